#include "store/sqlite/row_reader.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/columns.h"
#include "store/store.h"

namespace tawatur::sqlite {
namespace {

template <typename Enum>
Enum named(std::optional<Enum> value, std::string_view what, std::string_view text) {
  if (!value) fail_for(what, text);
  return *value;
}

Box<Grade> grade_of(const Statement& row, int column) {
  Box<Grade> box;
  if (row.is_null(column)) return box;
  Grade& grade = box.ensure();
  grade.grade = row.string(column);
  grade.reason = row.string(column + 1);
  grade.by = row.string(column + 2);
  grade.on = row.string(column + 3);
  grade.extras = extras_of(row.text(column + 4));
  return box;
}

// Columns text, lang, confidential, extras.
LocalizedText text_in(const Statement& row) {
  LocalizedText text;
  text.text = row.string(0);
  text.lang = row.string(1);
  text.confidential = row.integer(2) != 0;
  text.extras = extras_of(row.text(3));
  return text;
}

constexpr RecordKind kTableKinds[] = {RecordKind::source, RecordKind::document,
                                      RecordKind::claim,  RecordKind::assertion,
                                      RecordKind::rate,   RecordKind::verdict};

std::size_t place_of(RecordKind kind) { return static_cast<std::size_t>(kind) - 1; }

}  // namespace

const char* table_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::case_info:
      return "case_info";
    case RecordKind::source:
      return "sources";
    case RecordKind::document:
      return "documents";
    case RecordKind::claim:
      return "claims";
    case RecordKind::assertion:
      return "assertions";
    case RecordKind::rate:
      return "rates";
    case RecordKind::verdict:
      return "verdicts";
  }
  return "";
}

RowReader::RowReader(const Connection& connection)
    : connection_(connection),
      source_(connection.prepare(
          "SELECT id, kind, confidential, entry, owner, country, extras, grade, grade_reason, "
          "grade_by, grade_on, grade_extras FROM sources WHERE number = ?")),
      names_(connection.prepare("SELECT text, lang, confidential, extras FROM source_names WHERE "
                                "source = ? ORDER BY position")),
      domains_(connection.prepare(
          "SELECT domain FROM source_domains WHERE source = ? ORDER BY position")),
      document_(connection.prepare(
          "SELECT id, source, status, entry, published, language, title, url, retrieved, "
          "status_on, extras, snapshot, snapshot_sha256, media_type, snapshot_extras, consulted, "
          "consulted_by, consulted_on, consulted_extras, confidential FROM documents WHERE number "
          "= ?")),
      copies_(connection.prepare(
          "SELECT position, copied, status, extras FROM copies WHERE document = ? "
          "ORDER BY position")),
      copy_claims_(
          connection.prepare("SELECT claim FROM copy_claims WHERE document = ? AND position = ?")),
      claim_(connection.prepare(
          "SELECT id, entry, attribute_extras, extras FROM claims WHERE number = ?")),
      statements_(connection.prepare("SELECT text, lang, confidential, extras FROM statements "
                                     "WHERE claim = ? ORDER BY position")),
      attributes_(connection.prepare(
          "SELECT name, type, unit, about_percent, rate_on, extras FROM attributes "
          "WHERE claim = ? ORDER BY name")),
      rate_(connection.prepare(
          "SELECT from_currency, to_currency, period, rate, entry, extras FROM rates "
          "WHERE number = ?")),
      verdict_(connection.prepare(
          "SELECT id, claim, attribute, rating, entry, reason, person, decided_on, finding, "
          "established, possible, \"groups\", finding_extras, extras FROM verdicts "
          "WHERE number = ?")),
      text_(connection.prepare("SELECT text FROM snapshots WHERE number = ?")),
      text_hash_(connection.prepare("SELECT sha256 FROM snapshots WHERE number = ?")),
      text_of_document_(connection.prepare("SELECT snapshot FROM documents WHERE number = ?")) {
  for (const RecordKind kind : kTableKinds) {
    const std::string table = table_of(kind);
    by_id_.push_back(connection.prepare("SELECT number FROM " + table + " WHERE id = ?"));
    by_number_.push_back(connection.prepare("SELECT id FROM " + table + " WHERE number = ?"));
  }
}

std::vector<LocalizedText> RowReader::texts(Statement& statement, RowNumber number) {
  std::vector<LocalizedText> texts;
  statement.bind(1, number);
  while (statement.step()) texts.push_back(text_in(statement));
  return texts;
}

