// A number below a thousand fills three places once each: hundreds, tens, units. A scale word
// multiplies the group, or, where there is none, everything smaller that stands before it («ألف
// مليون», "mil millones"), and must be smaller than the part before that: "a million two thousand"
// is one number, "a thousand a million" is two.

#include "claims/extract/number_parts.h"

namespace tawatur {
namespace {

// Each is of a smaller scale than the one before.
constexpr std::size_t kMostParts = 24;

}  // namespace

void NumberParts::open(const Rational& more) {
  group_ = group_ + more;
  group_open_ = true;
}

bool NumberParts::may_join(const NumberJoin& join) const {
  if (empty()) return true;
  if (style_->and_between_parts) return join.conjunction;
  return true;
}

bool NumberParts::take_digits(const Rational& value, const NumberJoin& join) {
  if (group_open_ || vague_ || ordinal_) return false;
  if (!parts_.empty()) {
    if (join.hyphen || !(value < last_scale_)) return false;
    if (style_->and_between_parts && !join.conjunction) return false;
  }
  open(value);
  literal_ = true;
  return true;
}

bool NumberParts::fill_digits(const Rational& value) {
  if (vague_ || ordinal_ || zero_ || value.sign() <= 0) return false;
  const bool fits =
      (ends_with_hundreds() && value < Rational(100)) || (ends_with_tens() && value < Rational(10));
  if (!fits) return false;
  open(value);
  has_tens_ = has_units_ = literal_ = true;
  return true;
}

bool NumberParts::take(const NumberWord& word, const NumberJoin& join) {
  if (vague_ && word.kind != NumberWordKind::scale) return false;
  if (zero_) return false;
  // "une dizaine de millions"
  const bool scales = word.kind == NumberWordKind::scale && !(word.value < Rational(1000));
  if (approximate_ && (!scales || join.conjunction)) return false;
  if (ordinal_ && !word.ordinal && !(join.article && style_->units_before_tens)) return false;
  if (ordinal_ && !style_->ordinals_in_a_row && !style_->units_before_tens) return false;
  bool taken = false;
  switch (word.kind) {
    case NumberWordKind::unit:
      taken = take_unit(word, join);
      break;
    case NumberWordKind::teen:
      taken = take_teen(word, join);
      break;
    case NumberWordKind::whole:
      if (has_units_ || has_tens_ || literal_ || !may_join(join)) return false;
      open(word.value);
      has_units_ = has_tens_ = true;
      taken = true;
      break;
    case NumberWordKind::tens:
      taken = take_tens(word, join);
      break;
    case NumberWordKind::hundred:
      taken = take_hundred(word, join);
      break;
    case NumberWordKind::hundreds:
      taken = take_hundreds(word, join);
      break;
    case NumberWordKind::scale:
      taken = take_scale(word, join);
      break;
    case NumberWordKind::vague:
    case NumberWordKind::approximate:
      // "une centaine": one is the article.
      if (!empty() && !(parts_.empty() && group_ == Rational(1) && !join.conjunction)) return false;
      vague_ = word.kind == NumberWordKind::vague;
      approximate_ = !vague_;
      group_ = Rational(0);
      open(word.value);
      taken = true;
      break;
  }
  ordinal_ = ordinal_ || (taken && word.ordinal);
  return taken;
}

bool NumberParts::take_unit(const NumberWord& word, const NumberJoin& join) {
  if (has_units_ || literal_ || !may_join(join)) return false;
  if (has_tens_) {
    if (style_->units_before_tens) return false;
    if (style_->and_before_last_unit && !join.conjunction && !word.ordinal) return false;
    if (style_->hyphens && join.conjunction && !style_->teens_after_sixty) return false;
    if (style_->teens_after_sixty && join.conjunction && !(word.value == Rational(1))) return false;
  }
  if (word.value.sign() == 0) {
    if (!empty()) return false;
    zero_ = true;
  }
  open(word.value);
  has_units_ = true;
  return true;
}

bool NumberParts::take_teen(const NumberWord& word, const NumberJoin& join) {
  if (has_units_ || literal_ || !may_join(join)) return false;
  if (has_tens_ && !(sixty_ && (!join.conjunction || word.value == Rational(11)))) return false;
  open(word.value);
  has_units_ = has_tens_ = true;
  return true;
}

bool NumberParts::take_tens(const NumberWord& word, const NumberJoin& join) {
  if (has_tens_ || literal_) return false;
  if (has_units_ ? !(style_->units_before_tens && join.conjunction) : !may_join(join)) return false;
  open(word.value);
  has_tens_ = true;
  if (has_units_) return true;
  sixty_ = style_->teens_after_sixty && (word.value == Rational(60) || word.value == Rational(80));
  return true;
}

bool NumberParts::take_hundred(const NumberWord& word, const NumberJoin& join) {
  const bool plural = word.form == NumberForm::plural;
  if (group_open_ && !join.conjunction) {
    // French: onze cents to seize cents; "45 cents", "quarante cents" are coins.
    const Rational most(style_->teens_after_sixty                ? literal_ ? 0 : 20
                        : literal_ && style_->hundred_after_tens ? 1000
                        : style_->hundred_after_tens             ? 100
                                                                 : 10);
    const bool small = group_ < most && Rational(0) < group_;
    if (has_hundreds_ || !small) return false;
    group_ = group_ * Rational(100);
    has_hundreds_ = true;
    has_tens_ = has_units_ = literal_ = false;
    return true;
  }
  if (group_open_ || !may_join(join)) return false;
  if (plural) {
    if (!empty()) return false;
    vague_ = true;
  }
  open(plural ? Rational(200) : Rational(100));
  has_hundreds_ = true;
  return true;
}

bool NumberParts::take_hundreds(const NumberWord& word, const NumberJoin& join) {
  if (has_hundreds_ && !ordinal_) return false;
  if (has_tens_ || has_units_ || literal_ || !may_join(join)) return false;
  open(word.value);
  has_hundreds_ = true;
  return true;
}

bool NumberParts::push(const Rational& factor, const Rational& scale) {
  if (!parts_.empty() && !(scale < parts_.back().scale)) return false;
  if (parts_.size() == kMostParts) return false;
  parts_.push_back({factor * scale, scale});
  group_ = Rational(0);
  group_open_ = literal_ = false;
  has_hundreds_ = has_tens_ = has_units_ = sixty_ = false;
  last_scale_ = scale;
  return true;
}

bool NumberParts::take_scale(const NumberWord& word, const NumberJoin& join) {
  const bool two = word.form == NumberForm::dual ||
                   (word.form == NumberForm::either && join.ambiguous_dual_is_two);
  if (group_open_) {
    if (join.conjunction || word.form == NumberForm::dual) return false;
    // "cuatrocientos cincuenta y cinco mil doscientos millones": all that is smaller is multiplied.
    std::size_t keep = parts_.size();
    Rational sum = group_;
    while (keep > 0 && parts_[keep - 1].scale < word.value) sum = sum + parts_[--keep].value;
    if (keep > 0 && !(word.value < parts_[keep - 1].scale)) return false;
    parts_.resize(keep);
    return push(sum, word.value);
  }
  if (parts_.empty() || join.conjunction) {
    if (!may_join(join)) return false;
    if (word.form == NumberForm::plural) {
      if (!parts_.empty()) return false;
      vague_ = true;
    }
    dual_ = two && parts_.empty();
    return push(Rational(two || word.form == NumberForm::plural ? 2 : 1), word.value);
  }
  if (two) return false;
  // Everything smaller before it is multiplied.
  std::size_t keep = parts_.size();
  Rational sum(0);
  while (keep > 0 && parts_[keep - 1].scale < word.value) sum = sum + parts_[--keep].value;
  if (keep < parts_.size()) {
    if (keep > 0 && !(word.value < parts_[keep - 1].scale)) return false;
    parts_.resize(keep);
    return push(sum, word.value);
  }
  return !style_->and_between_parts && push(Rational(1), word.value);
}

Rational NumberParts::value() const {
  Rational sum = group_;
  for (const Part& part : parts_) sum = sum + part.value;
  return sum;
}

}  // namespace tawatur
