// The shape of case JSON as tables: which keys each object takes, and what each value must be.
// Reader and error messages work from these; what a field means is decided by CaseBuilder.

#ifndef CLAIMS_CASE_FILE_CASE_FIELDS_H
#define CLAIMS_CASE_FILE_CASE_FIELDS_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/message.h"

namespace tawatur {

// Every object and every array of the format.
enum class Shape : std::uint8_t {
  none,
  // objects with known keys
  top,
  case_info,
  settings,
  localized,
  source,
  grade,
  credibility,
  document,
  snapshot,
  copy,
  consulted,
  claim,
  attribute,
  assertion,
  value,
  quote,
  link,
  rate,
  verdict,
  recorded_finding,
  rating,
  // objects whose keys are attribute names
  attributes,
  values,
  // arrays
  title,
  names,
  statement,
  domains,
  sources,
  documents,
  claims,
  assertions,
  rates,
  copies,
  copy_claims,
  chains,
  chain,
  verdicts,
  recorded_groups,
  ratings,
  labels
};

enum class Kind : std::uint8_t {
  id,
  text,
  snapshot_text,
  decimal,
  number,
  whole,
  flag,
  object,
  array,
  passed_by  // an object that somebody else reads
};

// One for each (object, key), and for each array's elements.
enum class Field : std::uint8_t {
  version,
  case_info,
  sources,
  documents,
  claims,
  assertions,
  rates,
  verdicts,
  history,
  case_id,
  case_title,
  settings,
  threshold,
  about_percent,
  fx_percent,
  currency,
  scale,
  ratings,
  localized_text,
  localized_lang,
  localized_confidential,
  source_id,
  source_kind,
  source_names,
  source_domains,
  source_country,
  source_owner,
  source_grade,
  source_confidential,
  grade_letter,
  grade_reason,
  grade_by,
  grade_on,
  document_id,
  document_source,
  document_language,
  document_published,
  document_title,
  document_url,
  document_retrieved,
  document_snapshot,
  document_copies,
  document_consulted,
  document_status,
  document_status_on,
  document_confidential,
  snapshot_sha256,
  snapshot_media_type,
  snapshot_text,
  copy_document,
  copy_status,
  copy_claims,
  consulted_by,
  consulted_on,
  claim_id,
  claim_statement,
  claim_attributes,
  attribute_type,
  attribute_unit,
  attribute_about_percent,
  attribute_rate_on,
  assertion_id,
  assertion_claim,
  assertion_document,
  assertion_stance,
  assertion_values,
  assertion_quote,
  assertion_chains,
  assertion_basis,
  assertion_credibility,
  value_amount,
  value_amount_to,
  value_currency,
  value_number,
  value_number_to,
  value_unit,
  value_edtf,
  value_entity,
  value_text,
  value_bool,
  value_hedge,
  value_precision,
  value_printed,
  quote_exact,
  quote_prefix,
  quote_suffix,
  quote_start,
  quote_end,
  link_source,
  link_document,
  link_basis,
  rate_from,
  rate_to,
  rate_on,
  rate_rate,
  verdict_id,
  verdict_claim,
  verdict_attribute,
  verdict_rating,
  verdict_reason,
  verdict_by,
  verdict_on,
  verdict_finding,
  recorded_finding,
  recorded_established,
  recorded_possible,
  recorded_groups,
  rating_name,
  rating_labels,
  rating_claimreview,
  rating_averitec,
  rating_airwars,
  element
};

struct FieldSpec {
  std::string_view name;
  Field field = Field::element;
  Kind kind = Kind::text;
  Shape shape = Shape::none;  // of the object or array
  bool required = false;
};

[[nodiscard]] constexpr bool is_array(Shape shape) { return shape >= Shape::title; }
[[nodiscard]] constexpr bool is_map(Shape shape) {
  return shape == Shape::attributes || shape == Shape::values;
}

// The keys of an object with known keys; at most 32.
[[nodiscard]] std::span<const FieldSpec> fields_of(Shape object);
// Bit i when fields_of(object)[i] is required.
[[nodiscard]] std::uint32_t required_of(Shape object);
// What an array's elements, or a map's values, must be.
[[nodiscard]] const FieldSpec& element_of(Shape array_or_map);
// The whole file.
[[nodiscard]] const FieldSpec& top_field();
// "a string", "an array", …
[[nodiscard]] Message description_of(Kind kind);

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_FIELDS_H
