// Pieces of SVG text.

#ifndef REPORTS_DRAWING_SVG_XML_H
#define REPORTS_DRAWING_SVG_XML_H

#include <string>
#include <string_view>

namespace tawatur {

// Fit for an XML attribute or element: & < > " ' escaped, ill-formed UTF-8 and characters that
// XML 1.0 has no place for (most controls, U+FFFE, U+FFFF) replaced by U+FFFD.
[[nodiscard]] std::string xml_escaped(std::string_view text);

// Tenths of a pixel, without the locale's comma and without "-0": "12", "12.5", "-3.1".
[[nodiscard]] std::string pixels(double value);

// ` name="12.5"`
void append_attribute(std::string& out, std::string_view name, double value);
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_XML_H
