// One row of a case as the members of its JSON object, in the format's order of keys: what the
// writer of case files and whoever keeps single records have in common.

#ifndef CLAIMS_CASE_FILE_RECORD_TEXT_H
#define CLAIMS_CASE_FILE_RECORD_TEXT_H

#include <cstdint>

#include "claims/case.h"
#include "claims/case_file/case_text.h"
#include "core/json/json_writer.h"

namespace tawatur {

// How the text of a snapshot is written.
enum class SnapshotTexts : std::uint8_t {
  whole,   // "text": "…"
  by_hash  // "text_sha256": of its UTF-8 bytes; for whoever keeps texts elsewhere
};

// Writes into the object that is open in `json`. Case and writer must outlive this; the case must
// be one that read_case could return, as far as the rows written name others.
class RecordText {
 public:
  RecordText(const Case& data, JsonWriter& json, SnapshotTexts texts = SnapshotTexts::whole)
      : data_(data), json_(json), text_(json), texts_(texts) {}

  void info();  // of the whole: "case" and nothing else
  void source(const Source& source);
  void document(const Document& document);
  void claim(const Claim& claim);
  void assertion(const Assertion& assertion);
  void rate(const Rate& rate);
  void verdict(const Verdict& verdict);

 private:
  void settings();
  void rating(const Rating& rating);
  void snapshot(const Snapshot& snapshot);
  void copy(const Copy& copy);
  void values(const Assertion& assertion);
  void chains(const Assertion& assertion);

  const Case& data_;
  JsonWriter& json_;
  CaseText text_;
  SnapshotTexts texts_;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_RECORD_TEXT_H
