// Walks the words of a number, joining each to those before it, until one cannot be joined. The
// walk remembers where the last scale word ended: when a number fails at a scale word («مليون ثلاثة
// ملايين»), what stands behind that place begins another number.

#include <algorithm>

#include "claims/extract/number_parts.h"
#include "claims/extract/read_number.h"

namespace tawatur {
namespace {

struct Found {
  const NumberWord* word = nullptr;
  PhraseMatch match;
};

class WordWalk {
 public:
  WordWalk(const Tokens& tokens, std::size_t limit, const NumberLexicon& lexicon,
           const NumberOptions& options)
      : tokens_(tokens),
        limit_(limit),
        lexicon_(lexicon),
        options_(options),
        parts_(lexicon.style),
        safe_parts_(lexicon.style) {}

  std::optional<ReadNumber> run(std::size_t at) {
    number_.first = at;
    if (!begin(at)) return std::nullopt;
    safe_parts_ = parts_;
    while (step()) {
      if (parts_.ends_with_scale()) remember();
    }
    number_.last = last_;
    number_.value = parts_.value();
    number_.vague = parts_.vague();
    // "une douzaine" is about twelve, "a dozen" and "deux douzaines" are exact.
    const bool dozen = lexicon_.language == "fr" && !number_.digits && parts_.ends_with_scale() &&
                       parts_.last_scale() == Rational(12) && parts_.value() == Rational(12);
    number_.approximate = parts_.approximate() || dozen;
    number_.ordinal = parts_.ordinal();
    number_.dual = parts_.dual();
    if (parts_.ends_with_scale()) number_.scale = parts_.last_scale();
    return number_;
  }

 private:
  void remember() {
    safe_parts_ = parts_;
    safe_last_ = last_;
  }

  [[nodiscard]] Found find(std::size_t at) const {
    Found found;
    const Clitics clitics = lexicon_.style.clitics;
    const auto cardinal = lexicon_.cardinals.longest(tokens_, at, limit_, clitics);
    const auto ordinal = lexicon_.ordinals.longest(tokens_, at, limit_, clitics);
    // A longer phrase is the better one; of equals the ordinal with its own article (العشرون).
    const bool take_ordinal =
        ordinal && (options_.ordinals || !cardinal) &&
        (!cardinal || ordinal->tokens > cardinal->tokens ||
         (ordinal->tokens == cardinal->tokens && ordinal->prefix_bytes < cardinal->prefix_bytes));
    if (take_ordinal) {
      found.match = *ordinal;
    } else if (cardinal) {
      found.match = *cardinal;
    } else {
      return found;
    }
    found.word = &lexicon_.words[found.match.payload];
    // In running text only behind another part of a number.
    if (found.word->spoken && !options_.fractions && parts_.empty()) found.word = nullptr;
    return found;
  }

  [[nodiscard]] bool ends_with_tanwin(std::size_t token) const {
    const std::string_view exact = tokens_.exact(token);
    return exact.find("\u064B") != std::string_view::npos;
  }

  // «مليونا»: one with an ending where a number continues or nothing follows, else the dual of a
  // construct («مليونا دولار»).
  [[nodiscard]] bool is_dual(const Found& found, std::size_t at) const {
    if (found.word->form != NumberForm::either) return false;
    const std::size_t next = at + found.match.tokens;
    if (ends_with_tanwin(at) || next >= limit_ || !tokens_[next].is_word()) return false;
    return !is_conjunction_at(next);
  }

  [[nodiscard]] bool is_conjunction_at(std::size_t at) const {
    if (lexicon_.conjunctions.longest(tokens_, at, limit_, Clitics::none)) return true;
    const auto fraction = lexicon_.fractions.longest(tokens_, at, limit_, lexicon_.style.clitics);
    if (fraction && (fraction->clitics & kCliticAnd) != 0) return true;
    const Found found = find(at);
    return found.word != nullptr && (found.match.clitics & kCliticAnd) != 0;
  }

