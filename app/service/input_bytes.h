// The bytes of an input file or of standard input.

#ifndef APP_SERVICE_INPUT_BYTES_H
#define APP_SERVICE_INPUT_BYTES_H

#include <cstddef>
#include <string>
#include <string_view>

#include "app/service/failure.h"

namespace tawatur {

// A regular file is mapped, not copied; a pipe or `-` is read to its end. Move-only; the view is
// good while the object lives. A mapped file must not be shortened meanwhile.
class InputBytes {
 public:
  InputBytes() = default;
  InputBytes(InputBytes&& other) noexcept;
  InputBytes& operator=(InputBytes&& other) noexcept;
  ~InputBytes();

  [[nodiscard]] std::string_view view() const;

  // `path` as the user named it; `-` is standard input. Fails with kind input, and a message that
  // names the path, when it is missing, a directory, not readable, or larger than `max_bytes`.
  [[nodiscard]] static Outcome<InputBytes> open(const std::string& path, std::size_t max_bytes);

 private:
  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::string held_;
};

}  // namespace tawatur

#endif  // APP_SERVICE_INPUT_BYTES_H
