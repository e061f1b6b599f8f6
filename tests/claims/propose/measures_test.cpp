// What is proposed of a sentence: the name of what each value measures, whose word it rests on, and
// to which claim it belongs.

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "claims/extract/read_values.h"
#include "claims/propose/propose.h"
#include "core/text/tokens.h"

namespace tawatur {
namespace {

Case empty_case() {
  auto data = read_case(
      R"({"tawatur": 1, "case": {"id": "c"}, "sources": [{"id": "paper", "kind": "outlet"}],
          "documents": [{"id": "d", "source": "paper"}], "claims": [], "assertions": []})",
      "c.json", {}, {});
  EXPECT_TRUE(data.has_value());
  return std::move(*data);
}

// Thursday, 14 March 2024.
constexpr DayNumber kPublished = 19796;

std::vector<Proposal> proposals_of(const std::string& text, std::string_view language) {
  const Tokens tokens = tokenize(text);
  ReadingOptions options;
  options.published = kPublished;
  const std::vector<ReadValue> values = read_values(tokens, language, options);
  const AttributionReading attributions = read_attributions(tokens, language);
  DocumentReading reading;
  reading.document = "d";
  reading.text = text;
  reading.language = language;
  reading.values = &values;
  reading.attributions = &attributions;
  return propose(empty_case(), reading);
}

struct Measured {
  const char* language;
  const char* text;
  const char* attributes;  // the attributes in the order of the text
};

std::string attributes_in(const std::vector<Proposal>& proposals) {
  std::string all;
  for (const Proposal& proposal : proposals) {
    all += (all.empty() ? "" : " ") + proposal.attribute;
  }
  return all;
}

void expect_measured(const std::vector<Measured>& rows) {
  for (const Measured& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(attributes_in(proposals_of(row.text, row.language)), row.attributes);
  }
}

// A day on which somebody spoke is no day of the event.
TEST(ProposedMeasures, LeaveOutWhenItWasSaid) {
  expect_measured({
      {"ar", "قال وزير الدفاع أمس الأربعاء إن المغرب اشترى 12 دبابة.", "how-many"},
      {"ar", "قال وزير الدفاع، مساء أمس الأربعاء، إن المغرب اشترى 12 دبابة.", "how-many"},
      {"ar", "اشترى المغرب 12 دبابة، بحسب ما أعلنت وزارة الدفاع يوم 4 مارس 2024.", "how-many"},
      {"en", "The ministry said on Wednesday that Morocco bought 12 tanks.", "how-many"},
      {"en", "Morocco bought 12 tanks, the ministry said Wednesday.", "how-many"},
      {"en", "Morocco bought 12 tanks on Wednesday, the ministry said.", "how-many bought"},
      {"en", "The ministry said that in 2023 Morocco bought 12 tanks.", "bought how-many"},
      {"fr", "Le Maroc a acheté 12 chars, a indiqué mercredi le ministère.", "how-many"},
  });
}

// What is of one tonne is no price of the whole; what was the year before is no answer to this one.
TEST(ProposedMeasures, AreOfOneThingOrOfAnotherTimeBySayingSo) {
  expect_measured({
      {"ar", "اشترت الجزائر القمح بسعر 262 دولارا للطن.", "price-per-tonne"},
      {"en", "Algeria bought wheat at $262 a tonne.", "price-per-tonne"},
      {"fr", "L'Algérie a acheté du blé à 262 dollars la tonne.", "price-per-tonne"},
      {"es", "Argelia compró trigo a 262 dólares por tonelada.", "price-per-tonne"},
      {"he", "אלג'יריה רכשה חיטה במחיר של 262 דולר לטון.", "price-per-tonne"},
      {"ar", "بلغ عجز الميزانية 6,3 بالمئة مقابل 7,7 بالمئة قبل ذلك.", "deficit deficit-before"},
      {"en", "The budget deficit was 6.3% compared with 7.7% before.", "deficit deficit-before"},
      {"fr", "Le déficit du budget a atteint 6,3 % contre 7,7 % auparavant.",
       "deficit deficit-before"},
      {"es", "El déficit del presupuesto fue del 6,3 % frente al 7,7 % anterior.",
       "deficit deficit-before"},
      {"he", "הגירעון בתקציב היה 6.3% לעומת 7.7% קודם לכן.", "deficit deficit-before"},
      {"en",
       "The company exported $1.18 billion worth of drones, up from $664 million a year earlier.",
       "exports exports-before"},
      {"ar", "بلغت نسبة المشاركة 50 في المائة مقارنة مع انتخابات بلغت فيها النسبة 42 في المائة.",
       "turnout share-before"},
  });
}

// Counts of two things are no two answers to one question.
TEST(ProposedMeasures, NameWhatIsCountedUnlessTheClaimIsAboutIt) {
  expect_measured({
      {"ar", "اشترى المغرب 12 دبابة وسيوفر المشروع 300 فرصة عمل.", "how-many how-many-jobs"},
      {"en", "Morocco bought 12 tanks, creating 300 jobs.", "how-many how-many-jobs"},
      {"en", "The loan runs for 25 years, of which 7 years without interest.",
       "duration duration-2"},
      {"en", "The loan runs for 25 years, then 7 years, then 3 years.",
       "duration duration-2 duration-3"},
  });
}

