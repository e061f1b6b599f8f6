#include "sources/read/furniture_lines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/fold.h"
#include "sources/read/found_date.h"
#include "sources/read/reading_words.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestHeading = 40;

// Without what decorates a line: "» اقرأ أيضا", "[ Print ]", "طباعة …".
std::string_view bare(std::string_view folded) {
  constexpr std::array<std::string_view, 16> kDecoration{" ", "[", "]", "(", ")", "*", "-", ">",
                                                         "<", "|", "+", "#", "»", "«", "•", "▶"};
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view mark : kDecoration) {
      if (folded.substr(0, mark.size()) == mark) {
        folded.remove_prefix(mark.size());
        again = true;
      }
      if (folded.size() >= mark.size() && folded.substr(folded.size() - mark.size()) == mark) {
        folded.remove_suffix(mark.size());
        again = true;
      }
    }
    while (!folded.empty() && (folded.back() == ':' || folded.back() == '.')) {
      folded.remove_suffix(1);
      again = true;
    }
  }
  return folded;
}

// The words of a line with the places where they stand.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

LineKind line_kind(std::string_view folded, std::size_t letters) {
  if (letters > kLongestFurnitureLine) return LineKind::text;
  const ReadingWords& words = reading_words();
  const std::string_view line = bare(folded);
  if (line.empty()) return LineKind::text;
  if (words.begins(Cue::read_also, line)) return LineKind::read_also;
  if (words.is(Cue::share, line) || words.begins(Cue::share_start, line)) return LineKind::share;
  if (followed_name(folded) && words.names_network(folded)) return LineKind::share;
  if (letters <= kLongestHeading && !ends_sentence(folded) && words.begins(Cue::comments, line)) {
    return LineKind::comments;
  }
  if (words.begins(Cue::cookies, line)) return LineKind::legal;
  if (words.begins(Cue::caption, line) && !ends_sentence(folded)) return LineKind::caption;
  if (letters <= kLongestHeading * 2) {
    const auto date = find_date(line);
    if (date && (date->other_letters <= 2 || words.begins(Cue::published, line) ||
                 words.begins(Cue::modified, line))) {
      return LineKind::date;
    }
  }
  return LineKind::text;
}

bool ends_sentence(std::string_view line) {
  constexpr std::array<std::string_view, 9> kClosing{"\"", "'", ")", "]", "»", "”", "’", "״", " "};
  constexpr std::array<std::string_view, 7> kEnds{".", "!", "?", "؟", "…", ":", "۔"};
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view mark : kClosing) {
      if (line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark) {
        line.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  for (const std::string_view mark : kEnds) {
    if (line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark) return true;
  }
  return false;
}

std::optional<std::string> followed_name(std::string_view line) {
  constexpr std::size_t kLongestName = 4;  // words
  const std::string plain = one_line(line);
  const std::vector<std::string_view> words = words_of(plain);
  for (const auto& [before, behind] : reading_words().follow()) {
    if (words.size() < 3 || fold(words[0]) != before) continue;
    for (std::size_t i = 2; i < words.size() && i <= kLongestName + 1; ++i) {
      if (fold(words[i]) != behind) continue;
      std::string name(words[1]);
      for (std::size_t j = 2; j < i; ++j) name.append(" ").append(words[j]);
      return name;
    }
  }
  return std::nullopt;
}

}  // namespace tawatur
