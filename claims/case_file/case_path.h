// Where in a case file the reader is: the open objects and arrays, with just enough of each to name
// the place should something be wrong there.

#ifndef CLAIMS_CASE_FILE_CASE_PATH_H
#define CLAIMS_CASE_FILE_CASE_PATH_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case_file/case_fields.h"

namespace tawatur {

class CasePath {
 public:
  struct Frame {
    Shape shape = Shape::none;
    const FieldSpec* field = nullptr;  // of the key or element that is being read
    std::uint32_t seen = 0;            // known keys so far
    std::uint32_t absent = 0;          // those of them whose value is null
    std::uint32_t next = 0;            // where the next key is looked for first
    std::uint32_t index = 0;           // in arrays: elements so far
  };

  [[nodiscard]] bool empty() const { return frames_.empty(); }
  [[nodiscard]] std::size_t depth() const { return frames_.size(); }
  [[nodiscard]] Frame& top() { return frames_.back(); }
  [[nodiscard]] const Frame& top() const { return frames_.back(); }
  void push(Shape shape) { frames_.emplace_back().shape = shape; }
  void pop() { frames_.pop_back(); }
  // Maps do not nest, so one key is enough.
  void set_map_key(std::string_view name) { map_key_ = name; }

  // JSON pointers: of the innermost object or array, of one of its keys, and of the value in it
  // that is being read.
  [[nodiscard]] std::string pointer_of_object() const;
  [[nodiscard]] std::string pointer_of_key(std::string_view key) const;
  [[nodiscard]] std::string pointer() const;

 private:
  void append_step(std::string& out, const Frame& frame) const;

  std::vector<Frame> frames_;
  std::string map_key_;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_PATH_H
