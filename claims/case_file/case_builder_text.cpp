// The strings of a case file, field by field.

#include <algorithm>

#include "claims/case_file/case_builder.h"
#include "claims/rating_scale.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"
#include "core/value/edtf.h"

namespace tawatur {
namespace {

Message date_problem(std::string_view text) {
  const Result<DateSpan> read = parse_edtf(text);
  return read ? Message() : read.error().message;
}

Message period_problem(std::string_view text) {
  const Result<DateSpan> read = parse_edtf(text);
  if (!read) return read.error().message;
  const bool plain =
      !read->uncertain && !read->approximate &&
      (read->precision == DatePrecision::day || read->precision == DatePrecision::month ||
       read->precision == DatePrecision::year);
  return plain ? Message() : say("case.period", {{"text", excerpt(text)}});
}

Message currency_problem(std::string_view text) {
  bool good = text.size() == 3;
  for (const char c : text) good = good && c >= 'A' && c <= 'Z';
  return good ? Message() : say("case.currency", {{"text", excerpt(text)}});
}

std::string joined_words(const std::vector<std::string>& known) {
  std::string words;
  for (const std::string& word : known) words += (words.empty() ? "" : " ") + word;
  return words;
}

// Reads one of the words an enumeration has in files: `name` the word for it in a message.
template <typename Enum, typename Named>
Message set_word(Enum& target, std::string_view text, const Named& named,
                 const std::vector<std::string>& known) {
  if (const auto found = named(text)) {
    target = *found;
    return {};
  }
  return say("case.unknown-word", {{"text", excerpt(text)},
                                   {"words", joined_words(known)},
                                   {"hint", did_you_mean(text, known)}});
}

const std::vector<std::string>& basis_words() {
  static const std::vector<std::string> words{"first-hand",  "document",     "interview",
                                              "anonymous",   "unattributed", "unreachable",
                                              "confidential"};
  return words;
}

}  // namespace

Message CaseBuilder::set_text(Field field, Shape array, std::string_view text) {
  if (field == Field::element) return set_element(array, text);
  Case& data = draft_.data;
  if (field >= Field::value_amount && field <= Field::value_printed) {
    return set_value_text(field, text);
  }
  if (field >= Field::verdict_id) return set_verdict_text(field, text);
  if (field >= Field::assertion_id) {
    if (field < Field::rate_from) return set_assertion_text(field, text);
    Rate& rate = data.rates.back();
    (field == Field::rate_from ? rate.from : field == Field::rate_to ? rate.to : rate.on) = text;
    return {};
  }
  if (field >= Field::claim_id) return set_claim_text(field, text);
  if (field >= Field::document_id) return set_document_text(field, text);
  if (field >= Field::source_id) return set_source_text(field, text);
  if (field == Field::case_id) return set_id(data.id, text, false);
  if (field == Field::localized_text) texts_->back().text = text;
  if (field == Field::localized_lang) texts_->back().lang = text;
  if (field == Field::scale) {
    data.settings.scale = text;
    std::vector<std::string> names;
    for (const RatingScale& scale : known_scales()) names.push_back(scale.name);
    if (std::ranges::find(names, text) != names.end()) return {};
    return say("case.unknown-word", {{"text", excerpt(text)},
                                     {"words", joined_words(names)},
                                     {"hint", did_you_mean(text, names)}});
  }
  if (field != Field::currency) return {};
  data.settings.currency = text;
  return currency_problem(text);
}

Message CaseBuilder::set_element(Shape array, std::string_view text) {
  if (array == Shape::recorded_groups) {
    draft_.data.verdicts.back().finding.groups.emplace_back(text);
  }
  if (array == Shape::domains) source().domains.emplace_back(text);
  if (array == Shape::copy_claims) document().copies.back().claims.push_back(claim_named(text));
  return {};
}

Message CaseBuilder::set_source_text(Field field, std::string_view text) {
  if (field == Field::source_id) return set_id(source().id, text, false);
  if (field == Field::source_country) source().country = text;
  if (field == Field::source_owner) source().owner = source_named(text);
  if (field == Field::source_kind) {
    static const std::vector<std::string> words{"outlet",  "agency", "official",
                                                "company", "person", "unnamed"};
    return set_word(source().kind, text, source_kind_named, words);
  }
  if (field == Field::grade_letter) {
    grade_->grade = text;
    const bool of_source = grade_of_source_;
    const char first = of_source ? 'A' : '1';
    const char last = of_source ? 'F' : '6';
    if (text.size() == 1 && text[0] >= first && text[0] <= last) return {};
    return of_source ? say("case.reliability", {{"text", excerpt(text)}})
                     : say("case.credibility", {{"text", excerpt(text)}});
  }
  if (field == Field::grade_reason) grade_->reason = text;
  if (field == Field::grade_by) grade_->by = text;
  if (field == Field::grade_on) {
    grade_->on = text;
    return date_problem(text);
  }
  return {};
}

Message CaseBuilder::set_document_text(Field field, std::string_view text) {
  Document& row = document();
  switch (static_cast<int>(field)) {
    case static_cast<int>(Field::document_id):
      return set_id(row.id, text, false);
    case static_cast<int>(Field::document_source):
      row.source = source_named(text);
      break;
    case static_cast<int>(Field::document_language):
      row.language = text;
      break;
    case static_cast<int>(Field::document_published):
      row.published = text;
      return date_problem(text);
    case static_cast<int>(Field::document_title):
      row.title = text;
      break;
    case static_cast<int>(Field::document_url):
      row.url = text;
      break;
    case static_cast<int>(Field::document_retrieved):
      row.retrieved = text;
      break;
    case static_cast<int>(Field::document_status): {
      static const std::vector<std::string> words{"standing", "corrected", "retracted"};
      return set_word(row.status, text, document_status_named, words);
    }
    case static_cast<int>(Field::document_status_on):
      row.status_on = text;
      return date_problem(text);
    case static_cast<int>(Field::snapshot_sha256):
      row.snapshot.ensure().sha256 = text;
      hash_given_ = true;
      break;
    case static_cast<int>(Field::snapshot_media_type):
      row.snapshot.ensure().media_type = text;
      break;
    case static_cast<int>(Field::snapshot_text):
      row.snapshot.ensure().text = text;
      break;
    case static_cast<int>(Field::copy_document):
      row.copies.back().document = document_named(text);
      break;
    case static_cast<int>(Field::copy_status): {
      static const std::vector<std::string> words{"proposed", "accepted", "rejected"};
      return set_word(row.copies.back().status, text, copy_status_named, words);
    }
    case static_cast<int>(Field::consulted_by):
      row.consulted.ensure().by = text;
      break;
    case static_cast<int>(Field::consulted_on):
      row.consulted.ensure().on = text;
      return date_problem(text);
    default:
      break;
  }
  return {};
}

Message CaseBuilder::set_claim_text(Field field, std::string_view text) {
  if (field == Field::claim_id) return set_id(claim().id, text, true);
  if (field == Field::attribute_unit) attribute().unit = text;
  if (field == Field::attribute_rate_on) {
    attribute().rate_on = text;
    return period_problem(text);
  }
  if (field == Field::attribute_type) {
    static const std::vector<std::string> words{"money",   "quantity", "date", "percent",
                                                "ordinal", "entity",   "text", "bool"};
    return set_word(attribute().type, text, value_type_named, words);
  }
  return {};
}

Message CaseBuilder::set_assertion_text(Field field, std::string_view text) {
  Assertion& row = assertion();
  switch (static_cast<int>(field)) {
    case static_cast<int>(Field::assertion_id):
      return set_id(row.id, text, false);
    case static_cast<int>(Field::assertion_claim):
      row.claim = claim_named(text);
      break;
    case static_cast<int>(Field::assertion_document):
      row.document = document_named(text);
      break;
    case static_cast<int>(Field::assertion_stance): {
      static const std::vector<std::string> words{"affirms", "denies", "doubts"};
      return set_word(row.stance, text, stance_named, words);
    }
    case static_cast<int>(Field::assertion_basis):
      return set_word(row.basis, text, basis_named, basis_words());
    case static_cast<int>(Field::quote_exact):
      row.detail.ensure().quote.exact = text;
      break;
    case static_cast<int>(Field::quote_prefix):
      row.detail.ensure().quote.prefix = text;
      break;
    case static_cast<int>(Field::quote_suffix):
      row.detail.ensure().quote.suffix = text;
      break;
    case static_cast<int>(Field::link_source):
      link().source = source_named(text);
      break;
    case static_cast<int>(Field::link_document):
      link().document = document_named(text);
      break;
    case static_cast<int>(Field::link_basis):
      return set_word(link().basis, text, basis_named, basis_words());
    default:
      break;
  }
  return {};
}

Message CaseBuilder::set_value_text(Field field, std::string_view text) {
  if (field == Field::value_printed) {
    if (!text.empty()) value().detail.ensure().printed = text;
    return {};
  }
  if (field == Field::value_hedge) {
    static const std::vector<std::string> words{"about",   "more-than", "less-than", "at-least",
                                                "at-most", "up-to",     "between",   "dozens"};
    return set_word(value().hedge, text, hedge_named, words);
  }
  value().word = text;
  return {};
}

// That a rating is on the scale, and a claim has the attribute, is seen when all is read.
Message CaseBuilder::set_verdict_text(Field field, std::string_view text) {
  if (field >= Field::rating_name) {
    Rating& rating = draft_.data.settings.ratings.back();
    if (field == Field::rating_name) {
      rating.name = text;
      return text.empty() ? say("case.empty-rating") : Message();
    }
    if (field == Field::rating_claimreview) rating.claimreview = text;
    if (field == Field::rating_averitec) rating.averitec = text;
    if (field == Field::rating_airwars) rating.airwars = text;
    return {};
  }
  Verdict& row = draft_.data.verdicts.back();
  switch (static_cast<int>(field)) {
    case static_cast<int>(Field::verdict_id):
      return set_id(row.id, text, false);
    case static_cast<int>(Field::verdict_claim):
      row.claim = claim_named(text);
      break;
    case static_cast<int>(Field::verdict_attribute):
      row.attribute = text;
      break;
    case static_cast<int>(Field::verdict_rating):
      row.rating = text;
      return text.empty() ? say("case.empty-rating") : Message();
    case static_cast<int>(Field::verdict_reason):
      row.reason = text;
      break;
    case static_cast<int>(Field::verdict_by):
      row.by = text;
      break;
    case static_cast<int>(Field::verdict_on):
      row.on = text;
      return date_problem(text);
    case static_cast<int>(Field::recorded_finding):
      row.finding.finding = text;
      break;
    default:
      break;
  }
  return {};
}

}  // namespace tawatur
