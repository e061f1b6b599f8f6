// The ISO code that a printed currency means, from its adjective or the sentence around it.

#ifndef CLAIMS_EXTRACT_CURRENCY_ANSWER_H
#define CLAIMS_EXTRACT_CURRENCY_ANSWER_H

#include <cstddef>
#include <cstdint>
#include <string>

#include "claims/extract/value_lexicon.h"
#include "claims/extract/value_term.h"
#include "core/number/rational.h"
#include "core/text/tokens.h"

namespace tawatur {

struct CurrencyAnswer {
  std::string code;        // empty: the name is of several currencies and nothing decides
  std::int64_t parts = 1;  // of a subunit: 100 cents
  std::int64_t times = 1;  // of a name with a scale in it: MEUR, מש"ח
  bool guessed = false;

  [[nodiscard]] Rational whole(const Rational& printed) const {
    return printed * Rational(times) / Rational(parts);
  }
};

// An adjective decides («دولار كندي»). A bare dollar, pound, yen or shekel is the best known one,
// except that a country in the sentence whose currency has this name decides instead; names without
// a best known one (dinar, peso) need the country. `at`: the tokens of the value lie around it.
[[nodiscard]] CurrencyAnswer currency_of(const FoundTerm& term, const Tokens& tokens,
                                         std::size_t at, const ValueLexicon& lexicon);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_CURRENCY_ANSWER_H
