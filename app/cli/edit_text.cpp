#include "app/cli/edit_text.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/cli/analysis_text.h"
#include "claims/check.h"
#include "reports/verdict_text.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

// A batch of ten thousand says what it did, not each line of it.
constexpr std::size_t kShown = 40;

std::string record_text(const RecordKey& key, const Messages& messages) {
  if (key.kind == RecordKind::case_info) return messages.format("record.case");
  return messages.named("record.", name_of(key.kind),
                        std::initializer_list<Param>{Param::ready("id", messages.isolate(key.id))});
}

Json state_json(const std::optional<FindingState>& state) {
  if (!state) return nullptr;
  return {{"flag", name_of(flag_of(state->kind))},
          {"finding", name_of(state->kind)},
          {"origins",
           {{"established", state->origins.established}, {"possible", state->origins.possible}}}};
}

// Verdicts on findings that are not any more what they were when it was given.
std::string verdicts_text(const EditReport& report, const Messages& messages) {
  std::string out;
  if (!report.after.context || report.diff.changes.empty()) return out;
  const CheckContext& context = *report.after.context;
  const Case& data = context.data();
  for (std::size_t claim = 0; claim < data.claims.size() && !data.verdicts.empty(); ++claim) {
    for (const Finding& finding : check_claim(context, ClaimIndex(claim))) {
      for (const Verdict* const verdict : verdicts_on(context, finding)) {
        if (!has_changed_since(*verdict, finding)) continue;
        out +=
            messages.format("edit.verdict-changed",
                            {Param::words("target", id_of(data, finding)),
                             Param::ready("verdict", verdict_line(data, *verdict, messages, false)),
                             Param::ready("change", change_line(*verdict, finding, messages))}) +
            '\n';
      }
    }
  }
  return out.empty() ? out : out + '\n';
}

}  // namespace

std::string entry_text(const HistoryEntry& entry, const Messages& messages) {
  const std::string time = to_string(entry.time);
  std::string out = messages.format(
      "history.entry", {Param::ready("number", '#' + std::to_string(entry.sequence)),
                        Param::ready("time", time.substr(0, 10) + ' ' + time.substr(11, 5)),
                        Param::ready("person", messages.isolate(entry.person)),
                        Param::ready("operation", messages.isolate(entry.operation)),
                        Param::ready("record", record_text(entry.key, messages))});
  if (!entry.reason.empty()) {
    out +=
        messages.format("history.reason", {Param::ready("reason", messages.isolate(entry.reason))});
  }
  return out;
}

std::string edit_text(const EditReport& report, bool dry_run, const Messages& messages) {
  if (report.entries.empty()) return messages.format("edit.nothing") + '\n';
  std::string out;
  if (dry_run) out += messages.format("edit.dry-run") + '\n';
  for (std::size_t i = 0; i < report.entries.size() && i < kShown; ++i) {
    out += entry_text(report.entries[i], messages) + '\n';
  }
  if (report.entries.size() > kShown) {
    out += messages.format("edit.more", {Param::count("count", report.entries.size() - kShown)}) +
           '\n';
  }
  if (!report.resting.empty()) {
    std::vector<std::string> documents;
    for (const std::string& id : report.resting) documents.push_back(messages.isolate(id));
    out += messages.format("edit.resting", {Param::count("count", documents.size()),
                                            Param::ready("documents", messages.list(documents))}) +
           '\n';
  }
  const auto is_verdict = [](const HistoryEntry& entry) {
    return entry.key.kind == RecordKind::verdict;
  };
  // A verdict changes no finding.
  if (std::ranges::all_of(report.entries, is_verdict)) return out;
  out += '\n';
  out += verdicts_text(report, messages);
  out += diff_text(*report.before.context, *report.after.context, report.diff, messages);
  return out;
}

std::string edit_json(const EditReport& report) {
  Json entries = Json::array();
  for (const HistoryEntry& entry : report.entries) {
    entries.push_back(Json::parse(canonical_form(entry)));
    entries.back()["hash"] = entry.hash;
  }
  Json findings = Json::array();
  for (const FindingDiff& change : report.diff.changes) {
    Json causes = Json::array();
    for (const Cause& cause : change.causes) {
      causes.push_back({{"code", name_of(cause.code)}, {"subject", cause.subject}});
    }
    Json attribute = nullptr;
    if (!change.attribute.empty()) attribute = change.attribute;
    findings.push_back({{"claim", change.claim},
                        {"attribute", attribute},
                        {"before", state_json(change.before)},
                        {"after", state_json(change.after)},
                        {"causes", causes}});
  }
  const Json out{{"tawatur_edit", 1},
                 {"entries", entries},
                 {"resting", report.resting},
                 {"findings", findings}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace tawatur
