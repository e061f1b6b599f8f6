#include "app/cli/report_drawings.h"

#include <algorithm>
#include <vector>

#include "core/text/display.h"
#include "core/text/nearest_name.h"
#include "reports/drawing/provenance_diagram.h"
#include "reports/drawing/svg_renderer.h"

namespace tawatur {

void add_drawings(ReportInput& input, Language language, bool standalone) {
  input.drawing_styles = svg_style_sheet();
  // Ids of elements must differ within a page, so each drawing takes its finding's place.
  input.drawing = [&context = input.context, language,
                   standalone](const Finding& finding) -> std::string {
    SvgOptions options;
    options.standalone = standalone;
    options.id_prefix = "d" + std::to_string(finding.claim.at());
    if (finding.attribute.valid()) {
      options.id_prefix += "-" + std::to_string(finding.attribute.at());
    }
    auto svg = render_svg(finding_diagram(context, finding, language), options);
    return svg ? std::move(*svg) : std::string();  // too large to draw: the text says it all
  };
}

Outcome<std::string> format_by_ending(const Session& session, std::string_view command) {
  const std::string path = session.output_path();
  const CommandSpec& spec = *session.line.command;
  if (path == "-") return std::string(spec.formats.front());
  const std::vector<std::string> known(spec.formats.begin(), spec.formats.end());
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : name.substr(dot + 1);
  if (std::ranges::find(known, ending) != known.end()) return ending;
  if (ending == "htm") return std::string("html");

  std::string list;
  for (const std::string& format : known) list += (list.empty() ? "." : ", .") + format;
  return input_failure(say("output.unknown-ending", {{"command", command},
                                                     {"path", '"' + visible(path) + '"'},
                                                     {"endings", list},
                                                     {"hint", did_you_mean(ending, known)}}),
                       kProgram);
}

}  // namespace tawatur
