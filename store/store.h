// Where a case is kept for good. One interface, one set of contract tests (tests/store), several
// backends: a SQLite file, and a twin in memory.
//
// Three kinds of failure: what the user asked for cannot be (Result, Checked); the store can go on
// no longer - full disk, damaged page, lost file - which is a StoreFailure thrown from any function
// here and caught in app/; a bug, which is an assertion.

#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/case.h"
#include "core/result.h"
#include "store/change.h"
#include "store/history.h"
#include "store/record.h"

namespace tawatur {

class StoreFailure : public std::runtime_error {
 public:
  explicit StoreFailure(Message message)
      : std::runtime_error(std::string(message.key())), message_(std::move(message)) {}
  // For a person; what() is only its key.
  [[nodiscard]] const Message& message() const { return message_; }

 private:
  Message message_;
};

// A state of the store: everything up to and including an entry.
inline constexpr EntryNumber kNow = ~EntryNumber{0};

struct StoreHead {
  EntryNumber sequence = 0;  // of the last entry
  std::string hash;          // of the last entry: two stores with one hash have one history
  UtcTime time;
};

// Something that was looked for and found.
struct TextHit {
  RecordKey key;
  std::string where;    // "statement", "name", "title", "text", "quote"
  std::string excerpt;  // the words around, as they stand
};

// One thing that is wrong with a store.
struct StoreProblem {
  std::string where;  // "history entry 17", "document a-1", "page 12", in every language; empty:
                      // the whole store
  Message message;
};
using ProblemSink = std::function<void(const StoreProblem&)>;

struct VerifySummary {
  std::size_t entries = 0;
  std::size_t records = 0;
  std::size_t snapshots = 0;
  std::size_t quotes = 0;
  std::size_t values = 0;
  std::size_t pages = 0;  // 0: the backend has none
  std::size_t problems = 0;
  // Quotes that are nowhere in their text and values not in their quote are findings of the case
  // and no damage; they are counted apart.
  std::size_t remarks = 0;
};

// A case claim by claim, in the order of their ids: memory is bounded by a few hundred claims.
class ClaimStream {
 public:
  virtual ~ClaimStream() = default;
  // The next claims with all their assertions and, of the other tables, at least what those name,
  // owners and copies followed; nullptr at the end. Check it as a case of its own: its findings are
  // those of the whole. Copies' claims that are not in it are Index values beyond the table.
  [[nodiscard]] virtual std::unique_ptr<const Case> next() = 0;
};

// Claims by their ids: from `first` on and before `end`; empty: from the beginning, to the end.
struct ClaimRange {
  std::string first;
  std::string end;
};

struct RecordCounts {
  std::size_t sources = 0;
  std::size_t documents = 0;
  std::size_t claims = 0;
  std::size_t assertions = 0;
  std::size_t rates = 0;
  std::size_t verdicts = 0;
};

enum class RecordOrder : std::uint8_t {
  by_id,
  any  // whatever is quickest; the same at each call
};
using RecordSink = std::function<bool(const Record&)>;

// One state of a store, unchanged while the reader lives, whatever others write meanwhile.
// One thread at a time.
class StoreReader {
 public:
  virtual ~StoreReader() = default;

  [[nodiscard]] virtual StoreHead head() const = 0;
  // The last entry not after this moment; 0: none.
  [[nodiscard]] virtual EntryNumber sequence_at(UtcTime time) const = 0;
  [[nodiscard]] virtual RecordCounts counts() const = 0;

  // The record's state (text by hash); nullopt: not in the case.
  [[nodiscard]] virtual std::optional<Record> record(const RecordKey& key) const = 0;
  // Every record of a kind. Return false to stop.
  virtual void records(RecordKind kind, RecordOrder order, const RecordSink& take) const = 0;
  // The records that name this one, by key; at most `limit`.
  [[nodiscard]] virtual std::vector<RecordKey> users_of(const RecordKey& key,
                                                        std::size_t limit) const = 0;
  // A secret of this store, made when it was made, for pseudonyms; it leaves it in no export.
  [[nodiscard]] virtual std::string redaction_key() const = 0;
  // A text of which a record has the "text_sha256"; texts are kept for ever.
  [[nodiscard]] virtual std::optional<std::string> text(std::string_view sha256) const = 0;

