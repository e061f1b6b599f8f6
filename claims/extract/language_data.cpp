#include "claims/extract/language_data.h"

#include "embedded/context_ar.h"
#include "embedded/context_en.h"
#include "embedded/context_es.h"
#include "embedded/context_fr.h"
#include "embedded/context_he.h"
#include "embedded/countries_ar.h"
#include "embedded/countries_en.h"
#include "embedded/countries_es.h"
#include "embedded/countries_fr.h"
#include "embedded/countries_he.h"
#include "embedded/currencies_ar.h"
#include "embedded/currencies_en.h"
#include "embedded/currencies_es.h"
#include "embedded/currencies_fr.h"
#include "embedded/currencies_he.h"
#include "embedded/hedges_ar.h"
#include "embedded/hedges_en.h"
#include "embedded/hedges_es.h"
#include "embedded/hedges_fr.h"
#include "embedded/hedges_he.h"
#include "embedded/nouns_ar.h"
#include "embedded/nouns_en.h"
#include "embedded/nouns_es.h"
#include "embedded/nouns_fr.h"
#include "embedded/nouns_he.h"
#include "embedded/numbers_ar.h"
#include "embedded/numbers_en.h"
#include "embedded/numbers_es.h"
#include "embedded/numbers_fr.h"
#include "embedded/numbers_he.h"
#include "embedded/units_ar.h"
#include "embedded/units_en.h"
#include "embedded/units_es.h"
#include "embedded/units_fr.h"
#include "embedded/units_he.h"

namespace tawatur {

LanguageData language_data(std::string_view language) {
  if (language == "ar") {
    return {embedded::numbers_ar,   embedded::units_ar, embedded::currencies_ar,
            embedded::countries_ar, embedded::nouns_ar, embedded::hedges_ar,
            embedded::context_ar};
  }
  if (language == "fr") {
    return {embedded::numbers_fr,   embedded::units_fr, embedded::currencies_fr,
            embedded::countries_fr, embedded::nouns_fr, embedded::hedges_fr,
            embedded::context_fr};
  }
  if (language == "es") {
    return {embedded::numbers_es,   embedded::units_es, embedded::currencies_es,
            embedded::countries_es, embedded::nouns_es, embedded::hedges_es,
            embedded::context_es};
  }
  if (language == "he") {
    return {embedded::numbers_he,   embedded::units_he, embedded::currencies_he,
            embedded::countries_he, embedded::nouns_he, embedded::hedges_he,
            embedded::context_he};
  }
  return {embedded::numbers_en,   embedded::units_en, embedded::currencies_en,
          embedded::countries_en, embedded::nouns_en, embedded::hedges_en,
          embedded::context_en};
}

}  // namespace tawatur
