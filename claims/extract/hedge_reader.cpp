// Three places, in this order:
//   directly before      «نحو 200»، "more than 40", "jusqu'à 5": the longest phrase that ends there
//   a verb before        «تصل قيمة القرض إلى 5»: a verb, its subject, its preposition, the number;
//                        within a clause, a few words back; negation turns it («لا يقل وزنه عن 7»)
//   directly behind      "40 or more", «على الأقل»
// The Hebrew prefix כ is "about", standing alone or written to the number.

#include "claims/extract/hedge_reader.h"

#include <algorithm>
#include <optional>

namespace tawatur {
namespace {

constexpr std::size_t kLongestHedge = 7;
constexpr std::size_t kFrameReach = 9;

bool is_bracket(std::string_view folded) {
  return folded == "(" || folded == "[" || folded == "«" || folded == "\"" || folded == "“";
}

// The payload of the longest phrase of `table` that ends directly before token `end`.
std::optional<std::uint32_t> phrase_before(const PhraseTable& table, const Tokens& tokens,
                                           std::size_t end, std::size_t begin, Clitics clitics) {
  for (std::size_t length = std::min(kLongestHedge, end - begin); length > 0; --length) {
    const auto match = table.longest(tokens, end - length, end, clitics);
    if (match && match->tokens == length) return match->payload;
  }
  return std::nullopt;
}

Hedge named(std::uint32_t payload) { return static_cast<Hedge>(payload); }

// Articles and such that may stand between a hedge and its number.
bool is_filler(const Tokens& tokens, std::size_t at, const ValueLexicon& lexicon) {
  const std::string_view folded = tokens.folded(at);
  if (lexicon.language == "ar") return folded == "ب" || folded == "ل" || folded == "ـ";
  if (lexicon.language == "he") return folded == "-" || folded == "ה" || folded == "ל";
  if (lexicon.language == "en") return folded == "the" || folded == "a" || folded == "an";
  if (lexicon.language == "fr") return folded == "les" || folded == "la" || folded == "le";
  return folded == "los" || folded == "las" || folded == "el" || folded == "un" || folded == "la";
}

class HedgeReader {
 public:
  HedgeReader(const Tokens& tokens, const HedgedNumber& number, const ValueLexicon& lexicon)
      : tokens_(tokens), number_(number), lexicon_(lexicon) {}

  Hedge run() {
    if (number_.prefix.size() >= 2 && number_.prefix.substr(number_.prefix.size() - 2) == "כ") {
      return Hedge::about;
    }
    if (const Hedge hedge = before(number_.first); hedge != Hedge::none) return hedge;
    if (const Hedge hedge = frame(); hedge != Hedge::none) return hedge;
    return behind();
  }

 private:
  Hedge before(std::size_t end) const {
    if (end <= number_.begin || tokens_[end].has(kParagraphBefore)) return Hedge::none;
    while (end > number_.begin + 1 && is_bracket(tokens_.folded(end - 1))) --end;
    if (const auto found =
            phrase_before(lexicon_.hedges_before, tokens_, end, number_.begin, lexicon_.clitics)) {
      const Hedge outer = outer_hedge(end, named(*found));
      return outer;
    }
    if (end == number_.begin || !is_filler(tokens_, end - 1, lexicon_)) return Hedge::none;
    const bool since =
        lexicon_.language == "es" && end > number_.begin + 1 && tokens_.folded(end - 2) == "desde";
    if (since) return Hedge::none;  // "al 2,1 % desde el 3,4 %"
    const auto found =
        phrase_before(lexicon_.hedges_before, tokens_, end - 1, number_.begin, lexicon_.clitics);
    return found ? named(*found) : Hedge::none;
  }

