#include "claims/case_file/case_builder.h"

#include <limits>

#include "claims/case_file/id_rules.h"
#include "core/number/rational.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

Message percent_problem(const Decimal& percent) {
  const Rational number = percent.to_rational();
  if (number.sign() >= 0 && number <= Rational(100)) return {};
  return say("case.percentage", {{"number", percent.to_string()}});
}

}  // namespace

void CaseBuilder::begin(Shape shape) {
  Case& data = draft_.data;
  switch (shape) {
    case Shape::title:
      texts_ = &data.title;
      break;
    case Shape::names:
      texts_ = &source().names;
      break;
    case Shape::statement:
      texts_ = &claim().statement;
      break;
    case Shape::localized:
      texts_->emplace_back().lang = "und";
      break;
    case Shape::source:
      data.sources.emplace_back();
      break;
    case Shape::grade:
      grade_ = &source().grade.ensure();
      grade_of_source_ = true;
      break;
    case Shape::credibility:
      grade_ = &assertion().detail.ensure().credibility.ensure();
      grade_of_source_ = false;
      break;
    case Shape::document:
      data.documents.emplace_back();
      break;
    case Shape::snapshot:
      static_cast<void>(document().snapshot.ensure());
      hash_given_ = false;
      break;
    case Shape::copy:
      document().copies.emplace_back();
      break;
    case Shape::consulted:
      static_cast<void>(document().consulted.ensure());
      break;
    case Shape::claim:
      data.claims.emplace_back();
      break;
    case Shape::assertion:
      data.assertions.emplace_back();
      break;
    case Shape::values:
      // Assertions that follow one another are mostly about one claim.
      assertion().values.reserve(last_values_);
      break;
    case Shape::quote:
      assertion().detail.ensure().has_quote = true;
      break;
    case Shape::chain:
      assertion().chains.emplace_back();
      break;
    case Shape::link:
      assertion().chains.back().emplace_back();
      break;
    case Shape::rate:
      data.rates.emplace_back();
      break;
    case Shape::verdict:
      data.verdicts.emplace_back();
      break;
    case Shape::rating:
      data.settings.ratings.emplace_back();
      break;
    case Shape::labels:
      texts_ = &data.settings.ratings.back().labels;
      break;
    case Shape::attribute:  // map_key() made the row
    case Shape::value:
    case Shape::none:
    case Shape::top:
    case Shape::case_info:
    case Shape::settings:
    case Shape::attributes:
    case Shape::domains:
    case Shape::sources:
    case Shape::documents:
    case Shape::claims:
    case Shape::assertions:
    case Shape::rates:
    case Shape::copies:
    case Shape::copy_claims:
    case Shape::chains:
    case Shape::recorded_finding:
    case Shape::verdicts:
    case Shape::recorded_groups:
    case Shape::ratings:
      break;
  }
}

void CaseBuilder::skip_element(Shape array) {
  Case& data = draft_.data;
  if (array == Shape::sources) data.sources.emplace_back();
  if (array == Shape::documents) data.documents.emplace_back();
  if (array == Shape::claims) data.claims.emplace_back();
  if (array == Shape::assertions) data.assertions.emplace_back();
  if (array == Shape::rates) data.rates.emplace_back();
  if (array == Shape::verdicts) data.verdicts.emplace_back();
  if (array == Shape::copies) document().copies.emplace_back();
  if (array == Shape::copy_claims) document().copies.back().claims.emplace_back();
  if (array == Shape::chains) assertion().chains.emplace_back();
  if (array == Shape::values) assertion().values.pop_back();
  if (array == Shape::chain) assertion().chains.back().emplace_back();
}

Message CaseBuilder::map_key(Shape map, std::string_view name) {
  Message problem = problem_with_finding_part(name, limits_.id_code_points);
  if (map == Shape::attributes) {
    claim().attributes.emplace_back().name = name;
  } else {
    assertion().values.emplace_back().attribute =
        AttributeIndex(std::size_t{draft_.attribute_names.intern(name)});
  }
  return problem;
}

Message CaseBuilder::set_id(std::string& id, std::string_view text, bool finding_part) const {
  id = text;
  return finding_part ? problem_with_finding_part(text, limits_.id_code_points)
                      : problem_with_id(text, limits_.id_code_points);
}

