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

Message syntax_message(std::string_view what) {
  if (has(what, "NUL") || has(what, "U+0000")) {
    return say("text.nul");
  }
  if (has(what, "ill-formed UTF-8")) {
    return say("text.not-utf8");
  }
  if (has(what, "missing closing quote")) {
    return say("json.open-text");
  }
  if (has(what, "unexpected end of input")) {
    return say("json.cut-off");
  }
  if (has(what, "control character")) {
    return say("json.control");
  }
  if (has(what, "surrogate")) {
    return say("json.surrogate");
  }
  if (has(what, "forbidden character after backslash") || has(what, "'\\u' must be followed")) {
    return say("json.escape");
  }
  if (has(what, "number overflow")) return say("json.large-number");
  if (has(what, "invalid number")) return say("json.not-a-number");
  const std::string_view wanted = wanted_in(what);
  if (wanted == "end of input") return say("json.after-end");
  if (wanted.empty()) return say("json.invalid");
  return say("json.expected", {{"wanted", wanted}});
}

}  // namespace tawatur
