// Two texts are taken to speak of one claim by what they share, weighed: an item that both name
// (artillery, مدفعية) counts most, then the event, countries and other words. The sum is set
// against what the poorer of the two has, for a statement is short and the passage that repeats it
// is not. Two texts that name items and none in common are about different things, however much
// else they share.

#include "claims/propose/claim_features.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "sources/known_names.h"

namespace tawatur {
namespace {

constexpr unsigned kItem = 6;
constexpr unsigned kFamily = 3;
constexpr unsigned kCountry = 1;
constexpr unsigned kWord = 2;
// One or two common words in a statement of three are no match yet.
constexpr unsigned kLeast = 8;
constexpr unsigned kTranslated = 69;
constexpr unsigned kDifferentItems = 30;
constexpr unsigned kOtherItem = 45;  // a plan for cooperation is no cooperation

void sort_once(std::vector<std::string>& list) {
  std::ranges::sort(list);
  const auto repeated = std::ranges::unique(list);
  list.erase(repeated.begin(), repeated.end());
}

std::vector<std::string> common(const std::vector<std::string>& a,
                                const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

struct FoundEvent {
  std::size_t at = 0;
  bool verb = false;
  std::string_view name;
};

bool is_trade(std::string_view event) {
  const ClaimEvent* const known = claim_event(event);
  return known != nullptr && (known->family == "acquire" || known->family == "sell");
}

// Where the main event stands, which goes into `out`; `first` when there is none.
std::size_t choose_event(const std::vector<FoundEvent>& found, ClaimFeatures& out,
                         std::size_t first) {
  if (found.empty()) return first;
  auto main = std::ranges::find_if(found, [](const FoundEvent& event) { return event.verb; });
  if (main == found.end()) main = found.begin();
  out.verb = main->verb;
  if (main->name == "sign") {
    constexpr std::size_t kNear = 8;  // «أبرم صفقة جديدة مع إسرائيل لاقتناء»
    const auto trade = std::find_if(main, found.end(), [main](const FoundEvent& event) {
      return event.at <= main->at + kNear && is_trade(event.name);
    });
    if (trade != found.end()) main = trade;
  }
  out.event = main->name;
  if (const ClaimEvent* const known = claim_event(out.event)) out.family = known->family;
  return main->at;
}

unsigned weight_of(const ClaimFeatures& features, bool words) {
  return static_cast<unsigned>(features.items.size() * kItem + features.families.size() * kFamily +
                               features.countries.size() * kCountry +
                               (words ? features.words.size() * kWord : 0));
}

bool is_inside(const std::vector<TextSpan>& spans, const Token& token) {
  const auto behind = std::ranges::partition_point(
      spans, [&token](const TextSpan& span) { return span.start <= token.start; });
  return behind != spans.begin() && token.end <= std::prev(behind)->end;
}

}  // namespace

void ClaimFeatures::add(const ClaimFeatures& other) {
  const auto join = [](std::vector<std::string>& into, const std::vector<std::string>& more) {
    into.insert(into.end(), more.begin(), more.end());
    sort_once(into);
  };
  join(events, other.events);
  join(families, other.families);
  join(items, other.items);
  join(countries, other.countries);
  join(words, other.words);
}

ClaimFeatures features_of(const Tokens& tokens, std::size_t first, std::size_t last,
                          std::string_view language, const std::vector<TextSpan>& credited) {
  const ClaimLexicon& lexicon = ClaimLexicon::of(language);
  const KnownPlaces& places = known_places(language);
  ClaimFeatures out;
  out.language = language;
  std::vector<FoundEvent> found;
  std::vector<std::pair<std::size_t, std::string_view>> items;
  for (std::size_t at = first; at < last;) {
    const bool named = is_inside(credited, tokens[at]);
    const auto item = lexicon.find(ClaimWord::item, tokens, at, last);
    if (item && !named) {
      items.emplace_back(at, item->concept_name);
      out.items.emplace_back(item->concept_name);
      at += item->match.tokens;
      continue;
    }
    auto event = lexicon.find(ClaimWord::verb, tokens, at, last);
    const bool verb = event.has_value();
    if (!event) event = lexicon.find(ClaimWord::noun, tokens, at, last);
    if (event && !named) {
      found.push_back({at, verb, event->concept_name});
      out.events.emplace_back(event->concept_name);
      if (const ClaimEvent* const known = claim_event(event->concept_name)) {
        out.families.push_back(known->family);
      }
      at += event->match.tokens;
      continue;
    }
    if (const auto place = places.phrases.longest(tokens, at, last, places.clitics)) {
      out.countries.push_back(places.codes[place->payload]);
      at += place->tokens;
      continue;
    }
    const auto stop = lexicon.find(ClaimWord::stop, tokens, at, last);
    if (!stop && tokens[at].is_word() && tokens[at].folded_size > 2) {
      std::string stem = lexicon.stem(tokens.folded(at));
      if (stem.size() > 2) out.words.push_back(std::move(stem));
    }
    at += stop ? stop->match.tokens : 1;
  }
  const std::size_t event_at = choose_event(found, out, first);
  for (const auto& [at, name] : items) {
    if (out.item.empty() || at > event_at) out.item = name;
    if (at > event_at) break;
  }
  for (auto* const list : {&out.events, &out.families, &out.items, &out.countries, &out.words}) {
    sort_once(*list);
  }
  return out;
}

ClaimFeatures features_of(std::string_view text, std::string_view language) {
  const Tokens tokens = tokenize(text);
  return features_of(tokens, 0, tokens.size(), language, {});
}

FeatureMatch compare(const ClaimFeatures& a, const ClaimFeatures& b) {
  FeatureMatch match;
  const std::vector<std::string> items = common(a.items, b.items);
  const std::vector<std::string> families = common(a.families, b.families);
  const std::vector<std::string> countries = common(a.countries, b.countries);
  const std::vector<std::string> words = common(a.words, b.words);
  const unsigned shared = static_cast<unsigned>(items.size() * kItem + families.size() * kFamily +
                                                countries.size() * kCountry + words.size() * kWord);
  // Words of two languages are never the same: what is left says less.
  const bool translated = a.language != b.language;
  const unsigned least =
      std::max(kLeast, std::min(weight_of(a, !translated), weight_of(b, !translated)));
  match.score = std::min(translated ? kTranslated : 100U, shared * 100 / least);
  if (items.empty() && !a.items.empty() && !b.items.empty()) {
    match.score = std::min(match.score, kDifferentItems);
  }
  if (!a.item.empty() && !b.item.empty() && a.item != b.item) {
    match.score = std::min(match.score, kOtherItem);
  }
  for (const auto* const list : {&items, &families, &countries, &words}) {
    match.shared.insert(match.shared.end(), list->begin(), list->end());
  }
  return match;
}

}  // namespace tawatur
