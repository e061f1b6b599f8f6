// Writes JSON text to the end of a string, value by value, without a tree in between.
//
//   std::string out;
//   JsonWriter json(out, JsonLayout::indented);
//   json.begin_object();
//   json.key("id").string("a7");
//   json.key("lines").begin_array().integer(1).integer(2).end_array();
//   json.end_object();
//
// Keys come out in the order they are written; the caller decides what is canonical. The writer
// keeps commas and indents right; that keys and values alternate and that what begins also ends
// is the caller's duty (asserted in debug builds).

#ifndef CORE_JSON_JSON_WRITER_H
#define CORE_JSON_JSON_WRITER_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tawatur {

enum class JsonLayout {
  compact,   // no white space at all
  indented,  // one key or element a line, two spaces a level; empty ones are {} and []
};

class JsonWriter {
 public:
  // Appends to `out`, which must outlive the writer. No line end after the last bracket.
  JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}

  JsonWriter& begin_object() { return begin('{'); }
  JsonWriter& end_object() { return end('}'); }
  JsonWriter& begin_array() { return begin('['); }
  JsonWriter& end_array() { return end(']'); }

  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view text);  // see append_json_string()
  JsonWriter& integer(std::int64_t value);
  JsonWriter& unsigned_integer(std::uint64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // One complete JSON value as it stands: a number kept as text, or JSON that was written before.
  // Nothing is checked and nothing indented.
  JsonWriter& raw(std::string_view json);

  // Open objects and arrays.
  [[nodiscard]] std::size_t depth() const { return depth_; }

 private:
  JsonWriter& begin(char bracket);
  JsonWriter& end(char bracket);
  void before_value();
  void separate();
  void new_line();

  std::string& out_;
  JsonLayout layout_;
  std::size_t depth_ = 0;
  bool is_first_ = true;  // nothing stands yet in the innermost object or array
  bool after_key_ = false;
};

// `text` in quotes, valid in JSON whatever it holds: ", \ and controls up to U+001F escaped,
// likewise U+007F–009F, U+2028 and U+2029, which are legal but break terminals and JavaScript;
// each ill-formed sequence is U+FFFD. Everything else, Arabic included, stands as it is.
void append_json_string(std::string& out, std::string_view text);

}  // namespace tawatur

#endif  // CORE_JSON_JSON_WRITER_H
