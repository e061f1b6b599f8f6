// Who a text credits: what was read, with its places.

#ifndef SOURCES_ATTRIBUTION_ATTRIBUTION_H
#define SOURCES_ATTRIBUTION_ATTRIBUTION_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.h"

namespace tawatur {

// Code points of the text, end-exclusive.
struct TextSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return start == end; }
  [[nodiscard]] bool covers(const TextSpan& other) const {
    return start <= other.start && other.end <= end;
  }
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// As what a source speaks, by its words alone.
enum class SourceAs : std::uint8_t {
  outlet,
  agency,
  official,  // states, armies, ministries, international bodies, institutes
  company,
  person,
  anonymous
};

enum class SourceStance : std::uint8_t {
  affirms,
  denies,
  doubts
};

enum class Coverage : std::uint8_t {
  whole,  // the source covers the whole statement
  part
};

inline constexpr std::uint32_t kNoAttribution = 0xFFFFFFFF;

struct Attribution {
  TextSpan source;  // the noun phrase with its descriptor: صحيفة «المدار»
  TextSpan cue;     // وفقا ل; empty for a byline or dateline
  SourceAs kind = SourceAs::person;
  Coverage of = Coverage::whole;
  SourceStance stance = SourceStance::affirms;
  TextSpan scope;  // the words that rest on this source
  // The attribution by which this one reached the text, nearer to the reader: in «رويترز عن مسؤول»
  // that of رويترز for that of مسؤول.
  std::uint32_t via = kNoAttribution;
  // The earlier attribution whose source this one only points to: «الصحيفة», "he", "the report".
  std::uint32_t refers_to = kNoAttribution;
  bool document_credit = false;  // a credit line, byline or dateline: holds for the whole text
  bool external = false;         // another program read it
};

// Where a text says what it is about: behind its head lines, to the end of its first paragraph, or,
// where that is one sentence, of the first sentence of the next. Code points; `end` 0: unknown.
struct TextLead {
  std::uint32_t start = 0;
  std::uint32_t first_end = 0;  // of the first paragraph
  std::uint32_t end = 0;
};

struct AttributionReading {
  std::vector<Attribution> attributions;  // by place of their source
  // The document's own chain: attributions or, for a source that only asked, none; nearest first.
  std::vector<TextSpan> chain;
  TextLead lead;
};

// Reads who is credited. `language`: "ar", "en", "fr", "es" or "he"; for any other nothing is
// found. Never fails, whatever the text; linear in its length. Pure; thread-safe.
[[nodiscard]] AttributionReading read_attributions(const Tokens& tokens, std::string_view language);

// For a text read in parts: `part`, whose places are those of the whole text, behind what was read
// before it. The chain is that of all attributions together.
void append_part(AttributionReading& whole, AttributionReading&& part);
void find_chain(AttributionReading& whole);

// The chain that words in `span` rest on, nearest first: that of the narrowest attribution whose
// scope covers it, farther sources included, inside the document's own; where none does, the
// document's chain. Empty: the document speaks for itself.
[[nodiscard]] std::vector<TextSpan> chain_covering(const AttributionReading& reading,
                                                   TextSpan span);

// "outlet", "affirms", "whole": as reading results print them.
[[nodiscard]] std::string_view name_of(SourceAs kind);
[[nodiscard]] std::string_view name_of(SourceStance stance);
[[nodiscard]] std::string_view name_of(Coverage coverage);

}  // namespace tawatur

#endif  // SOURCES_ATTRIBUTION_ATTRIBUTION_H
