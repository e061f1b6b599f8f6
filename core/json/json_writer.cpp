#include "core/json/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cstring>

#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

constexpr std::size_t kShort = 126;
// A comma, and the beginning of the next line to the usual depths.
constexpr std::string_view kComma = ",\n                                ";

// True for the bytes that go out as they are in a run: ASCII without quote, backslash, controls.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

void append_escape(std::string& out, char32_t c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u";
      for (unsigned shift = 16; shift > 0; shift -= 4) {
        out.push_back(kHexDigits[(c >> (shift - 4)) & 0xFU]);
      }
  }
}

constexpr bool must_be_escaped(char32_t c) {
  return c < 0x20 || c == '"' || c == '\\' || (0x7F <= c && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

// Two bytes that are one code point from U+00C0 to U+07FF, which holds the letters of Arabic,
// Hebrew, Greek, Cyrillic and Latin with accents: good as they are, without decoding.
bool is_plain_pair(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  if (lead < 0xC3 || lead > 0xDF || position + 1 >= text.size()) return false;
  return (static_cast<unsigned char>(text[position + 1]) & 0xC0U) == 0x80U;
}

bool is_plain_ascii(std::string_view text) {
  if (text.size() > kShort) return false;
  for (const char c : text) {
    if (!kPlain[static_cast<unsigned char>(c)]) return false;
  }
  return true;
}

std::size_t unescaped_end(std::string_view text, std::size_t position) {
  while (position < text.size()) {
    if (kPlain[static_cast<unsigned char>(text[position])]) {
      ++position;
    } else if (is_plain_pair(text, position)) {
      position += 2;
    } else {
      break;
    }
  }
  return position;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  std::size_t position = unescaped_end(text, 0);
  if (position == text.size() && text.size() <= kShort) {  // nearly every key and value
    std::array<char, kShort + 2> quoted;
    quoted[0] = '"';
    std::memcpy(quoted.data() + 1, text.data(), text.size());
    quoted[text.size() + 1] = '"';
    out.append(quoted.data(), text.size() + 2);
    return;
  }
  out.push_back('"');
  std::size_t copied = 0;  // everything before stands in `out`
  while (position < text.size()) {
    position = unescaped_end(text, position);
    if (position >= text.size()) break;
    const std::size_t start = position;
    const char32_t c = next_code_point(text, position);
    if (c != kIllFormed && !must_be_escaped(c)) continue;
    out.append(text, copied, start - copied);
    copied = position;
    if (c == kIllFormed) {
      append_utf8(out, kReplacement);
    } else {
      append_escape(out, c);
    }
  }
  out.append(text, copied, text.size() - copied);
  out.push_back('"');
}

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::compact) return;
  out_.push_back('\n');
  out_.append(2 * depth_, ' ');
}

// What comes before a key, or before a value of an array.
void JsonWriter::separate() {
  if (depth_ == 0) return;
  const std::size_t size = 2 + 2 * depth_;
  const std::size_t skipped = is_first_ ? 1 : 0;  // the comma
  if (layout_ == JsonLayout::indented && size <= kComma.size()) {
    out_.append(kComma.data() + skipped, size - skipped);
  } else {
    if (!is_first_) out_.push_back(',');
    new_line();
  }
  is_first_ = false;
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else {
    separate();
  }
}

JsonWriter& JsonWriter::begin(char bracket) {
  before_value();
  out_.push_back(bracket);
  ++depth_;
  is_first_ = true;
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  assert(depth_ > 0 && !after_key_);
  --depth_;
  if (!is_first_) new_line();
  is_first_ = false;  // what ends here is a value of what surrounds it
  out_.push_back(bracket);
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(depth_ > 0 && !after_key_);
  if (layout_ == JsonLayout::compact && is_plain_ascii(name)) {  // every key of our own
    std::array<char, kShort + 4> piece;
    char* at = piece.data();
    if (!is_first_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, name.data(), name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    out_.append(piece.data(), static_cast<std::size_t>(at - piece.data()));
    is_first_ = false;
    after_key_ = true;
    return *this;
  }
  separate();
  append_json_string(out_, name);
  out_ += layout_ == JsonLayout::indented ? std::string_view(": ") : std::string_view(":");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
  return *this;
}

namespace {

template <typename Integer>
void append_integer(std::string& out, Integer value) {
  std::array<char, 24> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), written.ptr);
}

}  // namespace

JsonWriter& JsonWriter::integer(std::int64_t value) {
  before_value();
  append_integer(out_, value);
  return *this;
}

JsonWriter& JsonWriter::unsigned_integer(std::uint64_t value) {
  before_value();
  append_integer(out_, value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
  return *this;
}

}  // namespace tawatur
