// One function for each object of the format, keys in the order of docs/schema/case.schema.json.
// Tables of a case are sorted already, so writing is one pass and needs no memory of its own.

#include "claims/case_file/case_writer.h"

#include <string>

#include "claims/case_file/case_text.h"
#include "core/json/json_writer.h"
#include "core/sha256.h"

namespace tawatur {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16U;

class CaseWriter {
 public:
  CaseWriter(const Case& data, const std::function<void(std::string_view)>& sink)
      : data_(data), sink_(sink), json_(out_, JsonLayout::indented), text_(json_) {
    out_.reserve(kPieceBytes * 2);
  }

  void write() {
    json_.begin_object();
    json_.key("tawatur").integer(1);
    write_info();
    write_table("sources", data_.sources, &CaseWriter::write_source);
    write_table("documents", data_.documents, &CaseWriter::write_document);
    write_table("claims", data_.claims, &CaseWriter::write_claim);
    write_table("assertions", data_.assertions, &CaseWriter::write_assertion);
    write_table("rates", data_.rates, &CaseWriter::write_rate);
    text_.extras(data_.extras);
    json_.end_object();
    out_ += '\n';
    sink_(out_);
  }

 private:
  template <typename Row>
  void write_table(std::string_view name, const std::vector<Row>& rows,
                   void (CaseWriter::*write_row)(const Row&)) {
    if (rows.empty()) return;
    json_.key(name).begin_array();
    for (const Row& row : rows) {
      json_.begin_object();
      (this->*write_row)(row);
      json_.end_object();
      if (out_.size() < kPieceBytes) continue;
      sink_(out_);
      out_.clear();
    }
    json_.end_array();
  }

  void write_info() {
    json_.key("case").begin_object();
    text_.string("id", data_.id);
    text_.localized("title", data_.title);
    if (data_.settings != Settings{}) {
      const Settings defaults;
      const Settings& settings = data_.settings;
      json_.key("settings").begin_object();
      if (settings.threshold != defaults.threshold) {
        json_.key("threshold").unsigned_integer(settings.threshold);
      }
      if (settings.about_percent != defaults.about_percent) {
        json_.key("about_percent").raw(settings.about_percent.to_string());
      }
      if (settings.fx_percent != defaults.fx_percent) {
        json_.key("fx_percent").raw(settings.fx_percent.to_string());
      }
      text_.optional("currency", settings.currency);
      text_.extras(settings.extras);
      json_.end_object();
    }
    text_.extras(data_.case_extras);
    json_.end_object();
  }

  void write_source(const Source& source) {
    text_.string("id", source.id);
    text_.string("kind", name_of(source.kind));
    text_.localized("names", source.names);
    if (!source.domains.empty()) {
      json_.key("domains").begin_array();
      for (const std::string& domain : source.domains) json_.string(domain);
      json_.end_array();
    }
    text_.optional("country", source.country);
    if (source.owner.valid()) text_.string("owner", data_.sources[source.owner.at()].id);
    if (source.grade) text_.grade("grade", "reliability", *source.grade);
    if (source.confidential) json_.key("confidential").boolean(true);
    text_.extras(source.extras);
  }

  void write_document(const Document& document) {
    text_.string("id", document.id);
    text_.string("source", data_.sources[document.source.at()].id);
    text_.optional("language", document.language);
    text_.optional("published", document.published);
    text_.optional("title", document.title);
    text_.optional("url", document.url);
    text_.optional("retrieved", document.retrieved);
    if (document.snapshot) text_.snapshot(*document.snapshot);
    if (!document.copies.empty()) {
      json_.key("copies").begin_array();
      for (const Copy& copy : document.copies) write_copy(copy);
      json_.end_array();
    }
    if (document.consulted) {
      json_.key("consulted").begin_object();
      text_.optional("by", document.consulted->by);
      text_.optional("on", document.consulted->on);
      text_.extras(document.consulted->extras);
      json_.end_object();
    }
    if (document.status != DocumentStatus::standing) {
      text_.string("status", name_of(document.status));
    }
    text_.optional("status_on", document.status_on);
    text_.extras(document.extras);
  }

  void write_copy(const Copy& copy) {
    json_.begin_object();
    text_.string("document", data_.documents[copy.document.at()].id);
    text_.string("status", name_of(copy.status));
    if (!copy.claims.empty()) {
      json_.key("claims").begin_array();
      for (const ClaimIndex claim : copy.claims) json_.string(data_.claims[claim.at()].id);
      json_.end_array();
    }
    text_.extras(copy.extras);
    json_.end_object();
  }

  void write_claim(const Claim& claim) {
    text_.string("id", claim.id);
    text_.localized("statement", claim.statement);
    if (!claim.attributes.empty() || claim.attribute_extras) {
      json_.key("attributes").begin_object();
      for (const Attribute& attribute : claim.attributes) text_.attribute(attribute);
      text_.extras(claim.attribute_extras);
      json_.end_object();
    }
    text_.extras(claim.extras);
  }

  void write_assertion(const Assertion& assertion) {
    text_.string("id", assertion.id);
    text_.string("claim", data_.claims[assertion.claim.at()].id);
    text_.string("document", data_.documents[assertion.document.at()].id);
    text_.string("stance", name_of(assertion.stance));
    text_.optional("basis", name_of(assertion.basis));
    write_values(assertion);
    if (assertion.detail && assertion.detail->has_quote) text_.quote(assertion.detail->quote);
    write_chains(assertion);
    if (!assertion.detail) return;
    if (assertion.detail->credibility) {
      text_.grade("credibility", "grade", *assertion.detail->credibility);
    }
    text_.extras(assertion.detail->extras);
  }

  void write_values(const Assertion& assertion) {
    const bool has_extras = assertion.detail && assertion.detail->value_extras;
    if (assertion.values.empty() && !has_extras) return;
    const std::vector<Attribute>& attributes = data_.claims[assertion.claim.at()].attributes;
    json_.key("values").begin_object();
    for (const AttributeValue& entry : assertion.values) {
      json_.key(attributes[entry.attribute.at()].name);
      text_.value(entry.value);
    }
    if (has_extras) text_.extras(assertion.detail->value_extras);
    json_.end_object();
  }

  void write_chains(const Assertion& assertion) {
    if (assertion.chains.empty()) return;
    json_.key("chains").begin_array();
    for (const Chain& chain : assertion.chains) {
      json_.begin_array();
      for (const Link& link : chain) {
        json_.begin_object();
        text_.string("source", data_.sources[link.source.at()].id);
        if (link.document.valid()) {
          text_.string("document", data_.documents[link.document.at()].id);
        }
        text_.optional("basis", name_of(link.basis));
        text_.extras(link.extras);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.end_array();
  }

  void write_rate(const Rate& rate) {
    text_.string("from", rate.from);
    text_.string("to", rate.to);
    text_.string("on", rate.on);
    text_.string("rate", rate.rate.to_string());
    text_.extras(rate.extras);
  }

  const Case& data_;
  const std::function<void(std::string_view)>& sink_;
  std::string out_;
  JsonWriter json_;
  CaseText text_;
};

}  // namespace

void write_case(const Case& data, const std::function<void(std::string_view)>& sink) {
  CaseWriter(data, sink).write();
}

std::string write_case(const Case& data) {
  std::string out;
  write_case(data, [&out](std::string_view piece) { out += piece; });
  return out;
}

std::string case_sha256(const Case& data) {
  Sha256 hash;
  write_case(data, [&hash](std::string_view piece) { hash.update(piece); });
  return hash.finish();
}

}  // namespace tawatur
