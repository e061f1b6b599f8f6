#include "app/service/input_bytes.h"

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tawatur {
namespace {

// Closes the descriptor at the end of a scope; standard input stays open.
class InputDescriptor {
 public:
  explicit InputDescriptor(int number) : number_(number) {}
  InputDescriptor(const InputDescriptor&) = delete;
  InputDescriptor& operator=(const InputDescriptor&) = delete;
  ~InputDescriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Failure> unreadable(const std::string& path, int code) {
  return input_failure(code == ENOENT   ? say("file.missing")
                       : code == EACCES ? say("file.not-readable")
                       : code == EISDIR
                           ? say("file.is-a-folder")
                           : say("system.says", {{"words", std::generic_category().message(code)}}),
                       path);
}

tl::unexpected<Failure> too_large(const std::string& path, std::size_t max_bytes) {
  return input_failure(say("file.too-large", {{"most", max_bytes}}), path);
}

}  // namespace

InputBytes::InputBytes(InputBytes&& other) noexcept
    : mapped_(std::exchange(other.mapped_, nullptr)),
      mapped_size_(std::exchange(other.mapped_size_, 0)),
      size_(std::exchange(other.size_, 0)),
      of_file_(std::exchange(other.of_file_, false)) {}

InputBytes& InputBytes::operator=(InputBytes&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_size_, other.mapped_size_);
  std::swap(size_, other.size_);
  std::swap(of_file_, other.of_file_);
  return *this;
}

InputBytes::~InputBytes() {
  if (mapped_ != nullptr) ::munmap(mapped_, mapped_size_);
}

std::string_view InputBytes::view() const { return {static_cast<const char*>(mapped_), size_}; }

void InputBytes::release(std::string_view part) const {
  // Memory that no file is behind would be lost.
  if (!of_file_) return;
  static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  const auto first = static_cast<std::size_t>(part.data() - view().data());
  const std::size_t from = (first + page - 1) / page * page;
  const std::size_t to = (first + part.size()) / page * page;
  if (from < to) ::madvise(static_cast<char*>(mapped_) + from, to - from, MADV_DONTNEED);
}

Outcome<void> InputBytes::read_to_end(int descriptor, const std::string& path,
                                      std::size_t max_bytes, Judge judge) {
  constexpr std::size_t kFirst = std::size_t{1} << 20U;
  const auto grow_to = [this](std::size_t size) {
    void* const grown = mapped_ == nullptr ? ::mmap(nullptr, size, PROT_READ | PROT_WRITE,
                                                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                                           : ::mremap(mapped_, mapped_size_, size, MREMAP_MAYMOVE);
    if (grown == MAP_FAILED) throw std::bad_alloc();
    mapped_ = grown;
    mapped_size_ = size;
  };
  grow_to(kFirst);
  for (;;) {
    const ssize_t got =
        ::read(descriptor, static_cast<char*>(mapped_) + size_, mapped_size_ - size_);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(path, errno);
    if (got == 0) return {};
    size_ += static_cast<std::size_t>(got);
    if (size_ > max_bytes) return too_large(path, max_bytes);
    if (size_ < mapped_size_) continue;
    if (size_ == kFirst && judge != nullptr && !judge(view())) return {};
    grow_to(mapped_size_ * 2);
  }
}

Outcome<InputBytes> InputBytes::open(const std::string& path, std::size_t max_bytes, Judge judge) {
  const InputDescriptor file(path == "-" ? STDIN_FILENO
                                         : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
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
      bytes.size_ = size;
      bytes.of_file_ = true;
      return bytes;
    }
  }
  if (auto read = bytes.read_to_end(file.number(), path, max_bytes, judge); !read) {
    return tl::unexpected<Failure>(read.error());
  }
  return bytes;
}

}  // namespace tawatur
