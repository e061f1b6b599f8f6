// A plan or hope makes no source of its subject, a forecast or a reported clause does; polls and
// records lead to who made them; who told an outlet is a link behind it.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kEnglishPlansPollsAndSecondLinks[] = {
    {"In a Delta News/Harbour Post poll released Monday, 50 percent of respondents backed the "
     "levy.",
     "a Delta News/Harbour Post poll"},
    {"In the most recent Northgate/Ledger survey, 71 percent approved of the mayor.",
     "the most recent Northgate/Ledger survey"},
    {"In an early-October Coast News poll, she led him 56 percent to 32 percent.",
     "an early-October Coast News poll"},
    {"He has the lead, with the new Beacon survey finding that 45 percent back him.",
     "the new Beacon survey"},
    {"Exit polls conducted by Meridian Research show two-thirds of voters wanted change.",
     "Meridian Research"},
    {"Donations reached $3 million, records compiled by the Center for Open Budgets show.",
     "the Center for Open Budgets"},
    {"He recalled that 40 ships had left the port that week.", "He"},
    {"Mr. Alder, who runs a union of 300 workers, said he had voted twice.", "Mr. Alder"},
    {"Anna Weld, an economist at Bream Bank, expects that growth will reach 3%.", "Anna Weld"},
    {"The navy expects eight frigates by 2030.", ""},
    {"The ministry plans to spend $4 billion on roads.", ""},
    {"The company wants 300 new drivers.", ""},
    {"The firm hopes to hire 200 engineers.", ""},
    {"The city intends to build 40 schools.", ""},
    {"The bank expects inflation to fall to 2% next year.", "The bank"},
    {"The company said it expects to open 40 stores.", "The company"},
    {"The airline expects delivery of 12 jets this summer.", ""},
    {"She needs 300 signatures.", ""},
    {"Goldman Sachs put the chance of a recession at 35 percent.", "Goldman Sachs"},
    {"Police put the crowd at 40,000.", "Police"},
    {"The agency lists the town's population as 21,090.", "The agency"},
    {"The plan would cost $3 billion, the Treasury estimates.", "the Treasury"},
    {"Shares fell 3% on Friday, according to LSEG data.", "LSEG data"},
    {"At least 30 people died, the health ministry said on X.", "the health ministry"},
    {"\"We lost 40 cows,\" said farmer Tom Reed, 52.", "farmer Tom Reed"},
    {"Reed, 52, added that insurers had paid only $3,000.", "Reed"},
    {"The mayor, speaking to reporters, put the damage at $12 million.", "The mayor"},
    {"The average of three polls gives the party 34 percent.", ""},
    {"Lawyers for the family argue that 12 officers were present.", "Lawyers for the family"},
    {"Zelensky says 20 drones were downed overnight.", "Zelensky"},
    {"Hungary's Orban rejects claims he took €3 million.", "Hungary's Orban"},
    {"Reuters, citing two sources, reported the sale at $3 billion.", "Reuters ← two sources"},
    {"The sale was first reported by Bloomberg.", "Bloomberg"},
    {"The Lantern has learned from three people close to the talks that the price is $40 million.",
     "The Lantern ← three people close to the talks"},
};

constexpr ChainCase kFrenchPlansPollsAndSecondLinks[] = {
    {"Le ministère prévoit une croissance de 1,4 % en 2025.", "Le ministère"},
    {"La marine attend huit frégates d'ici 2030.", ""},
    {"Le ministère compte dépenser 4 milliards d'euros.", ""},
    {"L'entreprise veut embaucher 300 chauffeurs.", ""},
    {"La mairie souhaite construire 40 écoles.", ""},
    {"La compagnie prévoit d'ouvrir 40 magasins.", ""},
    {"L'Insee table sur une hausse de 2 %.", "L'Insee"},
    {"Le syndicat espère que 300 emplois seront sauvés.", "Le syndicat"},
    {"Le bilan est passé à 40 morts, a annoncé la préfecture.", "la préfecture"},
    {"« Nous avons perdu 40 vaches », raconte Paul Mercier, éleveur.", "Paul Mercier"},
    {"Selon nos informations, 12 policiers sont visés.", "nos informations"},
    {"D'après une source proche du dossier, la vente rapporterait 3 milliards d'euros.",
     "une source proche du dossier"},
    {"Le Phare du Midi a appris de deux sources syndicales que 400 postes seraient supprimés.",
     "Le Phare du Midi ← deux sources syndicales"},
    {"Le projet coûterait 3 milliards, estime la Cour des comptes.", "la Cour des comptes"},
    {"Amnesty International dénonce 120 arrestations.", "Amnesty International"},
    {"L'armée affirme avoir détruit 14 chars.", "L'armée"},
    {"Marie Colin, qui dirige une association de 300 membres, dit avoir reçu 2 000 appels.",
     "Marie Colin"},
    {"La police a compté 1 200 manifestants, les organisateurs en revendiquent 3 000.",
     "les organisateurs"},
    {"Le maire a chiffré les dégâts à 12 millions d'euros.", "Le maire"},
};

