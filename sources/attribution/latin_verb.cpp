// English, French, Spanish: the subject stands before its verb, or behind it after what was said
// («…», a déclaré le ministre; según informó la agencia). An apposition between commas is stepped
// over ("Smith, a spokesman, said"); a second verb shares the subject of the first.

#include <algorithm>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

bool is_plural(std::string_view word) {
  for (const std::string_view other :
       {"people", "data", "media", "they", "we", "i", "you", "police", "women", "men", "many",
        "some", "others", "most", "who", "both", "several", "those"}) {
    if (word == other) return true;
  }
  if (word == "percent") return true;
  return word.size() > 2 && word.back() == 's' && word.substr(word.size() - 2) != "ss";
}

// Of "audit files from the ministry" the files: what stands before the first preposition.
std::uint32_t head_of(const Page& page, const NounPhrase& who) {
  for (std::uint32_t at = who.first + 1; at < who.last; ++at) {
    const Piece& piece = page[at];
    if (piece.capital || !piece.is_word()) continue;
    if (piece.is_any(set_of(Cue::preposition, Cue::np_preposition, Cue::relative)) ||
        holds_any(piece.phrase_cues, set_of(Cue::by, Cue::np_preposition))) {
      return at - 1;
    }
  }
  return who.last - 1;
}

}  // namespace

// …" said the minister; …, a déclaré Macron; dit-il.
std::optional<NounPhrase> LineReader::inverted_subject(const VerbGroup& group) const {
  std::uint32_t at = group.last;
  if (at < last_ && page_[at].sign == Sign::dash && page_.tongue == Tongue::french) {
    ++at;  // dit-il, affirme-t-on
    if (at + 1 < last_ && page_.folded(at) == "t" && page_[at + 1].sign == Sign::dash) at += 2;
    if (at < last_ && page_[at].is(Cue::pronoun)) return phrase_after(page_, at, at + 1);
    return std::nullopt;
  }
  const bool after_quote = group.first > first_ && page_[group.first - 1].sign == Sign::close_quote;
  if (page_.tongue == Tongue::english && !holds(group.cues, Cue::inverts) && !after_quote) {
    return std::nullopt;
  }
  at = skip_asides(at);
  if (at >= last_ || !page_[at].is_word()) return std::nullopt;
  if (page_[at].is_any(set_of(Cue::that, Cue::preposition)) && !page_[at].is(Cue::determiner)) {
    return std::nullopt;
  }
  const auto who = phrase_after(page_, at, last_);
  if (!who) return std::nullopt;
  if (who->pronoun && page_.tongue != Tongue::english) return std::nullopt;
  if (who->last < last_) {
    const Piece& behind = page_[who->last];
    if (behind.is_word() && !behind.is(Cue::preposition) &&
        behind.is_any(kVerbKinds | set_of(Cue::auxiliary, Cue::passive_auxiliary)) &&
        behind.is_any(set_of(Cue::finite, Cue::auxiliary, Cue::passive_auxiliary))) {
      return std::nullopt;
    }
  }
  return who;
}

// The noun phrase that a relative pronoun stands for.
std::optional<NounPhrase> LineReader::antecedent(std::uint32_t relative) const {
  std::uint32_t end = relative;
  if (end > first_ && page_[end - 1].sign == Sign::comma) --end;
  auto who = phrase_before(page_, end, clause_);
  if (!who || !who->recognized || who->pronoun) return std::nullopt;
  return who;
}

// The first phrase of the sentence, for verbs without a subject of their own.
std::optional<NounPhrase> LineReader::subject_of_line(std::uint32_t before) const {
  constexpr std::size_t kFew = 8;
  for (std::size_t i = out_.found.size(); i > found_before_ && out_.found.size() - i < kFew; --i) {
    const FoundSource& found = out_.found[i - 1];
    const bool spoke = found.place == CuePlace::lead || found.place == CuePlace::inside;
    if (spoke && found.who.last <= before) return found.who;
  }
  std::uint32_t at = first_;
  while (at < before && !page_[at].is_word()) ++at;
  if (at >= before || page_[at].in_quote) return std::nullopt;
  const bool subordinate = page_[at].is(Cue::breaks) && page_.folded(at) != "but" &&
                           page_.folded(at) != "mais" && page_.folded(at) != "pero" &&
                           !page_[at].is(Cue::pronoun);
  if ((page_[at].is(Cue::preposition) || subordinate) && !page_[at].is(Cue::determiner)) {
    while (at < before && page_[at].sign != Sign::comma) ++at;
    ++at;
    if (at >= before) return std::nullopt;
  }
  if (page_[at].is_any(set_of(Cue::contrast, Cue::breaks, Cue::adverb)) && at + 1 < before &&
      !page_[at].is(Cue::determiner)) {
    ++at;
    if (page_[at].sign == Sign::comma) ++at;
  }
  if (at >= before || !page_[at].is_word()) return std::nullopt;
  if (!page_[at].capital && !page_[at].is_any(set_of(Cue::pronoun, Cue::determiner))) {
    return std::nullopt;
  }
  auto who = phrase_after(page_, at, before);
  if (!who || !who->recognized || who->last >= before) return std::nullopt;
  return who;
}

