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

  [[nodiscard]] Number intern(std::string_view name);
  [[nodiscard]] std::optional<Number> find(std::string_view name) const;
  [[nodiscard]] std::string_view name(Number number) const { return names_[number]; }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  static constexpr std::size_t kBlockBytes = std::size_t{1} << 16U;

  // With the name's place beside its hash, a look-up misses the cache twice, not three times.
  struct Slot {
    const char* data = nullptr;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
    std::uint32_t number_plus_one = 0;  // 0: free
  };

  // The slot that holds the name, or the free one where it belongs.
  [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
  [[nodiscard]] std::string_view keep(std::string_view name);
  void grow();

  std::vector<std::string_view> names_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* block_end_ = nullptr;
  std::size_t free_in_block_ = 0;
  Number last_ = 0;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_ID_TABLE_H
