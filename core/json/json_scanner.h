// Walks over JSON text that is known to be valid, without making values of it.
//
// On other text every function still ends and stays inside: each moves forward or stands at the
// end.

#ifndef CORE_JSON_JSON_SCANNER_H
#define CORE_JSON_JSON_SCANNER_H

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

// The bytes of a byte order mark at the start of `text`: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark_size(std::string_view text);

class JsonScanner {
 public:
  // `text` must outlive the scanner, which begins behind a byte order mark.
  explicit JsonScanner(std::string_view text)
      : text_(text), position_(byte_order_mark_size(text)) {}

  [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
  [[nodiscard]] std::size_t position() const { return position_; }
  // The byte here, or NUL at the end.
  [[nodiscard]] char peek() const { return at_end() ? '\0' : text_[position_]; }

  void step() { position_ += at_end() ? 0U : 1U; }
  // White space and, for they say nothing about where values are, commas and colons.
  void skip_separators();
  // From an opening quote to behind the closing one; what is between them, escapes and all.
  std::string_view take_string();
  // A whole value, however deep, and at least one byte.
  void skip_value();

 private:
  std::string_view text_;
  std::size_t position_;
};

// What the inside of a JSON string means. A lone surrogate is U+FFFD.
[[nodiscard]] std::string unescaped(std::string_view raw);

}  // namespace tawatur

#endif  // CORE_JSON_JSON_SCANNER_H
