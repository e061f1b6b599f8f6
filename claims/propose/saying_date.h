// When a source spoke, as against when happened what it spoke of.

#ifndef CLAIMS_PROPOSE_SAYING_DATE_H
#define CLAIMS_PROPOSE_SAYING_DATE_H

#include <string_view>

#include "claims/extract/read_value.h"
#include "core/text/tokens.h"
#include "sources/attribution/attribution.h"

namespace tawatur {

// "the ministry said on Thursday that", «قال الوزير اليوم الجمعة إن», "נמסר אתמול מדובר המשרד": the
// date stands among the words that credit the source, or right behind them. `language` is one of
// kReadLanguages.
[[nodiscard]] bool dates_the_saying(const Tokens& tokens, const AttributionReading& attributions,
                                    const ReadValue& date, std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_SAYING_DATE_H
