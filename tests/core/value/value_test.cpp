#include "core/value/value.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(Value, EveryTypeAndHedgeReadsBackByItsName) {
  std::set<std::string_view> names;
  for (int i = 0; i < 8; ++i) {
    const auto type = static_cast<ValueType>(i);
    EXPECT_EQ(value_type_named(name_of(type)), type);
    names.insert(name_of(type));
  }
  EXPECT_EQ(names.size(), 8U);
  EXPECT_EQ(name_of(ValueType::yes_no), "bool");
  for (int i = 1; i < 9; ++i) {
    const auto hedge = static_cast<Hedge>(i);
    EXPECT_EQ(hedge_named(name_of(hedge)), hedge);
  }
  EXPECT_EQ(name_of(Hedge::none), "");
  EXPECT_EQ(hedge_named(""), std::nullopt);
  EXPECT_EQ(hedge_named("About"), std::nullopt);
  EXPECT_EQ(value_type_named("number"), std::nullopt);
}

TEST(Value, HedgesBelongToNumbers) {
  EXPECT_TRUE(takes_hedge(ValueType::money));
  EXPECT_TRUE(takes_hedge(ValueType::quantity));
  EXPECT_TRUE(takes_hedge(ValueType::percent));
  EXPECT_TRUE(takes_hedge(ValueType::ordinal));
  EXPECT_FALSE(takes_hedge(ValueType::date));
  EXPECT_FALSE(takes_hedge(ValueType::entity));
  EXPECT_FALSE(takes_hedge(ValueType::text));
  EXPECT_FALSE(takes_hedge(ValueType::yes_no));
}

TEST(Value, CopiesAreIndependent) {
  Value value;
  value.detail.ensure().printed = "نحو 200 مليون يورو";
  Value copy = value;
  EXPECT_EQ(copy, value);
  copy.detail.ensure().printed = "150 million";
  EXPECT_NE(copy, value);
}

}  // namespace
}  // namespace tawatur