  bool begin(std::size_t at) {
    if (tokens_[at].is_digits()) {
      const DigitNumber digits = read_digits(tokens_, at, limit_, lexicon_.language);
      if (!digits.is_number) return false;
      number_.digits = true;
      last_ = digits.last;
      safe_last_ = last_;
      return parts_.take_digits(arabic_decimal(digits), {});
    }
    std::size_t word_at = at;
    const bool article = lexicon_.articles.longest(tokens_, at, limit_, Clitics::none).has_value();
    const bool some = lexicon_.some.longest(tokens_, at, limit_, Clitics::none).has_value();
    if (article || some) {
      ++word_at;
      if (word_at >= limit_ || tokens_[word_at].has(kParagraphBefore)) return false;
    }
    Found found = find(word_at);
    if (found.word == nullptr) return false;
    // "zero nine": zeros in front of a number change nothing.
    while (!article && !some && is_zero(found) && word_at + 1 < limit_ &&
           !tokens_[word_at + 1].has(kParagraphBefore) && tokens_[word_at + 1].is_word()) {
      const Found next = find(word_at + 1);
      if (next.word == nullptr || next.word->ordinal || next.match.clitics != 0 ||
          next.word->kind == NumberWordKind::scale || next.word->kind == NumberWordKind::vague) {
        break;
      }
      found = next;
      ++word_at;
    }
    // «بالمئة» is no rank.
    if (found.word->ordinal && (found.match.clitics & kCliticPreposition) != 0 &&
        found.word->kind == NumberWordKind::hundreds) {
      return false;
    }
    NumberJoin join;
    join.article = (found.match.clitics & kCliticArticle) != 0;
    join.ambiguous_dual_is_two = is_dual(found, word_at);
    const bool big =
        found.word->kind == NumberWordKind::scale || found.word->kind == NumberWordKind::hundred;
    if (article && (!big || found.word->form != NumberForm::single || found.word->ordinal)) {
      return false;
    }
    if (some) {
      if (!big) return false;
      NumberWord vague = *found.word;
      vague.form = NumberForm::plural;
      if (!parts_.take(vague, join)) return false;
    } else if (!parts_.take(*found.word, join)) {
      return false;
    }
    if (!article && !some) {
      number_.prefix_bytes = found.match.prefix_bytes;
      number_.clitics = found.match.clitics;
    }
    last_ = word_at + found.match.tokens;
    safe_last_ = last_;
    number_.single_one = found.word->kind == NumberWordKind::unit && !found.word->ordinal &&
                         found.word->value == Rational(1);
    return true;
  }

  [[nodiscard]] static bool is_zero(const Found& found) {
    return found.word != nullptr && found.word->kind == NumberWordKind::unit &&
           !found.word->ordinal && found.word->value.sign() == 0 && found.match.tokens == 1;
  }

  // 1.234 before مليون or مليار is a decimal, whatever the language makes of it elsewhere.
  [[nodiscard]] Rational arabic_decimal(const DigitNumber& digits) const {
    if (lexicon_.language != "ar" || !digits.doubtful || digits.decimals) return digits.value;
    if (tokens_.folded(digits.last - 2) != "." || digits.last >= limit_) return digits.value;
    const Found next = find(digits.last);
    const bool big = next.word != nullptr && next.match.clitics == 0 &&
                     next.word->kind == NumberWordKind::scale &&
                     Rational(1'000'000) <= next.word->value;
    return big ? digits.value / Rational(1000) : digits.value;
  }

  bool step() {
    std::size_t at = last_;
    NumberJoin join;
    if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return false;
    if (lexicon_.style.hyphens && tokens_.folded(at) == "-" && !tokens_[at].has(kSpaceBefore) &&
        at + 1 < limit_ && !tokens_[at + 1].has(kSpaceBefore) && tokens_[at + 1].is_word()) {
      join.hyphen = true;
      ++at;
      if (at + 2 < limit_ && tokens_.folded(at + 1) == "-" && tokens_[at + 2].is_word() &&
          lexicon_.conjunctions.longest(tokens_, at, at + 1, Clitics::none)) {
        join = {};  // vingt-et-un
        join.conjunction = true;
        at += 2;
      }
    } else if (spaced_hyphen(at)) {
      ++at;
    } else if (lexicon_.conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
      join.conjunction = true;
      ++at;
    } else if (parts_.vague() || parts_.approximate()) {
      if (const auto link = lexicon_.links.longest(tokens_, at, limit_, Clitics::none)) {
        at += link->tokens;
      }
    }
    if (at >= limit_ || tokens_[at].has(kParagraphBefore)) return false;
    if (tokens_[at].is_digits()) return step_digits(at, join);
    const Found found = find(at);
    if (found.word == nullptr || (found.match.clitics & kCliticPreposition) != 0) return false;
    if (found.word->ordinal && number_.digits) return false;  // "$280 million first mortgage"
    if (counts_on_its_own(at, found, join)) return false;
    // "treinta segundos" are seconds.
    if (found.word->ordinal && lexicon_.style.ordinals_in_a_row &&
        tokens_.folded(at) == "segundos") {
      return false;
    }
    join.conjunction = join.conjunction || (found.match.clitics & kCliticAnd) != 0;
    join.article = (found.match.clitics & kCliticArticle) != 0;
    if (is_spoken_unit(at, found, join)) join.conjunction = true;
    if (join.conjunction && (!options_.and_may_follow || begins_fraction(at, found))) return false;
    join.ambiguous_dual_is_two = is_dual(found, at);
    if (!parts_.take(*found.word, join)) {
      const bool scale = found.word->kind == NumberWordKind::scale && !join.conjunction;
      if (scale && parts_.has_group() && safe_last_ < last_ && safe_last_ > number_.first) {
        parts_ = safe_parts_;
        last_ = safe_last_;
      }
      return false;
    }
    last_ = at + found.match.tokens;
    number_.single_one = false;
    return true;
  }

