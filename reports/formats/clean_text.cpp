#include "reports/formats/clean_text.h"

#include <algorithm>
#include <vector>

#include "core/text/display.h"

namespace tawatur {
namespace {

constexpr std::size_t kIsolateBytes = 3;

bool is_printable_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return true;
}

// 1: an isolate begins at `at`; -1: one ends there; 0: neither.
int isolate_at(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, kIsolateBytes);
  if (here == "\u2066" || here == "\u2067" || here == "\u2068") return 1;
  return here == "\u2069" ? -1 : 0;
}

// The places of isolates that have a partner.
std::vector<std::size_t> balanced(std::string_view text) {
  std::vector<std::size_t> open;
  std::vector<std::size_t> kept;
  for (std::size_t at = text.find('\xE2'); at != std::string_view::npos;
       at = text.find('\xE2', at + 1)) {
    const int kind = isolate_at(text, at);
    if (kind > 0) open.push_back(at);
    if (kind < 0 && !open.empty()) {
      kept.push_back(open.back());
      kept.push_back(at);
      open.pop_back();
    }
  }
  return kept;
}

}  // namespace

void append_clean(std::string& out, std::string_view text) {
  if (is_printable_ascii(text)) {
    out += text;
    return;
  }
  std::vector<std::size_t> isolates = balanced(text);
  std::sort(isolates.begin(), isolates.end());
  std::size_t from = 0;
  for (const std::size_t at : isolates) {
    out += visible(text.substr(from, at - from));
    out += text.substr(at, kIsolateBytes);
    from = at + kIsolateBytes;
  }
  out += visible(text.substr(from));
}

void append_markup(std::string& out, std::string_view text) {
  std::string clean;
  append_clean(clean, text);
  for (const char c : clean) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

void append_markdown(std::string& out, std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]#|~";
  std::string clean;
  append_clean(clean, text);
  const std::size_t digits = clean.find_first_not_of("0123456789");
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    // Only at the beginning: "- a", "+ a", "= a", "3. a" and "3) a" make lists and headings.
    const bool begins = (i == 0 && (c == '-' || c == '+' || c == '=')) ||
                        (i > 0 && i == digits && (c == '.' || c == ')'));
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      if (begins || kMarks.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
}

}  // namespace tawatur
