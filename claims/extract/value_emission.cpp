// From what was found around a number to a value: kind, unit, span, hedge.

#include <array>

#include "claims/extract/hedge_reader.h"
#include "claims/extract/value_scanner.h"

namespace tawatur {
namespace {

bool is_duration(std::string_view unit) {
  return unit == "s" || unit == "min" || unit == "h" || unit == "d" || unit == "week" ||
         unit == "month" || unit == "year" || unit == "decade" || unit == "century";
}

}  // namespace

void ValueScanner::place_value(const Amount& amount, std::size_t last, ReadValue& value) const {
  const Token& first = tokens_[amount.first];
  value.start = first.start;
  value.byte_start = first.byte_start;
  // An article that is written to the word belongs to it («السفينتان»), and so does the whole of
  // a preposition and article in one (لل).
  std::size_t prefix = amount.number.prefix_bytes;
  if ((amount.number.clitics & kCliticArticle) != 0) {
    const bool fused = lexicon_.clitics == Clitics::arabic &&
                       tokens_.folded(amount.first).substr(prefix - 2, 2) == "ل" &&
                       tokens_.folded(amount.first).substr(prefix - 4, 4) != "ال";
    prefix -= lexicon_.clitics == Clitics::hebrew ? 2U : 4U;
    if (fused && prefix > 0) prefix = 0;
  }
  if (prefix > 0 && amount.first == amount.number.first) {
    const TextPlace place = behind_prefix(tokens_, amount.first, prefix);
    value.start = place.code_point;
    value.byte_start = place.byte;
  }
  value.end = tokens_[last - 1].end;
  value.byte_end = tokens_[last - 1].byte_end;
}

// False when there is nothing to report.
bool ValueScanner::describe(const Amount& amount, ReadValue& value,
                            CurrencyAnswer& currency) const {
  const ReadNumber& number = amount.number;
  value.number = number.value;
  if (number.ordinal) {
    value.kind = ReadValueKind::ordinal;
    return !is_ordinal_name(number);
  }
  const bool coded = amount.before && amount.behind;  // "$ 75 USD"
  const auto& term = coded ? amount.behind : amount.before ? amount.before : amount.behind;
  if (!term) {
    value.kind = ReadValueKind::number;
    return bare_numbers_ && !is_pronoun(number);
  }
  if (term->percent) {
    value.kind = ReadValueKind::percent;
    return true;
  }
  switch (term->kind) {
    case TermKind::currency:
    case TermKind::subunit:
      currency = currency_of(*term, tokens_, amount.number.first, lexicon_);
      value.kind = ReadValueKind::money;
      value.unit = currency.code;
      value.number = currency.whole(value.number);
      if (currency.guessed) value.doubts.push_back(ReadingDoubt::currency_guessed);
      return true;
    case TermKind::unit:
      value.kind = ReadValueKind::quantity;
      value.unit = term->id;
      // «عام», "año", "an" behind an article are no durations.
      return !(number.single_one && lexicon_.clitics == Clitics::none &&
               lexicon_.language != "en" && (is_duration(term->id) || term->id == "ft"));
    case TermKind::people:
    case TermKind::thing:
      // "un soldat" is an article, «أحد أسباب» one of them.
      if (number.single_one && lexicon_.language != "en") return false;
      if (number.fraction) return bare_numbers_;
      value.kind = term->kind == TermKind::people ? ReadValueKind::quantity : ReadValueKind::count;
      value.unit = term->id;
      if (term->guessed) value.doubts.push_back(ReadingDoubt::noun_guessed);
      return true;
  }
  return false;
}

// "no one", "this one", "one cannot know"; «أي واحد», "ni uno".
bool ValueScanner::is_pronoun(const ReadNumber& number) const {
  if (!number.single_one) return false;
  if (lexicon_.language != "en") {
    const bool follows = number.first > 0 && !tokens_[number.first].has(kParagraphBefore);
    const std::string_view word = follows ? tokens_.folded(number.first - 1) : std::string_view();
    return word == "اي" || word == "كل" || word == "ni" || word == "les" || word == "אף";
  }
  static constexpr std::array<std::string_view, 12> kBefore{"no",   "another", "which", "this",
                                                            "that", "the",     "each",  "every",
                                                            "any",  "some",    "last",  "next"};
  static constexpr std::array<std::string_view, 8> kBehind{"cannot", "can",   "must",  "should",
                                                           "of",     "could", "might", "would"};
  const auto is_among = [](const auto& words, std::string_view word) {
    for (const std::string_view one : words) {
      if (one == word) return true;
    }
    return false;
  };
  if (number.first > 0 && !tokens_[number.first].has(kParagraphBefore)) {
    const std::string_view before = tokens_.folded(number.first - 1);
    if (is_among(kBefore, before) || lexicon_.numbers->ordinals.begins(before)) return true;
  }
  return number.last < limit_ && is_among(kBehind, tokens_.folded(number.last));
}

// «ثلاث ساعات ونصف الساعة», "trois heures et demie": of the unit, which may be said again.
void ValueScanner::add_fraction(Amount& amount, ReadValue& value) const {
  const NumberLexicon& numbers = *lexicon_.numbers;
  std::size_t at = amount.last;
  if (at >= limit_ || tokens_[at].has(kParagraphBefore) || !amount.behind) return;
  bool joined = false;
  if (const auto link = numbers.conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
    at += link->tokens;
    joined = true;
  }
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return;
  if (joined && numbers.articles.longest(tokens_, at, limit_, Clitics::none)) ++at;
  if (at >= limit_) return;
  const auto fraction = numbers.fractions.longest(tokens_, at, limit_, lexicon_.clitics);
  if (!fraction || (fraction->clitics & (kCliticPreposition | kCliticArticle)) != 0) return;
  if (!joined && (fraction->clitics & kCliticAnd) == 0) return;
  const Rational part = numbers.words[fraction->payload].value;
  if (!(part < Rational(1))) return;
  std::size_t last = at + fraction->tokens;
  if (const auto again = listed_term(tokens_, last, limit_, true, lexicon_);
      last < limit_ && !tokens_[last].has(kParagraphBefore) && again) {
    if (again->id != amount.behind->id) return;  // «ساعتين ونصف كيلومتر»
    last = again->last;
  }
  value.number = value.number + part;
  amount.last = last;
  value.end = tokens_[last - 1].end;
  value.byte_end = tokens_[last - 1].byte_end;
}

// "between 3 and 5 billion", "entre 3.000 y 5.000 millones": not "between 900 and 2 million".
bool ValueScanner::shares_scale(const Amount& first, const Amount& second) {
  return first.number.scale == Rational(1) && !(second.number.scale == Rational(1)) &&
         first.number.value < second.number.value / second.number.scale;
}

std::size_t ValueScanner::emit(Amount amount, const std::optional<Amount>& second) {
  ReadValue value;
  CurrencyAnswer currency;
  std::size_t last = amount.last;
  if (second) {
    // The unit of the second end serves both, and so does its scale.
    if (!amount.before && !amount.behind) {
      amount.before = second->before;
      amount.behind = second->behind;
    }
    const Rational own = amount.number.value;
    if (shares_scale(amount, *second)) amount.number.value = own * second->number.scale;
    last = second->last;
  }
  if (!describe(amount, value, currency)) {
    begin_ = amount.last;
    // A number that is nothing by itself: go on behind its digits, not behind a guessed noun.
    return amount.number.last > amount.first ? amount.number.last : amount.last;
  }
  if (value.kind == ReadValueKind::number) last = second ? second->number.last : amount.number.last;
  if (second) {
    value.hedge = Hedge::between;
    value.number_to = currency.whole(second->number.value);
  } else {
    HedgedNumber hedged;
    hedged.first = amount.first;
    hedged.last = last;
    hedged.begin = begin_;
    hedged.limit = limit_;
    hedged.clitics = amount.number.clitics;
    hedged.prefix = tokens_.folded(amount.first).substr(0, amount.number.prefix_bytes);
    if (value.kind != ReadValueKind::ordinal) value.hedge = hedge_of(tokens_, hedged, lexicon_);
    if (amount.number.vague) value.hedge = Hedge::dozens;
    if (amount.number.approximate && value.hedge == Hedge::none) value.hedge = Hedge::about;
  }
  place_value(amount, last, value);
  if (value.kind == ReadValueKind::quantity && !second && !amount.before) {
    amount.last = last;
    add_fraction(amount, value);
    if (value.unit == "ft") add_inches(amount, value);
    last = amount.last;
  }
  if (value.kind == ReadValueKind::money && !second && currency.parts == 1) {
    amount.last = last;
    add_subunits(amount, value, currency);
    last = amount.last;
  }
  found_.push_back(std::move(value));
  begin_ = last;
  return last;
}

// "5 feet 2 inches"
void ValueScanner::add_inches(Amount& amount, ReadValue& value) const {
  std::size_t at = amount.last;
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return;
  if (const auto link =
          lexicon_.numbers->conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
    at += link->tokens;
  }
  if (at >= limit_) return;
  std::optional<Amount> rest = amount_at(at, {});
  if (!rest || rest->before || rest->number.vague || rest->number.ordinal) return;
  if (!rest->behind && rest->number.last < limit_ && tokens_.folded(rest->number.last) == "in") {
    rest->behind = FoundTerm{TermKind::unit, "in", rest->number.last + 1, 0, false, false};
    rest->last = rest->behind->last;
  }
  if (!rest->behind || rest->behind->kind != TermKind::unit || rest->behind->id != "in" ||
      !(rest->number.value < Rational(12))) {
    return;
  }
  value.number = value.number + rest->number.value / Rational(12);
  amount.last = rest->last;
  value.end = tokens_[rest->last - 1].end;
  value.byte_end = tokens_[rest->last - 1].byte_end;
}

// "15 dollars 50", "$20 and 43c", "25 euros con 50": hundredths without their name; two digits, or
// a number word, behind a whole number, with nothing behind them that they could count.
bool ValueScanner::add_hundredths(std::size_t at, bool joined, Amount& amount,
                                  ReadValue& value) const {
  if (amount.number.last == amount.number.first || !(amount.number.scale == Rational(1))) {
    return false;
  }
  if (value.number.to_decimal_string().find('.') != std::string::npos) return false;
  if (tokens_[at].has(kNewlineBefore)) return false;
  NumberOptions plain;
  plain.and_may_follow = false;
  const auto rest = read_number(tokens_, at, limit_, *lexicon_.numbers, plain);
  if (!rest || rest->ordinal || rest->vague || rest->fraction || rest->suffix) return false;
  if (!(Rational(0) < rest->value) || !(rest->value < Rational(100))) return false;
  if (rest->value.to_decimal_string().find('.') != std::string::npos) return false;
  std::size_t last = rest->last;
  if (last < limit_ && tokens_[last].is_word() && tokens_.folded(last) == "c") {
    ++last;
  } else {
    if (rest->digits && tokens_.folded(rest->first).size() != 2) return false;
    if (!rest->digits && !joined && rest->value < Rational(10)) return false;
    const bool ends =
        last >= limit_ || (tokens_[last].kind == TokenKind::sign && tokens_.folded(last) != "%" &&
                           tokens_.folded(last) != "-");
    if (!ends) return false;
    if (last < limit_ && lexicon_.money_symbols.longest(tokens_, last, limit_, Clitics::none)) {
      return false;
    }
    // "3,50 …": the sign belongs to the number.
    if (last + 1 < limit_ && !tokens_[last].has(kSpaceBefore) && tokens_[last + 1].is_digits() &&
        !tokens_[last + 1].has(kSpaceBefore)) {
      return false;
    }
  }
  value.number = value.number + rest->value / Rational(100);
  value.end = tokens_[last - 1].end;
  value.byte_end = tokens_[last - 1].byte_end;
  amount.last = last;
  return true;
}

// "3 dollars and 50 cents", «مليون دينار وخمسون فلسا».
void ValueScanner::add_subunits(Amount& amount, ReadValue& value, const CurrencyAnswer& currency) {
  std::size_t at = amount.last;
  bool joined = false;
  if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return;
  if (const auto link =
          lexicon_.numbers->conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
    at += link->tokens;
    joined = true;
  } else if (lexicon_.language == "es" && tokens_.folded(at) == "con") {
    ++at;
    joined = true;
  }
  if (at >= limit_) return;
  const auto rest = amount_at(at, {});
  if (!rest || rest->before || !rest->behind || rest->behind->kind == TermKind::thing ||
      rest->behind->kind == TermKind::people) {
    if (lexicon_.clitics == Clitics::none && (!rest || !rest->before)) {
      add_hundredths(at, joined, amount, value);
    }
    return;
  }
  if (rest->behind->kind != TermKind::subunit) return;
  if (rest->number.vague || rest->number.ordinal) return;
  FoundTerm term = *rest->behind;
  const CurrencyAnswer part = currency_of(term, tokens_, at, lexicon_);
  if (part.parts <= 1) return;
  static_cast<void>(currency);
  value.number = value.number + rest->number.value / Rational(part.parts);
  value.end = tokens_[rest->last - 1].end;
  value.byte_end = tokens_[rest->last - 1].byte_end;
  amount.last = rest->last;
}

}  // namespace tawatur
