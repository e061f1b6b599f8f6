#include "reports/value_text.h"

#include <algorithm>

#include "core/number/rational.h"
#include "core/value/reading.h"
#include "reports/figure_text.h"

namespace tawatur {
namespace {

std::string_view unit_of(const Value& value, std::string_view attribute_unit) {
  if (value.type == ValueType::percent) return "%";
  if (value.type == ValueType::ordinal) return {};
  return value.word.empty() ? attribute_unit : std::string_view(value.word);
}

std::string ordinal_text(const Value& value, const Messages& messages) {
  const std::string digits = value.number.to_string();
  if (digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string::npos) {
    return amount_text(digits, {}, messages);
  }
  std::uint64_t rank = 0;
  for (const char digit : digits) rank = rank * 10 + static_cast<std::uint64_t>(digit - '0');
  return messages.format("value.ordinal", {Param::count("number", rank)});
}

std::string number_text(const Value& value, std::string_view attribute_unit,
                        const Messages& messages) {
  const std::string_view unit = unit_of(value, attribute_unit);
  const std::string plain = value.type == ValueType::ordinal
                                ? ordinal_text(value, messages)
                                : amount_text(value.number.to_string(), unit, messages);
  switch (value.hedge) {
    case Hedge::none:
      return plain;
    case Hedge::between: {
      const std::string upper = amount_text(value.detail->upper->to_string(), unit, messages);
      const std::string lower = amount_text(value.number.to_string(), {}, messages);
      return messages.format("value.between",
                             {Param::ready("value", lower), Param::ready("upper", upper)});
    }
    case Hedge::dozens: {
      const std::string lower = figure_text(value.number.to_string());
      const std::string upper = amount_text(
          (value.number.to_rational() * Rational(5)).to_decimal_string(), unit, messages);
      return messages.format("value.dozens",
                             {Param::words("value", lower), Param::ready("upper", upper)});
    }
    case Hedge::about:
    case Hedge::more_than:
    case Hedge::less_than:
    case Hedge::at_least:
    case Hedge::at_most:
    case Hedge::up_to:
      break;
  }
  const Param param = Param::ready("value", plain);
  return messages.named("value.", name_of(value.hedge), {&param, 1});
}

std::string date_part(std::string_view part, const Messages& messages) {
  const char last = part.empty() ? '\0' : part.back();
  const bool about = last == '~' || last == '%';
  const bool uncertain = last == '?' || last == '%';
  if (about || uncertain) part.remove_suffix(1);
  while (part.size() > 3 && part.substr(part.size() - 3) == "-XX") part.remove_suffix(3);
  std::string text;
  const std::string_view year = part.substr(0, std::min<std::size_t>(4, part.size()));
  if (part.size() == 7 && part[4] == '-' && part[5] == '2') {
    const Param param = Param::words("year", year);
    text = messages.named("season.", part.substr(5), {&param, 1});
  } else if (part.size() == 4 && part.substr(2) == "XX") {
    const std::string first = std::string(part.substr(0, 2)) + "00";
    const std::string end = std::string(part.substr(0, 2)) + "99";
    text = messages.format("date.range", {Param::words("first", first), Param::words("last", end)});
  } else if (part.size() == 4 && part[3] == 'X') {
    const std::string decade = std::string(part.substr(0, 3)) + "0";
    text = messages.format("date.decade", {Param::words("year", decade)});
  } else {
    text = messages.isolate(part);
  }
  if (about) text = messages.format("value.about", {Param::ready("value", text)});
  if (uncertain) text = messages.format("date.uncertain", {Param::ready("date", text)});
  return text;
}

std::string entity_text(const Case& data, const std::string& id, const Messages& messages) {
  const auto found = std::lower_bound(
      data.sources.begin(), data.sources.end(), id,
      [](const Source& source, const std::string& key) { return source.id < key; });
  if (found == data.sources.end() || found->id != id) return messages.isolate(id);
  return messages.isolate(text_in(found->names, messages.tag(), found->id));
}

bool same_end(const std::optional<IntervalEnd>& end, const std::optional<Bound>& bound,
              bool is_date) {
  if (!end || !bound) return !end && !bound;
  if (end->open != bound->open) return false;
  return !is_date && end->at.to_decimal_string() == bound->text;
}

// Whether the value by itself is the group's common range, on the same scale.
bool is_the_range(const Case& data, const Value& value, const Attribute& attribute,
                  const Group& group) {
  if (value.type == ValueType::date) {
    const auto span = parse_edtf(value.word);
    return span && span->first && span->last && group.low && group.high &&
           iso_day(*span->first) == group.low->text && iso_day(*span->last) == group.high->text;
  }
  if (!takes_hedge(value.type)) return true;
  const std::string_view unit = unit_of(value, attribute.unit);
  const std::string_view wanted = group.unit == "count" ? std::string_view{} : group.unit;
  if (value.type != ValueType::percent && unit != wanted) return false;
  const Interval range = interval_of_number(value, about_percent_of(data, attribute));
  return same_end(range.low, group.low, false) && same_end(range.high, group.high, false);
}

bool same_reading(const Value& a, const Value& b) {
  if (a.type != b.type || a.hedge != b.hedge || a.yes != b.yes || a.word != b.word) return false;
  if (a.number != b.number) return false;
  const bool a_upper = a.detail && a.detail->upper.has_value();
  const bool b_upper = b.detail && b.detail->upper.has_value();
  return a_upper == b_upper && (!a_upper || *a.detail->upper == *b.detail->upper);
}

}  // namespace

std::string date_text(std::string_view edtf, const Messages& messages) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return date_part(edtf, messages);
  const std::string_view first = edtf.substr(0, slash);
  const std::string_view last = edtf.substr(slash + 1);
  if (first == ".." || first.empty()) {
    const std::string end = date_part(last, messages);
    return messages.format("date.until", {Param::ready("date", end)});
  }
  const std::string begin = date_part(first, messages);
  if (last == ".." || last.empty()) {
    return messages.format("date.from", {Param::ready("date", begin)});
  }
  const std::string end = date_part(last, messages);
  return messages.format("date.range", {Param::ready("first", begin), Param::ready("last", end)});
}

