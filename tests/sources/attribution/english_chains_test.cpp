// Who English sentences credit, and through whom: every construction of the language, in sentences
// made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kEnglish[] = {
    {"Reuters reported, citing two officials familiar with the talks, that the deal was close.",
     "Reuters ← two officials familiar with the talks"},
    {"The deal is worth $200 million, according to Business Insider.", "Business Insider"},
    {"Sources familiar with the matter told Bloomberg that the bank would cut jobs.",
     "Bloomberg ← Sources familiar with the matter"},
    {"\"We will not yield,\" the minister told reporters.", "the minister"},
    {"A US official, speaking on condition of anonymity, said the ship had turned back.",
     "A US official"},
    {"A spokesman for the Defense Ministry denied the report.",
     "A spokesman for the Defense Ministry"},
    {"The company said in a statement on Monday that sales rose 12 percent.", "The company"},
    {"It is believed that the ship sank.", ""},
    {"The central bank raised rates.", ""},
    {"The ministry signed a contract worth $40 million.", ""},
    {"Israel's Maariv newspaper, quoting Business Insider, reported that Morocco had bought 36 "
     "guns.",
     "Israel's Maariv newspaper ← Business Insider"},
    {"In an interview with Le Monde, the president said the talks had failed.",
     "Le Monde ← the president"},
    {"Analysts at Goldman Sachs expect growth of 2 percent.", "Analysts at Goldman Sachs"},
    {"The report, published by Amnesty International, says 30 people were detained.",
     "Amnesty International"},
    {"According to a report by the Stockholm International Peace Research Institute, spending rose "
     "7 percent.",
     "the Stockholm International Peace Research Institute"},
    {"Growth will slow, the IMF warned.", "the IMF"},
    {"PARIS (AFP) - France will send six aircraft.", "AFP"},
    {"Source: Reuters", "Reuters"},
    {"\"It is over,\" said Maria Lopez, a spokeswoman for the union.", "Maria Lopez"},
    {"The strike killed 12 people, the health ministry said on Tuesday.", "the health ministry"},
    {"As first reported by Axios, the meeting was cancelled.", "Axios"},
    {"The newspaper said the two sides had agreed.", "The newspaper"},
    {"Officials at the port, who asked not to be named, said the cargo was seized.",
     "Officials at the port"},
    {"Iranian state television said the missile hit a base.", "Iranian state television"},
    {"Prime Minister Karim Haddad said on Sunday that elections would be held in May.",
     "Prime Minister Karim Haddad"},
    {"The figures were provided by the ministry.", ""},
    {"Haaretz quoted a senior officer as saying the operation had failed.",
     "Haaretz ← a senior officer"},
    {"The Times, citing documents obtained from the court, said he owned three companies.",
     "The Times ← the court"},
    {"Experts say the plan is too expensive.", "Experts"},
    {"Moscow said it would respond.", "Moscow"},
    {"Per the Associated Press, five soldiers were wounded.", "the Associated Press"},
    {"The World Health Organization estimates that 4,000 people have died.",
     "The World Health Organization"},
    {"The minister doubted that the figure was right.", "The minister"},
    {"Data from the statistics office showed exports fell 3 percent.", "the statistics office"},
};

TEST(Attribution, EnglishSentencesGiveTheirChains) {
  for (const ChainCase& row : kEnglish) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "en"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