std::optional<NounPhrase> LineReader::subject_before(const VerbGroup& group) const {
  if (group.first <= first_) return std::nullopt;
  const Piece& before = page_[group.first - 1];
  if (before.is_word()) {
    if (const std::uint32_t joint = conjunction_before(group.first); joint < group.first) {
      return subject_of_line(joint);
    }
    if (before.is(Cue::conjunction) || (before.is(Cue::contrast) && group.first > first_ + 1)) {
      return subject_of_line(group.first - 1);
    }
    if (before.is(Cue::relative)) {
      if (page_.tongue == Tongue::english && page_.folded(group.first - 1) == "who") {
        return phrase_before(page_, group.first, group.first - 1);
      }
      return antecedent(group.first - 1);
    }
    return phrase_before(page_, group.first, clause_);
  }
  if (before.sign == Sign::close_bracket || before.sign == Sign::close_quote) {
    auto who = phrase_before(page_, group.first, clause_);
    if (who && who->recognized) return who;
    return std::nullopt;
  }
  if (before.sign != Sign::comma && before.sign != Sign::dash) return std::nullopt;
  // Smith, a spokesman for the ministry, said: back to the comma before. "Channel 14, relying on
  // the agency, which quoted a diplomat, said": further back, over what was read already.
  constexpr std::uint32_t kLongest = 30;
  const std::uint32_t close = group.first - 1;
  const std::uint32_t floor = close > first_ + kLongest ? close - kLongest : first_;
  std::uint32_t open = close;
  while (open > floor) {
    --open;
    const Sign sign = page_[open].sign;
    if (sign == Sign::close_quote && page_[open].partner < open && page_[open].partner > first_ &&
        open - page_[open].partner < 8) {
      open = page_[open].partner;  // a name in quotes
      continue;
    }
    const bool abbreviated = sign == Sign::stop && page_[open + 1].sign == Sign::comma;
    if (sign == Sign::close_quote || (sign == Sign::stop && !abbreviated)) return std::nullopt;
    if (sign != before.sign || open <= first_) continue;
    const bool follows_source = is_in_found(open - 1);
    if (!follows_source && open < clause_ && !is_waiting()) return std::nullopt;
    const std::uint32_t from = open < clause_ ? first_ : clause_;
    auto who = phrase_before(page_, open, from);
    if (who && who->recognized && !is_in_found(who->last - 1)) return who;
    const bool age = page_[open - 1].number && open > from + 1 && !page_[open - 2].is_word();
    if (!follows_source && !age) return std::nullopt;
  }
  return std::nullopt;
}

// Whether a link stands that has no nearer one yet.
bool LineReader::is_waiting() const {
  return out_.found.size() > found_before_ &&
         (out_.found.back().wants_nearer || out_.found[found_before_].wants_nearer ||
          out_.found.back().is_relay);
}

// Whether the verb says something here, and not only does something.
bool LineReader::carries(const VerbGroup& group, const NounPhrase& who,
                         std::uint32_t content) const {
  if (group.passive) return false;
  if (group.negated && !holds_any(group.cues, set_of(Cue::deny, Cue::doubt, Cue::act)))
    return false;
  const bool relays = holds(group.cues, Cue::relay_verb) && (is_outlet(who) || who.pronoun);
  if (relays || holds_any(group.cues, set_of(Cue::say, Cue::deny, Cue::doubt))) {
    return who.recognized || is_content_marker(content) ||
           (who.size() > 1 && page_[who.first].is(Cue::determiner)) ||
           (page_.tongue == Tongue::english && who.size() == 1 && page_[who.first].capital &&
            page_[who.first].is(Cue::nationality)) ||  // Mark Cuban
           (page_.tongue == Tongue::english && who.size() <= 2 &&
            is_plural(page_.folded(who.last - 1)));
  }
  if (who.last <= group.first && who.recognized && stands_apart(who.first, group.last)) return true;
  content = behind_listener(content);
  if (content >= last_) return false;
  const Piece& next = page_[content];
  // He continued, “…”
  if (who.recognized && next.sign == Sign::comma && content + 1 < last_ &&
      page_[content + 1].sign == Sign::open_quote) {
    return true;
  }
  if (holds(group.cues, Cue::act)) return who.recognized && !who.document;
  // "which he believes will cost": the clause goes on behind the verb.
  if (holds(group.cues, Cue::weak) && who.first > first_ && next.is_word() &&
      page_.tongue == Tongue::english && page_[who.first - 1].is(Cue::relative) &&
      next.is_any(set_of(Cue::auxiliary, Cue::passive_auxiliary))) {
    return true;
  }
  if (says_more_behind(group, who, content)) return true;
  if (next.is_word() && next.is(Cue::that) && !next.is(Cue::preposition)) return true;
  if (is_content_marker(content)) return true;
  if (who.document || page_[head_of(page_, who)].is(Cue::document)) return next.is_word();
  if (!who.recognized || !next.is_word()) return false;
  return next.is(Cue::pronoun) && !next.is(Cue::determiner);
}

