#include "claims/case_file/case_format.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/excerpt.h"

namespace tawatur {
namespace {

struct Signature {
  std::string_view begins;
  std::string_view kind;  // chooses the words
};
constexpr Signature kOthers[] = {
    {"SQLite format 3", "sqlite"},
    {"%PDF-", "pdf"},
    {"PK\x03\x04", "zip"},
    {"\x1F\x8B", "gzip"},
    {"\xFD\x37zXZ", "xz"},
    {"\x28\xB5\x2F\xFD", "zstd"},
    {"\xFF\xFE", "utf16"},
    {"\xFE\xFF", "utf16"},
    {"<", "html"},
    {"[", "array"},
};

// Long CSV, or what was meant to be: two of its columns are named, whatever stands between them.
// The reader says what is wrong with the others.
bool names_columns(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  constexpr std::string_view kBetween = ",;\t|\" ";
  std::size_t known = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(kBetween, at), line.size());
    const std::string_view cell = line.substr(at, end - at);
    known +=
        cell == "source" || cell == "object" || cell == "attribute" || cell == "value" ? 1U : 0U;
    at = end + 1;
  }
  return known >= 2;
}

}  // namespace

Result<CaseFormat> detect_case_format(std::string_view first_bytes) {
  std::string_view text = first_bytes;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    return fail(ErrorCode::unsupported, say("format.empty"));
  }
  text.remove_prefix(start);
  if (text.front() == '{') return CaseFormat::json;
  if (names_columns(text)) return CaseFormat::long_csv;
  for (const Signature& other : kOthers) {
    if (text.substr(0, other.begins.size()) == other.begins) {
      return fail(ErrorCode::unsupported, say("format.other", {{"kind", other.kind}}));
    }
  }
  return fail(
      ErrorCode::unsupported,
      say("format.unknown", {{"text", excerpt(text.substr(0, text.find_first_of("\r\n")))}}));
}

}  // namespace tawatur
