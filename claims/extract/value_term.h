// What a number counts or measures: the unit, currency or noun that stands behind it.

#ifndef CLAIMS_EXTRACT_VALUE_TERM_H
#define CLAIMS_EXTRACT_VALUE_TERM_H

#include <cstddef>
#include <optional>
#include <string>

#include "claims/extract/read_number.h"
#include "claims/extract/value_lexicon.h"
#include "core/text/tokens.h"

namespace tawatur {

struct FoundTerm {
  TermKind kind = TermKind::unit;
  std::string id;
  std::size_t last = 0;       // token behind it, behind its adjective of a country too
  std::uint32_t country = 0;  // packed; of the adjective
  bool percent = false;
  bool guessed = false;  // a noun of no list
};

[[nodiscard]] inline bool is_measured(const std::optional<FoundTerm>& term) {
  return term && (term->percent || term->kind == TermKind::unit ||
                  term->kind == TermKind::currency || term->kind == TermKind::subunit);
}

struct TermPlace {
  std::size_t at = 0;  // token behind the number
  std::size_t limit = 0;
  const ReadNumber* number = nullptr;
};

// Behind "thirds" of "two thirds", or `at`.
[[nodiscard]] std::size_t behind_denominator(const Tokens& tokens, std::size_t at,
                                             const TermPlace& place, const ValueLexicon& lexicon);

[[nodiscard]] std::optional<FoundTerm> term_behind(const Tokens& tokens, const TermPlace& place,
                                                   const ValueLexicon& lexicon);

// A term that begins at `at` by itself: to look at the word before «واحد».
[[nodiscard]] std::optional<FoundTerm> listed_term(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, bool with_clitics,
                                                   const ValueLexicon& lexicon);

// The country of an adjective at `at` («كندي», "canadiens"), 0 if it is none; `last` behind it.
[[nodiscard]] std::uint32_t country_adjective(const Tokens& tokens, std::size_t at,
                                              std::size_t limit, const ValueLexicon& lexicon,
                                              std::size_t& last);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_VALUE_TERM_H
