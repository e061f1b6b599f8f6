// What stands around a verb in English, French and Spanish: a document with its participle before
// it ("figures released on Tuesday show"), and behind it what makes a statement of a verb that
// alone only does something: an infinitive that is promised, a figure, a clause without "that".

#include <algorithm>
#include <string_view>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

// "analysts expect profits of …": it is their trade.
bool is_forecaster(std::string_view word) {
  for (const std::string_view trade :
       {"analysts", "economists", "forecasters", "strategists", "analystes", "économistes",
        "analistas", "economistas", "expertos"}) {
    if (word == trade) return true;
  }
  return false;
}

bool ends_in(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 2 && word.substr(word.size() - ending.size()) == ending;
}

bool is_participle(Tongue tongue, std::string_view word) {
  switch (tongue) {
    case Tongue::english:
      return ends_in(word, "ed") || word == "seen" || word == "made" || word == "drawn" ||
             word == "done" || word == "taken" || word == "written" || word == "out";
    case Tongue::french:
      for (const std::string_view ending :
           {"é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues"}) {
        if (ends_in(word, ending)) return true;
      }
      return false;
    case Tongue::spanish:
      for (const std::string_view ending :
           {"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"}) {
        if (ends_in(word, ending)) return true;
      }
      return word == "hecho" || word == "hecha" || word == "hechos" || word == "hechas";
    case Tongue::arabic:
    case Tongue::hebrew:
      return false;
  }
  return false;
}

}  // namespace

// "Figures released on Tuesday by the ministry" before `before`, when the clause begins so.
std::optional<NounPhrase> LineReader::document_subject(std::uint32_t before) const {
  constexpr std::uint32_t kLongestSubject = 30;
  std::uint32_t at = std::max(first_, clause_);
  if (before > at + kLongestSubject) at = before - kLongestSubject;
  for (std::uint32_t i = before - 1; i > at; --i) {
    if (page_[i].is_word() || page_[i].sign == Sign::slash) continue;
    at = i + 1;  // … — a poll released on Monday showed
    break;
  }
  if (before <= at + 2 || page_[at].in_quote) return std::nullopt;
  while (at < before &&
         (!page_[at].is_word() || page_[at].is_any(set_of(Cue::conjunction, Cue::contrast)))) {
    ++at;
  }
  if (at >= before || page_[at].in_quote) return std::nullopt;
  std::uint32_t behind = at + 1;
  while (behind < before && !(page_[behind - 1].is(Cue::document) && is_made(behind))) {
    if (!page_[behind].is_word() && page_[behind].sign != Sign::slash) return std::nullopt;
    if (page_[behind].is_any(set_of(Cue::that, Cue::relative)) &&
        !page_[behind].is(Cue::determiner))
      return std::nullopt;
    ++behind;
  }
  if (behind >= before) return std::nullopt;
  for (std::uint32_t i = behind; i < before; ++i) {
    const Piece& piece = page_[i];
    if (!piece.is_word()) return std::nullopt;
    if (piece.is_any(set_of(Cue::that, Cue::relative, Cue::contrast, Cue::auxiliary)) &&
        !piece.is(Cue::determiner)) {
      return std::nullopt;
    }
    const bool verb = piece.is_any(kVerbKinds) && piece.is(Cue::finite) && !piece.in_phrase &&
                      piece.phrase_size == 0 && !piece.is(Cue::ambiguous) &&
                      !piece.is_any(kSpeakers);
    if (verb && i > behind) return std::nullopt;
  }
  auto who = phrase_before(page_, behind, at);
  if (!who || !who->document) return std::nullopt;
  return who;
}

