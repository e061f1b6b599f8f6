#include "reports/formats/csv_cell.h"

#include "core/text/spreadsheet_formula.h"
#include "reports/formats/clean_text.h"

namespace tawatur {
namespace {

bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~' || c == '"' || c == ',') return false;
  }
  return true;
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view text) {
  const bool formula = is_spreadsheet_formula(text);
  if (is_plain(text) && !formula) {
    out += text;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  std::string clean;
  append_clean(clean, text);
  for (const char c : clean) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace tawatur
