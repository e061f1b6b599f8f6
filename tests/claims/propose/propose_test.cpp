// What a document proposes: the claim, its value and chain, and why to look twice.

#include "claims/propose/propose.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "claims/extract/read_values.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace tawatur {
namespace {

constexpr const char* kCase = R"({
 "tawatur": 1, "case": {"id": "c"},
 "sources": [
  {"id": "paper", "kind": "outlet", "names": [{"text": "Paper", "lang": "en"}]},
  {"id": "maariv", "kind": "outlet",
   "names": [{"text": "Maariv", "lang": "en"}, {"text": "معاريف", "lang": "ar"}, {"text": "מעריב", "lang": "he"}]},
  {"id": "wire", "kind": "agency", "names": [{"text": "Wire", "lang": "en"}]}],
 "documents": [{"id": "d", "source": "paper"}],
 "claims": [{"id": "satellite", "statement": [{"text": "Morocco bought a reconnaissance satellite from Israel", "lang": "en"}],
             "attributes": {"price": {"type": "money"}}}],
 "assertions": []})";

Case the_case() {
  auto data = read_case(kCase, "c.json", {}, {});
  EXPECT_TRUE(data.has_value());
  return std::move(*data);
}

struct Read {
  std::string text;
  std::string language;
  std::vector<ReadValue> values;
  AttributionReading attributions;

  Read(std::string_view the_text, std::string_view the_language)
      : text(the_text), language(the_language) {
    const Tokens tokens = tokenize(text);
    values = read_values(tokens, language, {});
    attributions = read_attributions(tokens, language);
  }

  [[nodiscard]] DocumentReading reading() const {
    DocumentReading out;
    out.document = "d";
    out.text = text;
    out.language = language;
    out.values = &values;
    out.attributions = &attributions;
    return out;
  }
};

std::vector<std::string> ids_of(const std::vector<ProposedLink>& chain) {
  std::vector<std::string> ids;
  for (const ProposedLink& link : chain) ids.push_back(link.id);
  return ids;
}

struct Sentence {
  const char* language;
  const char* text;
};
constexpr Sentence kSatellite[] = {
    {"ar", "اشترى المغرب قمرا صناعيا للتجسس من إسرائيل بقيمة مليار دولار، وفق صحيفة معاريف."},
    {"en",
     "Morocco bought a spy satellite from Israel for one billion dollars, according to Maariv."},
    {"he", "מרוקו רכשה לוויין ריגול מישראל במיליארד דולר, לפי עיתון מעריב."}};

TEST(Propose, FindsTheClaimOfTheCaseInEveryLanguage) {
  const Case data = the_case();
  for (const Sentence& sentence : kSatellite) {
    SCOPED_TRACE(sentence.language);
    const Read read(sentence.text, sentence.language);
    const auto proposals = propose(data, read.reading());
    bool priced = false;
    for (const Proposal& proposal : proposals) {
      EXPECT_EQ(proposal.claim, "satellite");
      EXPECT_FALSE(proposal.new_claim);
      EXPECT_EQ(ids_of(proposal.chain), std::vector<std::string>{"maariv"});
      if (proposal.type != ValueType::money) continue;
      priced = true;
      EXPECT_EQ(proposal.attribute, "price");
      ASSERT_TRUE(proposal.value.has_value());
      EXPECT_EQ(proposal.value->number.to_rational(), Rational(1'000'000'000));
      EXPECT_TRUE(proposal.has(ProposalDoubt::currency_guessed));
    }
    EXPECT_TRUE(priced);
  }
}

TEST(Propose, PlacesAreThoseOfTheTextAndIdsAreUnique) {
  const Case data = the_case();
  for (const Sentence& sentence : kSatellite) {
    SCOPED_TRACE(sentence.language);
    const std::string twice = std::string(sentence.text) + "\n\n" + sentence.text;
    const Read read(twice, sentence.language);
    std::set<std::string> ids;
    for (const Proposal& proposal : propose(data, read.reading())) {
      EXPECT_TRUE(ids.insert(proposal.id).second) << proposal.id;
      const auto quote = code_points(twice, proposal.quote.start, proposal.quote.end);
      ASSERT_TRUE(quote.has_value());
      EXPECT_EQ(*quote, proposal.quote_text);
      EXPECT_TRUE(code_points(twice, proposal.place.start, proposal.place.end).has_value());
    }
    EXPECT_FALSE(ids.empty());
  }
}

TEST(Propose, WhatAPersonSaysItCitesStandsInFrontOfWhatTheTextCredits) {
  const Case data = the_case();
  for (const Sentence& sentence : kSatellite) {
    SCOPED_TRACE(sentence.language);
    const Read read(sentence.text, sentence.language);
    DocumentReading reading = read.reading();
    reading.cites = {"wire"};
    for (const Proposal& proposal : propose(data, reading)) {
      EXPECT_EQ(ids_of(proposal.chain), (std::vector<std::string>{"wire", "maariv"}));
      EXPECT_FALSE(proposal.has(ProposalDoubt::no_source_found));
    }
  }
}

TEST(Propose, ATextThatCreditsNobodyRestsOnWhatItCites) {
  const Case data = the_case();
  const Read read("اشترى المغرب ثلاث طائرات بقيمة 50 مليون دولار.", "ar");
  ASSERT_FALSE(propose(data, read.reading()).empty());
  for (const Proposal& proposal : propose(data, read.reading())) {
    EXPECT_TRUE(proposal.chain.empty());
    EXPECT_TRUE(proposal.has(ProposalDoubt::no_source_found));
  }
  DocumentReading cited = read.reading();
  cited.cites = {"wire", "maariv"};
  for (const Proposal& proposal : propose(data, cited)) {
    EXPECT_EQ(ids_of(proposal.chain), (std::vector<std::string>{"wire", "maariv"}));
    EXPECT_FALSE(proposal.has(ProposalDoubt::no_source_found));
  }
}

TEST(Propose, WhatAnotherProgramReadSaysSo) {
  const Case data = the_case();
  Read read("Morocco bought satellites for a princely sum.", "en");
  EXPECT_TRUE(read.values.empty());
  ReadValue value;
  value.kind = ReadValueKind::money;
  value.external = true;
  value.start = 33;
  value.end = 44;
  value.byte_start = 33;
  value.byte_end = 44;
  value.number = Rational(7);
  value.unit = "USD";
  read.values.push_back(value);
  DocumentReading reading = read.reading();
  reading.reader = "model";
  const auto proposals = propose(data, reading);
  ASSERT_EQ(proposals.size(), 1U);
  EXPECT_TRUE(proposals[0].has(ProposalDoubt::external));
  EXPECT_EQ(proposals[0].reader, "model");
}

TEST(Propose, NothingInALanguageThatIsNotRead) {
  const Case data = the_case();
  Read read(kSatellite[1].text, "en");
  DocumentReading reading = read.reading();
  reading.language = "tr";
  EXPECT_TRUE(propose(data, reading).empty());
}

TEST(Propose, NothingOutOfSentencesThatClaimNothingAboutAThing) {
  const Case data = the_case();
  for (const Sentence& sentence :
       {Sentence{"ar", "التقى الوزير بنظيره أمس في الرباط وتبادلا وجهات النظر."},
        Sentence{"en", "The minister met his counterpart and they exchanged views."},
        Sentence{"he", "השר נפגש עם עמיתו והשניים החליפו דעות."}}) {
    SCOPED_TRACE(sentence.language);
    const Read read(sentence.text, sentence.language);
    EXPECT_TRUE(propose(data, read.reading()).empty());
  }
}

}  // namespace
}  // namespace tawatur
