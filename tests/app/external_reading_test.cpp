// What another program read: taken where it holds, refused with its place where it does not.

#include "app/service/external_reading.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

constexpr std::string_view kText = "قالت معاريف إن الثمن 5 ملايين يورو. Wire said so. לפי מעריב.";

ExternalReading read(std::string_view answer) {
  auto reading = external_reading_in(answer, kText);
  EXPECT_TRUE(reading.has_value());
  return reading ? std::move(*reading) : ExternalReading();
}

TEST(ExternalReading, TakesWhatHolds) {
  const ExternalReading reading = read(
      R"({"values":[{"type":"money","start":21,"end":34,"exact":"5 ملايين يورو","amount":"5000000","currency":"EUR","hedge":"about"}],
          "attributions":[{"start":5,"end":11,"source":"معاريف","kind":"outlet","scope":{"start":12,"end":34},"via":1},
                          {"start":36,"end":40,"kind":"agency","scope":{"start":0,"end":34}}]})");
  EXPECT_EQ(reading.refused_count, 0U);
  ASSERT_EQ(reading.values.size(), 1U);
  EXPECT_TRUE(reading.values[0].external);
  EXPECT_EQ(reading.values[0].number, Rational(5'000'000));
  EXPECT_EQ(reading.values[0].hedge, Hedge::about);
  ASSERT_EQ(reading.attributions.size(), 2U);
  EXPECT_EQ(reading.attributions[0].via, 1U);
  EXPECT_EQ(reading.attributions[1].kind, SourceAs::agency);
}

TEST(ExternalReading, RefusesWhatDoesNotHoldAndKeepsTheRest) {
  struct Wrong {
    const char* item;
    std::string_view problem;
  };
  const Wrong kWrong[] = {
      {R"(7)", "reader.no-object"},
      {R"({"type":"colour","start":0,"end":4})", "reader.type"},
      {R"({"type":"percent","start":0,"end":4000,"number":"1"})", "reader.place"},
      {R"({"type":"percent","start":4,"end":4,"number":"1"})", "reader.place"},
      {R"({"type":"percent","start":-1,"end":4,"number":"1"})", "reader.place"},
      {R"({"type":"percent","start":0,"end":4,"exact":"كذب","number":"1"})", "reader.words"},
      {R"({"type":"percent","start":0,"end":4,"number":1})", "reader.number"},
      {R"({"type":"percent","start":0,"end":4,"number":"1","hedge":"perhaps"})", "reader.hedge"},
      {R"({"type":"percent","start":0,"end":4,"number":"3","hedge":"between","number_to":"2"})",
       "reader.number"},
      {R"({"type":"money","start":0,"end":4,"amount":"1","currency":"euros"})", "reader.currency"},
      {R"({"type":"quantity","start":0,"end":4,"number":"1","unit":"parsnip"})", "reader.unit"}};
  for (const Wrong& wrong : kWrong) {
    SCOPED_TRACE(wrong.item);
    std::string answer = R"({"values":[)";
    answer += wrong.item;
    answer += R"(,{"type":"percent","start":21,"end":22,"number":"5"}]})";
    const ExternalReading reading = read(answer);
    EXPECT_EQ(reading.values.size(), 1U);
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_EQ(reading.refused[0].pointer, "/values/0");
    EXPECT_EQ(reading.refused[0].problem.key(), wrong.problem);
  }
}

TEST(ExternalReading, ADateMustBeOne) {
  const ExternalReading reading =
      read(R"({"values":[{"type":"date","start":0,"end":4,"edtf":"2023-02-30"},
                         {"type":"date","start":0,"end":4,"edtf":"2023-02"}]})");
  EXPECT_EQ(reading.refused_count, 1U);
  ASSERT_EQ(reading.values.size(), 1U);
  EXPECT_EQ(reading.values[0].edtf, "2023-02");
}

TEST(ExternalReading, WhatIsKeptIsTakenAgainAsItWas) {
  const ExternalReading first = read(
      R"({"attributions":[{"start":0,"end":4,"scope":{"start":0,"end":900}},
                          {"start":45,"end":49,"scope":{"start":0,"end":4},"via":2},
                          {"start":36,"end":40,"scope":{"start":0,"end":4}},
                          {"start":5,"end":11,"scope":{"start":0,"end":4},"via":0}]})");
  EXPECT_EQ(first.refused_count, 1U);
  const ExternalReading again = read(first.json);
  EXPECT_EQ(again.refused_count, 0U);
  ASSERT_EQ(again.attributions.size(), first.attributions.size());
  for (std::size_t i = 0; i < again.attributions.size(); ++i) {
    EXPECT_EQ(again.attributions[i].via, first.attributions[i].via);
    EXPECT_EQ(again.attributions[i].source, first.attributions[i].source);
  }
  EXPECT_EQ(again.json, first.json);
}

TEST(ExternalReading, WhatBothReadAlikeIsSaidOnce) {
  TextReading own = read_text(kText, "ar", {});
  ASSERT_EQ(own.values.size(), 1U);
  const ReadValue& value = own.values[0];
  std::string answer = R"({"values":[{"type":"money","amount":"5000000","currency":"EUR","start":)";
  answer += std::to_string(value.start);
  answer += R"(,"end":)";
  answer += std::to_string(value.end);
  answer += "}]}";
  const ExternalReading same = read(answer);
  ASSERT_EQ(same.values.size(), 1U);
  add_external(own, same);
  EXPECT_EQ(own.values.size(), 1U);
  EXPECT_FALSE(own.values[0].external);
}

TEST(ExternalReading, AnAnswerThatIsNoObjectFails) {
  for (const char* const answer : {"", "[]", "7", "{\"values\":", "{} {}"}) {
    EXPECT_FALSE(external_reading_in(answer, kText).has_value()) << answer;
  }
}

TEST(ExternalReader, IsRunWithoutAShellAndItsFailureIsTold) {
  ReadDocument document;
  document.text = kText;
  EXPECT_FALSE(run_external_reader({"no-such-program-anywhere"}, document).has_value());
  EXPECT_FALSE(run_external_reader({"false"}, document).has_value());
  EXPECT_FALSE(run_external_reader({"cat", "/etc/hostname"}, document).has_value());
  // cat answers with the request, an object without lists.
  const auto echo = run_external_reader({"cat"}, document);
  ASSERT_TRUE(echo.has_value());
  EXPECT_EQ(echo->reader, "cat");
  EXPECT_TRUE(echo->values.empty());
}

}  // namespace
}  // namespace tawatur
