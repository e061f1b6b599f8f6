#include "core/json/json_scanner.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "core/json/json_escape.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

bool is_separator(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

bool is_bracket(char c) { return c == '{' || c == '}' || c == '[' || c == ']'; }

// Reads four hexadecimal digits at `position`, or nothing.
std::optional<char32_t> hex_unit(std::string_view raw, std::size_t position) {
  if (raw.size() < position + 4) return std::nullopt;
  std::uint32_t unit = 0;
  const char* const begin = raw.data() + position;
  const auto read = std::from_chars(begin, begin + 4, unit, 16);
  if (read.ptr != begin + 4) return std::nullopt;
  return static_cast<char32_t>(unit);
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Appends what \uXXXX at `position` (behind the u) means and moves behind it.
void append_unit(std::string& out, std::string_view raw, std::size_t& position) {
  const auto unit = hex_unit(raw, position);
  if (!unit) return;
  position += 4;
  if (is_high(*unit) && raw.substr(position, 2) == "\\u") {
    const auto second = hex_unit(raw, position + 2);
    if (second && is_low(*second)) {
      position += 6;
      append_utf8(out, 0x10000U + ((*unit - 0xD800U) << 10U) + (*second - 0xDC00U));
      return;
    }
  }
  append_utf8(out, is_high(*unit) || is_low(*unit) ? kReplacement : *unit);
}

}  // namespace

std::size_t byte_order_mark_size(std::string_view text) {
  return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

void JsonScanner::skip_separators() {
  while (position_ < text_.size() && is_separator(text_[position_])) ++position_;
}

std::string_view JsonScanner::take_string() {
  step();
  const std::size_t start = position_;
  while (position_ < text_.size() && text_[position_] != '"') {
    position_ += text_[position_] == '\\' ? 2U : 1U;
  }
  position_ = std::min(position_, text_.size());
  const std::string_view inside = text_.substr(start, position_ - start);
  step();
  return inside;
}

void JsonScanner::skip_value() {
  std::size_t depth = 0;
  do {
    const char c = peek();
    if (c == '"') {
      static_cast<void>(take_string());
    } else if (is_bracket(c)) {
      const bool opens = c == '{' || c == '[';
      depth = opens ? depth + 1 : depth - std::min<std::size_t>(depth, 1);
      step();
    } else {
      step();
      while (!at_end() && !is_separator(peek()) && !is_bracket(peek()) && peek() != '"') step();
    }
    if (depth > 0) skip_separators();
  } while (depth > 0 && !at_end());
}

std::string unescaped(std::string_view raw) {
  std::string out;
  std::size_t position = 0;
  while (position < raw.size()) {
    const char c = raw[position++];
    if (c != '\\' || position >= raw.size()) {
      out.push_back(c);
      continue;
    }
    const char letter = raw[position++];
    if (letter == 'u') {
      append_unit(out, raw, position);
    } else {
      out.push_back(json_escape(letter));
    }
  }
  return out;
}

}  // namespace tawatur
