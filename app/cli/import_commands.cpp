// init and import: making a store and filling it.

#include <iostream>
#include <string>
#include <string_view>

#include "app/cli/author.h"
#include "app/cli/commands.h"
#include "app/service/store/store_import.h"
#include "core/text/display.h"
#include "reports/message_text.h"

namespace tawatur {
namespace {

// "/data/story.tawatur" -> "story".
std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  if (dot != std::string::npos && dot > 0) name.erase(dot);
  return name.empty() ? "case" : name;
}

OnDifference on_difference(std::string_view word) {
  if (word == "keep") return OnDifference::keep;
  return word == "take" ? OnDifference::take : OnDifference::refuse;
}

// One line for each kind of record that the file has, then the differences.
std::string plan_text(const ImportPlan& plan, const Messages& messages) {
  constexpr RecordKind kKinds[] = {RecordKind::source, RecordKind::document,
                                   RecordKind::claim,  RecordKind::assertion,
                                   RecordKind::rate,   RecordKind::verdict};
  std::string text;
  for (const RecordKind kind : kKinds) {
    const auto of_kind = static_cast<std::size_t>(kind);
    const auto added = static_cast<std::int64_t>(plan.added[of_kind]);
    const auto same = static_cast<std::int64_t>(plan.same[of_kind]);
    if (added + same == 0) continue;
    text += text_of(say("import.kind", {{"kind", name_of(kind)}, {"added", added}, {"same", same}}),
                    messages);
    text += '\n';
  }
  for (const RecordKey& key : plan.different) {
    text += text_of(say("import.differs", {{"record", visible(to_string(key))}}), messages) + '\n';
  }
  return text;
}

}  // namespace

CommandResult init_command(Session& session) {
  const std::string path = session.line.argument(0);
  const auto author = author_of(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  const auto made = init_store(path, session.line.value("--id").value_or(stem_of(path)), *author);
  if (!made) return tl::unexpected<Failure>(made.error());
  return 0;
}

CommandResult import_command(Session& session) {
  ImportRequest request;
  request.file = session.line.argument(1);
  request.load = session.settings.load;
  request.on_difference = on_difference(session.line.value("--on-difference").value_or("refuse"));
  request.dry_run = session.line.has("--dry-run");
  const auto author =
      request.dry_run ? Outcome<Author>(author_without_reason(session.line)) : author_of(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  session.progress.begin(Phase::reading, 0);
  const auto result = import_file(session.line.argument(0), request, *author);
  if (!result) return tl::unexpected<Failure>(result.error());
  for (const Diagnostic& remark : result->remarks) {
    if (!session.settings.quiet) std::cerr << line_of(remark, session.messages()) << '\n';
  }
  if (result->took_history) {
    return write_result(
        session,
        text_of(say("import.history", {{"count", result->entries}}), session.messages()) + '\n');
  }
  return write_result(session, plan_text(result->records.plan, session.messages()));
}

}  // namespace tawatur
