// Most ordinals of running text rank nothing: they name (Third World, «الفصل السابع», "Fifth
// Avenue"), tell the time («الساعة الخامسة»), an age («في الخمسين من عمره») or the turn of a
// thought (second, …). In Arabic and Hebrew the noun that tells stands before the ordinal,
// elsewhere behind it. Other numbers name too, or count nothing: «المادتين 5 و6», percentage
// points, "at one point".

#include <array>
#include <string_view>

#include "claims/extract/value_scanner.h"

namespace tawatur {
namespace {

bool opens_with(std::string_view word, std::string_view start) {
  return word.substr(0, start.size()) == start;
}

bool closes_with(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

// «ال», also behind the letters that are written to it.
bool has_article(std::string_view word) {
  for (const std::string_view form :
       {"ال", "لل", "وال", "بال", "فال", "كال", "ولل", "وبال", "فلل"}) {
    if (opens_with(word, form) && word.size() > form.size() + 2) return true;
  }
  return false;
}

// «دورتها», «عامه»; of a feminine noun «ه» is the other ending, which only the printed word shows.
bool has_possessor(std::string_view folded, std::string_view exact) {
  for (const std::string_view pronoun : {"ها", "هم", "هما", "هن", "نا", "كم"}) {
    if (closes_with(folded, pronoun) && folded.size() > pronoun.size() + 4) return true;
  }
  return closes_with(exact, "ه");
}

class OrdinalName {
 public:
  // `lenient`: for those who ask for every number, the first of something and numbered bodies, too.
  OrdinalName(const Tokens& tokens, const ReadNumber& number, std::size_t limit,
              const ValueLexicon& lexicon, bool lenient)
      : tokens_(tokens),
        number_(number),
        limit_(limit),
        lexicon_(lexicon),
        lenient_(lenient),
        has_before_(number.first > 0 && !tokens[number.first].has(kParagraphBefore)),
        has_behind_(number.last < limit && !tokens[number.last].has(kParagraphBefore)) {}

  [[nodiscard]] bool run() const {
    if (has_behind_) {
      std::size_t noun = number_.last;
      if (tokens_.folded(noun) == "-" && noun + 1 < limit_) ++noun;
      if (lexicon_.ordinal_nouns.longest(tokens_, noun, limit_, lexicon_.clitics)) return true;
    }
    if (is_behind_a_name() || (!lenient_ && is_of_a_body())) return true;
    if (number_.digits) return false;
    if (is_turn_of_thought()) return true;
    if (!lenient_ && number_.value == Rational(1) && is_idly_first()) return true;
    if (lexicon_.clitics == Clitics::arabic) return arabic();
    if (lexicon_.clitics == Clitics::hebrew) return hebrew();
    return latin();
  }

 private:
  [[nodiscard]] std::string_view before() const { return tokens_.folded(number_.first - 1); }
  [[nodiscard]] bool follows_word() const {
    return has_before_ && tokens_[number_.first - 1].is_word();
  }
  [[nodiscard]] bool is_before_word() const {
    return has_behind_ && tokens_[number_.last].is_word();
  }

  [[nodiscard]] bool is_behind_a_name() const {
    for (std::size_t length = 1; has_before_ && length <= 2 && length <= number_.first; ++length) {
      const auto match = lexicon_.ordinal_before.longest(tokens_, number_.first - length,
                                                         number_.first, lexicon_.clitics);
      if (!match || match->tokens != length || number_.digits) continue;
      if ((match->clitics & kCliticArticle) != 0) continue;  // «مرة ثانية», not «المرة الثانية»
      // A Spanish article makes a noun only of an ordinal that stands alone: "un tercero".
      const bool article = lexicon_.language == "es" && length == 1;
      if (!article || !is_before_word()) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_body(std::size_t at) const {
    const auto match =
        lexicon_.ordinal_bodies.longest(tokens_, at, tokens_.size(), lexicon_.clitics);
    return match.has_value();
  }

  // «الغرفة الجنائية الثالثة», "the First Infantry Division", "Sala Tercera": courts, troops and
  // congresses are numbered as others are named.
  [[nodiscard]] bool is_of_a_body() const {
    constexpr std::size_t kAdjectives = 3;
    const bool behind_noun = lexicon_.clitics != Clitics::none || lexicon_.language == "es";
    for (std::size_t back = 1; behind_noun && back <= kAdjectives && back <= number_.first;
         ++back) {
      const std::size_t at = number_.first - back;
      if (tokens_[at + 1].has(kParagraphBefore) || !tokens_[at].is_word()) break;
      if (is_body(at)) return true;
      const std::string_view word = tokens_.folded(at);
      const bool adjective = lexicon_.clitics == Clitics::arabic   ? has_article(word)
                             : lexicon_.clitics == Clitics::hebrew ? opens_with(word, "ה")
                                                                   : back == 1 && word.size() > 3;
      if (!adjective) break;
    }
    if (lexicon_.clitics != Clitics::none) return false;
    for (std::size_t at = number_.last; at < limit_ && at < number_.last + kAdjectives; ++at) {
      if (tokens_[at].has(kParagraphBefore) || !tokens_[at].is_word()) return false;
      if (is_body(at)) return true;
      const std::string_view word = tokens_.folded(at);
      if (lexicon_.language != "en" || closes_with(word, "est") || word == "most") return false;
      if (lexicon_.stop.begins(word)) return false;
    }
    return false;
  }

  // The first of something is a claim where it is a rank or the end of a wait ("the first since
  // 1990", "the first country to …"); otherwise it orders the telling.
  [[nodiscard]] bool is_idly_first() const {
    constexpr std::size_t kReach = 8;
    if (lexicon_.first_cues.empty()) return false;
    if (lexicon_.clitics == Clitics::arabic && !has_article(tokens_.folded(number_.first))) {
      return false;  // «أول امرأة»
    }
    if (follows_word() &&
        lexicon_.first_cues.longest(tokens_, number_.first - 1, number_.first, lexicon_.clitics)) {
      return false;
    }
    if (!has_behind_) return has_before_;
    for (std::size_t at = number_.last; at < tokens_.size() && at < number_.last + kReach; ++at) {
      if (tokens_[at].has(kParagraphBefore)) break;
      const std::string_view word = tokens_.folded(at);
      if (!tokens_[at].is_word() && word != "-" && word != "«" && word != "\"") break;
      if (lexicon_.first_cues.longest(tokens_, at, tokens_.size(), lexicon_.clitics)) return false;
    }
    return true;
  }

  // "first, …; second, …"
  [[nodiscard]] bool is_turn_of_thought() const {
    if (!has_behind_ || number_.last != number_.first + 1 || follows_word()) return false;
    const std::string_view sign = tokens_.folded(number_.last);
    if (sign != "," && sign != "،") return false;
    std::size_t next = number_.last + 1;  // "first, second, third"
    if (next < limit_ && lexicon_.numbers->conjunctions.begins(tokens_.folded(next))) ++next;
    if (next < limit_ &&
        lexicon_.numbers->ordinals.longest(tokens_, next, limit_, lexicon_.clitics)) {
      return false;
    }
    if (!has_before_) return true;
    const std::string_view other = before();
    return other == ";" || other == "؛" || other == "." || other == ":" || other == "–" ||
           other == "—" || other == ",";
  }

  // «اليوم الأول», «المسؤول الأول»: of a beginning or the chief of many.
  [[nodiscard]] bool is_merely_first(std::size_t noun) const {
    return lexicon_.first_nouns.longest(tokens_, noun, limit_, lexicon_.clitics).has_value();
  }

  [[nodiscard]] bool arabic() const {
    const std::string_view word = tokens_.folded(number_.first);
    const bool definite = has_article(word);
    if (!definite) {
      if (number_.value == Rational(1) && is_before_word() &&
          tokens_.folded(number_.last) == "من") {
        return true;  // «أول من أعلن»
      }
      // «ثانية» is a second, or it follows its noun; «جولة ثانية».
      return number_.value == Rational(2) && word.substr(number_.prefix_bytes) == "ثانيه" &&
             (!follows_word() || number_.prefix_bytes > 0);
    }
    if (number_.value == Rational(1000) && number_.last == number_.first + 1) return true;
    if (!has_before_) return false;
    // «…، والثالث يجلس صامتا»: of those told of before
    if (!follows_word()) return opens_with(word, "و");
    const std::string_view noun = before();
    const bool article = has_article(noun);
    if (!article && lexicon_.stop.begins(noun)) return true;  // «في الخمسين من عمره»
    const bool agrees = article || closes_with(noun, "يا") ||  // «عالميا الرابعة»
                        has_possessor(noun, tokens_.exact(number_.first - 1));
    if (!agrees) return true;  // «مجموعة العشرين», «هنري الثامن»
    return number_.value == Rational(1) && is_merely_first(number_.first - 1);
  }

  [[nodiscard]] bool hebrew() const {
    const std::string_view word = tokens_.folded(number_.first);
    if (opens_with(word, "המאה") || opens_with(word, "במאה") || opens_with(word, "מהמאה")) {
      return true;  // המאה התשע עשרה
    }
    if (number_.prefix_bytes > 0 && (number_.clitics & ~unsigned{kCliticArticle}) != 0) return true;
    if (has_before_ && has_behind_ && before() == "(" && tokens_.folded(number_.last) == ")") {
      return true;  // a weekday: "היום (ראשון)"
    }
    if (!follows_word()) return is_before_word();  // a weekday: "שישי בערב"
    if (lexicon_.stop.begins(before())) return true;
    return number_.value == Rational(1) && is_merely_first(number_.first - 1);
  }

  [[nodiscard]] bool latin() const {
    const Token& first = tokens_[number_.first];
    // Fifth Avenue, the Second Temple
    if (lexicon_.language == "en" && first.has(kCapital) && is_before_word() &&
        tokens_[number_.last].has(kCapital) && !first.has(kAllCapitals)) {
      return true;
    }
    if (lexicon_.language != "en") return false;
    if (has_before_ && has_behind_ && tokens_.folded(number_.last) == "of" && before() == "a") {
      return true;  // "a third of residents"
    }
    if (has_before_ && before() == "a" && is_before_word()) {
      for (const std::string_view after : {"later", "ago", "after", "or", "too", "before"}) {
        if (tokens_.folded(number_.last) == after) return true;  // a second later
      }
    }
    return number_.value == Rational(1) && is_adverb();
  }

  // English "first" without an article.
  [[nodiscard]] bool is_adverb() const {
    if (number_.first == 0 && number_.last == tokens_.size()) return false;
    if (!has_before_) return !is_before_word();
    static constexpr std::array<std::string_view, 14> kBefore{"the",   "a",    "its", "his",  "her",
                                                              "their", "our",  "my",  "your", "s",
                                                              "this",  "that", "of",  "and"};
    for (const std::string_view word : kBefore) {
      if (before() == word) return false;
    }
    return true;
  }

  const Tokens& tokens_;
  const ReadNumber& number_;
  std::size_t limit_;
  const ValueLexicon& lexicon_;
  bool lenient_;
  bool has_before_;
  bool has_behind_;
};

}  // namespace

bool ValueScanner::is_ordinal_name(const ReadNumber& number) const {
  return OrdinalName(tokens_, number, limit_, lexicon_, bare_numbers_).run();
}

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
  if (lexicon_.language != "fr" || tokens_.folded(amount.number.last) != "heures") return false;
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
