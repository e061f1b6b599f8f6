// The members of one JSON object, flat: for lines of JSON that carry a request.

#ifndef CORE_JSON_JSON_MEMBERS_H
#define CORE_JSON_JSON_MEMBERS_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

struct JsonMember {
  std::string key;
  std::string text;  // of a string its content, of any other value its JSON
  bool is_string = false;
};

// In their order; of a key given twice the last. nullopt: `json` is no JSON object.
[[nodiscard]] std::optional<std::vector<JsonMember>> json_members(std::string_view json);

}  // namespace tawatur

#endif  // CORE_JSON_JSON_MEMBERS_H
