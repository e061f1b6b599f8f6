// Cues that are no verbs of their own sentence: according to, نقلا عن, citing, as quoted by,
// reported in, in an interview with. Each says where its source stands in the chain: beside,
// farther, nearer.

#include <algorithm>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {

std::uint32_t LineReader::according(std::uint32_t at) {
  const Piece& piece = page_[at];
  std::uint32_t from = phrase_end(at, Cue::according);
  const bool soft = holds(piece.cues | piece.phrase_cues, Cue::soft_according);
  // «de source judiciaire»: the source stands in the cue.
  const bool inside = from > at + 1 && page_[from - 1].is(Cue::anonymous);
  if (inside) --from;
  if (from < last_ && is_lone_preposition(from)) ++from;  // «وفقا لـ «…»»
  // «أظهر استطلاع أجراه معهد …»
  if (page_.tongue == Tongue::arabic && from < last_ && page_[from].is_word() &&
      holds(page_[from].cues | page_[from].phrase_cues, Cue::by) &&
      !page_[from].is(Cue::preposition) && !page_[from].is_any(kSpeakers) &&
      (page_[from].begins(Cue::by) || !page_[from].is_any(kVerbKinds))) {
    from = phrase_end(from, Cue::by);
  }
  // "según informó la agencia", «بحسب ما ذكرت رويترز»: a verb between cue and source.
  std::uint32_t verb = from;
  while (verb < last_ && verb < from + 4 && page_[verb].is_word() &&
         page_[verb].is_any(set_of(Cue::auxiliary, Cue::relative, Cue::adverb, Cue::that)) &&
         !page_[verb].is_any(kVerbKinds)) {
    ++verb;
  }
  const bool is_verb = verb < last_ && page_[verb].is_word() && page_[verb].is_any(kVerbKinds) &&
                       page_[verb].is_any(kVerbForms) && !page_[verb].is_any(kSpeakers);
  if (is_verb && (!soft || verb > from || page_[verb].is(Cue::finite))) {
    return according_verb(at, from, verb);
  }
  auto who = phrase_behind(at, from);
  if (page_.is_semitic() && (!who || !who->recognized) && from > at && from < last_ &&
      page_[from - 1].is(Cue::document)) {  // «بحسب بيانات رسمية صادرة عن …»
    NounPhrase document;
    document.first = from - 1;
    document.last = from;
    document.document = true;
    if (const auto maker = maker_of(document)) {
      who = maker;
    } else if (const auto whole = phrase_after(page_, from - 1, last_);
               whole && whole->document && whole->last == from + 1 &&
               (whole->last >= last_ || !page_[whole->last].is_word())) {
      who = whole;  // «بحسب تقديرات أولية، …»
      --from;
    }
  }
  if (!who) return at;
  if (soft && at > first_) {
    const std::uint32_t before =
        page_[at - 1].sign == Sign::comma && at > first_ + 1 ? at - 2 : at - 1;
    if (page_[before].is(Cue::document)) return at;  // the maker of a document, found with it
  }
  if (soft && from == at + 1 && !opens_with(at, *who)) return at;
  // "לדברי דני לביא"
  const bool person = page_.tongue == Tongue::arabic
                          ? !soft && is_bare_name(*who, at)
                          : page_.tongue == Tongue::hebrew &&
                                ((!soft && who->size() > 1 && is_person_named(*who)) ||
                                 (may_be_name(*who) &&
                                  (page_.folded(at) == "לדברי" || page_.folded(at) == "לטענת" ||
                                   page_.folded(at) == "להערכת" || page_.folded(at) == "לדעת")));
  if (page_.tongue == Tongue::arabic && person && !who->recognized) name_by_form(*who);
  if (inside && who->pronoun) return at;
  if (!who->recognized && !person && (soft || page_.is_semitic())) return at;
  if (!who->recognized && !person && !page_[who->first].is(Cue::determiner) &&
      page_.tongue != Tongue::english) {
    return at;
  }
  if (soft && who->pronoun) return at;
  const CuePlace place = place_of(at, who->last);
  const bool nested = is_nested(at) && !is_outlet(*who) && !who->pronoun;
  const std::uint32_t end = add(*who, at, from, place, SourceStance::affirms);
  if (nested) out_.found.back().via = static_cast<std::uint32_t>(out_.found.size() - 2);
  // "כך אמר השר לעיתון …"
  if (const std::uint32_t heard = nested || is_outlet(*who) ? end : listener(end, at, from);
      heard > end) {
    return heard;
  }
  return also(end, at, from, place);
}

