// Who French sentences credit, and through whom: every construction of the language, in sentences
// made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kFrench[] = {
    {"Selon Le Monde, citant deux responsables français, l'accord est proche.",
     "Le Monde ← deux responsables français"},
    {"L'agence Reuters a rapporté, citant une source diplomatique, que la visite était annulée.",
     "L'agence Reuters ← une source diplomatique"},
    {"Le ministre des Armées a déclaré que la commande portait sur 12 avions.",
     "Le ministre des Armées"},
    {"« Nous tiendrons », a déclaré à l'AFP le porte-parole du syndicat.",
     "l'AFP ← le porte-parole du syndicat"},
    {"D'après une étude de l'Insee, le chômage recule.", "l'Insee"},
    {"Le contrat vaut 200 millions d'euros, selon le site Business Insider.",
     "le site Business Insider"},
    {"L'armée israélienne a affirmé dimanche avoir intercepté trois drones.",
     "L'armée israélienne"},
    {"Selon un haut responsable américain s'exprimant sous couvert d'anonymat, le navire a fait "
     "demi-tour.",
     "un haut responsable américain s'exprimant sous couvert d'anonymat"},
    {"Le groupe a démenti toute négociation.", "Le groupe"},
    {"La banque centrale a relevé ses taux.", ""},
    {"Le gouvernement a signé un contrat de 40 millions d'euros.", ""},
    {"On estime que 400 personnes ont fui.", ""},
    {"« C'est fini », dit-il.", "il"},
    {"Dans un entretien au Figaro, le président explique que les discussions ont échoué.",
     "Figaro ← le président"},
    {"Le quotidien israélien Maariv, qui cite Business Insider, écrit que le Maroc a acheté 36 "
     "canons.",
     "Le quotidien israélien Maariv ← Business Insider"},
    {"La croissance va ralentir, prévient le FMI.", "le FMI"},
    {"Comme l'a révélé Mediapart, le ministre détenait trois sociétés.", "Mediapart"},
    {"Des témoins ont raconté avoir entendu une explosion.", "Des témoins"},
    {"PARIS (Reuters) - La France enverra six avions.", "Reuters"},
    {"Source : AFP", "AFP"},
    {"Les États-Unis affirment que le missile a été tiré d'Iran.", "Les États-Unis"},
    {"Les experts doutent que le projet soit viable.", "Les experts"},
    {"Le bilan est de 12 morts, a indiqué mardi le ministère de la Santé.",
     "le ministère de la Santé"},
    {"L'Organisation des Nations unies estime à 4 000 le nombre de morts.",
     "L'Organisation des Nations unies"},
    {"Emmanuel Dubois, directeur de l'usine, assure que les ventes progressent.",
     "Emmanuel Dubois"},
    {"Le journal ajoute que les deux parties sont d'accord.", "Le journal"},
    {"Interrogé par Radio Sud, le maire a reconnu que les travaux étaient en retard.",
     "Radio Sud ← le maire"},
    {"Un responsable du port, cité par l'agence Anadolu, a indiqué que la cargaison était saisie.",
     "l'agence Anadolu ← Un responsable du port"},
};

TEST(Attribution, FrenchSentencesGiveTheirChains) {
  for (const ChainCase& row : kFrench) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "fr"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
