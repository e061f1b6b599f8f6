#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/report_drawings.h"
#include "app/cli/version.h"
#include "app/service/build_id.h"
#include "app/service/cache_folder.h"
#include "app/service/check_report.h"
#include "app/service/finding_filter.h"
#include "app/service/store/store_file.h"
#include "app/service/store/store_import.h"
#include "app/service/store/store_report.h"
#include "core/sha256.h"
#include "reports/formats/pdf_report.h"
#include "reports/report_format.h"

namespace tawatur {
namespace {

ReportInput input_of(const Session& session, const OpenCase& open) {
  ReportInput input = report_input(*open.context, session.messages());
  input.sha256 = open.sha256;
  input.file = session.line.argument(0);
  input.version = kVersion;
  return input;
}

using ReportSource = std::function<Outcome<Summary>(const TextSink&)>;

// The output is there when all of the report is.
Outcome<Summary> write_to_output(const Session& session, const ReportSource& report) {
  auto output = OutputFile::open(session.output_path());
  if (!output) return tl::unexpected<Failure>(output.error());
  auto summary = report([&output](std::string_view text) { output->write(text); });
  if (!summary) return summary;
  if (auto written = output->commit(); !written) {
    return tl::unexpected<Failure>(written.error());
  }
  return summary;
}

void set_appearance(ReportInput& input, const Session& session, FailOn fail_on) {
  input.fail_on = fail_on;
  input.colour = session.colour();
  input.width = session.terminal_width();
}

// What the names of a store's kept reports begin with.
std::string name_of_store(const StoreReader& store) {
  std::string first;
  store.history({}, [&first](const HistoryEntry& entry) {
    first = entry.hash;
    return false;
  });
  return sha256(first) + '-';
}

// The store of the session, when its report can be written claim by claim.
Outcome<std::optional<StoreView>> store_by_claim(const Session& session, const ReportFormat& format,
                                                 const FindingFilter& filter) {
  const std::string& path = session.line.argument(0);
  const LoadOptions& load = session.settings.load;
  const bool whole = load.with_sha256 || format.needs_all_findings || load.known_on ||
                     !load.types.empty() || !load.rates_file.empty() || !filter.flags.empty() ||
                     !filter.claims.empty() || !filter.sources.empty();
  if (whole || !is_store(path)) return std::nullopt;
  auto store = open_store_to_read(path);
  if (!store) return tl::unexpected<Failure>(store.error());
  if (!reports_by_claim(**store)) {
    // What was kept before something became confidential must not stay.
    remove_files(cache_folder("findings"), name_of_store(**store));
    return std::nullopt;
  }
  return std::move(*store);
}

// What the text of a report by claim depends on besides the store.
std::string key_of_report(const ReportInput& input, const ReportFormat& format,
                          const CheckOptions& check, const std::string& program) {
  std::string text = program;
  const auto add = [&text](std::string_view part) { text.append("\n").append(part); };
  add(format.name);
  add(input.messages.tag());
  add(name_of(input.fail_on));
  add(input.colour ? "colour" : "plain");
  add(std::to_string(input.width));
  add(check.threshold ? std::to_string(*check.threshold) : "");
  add(check.as_of ? std::to_string(*check.as_of) : "");
  add(check.as_published ? "published" : "known");
  return sha256(text);
}

// Lets the findings be kept in this folder.
void keep_findings(StoreReportRequest& request, const StoreReader& store, const ReportInput& input,
                   const std::string& folder) {
  const std::string program = build_id();
  if (folder.empty() || program.empty()) return;
  request.kept_key = key_of_report(input, *request.format, request.check, program);
  request.kept_file = folder + '/' + name_of_store(store) + request.kept_key;
}

Outcome<Summary> write_report_by_claim(Session& session, const StoreReader& store,
                                       const ReportFormat& format, FailOn fail_on) {
  const Case frame = store.load_claims({});
  auto rates = load_rates(frame, session.settings.load);
  if (!rates) return tl::unexpected<Failure>(rates.error());
  const CheckContext context(frame, std::move(*rates), session.settings.check);
  ReportInput input = report_input(context, session.messages());
  input.file = session.line.argument(0);
  input.version = kVersion;
  set_appearance(input, session, fail_on);
  StoreReportRequest request{&format, session.settings.check, session.settings.threads, {}, {}};
  const std::string folder = session.line.has("--fresh") ? std::string() : cache_folder("findings");
  keep_findings(request, store, input, folder);
  auto summary = write_to_output(session, [&](const TextSink& sink) {
    return write_store_report(store, std::move(input), request, sink, session.progress);
  });
  constexpr std::size_t kMostReports = 16;
  if (!folder.empty()) trim_folder(folder, kMostReports);
  return summary;
}

// Streams the report of the session's case into its output.
Outcome<Summary> write_report_of(Session& session, const ReportFormat& format, FailOn fail_on,
                                 FindingFilter filter) {
  session.settings.load.with_sha256 =
      format.name == "json" || format.name == "html" || format.name == "sarif";
  const auto store = store_by_claim(session, format, filter);
  if (!store) return tl::unexpected<Failure>(store.error());
  if (*store) return write_report_by_claim(session, ***store, format, fail_on);
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  ReportInput input = input_of(session, **open);
  set_appearance(input, session, fail_on);
  if (format.name == "html") add_drawings(input, session.settings.language, false);
  const CheckReportRequest request{&format, std::move(filter), session.settings.threads};
  return write_to_output(session, [&](const TextSink& sink) {
    return write_check_report(std::move(input), request, sink, session.progress);
  });
}

// A PDF is whole or not at all, so it is no ReportFormat.
CommandResult write_pdf_of(Session& session) {
  session.settings.load.with_sha256 = true;
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const CheckContext& context = *(*open)->context;
  const auto claims = wanted_claims(context, {});
  if (!claims) return tl::unexpected<Failure>(claims.error());
  const std::vector<Finding> findings =
      findings_of(context, *claims, session.settings.threads, session.progress);
  session.progress.begin(Phase::writing, 0);
  ReportInput input = input_of(session, **open);
  input.summary = summary_of(context.data());
  add_drawings(input, session.settings.language, true);
  const auto pdf = pdf_report(std::move(input), findings);
  if (!pdf) return tl::unexpected<Failure>(failure_of(pdf.error()));
  return write_result(session, *pdf);
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
  if (session.settings.format == "pdf") return write_pdf_of(session);
  const ReportFormat& format = *report_format_named(session.settings.format);
  const auto summary = write_report_of(session, format, FailOn::none, {});
  if (!summary) return tl::unexpected<Failure>(summary.error());
  return 0;
}

}  // namespace tawatur
