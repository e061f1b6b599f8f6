#include "sources/source.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<SourceKind, 6> kKinds{{
    {"outlet", SourceKind::outlet},
    {"agency", SourceKind::agency},
    {"official", SourceKind::official},
    {"company", SourceKind::company},
    {"person", SourceKind::person},
    {"unnamed", SourceKind::unnamed},
}};

const std::string* find_in(const std::vector<LocalizedText>& texts, std::string_view lang) {
  for (const LocalizedText& text : texts) {
    if (text.lang == lang) return &text.text;
  }
  return nullptr;
}

}  // namespace

std::string_view name_of(SourceKind kind) { return name_in(kKinds, kind); }
std::optional<SourceKind> source_kind_named(std::string_view name) {
  return value_in(kKinds, name);
}

const std::string& text_in(const std::vector<LocalizedText>& texts, std::string_view lang,
                           const std::string& fallback) {
  if (const std::string* text = find_in(texts, lang)) return *text;
  if (const std::string* text = find_in(texts, "en")) return *text;
  return texts.empty() ? fallback : texts.front().text;
}

}  // namespace tawatur
