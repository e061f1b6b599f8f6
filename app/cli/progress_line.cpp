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

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::reading:
      return "reading";
    case Phase::checking:
      return "checking";
    case Phase::writing:
      return "writing";
    case Phase::asking:
      break;
  }
  return "";
}

}  // namespace

ProgressLine::ProgressLine(const RunSettings& settings, const Progress& progress)
    : progress_(progress), messages_(Messages::in(settings.language)) {
  const bool wanted =
      settings.progress == When::always ||
      (settings.progress == When::automatic && !settings.quiet && ::isatty(STDERR_FILENO) == 1);
  if (!wanted) return;
  thread_.emplace([this] {
    std::unique_lock lock(mutex_);
    bool shown = false;
    while (!wake_.wait_for(lock, shown ? kInterval : kPatience, [this] { return stopped_; })) {
      // A question stays as it is.
      if (progress_.phase == Phase::asking) {
        shown = false;
        continue;
      }
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
  std::string text = kWipe + messages_.named("progress.", name_of(progress_.phase));
  const std::uint64_t total = progress_.total;
  const std::uint64_t done = progress_.done;
  if (total > 0) {
    const auto plain = [](std::string_view name, std::uint64_t number) {
      return Param::plain_count(name, static_cast<std::int64_t>(number));
    };
    text += messages_.format("progress.part", {plain("percent", done * 100 / total),
                                               plain("done", done), plain("total", total)});
  }
  std::cerr << text << "…" << std::flush;
}

}  // namespace tawatur
