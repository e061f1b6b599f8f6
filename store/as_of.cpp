// The first entry after the moment that touches a record says in `before` what it was then. A
// record that no later entry touches is what it is today, unless an import brought it later. So the
// way back costs as much as what happened since, not as much as the whole history; no states are
// kept in between.
//
// The one thing without a `before` is a bulk entry that took records away: its lines are what was.

#include "store/as_of.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "claims/case_file/case_reader.h"
#include "store/record_json.h"

namespace tawatur {
namespace {

// nullopt: was not in the case.
using Then = std::map<RecordKey, std::optional<std::string>>;

Then states_then(const StoreReader& store, EntryNumber as_of) {
  Then then;
  HistoryFilter later;
  later.after = as_of;
  store.history(later, [&](const HistoryEntry& entry) {
    if (entry.is_bulk()) {
      const bool came = entry.after.has_value();
      store.bulk_records(entry.sequence, [&](const Record& record) {
        then.try_emplace(record.key, came ? std::nullopt : std::optional<std::string>(record.json));
        return true;
      });
      return true;
    }
    then.try_emplace(entry.key, entry.before);
    return true;
  });
  return then;
}

class CaseWords {
 public:
  explicit CaseWords(const StoreReader& store) : store_(store) {}

  void begin(RecordKind kind) {
    kind_ = kind;
    rows_ = 0;
  }
  void add(const std::string& json) {
    if (kind_ == RecordKind::case_info) {
      const std::size_t inside = json.find('{') + 1;
      text_.append(",").append(json, inside, json.rfind('}') - inside);
      return;
    }
    static constexpr std::pair<RecordKind, const char*> kTables[] = {
        {RecordKind::source, "sources"}, {RecordKind::document, "documents"},
        {RecordKind::claim, "claims"},   {RecordKind::assertion, "assertions"},
        {RecordKind::rate, "rates"},     {RecordKind::verdict, "verdicts"}};
    if (rows_++ == 0) {
      for (const auto& [kind, name] : kTables) {
        if (kind == kind_) text_.append(",\"").append(name).append("\":[");
      }
    } else {
      text_ += ',';
    }
    text_ += kind_ == RecordKind::document
                 ? with_text(json, [this](std::string_view hash) { return store_.text(hash); })
                 : json;
  }
  void end() {
    if (rows_ > 0) text_ += ']';
  }
  std::string take() { return std::move(text_ += '}'); }

 private:
  const StoreReader& store_;
  std::string text_ = "{\"tawatur\":1";
  RecordKind kind_ = RecordKind::case_info;
  std::size_t rows_ = 0;
};

// The records that stand in a text for the reader of case files.
Case read_back(std::string text) {
  auto data = read_case(text, "");
  if (!data) throw StoreFailure(say("store.history-without-case"));
  return std::move(*data);
}

}  // namespace

Case case_as_of(const StoreReader& store, EntryNumber as_of) {
  const Then then = states_then(store, as_of);
  if (const auto info = then.find({RecordKind::case_info, {}});
      info != then.end() && !info->second) {
    return {};  // before the first entry there was no case
  }
  CaseWords text(store);
  for (const RecordKind kind :
       {RecordKind::case_info, RecordKind::source, RecordKind::document, RecordKind::claim,
        RecordKind::assertion, RecordKind::rate, RecordKind::verdict}) {
    text.begin(kind);
    for (auto at = then.lower_bound({kind, {}}); at != then.end() && at->first.kind == kind; ++at) {
      if (at->second) text.add(*at->second);
    }
    store.records(kind, RecordOrder::any, [&](const Record& record) {
      if (!then.contains(record.key)) text.add(record.json);
      return true;
    });
    text.end();
  }
  return read_back(text.take());
}

Case case_from_history(const StoreReader& store) {
  std::map<RecordKey, std::string> records;
  store.history({}, [&](const HistoryEntry& entry) {
    if (!entry.is_bulk()) {
      if (entry.after) {
        records[entry.key] = *entry.after;
      } else {
        records.erase(entry.key);
      }
      return true;
    }
    store.bulk_records(entry.sequence, [&](const Record& record) {
      if (entry.after) {
        records[record.key] = record.json;
      } else {
        records.erase(record.key);
      }
      return true;
    });
    return true;
  });
  CaseWords text(store);
  for (const RecordKind kind :
       {RecordKind::case_info, RecordKind::source, RecordKind::document, RecordKind::claim,
        RecordKind::assertion, RecordKind::rate, RecordKind::verdict}) {
    text.begin(kind);
    for (auto at = records.lower_bound({kind, {}}); at != records.end() && at->first.kind == kind;
         ++at) {
      text.add(at->second);
    }
    text.end();
  }
  return read_back(text.take());
}

}  // namespace tawatur
