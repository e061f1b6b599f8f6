// Values as a person types them on the command line: "about 200,000,000 EUR", "more than 40 km",
// "between 3 and 5", "2023-05", "yes".

#ifndef APP_SERVICE_STORE_VALUE_WORDS_H
#define APP_SERVICE_STORE_VALUE_WORDS_H

#include <string>
#include <string_view>

#include "core/result.h"
#include "core/value/value.h"

namespace tawatur {

// The JSON object of the value in a case file, with the words as "printed" where they say more than
// the number. Numbers are exact: digits of any script, commas, spaces or underscores between groups
// of three, thousand, million, billion, trillion or their Arabic names behind them. What follows is
// the currency or the unit. Fails with what is missing or not understood.
[[nodiscard]] Result<std::string> value_json(ValueType type, std::string_view words);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_VALUE_WORDS_H
