#include "store/sqlite/verify_file.h"

#include <string>

#include "core/sha256.h"
#include "store/sqlite/page_sums.h"

namespace tawatur::sqlite {
namespace {

constexpr std::size_t kMostPages = 20;  // that are named

}  // namespace

void verify_file(const Connection& connection, const ProblemSink& problem, VerifySummary& summary) {
  const auto complain = [&](const std::string& where, Message message) {
    ++summary.problems;
    problem({where, std::move(message)});
  };
  std::size_t bad = 0;
  summary.pages = check_pages(connection.get(), [&](std::uint64_t page) {
    if (++bad <= kMostPages) {
      complain("page " + std::to_string(page), say("verify.page-changed"));
    }
  });
  if (bad > kMostPages) complain("", say("verify.more-pages", {{"count", bad - kMostPages}}));
  if (bad > 0) return;

  try {
    Statement check = connection.prepare("PRAGMA integrity_check");
    while (check.step()) {
      if (check.text(0) != "ok") complain("", say("store.sqlite", {{"said", check.string(0)}}));
    }
    Statement references = connection.prepare("PRAGMA foreign_key_check");
    while (references.step()) {
      complain("table " + references.string(0),
               say("verify.row-missing",
                   {{"row", references.string(1)}, {"table", references.string(2)}}));
    }
    Statement texts = connection.prepare("SELECT sha256, text FROM snapshots");
    while (texts.step()) {
      ++summary.snapshots;
      if (sha256(texts.text(1)) != texts.text(0)) {
        complain("snapshot " + texts.string(0), say("verify.text-hash"));
      }
    }
  } catch (const StoreFailure& failure) {
    complain("", failure.message());
  }
}

}  // namespace tawatur::sqlite
