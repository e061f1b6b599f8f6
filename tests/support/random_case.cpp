#include "tests/support/random_case.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/case_file/case_order.h"
#include "core/sha256.h"
#include "core/text/utf8.h"

namespace tawatur {
namespace {

constexpr std::array<std::string_view, 10> kSourceIds{
    "Maariv",   "agency",    "الميثاق", "b i",   "clash-report",
    "ministry", "officials", "zeitung", "מעריב", "ünlü"};
constexpr std::array<std::string_view, 6> kNames{"Clash Report",    "كلاش ريبورت",  "מעריב",
                                                 "O'Neil & \"Co\"", "إلبيت سيستمز", "Ａｇｅｎｃｙ"};
constexpr std::array<std::string_view, 6> kClaimIds{"artillery", "claim-2", "صفقة",
                                                    "עסקה",      "z",       "a/b~c"};
constexpr std::array<std::string_view, 4> kTexts{
    "Morocco bought two satellites for about 200 million euros in 2023.",
    "اشترى المغرب قمرين صناعيين بنحو 200 مليون يورو سنة 2023.",
    "מרוקו קנתה שני לוויינים בכ-200 מיליון אירו ב-2023.", "ا\u0644\u0652 e\u0301 \U0001F6F0 end"};
constexpr std::array<std::string_view, 8> kDates{"2023",  "2023-01", "2023-01-23", "2022-12-31",
                                                 "2020~", "2023?",   "2022/2023",  "198X"};
constexpr std::array<std::string_view, 5> kWords{"ATMOS 2000", "أتموس", "اتموس", "אטמוס",
                                                 "atmos 2000"};
constexpr std::array<std::string_view, 6> kNumbers{"1", "3", "40", "40.0", "155", "1000000"};

class RandomCase {
 public:
  RandomCase(std::uint64_t seed, const RandomCaseSize& size) : random_(seed), size_(size) {}

  Case make() {
    data_.id = "random";
    if (chance(3)) data_.title.push_back(localized());
    make_settings();
    make_sources();
    make_claims();
    if (!publishers_.empty()) {
      make_documents();
      if (!data_.documents.empty() && !data_.claims.empty()) make_assertions();
    }
    make_rates();
    if (chance(6)) add_extra(data_.extras);
    if (chance(9)) add_extra(data_.case_extras);
    sort_case(data_);
    return std::move(data_);
  }

 private:
  std::size_t draw(std::size_t bound) { return below(random_, bound); }
  bool chance(std::size_t one_in) { return draw(one_in) == 0; }
  template <typename Pool>
  std::string pick(const Pool& pool) {
    return std::string(pool[draw(pool.size())]);
  }
  void add_extra(Extras& extras) {
    extras.ensure().assign({{"x-a", R"({"b":[1,2.50,null],"ك":"ש\n"})"}, {"x-ملاحظة", "true"}});
  }
  LocalizedText localized() {
    LocalizedText text;
    text.text = pick(kNames);
    text.lang = chance(2) ? "ar" : "en";
    if (chance(12)) add_extra(text.extras);
    return text;
  }

  void make_settings() {
    if (chance(4)) data_.settings.threshold = 3;
    if (chance(5)) data_.settings.about_percent = *Decimal::parse("2.50");
    if (chance(5)) data_.settings.fx_percent = Decimal(0);
    if (chance(3)) data_.settings.currency = chance(2) ? "EUR" : "USD";
  }

  void make_sources() {
    const std::size_t count = draw(std::min(size_.sources, kSourceIds.size()) + 1);
    for (std::size_t i = 0; i < count; ++i) {
      Source& source = data_.sources.emplace_back();
      source.id = kSourceIds[i];
      source.kind = static_cast<SourceKind>(draw(6));
      while (chance(2)) source.names.push_back(localized());
      if (chance(6)) source.domains = {"example.org", "مثال.إختبار"};
      if (chance(4)) source.country = "MA";
      if (chance(6))
        source.grade.ensure() = {
            std::string(1, static_cast<char>('A' + draw(6))), "سبب", "editor", "2026-01-30", {}};
      source.confidential = chance(8);
      if (chance(12)) add_extra(source.extras);
      if (source.kind == SourceKind::unnamed) continue;
      // Owners only look back, so they form no circle.
      const std::size_t owner = i > 0 && chance(3) ? draw(i) : i;
      if (owner < i && data_.sources[owner].kind != SourceKind::unnamed) {
        source.owner = SourceIndex(owner);
      }
      publishers_.push_back(i);
    }
  }

