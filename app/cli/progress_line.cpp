#include "app/cli/progress_line.h"

#include <chrono>
#include <iostream>
#include <string>

#include <unistd.h>

namespace tawatur {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};
constexpr std::chrono::milliseconds kInterval{200};
constexpr const char* kWipe = "\r\033[K";

const char* word_for(Phase phase) {
  switch (phase) {
    case Phase::reading:
      return "reading";
    case Phase::checking:
      return "checking";
    case Phase::writing:
      return "writing";
  }
  return "";
}

}  // namespace

ProgressLine::ProgressLine(const RunSettings& settings, const Progress& progress)
    : progress_(progress) {
  const bool wanted =
      settings.progress == When::always ||
      (settings.progress == When::automatic && !settings.quiet && ::isatty(STDERR_FILENO) == 1);
  if (!wanted) return;
  thread_.emplace([this] {
    std::unique_lock lock(mutex_);
    bool shown = false;
    while (!wake_.wait_for(lock, shown ? kInterval : kPatience, [this] { return stopped_; })) {
      show();
      shown = true;
    }
    if (shown) std::cerr << kWipe << std::flush;
  });
}

ProgressLine::~ProgressLine() { stop(); }

void ProgressLine::stop() {
  if (!thread_) return;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  wake_.notify_one();
  thread_->join();
  thread_.reset();
}

void ProgressLine::show() const {
  std::string text = std::string(kWipe) + word_for(progress_.phase);
  const std::uint64_t total = progress_.total;
  const std::uint64_t done = progress_.done;
  if (total > 0) {
    text += " " + std::to_string(done * 100 / total) + " % (" + std::to_string(done) + " of " +
            std::to_string(total) + ")";
  }
  std::cerr << text << "…" << std::flush;
}

}  // namespace tawatur
