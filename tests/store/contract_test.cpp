// What every store must do, whatever it is made of.

#include <algorithm>
#include <set>
#include <string>

#include "../support/random_case.h"
#include "claims/case_file/case_writer.h"
#include "claims/check.h"
#include "core/sha256.h"
#include "store/case_records.h"
#include "store_fixture.h"

namespace tawatur {
namespace {

RecordChange set(RecordKind kind, const std::string& id, const std::string& json) {
  return {"set", {kind, id}, json};
}
RecordChange retract(RecordKind kind, const std::string& id) {
  return {"retract", {kind, id}, std::nullopt};
}

std::string id_list(const std::vector<TextHit>& hits) {
  std::string ids;
  for (const TextHit& hit : hits) ids += to_string(hit.key) + ";";
  return ids;
}

TEST_P(StoreContract, ANewStoreHasItsCaseAndOneEntry) {
  const auto store = make("قصة");
  const auto reader = store->read();
  EXPECT_EQ(reader->head().sequence, 1U);
  EXPECT_EQ(reader->record({RecordKind::case_info, ""})->json, R"({"case":{"id":"قصة"}})");
  EXPECT_EQ(reader->load_case().id, "قصة");
  EXPECT_EQ(verified(*reader), "");
}

TEST_P(StoreContract, WhatIsImportedComesBackByteForByte) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Case data = random_case(seed);
    const auto store = make();
    import_all(*store, data, author(1));
    const auto reader = store->read();
    const Case back = reader->load_case();
    ASSERT_EQ(write_case(back), write_case(data));
    ASSERT_EQ(verified(*reader), "");
  }
}

TEST_P(StoreContract, ImportingTheSameAgainChangesNothing) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const EntryNumber before = store->read()->head().sequence;
  const ImportResult again = import_all(*store, small_case(), author(2));
  EXPECT_EQ(again.change, 0U);
  EXPECT_EQ(again.plan.differences, 0U);
  EXPECT_EQ(store->read()->head().sequence, before);
}

TEST_P(StoreContract, AnImportNeverReplacesWhatIsThere) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  Case other = small_case();
  other.sources[0].country = "PS";
  other.sources.emplace_back().id = "reuters";
  {
    auto writer = store->write();
    const auto result = (*writer)->import_case(other, {"b.json", "case", "", {}}, author(2));
    ASSERT_FALSE(result.has_value());
    ASSERT_EQ(result.error().size(), 1U);
    EXPECT_EQ(result.error()[0].file, "source maariv");
  }
  const ImportPlan plan = plan_import(*store->read(), other);
  EXPECT_EQ(plan.differences, 1U);
  EXPECT_EQ(plan.added[static_cast<std::size_t>(RecordKind::source)], 1U);

  import_all(*store, other, author(3), OnDifference::keep);
  EXPECT_EQ(store->read()->load_case().sources[0].country, "IL");
  EXPECT_EQ(store->read()->load_case().sources.size(), 3U);
  import_all(*store, other, author(4), OnDifference::take);
  EXPECT_EQ(write_case(store->read()->load_case()), write_case(other));
  EXPECT_EQ(verified(*store->read()), "");
}

TEST_P(StoreContract, AChangeSaysWhatWasBeforeAndWhatIsAfter) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const EntryNumber import = store->read()->head().sequence;
  const auto entries =
      apply(*store,
            {set(RecordKind::source, "maariv",
                 R"({"country": "PS", "id": "maariv", "kind": "agency", "names": []})")},
            author(2, "they say so"));
  ASSERT_EQ(entries.size(), 1U);
  const HistoryEntry& entry = entries[0];
  EXPECT_EQ(entry.sequence, import + 1);
  EXPECT_EQ(entry.change, import + 1);
  EXPECT_EQ(entry.replaces, import);
  EXPECT_EQ(entry.reason, "they say so");
  EXPECT_NE(entry.before->find("מעריב"), std::string::npos);
  EXPECT_EQ(*entry.after, R"({"id":"maariv","kind":"agency","country":"PS"})");
  EXPECT_EQ(entry.hash, hash_of(entry));
  EXPECT_EQ(store->read()->record({RecordKind::source, "maariv"})->json, *entry.after);
  EXPECT_EQ(verified(*store->read()), "");
}

