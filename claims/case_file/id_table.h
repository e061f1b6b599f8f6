// Numbers names in the order in which they are first seen, so that references can be kept as
// numbers before what they name has been read.

#ifndef CLAIMS_CASE_FILE_ID_TABLE_H
#define CLAIMS_CASE_FILE_ID_TABLE_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tawatur {

// Open addressing over views into blocks of its own memory. Asking for the name of the last call
// again costs one comparison: files repeat themselves.
class IdTable {
 public:
  using Number = std::uint32_t;

  IdTable() = default;
  // Names of `base`, which must stay as it is, keep their numbers; others are numbered from its
  // size on. Several threads may each have a table with the same base.
  [[nodiscard]] static IdTable after(const IdTable& base);

  [[nodiscard]] Number intern(std::string_view name);
  [[nodiscard]] std::optional<Number> find(std::string_view name) const;
  [[nodiscard]] std::string_view name(Number number) const {
    return number < first_ ? base_->name(number) : names_[number - first_];
  }
  [[nodiscard]] std::size_t size() const { return first_ + names_.size(); }
  [[nodiscard]] bool has_own() const { return !names_.empty(); }  // not those of the base

 private:
  static constexpr std::size_t kBlockBytes = std::size_t{1} << 16U;

  // Small, so that many fit into a cache; the names are only looked at where the hash is right.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_plus_one = 0;  // 0: free; a number in names_
  };

  // The slot that holds the name, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  [[nodiscard]] std::optional<Number> find(std::string_view name, std::uint32_t hash) const;
  [[nodiscard]] Number add(std::string_view name, std::uint32_t hash);
  [[nodiscard]] std::string_view keep(std::string_view name);
  void grow();

  const IdTable* base_ = nullptr;
  Number first_ = 0;  // the number of names_[0]
  std::vector<std::string_view> names_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* block_end_ = nullptr;
  std::size_t free_in_block_ = 0;
  std::string_view last_name_;  // kept by a table, so it has data
  Number last_ = 0;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_ID_TABLE_H
