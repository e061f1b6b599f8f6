#include "claims/propose/proposed_names.h"

#include <algorithm>
#include <optional>

#include "sources/known_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 6;
constexpr std::size_t kBehindItem = 4;

bool opens_name(std::string_view sign) {
  return sign == "«" || sign == "“" || sign == "\"" || sign == "„" || sign == "״";
}
bool closes_name(std::string_view sign) {
  return sign == "»" || sign == "”" || sign == "\"" || sign == "“" || sign == "״";
}

class NameFinder {
 public:
  NameFinder(const Tokens& tokens, const ClaimUnit& unit, std::string_view language)
      : tokens_(tokens),
        unit_(unit),
        lexicon_(ClaimLexicon::of(language)),
        places_(known_places(language)) {}

  std::vector<ProposedName> run() {
    for (std::size_t at = unit_.first; at < unit_.last;) {
      const std::size_t next = at_word(at);
      at = std::max(at + 1, next);
    }
    return std::move(names_);
  }

 private:
  std::size_t at_word(std::size_t at) {
    for (const ClaimWord kind : {ClaimWord::supplier_cue, ClaimWord::model_cue}) {
      const auto cue = lexicon_.find(kind, tokens_, at, unit_.last);
      if (!cue) continue;
      auto name = name_at(at + cue->match.tokens, true);
      if (!name || is_place(*name)) continue;
      name->supplier = kind == ClaimWord::supplier_cue;
      names_.push_back(*name);
      return name->last + 1;
    }
    const auto item = lexicon_.find(ClaimWord::item, tokens_, at, unit_.last);
    if (!item) return at + 1;
    const std::size_t behind = at + item->match.tokens;
    for (std::size_t i = behind; i < std::min(unit_.last, behind + kBehindItem); ++i) {
      // Another announcement tells it better.
      if (lexicon_.find(ClaimWord::supplier_cue, tokens_, i, unit_.last) ||
          lexicon_.find(ClaimWord::model_cue, tokens_, i, unit_.last)) {
        break;
      }
      if (tokens_[i].kind == TokenKind::sign && !opens_name(tokens_.exact(i))) break;
      auto name = name_at(i, false);
      if (!name) continue;
      name->guessed = true;
      names_.push_back(*name);
      return name->last + 1;
    }
    return behind;
  }

  [[nodiscard]] std::optional<ProposedName> name_at(std::size_t at, bool announced) const {
    if (at >= unit_.last) return std::nullopt;
    ProposedName name;
    if (opens_name(tokens_.exact(at))) {
      name.first = at + 1;
      for (std::size_t i = at + 2; i < std::min(unit_.last, at + 2 + kLongestName); ++i) {
        if (!closes_name(tokens_.exact(i))) continue;
        name.last = i;
        return name;
      }
      return std::nullopt;
    }
    // Latin capitals and what is written to them: ATMOS 2000, F-16, Elbit Systems.
    if (!announced || tokens_[at].script != Script::latin || !tokens_[at].has(kCapital)) {
      return std::nullopt;
    }
    name.first = at;
    name.last = at + 1;
    while (name.last < std::min(unit_.last, at + kLongestName)) {
      const Token& token = tokens_[name.last];
      const bool goes_on = (token.is_word() && token.has(kCapital)) || token.is_digits() ||
                           (tokens_.folded(name.last) == "-" && !token.has(kSpaceBefore));
      if (!goes_on) break;
      ++name.last;
    }
    return name;
  }

  [[nodiscard]] bool is_place(const ProposedName& name) const {
    return places_.phrases.longest(tokens_, name.first, name.last, places_.clitics).has_value();
  }

  const Tokens& tokens_;
  const ClaimUnit& unit_;
  const ClaimLexicon& lexicon_;
  const KnownPlaces& places_;
  std::vector<ProposedName> names_;
};

}  // namespace

std::vector<ProposedName> proposed_names(const Tokens& tokens, const ClaimUnit& unit,
                                         std::string_view language) {
  return NameFinder(tokens, unit, language).run();
}

}  // namespace tawatur
