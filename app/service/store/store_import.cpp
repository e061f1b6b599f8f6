#include "app/service/store/store_import.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <unistd.h>

#include "app/service/input_bytes.h"
#include "app/service/store/history_file.h"
#include "app/service/store/store_file.h"
#include "claims/case_file/case_writer.h"
#include "core/sha256.h"
#include "store/open_store.h"

namespace tawatur {
namespace {

tl::unexpected<Failure> failure_at(const Error& error, const std::string& path) {
  Failure failure = failure_of(error);
  for (Diagnostic& message : failure.messages) {
    if (message.file.empty()) message.file = path;
  }
  return tl::unexpected<Failure>(std::move(failure));
}

bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

// The history that goes along with a case file; none for anything else.
Outcome<HistoryFile> history_in(const ImportRequest& request) {
  constexpr std::string_view kKey = "\"history\"";
  if (request.file == "-" || is_store(request.file)) return HistoryFile();
  const auto bytes = InputBytes::open(request.file, request.load.max_bytes);
  if (!bytes) return tl::unexpected<Failure>(bytes.error());
  const std::string_view text = bytes->view();
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || text[first] != '{') return HistoryFile();
  if (text.find(kKey) == std::string_view::npos) return HistoryFile();
  return read_history(text, request.file);
}

// A store with the first entry of a history, made by whom and when it says.
Outcome<void> init_with(const std::string& path, const HistoryEntry& first) {
  const auto object = nlohmann::json::parse(first.after.value_or("{}"), nullptr, false);
  std::string id;
  if (object.is_object() && object.contains("case") && object["case"].is_object()) {
    id = object["case"].value("id", std::string());
  }
  return init_store(path, id, {first.person, first.reason, first.time});
}

// Whether the history continues that of the store; then the store has it.
Outcome<bool> take_history(const std::string& path, const ImportRequest& request,
                           const HistoryFile& history, const Case& data, FileImport& imported) {
  auto store = open_store_file(path, !request.dry_run);
  if (!store) return tl::unexpected<Failure>(store.error());
  const StoreHead head = (*store)->read()->head();
  const EntryNumber last = history.changes.back().entries.back().sequence;
  // The entry of the shorter of the two must be the same in both.
  const EntryNumber both = std::min(head.sequence, last);
  std::string here;
  HistoryFilter at;
  at.after = both - 1;
  (*store)->read()->history(at, [&here](const HistoryEntry& entry) {
    here = entry.hash;
    return false;
  });
  std::string there;
  std::vector<const ForeignChange*> later;
  for (const ForeignChange& change : history.changes) {
    for (const HistoryEntry& entry : change.entries) {
      if (entry.sequence == both) there = entry.hash;
    }
    if (change.entries.front().sequence > head.sequence) later.push_back(&change);
  }
  if (here != there) return false;
  imported.took_history = true;
  for (const ForeignChange* const change : later) imported.entries += change->entries.size();
  if (request.dry_run || later.empty()) return true;

  std::map<std::string, const std::string*> texts;
  for (const Document& document : data.documents) {
    if (!document.snapshot || !document.snapshot->text) continue;
    texts[sha256(*document.snapshot->text)] = &*document.snapshot->text;
  }
  const TextOf text_of = [&](std::string_view hash) -> std::optional<std::string> {
    const std::string key(hash);
    if (const auto old = history.texts.find(key); old != history.texts.end()) return old->second;
    const auto found = texts.find(key);
    return found == texts.end() ? std::nullopt : std::optional(*found->second);
  };
  auto writer = (*store)->write();
  if (!writer) return failure_at(writer.error(), path);
  for (const ForeignChange* const change : later) {
    if (auto done = (*writer)->adopt(*change, text_of); !done) {
      return tl::unexpected<Failure>(failure_of(done.error()));
    }
  }
  if (write_case((*writer)->view().load_case()) != write_case(data)) {
    return input_failure(say("import.history-other-case"), request.file);
  }
  (*writer)->commit();
  return true;
}

}  // namespace

bool is_store(const std::string& path) {
  if (path == "-") return false;
  std::array<char, 16> first{};
  std::ifstream in(path, std::ios::binary);
  in.read(first.data(), static_cast<std::streamsize>(first.size()));
  return in.gcount() == 16 && looks_like_store({first.data(), first.size()});
}

Outcome<void> init_store(const std::string& path, const std::string& case_id,
                         const Author& author) {
  const auto store = create_sqlite_store(path, case_id, author);
  if (!store) return failure_at(store.error(), path);
  return {};
}

Outcome<FileImport> import_file(const std::string& path, const ImportRequest& request,
                                const Author& author) {
  FileImport imported;
  auto history = history_in(request);
  if (!history) return tl::unexpected<Failure>(history.error());
  const auto data = load_case(request.file, request.load);
  if (!data) return tl::unexpected<Failure>(data.error());
  if (!history->changes.empty()) {
    const bool makes = !is_there(path) && !request.dry_run;
    if (makes) {
      auto made = init_with(path, history->changes.front().entries.front());
      if (!made) return tl::unexpected<Failure>(made.error());
    }
    auto taken = take_history(path, request, *history, *data, imported);
    if (!taken) {
      if (makes) ::unlink(path.c_str());
      return tl::unexpected<Failure>(taken.error());
    }
    if (*taken) return imported;
    imported.remarks.push_back({request.file, 0, 0, {}, say("import.other-history")});
  }
  auto store = open_store_file(path, !request.dry_run);
  if (!store) return tl::unexpected<Failure>(store.error());
  if (request.dry_run) {
    imported.records = {plan_import(*(*store)->read(), *data), 0};
    return imported;
  }
  auto writer = (*store)->write();
  if (!writer) return failure_at(writer.error(), path);
  // The name alone: where a checker keeps the file is nobody's business, and the same import leaves
  // the same history on any machine.
  const std::string name = std::filesystem::path(request.file).filename().string();
  const ImportInfo info{name, "case", {}, request.on_difference};
  auto result = (*writer)->import_case(*data, info, author);
  if (!result) return tl::unexpected<Failure>(failure_of(result.error()));
  (*writer)->commit();
  imported.records = std::move(*result);
  return imported;
}

}  // namespace tawatur
