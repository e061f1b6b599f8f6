// A phrase goes on while each next piece may belong to it. What ends it in every language: a verb,
// "that", an adverb, a time, a sign. What else ends it, each language has its own signs for: in
// Latin letters a lower-case word behind a capital one; see arabic_phrase.cpp and
// hebrew_phrase.cpp.

#include "sources/attribution/phrase_reader.h"

namespace tawatur::attribution {
namespace {

bool is_press(SourceAs kind) { return kind == SourceAs::outlet || kind == SourceAs::agency; }

}  // namespace

std::optional<NounPhrase> PhraseReader::run() {
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
  if (at == first_ ||
      (at == first_ + 1 && page_[first_].is(Cue::determiner) && !page_[first_].is(Cue::pronoun))) {
    return std::nullopt;
  }
  NounPhrase phrase;
  phrase.first = first_;
  phrase.last = at;
  classify(page_, phrase);
  return phrase;
}

bool PhraseReader::is_left_over(std::uint32_t at) const {
  const Piece& piece = page_[at];
  if (!piece.is_word() || piece.in_phrase) return false;
  if (at > first_ && piece.capital && !page_.is_semitic()) return false;
  return piece.is_any(set_of(Cue::preposition, Cue::np_preposition, Cue::conjunction)) ||
         (at > first_ && piece.is(Cue::determiner) && !piece.is(Cue::pronoun));
}

// Where the phrase goes on behind what stands at `at`; `at` itself where it ends.
std::uint32_t PhraseReader::step(std::uint32_t at) {
  const Piece& piece = page_[at];
  if (!piece.is_word()) return sign(at);
  const bool spoken_to = at > first_ && (piece.phrase_clitics & kCliticPreposition) != 0 &&
                         piece.name != 0 && is_press(page_.lexicon->kind_of_name(piece.name));
  // «مصدر قضائي | وكالة الأناضول»: who is told, not whose source he is.
  const bool told = page_.tongue == Tongue::arabic && at > first_ && piece.name != 0 &&
                    holds_any(head_, kUnnamed) && !follows_preposition(at) &&
                    is_press(page_.lexicon->kind_of_name(piece.name)) &&
                    (!page_[at - 1].is_any(kSpeakers) ||
                     (at == first_ + 1 && !holds(head_, Cue::person) && holds(head_, Cue::people) &&
                      !starts_with(page_.folded(at), "ال")));
  if (told) return at;
  if (piece.begins(Cue::known_name) && holds_common_only(piece, at) && !spoken_to) {
    named_ = true;
    return at + piece.phrase_size;
  }
  if (page_.tongue == Tongue::arabic && at == first_ && piece.begins(Cue::determiner)) {
    was_preposition_ = at + piece.phrase_size;  // «عدد من أعضاء …»
    return was_preposition_;
  }
  if (piece.number) return number_belongs(at) ? at + 1 : at;
  if (page_.tongue == Tongue::arabic && at == first_ && piece.begins(Cue::anonymous)) {
    return at + piece.phrase_size;  // «مقربين منه»
  }
  const bool of_title = page_.tongue == Tongue::arabic && named_ && !holds_any(head_, kUnnamed);
  if (piece.begins(Cue::np_tail) && at > first_ && !of_title) {
    limit_ = at + piece.phrase_size;
    return limit_;
  }
  // «au Matin d'Oran»: a capital behind a preposition is a name, in English not ("on Monday").
  const bool titled = at == first_ && at > 0 && page_.tongue != Tongue::english &&
                      page_[at - 1].is(Cue::preposition);
  const bool is_name = piece.capital && !page_.is_semitic() && (at > first_ || titled);
  if (is_task(at)) {
    was_preposition_ = at + 1;
    return at + 1;
  }
  if (is_deputy_of(at) && at + 1 < limit_) {
    was_preposition_ = at + 1;
    return at + 1;
  }
  // «رون فان رودن»; «فإن» has its sign.
  const bool particle = page_.tongue == Tongue::arabic && at > first_ && at + 1 < limit_ &&
                        page_.tokens->exact(piece.first) == "فان" && page_[at + 1].is_word() &&
                        (page_[at - 1].is(Cue::person_name) || page_[at - 1].cues == 0);
  if (particle) {
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
  const bool of_one = page_.tongue == Tongue::arabic && at == first_ + 1 &&
                      page_[first_].is_any(kSpeakers) && page_[first_].cues != 0 &&
                      !starts_with(page_.folded(first_), "ال") &&
                      (page_.folded(at) == "احد" || page_.folded(at) == "احدي");
  if (of_one) {
    was_preposition_ = at + 1;
    return at + 1;  // «والدة أحد الضحايا»
  }
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
bool PhraseReader::holds_common_only(const Piece& piece, std::uint32_t at) const {
  return !holds(piece.phrase_cues, Cue::common_name) || at > first_;
}

bool PhraseReader::follows_preposition(std::uint32_t at) const {
  return holds_any(page_[at - 1].cues,
                   set_of(Cue::np_preposition, Cue::preposition, Cue::conjunction)) ||
         was_preposition_ == at;
}

bool PhraseReader::ends_phrase(std::uint32_t at) const {
  const Piece& piece = page_[at];
  const CueSet cues = piece.cues | piece.phrase_cues;
  CueSet strong = set_of(Cue::that, Cue::not_a_source, Cue::via, Cue::according, Cue::interview);
  // «صحة» begins what is said, «الصحة» may be part of a name.
  if (page_.tongue == Tongue::arabic && (piece.has_clitic(kCliticArticle) || piece.in_phrase)) {
    strong &= ~set_of(Cue::not_a_source);
  }
  // «… حمور زيادة | إن»: right before what is said nothing is.
  const bool last_word = page_.tongue == Tongue::arabic && at > first_ && at + 1 < limit_ &&
                         page_[at + 1].is(Cue::that) && !page_[at + 1].is(Cue::preposition) &&
                         page_[at + 1].is_word() && !starts_with(page_.folded(at), "ال");
  if (last_word) strong &= ~set_of(Cue::not_a_source);
  // «لجنة تحقيق | إلى أن»; not «شركة | توقيع عقد».
  if (page_.tongue == Tongue::arabic && at == first_ + 1 && at + 1 < limit_ &&
      page_[first_].is_any(kBodies) && page_[first_].clitics == 0 &&
      page_[at + 1].is(Cue::preposition) && page_[at + 1].is_word()) {
    strong &= ~set_of(Cue::not_a_source);
  }
  // «لائحة الاتهام»
  if (page_.tongue == Tongue::arabic && at > first_ && starts_with(page_.folded(at), "ال") &&
      page_[at - 1].is_any(kSpeakers) && !starts_with(page_.folded(at - 1), "ال")) {
    strong &= ~set_of(Cue::not_a_source);
  }
  if (at == first_ && (piece.is(Cue::document) || piece.begins(Cue::document)))
    strong &= ~set_of(Cue::not_a_source);
  if (at > first_ && piece.begins(Cue::by) && !piece.begins(Cue::np_preposition) &&
      !piece.is(Cue::genitive)) {
    return true;
  }
  if (holds_any(cues, strong)) {
    return !holds_any(cues, set_of(Cue::determiner)) || at > first_;
  }
  if (piece.is(Cue::determiner) && at > first_ && follows_preposition(at)) return false;
  // «قدر مدير الميناء | الخسائر بمليار»
  if (page_.tongue == Tongue::arabic && at > first_ && piece.is(Cue::trend) && !last_word) {
    return true;
  }
  if (is_origin(at)) return false;
  if (page_.tongue == Tongue::arabic && at > first_ && piece.begins(Cue::np_preposition) &&
      holds_any(head_, set_of(Cue::anonymous, Cue::people))) {
    return false;  // «مصدر من داخل الشركة»
  }
  if (holds_any(piece.cues, set_of(Cue::adverb, Cue::time, Cue::negation, Cue::auxiliary,
                                   Cue::passive, Cue::relative))) {
    return !holds_any(cues, set_of(Cue::determiner, Cue::pronoun)) || at > first_;
  }
  if (holds_any(cues, set_of(Cue::breaks, Cue::contrast)) &&
      !holds_any(cues, set_of(Cue::conjunction, Cue::determiner))) {
    return true;
  }
  if (holds_any(cues, kVerbKinds)) {
    // «الباحثة في علم الاجتماع»: no verb stands behind a preposition.
    if (page_.is_semitic()) {
      if (at > first_ && piece.is(Cue::person_name)) return false;  // «… عزت الرشق»
      return !holds_any(cues, kSpeakers) && (at == first_ || !follows_preposition(at));
    }
    return !holds_any(cues, kSpeakers | set_of(Cue::ambiguous)) || piece.is(Cue::finite);
  }
  return false;
}

// "a lawyer | for the family": one of many, without a name.
bool PhraseReader::is_anybody(std::uint32_t at) const {
  if (page_.tongue == Tongue::arabic) {  // «شيخ عشيرة | في الأنبار»
    return holds(head_, Cue::person) && !named_ && !has_definite(at);
  }
  if (page_.is_semitic() || !holds(head_, Cue::person)) return false;
  const std::string_view article = page_.folded(first_);
  const bool one =
      article == "a" || article == "an" || article == "un" || article == "una" || article == "une";
  for (std::uint32_t i = first_ + 1; i < at && one; ++i) {
    if (page_[i].capital) return false;
  }
  return one;
}

// "the Institute for Climate Studies", «le centre de recherche sur le climat».
bool PhraseReader::is_task(std::uint32_t at) const {
  if (page_.is_semitic() || at == first_ || at + 1 >= limit_) return false;
  const std::string_view word = page_.folded(at);
  if (page_.tongue == Tongue::english) {
    return word == "for" && holds(head_, Cue::official) && page_[at - 1].capital &&
           page_[at + 1].capital;
  }
  if (word != "sur" && word != "pour" && word != "contre" && word != "sobre" && word != "para" &&
      word != "contra") {
    return false;
  }
  std::uint32_t noun = first_;
  while (noun < at && page_[noun].is(Cue::determiner)) ++noun;
  for (const std::string_view body :
       {"centre",    "institut",     "observatoire", "comité",    "commission", "agence",
        "office",    "association",  "fondation",    "programme", "ligue",      "centro",
        "instituto", "observatorio", "comisión",     "agencia",   "oficina",    "asociación",
        "fundación", "programa",     "liga"}) {
    if (page_.folded(noun) == body) {
      return page_[at + 1].is_word() && !page_[at + 1].number && !page_[at + 1].is(Cue::time);
    }
  }
  return false;
}

std::uint32_t PhraseReader::sign(std::uint32_t at) {
  const Piece& piece = page_[at];
  if (piece.sign == Sign::open_quote && piece.partner > at + 1 && piece.partner < at + 9 &&
      piece.partner < limit_) {
    // A quoted name: first, or behind its descriptor; anything else is what is said.
    const bool arabic = page_.tongue == Tongue::arabic;
    // «أبلغ مدير الميناء | «رويترز» أن»
    const bool other = arabic && at > first_ + 1 && holds_any(head_, kUnnamed) &&
                       starts_with(page_.folded(at - 1), "ال") && page_[at - 1].is_word();
    // «برنامج «…» أن», «حساب «…» على»: what bears the name is in no list.
    const std::uint32_t behind = piece.partner + 1;
    const bool bears = arabic && at == first_ + 1 && behind < limit_ && page_[behind].is_word() &&
                       piece.partner < at + 6 && page_[first_].clitics == 0 &&
                       !starts_with(page_.folded(first_), "ال") &&
                       (page_[behind].is(Cue::that) || page_.folded(behind) == "علي");
    if (!other &&
        (at == first_ || (arabic && page_[at - 1].in_phrase && holds(head_, Cue::person)) ||
         page_[at - 1].is_any(kSpeakers) || holds_any(head_, kBodies) ||
         holds(head_, Cue::document) || follows_preposition(at) || bears)) {
      if (bears && page_.folded(behind) == "علي" && limit_ > behind + 2) limit_ = behind + 2;
      named_ = true;
      return piece.partner + 1;
    }
    return at;
  }
  if (piece.sign == Sign::slash && at > first_ + 1 && at + 1 < limit_ && joins_names(page_, at) &&
      page_[first_].is(Cue::determiner)) {
    return at + 2;
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

bool PhraseReader::number_belongs(std::uint32_t at) const {
  if (at == first_) return false;
  const Piece& before = page_[at - 1];
  const bool dated = page_.tongue == Tongue::english && before.is(Cue::determiner) &&
                     at + 1 < limit_ && page_[at + 1].is(Cue::document);  // "a 2013 study"
  if (dated) return true;
  return before.is_any(set_of(Cue::outlet, Cue::known_name)) ||
         (before.capital && !before.is(Cue::time) && !page_.is_semitic());
}

std::uint32_t PhraseReader::preposition(std::uint32_t at) {
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
    const bool in_press = page_.tongue == Tongue::arabic && !writes_for_press() &&
                          page_[noun].is_any(set_of(Cue::outlet, Cue::agency));
    const bool to_body = !in_press && holds_any(page_[noun].cues | page_[noun].phrase_cues,
                                                kBodies | set_of(Cue::known_name));
    const bool unnamed = holds_any(head_, set_of(Cue::anonymous, Cue::people)) || is_anybody(at);
    const bool of_place = page_.tongue == Tongue::arabic && holds(head_, Cue::official) &&
                          page_[noun].is(Cue::place_name) && at > first_ + 1;
    // «الكاتب في «هآرتس»»
    const bool writes = page_.tongue == Tongue::arabic && holds(head_, Cue::person) &&
                        following.sign == Sign::open_quote;
    const bool sent = writes || (page_[noun].is(Cue::place_name) && is_sent(at));
    if (!unnamed && !of_place && !sent && !is_expert(at) && !(holds(head_, Cue::person) && to_body))
      return at;
  }
  was_preposition_ = next;
  return next;
}

std::uint32_t PhraseReader::conjunction(std::uint32_t at) {
  if (at == first_ || at + 1 >= limit_) return at;
  const Piece& next = page_[at + 1];
  if (!next.is_word() || named_) return at;
  if (next.is(Cue::determiner) || next.is_any(kVerbKinds)) return at;
  const bool alike =
      next.capital ? page_[at - 1].capital : next.is_any(kSpeakers) || !page_[at - 1].capital;
  return alike ? at + 1 : at;
}

bool PhraseReader::latin(std::uint32_t at) {
  const Piece& piece = page_[at];
  const bool is_known = piece.is(Cue::known_name) && !piece.is(Cue::common_name);
  if (piece.capital || is_known) {
    named_ = named_ || is_known;
    return true;
  }
  if (at == first_) return true;
  const Piece& before = page_[at - 1];
  // «l'ONG Rivages libres,»: an adjective that ends the phrase.
  const bool ends = at + 1 >= limit_ || !page_[at + 1].is_word();
  if (page_.tongue != Tongue::english && ends && piece.cues == 0 && head_ != 0 && before.capital)
    return true;
  const bool body = page_.tongue != Tongue::english &&
                    before.is_any(kBodies | set_of(Cue::person)) &&
                    !before.is(Cue::known_name);  // «l'Institut national», «la Cour suprême»
  // "the U.N. refugee agency": a word before the noun that heads the phrase.
  const bool leads = page_.tongue == Tongue::english && piece.cues == 0 && at + 1 < limit_ &&
                     page_[first_].is(Cue::determiner) && page_[at + 1].is_any(kBodies) &&
                     !page_[at + 1].capital && !page_[at + 1].is_any(kVerbKinds);
  if (leads) return true;
  if (before.capital && !before.is(Cue::determiner) && !before.possessive && !body &&
      !before.is(Cue::nationality)) {
    return piece.is_any(kSpeakers | set_of(Cue::nationality)) && !piece.is(Cue::gerund);
  }
  return true;
}

std::optional<NounPhrase> phrase_after(const Page& page, std::uint32_t at, std::uint32_t limit) {
  if (at >= limit) return std::nullopt;
  return PhraseReader(page, at, limit).run();
}

}  // namespace tawatur::attribution
