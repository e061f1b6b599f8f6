// fork and exec by hand, because posix_spawn sets no limits. Between the two only functions that
// are safe there are called: other threads may have held any lock at the fork.

#include "app/service/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tawatur {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostComplaints = 4096;
constexpr const char* kSearchPath = "/usr/local/bin:/usr/bin:/bin";

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

tl::unexpected<Error> system_error(const char* what) {
  return fail(ErrorCode::io, say("read.child-failed", {{"what", what}}));
}

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return system_error("pipe");
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

// The input as a file that has no name and that the child cannot change.
Result<Descriptor> nameless_file(std::string_view bytes) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.number() < 0) return system_error("memfd_create");
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return system_error("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW);
  if (::lseek(file.number(), 0, SEEK_SET) != 0) return system_error("lseek");
  return file;
}

// The whole name of the program; empty: there is none.
std::string found_program(const std::string& name, bool of_user) {
  if (name.empty()) return {};
  if (name.find('/') != std::string::npos) {
    return of_user && ::access(name.c_str(), X_OK) == 0 ? name : std::string();
  }
  const char* const own = of_user ? std::getenv("PATH") : nullptr;
  const std::string_view path = own != nullptr ? own : kSearchPath;
  std::size_t at = 0;
  while (at < path.size()) {
    const std::size_t end = std::min(path.find(':', at), path.size());
    const std::string candidate = std::string(path.substr(at, end - at)) + "/" + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    at = end + 1;
  }
  return {};
}

void limit(int what, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(what, &both);
}

struct Streams {
  int input;
  int output;
  int complaints;
};

// In the child. Never returns.
[[noreturn]] void become(const char* program, char* const* arguments, const ChildJob& job,
                         Streams streams) {
  // Streams might be 0, 1 or 2 themselves when the caller's were closed.
  const int input = ::fcntl(streams.input, F_DUPFD, 3);
  const int output = ::fcntl(streams.output, F_DUPFD, 3);
  const int complaints = ::fcntl(streams.complaints, F_DUPFD, 3);
  constexpr int kCannotStart = 126;
  if (::dup2(input, 0) < 0 || ::dup2(output, 1) < 0 || ::dup2(complaints, 2) < 0) {
    ::_exit(kCannotStart);
  }
  if (::syscall(SYS_close_range, 3U, ~0U, 0U) != 0) {
    for (int other = 3; other < 1024; ++other) ::close(other);
  }
  ::setpgid(0, 0);
  if (!job.of_user && ::chdir("/") != 0) ::_exit(kCannotStart);
  limit(RLIMIT_CPU, static_cast<rlim_t>(job.time.count()));
  if (job.memory > 0) limit(RLIMIT_AS, job.memory);
  limit(RLIMIT_CORE, 0);
  if (!job.of_user) {
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 32);
  }
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  static constexpr char kPath[] = "PATH=/usr/local/bin:/usr/bin:/bin";
  static constexpr char kLocale[] = "LC_ALL=C.UTF-8";
  static constexpr char kHome[] = "HOME=/nonexistent";
  const std::array<const char*, 4> environment{kPath, kLocale, kHome, nullptr};
  // execve takes what it does not change as changeable.
  ::execve(program, arguments,
           job.of_user ? ::environ : const_cast<char* const*>(environment.data()));
  ::_exit(kCannotStart);
}

// What the child writes until it ends, its time is over or it has written too much.
class Listener {
 public:
  Listener(const ChildJob& job, Pipe output, Pipe complaints)
      : job_(job), output_(std::move(output)), complaints_(std::move(complaints)) {
    output_.write.close();
    complaints_.write.close();
  }

  enum class End {
    closed,
    late,
    too_much,
    failed
  };

  End listen(Clock::time_point stop_at, ChildOutput& out) {
    std::array<pollfd, 2> watched{
        {{output_.read.number(), POLLIN, 0}, {complaints_.read.number(), POLLIN, 0}}};
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(stop_at - Clock::now()).count();
      if (left <= 0) return End::late;
      const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(left));
      if (ready < 0 && errno != EINTR) return End::failed;
      if (ready <= 0) continue;
      for (std::size_t i = 0; i < watched.size(); ++i) {
        if (watched[i].revents == 0) continue;
        const ssize_t got = ::read(watched[i].fd, buffer_.data(), buffer_.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
          watched[i].fd = -1;
          continue;
        }
        const std::string_view piece(buffer_.data(), static_cast<std::size_t>(got));
        if (i == 0) {
          if (out.output.size() + piece.size() > job_.output) return End::too_much;
          out.output.append(piece);
        } else {
          out.complaints.append(piece.substr(0, kMostComplaints - out.complaints.size()));
        }
      }
    }
    return End::closed;
  }

 private:
  const ChildJob& job_;
  Pipe output_;
  Pipe complaints_;
  std::array<char, 65536> buffer_{};
};

// Waits for the child until then; false: it goes on.
bool has_ended(pid_t child, Clock::time_point stop_at, int& status) {
  for (;;) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return true;
    if (Clock::now() > stop_at) return false;
    ::poll(nullptr, 0, 1);
  }
}

}  // namespace

Result<ChildOutput> run_child(const ChildJob& job) {
  const std::string program = found_program(job.program, job.of_user);
  if (program.empty()) {
    return fail(ErrorCode::not_found, say("read.no-such-program", {{"program", job.program}}));
  }
  auto input = nameless_file(job.input);
  if (!input) return tl::unexpected<Error>(input.error());
  auto output = make_pipe();
  auto complaints = make_pipe();
  if (!output || !complaints) return system_error("pipe");

  // Everything that needs memory comes before the fork.
  std::vector<std::string> words{job.program};
  words.insert(words.end(), job.arguments.begin(), job.arguments.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const Streams streams{input->number(), output->write.number(), complaints->write.number()};

  const auto stop_at = Clock::now() + job.time;
  const pid_t child = ::fork();
  if (child < 0) return system_error("fork");
  if (child == 0) become(program.c_str(), arguments.data(), job, streams);

  ChildOutput out;
  const auto end = Listener(job, std::move(*output), std::move(*complaints)).listen(stop_at, out);
  int status = 0;
  if (end != Listener::End::closed || !has_ended(child, stop_at, status)) {
    ::kill(-child, SIGKILL);
    ::kill(child, SIGKILL);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (end == Listener::End::failed) return system_error("poll");
    if (end == Listener::End::too_much) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.child-output", {{"program", job.program}, {"limit", job.output}}));
    }
    return fail(ErrorCode::limit_exceeded,
                say("read.child-time", {{"program", job.program}, {"limit", job.time.count()}}));
  }
  if (WIFSIGNALED(status)) {
    if (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.child-time", {{"program", job.program}, {"limit", job.time.count()}}));
    }
    out.status = 128 + WTERMSIG(status);
  } else {
    out.status = WEXITSTATUS(status);
  }
  return out;
}

}  // namespace tawatur
