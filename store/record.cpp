#include "store/record.h"

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<RecordKind, kRecordKinds> kKinds{{
    {"case", RecordKind::case_info},
    {"source", RecordKind::source},
    {"document", RecordKind::document},
    {"claim", RecordKind::claim},
    {"assertion", RecordKind::assertion},
    {"rate", RecordKind::rate},
    {"verdict", RecordKind::verdict},
}};

}  // namespace

std::string_view name_of(RecordKind kind) { return name_in(kKinds, kind); }
std::optional<RecordKind> record_kind_named(std::string_view name) {
  return value_in(kKinds, name);
}

std::string to_string(const RecordKey& key) {
  std::string text(name_of(key.kind));
  if (!key.id.empty()) text.append(" ").append(key.id);
  return text;
}

}  // namespace tawatur
