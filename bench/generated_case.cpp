#include "bench/generated_case.h"

#include <array>

#include "bench/generated_claims.h"
#include "bench/generated_shapes.h"
#include "bench/row_text.h"

namespace tawatur::bench {
namespace {

constexpr std::uint64_t kCompanies = 20;
constexpr std::uint64_t kAgencies = 40;
constexpr std::uint64_t kOfficials = 200;

class JsonRows {
 public:
  JsonRows(const GeneratedClaims& facts, RowText& out) : facts_(facts), out_(out) {}

  void write() {
    out_.add("{\n\"tawatur\": 1,\n\"case\": {\"id\": \"generated\"},\n\"sources\": [\n");
    write_sources();
    out_.add("\n],\n\"documents\": [\n");
    for (std::uint64_t i = 0; i < facts_.documents(); ++i) write_document(i);
    out_.add("\n],\n\"claims\": [\n");
    for (std::uint64_t i = 0; i < facts_.options().claims; ++i) write_claim(i);
    out_.add("\n],\n\"assertions\": [\n");
    const std::uint64_t each = facts_.options().assertions_per_claim;
    for (std::uint64_t i = 0; i < facts_.options().claims; ++i) {
      for (std::uint64_t at = 0; at < each; ++at) write_assertion(i, at, i * each + at);
    }
    out_.add("\n]\n}\n");
  }

 private:
  void begin_row(bool first) {
    if (!first) out_.add(",\n");
    out_.end_row();
  }

  // Agencies, companies, officials, outlets: `g…`, `k…`, `o…`, `s…`.
  void write_sources() {
    for (std::uint64_t i = 0; i < kAgencies; ++i) write_source('g', i, "agency", i == 0);
    for (std::uint64_t i = 0; i < kCompanies; ++i) write_source('k', i, "company", false);
    for (std::uint64_t i = 0; i < kOfficials; ++i) write_source('o', i, "official", false);
    for (std::uint64_t i = 0; i < facts_.options().sources; ++i) {
      write_source('s', i, "outlet", false);
    }
  }
  void write_source(char letter, std::uint64_t i, std::string_view kind, bool first) {
    const CaseOptions& options = facts_.options();
    RowRandom random(options.seed, kSourceTable, i);
    begin_row(first);
    const bool arabic = random.percent(options.arabic);
    out_.add("{\"id\": \"").id(letter, i).add("\", \"kind\": \"").add(kind);
    out_.add("\", \"names\": [{\"text\": \"").add(arabic ? "صحيفة الأفق " : "The Horizon ");
    out_.number(i).add(arabic ? "\", \"lang\": \"ar\"}]" : "\", \"lang\": \"en\"}]");
    if (letter == 's' && random.percent(options.owners)) {
      out_.add(", \"owner\": \"").id('k', random.below(kCompanies)).add("\"");
    }
    out_.add("}");
  }

  void write_document(std::uint64_t i) {
    const CaseOptions& options = facts_.options();
    RowRandom random(options.seed, kDocumentTable + 128, i);
    begin_row(i == 0);
    out_.add("{\"id\": \"").id('d', i).add("\", \"source\": \"").id('s', facts_.source_of(i));
    out_.add("\", \"language\": \"").add(random.percent(options.arabic) ? "ar" : "en");
    out_.add("\", \"published\": \"").day(facts_.day_of(i)).add("\"");
    // Of an earlier one, so that copies form no circle.
    if (i > 0 && random.percent(options.copies)) {
      out_.add(", \"copies\": [{\"document\": \"").id('d', random.below(i));
      out_.add("\", \"status\": \"").add(random.percent(80) ? "accepted" : "proposed");
      out_.add("\"}]");
    }
    if (random.percent(50)) out_.add(", \"consulted\": {\"by\": \"desk\", \"on\": \"2026-01-31\"}");
    out_.add("}");
  }

