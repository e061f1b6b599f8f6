// The words by which claims are told apart in one language: what happened, to what, and what is
// measured about it. data/lang/<language>/claims.json and data/claims.json (embedded).

#ifndef CLAIMS_PROPOSE_CLAIM_LEXICON_H
#define CLAIMS_PROPOSE_CLAIM_LEXICON_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/phrase_table.h"
#include "core/text/tokens.h"

namespace tawatur {

enum class ClaimWord : std::uint8_t {
  verb,           // of an event: bought, وقّع; its concept is the event
  noun,           // of an event: purchase, توقيع
  item,           // what it is about: artillery, جسر
  attribute,      // what is measured: range, عيار
  join,           // begins a clause: while, كما
  when,           // begins a clause at the same time: when, عندما
  tail,           // begins what belongs to the sentence before: in a deal, بقيمة
  model_cue,      // a name of a model follows: من طراز
  supplier_cue,   // a company follows: من شركة
  demonstrative,  // these, هذه: what was spoken of just before
  stop,           // says nothing about the claim
  single,         // one item: "a satellite", قمرا صناعيا
  planned,        // future or condition: will, سوف, if
  party,          // stands before who buys or sells; its concept is from, to, with, by, other or
                  // article
  per,            // behind an amount that is of one: per tonne, للطن; its concept is of what
  compared,       // before a value of another time; its concept: any, or percent alone
  contrast,       // sets one thing against another behind a comma: while, فيما
  back,           // a definite noun that speaks of the deed before: the deal, الصفقة
};
inline constexpr std::size_t kClaimWords = 18;

// What happened, in no language: "buy".
struct ClaimEvent {
  std::string family;  // events that may be told as one another: buy and order are "acquire"
  std::string date;    // what a date of it is called: "bought"
  std::string money;   // … and an amount: "price"
};
// Nullptr for an unknown event. Thread-safe.
[[nodiscard]] const ClaimEvent* claim_event(std::string_view name);
// Of the dead, the injured, the displaced, what was destroyed: told of one disaster.
[[nodiscard]] bool is_toll(std::string_view family);
// The first event whose date is called so ("bought"); nullptr: none.
[[nodiscard]] const ClaimEvent* event_dated(std::string_view date);

class ClaimLexicon {
 public:
  // `language` is one of kReadLanguages; anything else gets English. Lives as long as the program;
  // thread-safe.
  [[nodiscard]] static const ClaimLexicon& of(std::string_view language);

  struct Found {
    std::string_view concept_name;  // "buy", "artillery"; empty for words without one
    PhraseMatch match;
  };
  // The longest such phrase that begins at `at`, within `limit`.
  [[nodiscard]] std::optional<Found> find(ClaimWord kind, const Tokens& tokens, std::size_t at,
                                          std::size_t limit) const;
  [[nodiscard]] Clitics clitics() const { return clitics_; }
  // What is left of a folded word without its endings and, in Arabic and Hebrew, the letters
  // written to it: «التعاون», «تعاونه» → «تعاون»; "systems" → "system". The same word always gives
  // the same; different words may.
  [[nodiscard]] std::string stem(std::string_view folded) const;

 private:
  explicit ClaimLexicon(std::string_view language);

  std::string language_;
  Clitics clitics_ = Clitics::none;
  std::array<PhraseTable, kClaimWords> tables_;
  std::vector<std::string> concepts_;  // payload: position
};

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_CLAIM_LEXICON_H
