// Names that everybody knows: outlets and agencies with their names in all scripts, and places with
// the country they stand for (data/gazetteer/, embedded).

#ifndef SOURCES_KNOWN_NAMES_H
#define SOURCES_KNOWN_NAMES_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/phrase_table.h"
#include "sources/source.h"

namespace tawatur {

struct KnownOutlet {
  SourceKind kind = SourceKind::outlet;
  std::string country;             // ISO 3166; may be empty
  std::vector<std::string> names;  // the best known first, usually in Latin letters
};

// A name without what differs from one printing to the next: folded, letters and digits only, no
// article before it. «الميثاق» and "ميثاق" have one key, "Agencia AJN" and "agenciaajn" too.
[[nodiscard]] std::string name_key(std::string_view name);

// The outlet or agency that a name means, by its key; nullptr: none. Lives as long as the program;
// thread-safe.
[[nodiscard]] const KnownOutlet* known_outlet(std::string_view key);

// Countries, capitals and adjectives of nationality in one language.
struct KnownPlaces {
  Clitics clitics = Clitics::none;
  PhraseTable phrases;             // payload: position in `codes`
  std::vector<std::string> codes;  // ISO 3166
};
// `language` is one of kReadLanguages; anything else gets English. Thread-safe.
[[nodiscard]] const KnownPlaces& known_places(std::string_view language);

}  // namespace tawatur

#endif  // SOURCES_KNOWN_NAMES_H
