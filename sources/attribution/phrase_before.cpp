// The subject in front of its verb. In Latin letters it is nearly always the whole clause up to the
// verb, without an adverbial in front ("In a statement on Monday the ministry"). So the walk goes
// left to where the clause begins, then drops what cannot be part of the phrase.

#include <string_view>

#include "sources/attribution/noun_phrase.h"

namespace tawatur::attribution {
namespace {

constexpr std::uint32_t kMostPieces = 24;

class Before {
 public:
  Before(const Page& page, std::uint32_t end, std::uint32_t floor)
      : page_(page), end_(end), floor_(end > floor + kMostPieces ? end - kMostPieces : floor) {}

  std::optional<NounPhrase> run() {
    if (end_ <= floor_) return std::nullopt;
    std::uint32_t first = end_;
    while (first > floor_) {
      const std::uint32_t next = step(first);
      if (next == first) break;
      first = next;
    }
    first = without_front(first);
    if (first >= end_ || !may_end(end_ - 1)) return std::nullopt;
    NounPhrase phrase;
    phrase.first = first;
    phrase.last = end_;
    classify(page_, phrase);
    return phrase;
  }

 private:
  [[nodiscard]] bool is_name_here(std::uint32_t at) const {
    return page_[at].capital && at > floor_ && page_[at - 1].is_word();
  }

  [[nodiscard]] bool may_end(std::uint32_t at) const {
    const Piece& piece = page_[at];
    if (!piece.is_word()) {
      return piece.sign == Sign::close_quote || piece.sign == Sign::close_bracket;
    }
    if (piece.is(Cue::pronoun) || is_name_here(at)) return true;
    return !piece.is_any(set_of(Cue::determiner, Cue::preposition, Cue::conjunction, Cue::breaks));
  }

  // The new beginning when the piece before `first` belongs to the phrase; `first` otherwise.
  std::uint32_t step(std::uint32_t first) {
    const std::uint32_t at = first - 1;
    const Piece& piece = page_[at];
    if (!piece.is_word()) return sign(first);
    if (piece.in_tail || piece.begins(Cue::np_tail)) return at;
    if (piece.is(Cue::pronoun) && !piece.is(Cue::determiner)) {
      if (first == end_) floor_ = at;  // he said: the pronoun alone
      return first == end_ ? at : first;
    }
    if (page_.is_semitic()) return semitic(first);
    if (is_name_here(at) && (!piece.is(Cue::time) || piece.in_phrase)) return at;
    if (piece.is_any(set_of(Cue::that, Cue::breaks, Cue::negation, Cue::relative)) &&
        !piece.is(Cue::determiner)) {
      return first;
    }
    if (piece.is_any(set_of(Cue::auxiliary, Cue::passive_auxiliary, Cue::adverb, Cue::time)) &&
        !piece.is(Cue::determiner)) {
      return first;
    }
    const bool owned = at > floor_ && page_[at - 1].possessive;  // "Cruz's thinking"
    const bool is_verb = !owned && piece.is_any(kVerbKinds) && !piece.is_any(kSpeakers) &&
                         !(piece.is(Cue::ambiguous) && !piece.is(Cue::finite));
    if (is_verb && !piece.in_phrase) return first;
    if (holds(piece.phrase_cues, Cue::according) || piece.is(Cue::according)) return first;
    if (piece.is(Cue::that) && first < end_) return first;
    return at;
  }

  std::uint32_t semitic(std::uint32_t first) const {
    const std::uint32_t at = first - 1;
    const Piece& piece = page_[at];
    CueSet cues = piece.cues | piece.phrase_cues;
    // «وكالة الأنباء», «منظمة الصحة»: inside a name, and no beginning of what is said.
    if (piece.in_phrase || piece.has_clitic(kCliticArticle)) cues &= ~set_of(Cue::not_a_source);
    // «ناجون من الحادث»
    const bool from = page_.tongue == Tongue::arabic && page_.folded(at) == "من" && first < end_ &&
                      page_.folded(first).substr(0, 4) == "ال" && at > floor_ &&
                      page_[at - 1].is_word() && !page_[at - 1].is_any(kVerbKinds);
    if (from) cues &= ~set_of(Cue::relative);
    if (holds_any(cues, set_of(Cue::that, Cue::breaks, Cue::contrast, Cue::relative, Cue::negation,
                               Cue::auxiliary, Cue::according, Cue::via)) ||
        holds_any(cues, set_of(Cue::adverb, Cue::time, Cue::not_a_source, Cue::interview)) ||
        (holds_any(piece.cues, kVerbKinds) && !holds_any(piece.cues, kSpeakers))) {
      return first;
    }
    return at;
  }

