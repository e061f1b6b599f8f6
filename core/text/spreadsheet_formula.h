#ifndef CORE_TEXT_SPREADSHEET_FORMULA_H
#define CORE_TEXT_SPREADSHEET_FORMULA_H

#include <string_view>

namespace tawatur {

// True for a cell that a spreadsheet would run: it begins, after white space, quotes and isolates,
// with = + - @ or their full-width forms, or at once with a tab or CR. Numbers such as -5 or
// -5,000.25 are none.
[[nodiscard]] bool is_spreadsheet_formula(std::string_view text);

}  // namespace tawatur

#endif  // CORE_TEXT_SPREADSHEET_FORMULA_H
