#include "claims/propose/proposed_value.h"

#include "core/value/edtf.h"

namespace tawatur {
namespace {

Decimal decimal_of(const Rational& number) {
  const auto parsed = Decimal::parse(number.to_decimal_string());
  return parsed ? *parsed : Decimal();
}

ProposalDoubt doubt_of(ReadingDoubt doubt) {
  switch (doubt) {
    case ReadingDoubt::currency_guessed:
      return ProposalDoubt::currency_guessed;
    case ReadingDoubt::separator_guessed:
      return ProposalDoubt::separator_guessed;
    case ReadingDoubt::day_month_order:
      return ProposalDoubt::day_month_order;
    case ReadingDoubt::weekday_differs:
      return ProposalDoubt::weekday_differs;
    case ReadingDoubt::noun_guessed:
      return ProposalDoubt::noun_guessed;
  }
  return ProposalDoubt::noun_guessed;
}

}  // namespace

ValueType type_of(ReadValueKind kind) {
  switch (kind) {
    case ReadValueKind::money:
      return ValueType::money;
    case ReadValueKind::quantity:
    case ReadValueKind::count:
    case ReadValueKind::number:
      return ValueType::quantity;
    case ReadValueKind::percent:
      return ValueType::percent;
    case ReadValueKind::ordinal:
      return ValueType::ordinal;
    case ReadValueKind::date:
      return ValueType::date;
  }
  return ValueType::quantity;
}

ProposedValue proposed_value(const ReadValue& read, std::string_view printed) {
  ProposedValue out;
  Value& value = out.value;
  value.type = type_of(read.kind);
  value.detail.ensure().printed = printed;
  if (read.external) out.doubts.push_back(ProposalDoubt::external);
  for (const ReadingDoubt doubt : read.doubts) out.doubts.push_back(doubt_of(doubt));
  if (read.kind == ReadValueKind::date) {
    value.word = read.edtf;
    if (read.relative) out.doubts.push_back(ProposalDoubt::date_relative);
    if (read.hijri) out.doubts.push_back(ProposalDoubt::date_hijri);
    if (read.edtf.starts_with("XXXX")) out.doubts.push_back(ProposalDoubt::date_no_year);
    return out;
  }
  value.number = decimal_of(read.number);
  if (takes_hedge(value.type)) value.hedge = read.hedge;
  if (read.number_to && value.hedge == Hedge::between) {
    value.detail.ensure().upper = decimal_of(*read.number_to);
  } else if (value.hedge == Hedge::between) {
    value.hedge = Hedge::none;
  }
  if (read.implicit) out.doubts.push_back(ProposalDoubt::implicit_number);
  if (read.kind == ReadValueKind::money || read.kind == ReadValueKind::quantity) {
    value.word = read.unit;
  }
  if (read.kind == ReadValueKind::money && read.unit.empty()) {
    out.doubts.push_back(ProposalDoubt::currency_unknown);
  }
  return out;
}

bool compatible(const Value& a, const Value& b) {
  if (a.type != b.type) return false;
  if (a.type != ValueType::date) {
    return a.number.to_rational() == b.number.to_rational() && a.word == b.word;
  }
  const auto first = parse_edtf(a.word);
  const auto second = parse_edtf(b.word);
  if (!first || !second) return a.word == b.word;
  const bool apart = (first->last && second->first && *first->last < *second->first) ||
                     (second->last && first->first && *second->last < *first->first);
  return !apart;
}

}  // namespace tawatur
