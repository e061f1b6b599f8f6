// A plan or hope makes no source of its subject, a forecast or a reported clause does; polls and
// records lead to who made them; who told an outlet is a link behind it.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kEnglishPlansPollsAndSecondLinks[] = {
    {"The IMF expects the economy to grow 3.6 percent.", "The IMF"},
    {"The army expects to receive 8 frigates.", ""},
    {"The army expects delivery of 8 frigates to the port.", ""},
    {"The central bank raised rates by 50 basis points to 3 percent.", ""},
    {"The bank had put the cost at 180 million in a 2023 study seen by Reuters.",
     "Reuters ← The bank"},
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
    {"Analysts expect profits of $3 billion.", "Analysts"},
    {"The airline expects delivery of 12 jets this summer.", ""},
    {"She needs 300 signatures.", ""},
    {"The IMF forecasts growth of 3.1%.", "The IMF"},
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
    {"Traffic fell 12%, according to Karina Weld.", "Karina Weld"},
    {"Sandy Phipps, who lost her house in Aldham, Norfolk, in July 2012, said 40 neighbours had "
     "moved.",
     "Sandy Phipps"},
    {"The plan will cost $3 billion, said Larry Sabin, director of the Centre for Ports.",
     "Larry Sabin"},
    {"The survey shows only 12 percent approve.", "The survey"},
    {"The bridge, which he believes will cost $3 billion, opens in May.", "he"},
    {"Trump vowed to \"cut 300 programs\".", "Trump"},
    {"Another source familiar with the mayor's thinking said 40 jobs would go.",
     "Another source familiar with the mayor's thinking"},
    {"Prosecutors allege he took $3 million.", "Prosecutors"},
    {"The price was $3 billion, two people said.", "two people"},
    {"Some 3,000 marched, by police estimates.", "police"},
    {"\"It cost us $3,000,\" Ms Brandt recalled.", "Ms Brandt"},
    {"The filing says the firm owes $3 million.", "The filing"},
    {"Norway's statistics office put inflation at 3.1%.", "Norway's statistics office"},
    {"The charity estimates that 300 children sleep rough.", "The charity"},
    {"Witnesses told the AP that 12 shells landed.", "the AP ← Witnesses"},
    {"Fitch sees growth of 3% next year.", "Fitch"},
    {"The club plans 300 new seats.", ""},
    {"The council needs $3 million.", ""},
    {"The firm aims for 300 stores.", ""},
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
    {"Le trafic a baissé de 12 %, selon Airparif.", "Airparif"},
    {"Selon Karim Belhadj, le chantier a coûté 3 millions d'euros.", "Karim Belhadj"},
    {"D'après La Gazette du Rhône, 40 postes seront supprimés.", "La Gazette du Rhône"},
    {"Le procureur a fait savoir que 12 personnes étaient en garde à vue.", "Le procureur"},
    {"Une source policière a indiqué à l'AFP que 40 voitures avaient brûlé.",
     "l'AFP ← Une source policière"},
    {"« On a perdu 40 hectares », se désole Jean Roux, vigneron à Narbonne.", "Jean Roux"},
    {"Le groupe dit avoir investi 3 milliards.", "Le groupe"},
    {"Le Monde révèle, citant un rapport interne, que 40 salariés ont été exposés.",
     "Le Monde ← un rapport interne"},
    {"Pour l'économiste Anne Perrot, la dette atteindra 115 % du PIB.", "l'économiste Anne Perrot"},
    {"Médecins sans frontières déplore 3 morts parmi ses équipes.", "Médecins sans frontières"},
    {"Au moins 40 personnes ont péri, ont annoncé les autorités.", "les autorités"},
    {"L'ONG chiffre à 3 000 le nombre de déplacés.", "L'ONG"},
    {"La société table sur 300 embauches.", ""},
    {"La Banque de France prévoit que l'inflation reculera à 2 %.", "La Banque de France"},
    {"Le PDG a confié aux Échos que le carnet atteignait 3 milliards.", "Le PDG"},
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
    {"El tráfico cayó un 12 %, según Karina Ledesma.", "Karina Ledesma"},
    {"Según La Gaceta del Norte, se recortarán 40 empleos.", "La Gaceta del Norte"},
    {"La Fiscalía informó que hay 12 detenidos.", "La Fiscalía"},
    {"Una fuente policial dijo a Reuters que ardieron 40 coches.", "Reuters ← Una fuente policial"},
    {"«Perdimos 40 hectáreas», lamenta Juan Robles, viticultor.", "Juan Robles"},
    {"El grupo asegura haber invertido 3.000 millones.", "El grupo"},
    {"La cifra de 3.000 millones, difundida por el ministerio, es falsa.", "el ministerio"},
    {"El País revela, citando un informe interno, que 40 empleados enfermaron.",
     "El País ← un informe interno"},
    {"Para la economista Ana Pérez, la deuda llegará al 115 % del PIB.", "la economista Ana Pérez"},
    {"Médicos Sin Fronteras denuncia 3 muertes en su equipo.", "Médicos Sin Fronteras"},
    {"Al menos 40 personas murieron, anunciaron las autoridades.", "las autoridades"},
    {"La ONG cifra en 3.000 los desplazados.", "La ONG"},
    {"La sociedad confía en crear 300 empleos.", ""},
    {"El Banco de España prevé que la inflación baje al 2 %.", "El Banco de España"},
    {"Han muerto 40 personas, de acuerdo con el último parte oficial.", "el último parte oficial"},
    {"Los organizadores hablan de 3.000 asistentes.", "Los organizadores"},
    {"El sindicato calcula que 300 puestos peligran.", "El sindicato"},
    {"Trascendió que el monto es de 3 millones, según fuentes cercanas al club.",
     "fuentes cercanas al club"},
    {"La vocera presidencial señaló que se entregaron 300 casas.", "La vocera presidencial"},
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
    {"התנועה ירדה ב-12%, לפי דנה לוי.", "דנה לוי"},
    {"לפי העיתון \"המבצר\", 40 עובדים יפוטרו.", "העיתון \"המבצר\""},
    {"הפרקליטות הודיעה כי 12 בני אדם נעצרו.", "הפרקליטות"},
    {"מקור משטרתי אמר לרויטרס כי 40 מכוניות נשרפו.", "רויטרס ← מקור משטרתי"},
    {"\"איבדנו 40 דונם\", אומר החקלאי משה ביטון.", "החקלאי משה ביטון"},
    {"החברה טוענת כי השקיעה 3 מיליארד שקל.", "החברה"},
    {"נגיד בנק ישראל צופה כי האינפלציה תרד ל-2%.", "נגיד בנק ישראל"},
    {"לפחות 40 בני אדם נהרגו, כך הודיעו הרשויות.", "הרשויות"},
    {"הארגון מעריך כי 3,000 בני אדם נעקרו.", "הארגון"},
    {"משרד האוצר צופה גירעון של 5 אחוזים.", "משרד האוצר"},
    {"הסכום עומד על 3 מיליון שקל, לפי מקורות המקורבים לחברה.", "מקורות המקורבים לחברה"},
    {"יו\"ר ההסתדרות אמר כי 300 עובדים יפוטרו.", "יו\"ר ההסתדרות"},
    {"שר הביטחון, שביקר בבסיס בצפון, אמר כי 3 גדודים ייפרסו.", "שר הביטחון"},
    {"הניו יורק טיימס דיווח, בהסתמך על שלושה פקידים, כי 40 טילים שוגרו.",
     "הניו יורק טיימס ← שלושה פקידים"},
    {"העירייה זקוקה ל-3 מיליון שקל.", ""},
    {"החברה שואפת לפתוח 300 חנויות.", ""},
    {"המבקר מצא כי 3 מיליון שקל נעלמו.", "המבקר"},
    {"בדו\"ח שפרסם מבקר המדינה נכתב כי 40 גשרים מסוכנים.", "מבקר המדינה"},
    {"תושבים מספרים כי 12 פגזים נפלו.", "תושבים"},
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
