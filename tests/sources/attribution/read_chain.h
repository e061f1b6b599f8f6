// What attribution tests ask: a text's chain and sources, as words.

#ifndef TESTS_SOURCES_ATTRIBUTION_READ_CHAIN_H
#define TESTS_SOURCES_ATTRIBUTION_READ_CHAIN_H

#include <string>
#include <string_view>
#include <vector>

#include "core/text/utf8.h"
#include "sources/attribution/attribution.h"

namespace tawatur {

struct ChainCase {
  std::string_view text;
  std::string_view chain;  // nearest first, " ← " between; empty: no source
};

inline std::string words(std::string_view text, const TextSpan& span) {
  const auto found = code_points(text, span.start, span.end);
  return found ? std::string(*found) : std::string("(outside)");
}

inline std::string joined(std::string_view text, const std::vector<TextSpan>& chain) {
  std::string all;
  for (const TextSpan& link : chain) {
    if (!all.empty()) all += " ← ";
    all += words(text, link);
  }
  return all;
}

inline AttributionReading read_text(std::string_view text, std::string_view language) {
  return read_attributions(tokenize(text), language);
}

inline std::string read_chain(std::string_view text, std::string_view language) {
  return joined(text, read_text(text, language).chain);
}

}  // namespace tawatur

#endif  // TESTS_SOURCES_ATTRIBUTION_READ_CHAIN_H
