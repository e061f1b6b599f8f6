#include "claims/case_file/record_text.h"

#include <string>
#include <vector>

#include "core/sha256.h"

namespace tawatur {

void RecordText::info() {
  json_.key("case").begin_object();
  text_.string("id", data_.id);
  text_.localized("title", data_.title);
  settings();
  text_.extras(data_.case_extras);
  json_.end_object();
}

void RecordText::settings() {
  const Settings defaults;
  const Settings& given = data_.settings;
  if (given == defaults) return;
  json_.key("settings").begin_object();
  if (given.threshold != defaults.threshold) {
    json_.key("threshold").unsigned_integer(given.threshold);
  }
  if (given.about_percent != defaults.about_percent) {
    json_.key("about_percent").raw(given.about_percent.to_string());
  }
  if (given.fx_percent != defaults.fx_percent) {
    json_.key("fx_percent").raw(given.fx_percent.to_string());
  }
  text_.optional("currency", given.currency);
  text_.optional("scale", given.scale);
  if (!given.ratings.empty()) {
    json_.key("ratings").begin_array();
    for (const Rating& one : given.ratings) rating(one);
    json_.end_array();
  }
  text_.extras(given.extras);
  json_.end_object();
}

void RecordText::rating(const Rating& rating) {
  json_.begin_object();
  text_.string("rating", rating.name);
  text_.localized("label", rating.labels);
  text_.optional("claimreview", rating.claimreview);
  text_.optional("averitec", rating.averitec);
  text_.optional("airwars", rating.airwars);
  text_.extras(rating.extras);
  json_.end_object();
}

void RecordText::snapshot(const Snapshot& snapshot) {
  if (texts_ == SnapshotTexts::whole || !snapshot.text) {
    text_.snapshot(snapshot);
    return;
  }
  json_.key("snapshot").begin_object();
  text_.string("sha256", snapshot.sha256);
  text_.optional("media_type", snapshot.media_type);
  text_.string("text_sha256", sha256(*snapshot.text));
  text_.extras(snapshot.extras);
  json_.end_object();
}

void RecordText::source(const Source& source) {
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

void RecordText::document(const Document& document) {
  text_.string("id", document.id);
  text_.string("source", data_.sources[document.source.at()].id);
  text_.optional("language", document.language);
  text_.optional("published", document.published);
  text_.optional("title", document.title);
  text_.optional("url", document.url);
  text_.optional("retrieved", document.retrieved);
  if (document.snapshot) snapshot(*document.snapshot);
  if (!document.copies.empty()) {
    json_.key("copies").begin_array();
    for (const Copy& taken : document.copies) copy(taken);
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
  if (document.confidential) json_.key("confidential").boolean(true);
  text_.extras(document.extras);
}

void RecordText::copy(const Copy& copy) {
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

void RecordText::claim(const Claim& claim) {
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

void RecordText::assertion(const Assertion& assertion) {
  text_.string("id", assertion.id);
  text_.string("claim", data_.claims[assertion.claim.at()].id);
  text_.string("document", data_.documents[assertion.document.at()].id);
  text_.string("stance", name_of(assertion.stance));
  text_.optional("basis", name_of(assertion.basis));
  values(assertion);
  if (assertion.detail && assertion.detail->has_quote) text_.quote(assertion.detail->quote);
  chains(assertion);
  if (!assertion.detail) return;
  if (assertion.detail->credibility) {
    text_.grade("credibility", "grade", *assertion.detail->credibility);
  }
  text_.extras(assertion.detail->extras);
}

void RecordText::values(const Assertion& assertion) {
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

void RecordText::chains(const Assertion& assertion) {
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

void RecordText::rate(const Rate& rate) {
  text_.string("from", rate.from);
  text_.string("to", rate.to);
  text_.string("on", rate.on);
  text_.string("rate", rate.rate.to_string());
  text_.extras(rate.extras);
}

void RecordText::verdict(const Verdict& verdict) {
  text_.string("id", verdict.id);
  text_.string("claim", data_.claims[verdict.claim.at()].id);
  text_.optional("attribute", verdict.attribute);
  text_.string("rating", verdict.rating);
  text_.optional("reason", verdict.reason);
  text_.optional("by", verdict.by);
  text_.optional("on", verdict.on);
  if (const RecordedFinding& finding = verdict.finding; !finding.finding.empty()) {
    json_.key("finding").begin_object();
    text_.string("finding", finding.finding);
    json_.key("established").unsigned_integer(finding.established);
    json_.key("possible").unsigned_integer(finding.possible);
    if (!finding.groups.empty()) {
      json_.key("groups").begin_array();
      for (const std::string& group : finding.groups) json_.string(group);
      json_.end_array();
    }
    text_.extras(finding.extras);
    json_.end_object();
  }
  text_.extras(verdict.extras);
}

}  // namespace tawatur
