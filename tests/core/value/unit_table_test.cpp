#include "core/value/unit_table.h"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(UnitTable, ConvertsExactly) {
  struct Case {
    const char* symbol;
    const char* dimension;
    const char* base;
    Rational factor;
  };
  const std::vector<Case> cases{
      {"mm", "length", "m", Rational(1, 1000)},
      {"km", "length", "m", Rational(1000)},
      {"mi", "length", "m", Rational(1609344, 1000)},
      {"nmi", "length", "m", Rational(1852)},
      {"ha", "area", "m2", Rational(10000)},
      {"km²", "area", "m2", Rational(1000000)},
      {"feddan", "area", "m2", Rational(25205, 6)},
      {"bbl", "volume", "m3", Rational(158987294928, 1000000000000)},
      {"t", "mass", "kg", Rational(1000)},
      {"lb", "mass", "kg", Rational(45359237, 100000000)},
      {"km/h", "speed", "m/s", Rational(5, 18)},
      {"kn", "speed", "m/s", Rational(1852, 3600)},
      {"MW", "power", "W", Rational(1000000)},
      {"mW", "power", "W", Rational(1, 1000)},
      {"kWh", "energy", "J", Rational(3600000)},
      {"kt TNT", "energy", "J", Rational(4184000000000)},
      {"week", "time", "s", Rational(604800)},
      {"year", "calendar time", "month", Rational(12)},
      {"people", "people", "person", Rational(1)},
      {"dozen", "count", "count", Rational(12)},
      {"", "count", "count", Rational(1)},
      {"كم", "length", "m", Rational(1000)},
      {"طن", "mass", "kg", Rational(1000)},
      {"ק\"מ", "length", "m", Rational(1000)},
      {"kilometres", "length", "m", Rational(1000)},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.symbol);
    const Unit& unit = unit_named(c.symbol);
    EXPECT_TRUE(unit.known);
    EXPECT_EQ(unit.dimension, c.dimension);
    EXPECT_EQ(unit.base, c.base);
    EXPECT_EQ(unit.factor, c.factor);
  }
}

TEST(UnitTable, WhatFollowsFromDefinitions) {
  const auto factor = [](const char* symbol) { return unit_named(symbol).factor; };
  EXPECT_EQ(factor("mi"), Rational(5280) * factor("ft"));
  EXPECT_EQ(factor("ft"), Rational(12) * factor("in"));
  EXPECT_EQ(factor("yd"), Rational(3) * factor("ft"));
  EXPECT_EQ(factor("fathom"), Rational(6) * factor("ft"));
  EXPECT_EQ(factor("acre"), Rational(43560) * factor("ft") * factor("ft"));
  EXPECT_EQ(factor("acre"), Rational(43560) * factor("sq ft"));
  EXPECT_EQ(factor("sq mi"), factor("mi") * factor("mi"));
  EXPECT_EQ(factor("sq in"), factor("in") * factor("in"));
  EXPECT_EQ(factor("sq yd"), factor("yd") * factor("yd"));
  EXPECT_EQ(factor("cu ft"), factor("ft") * factor("ft") * factor("ft"));
  EXPECT_EQ(factor("gal"), Rational(231) * factor("in") * factor("in") * factor("in"));
  EXPECT_EQ(factor("bbl"), Rational(42) * factor("gal"));
  EXPECT_EQ(factor("short ton"), Rational(2000) * factor("lb"));
  EXPECT_EQ(factor("long ton"), Rational(2240) * factor("lb"));
  EXPECT_EQ(factor("st"), Rational(14) * factor("lb"));
  EXPECT_EQ(factor("oz") * Rational(16), factor("lb"));
  EXPECT_EQ(factor("ozt") * Rational(175), factor("oz") * Rational(192));
  EXPECT_EQ(factor("mph"), factor("mi") / factor("h"));
  EXPECT_EQ(factor("km/h"), factor("km") / factor("h"));
  EXPECT_EQ(factor("kn"), factor("nmi") / factor("h"));
  // 550 foot-pounds a second and 75 metre-kilograms a second under 9.80665 m/s².
  const Rational gravity(980665, 100000);
  EXPECT_EQ(factor("hp"), Rational(550) * factor("ft") * factor("lb") * gravity);
  EXPECT_EQ(factor("PS"), Rational(75) * gravity);
  EXPECT_EQ(factor("kWh"), factor("kW") * factor("h"));
  EXPECT_EQ(factor("TWh"), factor("TW") * factor("h"));
  EXPECT_EQ(factor("t TNT"), Rational(1000000) * factor("kcal"));
  EXPECT_EQ(factor("MMBtu"), Rational(1000000) * factor("BTU"));
  EXPECT_EQ(factor("d"), Rational(24) * factor("h"));
}

TEST(UnitTable, CaseCounts) {
  EXPECT_NE(unit_named("mW").factor, unit_named("MW").factor);
  EXPECT_NE(unit_named("Mt").factor, unit_named("mt").factor);
  EXPECT_FALSE(unit_named("KM").known);
  EXPECT_FALSE(unit_named(" km").known);
}

TEST(UnitTable, MonthsAndSecondsDoNotCompare) {
  EXPECT_NE(unit_named("month").dimension, unit_named("d").dimension);
}

TEST(UnitTable, AnUnknownUnitIsADimensionOfItsOwn) {
  const Unit& missiles = unit_named("صواريخ");
  EXPECT_FALSE(missiles.known);
  EXPECT_EQ(missiles.dimension, "صواريخ");
  EXPECT_EQ(missiles.base, "صواريخ");
  EXPECT_EQ(missiles.factor, Rational(1));
  const std::string copy = "صواريخ";
  EXPECT_EQ(&unit_named(copy), &missiles);
  EXPECT_NE(&unit_named("missiles"), &missiles);
}

// Under the thread sanitizer this also shows that lookups do not race.
TEST(UnitTable, ThreadsShareOneReferenceForAUnit) {
  constexpr int kUnits = 200;
  std::vector<std::vector<const Unit*>> seen(4);
  std::vector<std::thread> threads;
  for (auto& mine : seen) {
    threads.emplace_back([&mine] {
      for (int i = 0; i < kUnits; ++i) {
        mine.push_back(&unit_named("unit " + std::to_string(i)));
        mine.push_back(&unit_named("km"));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& other : seen) EXPECT_EQ(other, seen.front());
  EXPECT_EQ(seen.front().front()->base, "unit 0");
}

}  // namespace
}  // namespace tawatur
