// Prefixes that Arabic and Hebrew write together with the word behind them.

#ifndef CORE_TEXT_CLITICS_H
#define CORE_TEXT_CLITICS_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tawatur {

// They are stripped only from the first word of a phrase, and only where the whole word begins no
// phrase that matches.
enum class Clitics : std::uint8_t {
  none,
  arabic,  // و ف, then ب ل ك, then ال (لل for ل and ال)
  hebrew,  // ו, then ש כש מש, then ב ל מ כ, then ה
};

// Which prefixes stood before a match.
enum CliticFlag : std::uint8_t {
  kCliticAnd = 1U << 0U,          // و ف / ו
  kCliticPreposition = 1U << 1U,  // ب ل ك / ב ל מ כ ש
  kCliticArticle = 1U << 2U,      // ال / ה
};

// The ways to strip prefixes from a folded word, shortest first, at least a letter being left.
struct CliticPrefix {
  std::uint16_t bytes = 0;
  std::uint8_t clitics = 0;
};
// Returns how many were written to `out`.
std::size_t clitic_prefixes(std::string_view folded, Clitics clitics,
                            std::array<CliticPrefix, 8>& out);

}  // namespace tawatur

#endif  // CORE_TEXT_CLITICS_H
