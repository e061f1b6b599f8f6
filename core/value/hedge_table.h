// Vague plurals and the numbers they stand for: a table read from data/hedges.json (embedded).

#ifndef CORE_VALUE_HEDGE_TABLE_H
#define CORE_VALUE_HEDGE_TABLE_H

#include <span>
#include <string>
#include <vector>

#include "core/number/rational.h"

namespace tawatur {

// "hundreds" is the hedge `dozens` with number 200: at least 200 and less than 200 × the factor.
struct VaguePlural {
  std::string name;                // English, as a report shows it: "hundreds"
  Rational floor;                  // the number to write beside the hedge
  std::vector<std::string> words;  // the same word in other languages, and synonyms: "مئات"
};

// [n, factor · n) is what `dozens` of a number n allows.
[[nodiscard]] const Rational& dozens_factor();

// By floor, smallest first. References and spans live as long as the program; thread-safe.
[[nodiscard]] std::span<const VaguePlural> vague_plurals();

// The entry with this floor, or null.
[[nodiscard]] const VaguePlural* vague_plural_from(const Rational& floor);

}  // namespace tawatur

#endif  // CORE_VALUE_HEDGE_TABLE_H
