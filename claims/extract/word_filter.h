// Tells most words that begin nothing apart from the few that may begin a value, in a few
// instructions: a set of bits over the ends of words, which stay when prefixes are stripped.

#ifndef CLAIMS_EXTRACT_WORD_FILTER_H
#define CLAIMS_EXTRACT_WORD_FILTER_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tawatur {

class WordFilter {
 public:
  void add(std::string_view word) {
    const std::size_t length = word.size() < kLong ? word.size() : kLong;
    set(slot(word, length));
  }

  // False: neither `word` nor what is left of it behind prefixes of two-byte letters was added.
  [[nodiscard]] bool may_begin(std::string_view word) const {
    if (word.size() >= kLong && has(slot(word, kLong))) return true;
    if (word.size() < kLong && has(slot(word, word.size()))) return true;
    return (word.size() > 4 && has(slot(word, 4))) || (word.size() > 2 && has(slot(word, 2)));
  }

 private:
  static constexpr std::size_t kLong = 6;
  static constexpr std::size_t kBits = 1U << 16U;

  static std::size_t slot(std::string_view word, std::size_t length) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, word.data() + word.size() - length, length);
    piece = (piece + length + 1) * 0x9E3779B97F4A7C15ULL;
    return piece >> 48U;
  }
  void set(std::size_t bit) { bits_[bit / 64] |= std::uint64_t{1} << (bit % 64); }
  [[nodiscard]] bool has(std::size_t bit) const {
    return ((bits_[bit / 64] >> (bit % 64)) & 1U) != 0;
  }

  std::array<std::uint64_t, kBits / 64> bits_{};
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_WORD_FILTER_H
