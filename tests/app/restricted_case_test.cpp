#include "app/service/restricted_case.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/service/finding_state.h"
#include "claims/check.h"
#include "tests/app/example_cases.h"

namespace tawatur {
namespace {

TEST(RestrictedCase, GivesEveryClaimTheFindingsItHasInTheWholeCase) {
  for (const std::string& path : example_paths()) {
    const OpenCase open = open_example(path);
    const CheckContext& whole = *open.context;
    for (std::size_t i = 0; i < whole.data().claims.size(); ++i) {
      SCOPED_TRACE(path + ": " + whole.data().claims[i].id);
      const std::vector<ClaimIndex> only{ClaimIndex{i}};
      const RestrictedCase small = restricted(whole, only);
      const CheckContext context(small.data, whole.rates(), {});
      const auto changes =
          changes_between(check_claim(whole, ClaimIndex{i}), check_claim(context, ClaimIndex{0}));
      EXPECT_TRUE(changes.empty()) << changes.size() << " findings differ";
    }
  }
}

TEST(RestrictedCase, KeepsSeveralClaimsApart) {
  for (const std::string& path : example_paths()) {
    SCOPED_TRACE(path);
    const OpenCase open = open_example(path);
    const CheckContext& whole = *open.context;
    std::vector<ClaimIndex> every_other;
    for (std::size_t i = 0; i < whole.data().claims.size(); i += 2) every_other.emplace_back(i);
    const RestrictedCase small = restricted(whole, every_other);
    const CheckContext context(small.data, whole.rates(), {});
    ASSERT_EQ(small.data.claims.size(), every_other.size());
    for (std::size_t i = 0; i < every_other.size(); ++i) {
      EXPECT_TRUE(
          changes_between(check_claim(whole, every_other[i]), check_claim(context, ClaimIndex{i}))
              .empty());
    }
  }
}

}  // namespace
}  // namespace tawatur
