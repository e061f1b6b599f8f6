#ifndef CORE_SHA256_H
#define CORE_SHA256_H

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace tawatur {

// SHA-256 (FIPS 180-4) of bytes given piece by piece; move-only.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void update(std::string_view bytes);
  // 64 lower-case hexadecimal digits; the object may not be used afterwards.
  [[nodiscard]] std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace tawatur

#endif  // CORE_SHA256_H
