// The cases of examples/, to test properties on that must hold for every case.

#ifndef TESTS_APP_EXAMPLE_CASES_H
#define TESTS_APP_EXAMPLE_CASES_H

#include <string>
#include <vector>

#include "app/service/load_case.h"

namespace tawatur {

[[nodiscard]] std::vector<std::string> example_paths();

// Fails the test when the file cannot be read.
[[nodiscard]] OpenCase open_example(const std::string& path);

}  // namespace tawatur

#endif  // TESTS_APP_EXAMPLE_CASES_H
