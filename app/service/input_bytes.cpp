#include "app/service/input_bytes.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tawatur {
namespace {

// Closes the descriptor at the end of a scope; standard input stays open.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Standard input has no name that every language shares.
tl::unexpected<Failure> failure_with(const std::string& path, Message problem) {
  if (path != "-") return input_failure(std::move(problem), path);
  return input_failure(say("file.standard-input", {{"problem", std::move(problem)}}));
}

tl::unexpected<Failure> unreadable(const std::string& path, int code) {
  return failure_with(path, code == ENOENT   ? say("file.missing")
                            : code == EACCES ? say("file.not-readable")
                            : code == EISDIR ? say("file.is-a-folder")
                                             : Message(std::generic_category().message(code)));
}

tl::unexpected<Failure> too_large(const std::string& path, std::size_t max_bytes) {
  return failure_with(path, say("file.too-large", {{"most", max_bytes}}));
}

Outcome<std::string> read_to_end(int descriptor, const std::string& path, std::size_t max_bytes) {
  constexpr std::size_t kPiece = std::size_t{1} << 16U;
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kPiece);
    const ssize_t got = ::read(descriptor, bytes.data() + before, kPiece);
    if (got < 0 && errno == EINTR) {
      bytes.resize(before);
      continue;
    }
    if (got < 0) return unreadable(path, errno);
    bytes.resize(before + static_cast<std::size_t>(got));
    if (bytes.size() > max_bytes) return too_large(path, max_bytes);
    if (got == 0) return bytes;
  }
}

}  // namespace

InputBytes::InputBytes(InputBytes&& other) noexcept
    : mapped_(std::exchange(other.mapped_, nullptr)),
      mapped_size_(std::exchange(other.mapped_size_, 0)),
      held_(std::move(other.held_)) {}

InputBytes& InputBytes::operator=(InputBytes&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_size_, other.mapped_size_);
  std::swap(held_, other.held_);
  return *this;
}

InputBytes::~InputBytes() {
  if (mapped_ != nullptr) ::munmap(mapped_, mapped_size_);
}

std::string_view InputBytes::view() const {
  if (mapped_ != nullptr) return {static_cast<const char*>(mapped_), mapped_size_};
  return held_;
}

Outcome<InputBytes> InputBytes::open(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return unreadable(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) return unreadable(path, EISDIR);

  InputBytes bytes;
  // Standard input may be a file of which somebody has read the beginning: mapping would give it
  // back whole.
  if (S_ISREG(status.st_mode) && path != "-" && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > max_bytes) return too_large(path, max_bytes);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (mapped != MAP_FAILED) {
      ::madvise(mapped, size, MADV_SEQUENTIAL);
      bytes.mapped_ = mapped;
      bytes.mapped_size_ = size;
      return bytes;
    }
  }
  auto held = read_to_end(file.number(), path, max_bytes);
  if (!held) return tl::unexpected<Failure>(held.error());
  bytes.held_ = std::move(*held);
  return bytes;
}

}  // namespace tawatur
