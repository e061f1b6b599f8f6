#include "claims/redact/pseudonyms.h"

#include "core/hmac_sha256.h"

namespace tawatur {
namespace {

constexpr std::size_t kPseudonymLetters = 8;

// Hexadecimal digits as letters and digits that cannot be taken for one another, two for each.
std::string letters_of(const std::string& hex) {
  constexpr std::string_view kAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size() && out.size() < kPseudonymLetters; i += 2) {
    const auto value = [](char c) {
      return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    };
    out += kAlphabet[(value(hex[i]) * 16 + value(hex[i + 1])) % kAlphabet.size()];
  }
  return out;
}

}  // namespace

const std::string& Pseudonyms::of(std::string_view kind, const std::string& name) {
  std::string& given = given_[{std::string(kind), name}];
  if (!given.empty()) return given;
  const std::string start = "confidential-" + std::string(kind) + '-';
  const std::string keyed =
      key_.empty() ? std::string() : letters_of(hmac_sha256(key_, std::string(kind) + '\n' + name));
  do {
    std::size_t& number = numbers_[key_.empty() ? start : start + keyed];
    ++number;
    given = key_.empty()  ? start + std::to_string(number)
            : number == 1 ? start + keyed
                          : start + keyed + '-' + std::to_string(number);
  } while (!taken_.insert(given).second);
  return given;
}

}  // namespace tawatur
