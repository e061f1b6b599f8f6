// A number with its money sign in front or its term behind.

#include <algorithm>
#include <array>

#include "claims/extract/value_scanner.h"

namespace tawatur {

std::optional<FoundTerm> ValueScanner::money_before(std::size_t at) const {
  const auto match = lexicon_.money_symbols.longest(tokens_, at, limit_, Clitics::none);
  if (!match) return name_before(at);
  if (at + match->tokens >= limit_) return std::nullopt;
  const Token& first = tokens_[at];
  const bool latin = first.is_word() && first.script == Script::latin && match->tokens == 1;
  if (latin && !first.has(kCapital)) return std::nullopt;
  if (latin && first.end - first.start == 3 && !first.has(kAllCapitals)) return std::nullopt;
  FoundTerm found;
  found.kind = TermKind::currency;
  found.id = symbol_code(lexicon_, *match, tokens_.exact(at, at + match->tokens));
  found.last = at + match->tokens;
  if (tokens_[found.last].has(kNewlineBefore)) return std::nullopt;
  return found;
}

// "ringgit 42", "dólar 22,5 millones": the name before its number, with nothing in front of it that
// counts, and nothing behind that the number could count.
std::optional<FoundTerm> ValueScanner::name_before(std::size_t at) const {
  if (!tokens_[at].is_word() || at + 1 >= limit_ || !tokens_[at + 1].is_digits() ||
      tokens_[at + 1].has(kNewlineBefore) || !tokens_[at + 1].has(kSpaceBefore) ||
      !lexicon_.currency_names.begins(tokens_.folded(at))) {
    return std::nullopt;
  }
  if (at > begin_ && !tokens_[at].has(kParagraphBefore)) {
    const std::string_view before = tokens_.folded(at - 1);
    if (tokens_[at - 1].is_digits() || lexicon_.definite.begins(before) ||
        lexicon_.numbers->articles.begins(before) || lexicon_.numbers->cardinals.begins(before)) {
      return std::nullopt;
    }
  }
  const auto match = lexicon_.terms.longest(tokens_, at, at + 1, Clitics::none);
  if (!match) return std::nullopt;
  const Term& term = lexicon_.term_list[match->payload];
  if (term.kind != TermKind::currency || !term.printed.empty()) return std::nullopt;
  const std::optional<FoundTerm> found =
      FoundTerm{TermKind::currency, term.id, at + 1, 0, false, false};
  const auto number = read_number(tokens_, at + 1, limit_, *lexicon_.numbers, {});
  if (!number || number->ordinal || number->fraction) return std::nullopt;
  if (tokens_.folded(number->first).size() == 4 && number->last == number->first + 1) {
    return std::nullopt;  // Euro 2024
  }
  if (number->last < limit_ && tokens_[number->last].is_word()) return std::nullopt;
  const std::string_view behind =
      number->last < limit_ ? tokens_.folded(number->last) : std::string_view();
  if (behind == "%" || behind == "-" || behind == "–" || behind == ":") return std::nullopt;
  static constexpr std::array<std::string_view, 12> kOtherWords{"won",  "real",  "crown", "crowns",
                                                                "mark", "marks", "sol",   "soles",
                                                                "lei",  "kip",   "euro",  "ether"};
  const std::string_view name = tokens_.folded(at);
  return std::find(kOtherWords.begin(), kOtherWords.end(), name) == kOtherWords.end()
             ? found
             : std::nullopt;
}

// "75 USD million"
void ValueScanner::scale_behind_code(Amount& amount) const {
  const std::size_t at = amount.last;
  if (!amount.behind || amount.behind->kind != TermKind::currency || amount.behind->percent ||
      !(amount.number.scale == Rational(1)) || !amount.number.digits || at >= limit_ ||
      tokens_[at].has(kParagraphBefore) || !tokens_[at - 1].has(kAllCapitals)) {
    return;
  }
  const NumberLexicon& numbers = *lexicon_.numbers;
  const auto match = numbers.cardinals.longest(tokens_, at, limit_, Clitics::none);
  if (!match) return;
  const NumberWord& word = numbers.words[match->payload];
  if (word.kind != NumberWordKind::scale || word.value < Rational(1000)) return;
  amount.number.value = amount.number.value * word.value;
  amount.number.scale = word.value;
  amount.last = at + match->tokens;
  amount.behind->last = amount.last;
}

std::optional<ValueScanner::Amount> ValueScanner::amount_at(std::size_t at,
                                                            const NumberOptions& options) const {
  Amount amount;
  amount.first = at;
  std::size_t number_at = at;
  if (const auto money = money_before(at)) {
    // A symbol between two numbers belongs to the one it touches: "10 $ 30".
    amount.before = money;
    number_at = money->last;
  }
  auto number = read_number(tokens_, number_at, limit_, *lexicon_.numbers, options);
  if (!number) return std::nullopt;
  if (amount.before && (!number->digits || number->ordinal)) {
    const bool code = tokens_[at].is_word();
    if (!code || number->ordinal) return std::nullopt;
  }
  amount.number = *number;
  amount.last = number->last;
  if (number->ordinal) {
    definite_number(amount, options);
    return amount;
  }
  if (amount.before) {
    take_money_letter(amount);
    // "$5 million": a letter for the scale may also stand alone. "$ 75 USD" repeats itself.
    const TermPlace place{amount.last, limit_, &amount.number};
    if (const auto again = term_behind(tokens_, place, lexicon_);
        again && again->kind == TermKind::currency && !again->percent && !again->guessed &&
        again->id[0] != '=') {
      amount.behind = again;
      amount.last = again->last;
    }
    return amount;
  }
  if (!amount.before) take_millions(amount);
  amount.behind = term_behind(tokens_, {amount.last, limit_, &amount.number}, lexicon_);
  if (!amount.behind && !options.fractions && !number->digits) percent_of_fraction(amount);
  if (amount.behind) amount.last = amount.behind->last;
  scale_behind_code(amount);
  return amount;
}

// «الألف دولار», «المئة مليون برميل», «المليون نسمة»: behind its article a round number is written
// as its ordinal; what it counts tells.
void ValueScanner::definite_number(Amount& amount, const NumberOptions& options) const {
  if (lexicon_.clitics != Clitics::arabic || amount.number.value < Rational(20)) return;
  NumberOptions plain = options;
  plain.ordinals = false;
  const auto number = read_number(tokens_, amount.first, limit_, *lexicon_.numbers, plain);
  if (!number || number->ordinal) return;
  auto behind = term_behind(tokens_, {number->last, limit_, &*number}, lexicon_);
  if (!behind || behind->guessed) return;
  amount.number = *number;
  amount.last = behind->last;
  amount.behind = std::move(behind);
}

// "tres quintos por ciento", "three quarters of an hour": a fraction is a value only of something
// that is measured.
void ValueScanner::percent_of_fraction(Amount& amount) const {
  NumberOptions options;
  options.fractions = true;
  const auto whole = read_number(tokens_, amount.number.first, limit_, *lexicon_.numbers, options);
  if (!whole || whole->last <= amount.number.last || whole->last >= limit_) return;
  const auto found = term_behind(tokens_, {whole->last, limit_, &*whole}, lexicon_);
  if (!found || found->guessed || found->kind == TermKind::people ||
      (found->kind == TermKind::thing)) {
    return;
  }
  amount.number = *whole;
  amount.behind = found;
}

// "2.3m people", "60m tonnes" are millions in the British press, "a 5m wall" is of five metres.
void ValueScanner::take_millions(Amount& amount) const {
  const std::size_t letter = amount.last;
  if (lexicon_.language != "en" || !amount.number.digits || amount.number.suffix ||
      !(amount.number.scale == Rational(1)) || letter + 1 >= limit_ ||
      tokens_[letter].has(kSpaceBefore) || tokens_.exact(letter) != "m" ||
      tokens_[letter + 1].has(kParagraphBefore) || !tokens_[letter + 1].has(kSpaceBefore)) {
    return;
  }
  const auto counted = listed_term(tokens_, letter + 1, limit_, false, lexicon_);
  constexpr std::uint32_t kShortestWord = 4;
  const Token& word = tokens_[letter + 1];
  if (!counted || word.end - word.start < kShortestWord) return;
  for (const std::string_view measured :
       {"waves", "walls", "fences", "towers", "poles", "statues", "boats", "yachts", "runners",
        "sprinters", "athletes", "deep", "high", "long", "wide", "tall", "trenches", "cliffs"}) {
    if (tokens_.folded(letter + 1) == measured) return;
  }
  amount.number.value = amount.number.value * Rational(1'000'000);
  amount.number.scale = Rational(1'000'000);
  amount.number.suffix = true;
  amount.number.last = amount.last = letter + 1;
}

// "£1.25m": behind a sign of money a letter is a scale, not a unit.
void ValueScanner::take_money_letter(Amount& amount) const {
  if (amount.last >= limit_ || amount.number.suffix || tokens_[amount.last].has(kSpaceBefore))
    return;
  if (!(amount.number.scale == Rational(1)) || !amount.number.digits) return;
  const std::string_view letter = tokens_.exact(amount.last);
  const Rational scale = letter == "m" || letter == "M"    ? Rational(1'000'000)
                         : letter == "b" || letter == "B"  ? Rational(1'000'000'000)
                         : letter == "t" || letter == "tr" ? Rational(1'000'000'000'000)
                                                           : Rational(1);
  if (scale == Rational(1)) return;
  amount.number.value = amount.number.value * scale;
  amount.number.scale = scale;
  amount.number.last = ++amount.last;
}

}  // namespace tawatur
