#include "app/service/store/history_veil.h"

#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/sha256.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

// The states of the sources and documents of a store, oldest first.
class Past {
 public:
  struct State {
    bool marked = false;
    std::string source;           // of a document
    std::string document;         // of an assertion
    std::set<std::string> words;  // of every state so far
    std::set<std::string> marked_names;
  };

  void take(const RecordKey& key, const std::string& json) {
    const bool says = key.kind == RecordKind::assertion;
    if (!says && key.kind != RecordKind::source && key.kind != RecordKind::document) return;
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object()) return;
    State& state = states_[key];
    state.marked = object.value("confidential", false);
    state.source = object.value("source", std::string());
    state.document = object.value("document", std::string());
    // What is said in a confidential document is told under a pseudonym, but its id gives nobody
    // away that the document does not.
    if (says) return;
    state.words.insert(key.id);
    for (const char* const member : {"title", "url"}) {
      if (const std::string words = object.value(member, std::string()); !words.empty()) {
        state.words.insert(words);
      }
    }
    for (const Json& domain : object.value("domains", Json::array())) {
      if (domain.is_string()) state.words.insert(domain.get<std::string>());
    }
    for (const Json& name : object.value("names", Json::array())) {
      const std::string text = name.value("text", std::string());
      state.words.insert(text);
      if (name.value("confidential", false)) state.marked_names.insert(text);
    }
  }

  [[nodiscard]] const std::map<RecordKey, State>& states() const { return states_; }
  [[nodiscard]] bool is_hidden(const RecordKey& key, const State& state) const {
    if (key.kind == RecordKind::assertion) {
      const RecordKey document{RecordKind::document, state.document};
      const auto found = states_.find(document);
      return found != states_.end() && is_hidden(document, found->second);
    }
    if (state.marked || key.kind == RecordKind::source) return state.marked;
    const auto source = states_.find({RecordKind::source, state.source});
    return source != states_.end() && source->second.marked;
  }

 private:
  std::map<RecordKey, State> states_;
};

}  // namespace

HistoryVeil::HistoryVeil(const StoreReader& store) { learn(store); }

void HistoryVeil::learn(const StoreReader& store) {
  Past past;
  store.history({}, [&](const HistoryEntry& entry) {
    if (entry.is_bulk() && entry.after) {
      store.bulk_records(entry.sequence, [&past](const Record& record) {
        past.take(record.key, record.json);
        return true;
      });
    } else if (entry.after) {
      past.take(entry.key, *entry.after);
    }
    return true;
  });
  // In the order of hashes, which says nothing about the names.
  std::map<std::string, RecordKey> order;
  for (const auto& [key, state] : past.states()) {
    if (past.is_hidden(key, state)) order.emplace(sha256(key.id), key);
  }
  Pseudonyms pseudonyms({}, {});
  for (const auto& [hash, key] : order) {
    marked_[key] = pseudonyms.of(name_of(key.kind), key.id);
    for (const std::string& words : past.states().at(key).words) {
      secrets_.add(words, marked_.at(key));
    }
  }
  for (const auto& [key, state] : past.states()) {
    for (const std::string& name : state.marked_names) secrets_.add(name, kWithheld);
  }
  secrets_.finish();
}

std::string HistoryVeil::veiled_name(const std::string& name) const {
  for (const auto& [key, pseudonym] : marked_) {
    if (to_string(key) == name) return to_string({key.kind, pseudonym});
  }
  return secrets_.without(name);
}

HistoryEntry HistoryVeil::veiled(HistoryEntry entry) const {
  if (!hides()) return entry;
  entry.reason = secrets_.without(entry.reason);
  if (const auto marked = marked_.find(entry.key); marked != marked_.end()) {
    entry.key.id = marked->second;
    entry.before.reset();
    entry.after.reset();
    return entry;
  }
  entry.key.id = secrets_.without(entry.key.id);
  const auto tells = [this](const std::optional<std::string>& json) {
    return json && secrets_.in(*json);
  };
  if (tells(entry.before)) entry.before.reset();
  if (tells(entry.after)) entry.after.reset();
  return entry;
}

}  // namespace tawatur
