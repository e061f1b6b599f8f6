#include "app/service/cache_folder.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// "" when neither is there; the specification has relative paths ignored.
fs::path cache_home() {
  const char* const cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && fs::path(cache).is_absolute()) return cache;
  const char* const home = std::getenv("HOME");
  if (home != nullptr && fs::path(home).is_absolute()) return fs::path(home) / ".cache";
  return {};
}

}  // namespace

std::string cache_folder(const std::string& name) {
  const fs::path home = cache_home();
  if (home.empty()) return {};
  const fs::path ours = home / "tawatur";
  const fs::path folder = ours / name;
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return {};
  fs::permissions(ours, fs::perms::owner_all, failed);
  return failed ? std::string() : folder.string();
}

void remove_files(const std::string& folder, const std::string& beginning) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->path().filename().string().starts_with(beginning)) files.push_back(at->path());
  }
  for (const fs::path& path : files) fs::remove(path, failed);
}

void trim_folder(const std::string& folder, std::size_t most) {
  using Dated = std::pair<fs::file_time_type, fs::path>;
  std::vector<Dated> files;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unseen;
    if (at->is_regular_file(unseen)) files.emplace_back(at->last_write_time(unseen), at->path());
  }
  if (files.size() <= most) return;
  std::ranges::sort(files);
  files.resize(files.size() - most);
  for (const auto& [written, path] : files) fs::remove(path, failed);
}

}  // namespace tawatur
