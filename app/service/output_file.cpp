#include "app/service/output_file.h"

#include <array>
#include <cerrno>
#include <climits>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tawatur {
namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 18U;

tl::unexpected<Failure> unwritable(const std::string& path, int code) {
  Message why = code == ENOSPC || code == EDQUOT ? say("file.disk-full")
                : code == ENOENT                 ? say("file.no-folder")
                : code == EACCES                 ? say("file.not-writable")
                : code == EISDIR                 ? say("file.folder-for-output")
                                                 : Message(std::generic_category().message(code));
  Message problem = say("file.cannot-write", {{"why", std::move(why)}});
  if (path != "-") return system_failure(std::move(problem), path);
  return system_failure(say("file.standard-output", {{"problem", std::move(problem)}}));
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// The file itself, behind any symbolic links; it need not be there yet. Empty: they lead in a
// circle.
std::string resolved(std::string path) {
  constexpr int kMostLinks = 40;  // as many as the system follows
  for (int links = 0; links <= kMostLinks; ++links) {
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    if (length < 0) return path;
    const std::string next(target.data(), static_cast<std::size_t>(length));
    path = next.starts_with('/') ? next : folder_of(path) + '/' + next;
  }
  return {};
}

}  // namespace

Outcome<OutputFile> OutputFile::open(const std::string& path) {
  if (path == "-") return OutputFile(path, STDOUT_FILENO);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return unwritable(path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return unwritable(path, errno);
    return OutputFile(path, descriptor);
  }
  // rename() would happily replace a file that its owner made read-only.
  if (exists && ::access(path.c_str(), W_OK) != 0) return unwritable(path, errno);

  const std::string target = resolved(path);
  if (target.empty()) return unwritable(path, ELOOP);
  std::string temporary = folder_of(target) + "/.tawatur-XXXXXX";
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return unwritable(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = exists ? (status.st_mode & 0777U) : (0666U & ~mask);
  OutputFile output(path, descriptor);
  output.target_ = target;
  output.temporary_ = std::move(temporary);
  if (::fchmod(descriptor, mode) != 0) return unwritable(path, errno);
  return output;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, std::string())),
      buffer_(std::move(other.buffer_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      error_(other.error_) {}

OutputFile::~OutputFile() { discard(); }

void OutputFile::write(std::string_view bytes) {
  if (error_ != 0) return;
  buffer_.append(bytes);
  if (buffer_.size() >= kBufferSize) flush();
}

void OutputFile::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty() && error_ == 0) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
}

Outcome<void> OutputFile::commit() {
  if (error_ == 0) flush();
  if (error_ == 0 && !temporary_.empty() && ::fsync(descriptor_) != 0) error_ = errno;
  if (descriptor_ > STDERR_FILENO && ::close(std::exchange(descriptor_, -1)) != 0 && error_ == 0) {
    error_ = errno;
  }
  if (error_ == 0 && !temporary_.empty()) {
    if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
      temporary_.clear();
    } else {
      error_ = errno;
    }
  }
  if (error_ != 0) {
    discard();
    return unwritable(path_, error_);
  }
  return {};
}

void OutputFile::discard() {
  if (descriptor_ > STDERR_FILENO) ::close(std::exchange(descriptor_, -1));
  if (!temporary_.empty()) ::unlink(std::exchange(temporary_, std::string()).c_str());
}

Outcome<void> write_output(const std::string& path, std::string_view bytes) {
  auto output = OutputFile::open(path);
  if (!output) return tl::unexpected<Failure>(output.error());
  output->write(bytes);
  return output->commit();
}

}  // namespace tawatur
