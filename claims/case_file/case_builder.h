// Puts the values of a case file into the rows of a draft, as the parser comes across them.

#ifndef CLAIMS_CASE_FILE_CASE_BUILDER_H
#define CLAIMS_CASE_FILE_CASE_BUILDER_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_fields.h"
#include "claims/case_file/case_reader.h"
#include "core/message.h"

namespace tawatur {

// A problem that shows when an object or array is complete, as a pointer from there ("/0/basis").
struct InnerProblem {
  std::string pointer;
  Message message;
};

// The caller sees to it that fields come inside their objects and have their Kind. Setters return
// what is wrong with the value; it says nothing when nothing is. A field that was not good is left
// as it was.
class CaseBuilder {
 public:
  CaseBuilder(CaseDraft& draft, const CaseLimits& limits) : draft_(draft), limits_(limits) {}

  // An object or array begins.
  void begin(Shape shape);
  // `seen`: bit i for fields_of(shape)[i].
  [[nodiscard]] std::vector<InnerProblem> end(Shape shape, std::uint32_t seen);
  // An element of the array, or a value of the map, was of a wrong type.
  void skip_element(Shape array);
  // The next key of a map.
  [[nodiscard]] Message map_key(Shape map, std::string_view name);

  // The names that stand in the innermost open map more than once.
  [[nodiscard]] std::vector<std::string> repeated_names(Shape map) const;

  // `array`: for Field::element the array.
  [[nodiscard]] Message set_text(Field field, Shape array, std::string_view text);
  [[nodiscard]] Message set_decimal(Field field, std::string_view text);
  [[nodiscard]] Message set_whole(Field field, std::uint64_t number);
  [[nodiscard]] Message set_flag(Field field, bool flag);

  // Where the `x-` keys of the innermost open object of this shape belong.
  [[nodiscard]] Extras& extras_of(Shape object);

 private:
  Source& source() { return draft_.data.sources.back(); }
  Document& document() { return draft_.data.documents.back(); }
  Claim& claim() { return draft_.data.claims.back(); }
  Assertion& assertion() { return draft_.data.assertions.back(); }
  Attribute& attribute() { return claim().attributes.back(); }
  Value& value() { return assertion().values.back().value; }
  Link& link() { return assertion().chains.back().back(); }

  SourceIndex source_named(std::string_view id) {
    return SourceIndex(std::size_t{draft_.source_names.intern(id)});
  }
  DocumentIndex document_named(std::string_view id) {
    return DocumentIndex(std::size_t{draft_.document_names.intern(id)});
  }
  ClaimIndex claim_named(std::string_view id) {
    return ClaimIndex(std::size_t{draft_.claim_names.intern(id)});
  }

  Message set_source_text(Field field, std::string_view text);
  Message set_document_text(Field field, std::string_view text);
  Message set_claim_text(Field field, std::string_view text);
  Message set_assertion_text(Field field, std::string_view text);
  Message set_value_text(Field field, std::string_view text);
  Message set_verdict_text(Field field, std::string_view text);
  Message set_element(Shape array, std::string_view text);
  Message set_id(std::string& id, std::string_view text, bool finding_part) const;

  std::vector<InnerProblem> end_value(std::uint32_t seen);
  std::vector<InnerProblem> end_attribute();
  std::vector<InnerProblem> end_snapshot(std::uint32_t seen);
  std::vector<InnerProblem> end_quote(std::uint32_t seen);
  std::vector<InnerProblem> end_chain();

  static constexpr std::size_t kMaxLastValues = 8;

  CaseDraft& draft_;
  const CaseLimits& limits_;
  std::vector<LocalizedText>* texts_ = nullptr;  // the list that is open
  Grade* grade_ = nullptr;
  bool hash_given_ = false;       // a text stands for the hash of the snapshot that is open
  std::size_t last_values_ = 0;   // of the assertion before, as a guess
  bool grade_of_source_ = false;  // a reliability; else a credibility
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_BUILDER_H
