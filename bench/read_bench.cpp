// Reading text: everything that is read of it, its tokens alone, and beside them what the same
// bytes cost when they are only decoded and cut into words (ICU's word break, which knows nothing
// of values or sources).
//
//   read_bench [TEXT] [--benchmark_…]
//
// TEXT is a file in UTF-8; without one it is the Arabic articles of tests/corpus, without their
// marks, said again and again.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "app/service/text_reading.h"
#include "core/text/tokens.h"

namespace {

constexpr std::size_t kBytes = 4U << 20U;

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// {3 مليارات|m 3B USD} → 3 مليارات, see tests/corpus/GUIDELINES.md.
std::string without_marks(const std::string& text) {
  std::string plain;
  bool inside = false;
  for (const char c : text) {
    if (c == '|') inside = true;
    const bool closes = c == '}' || c == ']' || c == '>';
    if (closes) inside = false;
    if (!inside && !closes && c != '{' && c != '[' && c != '<') plain.push_back(c);
  }
  return plain;
}

std::string corpus_text() {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path corpus = TAWATUR_CORPUS;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus / "articles")) {
    if (entry.path().filename().string().rfind("article-ar-", 0) == 0)
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const auto& path : paths) {
    const std::string text = file_text(path);
    const std::size_t head = text.find("\n---\n");
    all += without_marks(head == std::string::npos ? text : text.substr(head + 5)) + "\n\n";
  }
  return all;
}

std::string& bench_text() {
  static std::string text;
  return text;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bench_text().size()));
}

void read_all(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(tawatur::read_text(bench_text(), "", {}));
  }
  count_bytes(state);
}
BENCHMARK(read_all)->Unit(benchmark::kMillisecond);

void tokens_alone(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(tawatur::tokenize(bench_text()));
  }
  count_bytes(state);
}
BENCHMARK(tokens_alone)->Unit(benchmark::kMillisecond);

void icu_word_break(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status) != 0) {
    state.SkipWithError("no word break");
    return;
  }
  for (auto _ : state) {
    const icu::UnicodeString decoded = icu::UnicodeString::fromUTF8(bench_text());
    words->setText(decoded);
    std::int32_t found = 0;
    while (words->next() != icu::BreakIterator::DONE) ++found;
    benchmark::DoNotOptimize(found);
  }
  count_bytes(state);
}
BENCHMARK(icu_word_break)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::string once = argc > 1 ? file_text(argv[1]) : corpus_text();
  if (once.empty()) {
    std::fputs("no text to read\n", stderr);
    return 2;
  }
  while (bench_text().size() < kBytes) bench_text() += once;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
