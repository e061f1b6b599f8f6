#include "claims/redact/quote_states.h"

#include <algorithm>
#include <string>

#include "claims/quote_check.h"
#include "claims/redact/secret_words.h"
#include "core/sha256.h"

namespace tawatur {
namespace {

constexpr const char* kNotInText = "[withheld: not in the text]";
constexpr const char* kNotInQuote = "[withheld: not in the quote]";

struct AssertionState {
  QuoteState quote;
  std::vector<bool> odd_values;  // value_not_in_quote

  [[nodiscard]] bool is_odd() const {
    return quote.missing || quote.moved || std::ranges::find(odd_values, true) != odd_values.end();
  }
};

class Withholding {
 public:
  Withholding(const Case& data, const Withheld& withheld, Case& out)
      : data_(data), withheld_(withheld), out_(out) {}

  void run() {
    look();
    for (std::size_t i = 0; i < data_.documents.size(); ++i) {
      if (withheld_.texts[i]) document(i);
    }
    for (std::size_t i = 0; i < data_.assertions.size(); ++i) assertion(i);
  }

 private:
  void look() {
    for (const Document& document : data_.documents) {
      snapshots_.push_back(inspect_snapshot(document));
      placeholder_.push_back(snapshots_.back().changed);
    }
    for (const Assertion& assertion : data_.assertions) {
      const std::size_t row = assertion.document.at();
      AssertionState& state = states_.emplace_back();
      state.quote = check_quote(assertion, data_.documents[row], snapshots_[row]);
      for (const AttributeValue& entry : assertion.values) {
        state.odd_values.push_back(
            value_not_in_quote(assertion, data_.documents[row], entry.value));
      }
      if (state.quote.missing || state.quote.moved) placeholder_[row] = true;
    }
  }

  void document(std::size_t row) {
    const Document& before = data_.documents[row];
    Document& after = out_.documents[row];
    const bool read = is_consulted(before);
    const std::string media_type = before.snapshot ? before.snapshot->media_type : std::string();
    after.snapshot.reset();
    if (placeholder_[row]) {
      Snapshot& snapshot = after.snapshot.ensure();
      snapshot.media_type = media_type;
      snapshot.text = std::string(kWithheld);
      snapshot.sha256 = snapshots_[row].changed ? std::string(64, '0') : sha256(kWithheld);
    } else if (read) {
      static_cast<void>(after.consulted.ensure());
    }
  }

  // The words of a quote go where the document's text goes, or where they are asked to.
  void assertion(std::size_t row) {
    const Assertion& before = data_.assertions[row];
    const std::size_t document = before.document.at();
    const bool text_goes = withheld_.texts[document];
    if (!text_goes && !withheld_.quotes[row]) return;
    Assertion& after = out_.assertions[row];
    const AssertionState& state = states_[row];
    for (std::size_t i = 0; i < after.values.size(); ++i) {
      Value& value = after.values[i].value;
      if (!value.detail) continue;
      ValueDetail& detail = value.detail.ensure();
      detail.printed = state.odd_values[i] ? kNotInQuote : "";
      if (text_goes) detail.extras.reset();
    }
    if (!after.detail || !after.detail->has_quote) return;
    AssertionDetail& detail = after.detail.ensure();
    const bool needed = state.is_odd() || (text_goes && placeholder_[document]);
    detail.quote = Quote();
    detail.has_quote = needed || !text_goes;
    if (!detail.has_quote) return;
    if (state.quote.missing) {
      detail.quote.exact = kNotInText;
      return;
    }
    // The text that stays does not have this quote, but it stands: only its place is kept.
    const Quote& quote = before.detail->quote;
    if (!text_goes && quote.start && quote.end && !state.is_odd()) {
      detail.quote.start = quote.start;
      detail.quote.end = quote.end;
      return;
    }
    detail.quote.exact = std::string(kWithheld);
    if (state.quote.moved) detail.quote.start = 1;
  }

  const Case& data_;
  const Withheld& withheld_;
  Case& out_;
  std::vector<SnapshotState> snapshots_;
  std::vector<bool> placeholder_;
  std::vector<AssertionState> states_;
};

}  // namespace

void withhold_texts(const Case& data, const Withheld& withheld, Case& out) {
  Withholding(data, withheld, out).run();
}

}  // namespace tawatur
