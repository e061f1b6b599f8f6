// The parser calls one function for each bracket, key and scalar; a stack of frames knows which
// object of the format that is in. The frames hold just enough to name the place (a JSON pointer)
// should something be wrong; lines and columns are looked up afterwards.
//
// What cannot be read is reported and skipped as a whole, so that one run shows every problem.

#include "claims/case_file/case_events.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "claims/case_file/case_builder.h"
#include "claims/case_file/case_fields.h"
#include "claims/case_file/case_path.h"
#include "claims/case_file/extras_text.h"
#include "claims/case_file/syntax_message.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

// What the parser came across.
enum class Found : std::uint8_t {
  null,
  boolean,
  number,
  string,
  array,
  object
};

Message words_for(Found found) {
  switch (found) {
    case Found::null:
      return "null";
    case Found::boolean:
      return say("json.true-or-false");
    case Found::number:
      return say("json.a-number");
    case Found::string:
      return say("json.a-string");
    case Found::array:
      return say("json.an-array");
    case Found::object:
      return say("json.an-object");
  }
  return {};
}

class CaseEvents {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  CaseEvents(std::string_view text, const CaseLimits& limits, CaseDraft& draft,
             CaseProblems& problems)
      : text_(text), limits_(limits), builder_(draft, limits), problems_(problems) {}

