// Three rounds: which rows are confidential and which words give them away; every row rewritten
// under its new id; the tables sorted anew, for ids are what they are sorted by.

#include "claims/redact/redaction.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/case_file/case_order.h"
#include "claims/check.h"
#include "claims/redact/pseudonyms.h"
#include "claims/redact/quote_states.h"
#include "core/sha256.h"
#include "core/text/fold.h"

namespace tawatur {
namespace {

constexpr const char* kRedactedKey = "x-redacted";

bool is_redacted(const Extras& extras) {
  return extras && std::ranges::any_of(
                       *extras, [](const auto& entry) { return entry.first == kRedactedKey; });
}

// Rows that are to be withheld; those of an earlier redaction are as they should be.
struct Marks {
  std::vector<bool> sources;
  std::vector<bool> documents;
  bool names = false;
  bool any = false;
};

Marks marks_of(const Case& data) {
  Marks marks;
  for (const Source& source : data.sources) {
    marks.sources.push_back(source.confidential && !is_redacted(source.extras));
    marks.any = marks.any || marks.sources.back();
    for (const LocalizedText& name : source.names) marks.names = marks.names || name.confidential;
  }
  for (const Document& document : data.documents) {
    const bool marked = (document.confidential && !is_redacted(document.extras)) ||
                        marks.sources[document.source.at()];
    marks.documents.push_back(marked);
    marks.any = marks.any || marked;
  }
  marks.any = marks.any || marks.names;
  return marks;
}

void mark_redacted(Extras& extras) {
  extras.reset();
  extras.ensure().emplace_back(kRedactedKey, "true");
}

class Redactor {
 public:
  Redactor(const Case& data, const std::string& key)
      : data_(data), marks_(marks_of(data)), pseudonyms_(key, taken_ids(data)) {
    out_.data = data;
  }

  RedactedCase run() {
    give_pseudonyms();
    collect_secrets();
    withhold();
    info();
    for (std::size_t i = 0; i < data_.sources.size(); ++i) source(i);
    for (std::size_t i = 0; i < data_.documents.size(); ++i) document(i);
    for (std::size_t i = 0; i < data_.claims.size(); ++i) claim(i);
    for (std::size_t i = 0; i < data_.assertions.size(); ++i) assertion(i);
    for (Rate& rate : out_.data.rates) clean(rate.extras);
    for (Verdict& verdict : out_.data.verdicts) this->verdict(verdict);
    sort_attributes();
    sort_case(out_.data);
    record_anew();
    return std::move(out_);
  }

 private:
  static std::set<std::string> taken_ids(const Case& data) {
    std::set<std::string> ids;
    for (const Source& row : data.sources) ids.insert(row.id);
    for (const Document& row : data.documents) ids.insert(row.id);
    for (const Claim& row : data.claims) ids.insert(row.id);
    for (const Assertion& row : data.assertions) ids.insert(row.id);
    return ids;
  }

  // Numbers follow the hashes of the ids: their order says nothing that could be read.
  void give_pseudonyms() {
    std::vector<std::pair<std::string, std::pair<const char*, const std::string*>>> order;
    for (std::size_t i = 0; i < data_.sources.size(); ++i) {
      if (!marks_.sources[i]) continue;
      order.push_back({sha256(data_.sources[i].id), {"source", &data_.sources[i].id}});
    }
    for (std::size_t i = 0; i < data_.documents.size(); ++i) {
      if (!marks_.documents[i]) continue;
      order.push_back({sha256(data_.documents[i].id), {"document", &data_.documents[i].id}});
    }
    std::ranges::sort(order, {}, [](const auto& entry) { return entry.first; });
    for (const auto& [hash, row] : order) {
      out_.ids[*row.second] = pseudonyms_.of(row.first, *row.second);
    }
  }

  void collect_secrets() {
    for (std::size_t i = 0; i < data_.sources.size(); ++i) {
      const Source& source = data_.sources[i];
      const bool marked = marks_.sources[i];
      if (marked) ++out_.sources;
      const std::string instead = marked ? out_.ids[source.id] : std::string(kWithheld);
      if (marked) out_.secrets.add(source.id, instead);
      for (const LocalizedText& name : source.names) {
        if (marked || name.confidential) out_.secrets.add(name.text, instead);
        if (!marked && name.confidential) ++out_.names;
      }
      if (!marked) continue;
      for (const std::string& domain : source.domains) out_.secrets.add(domain, instead);
    }
    for (std::size_t i = 0; i < data_.documents.size(); ++i) {
      const Document& document = data_.documents[i];
      if (!marks_.documents[i]) continue;
      ++out_.documents;
      const std::string& instead = out_.ids[document.id];
      for (const std::string* const words : {&document.id, &document.title, &document.url}) {
        out_.secrets.add(*words, instead);
      }
    }
    out_.secrets.finish();
  }

