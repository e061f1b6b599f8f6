// Gathers what is wrong with a case file while it is read, and finds the places at the end: a file
// without problems never pays for lines and columns.

#ifndef CLAIMS_CASE_FILE_CASE_PROBLEMS_H
#define CLAIMS_CASE_FILE_CASE_PROBLEMS_H

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/json/json_place.h"

namespace tawatur {

struct CaseProblem {
  JsonQuery where;
  Message message;
};

class CaseProblems {
 public:
  // `make` returns a CaseProblem; it is only called while there is room for another, so that a
  // file of a million problems costs a million increments.
  template <typename Make>
  void add(const Make& make) {
    ++count_;
    if (problems_.size() < room_) problems_.push_back(make());
  }
  void add(std::string pointer, Message message) {
    add([&] { return CaseProblem{{std::move(pointer)}, std::move(message)}; });
  }
  // The problem of a text that is not JSON: nothing after this byte was read.
  void add_at(std::size_t byte_offset, Message message);

  // Gives the next stage of reading room for kMaxDiagnostics problems of its own.
  void open_stage() { room_ = problems_.size() + kMaxDiagnostics; }

  [[nodiscard]] bool empty() const { return count_ == 0; }
  // True when the text was read up to this byte and found wanting there.
  [[nodiscard]] bool reaches(std::size_t byte_offset) const {
    return !at_.empty() && at_.back().first >= byte_offset;
  }

  // By place; at most kMaxDiagnostics, then one that says how many more.
  [[nodiscard]] Diagnostics with_places(std::string_view text, const std::string& file) const;

 private:
  std::vector<CaseProblem> problems_;
  std::vector<std::pair<std::size_t, Message>> at_;
  std::size_t count_ = 0;
  std::size_t room_ = kMaxDiagnostics;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_PROBLEMS_H