  void make_claims() {
    const std::size_t count = draw(std::min(size_.claims, kClaimIds.size()) + 1);
    for (std::size_t i = 0; i < count; ++i) {
      Claim& claim = data_.claims.emplace_back();
      claim.id = kClaimIds[i];
      while (chance(2)) claim.statement.push_back(localized());
      for (std::size_t type = 0; type < 8; ++type) {
        if (chance(2)) claim.attributes.push_back(attribute(static_cast<ValueType>(type)));
      }
      std::sort(claim.attributes.begin(), claim.attributes.end(),
                [](const Attribute& a, const Attribute& b) { return a.name < b.name; });
      if (chance(12)) add_extra(claim.extras);
      if (chance(12)) add_extra(claim.attribute_extras);
    }
  }
  Attribute attribute(ValueType type) {
    Attribute out;
    out.name = std::string(name_of(type)) + (chance(3) ? "/قيمة" : "");
    out.type = type;
    if (type == ValueType::quantity && chance(2)) out.unit = "km";
    if (takes_hedge(type) && chance(4)) out.about_percent = Decimal(5);
    if (type == ValueType::money && chance(2)) out.rate_on = chance(2) ? "2023" : "2023-01-23";
    return out;
  }

  void make_documents() {
    const std::size_t count = draw(size_.documents + 1);
    for (std::size_t i = 0; i < count; ++i) {
      Document& document = data_.documents.emplace_back();
      document.id = (chance(4) ? "وثيقة-" : "doc-") + std::to_string(i);
      document.source = SourceIndex(publishers_[draw(publishers_.size())]);
      if (chance(2)) document.language = "ar";
      if (!chance(3)) document.published = pick(kDates);
      if (chance(4)) document.title = pick(kNames);
      if (chance(4)) document.url = "https://example.org/a?b=\"c\"&d";
      if (chance(8)) document.retrieved = "2026-01-24T10:00:00Z";
      if (chance(2)) make_snapshot(document);
      if (chance(4)) document.consulted.ensure() = {"قارئ", chance(2) ? "2026-01-24" : "", {}};
      if (chance(5)) document.status = static_cast<DocumentStatus>(draw(3));
      if (document.status != DocumentStatus::standing && chance(2)) document.status_on = "2024-05";
      if (chance(12)) add_extra(document.extras);
      // Copies that count only look back; rejected ones may look anywhere.
      if (i > 0 && chance(3)) add_copy(document, draw(i), static_cast<CopyStatus>(draw(3)));
      if (!chance(8)) continue;
      // Not both accepted and rejected.
      const DocumentIndex other(draw(count));
      const bool known = std::any_of(document.copies.begin(), document.copies.end(),
                                     [&](const Copy& copy) { return copy.document == other; });
      if (!known) add_copy(document, other.at(), CopyStatus::rejected);
    }
  }
  void make_snapshot(Document& document) {
    Snapshot& snapshot = document.snapshot.ensure();
    const std::string text = pick(kTexts);
    snapshot.sha256 = sha256(chance(6) ? text + "changed" : text);
    if (chance(3)) snapshot.media_type = "text/plain";
    if (!chance(4)) snapshot.text = text;
  }
  void add_copy(Document& document, std::size_t of, CopyStatus status) {
    Copy& copy = document.copies.emplace_back();
    copy.document = DocumentIndex(of);
    copy.status = status;
    if (data_.claims.empty() || !chance(3)) return;
    copy.claims.emplace_back(draw(data_.claims.size()));
    if (chance(2)) copy.claims.emplace_back(draw(data_.claims.size()));
  }

  void make_assertions() {
    const std::size_t count = draw(size_.assertions + 1);
    for (std::size_t i = 0; i < count; ++i) {
      Assertion& assertion = data_.assertions.emplace_back();
      assertion.id = (chance(5) ? "خبر" : "a") + std::to_string(i);
      assertion.claim = ClaimIndex(draw(data_.claims.size()));
      assertion.document = DocumentIndex(draw(data_.documents.size()));
      if (chance(4)) assertion.stance = static_cast<Stance>(draw(3));
      const std::vector<Attribute>& attributes = data_.claims[assertion.claim.at()].attributes;
      for (std::size_t j = 0; j < attributes.size(); ++j) {
        if (chance(2)) assertion.values.push_back({AttributeIndex(j), value(attributes[j].type)});
      }
      make_chains(assertion);
      if (assertion.chains.empty() && chance(2)) assertion.basis = static_cast<Basis>(draw(8));
      make_detail(assertion);
    }
  }