// "Smith, 58, of Flint, said", "executives who have worked with him say": the phrase that opens the
// clause, when nothing behind it can be another subject.
std::optional<NounPhrase> LineReader::far_subject(const VerbGroup& group) const {
  constexpr std::uint32_t kLongestSubject = 40;
  const std::uint32_t before = group.first;
  std::uint32_t at = std::max(first_, clause_);
  while (at < before &&
         (!page_[at].is_word() || (page_[at].is_any(set_of(Cue::conjunction, Cue::contrast)) &&
                                   !page_[at].is(Cue::determiner)))) {
    if (page_[at].sign == Sign::close_quote) return std::nullopt;
    ++at;
  }
  if (before <= at + 1 || before - at > kLongestSubject || page_[at].in_quote) return std::nullopt;
  const bool leads =
      page_[at].is_any(set_of(Cue::preposition, Cue::time, Cue::breaks, Cue::adverb)) ||
      page_[at].number;
  if (leads && !page_[at].is(Cue::determiner)) return std::nullopt;
  const auto who = phrase_after(page_, at, before);
  if (!who || !who->recognized || who->pronoun || who->last >= before) return std::nullopt;
  if (is_in_found(who->first)) return std::nullopt;
  const Piece& behind = page_[who->last];
  const bool closed = !page_[before - 1].is_word();
  if (behind.sign == Sign::comma || behind.sign == Sign::dash) {
    if (!closed) return std::nullopt;
    // "Smith, a Democrat, won, said Jones": who stands behind the verb and ends there says it.
    const auto turned = phrase_after(page_, skip_asides(group.last), last_);
    if (turned && turned->recognized && stands_apart(group.first, turned->last))
      return std::nullopt;
    for (std::uint32_t i = who->last; i < before; ++i) {
      if (page_[i].sign == Sign::close_quote || page_[i].sign == Sign::colon) return std::nullopt;
    }
    return who;
  }
  if (closed || !behind.is_word()) return std::nullopt;
  const bool relative = behind.is(Cue::relative);
  const bool attached = relative || is_made(who->last);
  if (!attached) return std::nullopt;
  for (std::uint32_t i = who->last + 1; i < before; ++i) {
    const Piece& piece = page_[i];
    if (!piece.is_word()) return std::nullopt;
    if (piece.is_any(set_of(Cue::that, Cue::breaks)) && !piece.is(Cue::determiner))
      return std::nullopt;
    const bool verb =
        piece.is_any(set_of(Cue::auxiliary, Cue::passive_auxiliary)) && !piece.is(Cue::determiner);
    if (verb && !relative) return std::nullopt;
  }
  return who;
}

// Whether "released on Tuesday", "by the ministry" may begin at `at`.
bool LineReader::is_made(std::uint32_t at) const {
  const Piece& piece = page_[at];
  if (!piece.is_word() || piece.capital) return false;
  if (piece.begins(Cue::by) || piece.begins(Cue::according)) return true;
  if (piece.is_any(set_of(Cue::preposition, Cue::adverb, Cue::time))) return true;
  return is_participle(page_.tongue, page_.folded(at));
}

// Behind adverbs and times: "promised on Monday to build", «a promis de construire».
bool LineReader::is_infinitive(std::uint32_t at) const {
  std::uint32_t from = at;
  while (from < last_ && from < at + 5 && page_[from].is_word() &&
         (page_[from].is_any(set_of(Cue::time, Cue::adverb)) ||
          (from + 1 < last_ && page_[from + 1].is(Cue::time)))) {
    ++from;
  }
  if (from + 1 >= last_ || !page_[from].is_word()) return false;
  const std::string_view word = page_.folded(from);
  const std::string_view next = page_.folded(from + 1);
  switch (page_.tongue) {
    case Tongue::english:
      if (word == "to" && page_[from + 1].sign == Sign::open_quote) return true;
      return word == "to" && page_[from + 1].is_word() && !page_[from + 1].capital &&
             !page_[from + 1].is_any(set_of(Cue::determiner, Cue::pronoun));
    case Tongue::french:
      return (word == "de" || word == "d" || word == "d'") &&
             (ends_in(next, "er") || ends_in(next, "ir") || ends_in(next, "re"));
    case Tongue::spanish:
      return !page_[from].is_any(kSpeakers) &&
             (ends_in(word, "ar") || ends_in(word, "er") || ends_in(word, "ir"));
    case Tongue::arabic:
    case Tongue::hebrew:
      return false;
  }
  return false;
}

