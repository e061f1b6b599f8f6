// Leaving out lines that hold all names of another must change nothing that is said, and what falls
// with a source must be what the definition says.

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "claims/check_context.h"
#include "claims/claim_check.h"
#include "claims/independence/independence.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

struct Side {
  std::vector<LocalAssertion> starts;
  std::vector<std::uint8_t> in_group;
};

Side side_of(const ClaimView& view, Stance stance) {
  Side side;
  side.in_group.resize(view.size(), 0);
  for (LocalAssertion at = 0; at < view.size(); ++at) {
    if (!view.stands(at) || view.assertion(at).stance != stance) continue;
    side.starts.push_back(at);
    side.in_group[at] = 1;
  }
  return side;
}

std::vector<const WalkedLine*> pointers(const WalkedLines& walked) {
  std::vector<const WalkedLine*> lines;
  for (const WalkedLine& line : walked.lines) lines.push_back(&line);
  return lines;
}

std::vector<PlacedName> near_of(const ClaimView& view, const WalkedLines& walked) {
  std::vector<PlacedName> near;
  for (const LeftOut& left_out : walked.left_out) {
    for (PlacedName placed : names_on_line(view.context(), view.claim(), left_out.path, {})) {
      placed.distance += left_out.beyond;
      near.push_back(placed);
    }
  }
  return near;
}

// One claim with many assertions that credit one another.
RandomCaseSize crowded(std::uint64_t seed) {
  RandomCaseSize size;
  size.sources = 12 + seed % 20;
  size.documents = 24 + seed % 30;
  size.claims = 1;
  size.assertions = 24 + seed % 24;
  size.chains = 1 + seed % 2;
  size.links = 1 + seed % 3;
  return size;
}

TEST(NeededLines, SayWhatAllLinesSay) {
  std::size_t left_out = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case data = random_case(seed, crowded(seed));
    const CheckContext context(data, {}, {});
    for (std::size_t claim = 0; claim < data.claims.size(); ++claim) {
      const ClaimView view(context, ClaimIndex(claim));
      const Side side = side_of(view, Stance::affirms);
      if (view.one_step() || side.starts.empty()) continue;
      const WalkedLines all = walk_lines(view, side.starts, side.in_group);
      const WalkedLines needed = walk_lines(view, side.starts, side.in_group, WantedLines::needed);
      if (!all.complete) continue;
      ASSERT_TRUE(needed.complete);
      ASSERT_EQ(all.lines.size(), needed.count());
      left_out += needed.lines_left_out;
      const Independence wanted =
          assess_lines(view, pointers(all), side.starts, Proof::lines_and_cut);
      const Independence got = assess_lines(view, pointers(needed), side.starts,
                                            Proof::lines_and_cut, near_of(view, needed));
      if (!wanted.exact) continue;
      EXPECT_EQ(got.origins, wanted.origins);
      EXPECT_EQ(got.exact, wanted.exact);
      EXPECT_EQ(got.cut, wanted.cut);
      ASSERT_EQ(got.lines.size(), wanted.lines.size());
      for (std::size_t i = 0; i < got.lines.size(); ++i) {
        EXPECT_EQ(got.lines[i].path, wanted.lines[i].path);
        EXPECT_EQ(got.lines[i].names, wanted.lines[i].names);
      }
    }
  }
  EXPECT_GT(left_out, 100U);
}

bool touched(const CheckContext& context, ClaimIndex claim, const WalkedLine& line,
             SourceIndex source) {
  for (const PlacedName& placed :
       names_on_line(context, claim, line.path, {false, NameRules::Copies::accepted})) {
    if (placed.name.source == source) return true;
  }
  return false;
}

TEST(NeededLines, AnAssertionFallsWithTheLastOfItsLines) {
  std::size_t fallen = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case data = random_case(seed, crowded(seed));
    const CheckContext context(data, {}, {});
    for (std::size_t c = 0; c < data.claims.size(); ++c) {
      const ClaimIndex claim(c);
      const ClaimView view(context, claim);
      for (std::size_t s = 0; s < data.sources.size(); ++s) {
        const SourceIndex source(s);
        const ClaimCheck check(context, claim, source);
        for (LocalAssertion at = 0; at < view.size(); ++at) {
          if (!view.stands(at)) continue;
          const Side side = side_of(view, view.assertion(at).stance);
          bool falls = context.publisher(view.assertion(at).document) == source;
          if (!falls && !view.one_step()) {
            const WalkedLines walked = walk_lines(view, std::span(&at, 1), side.in_group);
            if (!walked.complete) continue;  // told by the graph of links alone
            falls = !walked.lines.empty();
            for (const WalkedLine& line : walked.lines) {
              falls = falls && touched(context, claim, line, source);
            }
          }
          ASSERT_EQ(check.counts(at), !falls) << "assertion " << at << ", source " << s;
          fallen += falls ? 1U : 0U;
        }
      }
    }
  }
  EXPECT_GT(fallen, 100U);
}

}  // namespace
}  // namespace tawatur
