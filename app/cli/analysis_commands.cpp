#include <optional>
#include <string>
#include <utility>

#include "app/cli/analysis_json.h"
#include "app/cli/analysis_text.h"
#include "app/cli/commands.h"
#include "app/service/confidential.h"
#include "app/service/finding_filter.h"
#include "app/service/store/cause_history.h"
#include "app/service/store/history_veil.h"
#include "app/service/store/store_file.h"
#include "app/service/store/store_import.h"
#include "claims/case_file/case_writer.h"

namespace tawatur {
namespace {

constexpr std::size_t kImpactLimit = 20;
constexpr std::size_t kNextLimit = 10;

bool as_json(const Session& session) { return session.settings.format == "json"; }

// The two records that `diff` compares.
struct Sides {
  OpenCase* before = nullptr;
  OpenCase* after = nullptr;
};

Outcome<OpenCase*> open_as_of(Session& session, std::size_t argument, const std::string& option) {
  if (const auto text = session.line.value(option)) {
    const auto day = read_day(option, *text);
    if (!day) return tl::unexpected<Failure>(day.error());
    session.settings.load.known_on = *day;
  } else if (argument == 0 && option == "--to") {
    session.settings.load.known_on.reset();
  }
  return session.open_whole(argument);
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
  const auto before = by_date ? open_as_of(session, 0, "--from") : session.open_whole(0);
  if (!before) return tl::unexpected<Failure>(before.error());
  const auto after = by_date ? open_as_of(session, 0, "--to") : session.open_whole(1);
  if (!after) return tl::unexpected<Failure>(after.error());
  return Sides{*before, *after};
}

// Both under one key, so that a source has one pseudonym in both. Without a key of the user's or of
// a store, the two cases together are it: whoever wanted to try names would need all the rest.
Outcome<void> withhold_on_both(const Session& session, const Sides& sides) {
  const auto tell = [&] {
    session.tell_remarks(*sides.before);
    session.tell_remarks(*sides.after);
  };
  const bool marked = has_confidential(*sides.before->data) || has_confidential(*sides.after->data);
  if (!marked || session.line.has("--include-confidential")) {
    tell();
    return {};
  }
  const std::string path = session.line.argument(0);
  auto key = redaction_key(path, session.line.value("--redaction-key").value_or(""), true);
  if (!key) return tl::unexpected<Failure>(key.error());
  if (key->empty()) *key = case_sha256(*sides.before->data) + case_sha256(*sides.after->data);
  for (OpenCase* const side : {sides.before, sides.after}) {
    withhold_confidential(*side, path, *key, session.settings.check, false);
  }
  tell();
  return {};
}

// Of two days of a store, what its history says about each cause.
Outcome<std::optional<CauseHistory>> history_behind(const Session& session, const CaseDiff& diff) {
  const std::string path = session.line.argument(0);
  if (!session.line.has("--from") || !is_store(path)) return std::optional<CauseHistory>();
  const auto store = open_store_to_read(path);
  if (!store) return tl::unexpected<Failure>(store.error());
  const auto entry = [&](const char* option, EntryNumber none) -> Outcome<EntryNumber> {
    const auto text = session.line.value(option);
    if (!text) return none;
    const auto day = read_day(option, *text);
    if (!day) return tl::unexpected<Failure>(day.error());
    return entry_on(**store, *day);
  };
  const auto from = entry("--from", 0);
  if (!from) return tl::unexpected<Failure>(from.error());
  const auto to = entry("--to", kNow);
  if (!to) return tl::unexpected<Failure>(to.error());
  CauseHistory history = history_of(diff, **store, *from, *to);
  if (!session.line.has("--include-confidential")) {
    const HistoryVeil veil(**store);
    for (auto& [key, entries] : history) {
      for (HistoryEntry& one : entries) one = veil.veiled(std::move(one));
    }
  }
  return std::optional<CauseHistory>(std::move(history));
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
  if (auto withheld = withhold_on_both(session, *sides); !withheld) {
    return tl::unexpected<Failure>(withheld.error());
  }
  const CheckContext& before = *sides->before->context;
  const CheckContext& after = *sides->after->context;
  const CaseDiff diff = diff_of(before, after, session.settings.threads, session.progress);
  const auto history = history_behind(session, diff);
  if (!history) return tl::unexpected<Failure>(history.error());
  const CauseHistory* const entries = *history ? &**history : nullptr;
  return write_result(session, as_json(session)
                                   ? diff_json(before, after, diff, entries)
                                   : diff_text(before, after, diff, session.messages(), entries));
}

}  // namespace tawatur
