// A change is judged by the reader of case files: the changed records and their neighbourhood are
// written down as a small case file and read. So a store accepts exactly what a case file may say,
// in the same words, and no rule is written twice.
//
// The neighbourhood: the changed records; whoever names one of them, where the change could make
// that wrong (a document that changes its text, a claim that changes its attributes); and whatever
// all these name, followed to the end (owners of owners, copies of copies).

#include "store/change_plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "claims/case_file/case_reader.h"
#include "core/json/json_pointer.h"
#include "core/text/display.h"
#include "core/text/excerpt.h"
#include "store/case_records.h"
#include "store/record_json.h"

namespace tawatur {
namespace {

constexpr std::size_t kNoLimit = static_cast<std::size_t>(-1);

const char* table_name(RecordKind kind) {
  switch (kind) {
    case RecordKind::source:
      return "sources";
    case RecordKind::document:
      return "documents";
    case RecordKind::claim:
      return "claims";
    case RecordKind::assertion:
      return "assertions";
    case RecordKind::rate:
      return "rates";
    case RecordKind::verdict:
      return "verdicts";
    case RecordKind::case_info:
      break;
  }
  return "";
}

bool is_operation(const std::string& word) {
  return !word.empty() && word.size() <= 32 &&
         std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class Planner {
 public:
  Planner(const StoreReader& store, const std::vector<RecordChange>& changes)
      : store_(store), changes_(changes) {}

  Checked<ChangePlan> plan() {
    look_up();
    if (problems_.empty()) gather();
    if (problems_.empty()) read_neighbourhood();
    if (problems_.empty()) describe();
    if (!problems_.empty()) {
      if (problems_.size() > kMaxDiagnostics) problems_.resize(kMaxDiagnostics);
      return tl::unexpected<Diagnostics>(std::move(problems_));
    }
    return std::move(plan_);
  }

 private:
  struct Touched {
    std::optional<Record> before;
    std::optional<std::string> after;
    std::string operation;
  };

  void complain(const RecordKey& key, std::string pointer, Message message) {
    Diagnostic problem;
    problem.file = to_string(key);
    problem.pointer = std::move(pointer);
    problem.message = std::move(message);
    problems_.push_back(std::move(problem));
  }

  void look_up() {
    for (const RecordChange& change : changes_) {
      const RecordKey& key = change.key;
      if (!is_operation(change.operation)) {
        complain(key, "", say("change.operation", {{"operation", excerpt(change.operation)}}));
        continue;
      }
      const auto [at, is_new] = touched_.try_emplace(key);
      if (is_new) {
        at->second.before = store_.record(key);
        order_.push_back(key);
      }
      at->second.after = change.after;
      at->second.operation = change.operation;
      if (!change.after) {
        if (key.kind == RecordKind::case_info) complain(key, "", say("change.no-case"));
        continue;
      }
      if (!references_of(key.kind, *change.after)) {
        complain(key, "", say("record.no-object"));
      } else if (const std::string id = id_in(key.kind, *change.after);
                 key.kind != RecordKind::case_info && id != key.id) {
        complain(key, "/id", say("change.other-id", {{"id", excerpt(id)}}));
      }
    }
  }

  // The record as it will be; nullopt: not in the case.
  std::optional<std::string> state(const RecordKey& key) const {
    if (const auto at = touched_.find(key); at != touched_.end()) return at->second.after;
    auto record = store_.record(key);
    if (!record) return std::nullopt;
    return std::move(record->json);
  }

  void gather() {
    include({RecordKind::case_info, {}});
    for (const auto& [key, touched] : touched_) {
      if (touched.after) include(key);
      if (!touched.before) {
        include_namesake(key);
      } else if (!touched.after) {
        check_unused(key);
      } else if (may_break_users(key.kind, touched.before->json, *touched.after)) {
        for (const RecordKey& user : store_.users_of(key, kNoLimit)) include(user);
      }
    }
    while (!open_.empty()) {
      const RecordKey key = std::move(open_.back());
      open_.pop_back();
      const auto references = references_of(key.kind, included_.at(key));
      if (!references) continue;
      for (const RecordKey& named : *references) include(named);
    }
  }

  static bool may_break_users(RecordKind kind, const std::string& before,
                              const std::string& after) {
    switch (kind) {
      case RecordKind::source:
        return differ_in(before, after, {"kind"});
      case RecordKind::document:
        return differ_in(before, after, {"source", "snapshot"});
      case RecordKind::claim:
        return differ_in(before, after, {"attributes"});
      case RecordKind::assertion:
      case RecordKind::rate:
      case RecordKind::case_info:
      case RecordKind::verdict:
        return false;
    }
    return false;
  }

  // Sources and documents share one set of ids.
  void include_namesake(const RecordKey& key) {
    if (key.kind == RecordKind::source) include({RecordKind::document, key.id});
    if (key.kind == RecordKind::document) include({RecordKind::source, key.id});
  }

  void check_unused(const RecordKey& key) {
    for (const RecordKey& user : store_.users_of(key, kNoLimit)) {
      if (touched_.contains(user)) continue;
      complain(key, "", say("change.in-use", {{"user", visible(to_string(user))}}));
      if (problems_.size() > kMaxDiagnostics) return;
    }
  }

  void include(const RecordKey& key) {
    if (included_.contains(key)) return;
    auto json = state(key);
    if (!json) return;  // a name without a record is reported by the reader
    included_.emplace(key, std::move(*json));
    open_.push_back(key);
  }

  void read_neighbourhood() {
    std::string text = "{\"tawatur\":1";
    // The case record is an object whose members stand at the top of a case file.
    const std::string& info = included_.at({RecordKind::case_info, {}});
    const std::size_t inside = info.find('{') + 1;
    text.append(",").append(info, inside, info.rfind('}') - inside);
    for (const RecordKind kind : kCaseRecordKinds) {
      if (kind == RecordKind::case_info) continue;
      std::vector<RecordKey>& rows = rows_[kind];
      for (auto at = included_.lower_bound({kind, {}});
           at != included_.end() && at->first.kind == kind; ++at) {
        text += rows.empty() ? ",\"" + std::string(table_name(kind)) + "\":[" : ",";
        text += kind == RecordKind::document ? whole(at->second) : at->second;
        rows.push_back(at->first);
      }
      if (!rows.empty()) text += ']';
    }
    text += '}';
    auto read = read_case(text, "");
    if (read) {
      plan_.neighbourhood = std::move(*read);
      return;
    }
    for (Diagnostic& problem : read.error()) problems_.push_back(placed(std::move(problem)));
  }

  std::string whole(const std::string& document) const {
    return with_text(document, [this](std::string_view hash) { return store_.text(hash); });
  }

  // The record and the place in it, instead of a line of a file that nobody has.
  Diagnostic placed(Diagnostic problem) const {
    problem.line = 0;
    problem.column = 0;
    const auto steps = pointer_steps(problem.pointer);
    if (!steps || steps->size() < 2) {
      problem.file = order_.size() == 1 ? to_string(order_.front()) : std::string();
      return problem;
    }
    for (const auto& [kind, rows] : rows_) {
      if ((*steps)[0] != table_name(kind)) continue;
      const auto row = step_index((*steps)[1]);
      if (!row || *row >= rows.size()) continue;
      problem.file = to_string(rows[*row]);
      problem.pointer.clear();
      for (std::size_t i = 2; i < steps->size(); ++i) {
        append_pointer_step(problem.pointer, (*steps)[i]);
      }
      return problem;
    }
    problem.file = "case";
    return problem;
  }

  void describe() {
    for (const RecordKey& key : order_) {
      Touched& touched = touched_.at(key);
      PlannedChange planned{touched.operation, key, touched.before, std::nullopt, 0};
      if (touched.after) {
        planned.row = row_of(key);
        planned.after = record_json(plan_.neighbourhood, key.kind, planned.row);
      }
      const bool same =
          planned.before ? planned.after && planned.before->json == *planned.after : !planned.after;
      if (!same) plan_.changes.push_back(std::move(planned));
    }
  }

  std::size_t row_of(const RecordKey& key) const {
    const Case& data = plan_.neighbourhood;
    for (std::size_t low = 0, high = record_count(data, key.kind); low < high;) {
      const std::size_t middle = (low + high) / 2;
      const RecordKey found = record_key(data, key.kind, middle);
      if (found == key) return middle;
      // Rates are not sorted by what they are called, but there are few.
      if (key.kind == RecordKind::rate || key.kind == RecordKind::case_info) break;
      (found < key ? low : high) = found < key ? middle + 1 : middle;
    }
    for (std::size_t row = 0; row < record_count(data, key.kind); ++row) {
      if (record_key(data, key.kind, row) == key) return row;
    }
    return 0;
  }

  const StoreReader& store_;
  const std::vector<RecordChange>& changes_;
  std::map<RecordKey, Touched> touched_;
  std::vector<RecordKey> order_;
  std::map<RecordKey, std::string> included_;
  std::vector<RecordKey> open_;
  std::map<RecordKind, std::vector<RecordKey>> rows_;
  ChangePlan plan_;
  Diagnostics problems_;
};

}  // namespace

Checked<ChangePlan> plan_change(const StoreReader& store,
                                const std::vector<RecordChange>& changes) {
  return Planner(store, changes).plan();
}

}  // namespace tawatur
