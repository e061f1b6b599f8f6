// A follow-up is a noun that needs an earlier mention: "the newspaper" (its class says what kind to
// look for), "the report", a pronoun, a family name alone. It means the nearest earlier source that
// fits. Looking back stops after a few dozen sources, which keeps this linear.

#include "sources/attribution/follow_up.h"

#include <string_view>

namespace tawatur::attribution {
namespace {

constexpr std::uint32_t kLookBack = 40;

class Links {
 public:
  Links(const Page& page, Reading& reading) : page_(page), reading_(reading) {}

  void run() {
    for (std::uint32_t at = 0; at < reading_.found.size(); ++at) {
      FoundSource& found = reading_.found[at];
      if (found.place == CuePlace::credit) continue;
      const std::uint32_t target = target_of(at);
      if (target == kNone) continue;
      found.refers_to = root_of(target);
      if (found.who.document || found.who.pronoun) {
        found.who.kind = reading_.found[found.refers_to].who.kind;
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t root_of(std::uint32_t at) const {
    return reading_.found[at].refers_to == kNone ? at : reading_.found[at].refers_to;
  }

  [[nodiscard]] CueSet speakers_of(const NounPhrase& who) const {
    CueSet cues = 0;
    for (std::uint32_t at = who.first; at < who.last; ++at) {
      cues |= (page_[at].cues | page_[at].phrase_cues) & kSpeakers;
    }
    return cues;
  }

  [[nodiscard]] bool is_anaphor(const NounPhrase& who) const {
    if (who.size() > 4) return false;
    for (std::uint32_t at = who.first; at < who.last; ++at) {
      const Piece& piece = page_[at];
      const bool whole =
          piece.phrase_size > 0 && piece.begins(Cue::anaphor) && at + piece.phrase_size >= who.last;
      if (whole && (at == who.first || at + piece.phrase_size == who.last)) return true;
    }
    if (!page_.is_semitic() || who.size() > 2) return false;
    const Piece& first = page_[who.first];
    const bool same =
        who.size() == 2 && page_[who.last - 1].is(Cue::anaphor) && first.is_any(kSpeakers);
    const bool alone = who.size() == 1 && first.has_clitic(kCliticArticle) &&
                       first.is_any(kSpeakers) && !first.is(Cue::known_name);
    return same || alone;
  }

  [[nodiscard]] bool may_be_last_word(const NounPhrase& who) const {
    return who.size() <= 2 && (page_.is_semitic() || page_[who.last - 1].capital);
  }

  // A family name alone, after the full name.
  [[nodiscard]] bool is_last_word_of(const NounPhrase& who, const NounPhrase& earlier) const {
    if (!may_be_last_word(who) || earlier.size() < 2) return false;
    const std::string_view word = page_.folded(who.last - 1);
    for (std::uint32_t at = earlier.first; at < earlier.last; ++at) {
      if (page_[at].is_word() && page_.folded(at) == word &&
          (page_[at].capital || at + 1 == earlier.last) && !page_[at].is_any(kSpeakers)) {
        return true;
      }
    }
    return false;
  }

  // The last known name in it; 0: none.
  [[nodiscard]] std::uint32_t name_in(const NounPhrase& who) const {
    std::uint32_t name = 0;
    for (std::uint32_t at = who.first; at < who.last; ++at) {
      if (page_[at].name != 0) name = page_[at].name;
    }
    return name;
  }

  [[nodiscard]] bool has_name(const NounPhrase& earlier, std::uint32_t name) const {
    for (std::uint32_t at = earlier.first; at < earlier.last; ++at) {
      if (page_[at].name == name) return true;
    }
    return false;
  }

  [[nodiscard]] bool fits(const FoundSource& found, const FoundSource& earlier) const {
    const NounPhrase& who = found.who;
    const NounPhrase& before = earlier.who;
    if (before.pronoun || (earlier.refers_to != kNone && !who.pronoun)) return false;
    if (who.pronoun) {
      const bool of_person = page_[who.first].is(Cue::person_pronoun);
      const bool person = before.kind == SourceAs::person || before.kind == SourceAs::anonymous;
      return of_person ? person : true;
    }
    const CueSet wanted = speakers_of(who);
    if (who.document) {
      if (earlier.document_at != kNone || before.document) return same_document(who, earlier);
      return before.kind == SourceAs::outlet || before.kind == SourceAs::agency;
    }

    if (holds_any(wanted, set_of(Cue::anonymous, Cue::people))) {
      return before.kind == SourceAs::anonymous;
    }
    if (holds(wanted, Cue::outlet))
      return before.kind == SourceAs::outlet || before.kind == SourceAs::agency;
    if (holds(wanted, Cue::agency)) return before.kind == SourceAs::agency;
    if (holds(wanted, Cue::person)) {
      return before.kind == SourceAs::person || holds_any(speakers_of(before), set_of(Cue::person));
    }
    if (holds(wanted, Cue::company)) return before.kind == SourceAs::company;
    if (holds(wanted, Cue::official)) {
      return before.kind == SourceAs::official && shares_noun(who, before);
    }
    return false;
  }

  // "The report" is the last report, not the statement after it.
  [[nodiscard]] bool same_document(const NounPhrase& who, const FoundSource& earlier) const {
    for (std::uint32_t at = who.first; at < who.last; ++at) {
      if (!page_[at].is(Cue::document)) continue;
      if (earlier.document_at != kNone) return same_word(at, earlier.document_at);
      for (std::uint32_t own = earlier.who.first; own < earlier.who.last; ++own) {
        if (page_[own].is(Cue::document) && same_word(at, own)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool same_word(std::uint32_t a, std::uint32_t b) const {
    return page_.folded(a).substr(page_[a].prefix_bytes) ==
           page_.folded(b).substr(page_[b].prefix_bytes);
  }

  [[nodiscard]] bool shares_noun(const NounPhrase& who, const NounPhrase& before) const {
    for (std::uint32_t at = before.first; at < before.last; ++at) {
      for (std::uint32_t own = who.first; own < who.last; ++own) {
        if (!page_[own].is_any(kSpeakers) || !page_[at].is_any(kSpeakers)) continue;
        std::string_view a = page_.folded(own).substr(page_[own].prefix_bytes);
        std::string_view b = page_.folded(at).substr(page_[at].prefix_bytes);
        if (a == b) return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::uint32_t target_of(std::uint32_t at) const {
    const FoundSource& found = reading_.found[at];
    const std::uint32_t stop = at > kLookBack ? at - kLookBack : 0;
    const bool anaphor = found.who.pronoun || is_anaphor(found.who);
    if (anaphor && found.who.document) {
      for (std::uint32_t before = at; before > stop; --before) {
        const FoundSource& earlier = reading_.found[before - 1];
        if (earlier.who.first == found.who.first || earlier.place == CuePlace::credit) continue;
        const bool dated = earlier.document_at != kNone || earlier.who.document;
        if (dated && earlier.refers_to == kNone && same_document(found.who, earlier))
          return before - 1;
      }
    }
    const std::uint32_t name = anaphor ? 0 : name_in(found.who);
    if (!anaphor && name == 0 && !may_be_last_word(found.who)) return kNone;
    for (std::uint32_t before = at; before > stop; --before) {
      const FoundSource& earlier = reading_.found[before - 1];
      if (earlier.who.first == found.who.first) continue;
      if (anaphor) {
        if (earlier.place != CuePlace::credit && fits(found, earlier)) return before - 1;
      } else if (earlier.place != CuePlace::credit && !earlier.who.pronoun &&
                 (is_last_word_of(found.who, earlier.who) ||
                  (name != 0 && found.who.kind == earlier.who.kind &&
                   has_name(earlier.who, name)))) {
        return before - 1;
      }
    }
    return kNone;
  }

  const Page& page_;
  Reading& reading_;
};

}  // namespace

void link_follow_ups(const Page& page, Reading& reading) { Links(page, reading).run(); }

}  // namespace tawatur::attribution
