// A phrase goes on while each next piece may belong to it. What ends it in every language: a verb,
// "that", an adverb, a time, a sign. What else ends it, each language has its own signs for:
// - Arabic: behind a definite word of a body's name an indefinite one begins something else («وزارة
//   الدفاع» | «توقيع عقد»); prefixed prepositions, unless they begin a name («بايدن») or stand in
//   the name of a body («للصناعات العسكرية»);
// - Hebrew: the prefixes ש ב ל, with the same exceptions;
// - Latin letters: a lower-case word behind a capital one.

#include <string_view>

#include "sources/attribution/noun_phrase.h"
#include "sources/attribution/verbal_noun.h"

namespace tawatur::attribution {
namespace {

constexpr std::uint32_t kMaxPieces = 14;
constexpr CueSet kUnnamed = set_of(Cue::person, Cue::people, Cue::anonymous);

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// «سعيها», «رغبتهم»: somebody's something, said of the source and no part of it.
bool ends_in_pronoun(std::string_view word) {
  for (const std::string_view pronoun : {"ها", "هم", "هما"}) {
    if (word.size() > pronoun.size() + 4 && word.substr(word.size() - pronoun.size()) == pronoun) {
      return true;
    }
  }
  return false;
}

bool is_adjective(std::string_view word) {
  return starts_with(word, "ال") && word.size() > 8 &&
         (word.substr(word.size() - 4) == "يه" || word.substr(word.size() - 2) == "ي");
}

class After {
 public:
  After(const Page& page, std::uint32_t at, std::uint32_t limit)
      : page_(page), first_(at), limit_(limit < at + kMaxPieces ? limit : at + kMaxPieces) {}

  std::optional<NounPhrase> run() {
    std::uint32_t at = first_;
    while (at < limit_) {
      const std::uint32_t next = step(at);
      if (next == at) break;
      for (std::uint32_t i = at; i < next; ++i) {
        const CueSet cues = page_[i].cues | (i == at ? page_[i].phrase_cues : 0);
        if (head_ == 0) head_ = cues & kSpeakers;
      }
      at = next;
    }
    // A preposition or article left over at the end belongs to what follows.
    while (at > first_ && is_left_over(at - 1)) --at;
    if (at == first_ || (at == first_ + 1 && page_[first_].is(Cue::determiner) &&
                         !page_[first_].is(Cue::pronoun))) {
      return std::nullopt;
    }
    NounPhrase phrase;
    phrase.first = first_;
    phrase.last = at;
    classify(page_, phrase);
    return phrase;
  }

 private:
  [[nodiscard]] bool is_left_over(std::uint32_t at) const {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.in_phrase) return false;
    if (at > first_ && piece.capital && !page_.is_semitic()) return false;
    return piece.is_any(set_of(Cue::preposition, Cue::np_preposition, Cue::conjunction)) ||
           (at > first_ && piece.is(Cue::determiner) && !piece.is(Cue::pronoun));
  }

  // Where the phrase goes on behind what stands at `at`; `at` itself where it ends.
  std::uint32_t step(std::uint32_t at) {
    const Piece& piece = page_[at];
    if (!piece.is_word()) return sign(at);
    if (piece.begins(Cue::known_name) && holds_common_only(piece, at)) {
      named_ = true;
      return at + piece.phrase_size;
    }
    if (page_.tongue == Tongue::arabic && at == first_ && piece.begins(Cue::determiner)) {
      was_preposition_ = at + piece.phrase_size;  // «عدد من أعضاء …»
      return was_preposition_;
    }
    if (piece.number) return number_belongs(at) ? at + 1 : at;
    if (piece.begins(Cue::np_tail) && at > first_) {
      limit_ = at + piece.phrase_size;
      return limit_;
    }
    const bool is_name = piece.capital && !page_.is_semitic() && at > first_;
    if (is_deputy_of(at) && at + 1 < limit_) {
      was_preposition_ = at + 1;
      return at + 1;
    }
    if (!is_name && ends_phrase(at)) return at;
    if (holds_any(piece.cues | piece.phrase_cues, set_of(Cue::np_preposition)) && at > first_) {
      return preposition(at);
    }
    const bool noun = page_.is_semitic() && piece.has_clitic(kCliticArticle);  // «الوسط»
    if (!is_name && piece.is(Cue::preposition) && !piece.is(Cue::np_preposition) && !noun &&
        (at > first_ || !page_.is_semitic()) && !piece.is_any(kSpeakers)) {
      return at;
    }
    if (piece.is(Cue::pronoun) && at == first_ && !piece.is(Cue::determiner)) {
      limit_ = at + 1;
      return at + 1;
    }
    if (piece.is(Cue::conjunction)) return conjunction(at);
    if (at > first_ && piece.is(Cue::determiner) && !is_name && !follows_preposition(at)) return at;
    switch (page_.tongue) {
      case Tongue::arabic:
        return arabic(at) ? at + 1 : at;
      case Tongue::hebrew:
        return hebrew(at) ? at + 1 : at;
      case Tongue::english:
      case Tongue::french:
      case Tongue::spanish:
        return latin(at) ? at + 1 : at;
    }
    return at;
  }

