// The history: sealed, replayable, undoable.

#include <map>
#include <random>
#include <string>

#include "../support/random_case.h"
#include "claims/case_file/case_writer.h"
#include "store/as_of.h"
#include "store/case_records.h"
#include "store_fixture.h"

namespace tawatur {
namespace {

std::vector<HistoryEntry> entries_of(const StoreReader& store, const HistoryFilter& filter = {}) {
  std::vector<HistoryEntry> entries;
  store.history(filter, [&entries](const HistoryEntry& entry) {
    entries.push_back(entry);
    return true;
  });
  return entries;
}

TEST(HistoryEntryTest, TheCanonicalFormIsDocumented) {
  HistoryEntry entry;
  entry.sequence = 17;
  entry.change = 16;
  entry.time = *utc_time("2026-01-24T10:00:00Z");
  entry.person = "أمل";
  entry.reason = "\"she said so\"";
  entry.operation = "set";
  entry.key = {RecordKind::claim, "order"};
  entry.replaces = 3;
  entry.before = R"({"id":"order"})";
  entry.after = R"({"id":"order","x-a":1})";
  entry.previous = kNoHash;
  EXPECT_EQ(canonical_form(entry),
            R"({"sequence":17,"change":16,"time":"2026-01-24T10:00:00.000Z","person":"أمل",)"
            R"("reason":"\"she said so\"","operation":"set","kind":"claim","id":"order",)"
            R"("replaces":3,"before":{"id":"order"},"after":{"id":"order","x-a":1},)"
            R"("previous":"0000000000000000000000000000000000000000000000000000000000000000"})");
  EXPECT_EQ(hash_of(entry).size(), 64U);
}

using HistoryContract = StoreContract;

TEST_P(HistoryContract, EntriesAreSealedOneToTheOther) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  apply(*store, {{"retract", {RecordKind::assertion, "a1"}, std::nullopt}}, author(2));
  const auto entries = entries_of(*store->read());
  ASSERT_EQ(entries.size(), 4U);  // init, the case's title, the import, the retraction
  std::string previous = kNoHash;
  for (const HistoryEntry& entry : entries) {
    EXPECT_EQ(entry.previous, previous);
    EXPECT_EQ(entry.hash, hash_of(entry));
    previous = entry.hash;
  }
  EXPECT_EQ(entries[1].change, entries[2].change);
  EXPECT_EQ(store->read()->head().hash, previous);
}

TEST_P(HistoryContract, TimeNeverRunsBackwards) {
  const auto store = make();
  import_all(*store, small_case(), author(100));
  apply(*store, {{"retract", {RecordKind::assertion, "a1"}, std::nullopt}}, author(50));
  EXPECT_EQ(entries_of(*store->read()).back().time, author(100).time);
  EXPECT_EQ(store->read()->sequence_at(author(99).time), 1U);
  EXPECT_EQ(store->read()->sequence_at(author(100).time), 4U);
  EXPECT_EQ(store->read()->sequence_at(author(-1).time), 0U);
}

TEST_P(HistoryContract, FiltersSelectByRecordPersonAndTime) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  Author noor = author(2);
  noor.person = "نور";
  apply(*store, {{"retract", {RecordKind::assertion, "a1"}, std::nullopt}}, noor);
  const auto reader = store->read();
  HistoryFilter filter;
  filter.person = "نور";
  EXPECT_EQ(entries_of(*reader, filter).size(), 1U);
  filter = {};
  filter.kind = RecordKind::assertion;
  filter.id = "a1";
  EXPECT_EQ(entries_of(*reader, filter).size(), 1U);
  filter = {};
  filter.to = author(1).time;
  EXPECT_EQ(entries_of(*reader, filter).size(), 3U);
  filter = {};
  filter.newest_first = true;
  EXPECT_EQ(entries_of(*reader, filter).front().operation, "retract");
}

TEST_P(HistoryContract, UndoBringsBackWhatWas) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const std::string before = write_case(store->read()->load_case());
  const auto entries =
      apply(*store,
            {{"retract", {RecordKind::assertion, "a1"}, std::nullopt},
             {"set", {RecordKind::source, "mithaq"}, R"({"id": "mithaq", "kind": "agency"})"}},
            author(2));
  auto writer = store->write();
  const auto undone = (*writer)->undo(entries.front().change, author(3));
  ASSERT_TRUE(undone.has_value());
  ASSERT_EQ(undone->size(), 2U);
  EXPECT_EQ(undone->front().undoes, entries.front().change);
  (*writer)->commit();
  writer->reset();
  EXPECT_EQ(write_case(store->read()->load_case()), before);
  EXPECT_EQ(verified(*store->read()), "");
}

