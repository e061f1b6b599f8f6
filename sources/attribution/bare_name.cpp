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

}  // namespace

// Words of a name: of no list, or a list of names.
bool LineReader::holds_name_words(const NounPhrase& who, std::uint32_t first) const {
  for (std::uint32_t at = first; at < who.last; ++at) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.number || piece.clitics != 0) return false;
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
  if (starts(first, "ال")) return is_many(first);
  if (page_[who.first].is(Cue::person_name)) return true;
  const bool apart = cue == first_ || page_[cue - 1].sign == Sign::comma;
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

// «وفقا لمرسى نيوز»: of a word of no list the cue alone says that a preposition is fused to it.
std::optional<NounPhrase> LineReader::phrase_behind(std::uint32_t cue, std::uint32_t from) const {
  auto who = phrase_after(page_, skip_asides(from), last_);
  if (!who || page_.tongue != Tongue::arabic || from != cue + 1) return who;
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