  // An everyday word that is also a name counts as the name behind its descriptor only.
  [[nodiscard]] bool holds_common_only(const Piece& piece, std::uint32_t at) const {
    return !holds(piece.phrase_cues, Cue::common_name) || at > first_;
  }

  [[nodiscard]] bool follows_preposition(std::uint32_t at) const {
    return holds_any(page_[at - 1].cues,
                     set_of(Cue::np_preposition, Cue::preposition, Cue::conjunction)) ||
           was_preposition_ == at;
  }

  [[nodiscard]] bool ends_phrase(std::uint32_t at) const {
    const Piece& piece = page_[at];
    const CueSet cues = piece.cues | piece.phrase_cues;
    CueSet strong = set_of(Cue::that, Cue::not_a_source, Cue::via, Cue::according, Cue::interview);
    // «صحة» begins what is said, «الصحة» may be part of a name.
    if (page_.tongue == Tongue::arabic && piece.has_clitic(kCliticArticle)) {
      strong &= ~set_of(Cue::not_a_source);
    }
    if (at == first_ && piece.is(Cue::document)) strong &= ~set_of(Cue::not_a_source);
    if (at > first_ && piece.begins(Cue::by) && !piece.begins(Cue::np_preposition)) return true;
    if (holds_any(cues, strong)) {
      return !holds_any(cues, set_of(Cue::determiner)) || at > first_;
    }
    if (piece.is(Cue::determiner) && at > first_ && follows_preposition(at)) return false;
    if (holds_any(piece.cues, set_of(Cue::adverb, Cue::time, Cue::negation, Cue::auxiliary,
                                     Cue::passive, Cue::relative))) {
      return !holds_any(cues, set_of(Cue::determiner, Cue::pronoun)) || at > first_;
    }
    if (holds_any(cues, set_of(Cue::breaks, Cue::contrast)) &&
        !holds_any(cues, set_of(Cue::conjunction, Cue::determiner))) {
      return true;
    }
    if (holds_any(cues, kVerbKinds)) {
      if (page_.is_semitic()) return !holds_any(cues, kSpeakers);
      return !holds_any(cues, kSpeakers | set_of(Cue::ambiguous)) || piece.is(Cue::finite);
    }
    return false;
  }

  std::uint32_t sign(std::uint32_t at) {
    const Piece& piece = page_[at];
    if (piece.sign == Sign::open_quote && piece.partner > at + 1 && piece.partner < at + 9 &&
        piece.partner < limit_) {
      // A quoted name: first, or behind its descriptor; anything else is what is said.
      if (at == first_ || page_[at - 1].is_any(kSpeakers) || holds_any(head_, kBodies) ||
          holds(head_, Cue::document) || follows_preposition(at)) {
        named_ = true;
        return piece.partner + 1;
      }
      return at;
    }
    if (piece.sign == Sign::open_bracket && at > first_) {
      std::uint32_t close = at + 1;
      while (close < limit_ && close < at + 5 && page_[close].sign != Sign::close_bracket) {
        if (page_[close].is_word() && (page_[close].number || ends_phrase(close))) return at;
        ++close;
      }
      if (close < limit_ && page_[close].sign == Sign::close_bracket && close > at + 1) {
        return close + 1;
      }
    }
    return at;
  }

