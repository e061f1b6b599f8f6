// FIELD=VALUE words made into the JSON of a record.

#ifndef APP_SERVICE_STORE_RECORD_FIELDS_H
#define APP_SERVICE_STORE_RECORD_FIELDS_H

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/failure.h"
#include "core/value/value.h"
#include "store/record.h"

namespace tawatur {

// The type of an attribute of a claim, when both are known.
using AttributeTypeOf =
    std::function<std::optional<ValueType>(const std::string& claim, const std::string& attribute)>;

// The object with these fields set; `json` is the record as it is, or empty for a new one, which
// then gets `id`. An empty VALUE takes the field away. The fields:
//
//   every kind  x-…
//   source      kind name.LANG domains (with commas) country owner confidential (yes, no)
//               confidential-name.LANG
//   document    source language published title url retrieved status status_on text
//               consulted.by consulted.on
//   claim       statement.LANG ATTRIBUTE=TYPE
//   assertion   claim document stance basis value.ATTRIBUTE printed.ATTRIBUTE
//               quote quote.prefix quote.suffix quote.start quote.end
//
// Fails with every word that is no field, with the nearest one that is.
[[nodiscard]] Outcome<std::string> with_fields(RecordKind kind, const std::string& id,
                                               const std::string& json,
                                               const std::vector<std::string>& fields,
                                               const AttributeTypeOf& type_of);

// An attribute of a claim: `fields` are type unit about_percent rate_on; an existing one is
// changed. `fields` empty and `remove`: the attribute leaves the claim.
[[nodiscard]] Outcome<std::string> with_attribute(const std::string& claim_json,
                                                  const std::string& attribute,
                                                  const std::vector<std::string>& fields,
                                                  bool remove);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_RECORD_FIELDS_H
