// How number words add up: a group below a thousand, and the parts already multiplied by a scale.

#ifndef CLAIMS_EXTRACT_NUMBER_PARTS_H
#define CLAIMS_EXTRACT_NUMBER_PARTS_H

#include <cstddef>
#include <vector>

#include "claims/extract/number_lexicon.h"
#include "core/number/rational.h"

namespace tawatur {

// What joins a word to the one before it.
struct NumberJoin {
  bool conjunction = false;  // and, و
  bool hyphen = false;
  bool article = false;                // العشرون
  bool ambiguous_dual_is_two = false;  // of NumberForm::either, as the words around it decide
};

class NumberParts {
 public:
  explicit NumberParts(const NumberStyle& style) : style_(&style) {}

  // Digits as the group: before a scale, or (joined by a conjunction) after one.
  bool take_digits(const Rational& value, const NumberJoin& join);
  // Digits that fill the places still free in the group: 3 hundred and 21, treinta y 3.
  bool fill_digits(const Rational& value);
  // False, and nothing changed, when the word cannot continue the number. `first`: nothing stands
  // before it.
  bool take(const NumberWord& word, const NumberJoin& join);

  [[nodiscard]] Rational value() const;
  [[nodiscard]] const Rational& last_scale() const { return last_scale_; }
  [[nodiscard]] bool ends_with_scale() const { return !group_open_ && !parts_.empty(); }
  [[nodiscard]] bool has_group() const { return group_open_; }
  [[nodiscard]] bool ends_with_hundreds() const {
    return has_hundreds_ && !has_tens_ && !has_units_;
  }
  [[nodiscard]] bool ends_with_tens() const { return has_tens_ && !has_units_ && !literal_; }
  [[nodiscard]] bool empty() const { return !group_open_ && parts_.empty(); }
  [[nodiscard]] bool vague() const { return vague_; }
  [[nodiscard]] bool approximate() const { return approximate_; }
  [[nodiscard]] bool ordinal() const { return ordinal_; }
  [[nodiscard]] bool dual() const { return dual_; }

 private:
  struct Part {
    Rational value;
    Rational scale;
  };

  bool take_unit(const NumberWord& word, const NumberJoin& join);
  bool take_teen(const NumberWord& word, const NumberJoin& join);
  bool take_tens(const NumberWord& word, const NumberJoin& join);
  bool take_hundred(const NumberWord& word, const NumberJoin& join);
  bool take_hundreds(const NumberWord& word, const NumberJoin& join);
  bool take_scale(const NumberWord& word, const NumberJoin& join);
  // Whether a further part of the group may follow in this way.
  [[nodiscard]] bool may_join(const NumberJoin& join) const;
  bool push(const Rational& factor, const Rational& scale);
  void open(const Rational& more);

  const NumberStyle* style_;
  std::vector<Part> parts_;  // by falling scale; nearly always none or one
  Rational group_;
  Rational last_scale_ = Rational(1);
  bool group_open_ = false;
  bool literal_ = false;
  bool has_hundreds_ = false;
  bool has_tens_ = false;
  bool has_units_ = false;
  bool sixty_ = false;
  bool zero_ = false;
  bool vague_ = false;
  bool approximate_ = false;
  bool ordinal_ = false;
  bool dual_ = false;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NUMBER_PARTS_H
