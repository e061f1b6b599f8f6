// Numbers that name or count nothing: «المادتين 5 و6», percentage points, "at one point", the two
// sides, titles, times of the day.

#include <string_view>

#include "claims/extract/value_scanner.h"

namespace tawatur {

// «القناة 7» names, «القناة 7 ملايين دولار» does not: a scale or money always counts, and so does
// an Arabic or Hebrew noun, which no name has behind its number.
bool ValueScanner::counts_behind_label(const Amount& amount) const {
  if (!(amount.number.scale == Rational(1)) && !amount.number.suffix) return true;
  if (!amount.behind || amount.behind->guessed) return false;
  switch (amount.behind->kind) {
    case TermKind::currency:
    case TermKind::subunit:
      return true;
    case TermKind::unit: {
      // «عرض القناة 205 أمتار»; ages have labels, too
      const Token& unit = tokens_[amount.number.last];
      constexpr std::uint32_t kWritten = 3;
      return lexicon_.clitics != Clitics::none && amount.behind->id != "year" &&
             amount.behind->id != "month" && unit.end - unit.start >= kWritten;
    }
    case TermKind::people:
    case TermKind::thing:
      return lexicon_.clitics != Clitics::none;
  }
  return false;
}

// "no two villages are alike", «אין שני כפרים דומים»
bool ValueScanner::is_of_no_two(const Amount& amount) const {
  std::size_t at = amount.first;
  if (at <= begin_ || tokens_[at].has(kParagraphBefore)) return false;
  std::string_view before = tokens_.folded(--at);
  if (lexicon_.language == "es") {
    if (before != "hay" || at <= begin_) return false;
    before = tokens_.folded(at - 1);
  }
  return before == (lexicon_.language == "fr"   ? "pas"
                    : lexicon_.language == "he" ? "אין"
                                                : "no") &&
         lexicon_.clitics != Clitics::arabic;
}

// "the two sides": who is spoken of, not how many.
bool ValueScanner::counts_nothing(const Amount& amount) const {
  const std::size_t noun = amount.number.last;
  if (!(amount.number.value == Rational(2)) || amount.number.digits || noun >= limit_) return false;
  if (is_of_no_two(amount)) return true;
  if (!lexicon_.both_of.begins(tokens_.folded(noun))) return false;
  if (lexicon_.clitics == Clitics::hebrew) return true;  // שני הצדדים
  return amount.first > begin_ && lexicon_.definite.begins(tokens_.folded(amount.first - 1));
}

// Numbers that stand before a noun and count nothing: percentage points, "at one point", two thirds
// of what is not measured, "Guerra de los Treinta Años". Returns the token behind, or the first.
std::size_t ValueScanner::read_uncounted(const Amount& amount) const {
  const ReadNumber& number = amount.number;
  if (number.ordinal || amount.before || number.last >= limit_) return amount.first;
  const std::size_t next = number.last;
  if (tokens_[next].has(kParagraphBefore)) return amount.first;
  if (const auto match = lexicon_.not_counted.longest(tokens_, next, limit_, Clitics::none)) {
    return next + match->tokens;
  }
  if (is_time_of_day(amount)) return amount.last;
  if (names_what_follows(amount)) return number.last;
  if (number.digits) return amount.first;
  if (!bare_numbers_ && !amount.behind) {
    const std::size_t place = tokens_.folded(next) == "-" ? next + 1 : next;
    const std::size_t behind =
        behind_denominator(tokens_, place, {place, limit_, &number}, lexicon_);
    if (behind > place) return behind;
  }
  if (!amount.behind || lexicon_.clitics != Clitics::none) return amount.first;
  const Token& first = tokens_[number.first];
  const bool inside =
      number.first > 0 && !first.has(kParagraphBefore) && tokens_[number.first - 1].is_word();
  const std::size_t noun = tokens_.folded(next) == "-" && next + 1 < limit_ ? next + 1 : next;
  if (lexicon_.language != "en") {
    // "un livre" is a book, "une livre" a pound.
    if (number.single_one && lexicon_.language == "fr" && tokens_.folded(number.first) == "un" &&
        amount.behind->kind == TermKind::currency && amount.behind->id == "pound") {
      return amount.last;
    }
    const bool name = inside && first.has(kCapital) && !first.has(kAllCapitals) &&
                      tokens_[noun].has(kCapital) && !tokens_[noun].has(kAllCapitals) &&
                      !is_measured_money(amount);
    return name ? amount.last : amount.first;
  }
  if (is_title(amount, noun)) return amount.last;
  if (!number.single_one || !lexicon_.one_of_many.begins(tokens_.folded(noun))) {
    return amount.first;
  }
  if (amount.behind->kind == TermKind::unit && inside) {  // "in one day", but "one day he will"
    for (const std::string_view word : {"in", "within", "for", "after", "than", "just", "only",
                                        "about", "least", "every", "of", "a"}) {
      if (tokens_.folded(number.first - 1) == word) return amount.first;
    }
  }
  return amount.last;
}

// "La 35 Brigada", "les moins de 21 ans", "los menores de 16 años": an article of the singular, or
// of those of an age.
bool ValueScanner::names_what_follows(const Amount& amount) const {
  const std::size_t first = amount.number.first;
  if (lexicon_.clitics != Clitics::none || !amount.behind || amount.behind->percent ||
      first <= begin_ || tokens_[first].has(kParagraphBefore)) {
    return false;
  }
  const std::string_view before = tokens_.folded(first - 1);
  const TermKind kind = amount.behind->kind;
  if (lexicon_.language == "en" && kind == TermKind::thing && amount.number.digits &&
      amount.number.last + 1 == amount.behind->last && !amount.behind->guessed &&
      Rational(1) < amount.number.value) {
    const std::string_view noun = tokens_.folded(amount.number.last);  // "Kilo 4 checkpoint"
    return amount.behind->id.size() == noun.size() + 1 &&
           amount.behind->id.substr(0, noun.size()) == noun;
  }
  if (kind == TermKind::people || kind == TermKind::thing) {
    return lexicon_.language != "en" && amount.number.digits && Rational(1) < amount.number.value &&
           (before == "la" || before == "el" || before == "le");
  }
  if (kind != TermKind::unit || amount.behind->id != "year" || before != "de" ||
      first < begin_ + 3) {
    return false;
  }
  const std::string_view bound = tokens_.folded(first - 2);
  const std::string_view article = tokens_.folded(first - 3);
  const bool of_age =
      bound == "moins" || bound == "plus" || bound == "menores" || bound == "mayores";
  return of_age && (article == "les" || article == "des" || article == "aux" || article == "los" ||
                    article == "las");
}

// "A Tale of Two Cities": capitals among words without.
bool ValueScanner::is_title(const Amount& amount, std::size_t noun) const {
  constexpr std::size_t kNear = 8;
  constexpr std::uint32_t kLongWord = 4;  // of headlines, shorter words may be small
  const std::size_t first = amount.number.first;
  if (first == begin_ || tokens_[first].has(kParagraphBefore) || is_measured_money(amount) ||
      !tokens_[first].has(kCapital) || tokens_[first].has(kAllCapitals) ||
      !tokens_[noun].has(kCapital) || !tokens_[first - 1].is_word()) {
    return false;
  }
  for (std::size_t back = 1; back <= kNear && back <= first; ++back) {
    const Token& token = tokens_[first - back];
    if (token.is_word() && !token.has(kCapital) && token.end - token.start >= kLongWord)
      return true;
    if (token.has(kParagraphBefore)) break;
  }
  return false;
}

// "a las 20 horas", "in his 50s"
bool ValueScanner::is_time_of_day(const Amount& amount) const {
  const std::size_t first = amount.number.first;
  if (lexicon_.language == "en" && amount.number.digits && first > 0 && amount.behind &&
      amount.behind->kind == TermKind::unit && amount.behind->id == "s" &&
      tokens_.folded(amount.number.last) == "s") {
    for (const std::string_view owner : {"his", "her", "their", "my", "your", "our"}) {
      if (tokens_.folded(first - 1) == owner) return true;
    }
  }
  if (!amount.behind || amount.behind->kind != TermKind::unit || amount.behind->id != "h" ||
      !(amount.number.value < Rational(25))) {
    return false;
  }
  const bool follows = first > begin_ && !tokens_[first].has(kParagraphBefore);
  const std::string_view before = follows ? tokens_.folded(first - 1) : std::string_view();
  if (lexicon_.language == "es") {
    if (before != "las" || first < begin_ + 2) return false;
    for (const std::string_view word : {"a", "desde", "hasta", "sobre", "de", "entre", "y"}) {
      if (tokens_.folded(first - 2) == word) return true;
    }
    return false;
  }
  const std::string_view unit = tokens_.folded(amount.number.last);
  if (lexicon_.language != "fr" || (unit != "heures" && unit != "h")) return false;
  for (const std::string_view word : {"à", "vers", "dès", "avant", "après", "est", "entre", "et"}) {
    if (before == word) return true;
  }
  if (amount.last >= limit_ || tokens_[amount.last].has(kParagraphBefore)) return false;
  const std::string_view next = tokens_.folded(amount.last);
  if (tokens_[amount.last].is_digits() || next == "précises" || next == "locales" ||
      next == "gmt") {
    return true;  // "18 heures 30"
  }
  const std::string_view after =
      amount.last + 1 < limit_ ? tokens_.folded(amount.last + 1) : std::string_view();
  return (next == "du" && (after == "matin" || after == "soir")) || (next == "à" && before == "de");
}

bool ValueScanner::is_measured_money(const Amount& amount) {
  return amount.behind && (amount.behind->kind == TermKind::currency || amount.behind->percent);
}

// «المادتين 5 و6», «العامين 2020 و2021», «القرنين الثامن عشر والتاسع عشر»: they are named behind.
// «المقاولين العامين»: an adjective of the plural before it.
bool ValueScanner::is_named_pair(std::size_t at, const PhraseMatch& dual) const {
  if (lexicon_.not_counted.longest(tokens_, at, limit_, lexicon_.clitics)) return true;
  const std::size_t next = at + dual.tokens;
  const bool follows = next < tokens_.size() && !tokens_[next].has(kParagraphBefore);
  if (follows && tokens_[next].is_digits()) return true;
  if (lexicon_.clitics != Clitics::arabic || (dual.clitics & kCliticArticle) == 0) return false;
  if (follows) {
    const auto ordinal =
        lexicon_.numbers->ordinals.longest(tokens_, next, tokens_.size(), lexicon_.clitics);
    if (ordinal && (ordinal->clitics & kCliticArticle) != 0) return true;
  }
  if (at == 0 || tokens_[at].has(kParagraphBefore)) return false;
  const std::string_view before = tokens_.folded(at - 1);
  if (before == "كلا" || before == "كلتا") return true;  // both
  const bool definite = before.size() > 8 && before.substr(0, 4) == "ال";
  const std::string_view ending = before.size() > 4 ? before.substr(before.size() - 4) : before;
  return definite && (ending == "ين" || ending == "ون");
}

}  // namespace tawatur
