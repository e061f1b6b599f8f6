// JsonWriter's calls for compact JSON with literal keys, at half its cost: a report has some forty
// keys for each of its findings. Whether a comma is due is seen from the last character written.

#ifndef REPORTS_FORMATS_COMPACT_JSON_H
#define REPORTS_FORMATS_COMPACT_JSON_H

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/json/json_writer.h"

namespace tawatur {

class CompactJson {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit CompactJson(std::string& out) : out_(out), begin_(out.size()) {}

  CompactJson& begin_object() { return put('{'); }
  CompactJson& end_object() { return close('}'); }
  CompactJson& begin_array() { return put('['); }
  CompactJson& end_array() { return close(']'); }

  // `name` needs no escaping.
  CompactJson& key(std::string_view name) {
    comma();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    return *this;
  }
  CompactJson& string(std::string_view text) {
    comma();
    append_json_string(out_, text);
    return *this;
  }
  CompactJson& unsigned_integer(std::uint64_t value) {
    comma();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, end.ptr);
    return *this;
  }
  CompactJson& boolean(bool value) { return word(value ? "true" : "false"); }
  CompactJson& null() { return word("null"); }

 private:
  void comma() {
    if (out_.size() == begin_) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }
  CompactJson& put(char bracket) {
    comma();
    out_ += bracket;
    return *this;
  }
  CompactJson& close(char bracket) {
    out_ += bracket;
    return *this;
  }
  CompactJson& word(std::string_view text) {
    comma();
    out_ += text;
    return *this;
  }

  std::string& out_;
  std::size_t begin_;
};

}  // namespace tawatur

#endif  // REPORTS_FORMATS_COMPACT_JSON_H
