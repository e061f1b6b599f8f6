// Lines that stand in articles and are none of their text.

#ifndef SOURCES_READ_FURNITURE_LINES_H
#define SOURCES_READ_FURNITURE_LINES_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

enum class LineKind : std::uint8_t {
  text,
  read_also,  // and related, most read
  share,      // share, print, follow us, tags
  comments,   // the heading of the comments: what follows is not the article
  legal,      // cookies, copyright
  caption,    // and picture credits
  date,       // "Published on 23 January 2026", or little more than a date
};

inline constexpr std::size_t kLongestFurnitureLine = 200;  // letters

// `folded`: fold() of the line; `letters`: of the line as printed. Only lines of at
// most kLongestFurnitureLine are ever anything but text: a sentence may begin with any word.
[[nodiscard]] LineKind line_kind(std::string_view folded, std::size_t letters);

// The line ends as sentences do: . ! ? ؟ … : or a closing quote behind one.
[[nodiscard]] bool ends_sentence(std::string_view line);

// The name in "follow NAME on …" (تابعوا … على); nullopt for another line.
[[nodiscard]] std::optional<std::string> followed_name(std::string_view line);

}  // namespace tawatur

#endif  // SOURCES_READ_FURNITURE_LINES_H
