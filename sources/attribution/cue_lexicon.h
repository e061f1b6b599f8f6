// The cues and names of one language, looked up in tokens.

#ifndef SOURCES_ATTRIBUTION_CUE_LEXICON_H
#define SOURCES_ATTRIBUTION_CUE_LEXICON_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/phrase_table.h"
#include "core/text/tokens.h"
#include "sources/attribution/attribution.h"
#include "sources/attribution/cue_set.h"

namespace tawatur::attribution {

struct CueEntry {
  CueSet cues = 0;
  std::uint32_t name = 0;  // of the gazetteer, plus one; 0: no known name
};

class CueLexicon {
 public:
  // For "ar", "en", "fr", "es", "he"; null for another. Built when first asked for, a few
  // milliseconds; lives as long as the program. Thread-safe.
  [[nodiscard]] static const CueLexicon* of(std::string_view language);

  // The same from the JSON files, whatever packed_list() has; and what packed_list() should have.
  // Throws std::logic_error, saying what is wrong, on data that makes no sense.
  // `json`: other data than our own.
  [[nodiscard]] static CueLexicon of_json(std::string_view language, std::string_view json = {});
  [[nodiscard]] std::string packed() const;

  struct Found {
    CueEntry entry;
    PhraseMatch match;
  };
  // The word that the tokens [at, limit) are, or begin with.
  [[nodiscard]] std::optional<Found> word(const Tokens& tokens, std::size_t at,
                                          std::size_t limit) const {
    return found(words_, tokens, at, limit);
  }
  // The longest phrase of several words that begins at `at`.
  [[nodiscard]] std::optional<Found> phrase(const Tokens& tokens, std::size_t at,
                                            std::size_t limit) const {
    return found(phrases_, tokens, at, limit);
  }
  template <typename Take>
  void each_table(Take&& take) const {
    take(words_);
    take(phrases_);
  }
  [[nodiscard]] SourceAs kind_of_name(std::uint32_t name) const { return name_kinds_[name - 1]; }

 private:
  friend class CueLexiconBuilder;

  [[nodiscard]] static CueLexicon loaded(std::string_view language);

  [[nodiscard]] std::optional<Found> found(const PhraseTable& table, const Tokens& tokens,
                                           std::size_t at, std::size_t limit) const {
    const auto match = table.longest(tokens, at, limit, clitics_);
    if (!match) return std::nullopt;
    return Found{entries_[match->payload], *match};
  }

  Clitics clitics_ = Clitics::none;
  PhraseTable words_;
  PhraseTable phrases_;
  std::vector<CueEntry> entries_;
  std::vector<SourceAs> name_kinds_;
};

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_CUE_LEXICON_H
