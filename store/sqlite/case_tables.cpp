// Rows are read in the order that is quickest and brought into the order of a case by sort_case.

#include "store/sqlite/case_tables.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string>
#include <unordered_set>
#include <utility>

#include "claims/case_file/case_order.h"
#include "store/store.h"

namespace tawatur::sqlite {
namespace {

constexpr std::int64_t kRowsAtOnce = 2048;

std::vector<RowNumber> numbers_in(const Connection& connection, RecordKind kind) {
  Statement rows = connection.prepare("SELECT number FROM " + std::string(table_of(kind)) +
                                      (kind == RecordKind::rate ? "" : " ORDER BY id"));
  std::vector<RowNumber> numbers;
  while (rows.step()) numbers.push_back(rows.integer(0));
  return numbers;
}

[[noreturn]] void missing(const char* what) {
  throw StoreFailure(say("store.record-missing", {{"kind", what}}));
}

// Positions of rows that are all there.
class KnownRows : public References {
 public:
  explicit KnownRows(const Connection& connection)
      : sources(numbers_in(connection, RecordKind::source)),
        documents(numbers_in(connection, RecordKind::document)),
        claims(numbers_in(connection, RecordKind::claim)),
        source_rows_(rows_of(sources)),
        document_rows_(rows_of(documents)),
        claim_rows_(rows_of(claims)) {}

  SourceIndex source(RowNumber number) override {
    return SourceIndex(row(source_rows_, number, "source"));
  }
  DocumentIndex document(RowNumber number) override {
    return DocumentIndex(row(document_rows_, number, "document"));
  }
  ClaimIndex claim(RowNumber number) override {
    return ClaimIndex(row(claim_rows_, number, "claim"));
  }

  std::vector<RowNumber> sources;
  std::vector<RowNumber> documents;
  std::vector<RowNumber> claims;

 private:
  using Rows = std::unordered_map<RowNumber, std::uint32_t>;

  static Rows rows_of(const std::vector<RowNumber>& numbers) {
    Rows rows;
    rows.reserve(numbers.size());
    for (std::uint32_t i = 0; i < numbers.size(); ++i) rows.emplace(numbers[i], i);
    return rows;
  }
  static std::size_t row(const Rows& rows, RowNumber number, const char* what) {
    const auto found = rows.find(number);
    if (found == rows.end()) missing(what);
    return found->second;
  }

  Rows source_rows_;
  Rows document_rows_;
  Rows claim_rows_;
};

}  // namespace

Case read_whole_case(const Connection& connection) {
  Case data;
  KnownRows known(connection);
  RowReader rows(connection);
  if (!rows.case_info(data)) throw StoreFailure(say("store.no-case"));
  data.sources.resize(known.sources.size());
  for (std::size_t i = 0; i < known.sources.size(); ++i) {
    static_cast<void>(rows.source(known.sources[i], known, data.sources[i]));
  }
  data.documents.resize(known.documents.size());
  for (std::size_t i = 0; i < known.documents.size(); ++i) {
    static_cast<void>(rows.document(known.documents[i], known, true, data.documents[i]));
  }
  data.claims.resize(known.claims.size());
  for (std::size_t i = 0; i < known.claims.size(); ++i) {
    static_cast<void>(rows.claim(known.claims[i], data.claims[i]));
  }
  for (const RowNumber number : numbers_in(connection, RecordKind::rate)) {
    static_cast<void>(rows.rate(number, data.rates.emplace_back()));
  }
  for (const RowNumber number : numbers_in(connection, RecordKind::verdict)) {
    static_cast<void>(rows.verdict(number, known, data.verdicts.emplace_back()));
  }

  data.assertions.reserve(
      static_cast<std::size_t>(connection.integer("SELECT count(*) FROM assertions")));
  AssertionReader reader(connection);
  std::vector<AssertionRow> piece;
  const auto attributes_of = [&data](ClaimIndex claim) -> const std::vector<Attribute>& {
    return data.claims[claim.at()].attributes;
  };
  for (RowNumber last = std::numeric_limits<RowNumber>::min();;) {
    piece.clear();
    reader.fetch_after(last, kRowsAtOnce, piece);
    if (piece.empty()) break;
    last = piece.back().number;
    reader.fill(piece, known, attributes_of);
    for (AssertionRow& row : piece) data.assertions.push_back(std::move(row.assertion));
  }
  sort_case(data);
  return data;
}

RecordReader::RecordReader(const Connection& connection)
    : rows_(connection), assertions_(connection) {}

SourceIndex NamedRows::source(RowNumber number) {
  const auto [at, is_new] = sources_.try_emplace(number, data.sources.size());
  if (is_new) data.sources.emplace_back().id = rows_.id_of(RecordKind::source, number);
  return SourceIndex(at->second);
}

DocumentIndex NamedRows::document(RowNumber number) {
  const auto [at, is_new] = documents_.try_emplace(number, data.documents.size());
  if (is_new) data.documents.emplace_back().id = rows_.id_of(RecordKind::document, number);
  return DocumentIndex(at->second);
}

ClaimIndex NamedRows::claim(RowNumber number) {
  const auto [at, is_new] = claims_.try_emplace(number, data.claims.size());
  if (is_new && !rows_.claim(number, data.claims.emplace_back())) missing("claim");
  return ClaimIndex(at->second);
}

std::optional<RecordReader::Found> RecordReader::read(RecordKind kind, RowNumber number) {
  NamedRows named(rows_);
  Case& data = named.data;
  std::optional<EntryNumber> entry;
  switch (kind) {
    case RecordKind::case_info:
      entry = rows_.case_info(data);
      break;
    case RecordKind::source: {
      // A row must be in its place before what it names takes the next ones.
      data.sources.emplace_back();
      Source row;
      entry = rows_.source(number, named, row);
      data.sources[0] = std::move(row);
      break;
    }
    case RecordKind::document: {
      data.documents.emplace_back();
      Document row;
      entry = rows_.document(number, named, true, row);
      data.documents[0] = std::move(row);
      break;
    }
    case RecordKind::claim:
      entry = rows_.claim(number, data.claims.emplace_back());
      break;
    case RecordKind::assertion: {
      std::vector<AssertionRow> rows;
      assertions_.fetch(number, rows);
      if (rows.empty()) break;
      entry = rows.front().entry;
      assertions_.fill(rows, named, [&data](ClaimIndex claim) -> const std::vector<Attribute>& {
        return data.claims[claim.at()].attributes;
      });
      data.assertions.push_back(std::move(rows.front().assertion));
      break;
    }
    case RecordKind::rate:
      entry = rows_.rate(number, data.rates.emplace_back());
      break;
    case RecordKind::verdict: {
      Verdict row;
      entry = rows_.verdict(number, named, row);
      data.verdicts.push_back(std::move(row));
      break;
    }
  }
  if (!entry) return std::nullopt;
  return Found{std::move(data), *entry};
}

// Rows are added as they are named, and read when nothing else is being read.
class SliceReader::Gatherer : public References {
 public:
  Gatherer(Case& data, RowReader& rows) : data_(data), rows_(rows) {}

