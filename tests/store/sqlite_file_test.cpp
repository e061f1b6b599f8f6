// The file itself: what is found in it, and what is refused.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/random_case.h"
#include "claims/case_file/case_writer.h"
#include "store_fixture.h"

namespace tawatur {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class StoreFile : public testing::Test {
 protected:
  // A store with an import, an edit and an undo in its history.
  std::string make(const std::string& name = "a.tawatur") {
    const std::string path = folder_.file(name);
    auto store = create_sqlite_store(path, "story", author(0));
    EXPECT_TRUE(store.has_value());
    import_all(**store, small_case(), author(1));
    const auto entries =
        apply(**store, {{"retract", {RecordKind::assertion, "a1"}, std::nullopt}}, author(2));
    auto writer = (*store)->write();
    EXPECT_TRUE((*writer)->undo(entries.front().change, author(3)).has_value());
    (*writer)->commit();
    return path;
  }

  // "" when it opens and verifies.
  static std::string problem_with(const std::string& path) {
    try {
      const auto store = open_sqlite_store(path, Access::read);
      if (!store) return "refused";
      return verified(*(*store)->read());
    } catch (const StoreFailure& failure) {
      return failure.what();
    }
  }

  TemporaryFolder folder_;
};

TEST_F(StoreFile, BetweenTwoUsesAStoreIsOneFile) {
  EXPECT_EQ(problem_with(make()), "");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
    ++files;
    EXPECT_EQ(entry.path().filename(), "a.tawatur");
  }
  EXPECT_EQ(files, 1U);
}

TEST_F(StoreFile, OtherProgramsCanReadIt) {
  const std::string path = make();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  std::string rows;
  const auto take = [](void* out, int columns, char** values, char**) {
    for (int i = 0; i < columns; ++i) {
      *static_cast<std::string*>(out) += std::string(values[i] == nullptr ? "-" : values[i]) + "|";
    }
    return 0;
  };
  EXPECT_EQ(sqlite3_exec(database,
                         "SELECT claim, source, value, unit, hedge FROM all_assertions ORDER BY id",
                         take, &rows, nullptr),
            SQLITE_OK);
  EXPECT_EQ(rows, "order|maariv|150000000|EUR|up-to|order|mithaq|200000000|EUR|about|");
  EXPECT_EQ(sqlite3_exec(database, "PRAGMA integrity_check", take, &rows, nullptr), SQLITE_OK);
  sqlite3_close(database);
}

TEST_F(StoreFile, AFlippedBitAnywhereIsFound) {
  const std::string path = make();
  ASSERT_EQ(problem_with(path), "");
  const std::string good = bytes_of(path);
  std::mt19937_64 random(7);
  const std::string copy = folder_.file("flipped.tawatur");
  for (int i = 0; i < 1000; ++i) {
    std::string bad = good;
    const std::size_t at = below(random, good.size());
    bad[at] = static_cast<char>(bad[at] ^ (1 << below(random, 8)));
    write_bytes(copy, bad);
    ASSERT_NE(problem_with(copy), "") << "byte " << at;
    for (const char* const tail : {"-wal", "-shm", "-journal"}) ::unlink((copy + tail).c_str());
  }
}

TEST_F(StoreFile, ChangesByAnotherProgramAreFound) {
  const std::string path = make();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(database, "UPDATE assertions SET stance = 'denies' WHERE id = 'a1'",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  EXPECT_NE(problem_with(path), "");
}

TEST_F(StoreFile, WhatIsNoStoreIsRefusedAndLeftAlone) {
  const std::string good = bytes_of(make());
  const std::string path = folder_.file("b.tawatur");
  const auto refused = [&](const std::string& bytes) {
    write_bytes(path, bytes);
    for (const Access access : {Access::read, Access::write}) {
      EXPECT_FALSE(open_sqlite_store(path, access).has_value());
    }
    EXPECT_EQ(bytes_of(path), bytes);
    EXPECT_FALSE(std::filesystem::exists(path + "-wal"));
  };
  refused("");
  refused("{\"tawatur\": 1}");
  refused(std::string(100'000, 'x'));
  refused(good.substr(0, good.size() / 2));
  refused(good.substr(0, 50));
  std::string newer = good;
  newer[63] = 9;
  refused(newer);
  std::string other = good;
  other[70] = 0;
  refused(other);
  std::string overwritten = good;
  for (std::size_t i = 100; i < 9000; ++i) overwritten[i] = 'x';
  refused(overwritten);
}

TEST_F(StoreFile, PathsThatAreNoFilesAreRefused) {
  EXPECT_EQ(open_sqlite_store(folder_.file("none"), Access::read).error().code,
            ErrorCode::not_found);
  EXPECT_FALSE(open_sqlite_store(folder_.path(), Access::read).has_value());
  ASSERT_EQ(::symlink("loop", folder_.file("loop").c_str()), 0);
  EXPECT_FALSE(open_sqlite_store(folder_.file("loop"), Access::write).has_value());
  EXPECT_FALSE(create_sqlite_store(folder_.file("loop"), "a", author(0)).has_value());
  EXPECT_FALSE(create_sqlite_store(folder_.path(), "a", author(0)).has_value());
  EXPECT_FALSE(create_sqlite_store(folder_.file("no/such/folder"), "a", author(0)).has_value());
  const std::string path = make();
  EXPECT_FALSE(create_sqlite_store(path, "b", author(0)).has_value());
  EXPECT_EQ(problem_with(path), "");
}

TEST_F(StoreFile, ASecondWriterWaitsAndIsThenToldWhoIsWriting) {
  const std::string path = make();
  const StoreOptions options{std::chrono::milliseconds(50)};
  auto one = open_sqlite_store(path, Access::write, options);
  auto two = open_sqlite_store(path, Access::write, options);
  ASSERT_TRUE(one.has_value() && two.has_value());
  auto first = (*one)->write();
  ASSERT_TRUE(first.has_value());
  const auto second = (*two)->write();
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().code, ErrorCode::conflict);
  first->reset();
  EXPECT_TRUE((*two)->write().has_value());
}

TEST_F(StoreFile, ACopyMadeWhileSomebodyWritesOpens) {
  const std::string path = make();
  auto store = open_sqlite_store(path, Access::write);
  auto writer = (*store)->write();
  ASSERT_TRUE((*writer)
                  ->apply({{"add", {RecordKind::claim, "new"}, R"({"id": "new"})"}}, author(9))
                  .has_value());
  const std::string copy = folder_.file("copy.tawatur");
  write_bytes(copy, bytes_of(path));
  EXPECT_EQ(problem_with(copy), "");
  (*writer)->commit();
  write_bytes(copy, bytes_of(path));
  EXPECT_EQ(problem_with(copy), "");
}

}  // namespace
}  // namespace tawatur
