// One function for each object of the format, keys in the order of docs/schema/case.schema.json.
// Tables of a case are sorted already, so writing is one pass and needs no memory of its own.

#include "claims/case_file/case_writer.h"

#include <string>

#include "claims/case_file/case_text.h"
#include "claims/case_file/record_text.h"
#include "core/json/json_writer.h"
#include "core/sha256.h"

namespace tawatur {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 16U;

class CaseWriter {
 public:
  CaseWriter(const Case& data, const std::function<void(std::string_view)>& sink)
      : data_(data),
        sink_(sink),
        json_(out_, JsonLayout::indented),
        text_(json_),
        row_(data, json_) {
    out_.reserve(kPieceBytes * 2);
  }

  void write() {
    json_.begin_object();
    json_.key("tawatur").integer(1);
    row_.info();
    write_table("sources", data_.sources, &RecordText::source);
    write_table("documents", data_.documents, &RecordText::document);
    write_table("claims", data_.claims, &RecordText::claim);
    write_table("assertions", data_.assertions, &RecordText::assertion);
    write_table("rates", data_.rates, &RecordText::rate);
    write_table("verdicts", data_.verdicts, &RecordText::verdict);
    text_.extras(data_.extras);
    json_.end_object();
    out_ += '\n';
    sink_(out_);
  }

 private:
  template <typename Row>
  void write_table(std::string_view name, const std::vector<Row>& rows,
                   void (RecordText::*write_row)(const Row&)) {
    if (rows.empty()) return;
    json_.key(name).begin_array();
    for (const Row& row : rows) {
      json_.begin_object();
      (row_.*write_row)(row);
      json_.end_object();
      if (out_.size() < kPieceBytes) continue;
      sink_(out_);
      out_.clear();
    }
    json_.end_array();
  }

  const Case& data_;
  const std::function<void(std::string_view)>& sink_;
  std::string out_;
  JsonWriter json_;
  CaseText text_;
  RecordText row_;
};

}  // namespace

void write_case(const Case& data, const std::function<void(std::string_view)>& sink) {
  CaseWriter(data, sink).write();
}

std::string write_case(const Case& data) {
  std::string out;
  write_case(data, [&out](std::string_view piece) { out += piece; });
  return out;
}

std::string case_sha256(const Case& data) {
  Sha256 hash;
  write_case(data, [&hash](std::string_view piece) { hash.update(piece); });
  return hash.finish();
}

}  // namespace tawatur