  std::uint32_t sign(std::uint32_t first) const {
    const std::uint32_t at = first - 1;
    const Piece& piece = page_[at];
    if (piece.sign == Sign::close_quote && piece.partner < at && piece.partner >= floor_ &&
        at - piece.partner < 8 && (first == end_ || page_.is_semitic()) &&
        page_[at - 1].is_word()) {
      return piece.partner;
    }
    if (piece.sign == Sign::slash && at > floor_ && first < end_ && joins_names(page_, at)) {
      return at - 1;
    }
    if (piece.sign == Sign::close_bracket) {
      std::uint32_t open = at;
      while (open > floor_ && at - open < 8 && page_[open].sign != Sign::open_bracket) --open;
      if (page_[open].sign == Sign::open_bracket) return open;
    }
    return first;
  }

  // "On Monday afternoon the minister" → "the minister"; "and the minister" → "the minister".
  [[nodiscard]] std::uint32_t without_front(std::uint32_t first) const {
    while (first < end_ && page_[first].is_word() &&
           page_[first].is_any(set_of(Cue::conjunction, Cue::contrast)) &&
           !page_[first].is(Cue::determiner)) {
      ++first;
    }
    const bool fronted = first < end_ && page_[first].is(Cue::preposition) &&
                         !page_[first].is(Cue::determiner) && page_[first].is_word() &&
                         !page_.is_semitic();
    if (!fronted) return without_verb_phrase(first);
    // Behind a preposition the last phrase that begins with an article, a pronoun or a name.
    std::uint32_t best = end_;
    for (std::uint32_t at = end_; at > first + 1; --at) {
      const Piece& piece = page_[at - 1];
      const bool begins = piece.is(Cue::determiner) || (piece.capital && best == at);
      if (begins || best == end_) best = at - 1;
      if (piece.is(Cue::determiner)) break;
      if (piece.is(Cue::preposition) && !is_name_here(at - 1)) {
        best = at;
        break;
      }
    }
    return best;
  }

  // "traveled to Ohio and the senator said": a conjunction followed by an article, or between words
  // of different sorts, begins the clause.
  [[nodiscard]] std::uint32_t without_verb_phrase(std::uint32_t first) const {
    if (page_.is_semitic()) return first;
    for (std::uint32_t at = end_; at > first + 1; --at) {
      const Piece& piece = page_[at - 1];
      if (!piece.is(Cue::conjunction) || piece.capital) continue;
      if (at == end_) return end_;
      const Piece& next = page_[at];
      const Piece& before = page_[at - 2];
      const bool alike = next.capital == before.capital && next.is_word() && before.is_word() &&
                         !next.is(Cue::pronoun) && at - first <= 6;
      const bool bare = next.is(Cue::determiner) && !page_[first].capital &&
                        !page_[first].is_any(kSpeakers | set_of(Cue::determiner));
      if (!alike || bare) return at;
    }
    return first;
  }

  const Page& page_;
  std::uint32_t end_;
  std::uint32_t floor_;
};

}  // namespace

bool joins_names(const Page& page, std::uint32_t slash) {
  if (page.is_semitic() || page[slash].space_before || page[slash + 1].space_before) return false;
  return page[slash - 1].capital && page[slash + 1].capital && page[slash + 1].is_word();
}

std::optional<NounPhrase> phrase_before(const Page& page, std::uint32_t end, std::uint32_t floor) {
  return Before(page, end, floor).run();
}

}  // namespace tawatur::attribution