  [[nodiscard]] bool number_belongs(std::uint32_t at) const {
    if (at == first_) return false;
    const Piece& before = page_[at - 1];
    return before.is_any(set_of(Cue::outlet, Cue::known_name)) ||
           (before.capital && !before.is(Cue::time) && !page_.is_semitic());
  }

  std::uint32_t preposition(std::uint32_t at) {
    const Piece& piece = page_[at];
    const std::uint32_t next = at + (piece.begins(Cue::np_preposition) ? piece.phrase_size : 1U);
    if (next >= limit_) return at;
    const Piece& following = page_[next];
    const bool is_strong =
        !piece.is(Cue::preposition) || piece.begins(Cue::np_preposition) || piece.is(Cue::genitive);
    if (!following.is_word() && following.sign != Sign::open_quote) return at;
    if (following.is_any(set_of(Cue::time, Cue::that, Cue::adverb)) || following.number) return at;
    if (!is_strong) {
      // في, in, at, from, à: only behind somebody unnamed, and not «في بيان».
      std::uint32_t noun = next;
      while (noun + 1 < limit_ && page_[noun].is(Cue::determiner)) ++noun;
      if (page_[noun].is(Cue::document) || holds(page_[noun].phrase_cues, Cue::document)) return at;
      const bool to_body =
          holds_any(page_[noun].cues | page_[noun].phrase_cues, kBodies | set_of(Cue::known_name));
      const bool unnamed = holds_any(head_, set_of(Cue::anonymous, Cue::people));
      const bool of_place = page_.tongue == Tongue::arabic && holds(head_, Cue::official) &&
                            page_[noun].is(Cue::place_name) && at > first_ + 1;
      const bool sent = page_[noun].is(Cue::place_name) && is_sent(at);
      if (!unnamed && !of_place && !sent && !is_expert(at) &&
          !(holds(head_, Cue::person) && to_body))
        return at;
    }
    was_preposition_ = next;
    return next;
  }

  std::uint32_t conjunction(std::uint32_t at) {
    if (at == first_ || at + 1 >= limit_) return at;
    const Piece& next = page_[at + 1];
    if (!next.is_word() || named_) return at;
    if (next.is(Cue::determiner) || next.is_any(kVerbKinds)) return at;
    const bool alike =
        next.capital ? page_[at - 1].capital : next.is_any(kSpeakers) || !page_[at - 1].capital;
    return alike ? at + 1 : at;
  }

  bool latin(std::uint32_t at) {
    const Piece& piece = page_[at];
    const bool is_known = piece.is(Cue::known_name) && !piece.is(Cue::common_name);
    if (piece.capital || is_known) {
      named_ = named_ || is_known;
      return true;
    }
    if (at == first_) return true;
    const Piece& before = page_[at - 1];
    if (before.capital && !before.is(Cue::determiner) && !before.possessive &&
        !before.is(Cue::nationality)) {
      return piece.is_any(kSpeakers | set_of(Cue::nationality)) && !piece.is(Cue::gerund);
    }
    return true;
  }

