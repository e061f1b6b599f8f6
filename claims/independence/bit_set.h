// A set of positions below a size that is fixed when it is made.

#ifndef CLAIMS_INDEPENDENCE_BIT_SET_H
#define CLAIMS_INDEPENDENCE_BIT_SET_H

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tawatur {

class BitSet {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  explicit BitSet(std::size_t size) : words_((size + 63) / 64, 0) {}

  void insert(std::size_t at) { words_[at / 64] |= std::uint64_t{1} << (at % 64); }
  void erase(std::size_t at) { words_[at / 64] &= ~(std::uint64_t{1} << (at % 64)); }
  [[nodiscard]] bool contains(std::size_t at) const {
    return ((words_[at / 64] >> (at % 64)) & 1U) != 0;
  }
  void erase_all(const BitSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }
  void insert_all(const BitSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  [[nodiscard]] std::size_t count_common(const BitSet& other) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      count += static_cast<std::size_t>(std::popcount(words_[i] & other.words_[i]));
    }
    return count;
  }
  [[nodiscard]] bool is_subset_of(const BitSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if ((words_[i] & ~other.words_[i]) != 0) return false;
    }
    return true;
  }
  [[nodiscard]] bool empty() const {
    for (const std::uint64_t word : words_) {
      if (word != 0) return false;
    }
    return true;
  }
  // The smallest member at or after `from`; npos when there is none.
  [[nodiscard]] std::size_t next(std::size_t from) const {
    for (std::size_t i = from / 64; i < words_.size(); ++i) {
      std::uint64_t word = words_[i];
      if (i == from / 64) word &= ~std::uint64_t{0} << (from % 64);
      if (word != 0) return i * 64 + static_cast<std::size_t>(std::countr_zero(word));
    }
    return npos;
  }
  [[nodiscard]] std::size_t first() const { return next(0); }

  // Calls visit(position) in ascending order.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
      }
    }
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_BIT_SET_H
