// What is kept of a report must never show, but in the time that the next one takes.

#include "app/service/store/kept_findings.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random_case.h"
#include "../support/temporary_folder.h"
#include "app/service/check_report.h"
#include "app/service/load_case.h"
#include "app/service/store/store_report.h"
#include "app/service/store/touched_since.h"
#include "claims/case_file/case_reader.h"
#include "store/case_records.h"
#include "store/open_store.h"

namespace tawatur {
namespace {

const std::string kKey = sha256("the same program, the same options");

class KeptFindingsTest : public testing::Test {
 protected:
  KeptFindingsTest() { begin("story"); }

  // An empty store.
  void begin(const std::string& name) {
    auto made = create_sqlite_store(folder_.file(name + ".tawatur"), "story", by());
    EXPECT_TRUE(made.has_value());
    store_ = std::move(*made);
  }

  static Author by() { return {"Amal", "because", UtcTime{1'770'000'000'000}}; }

  void import(const Case& data) {
    auto writer = *store_->write();
    EXPECT_TRUE(
        writer->import_case(data, {"a.json", "case", "", OnDifference::keep}, by()).has_value());
    writer->commit();
  }

  // False: the store does not want it.
  bool change(const RecordChange& wanted) {
    auto writer = *store_->write();
    if (!writer->apply({wanted}, by())) return false;
    writer->commit();
    return true;
  }

  bool undo(EntryNumber entry) {
    auto writer = *store_->write();
    if (!writer->undo(entry, by())) return false;
    writer->commit();
    return true;
  }

  [[nodiscard]] std::string report(std::string_view format, const std::string& kept_file) const {
    const auto reader = store_->read();
    const Case frame = reader->load_claims({});
    const auto rates = load_rates(frame, {});
    const CheckContext context(frame, *rates, {});
    const StoreReportRequest request{report_format_named(format),   {}, 1, kept_file,
                                     kept_file.empty() ? "" : kKey, 0};
    std::string text;
    Progress progress;
    const auto summary = write_store_report(
        *reader, report_input(context, Messages::in(Language::ar)), request,
        [&text](std::string_view piece) { text += piece; }, progress);
    EXPECT_TRUE(summary.has_value());
    return text;
  }

  TemporaryFolder folder_;
  std::unique_ptr<Store> store_;
};

// 600 claims and more, so that a report has several pieces.
Case large_case(std::uint64_t seed) { return random_case(seed, {20, 40, 1200, 1500, 3, 4}); }

std::string claim_named(const std::string& number) { return std::string("claim-").append(number); }

std::string statement_of(const std::string& id, const std::string& text) {
  return std::string(R"({"id":")")
      .append(id)
      .append(R"(","statement":[{"text":")")
      .append(text)
      .append(R"(","lang":"ar"}]})");
}

Case numbered_claims(std::size_t count) {
  std::string json =
      R"({"tawatur":1,"case":{"id":"story"},"sources":[{"id":"maariv","kind":"outlet","names":)"
      R"([{"text":"מעריב","lang":"he"}]}],"documents":[{"id":"d","source":"maariv"}],"claims":[)";
  std::string said;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(1000 + i);
    if (i > 0) {
      json += ',';
      said += ',';
    }
    json.append(statement_of(claim_named(number), "ادعاء"));
    said.append(R"({"id":"a-)").append(number).append(R"(","document":"d","claim":")");
    said.append(claim_named(number)).append(R"("})");
  }
  json.append(R"(],"assertions":[)").append(said).append("]}");
  const auto data = read_case(json, "numbered");
  EXPECT_TRUE(data.has_value());
  return *data;
}

TEST_F(KeptFindingsTest, AReportIsTheSameWithThemAfterEveryChange) {
  std::size_t changes = 0;
  // Stores whose chains are few: in a dense one the time goes to walking them, not to what is kept.
  for (const std::uint64_t seed : {0U, 3U}) {
    begin(std::to_string(seed));
    import(large_case(seed));
    std::mt19937_64 random(seed);
    const Case other = large_case(seed + 50);
    const Case mine = store_->read()->load_case();
    for (std::size_t i = 0; i < 25; ++i) {
      SCOPED_TRACE(std::to_string(seed) + "/" + std::to_string(i));
      const auto kind = kCaseRecordKinds[below(random, std::size(kCaseRecordKinds))];
      const Case& from = below(random, 2) == 0 ? other : mine;
      if (record_count(from, kind) == 0) continue;
      const std::size_t row = below(random, record_count(from, kind));
      const RecordKey key = record_key(from, kind, row);
      const EntryNumber head = store_->read()->head().sequence;
      bool done = false;
      switch (below(random, 4)) {
        case 0:
          done = change({"retract", key, std::nullopt});
          break;
        case 1:
          done = head > 1 && undo(2 + below(random, head - 1));
          break;
        default:
          done = change({"set", key, record_json(from, kind, row)});
          break;
      }
      changes += done ? 1 : 0;
      // Now and then several changes lie between two reports.
      if (below(random, 3) == 0) continue;
      ASSERT_EQ(report("table", folder_.file("table")), report("table", ""));
      ASSERT_EQ(report("ndjson", folder_.file("ndjson")), report("ndjson", ""));
    }
  }
  EXPECT_GT(changes, 15U);
}

