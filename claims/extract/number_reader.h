// Reads one number: words, digits, and what stands around them. Used by read_number.cpp and
// number_fractions.cpp alone.

#ifndef CLAIMS_EXTRACT_NUMBER_READER_H
#define CLAIMS_EXTRACT_NUMBER_READER_H

#include <cstddef>
#include <optional>

#include "claims/extract/read_number.h"

namespace tawatur {

class NumberReader {
 public:
  NumberReader(const Tokens& tokens, std::size_t limit, const NumberLexicon& lexicon,
               const NumberOptions& options)
      : tokens_(tokens), limit_(limit), lexicon_(lexicon), options_(options) {}

  std::optional<ReadNumber> run(std::size_t at);

 private:
  [[nodiscard]] std::size_t skip_sign(std::size_t at) const;
  [[nodiscard]] bool is_opening(std::size_t at) const;
  // ".08"
  bool bare_decimals(std::size_t at);
  // "point fifteen", "coma 5": only where bare numbers are asked for.
  bool leading_point(std::size_t at);
  bool core(std::size_t at);
  [[nodiscard]] std::optional<PhraseMatch> fraction_at(std::size_t at) const;
  [[nodiscard]] bool may_go_on(std::size_t at) const;
  // A scale word at `at`, behind an article or of: "of a million", «المليون», "de millón".
  [[nodiscard]] const NumberWord* scale_at(std::size_t& at, bool links) const;
  // "un demi-million", "un medio": the article of a fraction.
  [[nodiscard]] bool is_one(std::size_t at) const;
  // "half a million", «نصف مليون»; with the option also "half" and "three quarters" alone.
  bool leading_fraction(std::size_t at);
  [[nodiscard]] std::optional<Rational> compound_parts(std::size_t& at) const;
  bool one_compound_part();
  bool plural_compound_parts(std::size_t at);
  // "a trillionth"
  bool one_part(std::size_t at, std::size_t place);
  [[nodiscard]] bool is_part_of_whole(std::size_t at) const;
  // Directly behind the digits: a bar and digits, a letter that multiplies, ½.
  void digit_tail();
  bool bar(std::size_t at);
  // "nineteen ninety", "one twenty two", "nine oh-five": how English says years and such; only
  // alone, for a row of numbers is a row.
  bool pair_of_tens();
  // "forty-five (45)": the same number once more.
  void said_again();
  // "two point five": single digits one after another, or one number.
  void point();
  void decimals(std::size_t at);
  [[nodiscard]] bool is_zero(std::size_t at) const;
  // The first scale word behind `at`, which multiplies the whole: "two point two million".
  [[nodiscard]] std::size_t before_scale(std::size_t at) const;
  // "and a half", «ونصف», "y medio", "et demi"; of the scale the number ends with.
  void mixed_fraction();
  // "one and a fourth".
  void one_of_many(std::size_t at);
  // "one and three quarters", «مئة وثلاثة أرباع»; with the option "two thirds" alone.
  void counted_fraction(std::size_t at, bool joined);
  void scale_behind();
  void over();

  const Tokens& tokens_;
  std::size_t limit_;
  const NumberLexicon& lexicon_;
  NumberOptions options_;
  ReadNumber number_;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_NUMBER_READER_H
