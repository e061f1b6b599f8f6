#include "claims/case_file/case_fields.h"

#include <array>

namespace tawatur {
namespace {

constexpr bool kRequired = true;
constexpr std::size_t kObjects = static_cast<std::size_t>(Shape::rating) + 1;

constexpr FieldSpec kTop[] = {
    {"tawatur", Field::version, Kind::whole, Shape::none, kRequired},
    {"case", Field::case_info, Kind::object, Shape::case_info, kRequired},
    {"sources", Field::sources, Kind::array, Shape::sources},
    {"documents", Field::documents, Kind::array, Shape::documents},
    {"claims", Field::claims, Kind::array, Shape::claims},
    {"assertions", Field::assertions, Kind::array, Shape::assertions},
    {"rates", Field::rates, Kind::array, Shape::rates},
    {"verdicts", Field::verdicts, Kind::array, Shape::verdicts},
    {"history", Field::history, Kind::passed_by},
};
constexpr FieldSpec kCaseInfo[] = {
    {"id", Field::case_id, Kind::id, Shape::none, kRequired},
    {"title", Field::case_title, Kind::array, Shape::title},
    {"settings", Field::settings, Kind::object, Shape::settings},
};
constexpr FieldSpec kSettings[] = {
    {"threshold", Field::threshold, Kind::whole},
    {"about_percent", Field::about_percent, Kind::number},
    {"fx_percent", Field::fx_percent, Kind::number},
    {"currency", Field::currency, Kind::text},
    {"scale", Field::scale, Kind::text},
    {"ratings", Field::ratings, Kind::array, Shape::ratings},
};
constexpr FieldSpec kLocalized[] = {
    {"text", Field::localized_text, Kind::text, Shape::none, kRequired},
    {"lang", Field::localized_lang, Kind::text},
    {"confidential", Field::localized_confidential, Kind::flag},
};
constexpr FieldSpec kSource[] = {
    {"id", Field::source_id, Kind::id, Shape::none, kRequired},
    {"kind", Field::source_kind, Kind::text},
    {"names", Field::source_names, Kind::array, Shape::names},
    {"domains", Field::source_domains, Kind::array, Shape::domains},
    {"country", Field::source_country, Kind::text},
    {"owner", Field::source_owner, Kind::id},
    {"grade", Field::source_grade, Kind::object, Shape::grade},
    {"confidential", Field::source_confidential, Kind::flag},
};
constexpr FieldSpec kGrade[] = {
    {"reliability", Field::grade_letter, Kind::text, Shape::none, kRequired},
    {"reason", Field::grade_reason, Kind::text},
    {"by", Field::grade_by, Kind::text},
    {"on", Field::grade_on, Kind::text},
};
constexpr FieldSpec kCredibility[] = {
    {"grade", Field::grade_letter, Kind::text, Shape::none, kRequired},
    {"reason", Field::grade_reason, Kind::text},
    {"by", Field::grade_by, Kind::text},
    {"on", Field::grade_on, Kind::text},
};
constexpr FieldSpec kDocument[] = {
    {"id", Field::document_id, Kind::id, Shape::none, kRequired},
    {"source", Field::document_source, Kind::id, Shape::none, kRequired},
    {"language", Field::document_language, Kind::text},
    {"published", Field::document_published, Kind::text},
    {"title", Field::document_title, Kind::text},
    {"url", Field::document_url, Kind::text},
    {"retrieved", Field::document_retrieved, Kind::text},
    {"snapshot", Field::document_snapshot, Kind::object, Shape::snapshot},
    {"copies", Field::document_copies, Kind::array, Shape::copies},
    {"consulted", Field::document_consulted, Kind::object, Shape::consulted},
    {"status", Field::document_status, Kind::text},
    {"status_on", Field::document_status_on, Kind::text},
    {"confidential", Field::document_confidential, Kind::flag},
};
constexpr FieldSpec kSnapshot[] = {
    {"sha256", Field::snapshot_sha256, Kind::text},  // see CaseBuilder::end_snapshot()
    {"media_type", Field::snapshot_media_type, Kind::text},
    {"text", Field::snapshot_text, Kind::snapshot_text},
};
constexpr FieldSpec kCopy[] = {
    {"document", Field::copy_document, Kind::id, Shape::none, kRequired},
    {"status", Field::copy_status, Kind::text},
    {"claims", Field::copy_claims, Kind::array, Shape::copy_claims},
};
constexpr FieldSpec kConsulted[] = {
    {"by", Field::consulted_by, Kind::text},
    {"on", Field::consulted_on, Kind::text},
};
constexpr FieldSpec kClaim[] = {
    {"id", Field::claim_id, Kind::id, Shape::none, kRequired},
    {"statement", Field::claim_statement, Kind::array, Shape::statement},
    {"attributes", Field::claim_attributes, Kind::object, Shape::attributes},
};
constexpr FieldSpec kAttribute[] = {
    {"type", Field::attribute_type, Kind::text, Shape::none, kRequired},
    {"unit", Field::attribute_unit, Kind::text},
    {"about_percent", Field::attribute_about_percent, Kind::number},
    {"rate_on", Field::attribute_rate_on, Kind::text},
};
constexpr FieldSpec kAssertion[] = {
    {"id", Field::assertion_id, Kind::id, Shape::none, kRequired},
    {"claim", Field::assertion_claim, Kind::id, Shape::none, kRequired},
    {"document", Field::assertion_document, Kind::id, Shape::none, kRequired},
    {"stance", Field::assertion_stance, Kind::text},
    {"basis", Field::assertion_basis, Kind::text},
    {"values", Field::assertion_values, Kind::object, Shape::values},
    {"quote", Field::assertion_quote, Kind::object, Shape::quote},
    {"chains", Field::assertion_chains, Kind::array, Shape::chains},
    {"credibility", Field::assertion_credibility, Kind::object, Shape::credibility},
};
constexpr FieldSpec kValue[] = {
    {"amount", Field::value_amount, Kind::decimal},
    {"amount_to", Field::value_amount_to, Kind::decimal},
    {"currency", Field::value_currency, Kind::text},
    {"number", Field::value_number, Kind::decimal},
    {"number_to", Field::value_number_to, Kind::decimal},
    {"unit", Field::value_unit, Kind::text},
    {"edtf", Field::value_edtf, Kind::text},
    {"entity", Field::value_entity, Kind::id},
    {"text", Field::value_text, Kind::text},
    {"bool", Field::value_bool, Kind::flag},
    {"hedge", Field::value_hedge, Kind::text},
    {"precision", Field::value_precision, Kind::decimal},
    {"printed", Field::value_printed, Kind::text},
};
constexpr FieldSpec kQuote[] = {
    {"exact", Field::quote_exact, Kind::text},   {"prefix", Field::quote_prefix, Kind::text},
    {"suffix", Field::quote_suffix, Kind::text}, {"start", Field::quote_start, Kind::whole},
    {"end", Field::quote_end, Kind::whole},
};
constexpr FieldSpec kLink[] = {
    {"source", Field::link_source, Kind::id, Shape::none, kRequired},
    {"document", Field::link_document, Kind::id},
    {"basis", Field::link_basis, Kind::text},
};
constexpr FieldSpec kRate[] = {
    {"from", Field::rate_from, Kind::text, Shape::none, kRequired},
    {"to", Field::rate_to, Kind::text, Shape::none, kRequired},
    {"on", Field::rate_on, Kind::text, Shape::none, kRequired},
    {"rate", Field::rate_rate, Kind::decimal, Shape::none, kRequired},
};

constexpr FieldSpec kVerdict[] = {
    {"id", Field::verdict_id, Kind::id, Shape::none, kRequired},
    {"claim", Field::verdict_claim, Kind::id, Shape::none, kRequired},
    {"attribute", Field::verdict_attribute, Kind::text},
    {"rating", Field::verdict_rating, Kind::text, Shape::none, kRequired},
    {"reason", Field::verdict_reason, Kind::text},
    {"by", Field::verdict_by, Kind::text},
    {"on", Field::verdict_on, Kind::text},
    {"finding", Field::verdict_finding, Kind::object, Shape::recorded_finding},
};
constexpr FieldSpec kRecordedFinding[] = {
    {"finding", Field::recorded_finding, Kind::text, Shape::none, kRequired},
    {"established", Field::recorded_established, Kind::whole},
    {"possible", Field::recorded_possible, Kind::whole},
    {"groups", Field::recorded_groups, Kind::array, Shape::recorded_groups},
};
constexpr FieldSpec kRating[] = {
    {"rating", Field::rating_name, Kind::text, Shape::none, kRequired},
    {"label", Field::rating_labels, Kind::array, Shape::labels},
    {"claimreview", Field::rating_claimreview, Kind::text},
    {"averitec", Field::rating_averitec, Kind::text},
    {"airwars", Field::rating_airwars, Kind::text},
};

constexpr FieldSpec kTopField{"", Field::element, Kind::object, Shape::top};
constexpr FieldSpec kIdElement{"", Field::element, Kind::id};
constexpr FieldSpec kTextElement{"", Field::element, Kind::text};
constexpr FieldSpec kChainElement{"", Field::element, Kind::array, Shape::chain};

constexpr FieldSpec object_element(Shape shape) {
  return {"", Field::element, Kind::object, shape};
}
constexpr FieldSpec kLocalizedElement = object_element(Shape::localized);
constexpr FieldSpec kSourceElement = object_element(Shape::source);
constexpr FieldSpec kDocumentElement = object_element(Shape::document);
constexpr FieldSpec kClaimElement = object_element(Shape::claim);
constexpr FieldSpec kAssertionElement = object_element(Shape::assertion);
constexpr FieldSpec kRateElement = object_element(Shape::rate);
constexpr FieldSpec kVerdictElement = object_element(Shape::verdict);
constexpr FieldSpec kRatingElement = object_element(Shape::rating);
constexpr FieldSpec kCopyElement = object_element(Shape::copy);
constexpr FieldSpec kLinkElement = object_element(Shape::link);
constexpr FieldSpec kAttributeElement = object_element(Shape::attribute);
constexpr FieldSpec kValueElement = object_element(Shape::value);

constexpr std::array<std::span<const FieldSpec>, kObjects> kByShape{std::span<const FieldSpec>{},
                                                                    kTop,
                                                                    kCaseInfo,
                                                                    kSettings,
                                                                    kLocalized,
                                                                    kSource,
                                                                    kGrade,
                                                                    kCredibility,
                                                                    kDocument,
                                                                    kSnapshot,
                                                                    kCopy,
                                                                    kConsulted,
                                                                    kClaim,
                                                                    kAttribute,
                                                                    kAssertion,
                                                                    kValue,
                                                                    kQuote,
                                                                    kLink,
                                                                    kRate,
                                                                    kVerdict,
                                                                    kRecordedFinding,
                                                                    kRating};

constexpr std::array<std::uint32_t, kObjects> kRequiredByShape = [] {
  std::array<std::uint32_t, kObjects> masks{};
  for (std::size_t shape = 0; shape < kObjects; ++shape) {
    for (std::size_t i = 0; i < kByShape[shape].size(); ++i) {
      if (kByShape[shape][i].required) masks[shape] |= 1U << i;
    }
  }
  return masks;
}();

}  // namespace

std::span<const FieldSpec> fields_of(Shape object) {
  const auto position = static_cast<std::size_t>(object);
  return position < kObjects ? kByShape[position] : std::span<const FieldSpec>{};
}

std::uint32_t required_of(Shape object) {
  const auto position = static_cast<std::size_t>(object);
  return position < kObjects ? kRequiredByShape[position] : 0U;
}

const FieldSpec& element_of(Shape array_or_map) {
  static constexpr std::array<const FieldSpec*, 19> kElements{
      &kAttributeElement, &kValueElement,     &kLocalizedElement, &kLocalizedElement,
      &kLocalizedElement, &kTextElement,      &kSourceElement,    &kDocumentElement,
      &kClaimElement,     &kAssertionElement, &kRateElement,      &kCopyElement,
      &kIdElement,        &kChainElement,     &kLinkElement,      &kVerdictElement,
      &kTextElement,      &kRatingElement,    &kLocalizedElement};
  return *kElements[static_cast<std::size_t>(array_or_map) -
                    static_cast<std::size_t>(Shape::attributes)];
}

const FieldSpec& top_field() { return kTopField; }

Message description_of(Kind kind) {
  switch (kind) {
    case Kind::id:
    case Kind::text:
    case Kind::snapshot_text:
      return say("json.a-string");
    case Kind::decimal:
      return say("json.a-decimal");
    case Kind::number:
      return say("json.a-number");
    case Kind::whole:
      return say("json.a-whole-number");
    case Kind::flag:
      return say("json.true-or-false");
    case Kind::object:
    case Kind::passed_by:
      return say("json.an-object");
    case Kind::array:
      return say("json.an-array");
  }
  return {};
}

}  // namespace tawatur