TEST_F(KeptFindingsTest, OnlyWhatSomethingHappenedToIsWorkedOutAgain) {
  import(numbered_claims(700));
  const std::string file = folder_.file("kept");
  const std::string before = report("csv", file);
  const auto kept = KeptFindings::open(file, kKey);
  ASSERT_TRUE(kept);
  ASSERT_EQ(kept->pieces().size(), 3U);
  // A mark in what is kept shows which pieces are taken from there.
  KeptFindingsWriter marked(file, kKey, kept->state());
  for (const KeptPiece& piece : kept->pieces()) {
    marked.add(piece.first, piece.claims,
               {piece.summary, std::string("kept ").append(piece.first).append("\n"), {}});
  }
  marked.commit();
  ASSERT_TRUE(
      change({"set", {RecordKind::claim, "claim-1300"}, statement_of("claim-1300", "آخر")}));
  const std::string after = report("csv", file);
  EXPECT_NE(after.find("kept claim-1512"), std::string::npos);
  EXPECT_NE(after.find("kept \n"), std::string::npos) << after.substr(0, 200);
  EXPECT_EQ(after.find("kept claim-1256"), std::string::npos);
  EXPECT_NE(after.find("claim-1300"), std::string::npos);
  EXPECT_EQ(report("csv", folder_.file("other")), before);
}

TEST_F(KeptFindingsTest, ClaimsThatComeOrGoAnywhereAreSeen) {
  import(numbered_claims(300));
  const std::string file = folder_.file("kept");
  EXPECT_EQ(report("csv", file), report("csv", ""));
  for (const std::string id : {"a-first", "claim-1100b", "zz-last", "ادعاء"}) {
    SCOPED_TRACE(id);
    ASSERT_TRUE(change({"add", {RecordKind::claim, id}, statement_of(id, "جديد")}));
    const std::string text = report("csv", file);
    EXPECT_NE(text.find(id), std::string::npos);
    EXPECT_EQ(text, report("csv", ""));
  }
  for (const std::string id : {"a-first", "zz-last"}) {
    ASSERT_TRUE(change({"retract", {RecordKind::claim, id}, std::nullopt}));
    EXPECT_EQ(report("csv", file), report("csv", ""));
  }
}

TEST_F(KeptFindingsTest, NothingIsWrittenWhenNothingHappened) {
  import(numbered_claims(10));
  const std::string file = folder_.file("kept");
  static_cast<void>(report("csv", file));
  const auto written = std::filesystem::last_write_time(file);
  static_cast<void>(report("csv", file));
  EXPECT_EQ(std::filesystem::last_write_time(file), written);
}

TEST_F(KeptFindingsTest, AFileThatIsNotWhatWasWrittenIsNoFile) {
  import(numbered_claims(3));
  const std::string file = folder_.file("kept");
  const std::string expected = report("csv", file);
  std::ifstream in(file, std::ios::binary);
  const std::string good{std::istreambuf_iterator<char>(in), {}};
  const auto put = [&file](const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
  };
  for (std::size_t i = 0; i < good.size(); i += 7) {
    SCOPED_TRACE(i);
    put(good.substr(0, i));
    EXPECT_FALSE(KeptFindings::open(file, kKey));
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    put(flipped);
    EXPECT_FALSE(KeptFindings::open(file, kKey));
  }
  EXPECT_EQ(report("csv", file), expected);
  EXPECT_TRUE(KeptFindings::open(file, kKey));
  EXPECT_FALSE(KeptFindings::open(file, sha256("other options")));
  // A seal over something that was never written here.
  std::string forged = "Tawatur: findings kept, 1\n";
  forged.append(kKey).append("\n1 x\n9 0 0 0 0 0 5 9 9\n");
  forged += sha256(forged);
  put(forged);
  EXPECT_FALSE(KeptFindings::open(file, kKey));
}

TEST_F(KeptFindingsTest, AnotherHistoryTouchesEverything) {
  import(numbered_claims(3));
  const auto reader = store_->read();
  const StoreHead head = reader->head();
  EXPECT_EQ(claims_touched_since(*reader, {head.sequence, head.hash})->size(), 0U);
  EXPECT_FALSE(claims_touched_since(*reader, {head.sequence, sha256("another")}));
  EXPECT_FALSE(claims_touched_since(*reader, {head.sequence + 1, head.hash}));
  EXPECT_FALSE(claims_touched_since(*reader, {0, ""}));
}

TEST_F(KeptFindingsTest, SettingsAndRatesTouchEveryClaim) {
  import(numbered_claims(3));
  const StoreHead head = store_->read()->head();
  ASSERT_TRUE(change({"set",
                      {RecordKind::rate, "EUR/USD@2026"},
                      R"({"from":"EUR","to":"USD","on":"2026","rate":"1.1"})"}));
  EXPECT_FALSE(claims_touched_since(*store_->read(), {head.sequence, head.hash}));
}

TEST_F(KeptFindingsTest, WhereNoFileCanBeTheReportIsThereAllTheSame) {
  import(numbered_claims(3));
  EXPECT_EQ(report("csv", folder_.file("no/such/folder/kept")), report("csv", ""));
  EXPECT_EQ(report("csv", folder_.path()), report("csv", ""));
}

}  // namespace
}  // namespace tawatur
