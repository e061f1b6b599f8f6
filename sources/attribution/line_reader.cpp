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
  std::uint32_t at = colon_speaker();
  while (at < last_) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.in_quote || is_in_found(at)) {
      ++at;
      continue;
    }
    std::uint32_t next = at;
    const CueSet cues = usable_cues(at);
    if (holds(cues, Cue::passive) && holds(piece.phrase_cues, Cue::passive)) {
      hebrew_origin(at, at + piece.phrase_size);
      next = at + piece.phrase_size;
    }
    if (next == at && holds(cues, Cue::relay)) next = relay(at);
    const bool follows = out_.found.size() > found_before_;
    if (next == at && follows && holds(cues, Cue::via)) next = via(at);
    if (next == at && holds(cues, Cue::according)) next = according(at);
    if (next == at && holds(cues, Cue::via)) next = via(at);
    if (next == at && piece.is(Cue::evidence)) next = evidence(at);
    if (next == at && holds(cues, Cue::place)) next = place(at);
    if (next == at && holds(cues, Cue::interview)) next = interview(at);
    if (next == at && holds_any(cues, kVerbKinds)) next = verb(at);
    at = std::max(next, at + 1);
  }
}

// «ממשרד הבריאות נמסר כי», «ב"הארץ" נכתב כי»: from whom, or in what, the passive has what it says.
void LineReader::hebrew_origin(std::uint32_t passive, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 8;
  if (page_.tongue != Tongue::hebrew || passive <= clause_) return;
  std::uint32_t from = passive - 1;
  while (from > clause_ && passive - from < kLongest && page_[from - 1].sign != Sign::comma) --from;
  for (; from < passive; ++from) {
    if (!page_[from].is_word()) continue;
    const std::string_view word = page_.folded(from);
    const bool of = word.starts_with("מ");
    if (!of && !word.starts_with("ב")) continue;
    // A prefix alone stands before a quotation mark: ב"הארץ".
    const bool alone = word.size() == 2;
    const bool prefixed = page_[from].has_clitic(kCliticPreposition) ||
                          (page_[from].phrase_clitics & kCliticPreposition) != 0;
    if (!alone && !prefixed) continue;
    const std::uint32_t name = alone ? from + 1 : from;
    const auto who = phrase_after(page_, name, passive);
    if (!who || !who->recognized || who->last != passive) continue;
    if (!of && who->kind != SourceAs::outlet && who->kind != SourceAs::agency) continue;
    add(*who, passive, end, CuePlace::lead, SourceStance::affirms);
    return;
  }
}

// A phrase whose last letter is fused to the next word counts only where it is.
CueSet LineReader::usable_cues(std::uint32_t at) const {
  const Piece& piece = page_[at];
  CueSet cues = piece.cues | piece.phrase_cues;
  if (!holds(cues, Cue::fused)) return cues;
  const bool phrase = holds(piece.phrase_cues, Cue::fused);
  const std::uint32_t next = at + (phrase ? piece.phrase_size : 1U);
  const bool fused = next < last_ && (page_[next].has_clitic(kCliticPreposition) ||
                                      (page_[next].phrase_clitics & kCliticPreposition) != 0);
  if (fused) return cues;
  return phrase ? piece.cues & ~set_of(Cue::fused) : piece.phrase_cues;
}

std::uint32_t LineReader::phrase_end(std::uint32_t at, Cue cue) const {
  return at + (page_[at].begins(cue) ? page_[at].phrase_size : 1U);
}

bool LineReader::is_in_found(std::uint32_t at) const {
  constexpr std::size_t kFew = 6;
  for (std::size_t i = out_.found.size(); i > found_before_ && out_.found.size() - i < kFew; --i) {
    const FoundSource& found = out_.found[i - 1];
    if (found.who.first <= at && at < found.who.last) return true;
  }
  return false;
}