  SourceIndex source(RowNumber number) override {
    const auto [at, is_new] = sources_.try_emplace(number, sources_.size());
    if (is_new) open_sources_.push_back(number);
    return SourceIndex(at->second);
  }
  // A value may name a source, which then is shown by its name.
  void source_named(const std::string& id) {
    if (!looked_up_.insert(id).second) return;
    if (const auto number = rows_.number_of(RecordKind::source, id)) source(*number);
  }
  DocumentIndex document(RowNumber number) override {
    const auto [at, is_new] = documents_.try_emplace(number, documents_.size());
    if (is_new) open_documents_.push_back(number);
    return DocumentIndex(at->second);
  }
  // A copy may hold for claims that are not in this slice.
  ClaimIndex claim(RowNumber number) override {
    const auto found = claims_.find(number);
    return found == claims_.end() ? ClaimIndex() : ClaimIndex(found->second);
  }

  void read_claim(RowNumber number) {
    if (!claims_.try_emplace(number, data_.claims.size()).second) return;
    if (!rows_.claim(number, data_.claims.emplace_back())) missing("claim");
  }

  // What is named is read after all claims are there, for copies name them.
  void read_named() {
    while (!open_documents_.empty() || !open_sources_.empty()) {
      if (!open_documents_.empty()) {
        const RowNumber number = open_documents_.front();
        open_documents_.pop_front();
        Document row;
        if (!rows_.document(number, *this, true, row)) missing("document");
        data_.documents.push_back(std::move(row));
        continue;
      }
      const RowNumber number = open_sources_.front();
      open_sources_.pop_front();
      Source row;
      if (!rows_.source(number, *this, row)) missing("source");
      data_.sources.push_back(std::move(row));
    }
  }

 private:
  using Places = std::unordered_map<RowNumber, std::size_t>;

  Case& data_;
  RowReader& rows_;
  Places sources_;
  Places documents_;
  Places claims_;
  std::unordered_set<std::string> looked_up_;
  std::deque<RowNumber> open_sources_;  // in the order of their places
  std::deque<RowNumber> open_documents_;
};

SliceReader::SliceReader(const Connection& connection)
    : rows_(connection), assertions_(connection) {
  if (!rows_.case_info(frame_)) throw StoreFailure(say("store.no-case"));
  for (const RowNumber number : numbers_in(connection, RecordKind::rate)) {
    static_cast<void>(rows_.rate(number, frame_.rates.emplace_back()));
  }
}

void SliceReader::add_claim(RowNumber number) {
  claims_.push_back(number);
  assertions_.fetch_of_claim(number, rows_of_slice_);
}

Case SliceReader::finish() {
  Case data = frame_;
  Gatherer gatherer(data, rows_);
  for (const RowNumber claim : claims_) gatherer.read_claim(claim);
  assertions_.fill(rows_of_slice_, gatherer,
                   [&data](ClaimIndex claim) -> const std::vector<Attribute>& {
                     return data.claims[claim.at()].attributes;
                   });
  data.assertions.reserve(rows_of_slice_.size());
  for (AssertionRow& row : rows_of_slice_) {
    for (const AttributeValue& said : row.assertion.values) {
      if (said.value.type == ValueType::entity) gatherer.source_named(said.value.word);
    }
    data.assertions.push_back(std::move(row.assertion));
  }
  gatherer.read_named();
  for (const RowNumber claim : claims_) {
    for (const RowNumber verdict : rows_.verdicts_on(claim)) {
      static_cast<void>(rows_.verdict(verdict, gatherer, data.verdicts.emplace_back()));
    }
  }
  claims_.clear();
  rows_of_slice_.clear();
  sort_case(data);
  return data;
}

}  // namespace tawatur::sqlite