std::optional<EntryNumber> RowReader::source(RowNumber number, References& references,
                                             Source& out) {
  source_.bind(1, number);
  if (!source_.step()) return std::nullopt;
  out.id = source_.string(0);
  out.kind = named(source_kind_named(source_.text(1)), "kind of source", source_.text(1));
  out.confidential = source_.integer(2) != 0;
  const EntryNumber entry = source_.number(3);
  const RowNumber owner = source_.integer(4);
  out.country = source_.string(5);
  out.extras = extras_of(source_.text(6));
  out.grade = grade_of(source_, 7);
  source_.reset();
  if (owner != 0) out.owner = references.source(owner);
  out.names = texts(names_, number);
  domains_.bind(1, number);
  while (domains_.step()) out.domains.push_back(domains_.string(0));
  return entry;
}

std::optional<EntryNumber> RowReader::document(RowNumber number, References& references, bool texts,
                                               Document& out) {
  document_.bind(1, number);
  if (!document_.step()) return std::nullopt;
  out.id = document_.string(0);
  const RowNumber source = document_.integer(1);
  out.status =
      named(document_status_named(document_.text(2)), "status of a document", document_.text(2));
  const EntryNumber entry = document_.number(3);
  out.published = document_.string(4);
  out.language = document_.string(5);
  out.title = document_.string(6);
  out.url = document_.string(7);
  out.retrieved = document_.string(8);
  out.status_on = document_.string(9);
  out.extras = extras_of(document_.text(10));
  read_snapshot(document_, texts, out);
  if (document_.integer(15) != 0) {
    Consulted& consulted = out.consulted.ensure();
    consulted.by = document_.string(16);
    consulted.on = document_.string(17);
    consulted.extras = extras_of(document_.text(18));
  }
  out.confidential = document_.integer(19) != 0;
  document_.reset();
  out.source = references.source(source);
  read_copies(number, references, out);
  return entry;
}

void RowReader::read_snapshot(const Statement& row, bool texts, Document& out) {
  if (row.is_null(12)) return;
  Snapshot& snapshot = out.snapshot.ensure();
  snapshot.sha256 = row.string(12);
  snapshot.media_type = row.string(13);
  snapshot.extras = extras_of(row.text(14));
  if (texts && !row.is_null(11)) snapshot.text = text(row.integer(11));
}

void RowReader::read_copies(RowNumber number, References& references, Document& out) {
  copies_.bind(1, number);
  while (copies_.step()) {
    Copy& copy = out.copies.emplace_back();
    copy.document = references.document(copies_.integer(1));
    copy.status = named(copy_status_named(copies_.text(2)), "status of a copy", copies_.text(2));
    copy.extras = extras_of(copies_.text(3));
    copy_claims_.bind(1, number).bind(2, copies_.integer(0));
    while (copy_claims_.step()) copy.claims.push_back(references.claim(copy_claims_.integer(0)));
    std::sort(copy.claims.begin(), copy.claims.end());
  }
}

std::optional<EntryNumber> RowReader::claim(RowNumber number, Claim& out) {
  claim_.bind(1, number);
  if (!claim_.step()) return std::nullopt;
  out.id = claim_.string(0);
  const EntryNumber entry = claim_.number(1);
  out.attribute_extras = extras_of(claim_.text(2));
  out.extras = extras_of(claim_.text(3));
  claim_.reset();
  out.statement = texts(statements_, number);
  attributes_.bind(1, number);
  while (attributes_.step()) {
    Attribute& attribute = out.attributes.emplace_back();
    attribute.name = attributes_.string(0);
    attribute.type = named(value_type_named(attributes_.text(1)), "type", attributes_.text(1));
    attribute.unit = attributes_.string(2);
    if (!attributes_.is_null(3)) attribute.about_percent = decimal_of(attributes_.text(3));
    attribute.rate_on = attributes_.string(4);
    attribute.extras = extras_of(attributes_.text(5));
  }
  return entry;
}

std::optional<EntryNumber> RowReader::rate(RowNumber number, Rate& out) {
  rate_.bind(1, number);
  if (!rate_.step()) return std::nullopt;
  out.from = rate_.string(0);
  out.to = rate_.string(1);
  out.on = rate_.string(2);
  out.rate = decimal_of(rate_.text(3));
  const EntryNumber entry = rate_.number(4);
  out.extras = extras_of(rate_.text(5));
  rate_.reset();
  return entry;
}

