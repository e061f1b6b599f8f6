// As what a source speaks is read from its words: the noun that heads it, the gazetteer, else its
// form. Arabic, Hebrew, French and Spanish put the head first; English last, but before its
// prepositions ("an official at the ministry").

#include <string_view>

#include "sources/attribution/noun_phrase.h"

namespace tawatur::attribution {
namespace {

class Classifier {
 public:
  Classifier(const Page& page, NounPhrase& phrase) : page_(page), phrase_(phrase) {}

  void run() {
    scan();
    phrase_.pronoun = phrase_.size() == 1 && page_[phrase_.first].is(Cue::pronoun) &&
                      !page_[phrase_.first].is_any(kSpeakers);
    phrase_.recognized = all_ != 0 || names_ > 0 || quoted_ || phrase_.pronoun || is_share();
    phrase_.document = holds(head_, Cue::document) &&
                       (known_ == 0 || page_.tongue != Tongue::english) &&
                       !(holds(head_, Cue::outlet) && head_at_ + 1 < phrase_.last &&
                         page_[head_at_ + 1].sign == Sign::open_quote);  // «نشرة «ميس»»
    phrase_.generic = generic_ && phrase_.size() == 1;
    phrase_.kind = kind();
  }

 private:
  void scan() {
    bool in_head = true;
    for (std::uint32_t at = phrase_.first; at < phrase_.last; ++at) {
      const Piece& piece = page_[at];
      if (piece.sign == Sign::open_quote) quoted_ = true;
      if (!piece.is_word()) continue;
      CueSet cues = piece.cues;
      if (piece.phrase_size > 0 && at + piece.phrase_size <= phrase_.last) {
        // «المصرف المركزي» is an authority, whatever a bank is.
        if (holds_any(piece.phrase_cues, kBodies)) cues &= ~kBodies;
        cues |= piece.phrase_cues;
      }
      if (at > phrase_.first && in_head && page_.tongue == Tongue::english &&
          (piece.is(Cue::np_preposition) || piece.is(Cue::by)) && !piece.capital) {
        in_head = false;
      }
      // "Meridian Research": of a name, no research.
      const bool in_name = page_.tongue == Tongue::english && at > phrase_.first && piece.capital &&
                           page_[at - 1].capital && !page_[at - 1].is(Cue::determiner) &&
                           at + 1 == phrase_.last;
      if (in_name) cues &= ~set_of(Cue::document);
      const CueSet speakers = cues & (kSpeakers | set_of(Cue::spokesperson));
      all_ |= cues & (kSpeakers | set_of(Cue::known_name, Cue::place_name));
      if (holds(cues, Cue::generic)) generic_ = true;
      if (piece.name != 0 && known_ == 0 && in_head) {
        known_ = piece.name;
        known_at_ = at;
      }
      if (holds(cues, Cue::place_name) && in_head) place_ = true;
      if (holds(cues, Cue::nationality)) nationality_ = true;
      if (speakers != 0 && in_head) note_head(speakers, at);
      if (holds_any(cues, kBodies)) bodies_ |= cues & kBodies;
      const bool is_latin_name = piece.capital && speakers == 0 && !piece.is(Cue::determiner) &&
                                 !holds_any(cues, set_of(Cue::nationality, Cue::place_name)) &&
                                 (at > phrase_.first || !piece.is(Cue::adverb));
      if (at > phrase_.first && !piece.capital &&
          piece.is_any(set_of(Cue::genitive, Cue::np_preposition))) {
        behind_of_ = true;
      }
      const bool second = is_latin_name && at > phrase_.first + 1 && page_[at - 1].capital &&
                          !page_[at - 1].is_any(kSpeakers);
      if (second && page_[at - 2].is_any(kBodies) && at + 1 == phrase_.last) {
        behind_of_ = false;  // «le chef du gouvernement Karim Busaidi»
      }
      if (is_latin_name) ++names_;
      if (is_latin_name && !behind_of_) ++head_names_;
      if (holds(cues, Cue::person_name)) person_name_ = true;
      if (in_head && piece.is_word() && at == phrase_.first) indefinite_ = is_indefinite(piece);
      all_capitals_ =
          all_capitals_ || (piece.capital && (*page_.tokens)[piece.first].has(kAllCapitals));
    }
  }

