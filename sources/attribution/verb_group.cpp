// The verb with what belongs to it: auxiliaries, negation, adverbs between them.

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

bool is_ly(std::string_view word) {
  for (const std::string_view noun :
       {"family", "assembly", "supply", "rally", "italy", "monopoly"}) {
    if (word == noun) return false;
  }
  return word.size() > 4 && word.substr(word.size() - 2) == "ly";
}

bool is_mente(std::string_view word) {
  return word.size() > 6 &&
         (word.substr(word.size() - 4) == "ment" || word.substr(word.size() - 5) == "mente");
}

}  // namespace

LineReader::VerbGroup LineReader::group_at(std::uint32_t at) const {
  const Piece& piece = page_[at];
  VerbGroup group;
  group.verb = at;
  group.first = at;
  const bool phrase = holds_any(piece.phrase_cues, kVerbKinds);
  group.last = at + (phrase ? piece.phrase_size : 1U);
  group.cues = phrase ? piece.phrase_cues : piece.cues;
  const bool progressive = holds(group.cues, Cue::gerund) &&
                           !holds_any(group.cues, set_of(Cue::finite, Cue::past, Cue::base));
  while (group.first > first_) {
    const Piece& before = page_[group.first - 1];
    if (!before.is_word() || before.in_quote != piece.in_quote) break;
    const std::string_view word = page_.folded(group.first - 1);
    const bool in_name = before.capital && before.in_phrase && !page_.is_semitic();  // USA Today
    const bool adverb =
        before.is(Cue::adverb) && !before.is_any(set_of(Cue::pronoun, Cue::time)) && !in_name;
    const bool by_form = (page_.tongue == Tongue::english && is_ly(word)) ||
                         ((page_.tongue == Tongue::french || page_.tongue == Tongue::spanish) &&
                          is_mente(word) && !before.is_any(kSpeakers));
    const bool auxiliary =
        before.is_any(set_of(Cue::auxiliary, Cue::passive_auxiliary, Cue::negation));
    if (!adverb && !auxiliary && (!by_form || before.capital)) break;
    if (before.is(Cue::passive_auxiliary) && !progressive) group.passive = true;
    // "la inflación se situó en el 3,4 %": nobody puts it there.
    if (page_.tongue == Tongue::spanish && word == "se" && page_.folded(at).starts_with("situ")) {
      group.passive = true;
    }
    if (before.is(Cue::negation)) group.negated = true;
    if (auxiliary) group.auxiliary = true;
    --group.first;
  }
  return group;
}

// "by 50 basis points to 3 %", "fell 6 points to 41": no poll that points to anything.
bool LineReader::is_unit_of_change(std::uint32_t at) const {
  if (page_.tongue != Tongue::english || at <= first_ || page_.folded(at) != "points") return false;
  const std::string_view before = page_.folded(at - 1);
  return page_[at - 1].number || before == "basis" || before == "percentage";
}

// A word that is also a noun is a verb only where a verb can be.
bool LineReader::may_be_verb(std::uint32_t at) const {
  const Piece& piece = page_[at];
  const bool phrase = holds_any(piece.phrase_cues, kVerbKinds);
  if (phrase && is_unit_of_change(at)) return false;
  if (phrase) return true;
  if (piece.in_phrase) {
    // "the Harbour Press reports that": no press reports.
    return page_.tongue == Tongue::english && at > first_ + 1 && page_[at - 1].capital &&
           !piece.capital && at + 1 < last_ && page_[at + 1].is(Cue::that);
  }
  if (page_.is_semitic()) {
    if (piece.has_clitic(kCliticArticle)) return false;
    if (page_.tongue == Tongue::arabic && at > first_ && !piece.has_clitic(kCliticAnd) &&
        page_[at - 1].is(Cue::preposition) && !page_[at - 1].is(Cue::relative)) {
      return false;
    }
    // «… لحركة حماس عزت الرشق»: a name of a person behind a noun that is complete.
    if (page_.tongue == Tongue::arabic && piece.is(Cue::person_name) && at > first_ &&
        !piece.has_clitic(kCliticAnd) && page_[at - 1].is_word() &&
        (page_[at - 1].cues == 0 || page_[at - 1].has_clitic(kCliticArticle) ||
         page_[at - 1].is_any(set_of(Cue::known_name, Cue::place_name, Cue::nationality)))) {
      return false;
    }
    // «عقب المباراة»: a preposition, but where a sentence begins.
    if (page_.tongue == Tongue::arabic && piece.is(Cue::preposition) && at > first_ &&
        !piece.has_clitic(kCliticAnd)) {
      return false;
    }
    // "מספר" is a number more often than a teller.
    if (page_.tongue == Tongue::hebrew && piece.is(Cue::determiner)) {
      return at + 1 < last_ && (is_content_marker(at + 1) || behind_quote(at) < at);
    }
    return !piece.has_clitic(kCliticPreposition) || page_.tongue == Tongue::hebrew;
  }
  if (piece.capital && at > first_ && page_[at - 1].is_word() && page_.tongue == Tongue::english &&
      piece.is(Cue::ambiguous)) {
    return false;
  }
  if (!piece.is(Cue::ambiguous)) return true;
  if (at + 1 >= last_) return false;
  const Piece& next = page_[at + 1];
  if (!next.is_word()) {
    if (next.sign == Sign::open_quote || next.sign == Sign::colon) return true;
    // "…, its maker claims."
    // "…, records compiled by the centre show."
    const std::uint32_t reach = next.sign == Sign::stop ? 14 : 5;
    for (std::uint32_t before = at; before > first_ && at - before < reach; --before) {
      const Sign sign = page_[before - 1].sign;
      if (sign == Sign::comma || sign == Sign::close_quote) return at - before > 0;
    }
    return false;
  }
  if (next.is(Cue::that) || next.is_any(set_of(Cue::determiner, Cue::pronoun))) return true;
  if (next.is(Cue::trend) && piece.is(Cue::figure_verb)) return true;  // "put inflation at"
  if (piece.is(Cue::promise) && is_infinitive(at + 1)) return true;
  // "the poll shows only", "he calls for": behind a document, a pronoun alone, no noun stands.
  if (at > first_ && page_[at - 1].is_word() && page_.tongue == Tongue::english &&
      (page_[at - 1].is(Cue::person_pronoun) ||
       (page_[at - 1].is(Cue::document) && piece.is(Cue::weak) && !next.is(Cue::preposition)))) {
    return true;
  }
  return next.capital || next.number;
}

std::uint32_t LineReader::verb(std::uint32_t at) {
  const Piece& piece = page_[at];
  if (!holds_any(piece.phrase_cues, kVerbKinds) && !piece.is_any(kVerbForms)) return at;
  if (!may_be_verb(at)) return at;
  const VerbGroup group = group_at(at);
  return page_.is_semitic() ? semitic_verb(group) : latin_verb(group);
}

}  // namespace tawatur::attribution
