#include "claims/case_file/syntax_message.h"

namespace tawatur {
namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "expected ':'" -> "':'": what the parser would have taken instead.
std::string_view wanted_in(std::string_view what) {
  const std::size_t at = what.rfind("; expected ");
  return at == std::string_view::npos ? std::string_view{} : what.substr(at + 11);
}

}  // namespace

std::string syntax_message(std::string_view what) {
  if (has(what, "NUL") || has(what, "U+0000")) {
    return "a NUL byte: this is not UTF-8 text; save the file as UTF-8";
  }
  if (has(what, "ill-formed UTF-8")) {
    return "this is not UTF-8 text (a cut or invalid sequence of bytes); save the file as UTF-8";
  }
  if (has(what, "missing closing quote")) {
    return "the text that begins in this line has no closing quote, or the file was cut off";
  }
  if (has(what, "unexpected end of input")) {
    return "the file ends in the middle of the case; was it cut off?";
  }
  if (has(what, "control character")) {
    return "a line end, a tab or another control character inside a text; write it as \\n, \\t or "
           "\\u00XX";
  }
  if (has(what, "surrogate")) {
    return "half of a surrogate pair; \\uD800 to \\uDFFF stand for a character only in pairs";
  }
  if (has(what, "forbidden character after backslash") || has(what, "'\\u' must be followed")) {
    return "an unknown escape; after a backslash comes one of \" \\ / b f n r t or u and four "
           "hexadecimal digits";
  }
  if (has(what, "number overflow")) return "a number that is too large; put it in quotes";
  if (has(what, "invalid number")) return "this is not a JSON number";
  const std::string_view wanted = wanted_in(what);
  if (wanted == "end of input") return "something stands after the end of the case";
  std::string message = "this is not valid JSON here";
  if (!wanted.empty()) message += "; expected " + std::string(wanted);
  return message;
}

}  // namespace tawatur
