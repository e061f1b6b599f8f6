// The walk that phrase_after() makes: what every language shares, and what Arabic and Hebrew add.

#ifndef SOURCES_ATTRIBUTION_PHRASE_READER_H
#define SOURCES_ATTRIBUTION_PHRASE_READER_H

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "sources/attribution/noun_phrase.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

inline constexpr CueSet kUnnamed = set_of(Cue::person, Cue::people, Cue::anonymous);

[[nodiscard]] inline bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
// A literal: its size is known, and nothing is called to compare.
template <std::size_t size>
[[nodiscard]] bool starts_with(std::string_view text, const char (&start)[size]) {
  return text.size() >= size - 1 && std::memcmp(text.data(), start, size - 1) == 0;
}

class PhraseReader {
 public:
  PhraseReader(const Page& page, std::uint32_t at, std::uint32_t limit)
      : page_(page), first_(at), limit_(limit < at + kMaxPieces ? limit : at + kMaxPieces) {}

  std::optional<NounPhrase> run();

 private:
  static constexpr std::uint32_t kMaxPieces = 14;

  [[nodiscard]] bool is_left_over(std::uint32_t at) const;
  std::uint32_t step(std::uint32_t at);
  [[nodiscard]] bool holds_common_only(const Piece& piece, std::uint32_t at) const;
  [[nodiscard]] bool follows_preposition(std::uint32_t at) const;
  [[nodiscard]] bool ends_phrase(std::uint32_t at) const;
  std::uint32_t sign(std::uint32_t at);
  [[nodiscard]] bool number_belongs(std::uint32_t at) const;
  std::uint32_t preposition(std::uint32_t at);
  std::uint32_t conjunction(std::uint32_t at);
  bool latin(std::uint32_t at);
  bool arabic(std::uint32_t at);
  [[nodiscard]] bool is_complete_before(std::uint32_t at) const;
  [[nodiscard]] bool is_second_adjective(std::uint32_t at) const;
  [[nodiscard]] bool is_origin(std::uint32_t at) const;
  [[nodiscard]] bool is_anybody(std::uint32_t at) const;
  [[nodiscard]] bool is_task(std::uint32_t at) const;
  [[nodiscard]] bool is_what_is_said(std::uint32_t at) const;
  [[nodiscard]] bool is_next_construct(std::uint32_t at) const;
  [[nodiscard]] bool belongs_to_body(std::uint32_t at) const;
  [[nodiscard]] bool is_task_of_body(std::uint32_t at) const;
  [[nodiscard]] bool is_expert(std::uint32_t at) const;
  [[nodiscard]] bool writes_for_press() const;
  [[nodiscard]] bool is_deputy_of(std::uint32_t at) const;
  [[nodiscard]] bool is_sent(std::uint32_t at) const;
  [[nodiscard]] bool has_definite(std::uint32_t end) const;
  [[nodiscard]] bool is_latin_before(std::uint32_t at) const;
  [[nodiscard]] bool is_task_of_hebrew_body(std::uint32_t at) const;
  bool hebrew(std::uint32_t at);

  const Page& page_;
  std::uint32_t first_;
  std::uint32_t limit_;
  CueSet head_ = 0;
  bool named_ = false;
  std::uint32_t was_preposition_ = 0;
};

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_PHRASE_READER_H
