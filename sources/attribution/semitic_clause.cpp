// What stands behind a verb in Arabic and Hebrew: whether a thing is foretold or planned, and
// whether the verb goes on with what the source of the sentence before says.

#include <string_view>

#include "sources/attribution/line_reader.h"
#include "sources/attribution/verbal_noun.h"

namespace tawatur::attribution {

// «توقع المركز هطول …» foretells what will happen; «تتوقع البحرية تسلم …», what it will do itself.
bool LineReader::foretells(const VerbGroup& group, std::uint32_t at) const {
  if (page_.tongue != Tongue::arabic || at >= last_ || !page_[at].is_word()) return false;
  if (page_.folded(group.verb).find("توقع") == std::string_view::npos) return false;
  if (page_[at].is(Cue::trend) && page_[at].clitics == 0) return true;
  const std::string_view word = page_.folded(at);
  const std::string_view exact = page_.tokens->exact(page_[at].first);
  if (page_[at].clitics != 0) return false;
  if (!page_[at].is(Cue::not_a_source) && !is_verbal_noun(word, exact)) return false;
  // Of the forms of the noun these are what somebody does to something.
  const bool causative = exact.substr(0, 2) == "إ";
  const bool intensive = word.size() == 10 && word.substr(0, 2) == "ت" && word.substr(6, 2) == "ي";
  for (const std::string_view own :
       {"تسلم", "تسلمه", "تسلمها", "استلام", "شراء", "بيع", "بناء", "دفع",
        "صرف",  "فتح",   "نشر",    "شن",     "عدد",  "حجم", "قيمه", "صفقه",
        "عقد",  "اتفاق", "مشروع",  "خطه",    "قرار", "نقل", "نقص"}) {
    if (word == own) return false;
  }
  return !causative && !intensive && word.substr(0, 6) != "است";
}

// «أحصت الهيئة 3 آلاف حالة»: the number right behind who counts; «تحدث الوزير 3 ساعات» is no count.
bool LineReader::counts(const VerbGroup& group, std::uint32_t at) const {
  if (!is_figure_ahead(at)) return false;
  if (at >= last_ || !page_[at].number) return true;
  const std::string_view verb = page_.folded(group.verb);
  for (const std::string_view stem : {"احص", "رصد", "وثق", "حصي"}) {
    if (verb.find(stem) != std::string_view::npos) return true;
  }
  return page_.tongue != Tongue::arabic;
}

// «قال ماركو روسي في بيان نشره على موقعه إن»: whoever he is, he says it there.
bool LineReader::speaks_in_document(const NounPhrase& who) const {
  if (page_.tongue != Tongue::arabic || who.last >= last_ || !may_be_name(who)) return false;
  if (who.recognized || is_manner(who)) return false;
  const std::string_view exact = page_.tokens->exact(page_[who.first].first);
  if (is_verbal_noun(page_.folded(who.first), exact)) return false;
  const Piece& behind = page_[who.last];
  if (!behind.is_word()) return false;
  const bool in_document = page_.folded(who.last) == "في" && who.last + 1 < last_ &&
                           page_[who.last + 1].is(Cue::document);
  return in_document || behind.begins(Cue::interview);
}

// «أضاف اللاعب هدفا», «كتب الروائي 3 روايات»: such verbs do as well as say.
bool LineReader::does_as_well(const VerbGroup& group) const {
  if (page_.tongue != Tongue::arabic) return false;
  const std::string_view verb = page_.folded(group.verb).substr(page_[group.verb].prefix_bytes);
  for (const std::string_view other :
       {"اضاف", "اضافت", "اضافوا", "روي", "روت", "يروي", "تروي", "كتب", "كتبت", "كتبوا", "يكتب",
        "تكتب", "وصف", "وصفت", "يصف", "تصف"}) {
    if (verb == other) return true;
  }
  return false;
}

// «توقع محللون أرباحا قدرها …»: it is their trade.
bool LineReader::forecasts_by_trade(const NounPhrase& who) const {
  for (const std::string_view trade :
       {"محللون", "محللين", "اقتصاديون", "خبراء", "المحللون", "הכלכלנים", "כלכלנים", "אנליסטים"}) {
    if (page_.folded(who.first) == trade) return true;
  }
  return false;
}

// «وأضاف أن», «وأشار إلى», «وتابع قائلا: …», «"…"، يضيف»: a verb that has its subject in the
// sentence before. `at` is what stands behind it.
bool LineReader::goes_on_saying(const VerbGroup& group, std::uint32_t at) const {
  if (group.auxiliary || group.negated) return false;
  if (behind_quote(group.first) < group.first) {
    return out_.found.size() == found_before_ && (at >= last_ || !page_[at].is_word());
  }
  if (group.verb > first_ + 2) return false;
  if (at < last_ && page_[at].is_word() && page_[at].is(Cue::gerund)) at = skip_asides(at + 1);
  if (is_content_marker(at)) return true;
  if (page_.tongue != Tongue::arabic || at >= last_ || !page_[at].is_word()) return false;
  const std::string_view word = page_.folded(at);
  if (word == "الي" || word == "عن" || word == "من" || word == "علي") return at == group.last;
  // «وطالب بزيادة …»
  if (page_[at].has_clitic(kCliticPreposition) && page_[at].is(Cue::not_a_source)) return true;
  if (word.size() < 8 || word.substr(0, 2) != "ب" || page_[at].cues != 0) return false;
  const std::string_view exact = page_.tokens->exact(page_[at].first);
  return is_verbal_noun(word.substr(2), exact.substr(2));
}

}  // namespace tawatur::attribution
