// What the readers of sentences hand to each other: a source that was found, in pieces.

#ifndef SOURCES_ATTRIBUTION_FOUND_SOURCE_H
#define SOURCES_ATTRIBUTION_FOUND_SOURCE_H

#include <cstdint>
#include <vector>

#include "sources/attribution/attribution.h"
#include "sources/attribution/noun_phrase.h"

namespace tawatur::attribution {

inline constexpr std::uint32_t kNone = kNoAttribution;

// Where the cue stands in what it covers.
enum class CuePlace : std::uint8_t {
  lead,    // said that …
  tail,    // …, said the minister
  inside,  // …, according to the report, …
  credit,  // a credit line, byline or dateline
};

struct FoundSource {
  NounPhrase who;
  std::uint32_t cue_first = 0;  // pieces, end-exclusive; equal: none
  std::uint32_t cue_last = 0;
  std::uint32_t line = 0;
  CuePlace place = CuePlace::lead;
  SourceStance stance = SourceStance::affirms;
  std::uint32_t via = kNone;
  std::uint32_t refers_to = kNone;
  std::uint32_t document_at = kNone;  // the word for the document that speaks for it: report
  bool wants_nearer = false;          // "citing …" in front of who cites
  bool is_relay = false;              // passes on what stands behind it: "speaking to …" in front

  std::uint32_t scope_first = 0;  // pieces
  std::uint32_t scope_last = 0;
  Coverage of = Coverage::whole;
};

struct Reading {
  std::vector<FoundSource> found;
  // Lines whose first verb continues the source before it (وأضاف أن, agregó que).
  std::vector<std::uint32_t> continued_lines;
};

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_FOUND_SOURCE_H
