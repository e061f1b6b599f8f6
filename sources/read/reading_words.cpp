#include "sources/read/reading_words.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/text/fold.h"
#include "core/text/utf8_decode.h"
#include "embedded/reading.h"

namespace tawatur {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, kCues> kCueNames{"read_also", "share",   "share_start",
                                                        "comments",  "cookies", "published",
                                                        "modified",  "by",      "caption"};

std::vector<std::string> folded_list(const json& list) {
  std::vector<std::string> words;
  words.reserve(list.size());
  for (const json& word : list) words.push_back(fold(word.get<std::string>()));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool contains(const std::vector<std::string>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// A cue that ends in a letter ends a word: "share" does not begin "shareholders".
bool ends_word(std::string_view text, std::size_t at, std::string_view cue) {
  if (at >= text.size()) return true;
  const auto letter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
  };
  if (!letter(cue.back()) || !letter(text[at])) return true;
  if (static_cast<unsigned char>(text[at]) < 0x80) return false;
  // Beyond ASCII: anything below the Arabic comma's neighbours or in general punctuation.
  std::size_t position = at;
  const char32_t next = next_code_point(text, position);
  return next == 0xA0 || next == 0xAB || next == 0xBB || next == 0xB7 || next == 0x60C ||
         next == 0x61B || next == 0x61F || (next >= 0x2000 && next <= 0x206F) || next == kIllFormed;
}

}  // namespace

ReadingWords::ReadingWords(std::string_view text) {
  const json data = json::parse(text);
  for (std::size_t cue = 0; cue < kCues; ++cue) {
    cues_[cue] = folded_list(data.at(std::string(kCueNames[cue])));
  }
  networks_ = folded_list(data.at("networks"));
  agencies_ = folded_list(data.at("agencies"));
  weekdays_ = folded_list(data.at("weekdays"));
  featured_ = folded_list(data.at("featured"));
  unsigned number = 0;
  for (const json& names : data.at("months")) {
    ++number;
    for (const json& name : names) months_.emplace_back(fold(name.get<std::string>()), number);
  }
  std::sort(months_.begin(), months_.end());
  constexpr std::array<std::pair<const char*, ClassKind>, 3> kKinds{
      {{"furniture", ClassKind::furniture},
       {"details", ClassKind::details},
       {"article", ClassKind::article}}};
  for (const auto& [name, kind] : kKinds) {
    for (const json& word : data.at("classes").at(name)) {
      classes_.emplace_back(word.get<std::string>(), kind);
    }
  }
  std::sort(classes_.begin(), classes_.end());
  for (const json& pair : data.at("follow")) {
    follow_.emplace_back(fold(pair.at(0).get<std::string>()), fold(pair.at(1).get<std::string>()));
  }
}

std::size_t ReadingWords::begins_with(Cue cue, std::string_view folded) const {
  const std::vector<std::string>& words = cues_[static_cast<std::size_t>(cue)];
  // The words that begin `folded` are among those at or before it in order; they share its start,
  // so the walk back ends as soon as the first byte differs.
  auto at = std::upper_bound(words.begin(), words.end(), folded);
  while (at != words.begin()) {
    --at;
    if (folded.empty() || at->empty() || at->front() != folded.front()) break;
    if (folded.substr(0, at->size()) == *at && ends_word(folded, at->size(), *at)) {
      return at->size();
    }
  }
  return 0;
}

bool ReadingWords::begins(Cue cue, std::string_view folded) const {
  return begins_with(cue, folded) > 0;
}

bool ReadingWords::is(Cue cue, std::string_view folded) const {
  return contains(cues_[static_cast<std::size_t>(cue)], folded);
}

bool ReadingWords::names_network(std::string_view folded) const {
  return std::any_of(networks_.begin(), networks_.end(), [folded](const std::string& network) {
    return folded.find(network) != std::string_view::npos;
  });
}

bool ReadingWords::is_agency(std::string_view folded) const { return contains(agencies_, folded); }
bool ReadingWords::is_weekday(std::string_view folded) const { return contains(weekdays_, folded); }
bool ReadingWords::is_featured_mark(std::string_view folded) const {
  return contains(featured_, folded);
}

unsigned ReadingWords::month(std::string_view folded) const {
  const auto found = std::lower_bound(
      months_.begin(), months_.end(), folded,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != months_.end() && found->first == folded ? found->second : 0U;
}

ClassKind ReadingWords::class_kind(std::string_view word) const {
  const auto found = std::lower_bound(
      classes_.begin(), classes_.end(), word,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != classes_.end() && found->first == word ? found->second : ClassKind::none;
}

const ReadingWords& reading_words() {
  static const ReadingWords words(embedded::reading);
  return words;
}

}  // namespace tawatur
