// Writes the values of a case as long CSV for a spreadsheet or a data-fusion program.

#ifndef CLAIMS_CASE_FILE_EXPORT_CSV_H
#define CLAIMS_CASE_FILE_EXPORT_CSV_H

#include <functional>
#include <string>
#include <string_view>

#include "claims/case.h"
#include "core/value/value.h"

namespace tawatur {

// Header `source,object,attribute,value,time`, one row a value, CRLF (RFC 4180), UTF-8 without a
// byte order mark; rows by claim, attribute, assertion. `time` is the document's publication date.
// Only affirming assertions of documents that are not retracted: a row cannot say "denied".
// A cell that a spreadsheet would run as a formula (it begins with = + - @ or a tab and is not a
// plain number) gets an apostrophe in front.
void export_csv(const Case& data, const std::function<void(std::string_view)>& sink);
[[nodiscard]] std::string export_csv(const Case& data);

// One cell, made harmless and quoted if it must be.
[[nodiscard]] std::string csv_cell(std::string_view text);

// "about 200000000 EUR", "more than 40 km", "between 3 and 5", "12 %", "2023", "yes". The unit is
// the attribute's when the value names none.
[[nodiscard]] std::string printable(const Value& value, std::string_view attribute_unit);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_EXPORT_CSV_H
