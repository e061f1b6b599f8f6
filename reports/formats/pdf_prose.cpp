#include "reports/formats/pdf_paper.h"

namespace tawatur {

Prose& Prose::add(std::string_view ready, const Look& look) {
  if (!ready.empty()) pieces.push_back({std::string(ready), look});
  return *this;
}

Prose& Prose::new_line() {
  pieces.push_back({"\n", pieces.empty() ? Look{} : pieces.back().look});
  return *this;
}

std::string link_to(std::string_view mark) { return "dest='" + std::string(mark) + "'"; }

// Cairo copies the address into the file as it is, so everything that could end a PDF string or
// the attribute is percent-encoded.
std::string link_out(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return {};
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~:/?#@!$&*+,;=%";
  std::string out = "uri='";
  for (const char c : url) {
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (alphanumeric || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  return out + "'";
}

}  // namespace tawatur
