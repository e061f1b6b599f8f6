#include <csignal>
#include <string>
#include <vector>

#include "app/cli/run.h"

int main(int argc, char** argv) {
  // A file that reaches the size limit is then a failed write, which is reported and cleaned up,
  // instead of a sudden end that leaves a temporary file behind.
  std::signal(SIGXFSZ, SIG_IGN);
  return tawatur::run(std::vector<std::string>(argv + 1, argv + argc));
}