  void make_chains(Assertion& assertion) {
    if (size_.chains == 0 || size_.links == 0 || chance(2)) return;
    const std::size_t count = 1 + draw(size_.chains);
    for (std::size_t i = 0; i < count; ++i) {
      Chain chain;
      const std::size_t links = 1 + draw(size_.links);
      for (std::size_t j = 0; j < links; ++j) {
        Link& link = chain.emplace_back();
        const DocumentIndex named(draw(data_.documents.size()));
        if (chance(3) && named != assertion.document) {
          link.document = named;
          link.source = data_.documents[named.at()].source;
        } else {
          link.source = SourceIndex(draw(data_.sources.size()));
        }
        if (chance(15)) add_extra(link.extras);
      }
      if (!chance(3)) chain.back().basis = static_cast<Basis>(draw(8));
      assertion.chains.push_back(std::move(chain));
    }
  }

  void make_detail(Assertion& assertion) {
    if (chance(3)) make_quote(assertion);
    if (chance(8)) {
      assertion.detail.ensure().credibility.ensure() = {
          std::string(1, static_cast<char>('1' + draw(6))), "", "محرر", "", {}};
    }
    if (chance(15)) add_extra(assertion.detail.ensure().extras);
    if (chance(15)) add_extra(assertion.detail.ensure().value_extras);
  }
  void make_quote(Assertion& assertion) {
    const Document& document = data_.documents[assertion.document.at()];
    const bool held = document.snapshot && document.snapshot->text;
    const std::string text = held ? *document.snapshot->text : pick(kTexts);
    const std::size_t length = code_point_count(text);
    const std::size_t start = draw(length);
    const std::size_t end = start + 1 + draw(length - start);
    AssertionDetail& detail = assertion.detail.ensure();
    detail.has_quote = true;
    Quote& quote = detail.quote;
    const bool by_position_only = chance(3);
    if (!by_position_only) {
      quote.exact = chance(6) ? "ليس في النص" : std::string(*code_points(text, start, end));
      if (chance(4)) quote.prefix = "قبل";
      if (chance(4)) quote.suffix = "after";
    }
    if (by_position_only || chance(2)) quote.start = chance(6) ? start / 2 : start;
    if (by_position_only || (quote.start && chance(2))) quote.end = end;
  }

  Value value(ValueType type) {
    Value out;
    out.type = type;
    switch (type) {
      case ValueType::money:
        out.word = chance(2) ? "EUR" : chance(4) ? "MAD" : "USD";
        break;
      case ValueType::quantity: {
        constexpr std::array<std::string_view, 5> kUnits{"", "km", "m", "kg", "بعير"};
        out.word = pick(kUnits);
        break;
      }
      case ValueType::date:
        out.word = pick(kDates);
        break;
      case ValueType::entity:
        out.word = data_.sources[draw(data_.sources.size())].id;
        break;
      case ValueType::text:
        out.word = pick(kWords);
        break;
      case ValueType::yes_no:
        out.yes = chance(2);
        break;
      case ValueType::percent:
      case ValueType::ordinal:
        break;
    }
    if (takes_hedge(type)) {
      out.number = *Decimal::parse(pick(kNumbers));
      if (chance(2)) out.hedge = static_cast<Hedge>(draw(9));
      if (out.hedge == Hedge::between) out.detail.ensure().upper = Decimal(2'000'000);
      if (out.hedge == Hedge::none && chance(4)) {
        out.detail.ensure().precision = *Decimal::parse(chance(2) ? "1" : "0.5");
      }
    }
    if (chance(4)) out.detail.ensure().printed = "نحو 200 مليون";
    if (chance(15)) add_extra(out.detail.ensure().extras);
    return out;
  }

  void make_rates() {
    if (!chance(2)) data_.rates.push_back({"EUR", "USD", "2023", *Decimal::parse("1.0813"), {}});
    if (chance(3)) data_.rates.push_back({"USD", "EUR", "2023-01", *Decimal::parse("0.9280"), {}});
    if (chance(3)) data_.rates.push_back({"EUR", "MAD", "2023-01-20", Decimal(11), {}});
    if (!data_.rates.empty() && chance(6)) add_extra(data_.rates.front().extras);
  }

  std::mt19937_64 random_;
  RandomCaseSize size_;
  Case data_;
  std::vector<std::size_t> publishers_;  // sources that may publish
};

}  // namespace

std::size_t below(std::mt19937_64& random, std::size_t bound) { return random() % bound; }

Case random_case(std::uint64_t seed, const RandomCaseSize& size) {
  return RandomCase(seed, size).make();
}

}  // namespace tawatur
