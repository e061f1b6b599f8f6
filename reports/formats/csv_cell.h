#ifndef REPORTS_FORMATS_CSV_CELL_H
#define REPORTS_FORMATS_CSV_CELL_H

#include <string>
#include <string_view>

namespace tawatur {

// Appends one cell of a CSV row (RFC 4180), quoted where it has to be. Text that a spreadsheet
// would take for a formula gets a leading apostrophe: it begins, after white space and quotes, with
// = + - @, their full-width forms, or a tab or CR; numbers such as -5 are left alone. Controls,
// line ends and ill-formed UTF-8 are made harmless as in display.h's visible(), except isolates,
// which ready text may carry.
void append_csv_cell(std::string& out, std::string_view text);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_CSV_CELL_H
