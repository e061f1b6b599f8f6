#include "sources/read/charset_convert.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "core/text/utf8_decode.h"
#include "sources/read/charset.h"

namespace tawatur {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";

// Puts one character with its place together and hands it on once the next one's place is known.
class Writer {
 public:
  explicit Writer(ConvertedText& out) : out_(out) {}

  void unit(char16_t unit, std::size_t source) {
    if (pending_ != 0 && unit >= 0xDC00 && unit < 0xE000) {
      character(0x10000U + ((pending_ - 0xD800U) << 10U) + (unit - 0xDC00U), pending_source_);
      pending_ = 0;
      return;
    }
    if (pending_ != 0) character(kReplacement, pending_source_);
    pending_ = 0;
    if (unit >= 0xD800 && unit < 0xDC00) {
      pending_ = unit;
      pending_source_ = source;
    } else {
      character(unit == 0 || (unit >= 0xDC00 && unit < 0xE000) ? kReplacement : char32_t{unit},
                source);
    }
  }

  void finish(std::size_t source_end) {
    if (pending_ != 0) character(kReplacement, pending_source_);
    place(source_end);
  }

 private:
  void character(char32_t code_point, std::size_t source) {
    place(source);
    const std::size_t before = out_.text.size();
    append_utf8(out_.text, code_point);
    held_ = out_.text.size() - before;
    held_source_ = source;
    out_.replaced += code_point == kReplacement ? 1U : 0U;
    out_.characters += code_point >= 0x80 ? 1U : 0U;
  }

  // The character before ends where this one begins.
  void place(std::size_t source) {
    if (held_ == 0) return;
    out_.origin.go_to(held_source_);
    out_.origin.take(held_, std::max(source, held_source_) - held_source_);
    held_ = 0;
  }

  ConvertedText& out_;
  char32_t pending_ = 0;
  std::size_t pending_source_ = 0;
  std::size_t held_ = 0;
  std::size_t held_source_ = 0;
};

// Where the run of two-byte sequences that begins at `position` ends: Arabic and Hebrew words.
std::size_t pairs_end(std::string_view bytes, std::size_t position) {
  while (position + 1 < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[position]);
    const auto next = static_cast<unsigned char>(bytes[position + 1]);
    if (lead < 0xC2 || lead > 0xDF || (next & 0xC0U) != 0x80U) break;
    position += 2;
  }
  return position;
}

}  // namespace

ConvertedText convert_utf8(std::string_view bytes) {
  ConvertedText out;
  out.text.reserve(bytes.size());
  std::size_t kept = 0;
  const auto keep = [&](std::size_t until) {
    out.text.append(bytes.substr(kept, until - kept));
    out.origin.same(until - kept);
  };
  std::size_t position = 0;
  std::size_t next_nul = std::min(bytes.find('\0'), bytes.size());
  while (position < bytes.size()) {
    const std::size_t start = position;
    if (position != next_nul) {
      if (static_cast<unsigned char>(bytes[position]) < 0x80) {
        // Between words one space; longer runs eight bytes a step.
        ++position;
        if (position < bytes.size() && static_cast<unsigned char>(bytes[position]) < 0x80) {
          position = std::min(ascii_end(bytes, position), next_nul);
        }
        continue;
      }
      const std::size_t pairs = pairs_end(bytes, position);
      if (pairs > position) {
        position = pairs;
        continue;
      }
      if (next_code_point(bytes, position) != kIllFormed) continue;
    } else {
      ++position;
      next_nul = std::min(bytes.find('\0', position), bytes.size());
    }
    keep(start);
    out.text.append(kReplacementUtf8);
    out.origin.take(kReplacementUtf8.size(), position - start);
    ++out.replaced;
    kept = position;
  }
  keep(bytes.size());
  return out;
}

ConvertedText convert_charset(std::string_view bytes, std::string_view charset) {
  if (charset == "UTF-8") return convert_utf8(bytes);
  UErrorCode status = U_ZERO_ERROR;
  // ISO-8859-8-I is ISO-8859-8 with its letters in reading order.
  const std::string name(charset == "ISO-8859-8-I" ? "ISO-8859-8" : charset);
  std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    converter.reset(ucnv_open("windows-1252", &status));
    if (U_FAILURE(status)) return convert_utf8(bytes);
  }

  ConvertedText out;
  out.text.reserve(bytes.size() + bytes.size() / 2);
  Writer writer(out);
  std::array<char16_t, 4096> units{};
  std::array<std::int32_t, units.size()> offsets{};
  const char* const begin = bytes.data();
  const char* source = begin;
  const char* const end = begin + bytes.size();
  for (;;) {
    // A piece at a time, for ICU counts source bytes in 32 bits.
    const char* const piece = source;
    const char* const piece_end = source + std::min<std::ptrdiff_t>(end - source, 1 << 20);
    char16_t* target = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, piece_end,
                   offsets.data(), static_cast<UBool>(piece_end == end), &status);
    const auto count = static_cast<std::size_t>(target - units.data());
    const auto base = static_cast<std::size_t>(piece - begin);
    for (std::size_t i = 0; i < count; ++i) {
      // -1: a character that began in the piece before.
      writer.unit(units[i], offsets[i] < 0 ? base : base + static_cast<std::size_t>(offsets[i]));
    }
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status) || source == end) break;
  }
  writer.finish(bytes.size());
  return out;
}

std::string_view guessed_charset(std::string_view bytes) {
  // Enough letters to tell languages apart; markup in between is left to ICU.
  const std::string_view sample = bytes.substr(0, 200'000);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return {};
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  ucsdet_enableInputFilter(detector.get(), static_cast<UBool>(true));
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
  if (U_FAILURE(status)) return {};
  for (std::int32_t i = 0; i < found; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_FAILURE(status) || name == nullptr) return {};
    const std::string_view known = charset_named(name);
    // UTF-8 and UTF-16 have been tried before, with surer signs.
    if (!known.empty() && known.substr(0, 3) != "UTF") return known;
  }
  return {};
}

}  // namespace tawatur
