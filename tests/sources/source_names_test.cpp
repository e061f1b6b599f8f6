#include "sources/source_names.h"

#include <gtest/gtest.h>

namespace tawatur {
namespace {

// A descriptor goes where a name stands behind it, and stays where it is half of the name.
TEST(BareSourceName, LeavesOutWhatOnlyDescribes) {
  struct Row {
    const char* language;
    const char* printed;
    const char* bare;
  };
  for (const Row& row : {
           Row{"ar", "صحيفة المدار", "المدار"},
           Row{"ar", "صحيفة «المدار»", "المدار"},
           Row{"ar", "وكالة أفق", "أفق"},
           Row{"ar", "البنك المركزي", "البنك المركزي"},
           Row{"ar", "وكالة الطاقة الدولية", "وكالة الطاقة الدولية"},
           Row{"ar", "شركة إلبيت", "إلبيت"},
           Row{"en", "the newspaper Horizon", "Horizon"},
           Row{"en", "company data", "company data"},
           Row{"en", "Channel 12", "Channel 12"},
           Row{"fr", "l'agence Horizon", "Horizon"},
           Row{"fr", "constructeur européen", "constructeur européen"},
           Row{"es", "Banco de Galicia", "Banco de Galicia"},
           Row{"es", "el diario El Faro", "El Faro"},
           Row{"he", "עיתון הצופה", "הצופה"},
           Row{"he", "חברת החשמל", "חברת החשמל"},
       }) {
    SCOPED_TRACE(row.printed);
    EXPECT_EQ(bare_source_name(row.printed, row.language), row.bare);
  }
}

}  // namespace
}  // namespace tawatur
