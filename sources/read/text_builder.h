// The text of an article, paragraph by paragraph, with the place of each byte.

#ifndef SOURCES_READ_TEXT_BUILDER_H
#define SOURCES_READ_TEXT_BUILDER_H

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "sources/read/byte_map.h"

namespace tawatur {

// White space inside a paragraph becomes one space, none stands at its ends; a no-break space stays
// one, and is dropped at the ends.
class TextBuilder {
 public:
  // `piece` stands at `source` in what the text is made from.
  void append(std::string_view piece, std::size_t source);
  // Ends the paragraph; an empty one leaves no trace.
  void end_paragraph();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] ByteMap take_origin() { return std::move(origin_); }

 private:
  std::string text_;
  ByteMap origin_;
  std::size_t paragraph_ = 0;  // where the last one ends, its line end included
  bool space_ = false;         // white space was seen behind the last letter
  std::size_t space_start_ = 0;
  std::size_t space_end_ = 0;
};

// White space trimmed at both ends, no-break spaces and byte order marks included.
[[nodiscard]] std::string_view trimmed(std::string_view text);
// trimmed(), with each run of white space inside as one space.
[[nodiscard]] std::string one_line(std::string_view text);
// Code points that are no white space.
[[nodiscard]] std::size_t letters_in(std::string_view text);

}  // namespace tawatur

#endif  // SOURCES_READ_TEXT_BUILDER_H
