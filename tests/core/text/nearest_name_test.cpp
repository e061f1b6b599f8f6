#include "core/text/nearest_name.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

using Names = std::vector<std::string>;

TEST(NearestName, SuggestsWhatWasMeant) {
  const Names known = {"order-value", "range", "ordered", "calibre",
                       "قيمة-الطلب",  "תאריך", "système", "id"};
  struct Case {
    std::string name;
    std::string expected;  // "" for none
  };
  const std::vector<Case> cases = {
      {"order-vlaue", "order-value"},  // a transposition is one
      {"ordervalue", "order-value"},
      {"rnage", "range"},
      {"calibr", "calibre"},
      {"قيمة-الطلبب", "قيمة-الطلب"},
      {"قيمه-الطلب", "قيمة-الطلب"},
      {"תאריכ", "תאריך"},
      {"systeme", "système"},  // one code point, whatever its bytes
      {"id", "id"},
      {"ix", ""},  // a third of two letters is no letter
      {"rxxge", ""},
      {"something else", ""},
      {"", ""},
      {std::string("rang\xFF"), "range"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(nearest_name(c.name, known).value_or(""), c.expected);
  }
  EXPECT_EQ(nearest_name("x", Names{}), std::nullopt);
}

TEST(NearestName, TiesGoToTheFirstInSortedOrder) {
  EXPECT_EQ(nearest_name("claimz", Names{"claimy", "claimb", "claimc"}), "claimb");
  EXPECT_EQ(nearest_name("claimz", Names{"claimb", "claimc", "claimy"}), "claimb");
}

TEST(NearestName, TheSuggestionIsAClause) {
  EXPECT_EQ(english(did_you_mean("order-valu", Names{"order-value"})),
            " (did you mean \"order-value\"?)");
  EXPECT_EQ(english(did_you_mean("nothing", Names{"order-value"})), "");
  EXPECT_EQ(english(did_you_mean("abcdefghij", Names{"abcdefghij\u202E"})),
            " (did you mean \"abcdefghij[U+202E]\"?)");
}

// The definition, with the whole table.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

std::string random_name(std::mt19937& random) {
  std::string name;
  for (auto length = random() % 14; length > 0; --length) {
    name.push_back(static_cast<char>('a' + random() % 3));
  }
  return name;
}

TEST(NearestName, AgreesWithTheDefinition) {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    Names known;
    for (auto count = random() % 8; count > 0; --count) known.push_back(random_name(random));
    const std::string name = random_name(random);
    std::optional<std::string> expected;
    std::size_t best = 4;
    Names sorted = known;
    std::sort(sorted.begin(), sorted.end());
    for (const std::string& other : sorted) {
      const std::size_t found = distance(name, other);
      const std::size_t longer = std::max(name.size(), other.size());
      if (3 * found > longer || found >= best) continue;
      best = found;
      expected = other;
    }
    ASSERT_EQ(nearest_name(name, known), expected);
  }
}

TEST(NearestName, LongListsAndLongNamesAreNoBurden) {
  Names known;
  for (int i = 0; i < 100000; ++i) known.push_back("assertion-number-" + std::to_string(i));
  known.emplace_back(1'000'000, 'x');
  EXPECT_EQ(nearest_name("assertion-nmuber-77777", known), "assertion-number-77777");
  EXPECT_EQ(nearest_name(std::string(1'000'001, 'x'), known), std::string(1'000'000, 'x'));
}

}  // namespace
}  // namespace tawatur
