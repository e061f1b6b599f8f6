// Names of no list and without a noun that says what they are («بحسب سليم الرياحي»). What stands
// behind «بحسب», «وفق» is as often a measure («حسب نوع السيارة»): form and place tell them apart.

#include <string_view>

#include "sources/attribution/line_reader.h"
#include "sources/attribution/verbal_noun.h"

namespace tawatur::attribution {
namespace {

bool starts(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool ends(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// «المنظمين», «القائمين»: people by their form, but for a few broken plurals.
bool is_many(std::string_view word) {
  constexpr std::size_t kShortest = 14;
  for (const std::string_view other : {"القوانين", "العناوين", "الموازين", "المضامين", "التمارين",
                                       "البراهين", "المعايين", "العشرين", "الثلاثين"}) {
    if (word == other) return false;
  }
  return word.size() >= kShortest && starts(word, "ال") && ends(word, "ين");
}

// «أبو عبيدة», «بن غفير»
bool is_name_part(std::string_view word) {
  return word == "ابو" || word == "بن" || word == "ام" || word == "ولد" || word == "ابن";
}

// «حسب المنطقة», «وفق الجدول الزمني»: by what something goes, not who says it.
bool is_measure(std::string_view word) {
  static constexpr std::string_view kMeasures[] = {
      "القانون",   "القوانين",  "العقد",     "المنطقه",    "المناطق",      "الظروف",
      "الحاجه",    "الحاجات",   "الطلب",     "العمر",      "السن",         "الجدول",
      "الخطه",     "النظام",    "الانظمه",   "الاتفاق",    "الاتفاقيه",    "المعايير",
      "الشروط",    "العاده",    "الاصول",    "القواعد",    "الاولويه",     "المعتاد",
      "المتفق",    "المقرر",    "المخطط",    "التوقيت",    "الترتيب",      "الدستور",
      "الماده",    "اللوائح",   "النوع",     "الحجم",      "الجوده",       "الكميه",
      "الموسم",    "الرغبه",    "القدره",    "الامكان",    "الامكانيات",   "المواصفات",
      "السعر",     "الاسعار",   "البرنامج",  "البروتوكول", "القرار",       "التعليمات",
      "التوجيهات", "الضوابط",   "الاجراءات", "الاعراف",    "العرف",        "التقاليد",
      "الشريعه",   "المسار",    "الخارطه",   "الخريطه",    "المرحله",      "المراحل",
      "الوقت",     "الساعه",    "اليوم",     "الحاله",     "الحالات",      "المستوي",
      "المستويات", "الموهل",    "الخبره",    "التخصص",     "المهنه",       "الراتب",
      "الدخل",     "الاجر",     "الوزن",     "الطول",      "المسافه",      "السرعه",
      "اللون",     "الجنس",     "المذهب",    "الانتماء",   "الوجهه",       "الخط",
      "الدرجه",    "الدرجات",   "القيمه",    "التقويم",    "الاستراتيجيه", "السياق",
      "المنطق",    "المثل",     "المقوله",   "الصيغه",     "النموذج",      "السيناريو",
      "النتيجه",   "النتائج",   "الروزنامه", "الحصه",      "الحصص",        "الفئه",
      "الفئات",    "العيار",    "المقاس",    "النص",       "الاليه",       "الاليات",
      "المنهجيه",  "المقتضيات", "المتطلبات", "المساحه"};
  for (const std::string_view measure : kMeasures) {
    if (word == measure) return true;
  }
  return false;
}

}  // namespace

// Words of a name: of no list, or a list of names.
bool LineReader::holds_name_words(const NounPhrase& who, std::uint32_t first) const {
  for (std::uint32_t at = first; at < who.last; ++at) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.clitics != 0) return false;
    if (piece.number && (at + 1 < who.last || at == who.first)) return false;  // «رصيف 22»
    if (is_name_part(page_.folded(at)) && page_.tongue == Tongue::arabic) continue;
    if (piece.cues != 0 && !piece.is(Cue::person_name)) return false;
    if (piece.is_any(set_of(Cue::preposition, Cue::that, Cue::negation))) return false;
  }
  return true;
}

// «زيلينسكي», «حسن نصر الله»: begins with a listed name of a person, and goes on with nothing else.
bool LineReader::is_person_named(const NounPhrase& who) const {
  constexpr std::uint32_t kLongest = 4;
  if (!page_.is_semitic() || who.size() > kLongest || who.document || who.pronoun) {
    return false;
  }
  return page_[who.first].is(Cue::person_name) && holds_name_words(who, who.first);
}

// Whether an unlisted phrase behind «بحسب», «وفق», «نقلا عن» names somebody. `cue` is where the cue
// begins.
bool LineReader::is_bare_name(const NounPhrase& who, std::uint32_t cue) const {
  constexpr std::uint32_t kLongest = 4;
  if (page_.tongue != Tongue::arabic || who.size() > kLongest || who.pronoun || who.document) {
    return false;
  }
  const bool closed = who.last >= last_ || !page_[who.last].is_word();
  if (!closed || (who.last < last_ && page_[who.last].sign == Sign::open_quote)) return false;
  if (!holds_name_words(who, who.first + (who.fused != 0 ? 1U : 0U))) return false;
  const std::string_view first = page_.folded(who.first).substr(who.fused);
  const std::string_view last = page_.folded(who.last - 1);
  const bool apart = cue == first_ || page_[cue - 1].sign == Sign::comma;
  if (starts(first, "ال")) {
    // «، وفق المدار», «، بحسب الخطيب»
    const std::string_view exact = page_.tokens->exact(page_[who.first].first);
    const bool deed = exact.size() > 4 && is_verbal_noun(first.substr(4), exact.substr(4));
    return is_many(first) || (apart && !is_measure(first) && !deed && who.size() <= 3);
  }
  if (page_[who.first].is(Cue::person_name) || is_name_part(first)) return true;
  if (page_[who.last - 1].number) return apart;
  if (who.size() == 1) {
    // «بحسب تيدروس، …»: what is no name has somebody's pronoun or another word behind it.
    constexpr std::size_t kShortest = 8;
    for (const std::string_view end : {"ه", "ها", "هم", "هما", "نا", "ي", "ات", "ا", "ين", "ون"}) {
      if (ends(last, end)) return false;
    }
    return apart && first.size() >= kShortest;
  }
  const std::string_view exact = page_.tokens->exact(page_[who.first].first);
  if (who.fused == 0 && is_verbal_noun(first, exact)) return false;
  // «معايير دولية», «صيغة معدلة»: a noun with its adjective.
  const bool adjective = !starts(last, "ال") && (ends(last, "يه") || ends(last, "ه"));
  if (adjective || ends(last, "ات")) return false;
  // «نوع السيارة», «سن المريض»: something of something; a family has its name by origin.
  const bool of_origin = starts(last, "ال") && ends(last, "ي");
  if (starts(last, "ال") && !of_origin) return false;
  return apart || who.fused != 0 || of_origin;
}

// «المدار» is an outlet; a family's name ends as «الخطيب», «العلوي» may, which only the second
// tells.
void LineReader::name_by_form(NounPhrase& who) const {
  const std::string_view first = page_.folded(who.first);
  if (starts(first, "ال") && !ends(page_.folded(who.last - 1), "ي") && !is_many(first)) {
    who.kind = SourceAs::outlet;
  }
}

// «وفقا لمرسى نيوز»: of a word of no list the cue alone says that a preposition is fused to it.
std::optional<NounPhrase> LineReader::phrase_behind(std::uint32_t cue, std::uint32_t from) const {
  auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || page_.tongue != Tongue::arabic) return who;
  // «وفق رصيف 22»: not «وفق مادة 22».
  const std::string_view noun = page_.folded(who->first);
  const bool numbered = who->size() == 1 && !who->recognized && who->last < last_ &&
                        page_[who->last].number && page_[who->first].cues == 0 &&
                        !starts(noun, "ال") && noun != "ماده" && noun != "فصل" && noun != "بند" &&
                        (who->last + 1 >= last_ || !page_[who->last + 1].is_word());
  if (numbered) {
    ++who->last;
    who->kind = SourceAs::outlet;
  }
  if (from != cue + 1) return who;
  const std::string_view word = page_.folded(cue).substr(page_[cue].prefix_bytes);
  if (word != "وفقا" && word != "طبقا" && word != "تبعا" && word != "استنادا") return who;
  const Piece& first = page_[who->first];
  if (first.cues == 0 && first.name == 0 && starts(page_.folded(who->first), "ل") &&
      !starts(page_.folded(who->first), "لل")) {
    who->fused = 2;
  }
  return who;
}

}  // namespace tawatur::attribution
