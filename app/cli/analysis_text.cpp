#include "app/cli/analysis_text.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "app/cli/edit_text.h"
#include "reports/display_names.h"

namespace tawatur {
namespace {

// "single source (0–1)"; words of their own for a finding that is not there.
std::string state_text(const std::optional<FindingState>& state, const Messages& messages) {
  if (!state) return messages.format("analysis.no-finding");
  return messages.format("analysis.state",
                         {Param::ready("finding", messages.named("finding.", name_of(state->kind))),
                          Param::count("established", state->origins.established),
                          Param::count("possible", state->origins.possible)});
}

std::string change_text(const std::string& what, const std::optional<FindingState>& before,
                        const std::optional<FindingState>& after, const Messages& messages) {
  const bool same_kind =
      before && after && before->kind == after->kind && before->origins == after->origins;
  // Only the values differ: saying "conflicting → conflicting" would puzzle.
  if (same_kind) {
    return messages.format(
        "analysis.values-change",
        {Param::ready("what", what), Param::ready("state", state_text(before, messages))});
  }
  return messages.format("analysis.change", {Param::ready("what", what),
                                             Param::ready("before", state_text(before, messages)),
                                             Param::ready("after", state_text(after, messages))});
}

std::string what_text(const std::string& attribute, const Messages& messages) {
  return attribute.empty() ? messages.format("analysis.claim-itself") : messages.isolate(attribute);
}

std::string name_of_attribute(const Case& data, ClaimIndex claim, AttributeIndex attribute) {
  return attribute.valid() ? data.claims[claim.at()].attributes[attribute.at()].name : "";
}

std::string named_claim(const Case& data, ClaimIndex claim, const Messages& messages) {
  return messages.format("analysis.named", {Param::ready("name", claim_text(data, claim, messages)),
                                            Param::words("id", data.claims[claim.at()].id)});
}

std::string named_source(const Case& data, SourceIndex source, const Messages& messages) {
  return messages.format("analysis.named",
                         {Param::ready("name", source_name(data, source, messages)),
                          Param::words("id", data.sources[source.at()].id)});
}

void line(std::string& out, std::size_t indent, const std::string& text) {
  out.append(indent, ' ');
  out += text;
  out += '\n';
}

std::vector<std::string> claim_ids(const Case& data, const std::vector<ClaimIndex>& claims,
                                   const Messages& messages) {
  std::vector<std::string> ids;
  for (const ClaimIndex claim : claims) {
    ids.push_back(messages.isolate(data.claims[claim.at()].id));
  }
  return ids;
}

void more(std::string& out, std::size_t shown, std::size_t all, const Messages& messages) {
  if (shown < all) {
    line(out, 0, messages.format("analysis.more", {Param::count("count", all - shown)}));
  }
}

}  // namespace

std::string impact_ranking_text(const CheckContext& context, const ImpactReport& report,
                                std::size_t limit, const Messages& messages) {
  const Case& data = context.data();
  std::string out;
  for (const PartlyTried& partly : report.partly) {
    line(out, 0,
         messages.format(
             "impact.partly",
             {Param::ready("claim", named_claim(data, partly.claim, messages)),
              Param::count("tried", partly.tried), Param::count("sources", partly.sources)}));
  }
  if (!report.partly.empty()) out += '\n';
  if (report.sources.empty()) {
    line(out, 0, messages.format("impact.nothing"));
    return out;
  }
  line(out, 0, messages.format("impact.ranking", {Param::count("total", report.findings)}));
  const std::size_t shown =
      limit == 0 ? report.sources.size() : std::min(limit, report.sources.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const SourceImpact& impact = report.sources[i];
    out += '\n';
    line(out, 0, named_source(data, impact.source, messages));
    line(out, 2,
         messages.format("impact.counts", {Param::count("changed", impact.changes.size()),
                                           Param::count("fallen", impact.fallen)}));
    if (!impact.gatekeeper.empty()) {
      line(out, 2,
           messages.format("impact.gatekeeper",
                           {Param::count("count", impact.gatekeeper.size()),
                            Param::ready("claims", messages.list(claim_ids(data, impact.gatekeeper,
                                                                           messages)))}));
    }
  }
  more(out, shown, report.sources.size(), messages);
  return out;
}

std::string source_impact_text(const CheckContext& context, const ImpactReport& report,
                               const Messages& messages) {
  const Case& data = context.data();
  const SourceImpact& impact = report.sources.front();
  std::string out;
  line(out, 0,
       messages.format(
           "impact.headline",
           {Param::ready("source", named_source(data, impact.source, messages)),
            Param::count("changed", impact.changes.size()), Param::count("total", report.findings),
            Param::count("fallen", impact.fallen)}));
  ClaimIndex claim;
  for (const FindingChange& change : impact.changes) {
    if (change.claim != claim) {
      claim = change.claim;
      out += '\n';
      line(out, 0, named_claim(data, claim, messages));
    }
    const std::string attribute = name_of_attribute(data, claim, change.attribute);
    line(out, 2,
         change_text(what_text(attribute, messages), change.before, change.after, messages));
  }
  if (!impact.gatekeeper.empty()) {
    out += '\n';
    line(
        out, 0,
        messages.format(
            "impact.gatekeeper-of",
            {Param::count("count", impact.gatekeeper.size()),
             Param::ready("claims", messages.list(claim_ids(data, impact.gatekeeper, messages)))}));
  }
  return out;
}

std::string next_text(const CheckContext& context, const std::vector<NextReading>& readings,
                      const Messages& messages) {
  const Case& data = context.data();
  std::string out;
  if (readings.empty()) {
    line(out, 0, messages.format("next.nothing"));
    return out;
  }
  line(out, 0, messages.format("next.headline"));
  std::size_t rank = 0;
  for (const NextReading& reading : readings) {
    out += '\n';
    std::string what = named_source(data, reading.source, messages);
    if (reading.document.valid()) {
      const Document& document = data.documents[reading.document.at()];
      what = messages.format(
          "next.document",
          {Param::ready("source", source_name(data, reading.source, messages)),
           Param::words("title", document.title.empty() ? document.id : document.title),
           Param::words("id", document.id)});
    }
    line(out, 0,
         messages.format("next.entry", {Param::count("rank", ++rank), Param::ready("what", what)}));
    std::vector<std::string> findings;
    for (const Raise& raise : reading.raises) {
      const std::string attribute = name_of_attribute(data, raise.claim, raise.attribute);
      const std::string id =
          data.claims[raise.claim.at()].id + (attribute.empty() ? "" : "#" + attribute);
      findings.push_back(messages.format(
          "next.raise", {Param::words("finding", id), Param::count("before", raise.before),
                         Param::count("after", raise.after)}));
    }
    line(out, 3,
         messages.format("next.raises", {Param::count("count", findings.size()),
                                         Param::ready("findings", messages.list(findings))}));
    std::vector<std::string> citing;
    for (const DocumentIndex document : reading.cited_by) {
      citing.push_back(document_name(data, document, messages));
    }
    if (!citing.empty()) {
      line(out, 3,
           messages.format("next.cited-by", {Param::ready("documents", messages.list(citing))}));
    }
    if (reading.document.valid() && !data.documents[reading.document.at()].url.empty()) {
      line(out, 3, messages.isolate(data.documents[reading.document.at()].url));
    }
    if (reading.basis_unknown) line(out, 3, messages.format("next.basis-unknown"));
  }
  out += '\n';
  line(out, 0, messages.format("next.assumption"));
  return out;
}

std::string diff_text(const CheckContext& before, const CheckContext& after, const CaseDiff& diff,
                      const Messages& messages, const CauseHistory* history) {
  std::string out;
  line(out, 0,
       messages.format("diff.headline", {Param::count("changed", diff.changes.size()),
                                         Param::count("before", diff.findings_before),
                                         Param::count("after", diff.findings_after)}));
  std::string claim;
  bool first = true;
  for (const FindingDiff& change : diff.changes) {
    if (std::exchange(first, false) || change.claim != claim) {
      claim = change.claim;
      const auto known = std::ranges::lower_bound(after.data().claims, claim, {}, &Claim::id);
      const bool in_after = known != after.data().claims.end() && known->id == claim;
      const Case& data = in_after ? after.data() : before.data();
      const auto row = std::ranges::lower_bound(data.claims, claim, {}, &Claim::id);
      out += '\n';
      line(out, 0,
           named_claim(data, ClaimIndex{static_cast<std::size_t>(row - data.claims.begin())},
                       messages));
    }
    line(out, 2,
         change_text(what_text(change.attribute, messages), change.before, change.after, messages));
    // One line for each kind of cause, however many rows it concerns.
    std::map<CauseCode, std::vector<std::string>> causes;
    for (const Cause& cause : change.causes) {
      causes[cause.code].push_back(messages.isolate(cause.subject));
    }
    for (const auto& [code, subjects] : causes) {
      line(out, 4,
           messages.named("diff.cause.", name_of(code),
                          std::vector<Param>{Param::count("count", subjects.size()),
                                             Param::ready("subjects", messages.list(subjects))}));
    }
    if (history == nullptr) continue;
    std::map<EntryNumber, const HistoryEntry*> entries;
    for (const Cause& cause : change.causes) {
      const auto found = history->find(record_of(change, cause));
      if (found == history->end()) continue;
      for (const HistoryEntry& entry : found->second) entries.emplace(entry.sequence, &entry);
    }
    for (const auto& [number, entry] : entries) line(out, 6, entry_text(*entry, messages));
  }
  return out;
}

}  // namespace tawatur
