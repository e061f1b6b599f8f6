// Is the quote still there? Quotes are looked for in the snapshot's text after NFC on both sides,
// never loosely: a look-alike sentence must not be taken for the evidence (decisions.md 10, 25).

#ifndef CLAIMS_QUOTE_CHECK_H
#define CLAIMS_QUOTE_CHECK_H

#include <optional>
#include <string>
#include <string_view>

#include "claims/assertion.h"
#include "core/text/code_point_index.h"
#include "sources/document.h"

namespace tawatur {

// What is worked out once for a document's snapshot.
struct SnapshotState {
  bool held = false;               // the text is there
  bool changed = false;            // its SHA-256 is not the recorded one
  std::optional<std::string> nfc;  // the text in NFC when that differs from the text
};

[[nodiscard]] SnapshotState inspect_snapshot(const Document& document);

struct QuoteState {
  bool missing = false;  // given, and nowhere in the held text: the assertion does not stand
  bool moved = false;    // somewhere else than its `start`: the assertion stands
};

// Without a quote, or without held text, nothing is wrong.
[[nodiscard]] QuoteState check_quote(const Assertion& assertion, const Document& document,
                                     const SnapshotState& snapshot);

// False when the quote has both a place and words, and the text has other words there: it was taken
// from another version of the text.
[[nodiscard]] bool stands_at_its_place(const Assertion& assertion, const CodePointIndex& text);

// The quote's words: its `exact`, or what stands at its place in the held text; nullopt when
// neither is there.
[[nodiscard]] std::optional<std::string_view> quoted_text(const Assertion& assertion,
                                                          const Document& document);

// True when the value carries printed words, the quote's words are known, and the one is not in the
// other.
[[nodiscard]] bool value_not_in_quote(const Assertion& assertion, const Document& document,
                                      const Value& value);

}  // namespace tawatur

#endif  // CLAIMS_QUOTE_CHECK_H
