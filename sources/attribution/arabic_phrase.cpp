// Arabic: behind a definite word of a body's name an indefinite one begins something else («وزارة
// الدفاع» | «توقيع عقد»), and so does a verbal noun; prefixed prepositions end the phrase unless
// they begin a name («بايدن») or stand in the name of a body («للصناعات العسكرية») or of an office.

#include "sources/attribution/phrase_reader.h"
#include "sources/attribution/verbal_noun.h"

namespace tawatur::attribution {
namespace {

// «المصدر ذاته», «القناة نفسها»
bool ends_in_self(std::string_view word) {
  return starts_with(word, "ذات") || starts_with(word, "نفس");
}

// «سعيها», «رغبتهم»: somebody's something, said of the source and no part of it.
bool ends_in_pronoun(std::string_view word) {
  for (const std::string_view pronoun : {"ها", "هم", "هما", "ته"}) {
    if (word.size() > pronoun.size() + 4 && word.substr(word.size() - pronoun.size()) == pronoun) {
      return true;
    }
  }
  return false;
}

bool is_adjective(std::string_view word) {
  for (const std::string_view of_companies :
       {"القابضه", "المحدوده", "المتحده", "المساهمه", "الناشيه", "الناشئه", "الخاصه"}) {
    if (word == of_companies) return true;
  }
  return starts_with(word, "ال") && word.size() > 8 &&
         (word.substr(word.size() - 4) == "يه" || word.substr(word.size() - 2) == "ي");
}

// «العام», «الأعلى»: adjectives of offices that no ending tells.
bool is_rank(std::string_view word) {
  for (const std::string_view rank :
       {"العام", "العامه", "الاعلي", "العليا", "الاول", "الاولي", "المساعد", "المكلف", "المركزي",
        "المفوض", "السابق", "السابقه"}) {
    if (word == rank) return true;
  }
  return false;
}

// «من مدينة …», «من سكان …»: where somebody comes from.
bool is_settlement(std::string_view word) {
  for (const std::string_view place : {"مدينه", "بلده", "قريه", "حي", "مخيم", "منطقه", "محافظه",
                                       "ولايه", "ريف", "ضاحيه", "سكان", "ابناء", "اهالي"}) {
    if (word == place) return true;
  }
  return false;
}

// «رفيع المستوى», «واسع الاطلاع»: adjectives with a definite noun that stay indefinite.
bool takes_definite(std::string_view word) {
  for (const std::string_view adjective : {"رفيع", "واسع", "وثيق", "متعدد", "حسن", "سابق"}) {
    if (starts_with(word, adjective)) return true;
  }
  return false;
}

}  // namespace

bool PhraseReader::arabic(std::uint32_t at) {
  const Piece& piece = page_[at];
  const std::string_view word = page_.folded(at);
  const bool is_name = piece.is_any(set_of(Cue::known_name, Cue::place_name, Cue::person_name)) &&
                       !piece.has_clitic(kCliticPreposition) && !piece.has_clitic(kCliticAnd);
  const bool definite = starts_with(word, "ال");
  if (at == first_) return true;
  const bool figure = piece.last > piece.first + 1 && word.size() <= 4 &&
                      (*page_.tokens)[piece.last - 1].is_digits();
  if (figure) return false;  // «بـ90 مليونا»
  const Piece& before = page_[at - 1];
  const bool behind_descriptor =
      before.is_any(kSpeakers) && !starts_with(page_.folded(at - 1), "ال");
  const bool is_latin = (*page_.tokens)[piece.first].script == Script::latin;
  // «… «الضفاف» | دفع»: behind a name in quotes an indefinite word begins something else.
  if (!definite && before.sign == Sign::close_quote && !is_name && !is_latin &&
      !holds_any(head_, set_of(Cue::person, Cue::anonymous)) && !starts_with(word, "ل") &&
      word != "غير" && word != "شبه") {
    return false;
  }
  const bool ends_here =
      at + 1 >= limit_ || !page_[at + 1].is_word() || page_[at + 1].is(Cue::that);
  if (definite && !before.is_word() && !is_adjective(word) && !piece.is(Cue::nationality) &&
      !(ends_here && piece.cues == 0)) {
    return false;  // «موقع «…» | المتخصص في»
  }
  if (!definite && before.is(Cue::known_name) && piece.is_any(kSpeakers) && word != "برس" &&
      word != "نيوز") {
    return false;
  }
  // «مسؤولون أمنيون | المغرب»
  const std::uint32_t counted = page_[first_].is(Cue::determiner) ? 1 : 0;  // «أحد سكان الحي»
  if (definite && at > first_ + 1 + counted &&
      holds_any(head_, set_of(Cue::people, Cue::anonymous)) && !holds(head_, Cue::person) &&
      !follows_preposition(at) && !follows_preposition(at - 1) && !has_definite(at) &&
      !before.is_any(kSpeakers) && !takes_definite(page_.folded(at - 1))) {
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
  // «أبلغ وزير الدفاع | صحيفة …»
  if (!definite && piece.is_any(set_of(Cue::outlet, Cue::agency)) && !piece.in_phrase &&
      starts_with(page_.folded(at - 1), "ال") && !piece.has_clitic(kCliticPreposition)) {
    return false;
  }
  const bool unnamed = holds_any(head_, kUnnamed);
  const bool is_body = piece.is_any(kBodies);
  // «أبلغت المعارضة | الحكومة», «اتهم خبراء في المجلس | الحكومة»: behind a phrase that is complete
  // a body is another.
  if (definite && piece.is_any(set_of(Cue::official, Cue::company, Cue::people)) &&
      !piece.is(Cue::person) && !piece.in_phrase && piece.phrase_size == 0 && !is_adjective(word) &&
      is_complete_before(at)) {
    return false;
  }
  // «وصف الوزير | الاتفاق بأنه …»: a verbal noun is no adjective.
  if (definite && (piece.cues & ~set_of(Cue::not_a_source)) == 0 && !piece.in_phrase &&
      is_complete_before(at) && !starts_with(word, "الم") && !is_adjective(word) &&
      is_verbal_noun(word.substr(4), page_.tokens->exact(piece.first).substr(4))) {
    return false;
  }
  // «مصدر طبي | مراسل الأناضول»
  if (at > first_ + 1 && unnamed && !definite && !follows_preposition(at) &&
      (word == "مراسل" || word == "موفد")) {
    return false;
  }
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
  if (follows_preposition(at) && is_settlement(word)) return true;
  if (is_second_adjective(at)) return true;
  if (piece.is(Cue::anaphor) && !definite && (ends_in_self(word))) return true;
  // «قال لطفي بوشناق إن»: between a name of no list and what is said stands the rest of the name.
  const bool bare =
      head_ == 0 && at <= first_ + 2 && (before.cues == 0 || before.is(Cue::person_name));
  const bool titled = holds(head_, Cue::person) && at >= first_ + 2 &&
                      (before.is(Cue::person_name) || page_[at - 2].is(Cue::person_name));
  if ((bare || titled) && piece.cues == 0 && before.is_word() && before.clitics == 0 &&
      at + 1 < limit_ && word.size() > 6 && word.substr(word.size() - 2) != "ه" &&
      !ends_in_pronoun(word) &&
      (page_[at + 1].sign == Sign::comma || page_[at + 1].is(Cue::that)) &&
      !page_[at + 1].is(Cue::preposition)) {
    return true;
  }
  if (piece.has_clitic(kCliticAnd) || (piece.cues == 0 && starts_with(word, "و"))) {
    // «ولاية وهران»: such a noun wants its name.
    for (const std::string_view area : {"ولايه", "محافظه", "بلديه", "مدينه", "اقليم"}) {
      if (page_.folded(at - 1) == area && piece.clitics == 0) return true;
    }
    // «والإنتاج الحربي», «ووزير الدفاع» go on; «وقع» does not.
    return starts_with(word, "وال") &&
           (starts_with(page_.folded(at - 1), "ال") || starts_with(page_.folded(at - 1), "لل") ||
            (is_adjective(word.substr(2)) && starts_with(page_.folded(at - 1), "وال") &&
             is_adjective(page_.folded(at - 1).substr(2))));
  }
  if (starts_with(word, "لل")) {
    if (holds_any(head_, kBodies)) return true;
    // «مسؤول في المكتب الوطني للسكك»
    if (piece.is(Cue::org_word)) {
      for (std::uint32_t i = at; i > first_ && i + 3 > at; --i) {
        if (page_[i - 1].is_any(kBodies)) return true;
      }
    }
    if (unnamed && is_body && !piece.is_any(set_of(Cue::outlet, Cue::agency))) return true;
    if (holds(head_, Cue::person) && page_[at - 1].sign == Sign::close_quote) return true;
    // «المدير الجهوي للصحة»; not who is spoken to: «الناطق الرسمي للصحفيين».
    const CueSet others = kSpeakers | set_of(Cue::known_name, Cue::person_name);
    return holds(head_, Cue::person) && !named_ && at > first_ + 1 && !piece.is_any(others) &&
           (is_adjective(page_.folded(at - 1)) || is_rank(page_.folded(at - 1)));
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
  if (piece.cues == 0 && (starts_with(word, "ب") || starts_with(word, "ل")) && !behind_descriptor &&
      !is_latin_before(at)) {
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

// «مصادر محلية وطبية», «مسؤولون أميركيون وأوروبيون»: of the same ending as the adjective before.
bool PhraseReader::is_second_adjective(std::uint32_t at) const {
  if (at < first_ + 2 || !holds_any(head_, kUnnamed)) return false;
  const std::string_view word = page_.folded(at);
  const std::string_view before = page_.folded(at - 1);
  if (!starts_with(word, "و") || word.size() < 10 || before.size() < 8) return false;
  if (page_[at].is_any(kVerbKinds) || page_[at - 1].is_any(kSpeakers)) return false;
  for (const std::string_view ending : {"يه", "يون", "يين", "يان", "ين", "ون"}) {
    if (word.size() < ending.size() || before.size() < ending.size()) continue;
    if (word.substr(word.size() - ending.size()) == ending &&
        before.substr(before.size() - ending.size()) == ending) {
      return true;
    }
  }
  return false;
}

// Whether what stands before `at` may end the phrase: a definite word, a name.
bool PhraseReader::is_complete_before(std::uint32_t at) const {
  const Piece& before = page_[at - 1];
  const std::string_view word = page_.folded(at - 1);
  const bool name =
      (before.cues == 0 && !before.in_phrase) || before.is(Cue::person_name);  // «كاتب عام | …»
  // «أمين سر | اللجنة»: an office that goes on; «مسؤول محلي | الشركة» does not.
  const bool construct = at == first_ + 2 && holds(head_, Cue::person) &&
                         !starts_with(page_.folded(first_), "ال") && before.cues == 0 &&
                         word.substr(word.size() - 2) != "ي" &&
                         (word.size() < 4 || word.substr(word.size() - 4) != "يه");
  if (construct) return false;
  return !before.is_word() || starts_with(word, "ال") || starts_with(word, "لل") ||
         before.is_any(set_of(Cue::known_name, Cue::place_name, Cue::nationality)) ||
         (at >= first_ + 2 && holds_any(head_, kUnnamed) && name && !follows_preposition(at - 1));
}

// «وزير النفط | تقليص الإنتاج»: behind a phrase that is complete a verbal noun begins what is
// said; inside («هيئة تنظيم الاتصالات») it is part of the name.
bool PhraseReader::is_what_is_said(std::uint32_t at) const {
  const Piece& piece = page_[at];
  if (piece.cues != 0 || piece.phrase_cues != 0 || piece.in_phrase || piece.clitics != 0) {
    return false;
  }
  return is_complete_before(at) &&
         is_verbal_noun(page_.folded(at), page_.tokens->exact(piece.first));
}

// «مصادر متطابقة | هروب المتهم»: behind an adjective an indefinite noun with a definite one is
// what is said; not «مصدر أمني رفيع المستوى».
bool PhraseReader::is_next_construct(std::uint32_t at) const {
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
  return !takes_definite(page_.folded(at));
}

// «أستاذ القانون بجامعة …», «المدير التنفيذي لشركة …»: where somebody has his office.
bool PhraseReader::belongs_to_body(std::uint32_t at) const {
  const Piece& piece = page_[at];
  const std::string_view word = page_.folded(at);
  // «مدير الصحة بالولاية»
  if (holds_any(head_, kUnnamed) && !named_ && piece.is(Cue::official) && at > first_ + 1 &&
      starts_with(word, "بال")) {
    return true;
  }
  if (!holds(head_, Cue::person) || named_ || piece.has_clitic(kCliticArticle)) return false;
  if (piece.is(Cue::place_name) && starts_with(word, "ل")) {
    return at > first_ + 1 && is_rank(page_.folded(at - 1));  // «القنصل العام لتركيا»
  }
  if (!piece.is_any(set_of(Cue::official, Cue::company))) return false;
  if (starts_with(word, "ب")) return piece.is(Cue::official) && !piece.is(Cue::document);
  return starts_with(word, "ل") && at > first_ + 1 &&
         (is_adjective(page_.folded(at - 1)) || is_rank(page_.folded(at - 1)));
}

// «مكتب الأمم المتحدة لتنسيق الشؤون …»
bool PhraseReader::is_task_of_body(std::uint32_t at) const {
  const std::string_view word = page_.folded(at);
  if (!starts_with(word, "ل") || !holds_any(head_, kBodies) || at + 1 >= limit_) return false;
  if (!page_[at + 1].is_word() || !starts_with(page_.folded(at + 1), "ال")) return false;
  const std::string_view exact = page_.tokens->exact(page_[at].first);
  return exact.size() > 2 && is_verbal_noun(word.substr(2), exact.substr(2));
}

// «الباحثة في علم …», «الخبير في شؤون …»: what somebody knows of.
bool PhraseReader::is_expert(std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || named_ || page_.folded(at) != "في") return false;
  for (const std::string_view word : {"خبير", "باحث", "متخصص", "مختص", "استاذ", "محاضر", "محلل"}) {
    if (at > first_ && page_.folded(at - 1).find(word) != std::string_view::npos) return true;
  }
  return false;
}

// «ناجون من الحادث», «مصدر من الوزارة»: here no relative pronoun.
bool PhraseReader::is_origin(std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || at == first_ || at + 1 >= limit_) return false;
  if (page_.folded(at) != "من" || !holds_any(head_, set_of(Cue::anonymous, Cue::people)))
    return false;
  if (!page_[at + 1].is_word() || page_[at + 1].is(Cue::relative)) return false;
  return starts_with(page_.folded(at + 1), "ال") || page_[at + 1].is_any(kBodies) ||
         page_[at + 1].is(Cue::place_name) || is_settlement(page_.folded(at + 1));
}

// «الكاتب في صحيفة …»; «كتب الوزير | في صحيفة …».
bool PhraseReader::writes_for_press() const {
  for (const std::string_view word : {"كاتب", "صحفي", "صحافي", "محرر", "مراسل", "معلق", "محلل",
                                      "مصدر", "مدير", "مذيع", "اعلامي", "رئيس", "مصور", "خبير"}) {
    if (page_.folded(first_).find(word) != std::string_view::npos) return true;
  }
  return holds_any(head_, set_of(Cue::anonymous, Cue::people));
}

// «النائب عن كتلة …»: elected for it, not quoted from it.
bool PhraseReader::is_deputy_of(std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || at == first_ || page_.folded(at) != "عن") return false;
  const std::string_view office = page_.folded(at - 1);
  for (const std::string_view word : {"نائب", "نائبه", "مرشح", "مرشحه", "ممثل", "ممثله"}) {
    if (office == word || (starts_with(office, "ال") && office.substr(4) == word)) return true;
  }
  return false;
}

// «السفير الأميركي في بيروت», «مراسلها في غزة»
bool PhraseReader::is_sent(std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || named_) return false;
  for (const std::string_view word :
       {"مراسل", "سفير", "مبعوث", "قنصل", "موفد", "منسق", "ممثل", "مدير مكتب", "مفوض"}) {
    const std::string_view office = page_.folded(first_);
    if (office.find(word) != std::string_view::npos) return at > first_;
  }
  return false;
}

bool PhraseReader::has_definite(std::uint32_t end) const {
  for (std::uint32_t at = first_; at < end; ++at) {
    if (starts_with(page_.folded(at), "ال") || starts_with(page_.folded(at), "لل")) return true;
  }
  return false;
}

bool PhraseReader::is_latin_before(std::uint32_t at) const {
  return (*page_.tokens)[page_[at - 1].first].script == Script::latin;
}

}  // namespace tawatur::attribution
