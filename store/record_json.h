// Looking into and changing the JSON of single records.

#ifndef STORE_RECORD_JSON_H
#define STORE_RECORD_JSON_H

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "store/change.h"
#include "store/record.h"

namespace tawatur {

// The records that a record names, without order, possibly twice. Values of a wrong type name
// nothing: they are reported by whoever reads the record. Fails when this is no JSON object.
[[nodiscard]] Result<std::vector<RecordKey>> references_of(RecordKind kind, std::string_view json);

// The id that the object carries; "" when it has none. Of a rate: "EUR/USD@2023-05".
[[nodiscard]] std::string id_in(RecordKind kind, std::string_view json);

// The same for canonical JSON, without reading all of it.
[[nodiscard]] std::string quick_id_in(RecordKind kind, std::string_view canonical);

// The SHA-256 of the document's text, if it stands for it.
[[nodiscard]] std::optional<std::string> text_hash_in(std::string_view document_json);

// With "text" in the place of "text_sha256"; as it is when it has none, or `text_of` knows none.
[[nodiscard]] std::string with_text(std::string_view document_json, const TextOf& text_of);

// True when the two differ in one of these members of theirs.
[[nodiscard]] bool differ_in(std::string_view a, std::string_view b,
                             const std::vector<std::string>& members);

// One of its texts; "" when it has none.
[[nodiscard]] std::string member_text(std::string_view json, const std::string& member);

}  // namespace tawatur

#endif  // STORE_RECORD_JSON_H