  // "12,9 milliards un an plus tôt": behind digits a word for less than ten goes on only with more
  // words of numbers.
  [[nodiscard]] bool counts_on_its_own(std::size_t at, const Found& found,
                                       const NumberJoin& join) const {
    if (!number_.digits || join.conjunction || join.hyphen ||
        found.word->kind != NumberWordKind::unit) {
      return false;
    }
    const std::size_t next = at + found.match.tokens;
    return next >= limit_ || tokens_[next].has(kParagraphBefore) || find(next).word == nullptr;
  }

  // «خمسمية خمسة وعشرين»: spoken Arabic leaves out the first «و».
  [[nodiscard]] bool is_spoken_unit(std::size_t at, const Found& found,
                                    const NumberJoin& join) const {
    if (!lexicon_.style.units_before_tens || join.conjunction || !parts_.ends_with_hundreds() ||
        found.word->kind != NumberWordKind::unit || found.word->ordinal) {
      return false;
    }
    std::size_t next = at + found.match.tokens;
    if (next >= limit_ || tokens_[next].has(kParagraphBefore)) return false;
    bool joined = false;
    if (tokens_.folded(next) == "و" && next + 1 < limit_) {
      joined = true;
      ++next;
    }
    const Found tens = find(next);
    return tens.word != nullptr && tens.word->kind == NumberWordKind::tens &&
           (joined || (tens.match.clitics & kCliticAnd) != 0);
  }

  // "fifty - two"
  [[nodiscard]] bool spaced_hyphen(std::size_t at) const {
    if (!lexicon_.style.hyphens || tokens_.folded(at) != "-" || at + 1 >= limit_) return false;
    if (!tokens_[at].has(kSpaceBefore) || !tokens_[at + 1].has(kSpaceBefore)) return false;
    const Found next = find(at + 1);
    return parts_.ends_with_tens() && next.word != nullptr &&
           next.word->kind == NumberWordKind::unit && next.word->value.sign() > 0;
  }

  // «ثلاثة آلاف و500», "2 million 300 thousand".
  bool step_digits(std::size_t at, const NumberJoin& join) {
    if (join.hyphen) return false;
    if (join.conjunction && !options_.and_may_follow) return false;
    const bool fills = join.conjunction && (parts_.ends_with_hundreds() ||
                                            (parts_.ends_with_tens() && lexicon_.language == "es"));
    if (!parts_.ends_with_scale() && !fills) return false;
    const DigitNumber digits = read_digits(tokens_, at, limit_, lexicon_.language);
    if (!digits.is_number || digits.decimals) return false;
    const NumberParts before = parts_;
    if (fills && !parts_.ends_with_scale()) {  // "3 hundred and 21", "treinta y 3"
      if (digits.last < limit_ && !tokens_[digits.last].has(kParagraphBefore)) {
        const Found next = find(digits.last);  // "3 hundred and 2 hundred"
        if (next.word != nullptr && (next.word->kind == NumberWordKind::scale ||
                                     next.word->kind == NumberWordKind::hundred)) {
          return false;
        }
      }
      if (!parts_.fill_digits(digits.value)) return false;
      last_ = digits.last;
      return true;
    }
    if (!parts_.take_digits(digits.value, join)) return false;
    const std::size_t old_last = last_;
    last_ = digits.last;
    if (join.conjunction && lexicon_.style.and_between_parts) return true;
    // Without «و» a scale must follow, otherwise the digits are another number.
    if (step() && (parts_.ends_with_scale() || parts_.ends_with_hundreds() ||
                   (last_ > digits.last + 1 && lexicon_.style.hundred_after_tens))) {
      return true;
    }
    parts_ = before;
    last_ = old_last;
    return false;
  }

  [[nodiscard]] bool begins_fraction(std::size_t at, const Found& found) const {
    const auto fraction = lexicon_.fractions.longest(tokens_, at, limit_, lexicon_.style.clitics);
    if (fraction && fraction->tokens > found.match.tokens) return true;
    const std::size_t next = at + found.match.tokens;
    if (found.word->kind != NumberWordKind::unit || next >= limit_) return false;
    if (lexicon_.language == "es" && parts_.ends_with_tens())
      return false;  // treinta y dos quintos
    return lexicon_.denominators.longest(tokens_, next, limit_, Clitics::none).has_value() &&
           !lexicon_.ordinals.begins(tokens_.folded(next));  // "cincuenta y dos milésimo"
  }

  const Tokens& tokens_;
  std::size_t limit_;
  const NumberLexicon& lexicon_;
  const NumberOptions& options_;
  NumberParts parts_;
  NumberParts safe_parts_;
  ReadNumber number_;
  std::size_t last_ = 0;
  std::size_t safe_last_ = 0;
};

}  // namespace

std::optional<ReadNumber> read_number_words(const Tokens& tokens, std::size_t at, std::size_t limit,
                                            const NumberLexicon& lexicon,
                                            const NumberOptions& options) {
  return WordWalk(tokens, limit, lexicon, options).run(at);
}

}  // namespace tawatur
