// The commands that change a store by hand: source, document, claim, attribute, assertion, verdict,
// settings, link, unlink, grade, undo, batch.

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "app/cli/author.h"
#include "app/cli/batch_words.h"
#include "app/cli/commands.h"
#include "app/cli/finish_edit.h"
#include "app/cli/record_listing.h"
#include "app/cli/verdict_listing.h"
#include "app/service/input_bytes.h"
#include "app/service/store/edit_plan.h"
#include "app/service/store/store_edit.h"
#include "app/service/store/verdict_plan.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20U;
constexpr std::size_t kMaxBatchBytes = std::size_t{256} << 20U;

bool takes_action(std::string_view noun) {
  constexpr std::array<std::string_view, 6> kNouns{"source",    "document",  "claim",
                                                   "attribute", "assertion", "verdict"};
  return std::ranges::find(kNouns, noun) != kNouns.end();
}

// text=@FILE
Outcome<void> read_files(std::vector<std::string>& words) {
  constexpr std::string_view kText = "text=@";
  for (std::string& word : words) {
    if (!word.starts_with(kText)) continue;
    auto bytes = InputBytes::open(word.substr(kText.size()), kMaxTextBytes);
    if (!bytes) return tl::unexpected<Failure>(bytes.error());
    word = "text=" + std::string(bytes->view());
  }
  return {};
}

Outcome<EditCommand> edit_command_of(const CommandLine& line, Author author) {
  EditCommand command;
  command.noun = line.command->name;
  std::size_t at = 0;
  if (takes_action(command.noun)) command.action = line.argument(at++);
  ++at;  // CASE
  if (command.noun != "settings") command.id = line.argument(at++);
  for (; at < line.arguments.size(); ++at) command.words.push_back(line.arguments[at]);
  for (const char* const option : {"--json", "--on", "--basis", "--copies", "--status", "--of"}) {
    if (auto value = line.value(option)) command.options.emplace(option, *value);
  }
  command.claims = line.values("--claim");
  command.author = std::move(author);
  if (command.id.empty() && command.noun != "settings") {
    return input_failure(say("usage.missing", {{"command", command.noun}, {"argument", "ID"}}),
                         kProgram);
  }
  if (auto read = read_files(command.words); !read) return tl::unexpected<Failure>(read.error());
  return command;
}

Outcome<void> carry_out(StoreEdit& edit, const EditCommand& command) {
  const auto changes = command.noun == "verdict" ? plan_verdict(edit.view(), command)
                                                 : plan_edit(edit.view(), command);
  if (!changes) return tl::unexpected<Failure>(changes.error());
  return edit.apply(*changes, command.author);
}

// The words of a line with the store put where its command has it.
std::vector<std::string> with_case(std::vector<std::string> words, const std::string& path) {
  const std::size_t at = !words.empty() && takes_action(words.front()) ? 2 : 1;
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(std::min(at, words.size())), path);
  return words;
}

bool belongs_in_batch(std::string_view name) {
  return takes_action(name) || name == "settings" || name == "link" || name == "unlink" ||
         name == "grade";
}

Outcome<void> batch_line(StoreEdit& edit, std::string_view text, const std::string& path,
                         const Author& author) {
  auto words = words_of_line(text);
  if (!words) return tl::unexpected<Failure>(failure_of(words.error()));
  if (words->empty()) return {};
  auto line = parse_command_line(with_case(std::move(*words), path));
  if (!line) return tl::unexpected<Failure>(line.error());
  const std::string action = line->command != nullptr ? line->argument(0) : std::string();
  if (line->command == nullptr || !belongs_in_batch(line->command->name) || action == "show" ||
      action == "list") {
    return input_failure(say("batch.no-change"));
  }
  Author own = author;
  if (auto why = line->value("--why")) own.reason = *why;
  if (auto by = line->value("--by")) own.person = *by;
  const auto command = edit_command_of(*line, std::move(own));
  if (!command) return tl::unexpected<Failure>(command.error());
  return carry_out(edit, *command);
}

}  // namespace

CommandResult edit_command(Session& session) {
  const std::string action =
      takes_action(session.line.command->name) ? session.line.argument(0) : std::string();
  if (session.line.command->name == "verdict" && (action == "list" || action == "show")) {
    return list_verdicts(session);
  }
  if (action == "list") return list_records(session);
  if (action == "show") return show_record(session);
  if (session.line.command->name == "settings" && session.line.arguments.size() == 1) {
    return show_record(session);
  }
  auto author =
      session.line.has("--dry-run") ? author_without_reason(session.line) : author_of(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  const auto command = edit_command_of(session.line, std::move(*author));
  if (!command) return tl::unexpected<Failure>(command.error());
  auto edit = StoreEdit::begin(session.line.argument(action.empty() ? 0 : 1));
  if (!edit) return tl::unexpected<Failure>(edit.error());
  if (auto done = carry_out(*edit, *command); !done) {
    return tl::unexpected<Failure>(done.error());
  }
  return finish_edit(session, *edit);
}

CommandResult undo_command(Session& session) {
  const auto author = author_of(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  auto edit = StoreEdit::begin(session.line.argument(0));
  if (!edit) return tl::unexpected<Failure>(edit.error());
  EntryNumber change = 0;
  if (const std::string text = session.line.argument(1); !text.empty()) {
    const auto number = read_number("CHANGE", text, 1, edit->view().head().sequence);
    if (!number) return tl::unexpected<Failure>(number.error());
    change = *number;
  } else {
    HistoryFilter last;
    last.newest_first = true;
    edit->view().history(last, [&change](const HistoryEntry& entry) {
      change = entry.change;
      return false;
    });
  }
  // The number of any entry of a change will do.
  HistoryFilter at;
  at.after = change - 1;
  edit->view().history(at, [&change](const HistoryEntry& entry) {
    change = entry.change;
    return false;
  });
  if (auto done = edit->undo(change, *author); !done) return tl::unexpected<Failure>(done.error());
  return finish_edit(session, *edit);
}

CommandResult batch_command(Session& session) {
  const std::string path = session.line.argument(0);
  const std::string file = session.line.argument(1);
  auto author = session.line.has("--why") || file == "-" || session.line.has("--dry-run")
                    ? author_without_reason(session.line)
                    : author_of(session);
  if (!author) return tl::unexpected<Failure>(author.error());
  if (author->reason.empty() && !session.line.has("--no-why") && !session.line.has("--dry-run")) {
    return input_failure(say("edit.why-missing"), kProgram);
  }
  const auto bytes = InputBytes::open(file, kMaxBatchBytes);
  if (!bytes) return tl::unexpected<Failure>(bytes.error());
  auto edit = StoreEdit::begin(path);
  if (!edit) return tl::unexpected<Failure>(edit.error());
  const std::string_view text = bytes->view();
  std::size_t number = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    ++number;
    if (auto done = batch_line(*edit, text.substr(from, end - from), path, *author); !done) {
      Failure failure = done.error();
      for (Diagnostic& message : failure.messages) {
        if (!message.pointer.empty() || (message.file != kProgram && !message.file.empty())) {
          message.message = say("batch.of-record", {{"record", excerpt(message.file)},
                                                    {"pointer", message.pointer},
                                                    {"problem", message.message}});
          message.pointer.clear();
        }
        message.file = file;
        message.line = number;
        message.column = 1;
      }
      return tl::unexpected<Failure>(std::move(failure));
    }
    from = end + 1;
  }
  return finish_edit(session, *edit);
}

}  // namespace tawatur
