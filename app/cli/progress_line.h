// Shows Progress on standard error, as one line that is written over and wiped at the end.

#ifndef APP_CLI_PROGRESS_LINE_H
#define APP_CLI_PROGRESS_LINE_H

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "app/cli/settings.h"
#include "app/service/progress.h"

namespace tawatur {

// Silent for the first second. When::automatic shows only on a terminal.
class ProgressLine {
 public:
  ProgressLine(const RunSettings& settings, const Progress& progress);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  // Wipes the line; nothing is shown afterwards. Call before printing to a terminal.
  void stop();

 private:
  void show() const;

  const Progress& progress_;
  const Messages& messages_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;
  std::optional<std::thread> thread_;
};

}  // namespace tawatur

#endif  // APP_CLI_PROGRESS_LINE_H
