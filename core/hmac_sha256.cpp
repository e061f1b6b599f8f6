#include "core/hmac_sha256.h"

#include <cstddef>

#include "core/sha256.h"

namespace tawatur {
namespace {

constexpr std::size_t kHmacBlock = 64;

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::string bytes_of_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(hex_digit(hex[i]) * 16 + hex_digit(hex[i + 1]));
  }
  return bytes;
}

std::string padded_with(const std::string& key, unsigned char pad) {
  std::string out(kHmacBlock, static_cast<char>(pad));
  for (std::size_t i = 0; i < key.size(); ++i) {
    out[i] = static_cast<char>(static_cast<unsigned char>(key[i]) ^ pad);
  }
  return out;
}

}  // namespace

std::string hmac_sha256(std::string_view key, std::string_view text) {
  const std::string block = key.size() > kHmacBlock ? bytes_of_hex(sha256(key)) : std::string(key);
  const std::string inner = bytes_of_hex(sha256(padded_with(block, 0x36).append(text)));
  return sha256(padded_with(block, 0x5C) + inner);
}

}  // namespace tawatur
