#include "claims/propose/claim_entities.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "claims/propose/claim_lexicon.h"
#include "claims/propose/proposed_names.h"
#include "core/named_values.h"
#include "sources/known_names.h"

namespace tawatur {
namespace {

constexpr NamedValues<EntityRole, 3> kRoles{{
    {"item", EntityRole::item},
    {"buyer", EntityRole::buyer},
    {"seller", EntityRole::seller},
}};

constexpr std::size_t kSubjectWithin = 4;  // «تسلمت القوات المسلحة الملكية المغربية»
constexpr std::size_t kCueWithin = 3;  // "from the Israeli", "by the Royal Moroccan"

class EntityFinder {
 public:
  EntityFinder(const Tokens& tokens, const ClaimUnit& unit, std::string_view language)
      : tokens_(tokens),
        unit_(unit),
        lexicon_(ClaimLexicon::of(language)),
        language_(language),
        places_(known_places(language)) {}

  std::vector<ClaimEntity> run() {
    find_events();
    find_item();
    if (is_trade()) {
      find_supplier();
      find_countries();
    }
    std::vector<ClaimEntity> out;
    for (std::optional<ClaimEntity>& entity : found_) {
      if (entity) out.push_back(std::move(*entity));
    }
    return out;
  }

 private:
  struct Event {
    std::size_t at = 0;
    std::size_t end = 0;
    bool verb = false;
    std::string_view name;
  };

  [[nodiscard]] bool is_trade() const {
    return unit_.features.family == "acquire" || unit_.features.family == "sell";
  }
  [[nodiscard]] EntityRole of_subject() const {
    return unit_.features.family == "sell" ? EntityRole::seller : EntityRole::buyer;
  }
  [[nodiscard]] EntityRole of_other() const {
    return of_subject() == EntityRole::buyer ? EntityRole::seller : EntityRole::buyer;
  }

  void put(EntityRole role, std::size_t first, std::size_t last, std::string country) {
    std::optional<ClaimEntity>& place = found_[static_cast<std::size_t>(role)];
    if (!place) place = ClaimEntity{role, first, last, std::move(country)};
  }

  // The event itself and, for who signs a purchase buys, the signing of it.
  void find_events() {
    for (std::size_t at = unit_.first; at < unit_.last; ++at) {
      auto event = lexicon_.find(ClaimWord::verb, tokens_, at, unit_.last);
      const bool verb = event.has_value();
      if (!event) event = lexicon_.find(ClaimWord::noun, tokens_, at, unit_.last);
      if (!event) continue;
      if (event->concept_name != unit_.event && event->concept_name != "sign") continue;
      events_.push_back({at, at + event->match.tokens, verb, event->concept_name});
    }
  }

  void find_item() {
    if (unit_.item.empty()) return;
    std::size_t event = unit_.first;
    for (const Event& own : events_) {
      if (own.name == unit_.event) {
        event = own.at;
        break;
      }
    }
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (std::size_t at = unit_.first; at < unit_.last; ++at) {
      const auto item = lexicon_.find(ClaimWord::item, tokens_, at, unit_.last);
      if (!item || item->concept_name != unit_.item) continue;
      if (!first || first->first < event) first = {at, at + item->match.tokens};
      if (at > event) break;
    }
    if (first) put(EntityRole::item, first->first, first->second, {});
  }

  void find_supplier() {
    for (const ProposedName& name : proposed_names(tokens_, unit_, language_)) {
      if (name.supplier) put(EntityRole::seller, name.first, name.last, {});
    }
  }

  void find_countries() {
    for (std::size_t at = unit_.first; at < unit_.last;) {
      const auto place = places_.phrases.longest(tokens_, at, unit_.last, places_.clitics);
      if (!place) {
        ++at;
        continue;
      }
      const std::size_t end = at + place->tokens;
      if (const auto role = role_at(at, end, *place)) {
        put(*role, at, end, places_.codes[place->payload]);
      }
      at = end;
    }
  }

  [[nodiscard]] std::optional<EntityRole> role_at(std::size_t at, std::size_t end,
                                                  const PhraseMatch& place) const {
    std::string_view cue = written_cue(at, place);
    if (cue.empty()) cue = cue_before(at);
    if (cue == "by") return of_subject();
    if (cue == "with") return of_other();
    if (cue == "from") {
      return of_subject() == EntityRole::buyer ? std::optional(EntityRole::seller) : std::nullopt;
    }
    if (cue == "to") {
      return of_subject() == EntityRole::seller ? std::optional(EntityRole::buyer) : std::nullopt;
    }
    if (!cue.empty()) return std::nullopt;
    return is_subject(at, end) ? std::optional(of_subject()) : std::nullopt;
  }

