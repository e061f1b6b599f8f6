// The history: every change of a store as an entry, each sealed with the hash of the one before.
// The history is what a store holds; its tables are worked out from it and can be made again.

#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "store/record.h"
#include "store/utc_time.h"

namespace tawatur {

// Numbers of entries, from 1 and without gaps; 0 is "none".
using EntryNumber = std::uint64_t;

// One record changed, or, with operation "import", many added at once.
//
// The entries that one command wrote form a change, named by the number of its first entry.
struct HistoryEntry {
  EntryNumber sequence = 0;
  EntryNumber change = 0;  // first entry of its change; <= sequence
  UtcTime time;            // never before the time of the entry before
  std::string person;
  std::string reason;     // why; empty: not given
  std::string operation;  // "init", "import", "add", "set", "retract", "merge", "undo", …
  RecordKey key;
  EntryNumber replaces = 0;           // the entry that wrote `before`; 0 when before is nullopt
  EntryNumber undoes = 0;             // operation "undo": the change taken back
  std::optional<std::string> before;  // canonical JSON (see Record); nullopt: was not in the case
  std::optional<std::string> after;   // nullopt: is no longer in the case
  // Import, and undo of one: SHA-256 of the lines of records that came or went, whose number stands
  // in `after` of the import. Empty for every other entry.
  std::string body_sha256;
  std::string previous;  // hash of the entry before; 64 zeros for the first
  std::string hash;      // hash_of(*this)

  [[nodiscard]] bool is_bulk() const { return !body_sha256.empty(); }
  friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

// The canonical form that is hashed: one JSON object without white space, keys in this order, those
// that are none left out:
//   sequence change time person reason operation kind id replaces undoes before after body_sha256
//   previous
// `before` and `after` stand in it as objects. Anybody can check the chain with a JSON writer and
// SHA-256 (docs/reference/store.md).
[[nodiscard]] std::string canonical_form(const HistoryEntry& entry);
[[nodiscard]] std::string hash_of(const HistoryEntry& entry);
extern const std::string kNoHash;  // 64 zeros

struct HistoryFilter {
  std::optional<RecordKind> kind;
  std::optional<std::string> id;      // with kind
  std::optional<std::string> person;  // as written
  std::optional<UtcTime> from;        // inclusive
  std::optional<UtcTime> to;          // inclusive
  EntryNumber after = 0;              // only later entries
  EntryNumber change = 0;             // only the entries of this change
  bool newest_first = false;
};

// Return false to stop.
using EntrySink = std::function<bool(const HistoryEntry&)>;

}  // namespace tawatur

#endif  // STORE_HISTORY_H
