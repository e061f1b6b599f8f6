#include <csignal>
#include <string>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/cli/run.h"

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // Findings are made and dropped by the million. Left in fast bins, their pieces are gathered
  // again and again whenever a larger block is freed: a twentieth of the time of a long report.
  static_cast<void>(::mallopt(M_MXFAST, 0));
#endif
  // A file that reaches the size limit is then a failed write, which is reported and cleaned up,
  // instead of a sudden end that leaves a temporary file behind.
  std::signal(SIGXFSZ, SIG_IGN);
  return tawatur::run(std::vector<std::string>(argv + 1, argv + argc));
}
