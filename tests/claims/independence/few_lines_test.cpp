// Counting on bits must give what the general way gives, to the last name of the cut.

#include "claims/independence/few_lines.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "claims/check_context.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

struct Counts {
  std::size_t compared = 0;
  std::size_t beyond = 0;  // too many lines or names for bits
};

void expect_same(const std::vector<Line>& a, const std::vector<Line>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].path, b[i].path);
    EXPECT_EQ(a[i].names, b[i].names);
  }
}

void compare(const ClaimView& view, Stance stance, Counts& counts) {
  std::vector<LocalAssertion> starts;
  std::vector<std::uint8_t> in_group(view.size(), 0);
  for (LocalAssertion at = 0; at < view.size(); ++at) {
    if (!view.stands(at) || view.assertion(at).stance != stance) continue;
    starts.push_back(at);
    in_group[at] = 1;
  }
  const WalkedLines walked = walk_lines(view, starts, in_group);
  std::vector<const WalkedLine*> lines;
  for (const WalkedLine& line : walked.lines) lines.push_back(&line);
  if (!walked.complete || lines.empty()) return;

  const auto few = assess_few_lines(view, lines, Proof::lines_and_cut);
  if (!few) {
    ++counts.beyond;
    return;
  }
  ++counts.compared;
  const Independence all = assess_lines(view, lines, starts, Proof::lines_and_cut);
  EXPECT_EQ(few->origins, all.origins);
  EXPECT_EQ(few->exact, all.exact);
  EXPECT_EQ(few->cut, all.cut);
  expect_same(few->lines, all.lines);
  const auto counted = assess_few_lines(view, lines, Proof::counts_only);
  EXPECT_TRUE(counted && counted->origins == all.origins);

  const std::uint32_t possible = all.origins.possible;
  const auto without_owners = pack_few_lines(view, lines, {false, NameRules::Copies::accepted});
  const auto without_copies = pack_few_lines(view, lines, {true, NameRules::Copies::none});
  ASSERT_TRUE(without_owners && without_copies);
  EXPECT_EQ(*without_owners > possible, more_without_owners(view, lines, possible));
  EXPECT_EQ(*without_copies > possible, more_without_copies(view, lines, possible));
}

TEST(FewLines, GiveWhatTheGeneralWayGives) {
  Counts counts;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    // Larger ones share more names between more lines.
    RandomCaseSize size;
    size.sources = 4 + seed % 9;
    size.documents = 5 + seed % 11;
    size.claims = 1 + seed % 3;
    size.assertions = 8 + seed % 13;
    const Case data = random_case(seed, size);
    const CheckContext context(data, {}, {});
    for (std::size_t claim = 0; claim < data.claims.size(); ++claim) {
      const ClaimView view(context, ClaimIndex(claim));
      if (view.one_step()) continue;
      for (const Stance stance : {Stance::affirms, Stance::denies}) compare(view, stance, counts);
    }
    if (HasFatalFailure() || HasNonfatalFailure()) return;
  }
  EXPECT_GT(counts.compared, 500U);
  EXPECT_GT(counts.beyond, 0U);
}

}  // namespace
}  // namespace tawatur