TEST_P(StoreContract, WithoutCommitNothingHappened) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const StoreHead before = store->read()->head();
  {
    auto writer = store->write();
    ASSERT_TRUE((*writer)->apply({retract(RecordKind::assertion, "a1")}, author(2)).has_value());
    EXPECT_FALSE((*writer)->view().record({RecordKind::assertion, "a1"}).has_value());
  }
  EXPECT_EQ(store->read()->head().hash, before.hash);
  EXPECT_TRUE(store->read()->record({RecordKind::assertion, "a1"}).has_value());
}

TEST_P(StoreContract, AReaderKeepsTheStateItBeganWith) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const auto reader = store->read();
  apply(*store, {retract(RecordKind::assertion, "a1")}, author(2));
  EXPECT_EQ(reader->load_case().assertions.size(), 2U);
  EXPECT_EQ(store->read()->load_case().assertions.size(), 1U);
}

TEST_P(StoreContract, AChangeThatWouldBreakTheCaseIsRefusedWhole) {
  struct Row {
    std::vector<RecordChange> changes;
    std::vector<std::string> problems;
  };
  const std::vector<Row> rows = {
      {{retract(RecordKind::source, "maariv")},
       {"source maariv: ", "source maariv: "}},  // its document, and the link to it
      {{retract(RecordKind::claim, "order")}, {"claim order: ", "claim order: "}},
      {{set(RecordKind::source, "maariv", R"({"id": "maariv", "kind": "outlet", "owner": "x"})")},
       {"source maariv: /owner"}},
      {{set(RecordKind::source, "maariv", R"({"id": "other", "kind": "outlet"})")},
       {"source maariv: /id"}},
      {{set(RecordKind::source, "mithaq-1", R"({"id": "mithaq-1", "kind": "outlet"})")},
       {"document mithaq-1: /id"}},
      {{set(RecordKind::claim, "order",
            R"({"id": "order", "attributes": {"value": {"type": "date"}}})")},
       {"assertion a1: /values/value", "assertion a2: /values/value"}},
      {{set(RecordKind::source, "maariv",
            R"({"id": "maariv", "kind": "outlet", "owner": "mithaq"})"),
        set(RecordKind::source, "mithaq",
            R"({"id": "mithaq", "kind": "outlet", "owner": "maariv"})")},
       {"source maariv: /owner"}},
      {{set(RecordKind::claim, "order", "[]")}, {"claim order: "}},
      {{set(RecordKind::verdict, "v1", R"({"id": "v1", "claim": "none", "rating": "x"})")},
       {"verdict v1: /claim"}},
  };
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const std::string before = store->read()->head().hash;
  for (const Row& row : rows) {
    SCOPED_TRACE(row.changes[0].after.value_or("retract"));
    const auto problems = refused(*store, row.changes);
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems[0], row.problems[0]);
    EXPECT_EQ(problems.size(), row.problems.size());
    EXPECT_EQ(store->read()->head().hash, before);
  }
}

TEST_P(StoreContract, RecordsMayComeAndGoTogetherInAnyOrder) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  apply(*store,
        {set(RecordKind::assertion, "a3",
             R"({"id": "a3", "claim": "new", "document": "d3", "stance": "denies"})"),
         set(RecordKind::document, "d3", R"({"id": "d3", "source": "s3"})"),
         set(RecordKind::source, "s3", R"({"id": "s3", "kind": "person"})"),
         set(RecordKind::claim, "new", R"({"id": "new"})")},
        author(2));
  EXPECT_EQ(store->read()->load_case().assertions.size(), 3U);
  apply(*store,
        {retract(RecordKind::source, "s3"), retract(RecordKind::document, "d3"),
         retract(RecordKind::assertion, "a3"), retract(RecordKind::claim, "new")},
        author(3));
  EXPECT_EQ(write_case(store->read()->load_case()), write_case(small_case()));
  EXPECT_EQ(verified(*store->read()), "");
}