// « … », a déclaré à l'AFP le porte-parole: the subject stands behind who asked.
LineReader::VerbGroup LineReader::spoken_to(VerbGroup group) {
  const std::uint32_t to = skip_asides(group.last);
  if (page_.tongue == Tongue::english || to >= last_ || !page_[to].is_word()) return group;
  if (!page_[to].is(Cue::interview) || !page_[to].is(Cue::preposition)) return group;
  const std::uint32_t clause = clause_;
  const std::uint32_t behind = phrase_end(to, Cue::interview);
  auto asked = phrase_after(page_, behind, last_);
  if (!asked) return group;
  // «à l'agence Horizon des responsables locaux»: «des» begins the subject.
  for (std::uint32_t at = asked->first + 1; at + 1 < asked->last; ++at) {
    const bool article = page_.folded(at) == "des" && page_[at - 1].capital &&
                         page_[at + 1].is_any(set_of(Cue::people, Cue::anonymous));
    if (article) asked = phrase_after(page_, behind, at);
    if (article || !asked) break;
  }
  // «dijo a Efe Pablo Ríos»: a name of the gazetteer ends where it ends.
  std::uint32_t known = behind;
  while (known < last_ && page_[known].is(Cue::determiner) && !page_[known].begins(Cue::known_name))
    ++known;
  if (asked && known < asked->last) {
    const std::uint32_t end = page_[known].begins(Cue::known_name)
                                  ? known + page_[known].phrase_size
                                  : known + (page_[known].is(Cue::known_name) ? 1U : 0U);
    if (end > known && end < asked->last && page_[end].capital) {
      asked = phrase_after(page_, behind, end);
    }
  }
  if (!asked || asked->last >= last_ || !page_[asked->last].is_word()) return group;
  const auto subject = phrase_after(page_, asked->last, last_);
  if (!subject || !subject->recognized) return group;
  const std::uint32_t end = is_outlet(*asked) ? add(*asked, group.first, group.last, CuePlace::lead,
                                                    SourceStance::affirms)
                                              : note_interview(behind, group.first, group.last);
  if (is_outlet(*asked)) out_.found.back().is_relay = true;
  clause_ = clause;
  if (end > 0) group.last = end;
  return group;
}

