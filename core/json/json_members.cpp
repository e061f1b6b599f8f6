#include "core/json/json_members.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace tawatur {

std::optional<std::vector<JsonMember>> json_members(std::string_view json) {
  const auto object =
      nlohmann::ordered_json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
  if (object.is_discarded() || !object.is_object()) return std::nullopt;
  std::vector<JsonMember> members;
  members.reserve(object.size());
  for (const auto& [key, value] : object.items()) {
    JsonMember member;
    member.key = key;
    member.is_string = value.is_string();
    member.text = member.is_string
                      ? value.get_ref<const std::string&>()
                      : value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    members.push_back(std::move(member));
  }
  return members;
}

}  // namespace tawatur