TEST_P(StoreContract, AVerdictIsPartOfTheCase) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const EntryNumber before = store->read()->head().sequence;
  apply(*store,
        {set(RecordKind::verdict, "v1",
             R"({"rating": "مؤكد جزئيا", "id": "v1", "claim": "order", "attribute": "value",
                 "by": "Amal", "reason": "r", "x-b": {"z": 1.50, "a": "b  c"},
                 "finding": {"finding": "conflicting", "possible": 2, "established": 1,
                             "groups": ["1..2 EUR", "\"3\nEUR"]}})")},
        author(2));
  EXPECT_EQ(store->read()->record({RecordKind::verdict, "v1"})->json,
            R"({"id":"v1","claim":"order","attribute":"value","rating":"مؤكد جزئيا",)"
            R"("reason":"r","by":"Amal","finding":{"finding":"conflicting","established":1,)"
            R"("possible":2,"groups":["1..2 EUR","\"3\nEUR"]},"x-b":{"a":"b  c","z":1.50}})");
  const Case now = store->read()->load_case();
  ASSERT_EQ(now.verdicts.size(), 1U);
  EXPECT_EQ(now.verdicts[0].by, "Amal");
  EXPECT_EQ(store->read()->load_claims({"order"}).verdicts, now.verdicts);
  EXPECT_EQ(write_case(store->read()->load_case(before)), write_case(small_case()));
  EXPECT_EQ(verified(*store->read()), "");

  // Import brings verdicts along.
  const auto other = make();
  import_all(*other, now, author(3));
  EXPECT_EQ(write_case(other->read()->load_case()), write_case(now));
  EXPECT_EQ(verified(*other->read()), "");
}

TEST_P(StoreContract, AHistoryGoesFromStoreToStore) {
  const auto from = make();
  import_all(*from, small_case(), author(1));
  apply(*from, {set(RecordKind::source, "new", R"({"id": "new", "kind": "outlet"})")}, author(2));
  apply(*from, {retract(RecordKind::source, "new")}, author(3));
  std::vector<ForeignChange> changes;
  const auto reader = from->read();
  reader->history({}, [&](const HistoryEntry& entry) {
    if (changes.empty() || changes.back().entries.front().change != entry.change) {
      changes.emplace_back();
    }
    changes.back().entries.push_back(entry);
    std::vector<Record>& body = changes.back().bodies.emplace_back();
    reader->bulk_records(entry.sequence, [&body](const Record& record) {
      body.push_back(record);
      return true;
    });
    return true;
  });
  const TextOf text_of = [&reader](std::string_view hash) { return reader->text(hash); };
  const auto to = make();
  ASSERT_EQ(to->read()->head().hash, changes.front().entries.front().hash);
  for (std::size_t i = 1; i < changes.size(); ++i) {
    auto writer = to->write();
    // A word that was changed on the way is found.
    ForeignChange forged = changes[i];
    forged.entries.front().reason += "!";
    EXPECT_FALSE((*writer)->adopt(forged, text_of));
    forged.entries.front().hash = hash_of(forged.entries.front());
    if (i + 1 < changes.size()) {
      EXPECT_FALSE((*writer)->adopt(changes[i + 1], text_of));
    }
    writer = {};
    writer = to->write();
    ASSERT_TRUE((*writer)->adopt(changes[i], text_of)) << i;
    (*writer)->commit();
  }
  EXPECT_EQ(to->read()->head().hash, reader->head().hash);
  EXPECT_EQ(write_case(to->read()->load_case()), write_case(reader->load_case()));
  EXPECT_EQ(verified(*to->read()), "");
}

TEST_P(StoreContract, UsersAreWhoeverNamesARecord) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const auto reader = store->read();
  const auto names = [&reader](RecordKind kind, const std::string& id) {
    std::string text;
    for (const RecordKey& key : reader->users_of({kind, id}, 10)) text += to_string(key) + ";";
    return text;
  };
  EXPECT_EQ(names(RecordKind::source, "maariv"), "document maariv-1;assertion a2;");
  EXPECT_EQ(names(RecordKind::document, "maariv-1"), "assertion a1;assertion a2;");
  EXPECT_EQ(names(RecordKind::claim, "order"), "assertion a1;assertion a2;");
  EXPECT_EQ(names(RecordKind::assertion, "a1"), "");
  EXPECT_EQ(names(RecordKind::source, "nobody"), "");
  EXPECT_EQ(reader->users_of({RecordKind::claim, "order"}, 1).size(), 1U);
}

TEST_P(StoreContract, TouchedClaimsAreThoseWhoseFindingsDiffer) {
  // Definition: change a record in some way that is legal, and compare the findings.
  const auto store = make();
  import_all(*store, small_case(), author(1));
  apply(*store, {set(RecordKind::claim, "other", R"({"id": "other"})")}, author(2));
  const auto reader = store->read();
  const std::vector<std::string> order{"order"};
  const std::vector<std::string> both{"order", "other"};
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::source, "maariv"}}), order);
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::document, "mithaq-1"}}), order);
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::assertion, "a1"}}), order);
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::claim, "other"}}),
            std::vector<std::string>{"other"});
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::case_info, ""}}), both);
  EXPECT_EQ(reader->claims_touched_by({{RecordKind::rate, "EUR/USD@2026"}}), both);
}

