// Places in a text, counted in code points, and their bytes.

#ifndef CORE_TEXT_CODE_POINT_INDEX_H
#define CORE_TEXT_CODE_POINT_INDEX_H

#include <cstddef>
#include <string_view>
#include <vector>

namespace tawatur {

// Finds the bytes of code points in any order: the byte of every 32nd is noted in one pass, and
// each search begins at the note before it. The text is well-formed and must outlive this.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  [[nodiscard]] std::size_t size() const { return size_; }
  // Of a place beyond the text, its end.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const;
  // The code points [start, end).
  [[nodiscard]] std::string_view span(std::size_t start, std::size_t end) const {
    const std::size_t first = byte_of(start);
    return text_.substr(first, byte_of(end) - first);
  }

 private:
  std::string_view text_;
  std::size_t size_ = 0;
  std::vector<std::size_t> notes_;
};

}  // namespace tawatur

#endif  // CORE_TEXT_CODE_POINT_INDEX_H
