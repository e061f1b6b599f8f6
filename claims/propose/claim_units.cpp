// Example: «استحوذت الرباط على منظومة …، واقتنت أقمارًا …، كما طلبت أنظمة مدفعية …، في صفقة …» is
// three units, for three verbs of events stand behind commas; what follows the last comma has none
// and stays with the third. A comma alone cuts nothing, nor does a noun of an event: "signed a
// contract for the purchase of" is one thing.

#include "claims/propose/claim_units.h"

#include <algorithm>

#include "core/text/sentences.h"

namespace tawatur {
namespace {

// "the deal" is an item by itself, but does not say what was dealt in.
bool names_no_item(const std::vector<std::string>& items) {
  return items.empty() || (items.size() == 1 && items.front() == "agreement");
}

bool breaks_clause(std::string_view sign) {
  return sign == "," || sign == "،" || sign == ";" || sign == "؛" || sign == "—" || sign == "–";
}

bool ends_sentence(std::string_view sign) {
  return sign == "." || sign == "!" || sign == "?" || sign == "؟" || sign == "…" || sign == "۔";
}

class UnitCutter {
 public:
  UnitCutter(const Tokens& tokens, std::string_view language, const std::vector<TextSpan>& credited)
      : tokens_(tokens),
        language_(language),
        credited_(credited),
        lexicon_(ClaimLexicon::of(language)) {}

  std::vector<ClaimUnit> run() {
    for (const Sentence& sentence : sentences_of(tokens_, language_)) {
      if (sentence.first == sentence.last) continue;
      if (joins_the_one_before(sentence)) {
        units_.back().last = sentence.last;
        units_.back().sentence = ends_like_one(sentence);
        continue;
      }
      cut(sentence);
    }
    for (ClaimUnit& unit : units_) finish(unit);
    return std::move(units_);
  }

 private:
  // The first verb of an event that stands here or within two words of grammar ("and it then").
  [[nodiscard]] bool begins_with_event(std::size_t at, std::size_t limit) const {
    constexpr std::size_t kWithin = 4;
    for (std::size_t i = at; i < std::min(limit, at + kWithin); ++i) {
      if (lexicon_.find(ClaimWord::verb, tokens_, i, limit)) return true;
      const bool grammar = lexicon_.find(ClaimWord::join, tokens_, i, limit).has_value() ||
                           lexicon_.find(ClaimWord::stop, tokens_, i, limit).has_value();
      if (!grammar) return lexicon_.clitics() == Clitics::none && has_verb(i, i + kWithin, limit);
    }
    return false;
  }
  // Latin languages put the subject first.
  [[nodiscard]] bool has_verb(std::size_t from, std::size_t to, std::size_t limit) const {
    for (std::size_t i = from; i < std::min(to, limit); ++i) {
      if (tokens_[i].kind == TokenKind::sign) return false;
      if (lexicon_.find(ClaimWord::verb, tokens_, i, limit)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_event(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (lexicon_.find(ClaimWord::verb, tokens_, i, last)) return true;
    }
    return false;
  }

  // "oil reached 1.4 million barrels, while gas rose to 2.5 billion": both sides have an amount.
  [[nodiscard]] bool is_contrasted(std::size_t from, std::size_t next, std::size_t limit) const {
    constexpr std::size_t kNear = 64;  // tokens on each side: a sentence may be hostile
    if (!lexicon_.find(ClaimWord::contrast, tokens_, next, limit)) return false;
    from = next - std::min(next - from, kNear);
    limit = std::min(limit, next + kNear);
    const auto digits = [](const Token& token) { return token.is_digits(); };
    const auto at = [this](std::size_t i) {
      return tokens_.list.begin() + static_cast<std::ptrdiff_t>(i);
    };
    return std::any_of(at(from), at(next), digits) && std::any_of(at(next), at(limit), digits);
  }

  [[nodiscard]] bool joins_the_one_before(const Sentence& sentence) const {
    if (units_.empty() || sentence.paragraph || !units_.back().sentence) return false;
    if (tokens_[sentence.first].has(kParagraphBefore)) return false;
    return lexicon_.find(ClaimWord::tail, tokens_, sentence.first, sentence.last).has_value();
  }

  [[nodiscard]] bool ends_like_one(const Sentence& sentence) const {
    constexpr std::size_t kClosing = 3;  // quotation marks and brackets behind the full stop
    for (std::size_t i = 0; i < kClosing && sentence.last > sentence.first + i; ++i) {
      if (ends_sentence(tokens_.exact(sentence.last - 1 - i))) return true;
    }
    return false;
  }

  void cut(const Sentence& sentence) {
    std::size_t from = sentence.first;
    const bool whole = ends_like_one(sentence);
    bool same_time = false;
    for (std::size_t at = sentence.first + 1; at + 1 < sentence.last; ++at) {
      if (tokens_[at].kind != TokenKind::sign || !breaks_clause(tokens_.exact(at))) continue;
      const std::size_t next = at + 1;
      const bool event = begins_with_event(next, sentence.last) && has_event(from, at);
      if (!event && !is_contrasted(from, next, sentence.last)) continue;
      add(from, next, whole, same_time);
      from = next;
      same_time = lexicon_.find(ClaimWord::when, tokens_, next, sentence.last).has_value();
    }
    add(from, sentence.last, whole, same_time);
  }

  void add(std::size_t first, std::size_t last, bool sentence, bool same_time) {
    ClaimUnit unit;
    unit.first = first;
    unit.last = last;
    unit.sentence = sentence;
    unit.same_time = same_time;
    units_.push_back(std::move(unit));
  }

  void finish(ClaimUnit& unit) const {
    unit.features = features_of(tokens_, unit.first, unit.last, language_, credited_);
    unit.event = unit.features.event;
    unit.verb = unit.features.verb;
    unit.item = unit.features.item;
    for (std::size_t i = unit.first; i < unit.last && !unit.planned; ++i) {
      unit.planned = lexicon_.find(ClaimWord::planned, tokens_, i, unit.last).has_value();
    }
    if (names_no_item(unit.features.items)) {
      for (std::size_t i = unit.first; i < unit.last && unit.points_back.empty(); ++i) {
        const auto back = lexicon_.find(ClaimWord::back, tokens_, i, unit.last);
        if (back) unit.points_back = tokens_.exact(i, i + back->match.tokens);
      }
    }
    constexpr std::size_t kNearTheStart = 12;
    for (std::size_t i = unit.first; i < std::min(unit.last, unit.first + kNearTheStart); ++i) {
      if (const auto found = lexicon_.find(ClaimWord::demonstrative, tokens_, i, unit.last)) {
        // «هذه المدافع»: the noun behind it must be of an item.
        const std::size_t next = i + found->match.tokens;
        if (next < unit.last && lexicon_.find(ClaimWord::item, tokens_, next, unit.last)) {
          unit.pointing = true;
        }
      }
    }
  }

  const Tokens& tokens_;
  std::string_view language_;
  const std::vector<TextSpan>& credited_;
  const ClaimLexicon& lexicon_;
  std::vector<ClaimUnit> units_;
};

}  // namespace

std::vector<TextSpan> credited_in(const AttributionReading& reading) {
  std::vector<TextSpan> spans;
  for (const Attribution& attribution : reading.attributions) spans.push_back(attribution.source);
  return spans;
}

std::vector<ClaimUnit> claim_units(const Tokens& tokens, std::string_view language,
                                   const std::vector<TextSpan>& credited) {
  return UnitCutter(tokens, language, credited).run();
}

}  // namespace tawatur