  bool arabic(std::uint32_t at) {
    const Piece& piece = page_[at];
    const std::string_view word = page_.folded(at);
    const bool is_name = piece.is_any(set_of(Cue::known_name, Cue::place_name, Cue::person_name)) &&
                         !piece.has_clitic(kCliticPreposition) && !piece.has_clitic(kCliticAnd);
    const bool definite = starts_with(word, "ال");
    if (at == first_) return true;
    const Piece& before = page_[at - 1];
    const bool behind_descriptor =
        before.is_any(kSpeakers) && !starts_with(page_.folded(at - 1), "ال");
    const bool is_latin = (*page_.tokens)[piece.first].script == Script::latin;
    if (definite && !before.is_word() && !is_adjective(word) && !piece.is(Cue::nationality)) {
      return false;  // «موقع «…» | المتخصص في»
    }
    if (!definite && before.is(Cue::known_name) && piece.is_any(kSpeakers)) return false;
    // «مسؤولون أمنيون | المغرب»
    const std::uint32_t counted = page_[first_].is(Cue::determiner) ? 1 : 0;  // «أحد سكان الحي»
    if (definite && at > first_ + 1 + counted &&
        holds_any(head_, set_of(Cue::people, Cue::anonymous)) && !holds(head_, Cue::person) &&
        !follows_preposition(at) && !follows_preposition(at - 1) && !has_definite(at)) {
      return false;
    }
    if (is_name || is_latin) {
      // «اتهمت كييف موسكو»: two places are two.
      if (piece.is(Cue::place_name) && before.is(Cue::nationality) && !piece.is(Cue::person_name) &&
          !is_latin && before.has_clitic(kCliticArticle)) {
        return false;  // «اتهمت الخارجية الروسية | كييف»
      }
      return !(piece.is(Cue::place_name) && before.is(Cue::place_name) && at == first_ + 1);
    }
    const bool unnamed = holds_any(head_, kUnnamed);
    const bool is_body = piece.is_any(kBodies);
    if (is_next_construct(at) || is_what_is_said(at)) return false;
    // «أبلغ سكان | وكالة …»
    if (at == first_ + 1 && !definite && !holds(head_, Cue::person) &&
        piece.is_any(set_of(Cue::outlet, Cue::agency)) &&
        holds_any(head_, set_of(Cue::people, Cue::anonymous))) {
      return false;
    }
    // «مسؤول أممي | صحيفة …», «زعيم المعارضة فلان | الحكومة»: the next noun is who is spoken to.
    if (unnamed && is_body && at > first_ + 1 && !follows_preposition(at)) {
      const bool before_definite = starts_with(page_.folded(at - 1), "ال");
      if (piece.is_any(set_of(Cue::outlet, Cue::agency)) && !before.is_any(kSpeakers)) return false;
      if (definite && !before_definite && before.cues == 0) return false;
    }
    if (piece.has_clitic(kCliticAnd) || (piece.cues == 0 && starts_with(word, "و"))) {
      // «والإنتاج الحربي», «ووزير الدفاع» go on; «وقع» does not.
      return starts_with(word, "وال") &&
             (starts_with(page_.folded(at - 1), "ال") || starts_with(page_.folded(at - 1), "لل"));
    }
    if (starts_with(word, "لل")) {
      if (holds_any(head_, kBodies)) return true;
      if (unnamed && is_body && !piece.is_any(set_of(Cue::outlet, Cue::agency))) return true;
      if (holds(head_, Cue::person) && page_[at - 1].sign == Sign::close_quote) return true;
      // «المدير الجهوي للصحة»; not who is spoken to: «الناطق الرسمي للصحفيين».
      const CueSet others = kSpeakers | set_of(Cue::known_name, Cue::person_name);
      return holds(head_, Cue::person) && !named_ && at > first_ + 1 && !piece.is_any(others) &&
             is_adjective(page_.folded(at - 1));
    }
    if (piece.has_clitic(kCliticPreposition)) {
      if (starts_with(word, "ل") && holds_any(head_, kBodies) && piece.is(Cue::org_word)) {
        return true;
      }
      if (is_task_of_body(at)) return true;
      return belongs_to_body(at);
    }
    if (starts_with(word, "بال") || starts_with(word, "كال")) return false;
    if (piece.cues == 0 && !definite && !unnamed && ends_in_pronoun(word)) return false;
    if (piece.cues == 0 && is_task_of_body(at)) return true;
    if (piece.cues == 0 && (starts_with(word, "ب") || starts_with(word, "ل")) &&
        !behind_descriptor && !is_latin_before(at)) {
      const bool in_name = before.is(Cue::person_name) ||
                           (before.cues == 0 && !starts_with(page_.folded(at - 1), "ال"));
      return unnamed && in_name && at > first_ + 1;
    }
    if (definite && is_adjective(page_.folded(at - 1)) && !is_adjective(word) && at > first_ + 1 &&
        (!page_[at - 2].is_word() || page_[at - 2].is(Cue::known_name))) {
      return false;  // «مؤسسة «…» الاستشارية | الخسائر»
    }
    if (!definite && holds_any(head_, kBodies) && !holds_any(head_, kUnnamed) &&
        (starts_with(page_.folded(at - 1), "ال") || starts_with(page_.folded(at - 1), "لل"))) {
      return false;
    }
    return true;
  }

