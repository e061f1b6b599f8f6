#include "app/service/gatekeepers.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "claims/independence/claim_view.h"
#include "claims/independence/line_walk.h"
#include "tests/app/example_cases.h"

namespace tawatur {
namespace {

// By definition: the sources that stand on every line.
std::set<SourceIndex> on_every_line(const CheckContext& context, ClaimIndex claim) {
  const ClaimView view(context, claim);
  std::vector<LocalAssertion> starts;
  for (std::size_t at = 0; at < view.size(); ++at) {
    const auto local = static_cast<LocalAssertion>(at);
    if (view.stands(local) && view.assertion(local).stance != Stance::doubts) {
      starts.push_back(local);
    }
  }
  const WalkedLines walked =
      walk_lines(view, starts, std::vector<std::uint8_t>(view.size(), std::uint8_t{1}));
  std::set<SourceIndex> common;
  bool first = true;
  for (const WalkedLine& line : walked.lines) {
    std::set<SourceIndex> here;
    for (const Name& name : line.path) {
      const bool kept = first || common.contains(name.source);
      if (!name.is_document() && kept) here.insert(name.source);
    }
    common = here;
    first = false;
  }
  return common;
}

TEST(Gatekeepers, StandOnEveryLine) {
  std::size_t found = 0;
  for (const std::string& path : example_paths()) {
    const OpenCase open = open_example(path);
    for (std::size_t i = 0; i < open.data->claims.size(); ++i) {
      SCOPED_TRACE(path + ": " + open.data->claims[i].id);
      const std::set<SourceIndex> common = on_every_line(*open.context, ClaimIndex{i});
      for (const SourceIndex source : gatekeepers(*open.context, ClaimIndex{i})) {
        EXPECT_TRUE(common.contains(source)) << open.data->sources[source.at()].id;
        ++found;
      }
    }
  }
  EXPECT_GT(found, 0U);
}

TEST(Gatekeepers, OfAWireThatThreeOutletsRepeatIsTheWire) {
  const OpenCase open = open_example(std::string(TAWATUR_EXAMPLES) +
                                     "/independence/three-outlets-one-wire.case.json");
  const std::vector<SourceIndex> found = gatekeepers(*open.context, ClaimIndex{0});
  ASSERT_EQ(found.size(), 1U);
  const Source& wire = open.data->sources[found.front().at()];
  EXPECT_NE(wire.id.find("wire"), std::string::npos) << wire.id;
}

}  // namespace
}  // namespace tawatur
