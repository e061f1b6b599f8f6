#include "claims/case_file/case_events.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {

Message CaseEvents::words_for(Found found) {
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

void CaseEvents::enter(Shape table) {
  path_.push(Shape::top);
  path_.push(table);
  depth_ = 2;
}

bool CaseEvents::is_in(Shape table) const {
  return path_.depth() == 2 && path_.top().shape == table && depth_ == 2;
}

bool CaseEvents::null() {
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
bool CaseEvents::boolean(bool flag) {
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

bool CaseEvents::number(std::string_view text) {
  if (passes_by(text)) return true;
  const FieldSpec* const spec = expected(Found::number);
  if (spec == nullptr) return !stopped_;
  if (spec->kind == Kind::whole) {
    whole_number(*spec, text);
  } else if (spec->kind == Kind::number) {
    report(builder_.set_decimal(spec->field, text));
  } else if (spec->kind == Kind::decimal) {
    // Read all the same, so that one mistake gives one message.
    static_cast<void>(builder_.set_decimal(spec->field, text));
    report(say("case.number-without-quotes", {{"number", excerpt(text)}}));
  } else {
    wrong_type(*spec, words_for(Found::number));
  }
  return true;
}

void CaseEvents::whole_number(const FieldSpec& spec, std::string_view text) {
  const std::string shown = text.size() > 40 ? excerpt(text) : std::string(text);
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ptr != end) {
    wrong_type(spec, Message(shown));
  } else if (read.ec == std::errc::result_out_of_range) {
    report(say("case.whole-too-large", {{"number", shown}}));
  } else {
    report(builder_.set_whole(spec.field, number));
  }
}

bool CaseEvents::string(std::string_view text) {
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
    case Kind::passed_by:
      wrong_type(*spec, words_for(Found::string));
      break;
  }
  return true;
}

bool CaseEvents::key(std::string_view name) {
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

// A scalar that is skipped or belongs to an `x-` value.
bool CaseEvents::passes_by(std::string_view json) {
  if (skipping()) {
    skip_next_ = false;
    return true;
  }
  if (!in_extra_) return false;
  extra_.scalar(std::string(json));
  finish_extra();
  return true;
}

// What the value that comes next must be; nullptr when the whole file is a scalar.
const FieldSpec* CaseEvents::expected(Found found) {
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

void CaseEvents::read_text(const FieldSpec& spec, std::string_view text, std::size_t limit) {
  if (text.size() > limit) {
    report(say("case.long-text", {{"size", text.size()}, {"most", limit}}));
    return;
  }
  report(builder_.set_text(spec.field, path_.top().shape, text));
}

bool CaseEvents::too_deep() {
  if (++depth_ <= limits_.depth) return false;
  report(say("case.too-deep", {{"most", limits_.depth}}));
  stopped_ = true;
  return true;
}

bool CaseEvents::start(bool array) {
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
  if (spec->kind == Kind::passed_by && !array) {
    ++skip_depth_;
    return true;
  }
  if (spec->kind != (array ? Kind::array : Kind::object)) {
    wrong_type(*spec, words_for(found));
    ++skip_depth_;
    return true;
  }
  builder_.begin(spec->shape);
  path_.push(spec->shape);
  return true;
}

bool CaseEvents::end() {
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
  const CasePath::Frame& frame = path_.top();
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

bool CaseEvents::report_missing(const CasePath::Frame& frame) {
  bool complete = true;
  if ((frame.seen & required_of(frame.shape)) == required_of(frame.shape)) return true;
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

void CaseEvents::repeated_key(std::string_view name) {
  problems_.add([&] {
    return CaseProblem{{pointer(), JsonPart::key, 1}, say("case.twice", {{"key", excerpt(name)}})};
  });
  skip_next_ = true;
}

void CaseEvents::unknown_key(std::string_view name, std::span<const FieldSpec> fields) {
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
void CaseEvents::find_repeated(Shape map) {
  for (const std::string& name : builder_.repeated_names(map)) {
    problems_.add([&] {
      return CaseProblem{{path_.pointer_of_key(name), JsonPart::key, 1},
                         say("case.twice", {{"key", excerpt(name)}})};
    });
  }
}

bool CaseEvents::begin_extra(std::string_view name) {
  in_extra_ = true;
  extra_key_ = name;
  return true;
}
bool CaseEvents::extra_string(std::string_view text) {
  if (text.size() > limits_.string_bytes) {
    report(say("case.long-extra", {{"size", text.size()}, {"most", limits_.string_bytes}}));
  }
  extra_.string(text);
  finish_extra();
  return true;
}
void CaseEvents::finish_extra() {
  if (!extra_.done()) return;
  const Shape shape = path_.top().shape;
  builder_.extras_of(shape).ensure().emplace_back(std::move(extra_key_), extra_.take());
  if (extra_shapes_.empty() || extra_shapes_.back() != path_.depth()) {
    extra_shapes_.push_back(path_.depth());
  }
  in_extra_ = false;
}
// An object with `x-` keys is complete.
void CaseEvents::sort_extras(Shape shape) {
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

void CaseEvents::wrong_type(const FieldSpec& spec, Message found) {
  if (spec.field == Field::element) builder_.skip_element(path_.top().shape);
  report(
      say("case.wrong-type", {{"wanted", description_of(spec.kind)}, {"found", std::move(found)}}));
}

std::string CaseEvents::pointer() const {
  return in_extra_ ? path_.pointer_of_key(extra_key_) : path_.pointer();
}
void CaseEvents::add_problem(Message message) {
  problems_.add([&] { return CaseProblem{{pointer()}, std::move(message)}; });
}
void CaseEvents::report_here(Message message) {
  problems_.add([&] { return CaseProblem{{path_.pointer_of_object()}, std::move(message)}; });
}

}  // namespace tawatur
