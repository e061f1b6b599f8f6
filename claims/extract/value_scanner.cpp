// At each token, in this order: money with its sign in front ("$5 bn"), a number and what stands
// behind it, an Arabic or Hebrew dual («طائرتين»), an Arabic plural that somebody gets or loses
// («اقتنت أقمارا»). Then a second number, when the first was one end of a range.

#include "claims/extract/value_scanner.h"

#include "claims/extract/hedge_reader.h"
#include "claims/extract/number_context.h"

namespace tawatur {

std::vector<ReadValue> ValueScanner::run(const std::vector<TokenRange>& taken) {
  begin_ = 0;
  std::size_t next_taken = 0;
  std::size_t at = 0;
  while (at < tokens_.size()) {
    while (next_taken < taken.size() && taken[next_taken].last <= at) ++next_taken;
    limit_ = next_taken < taken.size() ? taken[next_taken].first : tokens_.size();
    if (at >= limit_) {
      at = begin_ = taken[next_taken].last;
      continue;
    }
    if (!may_begin(at)) {
      ++at;
      continue;
    }
    if (const std::size_t behind = skip_address(at); behind > at) {
      at = begin_ = behind;
      continue;
    }
    if (const auto name = lexicon_.names.longest(tokens_, at, limit_, lexicon_.clitics)) {
      at = begin_ = at + name->tokens;
      continue;
    }
    const std::size_t behind = read_at(at);
    if (behind > at) {
      at = behind;
    } else {
      ++at;
    }
  }
  return std::move(found_);
}

bool ValueScanner::may_begin(std::size_t at) const {
  const Token& token = tokens_[at];
  if (token.is_digits()) return true;
  if (token.is_word()) return beginnings_.may_begin(at) || is_feminine_dual(tokens_.folded(at));
  const std::string_view folded = tokens_.folded(at);
  if (folded == "." || folded == "," || folded == "٫") {  // ".08"
    return at + 1 < limit_ && tokens_[at + 1].is_digits() && !tokens_[at + 1].has(kSpaceBefore);
  }
  return beginnings_.may_begin(at);
}

// Addresses of the web, and digits in a form that no number has (192.168.0.1).
std::size_t ValueScanner::skip_address(std::size_t at) const {
  const Token& token = tokens_[at];
  std::size_t end = at;
  if (token.is_digits()) {
    const DigitNumber digits = read_digits(tokens_, at, limit_, lexicon_.language);
    return digits.is_number ? at : digits.last;
  }
  if (!token.is_word() || token.script != Script::latin) return at;
  const std::string_view folded = tokens_.folded(at);
  if (folded != "http" && folded != "https" && folded != "www") return at;
  for (end = at + 1; end < limit_ && !tokens_[end].has(kSpaceBefore); ++end) {
  }
  return end > at + 2 ? end : at;
}

std::size_t ValueScanner::read_at(std::size_t at) {
  if (const std::size_t behind = read_one_and_a_half(at); behind > at) return behind;
  if (const std::size_t behind = read_amount(at); behind > at) return behind;
  if (tokens_.folded(at) == "%") return read_percent_before(at);
  if (!tokens_[at].is_word()) return at;
  if (lexicon_.clitics == Clitics::none) return at;
  if (const std::size_t behind = read_dual(at); behind > at) return behind;
  return lexicon_.clitics == Clitics::arabic ? read_plural(at) : at;
}

std::size_t ValueScanner::read_amount(std::size_t at) {
  NumberOptions options;
  options.fractions = bare_numbers_;
  auto first = amount_at(at, options);
  if (!first) return at;
  if (const std::size_t behind = read_uncounted(*first); behind > at) return begin_ = behind;
  NumberPlace place = NumberPlace::free;
  if (!first->before && !(first->behind && first->behind->percent)) {
    place = place_of_number(tokens_, first->number, begin_, limit_, lexicon_);
  }
  const bool in_name = place != NumberPlace::free &&
                       !(place == NumberPlace::labelled && counts_behind_label(*first));
  if (first->number.ordinal) return in_name ? first->last : emit(*std::move(first), std::nullopt);
  if (!first->behind && first->number.single_one) {
    if (const std::size_t behind = read_one_behind(first->number); behind > at) return behind;
  }
  if (const std::size_t behind = read_ratio(*first); behind > at) return behind;
  const bool between = follows_between(tokens_, first->first, begin_, lexicon_);
  const bool change = !between && is_change(*first);
  auto second =
      place == NumberPlace::inside ? std::nullopt : second_of_range(*first, between || change);
  if (second && change) return emit_change(*std::move(first), *std::move(second));
  if (second && !is_rising(*first, *second)) second.reset();
  if (!second && between) {
    // «بين ألف وخمسمئة ألف»: the first number must not swallow the second.
    NumberOptions apart = options;
    apart.and_may_follow = false;
    if (auto shorter = amount_at(at, apart); shorter && shorter->last < first->last) {
      if (auto other = second_of_range(*shorter, true); other && is_rising(*shorter, *other)) {
        first = shorter;
        second = other;
      }
    }
  }
  if (!second && counts_nothing(*first)) {
    begin_ = first->last;
    return first->last;
  }
  if (in_name && !second) {
    if (bare_numbers_ && !first->behind) return emit(*std::move(first), std::nullopt);
    begin_ = first->number.last;
    return first->number.last;
  }
  return emit(*std::move(first), second);
}

// «%15»: right-to-left text is often typed so.
std::size_t ValueScanner::read_percent_before(std::size_t at) {
  if (lexicon_.percent_before.empty() || at + 1 >= limit_ || !tokens_[at + 1].is_digits() ||
      tokens_[at + 1].has(kNewlineBefore)) {
    return at;
  }
  const auto number = read_number(tokens_, at + 1, limit_, *lexicon_.numbers, {});
  if (!number || number->ordinal || number->suffix) return at;
  Amount amount;
  amount.number = *number;
  amount.first = at;
  amount.last = number->last;
  amount.behind = FoundTerm{TermKind::unit, {}, number->last, 0, true, false};
  return emit(std::move(amount), std::nullopt);
}

}  // namespace tawatur
