#include <algorithm>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/service/finding_filter.h"
#include "claims/check.h"
#include "core/text/display.h"
#include "core/text/nearest_name.h"
#include "reports/explain.h"

namespace tawatur {
namespace {

std::string quoted(const std::string& id) { return '"' + visible(id) + '"'; }

// "claim#attribute"; ids hold no "#".
Outcome<Finding> find_finding(const CheckContext& context, const std::string& id) {
  const std::size_t hash = id.find('#');
  const auto claim = find_claim(context.data(), id.substr(0, hash));
  if (!claim) return tl::unexpected<Failure>(claim.error());
  const std::string wanted = hash == std::string::npos ? "" : id.substr(hash + 1);
  const Claim& row = context.data().claims[claim->at()];
  std::vector<std::string> known;
  for (Finding& finding : check_claim(context, *claim)) {
    const std::string name =
        finding.attribute.valid() ? row.attributes[finding.attribute.at()].name : "";
    if (name == wanted) return std::move(finding);
    if (!name.empty()) known.push_back(name);
  }
  const auto declared = std::ranges::find(row.attributes, wanted, &Attribute::name);
  if (declared != row.attributes.end()) {
    return input_failure(
        say("explain.no-value", {{"attribute", quoted(wanted)}, {"claim", quoted(row.id)}}),
        kProgram);
  }
  return input_failure(say("explain.no-attribute", {{"claim", quoted(row.id)},
                                                    {"attribute", quoted(wanted)},
                                                    {"hint", did_you_mean(wanted, known)}}),
                       kProgram);
}

}  // namespace

CommandResult explain_command(Session& session) {
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const CheckContext& context = *(*open)->context;
  const auto finding = find_finding(context, session.line.argument(1));
  if (!finding) return tl::unexpected<Failure>(finding.error());
  const Messages& messages = session.messages();
  if (session.settings.format == "json") {
    return write_result(session, explain_as_json(context, *finding, messages));
  }
  const Explanation explanation = explanation_of(context, *finding, messages);
  return write_result(session, session.settings.format == "md"
                                   ? explain_as_markdown(explanation, messages)
                                   : explain_as_text(explanation, messages, session.colour()));
}

}  // namespace tawatur
