// Assertions: the part of linking that a large case spends its time in. Pointers and messages are
// only made once something is wrong.

#include <algorithm>
#include <limits>

#include "claims/case_file/name_resolution.h"
#include "core/text/utf8.h"
#include "core/value/reading.h"

namespace tawatur {
namespace {

constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();

Message keys_of(ValueType type) {
  switch (type) {
    case ValueType::money:
      return say("case.amount-and-currency");
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      return "\"number\"";
    case ValueType::date:
      return "\"edtf\"";
    case ValueType::entity:
      return "\"entity\"";
    case ValueType::text:
      return "\"text\"";
    case ValueType::yes_no:
      return "\"bool\"";
  }
  return {};
}

// `"number"` alone does not say which of three types it is; the attribute does.
bool takes(ValueType wanted, const Value& value) {
  if (value.type == wanted) return true;
  return value.type == ValueType::quantity &&
         (wanted == ValueType::percent || wanted == ValueType::ordinal);
}

// check_value() folds texts to see whether anything is left; a letter or digit always is.
bool is_surely_good(const Value& value) {
  return value.type == ValueType::text && !value.detail &&
         std::any_of(value.word.begin(), value.word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
         });
}

const Attribute* attribute_named(const Claim& claim, std::string_view name) {
  const auto at =
      std::lower_bound(claim.attributes.begin(), claim.attributes.end(), name,
                       [](const Attribute& a, std::string_view wanted) { return a.name < wanted; });
  return at != claim.attributes.end() && at->name == name ? &*at : nullptr;
}

}  // namespace

void CaseLinks::link_assertion(std::size_t row) {
  Assertion& assertion = draft_.data.assertions[row];
  resolve_claim(assertion.claim, [row] { return pointer_to("assertions", row, "/claim"); });
  resolve_document(assertion.document,
                   [row] { return pointer_to("assertions", row, "/document"); });
  if (!assertion.values.empty()) link_values(row);
  if (!assertion.chains.empty()) link_chains(row);
  if (assertion.detail && assertion.detail->has_quote) check_quote(row);
}

void CaseLinks::link_chains(std::size_t row) {
  Assertion& assertion = draft_.data.assertions[row];
  const std::vector<Document>& documents = draft_.data.documents;
  for (std::size_t i = 0; i < assertion.chains.size(); ++i) {
    Chain& chain = assertion.chains[i];
    for (std::size_t j = 0; j < chain.size(); ++j) {
      const auto where = [&](std::string_view key) {
        return pointer_to(
            "assertions", row,
            "/chains/" + std::to_string(i) + "/" + std::to_string(j) + std::string(key));
      };
      Link& link = chain[j];
      resolve_source(link.source, [&] { return where("/source"); });
      resolve_document(link.document, [&] { return where("/document"); });
      if (!link.document.valid()) continue;
      const Document& document = documents[link.document.at()];
      if (link.document == assertion.document) {
        problems_.add(where("/document"),
                      say("case.chain-of-itself", {{"id", excerpt(document.id)}}));
      } else if (link.source.valid() && document.source.valid() && document.source != link.source) {
        const std::vector<Source>& sources = draft_.data.sources;
        problems_.add(
            where("/document"),
            say("case.other-publisher", {{"id", excerpt(document.id)},
                                         {"publisher", excerpt(sources[document.source.at()].id)},
                                         {"credited", excerpt(sources[link.source.at()].id)}}));
      }
    }
  }
}

void CaseLinks::link_values(std::size_t row) {
  Assertion& assertion = draft_.data.assertions[row];
  const Claim* const claim =
      assertion.claim.valid() ? &draft_.data.claims[assertion.claim.at()] : nullptr;
  for (AttributeValue& entry : assertion.values) {
    const std::string_view name = draft_.attribute_names.name(entry.attribute.value);
    const Attribute* const attribute = claim != nullptr ? attribute_named(*claim, name) : nullptr;
    if (claim != nullptr && attribute == nullptr) {
      problems_.add([&] {
        std::vector<std::string> known;
        for (const Attribute& one : claim->attributes) known.push_back(one.name);
        std::string where = pointer_to("assertions", row, "/values");
        append_pointer_step(where, name);
        return CaseProblem{{std::move(where), JsonPart::key},
                           say("case.no-attribute", {{"claim", excerpt(claim->id)},
                                                     {"attribute", excerpt(name)},
                                                     {"hint", did_you_mean(name, known)}})};
      });
    }
    check_value_at(row, entry, attribute);
    if (attribute != nullptr) {
      entry.attribute =
          AttributeIndex(static_cast<std::size_t>(attribute - claim->attributes.data()));
    }
  }
  const auto by_attribute = [](const AttributeValue& a, const AttributeValue& b) {
    return a.attribute < b.attribute;
  };
  if (!std::is_sorted(assertion.values.begin(), assertion.values.end(), by_attribute)) {
    std::sort(assertion.values.begin(), assertion.values.end(), by_attribute);
  }
}

void CaseLinks::check_value_at(std::size_t row, AttributeValue& entry, const Attribute* attribute) {
  Value& value = entry.value;
  const auto problem = [&](std::string_view key, Message message) {
    std::string where = pointer_to("assertions", row, "/values");
    append_pointer_step(where, draft_.attribute_names.name(entry.attribute.value));
    problems_.add(where.append(key), std::move(message));
  };
  if (attribute != nullptr) {
    if (!takes(attribute->type, value)) {
      problem("", say("case.value-type", {{"attribute", excerpt(attribute->name)},
                                          {"type", name_of(attribute->type)},
                                          {"wanted", keys_of(attribute->type)},
                                          {"found", keys_of(value.type)}}));
      return;
    }
    if (attribute->type != value.type && !value.word.empty()) {
      problem("/unit", say("case.value-unit", {{"attribute", excerpt(attribute->name)},
                                               {"type", name_of(attribute->type)}}));
    }
    value.type = attribute->type;
  }
  if (!is_surely_good(value)) {
    Result<void> checked = check_value(value);
    if (!checked) problem("", std::move(checked.error().message));
  }
  if (value.type == ValueType::entity) {
    const std::optional<std::uint32_t> name = draft_.source_names.find(value.word);
    if (!name || sources_.row(*name) == RowsByName::kNoRow) {
      problem("/entity",
              say("case.unknown-name",
                  {{"kind", "source"},
                   {"id", excerpt(value.word)},
                   {"hint", did_you_mean(value.word, sources_.known(draft_.source_names))}}));
    }
  }
}

void CaseLinks::check_quote(std::size_t row) {
  const Assertion& assertion = draft_.data.assertions[row];
  if (!assertion.document.valid()) return;
  const std::vector<Document>& documents = draft_.data.documents;
  const Document& document = documents[assertion.document.at()];
  if (!document.snapshot || !document.snapshot->text) return;
  if (text_lengths_.empty()) text_lengths_.assign(documents.size(), kUnknown);
  std::uint64_t& length = text_lengths_[assertion.document.at()];
  if (length == kUnknown) length = code_point_count(*document.snapshot->text);

  const Quote& quote = assertion.detail->quote;
  const bool by_end = quote.end && *quote.end > length;
  if (!by_end && !(quote.start && *quote.start > length)) return;
  problems_.add(pointer_to("assertions", row, by_end ? "/quote/end" : "/quote/start"),
                say("case.beyond-text", {{"id", excerpt(document.id)}, {"length", length}}));
}

}  // namespace tawatur
