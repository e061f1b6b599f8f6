// Hebrew: the prefixes ש ב ל ו end a phrase, unless they begin a name or the task of a body.

#include "sources/attribution/phrase_reader.h"

namespace tawatur::attribution {

// "הלשכה המרכזית לסטטיסטיקה", "המשרד להגנת הסביבה": a body whose name needs its task.
bool PhraseReader::is_task_of_hebrew_body(std::uint32_t at) const {
  if (!starts_with(page_.folded(at), "ל") || !holds(head_, Cue::official)) return false;
  if (at > first_ + 2 || page_[at].is_any(kSpeakers | set_of(Cue::known_name))) return false;
  const std::string_view head = page_.folded(first_).substr(
      page_[first_].prefix_bytes > 0 && !starts_with(page_.folded(first_), "ה") ? 2 : 0);
  for (const std::string_view body : {"הלשכה", "המשרד", "הרשות", "המכון", "המרכז", "הוועדה",
                                      "האגודה", "המועצה", "הארגון", "האגף", "הסוכנות"}) {
    if (head == body) return true;
  }
  return false;
}

// "המקורב | לחקירה", "המעורים | בפרטים"
bool takes_preposition(std::string_view word) {
  for (const std::string_view participle :
       {"מקורב", "מקורבים", "מקורבת", "מעורה", "מעורים", "בקיא", "בקיאים", "קרוב", "קרובים",
        "הממונה", "האחראי", "האחראית"}) {
    if (word == participle || (starts_with(word, "ה") && word.substr(2) == participle)) return true;
  }
  return false;
}

bool PhraseReader::hebrew(std::uint32_t at) {
  const Piece& piece = page_[at];
  const std::string_view word = page_.folded(at);
  if (at == first_) return true;
  if (word == "לשעבר" || takes_preposition(page_.folded(at - 1))) return true;
  if (piece.is_any(set_of(Cue::known_name, Cue::place_name, Cue::person_name)) &&
      piece.prefix_bytes == 0) {
    return true;
  }
  const Piece& before = page_[at - 1];
  if (piece.prefix_bytes > 0) {
    const bool in = starts_with(word, "ב") || starts_with(word, "מ");
    if (piece.has_clitic(kCliticPreposition)) {
      if (is_task_of_hebrew_body(at)) return true;
      return in && holds_any(head_, kUnnamed) && piece.is_any(kSpeakers | set_of(Cue::place_name));
    }
    return !piece.has_clitic(kCliticAnd);
  }
  if (piece.cues != 0) return true;
  const bool behind_descriptor =
      before.is_any(kSpeakers) && !starts_with(page_.folded(at - 1), "ה");
  if (behind_descriptor) return true;
  if (is_task_of_hebrew_body(at)) return true;
  // "מכון "דעה" | תמכו": behind a name in quotes only an adjective goes on.
  if (before.sign == Sign::close_quote && !starts_with(word, "ה")) {
    return holds_any(head_, set_of(Cue::person));  // מנכ"ל "…" יואב ברק
  }
  // A family name that closes the phrase: "אבי שמש."
  const bool closes = at + 1 >= limit_ || !page_[at + 1].is_word() || page_[at + 1].is(Cue::that) ||
                      page_[at + 1].is_any(kVerbKinds);
  if (closes && before.is(Cue::person_name)) return true;
  for (const std::string_view prefix : {"ש", "ב", "ל", "ו", "כש"}) {
    if (starts_with(word, prefix)) return false;
  }
  return true;
}

}  // namespace tawatur::attribution