// Where an adverb or a time that begins at `at` ends; `at` itself where none begins.
std::uint32_t LineReader::aside_end(std::uint32_t at) const {
  const Piece& piece = page_[at];
  if (piece.sign == Sign::open_bracket && at + 1 < last_ && page_[at + 1].number) {
    for (std::uint32_t close = at + 2; close < last_ && close < at + 5; ++close) {
      if (page_[close].sign == Sign::close_bracket) return close + 1;  // «(45 عاما)»
    }
  }
  if (!piece.is_word()) return at;
  if (page_.is_semitic() && at > first_ && piece.begins(Cue::np_tail)) {
    return at + piece.phrase_size;  // «، طلب عدم ذكر اسمه،»
  }
  constexpr CueSet kAside = set_of(Cue::adverb, Cue::time);
  const bool speaks = piece.is_any(kSpeakers | set_of(Cue::known_name));
  if (holds_any(piece.phrase_cues, kAside) && (!speaks || !page_.is_semitic())) {
    return at + piece.phrase_size;  // «por su parte»
  }
  if (speaks) return at;
  const bool before_time =
      piece.is(Cue::determiner) && at + 1 < last_ && page_[at + 1].is(Cue::time);
  return piece.is_any(kAside) || piece.number || before_time ? at + 1 : at;
}

// Behind commas and times: «قال، اليوم الخميس، مصدر», «أعلنت، من جهتها، الوزارة».
std::uint32_t LineReader::skip_asides(std::uint32_t at) const {
  constexpr std::uint32_t kLongest = 10;
  std::uint32_t skipped = at;
  bool behind_aside = false;
  while (skipped < last_ && skipped < at + kLongest) {
    if (const std::uint32_t end = aside_end(skipped); end > skipped) {
      skipped = std::min(end, last_);
      behind_aside = true;
      continue;
    }
    const bool comma = page_[skipped].sign == Sign::comma && skipped + 1 < last_ &&
                       (behind_aside || aside_end(skipped + 1) > skipped + 1);
    if (!comma) break;
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

SourceStance LineReader::stance_of(const VerbGroup& group) const {
  if (holds(group.cues, Cue::deny))
    return group.negated ? SourceStance::affirms : SourceStance::denies;
  return holds(group.cues, Cue::doubt) ? SourceStance::doubts : SourceStance::affirms;
}

CuePlace LineReader::place_of(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kFar = 12;
  std::uint32_t before = first;
  while (before > first_ && first - before < kFar &&
         (!page_[before - 1].is_word() ||
          page_[before - 1].is_any(set_of(Cue::adverb, Cue::conjunction)))) {
    --before;
  }
  std::uint32_t behind = last;
  while (behind < last_ && behind - last < kFar &&
         (!page_[behind].is_word() || page_[behind].is_any(set_of(Cue::adverb, Cue::time)) ||
          page_[behind].number)) {
    ++behind;
  }
  if (before <= first_) return CuePlace::lead;
  return behind >= last_ ? CuePlace::tail : CuePlace::inside;
}

std::uint32_t LineReader::add(NounPhrase who, std::uint32_t cue_first, std::uint32_t cue_last,
                              CuePlace place, SourceStance stance) {
  who = page_.is_semitic() ? with_name_between(who) : with_name(who);
  // «4 مسؤولين»: the number was stepped over as an aside.
  if (page_.tongue == Tongue::arabic && who.first > first_ && page_[who.first - 1].number &&
      page_[who.first].is_any(set_of(Cue::people, Cue::anonymous)) &&
      !page_[who.first].has_clitic(kCliticArticle)) {
    --who.first;
  }
  std::uint32_t end = who.last;
  FoundSource found;
  std::optional<NounPhrase> second;
  if (who.document) {
    if (const auto maker = maker_of(who)) {
      for (std::uint32_t at = who.first; at < maker->first; ++at) {
        if (page_[at].is(Cue::document) && !page_[at].is(Cue::by)) found.document_at = at;
      }
      end = std::max(end, maker->last);
      who = *maker;
      second = second_maker(who, found.document_at);
      if (second) {
        who.last = second->first - 1;
        while (who.last > who.first + 1 && !page_[who.last - 1].capital) --who.last;
        classify(page_, who);
      }
    }
  }
  // «وجاء في بيان للجيش», "according to a report of …": the document stands in the cue.
  for (std::uint32_t at = cue_first; at < cue_last && found.document_at == kNone; ++at) {
    if (page_[at].is(Cue::document)) found.document_at = at;
  }

  found.who = who;
  found.cue_first = cue_first;
  found.cue_last = cue_last;
  found.line = line_;
  found.place = place;
  found.stance = stance;
  out_.found.push_back(found);
  if (second) {
    found.who = *second;
    out_.found.push_back(found);
  }
  return end;
}

// "polls by Meridian and Delta": documents of two makers.
std::optional<NounPhrase> LineReader::second_maker(const NounPhrase& maker,
                                                   std::uint32_t document) const {
  if (page_.is_semitic() || document == kNone || page_.folded(document).back() != 's') {
    return std::nullopt;
  }
  const CueSet articles = set_of(Cue::determiner, Cue::genitive, Cue::np_preposition);
  for (std::uint32_t at = maker.first + 1; at + 1 < last_ && at <= maker.last; ++at) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || !piece.is(Cue::conjunction) || !page_[at - 1].capital) continue;
    std::uint32_t next = at + 1;
    while (next + 1 < last_ && next < at + 3 && page_[next].is_word() && !page_[next].capital &&
           page_[next].is_any(articles)) {
      ++next;
    }
    if (!page_[next].is_word() || !page_[next].capital) return std::nullopt;
    auto other = phrase_after(page_, next, maker.last > next ? maker.last : last_);
    if (!other || !other->recognized || other->pronoun) return std::nullopt;
    return other;
  }
  return std::nullopt;
}