  // The whole case, now or as it was after an entry: what write_case makes of it are the bytes that
  // were imported, if they were canonical.
  [[nodiscard]] virtual Case load_case(EntryNumber as_of = kNow) const = 0;
  // These claims, as ClaimStream gives them; ids that are no claim are passed over.
  [[nodiscard]] virtual Case load_claims(const std::vector<std::string>& ids) const = 0;
  [[nodiscard]] virtual std::unique_ptr<ClaimStream> stream_claims(
      const ClaimRange& range) const = 0;
  // Ids, ascending, of the claims whose findings may depend on these records. Of the case record or
  // a rate: every claim.
  [[nodiscard]] virtual std::vector<std::string> claims_touched_by(
      const std::vector<RecordKey>& keys) const = 0;

  virtual void history(const HistoryFilter& filter, const EntrySink& take) const = 0;
  // The records that a bulk entry brought or took, in the order they were written.
  virtual void bulk_records(EntryNumber entry, const RecordSink& take) const = 0;

  // Records whose statement, name, title, text or quote has all these words; folded as text is
  // compared everywhere (core/text/fold.h), Arabic also without the clitics و ف ب ل ك ال.
  [[nodiscard]] virtual std::vector<TextHit> find(std::string_view words,
                                                  std::size_t limit) const = 0;

  // Everything that can be looked at: the chain of hashes, texts against their hashes, quotes and
  // values in them, that the tables are what the history says, and the file byte by byte.
  virtual VerifySummary verify(const ProblemSink& problem, const ProblemSink& remark) const = 0;
};

// The one writer of a store. What it did is there after commit(), all of it, or not at all.
class StoreWriter {
 public:
  virtual ~StoreWriter() = default;  // without commit(): nothing happened

  // The store with what this writer did so far.
  [[nodiscard]] virtual const StoreReader& view() const = 0;

  // Makes one change of all these, which may depend on one another in any order. Fails, and does
  // nothing, when the case would not be one that read_case accepts; every problem found is listed.
  // Records that are already so make no entry; the result may be empty.
  [[nodiscard]] virtual Checked<std::vector<HistoryEntry>> apply(
      const std::vector<RecordChange>& changes, const Author& author) = 0;

  // Takes a change back: each of its records becomes what it was before. Fails when a later entry
  // changed one of them, or something else needs what would go; the message names it.
  [[nodiscard]] virtual Checked<std::vector<HistoryEntry>> undo(EntryNumber change,
                                                                const Author& author) = 0;

  // Keeps bytes for ever under their SHA-256, as texts are: a file as it was before its text was
  // read out of it. StoreReader::text gives them back.
  virtual void keep(std::string_view bytes) = 0;

  // Adds what the store does not have yet, as one entry whatever its size. Never changes a record
  // that is there, but see OnDifference.
  [[nodiscard]] virtual Checked<ImportResult> import_case(const Case& data, const ImportInfo& info,
                                                          const Author& author) = 0;

  // Takes over the change of another store that follows this one's last entry. Fails when it does
  // not: when a hash, a record before or after it, or the chain does not fit. `text_of`
  // knows the texts that the store does not have yet.
  [[nodiscard]] virtual Checked<void> adopt(const ForeignChange& change, const TextOf& text_of) = 0;

  // On return everything is on the disk.
  virtual void commit() = 0;
};

class Store {
 public:
  virtual ~Store() = default;
  [[nodiscard]] virtual std::unique_ptr<StoreReader> read() = 0;
  // Waits for another writer for the time given on opening; then fails with ErrorCode::conflict and
  // says which process it is.
  [[nodiscard]] virtual Result<std::unique_ptr<StoreWriter>> write() = 0;
};

// What import_case would do with `data`. Cost: one look-up for each record of `data`.
[[nodiscard]] ImportPlan plan_import(const StoreReader& store, const Case& data);

}  // namespace tawatur

#endif  // STORE_STORE_H
