// "In a Delta poll, 50 percent …", «في استطلاع أجرته رويترز …»: no verb of saying, but who asked
// stands in front of the answers, or behind them: "… by 28 points in the same poll".

#include <algorithm>
#include <string_view>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {

// `at` is a word for a poll, a survey, a study. Returns where to read on.
std::uint32_t LineReader::evidence(std::uint32_t at) {
  const Piece& piece = page_[at];
  std::optional<NounPhrase> who;
  std::uint32_t cue = at;
  if (page_.is_semitic()) {
    const bool fused = piece.has_clitic(kCliticPreposition);
    const bool behind =
        at > first_ && page_.folded(at - 1).substr(page_[at - 1].prefix_bytes) == "في";
    if (!fused && !behind) return at;
    cue = fused ? at : at - 1;
    who = phrase_after(page_, at, last_);
  } else {
    who = asked_in(at);
    if (!who) return at;
    cue = who->first - 1;
  }
  if (!who || !who->document || is_in_found(who->first)) return at;
  bool named = maker_of(*who).has_value();
  for (std::uint32_t i = who->first; i < who->last && !page_.is_semitic(); ++i) {
    named = named || page_[i].capital;
  }
  if (!named || !answers_stand_at(cue, who->last)) return at;
  const CuePlace place = cue == first_ ? CuePlace::lead : place_of(cue, who->last);
  const std::size_t made = out_.found.size();
  const std::uint32_t end = add(*who, cue, cue + 1, place, SourceStance::affirms);
  // "The bank put the cost at 180 billion in a study seen by Reuters": the bank, by way of Reuters.
  if (made > found_before_ && made < out_.found.size() && place != CuePlace::lead &&
      out_.found[made - 1].via == kNone) {
    out_.found[made - 1].via = static_cast<std::uint32_t>(made);
  }
  clause_ = std::max(clause_, end);
  return std::max(end, at + 1);
}

// "in | the most recent Northgate/Ledger survey": back to the preposition.
std::optional<NounPhrase> LineReader::asked_in(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 12;
  const std::uint32_t floor = std::max(clause_, first_);
  for (std::uint32_t i = at; i > floor && at - i < kLongest; --i) {
    const Piece& piece = page_[i - 1];
    if (piece.sign == Sign::slash) continue;
    if (!piece.is_word() || piece.is_any(set_of(Cue::that, Cue::relative, Cue::auxiliary))) break;
    const std::string_view word = page_.folded(i - 1);
    if (word == "in" || word == "dans" || word == "en") {
      NounPhrase who;
      who.first = i;
      who.last = at + 1;
      if (i > at) return std::nullopt;
      classify(page_, who);
      who.document = true;
      return who;
    }
    if (piece.is_any(kVerbKinds) && piece.is(Cue::finite) && !piece.capital &&
        !piece.is_any(kSpeakers)) {
      break;
    }
  }
  return std::nullopt;
}

// Whether a number stands in the clause: behind a phrase that opens the sentence, else before it.
bool LineReader::answers_stand_at(std::uint32_t cue, std::uint32_t behind) const {
  constexpr std::uint32_t kNear = 24;
  bool opens = true;
  for (std::uint32_t i = first_; i < cue && opens; ++i) {
    opens =
        cue - first_ < 4 && (!page_[i].is_word() ||
                             page_[i].is_any(set_of(Cue::conjunction, Cue::contrast, Cue::adverb)));
  }
  if (opens) {
    for (std::uint32_t i = behind; i < last_ && i < behind + kNear; ++i) {
      const bool dated =
          i + 1 < last_ && (page_[i + 1].is(Cue::time) || page_[i - 1].is(Cue::time));
      if (page_[i].number && !dated) return true;
    }
    return false;
  }
  for (std::uint32_t i = cue; i > first_ && cue - i < kNear; --i) {
    if (!page_[i - 1].is_word()) return false;
    if (page_[i - 1].number) return true;
  }
  return false;
}

}  // namespace tawatur::attribution
