#include "bench/generated_shapes.h"

#include <algorithm>

namespace tawatur::bench {
namespace {

constexpr std::string_view kHead = "{\n\"tawatur\": 1,\n\"case\": {\"id\": \"generated\"},\n";
constexpr std::string_view kConsulted =
    "\", \"consulted\": {\"by\": \"desk\", \"on\": \"2026-01-31\"}}";
constexpr std::string_view kClaim =
    "\n],\n\"claims\": [\n{\"id\": \"c\", \"statement\": [{\"text\": \"The bridge is open\", "
    "\"lang\": \"en\"}]}\n],\n\"assertions\": [\n";

void write_source(RowText& out, char letter, std::uint64_t row, std::string_view kind) {
  out.add("{\"id\": \"").id(letter, row).add("\", \"kind\": \"").add(kind);
  out.add("\", \"names\": [{\"text\": \"").add(kind).add(" ").number(row);
  out.add("\", \"lang\": \"en\"}]}");
  out.end_row();
}

// One document for each outlet.
void write_documents(RowText& out, std::uint64_t documents) {
  out.add("\n],\n\"documents\": [\n");
  for (std::uint64_t i = 0; i < documents; ++i) {
    if (i > 0) out.add(",\n");
    out.add("{\"id\": \"").id('d', i).add("\", \"source\": \"").id('s', i).add(kConsulted);
    out.end_row();
  }
}

void begin_assertion(RowText& out, std::uint64_t row) {
  if (row > 0) out.add(",\n");
  out.add("{\"id\": \"").id('a', row).add("\", \"claim\": \"c\", \"document\": \"").id('d', row);
  out.add("\", ");
}

}  // namespace

void write_dense_chains(const CaseOptions& options, RowText& out) {
  constexpr std::uint64_t kLayer = 100;
  constexpr std::uint64_t kCredits = 5;
  const std::uint64_t documents = options.documents != 0 ? options.documents : 10000;
  out.add(kHead).add("\"sources\": [\n");
  for (std::uint64_t i = 0; i < documents; ++i) {
    if (i > 0) out.add(",\n");
    write_source(out, 's', i, "outlet");
  }
  write_documents(out, documents);
  out.add(kClaim);
  for (std::uint64_t i = 0; i < documents; ++i) {
    begin_assertion(out, i);
    const std::uint64_t next = (i / kLayer + 1) * kLayer;
    const std::uint64_t width = next < documents ? std::min(kLayer, documents - next) : 0;
    if (width == 0) {
      out.add("\"basis\": \"first-hand\"}");
    } else {
      const std::uint64_t first = RowRandom(options.seed, 1, i).below(width);
      const std::uint64_t step = RowRandom(options.seed, 2, i).below(7) + 1;
      out.add("\"chains\": [");
      for (std::uint64_t k = 0; k < std::min(kCredits, width); ++k) {
        const std::uint64_t credited = next + (first + k * step) % width;
        if (k > 0) out.add(", ");
        out.add("[{\"source\": \"").id('s', credited).add("\", \"document\": \"");
        out.id('d', credited).add("\"}]");
      }
      out.add("]}");
    }
    out.end_row();
  }
  out.add("\n]\n}\n");
}

void write_lines(const CaseOptions& options, RowText& out) {
  const std::uint64_t documents = options.documents != 0 ? options.documents : 200;
  const std::uint64_t agencies = documents / 5 + 1;
  const std::uint64_t officials = documents / 4 + 1;
  out.add(kHead).add("\"sources\": [\n");
  for (std::uint64_t i = 0; i < agencies; ++i) {
    write_source(out, 'g', i, "agency");
    out.add(",\n");
  }
  for (std::uint64_t i = 0; i < officials; ++i) {
    write_source(out, 'o', i, "official");
    out.add(",\n");
  }
  for (std::uint64_t i = 0; i < documents; ++i) {
    if (i > 0) out.add(",\n");
    write_source(out, 's', i, "outlet");
  }
  write_documents(out, documents);
  out.add(kClaim);
  for (std::uint64_t i = 0; i < documents; ++i) {
    RowRandom random(options.seed, 3, i);
    begin_assertion(out, i);
    out.add("\"chains\": [[{\"source\": \"").id('g', random.below(agencies));
    out.add("\"}, {\"source\": \"").id('o', random.below(officials));
    out.add("\", \"basis\": \"interview\"}]]}");
    out.end_row();
  }
  out.add("\n]\n}\n");
}

}  // namespace tawatur::bench
