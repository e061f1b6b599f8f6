// Names are chosen for somebody who opens the file in a database browser and has read nothing:
// tables are called what they hold, rows refer to one another by `number`, every record has its
// `id` and the `entry` of the history that wrote it. What is absent is NULL. Numbers and amounts
// are text, for they are exact decimals; `extras` are the x- keys, as JSON.
//
// The texts of rare columns stand last: a row that has none of them is shorter.

#include "store/sqlite/schema.h"

#include <array>
#include <string>

namespace tawatur::sqlite {
namespace {

constexpr const char* kHistory = R"sql(
CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  change INTEGER NOT NULL,
  time TEXT NOT NULL,
  person TEXT NOT NULL,
  reason TEXT NOT NULL,
  operation TEXT NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  replaces INTEGER NOT NULL,
  undoes INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  body_sha256 TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX history_of_record ON history (record, kind, sequence);
CREATE INDEX history_of_change ON history (change);
CREATE INDEX history_by_time ON history (time);
CREATE TABLE history_bodies (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  records INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
CREATE TABLE history_body_pieces (
  body INTEGER NOT NULL,
  piece INTEGER NOT NULL,
  records INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  lines_zstd BLOB NOT NULL,
  PRIMARY KEY (body, piece)
) STRICT;
CREATE TABLE redaction_key (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  secret TEXT NOT NULL
) STRICT;
INSERT INTO redaction_key VALUES (1, lower(hex(randomblob(32))));
CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;
)sql";

constexpr const char* kCaseTables = R"sql(
CREATE TABLE case_info (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  id TEXT NOT NULL,
  entry INTEGER NOT NULL,
  extras TEXT,
  top_extras TEXT
) STRICT;
CREATE TABLE case_titles (
  position INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  extras TEXT
) STRICT;
CREATE TABLE settings (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  threshold INTEGER NOT NULL,
  about_percent TEXT NOT NULL,
  fx_percent TEXT NOT NULL,
  currency TEXT,
  scale TEXT,
  extras TEXT
) STRICT;
CREATE TABLE ratings (
  position INTEGER PRIMARY KEY,
  rating TEXT NOT NULL,
  claimreview TEXT,
  averitec TEXT,
  airwars TEXT,
  extras TEXT
) STRICT;
CREATE TABLE rating_labels (
  rating INTEGER NOT NULL REFERENCES ratings (position) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  extras TEXT,
  PRIMARY KEY (rating, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE rates (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  from_currency TEXT NOT NULL,
  to_currency TEXT NOT NULL,
  period TEXT NOT NULL,
  rate TEXT NOT NULL,
  entry INTEGER NOT NULL,
  extras TEXT
) STRICT;
CREATE TABLE sources (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  owner INTEGER REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  country TEXT,
  grade TEXT,
  grade_reason TEXT,
  grade_by TEXT,
  grade_on TEXT,
  grade_extras TEXT,
  extras TEXT
) STRICT;
CREATE INDEX sources_of_owner ON sources (owner) WHERE owner IS NOT NULL;
CREATE TABLE source_names (
  source INTEGER NOT NULL REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  extras TEXT,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_domains (
  source INTEGER NOT NULL REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  domain TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  published TEXT,
  language TEXT,
  title TEXT,
  url TEXT,
  retrieved TEXT,
  status_on TEXT,
  snapshot INTEGER REFERENCES snapshots (number),
  snapshot_sha256 TEXT,
  media_type TEXT,
  snapshot_extras TEXT,
  consulted INTEGER,
  consulted_by TEXT,
  consulted_on TEXT,
  consulted_extras TEXT,
  extras TEXT
) STRICT;
CREATE INDEX documents_of_source ON documents (source);
CREATE INDEX documents_of_snapshot ON documents (snapshot) WHERE snapshot IS NOT NULL;
CREATE TABLE copies (
  document INTEGER NOT NULL REFERENCES documents (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  copied INTEGER NOT NULL REFERENCES documents (number) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL,
  extras TEXT,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_of_document ON copies (copied);
CREATE TABLE copy_claims (
  document INTEGER NOT NULL REFERENCES documents (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (number) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (document, position, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX copies_for_claim ON copy_claims (claim);
)sql";

constexpr const char* kClaimTables = R"sql(
CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL,
  attribute_extras TEXT,
  extras TEXT
) STRICT;
CREATE TABLE statements (
  claim INTEGER NOT NULL REFERENCES claims (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  lang TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  extras TEXT,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE attributes (
  claim INTEGER NOT NULL REFERENCES claims (number) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  unit TEXT,
  about_percent TEXT,
  rate_on TEXT,
  extras TEXT,
  PRIMARY KEY (claim, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE assertions (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim INTEGER NOT NULL REFERENCES claims (number) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER NOT NULL REFERENCES documents (number) DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL,
  entry INTEGER NOT NULL,
  chains INTEGER NOT NULL,
  detailed INTEGER NOT NULL,
  basis TEXT,
  quote TEXT,
  quote_prefix TEXT,
  quote_suffix TEXT,
  quote_start INTEGER,
  quote_end INTEGER,
  quote_extras TEXT,
  credibility TEXT,
  credibility_reason TEXT,
  credibility_by TEXT,
  credibility_on TEXT,
  credibility_extras TEXT,
  value_extras TEXT,
  extras TEXT
) STRICT;
CREATE INDEX assertions_of_claim ON assertions (claim);
CREATE INDEX assertions_of_document ON assertions (document);
CREATE TABLE assertion_values (
  assertion INTEGER NOT NULL REFERENCES assertions (number) DEFERRABLE INITIALLY DEFERRED,
  attribute TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT,
  hedge TEXT,
  value_to TEXT,
  "precision" TEXT,
  printed TEXT,
  entity INTEGER REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  extras TEXT,
  PRIMARY KEY (assertion, attribute)
) STRICT, WITHOUT ROWID;
CREATE INDEX values_of_entity ON assertion_values (entity) WHERE entity IS NOT NULL;
CREATE TABLE chain_links (
  assertion INTEGER NOT NULL REFERENCES assertions (number) DEFERRABLE INITIALLY DEFERRED,
  chain INTEGER NOT NULL,
  position INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (number) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES documents (number) DEFERRABLE INITIALLY DEFERRED,
  basis TEXT,
  extras TEXT,
  PRIMARY KEY (assertion, chain, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_to_source ON chain_links (source);
CREATE INDEX links_to_document ON chain_links (document) WHERE document IS NOT NULL;
CREATE TABLE verdicts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim INTEGER NOT NULL REFERENCES claims (number) DEFERRABLE INITIALLY DEFERRED,
  attribute TEXT,
  rating TEXT NOT NULL,
  entry INTEGER NOT NULL,
  reason TEXT,
  person TEXT,
  decided_on TEXT,
  finding TEXT,
  established INTEGER,
  possible INTEGER,
  "groups" TEXT,
  finding_extras TEXT,
  extras TEXT
) STRICT;
CREATE INDEX verdicts_on_claim ON verdicts (claim);
)sql";

// For people: numbers replaced by the ids that they stand for.
constexpr const char* kViews = R"sql(
CREATE VIEW all_assertions AS
  SELECT assertions.id, claims.id AS claim, documents.id AS document, sources.id AS source,
         assertions.stance, assertion_values.attribute, assertion_values.value,
         assertion_values.unit, assertion_values.hedge, assertion_values.printed, assertions.quote
  FROM assertions
  JOIN claims ON claims.number = assertions.claim
  JOIN documents ON documents.number = assertions.document
  JOIN sources ON sources.number = documents.source
  LEFT JOIN assertion_values ON assertion_values.assertion = assertions.number;
CREATE VIEW all_links AS
  SELECT assertions.id AS assertion, chain_links.chain, chain_links.position,
         sources.id AS source, documents.id AS document, chain_links.basis
  FROM chain_links
  JOIN assertions ON assertions.number = chain_links.assertion
  JOIN sources ON sources.number = chain_links.source
  LEFT JOIN documents ON documents.number = chain_links.document;
)sql";

void first_tables(const Connection& connection) {
  for (const char* const tables : {kHistory, kCaseTables, kClaimTables, kViews}) {
    connection.execute(tables);
  }
  create_word_index(connection);
}

// One function for each version; none is ever changed once a release has it.
constexpr std::array<void (*)(const Connection&), kSchemaVersion> kMigrations{first_tables};

}  // namespace

void create_word_index(const Connection& connection) {
  connection.execute(
      "CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=none, columnsize=0, "
      "tokenize='tawatur')");
}

void migrate(const Connection& connection) {
  const std::int64_t have = connection.integer("PRAGMA user_version");
  for (std::int64_t version = have; version < kSchemaVersion; ++version) {
    kMigrations[static_cast<std::size_t>(version)](connection);
    connection.execute("PRAGMA user_version = " + std::to_string(version + 1));
  }
}

}  // namespace tawatur::sqlite
