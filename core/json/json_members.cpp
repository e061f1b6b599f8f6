#include "core/json/json_members.h"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/json/plain_json.h"

namespace tawatur {
namespace {

// What PlainJson says of an object without any inside it; it leaves everything else to the library.
class FlatMembers {
 public:
  bool null() { return value("null", false); }
  bool boolean(bool is_true) { return value(is_true ? "true" : "false", false); }
  // As the library writes it again: whole numbers stand as they are.
  bool number(std::string_view digits) {
    return digits.find('.') == std::string_view::npos && digits.front() != '-' &&
           digits.size() <= kSafeDigits && value(digits, false);
  }
  bool string(std::string_view text) { return value(text, true); }
  bool key(std::string_view name) {
    const auto known =
        std::find_if(members.begin(), members.end(),
                     [name](const JsonMember& member) { return member.key == name; });
    place_ = static_cast<std::size_t>(known - members.begin());
    if (known == members.end()) members.push_back({std::string(name), {}, false});
    return members.size() <= kMostMembers;
  }
  bool start_object() { return !std::exchange(is_open_, true); }
  bool start_array() { return false; }
  bool end_object() { return true; }
  bool end_array() { return false; }

  std::vector<JsonMember> members;

 private:
  static constexpr std::size_t kSafeDigits = 18;
  static constexpr std::size_t kMostMembers = 64;  // each key is compared with those before it

  bool value(std::string_view text, bool is_string) {
    if (!is_open_) return false;
    members[place_].text = text;
    members[place_].is_string = is_string;
    return true;
  }

  bool is_open_ = false;
  std::size_t place_ = 0;
};

}  // namespace

std::optional<std::vector<JsonMember>> json_members(std::string_view json) {
  FlatMembers flat;
  PlainJson plain(flat);
  if (plain.feed(json) && plain.complete()) return std::move(flat.members);
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