  // Texts and quotes, while the rows are still those of the case as it was.
  void withhold() {
    Withheld withheld;
    for (std::size_t i = 0; i < data_.documents.size(); ++i) {
      const Document& document = data_.documents[i];
      const bool held = document.snapshot && document.snapshot->text;
      const bool names = !marks_.documents[i] && held && out_.secrets.in(*document.snapshot->text);
      withheld.texts.push_back(marks_.documents[i] || names);
      if (names) out_.cleaned.push_back(document.id);
    }
    for (const Assertion& assertion : data_.assertions) {
      withheld.quotes.push_back(quote_tells(assertion));
    }
    withhold_texts(data_, withheld, out_.data);
  }

  [[nodiscard]] bool quote_tells(const Assertion& assertion) const {
    for (const AttributeValue& entry : assertion.values) {
      if (entry.value.detail && out_.secrets.in(entry.value.detail->printed)) return true;
    }
    if (!assertion.detail || !assertion.detail->has_quote) return false;
    const Quote& quote = assertion.detail->quote;
    return out_.secrets.in(quote.exact) || out_.secrets.in(quote.prefix) ||
           out_.secrets.in(quote.suffix);
  }

  void clean(std::string& text) const { text = out_.secrets.without(text); }
  void clean(Extras& extras) const {
    if (!extras) return;
    std::erase_if(extras.ensure(), [this](const auto& entry) {
      return out_.secrets.in(entry.first) || out_.secrets.in(entry.second);
    });
    if (extras->empty()) extras.reset();
  }
  void clean(std::vector<LocalizedText>& texts) const {
    for (LocalizedText& text : texts) {
      clean(text.text);
      clean(text.extras);
    }
  }
  void clean(Box<Grade>& grade) const {
    if (!grade) return;
    clean(grade.ensure().reason);
    clean(grade.ensure().by);
    clean(grade.ensure().extras);
  }
  // An id that has the words in it is another.
  void clean_id(std::string_view kind, std::string& id) {
    if (out_.secrets.in(id)) id = pseudonyms_.of(kind, id);
  }

  void info() {
    Case& out = out_.data;
    clean(out.id);
    clean(out.title);
    clean(out.settings.extras);
    for (Rating& rating : out.settings.ratings) {
      clean(rating.labels);
      clean(rating.extras);
    }
    clean(out.case_extras);
    clean(out.extras);
  }

  void source(std::size_t row) {
    Source& out = out_.data.sources[row];
    if (!marks_.sources[row]) {
      clean_id("source", out.id);
      std::erase_if(out.names, [](const LocalizedText& name) { return name.confidential; });
      clean(out.names);
      std::erase_if(out.domains,
                    [this](const std::string& domain) { return out_.secrets.in(domain); });
      clean(out.grade);
      clean(out.extras);
      return;
    }
    out.id = out_.ids.at(out.id);
    out.names.clear();
    out.domains.clear();
    out.country.clear();
    if (out.grade) {
      out.grade.ensure().reason.clear();
      out.grade.ensure().extras.reset();
      clean(out.grade);
    }
    mark_redacted(out.extras);
  }

  void document(std::size_t row) {
    Document& out = out_.data.documents[row];
    for (Copy& copy : out.copies) clean(copy.extras);
    if (!marks_.documents[row]) {
      clean_id("document", out.id);
      clean(out.title);
      if (out_.secrets.in(out.url)) out.url.clear();
      if (out.snapshot) clean(out.snapshot.ensure().extras);
      if (out.consulted) clean(out.consulted.ensure().extras);
      clean(out.extras);
      return;
    }
    out.id = out_.ids.at(out.id);
    out.title.clear();
    out.url.clear();
    out.retrieved.clear();
    out.confidential = true;
    if (out.consulted) {
      clean(out.consulted.ensure().by);
      out.consulted.ensure().extras.reset();
    }
    mark_redacted(out.extras);
  }

  void claim(std::size_t row) {
    Claim& out = out_.data.claims[row];
    clean_id("claim", out.id);
    clean(out.statement);
    clean(out.attribute_extras);
    clean(out.extras);
    for (Attribute& attribute : out.attributes) {
      clean_id("attribute", attribute.name);
      clean(attribute.unit);
      clean(attribute.extras);
    }
  }

