// The checking alone, without reading and printing, and the independence of single claims that are
// hard to count. `assertions` per second is items_per_second.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <benchmark/benchmark.h>

#include "bench/generated_case.h"
#include "claims/case_file/case_reader.h"
#include "claims/check.h"
#include "claims/check_context.h"

namespace {

using tawatur::Case;
using tawatur::CheckContext;
using tawatur::ClaimIndex;
using tawatur::bench::CaseOptions;
using tawatur::bench::CaseShape;

std::unique_ptr<const Case> generated(const CaseOptions& options) {
  std::string text;
  tawatur::bench::generate_case_json(options, [&text](std::string_view piece) { text += piece; });
  auto data = tawatur::read_case(text, "generated", {});
  if (!data) {
    std::fputs("a generated case cannot be read\n", stderr);
    std::abort();
  }
  return std::make_unique<const Case>(std::move(*data));
}

void check_all(benchmark::State& state, const CaseOptions& options) {
  const auto data = generated(options);
  const CheckContext context(*data, {}, {});
  for (auto _ : state) {
    for (std::size_t claim = 0; claim < data->claims.size(); ++claim) {
      benchmark::DoNotOptimize(tawatur::check_claim(context, ClaimIndex(claim)));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(data->assertions.size()) * state.iterations());
}

// Five assertions a claim, as in the case of a million; `chains` percent of them credit somebody.
void check_claims(benchmark::State& state) {
  CaseOptions options;
  options.claims = static_cast<std::uint64_t>(state.range(0)) / options.assertions_per_claim;
  options.chains = static_cast<std::uint64_t>(state.range(1));
  if (options.chains == 0) options.copies = 0;
  check_all(state, options);
}
BENCHMARK(check_claims)
    ->ArgNames({"assertions", "chains"})
    ->Args({10'000, 0})
    ->Args({100'000, 0})
    ->Args({100'000, 30})
    ->Args({1'000'000, 0})
    ->Args({1'000'000, 30})
    ->Unit(benchmark::kMillisecond);

void one_claim(benchmark::State& state, CaseShape shape) {
  CaseOptions options;
  options.shape = shape;
  options.documents = static_cast<std::uint64_t>(state.range(0));
  check_all(state, options);
}
BENCHMARK_CAPTURE(one_claim, dense_chains, CaseShape::dense_chains)
    ->ArgName("documents")
    ->Arg(1000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_claim, lines, CaseShape::lines)
    ->ArgName("documents")
    ->Arg(50)
    ->Arg(200)
    ->Arg(1000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