Message CaseBuilder::set_decimal(Field field, std::string_view text) {
  Result<Decimal> read = Decimal::parse(text);
  if (!read) {
    // One mistake, one message: a rate of 0 would be another.
    if (field == Field::rate_rate) draft_.data.rates.back().rate = Decimal(1);
    return std::move(read.error().message);
  }
  Settings& settings = draft_.data.settings;
  Message problem;
  switch (static_cast<int>(field)) {
    case static_cast<int>(Field::about_percent):
      problem = percent_problem(*read);
      settings.about_percent = std::move(*read);
      break;
    case static_cast<int>(Field::fx_percent):
      problem = percent_problem(*read);
      settings.fx_percent = std::move(*read);
      break;
    case static_cast<int>(Field::attribute_about_percent):
      problem = percent_problem(*read);
      attribute().about_percent = std::move(*read);
      break;
    case static_cast<int>(Field::value_amount):
    case static_cast<int>(Field::value_number):
      value().number = std::move(*read);
      break;
    case static_cast<int>(Field::value_amount_to):
    case static_cast<int>(Field::value_number_to):
      value().detail.ensure().upper = std::move(*read);
      break;
    case static_cast<int>(Field::value_precision):
      value().detail.ensure().precision = std::move(*read);
      break;
    case static_cast<int>(Field::rate_rate):
      draft_.data.rates.back().rate = std::move(*read);
      break;
    default:
      break;
  }
  return problem;
}

Message CaseBuilder::set_whole(Field field, std::uint64_t number) {
  if (field == Field::recorded_established || field == Field::recorded_possible) {
    if (number > std::numeric_limits<std::uint32_t>::max()) {
      return say("case.whole-too-large", {{"number", std::to_string(number)}});
    }
    RecordedFinding& finding = draft_.data.verdicts.back().finding;
    (field == Field::recorded_established ? finding.established : finding.possible) =
        static_cast<std::uint32_t>(number);
    return {};
  }
  const bool offset = field == Field::quote_start || field == Field::quote_end;
  if (!offset && number > std::numeric_limits<std::uint32_t>::max()) {
    return say("case.whole-too-large", {{"number", std::to_string(number)}});
  }
  if (field == Field::version) {
    if (number == 1) return {};
    return say("case.version", {{"version", number}});
  }
  if (field == Field::threshold) {
    if (number < 2) {
      return say("case.threshold", {{"threshold", number}});
    }
    draft_.data.settings.threshold = static_cast<std::uint32_t>(number);
  }
  if (field == Field::quote_start) assertion().detail.ensure().quote.start = number;
  if (field == Field::quote_end) assertion().detail.ensure().quote.end = number;
  return {};
}

Message CaseBuilder::set_flag(Field field, bool flag) {
  if (field == Field::source_confidential) source().confidential = flag;
  if (field == Field::document_confidential) document().confidential = flag;
  if (field == Field::localized_confidential) texts_->back().confidential = flag;
  if (field == Field::value_bool) value().yes = flag;
  return {};
}

Extras& CaseBuilder::extras_of(Shape object) {
  Case& data = draft_.data;
  switch (object) {
    case Shape::case_info:
      return data.case_extras;
    case Shape::settings:
      return data.settings.extras;
    case Shape::localized:
      return texts_->back().extras;
    case Shape::source:
      return source().extras;
    case Shape::grade:
    case Shape::credibility:
      return grade_->extras;
    case Shape::document:
      return document().extras;
    case Shape::snapshot:
      return document().snapshot.ensure().extras;
    case Shape::copy:
      return document().copies.back().extras;
    case Shape::consulted:
      return document().consulted.ensure().extras;
    case Shape::claim:
      return claim().extras;
    case Shape::attributes:
      return claim().attribute_extras;
    case Shape::attribute:
      return attribute().extras;
    case Shape::assertion:
      return assertion().detail.ensure().extras;
    case Shape::values:
      return assertion().detail.ensure().value_extras;
    case Shape::value:
      return value().detail.ensure().extras;
    case Shape::quote:
      return assertion().detail.ensure().quote.extras;
    case Shape::link:
      return link().extras;
    case Shape::rate:
      return data.rates.back().extras;
    case Shape::verdict:
      return data.verdicts.back().extras;
    case Shape::recorded_finding:
      return data.verdicts.back().finding.extras;
    case Shape::rating:
      return data.settings.ratings.back().extras;
    case Shape::none:
    case Shape::top:
    case Shape::title:
    case Shape::names:
    case Shape::statement:
    case Shape::domains:
    case Shape::sources:
    case Shape::documents:
    case Shape::claims:
    case Shape::assertions:
    case Shape::rates:
    case Shape::copies:
    case Shape::copy_claims:
    case Shape::chains:
    case Shape::chain:
    case Shape::verdicts:
    case Shape::recorded_groups:
    case Shape::ratings:
    case Shape::labels:
      break;
  }
  return data.extras;
}

}  // namespace tawatur
