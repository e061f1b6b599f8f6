// Text made small (zstd), where much of it is kept.

#ifndef STORE_PACKING_H
#define STORE_PACKING_H

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

// Packs texts one after another, each for itself. The same text gives the same bytes.
class Packer {
 public:
  Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;
  ~Packer();

  // nullopt: there is no memory for it.
  [[nodiscard]] std::optional<std::string> pack(std::string_view text);

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// The text of `bytes` bytes; nullopt when it is not as long, above 4 GB, or was not packed here.
[[nodiscard]] std::optional<std::string> unpacked(std::string_view packed, std::uint64_t bytes);

}  // namespace tawatur

#endif  // STORE_PACKING_H
