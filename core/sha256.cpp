#include "core/sha256.h"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>

namespace tawatur {
namespace {

// Looked up once: OpenSSL 3 searches its providers at every use of EVP_sha256().
const EVP_MD* algorithm() {
  static const EVP_MD* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kAlgorithm;
}

void require(int ok) {
  if (ok != 1) throw std::runtime_error("OpenSSL does not offer SHA-256 on this machine");
}

}  // namespace

struct Sha256::State {
  struct FreeContext {
    void operator()(EVP_MD_CTX* given) const { EVP_MD_CTX_free(given); }
  };
  std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  require(state_->context != nullptr && algorithm() != nullptr ? 1 : 0);
  require(EVP_DigestInit_ex(state_->context.get(), algorithm(), nullptr));
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size));
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(2U * size);
  for (unsigned int i = 0; i < size; ++i) {
    out.push_back(kDigits[digest[i] >> 4U]);
    out.push_back(kDigits[digest[i] & 0xFU]);
  }
  return out;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

}  // namespace tawatur
