#include "app/service/store/store_import.h"

#include <array>
#include <fstream>
#include <memory>
#include <string_view>
#include <utility>

#include "app/service/store/store_file.h"
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

Outcome<ImportResult> import_file(const std::string& path, const ImportRequest& request,
                                  const Author& author) {
  auto store = open_store_file(path, !request.dry_run);
  if (!store) return tl::unexpected<Failure>(store.error());
  const auto data = load_case(request.file, request.load);
  if (!data) return tl::unexpected<Failure>(data.error());
  if (request.dry_run) return ImportResult{plan_import(*(*store)->read(), *data), 0};
  auto writer = (*store)->write();
  if (!writer) return failure_at(writer.error(), path);
  const ImportInfo info{request.file, "case", {}, request.on_difference};
  auto result = (*writer)->import_case(*data, info, author);
  if (!result) return tl::unexpected<Failure>(failure_of(result.error()));
  (*writer)->commit();
  return std::move(*result);
}

}  // namespace tawatur
