#include "app/service/reading_index.h"

#include <vector>

#include "claims/extract/date_words.h"
#include "claims/extract/value_lexicon.h"
#include "core/text/phrase_table.h"
#include "sources/attribution/cue_lexicon.h"

namespace tawatur {
namespace {

WordIndex index_of(std::string_view language) {
  std::vector<const PhraseTable*> tables;
  const auto take = [&tables](const PhraseTable& table) {
    if (!table.empty()) tables.push_back(&table);
  };
  const ValueLexicon& values = value_lexicon(language);
  values.numbers->each_table(take);
  values.each_table(take);
  take(date_words_of(language)->table());
  attribution::CueLexicon::of(language)->each_table(take);
  return {tables, values.clitics};
}

}  // namespace

const WordIndex& reading_index(std::string_view language) {
  if (language == "ar") {
    static const WordIndex kIndex = index_of("ar");
    return kIndex;
  }
  if (language == "fr") {
    static const WordIndex kIndex = index_of("fr");
    return kIndex;
  }
  if (language == "es") {
    static const WordIndex kIndex = index_of("es");
    return kIndex;
  }
  if (language == "he") {
    static const WordIndex kIndex = index_of("he");
    return kIndex;
  }
  static const WordIndex kIndex = index_of("en");
  return kIndex;
}

}  // namespace tawatur