// "Reuters reports that, according to officials, …": told by the outlet that opens the sentence.
bool LineReader::is_nested(std::uint32_t at) const {
  if (out_.found.size() != found_before_ + 1) return false;
  const FoundSource& nearer = out_.found.back();
  if (nearer.place != CuePlace::lead || !is_outlet(nearer.who) || nearer.is_relay ||
      nearer.wants_nearer || nearer.via != kNone) {
    return false;
  }
  constexpr std::uint32_t kReach = 60;
  const std::uint32_t from = std::max(nearer.who.last, nearer.cue_last);
  if (at <= from || at - from > kReach || !is_content_marker(skip_asides(from))) return false;
  for (std::uint32_t i = from; i < at; ++i) {
    if (page_[i].is_word() && holds(page_[i].cues | page_[i].phrase_cues, Cue::contrast)) {
      return false;
    }
  }
  return true;
}

// "Pour le ministre, …": such a word is a cue without a verb only where it opens the sentence and a
// comma closes what it names.
bool LineReader::opens_with(std::uint32_t at, const NounPhrase& who) const {
  const std::string_view word = page_.folded(at);
  if (page_.tongue == Tongue::english || (word != "pour" && word != "para")) return word == "per";
  if (at != first_ || who.last >= last_ || page_[who.last].sign != Sign::comma) return false;
  return who.recognized && !who.document && who.kind != SourceAs::company;
}

std::uint32_t LineReader::according_verb(std::uint32_t at, std::uint32_t from, std::uint32_t verb) {
  std::uint32_t cue_last = phrase_end(verb, Cue::say);
  if (page_.tongue == Tongue::arabic && cue_last < last_ && page_[cue_last].is_word()) {
    for (const std::string_view word : {"به", "بها", "عنه", "عنها", "فيه"}) {
      if (page_.folded(cue_last) != word) continue;
      ++cue_last;  // «على ما أفاد به المرصد»
      break;
    }
  }
  const std::uint32_t behind = skip_asides(cue_last);
  auto who = phrase_after(page_, behind, last_);
  // «كما ستنقل جزءا من …»: no conveyed words.
  if (who && page_.tongue == Tongue::arabic && is_manner(*who)) return cue_last;
  // «según ha sabido El Faro | de fuentes judiciales»
  std::optional<NounPhrase> told;
  for (std::uint32_t i = behind + 1; who && i + 1 < who->last && !told; ++i) {
    const bool splits = !page_.is_semitic() && page_[i].is(Cue::genitive) && page_[i - 1].capital &&
                        page_[i + 1].is_any(set_of(Cue::anonymous, Cue::people));
    if (!splits) continue;
    told = phrase_after(page_, i + 1, last_);
    who = phrase_after(page_, behind, i);
  }
  if (who && (who->recognized || page_.is_semitic())) {
    const CuePlace place = place_of(at, who->last);
    const std::uint32_t end = add(*who, at, cue_last, place, SourceStance::affirms);
    const auto nearer = static_cast<std::uint32_t>(out_.found.size() - 1);
    if (told && told->recognized) return add_informant(*told, told->first - 1, place);
    if (page_[verb].is(Cue::relay_verb)) return farther_links(end, nearer, true);
    const bool to = !page_.is_semitic() && end < last_ && page_[end].is_word() &&
                    page_[end].is(Cue::interview) && page_[end].is(Cue::preposition);
    if (to) {  // «según confirmaron fuentes policiales a Radio Norte»
      if (const std::uint32_t asked = note_interview(end + 1, at, cue_last); asked > end)
        return asked;
    }
    if (const std::uint32_t heard = is_outlet(*who) ? end : listener(end, at, cue_last);
        heard > end) {
      return heard;
    }
    return also(end, at, cue_last, place);
  }
  const auto front = phrase_before(page_, verb, from);
  if (front && front->recognized) {
    add(*front, at, cue_last, place_of(at, cue_last), SourceStance::affirms);
  }
  return cue_last;
}

