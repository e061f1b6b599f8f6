// Cases of one claim that make independence hard.

#ifndef BENCH_GENERATED_SHAPES_H
#define BENCH_GENERATED_SHAPES_H

#include "bench/generated_case.h"
#include "bench/row_text.h"

namespace tawatur::bench {

// options.documents documents (default 10,000) in layers of a hundred. Each credits five documents
// of the next layer, those of the last layer were there: some 5^99 lines.
void write_dense_chains(const CaseOptions& options, RowText& out);

// options.documents documents (default 200), each of an outlet of its own, each through one of a
// few agencies to one of a few officials: the most lines without a common name are a matching.
void write_lines(const CaseOptions& options, RowText& out);

}  // namespace tawatur::bench

#endif  // BENCH_GENERATED_SHAPES_H
