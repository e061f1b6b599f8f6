// One walk over the sentence; at each piece the cues are tried, strongest first. A cue is a word or
// phrase of the data; the source is the noun phrase that the grammar of the cue points to. What
// stands inside a quotation is what somebody said, and credits nobody for the article.

#include "sources/attribution/line_reader.h"

#include <algorithm>

namespace tawatur::attribution {

LineReader::LineReader(const Page& page, std::uint32_t line, Reading& out)
    : page_(page),
      line_(line),
      first_(page.lines[line].first),
      last_(page.lines[line].last),
      out_(out),
      found_before_(out.found.size()),
      clause_(first_) {}

void LineReader::read() {
  colon_speaker();
  std::uint32_t at = first_;
  while (at < last_) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.in_quote || is_in_found(at)) {
      ++at;
      continue;
    }
    std::uint32_t next = at;
    const CueSet cues = piece.cues | piece.phrase_cues;
    if (holds(cues, Cue::passive) && holds(piece.phrase_cues, Cue::passive)) {
      next = at + piece.phrase_size;
    }
    if (next == at && holds(cues, Cue::relay)) next = relay(at);
    if (next == at && holds(cues, Cue::according)) next = according(at);
    if (next == at && holds(cues, Cue::via)) next = via(at);
    if (next == at && holds(cues, Cue::place)) next = place(at);
    if (next == at && holds(cues, Cue::interview)) next = interview(at);
    if (next == at && holds_any(cues, kVerbKinds)) next = verb(at);
    at = std::max(next, at + 1);
  }
}

std::uint32_t LineReader::phrase_end(std::uint32_t at, Cue cue) const {
  return at + (page_[at].begins(cue) ? page_[at].phrase_size : 1U);
}

bool LineReader::is_in_found(std::uint32_t at) const {
  for (std::size_t i = out_.found.size(); i > found_before_; --i) {
    const FoundSource& found = out_.found[i - 1];
    if (!found.repeats && found.who.first <= at && at < found.who.last) return true;
  }
  return false;
}

// Behind commas and times: «قال، اليوم الخميس، مصدر».
std::uint32_t LineReader::skip_asides(std::uint32_t at) const {
  std::uint32_t skipped = at;
  while (skipped < last_ && skipped < at + 8) {
    const Piece& piece = page_[skipped];
    const bool aside = piece.is_any(set_of(Cue::adverb, Cue::time)) || piece.number;
    if (aside && !piece.is_any(kSpeakers | set_of(Cue::known_name))) {
      ++skipped;
      continue;
    }
    const bool comma_before_aside =
        piece.sign == Sign::comma && skipped + 1 < last_ &&
        (page_[skipped + 1].is_any(set_of(Cue::adverb, Cue::time)) ||
         (skipped > at && page_[skipped - 1].is_any(set_of(Cue::adverb, Cue::time))));
    if (!comma_before_aside) break;
    ++skipped;
  }
  return skipped;
}

bool LineReader::is_content_marker(std::uint32_t at) const {
  if (at >= last_) return false;
  const Piece& piece = page_[at];
  if (piece.sign == Sign::colon || piece.sign == Sign::open_quote) return true;
  return holds(piece.cues | piece.phrase_cues, Cue::that);
}

Stance LineReader::stance_of(const VerbGroup& group) const {
  if (holds(group.cues, Cue::deny)) return group.negated ? Stance::affirms : Stance::denies;
  return holds(group.cues, Cue::doubt) ? Stance::doubts : Stance::affirms;
}

CuePlace LineReader::place_of(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t before = first;
  while (before > first_ && (!page_[before - 1].is_word() ||
                             page_[before - 1].is_any(set_of(Cue::adverb, Cue::conjunction)))) {
    --before;
  }
  std::uint32_t behind = last;
  while (behind < last_ &&
         (!page_[behind].is_word() || page_[behind].is_any(set_of(Cue::adverb, Cue::time)) ||
          page_[behind].number)) {
    ++behind;
  }
  if (before <= first_) return CuePlace::lead;
  return behind >= last_ ? CuePlace::tail : CuePlace::inside;
}

std::uint32_t LineReader::add(NounPhrase who, std::uint32_t cue_first, std::uint32_t cue_last,
                              CuePlace place, Stance stance) {
  std::uint32_t end = who.last;
  if (who.document) {
    if (const auto maker = maker_of(who)) {
      end = std::max(end, maker->last);
      who = *maker;
    }
  }
  FoundSource found;
  found.who = who;
  found.cue_first = cue_first;
  found.cue_last = cue_last;
  found.line = line_;
  found.place = place;
  found.stance = stance;
  out_.found.push_back(found);
  return end;
}