// "Citing A, B writes", "Speaking to A, B said", "B, citing A, said": links that were read before
// the subject that they belong to.
void LineReader::join_waiting(std::uint32_t speaker) {
  constexpr std::size_t kFew = 6;
  for (std::size_t i = out_.found.size(); i > found_before_ && out_.found.size() - i < kFew; --i) {
    FoundSource& other = out_.found[i - 1];
    if (i - 1 == speaker) continue;
    if (other.wants_nearer && other.via == kNone) {
      other.via = speaker;
      other.wants_nearer = false;
    } else if (other.is_relay && out_.found[speaker].via == kNone) {
      out_.found[speaker].via = static_cast<std::uint32_t>(i - 1);
      other.is_relay = false;
    }
  }
}

// Between commas, or at the end behind one.
bool LineReader::stands_apart(std::uint32_t first, std::uint32_t last) const {
  const bool before = first > first_ && !page_[first - 1].is_word();
  std::uint32_t behind = last;
  while (behind < last_ && behind < last + 5 && page_[behind].is_word() &&
         (page_[behind].is_any(set_of(Cue::adverb, Cue::time)) || page_[behind].number)) {
    ++behind;
  }
  return before &&
         (behind >= last_ || (!page_[behind].is_word() && page_[behind].sign != Sign::open_quote &&
                              page_[behind].sign != Sign::colon));
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
    end = add(*who, cue_first, cue_last, place, SourceStance::affirms);
  }
  return end;
}

