#include "app/service/spool.h"

#include <vector>

namespace tawatur {

void Spool::append(std::string_view text) {
  if (!file_ && held_.size() + text.size() <= memory_) {
    held_.append(text);
    return;
  }
  if (!file_) file_.reset(std::tmpfile());
  failed_ =
      failed_ || !file_ || std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size();
}

Outcome<void> Spool::replay(const std::function<void(std::string_view)>& sink) {
  const auto problem = [] { return system_failure(say("file.temporary")); };
  if (failed_) return problem();
  if (!held_.empty()) sink(held_);
  if (!file_) return {};
  if (std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0) return problem();
  std::vector<char> piece(std::size_t{1} << 18U);
  for (;;) {
    const std::size_t got = std::fread(piece.data(), 1, piece.size(), file_.get());
    if (got == 0) break;
    sink(std::string_view(piece.data(), got));
  }
  if (std::ferror(file_.get()) != 0) return problem();
  return {};
}

}  // namespace tawatur
