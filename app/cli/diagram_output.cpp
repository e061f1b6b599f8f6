#include "app/cli/diagram_output.h"

#include <utility>

#include "app/cli/commands.h"
#include "app/cli/report_drawings.h"
#include "app/service/check_report.h"
#include "app/service/finding_filter.h"
#include "reports/drawing/graph_formats.h"
#include "reports/drawing/provenance_diagram.h"
#include "reports/drawing/svg_raster.h"
#include "reports/drawing/svg_renderer.h"

namespace tawatur {
namespace {

Outcome<DiagramOptions> read_options(const Session& session, const CheckContext& context) {
  DiagramOptions options;
  options.language = session.settings.language;
  const FindingFilter filter{{}, session.line.values("--claim"), {}};
  if (!filter.claims.empty()) {
    auto claims = wanted_claims(context, filter);
    if (!claims) return tl::unexpected<Failure>(claims.error());
    options.claims = std::move(*claims);
  }
  if (const auto id = session.line.value("--around")) {
    const auto source = find_source(context.data(), *id);
    if (!source) return tl::unexpected<Failure>(source.error());
    options.around = *source;
  } else if (session.line.has("--depth")) {
    return input_failure(say("graph.depth-without-around"), kProgram);
  }
  const auto depth = session.number("--depth", options.depth);
  if (!depth) return tl::unexpected<Failure>(depth.error());
  options.depth = *depth;
  if (const auto text = session.line.value("--max-nodes")) {
    const auto nodes = read_number("--max-nodes", *text, 1, kMaxDiagramNodes);
    if (!nodes) return tl::unexpected<Failure>(nodes.error());
    options.max_nodes = *nodes;
  }
  return options;
}

// The claims whose findings can be in the drawing.
std::vector<ClaimIndex> claims_to_check(const CheckContext& context,
                                        const DiagramOptions& options) {
  if (!options.claims.empty()) return options.claims;
  std::vector<ClaimIndex> claims;
  for (std::size_t i = 0; i < context.data().claims.size(); ++i) claims.emplace_back(i);
  return claims;
}

Outcome<std::string> outcome_of(Result<std::string> result) {
  if (!result) return tl::unexpected<Failure>(failure_of(result.error()));
  return std::move(*result);
}

Outcome<std::string> written(const Diagram& diagram, const std::string& format) {
  if (format == "dot") return dot_of(diagram);
  if (format == "graphml") return graphml_of(diagram);
  if (format == "json") return json_of(diagram);
  auto svg = render_svg(diagram);
  if (!svg || format == "svg") return outcome_of(std::move(svg));
  return outcome_of(format == "png" ? png_of(*svg) : pdf_of(*svg));
}

}  // namespace

Outcome<std::string> diagram_text(Session& session, const CheckContext& context,
                                  const std::string& format) {
  const auto options = read_options(session, context);
  if (!options) return tl::unexpected<Failure>(options.error());
  const std::vector<Finding> findings = findings_of(context, claims_to_check(context, *options),
                                                    session.settings.threads, session.progress);
  session.progress.begin(Phase::writing, 0);
  return written(provenance_diagram(context, findings, *options), format);
}

CommandResult graph_command(Session& session) {
  if (!session.line.has("--format")) {
    auto format = format_by_ending(session, "graph");
    if (!format) return tl::unexpected<Failure>(format.error());
    session.settings.format = *format;
  }
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const auto text = diagram_text(session, *(*open)->context, session.settings.format);
  if (!text) return tl::unexpected<Failure>(text.error());
  return write_result(session, *text);
}

}  // namespace tawatur