constexpr ChainCase kSpanishPlansPollsAndSecondLinks[] = {
    {"La marina espera ocho fragatas para 2030.", ""},
    {"El ministerio planea gastar 4.000 millones de euros.", ""},
    {"La empresa quiere contratar a 300 conductores.", ""},
    {"El ayuntamiento pretende construir 40 escuelas.", ""},
    {"El banco central espera que la inflación baje al 2 %.", "El banco central"},
    {"El Gobierno prevé un crecimiento del 2,4 %.", "El Gobierno"},
    {"La compañía prevé abrir 40 tiendas.", ""},
    {"Según ha sabido El Faro del Sur de fuentes judiciales, hay 12 imputados.",
     "El Faro del Sur ← fuentes judiciales"},
    {"Según ha podido saber Radio Norte de fuentes del caso, se pagaron 3 millones.",
     "Radio Norte"},
    {"«Perdimos 40 vacas», cuenta Pablo Ruiz, ganadero.", "Pablo Ruiz"},
    {"El plan costaría 3.000 millones, calcula la patronal.", "la patronal"},
    {"La policía cifró en 1.200 los asistentes.", "La policía"},
    {"Murieron al menos 30 personas, informó el Ministerio de Salud.", "el Ministerio de Salud"},
    {"Ana Rojas, que dirige un sindicato de 300 afiliados, afirma que hubo 20 despidos.",
     "Ana Rojas"},
    {"De acuerdo con la agencia Efe, fueron 14 los heridos.", "la agencia Efe"},
    {"Fuentes de la investigación apuntan a que se desviaron 9 millones.",
     "Fuentes de la investigación"},
    {"El Ejército dice haber destruido 14 tanques.", "El Ejército"},
};

constexpr ChainCase kHebrewPlansPollsAndSecondLinks[] = {
    {"חיל הים מצפה לקבל שמונה ספינות עד 2030.", ""},
    {"המשרד מתכנן להוציא 4 מיליארד שקל על כבישים.", ""},
    {"החברה רוצה לגייס 300 נהגים.", ""},
    {"העירייה מתכוונת לבנות 40 בתי ספר.", ""},
    {"בנק ישראל צופה צמיחה של 3 אחוזים.", "בנק ישראל"},
    {"הבנק מעריך שהאינפלציה תרד ל-2 אחוזים.", "הבנק"},
    {"דובר צה\"ל מסר כי 12 רקטות יורטו.", "דובר צה\"ל"},
    {"לפי דני לביא, המפעל פיטר 300 עובדים.", "דני לביא"},
    {"\"איבדנו 40 פרות\", אמר החקלאי יוסי כהן.", "החקלאי יוסי כהן"},
    {"לדברי ראש העיר, הנזק מוערך ב-12 מיליון שקל.", "ראש העיר"},
    {"כאן 11 דיווח מפי שני גורמים כי 400 עובדים יפוטרו.", "כאן 11 ← שני גורמים"},
    {"המשטרה העריכה כי 1,200 בני אדם השתתפו.", "המשטרה"},
    {"לטענת הארגון, נעצרו 120 מפגינים.", "הארגון"},
    {"נועה ברק, שמנהלת עמותה של 300 חברים, אומרת כי התקבלו 2,000 פניות.", "נועה ברק"},
    {"המחיר עלה ב-3%, כך עולה מנתוני משרד האוצר.", "משרד האוצר"},
    {"רויטרס דיווחה, בציטוט שני מקורות, כי המכירה תסתכם ב-3 מיליארד דולר.", "רויטרס ← שני מקורות"},
    {"חמאס: 40 בני אדם נהרגו.", "חמאס"},
    {"נתניהו אמר כי 20 חטופים בחיים.", "נתניהו"},
};

TEST(Attribution, EnglishPlansPollsAndSecondLinks) {
  for (const ChainCase& row : kEnglishPlansPollsAndSecondLinks) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "en"), row.chain);
  }
}

TEST(Attribution, FrenchPlansPollsAndSecondLinks) {
  for (const ChainCase& row : kFrenchPlansPollsAndSecondLinks) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "fr"), row.chain);
  }
}

TEST(Attribution, SpanishPlansPollsAndSecondLinks) {
  for (const ChainCase& row : kSpanishPlansPollsAndSecondLinks) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "es"), row.chain);
  }
}

TEST(Attribution, HebrewPlansPollsAndSecondLinks) {
  for (const ChainCase& row : kHebrewPlansPollsAndSecondLinks) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "he"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
