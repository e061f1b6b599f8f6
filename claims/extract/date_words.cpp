#include "claims/extract/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include <nlohmann/json.hpp>

#include "claims/extract/known_keys.h"
#include "embedded/dates_ar.h"
#include "embedded/dates_en.h"
#include "embedded/dates_es.h"
#include "embedded/dates_fr.h"
#include "embedded/dates_he.h"

namespace tawatur {
namespace {

struct NamedTerm {
  std::string_view name;
  DateTerm term;
};

constexpr std::array kLists{
    NamedTerm{"year_markers", DateTerm::year_marker},
    NamedTerm{"year_prepositions", DateTerm::preposition},
    NamedTerm{"of", DateTerm::of},
    NamedTerm{"from", DateTerm::from},
    NamedTerm{"to", DateTerm::to},
    NamedTerm{"between", DateTerm::between},
    NamedTerm{"and", DateTerm::conjunction},
    NamedTerm{"early", DateTerm::early},
    NamedTerm{"middle", DateTerm::middle},
    NamedTerm{"late", DateTerm::late},
    NamedTerm{"decade_markers", DateTerm::decade_marker},
    NamedTerm{"last_century", DateTerm::last_century},
    NamedTerm{"this_century", DateTerm::this_century},
    NamedTerm{"century", DateTerm::century},
    NamedTerm{"era_hijri", DateTerm::hijri_era},
    NamedTerm{"era_before", DateTerm::before_christ},
    NamedTerm{"last", DateTerm::last},
    NamedTerm{"next", DateTerm::next},
    NamedTerm{"this", DateTerm::current},
    NamedTerm{"ago", DateTerm::ago},
    NamedTerm{"one", DateTerm::one},
    NamedTerm{"about", DateTerm::about},
    NamedTerm{"names", DateTerm::name},
    NamedTerm{"unit_day", DateTerm::unit_day},
    NamedTerm{"unit_month", DateTerm::unit_month},
    NamedTerm{"unit_year", DateTerm::unit_year},
};

// Lists by number: {"1": ["January", …], …}.
constexpr std::array kTables{
    NamedTerm{"months", DateTerm::month},
    NamedTerm{"hijri_months", DateTerm::hijri_month},
    NamedTerm{"weekdays", DateTerm::weekday},
    NamedTerm{"day_ordinals", DateTerm::day_ordinal},
    NamedTerm{"quarters", DateTerm::quarter},
    NamedTerm{"halves", DateTerm::half},
    NamedTerm{"seasons", DateTerm::season},
    NamedTerm{"decade_words", DateTerm::decade},
    NamedTerm{"day_offsets", DateTerm::day_offset},
};

int number_of(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string_view json_of(std::string_view language) {
  if (language == "ar") return embedded::dates_ar;
  if (language == "en") return embedded::dates_en;
  if (language == "es") return embedded::dates_es;
  if (language == "fr") return embedded::dates_fr;
  return embedded::dates_he;
}

}  // namespace

const DateWord* DateMatch::find(DateTerm term) const {
  if (!is_any(date_terms(term))) return nullptr;
  for (const DateWord& word : *words) {
    if (word.term == term) return &word;
  }
  return nullptr;
}

bool DateMatch::begins_date(bool is_day_known) const {
  constexpr DateTerms kAlways =
      date_terms(DateTerm::month, DateTerm::hijri_month, DateTerm::weekday, DateTerm::day_ordinal,
                 DateTerm::early, DateTerm::middle, DateTerm::late, DateTerm::quarter,
                 DateTerm::half, DateTerm::season, DateTerm::decade, DateTerm::decade_marker,
                 DateTerm::last_century, DateTerm::this_century, DateTerm::century);
  constexpr DateTerms kReckoned = date_terms(
      DateTerm::day_offset, DateTerm::last, DateTerm::next, DateTerm::current, DateTerm::ago,
      DateTerm::one, DateTerm::unit_day, DateTerm::unit_month, DateTerm::unit_year,
      DateTerm::dual_day, DateTerm::dual_month, DateTerm::dual_year);
  return is_any(kAlways) || (is_day_known && is_any(kReckoned));
}

DateWords::DateWords(std::string_view language, std::string_view json)
    : language_(language),
      clitics_(language == "ar"   ? Clitics::arabic
               : language == "he" ? Clitics::hebrew
                                  : Clitics::none) {
  const auto tree = nlohmann::json::parse(json);
  KnownKeys<nlohmann::json> keys(tree, "data/lang/" + std::string(language) + "/dates.json");
  month_first_ = keys.at("order") == "month-first";
  const nlohmann::json* const ambiguous_months = keys.find("ambiguous_months");
  const nlohmann::json* const ambiguous_weekdays = keys.find("ambiguous_weekdays");
  const auto is_in = [](const nlohmann::json* list, const nlohmann::json& phrase) {
    return list != nullptr && std::find(list->begin(), list->end(), phrase) != list->end();
  };
  const auto add = [this](const nlohmann::json& phrase, DateWord word) {
    const auto& text = phrase.get_ref<const std::string&>();
    const auto known = table_.payload_of(text);
    if (!known && !table_.add(text, static_cast<std::uint32_t>(entries_.size()))) return;
    Entry& entry = known ? entries_[*known] : entries_.emplace_back();
    entry.words.push_back(word);
    entry.terms |= date_terms(word.term);
  };
  for (const NamedTerm& list : kLists) {
    const nlohmann::json* const found = keys.find(list.name);
    if (found == nullptr) continue;
    for (const auto& phrase : *found) add(phrase, {list.term, 0, false});
  }
  for (const NamedTerm& table : kTables) {
    const nlohmann::json* const found = keys.find(table.name);
    if (found == nullptr) continue;
    for (const auto& [number, phrases] : found->items()) {
      for (const auto& phrase : phrases) {
        const bool ambiguous =
            (table.term == DateTerm::month && is_in(ambiguous_months, phrase)) ||
            (table.term == DateTerm::weekday && is_in(ambiguous_weekdays, phrase));
        add(phrase, {table.term, number_of(number), ambiguous});
      }
    }
  }
  constexpr std::array kDuals{NamedTerm{"day", DateTerm::dual_day},
                              NamedTerm{"month", DateTerm::dual_month},
                              NamedTerm{"year", DateTerm::dual_year}};
  KnownKeys<nlohmann::json> duals = keys.inside("duals");
  for (const NamedTerm& dual : kDuals) {
    const nlohmann::json* const found = duals.find(dual.name);
    if (found == nullptr) continue;
    for (const auto& phrase : *found) add(phrase, {dual.term, 2, false});
  }
  duals.refuse_others();
  keys.refuse_others();
}

std::optional<DateMatch> DateWords::at(const Tokens& tokens, std::size_t at,
                                       std::size_t limit) const {
  if (at >= limit) return std::nullopt;
  const auto match = table_.longest(tokens, at, limit, clitics_);
  if (!match) return std::nullopt;
  const Entry& entry = entries_[match->payload];
  return DateMatch{&entry.words, entry.terms, match->tokens, match->prefix_bytes, match->clitics};
}

const DateWords* date_words_of(std::string_view language) {
  if (language == "ar") {
    static const DateWords kWords("ar", json_of("ar"));
    return &kWords;
  }
  if (language == "en") {
    static const DateWords kWords("en", json_of("en"));
    return &kWords;
  }
  if (language == "fr") {
    static const DateWords kWords("fr", json_of("fr"));
    return &kWords;
  }
  if (language == "es") {
    static const DateWords kWords("es", json_of("es"));
    return &kWords;
  }
  if (language == "he") {
    static const DateWords kWords("he", json_of("he"));
    return &kWords;
  }
  return nullptr;
}

}  // namespace tawatur
