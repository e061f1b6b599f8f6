#include "claims/independence/name_table.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tawatur {

NameTable::NameTable(const CheckContext& context, std::vector<Name> names)
    : sorted_(std::move(names)) {
  std::sort(sorted_.begin(), sorted_.end());
  sorted_.erase(std::unique(sorted_.begin(), sorted_.end()), sorted_.end());
  std::vector<std::uint32_t> order(sorted_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return context.text_before(sorted_[a], sorted_[b]);
  });
  numbers_.resize(sorted_.size());
  by_text_.reserve(sorted_.size());
  for (const std::uint32_t at : order) {
    numbers_[at] = static_cast<std::uint32_t>(by_text_.size());
    by_text_.push_back(sorted_[at]);
  }
}

std::uint32_t NameTable::number_of(const Name& name) const {
  const auto it = std::lower_bound(sorted_.begin(), sorted_.end(), name);
  return numbers_[static_cast<std::size_t>(it - sorted_.begin())];
}

}  // namespace tawatur
