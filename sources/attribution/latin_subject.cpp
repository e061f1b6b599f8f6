// Whose verb it is when the subject does not stand right before it: behind the verb, at the head of
// a sentence with an aside between commas, before "and on Monday".

#include <string_view>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {

// "…, said Larry Sabato, director of …": whoever stands before the comma is spoken of.
bool LineReader::is_turned(const VerbGroup& group) const {
  if (page_.tongue != Tongue::english || group.first <= first_ || group.first != group.verb) {
    return false;
  }
  if (page_[group.first - 1].sign != Sign::comma || !holds(group.cues, Cue::inverts)) return false;
  if (page_[group.verb].is(Cue::interview) || group.last >= last_) return false;
  const std::uint32_t at = group.last;
  if (!page_[at].is_word() || page_[at].number || page_[at].is_any(set_of(Cue::time, Cue::that))) {
    return false;
  }
  const auto who = phrase_after(page_, at, last_);
  if (!who || !who->recognized || who->pronoun || who->document || who->last >= last_) return false;
  return page_[who->first].capital && stands_apart(group.first, who->last);
}

// "Phillips, who lost her house in Aurora, Colorado, in July, said": over all that stands between
// the first comma and the last.
std::optional<NounPhrase> LineReader::head_of_aside(std::uint32_t verb) const {
  constexpr std::uint32_t kLongest = 45;
  if (page_.tongue != Tongue::english || verb <= first_ + 3) return std::nullopt;
  const std::uint32_t close = verb - 1;
  if (page_[close].sign != Sign::comma && page_[close].sign != Sign::close_quote) {
    return std::nullopt;
  }
  std::uint32_t at = first_;
  while (at < close && page_[at].is_word() &&
         page_[at].is_any(set_of(Cue::contrast, Cue::conjunction)) &&
         !page_[at].is(Cue::determiner)) {
    ++at;
  }
  if (verb - at > kLongest || !page_[at].is_word() || page_[at].in_quote) return std::nullopt;
  const bool opens = page_[at].capital || page_[at].is(Cue::determiner);
  const bool leads = page_[at].is_any(set_of(Cue::preposition, Cue::time, Cue::breaks)) &&
                     !page_[at].is(Cue::determiner);
  if (!opens || leads) return std::nullopt;
  const auto who = phrase_after(page_, at, close);
  if (!who || !who->recognized || who->pronoun || who->last + 1 >= close) return std::nullopt;
  if (page_[who->last].sign != Sign::comma) return std::nullopt;
  const Piece& aside = page_[who->last + 1];
  const std::string_view word = page_.folded(who->last + 1);
  const bool relative = word == "who" || word == "whose";
  const bool doing =
      aside.is_word() && !aside.capital && word.size() > 5 && word.substr(word.size() - 3) == "ing";
  const bool during = aside.is_word() && !aside.capital && aside.is(Cue::preposition) &&
                      (word == "during" || word == "at" || word == "in" || word == "speaking");
  if (!relative && !doing && !during) return std::nullopt;
  for (std::uint32_t i = who->last + 1; i + 1 < close; ++i) {
    // Another clause of its own: "Smith, who left, was fired, and Jones, a lawyer, said".
    const Piece& next = page_[i + 1];
    if (page_[i].sign == Sign::comma && next.is_word() &&
        next.is_any(
            set_of(Cue::conjunction, Cue::contrast, Cue::auxiliary, Cue::passive_auxiliary))) {
      return std::nullopt;
    }
    if (page_[i].sign == Sign::stop && !page_[i - 1].capital) return std::nullopt;
    if (page_[i].sign == Sign::colon) return std::nullopt;
  }
  return who;
}

// "has freed the money and on Monday announced": where the conjunction stands; else `before`.
std::uint32_t LineReader::conjunction_before(std::uint32_t before) const {
  if (page_.is_semitic()) return before;
  std::uint32_t at = before;
  while (at > first_ + 1 && before - at < 4 && page_[at - 1].is_word() &&
         (page_[at - 1].is(Cue::time) ||
          (page_[at - 1].is(Cue::preposition) && page_[at].is(Cue::time)))) {
    --at;
  }
  const bool joined = at < before && page_[at - 1].is_word() && page_[at - 1].is(Cue::conjunction);
  return joined ? at - 1 : before;
}

}  // namespace tawatur::attribution
