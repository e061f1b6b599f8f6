// Shares equal pieces of work among threads.

#ifndef CORE_SHARED_WORK_H
#define CORE_SHARED_WORK_H

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tawatur {

// Calls work(i) for every i below `count`, each once and on any of `threads` threads, until one
// call returns false. Returns whether none did. An exception ends the work and reaches the caller.
// With one thread nothing is started.
template <typename Work>
bool shared_work(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::atomic<bool> good{true};
  std::mutex mutex;
  std::exception_ptr problem;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count && good; i = next++) {
        if (!work(i)) good = false;
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      problem = std::current_exception();
      good = false;
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads && i < count; ++i) others.emplace_back(run);
    run();
  }
  if (problem) std::rethrow_exception(problem);
  return good;
}

}  // namespace tawatur

#endif  // CORE_SHARED_WORK_H