bool LineReader::is_lone_preposition(std::uint32_t at) const {
  return page_.is_semitic() && page_[at].is_word() && page_[at].is(Cue::preposition) &&
         page_[at].prefix_bytes == 0 && page_.end_of(at) - page_.start_of(at) <= 2;
}

// "citing two officials": farther than the source before it in the sentence, or than the subject
// behind it.
std::uint32_t LineReader::via(std::uint32_t at) {
  std::uint32_t from = phrase_end(at, Cue::via);
  if (from < last_ && is_lone_preposition(from)) ++from;
  const bool is_verb = page_.tongue != Tongue::arabic && page_[at].is_any(kVerbKinds) &&
                       page_[at].is(Cue::finite) &&
                       !(page_.tongue == Tongue::hebrew &&
                         page_.folded(at).substr(0, 2) == "ה");  // המצטט: who quotes
  const auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || who->pronoun) return at;
  const bool named =
      (page_.tongue == Tongue::hebrew && may_be_name(*who)) || is_bare_name(*who, at);
  if (!who->recognized && !named) return at;
  if (is_verb) {
    // "Reuters quoted officials": its own subject is the nearer source.
    const VerbGroup group = group_at(at);
    const auto subject = subject_before(group);
    if (!subject || !subject->recognized || group.passive || subject->document) return at;
    if (!is_in_found(subject->last - 1)) {
      add(*subject, group.first, group.last, CuePlace::lead, SourceStance::affirms);
      join_waiting(static_cast<std::uint32_t>(out_.found.size() - 1));
    }
  }
  const std::size_t nearer = out_.found.size();
  if (nearer == found_before_ && at > first_ && page_[at - 1].is_word() && !page_.is_semitic() &&
      !is_verb) {
    // «La norma se apoya en …»: only who speaks relies on a source.
    const auto subject = phrase_before(page_, at, std::max(clause_, first_));
    if (!subject || !subject->recognized) return at;
  }
  if (nearer == found_before_ && who->document && !maker_of(*who)) return at;
  const std::uint32_t end = add(*who, at, from, place_of(at, who->last), SourceStance::affirms);
  const bool follows = nearer > found_before_ && !out_.found[nearer - 1].is_relay &&
                       out_.found[nearer - 1].place != CuePlace::credit;
  if (follows) {
    out_.found.back().via = static_cast<std::uint32_t>(nearer - 1);
  } else {
    out_.found.back().wants_nearer = true;
  }
  if (page_.tongue == Tongue::arabic && end < last_ && page_[end].is_word() &&
      page_.folded(end) == "عن") {  // «نقلا عن «…» عن مصدر»
    clause_ = std::max(clause_, farther_links(end, static_cast<std::uint32_t>(nearer), false));
    return clause_;
  }
  const std::uint32_t last = also(end, at, from, out_.found.back().place);
  for (std::size_t i = nearer + 1; i < out_.found.size(); ++i) {
    out_.found[i].via = out_.found[nearer].via;
    out_.found[i].wants_nearer = out_.found[nearer].wants_nearer;
  }
  clause_ = std::max(clause_, last);
  return last;
}

