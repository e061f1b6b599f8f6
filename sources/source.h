// Who speaks: an outlet, an agency, an official body, a company, a person, an unnamed person.

#ifndef SOURCES_SOURCE_H
#define SOURCES_SOURCE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/extras.h"
#include "core/index.h"

namespace tawatur {

using SourceIndex = Index<struct SourceTag>;
using DocumentIndex = Index<struct DocumentTag>;

enum class SourceKind : std::uint8_t {
  outlet,
  agency,
  official,
  company,
  person,
  unnamed
};

// Words in a known language (BCP 47 tag).
struct LocalizedText {
  std::string text;
  std::string lang;
  bool confidential = false;  // names of sources: not to be told
  Extras extras;

  friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

// A grade that a person gave: reliability A–F of a source, credibility 1–6 of an assertion.
struct Grade {
  std::string grade;
  std::string reason;
  std::string by;
  std::string on;  // EDTF
  Extras extras;

  friend bool operator==(const Grade&, const Grade&) = default;
};

struct Source {
  std::string id;  // shares one namespace with document ids
  SourceKind kind = SourceKind::outlet;
  std::vector<LocalizedText> names;  // in the order given
  std::vector<std::string> domains;
  std::string country;  // empty: not given
  SourceIndex owner;    // invalid: none. Owners form no circle.
  Box<Grade> grade;
  bool confidential = false;
  Extras extras;

  friend bool operator==(const Source&, const Source&) = default;
};

[[nodiscard]] std::string_view name_of(SourceKind kind);
[[nodiscard]] std::optional<SourceKind> source_kind_named(std::string_view name);

// The text in `lang`, else in English, else the first, else `fallback`.
[[nodiscard]] const std::string& text_in(const std::vector<LocalizedText>& texts,
                                         std::string_view lang, const std::string& fallback);

}  // namespace tawatur

#endif  // SOURCES_SOURCE_H
