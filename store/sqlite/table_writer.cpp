// Rare columns are written by a second statement: the common row of a large store, an assertion
// without quote and chain, binds eight parameters and not twenty-four.

#include "store/sqlite/table_writer.h"

#include "core/sha256.h"
#include "store/case_records.h"
#include "store/sqlite/columns.h"

namespace tawatur::sqlite {

TableWriter::TableWriter(const Connection& connection)
    : connection_(connection),
      source_(connection.prepare(
          "INSERT INTO sources (number, id, kind, confidential, entry, owner, country, extras) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      grade_(connection.prepare(
          "UPDATE sources SET grade = ?, grade_reason = ?, grade_by = ?, grade_on = ?, "
          "grade_extras = ? WHERE number = ?")),
      name_(connection.prepare("INSERT INTO source_names VALUES (?, ?, ?, ?, ?, ?)")),
      domain_(connection.prepare("INSERT INTO source_domains VALUES (?, ?, ?)")),
      document_(connection.prepare(
          "INSERT INTO documents (number, id, source, status, entry, published, language, title, "
          "url, retrieved, status_on, extras, confidential) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      snapshot_(connection.prepare(
          "UPDATE documents SET snapshot = ?, snapshot_sha256 = ?, media_type = ?, "
          "snapshot_extras = ? WHERE number = ?")),
      consulted_(connection.prepare(
          "UPDATE documents SET consulted = 1, consulted_by = ?, consulted_on = ?, "
          "consulted_extras = ? WHERE number = ?")),
      copy_(connection.prepare("INSERT INTO copies VALUES (?, ?, ?, ?, ?)")),
      copy_claim_(connection.prepare("INSERT INTO copy_claims VALUES (?, ?, ?)")),
      claim_(connection.prepare("INSERT INTO claims (number, id, entry, attribute_extras, extras) "
                                "VALUES (?, ?, ?, ?, ?)")),
      statement_(connection.prepare("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?)")),
      attribute_(connection.prepare("INSERT INTO attributes VALUES (?, ?, ?, ?, ?, ?, ?)")),
      assertion_(connection.prepare(
          "INSERT INTO assertions (number, id, claim, document, stance, entry, chains, detailed, "
          "basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      detail_(connection.prepare(
          "UPDATE assertions SET quote = ?, quote_prefix = ?, quote_suffix = ?, quote_start = ?, "
          "quote_end = ?, quote_extras = ?, credibility = ?, credibility_reason = ?, "
          "credibility_by = ?, credibility_on = ?, credibility_extras = ?, value_extras = ?, "
          "extras = ? WHERE number = ?")),
      value_(
          connection.prepare("INSERT INTO assertion_values VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      link_(connection.prepare("INSERT INTO chain_links VALUES (?, ?, ?, ?, ?, ?, ?)")),
      rate_(connection.prepare(
          "INSERT INTO rates (number, id, from_currency, to_currency, period, rate, entry, extras) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      verdict_(connection.prepare(
          "INSERT INTO verdicts (number, id, claim, attribute, rating, entry, reason, person, "
          "decided_on, finding, established, possible, \"groups\", finding_extras, extras) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      text_(connection.prepare("INSERT OR IGNORE INTO snapshots (sha256, text) VALUES (?, ?)")),
      text_number_(connection.prepare("SELECT number FROM snapshots WHERE sha256 = ?")) {}

void TableWriter::put_texts(Statement& statement, RowNumber number,
                            const std::vector<LocalizedText>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string extras = json_of(texts[i].extras);
    statement.bind(1, number).bind(2, std::uint64_t{i}).bind(3, texts[i].text);
    statement.bind(4, texts[i].lang).bind(5, std::int64_t{texts[i].confidential ? 1 : 0});
    statement.bind_optional(6, extras).run();
  }
}

void TableWriter::put_source(const Source& row, const RowNumbers& numbers, RowNumber number,
                             EntryNumber entry) {
  const std::string extras = json_of(row.extras);
  source_.bind(1, number).bind(2, row.id).bind(3, name_of(row.kind));
  source_.bind(4, std::int64_t{row.confidential ? 1 : 0}).bind(5, entry);
  if (row.owner.valid()) {
    source_.bind(6, numbers.sources[row.owner.at()]);
  } else {
    source_.bind_null(6);
  }
  source_.bind_optional(7, row.country).bind_optional(8, extras);
  source_.run();
  if (row.grade) {
    const std::string grade_extras = json_of(row.grade->extras);
    grade_.bind(1, row.grade->grade).bind_optional(2, row.grade->reason);
    grade_.bind_optional(3, row.grade->by).bind_optional(4, row.grade->on);
    grade_.bind_optional(5, grade_extras).bind(6, number).run();
  }
  put_texts(name_, number, row.names);
  for (std::size_t i = 0; i < row.domains.size(); ++i) {
    domain_.bind(1, number).bind(2, std::uint64_t{i}).bind(3, row.domains[i]).run();
  }
}

void TableWriter::put_document(const Document& row, const RowNumbers& numbers, RowNumber number,
                               EntryNumber entry) {
  const std::string extras = json_of(row.extras);
  document_.bind(1, number).bind(2, row.id).bind(3, numbers.sources[row.source.at()]);
  document_.bind(4, name_of(row.status)).bind(5, entry).bind_optional(6, row.published);
  document_.bind_optional(7, row.language).bind_optional(8, row.title).bind_optional(9, row.url);
  document_.bind_optional(10, row.retrieved).bind_optional(11, row.status_on);
  document_.bind_optional(12, extras).bind(13, std::int64_t{row.confidential ? 1 : 0}).run();
  if (row.snapshot) put_snapshot(*row.snapshot, number);
  if (row.consulted) {
    const std::string consulted_extras = json_of(row.consulted->extras);
    consulted_.bind_optional(1, row.consulted->by).bind_optional(2, row.consulted->on);
    consulted_.bind_optional(3, consulted_extras).bind(4, number).run();
  }
  put_copies(row, numbers, number);
}

void TableWriter::put_snapshot(const Snapshot& snapshot, RowNumber number) {
  const std::string extras = json_of(snapshot.extras);
  if (snapshot.text) {
    snapshot_.bind(1, put_text(*snapshot.text));
  } else {
    snapshot_.bind_null(1);
  }
  snapshot_.bind(2, snapshot.sha256).bind_optional(3, snapshot.media_type);
  snapshot_.bind_optional(4, extras).bind(5, number).run();
}

RowNumber TableWriter::put_text(std::string_view text) {
  const std::string hash = sha256(text);
  text_.bind(1, hash).bind(2, text).run();
  text_number_.bind(1, hash);
  const RowNumber number = text_number_.step() ? text_number_.integer(0) : 0;
  text_number_.reset();
  return number;
}

void TableWriter::put_copies(const Document& row, const RowNumbers& numbers, RowNumber number) {
  for (std::size_t i = 0; i < row.copies.size(); ++i) {
    const Copy& copy = row.copies[i];
    const std::string extras = json_of(copy.extras);
    copy_.bind(1, number).bind(2, std::uint64_t{i}).bind(3, numbers.documents[copy.document.at()]);
    copy_.bind(4, name_of(copy.status)).bind_optional(5, extras).run();
    for (const ClaimIndex claim : copy.claims) {
      copy_claim_.bind(1, number).bind(2, std::uint64_t{i});
      copy_claim_.bind(3, numbers.claims[claim.at()]).run();
    }
  }
}

void TableWriter::put_claim(const Claim& row, RowNumber number, EntryNumber entry) {
  const std::string attribute_extras = json_of(row.attribute_extras);
  const std::string extras = json_of(row.extras);
  claim_.bind(1, number).bind(2, row.id).bind(3, entry);
  claim_.bind_optional(4, attribute_extras).bind_optional(5, extras).run();
  put_texts(statement_, number, row.statement);
  for (const Attribute& attribute : row.attributes) {
    const std::string about = attribute.about_percent ? attribute.about_percent->to_string() : "";
    const std::string more = json_of(attribute.extras);
    attribute_.bind(1, number).bind(2, attribute.name).bind(3, name_of(attribute.type));
    attribute_.bind_optional(4, attribute.unit).bind_optional(5, about);
    attribute_.bind_optional(6, attribute.rate_on).bind_optional(7, more).run();
  }
}

void TableWriter::put_assertion(const Case& data, const Assertion& row, const RowNumbers& numbers,
                                RowNumber number, EntryNumber entry) {
  assertion_.bind(1, number).bind(2, row.id).bind(3, numbers.claims[row.claim.at()]);
  assertion_.bind(4, numbers.documents[row.document.at()]).bind(5, name_of(row.stance));
  assertion_.bind(6, entry).bind(7, std::uint64_t{row.chains.size()});
  assertion_.bind(8, std::int64_t{row.detail ? 1 : 0}).bind_optional(9, name_of(row.basis)).run();
  if (row.detail) put_detail(*row.detail, number);
  if (!row.values.empty()) put_values(data, row, numbers, number);
  if (!row.chains.empty()) put_chains(row, numbers, number);
}

void TableWriter::put_detail(const AssertionDetail& detail, RowNumber number) {
  const Quote none;
  const Quote& quote = detail.has_quote ? detail.quote : none;
  const std::string quote_extras = json_of(quote.extras);
  detail_.bind_optional(1, quote.exact).bind_optional(2, quote.prefix);
  detail_.bind_optional(3, quote.suffix);
  const auto place = [this](int parameter, const std::optional<std::uint64_t>& offset) {
    if (offset) {
      detail_.bind(parameter, *offset);
    } else {
      detail_.bind_null(parameter);
    }
  };
  place(4, quote.start);
  place(5, quote.end);
  detail_.bind_optional(6, quote_extras);
  std::string grade_extras;
  if (detail.credibility) {
    const Grade& grade = *detail.credibility;
    grade_extras = json_of(grade.extras);
    detail_.bind(7, grade.grade).bind_optional(8, grade.reason).bind_optional(9, grade.by);
    detail_.bind_optional(10, grade.on).bind_optional(11, grade_extras);
  } else {
    for (int parameter = 7; parameter <= 11; ++parameter) detail_.bind_null(parameter);
  }
  const std::string value_extras = json_of(detail.value_extras);
  const std::string extras = json_of(detail.extras);
  detail_.bind_optional(12, value_extras).bind_optional(13, extras).bind(14, number).run();
}

void TableWriter::put_values(const Case& data, const Assertion& row, const RowNumbers& numbers,
                             RowNumber number) {
  const std::vector<Attribute>& attributes = data.claims[row.claim.at()].attributes;
  for (const AttributeValue& entry : row.values) {
    const Value& value = entry.value;
    const std::string shown = shown_value(value);
    value_.bind(1, number).bind(2, attributes[entry.attribute.at()].name).bind(3, shown);
    value_.bind_optional(4, takes_hedge(value.type) ? std::string_view(value.word) : "");
    value_.bind_optional(5, name_of(value.hedge));
    std::string upper;
    std::string precision;
    std::string extras;
    if (value.detail) {
      if (value.detail->upper) upper = value.detail->upper->to_string();
      if (value.detail->precision) precision = value.detail->precision->to_string();
      extras = json_of(value.detail->extras);
      value_.bind_optional(8, value.detail->printed);
    } else {
      value_.bind_null(8);
    }
    value_.bind_optional(6, upper).bind_optional(7, precision).bind_optional(10, extras);
    const std::int64_t entity =
        value.type == ValueType::entity ? row_named(data.sources, value.word, numbers.sources) : 0;
    if (entity != 0) {
      value_.bind(9, entity);
    } else {
      value_.bind_null(9);
    }
    value_.run();
  }
}

void TableWriter::put_chains(const Assertion& row, const RowNumbers& numbers, RowNumber number) {
  for (std::size_t i = 0; i < row.chains.size(); ++i) {
    for (std::size_t j = 0; j < row.chains[i].size(); ++j) {
      const Link& link = row.chains[i][j];
      const std::string extras = json_of(link.extras);
      link_.bind(1, number).bind(2, std::uint64_t{i}).bind(3, std::uint64_t{j});
      link_.bind(4, numbers.sources[link.source.at()]);
      if (link.document.valid()) {
        link_.bind(5, numbers.documents[link.document.at()]);
      } else {
        link_.bind_null(5);
      }
      link_.bind_optional(6, name_of(link.basis)).bind_optional(7, extras).run();
    }
  }
}

void TableWriter::put_rate(const Rate& rate, RowNumber number, EntryNumber entry) {
  const std::string id = rate_id(rate);
  const std::string value = rate.rate.to_string();
  const std::string extras = json_of(rate.extras);
  rate_.bind(1, number).bind(2, id).bind(3, rate.from).bind(4, rate.to).bind(5, rate.on);
  rate_.bind(6, value).bind(7, entry).bind_optional(8, extras).run();
}

void TableWriter::put_verdict(const Verdict& row, const RowNumbers& numbers, RowNumber number,
                              EntryNumber entry) {
  const std::string extras = json_of(row.extras);
  verdict_.bind(1, number).bind(2, row.id).bind(3, numbers.claims[row.claim.at()]);
  verdict_.bind_optional(4, row.attribute).bind(5, row.rating).bind(6, entry);
  verdict_.bind_optional(7, row.reason).bind_optional(8, row.by).bind_optional(9, row.on);
  const RecordedFinding& finding = row.finding;
  const std::string finding_extras = json_of(finding.extras);
  const std::string groups = json_list(finding.groups);
  verdict_.bind_optional(10, finding.finding);
  verdict_.bind(11, std::uint64_t{finding.established}).bind(12, std::uint64_t{finding.possible});
  verdict_.bind_optional(13, groups).bind_optional(14, finding_extras);
  verdict_.bind_optional(15, extras).run();
}

void TableWriter::put_case_info(const Case& data, EntryNumber entry) {
  connection_.execute(
      "DELETE FROM case_info; DELETE FROM case_titles; DELETE FROM settings; "
      "DELETE FROM rating_labels; DELETE FROM ratings");
  const std::string extras = json_of(data.case_extras);
  const std::string top = json_of(data.extras);
  Statement info = connection_.prepare("INSERT INTO case_info VALUES (1, ?, ?, ?, ?)");
  info.bind(1, data.id).bind(2, entry).bind_optional(3, extras).bind_optional(4, top).run();
  Statement title = connection_.prepare("INSERT INTO case_titles VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.title.size(); ++i) {
    const std::string title_extras = json_of(data.title[i].extras);
    title.bind(1, std::uint64_t{i}).bind(2, data.title[i].text).bind(3, data.title[i].lang);
    title.bind(4, std::int64_t{data.title[i].confidential ? 1 : 0});
    title.bind_optional(5, title_extras).run();
  }
  const Settings& settings = data.settings;
  const std::string about = settings.about_percent.to_string();
  const std::string fx = settings.fx_percent.to_string();
  const std::string more = json_of(settings.extras);
  Statement row = connection_.prepare("INSERT INTO settings VALUES (1, ?, ?, ?, ?, ?, ?)");
  row.bind(1, std::uint64_t{settings.threshold}).bind(2, about).bind(3, fx);
  row.bind_optional(4, settings.currency).bind_optional(5, settings.scale);
  row.bind_optional(6, more).run();
  Statement rating = connection_.prepare("INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?)");
  Statement label = connection_.prepare("INSERT INTO rating_labels VALUES (?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < settings.ratings.size(); ++i) {
    const Rating& one = settings.ratings[i];
    const std::string rating_extras = json_of(one.extras);
    rating.bind(1, std::uint64_t{i}).bind(2, one.name).bind_optional(3, one.claimreview);
    rating.bind_optional(4, one.averitec).bind_optional(5, one.airwars);
    rating.bind_optional(6, rating_extras).run();
    put_texts(label, static_cast<RowNumber>(i), one.labels);
  }
}

}  // namespace tawatur::sqlite
