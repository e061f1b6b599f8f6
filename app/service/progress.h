// How far a long piece of work is; who shows it, and where, is up to the caller.

#ifndef APP_SERVICE_PROGRESS_H
#define APP_SERVICE_PROGRESS_H

#include <atomic>
#include <cstdint>

namespace tawatur {

enum class Phase : std::uint8_t {
  reading,
  checking,
  writing,
  asking  // a person is being asked: nothing is shown
};

// Written by the workers, read by whoever shows it. Thread-safe.
struct Progress {
  std::atomic<Phase> phase = Phase::reading;
  std::atomic<std::uint64_t> done = 0;
  std::atomic<std::uint64_t> total = 0;  // 0: not known

  void begin(Phase next, std::uint64_t steps) {
    done = 0;
    total = steps;
    phase = next;
  }
};

}  // namespace tawatur

#endif  // APP_SERVICE_PROGRESS_H
