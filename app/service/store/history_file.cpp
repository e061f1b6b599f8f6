// Entries stand one a line and as they were hashed, so that they are taken as they stand: a reader
// of JSON could write their numbers in another way.

#include "app/service/store/history_file.h"

#include <charconv>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "core/json/json_scanner.h"
#include "core/json/json_writer.h"
#include "store/record_json.h"

namespace tawatur {
namespace {

using Member = std::function<void(const std::string& key, std::string_view value)>;

std::string_view value_at(JsonScanner& scanner, std::string_view text) {
  scanner.skip_separators();
  const std::size_t begin = scanner.position();
  scanner.skip_value();
  return text.substr(begin, scanner.position() - begin);
}

// Nothing is taken from what is no object.
void each_member(std::string_view text, const Member& take) {
  JsonScanner scanner(text);
  scanner.skip_separators();
  if (scanner.peek() != '{') return;
  scanner.step();
  for (;;) {
    scanner.skip_separators();
    if (scanner.at_end() || scanner.peek() != '"') return;
    const std::string key = unescaped(scanner.take_string());
    take(key, value_at(scanner, text));
  }
}

void each_element(std::string_view text, const std::function<void(std::string_view)>& take) {
  JsonScanner scanner(text);
  scanner.skip_separators();
  if (scanner.peek() != '[') return;
  scanner.step();
  for (;;) {
    scanner.skip_separators();
    if (scanner.at_end() || scanner.peek() == ']') return;
    take(value_at(scanner, text));
  }
}

std::string string_in(std::string_view value) {
  return value.size() < 2 || value.front() != '"' ? std::string()
                                                  : unescaped(value.substr(1, value.size() - 2));
}

EntryNumber number_in(std::string_view value) {
  EntryNumber number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

struct ReadEntry {
  HistoryEntry entry;
  std::vector<Record> records;
  bool good = true;
};

ReadEntry entry_in(std::string_view text) {
  ReadEntry read;
  HistoryEntry& entry = read.entry;
  each_member(text, [&](const std::string& key, std::string_view value) {
    if (key == "sequence") entry.sequence = number_in(value);
    if (key == "change") entry.change = number_in(value);
    if (key == "time") {
      const auto time = utc_time(string_in(value));
      read.good = read.good && time;
      if (time) entry.time = *time;
    }
    if (key == "person") entry.person = string_in(value);
    if (key == "reason") entry.reason = string_in(value);
    if (key == "operation") entry.operation = string_in(value);
    if (key == "kind") {
      const auto kind = record_kind_named(string_in(value));
      read.good = read.good && kind;
      if (kind) entry.key.kind = *kind;
    }
    if (key == "id") entry.key.id = string_in(value);
    if (key == "replaces") entry.replaces = number_in(value);
    if (key == "undoes") entry.undoes = number_in(value);
    if (key == "before") entry.before = std::string(value);
    if (key == "after") entry.after = std::string(value);
    if (key == "body_sha256") entry.body_sha256 = string_in(value);
    if (key == "previous") entry.previous = string_in(value);
    if (key == "hash") entry.hash = string_in(value);
    if (key != "records") return;
    each_element(value, [&](std::string_view line) {
      each_member(line, [&](const std::string& kind_name, std::string_view json) {
        const auto kind = record_kind_named(kind_name);
        read.good = read.good && kind;
        if (!kind) return;
        read.records.push_back({{*kind, id_in(*kind, json)}, std::string(json), entry.sequence});
      });
    });
  });
  read.good = read.good && entry.sequence > 0 && entry.change > 0;
  return read;
}

void write_entry(std::string& out, const HistoryEntry& entry, const StoreReader& store) {
  out += canonical_form(entry);
  out.pop_back();
  out.append(",\"hash\":\"").append(entry.hash).append("\"");
  if (entry.is_bulk()) {
    out += ",\"records\":[";
    bool first = true;
    store.bulk_records(entry.sequence, [&](const Record& record) {
      if (!std::exchange(first, false)) out += ',';
      out.append("{\"").append(name_of(record.key.kind)).append("\":");
      out.append(record.json).append("}");
      return true;
    });
    out += ']';
  }
  out += '}';
}

void note_text(const std::optional<std::string>& json, std::set<std::string>& hashes) {
  if (!json) return;
  if (auto hash = text_hash_in(*json)) hashes.insert(std::move(*hash));
}

// Texts of the past that no document of today has.
void write_texts(std::string& out, const StoreReader& store) {
  std::set<std::string> hashes;
  store.history({}, [&](const HistoryEntry& entry) {
    if (!entry.is_bulk() && entry.key.kind == RecordKind::document) {
      note_text(entry.before, hashes);
      note_text(entry.after, hashes);
    } else if (entry.is_bulk()) {
      store.bulk_records(entry.sequence, [&](const Record& record) {
        if (record.key.kind == RecordKind::document) note_text(record.json, hashes);
        return true;
      });
    }
    return true;
  });
  store.records(RecordKind::document, RecordOrder::any, [&](const Record& record) {
    if (const auto hash = text_hash_in(record.json)) hashes.erase(*hash);
    return true;
  });
  out += "{";
  bool first = true;
  for (const std::string& hash : hashes) {
    const auto text = store.text(hash);
    if (!text) continue;
    if (!std::exchange(first, false)) out += ',';
    out.append("\n      \"").append(hash).append("\": ");
    append_json_string(out, *text);
  }
  out += first ? "}" : "\n    }";
}

}  // namespace

std::string with_history(std::string text, const StoreReader& store) {
  // A case file ends in "\n}\n".
  text.resize(text.rfind('}') - 1);
  text += ",\n  \"history\": {\n    \"head\": \"" + store.head().hash + "\",\n    \"entries\": [";
  bool first = true;
  store.history({}, [&](const HistoryEntry& entry) {
    text += std::exchange(first, false) ? "\n      " : ",\n      ";
    write_entry(text, entry, store);
    return true;
  });
  text += "\n    ],\n    \"texts\": ";
  write_texts(text, store);
  return text + "\n  }\n}\n";
}

Outcome<HistoryFile> read_history(std::string_view text, const std::string& file) {
  HistoryFile history;
  std::string head;
  bool good = true;
  EntryNumber last = 0;
  each_member(text, [&](const std::string& top, std::string_view value) {
    if (top != "history") return;
    each_member(value, [&](const std::string& key, std::string_view inside) {
      if (key == "head") head = string_in(inside);
      if (key == "entries") {
        each_element(inside, [&](std::string_view element) {
          ReadEntry read = entry_in(element);
          good = good && read.good && read.entry.sequence == ++last;
          const bool begins = history.changes.empty() ||
                              history.changes.back().entries.front().change != read.entry.change;
          if (begins) history.changes.emplace_back();
          history.changes.back().entries.push_back(std::move(read.entry));
          history.changes.back().bodies.push_back(std::move(read.records));
        });
      }
      if (key == "texts") {
        each_member(inside, [&](const std::string& hash, std::string_view words) {
          history.texts[hash] = string_in(words);
        });
      }
    });
  });
  const bool whole =
      history.changes.empty() || (good && history.changes.back().entries.back().hash == head);
  if (!whole) return input_failure(say("history.bad-file"), file);
  return history;
}

}  // namespace tawatur
