#include "claims/propose/saying_date.h"

#include <algorithm>
#include <cstddef>

#include "sources/attribution/cue_lexicon.h"

namespace tawatur {
namespace {

using attribution::Cue;
using attribution::CueLexicon;

constexpr std::size_t kJoints = 3;         // ", late on Thursday"
constexpr std::uint32_t kSentence = 2000;  // code points: the longest that is looked at

class SayingDate {
 public:
  SayingDate(const Tokens& tokens, const ReadValue& date, const CueLexicon& lexicon)
      : tokens_(tokens), date_(date), lexicon_(lexicon) {}

  [[nodiscard]] bool belongs_to(const Attribution& said) const {
    if (said.cue.empty()) return false;
    const std::uint32_t first = std::min(said.cue.start, said.source.start);
    const std::uint32_t last = std::max(said.cue.end, said.source.end);
    if (first <= date_.start && date_.end <= last) return true;
    return date_.start >= last && stands_behind(last);
  }

 private:
  [[nodiscard]] std::size_t token_from(std::uint32_t code_point) const {
    const auto found = std::ranges::partition_point(
        tokens_.list, [code_point](const Token& token) { return token.end <= code_point; });
    return static_cast<std::size_t>(found - tokens_.list.begin());
  }

  [[nodiscard]] bool opens_clause(std::size_t at) const {
    const auto word = lexicon_.word(tokens_, at, tokens_.size());
    return word && attribution::holds(word->entry.cues, Cue::that);
  }

  [[nodiscard]] bool stands_behind(std::uint32_t credit_end) const {
    const std::size_t from = token_from(credit_end);
    const std::size_t date = token_from(date_.start);
    if (date - from > kJoints) return false;
    bool parted = false;
    for (std::size_t at = from; at < date; ++at) {
      if (opens_clause(at)) return false;
      parted = parted || tokens_[at].kind == TokenKind::sign;
    }
    std::size_t next = token_from(date_.end);
    const bool ends = next >= tokens_.size() || tokens_[next].has(kParagraphBefore);
    // «قال الوزير، مساء الأربعاء، إن»: between two commas, and then what he said.
    if (parted) {
      if (ends || !is_comma(next)) return !ends && opens_clause(next);
      return next + 1 < tokens_.size() && opens_clause(next + 1);
    }
    // A day reckoned from today is that of the news; any other needs a clause that begins behind
    // it.
    return date_.relative || ends || tokens_[next].kind == TokenKind::sign || opens_clause(next);
  }

  [[nodiscard]] bool is_comma(std::size_t at) const {
    return tokens_.folded(at) == "," || tokens_.folded(at) == "،";
  }

  const Tokens& tokens_;
  const ReadValue& date_;
  const CueLexicon& lexicon_;
};

}  // namespace

bool dates_the_saying(const Tokens& tokens, const AttributionReading& attributions,
                      const ReadValue& date, std::string_view language) {
  const CueLexicon* const lexicon = CueLexicon::of(language);
  if (lexicon == nullptr) return false;
  const SayingDate saying(tokens, date, *lexicon);
  const std::vector<Attribution>& all = attributions.attributions;
  const auto near = std::ranges::partition_point(
      all, [&date](const Attribution& said) { return said.source.start + kSentence < date.start; });
  const auto far = std::ranges::partition_point(
      all, [&date](const Attribution& said) { return said.source.start < date.end + kSentence; });
  return near < far && std::any_of(near, far, [&saying](const Attribution& said) {
           return saying.belongs_to(said);
         });
}

}  // namespace tawatur
