// Holds text until it is known what must stand before it.

#ifndef APP_SERVICE_SPOOL_H
#define APP_SERVICE_SPOOL_H

#include <cstddef>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/service/failure.h"

namespace tawatur {

// In memory as far as `memory` bytes go, the rest in a nameless temporary file.
class Spool {
 public:
  explicit Spool(std::size_t memory = std::size_t{256} << 20U) : memory_(memory) {}

  void append(std::string_view text);
  // Everything, in order, in pieces. Fails with kind system when the temporary file does.
  [[nodiscard]] Outcome<void> replay(const std::function<void(std::string_view)>& sink);

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

  std::size_t memory_;
  std::string held_;
  File file_{nullptr, &std::fclose};
  bool failed_ = false;
};

}  // namespace tawatur

#endif  // APP_SERVICE_SPOOL_H