  // «وزير النفط | تقليص الإنتاج»: behind a phrase that is complete a verbal noun begins what is
  // said; inside («هيئة تنظيم الاتصالات») it is part of the name.
  [[nodiscard]] bool is_what_is_said(std::uint32_t at) const {
    const Piece& piece = page_[at];
    if (piece.cues != 0 || piece.phrase_cues != 0 || piece.in_phrase || piece.clitics != 0) {
      return false;
    }
    const Piece& before = page_[at - 1];
    const std::string_view word = page_.folded(at - 1);
    const bool complete =
        !before.is_word() || starts_with(word, "ال") || starts_with(word, "لل") ||
        before.is_any(set_of(Cue::known_name, Cue::place_name, Cue::nationality)) ||
        (at >= first_ + 2 && holds_any(head_, kUnnamed) && before.cues == 0 &&
         !follows_preposition(at - 1));
    return complete && is_verbal_noun(page_.folded(at), page_.tokens->exact(piece.first));
  }

  // «مصادر متطابقة | هروب المتهم»: behind an adjective an indefinite noun with a definite one is
  // what is said; not «مصدر أمني رفيع المستوى».
  [[nodiscard]] bool is_next_construct(std::uint32_t at) const {
    if (at < first_ + 2 || at + 1 >= limit_ || named_) return false;
    if (!holds_any(head_, set_of(Cue::anonymous, Cue::people)) || holds(head_, Cue::person)) {
      return false;
    }
    const Piece& before = page_[at - 1];
    if (before.cues != 0 || page_[at].cues != 0 || page_[at].phrase_cues != 0) return false;
    if (starts_with(page_.folded(at - 1), "ال") || starts_with(page_.folded(at), "ال")) {
      return false;
    }
    if (follows_preposition(at) || follows_preposition(at - 1)) return false;
    if (!page_[at + 1].is_word() || !starts_with(page_.folded(at + 1), "ال")) return false;
    for (const std::string_view adjective : {"رفيع", "واسع", "وثيق", "متعدد", "حسن", "سابق"}) {
      if (starts_with(page_.folded(at), adjective)) return false;
    }
    return true;
  }

  // «أستاذ القانون بجامعة …», «المدير التنفيذي لشركة …»: where somebody has his office.
  [[nodiscard]] bool belongs_to_body(std::uint32_t at) const {
    const Piece& piece = page_[at];
    if (!holds(head_, Cue::person) || named_ || piece.has_clitic(kCliticArticle)) return false;
    if (!piece.is_any(set_of(Cue::official, Cue::company))) return false;
    const std::string_view word = page_.folded(at);
    if (starts_with(word, "ب")) return piece.is(Cue::official) && !piece.is(Cue::document);
    return starts_with(word, "ل") && at > first_ + 1 && is_adjective(page_.folded(at - 1));
  }

  // «مكتب الأمم المتحدة لتنسيق الشؤون …»
  [[nodiscard]] bool is_task_of_body(std::uint32_t at) const {
    const std::string_view word = page_.folded(at);
    if (!starts_with(word, "ل") || !holds_any(head_, kBodies) || at + 1 >= limit_) return false;
    if (!page_[at + 1].is_word() || !starts_with(page_.folded(at + 1), "ال")) return false;
    const std::string_view exact = page_.tokens->exact(page_[at].first);
    return exact.size() > 2 && is_verbal_noun(word.substr(2), exact.substr(2));
  }