TEST_P(StoreContract, WordsAreFoundInEveryFormTheyAreWrittenIn) {
  const auto store = make();
  import_all(*store, small_case(), author(1));
  const auto reader = store->read();
  const auto found = [&reader](const std::string& words) {
    return id_list(reader->find(words, 10));
  };
  EXPECT_EQ(found("مغرب"), "document mithaq-1;");
  EXPECT_EQ(found("بالمغرب"), "document mithaq-1;");
  EXPECT_EQ(found("المغــرب ٢٠٠"), "document mithaq-1;");
  EXPECT_EQ(found("מעריב"), "source maariv;");
  EXPECT_EQ(found("معاريف"), "source maariv;document mithaq-1;");
  EXPECT_EQ(found("ARTILLERY morocco"), "claim order;");
  EXPECT_EQ(found("artillery dublin"), "");
  EXPECT_EQ(found("مليون"), "document mithaq-1;assertion a2;");
  EXPECT_EQ(found("  \"* "), "");
  apply(*store,
        {set(RecordKind::claim, "order",
             R"({"id": "order", "statement": [{"text": "תותחים", "lang": "he"}],
                         "attributes": {"value": {"type": "money"}}})")},
        author(2));
  EXPECT_EQ(id_list(store->read()->find("artillery", 10)), "");
  EXPECT_EQ(id_list(store->read()->find("תותחים", 10)), "claim order;");
}

// The findings of a case as text, to compare.
std::string findings_of(const Case& data, const std::string& only = {}) {
  RateTable rates;
  for (const Rate& rate : data.rates) static_cast<void>(rates.add(rate));
  const CheckContext context(data, std::move(rates), {});
  std::string text;
  for (const Finding& finding : check_case(context, 1)) {
    if (!only.empty() && data.claims[finding.claim.at()].id != only) continue;
    text += id_of(data, finding) + " " + std::string(name_of(finding.kind)) + " " +
            std::to_string(finding.origins.established) + "/" +
            std::to_string(finding.origins.possible);
    for (const Note note : finding.notes) text += " " + std::string(name_of(note));
    for (const Group& group : finding.groups) {
      for (const Line& line : group.lines) {
        text += " [";
        for (const Name& name : line.path) text += text_of(data, name) + " ";
        text += "]";
      }
      for (const Name& name : group.cut) text += " cut " + text_of(data, name);
    }
    text += '\n';
  }
  return text;
}

TEST_P(StoreContract, AStreamOfClaimsHasTheFindingsOfTheWholeCase) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Case data = random_case(seed, {8, 9, 5, 16, 3, 4});
    const auto store = make();
    import_all(*store, data, author(1));
    const auto reader = store->read();
    std::string streamed;
    for (const auto stream = reader->stream_claims({}); const auto slice = stream->next();) {
      streamed += findings_of(*slice);
    }
    ASSERT_EQ(streamed, findings_of(data));
    // The same in ranges that begin between and at claims.
    std::string ranged;
    const std::string middle = data.claims.empty() ? "m" : data.claims[data.claims.size() / 2].id;
    for (const ClaimRange& range : {ClaimRange{{}, middle}, ClaimRange{middle, {}}}) {
      for (const auto stream = reader->stream_claims(range); const auto slice = stream->next();) {
        ranged += findings_of(*slice);
      }
    }
    ASSERT_EQ(ranged, streamed);
    for (const Claim& claim : data.claims) {
      ASSERT_EQ(findings_of(reader->load_claims({claim.id})), findings_of(data, claim.id));
    }
  }
}

TEST_P(StoreContract, BytesThatAreKeptComeBackAndOnlyWithACommit) {
  // A file as it was: no UTF-8, a null byte, Arabic in a code page.
  const std::string bytes("\xC7\xE1\x00\xFF one", 8);
  const auto store = make();
  {
    auto writer = *store->write();
    writer->keep(bytes);
  }
  EXPECT_FALSE(store->read()->text(sha256(bytes)));
  for (int time = 0; time < 2; ++time) {
    auto writer = *store->write();
    writer->keep(bytes);
    writer->commit();
  }
  EXPECT_EQ(store->read()->text(sha256(bytes)), bytes);
  EXPECT_EQ(verified(*store->read()), "");
}

INSTANTIATE_TEST_SUITE_P(Stores, StoreContract, testing::Values(Backend::memory, Backend::sqlite),
                         [](const auto& backend) {
                           return backend.param == Backend::memory ? "memory" : "sqlite";
                         });

}  // namespace
}  // namespace tawatur