// "as quoted by Reuters": nearer than the source before it.
std::uint32_t LineReader::relay(std::uint32_t at) {
  const bool opens = out_.found.size() == found_before_;
  if (opens && !page_[at].begins(Cue::relay)) return at;
  const bool longer = !page_[at].begins(Cue::relay) && page_[at].phrase_size > 1;
  if (longer && holds_any(page_[at].phrase_cues, set_of(Cue::via, Cue::according))) return at;
  std::uint32_t from = phrase_end(at, Cue::relay);
  if (from < last_ && is_lone_preposition(from)) ++from;
  const auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || !who->recognized || who->pronoun) return at;
  if (page_[at].phrase_size == 0 && !is_outlet(*who)) return at;
  if (opens) {
    if (!is_outlet(*who)) return at;
    // "Analysts polled by Reuters expect", "X was quoted by Y as saying".
    const auto speaker = page_.tongue == Tongue::english && at > first_ && page_[at - 1].is_word()
                             ? phrase_before(page_, at, std::max(clause_, first_))
                             : std::nullopt;
    const bool spoke =
        speaker && speaker->recognized && !speaker->document && !is_in_found(speaker->last - 1);
    if (spoke) add(*speaker, at, from, CuePlace::lead, SourceStance::affirms);
    const std::uint32_t end = add(*who, at, from, spoke ? CuePlace::lead : place_of(at, who->last),
                                  SourceStance::affirms);
    if (spoke) {
      const auto outlet = static_cast<std::uint32_t>(out_.found.size() - 1);
      out_.found[outlet - 1].via = outlet;
      clause_ = std::max(clause_, end);
      return end;
    }
    out_.found.back().is_relay = true;
    clause_ = std::max(clause_, end);
    return end;
  }
  const std::size_t farther = out_.found.size() - 1;
  if (out_.found[farther].via != kNone) return at;
  const std::uint32_t end = add(*who, at, from, out_.found[farther].place, SourceStance::affirms);
  out_.found[farther].via = static_cast<std::uint32_t>(out_.found.size() - 1);
  return end;
}

// "reported in Le Monde", «דווח ב"הארץ"».
std::uint32_t LineReader::place(std::uint32_t at) {
  const std::uint32_t from = phrase_end(at, Cue::place);
  const auto who = phrase_after(page_, from, last_);
  if (!who || !is_outlet(*who)) return at;
  const std::uint32_t end = add(*who, at, from, place_of(at, who->last), SourceStance::affirms);
  out_.found.back().is_relay = out_.found.size() == found_before_ + 1;
  clause_ = std::max(clause_, end);
  return end;
}

bool LineReader::is_outlet(const NounPhrase& who) const {
  if (who.pronoun || !who.recognized || who.document) return false;
  return who.kind == SourceAs::outlet || who.kind == SourceAs::agency;
}

// "in an interview with Reuters": who asked the source before it, or the one behind.
std::uint32_t LineReader::interview(std::uint32_t at) {
  // "בריאיון לערוץ …": one word, and the preposition fused to who asked.
  const bool one = page_.is_semitic() && page_[at].is(Cue::interview) && at + 1 < last_ &&
                   page_[at + 1].has_clitic(kCliticPreposition) && !page_[at].is_any(kVerbKinds);
  if (!page_[at].begins(Cue::interview) && !one) {
    // «Sur Nord Info, le ministre …», «En Radio Norte, …»
    const bool opens = at == first_ && page_[at].is(Cue::preposition) && !page_.is_semitic();
    if (!opens) return at;
    const auto who = phrase_after(page_, at + 1, last_);
    const bool closed = who && who->last < last_ && page_[who->last].sign == Sign::comma;
    if (!closed || !is_outlet(*who)) return at;
    return std::max(at, note_interview(at + 1, at, at + 1));
  }
  if (page_[at].is_any(kVerbKinds) && page_[at].phrase_size < 2) return at;
  std::uint32_t from = phrase_end(at, Cue::interview);
  if (from < last_ && is_lone_preposition(from)) ++from;
  return std::max(note_interview(from, at, from), from);
}