  void write_claim(std::uint64_t i) {
    const ClaimFacts facts = facts_.claim(i);
    begin_row(i == 0);
    out_.add("{\"id\": \"").id('c', i).add("\", \"statement\": [{\"text\": \"");
    out_.add(facts.arabic ? "أعلنت المدينة القرار رقم " : "The town announced decision ").number(i);
    out_.add(facts.arabic ? "\", \"lang\": \"ar\"}]" : "\", \"lang\": \"en\"}]");
    out_.add(", \"attributes\": {");
    for (std::size_t k = 0; k < facts.attributes; ++k) {
      const AttributeKind& kind = kAttributeKinds[facts.first_attribute + k];
      if (k > 0) out_.add(", ");
      out_.add("\"").add(kind.name).add("\": {\"type\": \"").add(kind.type).add("\"}");
    }
    out_.add("}}");
  }

  void write_assertion(std::uint64_t claim, std::uint64_t at, std::uint64_t row) {
    const AssertionFacts facts = facts_.assertion(claim, at);
    begin_row(row == 0);
    out_.add("{\"id\": \"").id('a', row).add("\", \"claim\": \"").id('c', claim);
    out_.add("\", \"document\": \"").id('d', facts.document).add("\"");
    if (facts.denies) out_.add(", \"stance\": \"denies\"");
    RowRandom random(facts_.options().seed, kAssertionTable + 4096, row);
    if (!facts.chained) out_.add(", \"basis\": \"").add(basis(random)).add("\"");
    if (!facts.denies) write_values(claim, facts, random);
    if (facts.chained) write_chain(random);
    out_.add("}");
  }
  static std::string_view basis(RowRandom& random) {
    constexpr std::array<std::string_view, 4> kBases{"first-hand", "document", "anonymous",
                                                     "unattributed"};
    return kBases[random.below(kBases.size())];
  }
  void write_chain(RowRandom& random) {
    out_.add(", \"chains\": [[{\"source\": \"").id('g', random.below(kAgencies)).add("\"}");
    if (random.percent(60)) {
      out_.add(", {\"source\": \"").id('o', random.below(kOfficials));
      out_.add("\", \"basis\": \"interview\"}");
    }
    out_.add("]]");
  }
  void write_values(std::uint64_t claim, const AssertionFacts& facts, RowRandom& random) {
    constexpr std::array<std::string_view, 5> kOpening{"\": {\"amount\": \"", "\": {\"number\": \"",
                                                       "\": {\"text\": \"", "\": {\"number\": \"",
                                                       "\": {\"edtf\": \""};
    const ClaimFacts about = facts_.claim(claim);
    out_.add(", \"values\": {");
    for (std::size_t k = 0; k < about.attributes; ++k) {
      const std::size_t kind = about.first_attribute + k;
      if (k > 0) out_.add(", ");
      out_.add("\"").add(kAttributeKinds[kind].name).add(kOpening[kind]);
      facts_.write_value(claim, kind, facts.deviates, out_);
      out_.add("\"");
      if (kind == 0) out_.add(", \"currency\": \"EUR\"");
      if (kind <= 1 && random.percent(15)) out_.add(", \"hedge\": \"about\"");
      out_.add("}");
    }
    out_.add("}");
  }

  const GeneratedClaims& facts_;
  RowText& out_;
};

}  // namespace

void generate_case_json(const CaseOptions& options, const TextSink& sink) {
  RowText out(sink);
  switch (options.shape) {
    case CaseShape::claims:
      JsonRows(GeneratedClaims(options), out).write();
      break;
    case CaseShape::dense_chains:
      write_dense_chains(options, out);
      break;
    case CaseShape::lines:
      write_lines(options, out);
      break;
  }
}

void generate_long_csv(const CaseOptions& options, const TextSink& sink) {
  const GeneratedClaims facts(options);
  RowText out(sink);
  out.add("source,object,attribute,value,time\n");
  for (std::uint64_t claim = 0; claim < options.claims; ++claim) {
    const ClaimFacts about = facts.claim(claim);
    for (std::uint64_t at = 0; at < options.assertions_per_claim; ++at) {
      const AssertionFacts made = facts.assertion(claim, at);
      for (std::size_t k = 0; k < about.attributes; ++k) {
        const std::size_t kind = about.first_attribute + k;
        out.id('s', facts.source_of(made.document)).add(",").id('c', claim).add(",");
        out.add(kAttributeKinds[kind].name).add(",");
        facts.write_value(claim, kind, made.deviates, out);
        out.add(",").day(facts.day_of(made.document)).add("\n");
      }
      out.end_row();
    }
  }
}

}  // namespace tawatur::bench
