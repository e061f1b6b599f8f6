#include "sources/read/printed_details.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/text/fold.h"
#include "core/text/language.h"
#include "core/text/tokens.h"
#include "sources/known_names.h"
#include "sources/read/found_date.h"
#include "sources/read/furniture_lines.h"
#include "sources/read/reading_words.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestPart = 60;  // letters

bool is_agency_name(std::string_view name) {
  const KnownOutlet* const known = known_outlet(name_key(name));
  return known != nullptr && known->kind == SourceKind::agency;
}

bool is_place(std::string_view name) {
  const Tokens tokens = tokenize(name);
  for (const std::string_view language : {detect_language(tokens), std::string_view("en")}) {
    const KnownPlaces& places = known_places(language);
    const auto found = places.phrases.longest(tokens, 0, places.clitics);
    if (found && found->tokens == tokens.size()) return true;
  }
  return false;
}

bool is_day(std::string_view part) {
  return line_kind(fold(part), letters_in(part)) == LineKind::date;
}

// Between bars, dots and dashes with spaces around them.
std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    for (const std::string_view sign : {" | ", " · ", " • ", " – ", " — ", " - "}) {
      if (!line.substr(at).starts_with(sign)) continue;
      parts.push_back(trimmed(line.substr(begin, at - begin)));
      begin = at + sign.size();
      at = begin - 1;
      break;
    }
  }
  parts.push_back(trimmed(line.substr(begin)));
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

bool begins_with_dash(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", ".-", ":"}) {
    if (text.starts_with(dash)) return true;
  }
  return false;
}

// The day of a line with "(Reuters)" in it; empty: it is no dateline.
std::string day_of_dateline(std::string_view line) {
  constexpr std::size_t kLongest = 90;  // bytes, to the bracket's end
  const std::size_t close = line.find(')');
  const std::size_t open = line.rfind('(', close);
  if (close == std::string_view::npos || open == std::string_view::npos || close > kLongest) {
    return {};
  }
  if (!is_agency_name(trimmed(line.substr(open + 1, close - open - 1)))) return {};
  const bool alone = line.size() <= kLongest && !ends_sentence(line);
  if (!alone && !begins_with_dash(trimmed(line.substr(close + 1)))) return {};
  const auto date = find_date(alone ? line : line.substr(0, open));
  return date ? date->edtf : std::string();
}

}  // namespace

std::optional<PrintedDetails> printed_details(std::string_view line) {
  const std::vector<std::string_view> parts = parts_of(line);
  if (parts.size() < 2 || parts.size() > 4) return std::nullopt;
  // Names are looked up only beside a day: the gazetteer takes a while to load.
  if (std::none_of(parts.begin(), parts.end(), is_day)) return std::nullopt;
  PrintedDetails details;
  std::string_view other;
  std::size_t others = 0;
  bool placed = false;
  for (const std::string_view part : parts) {
    const std::string folded = fold(part);
    if (letters_in(part) > kLongestPart || ends_sentence(part)) return std::nullopt;
    const std::size_t by = reading_words().begins_with(Cue::by, folded);
    if (details.date.empty() && is_day(part)) {
      details.date = part;
    } else if (details.author.empty() && by > 0) {
      details.author = part;
      if (is_agency_name(std::string_view(folded).substr(by))) details.credits_agency = true;
    } else if (!placed && is_place(part)) {
      placed = true;
    } else {
      if (is_agency_name(part)) details.credits_agency = true;
      other = part;
      ++others;
    }
  }
  const bool beside = !details.author.empty() || placed;
  if (!beside && !details.credits_agency && others > 1) return std::nullopt;
  if (beside && others == 1 && !is_agency_name(other)) details.publisher = other;
  return details;
}

std::optional<Dateline> dateline_of(std::string_view text) {
  constexpr std::size_t kLooksAt = 4096;
  constexpr std::size_t kMostOfLine = 512;
  std::size_t number = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kLooksAt);) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++number;
    std::string edtf = day_of_dateline(text.substr(at, std::min(end - at, kMostOfLine)));
    if (!edtf.empty()) return Dateline{std::move(edtf), number};
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace tawatur
