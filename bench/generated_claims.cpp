#include "bench/generated_claims.h"

#include <algorithm>

namespace tawatur::bench {
namespace {

constexpr std::array<std::string_view, 6> kPlaces{"the old harbour",     "Saffron Bridge",
                                                  "the northern market", "Olive Gate",
                                                  "the railway station", "Cedar Square"};
constexpr std::array<std::string_view, 6> kArabicPlaces{
    "الميناء القديم", "جسر الزعفران", "السوق الشمالي", "باب الزيتون", "محطة القطار", "ساحة الأرز"};
constexpr std::uint64_t kDays = 672;

}  // namespace

GeneratedClaims::GeneratedClaims(const CaseOptions& options) : options_(options) {
  options_.sources = std::max<std::uint64_t>(options_.sources, 1);
  documents_ = options.documents != 0 ? options.documents
                                      : options.claims * options.assertions_per_claim / 10;
  documents_ = std::max({documents_, options.assertions_per_claim, std::uint64_t{1}});
}

std::uint64_t GeneratedClaims::source_of(std::uint64_t document) const {
  return RowRandom(options_.seed, kDocumentTable, document).below(options_.sources);
}

std::uint64_t GeneratedClaims::day_of(std::uint64_t document) const {
  return document * kDays / documents_;
}

ClaimFacts GeneratedClaims::claim(std::uint64_t claim) const {
  RowRandom random(options_.seed, kClaimTable, claim);
  ClaimFacts facts;
  facts.attributes = 1 + random.below(2);
  facts.first_attribute = random.below(kAttributeKinds.size() - facts.attributes + 1);
  facts.conflicting = random.percent(options_.conflicts);
  facts.arabic = random.percent(options_.arabic);
  return facts;
}

AssertionFacts GeneratedClaims::assertion(std::uint64_t claim, std::uint64_t at) const {
  const bool conflicting = this->claim(claim).conflicting;
  // Documents at equal distances from a random first one: no two are the same.
  const std::uint64_t first = RowRandom(options_.seed, kAssertionTable, claim).below(documents_);
  const std::uint64_t step = documents_ / options_.assertions_per_claim;
  RowRandom random(options_.seed, kAssertionTable + 1 + at, claim);
  AssertionFacts facts;
  facts.document = (first + at * step) % documents_;
  const bool odd_one = conflicting && (at == 1 || random.percent(30));
  facts.denies = odd_one && random.percent(20);
  facts.deviates = odd_one && !facts.denies;
  facts.chained = random.percent(options_.chains);
  return facts;
}

void GeneratedClaims::write_value(std::uint64_t claim, std::size_t kind, bool deviates,
                                  RowText& out) const {
  RowRandom random(options_.seed, kClaimTable + 64 + kind, claim);
  const std::uint64_t base = random.below(900000) + 100;
  const std::uint64_t value = deviates ? base * 2 + 1 : base;
  const auto& places = this->claim(claim).arabic ? kArabicPlaces : kPlaces;
  switch (kind) {
    case 0:
      out.number(value).add("000.50");
      break;
    case 1:
      out.number(value);
      break;
    case 2:
      out.add(places[value % places.size()]);
      break;
    case 3:
      out.number(base % 50 + (deviates ? 50 : 0)).add(".25");
      break;
    default:
      out.day((base + (deviates ? 40 : 0)) % kDays);
  }
}

}  // namespace tawatur::bench
