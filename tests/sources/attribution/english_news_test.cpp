// English as newspapers write it: who says a figure, in the constructions of running news. The
// sentences were made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kEnglishNews[] = {
    {"In a Lantern News poll released Monday, 50 percent of respondents chose the mayor.",
     "a Lantern News poll"},
    {"In the latest Harbour/Delta survey, 71 percent of voters approved of the tax.",
     "the latest Harbour/Delta survey"},
    {"A Harbour/Delta poll released Saturday found that 28 percent of voters were undecided.",
     "A Harbour/Delta poll"},
    {"The latest Harbour/Delta poll showed Smith leading with 31 percent.",
     "The latest Harbour/Delta poll"},
    {"A Delta News poll, conducted jointly with Harbour Research, shows Smith with 47 percent.",
     "A Delta News poll"},
    {"Federal Election Commission records compiled by the Harbour Center show that he gave $500.",
     "the Harbour Center"},
    {"New filings show it has less than $1.3 million on hand.", "New filings"},
    {"Audit files from the ministry show that four accounts conducted 24 searches.",
     "the ministry"},
    {"Figures from the health ministry show 300 people died.", "the health ministry"},
    {"Data from the central bank showed reserves fell to $4 billion.", "the central bank"},
    {"Central bank data showed reserves fell to $4 billion.", "Central bank data"},
    {"Official figures released on Tuesday put the death toll at 300.", "Official figures"},
    {"Delta Pollster, which aggregates all public polling, puts approval at 50 percent.",
     "Delta Pollster"},
    {"The governor is telling supporters that he raised $20 million.", "The governor"},
    {"Smith promised Monday to begin building 300 homes within 100 days.", "Smith"},
    {"The president has repeatedly pledged to hire 3,000 officers.", "The president"},
    {"The company vowed to cut 500 jobs.", "The company"},
    {"“We raised $50 million,” Jeff Weller, Sanders’ campaign manager, said in a statement.",
     "Jeff Weller"},
    {"Woody Benton, 58, who lives outside Tarvel, says he lost $300.", "Woody Benton"},
    {"Neera Tandy, a supporter and president of the Harbour Center, said the plan would cost $3 "
     "billion.",
     "Neera Tandy"},
    {"Jane Roe of Liberty Church in Marion said she made 150 phone calls.",
     "Jane Roe of Liberty Church in Marion"},
    {"Some officials think the minister is at risk of losing 30 seats.", "Some officials"},
    {"The mayor believes the bridge will cost $40 million.", "The mayor"},
    {"Citing local news outlets, the Harbour Press reports that 66 people died.",
     "the Harbour Press ← local news outlets"},
    {"Eight people were killed, the ministry said in a statement on Monday.", "the ministry"},
    {"Eight people were killed, state television reported, citing a military official.",
     "state television ← a military official"},
    {"Police put the number of protesters at 3,000.", "Police"},
    {"Organizers put the crowd at 10,000.", "Organizers"},
    {"The toll stands at 300, per the health ministry.", "the health ministry"},
    {"The army, in a statement, said it had shot down 30 drones.", "The army"},
    {"In a statement, the army said it had shot down 30 drones.", "the army"},
    {"The minister was quoted as saying by the Harbour agency that 30 drones were shot down.",
     "the Harbour agency ← The minister"},
    {"The minister was quoted by state media as saying that 30 drones were shot down.",
     "state media ← The minister"},
    {"Two officials with knowledge of the talks told the Lantern that 30 prisoners would be freed.",
     "the Lantern ← Two officials with knowledge of the talks"},
    {"The bank has 30 branches, its website says.", "its website"},
    {"As the Lantern first reported, the bank lost $40 million.", "the Lantern"},
    {"As first reported by the Lantern, the bank lost $40 million.", "the Lantern"},
    {"The bank lost $40 million, people familiar with the matter said.",
     "people familiar with the matter"},
    {"It is unclear how many of the 300 homes were damaged, said Ana Cole, who heads the relief "
     "agency.",
     "Ana Cole"},
    {"“It cost us $3 million,” says Ana Cole, a farmer near Tarvel.", "Ana Cole"},
    {"The airline, which employs 3,000 people, said it would cut 500 jobs.", "The airline"},
    {"The ministry, citing a report by the World Bank, said growth would slow to 2 percent.",
     "The ministry ← the World Bank"},
    {"The World Bank expects growth to slow to 2 percent.", "The World Bank"},
    {"Analysts polled by the Harbour agency expect growth of 2 percent.",
     "the Harbour agency ← Analysts"},
    {"The United Nations says 2 million people need aid.", "The United Nations"},
    {"The city has 40,000 inhabitants.", ""},
    {"The company sold 12 jets to the army.", ""},
    {"The president signed a law providing $2 billion in aid.", ""},
    {"Police arrested 12 people.", ""},
    {"The court ordered the company to pay $3 million.", ""},
    {"The team has won 12 games.", ""},
    {"A spokesman for the ministry would not say how many of the 300 had left.", ""},
    {"Harbour TV: 12 soldiers killed in the north", "Harbour TV"},
    {"TARVEL (Harbour) - The government bought 12 ships.", "Harbour"},
    {"According to court documents, he paid $300,000.", "court documents"},
    {"In its annual report, the bank said it had 300 branches.", "the bank"},
    {"The mayor acknowledged on Tuesday that 300 homes had been lost.", "The mayor"},
    {"Estimates by the union put the losses at $30 million.", "the union"},
    {"Paul Mercer confirmed to the Lantern newspaper that 12 people died.",
     "the Lantern newspaper ← Paul Mercer"},
    {"Reuters reports that, according to the defense minister, 12 people died.",
     "Reuters ← the defense minister"},
    {"According to the U.N. refugee agency, 12 people died.", "the U.N. refugee agency"},
    {"According to the Institute for Climate Studies, 12 people died.",
     "the Institute for Climate Studies"},
    {"Twelve people died, according to a lawyer for the family.", "a lawyer for the family"},
    {"Lawyers for the family told the Lantern newspaper that 12 people died.",
     "the Lantern newspaper ← Lawyers for the family"},
    {"The chairman, John Smith, said the bank lost $3 million.", "The chairman, John Smith"},
    {"Figures released on Tuesday by the bank show a loss of $3 million.", "the bank"},
    {"Morocco: exports fall by 12 percent", ""},
    {"The company vowed to cut 500 jobs.", "The company"},
    {"It is estimated that 500 jobs will go.", ""},
    {"Health Ministry: 12 patients are infected", "Health Ministry"},
};

TEST(Attribution, EnglishNewsGivesItsChains) {
  for (const ChainCase& row : kEnglishNews) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "en"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
