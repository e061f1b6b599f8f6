// Writes a file so that it is there whole or not at all.

#ifndef APP_SERVICE_OUTPUT_FILE_H
#define APP_SERVICE_OUTPUT_FILE_H

#include <cstddef>
#include <string>
#include <string_view>

#include "app/service/failure.h"

namespace tawatur {

// The bytes go to a temporary file in the target's folder; commit() flushes it to the disk and
// renames it over the target. Without commit(), or after a failure, the target is what it was and
// the temporary file is gone. `-` is standard output; a target that is not a regular file (a
// device, a pipe) is written directly. A symbolic link stays one: what it names is replaced.
class OutputFile {
 public:
  // Fails with kind system: the folder is missing or not writable, the target is a folder.
  [[nodiscard]] static Outcome<OutputFile> open(const std::string& path);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept = delete;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  // Keeps the first failure for commit(); later bytes are dropped.
  void write(std::string_view bytes);
  [[nodiscard]] bool failed() const { return error_ != 0; }

  // Fails with kind system; the message names the path and says what the system said.
  [[nodiscard]] Outcome<void> commit();

 private:
  OutputFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

  void flush();
  void discard();

  std::string path_;       // as the user named it
  std::string target_;     // what rename() replaces; empty when written directly
  std::string temporary_;  // empty when written directly
  std::string buffer_;
  int descriptor_ = -1;
  int error_ = 0;  // errno
};

// A whole output at once.
[[nodiscard]] Outcome<void> write_output(const std::string& path, std::string_view bytes);

}  // namespace tawatur

#endif  // APP_SERVICE_OUTPUT_FILE_H
