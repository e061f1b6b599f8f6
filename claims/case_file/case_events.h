// Takes what a JSON parser comes across in a case file, piece by piece, and makes a draft of it.
//
// One function is called for each bracket, key and scalar; a stack of frames knows which object of
// the format that is in. The frames hold just enough to name the place (a JSON pointer) should
// something be wrong; lines and columns are looked up afterwards. What cannot be read is reported
// and skipped as a whole, so that one run shows every problem.

#ifndef CLAIMS_CASE_FILE_CASE_EVENTS_H
#define CLAIMS_CASE_FILE_CASE_EVENTS_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/case_file/case_builder.h"
#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_fields.h"
#include "claims/case_file/case_path.h"
#include "claims/case_file/case_problems.h"
#include "claims/case_file/case_reader.h"
#include "claims/case_file/extras_text.h"
#include "core/message.h"

namespace tawatur {

// Keeps references to all three. The events are those of JSON, in the order of the text; each
// returns false when reading is over, because the file is no case at all.
class CaseEvents {
 public:
  CaseEvents(const CaseLimits& limits, CaseDraft& draft, CaseProblems& problems)
      : limits_(limits), builder_(draft, limits), problems_(problems) {}

  // As if everything before the first row of this table had been read.
  void enter(Shape table);
  // The next event is a row of this table, or its end.
  [[nodiscard]] bool is_in(Shape table) const;

  bool null();
  bool boolean(bool flag);
  bool number(std::string_view text);  // as it is written
  bool string(std::string_view text);
  bool start_object() { return start(false); }
  bool start_array() { return start(true); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(std::string_view name);

 private:
  // What the parser came across.
  enum class Found : std::uint8_t {
    null,
    boolean,
    number,
    string,
    array,
    object
  };

  [[nodiscard]] static Message words_for(Found found);
  [[nodiscard]] bool skipping() const { return skip_depth_ > 0 || skip_next_; }
  [[nodiscard]] std::string pointer() const;

  bool passes_by(std::string_view json);
  const FieldSpec* expected(Found found);
  void whole_number(const FieldSpec& spec, std::string_view text);
  void read_text(const FieldSpec& spec, std::string_view text, std::size_t limit);
  bool too_deep();
  bool start(bool array);
  bool end();
  bool report_missing(const CasePath::Frame& frame);
  void repeated_key(std::string_view name);
  void unknown_key(std::string_view name, std::span<const FieldSpec> fields);
  void find_repeated(Shape map);
  bool begin_extra(std::string_view name);
  bool extra_string(std::string_view text);
  void finish_extra();
  void sort_extras(Shape shape);
  void wrong_type(const FieldSpec& spec, Message found);

  // A problem of the value that is being read (none when it says nothing), and of the object that
  // is open.
  void report(Message message) {
    if (!message.empty()) add_problem(std::move(message));
  }
  void add_problem(Message message);
  void report_here(Message message);

  const CaseLimits& limits_;
  CaseBuilder builder_;
  CaseProblems& problems_;
  CasePath path_;
  std::size_t depth_ = 0;
  std::size_t skip_depth_ = 0;
  bool skip_next_ = false;
  bool in_extra_ = false;
  bool stopped_ = false;
  std::string extra_key_;
  ExtrasText extra_;
  std::vector<std::size_t> extra_shapes_;  // depths of open objects with `x-` keys
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_EVENTS_H
