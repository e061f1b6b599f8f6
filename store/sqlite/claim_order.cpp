#include "store/sqlite/claim_order.h"

#include <cstddef>
#include <utility>
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
  OrderedClaims(const Connection& connection, ClaimRange range)
      : range_(std::move(range)),
        numbers_(connection.prepare(range_.end.empty()
                                        ? "SELECT number FROM claims WHERE id >= ?1 ORDER BY id"
                                        : "SELECT number FROM claims WHERE id >= ?1 AND id < ?2 "
                                          "ORDER BY id")),
        slice_(connection) {
    numbers_.bind(1, range_.first);
    if (!range_.end.empty()) numbers_.bind(2, range_.end);
  }

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
  ClaimRange range_;  // before the statement, which reads its texts
  Statement numbers_;
  SliceReader slice_;
  bool more_ = true;
};

}  // namespace

std::unique_ptr<ClaimStream> claims_in_order(const Connection& connection,
                                             const ClaimRange& range) {
  return std::make_unique<OrderedClaims>(connection, range);
}

}  // namespace tawatur::sqlite