  bool null() {
    if (passes_by("null")) return true;
    const FieldSpec* const spec = expected(Found::null);
    if (spec == nullptr) return !stopped_;
    // A key that may be left out may also be null.
    if (spec->required || spec->field == Field::element) {
      wrong_type(*spec, "null");
    } else {
      CasePath::Frame& frame = path_.top();
      frame.absent |= 1U << static_cast<unsigned>(spec - fields_of(frame.shape).data());
    }
    return true;
  }
  bool boolean(bool flag) {
    if (passes_by(flag ? "true" : "false")) return true;
    const FieldSpec* const spec = expected(Found::boolean);
    if (spec == nullptr) return !stopped_;
    if (spec->kind != Kind::flag) {
      wrong_type(*spec, flag ? "true" : "false");
    } else {
      report(builder_.set_flag(spec->field, flag));
    }
    return true;
  }
  bool number_integer(number_integer_t number) { return numeral(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) {
    if (skipping() || in_extra_ || path_.empty()) return numeral(std::to_string(number));
    const FieldSpec* const spec = expected(Found::number);
    if (spec->kind == Kind::whole) {
      report(builder_.set_whole(spec->field, number));
    } else {
      number_text(*spec, std::to_string(number));
    }
    return true;
  }
  bool number_float(number_float_t /*unused*/, const string_t& text) { return numeral(text); }
  bool binary(binary_t& /*unused*/) { return false; }

  bool string(string_t& text) {
    if (skipping()) {
      skip_next_ = false;
      return true;
    }
    if (in_extra_) return extra_string(text);
    const FieldSpec* const spec = expected(Found::string);
    if (spec == nullptr) return !stopped_;
    switch (spec->kind) {
      case Kind::id:
      case Kind::text:
        read_text(*spec, text, limits_.string_bytes);
        break;
      case Kind::snapshot_text:
        read_text(*spec, text, limits_.snapshot_bytes);
        break;
      case Kind::number:
      case Kind::decimal:
        report(builder_.set_decimal(spec->field, text));
        break;
      case Kind::whole:
      case Kind::flag:
      case Kind::object:
      case Kind::array:
        wrong_type(*spec, words_for(Found::string));
        break;
    }
    return true;
  }

  bool start_object(std::size_t /*unused*/) { return start(false); }
  bool start_array(std::size_t /*unused*/) { return start(true); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool key(string_t& name) {
    if (skip_depth_ > 0) return true;
    if (in_extra_) {
      extra_.key(name);
      return true;
    }
    CasePath::Frame& frame = path_.top();
    if (is_map(frame.shape)) {
      if (name.starts_with("x-")) return begin_extra(name);
      path_.set_map_key(name);
      frame.field = &element_of(frame.shape);
      report(builder_.map_key(frame.shape, name));
      return true;
    }
    const std::span<const FieldSpec> fields = fields_of(frame.shape);
    for (std::size_t tried = 0, at = frame.next; tried < fields.size(); ++tried, ++at) {
      if (at >= fields.size()) at = 0;
      if (fields[at].name != name) continue;
      frame.field = &fields[at];
      frame.next = static_cast<std::uint32_t>(at) + 1;
      const std::uint32_t bit = 1U << at;
      if ((frame.seen & bit) != 0) repeated_key(name);
      frame.seen |= bit;
      return true;
    }
    if (name.starts_with("x-")) return begin_extra(name);
    unknown_key(name, fields);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*unused*/,
                   const nlohmann::json::exception& error) {
    const std::size_t at = position > 0 ? position - 1 : 0;
    const bool nul = at < text_.size() && text_[at] == '\0';
    problems_.add_at(at, syntax_message(nul ? "NUL" : error.what()));
    return false;
  }

 private:
  [[nodiscard]] bool skipping() const { return skip_depth_ > 0 || skip_next_; }

  // A scalar that is skipped or belongs to an `x-` value.
  bool passes_by(std::string_view json) {
    if (skipping()) {
      skip_next_ = false;
      return true;
    }
    if (!in_extra_) return false;
    extra_.scalar(std::string(json));
    finish_extra();
    return true;
  }

  bool numeral(const std::string& text) {
    if (passes_by(text)) return true;
    const FieldSpec* const spec = expected(Found::number);
    if (spec == nullptr) return !stopped_;
    number_text(*spec, text);
    return true;
  }
  void number_text(const FieldSpec& spec, const std::string& text) {
    if (spec.kind == Kind::number) {
      report(builder_.set_decimal(spec.field, text));
    } else if (spec.kind == Kind::decimal) {
      // Read all the same, so that one mistake gives one message.
      static_cast<void>(builder_.set_decimal(spec.field, text));
      report(say("case.number-without-quotes", {{"number", excerpt(text)}}));
    } else {
      wrong_type(spec, spec.kind == Kind::whole ? Message(text) : words_for(Found::number));
    }
  }

  // What the value that comes next must be; nullptr when the whole file is a scalar.
  const FieldSpec* expected(Found found) {
    if (path_.empty()) {
      report(say("case.not-an-object", {{"found", words_for(found)}}));
      stopped_ = true;
      return nullptr;
    }
    CasePath::Frame& frame = path_.top();
    if (!is_array(frame.shape)) return frame.field;
    ++frame.index;
    return frame.field = &element_of(frame.shape);
  }

  void read_text(const FieldSpec& spec, const std::string& text, std::size_t limit) {
    if (text.size() > limit) {
      report(say("case.long-text", {{"size", text.size()}, {"most", limit}}));
      return;
    }
    report(builder_.set_text(spec.field, path_.top().shape, text));
  }

  bool too_deep() {
    if (++depth_ <= limits_.depth) return false;
    report(say("case.too-deep", {{"most", limits_.depth}}));
    stopped_ = true;
    return true;
  }

  bool start(bool array) {
    if (too_deep()) return false;
    if (skipping()) {
      ++skip_depth_;
      skip_next_ = false;
      return true;
    }
    if (in_extra_) {
      extra_.begin(array);
      return true;
    }
    const Found found = array ? Found::array : Found::object;
    const FieldSpec* spec = &top_field();
    if (!path_.empty() || array) spec = expected(found);
    if (spec == nullptr) return false;
    if (spec->kind != (array ? Kind::array : Kind::object)) {
      wrong_type(*spec, words_for(found));
      ++skip_depth_;
      return true;
    }
    builder_.begin(spec->shape);
    path_.push(spec->shape);
    return true;
  }

  bool end() {
    --depth_;
    if (skip_depth_ > 0) {
      --skip_depth_;
      return true;
    }
    if (in_extra_) {
      const std::optional<std::string> repeated = extra_.end();
      if (repeated) report(say("case.repeated-extra", {{"key", excerpt(*repeated)}}));
      finish_extra();
      return true;
    }
    const CasePath::Frame frame = path_.top();
    const bool complete = report_missing(frame);
    if (!extra_shapes_.empty()) sort_extras(frame.shape);
    if (is_map(frame.shape)) find_repeated(frame.shape);
    if (complete) {
      for (InnerProblem& inner : builder_.end(frame.shape, frame.seen & ~frame.absent)) {
        problems_.add([&] {
          return CaseProblem{{path_.pointer_of_object() + inner.pointer}, std::move(inner.message)};
        });
      }
    }
    path_.pop();
    return true;
  }

  bool report_missing(const CasePath::Frame& frame) {
    bool complete = true;
    const std::span<const FieldSpec> fields = fields_of(frame.shape);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (!fields[i].required || (frame.seen & (1U << i)) != 0) continue;
      complete = false;
      const std::string key = '"' + std::string(fields[i].name) + '"';
      report_here(fields[i].field == Field::version ? say("case.missing-version", {{"key", key}})
                                                    : say("case.missing-key", {{"key", key}}));
    }
    return complete;
  }

  void repeated_key(const std::string& name) {
    problems_.add([&] {
      return CaseProblem{{pointer(), JsonPart::key, 1},
                         say("case.twice", {{"key", excerpt(name)}})};
    });
    skip_next_ = true;
  }

  void unknown_key(const std::string& name, std::span<const FieldSpec> fields) {
    problems_.add([&] {
      std::vector<std::string> known;
      for (const FieldSpec& field : fields) known.emplace_back(field.name);
      return CaseProblem{
          {path_.pointer_of_key(name), JsonPart::key},
          say("case.unknown-key", {{"key", excerpt(name)}, {"hint", did_you_mean(name, known)}})};
    });
    skip_next_ = true;
  }

  // Names of a map are compared when it is complete: sorted once, whatever their number.
  void find_repeated(Shape map) {
    for (const std::string& name : builder_.repeated_names(map)) {
      problems_.add([&] {
        return CaseProblem{{path_.pointer_of_key(name), JsonPart::key, 1},
                           say("case.twice", {{"key", excerpt(name)}})};
      });
    }
  }

  bool begin_extra(const std::string& name) {
    in_extra_ = true;
    extra_key_ = name;
    return true;
  }
  bool extra_string(const std::string& text) {
    if (text.size() > limits_.string_bytes) {
      report(say("case.long-extra", {{"size", text.size()}, {"most", limits_.string_bytes}}));
    }
    extra_.string(text);
    finish_extra();
    return true;
  }
  void finish_extra() {
    if (!extra_.done()) return;
    const Shape shape = path_.top().shape;
    builder_.extras_of(shape).ensure().emplace_back(std::move(extra_key_), extra_.take());
    if (extra_shapes_.empty() || extra_shapes_.back() != path_.depth()) {
      extra_shapes_.push_back(path_.depth());
    }
    in_extra_ = false;
  }
  // An object with `x-` keys is complete.
  void sort_extras(Shape shape) {
    if (extra_shapes_.back() != path_.depth()) return;
    extra_shapes_.pop_back();
    ExtraList& list = builder_.extras_of(shape).ensure();
    std::sort(list.begin(), list.end());
    const auto twice = std::adjacent_find(
        list.begin(), list.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice == list.end()) return;
    problems_.add([&] {
      return CaseProblem{{path_.pointer_of_key(twice->first), JsonPart::key, 1},
                         say("case.twice", {{"key", excerpt(twice->first)}})};
    });
  }

  void wrong_type(const FieldSpec& spec, Message found) {
    if (spec.field == Field::element) builder_.skip_element(path_.top().shape);
    report(say("case.wrong-type",
               {{"wanted", description_of(spec.kind)}, {"found", std::move(found)}}));
  }

  std::string pointer() const {
    return in_extra_ ? path_.pointer_of_key(extra_key_) : path_.pointer();
  }
  // A problem of the value that is being read (none when it says nothing), and of the object that
  // is open.
  void report(Message message) {
    if (message.empty()) return;
    problems_.add([&] { return CaseProblem{{pointer()}, std::move(message)}; });
  }
  void report_here(Message message) {
    problems_.add([&] { return CaseProblem{{path_.pointer_of_object()}, std::move(message)}; });
  }

  std::string_view text_;
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

}  // namespace

bool read_case_events(std::string_view text, const CaseLimits& limits, CaseDraft& draft,
                      CaseProblems& problems) {
  CaseEvents events(text, limits, draft, problems);
  return nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &events);
}

}  // namespace tawatur
