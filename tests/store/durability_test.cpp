// What a store is worth when everything goes wrong: the program is killed, the disk is full, the
// disk fails. Afterwards it opens, verifies, and has every change that was reported as done.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/random_case.h"
#include "claims/case_file/case_writer.h"
#include "store_fixture.h"

namespace tawatur {
namespace {

// Disks that fail: stands below everything that SQLite writes. `left` counts calls down; the one
// that finds 0 fails, and all after it, until it is set again.
struct Fault {
  long left = -1;  // -1: never
  int code = SQLITE_IOERR_WRITE;
  bool hit = false;

  bool strikes() {
    if (left < 0) return false;
    if (left > 0) {
      --left;
      return false;
    }
    hit = true;
    return true;
  }
};
Fault g_fault;
const sqlite3_io_methods* g_methods = nullptr;
sqlite3_io_methods g_failing;

int failing_write(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  return g_fault.strikes() ? g_fault.code : g_methods->xWrite(file, from, amount, offset);
}
int failing_sync(sqlite3_file* file, int flags) {
  return g_fault.strikes() ? SQLITE_IOERR_FSYNC : g_methods->xSync(file, flags);
}
int failing_truncate(sqlite3_file* file, sqlite3_int64 size) {
  return g_fault.strikes() ? SQLITE_IOERR_TRUNCATE : g_methods->xTruncate(file, size);
}

int failing_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
  auto* const real = static_cast<sqlite3_vfs*>(vfs->pAppData);
  const int code = real->xOpen(real, name, file, flags, out);
  if (code != SQLITE_OK || file->pMethods == nullptr) return code;
  if (g_methods == nullptr) {
    g_methods = file->pMethods;
    g_failing = *g_methods;
    g_failing.xWrite = failing_write;
    g_failing.xSync = failing_sync;
    g_failing.xTruncate = failing_truncate;
  }
  if (file->pMethods == g_methods) file->pMethods = &g_failing;
  return code;
}

// Before the first store is opened: stores stand on what is then SQLite's default.
const bool g_registered = [] {
  static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
  static sqlite3_vfs* const real = sqlite3_vfs_find(nullptr);
  vfs.zName = "failing";
  vfs.pAppData = real;
  vfs.xOpen = failing_open;
  return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
}();

RecordChange note(int number) {
  const std::string id = "n" + std::to_string(number);
  return {"add", {RecordKind::claim, id}, R"({"id": ")" + id + R"(", "x-text": "ملاحظة"})"};
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

class Durability : public testing::Test {
 protected:
  std::string make() {
    const std::string path = folder_.file("a.tawatur");
    auto store = create_sqlite_store(path, "story", author(0));
    EXPECT_TRUE(store.has_value());
    import_all(**store, small_case(), author(1));
    return path;
  }

  static StoreHead sound(const std::string& path) {
    const auto store = open_sqlite_store(path, Access::write);
    EXPECT_TRUE(store.has_value());
    if (!store) return {};
    const auto reader = (*store)->read();
    EXPECT_EQ(verified(*reader), "");
    return reader->head();
  }

  TemporaryFolder folder_;
};

// The child reports each change when commit() has returned, and is killed at some moment.
TEST_F(Durability, WhatWasReportedAsDoneSurvivesAKill) {
  const std::string path = make();
  const char* const wanted = std::getenv("TAWATUR_KILLS");
  const int kills = wanted == nullptr ? 25 : std::atoi(wanted);
  std::mt19937_64 random(11);
  int next = 0;
  for (int i = 0; i < kills; ++i) {
    SCOPED_TRACE(i);
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      auto store = open_sqlite_store(path, Access::write);
      for (int n = next;; ++n) {
        auto writer = (*store)->write();
        if (n % 7 == 3) {
          static_cast<void>((*writer)->import_case(random_case(static_cast<std::uint64_t>(n)),
                                                   {"f", "case", "", OnDifference::keep},
                                                   author(n)));
        } else {
          static_cast<void>((*writer)->apply({note(n)}, author(n)));
        }
        (*writer)->commit();
        const EntryNumber done = (*writer)->view().head().sequence;
        if (::write(pipe_ends[1], &done, sizeof(done)) != sizeof(done)) ::_exit(1);
      }
    }
    ::close(pipe_ends[1]);
    ::usleep(static_cast<useconds_t>(5'000 + below(random, 60'000)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EntryNumber done = 0;
    EntryNumber reported = 0;
    while (::read(pipe_ends[0], &reported, sizeof(reported)) == sizeof(reported)) {
      done = reported;
      ++next;
    }
    ::close(pipe_ends[0]);
    next += 1;
    ASSERT_GE(sound(path).sequence, done);
  }
}

TEST_F(Durability, ANewStoreIsThereWholeOrNotAtAll) {
  std::mt19937_64 random(12);
  for (int i = 0; i < 10; ++i) {
    const std::string path = folder_.file(std::to_string(i) + ".tawatur");
    const pid_t child = ::fork();
    if (child == 0) {
      static_cast<void>(create_sqlite_store(path, "story", author(0)));
      ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(below(random, 20'000)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    if (std::filesystem::exists(path)) {
      EXPECT_EQ(sound(path).sequence, 1U);
    }
  }
}

// Every write, sync and truncation of an edit fails once, with and without room on the disk.
TEST_F(Durability, AFailingDiskLosesNothingThatWasReported) {
  ASSERT_TRUE(g_registered);
  const std::string path = make();
  const std::string before = bytes_of(path);
  for (const int code : {SQLITE_IOERR_WRITE, SQLITE_FULL}) {
    long calls = 0;
    for (bool struck = true; struck; ++calls) {
      SCOPED_TRACE(calls);
      for (const char* const tail : {"-wal", "-shm"}) ::unlink((path + tail).c_str());
      std::ofstream(path, std::ios::binary | std::ios::trunc) << before;
      bool reported = false;
      EntryNumber head = 0;
      g_fault = {calls, code, false};
      try {
        auto store = open_sqlite_store(path, Access::write);
        if (store) {
          auto writer = (*store)->write();
          if (writer && (*writer)->apply({note(1), note(2)}, author(5))) {
            head = (*writer)->view().head().sequence;
            (*writer)->commit();
            reported = true;
          }
        }
      } catch (const StoreFailure& failure) {
        EXPECT_FALSE(failure.message().empty());
      }
      struck = g_fault.hit;
      g_fault = {};
      const EntryNumber now = sound(path).sequence;
      if (reported) {
        ASSERT_EQ(now, head);
      } else {
        ASSERT_LE(now, 5U);
      }
    }
    EXPECT_GT(calls, 5);
  }
}

TEST_F(Durability, TwoWritersWaitForEachOtherAndLoseNothing) {
  const std::string path = make();
  const StoreHead before = sound(path);
  constexpr int kEach = 15;
  std::vector<pid_t> children;
  for (int process = 0; process < 2; ++process) {
    const pid_t child = ::fork();
    if (child == 0) {
      auto store = open_sqlite_store(path, Access::write, {std::chrono::seconds(60)});
      for (int i = 0; i < kEach; ++i) {
        auto writer = (*store)->write();
        if (!writer || !(*writer)->apply({note(process * 1000 + i)}, author(i))) ::_exit(1);
        (*writer)->commit();
      }
      ::_exit(0);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(sound(path).sequence, before.sequence + 2 * kEach);
}

}  // namespace
}  // namespace tawatur
