// French as newspapers write it: who says a figure, in the constructions of running news. The
// sentences were made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kFrenchNews[] = {
    {"Le ministère de la Défense a indiqué vendredi, dans un communiqué, que 14 soldats avaient "
     "été tués.",
     "Le ministère de la Défense"},
    {"« Nous avons perdu 40 % de nos revenus », déplore Karim Belaïd, président de l'association "
     "des pêcheurs.",
     "Karim Belaïd"},
    {"Le trafic a reculé de 12 %, a fait savoir la compagnie dans un communiqué publié lundi.",
     "la compagnie"},
    {"Le parquet de Paris a précisé que trois suspects étaient en fuite.", "Le parquet de Paris"},
    {"Selon des sources concordantes, le bilan serait de 30 morts.", "des sources concordantes"},
    {"Les négociations ont repris, a-t-on appris de source diplomatique.", "source diplomatique"},
    {"Le coût du chantier atteindra 3 milliards d'euros, a-t-on appris auprès du ministère des "
     "Transports.",
     "ministère des Transports"},
    {"Trois otages ont été libérés, rapporte l'agence Horizon, citant un porte-parole de l'armée.",
     "l'agence Horizon ← un porte-parole de l'armée"},
    {"Trois otages ont été libérés, a rapporté la chaîne Nord Info, qui cite un responsable de la "
     "sécurité.",
     "la chaîne Nord Info ← un responsable de la sécurité"},
    {"Le PDG du groupe, Marc Delaunay, a annoncé la suppression de 500 postes.",
     "Le PDG du groupe, Marc Delaunay"},
    {"Interrogée par Le Phare du Sud, l'économiste Claire Morin estime que l'inflation dépassera 6 "
     "%.",
     "Le Phare du Sud ← l'économiste Claire Morin"},
    {"Sur Nord Info, le ministre a assuré que 80 % des écoles rouvriraient.",
     "Nord Info ← le ministre"},
    {"Dans une interview au quotidien La Vigie, le général Rousseau affirme que l'ennemi a perdu "
     "300 blindés.",
     "quotidien La Vigie ← le général Rousseau"},
    {"Le chiffre de 12 000 déplacés est avancé par le Croissant-Rouge.", "le Croissant-Rouge"},
    {"L'explosion a fait 12 morts, d'après un bilan provisoire du ministère de la Santé.",
     "ministère de la Santé"},
    {"L'explosion a fait 12 morts, selon un dernier bilan des autorités.", "autorités"},
    {"L'explosion a fait 12 morts, ont indiqué les autorités locales.", "les autorités locales"},
    {"L'explosion a fait 12 morts, ont annoncé jeudi à l'agence Horizon des responsables locaux.",
     "l'agence Horizon ← des responsables locaux"},
    {"Les données de l'Institut national de la statistique montrent que le chômage a baissé de 2 "
     "points.",
     "l'Institut national de la statistique"},
    {"Les chiffres publiés mardi par la Banque centrale font état d'une hausse de 3 %.",
     "la Banque centrale"},
    {"Un rapport parlementaire publié mercredi chiffre les pertes à 90 millions d'euros.",
     "Un rapport parlementaire"},
    {"Un rapport du Sénat révèle que 40 % des hôpitaux manquent de lits.", "Sénat"},
    {"Une enquête du journal La Vigie révèle que le ministre détenait deux sociétés.",
     "journal La Vigie"},
    {"Une étude menée par l'université de Tarvel conclut que 60 % des sols sont pollués.",
     "l'université de Tarvel"},
    {"Le syndicat des enseignants parle de 20 000 grévistes.", "Le syndicat des enseignants"},
    {"La préfecture évoque 3 000 manifestants.", "La préfecture"},
    {"Les organisateurs revendiquent 10 000 participants.", "Les organisateurs"},
    {"Le Kremlin a nié avoir perdu deux navires.", "Le Kremlin"},
    {"Le porte-parole du gouvernement a démenti que 300 personnes aient été arrêtées.",
     "Le porte-parole du gouvernement"},
    {"À en croire le directeur de l'hôpital, 50 blessés ont été admis.",
     "le directeur de l'hôpital"},
    {"Pour l'ONG Terre Libre, 4 000 hectares ont brûlé.", "l'ONG Terre Libre"},
    {"L'ancien ministre, aujourd'hui avocat, soutient que la dette atteint 5 milliards.",
     "L'ancien ministre"},
    {"Ainsi que l'a rapporté le site Le Relais, 17 navires sont bloqués.", "le site Le Relais"},
    {"Un responsable américain, qui a requis l'anonymat, a déclaré que 12 missiles avaient été "
     "interceptés.",
     "Un responsable américain"},
    {"« C'est un désastre », confie une source proche du dossier.", "une source proche du dossier"},
    {"« Nous avons livré 12 hélicoptères », s'est félicité le patron de l'entreprise.",
     "le patron de l'entreprise"},
    {"« Nous avons livré 12 hélicoptères », a-t-il ajouté.", "il"},
    {"« Nous avons livré 12 hélicoptères », a souligné de son côté le ministre de l'Industrie.",
     "le ministre de l'Industrie"},
    {"Les autorités ont fait état de 12 blessés.", "Les autorités"},
    {"Le ministre a fait valoir que 12 % des fonds étaient dépensés.", "Le ministre"},
    {"Dans son rapport annuel, la Cour des comptes pointe un déficit de 9 milliards d'euros.",
     "la Cour des comptes"},
    {"Dans un communiqué, l'armée dit avoir abattu 30 drones.", "l'armée"},
    {"Le groupe dit employer 3 000 personnes.", "Le groupe"},
    {"Le groupe affirme n'avoir reçu aucune plainte.", "Le groupe"},
    {"L'agence de presse Horizon, qui tient l'information de deux diplomates, parle de 40 "
     "prisonniers.",
     "L'agence de presse Horizon ← deux diplomates"},
    {"L'ONU redoute que 2 millions de personnes soient touchées.", "L'ONU"},
    {"Le FMI table sur une croissance de 2,4 %.", "Le FMI"},
    {"Le FMI prévoit une croissance de 2,4 %.", "Le FMI"},
    {"La Banque mondiale estime la perte à 4 milliards de dollars.", "La Banque mondiale"},
    {"La ville compte 40 000 habitants.", ""},
    {"Le groupe a vendu 12 avions à l'armée.", ""},
    {"Le président a signé une loi prévoyant 2 milliards d'euros d'aide.", ""},
    {"La police a arrêté 12 personnes.", ""},
    {"Il a été hospitalisé pendant trois jours.", ""},
    {"Le Monde diplomatique consacre 12 pages au sujet.", ""},
    {"Horizon TV : « 12 soldats tués dans le nord »", "Horizon TV"},
    {"Le ministre de l'Énergie : « Nous fermerons 14 réacteurs »", "Le ministre de l'Énergie"},
    {"TARVEL (Horizon) - Le gouvernement a acheté 12 navires.", "Horizon"},
    {"Le ministre de la Défense a déclaré au journal La Vigie que 12 personnes étaient mortes.",
     "journal La Vigie ← Le ministre de la Défense"},
    {"Paul Mercier a affirmé au micro de Nord Info que 12 personnes étaient mortes.",
     "Nord Info ← Paul Mercier"},
    {"Deux sources proches du dossier ont indiqué mardi à l'AFP que 12 personnes étaient mortes.",
     "l'AFP ← Deux sources proches du dossier"},
    {"12 personnes sont mortes, a déclaré le ministre dans un entretien au Monde.",
     "Monde ← le ministre"},
    {"12 personnes sont mortes, rapporte Le Monde en citant un responsable américain.",
     "Le Monde ← un responsable américain"},
    {"« Douze personnes sont mortes », a confié à l'AFP Paul Mercier.", "l'AFP ← Paul Mercier"},
    {"12 personnes sont mortes, selon le centre de recherche sur le climat.",
     "le centre de recherche sur le climat"},
    {"Selon le Fonds monétaire international, la croissance atteindra 2 %.",
     "le Fonds monétaire international"},
    {"Les chiffres publiés mardi par la Banque centrale montrent une perte de 3 millions.",
     "la Banque centrale"},
    {"Le ministre a avoué que 12 personnes étaient mortes.", "Le ministre"},
};

TEST(Attribution, FrenchNewsGivesItsChains) {
  for (const ChainCase& row : kFrenchNews) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "fr"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
