#include "store/sqlite/assertion_reader.h"

#include <string>

#include "store/sqlite/columns.h"
#include "store/store.h"

namespace tawatur::sqlite {
namespace {

constexpr std::string_view kColumns =
    "SELECT number, id, claim, document, stance, entry, chains, detailed, basis FROM assertions ";

// Values of other assertions that lie between are read and passed over.
constexpr RowNumber kLargestGap = 8;

// The last row of the run that begins at `first`.
AssertionRow* end_of_run(AssertionRow* first, AssertionRow* end) {
  AssertionRow* last = first;
  while (last + 1 != end && (last + 1)->number > last->number &&
         (last + 1)->number - last->number <= kLargestGap) {
    ++last;
  }
  return last + 1;
}

// The row of a run that this number belongs to; rows are passed in order.
AssertionRow* row_at(AssertionRow* at, AssertionRow* end, RowNumber number) {
  while (at != end && at->number < number) ++at;
  return at;
}

void read_value(const Statement& row, const Attribute& attribute, Value& value) {
  value.type = attribute.type;
  if (!row.is_null(4)) {
    const auto hedge = hedge_named(row.text(4));
    if (!hedge) fail_for("hedge", row.text(4));
    value.hedge = *hedge;
  }
  read_shown_value(row.text(2), row.text(3), value);
  if (!row.is_null(5)) value.detail.ensure().upper = decimal_of(row.text(5));
  if (!row.is_null(6)) value.detail.ensure().precision = decimal_of(row.text(6));
  if (!row.is_null(7)) value.detail.ensure().printed = row.string(7);
  if (!row.is_null(8)) value.detail.ensure().extras = extras_of(row.text(8));
}

}  // namespace

AssertionReader::AssertionReader(const Connection& connection)
    : after_(
          connection.prepare(std::string(kColumns) + "WHERE number > ? ORDER BY number LIMIT ?")),
      of_claim_(connection.prepare(std::string(kColumns) + "WHERE claim = ? ORDER BY number")),
      one_(connection.prepare(std::string(kColumns) + "WHERE number = ?")),
      detail_(connection.prepare(
          "SELECT quote, quote_prefix, quote_suffix, quote_start, quote_end, quote_extras, "
          "credibility, credibility_reason, credibility_by, credibility_on, credibility_extras, "
          "value_extras, extras FROM assertions WHERE number = ?")),
      values_(connection.prepare(
          "SELECT assertion, attribute, value, unit, hedge, value_to, \"precision\", printed, "
          "extras FROM assertion_values WHERE assertion BETWEEN ? AND ? "
          "ORDER BY assertion, attribute")),
      links_(connection.prepare(
          "SELECT assertion, chain, source, document, basis, extras FROM chain_links "
          "WHERE assertion BETWEEN ? AND ? ORDER BY assertion, chain, position")) {}

void AssertionReader::take(Statement& statement, std::vector<AssertionRow>& out) {
  while (statement.step()) {
    AssertionRow& row = out.emplace_back();
    row.number = statement.integer(0);
    row.assertion.id = statement.text(1);
    row.claim = statement.integer(2);
    row.document = statement.integer(3);
    const auto stance = stance_named(statement.text(4));
    if (!stance) fail_for("stance", statement.text(4));
    row.assertion.stance = *stance;
    row.entry = statement.number(5);
    row.chains = static_cast<std::uint32_t>(statement.integer(6));
    row.detailed = statement.integer(7) != 0;
    if (statement.is_null(8)) continue;
    const auto basis = basis_named(statement.text(8));
    if (!basis) fail_for("basis", statement.text(8));
    row.assertion.basis = *basis;
  }
}

void AssertionReader::fetch_after(RowNumber after, std::int64_t limit,
                                  std::vector<AssertionRow>& out) {
  after_.bind(1, after).bind(2, limit);
  take(after_, out);
}

void AssertionReader::fetch_of_claim(RowNumber claim, std::vector<AssertionRow>& out) {
  of_claim_.bind(1, claim);
  take(of_claim_, out);
}

void AssertionReader::fetch(RowNumber number, std::vector<AssertionRow>& out) {
  one_.bind(1, number);
  take(one_, out);
}

void AssertionReader::fill(std::vector<AssertionRow>& rows, References& references,
                           const AttributesOf& attributes_of) {
  for (AssertionRow& row : rows) {
    row.assertion.claim = references.claim(row.claim);
    row.assertion.document = references.document(row.document);
    if (row.detailed) fill_detail(row);
  }
  AssertionRow* const end = rows.data() + rows.size();
  for (AssertionRow* first = rows.data(); first != end;) {
    AssertionRow* const last = end_of_run(first, end);
    fill_values(first, last, attributes_of);
    bool chains = false;
    for (const AssertionRow* row = first; row != last; ++row) chains = chains || row->chains > 0;
    if (chains) fill_chains(first, last, references);
    first = last;
  }
}

void AssertionReader::fill_detail(AssertionRow& row) {
  detail_.bind(1, row.number);
  if (!detail_.step()) return;
  AssertionDetail& detail = row.assertion.detail.ensure();
  Quote& quote = detail.quote;
  quote.exact = detail_.text(0);
  quote.prefix = detail_.text(1);
  quote.suffix = detail_.text(2);
  if (!detail_.is_null(3)) quote.start = detail_.number(3);
  if (!detail_.is_null(4)) quote.end = detail_.number(4);
  quote.extras = extras_of(detail_.text(5));
  detail.has_quote = !quote.exact.empty() || quote.start || quote.end;
  if (!detail_.is_null(6)) {
    Grade& grade = detail.credibility.ensure();
    grade.grade = detail_.text(6);
    grade.reason = detail_.text(7);
    grade.by = detail_.text(8);
    grade.on = detail_.text(9);
    grade.extras = extras_of(detail_.text(10));
  }
  detail.value_extras = extras_of(detail_.text(11));
  detail.extras = extras_of(detail_.text(12));
  detail_.reset();
}

void AssertionReader::fill_values(AssertionRow* first, AssertionRow* last,
                                  const AttributesOf& attributes_of) {
  values_.bind(1, first->number).bind(2, (last - 1)->number);
  AssertionRow* at = first;
  const std::vector<Attribute>* attributes = nullptr;
  RowNumber of = 0;
  std::size_t place = 0;
  while (values_.step()) {
    const RowNumber number = values_.integer(0);
    at = row_at(at, last, number);
    if (at == last || at->number != number) continue;
    if (number != of || attributes == nullptr) {
      attributes = &attributes_of(at->assertion.claim);
      at->assertion.values.reserve(attributes->size());
      of = number;
      place = 0;
    }
    const std::string_view name = values_.text(1);
    while (place < attributes->size() && (*attributes)[place].name != name) ++place;
    if (place == attributes->size()) fail_for("attribute of the claim", name);
    AttributeValue& value = at->assertion.values.emplace_back();
    value.attribute = AttributeIndex(place);
    read_value(values_, (*attributes)[place], value.value);
  }
}

void AssertionReader::fill_chains(AssertionRow* first, AssertionRow* last, References& references) {
  links_.bind(1, first->number).bind(2, (last - 1)->number);
  AssertionRow* at = first;
  while (links_.step()) {
    const RowNumber number = links_.integer(0);
    at = row_at(at, last, number);
    if (at == last || at->number != number) continue;
    std::vector<Chain>& chains = at->assertion.chains;
    if (chains.empty()) chains.resize(at->chains);
    const std::size_t chain = links_.number(1);
    if (chain >= chains.size()) fail_for("number of a chain", std::to_string(chain));
    Link& link = chains[chain].emplace_back();
    link.source = references.source(links_.integer(2));
    if (!links_.is_null(3)) link.document = references.document(links_.integer(3));
    link.extras = extras_of(links_.text(5));
    if (links_.is_null(4)) continue;
    const auto basis = basis_named(links_.text(4));
    if (!basis) fail_for("basis", links_.text(4));
    link.basis = *basis;
  }
}

}  // namespace tawatur::sqlite
