#include "sources/document.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<DocumentStatus, 3> kStatuses{{
    {"standing", DocumentStatus::standing},
    {"corrected", DocumentStatus::corrected},
    {"retracted", DocumentStatus::retracted},
}};

constexpr NamedValues<CopyStatus, 3> kCopyStatuses{{
    {"proposed", CopyStatus::proposed},
    {"accepted", CopyStatus::accepted},
    {"rejected", CopyStatus::rejected},
}};

}  // namespace

std::string_view name_of(DocumentStatus status) { return name_in(kStatuses, status); }
std::string_view name_of(CopyStatus status) { return name_in(kCopyStatuses, status); }

std::optional<DocumentStatus> document_status_named(std::string_view name) {
  return value_in(kStatuses, name);
}

std::optional<CopyStatus> copy_status_named(std::string_view name) {
  return value_in(kCopyStatuses, name);
}

bool is_consulted(const Document& document) {
  return document.consulted || (document.snapshot && document.snapshot->text.has_value());
}

}  // namespace tawatur
