// Most ordinals of running text rank nothing: they name (Third World, «الفصل السابع», "Fifth
// Avenue"), tell the time («الساعة الخامسة»), an age («في الخمسين من عمره») or the turn of a
// thought (second, …). In Arabic and Hebrew the noun that tells stands before the ordinal,
// elsewhere behind it.

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
    if (!lenient_ && !(Rational(2) < number_.value) && is_idle()) return true;
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
    bool adjectives = true;
    const bool behind_noun = lexicon_.clitics != Clitics::none || lexicon_.language == "es";
    for (std::size_t back = 1; behind_noun && back <= kAdjectives && back <= number_.first;
         ++back) {
      const std::size_t at = number_.first - back;
      if (tokens_[at + 1].has(kParagraphBefore) || !tokens_[at].is_word()) break;
      const std::string_view word = tokens_.folded(at);
      const bool definite =
          lexicon_.clitics == Clitics::arabic ? has_article(word) : opens_with(word, "ה");
      // «الجيش الدفعة الثانية»: behind a definite noun only its adjectives are of it.
      if (is_body(at)) return !definite || adjectives || lexicon_.clitics == Clitics::none;
      if (lexicon_.clitics == Clitics::none ? back > 1 || word.size() < 4 : !definite) break;
      adjectives = adjectives && (closes_with(word, "ي") || closes_with(word, "يه") ||
                                  closes_with(word, "י") || closes_with(word, "ית"));
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

  // The first or second of something is a claim where it is a rank or the end of a wait ("the first
  // since 1990", "the second country to …"); otherwise it orders the telling ("a second chance").
  [[nodiscard]] bool is_idle() const {
    constexpr std::size_t kReach = 8;
    if (lexicon_.first_cues.empty()) return false;
    const std::string_view ordinal = tokens_.folded(number_.first);
    const bool definite = has_article(ordinal);
    if (lexicon_.clitics == Clitics::arabic && definite && number_.value == Rational(2)) {
      return false;  // «السؤال الثاني» is one of several
    }
    if (lexicon_.clitics == Clitics::arabic && !definite) {
      // «أول امرأة», «ثاني أكبر» rank; «فرصة ثانية» does not.
      const std::string_view bare = ordinal.substr(number_.prefix_bytes);
      if (bare != "ثان" && bare != "ثانيه") return false;
    }
    if (follows_word() &&
        lexicon_.first_cues.longest(tokens_, number_.first - 1, number_.first, lexicon_.clitics)) {
      return false;
    }
    if (!has_behind_) return has_before_;
    for (std::size_t at = number_.last; at < tokens_.size() && at < number_.last + kReach; ++at) {
      if (tokens_[at].has(kParagraphBefore)) break;
      const std::string_view word = tokens_.folded(at);
      if (lexicon_.language == "en" && (closes_with(word, "est") || word == "most")) return false;
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

}  // namespace tawatur