std::uint32_t LineReader::latin_verb(const VerbGroup& group) {
  const SourceStance stance = stance_of(group);
  const bool participle = holds(group.cues, Cue::past) && !holds(group.cues, Cue::finite);
  if (const std::uint32_t end = turned_pronoun(group); end > group.verb) return end;
  if (participle && !group.auxiliary) return group.verb;
  if (holds(group.cues, Cue::gerund) && !holds(group.cues, Cue::finite) && !group.auxiliary) {
    // "…, with the new survey finding that"
    const auto own = phrase_before(page_, group.first, std::max(clause_, first_));
    const bool with =
        own && own->recognized && !own->pronoun && own->first > first_ &&
        (page_.folded(own->first - 1) == "with" || page_.folded(own->first - 1) == "avec" ||
         page_.folded(own->first - 1) == "con");
    if (with && carries(group, *own, group.last)) {
      add(*own, group.first, group.last, CuePlace::lead, stance);
      clause_ = group.last;
      return group.last;
    }
    const auto who = subject_of_line(group.first);
    const bool comma = group.first > first_ && (page_[group.first - 1].sign == Sign::comma ||
                                                page_.folded(group.first - 1) == "by");
    if (!who || !comma || !carries(group, *who, group.last)) return group.verb;
    const bool known = is_in_found(who->first);
    if (!known) add(*who, group.first, group.last, CuePlace::lead, stance);
    return group.last;
  }
  const bool starts = group.first == first_;
  const bool behind_speech =
      starts ||
      (!page_[group.first - 1].is_word() && page_[group.first - 1].sign != Sign::close_bracket) ||
      (page_.tongue != Tongue::english &&
       page_[group.first - 1].is_any(set_of(Cue::relative, Cue::that, Cue::according)));
  const bool is_base = holds(group.cues, Cue::base) && !holds(group.cues, Cue::finite);
  std::optional<NounPhrase> who;
  const bool quoted = !starts && page_[group.first - 1].sign == Sign::close_quote;
  const bool turned = !starts && is_turned(group);
  if (!quoted && !starts && !turned) who = document_subject(group.first);
  if (!who && !starts && !turned && holds_any(group.cues, set_of(Cue::say, Cue::deny))) {
    who = head_of_aside(group.first);
  }
  if (!who && !quoted && !starts && !turned) {
    who = subject_before(group);
    if (!who || !who->recognized) {
      if (const auto far = far_subject(group)) who = far;
    }
  }
  if (who && group.passive) return group.verb;
  if (who && who->pronoun && page_.tongue == Tongue::french && page_.folded(who->first) == "on") {
    return group.verb;
  }
  if (!who && behind_speech && !group.passive && !is_base) {
    who = inverted_subject(spoken_to(group));
    if (who && (who->recognized || page_[who->first].is(Cue::determiner))) {
      const bool strong = holds_any(group.cues, set_of(Cue::say, Cue::deny, Cue::doubt)) ||
                          behind_quote(group.first) < group.first;
      // «…, a déclaré le ministre dans un entretien à»
      const bool comma = group.first > first_ && page_[group.first - 1].sign == Sign::comma;
      const bool told =
          comma && who->recognized && who->last < last_ && page_[who->last].begins(Cue::interview);
      const bool apart = told || stands_apart(group.first, who->last);
      if ((!strong || !who->recognized) && !apart) return group.verb;
      if (group.first > first_ + 1 && is_in_found(group.first - 2)) return group.verb;
      CuePlace place = starts ? CuePlace::lead : CuePlace::tail;
      if (place_of(group.first, who->last) == CuePlace::inside) place = CuePlace::inside;
      std::uint32_t end = add(*who, group.first, group.last, place, stance);
      join_waiting(static_cast<std::uint32_t>(out_.found.size() - 1));
      if (end < last_ && page_[end].is(Cue::interview)) {
        end = std::max(end, note_interview(end + 1, group.first, group.last));
      }
      clause_ = end;
      return end;
    }
    who.reset();
  }
  if (!who && quoted) who = subject_before(group);
  if (!who) {
    if (group.first == first_ && page_.tongue != Tongue::english && is_content_marker(group.last)) {
      out_.continued_lines.push_back(line_);
    }
    return group.verb;
  }
  if (is_base) {
    const bool modal = group.auxiliary;
    const std::uint32_t head = head_of(page_, *who);
    const bool those = page_.folded(who->first) == "those";
    if (!modal && !those && !is_plural(page_.folded(head)) &&
        !is_plural(page_.folded(who->last - 1))) {
      if (!page_[who->last - 1].possessive) return group.verb;
    }
  }
  if (!carries(group, *who, group.last)) return group.verb;
  const bool repeats = is_in_found(who->first) && who->last < group.first - 1;
  if (repeats) {
    clause_ = group.last;
    return group.last;
  }
  // "reported by": a participle.
  if (page_.tongue == Tongue::english && group.last < last_ && page_.folded(group.last) == "by") {
    return group.verb;
  }
  const CuePlace place = place_of(std::min(who->first, group.first), group.last);
  std::uint32_t behind = group.last;
  if (page_.tongue == Tongue::english && page_.folded(group.last - 1) == "told") {
    // "…, the secretary told reporters, adding that …"
    const auto listener = phrase_after(page_, group.last, last_);
    if (listener) behind = listener->last;
  }
  const bool apart = place != CuePlace::lead && stands_apart(who->first, behind);
  const CuePlace seen = apart || place == CuePlace::tail ? place : CuePlace::lead;
  maker_limit_ = who->last <= group.first ? group.first : 0;
  add(*who, group.first, group.last, seen, stance);
  maker_limit_ = 0;
  join_waiting(static_cast<std::uint32_t>(out_.found.size() - 1));
  clause_ = group.last;
  if (const auto told = informant(group.last)) {
    return clause_ = add_informant(*told, group.last, seen);
  }
  std::uint32_t to = skip_asides(group.last);
  const bool asks = holds(page_[group.verb].cues, Cue::interview);
  if (!asks) {
    const bool english = page_.tongue == Tongue::english;
    const bool to_somebody = to < last_ && page_[to].is_word() && page_[to].is(Cue::preposition) &&
                             (english ? page_.folded(to) == "to" : page_[to].is(Cue::interview));
    if (!to_somebody) return group.last;
    to = english ? to + 1 : phrase_end(to, Cue::interview);  // ont indiqué au Matin
  }
  return std::max(group.last, note_interview(to, group.first, group.last));
}

}  // namespace tawatur::attribution