// "A report that the site X published" speaks for X: the maker stands in the phrase itself («تقرير
// معهد …») or behind a word of making (by, from, نشره, صادر عن).
std::optional<NounPhrase> LineReader::maker_of(const NounPhrase& document) const {
  const bool head_first = page_.tongue != Tongue::english;
  for (std::uint32_t at = document.first + 1; head_first && at < document.last; ++at) {
    const Piece& piece = page_[at];
    const CueSet cues = piece.cues | piece.phrase_cues;
    const bool begins = holds_any(cues, kBodies | set_of(Cue::person, Cue::known_name)) ||
                        holds_any(cues, set_of(Cue::place_name, Cue::anonymous)) ||
                        piece.sign == Sign::open_quote ||
                        (page_.is_semitic() && piece.is_word() &&
                         (*page_.tokens)[piece.first].script == Script::latin);
    if (!begins || holds(cues, Cue::document)) continue;
    std::uint32_t from = at;
    if (from > document.first + 1 && page_[from - 1].is(Cue::determiner)) --from;
    auto maker = phrase_after(page_, from, last_);
    if (maker && maker->recognized) return maker;
  }
  std::uint32_t at = document.last;
  for (int steps = 0; steps < 2 && at < last_; ++steps) {
    const Piece& piece = page_[at];
    const CueSet cues = piece.cues | piece.phrase_cues;
    const bool fused = page_.tongue == Tongue::arabic && piece.has_clitic(kCliticPreposition) &&
                       page_.folded(at).substr(0, 2) == "ل" && holds_any(cues, kSpeakers);
    if (!holds(cues, Cue::by) && !fused) {
      if (piece.is_word() && piece.is_any(set_of(Cue::adverb, Cue::time))) {
        ++at;
        continue;
      }
      return std::nullopt;
    }
    const std::uint32_t from = fused ? at : phrase_end(at, Cue::by);
    auto maker = phrase_after(page_, from, last_);
    if (maker && maker->recognized && !maker->pronoun) return maker;
    at = from;
  }
  return std::nullopt;
}

// «بحسب رويترز وبلومبرغ»: the second name is a source of its own.
std::uint32_t LineReader::also(std::uint32_t at, std::uint32_t cue_first, std::uint32_t cue_last,
                               CuePlace place) {
  std::uint32_t end = at;
  for (int more = 0; more < 4 && end < last_; ++more) {
    std::uint32_t from = end;
    if (page_[from].is_word() && page_[from].is(Cue::conjunction)) {
      ++from;
    } else if (!page_[from].has_clitic(kCliticAnd)) {
      break;
    }
    if (from >= last_ || !page_[from].is_word()) break;
    const CueSet cues = page_[from].cues | page_[from].phrase_cues;
    if (!holds_any(cues, kSpeakers | set_of(Cue::known_name)) || holds_any(cues, kVerbKinds)) break;
    const auto who = phrase_after(page_, from, last_);
    if (!who || !who->recognized) break;
    end = add(*who, cue_first, cue_last, place, Stance::affirms);
  }
  return end;
}

std::uint32_t LineReader::according(std::uint32_t at) {
  const Piece& piece = page_[at];
  std::uint32_t from = phrase_end(at, Cue::according);
  const bool soft = holds(piece.cues | piece.phrase_cues, Cue::soft_according);
  if (from < last_ && page_[from].is_word() && page_[from].last - page_[from].first <= 2 &&
      page_[from].is(Cue::preposition) && page_.is_semitic() && page_[from].prefix_bytes == 0 &&
      page_.end_of(from) - page_.start_of(from) <= 2) {
    ++from;  // «وفقا لـ «…»»
  }
  // "según informó la agencia", «بحسب ما ذكرت رويترز»: a verb between cue and source.
  std::uint32_t verb = from;
  while (verb < last_ && verb < from + 4 && page_[verb].is_word() &&
         page_[verb].is_any(set_of(Cue::auxiliary, Cue::relative, Cue::adverb, Cue::that)) &&
         !page_[verb].is_any(kVerbKinds)) {
    ++verb;
  }
  if (verb < last_ && page_[verb].is_word() && page_[verb].is_any(kVerbKinds) &&
      page_[verb].is_any(kVerbForms) && !page_[verb].is_any(kSpeakers) && !soft) {
    const std::uint32_t behind = skip_asides(phrase_end(verb, Cue::say));
    if (const auto who = phrase_after(page_, behind, last_);
        who && (who->recognized || page_.is_semitic())) {
      const CuePlace place = place_of(at, who->last);
      const std::uint32_t end = add(*who, at, verb + 1, place, Stance::affirms);
      return also(end, at, verb + 1, place);
    }
    if (const auto who = phrase_before(page_, verb, from); who && who->recognized) {
      add(*who, at, verb + 1, place_of(at, verb + 1), Stance::affirms);
      return verb + 1;
    }
    return verb + 1;
  }
  const auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who) return at;
  if (!who->recognized && (soft || page_.is_semitic())) return at;
  if (!who->recognized && !page_[who->first].is(Cue::determiner)) return at;
  const CuePlace place = place_of(at, who->last);
  const std::uint32_t end = add(*who, at, from, place, Stance::affirms);
  return also(end, at, from, place);
}