// «الجيش الإسرائيلي: اعترضنا …», "Ryan: no place for it": the speaker, a colon, what is said; also
// «الوزير لـ«الشرق»: …», «الوزير في تصريح لقناة …: …».
// Returns where to read on.
std::uint32_t LineReader::colon_speaker() {
  const std::uint32_t most_words = page_.is_semitic() ? 12 : 7;
  std::uint32_t colon = first_;
  while (colon < last_ && colon <= first_ + most_words && page_[colon].sign != Sign::colon) {
    if (!page_[colon].is_word() && page_[colon].sign != Sign::open_quote &&
        page_[colon].sign != Sign::close_quote) {
      return first_;
    }
    ++colon;
  }
  if (colon >= last_ || page_[colon].sign != Sign::colon || colon == first_) return first_;
  if (last_ - colon < 4) return first_;
  if (!(*page_.tokens)[page_[first_].first].has(kNewlineBefore)) return first_;
  for (std::uint32_t at = first_; at < colon; ++at) {
    // «مصدر حكومي: …» speaks; «المصدر: …» is a credit.
    const bool credits = page_[at].is(Cue::credit_label) && at + 1 == colon;
    if (page_[at].is(Cue::label) || credits || page_[at].number ||
        holds(page_[at].phrase_cues, Cue::label)) {
      return first_;
    }
  }
  // «عن «الأهرام»: …»
  const bool behind = page_.tongue == Tongue::arabic && page_.folded(first_) == "عن";
  auto who = phrase_after(page_, behind ? first_ + 1 : first_, colon);
  if (!who || who->pronoun) return first_;
  const bool named = is_person_named(*who) || (who->size() <= 2 && holds_name_words(*who, first_) &&
                                               speaks_of_itself(colon + 1));
  if (!who->recognized && !named) return first_;
  if (!page_.is_semitic() && !page_[first_].capital) return first_;
  if (who->document) return first_;
  // «المغرب: تراجع …»: of a place alone the topic follows, unless it speaks.
  const bool place =
      ((who->size() == 1 && page_[first_].is(Cue::place_name)) ||
       (page_[first_].begins(Cue::place_name) && page_[first_].phrase_size == who->size())) &&
      !page_[first_].is_any(kSpeakers | set_of(Cue::known_name));
  if (place && page_[colon + 1].sign != Sign::open_quote &&
      !page_[colon + 1].is_any(set_of(Cue::pronoun, Cue::negation))) {
    return first_;
  }
  std::optional<NounPhrase> outlet;
  if (who->last != colon) {
    outlet = asked_before(who->last, colon);
    if (!outlet) return first_;
  }
  add(*who, colon, colon + 1, CuePlace::lead, SourceStance::affirms);
  if (!outlet) return first_;
  out_.found.back().via = static_cast<std::uint32_t>(out_.found.size());
  add(*outlet, colon, colon + 1, CuePlace::lead, SourceStance::affirms);
  return colon;
}

// «عون: خسرنا …», «بايدن: سنرسل …»: the first person plural, or a quotation.
bool LineReader::speaks_of_itself(std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || at >= last_) return false;
  if (page_[at].sign == Sign::open_quote) return true;
  const std::string_view word = page_.folded(at);
  const bool ours = word.size() > 8 && word.substr(word.size() - 4) == "نا" && page_[at].cues == 0;
  return word == "نحن" || ours || (word.substr(0, 4) == "سن" && word.size() > 8);
}

// The outlet that a speaker speaks to, between `at` and the colon.
std::optional<NounPhrase> LineReader::asked_before(std::uint32_t at, std::uint32_t colon) const {
  if (!page_.is_semitic()) return std::nullopt;
  std::uint32_t to = at;
  if (page_[to].begins(Cue::interview)) to = phrase_end(to, Cue::interview);
  if (to < colon && is_lone_preposition(to)) ++to;
  if (to >= colon || (to == at && !page_[to].has_clitic(kCliticPreposition) &&
                      (page_[to].phrase_clitics & kCliticPreposition) == 0)) {
    return std::nullopt;
  }
  auto outlet = phrase_after(page_, to, colon);
  if (!outlet || outlet->last != colon || !is_outlet(*outlet)) return std::nullopt;
  return outlet;
}

}  // namespace tawatur::attribution