std::string value_text(const Case& data, const Value& value, std::string_view unit,
                       const Messages& messages) {
  switch (value.type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      return number_text(value, unit, messages);
    case ValueType::date:
      return date_text(value.word, messages);
    case ValueType::entity:
      return entity_text(data, value.word, messages);
    case ValueType::text:
      return messages.isolate(value.word);
    case ValueType::yes_no:
      return messages.format(value.yes ? "value.yes" : "value.no");
  }
  return {};
}

std::string range_text(const Group& group, ValueType type, const Messages& messages) {
  const std::string_view unit = type == ValueType::percent ? "%" : std::string_view(group.unit);
  const bool number = takes_hedge(type);
  const auto end = [&](const Bound& bound, std::string_view its_unit) {
    return number ? amount_text(bound.text, its_unit, messages) : messages.isolate(bound.text);
  };
  if (!group.low && !group.high) return messages.format("range.any");
  if (!group.high) {
    const std::string low = end(*group.low, unit);
    return messages.format(group.low->open ? "value.more-than" : "value.at-least",
                           {Param::ready("value", low)});
  }
  if (!group.low) {
    const std::string high = end(*group.high, unit);
    return messages.format(group.high->open ? "value.less-than" : "value.at-most",
                           {Param::ready("value", high)});
  }
  const std::string high = end(*group.high, unit);
  if (group.low->text == group.high->text) return high;
  const std::string low = end(*group.low, {});
  return messages.format("date.range", {Param::ready("first", low), Param::ready("last", high)});
}

std::string group_text(const Case& data, const Finding& finding, const Group& group,
                       const Messages& messages) {
  if (!finding.attribute.valid()) {
    return messages.named("stance.", name_of(group.stance.value_or(Stance::affirms)));
  }
  const Attribute& attribute = data.claims[finding.claim.at()].attributes[finding.attribute.at()];
  const Value* first = nullptr;
  const Value* exact = nullptr;
  bool one_reading = true;
  for (const AssertionIndex index : group.assertions) {
    const Value* value = value_of(data.assertions[index.at()], finding.attribute);
    if (value == nullptr) continue;
    if (first == nullptr) first = value;
    if (value != first && !same_reading(*first, *value)) one_reading = false;
  }
  if (first == nullptr) return range_text(group, attribute.type, messages);
  if (one_reading) return value_text(data, *first, attribute.unit, messages);
  for (const AssertionIndex index : group.assertions) {
    const Value* value = value_of(data.assertions[index.at()], finding.attribute);
    if (value == nullptr || !is_the_range(data, *value, attribute, group)) continue;
    // Of two readings that come to the same, the one without "?" says it more plainly.
    const bool plain = value->word.empty() || value->word.back() != '?';
    if (exact == nullptr || (plain && !exact->word.empty() && exact->word.back() == '?' &&
                             value->type == ValueType::date))
      exact = value;
  }
  return exact != nullptr ? value_text(data, *exact, attribute.unit, messages)
                          : range_text(group, attribute.type, messages);
}

const Value* value_of(const Assertion& assertion, AttributeIndex attribute) {
  for (const AttributeValue& entry : assertion.values) {
    if (entry.attribute == attribute) return &entry.value;
  }
  return nullptr;
}

Rational about_percent_of(const Case& data, const Attribute& attribute) {
  return (attribute.about_percent ? *attribute.about_percent : data.settings.about_percent)
      .to_rational();
}

}  // namespace tawatur
