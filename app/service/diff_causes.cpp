// The two records may number their rows differently, so everything is compared by id and name.

#include "app/service/diff_causes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "app/service/claim_sources.h"

namespace tawatur {
namespace {

const Attribute* attribute_named(const ClaimSide& side, const std::string& name) {
  const auto& attributes = side.context.data().claims[side.claim.at()].attributes;
  const auto found = std::ranges::lower_bound(attributes, name, {}, &Attribute::name);
  return found != attributes.end() && found->name == name ? &*found : nullptr;
}

// Values by the attribute's name; only `attribute` unless it is empty.
std::map<std::string, Value> values_of(const ClaimSide& side, const Assertion& assertion,
                                       const std::string& attribute) {
  std::map<std::string, Value> values;
  for (const AttributeValue& entry : assertion.values) {
    const std::string& name =
        side.context.data().claims[side.claim.at()].attributes[entry.attribute.at()].name;
    if (name == attribute) values.emplace(name, entry.value);
  }
  return values;
}

std::string chains_text(const Case& data, const Assertion& assertion) {
  std::string text(name_of(assertion.basis));
  for (const Chain& chain : assertion.chains) {
    text += '\n';
    for (const Link& link : chain) {
      text += data.sources[link.source.at()].id + '\t';
      if (link.document.valid()) text += data.documents[link.document.at()].id;
      text += '\t' + std::string(name_of(link.basis)) + '\t';
    }
  }
  return text;
}

std::string copies_text(const Case& data, const Document& document) {
  std::set<std::string> copies;
  for (const Copy& copy : document.copies) {
    std::string text =
        data.documents[copy.document.at()].id + '\t' + std::string(name_of(copy.status));
    for (const ClaimIndex claim : copy.claims) text += '\t' + data.claims[claim.at()].id;
    copies.insert(text);
  }
  std::string all;
  for (const std::string& text : copies) all += text + '\n';
  return all;
}

bool same_quote(const Assertion& a, const Assertion& b) {
  const bool quoted_a = a.detail && a.detail->has_quote;
  const bool quoted_b = b.detail && b.detail->has_quote;
  return quoted_a == quoted_b && (!quoted_a || a.detail->quote == b.detail->quote);
}

class Comparison {
 public:
  Comparison(const ClaimSide& before, const ClaimSide& after, const std::string& attribute)
      : before_(before), after_(after), attribute_(attribute) {}

  std::vector<Cause> take() {
    if (!before_.claim.valid()) {
      add(CauseCode::claim_added, after_.context.data().claims[after_.claim.at()].id);
    } else if (!after_.claim.valid()) {
      add(CauseCode::claim_removed, before_.context.data().claims[before_.claim.at()].id);
    } else {
      assertions();
      documents();
      owners();
      settings();
    }
    return {causes_.begin(), causes_.end()};
  }

 private:
  void add(CauseCode code, const std::string& subject) { causes_.insert({code, subject}); }

  // The assertions that bear on the finding, by id.
  [[nodiscard]] std::map<std::string, const Assertion*> assertions_of(const ClaimSide& side) const {
    std::map<std::string, const Assertion*> found;
    for (const AssertionIndex index : side.context.assertions_of(side.claim)) {
      const Assertion& assertion = side.context.assertion(index);
      found.emplace(assertion.id, &assertion);
    }
    return found;
  }

  [[nodiscard]] bool bears(const ClaimSide& side, const Assertion& assertion) const {
    return attribute_.empty() || !values_of(side, assertion, attribute_).empty();
  }

  void assertions() {
    const auto before = assertions_of(before_);
    const auto after = assertions_of(after_);
    for (const auto& [id, assertion] : before) {
      const auto found = after.find(id);
      if (found != after.end()) {
        changed(*assertion, *found->second);
      } else if (bears(before_, *assertion)) {
        gone(before_, after_, *assertion, CauseCode::document_unpublished,
             CauseCode::assertion_removed);
      }
    }
    for (const auto& [id, assertion] : after) {
      if (!before.contains(id) && bears(after_, *assertion)) {
        gone(after_, before_, *assertion, CauseCode::document_published,
             CauseCode::assertion_added);
      }
    }
  }

  // An assertion that one side sees and the other does not: because the other side's day is
  // before the document's publication, or because it is not in the record.
  void gone(const ClaimSide& here, const ClaimSide& there, const Assertion& assertion,
            CauseCode publication, CauseCode existence) {
    const auto& rows = there.context.data().assertions;
    const auto found = std::ranges::lower_bound(rows, assertion.id, {}, &Assertion::id);
    if (found != rows.end() && found->id == assertion.id && found->claim == there.claim) {
      add(publication, here.context.document(assertion.document).id);
    } else {
      add(existence, assertion.id);
    }
  }