// A word for the injured names people, and only those of its own clause.
TEST(ProposedMeasures, TellTheDeadFromTheInjuredAndFromHouses) {
  expect_measured({
      {"ar", "قضى 120 شخصا على الأقل وأصيب 300 آخرون ودمر 1320 منزلا.",
       "dead injured how-many-houses"},
      {"en", "The quake killed 120 people and injured 300 others.", "dead injured"},
      {"en", "Fourteen people were arrested and 23 police officers were injured.",
       "arrested injured"},
      {"ar", "خلف الزلزال 12 قتيلا و30 جريحا.", "dead injured"},
      {"fr", "Le séisme a fait 12 morts et 30 blessés.", "dead injured"},
      {"es", "El terremoto dejó 12 muertos y 30 heridos.", "dead injured"},
      {"he", "ברעידת האדמה היו 12 הרוגים ו-30 פצועים.", "dead injured"},
  });
}

// Delivery has a day of its own, whatever the sentence is about.
TEST(ProposedMeasures, DateTheEventThatTheDateStandsBy) {
  expect_measured({
      {"ar", "اشترى المغرب 12 دبابة على أن يجري التسليم في مايو 2025.", "how-many delivered"},
      {"en", "Morocco bought 12 tanks, with delivery in May 2025.", "how-many delivered"},
  });
}

// "The deal" is the one that was just spoken of.
TEST(ProposedMeasures, GoOnWithTheDealThatWasSpokenOf) {
  const std::vector<Measured> rows = {
      {"ar", "اشترت الجزائر 600 طن من القمح.\n\nوتبلغ قيمة الصفقة 130 مليون يورو.", ""},
      {"en", "Algeria bought 600 tonnes of wheat.\n\nThe contract is worth 130 million euros.", ""},
      {"he", "אלג'יריה רכשה 600 טון חיטה.\n\nשווי העסקה הוא 130 מיליון אירו.", ""},
  };
  for (const Measured& row : rows) {
    SCOPED_TRACE(row.text);
    const auto proposals = proposals_of(row.text, row.language);
    ASSERT_EQ(proposals.size(), 2U);
    EXPECT_EQ(proposals[0].claim, proposals[1].claim);
  }
}

// A toll is of the disaster spoken of, not of one that struck two years before.
TEST(ProposedClaims, GiveATollToItsDisaster) {
  const auto proposals = proposals_of(
      "قتل 120 شخصا في زلزال ضرب البلاد في 9 مارس 2024.\n\nوأعلن متحدث إصابة 300 شخص.\n\n"
      "وأسفر زلزال عن مقتل ألف شخص في حزيران 2022.",
      "ar");
  std::vector<std::string> claims;
  for (const Proposal& proposal : proposals) {
    if (claims.empty() || claims.back() != proposal.claim) claims.push_back(proposal.claim);
  }
  EXPECT_EQ(claims, (std::vector<std::string>{"earthquake-died", "earthquake-died-2"}));
}

// Oil and gas of one sentence are two claims.
TEST(ProposedClaims, PartWhatASentenceSetsAgainstEachOther) {
  const auto proposals = proposals_of(
      "The field made 20 million barrels of oil, while gas came to 30 million cubic feet.", "en");
  ASSERT_EQ(proposals.size(), 2U);
  EXPECT_NE(proposals[0].claim, proposals[1].claim);
}

std::string chain_of(const Proposal& proposal) {
  std::string all;
  for (const ProposedLink& link : proposal.chain) all += (all.empty() ? "" : " ") + link.id;
  return all;
}

// What a paper says in its own words rests on nobody that it names elsewhere, unless it names
// nobody else.
TEST(ProposedChains, AreOfTheDocumentOnlyWhereItRetellsOneSource) {
  const std::string told = "Morocco bought 12 tanks, according to Reuters.\n\n";
  const std::string own = "It bought 40 drones in 2023.";
  const auto retold = proposals_of(told + own, "en");
  ASSERT_FALSE(retold.empty());
  EXPECT_EQ(chain_of(retold.back()), "reuters");
  EXPECT_TRUE(retold.back().has(ProposalDoubt::source_of_document));

  const std::string others = "The factory employs 300 people, Le Monde reported.\n\n";
  const auto mixed = proposals_of(told + others + own, "en");
  ASSERT_FALSE(mixed.empty());
  EXPECT_EQ(chain_of(mixed.back()), "");
  EXPECT_TRUE(mixed.back().has(ProposalDoubt::no_source_found));
}

// «بيان للبنك» is of the bank that the text named in full.
TEST(ProposedChains, GiveAShortNameItsFullForm) {
  const auto proposals = proposals_of(
      "وافق البنك الدولي على منح تونس قرضا قيمته 430 مليون يورو، بحسب بيان للبنك نشر اليوم.", "ar");
  ASSERT_FALSE(proposals.empty());
  EXPECT_EQ(chain_of(proposals.front()), "world-bank");
}

// A line of data is not quoted whole for each of its values.
TEST(ProposedClaims, QuoteTheWordsAroundAValueOfAnEndlessSentence) {
  std::string text = "The range is";
  for (int i = 1; i < 2000; ++i) text += " " + std::to_string(i) + " km";
  const auto proposals = proposals_of(text + ".", "en");
  ASSERT_GT(proposals.size(), 1000U);
  for (const Proposal& proposal : proposals) {
    ASSERT_TRUE(proposal.quote.covers(proposal.place));
    ASSERT_LT(proposal.quote_text.size(), 2000U);
    ASSERT_LT(proposal.statement.front().text.size(), 2000U);
  }
}

// A source that asked not to be named ordered nothing.
TEST(ProposedClaims, AreNotAboutWhatASourceAskedFor) {
  const auto proposals =
      proposals_of("قال مسؤول طلب عدم الكشف عن هويته إن القرض سيسدد على 25 سنة.", "ar");
  ASSERT_EQ(proposals.size(), 1U);
  EXPECT_EQ(proposals.front().claim, "loan");
}

}  // namespace
}  // namespace tawatur
