// What a writer asks of a store.

#ifndef STORE_CHANGE_H
#define STORE_CHANGE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "core/diagnostic.h"
#include "store/history.h"
#include "store/record.h"
#include "store/utc_time.h"

namespace tawatur {

// Who changes something, when, and why. A time before the last entry's counts as that one's, for a
// history does not run backwards.
struct Author {
  std::string person;
  std::string reason;
  UtcTime time;
};

// The new state of one record: an object as in a case file (a document with "text", or with
// "text_sha256" of a text that the store has), in any order of keys and with white space. nullopt:
// it leaves the case. Nothing is lost by that: the history keeps it, and undo brings it back.
struct RecordChange {
  std::string operation;  // a word of a-z and hyphens, for people: "add", "set", "merge", …
  RecordKey key;          // its id is the object's id; a new id is another record
  std::optional<std::string> after;
};

// What is wrong with a change: `file` names the record ("claim artillery-order"), `pointer` the
// place in its JSON.
template <typename T>
using Checked = tl::expected<T, Diagnostics>;

// A text by its SHA-256; nullopt: not known.
using TextOf = std::function<std::optional<std::string>(std::string_view sha256)>;

// A change of another store, to be taken over as it is.
struct ForeignChange {
  std::vector<HistoryEntry> entries;        // of one change
  std::vector<std::vector<Record>> bodies;  // for each entry: what it brought or took in bulk
};

enum class OnDifference : std::uint8_t {
  refuse,  // the import fails and lists the differences
  keep,    // what the store has stays
  take     // what is imported replaces it, an entry for each record
};

struct ImportInfo {
  std::string file;    // its name, without the folder
  std::string format;  // "case", "long-csv", …
  std::string sha256;  // of the file's bytes; may be empty
  OnDifference on_difference = OnDifference::refuse;
};

// What an import would do, record by record.
struct ImportPlan {
  std::array<std::size_t, kRecordKinds> added{};  // by RecordKind
  std::array<std::size_t, kRecordKinds> same{};
  std::vector<RecordKey> different;  // the first thousand, by key
  std::size_t differences = 0;
};

struct ImportResult {
  ImportPlan plan;
  EntryNumber change = 0;  // 0: nothing was new
};

}  // namespace tawatur

#endif  // STORE_CHANGE_H
