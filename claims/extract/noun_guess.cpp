// English, French, Spanish: a lower-case plural. English adjectives stand before it, up to three;
// French and Spanish have a list of those that do.
// Arabic: the word itself; behind 11–99 it stands in the accusative singular (ends in alif, or in
// tāʾ marbūṭa), otherwise it may have any form. With an article only behind a vague plural.
// Hebrew: a plural in ים or ות, or a construct in י with the word behind it (מטוסי קרב).

#include "claims/extract/noun_guess.h"

namespace tawatur {
namespace {

bool has_ending(std::string_view word, std::string_view end) {
  return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

bool begins_with(std::string_view word, std::string_view start) {
  return word.substr(0, start.size()) == start;
}

class NounGuess {
 public:
  NounGuess(const Tokens& tokens, const TermPlace& place, const ValueLexicon& lexicon)
      : tokens_(tokens), place_(place), lexicon_(lexicon) {}

  std::optional<FoundTerm> run() {
    const ReadNumber& number = *place_.number;
    if (number.ordinal || number.fraction || number.single_one || number.suffix) {
      return std::nullopt;
    }
    if (number.value < Rational(2) || !is_whole(number)) return std::nullopt;
    const bool name = lexicon_.language == "en" && place_.at < place_.limit &&
                      tokens_[place_.at].has(kCapital) && is_adjective_name(place_.at);
    if (auto made = behind_maker()) return made;
    if (!name && !is_plain_word(place_.at)) return std::nullopt;
    if (lexicon_.language == "ar") return arabic();
    if (lexicon_.language == "he") return hebrew();
    return latin();
  }

 private:
  [[nodiscard]] static bool is_whole(const ReadNumber& number) {
    return number.value.to_decimal_string().find('.') == std::string::npos;
  }

  // "In 2019 Boeing jets …"
  [[nodiscard]] bool is_like_a_year() const {
    const ReadNumber& number = *place_.number;
    return number.digits && Rational(1799) < number.value && number.value < Rational(2101) &&
           number.scale == Rational(1);
  }

  // A word that may be a noun: in the script of the language, not a name, not a function word.
  [[nodiscard]] bool is_plain_word(std::size_t at) const {
    if (at >= place_.limit) return false;
    const Token& token = tokens_[at];
    if (!token.is_word() || token.has(kParagraphBefore)) return false;
    if (!token.has(kSpaceBefore) && (at == 0 || tokens_.folded(at - 1) != "'")) return false;
    if (token.end - token.start < 2) return false;
    const Script wanted = lexicon_.language == "ar"   ? Script::arabic
                          : lexicon_.language == "he" ? Script::hebrew
                                                      : Script::latin;
    if (token.script != wanted || token.has(kCapital)) return false;
    return !lexicon_.stop.begins(tokens_.folded(at)) && !is_number_word(at);
  }

  [[nodiscard]] bool is_number_word(std::size_t at) const {
    const PhraseTable& cardinals = lexicon_.numbers->cardinals;
    return cardinals.longest(tokens_, at, place_.limit, lexicon_.clitics).has_value();
  }

  [[nodiscard]] FoundTerm guess(std::size_t at, std::size_t last, std::string_view noun) const {
    static_cast<void>(at);
    FoundTerm found;
    found.kind = TermKind::thing;
    found.id = std::string(noun);
    found.last = last;
    found.guessed = true;
    return found;
  }

  [[nodiscard]] bool looks_plural(std::string_view folded) const {
    if (lexicon_.language == "en") {
      return has_ending(folded, "s") && !has_ending(folded, "ss") && !has_ending(folded, "us") &&
             !has_ending(folded, "is") && folded.size() > 3;
    }
    if (lexicon_.language == "fr") {
      return folded.size() > 3 && (has_ending(folded, "s") || has_ending(folded, "x"));
    }
    return folded.size() > 3 && has_ending(folded, "s");
  }

  std::optional<FoundTerm> latin() const {
    const bool english = lexicon_.language == "en";
    if (is_name_of_number()) return std::nullopt;
    std::size_t at = place_.at;
    for (int steps = 0; steps < 4; ++steps) {
      if (at >= place_.limit || tokens_[at].has(kParagraphBefore)) return std::nullopt;
      if (steps > 0) {
        if (auto listed = listed_term(tokens_, at, place_.limit, false, lexicon_)) {
          const bool counts = listed->kind == TermKind::people || listed->kind == TermKind::thing;
          return counts && tokens_[at].has(kSpaceBefore) ? listed : std::nullopt;
        }
      }
      if (!is_plain_word(at)) {
        // "three Israeli drones": a name may be an adjective of the noun behind it.
        if (!english || !is_adjective_name(at)) return std::nullopt;
        ++at;
        continue;
      }
      const std::string_view folded = tokens_.folded(at);
      const bool adjective = !english && lexicon_.prenominal.begins(folded);
      if (!adjective && looks_plural(folded)) {
        // A participle or noun behind a hyphen belongs to the word: "U-turns".
        return guess(place_.at, at + 1, folded);
      }
      if (!english && !adjective) return std::nullopt;
      ++at;
      if (at + 1 < place_.limit && tokens_.folded(at) == "-" && !tokens_[at].has(kSpaceBefore) &&
          !tokens_[at + 1].has(kSpaceBefore) && tokens_[at + 1].is_word()) {
        at += 2;  // "two long-range missiles"
      }
    }
    return std::nullopt;
  }

  // "14 F-16 fighter jets", "six Black Hawk helicopters": the maker or model between a number and a
  // noun of the lists.
  [[nodiscard]] std::optional<FoundTerm> behind_maker() const {
    constexpr std::size_t kMost = 6;
    if (lexicon_.language != "en" || is_name_of_number() || is_like_a_year()) {
      return std::nullopt;
    }
    std::size_t at = place_.at;
    if (at >= place_.limit || !tokens_[at].has(kCapital) || !tokens_[at].is_word()) {
      return std::nullopt;
    }
    for (; at < place_.limit && at < place_.at + kMost; ++at) {
      const Token& token = tokens_[at];
      if (token.has(kParagraphBefore) || (at == place_.at && !token.has(kSpaceBefore))) break;
      const bool sign = tokens_.folded(at) == "-" && !token.has(kSpaceBefore);
      if (sign || (token.is_word() && token.has(kCapital))) continue;
      if (token.is_digits() && !token.has(kSpaceBefore)) continue;
      if (!token.is_word() || !token.has(kSpaceBefore)) break;
      auto listed = listed_term(tokens_, at, place_.limit, false, lexicon_);
      const bool thing = listed && listed->kind == TermKind::thing;
      if (!thing) return std::nullopt;
      const std::string_view noun = tokens_.folded(listed->last - 1);
      return looks_plural(noun) || noun == "aircraft" ? listed : std::nullopt;
    }
    return std::nullopt;
  }

  // "the Big Three automakers": a capital inside a sentence, and none behind it.
  [[nodiscard]] bool is_name_of_number() const {
    const std::size_t first = place_.number->first;
    if (place_.number->digits || first == 0 || tokens_[first].has(kParagraphBefore)) return false;
    return tokens_[first].has(kCapital) && tokens_[first - 1].is_word();
  }

  [[nodiscard]] bool is_adjective_name(std::size_t at) const {
    std::size_t last = at;
    return tokens_[at].has(kSpaceBefore) &&
           country_adjective(tokens_, at, place_.limit, lexicon_, last) != 0;
  }

  std::optional<FoundTerm> arabic() const {
    std::string_view noun = tokens_.folded(place_.at);
    const ReadNumber& number = *place_.number;
    const bool article = begins_with(noun, "ال");
    if (article != number.vague && !(number.vague && behind_link())) return std::nullopt;
    // «مجموعة السبع تدين», «الدول الخمس دائمة …»: behind its article a number belongs to the noun
    // before it.
    if ((number.clitics & kCliticArticle) != 0 && !number.vague) return std::nullopt;
    if (begins_with(noun, "ي") || begins_with(noun, "سي") || begins_with(noun, "ست")) {
      return std::nullopt;  // verbs
    }
    if (begins_with(noun, "لل") || begins_with(noun, "وال") || begins_with(noun, "بال") ||
        begins_with(noun, "فال") || begins_with(noun, "كال")) {
      return std::nullopt;
    }
    // Arabic has a dual for two: «الجزيرة مباشر 2 أعيد»
    if (number.value == Rational(2) && number.digits) return std::nullopt;
    const Rational rest = last_two(number);
    if (number.scale == Rational(1) && Rational(10) < rest && rest < Rational(100)) {
      if (!has_ending(noun, "ا") && !has_ending(noun, "ه") && !has_ending(noun, "ء") &&
          !has_ending(noun, "ي")) {
        return std::nullopt;
      }
    }
    if (article) noun.remove_prefix(4);
    return guess(place_.at, place_.at + 1, noun);
  }

  [[nodiscard]] bool behind_link() const {
    return place_.at > 0 &&
           lexicon_.links.longest(tokens_, place_.at - 1, place_.at, Clitics::none).has_value();
  }

  [[nodiscard]] static Rational last_two(const ReadNumber& number) {
    const std::string text = number.value.to_decimal_string();
    const std::size_t from = text.size() > 2 ? text.size() - 2 : 0;
    return Rational::from_digits(text.substr(from), 0, false);
  }

  std::optional<FoundTerm> hebrew() const {
    const std::string_view noun = tokens_.folded(place_.at);
    // "5 and …"; the noun itself seldom begins so, but committees do
    if (begins_with(noun, "ו") && !begins_with(noun, "ועד")) return std::nullopt;
    if (begins_with(noun, "ה")) {
      if (auto listed = known(noun.substr(2))) return listed;  // «שתי הספינות»
      // «שתי השכנות»: those told of before
      const bool pair = place_.number->value == Rational(2) && !place_.number->digits;
      if (pair) return std::nullopt;
    }
    if (has_ending(noun, "ים") || has_ending(noun, "ות")) {
      return guess(place_.at, place_.at + 1, noun);
    }
    if (has_ending(noun, "יו") || has_ending(noun, "יהם") || has_ending(noun, "יהן")) {
      return possessed(noun);
    }
    if (has_ending(noun, "י") && noun.size() > 4 && is_plain_word(place_.at + 1)) {
      const std::size_t next = place_.at + 1;
      return guess(place_.at, next + 1,
                   std::string_view(tokens_.folded_bytes)
                       .substr(tokens_[place_.at].folded_at, tokens_[place_.at].folded_size));
    }
    return std::nullopt;
  }

  // «15 אלף עובדיו»: his workers, listed as «עובדים»
  [[nodiscard]] std::optional<FoundTerm> possessed(std::string_view noun) const {
    const std::size_t ending = has_ending(noun, "יו") ? 4 : 6;
    const std::string stem(noun.substr(0, noun.size() - ending));
    for (const std::string_view plural : {"ים", ""}) {  // «עובדיו», «משפחותיו»
      if (auto listed = known(stem + std::string(plural))) return listed;
    }
    return guess(place_.at, place_.at + 1, noun);
  }

  // People or things of the lists, one word.
  [[nodiscard]] std::optional<FoundTerm> known(std::string_view noun) const {
    const auto term = lexicon_.terms.payload_of(noun);
    if (!term) return std::nullopt;
    const Term& found = lexicon_.term_list[*term];
    const bool counts = found.kind == TermKind::people || found.kind == TermKind::thing;
    if (!counts || !found.printed.empty()) return std::nullopt;
    return FoundTerm{found.kind, found.id, place_.at + 1, 0, false, false};
  }

  const Tokens& tokens_;
  const TermPlace& place_;
  const ValueLexicon& lexicon_;
};

}  // namespace

std::optional<FoundTerm> noun_guess(const Tokens& tokens, const TermPlace& place,
                                    const ValueLexicon& lexicon) {
  return NounGuess(tokens, place, lexicon).run();
}

}  // namespace tawatur
