#include "claims/quote_check.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "core/sha256.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace tawatur {
namespace {

const std::string* held_text(const Document& document) {
  const bool held = document.snapshot && document.snapshot->text.has_value();
  return held ? &*document.snapshot->text : nullptr;
}

const Quote* quote_of(const Assertion& assertion) {
  return assertion.detail && assertion.detail->has_quote ? &assertion.detail->quote : nullptr;
}

// The text from code point `start` on; empty when it ends before.
std::string_view text_from(std::string_view text, std::size_t start) {
  const auto head = code_points(text, 0, start);
  return head ? text.substr(head->size()) : std::string_view{};
}

// std::string::find takes a step back at every near miss; memmem is linear.
bool contains(const std::string& text, const std::string& wanted) {
  return ::memmem(text.data(), text.size(), wanted.data(), wanted.size()) != nullptr;
}

// Whether NFC(text) begins with `wanted` (in NFC). Only as much text is normalised as can matter:
// a code point grows to at most three times its bytes in NFC, and one that does not compose with
// what stands before it ends the influence of what follows.
bool begins_with(std::string_view text, const std::string& wanted) {
  constexpr std::size_t kSlack = 256;
  std::size_t end = std::min(text.size(), 3 * wanted.size() + kSlack);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return nfc(text.substr(0, end)).starts_with(wanted);
}

}  // namespace

SnapshotState inspect_snapshot(const Document& document) {
  SnapshotState state;
  const std::string* text = held_text(document);
  if (text == nullptr) return state;
  state.held = true;
  state.changed = sha256(*text) != document.snapshot->sha256;
  std::string normalised = nfc(*text);
  if (normalised != *text) state.nfc = std::move(normalised);
  return state;
}

QuoteState check_quote(const Assertion& assertion, const Document& document,
                       const SnapshotState& snapshot) {
  const Quote* quote = quote_of(assertion);
  const std::string* text = held_text(document);
  if (quote == nullptr || text == nullptr || quote->exact.empty()) return {};
  const std::string wanted = nfc(quote->exact);
  QuoteState state;
  state.missing = !contains(snapshot.nfc ? *snapshot.nfc : *text, wanted);
  state.moved = !state.missing && quote->start &&
                !begins_with(text_from(*text, static_cast<std::size_t>(*quote->start)), wanted);
  return state;
}

bool stands_at_its_place(const Assertion& assertion, const CodePointIndex& text) {
  if (!assertion.detail || !assertion.detail->has_quote) return true;
  const Quote& quote = assertion.detail->quote;
  if (quote.exact.empty() || !quote.start || !quote.end) return true;
  return *quote.start <= *quote.end && *quote.end <= text.size() &&
         text.span(*quote.start, *quote.end) == quote.exact;
}

std::optional<std::string_view> quoted_text(const Assertion& assertion, const Document& document) {
  const Quote* quote = quote_of(assertion);
  if (quote == nullptr) return std::nullopt;
  if (!quote->exact.empty()) return quote->exact;
  const std::string* text = held_text(document);
  if (text == nullptr || !quote->start || !quote->end) return std::nullopt;
  return code_points(*text, static_cast<std::size_t>(*quote->start),
                     static_cast<std::size_t>(*quote->end));
}

bool value_not_in_quote(const Assertion& assertion, const Document& document, const Value& value) {
  if (!value.detail || value.detail->printed.empty()) return false;
  const auto words = quoted_text(assertion, document);
  return words && !contains(nfc(*words), nfc(value.detail->printed));
}

}  // namespace tawatur
