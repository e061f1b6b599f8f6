#include "store/sqlite/claim_order.h"

#include <cstddef>
#include <vector>

#include "store/sqlite/case_tables.h"

namespace tawatur::sqlite {
namespace {

// Large enough that the work for each slice is shared by many claims, small enough that several
// slices fit into a few megabytes.
constexpr std::size_t kClaimsAtOnce = 256;
constexpr std::size_t kAssertionsAtOnce = 8192;

class OrderedClaims : public ClaimStream {
 public:
  explicit OrderedClaims(const Connection& connection)
      : numbers_(connection.prepare("SELECT number FROM claims ORDER BY id")), slice_(connection) {}

  std::unique_ptr<const Case> next() override {
    std::size_t claims = 0;
    while (more_ && claims < kClaimsAtOnce && slice_.assertions() < kAssertionsAtOnce) {
      more_ = numbers_.step();
      if (!more_) break;
      slice_.add_claim(numbers_.integer(0));
      ++claims;
    }
    if (claims == 0) return nullptr;
    return std::make_unique<const Case>(slice_.finish());
  }

 private:
  Statement numbers_;
  SliceReader slice_;
  bool more_ = true;
};

}  // namespace

std::unique_ptr<ClaimStream> claims_in_order(const Connection& connection) {
  return std::make_unique<OrderedClaims>(connection);
}

}  // namespace tawatur::sqlite
