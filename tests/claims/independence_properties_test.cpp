// What must hold for every case: an owner, a copy, a loop or a repeater never raises a count; the
// quick way and the bounds agree with the exact search.

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "claims/check.h"
#include "claims/independence/flow_bound.h"
#include "claims/independence/independence.h"
#include "claims/independence/line_names.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

constexpr std::uint64_t kSeeds = 200;

RateTable rates_of(const Case& data) {
  RateTable rates;
  for (const Rate& rate : data.rates) EXPECT_TRUE(rates.add(rate).has_value());
  return rates;
}

std::vector<Finding> findings_of(const Case& data) {
  const CheckContext context(data, rates_of(data), {});
  return check_case(context, 1);
}

template <typename Property>
void for_each_case(Property property) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    property(random_case(seed), seed);
    if (testing::Test::HasFailure()) return;
  }
}

// Same findings and groups, no number higher.
void expect_not_raised(const std::vector<Finding>& before, const std::vector<Finding>& after) {
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_LE(after[i].origins.possible, before[i].origins.possible);
    EXPECT_LE(after[i].origins.established, before[i].origins.established);
    ASSERT_EQ(before[i].groups.size(), after[i].groups.size());
    for (std::size_t g = 0; g < before[i].groups.size(); ++g) {
      const Origins& was = before[i].groups[g].origins;
      const Origins& is = after[i].groups[g].origins;
      EXPECT_LE(is.possible, was.possible);
      EXPECT_LE(is.established, was.established);
    }
  }
}

SourceIndex add_source(Case& data, const std::string& id) {
  Source source;
  source.id = id;
  data.sources.push_back(source);
  return SourceIndex(data.sources.size() - 1);
}

DocumentIndex add_document(Case& data, const std::string& id, SourceIndex source) {
  Document document;
  document.id = id;
  document.source = source;
  document.consulted.ensure().by = "a reader";
  data.documents.push_back(document);
  return DocumentIndex(data.documents.size() - 1);
}

void add_assertion(Case& data, Assertion like, DocumentIndex document, std::vector<Chain> chains) {
  like.id = "~" + std::to_string(data.assertions.size());
  like.document = document;
  like.chains = std::move(chains);
  like.basis = like.chains.empty() ? Basis::first_hand : Basis::none;
  like.detail.reset();
  data.assertions.push_back(std::move(like));
}

Chain credit(SourceIndex source, DocumentIndex document) {
  Link link;
  link.source = source;
  link.document = document;
  return {link};
}

TEST(Independence, AnOwnerNeverRaisesACount) {
  for_each_case([](Case data, std::uint64_t seed) {
    const auto before = findings_of(data);
    const SourceIndex owner = add_source(data, "~owner");
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i + 1 < data.sources.size(); ++i) {
      Source& source = data.sources[i];
      if (source.kind == SourceKind::unnamed || source.owner.valid()) continue;
      if (below(random, 2) == 0) source.owner = owner;
    }
    expect_not_raised(before, findings_of(data));
  });
}

TEST(Independence, ACopyNeverRaisesACountAndAProposedOneLeavesThePossible) {
  for_each_case([](Case data, std::uint64_t seed) {
    if (data.documents.empty()) return;
    const auto before = findings_of(data);
    const SourceIndex agency = add_source(data, "~agency");
    const DocumentIndex wire = add_document(data, "~wire", agency);
    std::mt19937_64 random(seed);
    Case proposed = data;
    for (std::size_t i = 0; i + 1 < data.documents.size(); ++i) {
      if (below(random, 2) == 0) continue;
      Copy copy;
      copy.document = wire;
      copy.status = CopyStatus::accepted;
      data.documents[i].copies.push_back(copy);
      copy.status = CopyStatus::proposed;
      proposed.documents[i].copies.push_back(copy);
    }
    expect_not_raised(before, findings_of(data));
    const auto after = findings_of(proposed);
    expect_not_raised(before, after);
    for (std::size_t i = 0; i < before.size(); ++i) {
      EXPECT_EQ(before[i].origins.possible, after[i].origins.possible);
    }
  });
}

TEST(Independence, ARepeaterNeverRaisesACount) {
  for_each_case([](Case data, std::uint64_t seed) {
    const auto before = findings_of(data);
    std::mt19937_64 random(seed);
    const std::size_t count = data.assertions.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Assertion repeated = data.assertions[i];
      const Document cited = data.documents[repeated.document.at()];
      // What fell is not repeated: the repeater itself would stand.
      const bool quoted = repeated.detail && repeated.detail->has_quote;
      if (cited.status == DocumentStatus::retracted || quoted || below(random, 2) == 0) continue;
      const SourceIndex repeater = add_source(data, "~repeater-" + std::to_string(i));
      const DocumentIndex copy = add_document(data, "~repeat-" + std::to_string(i), repeater);
      add_assertion(data, repeated, copy, {credit(cited.source, repeated.document)});
    }
    expect_not_raised(before, findings_of(data));
  });
}

