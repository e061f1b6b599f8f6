// Small random cases that are valid and nasty, for property tests: few names, so that chains meet,
// loop and repeat; few values, so that they agree, overlap and conflict.

#ifndef TESTS_SUPPORT_RANDOM_CASE_H
#define TESTS_SUPPORT_RANDOM_CASE_H

#include <cstddef>
#include <cstdint>
#include <random>

#include "claims/case.h"

namespace tawatur {

// Upper limits; the numbers themselves are drawn.
struct RandomCaseSize {
  std::size_t sources = 6;
  std::size_t documents = 7;
  std::size_t claims = 3;
  std::size_t assertions = 12;
  std::size_t chains = 3;  // of one assertion
  std::size_t links = 4;   // of one chain
};

// The same seed and size give the same case on every machine. What it may hold: every kind of
// source, owners (no circle), unnamed sources, Arabic, Hebrew and Latin names and ids; documents
// undated, retracted, corrected, consulted, with texts whose hash is right or wrong; copies in
// every status, for all claims or some; chains that pass through own words, come back to where
// they began, end in every basis; denials and doubts; values of every type with every hedge,
// precisions and printed words; quotes by text or by position, some of which the text does not
// have; rates; `x-` keys. A case without claims or assertions comes up, too.
[[nodiscard]] Case random_case(std::uint64_t seed, const RandomCaseSize& size = {});

// Uniform below `bound` (above 0), unlike std::uniform_int_distribution the same everywhere.
[[nodiscard]] std::size_t below(std::mt19937_64& random, std::size_t bound);

}  // namespace tawatur

#endif  // TESTS_SUPPORT_RANDOM_CASE_H
