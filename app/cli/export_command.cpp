#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "app/cli/diagram_output.h"
#include "app/service/store/history_file.h"
#include "app/service/store/history_veil.h"
#include "app/service/store/store_file.h"
#include "app/service/store/store_import.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/export_csv.h"

namespace tawatur {

namespace {

// The history holds everything that ever was, so nothing in it can be withheld.
CommandResult export_history(Session& session, const std::string& form) {
  const std::string path = session.line.argument(0);
  if (form != "case" || !is_store(path)) return input_failure(say("history.no-store"), kProgram);
  if (session.line.has("--redact")) return input_failure(say("history.redacted"), kProgram);
  const auto store = open_store_to_read(path);
  if (!store) return tl::unexpected<Failure>(store.error());
  if (!session.line.has("--include-confidential") && HistoryVeil(**store).hides()) {
    return input_failure(say("history.confidential"), path);
  }
  return write_result(session, with_history(write_case((*store)->load_case()), **store));
}

}  // namespace

CommandResult export_command(Session& session) {
  const auto form = session.line.value("--to");
  if (!form) {
    return input_failure(say("export.to-missing"), kProgram);
  }
  if (session.line.has("--with-history")) return export_history(session, *form);
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
