// Cases of any size for measuring: the same bytes for the same options on every machine.
//
// Every row is worked out from its own number and the seed, so nothing is kept in memory and a case
// of ten million assertions is written as easily as one of ten.

#ifndef BENCH_GENERATED_CASE_H
#define BENCH_GENERATED_CASE_H

#include <cstdint>
#include <functional>
#include <string_view>

namespace tawatur::bench {

enum class CaseShape : std::uint8_t {
  claims,        // many claims, each from a few documents
  dense_chains,  // one claim; each document credits several others, far beyond the exact limits
  lines          // one claim; documents through shared agencies and origins, exactly solvable
};

struct CaseOptions {
  CaseShape shape = CaseShape::claims;
  std::uint64_t seed = 1;
  std::uint64_t claims = 1000;
  std::uint64_t assertions_per_claim = 5;
  std::uint64_t sources = 1000;  // outlets; agencies, officials and companies come on top
  std::uint64_t documents = 0;   // 0: one for ten assertions; shapes of one claim: their documents
  // Percent of the claims that conflict, of the assertions with chains, of the outlets with an
  // owner, of the documents that copy another, and of the claims and outlets in Arabic.
  std::uint64_t conflicts = 20;
  std::uint64_t chains = 30;
  std::uint64_t owners = 20;
  std::uint64_t copies = 5;
  std::uint64_t arabic = 30;
};

using TextSink = std::function<void(std::string_view)>;

// Case JSON, one row a line, tables in the order of their ids.
void generate_case_json(const CaseOptions& options, const TextSink& sink);

// Long CSV: source,object,attribute,value,time. Shape `claims` only; chains, owners, copies and
// stances, which the form does not have, are left out.
void generate_long_csv(const CaseOptions& options, const TextSink& sink);

}  // namespace tawatur::bench

#endif  // BENCH_GENERATED_CASE_H