TEST_P(HistoryContract, UndoRefusesWhatSomebodyChangedSince) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const auto first = apply(
      *store, {{"set", {RecordKind::source, "mithaq"}, R"({"id": "mithaq", "kind": "agency"})"}},
      author(2));
  apply(*store, {{"set", {RecordKind::source, "mithaq"}, R"({"id": "mithaq", "kind": "company"})"}},
        author(3));
  auto writer = store->write();
  EXPECT_FALSE((*writer)->undo(first.front().change, author(4)).has_value());
  EXPECT_FALSE((*writer)->undo(77, author(4)).has_value());
}

TEST_P(HistoryContract, AnImportCanBeUndoneAndThatToo) {
  const auto store = make();
  const ImportResult import = import_all(*store, small_case(), author(1));
  const std::string full = write_case(store->read()->load_case());
  EntryNumber change = import.change;
  for (int i = 0; i < 3; ++i) {
    SCOPED_TRACE(i);
    auto writer = store->write();
    const auto undone = (*writer)->undo(change, author(2 + i));
    ASSERT_TRUE(undone.has_value());
    change = undone->front().change;
    (*writer)->commit();
    writer->reset();
    const Case now = store->read()->load_case();
    EXPECT_EQ(now.assertions.size(), i % 2 == 0 ? 0U : 2U);
    if (i == 1) {
      EXPECT_EQ(write_case(now), full);
    }
    EXPECT_EQ(verified(*store->read()), "");
  }
  EXPECT_EQ(write_case(store->read()->load_case(import.change + 1)), full);
}

// Random edits; after each the case is written down, and later asked for again.
TEST_P(HistoryContract, AsOfGivesEveryFormerState) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    const auto store = make();
    std::map<EntryNumber, std::string> states;
    const auto note = [&] {
      const auto reader = store->read();
      states[reader->head().sequence] = write_case(reader->load_case());
    };
    note();
    const Case first = random_case(seed, {4, 4, 2, 6, 2, 2});
    const Case second = random_case(seed + 1000, {4, 4, 2, 6, 2, 2});
    import_all(*store, first, author(1));
    note();
    for (int step = 0; step < 25; ++step) {
      const Case& from = below(random, 2) == 0 ? first : second;
      auto writer = store->write();
      const std::size_t what = below(random, 10);
      if (what == 0) {
        static_cast<void>((*writer)->undo(1 + below(random, states.rbegin()->first), author(step)));
      } else if (what == 1) {
        static_cast<void>((*writer)->import_case(
            from, {"again", "case", "", static_cast<OnDifference>(below(random, 3))},
            author(step)));
      } else {
        std::vector<RecordChange> changes;
        for (std::size_t i = 0; i < 3; ++i) {
          const RecordKind kind = kCaseRecordKinds[below(random, 6)];
          if (record_count(from, kind) == 0) continue;
          const std::size_t row = below(random, record_count(from, kind));
          const bool leaves = below(random, 3) == 0;
          changes.push_back(
              {"set", record_key(from, kind, row),
               leaves ? std::nullopt
                      : std::optional(record_json(from, kind, row, SnapshotTexts::whole))});
        }
        static_cast<void>((*writer)->apply(changes, author(step)));
      }
      (*writer)->commit();
      writer->reset();
      note();
    }
    const auto reader = store->read();
    ASSERT_EQ(verified(*reader), "");
    ASSERT_EQ(write_case(case_from_history(*reader)), states.rbegin()->second);
    for (const auto& [sequence, text] : states) {
      ASSERT_EQ(write_case(reader->load_case(sequence)), text) << sequence;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Stores, HistoryContract, testing::Values(Backend::memory, Backend::sqlite),
                         [](const auto& backend) {
                           return backend.param == Backend::memory ? "memory" : "sqlite";
                         });

// The two backends write the same history for the same changes.
TEST(HistoryTwins, SqliteAndMemorySealAlike) {
  const TemporaryFolder folder;
  auto memory = create_memory_store("story", author(0));
  auto sqlite = create_sqlite_store(folder.file("a.tawatur"), "story", author(0));
  for (auto* store : {&memory, &sqlite}) {
    apply(***store, {{"add", {RecordKind::source, "s"}, R"({"id": "s", "kind": "person"})"}},
          author(1));
    import_all(***store, small_case(), author(2), OnDifference::take);
    apply(***store, {{"retract", {RecordKind::assertion, "a1"}, std::nullopt}}, author(3));
  }
  const auto a = entries_of(*(*memory)->read());
  const auto b = entries_of(*(*sqlite)->read());
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(canonical_form(a[i]), canonical_form(b[i]));
}

}  // namespace
}  // namespace tawatur
