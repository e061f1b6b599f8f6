#include "core/text/code_point_index.h"

#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::size_t kNoteEvery = 32;

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  for (std::size_t byte = 0; byte < text.size(); ++size_) {
    if (size_ % kNoteEvery == 0) notes_.push_back(byte);
    static_cast<void>(next_code_point(text, byte));
  }
}

std::size_t CodePointIndex::byte_of(std::size_t code_point) const {
  if (code_point >= size_) return text_.size();
  std::size_t byte = notes_[code_point / kNoteEvery];
  for (std::size_t left = code_point % kNoteEvery; left > 0; --left) {
    static_cast<void>(next_code_point(text_, byte));
  }
  return byte;
}

}  // namespace tawatur
