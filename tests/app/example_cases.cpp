#include "tests/app/example_cases.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "tests/support/english.h"

namespace tawatur {

std::vector<std::string> example_paths() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TAWATUR_EXAMPLES)) {
    const std::string path = entry.path().string();
    if (path.ends_with(".case.json")) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

OpenCase open_example(const std::string& path) {
  auto open = open_case(path, {}, {});
  if (!open) throw std::runtime_error(path + ": " + english(open.error().messages.front()));
  return std::move(*open);
}

}  // namespace tawatur
