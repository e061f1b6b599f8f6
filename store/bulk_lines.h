// Many records as lines of text, packed: how the history keeps what an import brought.
//
// A line is {"claim":{…}} and a line feed, with the record in canonical form. The lines stand in
// pieces of about a megabyte, each packed by itself, so that neither writing nor reading
// needs more memory than that.

#ifndef STORE_BULK_LINES_H
#define STORE_BULK_LINES_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/sha256.h"
#include "store/packing.h"
#include "store/record.h"

namespace tawatur {

struct BulkPiece {
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;  // of the lines
  std::string packed;
};

class BulkPacker {
 public:
  explicit BulkPacker(std::function<void(const BulkPiece&)> sink);
  BulkPacker(const BulkPacker&) = delete;
  BulkPacker& operator=(const BulkPacker&) = delete;

  void add(RecordKind kind, std::string_view json);
  // Gives out what is left and returns the SHA-256 of all lines.
  [[nodiscard]] std::string finish();

  [[nodiscard]] std::uint64_t records() const { return records_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  void give_piece();

  std::function<void(const BulkPiece&)> sink_;
  Packer packer_;
  Sha256 hash_;
  std::string lines_;
  std::uint64_t in_piece_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t bytes_ = 0;
};

// The lines of a piece. Throws StoreFailure when they are not `bytes` long or cannot be unpacked.
[[nodiscard]] std::string unpack(std::string_view packed, std::uint64_t bytes);

// Calls `take` for each line with its kind and its record. Throws StoreFailure for a line that
// BulkPacker does not write. Returns false when `take` did.
bool for_each_line(std::string_view lines,
                   const std::function<bool(RecordKind, std::string_view json)>& take);

}  // namespace tawatur

#endif  // STORE_BULK_LINES_H
