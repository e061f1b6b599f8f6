#include "app/cli/run.h"

#include <exception>
#include <iostream>
#include <new>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/help_text.h"
#include "app/cli/progress_line.h"
#include "app/cli/version.h"
#include "app/service/packed_lists.h"
#include "reports/message_text.h"
#include "store/store.h"

namespace tawatur {
namespace {

constexpr int kUsageOrInput = 2;
constexpr int kSystem = 3;

int report(const Failure& failure, const Messages& language) {
  for (const Diagnostic& message : failure.messages) {
    std::cerr << line_of(message, language) << '\n';
  }
  return failure.kind == Failure::Kind::input ? kUsageOrInput : kSystem;
}

int print(std::string_view text, const Messages& language) {
  const auto written = write_output("-", text);
  return written ? 0 : report(written.error(), language);
}

int run_command(CommandLine line, const Messages& language) {
  auto settings = read_settings(line);
  if (!settings) return report(settings.error(), language);
  const CommandFunction function = command_function(line.command->name);
  // Never freed: taking a large case apart row by row takes as long as reading it did, and the
  // process is about to end.
  static Session& session = *new Session{std::move(line), std::move(*settings), {}, {}};
  ProgressLine shown(session.settings, session.progress);
  const CommandResult result = function(session);
  shown.stop();
  return result ? *result : report(result.error(), language);
}

}  // namespace

CommandFunction command_function(std::string_view name) {
  constexpr std::pair<std::string_view, CommandFunction> kFunctions[] = {
      {"check", check_command},         {"explain", explain_command},
      {"impact", impact_command},       {"next", next_command},
      {"graph", graph_command},         {"report", report_command},
      {"diff", diff_command},           {"export", export_command},
      {"read", read_command},           {"schema", schema_command},
      {"init", init_command},           {"import", import_command},
      {"source", edit_command},         {"document", edit_command},
      {"claim", edit_command},          {"attribute", edit_command},
      {"assertion", edit_command},      {"verdict", edit_command},
      {"settings", edit_command},       {"link", edit_command},
      {"unlink", edit_command},         {"grade", edit_command},
      {"undo", undo_command},           {"batch", batch_command},
      {"history", history_command},     {"verify", verify_command},
      {"find", find_command},           {"add", add_command},
      {"proposals", proposals_command}, {"accept", accept_command},
      {"edit", edit_proposal_command},  {"reject", reject_command},
      {"help", help_command},
  };
  for (const auto& [known, function] : kFunctions) {
    if (known == name) return function;
  }
  return nullptr;
}

CommandResult help_command(Session& session) {
  const CommandSpec* about = command_named(session.line.argument(0));
  return write_result(session, about == nullptr ? general_help(session.messages())
                                                : command_help(*about, session.messages()));
}

int run(const std::vector<std::string>& words) {
  use_packed_lists(embedded_list);
  const Messages& language = Messages::in(language_of(words));
  try {
    auto line = parse_command_line(words);
    if (!line) {
      const int status = report(line.error(), language);
      std::cerr << language.format("usage.try-help") << '\n';
      return status;
    }
    if (line->has("--version")) return print("tawatur " + std::string(kVersion) + "\n", language);
    if (line->has("--help")) {
      return print(line->command == nullptr ? general_help(language)
                                            : command_help(*line->command, language),
                   language);
    }
    if (line->command == nullptr) {
      const int status = report(input_failure(say("usage.no-command"), kProgram).value(), language);
      std::cerr << general_help(language);
      return status;
    }
    return run_command(std::move(*line), language);
  } catch (const StoreFailure& error) {
    return report(system_failure(error.message(), kProgram).value(), language);
  } catch (const std::bad_alloc&) {
    return report(system_failure(say("system.out-of-memory"), kProgram).value(), language);
  } catch (const std::exception& error) {
    return report(system_failure(Message(error.what()), kProgram).value(), language);
  }
}

}  // namespace tawatur
