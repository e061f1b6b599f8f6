// "A report that the site X published" speaks for X. From the word for the document a short walk
// goes over what may stand between: more such words («تحليل لأرقام واردة في تقرير …»), words of
// making (by, from, نشره, صادر عن), an adjective, to the first name.

#include <string_view>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

bool is_latin(const Page& page, std::uint32_t at) {
  return (*page.tokens)[page[at].first].script == Script::latin;
}

}  // namespace

// Whether the name of who made a document may begin at `at`.
bool LineReader::begins_maker(std::uint32_t at) const {
  const Piece& piece = page_[at];
  if (piece.sign == Sign::open_quote) return piece.partner > at + 1 && piece.partner < at + 8;
  if (!piece.is_word()) return false;
  const CueSet cues = piece.cues | piece.phrase_cues;
  if (page_.tongue == Tongue::arabic && at > first_ && page_[at - 1].is(Cue::document)) {
    for (const std::string_view adjective : {"اعلاميه", "صحفيه", "صحافيه"}) {
      if (page_.folded(at) == adjective) return false;  // «تقارير صحفية»
    }
  }
  if (holds_any(cues, kBodies | set_of(Cue::person, Cue::people, Cue::anonymous)) ||
      holds_any(cues, set_of(Cue::known_name, Cue::place_name))) {
    return true;
  }
  return page_.is_semitic() ? is_latin(page_, at) : piece.capital && !piece.is(Cue::time);
}

std::optional<NounPhrase> LineReader::maker_of(const NounPhrase& document) const {
  // English puts the document last: "a report by …", "a Reuters report" (which stays as it is).
  std::uint32_t at = document.first;
  while (at < document.last && !page_[at].is(Cue::document)) ++at;
  if (at == document.last) {
    at = document.first;
    while (at < document.last && !page_[at].begins(Cue::document)) ++at;
    if (at == document.last) return std::nullopt;
    at += page_[at].phrase_size;
  } else {
    ++at;  // "audit files": the last of several
    while (!page_.is_semitic() && at < document.last && page_[at].is(Cue::document)) ++at;
  }
  // The subject of a verb ends before it.
  const std::uint32_t limit = maker_limit_ > at ? maker_limit_ : last_;
  constexpr int kMostSteps = 7;
  bool made = page_.is_semitic();  // in «تقرير معهد» nothing stands between
  for (int steps = 0; steps < kMostSteps && at < limit; ++steps) {
    const Piece& piece = page_[at];
    const CueSet cues = piece.cues | piece.phrase_cues;
    if (holds(cues, Cue::document) && page_.is_semitic()) {
      ++at;
      continue;
    }
    const bool article =
        !page_.is_semitic() && made && piece.is_word() && piece.is(Cue::determiner);
    if (article) {
      auto maker = phrase_after(page_, at, limit);
      if (maker && maker->recognized && !maker->pronoun && !maker->document) return maker;
    }
    // «أرقام | ثلاثة مصادر …»
    if (page_.is_semitic() && piece.is_word() && piece.is(Cue::determiner) && at + 1 < limit &&
        page_[at + 1].is_any(set_of(Cue::people, Cue::anonymous, Cue::person))) {
      auto maker = phrase_after(page_, at, limit);
      if (maker && maker->recognized && !maker->document) return maker;
    }
    if (made && begins_maker(at) && !holds(cues, Cue::document)) {
      auto maker = phrase_after(page_, at, limit);
      if (maker && maker->recognized && !maker->pronoun && !maker->document) return maker;
      return std::nullopt;
    }
    if (piece.sign == Sign::comma && at + 1 < last_ && page_[at + 1].begins(Cue::by)) {
      ++at;
      continue;  // the report, published by …
    }
    // «تحقيق ل«…»»
    if (page_.tongue == Tongue::arabic && is_lone_preposition(at) && at + 1 < limit &&
        page_[at + 1].sign == Sign::open_quote) {
      ++at;
      continue;
    }
    // «التقرير الذي أعدته …»
    if (page_.tongue == Tongue::arabic && piece.is(Cue::relative) && at + 1 < limit &&
        page_[at + 1].is(Cue::by) && page_.folded(at) != "من") {
      ++at;
      continue;
    }
    if (!piece.is_word() || holds_any(cues, set_of(Cue::that, Cue::relative)) ||
        (holds_any(piece.cues, kVerbKinds) && !holds(cues, Cue::by))) {
      return std::nullopt;
    }
    if (holds(cues, Cue::by)) {
      made = true;
      at = phrase_end(at, Cue::by);
      continue;
    }
    // "released on Tuesday by"
    const bool dated = !page_.is_semitic() && piece.is(Cue::preposition) && at + 1 < limit &&
                       page_[at + 1].is(Cue::time);
    if (dated) {
      at += 2;
      continue;
    }
    const bool passes = piece.is_any(set_of(Cue::determiner, Cue::adverb, Cue::time)) ||
                        (made && holds(cues, Cue::document)) ||  // results of polls by …
                        piece.number || piece.cues == 0;
    if (!passes) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

}  // namespace tawatur::attribution
