#include "core/text/code_point_index.h"

#include <cstdint>
#include <cstring>

namespace tawatur {
namespace {

constexpr std::size_t kNoteEvery = 32;

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// Of eight bytes; one of the form 10xxxxxx goes on with a code point, any other begins one.
std::size_t code_points_in(const char* eight) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, 8);
  const std::uint64_t going_on = (bytes >> 7U) & ~(bytes >> 6U) & 0x0101010101010101ULL;
  return 8U - static_cast<std::size_t>((going_on * 0x0101010101010101ULL) >> 56U);
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  notes_.reserve(text.size() / kNoteEvery + 1);
  std::size_t byte = 0;
  while (byte < text.size()) {
    // Eight bytes a step, where none of them can be noted.
    const std::size_t unnoted = notes_.size() * kNoteEvery - size_;
    if (unnoted >= 8 && text.size() - byte >= 8) {
      size_ += code_points_in(text.data() + byte);
      byte += 8;
      continue;
    }
    if (begins_code_point(text[byte])) {
      if (size_ % kNoteEvery == 0) notes_.push_back(byte);
      ++size_;
    }
    ++byte;
  }
}

std::size_t CodePointIndex::byte_of(std::size_t code_point) const {
  if (code_point >= size_) return text_.size();
  std::size_t byte = notes_[code_point / kNoteEvery];
  std::size_t left = code_point % kNoteEvery;
  if (left == 0) return byte;
  for (++byte; left > 8 && text_.size() - byte >= 8; byte += 8) {
    left -= code_points_in(text_.data() + byte);
  }
  for (;; ++byte) {
    if (begins_code_point(text_[byte]) && --left == 0) return byte;
  }
}

}  // namespace tawatur
