// Spanish as newspapers write it: who says a figure, in the constructions of running news. The
// sentences were made for this table.

#include <gtest/gtest.h>

#include "tests/sources/attribution/read_chain.h"

namespace tawatur {
namespace {

constexpr ChainCase kSpanishNews[] = {
    {"El Ministerio de Defensa informó este viernes en un comunicado de que 14 soldados murieron.",
     "El Ministerio de Defensa"},
    {"«Hemos perdido el 40 % de los ingresos», lamenta Pablo Ríos, presidente de la cofradía de "
     "pescadores.",
     "Pablo Ríos"},
    {"El tráfico cayó un 12 %, según informó la compañía en un comunicado.", "la compañía"},
    {"El tráfico cayó un 12 %, ha informado la compañía.", "la compañía"},
    {"El tráfico cayó un 12 %, de acuerdo con los datos publicados por el Instituto Nacional de "
     "Estadística.",
     "el Instituto Nacional de Estadística"},
    {"La Fiscalía de Tarvel precisó que tres sospechosos siguen huidos.", "La Fiscalía de Tarvel"},
    {"Fuentes judiciales indicaron a la agencia Horizonte que hay 25 detenidos.",
     "la agencia Horizonte ← Fuentes judiciales"},
    {"Según fuentes de la investigación, hay 25 detenidos.", "fuentes de la investigación"},
    {"Hay 25 detenidos, según han confirmado fuentes policiales a Radio Norte.",
     "Radio Norte ← fuentes policiales"},
    {"Hay 25 detenidos, confirmaron fuentes policiales.", "fuentes policiales"},
    {"Tres rehenes fueron liberados, informó la agencia Horizonte, que citó a un portavoz del "
     "Ejército.",
     "la agencia Horizonte ← un portavoz del Ejército"},
    {"El canal Norte Info, citando a un responsable de seguridad, aseguró que hay 12 muertos.",
     "El canal Norte Info ← un responsable de seguridad"},
    {"El consejero delegado del grupo, Marcos Olmedo, anunció la supresión de 500 puestos.",
     "El consejero delegado del grupo, Marcos Olmedo"},
    {"En declaraciones a Radio Norte, la economista Clara Mora estimó que la inflación superará el "
     "6 %.",
     "Radio Norte ← la economista Clara Mora"},
    {"En una entrevista con el diario La Vigía, el general Robles afirmó que el enemigo perdió 300 "
     "blindados.",
     "el diario La Vigía ← el general Robles"},
    {"Los datos del Instituto Nacional de Estadística muestran que el paro bajó dos puntos.",
     "Instituto Nacional de Estadística"},
    {"Un informe del Senado revela que al 40 % de los hospitales les faltan camas.", "Senado"},
    {"Un estudio elaborado por la Universidad de Tarvel concluye que el 60 % de los suelos está "
     "contaminado.",
     "la Universidad de Tarvel"},
    {"Una investigación del diario La Vigía destapó que el ministro tenía dos sociedades.",
     "diario La Vigía"},
    {"El sindicato de maestros habla de 20.000 huelguistas.", "El sindicato de maestros"},
    {"La Delegación del Gobierno cifró en 3.000 los asistentes.", "La Delegación del Gobierno"},
    {"Los organizadores cifran la asistencia en 10.000 personas.", "Los organizadores"},
    {"El Kremlin negó haber perdido dos buques.", "El Kremlin"},
    {"El portavoz del Gobierno desmintió que haya 300 detenidos.", "El portavoz del Gobierno"},
    {"A juicio del director del hospital, harán falta 50 camas.", "director del hospital"},
    {"Para la ONG Tierra Libre, han ardido 4.000 hectáreas.", "la ONG Tierra Libre"},
    {"El exministro, hoy abogado, sostiene que la deuda llega a 5.000 millones.", "El exministro"},
    {"Tal y como adelantó el digital El Relevo, 17 barcos están bloqueados.",
     "el digital El Relevo"},
    {"Como ha publicado este periódico, 17 barcos están bloqueados.", "este periódico"},
    {"Un funcionario estadounidense, que pidió no ser identificado, dijo que 12 misiles fueron "
     "interceptados.",
     "Un funcionario estadounidense"},
    {"«Es un desastre», confiesa una fuente cercana al caso.", "una fuente cercana al caso"},
    {"«Hemos entregado 12 helicópteros», se felicitó el dueño de la empresa.",
     "el dueño de la empresa"},
    {"«Hemos entregado 12 helicópteros», ha dicho.", ""},
    {"«Hemos entregado 12 helicópteros», ha subrayado por su parte el ministro de Industria.",
     "el ministro de Industria"},
    {"Las autoridades dieron cuenta de 12 heridos.", "Las autoridades"},
    {"En su informe anual, el Tribunal de Cuentas señala un déficit de 9.000 millones de euros.",
     "el Tribunal de Cuentas"},
    {"En un comunicado, el Ejército dijo haber derribado 30 drones.", "el Ejército"},
    {"El grupo dice emplear a 3.000 personas.", "El grupo"},
    {"La ONU teme que 2 millones de personas resulten afectadas.", "La ONU"},
    {"El FMI prevé un crecimiento del 2,4 %.", "El FMI"},
    {"El FMI calcula que la economía crecerá un 2,4 %.", "El FMI"},
    {"El FMI situó el crecimiento en el 2,4 %.", "El FMI"},
    {"La ciudad tiene 40.000 habitantes.", ""},
    {"El grupo vendió 12 aviones al Ejército.", ""},
    {"El presidente firmó una ley que prevé 2.000 millones de euros en ayudas.", ""},
    {"La policía detuvo a 12 personas.", ""},
    {"Horizonte TV: «12 soldados muertos en el norte»", "Horizonte TV"},
    {"El ministro de Energía: «Cerraremos 14 reactores»", "El ministro de Energía"},
    {"TARVEL (Horizonte) - El Gobierno compró 12 barcos.", "Horizonte"},
    {"El Gobierno compró 12 barcos, reveló a La Vigía un alto cargo de Defensa.",
     "La Vigía ← un alto cargo de Defensa"},
    {"De acuerdo con documentos a los que tuvo acceso La Vigía, el Gobierno compró 12 barcos.",
     "La Vigía"},
    {"Así lo explicó la ministra de Sanidad, Elena Prado, que cifró en 12 los casos.",
     "la ministra de Sanidad, Elena Prado"},
    {"Así lo confirmó el alcalde.", "el alcalde"},
    {"Según ha podido saber La Vigía, el contrato asciende a 12 millones.", "La Vigía"},
    {"Un portavoz de la compañía señaló a La Vigía que el contrato asciende a 12 millones.",
     "La Vigía ← Un portavoz de la compañía"},
    {"«Son 12 millones», ha recalcado el portavoz socialista, Luis Arce, en rueda de prensa.",
     "el portavoz socialista, Luis Arce"},
    {"La Organización Mundial de la Salud (OMS) advirtió de que 12 países carecen de vacunas.",
     "La Organización Mundial de la Salud (OMS)"},
    {"El Banco Central anunció que subirá los tipos al 4 %.", "El Banco Central"},
    {"El presidente del Banco Central, Juan Soto, auguró una inflación del 5 %.",
     "El presidente del Banco Central, Juan Soto"},
    {"Vecinos de la zona relataron que oyeron tres explosiones.", "Vecinos de la zona"},
    {"El ministro indicó el martes al diario La Vigía que 12 personas murieron.",
     "diario La Vigía ← El ministro"},
    {"«Doce personas murieron», dijo a Efe Pablo Ríos.", "Efe ← Pablo Ríos"},
    {"12 personas murieron, informó la patronal.", "la patronal"},
    {"Las cifras publicadas el martes por el Banco Central muestran una pérdida de 3 millones.",
     "el Banco Central"},
    {"El ministro resaltó que 12 personas murieron.", "El ministro"},
};

TEST(Attribution, SpanishNewsGivesItsChains) {
  for (const ChainCase& row : kSpanishNews) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(read_chain(row.text, "es"), row.chain);
  }
}

}  // namespace
}  // namespace tawatur