// A number within the next few words: «évoque un bilan de 300 morts».
bool LineReader::is_figure_ahead(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 7;
  for (std::uint32_t i = at; i < last_ && i < at + kNear; ++i) {
    const Piece& piece = page_[i];
    if (piece.sign == Sign::other) continue;  // $3
    if (!piece.is_word()) return false;
    if (piece.number) return i + 1 >= last_ || !page_[i + 1].is(Cue::time);
    if (piece.is_any(set_of(Cue::relative, Cue::that, Cue::time)) && !piece.is(Cue::determiner))
      return false;
  }
  return false;
}

// "thinks the bridge will cost": a noun phrase and an auxiliary.
bool LineReader::is_clause_ahead(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 8;
  if (page_.tongue != Tongue::english) return false;
  for (std::uint32_t i = at; i < last_ && i < at + kNear; ++i) {
    const Piece& piece = page_[i];
    if (!piece.is_word()) return false;
    if (i > at && piece.is_any(set_of(Cue::auxiliary, Cue::passive_auxiliary))) return true;
    const CueSet ends = set_of(Cue::relative, Cue::that, Cue::breaks, Cue::conjunction);
    if (piece.is_any(ends) && !(i == at && piece.is(Cue::determiner))) return false;
    const bool leads = i == at && piece.is(Cue::preposition) && !piece.is(Cue::determiner);
    if (leads) return false;
  }
  return false;
}

bool LineReader::says_more_behind(const VerbGroup& group, const NounPhrase& who,
                                  std::uint32_t content) const {
  if (!who.recognized || who.pronoun)
    return who.pronoun && holds(group.cues, Cue::promise) && is_infinitive(content);
  if (holds(group.cues, Cue::promise) && is_infinitive(content)) return true;
  if (holds(group.cues, Cue::figure_verb) && is_figure_ahead(content)) return true;
  if (!holds(group.cues, Cue::weak)) return false;
  std::uint32_t object = content;
  while (object < last_ && object < content + 3 && page_[object].is_word() &&
         (page_[object].is(Cue::determiner) || page_[object].is(Cue::preposition))) {
    ++object;
  }
  if (object < last_ && page_[object].is(Cue::trend)) return true;
  if (is_forecaster(page_.folded(who.last - 1)) && is_figure_ahead(content)) return true;
  return is_clause_ahead(content) || expects_of_another(group, content);
}

// "The IMF expects the economy to grow 3.6 %": what another will do is said; "expects to grow" and
// "expects eight frigates" are plans of its own.
bool LineReader::expects_of_another(const VerbGroup& group, std::uint32_t content) const {
  constexpr std::uint32_t kNear = 8;
  if (page_.tongue != Tongue::english || content >= last_ || page_[content].number) return false;
  const std::string_view verb = page_.folded(group.verb);
  if (!verb.starts_with("expect") && !verb.starts_with("predict") && !verb.starts_with("project")) {
    return false;
  }
  for (std::uint32_t i = content; i + 1 < last_ && i < content + kNear; ++i) {
    if (!page_[i].is_word()) return false;
    if (page_.folded(i) != "to") continue;
    const Piece& next = page_[i + 1];
    return i > content && next.is_word() && !next.capital && !next.number &&
           !next.is_any(set_of(Cue::determiner, Cue::preposition, Cue::pronoun));
  }
  return false;
}

// "has learned | from two officials | that", «a appris | de deux sources | que»: who told it.
std::optional<NounPhrase> LineReader::informant(std::uint32_t at) const {
  if (page_.is_semitic() || at + 2 >= last_ || !page_[at].is_word()) return std::nullopt;
  std::uint32_t to = at + 1;
  switch (page_.tongue) {
    case Tongue::english:
      if (page_.folded(at) != "from") return std::nullopt;
      break;
    case Tongue::french:
      if (page_.folded(at) == "auprès") {
        ++to;
      } else if (page_.folded(at) != "de" && page_.folded(at).substr(0, 1) != "d") {
        return std::nullopt;
      }
      break;
    case Tongue::spanish:
      if (page_.folded(at) != "de") return std::nullopt;
      break;
    case Tongue::arabic:
    case Tongue::hebrew:
      return std::nullopt;
  }
  auto who = phrase_after(page_, to, last_);
  if (!who || !who->recognized || who->pronoun || who->document) return std::nullopt;
  const std::uint32_t behind = skip_asides(who->last);
  const bool marked = behind < last_ && page_[behind].is_word() && page_[behind].is(Cue::that);
  return marked ? who : std::nullopt;
}