  // "at least about 5", «أكثر من نحو»: the nearer word is a mere "about"; the farther one counts.
  Hedge outer_hedge(std::size_t end, Hedge inner) const {
    if (inner != Hedge::about) return inner;
    for (std::size_t length = 1; length <= 3 && length < end - number_.begin; ++length) {
      const auto nearer =
          lexicon_.hedges_before.longest(tokens_, end - length, end, lexicon_.clitics);
      if (!nearer || nearer->tokens != length) continue;
      const auto outer = phrase_before(lexicon_.hedges_before, tokens_, end - length, number_.begin,
                                       lexicon_.clitics);
      if (outer && named(*outer) != Hedge::about) return named(*outer);
    }
    return inner;
  }

  // The tokens between are few; the verb must be the nearest one of its kind.
  Hedge frame() const {
    if (lexicon_.frames.empty() || number_.first <= number_.begin) return Hedge::none;
    std::uint32_t link = 0;
    std::size_t at = number_.first;
    if (const auto found = lexicon_.frame_links.longest(tokens_, at - 1, at, lexicon_.clitics)) {
      link = found->payload;
      --at;
    } else if ((number_.clitics & kCliticPreposition) != 0 ||
               is_filler(tokens_, at - 1, lexicon_) ||
               lexicon_.stop.longest(tokens_, at - 1, at, lexicon_.clitics)) {
      return Hedge::none;
    }
    for (std::size_t steps = 0; at > number_.begin && steps < kFrameReach; ++steps) {
      --at;
      const Token& token = tokens_[at];
      if (!token.is_word() && !is_quote(tokens_.folded(at))) return Hedge::none;
      if (lexicon_.frame_breaks.longest(tokens_, at, at + 1, lexicon_.clitics)) return Hedge::none;
      const auto verb = lexicon_.frame_words.longest(tokens_, at, at + 1, lexicon_.clitics);
      if (verb && (verb->clitics & ~unsigned{kCliticAnd}) == 0) {
        const HedgeFrame& frame = lexicon_.frames[verb->payload];
        const bool fits = frame.links == 0 ? link == 0 : (frame.links & link) != 0;
        if (!fits) return Hedge::none;
        const bool negated =
            at > number_.begin &&
            lexicon_.negations.longest(tokens_, at - 1, at, lexicon_.clitics).has_value();
        return negated ? frame.negated : frame.hedge;
      }
      if (token.has(kParagraphBefore)) return Hedge::none;
    }
    return Hedge::none;
  }

  static bool is_quote(std::string_view folded) {
    return folded == "«" || folded == "»" || folded == "\"" || folded == "“" || folded == "”";
  }

  Hedge behind() const {
    std::size_t at = number_.last;
    if (at < number_.limit && (tokens_.folded(at) == "," || tokens_.folded(at) == "،")) ++at;
    if (at >= number_.limit || tokens_[at].has(kParagraphBefore)) return Hedge::none;
    const auto found = lexicon_.hedges_after.longest(tokens_, at, number_.limit, Clitics::none);
    if (!found) return Hedge::none;
    // "at least" before the next number is that number's.
    const std::size_t next = at + found->tokens;
    if (next < number_.limit && tokens_[next].is_digits() && at > number_.last) return Hedge::none;
    return named(found->payload);
  }

  const Tokens& tokens_;
  const HedgedNumber& number_;
  const ValueLexicon& lexicon_;
};

}  // namespace

Hedge hedge_of(const Tokens& tokens, const HedgedNumber& number, const ValueLexicon& lexicon) {
  return HedgeReader(tokens, number, lexicon).run();
}

bool follows_between(const Tokens& tokens, std::size_t first, std::size_t begin,
                     const ValueLexicon& lexicon) {
  if (first <= begin || tokens[first].has(kParagraphBefore)) return false;
  std::size_t end = first;
  if (phrase_before(lexicon.between, tokens, end, begin, lexicon.clitics)) return true;
  if (end <= begin + 1 || !is_filler(tokens, end - 1, lexicon)) return false;
  return phrase_before(lexicon.between, tokens, end - 1, begin, lexicon.clitics).has_value();
}

}  // namespace tawatur
