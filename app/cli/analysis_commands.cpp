#include <string>

#include "app/cli/analysis_json.h"
#include "app/cli/analysis_text.h"
#include "app/cli/commands.h"
#include "app/service/finding_filter.h"

namespace tawatur {
namespace {

constexpr std::size_t kImpactLimit = 20;
constexpr std::size_t kNextLimit = 10;

bool as_json(const Session& session) { return session.settings.format == "json"; }

// The two records that `diff` compares.
struct Sides {
  const OpenCase* before = nullptr;
  const OpenCase* after = nullptr;
};

Outcome<const OpenCase*> open_as_of(Session& session, std::size_t argument,
                                    const std::string& option) {
  if (const auto text = session.line.value(option)) {
    const auto day = read_day(option, *text);
    if (!day) return tl::unexpected<Failure>(day.error());
    session.settings.check.as_of = *day;
  } else if (argument == 0 && option == "--to") {
    session.settings.check.as_of.reset();
  }
  return session.open(argument);
}

Outcome<Sides> open_sides(Session& session) {
  const bool by_date = session.line.has("--from") || session.line.has("--to");
  const bool two_files = session.line.arguments.size() == 2;
  if (by_date && (two_files || !session.line.has("--from") || session.line.has("--as-of"))) {
    return input_failure(say("diff.days-of-one-case"), kProgram);
  }
  if (!by_date && !two_files) {
    return input_failure(say("diff.two-cases"), kProgram);
  }
  if (session.line.argument(0) == "-" && (by_date || session.line.argument(1) == "-")) {
    return input_failure(say("diff.input-twice"), kProgram);
  }
  const auto before = by_date ? open_as_of(session, 0, "--from") : session.open(0);
  if (!before) return tl::unexpected<Failure>(before.error());
  const auto after = by_date ? open_as_of(session, 0, "--to") : session.open(1);
  if (!after) return tl::unexpected<Failure>(after.error());
  return Sides{*before, *after};
}

}  // namespace

CommandResult impact_command(Session& session) {
  const auto limit = session.number("--limit", kImpactLimit);
  if (!limit) return tl::unexpected<Failure>(limit.error());
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const CheckContext& context = *(*open)->context;
  const unsigned threads = session.settings.threads;
  if (session.line.arguments.size() < 2) {
    const ImpactReport report = impact_of_all(context, threads, session.progress);
    return write_result(session, as_json(session) ? impact_json(context, report, *limit)
                                                  : impact_ranking_text(context, report, *limit,
                                                                        session.messages()));
  }
  const auto source = find_source(context.data(), session.line.argument(1));
  if (!source) return tl::unexpected<Failure>(source.error());
  const ImpactReport report = impact_of(context, *source, threads, session.progress);
  return write_result(session, as_json(session)
                                   ? impact_json(context, report, 0)
                                   : source_impact_text(context, report, session.messages()));
}

CommandResult next_command(Session& session) {
  const auto limit = session.number("--limit", kNextLimit);
  if (!limit) return tl::unexpected<Failure>(limit.error());
  const auto open = session.open();
  if (!open) return tl::unexpected<Failure>(open.error());
  const CheckContext& context = *(*open)->context;
  const auto readings = next_readings(context, *limit, session.settings.threads, session.progress);
  return write_result(session, as_json(session) ? next_json(context, readings)
                                                : next_text(context, readings, session.messages()));
}

CommandResult diff_command(Session& session) {
  const auto sides = open_sides(session);
  if (!sides) return tl::unexpected<Failure>(sides.error());
  const CheckContext& before = *sides->before->context;
  const CheckContext& after = *sides->after->context;
  const CaseDiff diff = diff_of(before, after, session.settings.threads, session.progress);
  return write_result(session, as_json(session)
                                   ? diff_json(before, after, diff)
                                   : diff_text(before, after, diff, session.messages()));
}

}  // namespace tawatur
