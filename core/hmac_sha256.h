// A hash that only who has the key can make: RFC 2104 with SHA-256.

#ifndef CORE_HMAC_SHA256_H
#define CORE_HMAC_SHA256_H

#include <string>
#include <string_view>

namespace tawatur {

// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);

}  // namespace tawatur

#endif  // CORE_HMAC_SHA256_H
