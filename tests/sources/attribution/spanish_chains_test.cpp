// Who Spanish sentences credit, and through whom: every construction of the language, in sentences
// made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kSpanish[] = {
    {"Según El País, que cita a dos funcionarios, el acuerdo está cerca.",
     "El País ← dos funcionarios"},
    {"La agencia EFE informó, citando fuentes diplomáticas, de que la visita fue cancelada.",
     "La agencia EFE ← fuentes diplomáticas"},
    {"El ministro de Defensa aseguró que el pedido incluye 12 aviones.", "El ministro de Defensa"},
    {"«No cederemos», dijo a Reuters el portavoz del sindicato.",
     "Reuters ← el portavoz del sindicato"},
    {"El contrato asciende a 200 millones de euros, según informó el portal Business Insider.",
     "el portal Business Insider"},
    {"De acuerdo con un informe de Amnistía Internacional, 30 personas fueron detenidas.",
     "Amnistía Internacional"},
    {"El ejército israelí afirmó el domingo que interceptó tres drones.", "El ejército israelí"},
    {"Un alto funcionario estadounidense que pidió el anonimato dijo que el buque dio la vuelta.",
     "Un alto funcionario estadounidense que pidió el anonimato"},
    {"La empresa negó cualquier negociación.", "La empresa"},
    {"El banco central subió los tipos.", ""},
    {"El gobierno firmó un contrato por 40 millones de euros.", ""},
    {"Se estima que 400 personas huyeron.", ""},
    {"En una entrevista con El Mundo, el presidente dijo que las conversaciones fracasaron.",
     "El Mundo ← el presidente"},
    {"El diario israelí Maariv, citando a Business Insider, publicó que Marruecos compró 36 "
     "cañones.",
     "El diario israelí Maariv ← Business Insider"},
    {"El crecimiento se frenará, advirtió el FMI.", "el FMI"},
    {"Testigos contaron que oyeron una explosión.", "Testigos"},
    {"MADRID (EFE).- España enviará seis aviones.", "EFE"},
    {"Fuente: EFE", "EFE"},
    {"Rusia asegura que responderá.", "Rusia"},
    {"Los expertos dudan de que el proyecto sea viable.", "Los expertos"},
    {"El balance es de 12 muertos, indicó este martes el Ministerio de Sanidad.",
     "el Ministerio de Sanidad"},
    {"La Organización Mundial de la Salud estima que han muerto 4.000 personas.",
     "La Organización Mundial de la Salud"},
    {"Carlos Ruiz, director de la planta, señaló que las ventas crecen.", "Carlos Ruiz"},
    {"El periódico añade que ambas partes están de acuerdo.", "El periódico"},
    {"Un responsable del puerto, citado por la agencia Anadolu, indicó que la carga fue incautada.",
     "la agencia Anadolu ← Un responsable del puerto"},
    {"Como publicó The Wall Street Journal, la reunión fue cancelada.", "The Wall Street Journal"},
};

TEST(Attribution, SpanishSentencesGiveTheirChains) {
  for (const ChainCase& row : kSpanish) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "es"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
