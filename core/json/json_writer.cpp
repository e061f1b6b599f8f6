#include "core/json/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>

#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

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

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  std::size_t copied = 0;  // everything before stands in `out`
  std::size_t position = 0;
  while (position < text.size()) {
    if (kPlain[static_cast<unsigned char>(text[position])]) {
      ++position;
      continue;
    }
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

// What comes before a key, or before a value of an array: a comma and a new line.
void JsonWriter::separate() {
  if (has_values_.empty()) return;
  if (has_values_.back()) out_.push_back(',');
  has_values_.back() = true;
  if (layout_ == JsonLayout::indented) {
    out_.push_back('\n');
    out_.append(2 * has_values_.size(), ' ');
  }
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
  has_values_.push_back(false);
  return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
  assert(!has_values_.empty() && !after_key_);
  const bool had_values = has_values_.back();
  has_values_.pop_back();
  if (had_values && layout_ == JsonLayout::indented) {
    out_.push_back('\n');
    out_.append(2 * has_values_.size(), ' ');
  }
  out_.push_back(bracket);
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!has_values_.empty() && !after_key_);
  separate();
  append_json_string(out_, name);
  out_.push_back(':');
  if (layout_ == JsonLayout::indented) out_.push_back(' ');
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