  // "61 percent", "nearly three in five", "those over 60": of the people who were asked.
  [[nodiscard]] bool is_share() const {
    if (page_.tongue != Tongue::english || phrase_.size() < 2) return false;
    if (page_.folded(phrase_.first) == "those") return true;
    bool number = false;
    for (std::uint32_t at = phrase_.first; at < phrase_.last; ++at) {
      const std::string_view word = page_.folded(at);
      if (number && word == "percent") return true;
      const bool counts = page_[at].number || (page_[at].is(Cue::determiner) && word.size() > 2);
      if (number && counts && page_.folded(at - 1) == "in") return true;
      number = counts;
    }
    return false;
  }

  void note_head(CueSet speakers, std::uint32_t at) {
    // English: the last noun heads the phrase, other languages: the first.
    if (head_ == 0 || page_.tongue == Tongue::english) {
      const bool title = holds_any(head_, set_of(Cue::person, Cue::anonymous)) &&
                         !holds_any(speakers, set_of(Cue::person, Cue::anonymous, Cue::people)) &&
                         page_[at].capital;
      if (!title) head_ = speakers;
      head_at_ = at;
    }
  }

  [[nodiscard]] bool is_indefinite(const Piece& piece) const {
    switch (page_.tongue) {
      case Tongue::arabic:
        return !piece.has_clitic(kCliticArticle);
      case Tongue::hebrew:
        return !piece.has_clitic(kCliticArticle);
      case Tongue::english:
      case Tongue::french:
      case Tongue::spanish:
        break;
    }
    const std::string_view word = page_.folded(phrase_.first);
    for (const std::string_view article :
         {"a",   "an",   "one",  "another", "two",  "three", "four",  "un",   "une",  "una",
          "des", "unos", "unas", "dos",     "tres", "deux",  "trois", "otro", "otra", "autre"}) {
      if (word == article) return true;
    }
    return false;
  }