  // «الباحثة في علم …», «الخبير في شؤون …»: what somebody knows of.
  [[nodiscard]] bool is_expert(std::uint32_t at) const {
    if (page_.tongue != Tongue::arabic || named_ || page_.folded(at) != "في") return false;
    for (const std::string_view word :
         {"خبير", "باحث", "متخصص", "مختص", "استاذ", "محاضر", "محلل"}) {
      if (at > first_ && page_.folded(at - 1).find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  // «النائب عن كتلة …»: elected for it, not quoted from it.
  [[nodiscard]] bool is_deputy_of(std::uint32_t at) const {
    if (page_.tongue != Tongue::arabic || at == first_ || page_.folded(at) != "عن") return false;
    const std::string_view office = page_.folded(at - 1);
    for (const std::string_view word : {"نائب", "نائبه", "مرشح", "مرشحه", "ممثل", "ممثله"}) {
      if (office == word || (starts_with(office, "ال") && office.substr(4) == word)) return true;
    }
    return false;
  }

  // «السفير الأميركي في بيروت», «مراسلها في غزة»
  [[nodiscard]] bool is_sent(std::uint32_t at) const {
    if (page_.tongue != Tongue::arabic || named_) return false;
    for (const std::string_view word : {"مراسل", "سفير", "مبعوث", "قنصل", "موفد", "منسق"}) {
      const std::string_view office = page_.folded(first_);
      if (office.find(word) != std::string_view::npos) return at > first_;
    }
    return false;
  }

  [[nodiscard]] bool has_definite(std::uint32_t end) const {
    for (std::uint32_t at = first_; at < end; ++at) {
      if (starts_with(page_.folded(at), "ال") || starts_with(page_.folded(at), "لل")) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_latin_before(std::uint32_t at) const {
    return (*page_.tokens)[page_[at - 1].first].script == Script::latin;
  }

  // "הלשכה המרכזית לסטטיסטיקה", "המשרד להגנת הסביבה": a body whose name needs its task.
  [[nodiscard]] bool is_task_of_hebrew_body(std::uint32_t at) const {
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

  bool hebrew(std::uint32_t at) {
    const Piece& piece = page_[at];
    const std::string_view word = page_.folded(at);
    if (at == first_) return true;
    if (piece.is_any(set_of(Cue::known_name, Cue::place_name, Cue::person_name)) &&
        piece.prefix_bytes == 0) {
      return true;
    }
    const Piece& before = page_[at - 1];
    if (piece.prefix_bytes > 0) {
      const bool in = starts_with(word, "ב") || starts_with(word, "מ");
      if (piece.has_clitic(kCliticPreposition)) {
        if (is_task_of_hebrew_body(at)) return true;
        return in && holds_any(head_, kUnnamed) &&
               piece.is_any(kSpeakers | set_of(Cue::place_name));
      }
      return !piece.has_clitic(kCliticAnd);
    }
    if (piece.cues != 0) return true;
    const bool behind_descriptor =
        before.is_any(kSpeakers) && !starts_with(page_.folded(at - 1), "ה");
    if (behind_descriptor) return true;
    if (is_task_of_hebrew_body(at)) return true;
    // A family name that closes the phrase: "אבי שמש."
    const bool closes = at + 1 >= limit_ || !page_[at + 1].is_word();
    if (closes && before.is(Cue::person_name)) return true;
    for (const std::string_view prefix : {"ש", "ב", "ל", "ו", "כש"}) {
      if (starts_with(word, prefix)) return false;
    }
    return true;
  }

  const Page& page_;
  std::uint32_t first_;
  std::uint32_t limit_;
  CueSet head_ = 0;
  bool named_ = false;
  std::uint32_t was_preposition_ = 0;
};

}  // namespace

std::optional<NounPhrase> phrase_after(const Page& page, std::uint32_t at, std::uint32_t limit) {
  if (at >= limit) return std::nullopt;
  return After(page, at, limit).run();
}

TextSpan span_of(const Page& page, const NounPhrase& phrase) {
  TextSpan span = page.span(phrase.first, phrase.last);
  const Piece& first = page[phrase.first];
  if (!page.is_semitic() || first.prefix_bytes == 0 || !first.is_word()) return span;
  const std::string_view word = page.folded(phrase.first);
  const bool fused =
      page.tongue == Tongue::arabic ? starts_with(word, "لل") || starts_with(word, "ولل") : false;
  if (fused || !first.has_clitic(kCliticPreposition)) {
    if (!first.has_clitic(kCliticAnd)) return span;
  }
  // Strip و and ب ل ك, keep ال.
  std::size_t strip = first.prefix_bytes;
  if (first.has_clitic(kCliticArticle)) strip -= page.tongue == Tongue::arabic ? 4U : 2U;
  if (fused) strip = starts_with(word, "و") ? 2U : 0U;
  span.start = behind_prefix(*page.tokens, first.first, strip).code_point;
  return span;
}

}  // namespace tawatur::attribution
