// Sixteen bytes of a text looked at together: for readers whose time goes into finding the next
// byte that means something.

#ifndef CORE_TEXT_BYTE_BLOCK_H
#define CORE_TEXT_BYTE_BLOCK_H

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#else
#include <array>
#include <cstring>
#endif

namespace tawatur {

// The masks have bit i set for byte i.
class ByteBlock {
 public:
  static constexpr std::size_t kSize = 16;

#if defined(__SSE2__)
  // All sixteen bytes must be there.
  explicit ByteBlock(const char* bytes)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

  [[nodiscard]] unsigned equal_to(char c) const {
    return mask(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(c)));
  }
  [[nodiscard]] unsigned below_space() const {
    return mask(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(0x1F)), bytes_));
  }
  [[nodiscard]] unsigned beyond_ascii() const { return mask(bytes_); }

 private:
  static unsigned mask(__m128i bytes) { return static_cast<unsigned>(_mm_movemask_epi8(bytes)); }

  __m128i bytes_;
#else
  explicit ByteBlock(const char* bytes) { std::memcpy(bytes_.data(), bytes, kSize); }

  [[nodiscard]] unsigned equal_to(char c) const {
    return mask([c](unsigned char byte) { return byte == static_cast<unsigned char>(c); });
  }
  [[nodiscard]] unsigned below_space() const {
    return mask([](unsigned char byte) { return byte < 0x20; });
  }
  [[nodiscard]] unsigned beyond_ascii() const {
    return mask([](unsigned char byte) { return byte >= 0x80; });
  }

 private:
  template <typename Test>
  [[nodiscard]] unsigned mask(const Test& test) const {
    unsigned out = 0;
    for (std::size_t i = 0; i < kSize; ++i) out |= test(bytes_[i]) ? 1U << i : 0U;
    return out;
  }

  std::array<unsigned char, kSize> bytes_{};
#endif
};

}  // namespace tawatur

#endif  // CORE_TEXT_BYTE_BLOCK_H
