// Values and their JSON objects, one at a time.

#ifndef APP_SERVICE_PROPOSALS_VALUE_OF_JSON_H
#define APP_SERVICE_PROPOSALS_VALUE_OF_JSON_H

#include <optional>
#include <string>
#include <string_view>

#include "core/value/value.h"

namespace tawatur {

// The object as in a case file.
[[nodiscard]] std::string json_of_value(const Value& value);
// The value of such an object; nullopt when it is none of this type. Entities by id.
[[nodiscard]] std::optional<Value> value_of_json(ValueType type, std::string_view json);

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_VALUE_OF_JSON_H
