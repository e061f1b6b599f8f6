// The words around articles (data/reading.json), ready to be looked up.

#ifndef SOURCES_READ_READING_WORDS_H
#define SOURCES_READ_READING_WORDS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tawatur {

enum class Cue : std::uint8_t {
  read_also,
  share,  // as a whole line
  share_start,
  comments,
  cookies,
  published,
  modified,
  by,
  caption,
};
inline constexpr std::size_t kCues = 9;

// What a class or id attribute says about an element.
enum class ClassKind : std::uint8_t {
  none,
  furniture,
  details,  // title, date, byline: not text, but about it
  article,
};

class ReadingWords {
 public:
  explicit ReadingWords(std::string_view json);  // the file as it is embedded

  // `folded` begins with one of the cue's words, which end there.
  [[nodiscard]] bool begins(Cue cue, std::string_view folded) const;
  // `folded` is one of the cue's words.
  [[nodiscard]] bool is(Cue cue, std::string_view folded) const;
  // The length of the longest such word; 0: none.
  [[nodiscard]] std::size_t begins_with(Cue cue, std::string_view folded) const;
  // One of the networks that readers are asked to follow on stands somewhere in it.
  [[nodiscard]] bool names_network(std::string_view folded) const;
  [[nodiscard]] bool is_agency(std::string_view folded) const;
  [[nodiscard]] bool is_weekday(std::string_view folded) const;
  [[nodiscard]] bool is_featured_mark(std::string_view folded) const;
  // 1 to 12; 0: no month's name.
  [[nodiscard]] unsigned month(std::string_view folded) const;
  [[nodiscard]] ClassKind class_kind(std::string_view word) const;  // lower case
  // "follow X on": what stands before and behind a name.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& follow() const {
    return follow_;
  }

 private:
  std::array<std::vector<std::string>, kCues> cues_;  // sorted
  std::vector<std::string> networks_;
  std::vector<std::string> agencies_;
  std::vector<std::string> weekdays_;
  std::vector<std::string> featured_;
  std::vector<std::pair<std::string, unsigned>> months_;    // sorted
  std::vector<std::pair<std::string, ClassKind>> classes_;  // sorted
  std::vector<std::pair<std::string, std::string>> follow_;
};

// Made once, on first use; constant from then on.
[[nodiscard]] const ReadingWords& reading_words();

}  // namespace tawatur

#endif  // SOURCES_READ_READING_WORDS_H
