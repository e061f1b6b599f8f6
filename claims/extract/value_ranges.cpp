// The second end of a range, and what only looks like one: "rose from 80 to 95 million" is a
// change.

#include "claims/extract/value_scanner.h"

namespace tawatur {

// Behind "to", "-", or «و» after between: where the second number begins.
std::optional<std::size_t> ValueScanner::range_sign(std::size_t at, bool between) const {
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return std::nullopt;
  const std::string_view folded = tokens_.folded(at);
  if (folded == "-" || folded == "–" || folded == "—" || folded == "~" || folded == "−") {
    return at + 1;
  }
  std::size_t behind = at;
  if (const auto match = lexicon_.to.longest(tokens_, at, limit_, Clitics::none)) {
    // "or", "and", «و» alone join two ends only behind between.
    behind = at + match->tokens;
  }
  if (between) {
    if (const auto match = lexicon_.between_and.longest(tokens_, at, limit_, Clitics::none);
        match && at + match->tokens > behind) {
      behind = at + match->tokens;
    }
    if (behind == at && tokens_[at].is_word()) return at;  // «بين مئة ومئتين»: a prefix
  }
  if (behind == at) return std::nullopt;
  while (behind < limit_ && (tokens_.folded(behind) == "-" || tokens_.folded(behind) == "ال")) {
    ++behind;
  }
  return behind;
}

std::optional<ValueScanner::Amount> ValueScanner::second_of_range(const Amount& first,
                                                                  bool between) const {
  if (first.number.fraction && !first.before && !first.behind) return std::nullopt;
  const auto start = range_sign(first.last, between);
  if (!start || *start >= limit_ || tokens_[*start].has(kParagraphBefore)) return std::nullopt;
  NumberOptions options;
  options.fractions = bare_numbers_;
  auto second = amount_at(*start, options);
  if (!second || second->number.ordinal || second->number.vague) return std::nullopt;
  if (second->first == first.last && (second->number.clitics & ~unsigned{kCliticArticle}) == 0) {
    return std::nullopt;  // without any joining word
  }
  // Both ends must speak of the same thing.
  const auto kind_of = [](const Amount& amount) -> int {
    const auto& term = amount.before ? amount.before : amount.behind;
    if (!term) return -1;
    return term->percent ? 100 : static_cast<int>(term->kind);
  };
  const int left = kind_of(first);
  const int right = kind_of(*second);
  if (left >= 0 && right >= 0 && left != right) return std::nullopt;
  if (left >= 0 && right >= 0 && !first.before && !first.behind->percent &&
      first.behind->id != second->behind.value_or(*first.behind).id) {
    return std::nullopt;
  }
  return second;
}

// "between 3 and 5 billion", "entre 3.000 y 5.000 millones": not "between 900 and 2 million".
bool ValueScanner::shares_scale(const Amount& first, const Amount& second) {
  return first.number.scale == Rational(1) && !(second.number.scale == Rational(1)) &&
         first.number.value < second.number.value / second.number.scale;
}

bool ValueScanner::is_rising(const Amount& first, const Amount& second) {
  Rational low = first.number.value;
  if (shares_scale(first, second)) low = low * second.number.scale;
  return low < second.number.value;
}

// "rose from 80 to 95 million": what it was and what it is, which no range says; "rose 0.5 % to
// 3.25 %", «بنسبة 0.5% إلى 3.25%»: by how much, and what it is.
bool ValueScanner::is_change(const Amount& amount) const {
  constexpr std::size_t kReach = 8;
  std::size_t at = amount.first;
  if (at <= begin_ || tokens_[at].has(kParagraphBefore)) return false;
  const bool prefixed = lexicon_.clitics == Clitics::hebrew && amount.number.prefix_bytes >= 2 &&
                        (amount.number.clitics & kCliticPreposition) != 0;
  const bool measured = amount.behind || amount.before;  // a range has its unit at its end
  if (!prefixed && !measured) {
    if (tokens_.folded(at - 1) == "-" && at > begin_ + 1) --at;  // «מ-90»
    if (!lexicon_.from.longest(tokens_, at - 1, at, Clitics::none)) return false;
    --at;
  }
  for (std::size_t steps = 0; at > begin_ && steps < kReach; ++steps) {
    if (tokens_[at].has(kParagraphBefore)) return false;
    --at;
    if (lexicon_.changes.longest(tokens_, at, amount.first, lexicon_.clitics)) return true;
    const std::string_view sign = tokens_.folded(at);
    if (sign == "." || sign == ";" || sign == ":" || sign == "؛") return false;
  }
  return false;
}

// The first has the unit and scale of the second where it has none of its own.
std::size_t ValueScanner::emit_change(Amount first, Amount second) {
  if (!first.before && !first.behind) {
    first.before = second.before;
    first.behind = second.behind;
    const bool plain = first.number.scale == Rational(1) && first.number.value < Rational(1000);
    if (plain) first.number.value = first.number.value * second.number.scale;
  }
  emit(std::move(first), std::nullopt);
  return emit(std::move(second), std::nullopt);
}

}  // namespace tawatur
