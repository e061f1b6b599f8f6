// Values as a reader sees them: "about 200,000,000 EUR", "at least 3", "2020-12". Ready text.

#ifndef REPORTS_VALUE_TEXT_H
#define REPORTS_VALUE_TEXT_H

#include <string>
#include <string_view>

#include "claims/case.h"
#include "claims/finding.h"
#include "reports/messages.h"

namespace tawatur {

// The value as it was read: hedge words, grouped digits, currency or unit. `unit`: for quantities
// that name none (the attribute's); may be empty.
[[nodiscard]] std::string value_text(const Case& data, const Value& value, std::string_view unit,
                                     const Messages& messages);

// A date in EDTF: "2020-12", "about 2023", "spring 2024", "2020 to 2022".
[[nodiscard]] std::string date_text(std::string_view edtf, const Messages& messages);

// What a group of values comes to. One reading: that reading in its own currency and unit.
// Several: the one that is exactly the group's common range if there is one, else the range.
// Groups of the claim itself: what they do, "affirmed" or "denied".
[[nodiscard]] std::string group_text(const Case& data, const Finding& finding, const Group& group,
                                     const Messages& messages);

// The common range "180,000,000 to 220,000,000 EUR", "more than 40 km", "2020-12-01 to 2020-12-31".
[[nodiscard]] std::string range_text(const Group& group, ValueType type, const Messages& messages);

// The assertion's value of the attribute, or nullptr.
[[nodiscard]] const Value* value_of(const Assertion& assertion, AttributeIndex attribute);

// The width of `about` for the attribute, in percent.
[[nodiscard]] Rational about_percent_of(const Case& data, const Attribute& attribute);

}  // namespace tawatur

#endif  // REPORTS_VALUE_TEXT_H
