// Whatever the text: each proposal has an id of its own, stands inside the text, and quotes it.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <string_view>

#include "claims/case_file/case_reader.h"
#include "claims/extract/read_values.h"
#include "claims/propose/propose.h"
#include "core/text/utf8.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

const tawatur::Case& the_case() {
  static const tawatur::Case data = tawatur::read_case(R"({
    "tawatur": 1, "case": {"id": "c"},
    "sources": [{"id": "s", "kind": "outlet", "names": [{"text": "Maariv", "lang": "en"}]}],
    "documents": [{"id": "d", "source": "s"}],
    "claims": [{"id": "c1", "statement": [{"text": "Morocco bought a satellite", "lang": "en"}]}],
    "assertions": []})",
                                                       "c.json", {}, {})
                                        .value();
  return data;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kLanguages[] = {"ar", "en", "fr", "es", "he"};
  if (size == 0) return 0;
  const std::string_view language = kLanguages[data[0] % 5U];
  const std::string text =
      tawatur::well_formed({reinterpret_cast<const char*>(data) + 1, size - 1});
  const tawatur::Tokens tokens = tawatur::tokenize(text);
  const auto values = tawatur::read_values(tokens, language, {});
  const auto attributions = tawatur::read_attributions(tokens, language);
  tawatur::DocumentReading reading;
  reading.document = "d";
  reading.text = text;
  reading.language = language;
  reading.values = &values;
  reading.attributions = &attributions;
  if (data[0] >= 0x80) reading.cites = {"s", "nobody"};
  std::set<std::string> ids;
  for (const tawatur::Proposal& proposal : tawatur::propose(the_case(), reading)) {
    require(ids.insert(proposal.id).second, "an id twice");
    const auto quote = tawatur::code_points(text, proposal.quote.start, proposal.quote.end);
    require(quote.has_value() && *quote == proposal.quote_text,
            "a quote that does not stand there");
    require(tawatur::code_points(text, proposal.place.start, proposal.place.end).has_value(),
            "a place outside");
    require(!proposal.claim.empty(), "about nothing");
  }
  return 0;
}