  void assertion(std::size_t row) {
    Assertion& out = out_.data.assertions[row];
    const bool marked = marks_.documents[out.document.at()];
    if (marked || out_.secrets.in(out.id)) out.id = pseudonyms_.of("assertion", out.id);
    for (AttributeValue& entry : out.values) value(entry.value);
    for (Chain& chain : out.chains) {
      for (Link& link : chain) clean(link.extras);
    }
    if (!out.detail) return;
    AssertionDetail& detail = out.detail.ensure();
    clean(detail.credibility);
    clean(detail.quote.extras);
    if (marked) {
      detail.value_extras.reset();
      detail.extras.reset();
      if (detail.credibility) detail.credibility.ensure().reason.clear();
    }
    clean(detail.value_extras);
    clean(detail.extras);
  }

  // Two texts that were not equal must not become it.
  void value(Value& value) {
    if (value.type == ValueType::entity) {
      const auto other = out_.ids.find(value.word);
      if (other != out_.ids.end()) {
        value.word = other->second;
      } else {
        clean_id("source", value.word);
      }
    } else if (value.type == ValueType::text && out_.secrets.in(value.word)) {
      value.word = pseudonyms_.of("text", fold(value.word));
    } else if (value.type == ValueType::quantity && out_.secrets.in(value.word)) {
      clean(value.word);
    }
    if (value.detail) clean(value.detail.ensure().extras);
  }

  void verdict(Verdict& verdict) {
    clean_id("verdict", verdict.id);
    if (!verdict.attribute.empty()) clean_id("attribute", verdict.attribute);
    clean(verdict.reason);
    clean(verdict.by);
    for (std::string& group : verdict.finding.groups) clean(group);
    clean(verdict.finding.extras);
    clean(verdict.extras);
  }

  // Values name the attributes of their claim by position.
  void sort_attributes() {
    std::vector<std::vector<std::size_t>> moved(data_.claims.size());
    for (std::size_t i = 0; i < data_.claims.size(); ++i) {
      std::vector<Attribute>& attributes = out_.data.claims[i].attributes;
      if (std::ranges::is_sorted(attributes, {}, &Attribute::name)) continue;
      std::vector<std::pair<std::string, std::size_t>> order;
      for (std::size_t a = 0; a < attributes.size(); ++a) order.emplace_back(attributes[a].name, a);
      std::ranges::sort(order);
      std::vector<Attribute> sorted;
      moved[i].resize(order.size());
      for (const auto& [name, old] : order) {
        moved[i][old] = sorted.size();
        sorted.push_back(std::move(attributes[old]));
      }
      attributes = std::move(sorted);
    }
    for (Assertion& assertion : out_.data.assertions) {
      const std::vector<std::size_t>& places = moved[assertion.claim.at()];
      if (places.empty()) continue;
      for (AttributeValue& entry : assertion.values) {
        entry.attribute = AttributeIndex(places[entry.attribute.at()]);
      }
      std::ranges::sort(assertion.values, {},
                        [](const AttributeValue& entry) { return entry.attribute.value; });
    }
  }

  // A verdict on a finding that has not changed must not look as if it had because words of a value
  // are others now.
  void record_anew() {
    if (out_.data.verdicts.empty()) return;
    const CheckContext before(data_, rates_of(data_), {});
    const CheckContext after(out_.data, rates_of(out_.data), {});
    for (std::size_t i = 0; i < data_.verdicts.size(); ++i) {
      const Verdict& old = data_.verdicts[i];
      const auto was = found_in(before, old.claim, old.attribute);
      if (!was || was->groups != old.finding.groups) continue;
      std::string claim_id = data_.claims[old.claim.at()].id;
      clean_id("claim", claim_id);
      std::string attribute = old.attribute;
      if (!attribute.empty()) clean_id("attribute", attribute);
      std::string verdict_id = old.id;
      clean_id("verdict", verdict_id);
      const auto now = std::ranges::lower_bound(out_.data.verdicts, verdict_id, {}, &Verdict::id);
      const auto found = found_in(after, now->claim, attribute);
      if (found) now->finding.groups = found->groups;
    }
  }

  static RateTable rates_of(const Case& data) {
    RateTable table;
    for (const Rate& rate : data.rates) static_cast<void>(table.add(rate));
    return table;
  }

  static std::optional<RecordedFinding> found_in(const CheckContext& context, ClaimIndex claim,
                                                 const std::string& attribute) {
    const std::vector<Attribute>& attributes = context.data().claims[claim.at()].attributes;
    for (const Finding& finding : check_claim(context, claim)) {
      const std::string name =
          finding.attribute.valid() ? attributes[finding.attribute.at()].name : std::string();
      if (name == attribute) return recorded(finding);
    }
    return std::nullopt;
  }

  const Case& data_;
  Marks marks_;
  Pseudonyms pseudonyms_;
  RedactedCase out_;
};

}  // namespace

bool has_confidential(const Case& data) { return marks_of(data).any; }

RedactedCase redact(const Case& data, const std::string& key) { return Redactor(data, key).run(); }

}  // namespace tawatur
