#include "claims/case_file/id_table.h"

#include <algorithm>
#include <functional>

namespace tawatur {
namespace {

std::uint32_t hash_of(std::string_view name) {
  const std::uint64_t wide = std::hash<std::string_view>{}(name);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32U));
}

}  // namespace

std::size_t IdTable::slot_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number_plus_one != 0 &&
         (slots_[at].hash != hash || names_[slots_[at].number_plus_one - 1] != name)) {
    at = (at + 1) & mask;
  }
  return at;
}

IdTable IdTable::after(const IdTable& base) {
  IdTable table;
  table.base_ = &base;
  table.first_ = static_cast<Number>(base.size());
  return table;
}

IdTable::Number IdTable::intern(std::string_view name) {
  if (last_name_.data() != nullptr && last_name_ == name) return last_;
  const std::uint32_t hash = hash_of(name);
  const std::optional<Number> known = base_ == nullptr ? std::nullopt : base_->find(name, hash);
  last_ = known ? *known : add(name, hash);
  last_name_ = this->name(last_);
  return last_;
}

IdTable::Number IdTable::add(std::string_view name, std::uint32_t hash) {
  if (slots_.size() < 2 * (names_.size() + 1)) grow();
  Slot& slot = slots_[slot_of(name, hash)];
  if (slot.number_plus_one == 0) {
    names_.push_back(keep(name));
    slot = {hash, static_cast<std::uint32_t>(names_.size())};
  }
  return first_ + slot.number_plus_one - 1;
}

std::optional<IdTable::Number> IdTable::find(std::string_view name) const {
  return find(name, hash_of(name));
}

std::optional<IdTable::Number> IdTable::find(std::string_view name, std::uint32_t hash) const {
  if (base_ != nullptr) {
    if (const std::optional<Number> known = base_->find(name, hash)) return known;
  }
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(name, hash)];
  if (slot.number_plus_one == 0) return std::nullopt;
  return first_ + slot.number_plus_one - 1;
}

std::string_view IdTable::keep(std::string_view name) {
  if (free_in_block_ < name.size() || blocks_.empty()) {
    // A name that is longer than a block gets one of its own, and the next name a new one.
    free_in_block_ = std::max(kBlockBytes, name.size());
    blocks_.push_back(std::make_unique<char[]>(free_in_block_));
    block_end_ = blocks_.back().get() + free_in_block_;
  }
  char* const at = block_end_ - free_in_block_;
  std::copy(name.begin(), name.end(), at);
  free_in_block_ -= name.size();
  return {at, name.size()};
}

void IdTable::grow() {
  std::vector<Slot> old(std::max<std::size_t>(64, slots_.size() * 2));
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number_plus_one == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number_plus_one != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace tawatur
