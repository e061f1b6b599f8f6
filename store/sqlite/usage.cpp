#include "store/sqlite/usage.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>

namespace tawatur::sqlite {
namespace {

struct UserQuery {
  RecordKind used;
  RecordKind user;
  std::string_view sql;
};
constexpr UserQuery kUsers[] = {
    {RecordKind::source, RecordKind::source, "SELECT id FROM sources WHERE owner = ?"},
    {RecordKind::source, RecordKind::document, "SELECT id FROM documents WHERE source = ?"},
    {RecordKind::source, RecordKind::assertion,
     "SELECT DISTINCT assertions.id FROM chain_links JOIN assertions ON number = assertion "
     "WHERE source = ?"},
    {RecordKind::source, RecordKind::assertion,
     "SELECT DISTINCT assertions.id FROM assertion_values JOIN assertions ON number = assertion "
     "WHERE entity = ?"},
    {RecordKind::document, RecordKind::document,
     "SELECT DISTINCT id FROM copies JOIN documents ON number = document WHERE copied = ?"},
    {RecordKind::document, RecordKind::assertion, "SELECT id FROM assertions WHERE document = ?"},
    {RecordKind::document, RecordKind::assertion,
     "SELECT DISTINCT assertions.id FROM chain_links JOIN assertions ON number = assertion "
     "WHERE chain_links.document = ?"},
    {RecordKind::claim, RecordKind::assertion, "SELECT id FROM assertions WHERE claim = ?"},
    {RecordKind::claim, RecordKind::document,
     "SELECT DISTINCT id FROM copy_claims JOIN documents ON number = document WHERE claim = ?"},
    {RecordKind::claim, RecordKind::verdict, "SELECT id FROM verdicts WHERE claim = ?"},
};

// Claims that a document, or a source, has a part in. Owners pass it on to whom they own, copied
// documents to whoever copies them; the sets are followed until nothing is added.
constexpr std::string_view kClaimsOfSources = R"sql(
WITH RECURSIVE
  touched_source (number) AS (
    SELECT number FROM sources WHERE id = ?1
    UNION SELECT sources.number FROM sources JOIN touched_source ON owner = touched_source.number),
  touched_document (number) AS (
    SELECT documents.number FROM documents JOIN touched_source ON source = touched_source.number
    UNION SELECT document FROM copies JOIN touched_document ON copied = touched_document.number)
SELECT claim FROM assertions JOIN touched_document ON document = touched_document.number
UNION SELECT assertions.claim FROM chain_links
  JOIN touched_document ON chain_links.document = touched_document.number
  JOIN assertions ON assertions.number = assertion
UNION SELECT assertions.claim FROM chain_links
  JOIN touched_source ON chain_links.source = touched_source.number
  JOIN assertions ON assertions.number = assertion
UNION SELECT assertions.claim FROM assertion_values
  JOIN touched_source ON entity = touched_source.number
  JOIN assertions ON assertions.number = assertion
)sql";

constexpr std::string_view kClaimsOfDocuments = R"sql(
WITH RECURSIVE
  touched_document (number) AS (
    SELECT number FROM documents WHERE id = ?1
    UNION SELECT document FROM copies JOIN touched_document ON copied = touched_document.number)
SELECT claim FROM assertions JOIN touched_document ON document = touched_document.number
UNION SELECT assertions.claim FROM chain_links
  JOIN touched_document ON chain_links.document = touched_document.number
  JOIN assertions ON assertions.number = assertion
)sql";

std::string_view query_for(RecordKind kind) {
  switch (kind) {
    case RecordKind::source:
      return kClaimsOfSources;
    case RecordKind::document:
      return kClaimsOfDocuments;
    case RecordKind::claim:
      return "SELECT number FROM claims WHERE id = ?1";
    case RecordKind::assertion:
      return "SELECT claim FROM assertions WHERE id = ?1";
    case RecordKind::case_info:
    case RecordKind::rate:
      return "SELECT number FROM claims WHERE ?1 = ?1";
    case RecordKind::verdict:
      return "SELECT claim FROM verdicts WHERE id = ?1";
  }
  return {};
}

}  // namespace

std::vector<RecordKey> users_of(const Connection& connection, RecordKind kind, RowNumber number,
                                std::size_t limit) {
  std::set<RecordKey> users;
  for (const UserQuery& query : kUsers) {
    if (query.used != kind) continue;
    Statement rows = connection.prepare(query.sql);
    rows.bind(1, number);
    for (std::size_t i = 0; i < limit && rows.step(); ++i) {
      users.insert({query.user, rows.string(0)});
    }
  }
  std::vector<RecordKey> first(users.begin(), users.end());
  if (first.size() > limit) first.resize(limit);
  return first;
}

std::vector<std::string> claims_touched_by(const Connection& connection,
                                           const std::vector<RecordKey>& keys) {
  std::set<RowNumber> claims;
  for (const RecordKey& key : keys) {
    Statement rows = connection.prepare(query_for(key.kind));
    rows.bind(1, key.id);
    while (rows.step()) claims.insert(rows.integer(0));
  }
  Statement id = connection.prepare("SELECT id FROM claims WHERE number = ?");
  std::vector<std::string> ids;
  for (const RowNumber claim : claims) {
    id.bind(1, claim);
    if (id.step()) ids.push_back(id.string(0));
    id.reset();
  }
  std::ranges::sort(ids);
  return ids;
}

}  // namespace tawatur::sqlite
