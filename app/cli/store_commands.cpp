// history, verify, find: looking into a store.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/edit_text.h"
#include "app/cli/record_listing.h"
#include "app/service/store/history_veil.h"
#include "app/service/store/store_file.h"
#include "claims/case_file/case_writer.h"
#include "core/text/display.h"
#include "core/text/excerpt.h"
#include "reports/message_text.h"
#include "store/as_of.h"
#include "store/case_records.h"
#include "store/searchable.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kDay = 86'400'000;
constexpr std::size_t kFindLimit = 50;

Outcome<HistoryFilter> filter_of(const Session& session) {
  HistoryFilter filter;
  if (const auto record = session.line.value("--record")) {
    const std::size_t colon = record->find(':');
    const auto kind = record_kind_named(record->substr(0, colon));
    if (!kind) {
      return input_failure(say("history.record-form", {{"text", excerpt(*record)}}), kProgram);
    }
    filter.kind = *kind;
    filter.id = colon == std::string::npos ? std::string() : record->substr(colon + 1);
    if (colon == std::string::npos && *kind != RecordKind::case_info) filter.id.reset();
  }
  if (auto person = session.line.value("--person")) filter.person = std::move(*person);
  const auto day = [&session](const char* option) -> Outcome<std::optional<DayNumber>> {
    const auto text = session.line.value(option);
    if (!text) return std::optional<DayNumber>();
    const auto read = read_day(option, *text);
    if (!read) return tl::unexpected<Failure>(read.error());
    return std::optional<DayNumber>(*read);
  };
  const auto from = day("--from");
  if (!from) return tl::unexpected<Failure>(from.error());
  const auto to = day("--to");
  if (!to) return tl::unexpected<Failure>(to.error());
  if (*from) filter.from = UtcTime{**from * kDay};
  if (*to) filter.to = UtcTime{**to * kDay + kDay - 1};
  return filter;
}

Json entry_json(const HistoryEntry& entry) {
  Json json = Json::parse(canonical_form(entry));
  json["hash"] = entry.hash;
  return json;
}

// In the case as it may be told, on the day that is asked about.
Outcome<std::vector<TextHit>> hits_of(Session& session, const StoreReader& store,
                                      const std::string& words, std::size_t limit) {
  if (!needs_case(session, store)) return store.find(words, limit);
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const Case& data = *(*open)->data;
  std::vector<TextHit> hits;
  for (const RecordKind kind : kCaseRecordKinds) {
    for (std::size_t row = 0; row < record_count(data, kind) && hits.size() < limit; ++row) {
      auto hit = find_in(record_key(data, kind, row), search_fields(data, kind, row), words);
      if (hit) hits.push_back(std::move(*hit));
    }
  }
  return hits;
}

}  // namespace

CommandResult history_command(Session& session) {
  const auto filter = filter_of(session);
  if (!filter) return tl::unexpected<Failure>(filter.error());
  const auto store = open_store_to_read(session.line.argument(0));
  if (!store) return tl::unexpected<Failure>(store.error());
  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  const std::string& format = session.settings.format;
  std::optional<HistoryVeil> veil;
  if (!session.line.has("--include-confidential")) veil.emplace(**store);
  bool first = true;
  if (format == "json") output->write("[");
  (*store)->history(*filter, [&](const HistoryEntry& whole) {
    const HistoryEntry entry = veil ? veil->veiled(whole) : whole;
    if (format == "table") {
      output->write(entry_text(entry, session.messages()) + '\n');
    } else {
      if (format == "json") output->write(first ? "\n" : ",\n");
      output->write(entry_json(entry).dump(-1, ' ', false, Json::error_handler_t::replace));
      if (format == "ndjson") output->write("\n");
    }
    first = false;
    return !output->failed();
  });
  if (format == "json") output->write("\n]\n");
  if (auto written = output->commit(); !written) return tl::unexpected<Failure>(written.error());
  return 0;
}

CommandResult verify_command(Session& session) {
  const auto store = open_store_to_read(session.line.argument(0));
  if (!store) return tl::unexpected<Failure>(store.error());
  const Messages& messages = session.messages();
  std::string out;
  Diagnostics problems;
  std::vector<StoreProblem> remarks;
  const auto summary = (*store)->verify(
      [&](const StoreProblem& problem) {
        if (problems.size() < kMaxDiagnostics) {
          problems.push_back({session.line.argument(0),
                              0,
                              0,
                              {},
                              problem.where.empty()
                                  ? problem.message
                                  : say("verify.problem", {{"where", visible(problem.where)},
                                                           {"problem", problem.message}})});
        }
      },
      [&](const StoreProblem& remark) { remarks.push_back(remark); });
  if (summary.problems > 0 || !problems.empty()) {
    return tl::unexpected<Failure>(Failure{Failure::Kind::system, problems});
  }
  if (session.line.has("--rebuild") &&
      case_sha256(case_from_history(**store)) != case_sha256((*store)->load_case())) {
    return system_failure(say("verify.rebuild-differs"), session.line.argument(0));
  }
  // A damaged history is not read for names.
  std::optional<HistoryVeil> veil;
  if (!remarks.empty() && !session.line.has("--include-confidential")) veil.emplace(**store);
  for (const StoreProblem& remark : remarks) {
    const std::string where = veil ? veil->veiled_name(remark.where) : remark.where;
    const std::string text = text_of(remark.message, messages);
    out += messages.isolate(where) + ": " + (veil ? veil->veiled(text) : text) + '\n';
  }
  const StoreHead head = (*store)->head();
  out += messages.format(
             "verify.whole",
             {Param::count("entries", summary.entries), Param::count("records", summary.records),
              Param::count("texts", summary.snapshots), Param::count("quotes", summary.quotes),
              Param::count("remarks", summary.remarks)}) +
         '\n' + messages.format("verify.head", {Param::ready("hash", head.hash)}) + '\n';
  return write_result(session, out);
}

CommandResult find_command(Session& session) {
  const auto limit = session.number("--limit", kFindLimit);
  if (!limit) return tl::unexpected<Failure>(limit.error());
  const auto store = open_store_to_read(session.line.argument(0));
  if (!store) return tl::unexpected<Failure>(store.error());
  std::string words;
  for (std::size_t i = 1; i < session.line.arguments.size(); ++i) {
    words += (i > 1 ? " " : "") + session.line.arguments[i];
  }
  const auto hits = hits_of(session, **store, words, *limit);
  if (!hits) return tl::unexpected<Failure>(hits.error());
  const Messages& messages = session.messages();
  if (session.settings.format == "json") {
    Json list = Json::array();
    for (const TextHit& hit : *hits) {
      list.push_back({{"kind", name_of(hit.key.kind)},
                      {"id", hit.key.id},
                      {"where", hit.where},
                      {"excerpt", hit.excerpt}});
    }
    return write_result(session, list.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
  }
  std::string out;
  for (const TextHit& hit : *hits) {
    out += std::string(name_of(hit.key.kind)) + ' ' + visible(hit.key.id) + "  " + hit.where +
           "  " + messages.isolate(hit.excerpt) + '\n';
  }
  if (hits->empty()) out = messages.format("find.nothing") + '\n';
  return write_result(session, out);
}

}  // namespace tawatur
