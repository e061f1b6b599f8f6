// The parts of case JSON that stand by themselves: no row of another table is needed to write them.

#ifndef CLAIMS_CASE_FILE_CASE_TEXT_H
#define CLAIMS_CASE_FILE_CASE_TEXT_H

#include <string_view>
#include <vector>

#include "claims/assertion.h"
#include "claims/claim.h"
#include "core/extras.h"
#include "core/json/json_writer.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

// Writes members of the object that is open in `json`, which must outlive this.
class CaseText {
 public:
  explicit CaseText(JsonWriter& json) : json_(json) {}

  void string(std::string_view key, std::string_view text) { json_.key(key).string(text); }
  void optional(std::string_view key, std::string_view text) {
    if (!text.empty()) string(key, text);
  }
  void extras(const Extras& extras);
  void localized(std::string_view key, const std::vector<LocalizedText>& texts);
  void grade(std::string_view key, std::string_view letter_key, const Grade& grade);
  void snapshot(const Snapshot& snapshot);
  void attribute(const Attribute& attribute);
  void quote(const Quote& quote);
  void value(const Value& value);  // the value itself, behind a key

 private:
  void number(const Value& value);

  JsonWriter& json_;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_TEXT_H
