// The unit of change: one row of a case, as the JSON object that it is in a case file.

#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

enum class RecordKind : std::uint8_t {
  case_info,  // id "": {"case": {…}, "x-…": …}, a case file without its tables
  source,
  document,
  claim,
  assertion,
  rate,    // id "EUR/USD@2023-05"
  verdict  // with what was found when it was given
};
inline constexpr std::size_t kRecordKinds = 7;

[[nodiscard]] std::string_view name_of(RecordKind kind);  // "case", "source", …
[[nodiscard]] std::optional<RecordKind> record_kind_named(std::string_view name);

struct RecordKey {
  RecordKind kind = RecordKind::case_info;
  std::string id;

  friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

// "claim artillery-order"; "case" for the case itself.
[[nodiscard]] std::string to_string(const RecordKey& key);

// `json` is canonical: the object as claims/case_file/case_writer.h writes it, without white space.
// A document's text stands in it only where a function says so; elsewhere the snapshot has
// "text_sha256", the SHA-256 of the UTF-8 bytes of the text, in the place of "text".
struct Record {
  RecordKey key;
  std::string json;
  std::uint64_t entry = 0;  // the entry of the history that wrote this state

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace tawatur

#endif  // STORE_RECORD_H
