#include "store/import_plan.h"

#include <string>
#include <utility>

#include "store/case_records.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostNamed = 1000;

class Comparison {
 public:
  Comparison(const StoreReader& store, const Case& data, OnDifference on_difference)
      : store_(store), data_(data), on_difference_(on_difference) {
    out_.everything = store.head().sequence <= 1;
  }

  ImportChanges compare() {
    for (const RecordKind kind : kCaseRecordKinds) {
      const std::size_t count = record_count(data_, kind);
      if (out_.everything && kind != RecordKind::case_info) {
        out_.plan.added[static_cast<std::size_t>(kind)] = count;
        continue;
      }
      for (std::size_t row = 0; row < count; ++row) compare(kind, row);
    }
    return std::move(out_);
  }

 private:
  void compare(RecordKind kind, std::size_t row) {
    const auto of_kind = static_cast<std::size_t>(kind);
    RecordKey key = record_key(data_, kind, row);
    const auto have = store_.record(key);
    if (!have) {
      ++out_.plan.added[of_kind];
      out_.added.push_back(change(std::move(key), row));
      return;
    }
    write_record(data_, kind, row, SnapshotTexts::by_hash, json_);
    if (have->json == json_) {
      ++out_.plan.same[of_kind];
    } else if (out_.everything) {
      ++out_.plan.added[of_kind];
      out_.replaced.push_back(change(std::move(key), row));
    } else {
      differ(std::move(key), row);
    }
  }

  void differ(RecordKey key, std::size_t row) {
    ++out_.plan.differences;
    if (out_.plan.different.size() < kMostNamed) out_.plan.different.push_back(key);
    if (on_difference_ == OnDifference::take) {
      out_.replaced.push_back(change(std::move(key), row));
    } else if (on_difference_ == OnDifference::refuse && out_.problems.size() < kMaxDiagnostics) {
      Diagnostic problem;
      problem.file = to_string(key);
      problem.message = say("import.other-content");
      out_.problems.push_back(std::move(problem));
    }
  }

  RecordChange change(RecordKey key, std::size_t row) const {
    std::string json = record_json(data_, key.kind, row, SnapshotTexts::whole);
    return {"import", std::move(key), std::move(json)};
  }

  const StoreReader& store_;
  const Case& data_;
  OnDifference on_difference_;
  ImportChanges out_;
  std::string json_;
};

}  // namespace

ImportChanges import_changes(const StoreReader& store, const Case& data,
                             OnDifference on_difference) {
  return Comparison(store, data, on_difference).compare();
}

std::vector<RecordChange> all_records(const Case& data) {
  std::vector<RecordChange> all;
  for (const RecordKind kind : kCaseRecordKinds) {
    if (kind == RecordKind::case_info) continue;
    for (std::size_t row = 0; row < record_count(data, kind); ++row) {
      all.push_back({"import", record_key(data, kind, row),
                     record_json(data, kind, row, SnapshotTexts::whole)});
    }
  }
  return all;
}

ImportPlan plan_import(const StoreReader& store, const Case& data) {
  return import_changes(store, data, OnDifference::keep).plan;
}

}  // namespace tawatur
