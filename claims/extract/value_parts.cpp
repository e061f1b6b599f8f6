// What is said behind a value in a smaller unit: inches behind feet, cents behind dollars.

#include "claims/extract/value_scanner.h"

namespace tawatur {

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
    const std::string_view next = last < limit_ ? tokens_.folded(last) : std::string_view();
    const bool per =
        (lexicon_.language == "en" && (next == "a" || next == "an" || next == "per")) ||
        (lexicon_.language == "fr" && (next == "de" || next == "par" || next == "l")) ||
        (lexicon_.language == "es" && (next == "la" || next == "por"));  // an hour
    const bool ends = last >= limit_ || per ||
                      (tokens_[last].kind == TokenKind::sign && tokens_.folded(last) != "%" &&
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