  // A name in Arabic or Hebrew has no sign of its own: it is what follows a definite word without
  // being one («الرئيس التنفيذي بدر», «הכלכלן נדב»).
  [[nodiscard]] bool has_person_name() const {
    if (person_name_) return true;
    if (!page_.is_semitic()) return head_names_ > 0;
    for (std::uint32_t at = phrase_.first + 1; at < phrase_.last; ++at) {
      const Piece& piece = page_[at];
      if (!piece.is_word() || piece.cues != 0 || piece.phrase_cues != 0 || piece.in_phrase)
        continue;
      if (is_definite(at)) continue;
      const Piece& before = page_[at - 1];
      if (before.sign == Sign::close_quote && page_.tongue == Tongue::arabic && at > head_at_ + 2 &&
          page_.folded(at).substr(0, 4) != "لل") {
        return true;  // «المدير التنفيذي لشركة «…» يونس …»
      }
      if (page_.tongue == Tongue::hebrew && before.is(Cue::person) &&
          page_.folded(at - 1).find_first_of("\"'") != std::string_view::npos) {
        return true;  // ח"כ נועה
      }
      const bool behind_definite =
          is_definite(at - 1) || before.is_any(set_of(Cue::nationality, Cue::place_name));
      if (behind_definite && before.is_word()) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_definite(std::uint32_t at) const {
    const std::string_view word = page_.folded(at);
    if (page_.tongue == Tongue::hebrew) return word.substr(0, 2) == "ה";
    return word.substr(0, 4) == "ال" || word.substr(0, 4) == "لل";
  }

  // «وزير الطاقة», "the governor": one office, not one of many.
  [[nodiscard]] bool is_office() const {
    if (!page_.is_semitic()) return !indefinite_ && page_[phrase_.first].is_word();
    for (std::uint32_t at = phrase_.first; at < phrase_.last && at < head_at_ + 3; ++at) {
      if (at > head_at_ && page_[at].is_any(set_of(Cue::preposition, Cue::np_preposition))) break;
      if (is_definite(at) || page_[at].is_any(kBodies | set_of(Cue::place_name))) return true;
    }
    return false;
  }

  [[nodiscard]] SourceAs kind_of_office() const {
    if (holds(bodies_, Cue::official)) return SourceAs::official;
    if (holds(bodies_, Cue::company)) return SourceAs::company;
    if (holds_any(bodies_, set_of(Cue::outlet, Cue::agency))) return SourceAs::outlet;
    return SourceAs::official;
  }

  [[nodiscard]] SourceAs body_of_spokesperson() const {
    return has_person_name() ? SourceAs::person : kind_of_office();
  }

  [[nodiscard]] SourceAs kind() const {
    if (phrase_.pronoun) return SourceAs::person;
    const bool one_word = page_[phrase_.first].sign == Sign::open_quote && phrase_.size() == 3;
    if (one_word && page_.tongue == Tongue::arabic && known_ == 0 &&
        page_[phrase_.first + 1].has_clitic(kCliticArticle)) {
      return SourceAs::outlet;  // «الجمهورية», «اللواء»
    }
    if (holds(head_, Cue::spokesperson)) return body_of_spokesperson();
    if (holds(head_, Cue::anonymous) && holds(head_, Cue::person) && page_.is_semitic() &&
        has_person_name()) {
      return SourceAs::person;
    }
    if (holds(head_, Cue::anonymous)) {
      const bool is_titled = has_person_name() && !page_.is_semitic() &&
                             page_.tongue == Tongue::english && names_behind_head();
      return is_titled ? SourceAs::person : SourceAs::anonymous;
    }
    if (holds(head_, Cue::people) || holds(head_, Cue::agencies)) {
      return holds(head_, Cue::agencies) ? SourceAs::agency : SourceAs::anonymous;
    }
    if (holds(head_, Cue::person)) {
      if (has_person_name()) return SourceAs::person;
      return is_office() ? kind_of_office() : SourceAs::anonymous;
    }
    if (known_ != 0) return page_.lexicon->kind_of_name(known_);
    if (holds(head_, Cue::agency) || is_press_name()) return SourceAs::agency;
    if (holds(head_, Cue::outlet)) return SourceAs::outlet;
    if (holds(head_, Cue::company)) return SourceAs::company;
    if (holds(head_, Cue::official)) return SourceAs::official;
    const bool title = page_[phrase_.first].sign == Sign::open_quote;  // «واشنطن هيرالد»
    if (place_ && !title) return SourceAs::official;
    if (phrase_.document) return phrase_.generic ? SourceAs::anonymous : SourceAs::outlet;
    return kind_of_form();
  }

  [[nodiscard]] bool names_behind_head() const {
    for (std::uint32_t at = head_at_ + 1; at < phrase_.last; ++at) {
      if (page_[at].capital) return true;
      if (page_[at].is(Cue::np_preposition)) return false;
    }
    return false;
  }

  // «رصيف برس», "Horizon Press": named as agencies name themselves.
  [[nodiscard]] bool is_press_name() const {
    if (phrase_.size() < 2) return false;
    std::uint32_t at = phrase_.last - 1;
    while (at > phrase_.first + 1 && !page_[at].is_word()) --at;
    const std::string_view word = page_.folded(at);
    const bool press = word == "برس" || word == "press" || word == "presse" || word == "prensa";
    return press && (page_[at].capital || page_.is_semitic()) && !holds(head_, Cue::official) &&
           page_[at - 1].is_word() && !page_[at - 1].is(Cue::determiner);
  }

  // "The Southern Lantern", "Le Phare du Sud": an article and capitals.
  [[nodiscard]] bool is_titled() const {
    const Piece& first = page_[phrase_.first];
    if (!first.is(Cue::determiner) || names_ == 0 || page_.is_semitic()) return false;
    // «a La Vigía»: an article that has its capital inside a sentence.
    const bool own = first.capital && phrase_.first > 0 && page_[phrase_.first - 1].is_word();
    if (names_ < 2 && !own) return false;
    return page_[phrase_.first + 1].capital && !page_[phrase_.last - 1].possessive;
  }

  [[nodiscard]] bool starts_definite() const {
    const std::string_view word = page_.folded(phrase_.first);
    for (const std::string_view article : {"the", "le", "la", "el", "l", "its", "su", "son"}) {
      if (word == article) return true;
    }
    return false;
  }

  [[nodiscard]] SourceAs kind_of_form() const {
    const bool is_latin = (*page_.tokens)[page_[phrase_.last - 1].first].script == Script::latin;
    if (page_.is_semitic()) {
      if (quoted_ || (is_latin && names_ > 0)) return SourceAs::outlet;
      return SourceAs::person;
    }
    if ((quoted_ && names_ > 0) || is_titled()) return SourceAs::outlet;
    if (names_ > 0) {
      return all_capitals_ && phrase_.size() <= 2 ? SourceAs::official : SourceAs::person;
    }
    return nationality_ || starts_definite() ? SourceAs::official : SourceAs::anonymous;
  }

  const Page& page_;
  NounPhrase& phrase_;
  CueSet all_ = 0;
  CueSet head_ = 0;
  CueSet bodies_ = 0;
  std::uint32_t head_at_ = 0;
  std::uint32_t known_ = 0;
  std::uint32_t known_at_ = 0;
  std::uint32_t names_ = 0;
  std::uint32_t head_names_ = 0;  // before "of": in "the president of Delta Bank" none
  bool behind_of_ = false;
  bool generic_ = false;
  bool quoted_ = false;
  bool place_ = false;
  bool nationality_ = false;
  bool person_name_ = false;
  bool indefinite_ = false;
  bool all_capitals_ = false;
};

}  // namespace

TextSpan span_of(const Page& page, const NounPhrase& phrase) {
  TextSpan span = page.span(phrase.first, phrase.last);
  const Piece& first = page[phrase.first];
  // «وفقا لنيويورك تايمز»: the preposition is fused to a name of several words.
  const bool of_phrase = first.prefix_bytes == 0 && first.cues == 0 && first.name != 0 &&
                         first.phrase_prefix_bytes != 0 &&
                         (first.phrase_clitics & kCliticArticle) == 0;
  const std::size_t strip_all = of_phrase ? first.phrase_prefix_bytes : phrase.fused;
  if (page.is_semitic() && strip_all != 0 && first.is_word()) {
    span.start = behind_prefix(*page.tokens, first.first, strip_all).code_point;
    return span;
  }
  if (!page.is_semitic() || first.prefix_bytes == 0 || !first.is_word()) return span;
  const std::string_view word = page.folded(phrase.first);
  const bool fused = page.tongue == Tongue::arabic
                         ? word.substr(0, 4) == "لل" || word.substr(0, 6) == "ولل"
                         : false;
  if (fused || !first.has_clitic(kCliticPreposition)) {
    if (!first.has_clitic(kCliticAnd)) return span;
  }
  // Strip و and ب ل ك, keep ال.
  std::size_t strip = first.prefix_bytes;
  if (first.has_clitic(kCliticArticle)) strip -= page.tongue == Tongue::arabic ? 4U : 2U;
  if (fused) strip = word.substr(0, 2) == "و" ? 2U : 0U;
  span.start = behind_prefix(*page.tokens, first.first, strip).code_point;
  return span;
}

void classify(const Page& page, NounPhrase& phrase) { Classifier(page, phrase).run(); }

}  // namespace tawatur::attribution
