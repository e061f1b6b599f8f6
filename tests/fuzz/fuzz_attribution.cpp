// Whatever the text: every place is inside it, every link leads to an earlier-made attribution, and
// the chain ends.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "sources/attribution/attribution.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kLanguages[] = {"ar", "en", "fr", "es", "he"};
  if (size == 0) return 0;
  const std::string_view language = kLanguages[data[0] % 5U];
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const tawatur::Tokens tokens = tawatur::tokenize(text);
  const tawatur::AttributionReading reading = tawatur::read_attributions(tokens, language);
  const std::uint32_t end = tokens.size() == 0 ? 0 : tokens[tokens.size() - 1].end;
  const auto count = static_cast<std::uint32_t>(reading.attributions.size());
  for (const tawatur::Attribution& read : reading.attributions) {
    require(read.source.start < read.source.end && read.source.end <= end, "a source outside");
    require(read.cue.start <= read.cue.end && read.cue.end <= end, "a cue outside");
    require(read.scope.start <= read.scope.end && read.scope.end <= end, "a scope outside");
    require(read.via == tawatur::kNoAttribution || read.via < count, "a link to nothing");
    require(read.refers_to == tawatur::kNoAttribution || read.refers_to < count, "no such mention");
  }
  require(reading.chain.size() < 64 || count >= 32, "an endless chain");
  (void)tawatur::chain_covering(reading, {end / 2, end / 2});
  return 0;
}
