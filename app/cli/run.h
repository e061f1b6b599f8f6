// The program behind main(): words in, exit status out.

#ifndef APP_CLI_RUN_H
#define APP_CLI_RUN_H

#include <string>
#include <vector>

namespace tawatur {

// `words` without the program's name. Prints results to standard output or the files that were
// asked for, everything else to standard error.
[[nodiscard]] int run(const std::vector<std::string>& words);

}  // namespace tawatur

#endif  // APP_CLI_RUN_H