  void changed(const Assertion& before, const Assertion& after) {
    if (!bears(before_, before) && !bears(after_, after)) return;
    const std::string& id = before.id;
    const Case& a = before_.context.data();
    const Case& b = after_.context.data();
    if (a.documents[before.document.at()].id != b.documents[after.document.at()].id) {
      add(CauseCode::assertion_document, id);
    }
    if (before.stance != after.stance) add(CauseCode::assertion_stance, id);
    if (chains_text(a, before) != chains_text(b, after)) add(CauseCode::assertion_chains, id);
    if (!same_quote(before, after)) add(CauseCode::assertion_quote, id);
    if (!attribute_.empty() &&
        values_of(before_, before, attribute_) != values_of(after_, after, attribute_)) {
      add(CauseCode::assertion_values, id);
    }
  }

  // Documents that speak or are named on the claim, by id.
  [[nodiscard]] std::map<std::string, DocumentIndex> documents_of(const ClaimSide& side) const {
    std::map<std::string, DocumentIndex> found;
    const auto note = [&](DocumentIndex document) {
      found.emplace(side.context.document(document).id, document);
    };
    for (const AssertionIndex index : side.context.assertions_of(side.claim)) {
      const Assertion& assertion = side.context.assertion(index);
      note(assertion.document);
      for (const Chain& chain : assertion.chains) {
        for (const Link& link : chain) {
          if (link.document.valid()) note(link.document);
        }
      }
    }
    return found;
  }

  void documents() {
    const auto after = documents_of(after_);
    for (const auto& [id, index] : documents_of(before_)) {
      const auto found = after.find(id);
      if (found == after.end()) continue;
      const bool retracted = before_.context.is_retracted(index);
      const bool retracted_after = after_.context.is_retracted(found->second);
      if (!retracted && retracted_after) add(CauseCode::document_retracted, id);
      if (retracted && !retracted_after) add(CauseCode::document_restored, id);
      if (!before_.context.is_corrected(index) && after_.context.is_corrected(found->second)) {
        add(CauseCode::document_corrected, id);
      }
      const bool consulted = before_.context.is_consulted(index);
      const bool consulted_after = after_.context.is_consulted(found->second);
      if (!consulted && consulted_after) add(CauseCode::document_consulted, id);
      if (consulted && !consulted_after) add(CauseCode::document_unconsulted, id);
      if (copies_text(before_.context.data(), before_.context.document(index)) !=
          copies_text(after_.context.data(), after_.context.document(found->second))) {
        add(CauseCode::document_copies, id);
      }
    }
  }

  [[nodiscard]] std::map<std::string, std::string> owners_of(const ClaimSide& side) const {
    std::map<std::string, std::string> owners;
    for (const SourceIndex source : sources_behind(side.context, side.claim)) {
      owners.emplace(side.context.source(source).id,
                     side.context.source(side.context.topmost_owner(source)).id);
    }
    return owners;
  }

  void owners() {
    const auto after = owners_of(after_);
    for (const auto& [source, owner] : owners_of(before_)) {
      const auto found = after.find(source);
      if (found != after.end() && found->second != owner) add(CauseCode::source_owner, source);
    }
  }

  void settings() {
    const Settings& a = before_.context.data().settings;
    const Settings& b = after_.context.data().settings;
    if (before_.context.threshold() != after_.context.threshold()) {
      add(CauseCode::case_threshold, "");
    }
    if (attribute_.empty()) return;
    const bool same = a.about_percent == b.about_percent && a.fx_percent == b.fx_percent &&
                      a.currency == b.currency;
    if (!same) add(CauseCode::case_settings, "");
    const Attribute* before = attribute_named(before_, attribute_);
    const Attribute* after = attribute_named(after_, attribute_);
    if (before == nullptr || after == nullptr) return;
    if (*before != *after) add(CauseCode::attribute_settings, attribute_);
    const bool money = before->type == ValueType::money || after->type == ValueType::money;
    if (money && before_.context.data().rates != after_.context.data().rates) {
      add(CauseCode::case_rates, "");
    }
  }

  const ClaimSide& before_;
  const ClaimSide& after_;
  const std::string& attribute_;
  std::set<Cause> causes_;
};

}  // namespace

std::vector<Cause> causes_of(const ClaimSide& before, const ClaimSide& after,
                             const std::string& attribute) {
  return Comparison(before, after, attribute).take();
}

}  // namespace tawatur
