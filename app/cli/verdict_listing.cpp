#include "app/cli/verdict_listing.h"

#include <string>
#include <vector>

#include "claims/check.h"
#include "core/json/json_writer.h"
#include "core/text/display.h"
#include "core/text/excerpt.h"
#include "reports/headline.h"
#include "reports/verdict_text.h"

namespace tawatur {
namespace {

std::string target_text(const Case& data, const Verdict& verdict) {
  const std::string& claim = data.claims[verdict.claim.at()].id;
  return verdict.attribute.empty() ? claim : claim + '#' + verdict.attribute;
}

bool is_wanted(const Case& data, const Verdict& verdict, const std::string& wanted) {
  return wanted.empty() || verdict.id == wanted || target_text(data, verdict) == wanted ||
         data.claims[verdict.claim.at()].id == wanted;
}

// Of the claim or attribute that the verdict is about; nullptr: none.
const Finding* finding_for(const Case& data, const Verdict& verdict,
                           const std::vector<Finding>& findings) {
  const std::vector<Attribute>& attributes = data.claims[verdict.claim.at()].attributes;
  for (const Finding& finding : findings) {
    const std::string name =
        finding.attribute.valid() ? attributes[finding.attribute.at()].name : std::string();
    if (name == verdict.attribute) return &finding;
  }
  return nullptr;
}

std::string verdict_text(const CheckContext& context, const Verdict& verdict,
                         const Finding* finding, const Messages& messages) {
  const Case& data = context.data();
  std::string out = visible(target_text(data, verdict)) + '\n';
  if (finding != nullptr) out += "  " + headline(context, *finding, messages) + '\n';
  out += "  " + verdict_line(data, verdict, messages, true) + '\n';
  if (finding != nullptr && has_changed_since(verdict, *finding)) {
    out += "  ! " + change_line(verdict, *finding, messages) + '\n';
  }
  return out;
}

}  // namespace

CommandResult list_verdicts(Session& session) {
  const auto open = session.open(1);
  if (!open) return tl::unexpected<Failure>(open.error());
  const CheckContext& context = *(*open)->context;
  const Case& data = context.data();
  const std::string wanted = session.line.argument(2);
  const bool as_json = session.settings.format == "json";
  std::string out;
  JsonWriter json(out, JsonLayout::indented);
  if (as_json) json.begin_array();
  std::size_t count = 0;
  for (const Verdict& verdict : data.verdicts) {
    if (!is_wanted(data, verdict, wanted)) continue;
    const std::vector<Finding> findings = check_claim(context, verdict.claim);
    const Finding* const finding = finding_for(data, verdict, findings);
    if (as_json) {
      write_verdict(json, data, verdict, finding, session.messages());
    } else {
      if (count > 0) out += '\n';
      out += verdict_text(context, verdict, finding, session.messages());
    }
    ++count;
  }
  if (as_json) json.end_array();
  if (as_json) out += '\n';
  if (count == 0 && session.line.argument(0) == "show") {
    return input_failure(say("verdict.none-on", {{"id", excerpt(wanted)}}), kProgram);
  }
  if (count == 0 && !as_json) out = session.messages().format("verdict.no-verdicts") + '\n';
  return write_result(session, out);
}

}  // namespace tawatur
