// The same tests over every backend.

#ifndef TESTS_STORE_STORE_FIXTURE_H
#define TESTS_STORE_STORE_FIXTURE_H

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/temporary_folder.h"
#include "claims/case.h"
#include "store/open_store.h"
#include "store/store.h"

namespace tawatur {

[[nodiscard]] Author author(std::int64_t second, const std::string& reason = "because");

enum class Backend {
  memory,
  sqlite
};

class StoreContract : public testing::TestWithParam<Backend> {
 protected:
  [[nodiscard]] std::unique_ptr<Store> make(const std::string& id = "story");
  TemporaryFolder folder_;
  int made_ = 0;
};

// Runs and commits; fails the test when the change is refused.
std::vector<HistoryEntry> apply(Store& store, const std::vector<RecordChange>& changes,
                                const Author& by);
ImportResult import_all(Store& store, const Case& data, const Author& by,
                        OnDifference on_difference = OnDifference::refuse);
// What is wrong with a change that must be refused, as "record: pointer".
std::vector<std::string> refused(Store& store, const std::vector<RecordChange>& changes);

// No problem found, or all of them.
[[nodiscard]] std::string verified(const StoreReader& store);

[[nodiscard]] Case read_text(const std::string& case_json);

// Maariv and al-Mithaq, two documents, one claim in Arabic, Hebrew and English, two assertions.
[[nodiscard]] Case small_case();

}  // namespace tawatur

#endif  // TESTS_STORE_STORE_FIXTURE_H
