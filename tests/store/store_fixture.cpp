#include "store_fixture.h"

#include "claims/case_file/case_reader.h"

namespace tawatur {
namespace {

// Words of the store itself stand in the first parameter.
template <typename M>
std::string shown(const M& message) {
  if constexpr (requires { message.key(); }) {
    std::string text(message.key());
    for (const auto& param : message.params()) text += " " + param.text;
    return text;
  } else {
    return message;
  }
}

}  // namespace

Author author(std::int64_t second, const std::string& reason) {
  return {"Amal", reason, UtcTime{1'770'000'000'000 + second * 1000}};
}

std::unique_ptr<Store> StoreContract::make(const std::string& id) {
  auto store =
      GetParam() == Backend::memory
          ? create_memory_store(id, author(0))
          : create_sqlite_store(folder_.file(std::to_string(made_++) + ".tawatur"), id, author(0));
  EXPECT_TRUE(store.has_value());
  return std::move(*store);
}

std::vector<HistoryEntry> apply(Store& store, const std::vector<RecordChange>& changes,
                                const Author& by) {
  auto writer = store.write();
  EXPECT_TRUE(writer.has_value());
  auto entries = (*writer)->apply(changes, by);
  if (!entries) {
    for (const Diagnostic& problem : entries.error()) {
      ADD_FAILURE() << problem.file << " " << problem.pointer << " " << shown(problem.message);
    }
    return {};
  }
  (*writer)->commit();
  return *entries;
}

ImportResult import_all(Store& store, const Case& data, const Author& by,
                        OnDifference on_difference) {
  auto writer = store.write();
  EXPECT_TRUE(writer.has_value());
  auto result = (*writer)->import_case(data, {"story.case.json", "case", "", on_difference}, by);
  if (!result) {
    for (const Diagnostic& problem : result.error()) {
      ADD_FAILURE() << problem.file << " " << problem.pointer << " " << shown(problem.message);
    }
    return {};
  }
  (*writer)->commit();
  return *result;
}

std::vector<std::string> refused(Store& store, const std::vector<RecordChange>& changes) {
  auto writer = store.write();
  EXPECT_TRUE(writer.has_value());
  const auto entries = (*writer)->apply(changes, author(1000));
  EXPECT_FALSE(entries.has_value());
  std::vector<std::string> problems;
  if (entries) return problems;
  for (const Diagnostic& problem : entries.error()) {
    problems.push_back(problem.file + ": " + problem.pointer);
  }
  return problems;
}

std::string verified(const StoreReader& store) {
  std::string problems;
  const auto note = [&problems](const StoreProblem& problem) {
    problems += problem.where + ": " + shown(problem.message) + "\n";
  };
  const VerifySummary summary = store.verify(note, [](const StoreProblem&) {});
  EXPECT_EQ(summary.problems == 0, problems.empty());
  return problems;
}

Case read_text(const std::string& case_json) {
  auto data = read_case(case_json, "test");
  EXPECT_TRUE(data.has_value());
  return data ? std::move(*data) : Case{};
}

Case small_case() {
  return read_text(R"json({
    "tawatur": 1,
    "case": {"id": "story", "title": [{"text": "صفقة المدافع", "lang": "ar"}], "x-desk": [1, 2]},
    "sources": [
      {"id": "maariv", "kind": "outlet", "names": [{"text": "מעריב", "lang": "he"},
        {"text": "معاريف", "lang": "ar"}], "country": "IL"},
      {"id": "mithaq", "kind": "outlet", "names": [{"text": "Al-Mithaq", "lang": "en"}]}],
    "documents": [
      {"id": "maariv-1", "source": "maariv", "language": "he", "published": "2026-01-22"},
      {"id": "mithaq-1", "source": "mithaq", "language": "ar", "published": "2026-01-23",
       "title": "المَغرِب يشتري",
       "snapshot": {"sha256": "0000000000000000000000000000000000000000000000000000000000000000",
                    "text": "وبحسب معاريف اشترى المغرب مدافع بنحو 200 مليون يورو."}}],
    "claims": [
      {"id": "order", "statement": [{"text": "Morocco ordered artillery", "lang": "en"}],
       "attributes": {"value": {"type": "money"}}, "x-note": {"b": 1, "a": "ב"}}],
    "assertions": [
      {"id": "a1", "claim": "order", "document": "maariv-1", "stance": "affirms",
       "values": {"value": {"amount": "150000000", "currency": "EUR", "hedge": "up-to"}}},
      {"id": "a2", "claim": "order", "document": "mithaq-1", "stance": "affirms",
       "values": {"value": {"amount": "200000000", "currency": "EUR", "hedge": "about",
                            "printed": "بنحو 200 مليون يورو"}},
       "quote": {"exact": "بنحو 200 مليون يورو", "start": 33, "end": 52},
       "chains": [[{"source": "maariv", "document": "maariv-1", "basis": "anonymous"}]]}],
    "rates": [{"from": "EUR", "to": "USD", "on": "2026", "rate": "1.10"}]
  })json");
}

}  // namespace tawatur
