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

// "grew by 30 % over five years": in that time. "Lasted over five years" is longer than that.
bool is_throughout(const Tokens& tokens, std::size_t at, const ValueLexicon& lexicon) {
  if (lexicon.language != "en" || at < 2 || tokens.folded(at - 1) != "over") return false;
  for (const std::string_view longer :
       {"for",   "lasted", "lasting", "lasts", "last", "took",  "take", "takes",
        "taken", "after",  "of",      "well",  "just", "spent", "a",    "is",
        "was",   "with",   "has",     "have",  "had",  "than"}) {
    if (tokens.folded(at - 2) == longer) return false;
  }
  return true;
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
      // "one real, one virtual": an adjective
      if (number.single_one && term->id == "real" && !coded) return false;
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
    if (!amount.number.single_one) begin_ = amount.last;  // "un peu plus de 40 %" is a hedge
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
    if (is_duration(value.unit) && is_throughout(tokens_, amount.first, lexicon_)) {
      value.hedge = Hedge::none;
    }
    if (amount.number.vague) value.hedge = Hedge::dozens;
    if (amount.number.approximate && value.hedge == Hedge::none) value.hedge = Hedge::about;
  }
  place_value(amount, last, value);
  const bool halves = value.kind == ReadValueKind::quantity ||
                      (value.kind == ReadValueKind::money && currency.parts == 1);
  if (halves && !second && !amount.before) {
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

}  // namespace tawatur
