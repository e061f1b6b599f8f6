// What every writer does alike: changes are planned, sealed into entries and handed to the backend.

#ifndef STORE_BASIC_WRITER_H
#define STORE_BASIC_WRITER_H

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/change_plan.h"
#include "store/store.h"

namespace tawatur {

// The lines of a bulk entry, once they are stored.
struct StoredBody {
  std::string sha256;
  std::uint64_t bytes = 0;
};

class BasicWriter : public StoreWriter {
 public:
  Checked<std::vector<HistoryEntry>> apply(const std::vector<RecordChange>& changes,
                                           const Author& author) override;
  Checked<std::vector<HistoryEntry>> undo(EntryNumber change, const Author& author) override;
  Checked<ImportResult> import_case(const Case& data, const ImportInfo& info,
                                    const Author& author) override;
  Checked<void> adopt(const ForeignChange& change, const TextOf& text_of) override;

 protected:
  // Seals and keeps the entry, which gets the next number.
  virtual void append(HistoryEntry& entry) = 0;
  // Makes the records so; entries[i] is the number of the entry of plan.changes[i].
  virtual void put(const ChangePlan& plan, const std::vector<EntryNumber>& entries) = 0;
  // Keeps these records (`after`) of the plan as the body of a bulk entry.
  virtual StoredBody put_body(const ChangePlan& plan, const std::vector<std::size_t>& which) = 0;
  // Puts all records of the case into a store that has none, and keeps them as a body: the quick
  // way for large imports, where a backend has one.
  [[nodiscard]] virtual bool can_put_all() const { return false; }
  virtual StoredBody put_all(const Case& data, EntryNumber entry) = 0;

 private:
  struct UndoRequest;

  Diagnostics collect_undo(EntryNumber change, UndoRequest& out) const;
  void collect_bulk(const HistoryEntry& entry, UndoRequest& out, Diagnostics& problems) const;
  std::vector<HistoryEntry> seal(const ChangePlan& plan, const Author& author, EntryNumber undoes);
  HistoryEntry entry_for(const PlannedChange& change, const Author& author) const;
};

}  // namespace tawatur

#endif  // STORE_BASIC_WRITER_H