TEST(Independence, ALoopNeverRaisesACount) {
  for_each_case([](Case data, std::uint64_t) {
    const auto before = findings_of(data);
    const std::size_t count = data.assertions.size();
    for (std::size_t i = 0; i < count; ++i) {
      const Assertion said = data.assertions[i];
      const bool quoted = said.detail && said.detail->has_quote;
      if (data.documents[said.document.at()].status == DocumentStatus::retracted || quoted) {
        continue;
      }
      const std::string number = std::to_string(i);
      const SourceIndex a = add_source(data, "~a" + number);
      const SourceIndex b = add_source(data, "~b" + number);
      const DocumentIndex of_a = add_document(data, "~da" + number, a);
      const DocumentIndex of_b = add_document(data, "~db" + number, b);
      add_assertion(data, said, of_a, {credit(b, {})});
      add_assertion(data, said, of_b, {credit(a, {})});
    }
    expect_not_raised(before, findings_of(data));
  });
}

std::string printed(const Case& data, const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += id_of(data, finding) + " " + std::string(name_of(finding.kind)) + " " +
            std::to_string(finding.origins.established) + "-" +
            std::to_string(finding.origins.possible);
    for (const Group& group : finding.groups) {
      text += "\n  ";
      for (const Line& line : group.lines) {
        for (const Name& name : line.path) text += text_of(data, name) + "<";
        text += "[";
        for (const Name& name : line.names) text += text_of(data, name) + ",";
        text += "] ";
      }
      text += " cut ";
      for (const Name& name : group.cut) text += text_of(data, name) + ",";
    }
    for (const Note note : finding.notes) text += " " + std::string(name_of(note));
    text += "\n";
  }
  return text;
}

// The quick way for documents that credit nobody, against the general one, which a doubt with a
// chain forces without taking part.
TEST(Independence, OneStepLinesComeOutAsTheGeneralSearchHasThem) {
  for_each_case([](Case data, std::uint64_t) {
    for (Assertion& assertion : data.assertions) assertion.chains.clear();
    for (Document& document : data.documents) document.copies.clear();
    const std::string quick = printed(data, findings_of(data));
    Case general = data;
    const SourceIndex doubter = add_source(general, "~doubter");
    const DocumentIndex document = add_document(general, "~doubt", doubter);
    for (std::size_t claim = 0; claim < data.claims.size(); ++claim) {
      Assertion doubt;
      doubt.claim = ClaimIndex(claim);
      doubt.stance = Stance::doubts;
      add_assertion(general, doubt, document, {credit(doubter, {})});
    }
    EXPECT_EQ(quick, printed(general, findings_of(general)));
  });
}

TEST(Independence, BoundsHoldTheExactNumbersBetweenThem) {
  for_each_case([](const Case& data, std::uint64_t) {
    const CheckContext context(data, rates_of(data), {});
    for (std::size_t claim = 0; claim < data.claims.size(); ++claim) {
      const ClaimView view(context, ClaimIndex(claim));
      std::vector<LocalAssertion> starts;
      std::vector<std::uint8_t> in_group(view.size(), 0);
      for (LocalAssertion at = 0; at < view.size(); ++at) {
        if (!view.stands(at) || view.assertion(at).stance != Stance::affirms) continue;
        starts.push_back(at);
        in_group[at] = 1;
      }
      if (view.one_step() || starts.empty()) continue;
      const WalkedLines walked = walk_lines(view, starts, in_group);
      ASSERT_TRUE(walked.complete);
      std::vector<const WalkedLine*> lines;
      for (const WalkedLine& line : walked.lines) lines.push_back(&line);
      const Independence exact = assess_lines(view, lines, starts, Proof::lines_and_cut);
      const Independence bounds = bound_lines(view, starts);
      EXPECT_LE(exact.origins.possible, bounds.origins.possible);
      EXPECT_GE(exact.origins.established, bounds.origins.established);
      EXPECT_LE(bounds.lines.size(), exact.lines.size());
      EXPECT_EQ(bounds.lines.empty(), exact.lines.empty());
      for (const WalkedLine& line : walked.lines) {
        const auto names = names_on_line(context, ClaimIndex(claim), line.path, {});
        EXPECT_TRUE(std::ranges::any_of(bounds.cut, [&](const Name& cut) {
          return std::ranges::find(names, cut, &PlacedName::name) != names.end();
        }));
      }
    }
  });
}

TEST(Independence, WithdrawingASourceNeverRaisesTheCountsOfAClaim) {
  for_each_case([](const Case& data, std::uint64_t) {
    const CheckContext context(data, rates_of(data), {});
    for (std::size_t claim = 0; claim < data.claims.size(); ++claim) {
      const Finding before = check_claim(context, ClaimIndex(claim)).front();
      for (std::size_t source = 0; source < data.sources.size(); ++source) {
        const Finding after = check_claim(context, ClaimIndex(claim), SourceIndex(source)).front();
        EXPECT_LE(after.origins.possible, before.origins.possible);
        EXPECT_LE(after.origins.established, before.origins.established);
      }
    }
  });
}

}  // namespace
}  // namespace tawatur