// Farther than the source that was just added.
std::uint32_t LineReader::add_informant(const NounPhrase& told, std::uint32_t cue, CuePlace place) {
  const auto nearer = static_cast<std::uint32_t>(out_.found.size() - 1);
  const std::uint32_t end = add(told, cue, told.first, place, SourceStance::affirms);
  out_.found.back().via = nearer;
  return end;
}

// «a déclaré | au journal La Vigie | que»: behind who was spoken to; else `at`.
std::uint32_t LineReader::behind_listener(std::uint32_t at) const {
  if (const auto told = informant(at)) return skip_asides(told->last);
  if (page_.tongue == Tongue::english) return at;
  const std::uint32_t to = skip_asides(at);
  if (to >= last_ || !page_[to].is_word()) return at;
  if (!page_[to].is(Cue::interview) || !page_[to].is(Cue::preposition)) return at;
  const auto asked = phrase_after(page_, phrase_end(to, Cue::interview), last_);
  if (!asked) return at;
  const std::uint32_t behind = skip_asides(asked->last);
  return is_content_marker(behind) ? behind : at;
}

// Where a quotation ends that stands before `at`, a comma aside; `at` itself where none does.
std::uint32_t LineReader::behind_quote(std::uint32_t at) const {
  std::uint32_t end = at;
  if (end > first_ && page_[end - 1].sign == Sign::comma) --end;
  return end > first_ && page_[end - 1].sign == Sign::close_quote ? end - 1 : at;
}

// "the chairman, John Smith, said": the name that an office has.
NounPhrase LineReader::with_name(NounPhrase who) const {
  constexpr std::uint32_t kLongestName = 4;
  if (who.pronoun || who.document || !page_[who.last - 1].is_word()) return who;
  bool office = false;
  bool in_head = true;
  for (std::uint32_t at = who.first; at < who.last; ++at) {
    const Piece& piece = page_[at];
    if (piece.is(Cue::person_name)) return who;
    if (in_head && at > who.first && !piece.capital &&
        piece.is_any(set_of(Cue::preposition, Cue::np_preposition))) {
      in_head = false;
    }
    if (in_head) office = office || piece.is(Cue::person);
    const bool name = piece.capital && !piece.is_any(kSpeakers | set_of(Cue::determiner)) &&
                      !piece.is_any(set_of(Cue::place_name, Cue::nationality));
    if (in_head && name && office) return who;  // it has its name already
  }
  const bool definite = page_[who.first].is(Cue::determiner) || page_[who.first].capital;
  if (!office || !definite || who.kind == SourceAs::anonymous) return who;
  std::uint32_t at = who.last;
  if (at >= last_ || page_[at].sign != Sign::comma) return who;
  const std::uint32_t name = ++at;
  while (at < last_ && at <= name + kLongestName && page_[at].is_word() && page_[at].capital &&
         !page_[at].is_any(kSpeakers | set_of(Cue::place_name, Cue::time, Cue::determiner))) {
    ++at;
  }
  const bool closed = at >= last_ || page_[at].sign == Sign::comma || page_[at].sign == Sign::stop;
  if (at < name + 2 || at > name + kLongestName || !closed) return who;
  who.last = at;
  who.kind = SourceAs::person;
  return who;
}

// « … », a-t-il ajouté: the pronoun stands between auxiliary and participle. «on» is nobody.
std::uint32_t LineReader::turned_pronoun(const VerbGroup& group) {
  if (page_.tongue != Tongue::french || !holds(group.cues, Cue::past)) return group.verb;
  const std::uint32_t at = group.first;
  if (at < first_ + 2 || !page_[at - 1].is(Cue::pronoun) || page_[at - 2].sign != Sign::dash) {
    return group.verb;
  }
  if (page_.folded(at - 1) == "on") return group.last;
  const auto who = phrase_after(page_, at - 1, at);
  if (!who || !who->pronoun) return group.verb;
  add(*who, group.first, group.last, place_of(at - 1, group.last), stance_of(group));
  clause_ = group.last;
  return group.last;
}

}  // namespace tawatur::attribution
