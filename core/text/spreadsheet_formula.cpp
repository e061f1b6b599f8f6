#include "core/text/spreadsheet_formula.h"

namespace tawatur {
namespace {

bool is_number(std::string_view text) {
  bool digit = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= '0' && c <= '9') {
      digit = true;
    } else if (!(c == '-' && i == 0) && c != '.' && c != ',') {
      return false;
    }
  }
  return digit;
}

// Where a spreadsheet would begin to read: white space, quotes, apostrophes, isolates and the
// like are passed over.
std::string_view core_of(std::string_view text) {
  for (;;) {
    if (text.empty()) return text;
    const char c = text[0];
    if (c == ' ' || c == '"' || c == '\'' || c == '\t' || c == '\r' || c == '\n') {
      text.remove_prefix(1);
    } else if (text.substr(0, 2) == "\u00A0") {
      text.remove_prefix(2);
    } else if (text.substr(0, 3) == "\u2066" || text.substr(0, 3) == "\u2067" ||
               text.substr(0, 3) == "\u2068" || text.substr(0, 3) == "\u2069" ||
               text.substr(0, 3) == "\uFEFF" || text.substr(0, 3) == "\u3000") {
      text.remove_prefix(3);
    } else {
      return text;
    }
  }
}

}  // namespace

bool is_spreadsheet_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == '\t' || text[0] == '\r') return true;
  const std::string_view core = core_of(text);
  if (core.empty()) return false;
  const char c = core[0];
  const std::string_view wide = core.substr(0, 3);
  const bool starts = c == '=' || c == '+' || c == '-' || c == '@' || wide == "\uFF1D" ||
                      wide == "\uFF0B" || wide == "\uFF0D" || wide == "\uFF20";
  return starts && !is_number(text);
}

}  // namespace tawatur