std::optional<EntryNumber> RowReader::verdict(RowNumber number, References& references,
                                              Verdict& out) {
  verdict_.bind(1, number);
  if (!verdict_.step()) return std::nullopt;
  out.id = verdict_.string(0);
  const RowNumber claim = verdict_.integer(1);
  out.attribute = verdict_.string(2);
  out.rating = verdict_.string(3);
  const EntryNumber entry = verdict_.number(4);
  out.reason = verdict_.string(5);
  out.by = verdict_.string(6);
  out.on = verdict_.string(7);
  out.finding.finding = verdict_.string(8);
  out.finding.established = static_cast<std::uint32_t>(verdict_.integer(9));
  out.finding.possible = static_cast<std::uint32_t>(verdict_.integer(10));
  out.finding.groups = list_of(verdict_.text(11));
  out.finding.extras = extras_of(verdict_.text(12));
  out.extras = extras_of(verdict_.text(13));
  verdict_.reset();
  out.claim = references.claim(claim);
  return entry;
}

std::vector<RowNumber> RowReader::verdicts_on(RowNumber claim) {
  Statement rows = connection_.prepare("SELECT number FROM verdicts WHERE claim = ?");
  rows.bind(1, claim);
  std::vector<RowNumber> numbers;
  while (rows.step()) numbers.push_back(rows.integer(0));
  return numbers;
}

std::optional<EntryNumber> RowReader::case_info(Case& out) {
  Statement info = connection_.prepare("SELECT id, entry, extras, top_extras FROM case_info");
  if (!info.step()) return std::nullopt;
  out.id = info.string(0);
  const EntryNumber entry = info.number(1);
  out.case_extras = extras_of(info.text(2));
  out.extras = extras_of(info.text(3));
  Statement titles = connection_.prepare(
      "SELECT text, lang, confidential, extras FROM case_titles ORDER BY position");
  while (titles.step()) out.title.push_back(text_in(titles));
  Statement settings = connection_.prepare(
      "SELECT threshold, about_percent, fx_percent, currency, extras, scale FROM settings");
  if (!settings.step()) return std::nullopt;
  out.settings.threshold = static_cast<std::uint32_t>(settings.integer(0));
  out.settings.about_percent = decimal_of(settings.text(1));
  out.settings.fx_percent = decimal_of(settings.text(2));
  out.settings.currency = settings.string(3);
  out.settings.extras = extras_of(settings.text(4));
  out.settings.scale = settings.string(5);
  Statement ratings = connection_.prepare(
      "SELECT position, rating, claimreview, averitec, airwars, extras FROM ratings "
      "ORDER BY position");
  Statement labels = connection_.prepare(
      "SELECT text, lang, confidential, extras FROM rating_labels WHERE rating = ? "
      "ORDER BY position");
  while (ratings.step()) {
    Rating& rating = out.settings.ratings.emplace_back();
    rating.name = ratings.string(1);
    rating.claimreview = ratings.string(2);
    rating.averitec = ratings.string(3);
    rating.airwars = ratings.string(4);
    rating.extras = extras_of(ratings.text(5));
    rating.labels = texts(labels, ratings.integer(0));
  }
  return entry;
}

RowNumber RowReader::text_of_document(RowNumber document) {
  text_of_document_.bind(1, document);
  const RowNumber number = text_of_document_.step() ? text_of_document_.integer(0) : 0;
  text_of_document_.reset();
  return number;
}

std::string RowReader::text(RowNumber snapshot) {
  text_.bind(1, snapshot);
  if (!text_.step()) throw StoreFailure(say("store.text-missing"));
  std::string text = text_.string(0);
  text_.reset();
  return text;
}

std::string RowReader::text_hash(RowNumber snapshot) {
  text_hash_.bind(1, snapshot);
  std::string hash = text_hash_.step() ? text_hash_.string(0) : std::string();
  text_hash_.reset();
  return hash;
}

std::optional<RowNumber> RowReader::number_of(RecordKind kind, std::string_view id) {
  Statement& statement = by_id_[place_of(kind)];
  statement.bind(1, id);
  if (!statement.step()) return std::nullopt;
  const RowNumber number = statement.integer(0);
  statement.reset();
  return number;
}

std::string RowReader::id_of(RecordKind kind, RowNumber number) {
  Statement& statement = by_number_[place_of(kind)];
  statement.bind(1, number);
  if (!statement.step()) {
    throw StoreFailure(say("store.record-missing", {{"kind", name_of(kind)}}));
  }
  std::string id = statement.string(0);
  statement.reset();
  return id;
}

}  // namespace tawatur::sqlite
