#include "store/bulk_lines.h"

#include <optional>
#include <utility>

#include <zstd.h>

#include "store/store.h"

namespace tawatur {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;
// Level 1 is thrice as quick as the default and packs the lines of a large import to within a tenth
// of it.
constexpr int kLevel = 1;
constexpr std::uint64_t kLargestPiece = std::uint64_t{1} << 32U;

}  // namespace

struct BulkPacker::Compressor {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  Compressor() = default;
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
  ~Compressor() { ZSTD_freeCCtx(context); }
};

BulkPacker::BulkPacker(std::function<void(const BulkPiece&)> sink)
    : sink_(std::move(sink)), compressor_(std::make_unique<Compressor>()) {
  lines_.reserve(kPieceBytes + kPieceBytes / 4);
}

BulkPacker::~BulkPacker() = default;

void BulkPacker::add(RecordKind kind, std::string_view json) {
  lines_.append("{\"").append(name_of(kind)).append("\":").append(json).append("}\n");
  ++in_piece_;
  if (lines_.size() >= kPieceBytes) give_piece();
}

void BulkPacker::give_piece() {
  if (lines_.empty()) return;
  hash_.update(lines_);
  BulkPiece piece{in_piece_, lines_.size(), std::string(ZSTD_compressBound(lines_.size()), '\0')};
  const std::size_t size =
      ZSTD_compressCCtx(compressor_->context, piece.packed.data(), piece.packed.size(),
                        lines_.data(), lines_.size(), kLevel);
  if (ZSTD_isError(size) != 0) throw StoreFailure(say("store.not-packed"));
  piece.packed.resize(size);
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
  if (bytes > kLargestPiece) throw StoreFailure(say("store.damaged-import"));
  std::string lines(bytes, '\0');
  const std::size_t size =
      ZSTD_decompress(lines.data(), lines.size(), packed.data(), packed.size());
  if (ZSTD_isError(size) != 0 || size != bytes) {
    throw StoreFailure(say("store.damaged-import"));
  }
  return lines;
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
