#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "app/cli/diagram_output.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/export_csv.h"

namespace tawatur {

CommandResult export_command(Session& session) {
  const auto form = session.line.value("--to");
  if (!form) {
    return input_failure(say("export.to-missing"), kProgram);
  }
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  if (*form == "graphml") {
    const auto text = diagram_text(session, *(*open)->context, "graphml");
    if (!text) return tl::unexpected<Failure>(text.error());
    return write_result(session, *text);
  }
  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  const auto sink = [&output](std::string_view text) { output->write(text); };
  session.progress.begin(Phase::writing, 0);
  if (*form == "case") {
    write_case(*(*open)->data, sink);
  } else {
    export_csv(*(*open)->data, sink);
  }
  if (auto written = output->commit(); !written) {
    return tl::unexpected<Failure>(written.error());
  }
  return 0;
}

}  // namespace tawatur
