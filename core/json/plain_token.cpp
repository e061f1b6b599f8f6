// Texts are what a case file is made of: they are looked through sixteen bytes at a time
// for what ends them or takes a closer look.

#include "core/json/plain_token.h"

#include <bit>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "core/json/json_escape.h"
#include "core/text/byte_block.h"
#include "core/text/character_range.h"
#include "core/text/utf8.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxNumber = 300;  // doubles end at 308 digits

constexpr bool is_special(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

}  // namespace

// Moves to the next quotation mark, backslash or control character, or to the end.
void PlainToken::skip_plain_text() {
  const char* const begin = text_.data();
  const std::size_t size = text_.size();
  for (; at_ + ByteBlock::kSize <= size; at_ += ByteBlock::kSize) {
    const ByteBlock block(begin + at_);
    const unsigned stops = block.equal_to('"') | block.equal_to('\\') | block.below_space();
    if (stops != 0) {
      is_ascii_ = is_ascii_ && (block.beyond_ascii() & (stops ^ (stops - 1))) == 0;
      at_ += static_cast<std::size_t>(std::countr_zero(stops));
      return;
    }
    is_ascii_ = is_ascii_ && block.beyond_ascii() == 0;
  }
  for (; at_ < size && !is_special(begin[at_]); ++at_) {
    is_ascii_ = is_ascii_ && static_cast<unsigned char>(begin[at_]) < 0x80;
  }
}

bool PlainToken::take_string(std::string& scratch, std::string_view& out) {
  const std::size_t begin = ++at_;
  is_ascii_ = true;
  skip_plain_text();
  if (at_ >= text_.size()) return false;
  if (text_[at_] == '"') {
    out = text_.substr(begin, at_ - begin);
  } else {
    scratch.assign(text_, begin, at_ - begin);
    while (text_[at_] != '"') {
      if (text_[at_] != '\\' || !append_escape(scratch)) return false;
      const std::size_t from = at_;
      skip_plain_text();
      if (at_ >= text_.size()) return false;
      scratch.append(text_, from, at_ - from);
    }
    out = scratch;
  }
  ++at_;
  return is_ascii_ || !first_ill_formed(out);
}

bool PlainToken::take_unit(char32_t& unit) {
  std::uint32_t read = 0;
  if (text_.size() - at_ < 4) return false;
  const char* const digits = text_.data() + at_;
  const auto result = std::from_chars(digits, digits + 4, read, 16);
  if (result.ptr != digits + 4) return false;
  at_ += 4;
  unit = read;
  return true;
}

// At the backslash; afterwards behind the escape. Halves of surrogate pairs are for the library.
bool PlainToken::append_escape(std::string& out) {
  if (text_.size() - at_ < 2) return false;
  const char letter = text_[at_ + 1];
  at_ += 2;
  if (letter != 'u') {
    const char meant = json_escape(letter);
    if (meant == '\0') return false;
    out += meant;
    return true;
  }
  char32_t unit = 0;
  if (!take_unit(unit) || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    char32_t low = 0;
    if (text_.substr(at_, 2) != "\\u") return false;
    at_ += 2;
    if (!take_unit(low) || low < 0xDC00 || low > 0xDFFF) return false;
    unit = 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U);
  }
  append_utf8(out, unit);
  return true;
}

bool PlainToken::take_word(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  return true;
}

bool PlainToken::take_number(std::string_view& out) {
  const std::size_t begin = at_;
  const auto digits = [this] {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return at_ - from;
  };
  if (text_[at_] == '-') ++at_;
  const std::size_t whole = at_;
  const std::size_t count = digits();
  if (count == 0 || (count > 1 && text_[whole] == '0')) return false;
  if (at_ < text_.size() && text_[at_] == '.') {
    ++at_;
    if (digits() == 0) return false;
  }
  if (at_ == text_.size() || text_[at_] == 'e' || text_[at_] == 'E') return false;
  out = text_.substr(begin, at_ - begin);
  return out.size() <= kMaxNumber;
}

}  // namespace tawatur