  // «للمغرب», «بالمغرب», "ממרוקו": a letter written to the name.
  [[nodiscard]] std::string_view written_cue(std::size_t at, const PhraseMatch& place) const {
    std::string_view word = tokens_.folded(at);
    constexpr std::size_t kLetter = 2;  // bytes of an Arabic or Hebrew one
    if ((place.clitics & kCliticAnd) != 0) word.remove_prefix(kLetter);
    if (word.starts_with("لل")) return "to";
    if ((place.clitics & kCliticPreposition) == 0) return {};
    if (word.starts_with("ل") || word.starts_with("ל")) return "to";
    if (word.starts_with("מ")) return "from";
    return "in";
  }

  // The word for a role that the name stands behind, with a few words of the same noun phrase
  // between them.
  [[nodiscard]] std::string_view cue_before(std::size_t at) const {
    for (std::size_t back = 1; back <= kCueWithin && at >= unit_.first + back; ++back) {
      const std::size_t start = at - back;
      const auto cue = lexicon_.find(ClaimWord::party, tokens_, start, at);
      if (cue && cue->concept_name != "article") return cue->concept_name;
      if (ends_phrase(start)) break;
    }
    return {};
  }

  [[nodiscard]] bool ends_phrase(std::size_t at) const {
    return tokens_[at].kind == TokenKind::sign || is_event(at) ||
           (is_grammar(at) && !is_article(at));
  }
  [[nodiscard]] bool is_event(std::size_t at) const {
    return std::ranges::any_of(
        events_, [at](const Event& event) { return event.at <= at && at < event.end; });
  }
  [[nodiscard]] bool is_grammar(std::size_t at) const {
    return lexicon_.find(ClaimWord::stop, tokens_, at, unit_.last).has_value();
  }
  [[nodiscard]] bool is_article(std::size_t at) const {
    const auto cue = lexicon_.find(ClaimWord::party, tokens_, at, at + 1);
    return cue && cue->concept_name == "article";
  }

  [[nodiscard]] bool is_subject(std::size_t at, std::size_t end) const {
    return std::ranges::any_of(events_, [&](const Event& event) {
      if (places_.clitics != Clitics::none && stands_behind(event, at)) return true;
      return event.verb && stands_before(event, at, end);
    });
  }

  // «اقتنى المغرب», «تسلمت القوات المسلحة الملكية المغربية», «اقتناء المغرب».
  [[nodiscard]] bool stands_behind(const Event& event, std::size_t at) const {
    if (at < event.end || at - event.end >= kSubjectWithin) return false;
    for (std::size_t i = event.end; i < at; ++i) {
      if (ends_phrase(i) || is_item(i)) return false;
    }
    return true;
  }

  // "Morocco bought", "the Moroccan army has ordered", «المغرب يقتني».
  [[nodiscard]] bool stands_before(const Event& event, std::size_t at, std::size_t end) const {
    if (event.at < end || event.at - end >= kSubjectWithin) return false;
    for (std::size_t i = end; i < event.at; ++i) {
      if (tokens_[i].kind == TokenKind::sign || is_item(i) || is_party(i)) return false;
    }
    // What is about Morocco, in Morocco, of Morocco is not Morocco.
    const bool alone = at == unit_.first || is_article(at - 1) ||
                       (tokens_[at - 1].kind == TokenKind::sign && tokens_.exact(at - 1) != "'");
    return alone || !is_grammar(at - 1);
  }

  [[nodiscard]] bool is_item(std::size_t at) const {
    return lexicon_.find(ClaimWord::item, tokens_, at, unit_.last).has_value();
  }
  [[nodiscard]] bool is_party(std::size_t at) const {
    const auto cue = lexicon_.find(ClaimWord::party, tokens_, at, unit_.last);
    return cue && cue->concept_name != "article";
  }

  const Tokens& tokens_;
  const ClaimUnit& unit_;
  const ClaimLexicon& lexicon_;
  std::string_view language_;
  const KnownPlaces& places_;
  std::vector<Event> events_;
  std::array<std::optional<ClaimEntity>, 3> found_;
};

}  // namespace

std::string_view name_of(EntityRole role) { return name_in(kRoles, role); }

std::vector<ClaimEntity> claim_entities(const Tokens& tokens, const ClaimUnit& unit,
                                        std::string_view language) {
  return EntityFinder(tokens, unit, language).run();
}

}  // namespace tawatur
