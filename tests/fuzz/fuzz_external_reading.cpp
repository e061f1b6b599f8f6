// Whatever another program answers: what is taken stands in the text, is marked, and what is kept
// of it is taken again as it was.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "app/service/external_reading.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kText = "اشترى المغرب 3 طائرات, bought for a fortnight, לפי מעריב.";
  const std::string_view answer(reinterpret_cast<const char*>(data), size);
  const auto reading = tawatur::external_reading_in(answer, kText);
  if (!reading) return 0;
  for (const tawatur::ReadValue& value : reading->values) {
    require(value.external && value.start < value.end, "a value nowhere");
    require(value.byte_start < value.byte_end && value.byte_end <= kText.size(), "outside");
  }
  for (const tawatur::Attribution& one : reading->attributions) {
    require(one.external && one.source.start < one.source.end, "a source nowhere");
    require(one.via == tawatur::kNoAttribution || one.via < reading->attributions.size(),
            "a link to nothing");
  }
  const auto again = tawatur::external_reading_in(reading->json, kText);
  require(again.has_value() && again->refused_count == 0, "what was taken is refused");
  require(again->values.size() == reading->values.size(), "values lost");
  require(again->attributions.size() == reading->attributions.size(), "sources lost");
  for (std::size_t i = 0; i < again->attributions.size(); ++i) {
    require(again->attributions[i].via == reading->attributions[i].via, "another way");
  }
  tawatur::TextReading whole = tawatur::read_text(kText, "ar", {});
  tawatur::add_external(whole, *reading);
  for (const tawatur::Attribution& one : whole.attributions.attributions) {
    require(one.via == tawatur::kNoAttribution || one.via < whole.attributions.attributions.size(),
            "a link to nothing in the whole");
  }
  return 0;
}
