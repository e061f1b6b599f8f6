// How reading asks for another program to be run: it has no machine of its own.

#ifndef SOURCES_READ_CHILD_PROCESS_H
#define SOURCES_READ_CHILD_PROCESS_H

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tawatur {

struct ChildJob {
  std::string program;                 // looked for on a fixed PATH, never given to a shell
  std::vector<std::string> arguments;  // without the program's name
  std::string_view input;              // standard input: a file without a name
  std::chrono::seconds time{30};       // of the clock, and of the processor
  std::size_t memory = 0;              // bytes of address space
  std::size_t output = 0;              // bytes of standard output
  // The user's own program: it may be a path, starts in the current folder with the environment of
  // its user, and may write files. Its time, memory and output are limited like any other's.
  bool of_user = false;
};

struct ChildOutput {
  int status = 0;          // exit status; 128 + the signal's number when a signal ended it
  std::string output;      // standard output
  std::string complaints;  // the beginning of standard error
};

// Fails with not_found (no such program), limit_exceeded (time, output; the message says which)
// and io. A program that ran and exited with any status is no failure. Whoever implements it
// gives the child nothing but the three standard streams and holds it to the limits.
using ChildRunner = std::function<Result<ChildOutput>(const ChildJob&)>;

}  // namespace tawatur

#endif  // SOURCES_READ_CHILD_PROCESS_H
