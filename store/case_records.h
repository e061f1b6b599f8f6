// Rows of a case as records.

#ifndef STORE_CASE_RECORDS_H
#define STORE_CASE_RECORDS_H

#include <functional>
#include <string>

#include "claims/case.h"
#include "claims/case_file/record_text.h"
#include "store/record.h"

namespace tawatur {

// `row` is the position in the table of that kind; 0 for the case itself. The result replaces
// `out`.
void write_record(const Case& data, RecordKind kind, std::size_t row, SnapshotTexts texts,
                  std::string& out);
[[nodiscard]] std::string record_json(const Case& data, RecordKind kind, std::size_t row,
                                      SnapshotTexts texts = SnapshotTexts::by_hash);
[[nodiscard]] RecordKey record_key(const Case& data, RecordKind kind, std::size_t row);
[[nodiscard]] std::size_t record_count(const Case& data, RecordKind kind);

// The kinds that are rows of a case, those that others name before those that name them.
inline constexpr RecordKind kCaseRecordKinds[] = {
    RecordKind::case_info, RecordKind::source, RecordKind::document, RecordKind::claim,
    RecordKind::assertion, RecordKind::rate,   RecordKind::verdict};

// "EUR/USD@2023-05".
[[nodiscard]] std::string rate_id(const Rate& rate);

}  // namespace tawatur

#endif  // STORE_CASE_RECORDS_H
