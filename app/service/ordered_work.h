// Runs a long row of equal pieces of work on several threads and hands the results on in order.

#ifndef APP_SERVICE_ORDERED_WORK_H
#define APP_SERVICE_ORDERED_WORK_H

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace tawatur {

// work(first, last) makes one result of the items [first, last), on any thread; deliver(result)
// takes them in the order of the items, on the calling thread, and returns false to stop early.
// At most a few results per thread wait for their turn, so memory does not grow with `count`.
// Exceptions from either end the work and reach the caller. With one thread nothing is started.
template <typename Work, typename Deliver>
void ordered_work(std::size_t count, std::size_t piece, unsigned threads, Work&& work,
                  Deliver&& deliver) {
  using Piece = decltype(work(std::size_t{}, std::size_t{}));
  const std::size_t pieces = (count + piece - 1) / piece;
  const auto make = [&work, count, piece](std::size_t at) {
    const std::size_t last = (at + 1) * piece;
    return work(at * piece, last < count ? last : count);
  };
  if (threads <= 1 || pieces <= 1) {
    for (std::size_t at = 0; at < pieces; ++at) {
      if (!deliver(make(at))) return;
    }
    return;
  }

  constexpr std::size_t kWaitingPerThread = 8;
  std::mutex mutex;
  std::condition_variable made;
  std::condition_variable taken;
  std::map<std::size_t, Piece> waiting;
  std::size_t next_to_make = 0;
  std::size_t next_to_deliver = 0;
  bool stopped = false;
  std::exception_ptr problem;

  const auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      taken.wait(lock, [&] {
        return stopped || next_to_make >= pieces ||
               next_to_make < next_to_deliver + kWaitingPerThread * threads;
      });
      if (stopped || next_to_make >= pieces) return;
      const std::size_t at = next_to_make++;
      lock.unlock();
      std::optional<Piece> result;
      std::exception_ptr caught;
      try {
        result.emplace(make(at));
      } catch (...) {
        caught = std::current_exception();
      }
      lock.lock();
      if (caught) {
        if (!problem) problem = caught;
        stopped = true;
        taken.notify_all();
      } else {
        waiting.emplace(at, std::move(*result));
      }
      made.notify_one();
      if (stopped) return;
    }
  };

  std::vector<std::thread> crew;
  const auto finish = [&] {
    {
      const std::lock_guard lock(mutex);
      stopped = true;
    }
    taken.notify_all();
    for (std::thread& thread : crew) thread.join();
    crew.clear();
  };
  try {
    for (unsigned i = 0; i < threads; ++i) crew.emplace_back(worker);
    while (next_to_deliver < pieces) {
      std::unique_lock lock(mutex);
      made.wait(lock, [&] { return stopped || waiting.count(next_to_deliver) > 0; });
      if (stopped) break;
      Piece result = std::move(waiting.at(next_to_deliver));
      waiting.erase(next_to_deliver);
      ++next_to_deliver;
      lock.unlock();
      taken.notify_all();
      if (!deliver(std::move(result))) break;
    }
  } catch (...) {
    finish();
    throw;
  }
  finish();
  if (problem) std::rethrow_exception(problem);
}

}  // namespace tawatur

#endif  // APP_SERVICE_ORDERED_WORK_H
