#include "app/service/case_diff.h"

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "tests/support/english.h"

namespace tawatur {
namespace {

using Replacements = std::vector<std::pair<std::string, std::string>>;

Case small_case(const Replacements& replacements) {
  std::ifstream file(TAWATUR_SMALL_CASE, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  for (const auto& [from, to] : replacements) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
  }
  auto data = read_case(text, "small.case.json");
  EXPECT_TRUE(data) << english(data.error().front());
  return std::move(*data);
}

CaseDiff diff(const Case& before, const Case& after, CheckOptions before_options = {},
              CheckOptions after_options = {}) {
  Progress progress;
  return diff_of(CheckContext(before, {}, before_options), CheckContext(after, {}, after_options),
                 1, progress);
}

// "code subject" of every cause of every change.
std::set<std::string> causes_in(const CaseDiff& diff) {
  std::set<std::string> causes;
  for (const FindingDiff& change : diff.changes) {
    for (const Cause& cause : change.causes) {
      causes.insert(std::string(name_of(cause.code)) +
                    (cause.subject.empty() ? "" : " " + cause.subject));
    }
  }
  return causes;
}

TEST(CaseDiff, NamesTheOneThingThatChanged) {
  const std::string a2_basis = "\"basis\": \"first-hand\"\n    }\n  ]";
  const struct {
    Replacements changed;
    std::set<std::string> causes;
  } rows[] = {
      {{{"14000000", "10000000"}}, {"assertion-values a2"}},
      {{{a2_basis, "\"basis\": \"anonymous\"\n    }\n  ]"}}, {"assertion-chains a2"}},
      {{{"\"document\": \"hagesher-1\", \"stance\": \"affirms\"",
         "\"document\": \"hagesher-1\", \"stance\": \"denies\""}},
       {"assertion-stance a2"}},
      {{{"\"published\": \"2026-02-02\"",
         "\"published\": \"2026-02-02\", \"status\": \"retracted\""}},
       {"document-retracted hagesher-1"}},
      {{{", \"consulted\": {\"by\": \"Rana\", \"on\": \"2026-02-03\"}", ""}},
       {"document-unconsulted hagesher-1"}},
      {{{"\"published\": \"2026-02-02\"",
         "\"published\": \"2026-02-02\", \"copies\": [{\"document\": \"nahr-1\", \"status\": "
         "\"accepted\"}]"}},
       {"document-copies hagesher-1"}},
      {{{"\"id\": \"hagesher\", \"kind\": \"outlet\"",
         "\"id\": \"hagesher\", \"kind\": \"outlet\", \"owner\": \"al-nahr\""}},
       {"source-owner hagesher"}},
      {{{"\"id\": \"small\",", "\"id\": \"small\", \"settings\": {\"threshold\": 3},"}},
       {"case-threshold"}},
      {{{"\"id\": \"a2\", \"claim\"", "\"id\": \"a3\", \"claim\""}, {"14000000", "10000000"}},
       {"assertion-added a3", "assertion-removed a2"}},
  };
  const Case before = small_case({});
  for (const auto& row : rows) {
    SCOPED_TRACE(row.changed.front().second);
    const Case after = small_case(row.changed);
    EXPECT_EQ(causes_in(diff(before, after)), row.causes);
  }
}

TEST(CaseDiff, OfACaseWithItselfIsEmpty) {
  const Case data = small_case({});
  const CaseDiff same = diff(data, data);
  EXPECT_TRUE(same.changes.empty());
  EXPECT_EQ(same.findings_before, 3U);
  EXPECT_EQ(same.findings_after, 3U);
}

TEST(CaseDiff, BetweenTwoDaysNamesWhatWasPublished) {
  const Case data = small_case({});
  const CaseDiff days = diff(data, data, {std::nullopt, day_number(2026, 1, 31)});
  EXPECT_EQ(causes_in(days), (std::set<std::string>{"document-published hagesher-1"}));
  const CaseDiff back = diff(data, data, {}, {std::nullopt, day_number(2026, 1, 31)});
  EXPECT_EQ(causes_in(back), (std::set<std::string>{"document-unpublished hagesher-1"}));
}

TEST(CaseDiff, ANewClaimHasNothingBefore) {
  const Case before = small_case({});
  const Case after = small_case({{"\"id\": \"bridge-built\",", "\"id\": \"bridge-opened\","},
                                 {"\"claim\": \"bridge-built\"", "\"claim\": \"bridge-opened\""},
                                 {"\"claim\": \"bridge-built\"", "\"claim\": \"bridge-opened\""}});
  const CaseDiff other = diff(before, after);
  ASSERT_EQ(other.changes.size(), 6U);
  EXPECT_TRUE(other.changes.front().before && !other.changes.front().after);
  EXPECT_TRUE(!other.changes.back().before && other.changes.back().after);
  EXPECT_EQ(causes_in(other),
            (std::set<std::string>{"claim-added bridge-opened", "claim-removed bridge-built"}));
}

TEST(CaseDiff, EveryCauseHasAName) {
  std::set<std::string_view> names;
  for (unsigned code = 0; code <= static_cast<unsigned>(kLastCauseCode); ++code) {
    const std::string_view name = name_of(static_cast<CauseCode>(code));
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name;
  }
}

}  // namespace
}  // namespace tawatur
