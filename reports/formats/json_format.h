// One finding as JSON: shared by the formats json and ndjson, by explain and by the page.

#ifndef REPORTS_FORMATS_JSON_FORMAT_H
#define REPORTS_FORMATS_JSON_FORMAT_H

#include <string>

#include "claims/finding.h"
#include "core/json/json_writer.h"
#include "reports/report_input.h"

namespace tawatur {

// The finding's object, as docs/schema/report.schema.json says, compact.
void append_finding_json(std::string& out, const CheckContext& context, const Messages& messages,
                         const Finding& finding);
// Its keys without the brackets, for those that add keys.
void write_finding_keys(JsonWriter& json, const CheckContext& context, const Messages& messages,
                        const Finding& finding);

// "as_of", and "published_by" where it was asked for.
void write_days(JsonWriter& json, const CheckContext& context);

// {"claims": 12, "assertions": 31, "documents": 2, "sources": 9, "flags": {...}}
void write_summary(JsonWriter& json, const Summary& summary);

}  // namespace tawatur

#endif  // REPORTS_FORMATS_JSON_FORMAT_H
