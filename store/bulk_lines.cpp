#include "store/bulk_lines.h"

#include <optional>
#include <utility>

#include "store/store.h"

namespace tawatur {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;

}  // namespace

BulkPacker::BulkPacker(std::function<void(const BulkPiece&)> sink) : sink_(std::move(sink)) {
  lines_.reserve(kPieceBytes + kPieceBytes / 4);
}

void BulkPacker::add(RecordKind kind, std::string_view json) {
  lines_.append("{\"").append(name_of(kind)).append("\":").append(json).append("}\n");
  ++in_piece_;
  if (lines_.size() >= kPieceBytes) give_piece();
}

void BulkPacker::give_piece() {
  if (lines_.empty()) return;
  hash_.update(lines_);
  auto packed = packer_.pack(lines_);
  if (!packed) throw StoreFailure(say("store.not-packed"));
  const BulkPiece piece{in_piece_, lines_.size(), std::move(*packed)};
  records_ += in_piece_;
  bytes_ += lines_.size();
  sink_(piece);
  lines_.clear();
  in_piece_ = 0;
}

std::string BulkPacker::finish() {
  give_piece();
  return hash_.finish();
}

std::string unpack(std::string_view packed, std::uint64_t bytes) {
  auto lines = unpacked(packed, bytes);
  if (!lines) throw StoreFailure(say("store.damaged-import"));
  return std::move(*lines);
}

bool for_each_line(std::string_view lines,
                   const std::function<bool(RecordKind, std::string_view json)>& take) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::size_t colon = lines.find("\":");
    const auto kind = end == std::string_view::npos || colon > end || colon < 2
                          ? std::nullopt
                          : record_kind_named(lines.substr(2, colon - 2));
    if (!kind || lines[end - 1] != '}') {
      throw StoreFailure(say("store.damaged-import"));
    }
    if (!take(*kind, lines.substr(colon + 2, end - colon - 3))) return false;
    lines.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace tawatur
