#include "claims/propose/passages.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/propose/saying_date.h"

namespace tawatur {
namespace {

bool is_date(const ReadValue& value) { return value.kind == ReadValueKind::date; }

}  // namespace

TextSpan PassageReader::span_of(const ClaimUnit& unit) const {
  std::size_t last = unit.last;
  // The comma behind a clause is not part of it.
  while (last > unit.first + 1 && tokens_[last - 1].kind == TokenKind::sign &&
         (tokens_.exact(last - 1) == "،" || tokens_.exact(last - 1) == ",")) {
    --last;
  }
  return {tokens_[unit.first].start, tokens_[last - 1].end};
}

TextSpan PassageReader::quote_of(const ClaimUnit& unit, TextSpan place) const {
  constexpr std::uint32_t kLongest =
      2000;  // code points; a line of data would be quoted for each value
  constexpr std::uint32_t kAround = 400;
  TextSpan span = span_of(unit);
  if (span.end - span.start <= kLongest || !span.covers(place)) return span;
  const auto first = std::ranges::partition_point(
      tokens_.list, [&place](const Token& token) { return token.start + kAround < place.start; });
  const auto last = std::ranges::partition_point(
      tokens_.list, [&place](const Token& token) { return token.end <= place.end + kAround; });
  span.start = std::max(span.start, first->start);
  span.end = std::min(span.end, (last - 1)->end);
  return span;
}

std::string_view PassageReader::text_of(TextSpan span) const {
  const auto at = [this](std::uint32_t place) {
    return std::ranges::partition_point(
        tokens_.list, [place](const Token& token) { return token.start < place; });
  };
  const auto first = at(span.start);
  const auto last = at(span.end);
  if (first == last) return {};
  return tokens_.text.substr(first->byte_start, (last - 1)->byte_end - first->byte_start);
}

Passage PassageReader::passage_of(const ClaimUnit& unit, std::size_t& next) const {
  Passage passage;
  passage.unit = &unit;
  const TextSpan span = span_of(unit);
  const std::vector<ReadValue>& values = values_;
  while (next < values.size() && values[next].start < span.start) ++next;
  for (; next < values.size() && values[next].end <= span.end; ++next) {
    if (!says_something(unit, values[next])) continue;
    passage.values.push_back(&values[next]);
    if (passage.date == nullptr && is_date(values[next])) passage.date = &values[next];
  }
  const ClaimEvent* const event = claim_event(unit.event);
  const bool of_things =
      unit.pointing ||
      (event != nullptr &&
       (event->family == "acquire" || event->family == "sell" || event->family == "deliver"));
  if (of_things) passage.names = proposed_names(tokens_, unit, language_);
  return passage;
}

// "Two regions", "the fifth anniversary": counts and ranks of nothing that claims are about.
bool PassageReader::says_something(const ClaimUnit& unit, const ReadValue& value) const {
  constexpr std::size_t kRankedThing = 4;
  constexpr std::int64_t kManyOfThem = 10;
  if (value.kind == ReadValueKind::number) return false;
  if (is_date(value)) return !dates_the_saying(tokens_, attributions_, value, language_);
  if (value.kind == ReadValueKind::count) {
    const bool of_claim = !unit.event.empty() || !unit.item.empty();
    return of_claim || (!value.implicit && value.number >= Rational(kManyOfThem));
  }
  if (value.kind != ReadValueKind::ordinal) return true;
  const ClaimLexicon& lexicon = ClaimLexicon::of(language_);
  std::size_t at = unit.first;
  while (at < unit.last && tokens_[at].end <= value.start) ++at;
  for (std::size_t i = at; i < std::min(unit.last, at + 1 + kRankedThing); ++i) {
    if (lexicon.find(ClaimWord::item, tokens_, i, unit.last)) return true;
  }
  return false;
}

namespace {

// A passage may be hostile: of thousands of answers only the last few are compared with a new one.
auto few_before_last(const std::vector<PassageAnswer>& answers) {
  constexpr std::size_t kFew = 64;
  const auto last = answers.end() - 1;
  return std::pair(last - static_cast<std::ptrdiff_t>(std::min(kFew, answers.size() - 1)), last);
}

// "6.3 % of output against 7.7 % the year before": what the first measures, the second does.
void name_as_compared(std::vector<PassageAnswer>& answers) {
  AttributeName& name = answers.back().name;
  if (!name.of_before || !name.guessed) return;
  const auto [first, last] = few_before_last(answers);
  for (auto other = last; other != first;) {
    --other;
    const bool like = other->value.value.type == last->value.value.type &&
                      other->unit == last->unit && !other->name.of_before;
    if (!like) continue;
    name.name = other->name.name + std::string(kOfBefore);
    name.guessed = other->name.guessed;
    return;
  }
}

// "over 25 years, of which seven without interest": two values of one measure in one passage are of
// two things, and the second waits for a name.
void name_as_second(std::vector<PassageAnswer>& answers) {
  const auto [first, last] = few_before_last(answers);
  const PassageAnswer& answer = *last;
  const bool other = std::any_of(first, last, [&answer](const PassageAnswer& before) {
    return before.name.name == answer.name.name && before.unit == answer.unit &&
           !compatible(before.value.value, answer.value.value);
  });
  if (!other) return;
  std::string name;
  const auto taken = [&name](const PassageAnswer& before) { return before.name.name == name; };
  std::size_t number = 2;
  do {
    name = answer.name.name + '-' + std::to_string(number++);
  } while (std::any_of(first, last, taken));
  answers.back().name = {name, true, answer.name.of_before, true};
}

}  // namespace

std::vector<PassageAnswer> PassageReader::answers_of(const Passage& passage) {
  std::vector<PassageAnswer> answers;
  bool date_taken = false;
  for (const ReadValue* const value : passage.values) {
    // A second date of one event is another event's, or the span of a report.
    if (is_date(*value) && std::exchange(date_taken, true)) continue;
    answers.push_back(answer_of(passage, *value));
    name_as_compared(answers);
    name_as_second(answers);
  }
  if (passage.date_of_context && passage.date != nullptr) {
    answers.push_back(answer_of(passage, *passage.date));
    answers.back().of_context = true;
  }
  for (const ProposedName& name : passage.names) answers.push_back(answer_of(name));
  if (auto single = single_of(passage)) answers.push_back(std::move(*single));
  return answers;
}

PassageAnswer PassageReader::answer_of(const Passage& passage, const ReadValue& read) const {
  PassageAnswer answer;
  answer.name = attribute_name(tokens_, *passage.unit, read, language_);
  const std::string_view printed =
      tokens_.text.substr(read.byte_start, read.byte_end - read.byte_start);
  answer.value = proposed_value(read, printed);
  answer.place = {read.start, read.end};
  if (read.kind == ReadValueKind::quantity) answer.unit = read.unit;
  return answer;
}

// "bought a satellite", «اقتنى قمرا صناعيا»: one, though no number says so.
std::optional<PassageAnswer> PassageReader::single_of(const Passage& passage) const {
  const ClaimUnit& unit = *passage.unit;
  const ClaimEvent* const event = claim_event(unit.event);
  if (event == nullptr || event->family != "acquire") return std::nullopt;
  const ClaimLexicon& lexicon = ClaimLexicon::of(language_);
  for (std::size_t i = unit.first; i < unit.last; ++i) {
    const auto found = lexicon.find(ClaimWord::single, tokens_, i, unit.last);
    if (!found || found->match.prefix_bytes > 0) continue;
    const TextSpan place{tokens_[i].start, tokens_[i + found->match.tokens - 1].end};
    const bool counted = std::ranges::any_of(
        passage.values, [](const ReadValue* value) { return value->kind == ReadValueKind::count; });
    if (counted) return std::nullopt;
    PassageAnswer answer;
    answer.name = {"how-many", false};
    answer.place = place;
    answer.value.value.type = ValueType::quantity;
    answer.value.value.number = Decimal(1);
    answer.value.value.detail.ensure().printed = tokens_.exact(i, i + found->match.tokens);
    answer.value.doubts.push_back(ProposalDoubt::implicit_number);
    return answer;
  }
  return std::nullopt;
}

PassageAnswer PassageReader::answer_of(const ProposedName& name) {
  PassageAnswer answer;
  const std::string_view printed = tokens_.exact(name.first, name.last);
  Value& value = answer.value.value;
  answer.place = {tokens_[name.first].start, tokens_[name.last - 1].end};
  answer.guessed_name = name.guessed;
  value.detail.ensure().printed = printed;
  if (name.supplier) {
    answer.name = {"supplier", false};
    answer.entity = links_.link_to(printed, SourceKind::company);
    value.type = ValueType::entity;
    value.word = answer.entity->id;
  } else {
    answer.name = {"model", false};
    value.type = ValueType::text;
    value.word = printed;
  }
  return answer;
}

}  // namespace tawatur
