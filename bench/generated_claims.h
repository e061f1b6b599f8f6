// The facts behind the shape `claims`: what each claim measures, and who says which value.

#ifndef BENCH_GENERATED_CLAIMS_H
#define BENCH_GENERATED_CLAIMS_H

#include <array>
#include <cstdint>
#include <string_view>

#include "bench/generated_case.h"
#include "bench/row_text.h"

namespace tawatur::bench {

enum Table : std::uint64_t {
  kSourceTable,
  kDocumentTable,
  kClaimTable,
  kAssertionTable
};

struct AttributeKind {
  std::string_view name;
  std::string_view type;
};
// In the order of their names; a claim has some that follow one another.
inline constexpr std::array<AttributeKind, 5> kAttributeKinds{{{"cost", "money"},
                                                               {"count", "quantity"},
                                                               {"place", "text"},
                                                               {"share", "percent"},
                                                               {"when", "date"}}};

struct ClaimFacts {
  std::size_t first_attribute = 0;
  std::size_t attributes = 1;
  bool conflicting = false;
  bool arabic = false;
};

struct AssertionFacts {
  std::uint64_t document = 0;
  bool deviates = false;  // gives other values than the claim's
  bool denies = false;
  bool chained = false;
};

// The same answers for both forms of the file.
class GeneratedClaims {
 public:
  explicit GeneratedClaims(const CaseOptions& options);

  [[nodiscard]] const CaseOptions& options() const { return options_; }
  [[nodiscard]] std::uint64_t documents() const { return documents_; }
  [[nodiscard]] std::uint64_t source_of(std::uint64_t document) const;
  [[nodiscard]] std::uint64_t day_of(std::uint64_t document) const;
  [[nodiscard]] ClaimFacts claim(std::uint64_t claim) const;
  // `at`: 0 … assertions_per_claim - 1. A claim's assertions are of different documents.
  [[nodiscard]] AssertionFacts assertion(std::uint64_t claim, std::uint64_t at) const;
  // The value's words or digits: one of those that the claim's sources give.
  void write_value(std::uint64_t claim, std::size_t kind, bool deviates, RowText& out) const;

 private:
  CaseOptions options_;
  std::uint64_t documents_;
};

}  // namespace tawatur::bench

#endif  // BENCH_GENERATED_CLAIMS_H
