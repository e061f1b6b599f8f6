#include "claims/case_file/export_csv.h"

#include <algorithm>
#include <vector>

#include "core/text/spreadsheet_formula.h"

namespace tawatur {
namespace {

constexpr std::size_t kCsvPieceBytes = std::size_t{1} << 16U;

std::string_view words_of(Hedge hedge) {
  switch (hedge) {
    case Hedge::none:
    case Hedge::between:
      return {};
    case Hedge::about:
      return "about ";
    case Hedge::more_than:
      return "more than ";
    case Hedge::less_than:
      return "less than ";
    case Hedge::at_least:
      return "at least ";
    case Hedge::at_most:
      return "at most ";
    case Hedge::up_to:
      return "up to ";
    case Hedge::dozens:
      return "several times ";
  }
  return {};
}

std::string printable_number(const Value& value, std::string_view unit) {
  std::string out(words_of(value.hedge));
  if (value.hedge == Hedge::between && value.detail && value.detail->upper) {
    out += "between " + value.number.to_string() + " and " + value.detail->upper->to_string();
  } else {
    out += value.number.to_string();
  }
  if (!unit.empty()) out.append(" ").append(unit);
  return out;
}

// The assertions that make rows, by claim; those of one claim stay by id.
std::vector<std::uint32_t> by_claim(const Case& data) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < data.assertions.size(); ++i) {
    const Assertion& assertion = data.assertions[i];
    if (assertion.stance != Stance::affirms) continue;
    if (data.documents[assertion.document.at()].status == DocumentStatus::retracted) continue;
    rows.push_back(i);
  }
  std::stable_sort(rows.begin(), rows.end(), [&data](std::uint32_t a, std::uint32_t b) {
    return data.assertions[a].claim < data.assertions[b].claim;
  });
  return rows;
}

struct Cell {
  AttributeIndex attribute;
  std::uint32_t assertion = 0;
  const Value* value = nullptr;
};

void append_row(std::string& out, const Case& data, const Cell& cell) {
  const Assertion& assertion = data.assertions[cell.assertion];
  const Claim& claim = data.claims[assertion.claim.at()];
  const Document& document = data.documents[assertion.document.at()];
  const Attribute& attribute = claim.attributes[cell.attribute.at()];
  out += csv_cell(data.sources[document.source.at()].id) + ',';
  out += csv_cell(claim.id) + ',' + csv_cell(attribute.name) + ',';
  out += csv_cell(printable(*cell.value, attribute.unit)) + ',';
  out += csv_cell(document.published) + "\r\n";
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string out;
  if (is_spreadsheet_formula(text)) out += '\'';
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos &&
      (out.empty() || (out.front() != ' ' && out.back() != ' '))) {
    return out;
  }
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string printable(const Value& value, std::string_view attribute_unit) {
  switch (value.type) {
    case ValueType::money:
      return printable_number(value, value.word);
    case ValueType::quantity:
      return printable_number(value, value.word.empty() ? attribute_unit : value.word);
    case ValueType::percent:
      return printable_number(value, "%");
    case ValueType::ordinal:
      return printable_number(value, {});
    case ValueType::date:
    case ValueType::entity:
    case ValueType::text:
      return value.word;
    case ValueType::yes_no:
      return value.yes ? "yes" : "no";
  }
  return {};
}

void export_csv(const Case& data, const std::function<void(std::string_view)>& sink) {
  std::string out = "source,object,attribute,value,time\r\n";
  const std::vector<std::uint32_t> rows = by_claim(data);
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < rows.size();) {
    const ClaimIndex claim = data.assertions[rows[i]].claim;
    cells.clear();
    for (; i < rows.size() && data.assertions[rows[i]].claim == claim; ++i) {
      for (const AttributeValue& entry : data.assertions[rows[i]].values) {
        cells.push_back({entry.attribute, rows[i], &entry.value});
      }
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell& a, const Cell& b) { return a.attribute < b.attribute; });
    for (const Cell& cell : cells) {
      append_row(out, data, cell);
      if (out.size() < kCsvPieceBytes) continue;
      sink(out);
      out.clear();
    }
  }
  sink(out);
}

std::string export_csv(const Case& data) {
  std::string out;
  export_csv(data, [&out](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace tawatur