// "citing two officials": farther than the source before it in the sentence.
std::uint32_t LineReader::via(std::uint32_t at) {
  const std::uint32_t from = phrase_end(at, Cue::via);
  const bool is_verb = page_[at].is_any(kVerbKinds) && page_[at].is(Cue::finite);
  const auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || !who->recognized) return at;
  if (is_verb && !page_.is_semitic()) {
    // "Reuters quoted officials": its own subject is the nearer source.
    const VerbGroup group = group_at(at);
    const auto subject = subject_before(group);
    if (!subject || group.passive) return at;
    if (!is_in_found(subject->last - 1)) {
      add(*subject, group.first, group.last, CuePlace::lead, Stance::affirms);
    }
  }
  const std::size_t nearer = out_.found.size();
  const std::uint32_t end = add(*who, at, from, place_of(at, who->last), Stance::affirms);
  if (nearer > found_before_) out_.found.back().via = static_cast<std::uint32_t>(nearer - 1);
  const std::size_t count = out_.found.size();
  const std::uint32_t last = also(end, at, from, out_.found.back().place);
  for (std::size_t i = count; i < out_.found.size(); ++i)
    out_.found[i].via = out_.found[count - 1].via;
  return last;
}

// "as quoted by Reuters": nearer than the source before it.
std::uint32_t LineReader::relay(std::uint32_t at) {
  if (out_.found.size() == found_before_) return at;
  const std::uint32_t from = phrase_end(at, Cue::relay);
  const auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || !who->recognized || who->pronoun) return at;
  const std::size_t farther = out_.found.size() - 1;
  const std::uint32_t end = add(*who, at, from, place_of(at, who->last), Stance::affirms);
  out_.found[farther].via = static_cast<std::uint32_t>(out_.found.size() - 1);
  return end;
}

// "reported in Le Monde", «דווח ב"הארץ"».
std::uint32_t LineReader::place(std::uint32_t at) {
  const std::uint32_t from = phrase_end(at, Cue::place);
  const auto who = phrase_after(page_, from, last_);
  if (!who || !who->recognized || who->pronoun) return at;
  const bool named =
      who->kind == SourceAs::outlet || who->kind == SourceAs::agency || who->document;
  if (!named) return at;
  return add(*who, at, from, place_of(at, who->last), Stance::affirms);
}

// "in an interview with Reuters": who asked the source before it.
std::uint32_t LineReader::interview(std::uint32_t at) {
  if (page_[at].is_any(kVerbKinds)) return at;
  note_interview(phrase_end(at, Cue::interview));
  return at;
}

void LineReader::note_interview(std::uint32_t at) {
  if (out_.found.size() == found_before_ || at >= last_) return;
  FoundSource& speaker = out_.found.back();
  if (speaker.asked_by.size() > 0) return;
  const auto who = phrase_after(page_, at, last_);
  if (!who || who->pronoun || !who->recognized) return;
  if (who->kind != SourceAs::outlet && who->kind != SourceAs::agency) return;
  if (who->document) return;
  speaker.asked_by = *who;
}

// «الجيش الإسرائيلي: اعترضنا …», "Ryan: no place for it": the speaker, a colon, what is said.
void LineReader::colon_speaker() {
  constexpr std::uint32_t kMostWords = 7;
  std::uint32_t colon = first_;
  while (colon < last_ && colon <= first_ + kMostWords && page_[colon].sign != Sign::colon) {
    if (!page_[colon].is_word() && page_[colon].sign != Sign::open_quote &&
        page_[colon].sign != Sign::close_quote) {
      return;
    }
    ++colon;
  }
  if (colon >= last_ || page_[colon].sign != Sign::colon || colon == first_) return;
  if (last_ - colon < 4) return;
  if (!(*page_.tokens)[page_[first_].first].has(kNewlineBefore)) return;
  for (std::uint32_t at = first_; at < colon; ++at) {
    if (page_[at].is_any(set_of(Cue::label, Cue::credit_label)) || page_[at].number ||
        holds(page_[at].phrase_cues, Cue::label)) {
      return;
    }
  }
  auto who = phrase_after(page_, first_, colon);
  if (!who || who->last != colon || who->first != first_ || !who->recognized || who->pronoun)
    return;
  if (!page_.is_semitic() && !page_[first_].capital) return;
  if (who->document) return;
  add(*who, colon, colon + 1, CuePlace::lead, Stance::affirms);
}

}  // namespace tawatur::attribution