// "Dans un entretien au Figaro", «dijo al Heraldo»: a capital behind the cue of an interview, or
// behind a preposition with an article in it, is no person.
bool LineReader::is_title_of_outlet(const NounPhrase& who, std::uint32_t at,
                                    std::uint32_t cue_last) const {
  if (page_.is_semitic() || who.pronoun || who.document || who.kind != SourceAs::person)
    return false;
  if (!page_[who.first].capital && !page_[who.first].is(Cue::determiner)) return false;
  for (std::uint32_t i = who.first; i < who.last; ++i) {
    if (page_[i].is_any(set_of(Cue::person, Cue::people, Cue::person_name))) return false;
  }
  const bool title = page_[who.first].capital || (who.size() > 1 && page_[who.first + 1].capital);
  if (!title) return false;
  const std::string_view before = page_.folded(at - 1);
  return cue_last == at || before == "au" || before == "al";
}

// Appends who asked as a source of its own, nearer than who answered. Returns where it ends, or 0.
std::uint32_t LineReader::note_interview(std::uint32_t at, std::uint32_t cue_first,
                                         std::uint32_t cue_last) {
  if (at >= last_) return 0;
  // «قال لمراسل «…»»: the outlet asks through him.
  if (page_.tongue == Tongue::arabic && page_[at].is(Cue::person) && at + 1 < last_) {
    for (const std::string_view word : {"مراسل", "مراسله", "موفد", "موفده"}) {
      if (page_.folded(at).substr(page_[at].prefix_bytes) == word) {
        ++at;
        break;
      }
    }
  }
  auto who = phrase_after(page_, at, last_);
  if (!who) return 0;
  if (is_title_of_outlet(*who, at, cue_last)) who->kind = SourceAs::outlet;
  // «ل«الاقتصادية»», «ل«مهاجر نيوز»»: a name in quotes that is spoken to, whatever its words mean.
  const bool quoted = page_.tongue == Tongue::arabic && page_[at].sign == Sign::open_quote &&
                      who->first == at && page_[at].partner + 1 == who->last;
  if (quoted && who->kind != SourceAs::agency) who->kind = SourceAs::outlet;
  if (!is_outlet(*who)) return 0;
  const bool follows =
      out_.found.size() > found_before_ && out_.found.back().place != CuePlace::credit;
  const std::size_t speaker = out_.found.size() - (follows ? 1U : 0U);
  if (follows && out_.found[speaker].via != kNone) return 0;
  const std::uint32_t end = add(*who, cue_first, cue_last, CuePlace::lead, SourceStance::affirms);
  if (follows) {
    out_.found.back().place = out_.found[speaker].place;
    out_.found[speaker].via = static_cast<std::uint32_t>(speaker + 1);
  } else {
    out_.found.back().is_relay = true;
  }
  clause_ = std::max(clause_, end);
  return end;
}

// «… عن وكالة … عن مسؤول»: farther and farther.
std::uint32_t LineReader::farther_links(std::uint32_t end, std::uint32_t nearer, bool any_name) {
  constexpr int kMostLinks = 4;
  for (int links = 0; links < kMostLinks; ++links) {
    const std::uint32_t from = skip_asides(end);
    if (from + 1 >= last_) break;
    const std::string_view word = page_.folded(from);
    const bool on = word == "علي" && page_.folded(from + 1) == "لسان";
    if (!on && !page_[from].is(Cue::by)) break;
    std::uint32_t next = from + 1;
    if (on && page_.folded(next) != "لسان") break;
    if (on) ++next;
    if (page_.tongue == Tongue::arabic && !on && word != "عن" && word != "الي") break;
    const auto farther = phrase_after(page_, next, last_);
    if (!farther || (!farther->recognized && !any_name)) break;
    end = add(*farther, from, next, CuePlace::lead, SourceStance::affirms);
    const auto link = static_cast<std::uint32_t>(out_.found.size() - 1);
    out_.found[link].via = nearer;
    if (nearer != kNone) out_.found[link].place = out_.found[nearer].place;
    end = also(end, from, next, CuePlace::lead);
    for (std::size_t i = link + 1; i < out_.found.size(); ++i) out_.found[i].via = nearer;
    nearer = link;
  }
  return end;
}

}  // namespace tawatur::attribution
