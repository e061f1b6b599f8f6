// Walks the tokens of a text and collects the values in it, dates apart.

#ifndef CLAIMS_EXTRACT_VALUE_SCANNER_H
#define CLAIMS_EXTRACT_VALUE_SCANNER_H

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/extract/currency_answer.h"
#include "claims/extract/read_number.h"
#include "claims/extract/read_value.h"
#include "claims/extract/value_lexicon.h"
#include "claims/extract/value_term.h"
#include "core/text/phrase_table.h"
#include "core/text/tokens.h"

namespace tawatur {

struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

// Values of `tokens`, none of which touches a token in `taken` (the dates; ascending, apart).
// `bare_numbers`: also numbers with neither unit nor noun, and fractions. Linear.
class ValueScanner {
 public:
  ValueScanner(const Tokens& tokens, const ValueLexicon& lexicon, bool bare_numbers)
      : tokens_(tokens), lexicon_(lexicon), bare_numbers_(bare_numbers), beginnings_(tokens.words) {
    lexicon.each_beginning([this](const PhraseTable& table) { beginnings_.add(table); });
  }

  [[nodiscard]] std::vector<ReadValue> run(const std::vector<TokenRange>& taken);

 private:
  // A number with the symbol before it, or what stands behind.
  struct Amount {
    ReadNumber number;
    std::optional<FoundTerm> before;  // "$" of "$5"
    std::optional<FoundTerm> behind;
    std::size_t first = 0;
    std::size_t last = 0;
  };

  // Each returns the token behind what it read, or `at`.
  std::size_t read_at(std::size_t at);
  std::size_t read_amount(std::size_t at);
  std::size_t read_dual(std::size_t at);
  std::size_t read_plural(std::size_t at);
  std::size_t read_unknown_dual(std::size_t at);
  std::size_t read_percent_before(std::size_t at);
  std::size_t read_ratio(const Amount& top);
  [[nodiscard]] std::size_t read_uncounted(const Amount& amount) const;
  [[nodiscard]] bool is_named_pair(std::size_t at, const PhraseMatch& dual) const;
  std::size_t read_one_and_a_half(std::size_t at);
  [[nodiscard]] bool names_what_follows(const Amount& amount) const;
  [[nodiscard]] bool is_title(const Amount& amount, std::size_t noun) const;
  [[nodiscard]] bool is_told_of_a_day(std::size_t noun, const PhraseMatch& match) const;
  [[nodiscard]] bool is_time_of_day(const Amount& amount) const;
  [[nodiscard]] static bool is_measured_money(const Amount& amount);
  [[nodiscard]] bool is_bottom_of_ratio(const Amount& amount) const;
  [[nodiscard]] bool counts_behind_label(const Amount& amount) const;
  [[nodiscard]] bool may_begin(std::size_t at) const;
  [[nodiscard]] bool is_feminine_dual(std::string_view folded) const;
  [[nodiscard]] std::size_t skip_address(std::size_t at) const;
  std::size_t read_one_behind(const ReadNumber& number);
  [[nodiscard]] bool is_one_voice(std::size_t noun, const PhraseMatch& match,
                                  const Term& term) const;

  [[nodiscard]] std::optional<Amount> amount_at(std::size_t at, const NumberOptions& options) const;
  [[nodiscard]] std::optional<FoundTerm> money_before(std::size_t at) const;
  [[nodiscard]] std::optional<Amount> second_of_range(const Amount& first, bool between) const;
  [[nodiscard]] std::optional<std::size_t> range_sign(std::size_t at, bool between) const;
  void take_money_letter(Amount& amount) const;
  void take_millions(Amount& amount) const;
  [[nodiscard]] bool counts_nothing(const Amount& amount) const;
  [[nodiscard]] bool is_of_no_two(const Amount& amount) const;
  void definite_number(Amount& amount, const NumberOptions& options) const;
  [[nodiscard]] static bool shares_scale(const Amount& first, const Amount& second);
  [[nodiscard]] static bool is_rising(const Amount& first, const Amount& second);
  [[nodiscard]] bool is_change(const Amount& amount) const;
  std::size_t emit_change(Amount first, Amount second);
  void add_fraction(Amount& amount, ReadValue& value) const;
  [[nodiscard]] std::optional<Rational> scale_behind_half(std::size_t at) const;
  void add_inches(Amount& amount, ReadValue& value) const;
  bool add_hundredths(std::size_t at, bool joined, Amount& amount, ReadValue& value) const;
  void percent_of_fraction(Amount& amount) const;
  [[nodiscard]] std::optional<FoundTerm> name_before(std::size_t at) const;
  void scale_behind_code(Amount& amount) const;
  void add_subunits(Amount& amount, ReadValue& value, const CurrencyAnswer& currency);

  std::size_t emit(Amount amount, const std::optional<Amount>& second);
  bool describe(const Amount& amount, ReadValue& value, CurrencyAnswer& currency) const;
  void place_value(const Amount& amount, std::size_t last, ReadValue& value) const;
  [[nodiscard]] bool is_pronoun(const ReadNumber& number) const;
  [[nodiscard]] bool is_ordinal_name(const ReadNumber& number) const;

  const Tokens& tokens_;
  const ValueLexicon& lexicon_;
  bool bare_numbers_;
  TableSet beginnings_;
  std::size_t begin_ = 0;  // behind the value before
  std::size_t limit_ = 0;  // before the next taken token
  std::vector<ReadValue> found_;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_VALUE_SCANNER_H
