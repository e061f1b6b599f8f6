// One publication by one source, with its immutable text.

#ifndef SOURCES_DOCUMENT_H
#define SOURCES_DOCUMENT_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/extras.h"
#include "core/index.h"
#include "sources/source.h"

namespace tawatur {

using ClaimIndex = Index<struct ClaimTag>;  // names a row only; what a claim is, claims/ knows

enum class DocumentStatus : std::uint8_t {
  standing,
  corrected,
  retracted
};
enum class CopyStatus : std::uint8_t {
  proposed,
  accepted,
  rejected
};

struct Snapshot {
  std::string sha256;      // 64 lower-case hexadecimal digits
  std::string media_type;  // empty: not given
  std::optional<std::string> text;
  Extras extras;

  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

// This document took its text from another.
struct Copy {
  DocumentIndex document;
  CopyStatus status = CopyStatus::proposed;
  std::vector<ClaimIndex> claims;  // empty: holds for every claim; sorted otherwise
  Extras extras;

  friend bool operator==(const Copy&, const Copy&) = default;
};

// A person read the document.
struct Consulted {
  std::string by;
  std::string on;  // EDTF
  Extras extras;

  friend bool operator==(const Consulted&, const Consulted&) = default;
};

struct Document {
  std::string id;  // shares one namespace with source ids
  SourceIndex source;
  std::string language;   // BCP 47; empty: not given
  std::string published;  // EDTF; empty: undated
  std::string title;
  std::string url;
  std::string retrieved;  // ISO 8601 date and time
  Box<Snapshot> snapshot;
  std::vector<Copy> copies;
  Box<Consulted> consulted;
  DocumentStatus status = DocumentStatus::standing;
  std::string status_on;  // EDTF; empty: always
  bool confidential = false;
  Extras extras;

  friend bool operator==(const Document&, const Document&) = default;
};

[[nodiscard]] std::string_view name_of(DocumentStatus status);
[[nodiscard]] std::string_view name_of(CopyStatus status);
[[nodiscard]] std::optional<DocumentStatus> document_status_named(std::string_view name);
[[nodiscard]] std::optional<CopyStatus> copy_status_named(std::string_view name);

// We hold the text, or a person says so.
[[nodiscard]] bool is_consulted(const Document& document);

}  // namespace tawatur

#endif  // SOURCES_DOCUMENT_H
