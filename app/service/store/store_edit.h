// One change of a store, and what it did to the findings.

#ifndef APP_SERVICE_STORE_STORE_EDIT_H
#define APP_SERVICE_STORE_STORE_EDIT_H

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/case_diff.h"
#include "app/service/failure.h"
#include "app/service/load_case.h"
#include "store/store.h"

namespace tawatur {

struct EditReport {
  std::vector<HistoryEntry> entries;  // empty: everything was so already
  // The touched claims before and after, which `diff` is of.
  OpenCase before;
  OpenCase after;
  CaseDiff diff;
  // Documents whose lines run through a document that was retracted or corrected just now, however
  // many steps away.
  std::vector<std::string> resting;
};

// What is done to a store inside one write: changes, an undo.
class StoreEdit {
 public:
  // Opens the file for writing. The store waits for another writer.
  [[nodiscard]] static Outcome<StoreEdit> begin(const std::string& path);

  [[nodiscard]] const StoreReader& view() const { return writer_->view(); }
  // Each may be called several times; nothing is on the disk before commit().
  [[nodiscard]] Outcome<void> apply(const std::vector<RecordChange>& changes, const Author& author);
  void keep(std::string_view bytes) { writer_->keep(bytes); }
  [[nodiscard]] Outcome<void> undo(EntryNumber change, const Author& author);

  // Puts everything on the disk and works out what changed. `threads`: for checking.
  [[nodiscard]] Outcome<EditReport> commit(const CheckOptions& check, unsigned threads);
  // The same without writing: for --dry-run.
  [[nodiscard]] Outcome<EditReport> preview(const CheckOptions& check, unsigned threads);

 private:
  StoreEdit(std::unique_ptr<Store> store, std::unique_ptr<StoreWriter> writer)
      : store_(std::move(store)), writer_(std::move(writer)) {}

  void note(std::vector<HistoryEntry> entries);
  [[nodiscard]] EditReport report(const CheckOptions& check, unsigned threads);

  std::unique_ptr<Store> store_;
  std::unique_ptr<StoreWriter> writer_;
  std::unique_ptr<StoreReader> before_;
  std::vector<HistoryEntry> entries_;
};

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_STORE_EDIT_H
