#include "store/case_records.h"

#include "core/json/json_writer.h"

namespace tawatur {

void write_record(const Case& data, RecordKind kind, std::size_t row, SnapshotTexts texts,
                  std::string& out) {
  out.clear();
  JsonWriter json(out, JsonLayout::compact);
  RecordText text(data, json, texts);
  json.begin_object();
  switch (kind) {
    case RecordKind::case_info:
      text.info();
      CaseText(json).extras(data.extras);
      break;
    case RecordKind::source:
      text.source(data.sources[row]);
      break;
    case RecordKind::document:
      text.document(data.documents[row]);
      break;
    case RecordKind::claim:
      text.claim(data.claims[row]);
      break;
    case RecordKind::assertion:
      text.assertion(data.assertions[row]);
      break;
    case RecordKind::rate:
      text.rate(data.rates[row]);
      break;
    case RecordKind::verdict:
      text.verdict(data.verdicts[row]);
      break;
  }
  json.end_object();
}

std::string record_json(const Case& data, RecordKind kind, std::size_t row, SnapshotTexts texts) {
  std::string out;
  write_record(data, kind, row, texts, out);
  return out;
}

RecordKey record_key(const Case& data, RecordKind kind, std::size_t row) {
  switch (kind) {
    case RecordKind::source:
      return {kind, data.sources[row].id};
    case RecordKind::document:
      return {kind, data.documents[row].id};
    case RecordKind::claim:
      return {kind, data.claims[row].id};
    case RecordKind::assertion:
      return {kind, data.assertions[row].id};
    case RecordKind::rate:
      return {kind, rate_id(data.rates[row])};
    case RecordKind::verdict:
      return {kind, data.verdicts[row].id};
    case RecordKind::case_info:
      break;
  }
  return {kind, {}};
}

std::size_t record_count(const Case& data, RecordKind kind) {
  switch (kind) {
    case RecordKind::case_info:
      return 1;
    case RecordKind::source:
      return data.sources.size();
    case RecordKind::document:
      return data.documents.size();
    case RecordKind::claim:
      return data.claims.size();
    case RecordKind::assertion:
      return data.assertions.size();
    case RecordKind::rate:
      return data.rates.size();
    case RecordKind::verdict:
      return data.verdicts.size();
  }
  return 0;
}

std::string rate_id(const Rate& rate) { return rate.from + "/" + rate.to + "@" + rate.on; }

}  // namespace tawatur
