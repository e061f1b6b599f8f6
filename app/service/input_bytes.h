// The bytes of an input file or of standard input.

#ifndef APP_SERVICE_INPUT_BYTES_H
#define APP_SERVICE_INPUT_BYTES_H

#include <cstddef>
#include <string>
#include <string_view>

#include "app/service/failure.h"

namespace tawatur {

// A regular file is mapped, not copied; a pipe or `-` is read to its end, into memory that grows
// without being copied. Move-only; the view is
// good while the object lives. A mapped file must not be shortened meanwhile.
class InputBytes {
 public:
  InputBytes() = default;
  InputBytes(InputBytes&& other) noexcept;
  InputBytes& operator=(InputBytes&& other) noexcept;
  ~InputBytes();

  [[nodiscard]] std::string_view view() const;
  // Gives the memory of a part of the view back to the system as far as it can be read from the
  // file again. The view stays as it is. Thread-safe.
  void release(std::string_view part) const;

  // Looks at the beginning of what comes through a pipe; false: the rest need not be read.
  using Judge = bool (*)(std::string_view beginning);

  // `path` as the user named it; `-` is standard input. Fails with kind input, and a message that
  // names the path, when it is missing, a directory, not readable, or larger than `max_bytes`.
  [[nodiscard]] static Outcome<InputBytes> open(const std::string& path, std::size_t max_bytes,
                                                Judge judge = nullptr);

 private:
  [[nodiscard]] Outcome<void> read_to_end(int descriptor, const std::string& path,
                                          std::size_t max_bytes, Judge judge);

  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::size_t size_ = 0;  // of what is in use, from the beginning
  bool of_file_ = false;  // mapped from a file, not read into memory
};

}  // namespace tawatur

#endif  // APP_SERVICE_INPUT_BYTES_H
