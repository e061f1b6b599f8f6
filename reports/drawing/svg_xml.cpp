#include "reports/drawing/svg_xml.h"

#include <cmath>

#include "core/text/utf8.h"

namespace tawatur {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

bool is_noncharacter(std::string_view three) {
  return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
}

}  // namespace

std::string xml_escaped(std::string_view text) {
  const std::string safe = well_formed(text);
  std::string out;
  out.reserve(safe.size());
  for (std::size_t i = 0; i < safe.size(); ++i) {
    const char c = safe[i];
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\t':
      case '\n':
      case '\r':
        out += ' ';
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
          out += kReplacement;
        } else if (is_noncharacter(std::string_view(safe).substr(i, 3))) {
          out += kReplacement;
          i += 2;
        } else {
          out += c;
        }
    }
  }
  return out;
}

std::string pixels(double value) {
  const long tenths = std::lround(value * 10);
  std::string out = tenths < 0 ? "-" : "";
  const long size = std::labs(tenths);
  out += std::to_string(size / 10);
  if (size % 10 != 0) out += "." + std::to_string(size % 10);
  return out;
}

void append_attribute(std::string& out, std::string_view name, double value) {
  append_attribute(out, name, pixels(value));
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += xml_escaped(value);
  out += '"';
}

}  // namespace tawatur
