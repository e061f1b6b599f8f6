#include "app/cli/record_listing.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/edit_text.h"
#include "app/service/store/store_file.h"
#include "core/text/display.h"
#include "core/text/excerpt.h"
#include "store/case_records.h"
#include "store/record.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

// The text in the language of the output, else the first.
std::string text_in(const Json& texts, std::string_view language) {
  if (!texts.is_array() || texts.empty()) return {};
  for (const Json& text : texts) {
    if (text.value("lang", std::string()) == language) return text.value("text", std::string());
  }
  return texts.front().value("text", std::string());
}

std::string summary_of(RecordKind kind, const Json& json, std::string_view language) {
  const auto member = [&json](const char* name) { return json.value(name, std::string()); };
  switch (kind) {
    case RecordKind::source:
      return text_in(json.value("names", Json::array()), language);
    case RecordKind::document: {
      const std::string title = member("title");
      return member("source") + "  " + member("published") + (title.empty() ? "" : "  " + title);
    }
    case RecordKind::claim:
      return text_in(json.value("statement", Json::array()), language);
    case RecordKind::assertion:
      return member("claim") + "  " + member("document") + "  " + member("stance");
    case RecordKind::case_info:
    case RecordKind::rate:
    case RecordKind::verdict:
      break;
  }
  return {};
}

RecordKind kind_of(std::string_view noun) {
  if (noun == "settings") return RecordKind::case_info;
  if (noun == "attribute") return RecordKind::claim;
  return *record_kind_named(noun);
}

void append_row(std::string& out, const std::string& id, const std::string& text,
                const Messages& messages) {
  out += visible(id);
  if (!text.empty()) out += "  " + messages.isolate(text);
  out += '\n';
}

std::string attribute_rows(const Json& claim, const Messages& messages) {
  std::string out;
  const auto attributes = claim.find("attributes");
  if (attributes == claim.end()) return out;
  for (const auto& [name, settings] : attributes->items()) {
    append_row(out, claim.value("id", std::string()) + '#' + name,
               settings.value("type", std::string()), messages);
  }
  return out;
}

using Rows = std::function<void(const RecordSink&)>;

// The records of a kind by id, as they may be told.
Outcome<Rows> records_of(Session& session, const StoreReader& store, RecordKind kind,
                         std::size_t argument) {
  if (!needs_case(session, store)) {
    return Rows(
        [&store, kind](const RecordSink& take) { store.records(kind, RecordOrder::by_id, take); });
  }
  const auto open = session.open(argument);
  if (!open) return tl::unexpected<Failure>(open.error());
  const Case& data = *(*open)->data;
  return Rows([&data, kind](const RecordSink& take) {
    for (std::size_t row = 0; row < record_count(data, kind); ++row) {
      if (!take({record_key(data, kind, row), record_json(data, kind, row), 0})) return;
    }
  });
}

Outcome<std::optional<Record>> record_in(Session& session, const StoreReader& store,
                                         const RecordKey& key, std::size_t argument) {
  if (!needs_case(session, store)) return store.record(key);
  const auto records = records_of(session, store, key.kind, argument);
  if (!records) return tl::unexpected<Failure>(records.error());
  std::optional<Record> found;
  (*records)([&](const Record& record) {
    if (record.key == key) found = record;
    return !found;
  });
  return found;
}

}  // namespace

bool needs_case(const Session& session, const StoreReader& store) {
  if (session.settings.load.known_on) return true;
  if (session.line.has("--include-confidential")) return false;
  bool marked = false;
  for (const RecordKind kind : {RecordKind::source, RecordKind::document}) {
    store.records(kind, RecordOrder::any, [&marked](const Record& record) {
      marked = record.json.find(R"("confidential":true)") != std::string::npos;
      return !marked;
    });
    if (marked) break;
  }
  return marked;
}

CommandResult list_records(Session& session) {
  const std::string noun(session.line.command->name);
  const auto store = open_store_to_read(session.line.argument(1));
  if (!store) return tl::unexpected<Failure>(store.error());
  const RecordKind kind = kind_of(noun);
  const std::string wanted = session.line.argument(2);
  const bool as_json = session.settings.format == "json";
  const Messages& messages = session.messages();
  std::string out = as_json ? "[" : "";
  bool first = true;
  const auto records = records_of(session, **store, kind, 1);
  if (!records) return tl::unexpected<Failure>(records.error());
  (*records)([&](const Record& record) {
    if (!wanted.empty() && record.key.id != wanted) return true;
    if (as_json) {
      out += first ? "\n" : ",\n";
      out += record.json;
    } else {
      const Json json = Json::parse(record.json);
      if (noun == "attribute") {
        out += attribute_rows(json, messages);
      } else {
        append_row(out, record.key.id, summary_of(kind, json, messages.tag()), messages);
      }
    }
    first = false;
    return true;
  });
  if (as_json) out += first ? "]\n" : "\n]\n";
  return write_result(session, out);
}

CommandResult show_record(Session& session) {
  const std::string noun(session.line.command->name);
  const bool settings = noun == "settings";
  const auto store = open_store_to_read(session.line.argument(settings ? 0 : 1));
  if (!store) return tl::unexpected<Failure>(store.error());
  std::string id = settings ? std::string() : session.line.argument(2);
  std::string attribute;
  if (noun == "attribute") {
    const std::size_t hash = std::min(id.find('#'), id.size());
    attribute = hash < id.size() ? id.substr(hash + 1) : std::string();
    id.resize(hash);
  }
  const RecordKind kind = kind_of(noun);
  const auto record = record_in(session, **store, {kind, id}, settings ? 0 : 1);
  if (!record) return tl::unexpected<Failure>(record.error());
  Json json = *record ? Json::parse((*record)->json) : Json();
  if (*record && !attribute.empty()) {
    Json found;
    if (json.contains("attributes") && json["attributes"].contains(attribute)) {
      found = json["attributes"][attribute];
    }
    json = std::move(found);
  }
  if (json.is_null()) {
    return input_failure(
        say("edit.no-record",
            {{"kind", noun}, {"id", excerpt(session.line.argument(2))}, {"hint", Message()}}),
        kProgram);
  }
  std::string out = json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
  if (session.settings.format == "text" && !needs_case(session, **store)) {
    HistoryFilter filter;
    filter.kind = kind;
    filter.id = id;
    filter.newest_first = true;
    (*store)->history(filter, [&](const HistoryEntry& entry) {
      out += entry_text(entry, session.messages()) + '\n';
      return false;
    });
  }
  return write_result(session, out);
}

}  // namespace tawatur
