// Rows are numbered in the order in which they are read later: sources, documents and claims by id,
// assertions claim by claim. So the tables grow at their ends, and checking the claims in order
// reads them from one end to the other.

#include "store/sqlite/bulk_import.h"

#include <algorithm>
#include <future>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "store/case_records.h"
#include "store/searchable.h"
#include "store/sqlite/history_table.h"
#include "store/sqlite/table_writer.h"
#include "store/sqlite/word_index.h"

namespace tawatur::sqlite {
namespace {

std::vector<RowNumber> numbered(std::size_t count) {
  std::vector<RowNumber> numbers(count);
  std::iota(numbers.begin(), numbers.end(), RowNumber{1});
  return numbers;
}

// Positions of the assertions, by claim and then by id.
std::vector<std::uint32_t> by_claim(const Case& data) {
  std::vector<std::uint32_t> first(data.claims.size() + 1);
  for (const Assertion& assertion : data.assertions) ++first[assertion.claim.at() + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> order(data.assertions.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[first[data.assertions[i].claim.at()]++] = i;
  }
  return order;
}

class Import {
 public:
  Import(const Connection& connection, const Case& data, EntryNumber entry)
      : data_(data), entry_(entry), tables_(connection), words_(connection), body_(connection) {
    numbers_.sources = numbered(data.sources.size());
    numbers_.documents = numbered(data.documents.size());
    numbers_.claims = numbered(data.claims.size());
  }

  StoredBody run() {
    for (std::size_t i = 0; i < data_.sources.size(); ++i) {
      tables_.put_source(data_.sources[i], numbers_, numbers_.sources[i], entry_);
      keep(RecordKind::source, i, numbers_.sources[i]);
    }
    for (std::size_t i = 0; i < data_.documents.size(); ++i) {
      tables_.put_document(data_.documents[i], numbers_, numbers_.documents[i], entry_);
      keep(RecordKind::document, i, numbers_.documents[i]);
    }
    for (std::size_t i = 0; i < data_.claims.size(); ++i) {
      tables_.put_claim(data_.claims[i], numbers_.claims[i], entry_);
      keep(RecordKind::claim, i, numbers_.claims[i]);
    }
    put_assertions();
    for (std::size_t i = 0; i < data_.rates.size(); ++i) {
      const auto row = static_cast<RowNumber>(i + 1);
      tables_.put_rate(data_.rates[i], row, entry_);
      keep(RecordKind::rate, i, row);
    }
    for (std::size_t i = 0; i < data_.verdicts.size(); ++i) {
      const auto row = static_cast<RowNumber>(i + 1);
      tables_.put_verdict(data_.verdicts[i], numbers_, row, entry_);
      keep(RecordKind::verdict, i, row);
    }
    StoredBody stored;
    stored.sha256 = body_.finish();
    stored.bytes = body_.bytes();
    return stored;
  }

 private:
  // The body is written and packed by another thread while this one fills the tables. Its pieces
  // get into the store at the same places every time.
  void put_assertions() {
    constexpr std::size_t kAtOnce = 16'384;
    const std::vector<std::uint32_t> order = by_claim(data_);
    RowNumber number = 0;
    for (std::span<const std::uint32_t> rest(order); !rest.empty();) {
      const auto some = rest.first(std::min(kAtOnce, rest.size()));
      rest = rest.subspan(some.size());
      auto packing = std::async(std::launch::async, [this, some] {
        for (const std::uint32_t i : some) keep(RecordKind::assertion, i);
      });
      for (const std::uint32_t i : some) {
        tables_.put_assertion(data_, data_.assertions[i], numbers_, ++number, entry_);
        index(RecordKind::assertion, i, number);
      }
      packing.get();
      body_.write();
    }
  }

  void keep(RecordKind kind, std::size_t row, RowNumber number) {
    keep(kind, row);
    body_.write();
    index(kind, row, number);
  }

  void keep(RecordKind kind, std::size_t row) {
    write_record(data_, kind, row, SnapshotTexts::by_hash, json_);
    body_.add(kind, json_);
  }

  void index(RecordKind kind, std::size_t row, RowNumber number) {
    const auto fields = search_fields(data_, kind, row);
    if (!fields.empty()) words_.add(kind, number, searchable_text(fields));
  }

  const Case& data_;
  EntryNumber entry_;
  TableWriter tables_;
  WordIndex words_;
  BodyWriter body_;
  RowNumbers numbers_;
  std::string json_;
};

}  // namespace

StoredBody import_into_empty(const Connection& connection, const Case& data, EntryNumber entry) {
  return Import(connection, data, entry).run();
}

}  // namespace tawatur::sqlite
