#include <string>
#include <string_view>

#include "app/cli/commands.h"
#include "app/cli/report_drawings.h"
#include "app/cli/version.h"
#include "app/service/check_report.h"
#include "reports/report_format.h"

namespace tawatur {
namespace {

// Streams the report of the session's case into its output.
Outcome<Summary> write_report_of(Session& session, const ReportFormat& format, FailOn fail_on,
                                 FindingFilter filter) {
  session.settings.load.with_sha256 =
      format.name == "json" || format.name == "html" || format.name == "sarif";
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  ReportInput input = report_input(*(*open)->context, session.messages());
  input.sha256 = (*open)->sha256;
  input.file = session.line.argument(0);
  input.version = kVersion;
  input.fail_on = fail_on;
  input.colour = session.colour();
  input.width = session.terminal_width();
  if (format.name == "html") add_drawings(input, session.settings.language);

  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  const CheckReportRequest request{&format, std::move(filter), session.settings.threads};
  auto summary = write_check_report(
      std::move(input), request, [&output](std::string_view text) { output->write(text); },
      session.progress);
  if (!summary) return summary;
  if (auto written = output->commit(); !written) {
    return tl::unexpected<Failure>(written.error());
  }
  return summary;
}

}  // namespace

CommandResult check_command(Session& session) {
  const ReportFormat& format = *report_format_named(session.settings.format);
  const FailOn fail_on =
      fail_on_named(session.line.value("--fail-on").value_or("none")).value_or(FailOn::none);
  const auto summary =
      write_report_of(session, format, fail_on,
                      {session.line.values("--flag"), session.line.values("--claim"),
                       session.line.values("--source")});
  if (!summary) return tl::unexpected<Failure>(summary.error());
  return summary->failing(fail_on) > 0 ? 1 : 0;
}

CommandResult report_command(Session& session) {
  if (!session.line.has("--format")) {
    auto format = format_by_ending(session, "report");
    if (!format) return tl::unexpected<Failure>(format.error());
    session.settings.format = *format;
  }
  const ReportFormat& format = *report_format_named(session.settings.format);
  const auto summary = write_report_of(session, format, FailOn::none, {});
  if (!summary) return tl::unexpected<Failure>(summary.error());
  return 0;
}

}  // namespace tawatur
