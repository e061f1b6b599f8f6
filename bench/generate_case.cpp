// generate_case [--OPTION VALUE …] > case.json: see kUsage.

#include <array>
#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/generated_case.h"

namespace {

using tawatur::bench::CaseOptions;
using tawatur::bench::CaseShape;

constexpr std::string_view kUsage =
    "Usage: generate_case [OPTION VALUE …] > FILE\n"
    "Writes a case of any size to standard output; the same bytes for the same options.\n\n"
    "  --format json|csv           case JSON (default) or long CSV\n"
    "  --shape claims|dense-chains|lines\n"
    "                              many claims (default), or one claim that is hard to count:\n"
    "                              a dense graph of credits, or lines through shared agencies\n"
    "  --claims N                  default 1000\n"
    "  --assertions-per-claim N    default 5\n"
    "  --sources N                 outlets, default 1000\n"
    "  --documents N, --lines N    documents; default one for ten assertions, or 10000 or 200\n"
    "                              for the shapes of one claim\n"
    "  --conflicts PERCENT         of the claims, default 20\n"
    "  --chains PERCENT            of the assertions, default 30\n"
    "  --owners PERCENT            of the outlets, default 20\n"
    "  --copies PERCENT            of the documents, default 5\n"
    "  --arabic PERCENT            of the claims and outlets, default 30\n"
    "  --seed N                    default 1\n";

struct Request {
  CaseOptions options;
  bool csv = false;
};

bool read_number(std::string_view text, std::uint64_t& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool read_shape(std::string_view text, CaseShape& shape) {
  constexpr std::array<std::pair<std::string_view, CaseShape>, 3> kShapes{
      {{"claims", CaseShape::claims},
       {"dense-chains", CaseShape::dense_chains},
       {"lines", CaseShape::lines}}};
  for (const auto& [name, value] : kShapes) {
    if (name != text) continue;
    shape = value;
    return true;
  }
  return false;
}

bool set(Request& request, std::string_view option, std::string_view value) {
  if (option == "--format") {
    request.csv = value == "csv";
    return request.csv || value == "json";
  }
  if (option == "--shape") return read_shape(value, request.options.shape);
  CaseOptions& options = request.options;
  const std::array<std::pair<std::string_view, std::uint64_t*>, 11> numbers{
      {{"--claims", &options.claims},
       {"--assertions-per-claim", &options.assertions_per_claim},
       {"--sources", &options.sources},
       {"--documents", &options.documents},
       {"--lines", &options.documents},
       {"--conflicts", &options.conflicts},
       {"--chains", &options.chains},
       {"--owners", &options.owners},
       {"--copies", &options.copies},
       {"--arabic", &options.arabic},
       {"--seed", &options.seed}}};
  for (const auto& [name, number] : numbers) {
    if (name == option) return read_number(value, *number);
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  Request request;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    if (i + 1 < words.size() && set(request, words[i], words[i + 1])) continue;
    std::fwrite(kUsage.data(), 1, kUsage.size(), stderr);
    return 2;
  }
  if (request.options.claims == 0 || request.options.assertions_per_claim == 0 ||
      (request.csv && request.options.shape != CaseShape::claims)) {
    std::fwrite(kUsage.data(), 1, kUsage.size(), stderr);
    return 2;
  }
  bool good = true;
  const tawatur::bench::TextSink sink = [&good](std::string_view text) {
    good = good && std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  };
  if (request.csv) {
    tawatur::bench::generate_long_csv(request.options, sink);
  } else {
    tawatur::bench::generate_case_json(request.options, sink);
  }
  return good && std::fflush(stdout) == 0 ? 0 : 3;
}
