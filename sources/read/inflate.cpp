#include "sources/read/inflate.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <zlib.h>

namespace tawatur {
namespace {

constexpr int kRaw = -MAX_WBITS;
constexpr int kGzip = MAX_WBITS + 16;
constexpr int kZlibOrGzip = MAX_WBITS + 32;

struct EndStream {
  void operator()(z_stream* stream) const {
    inflateEnd(stream);
    delete stream;
  }
};

Result<GzipMember> inflate_with(int window, std::string_view packed, UnpackBudget& budget) {
  std::unique_ptr<z_stream, EndStream> stream(new z_stream{});
  if (inflateInit2(stream.get(), window) != Z_OK) {
    return fail(ErrorCode::io, say("read.no-memory"));
  }
  GzipMember member;
  std::array<char, 64 * 1024> buffer{};
  std::size_t given = 0;
  for (;;) {
    if (stream->avail_in == 0 && given < packed.size()) {
      const std::size_t piece = std::min(packed.size() - given, std::size_t{1} << 30U);
      // zlib reads only, whatever its types say.
      stream->next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data() + given));
      stream->avail_in = static_cast<uInt>(piece);
      given += piece;
    }
    stream->next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream->avail_out = static_cast<uInt>(buffer.size());
    const int status = inflate(stream.get(), Z_NO_FLUSH);
    const std::size_t made = buffer.size() - stream->avail_out;
    const std::size_t taken = given - stream->avail_in;
    if (made > budget.bytes) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.unpacks-too-large", {{"limit", budget.limit}}));
    }
    budget.bytes -= made;
    member.bytes.append(buffer.data(), made);
    if (member.bytes.size() > kMebibyte && member.bytes.size() / budget.ratio > taken) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.unpacks-too-often", {{"limit", budget.ratio}}));
    }
    if (status == Z_STREAM_END) {
      member.packed_size = taken;
      return member;
    }
    if (status != Z_OK || (made == 0 && taken == packed.size())) {
      return fail(ErrorCode::corrupt_data, say("read.packed-damaged"));
    }
  }
}

Result<std::string> bytes_of(Result<GzipMember> member) {
  if (!member) return tl::unexpected<Error>(std::move(member.error()));
  return std::move(member->bytes);
}

}  // namespace

Result<std::string> inflate_raw(std::string_view packed, UnpackBudget& budget) {
  return bytes_of(inflate_with(kRaw, packed, budget));
}

Result<GzipMember> inflate_gzip(std::string_view packed, UnpackBudget& budget) {
  return inflate_with(kGzip, packed, budget);
}

Result<std::string> inflate_body(std::string_view packed, UnpackBudget& budget) {
  return bytes_of(inflate_with(kZlibOrGzip, packed, budget));
}

}  // namespace tawatur
