// Arabic and Hebrew: the subject stands behind its verb («قال مصدر …») or, in headlines and behind
// إن, before it («رويترز قالت»). A verb with neither («وأضاف أن») continues the source before it.
// نقل and its like take a farther source behind عن, again and again.

#include <algorithm>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

bool is_definite(const Page& page, std::uint32_t at) {
  const std::string_view word = page.folded(at);
  if (page.tongue == Tongue::hebrew) return word.substr(0, 2) == "ה";
  return word.substr(0, 4) == "ال";
}

}  // namespace

std::uint32_t LineReader::semitic_verb(const VerbGroup& group) {
  const Stance stance = stance_of(group);
  const bool gerund = holds(group.cues, Cue::gerund);
  if (gerund || group.passive) return group.last;
  if (group.negated && !holds_any(group.cues, set_of(Cue::deny, Cue::doubt))) return group.last;
  const bool strong =
      holds_any(group.cues, set_of(Cue::say, Cue::deny, Cue::doubt, Cue::relay_verb));
  std::uint32_t at = skip_asides(group.last);
  std::optional<NounPhrase> who;
  const bool blocked = at >= last_ || is_content_marker(at) ||
                       (page_[at].is_word() &&
                        holds_any(page_[at].cues | page_[at].phrase_cues,
                                  set_of(Cue::preposition, Cue::relative, Cue::not_a_source,
                                         Cue::interview, Cue::negation)) &&
                        !page_[at].is_any(kSpeakers | set_of(Cue::known_name, Cue::person_name)));
  const bool to_somebody = at < last_ && page_[at].has_clitic(kCliticPreposition) &&
                           page_[at].prefix_bytes > 0 && !page_[at].is(Cue::person_name) &&
                           !(page_[at].phrase_size > 0 && page_[at].phrase_clitics == 0);
  if (!blocked && !to_somebody) who = phrase_after(page_, at, last_);
  if (who) {
    // Behind a speaker comes what is said; a bare indefinite noun is what is announced.
    const std::uint32_t behind = skip_asides(who->last);
    const bool marked =
        is_content_marker(behind) || (behind < last_ && page_[behind].sign == Sign::comma) ||
        (behind < last_ && holds(page_[behind].cues | page_[behind].phrase_cues, Cue::interview));
    const bool definite = is_definite(page_, who->first);
    const bool accepted = strong ? who->recognized || marked || definite
                                 : (who->recognized || definite) && is_content_marker(behind);
    const bool body = who->recognized && !who->pronoun;
    if (!accepted &&
        !(body && holds_any(group.cues, set_of(Cue::weak, Cue::act)) && who->document)) {
      who.reset();
    }
  }
  if (!who) {
    const bool relative = group.first > first_ && page_[group.first - 1].is(Cue::relative);
    std::optional<NounPhrase> left;
    if (relative) {
      left = antecedent(group.first - 1);
    } else if (group.first > clause_) {
      left = phrase_before(page_, group.first, clause_);
      if (left && (!left->recognized || left->size() > 9)) left.reset();
      if (left && is_in_found(left->first)) left.reset();
    }
    const bool may = strong || is_content_marker(at);
    if (left && may && !page_[left->first].has_clitic(kCliticPreposition)) {
      who = left;
    } else {
      if (is_content_marker(at) && group.verb <= first_ + 2 && strong) {
        out_.continued_lines.push_back(line_);
      }
      // «ونقلت عن مسؤول قوله»
      if (!holds(group.cues, Cue::relay_verb)) return group.last;
    }
  }
  std::uint32_t end = group.last;
  std::uint32_t nearer = kNone;
  if (who) {
    const bool behind = who->first >= group.last;
    const CuePlace place =
        place_of(std::min(who->first, group.first), std::max(who->last, group.last));
    const std::uint32_t added =
        add(*who, group.first, group.last,
            place == CuePlace::tail ? CuePlace::tail : CuePlace::lead, stance);
    end = behind ? std::max(end, added) : end;
    nearer = static_cast<std::uint32_t>(out_.found.size() - 1);
    end = also(end, group.first, group.last, place);
  }
  if (holds(group.cues, Cue::relay_verb)) {
    for (int links = 0; links < 4; ++links) {
      const std::uint32_t from = skip_asides(end);
      if (from + 1 >= last_ || !page_[from].is(Cue::by)) break;
      if (page_.tongue == Tongue::arabic && page_.folded(from) != "عن" &&
          page_.folded(from) != "على")
        break;
      std::uint32_t next = from + 1;
      if (page_.folded(next) == "لسان") ++next;
      const auto farther = phrase_after(page_, next, last_);
      if (!farther || (!farther->recognized && !who)) break;
      end = add(*farther, from, next, CuePlace::lead, Stance::affirms);
      out_.found.back().via = nearer;
      nearer = static_cast<std::uint32_t>(out_.found.size() - 1);
      end = also(end, from, next, CuePlace::lead);
    }
  } else if (who && end < last_) {
    // «قال المسؤول لرويترز»
    std::uint32_t to = skip_asides(end);
    if (to < last_ && page_[to].is_word() &&
        (page_[to].has_clitic(kCliticPreposition) || page_.end_of(to) - page_.start_of(to) <= 1)) {
      if (page_[to].prefix_bytes == 0) ++to;
      note_interview(to);
    }
  }
  clause_ = std::max(clause_, end);
  return end;
}

}  // namespace tawatur::attribution
