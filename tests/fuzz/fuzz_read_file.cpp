// Whatever the bytes: reading a file ends, its text is well-formed, and every part of the text has
// a place in the file.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "core/text/utf8.h"
#include "core/value/edtf.h"
#include "sources/read/read_file.h"

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tawatur;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ReadLimits limits;
  limits.unpacked_bytes = kMebibyte;
  limits.parse_time = std::chrono::seconds(2);
  const auto document = read_document(bytes, {}, limits);
  if (!document) {
    require(!document.error().message.empty(), "a refusal has a reason");
    return 0;
  }
  require(!first_ill_formed(document->text), "the text is well-formed");
  require(document->text.find('\r') == std::string::npos, "line ends are LF");
  require(document->origin.derived_size() == document->text.size(), "every byte has a place");
  for (const ReadField* field : {&document->published, &document->modified}) {
    require(!field->given() || parse_edtf(field->value).has_value(), "dates are EDTF");
    require(!field->given() || !field->where.empty(), "a field says where it was read");
  }
  const std::size_t letters = code_point_count(document->text);
  for (std::size_t start = 0; start < letters; start += 1 + letters / 16) {
    const auto place = origin_of(*document, start, letters);
    require(place && place->bytes.first <= place->bytes.last && place->bytes.last <= size,
            "places are inside the file");
  }
  return 0;
}
