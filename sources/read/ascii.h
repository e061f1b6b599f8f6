// Letters of the languages of formats: tags, header names, charset labels.

#ifndef SOURCES_READ_ASCII_H
#define SOURCES_READ_ASCII_H

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

[[nodiscard]] inline std::string ascii_lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

[[nodiscard]] inline bool same_ascii(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

[[nodiscard]] inline bool starts_with_ascii(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && same_ascii(text.substr(0, start.size()), start);
}

[[nodiscard]] inline std::string_view trimmed_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// Where `wanted` (lower case) begins in `text`, in any case; npos when it does not. Linear for the
// short words it is for.
[[nodiscard]] inline std::size_t find_ascii(std::string_view text, std::string_view wanted,
                                            std::size_t from = 0) {
  const auto found = std::search(
      text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
      wanted.begin(), wanted.end(), [](char x, char y) { return ascii_lower(x) == y; });
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

}  // namespace tawatur

#endif  // SOURCES_READ_ASCII_H
