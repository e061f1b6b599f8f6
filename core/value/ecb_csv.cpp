// One pass over the text: cells are cut where they stand, so that an error can say where it is.

#include <map>
#include <set>
#include <utility>

#include "core/text/excerpt.h"
#include "core/value/currency_code.h"
#include "core/value/rate_table.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{16} * 1024 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t";

struct Cell {
  std::string text;
  std::size_t column = 1;  // from 1, in code points
};

std::size_t code_points_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kBlanks) - first + 1));
}

// The text between quotes at the start of `rest`, "" standing for one quote; nullopt when it does
// not begin with one or none closes it. `size` becomes what the text and its quotes take.
std::optional<std::string> quoted(std::string_view rest, std::size_t& size) {
  if (rest.empty() || rest.front() != '"') return std::nullopt;
  std::string text;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] != '"') {
      text += rest[i];
    } else if (i + 1 < rest.size() && rest[i + 1] == '"') {
      text += rest[i++];
    } else {
      size = i + 1;
      return text;
    }
  }
  return std::nullopt;
}

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  std::size_t column = 1;
  for (bool more = true; more;) {
    const auto blanks = std::min(line.find_first_not_of(kBlanks), line.size());
    column += blanks;
    line.remove_prefix(blanks);
    std::size_t quotes = 0;
    auto text = quoted(line, quotes);
    const std::size_t size = std::min(line.find(',', quotes), line.size());
    if (!trimmed(line.substr(quotes, size - quotes)).empty()) text.reset();
    cells.push_back({text ? std::move(*text) : trimmed(line.substr(0, size)), column});
    column += code_points_in(line.substr(0, size)) + 1;
    more = size < line.size();
    line.remove_prefix(std::min(size + 1, line.size()));
  }
  if (cells.size() > 1 && cells.back().text.empty()) cells.pop_back();  // a trailing comma
  return cells;
}

class CsvReader {
 public:
  explicit CsvReader(std::string file) : file_(std::move(file)) {}

  tl::expected<std::vector<Rate>, Diagnostics> read(std::string_view csv);

 private:
  void report(const Cell& cell, Message message) {
    if (problems_.size() == kMaxDiagnostics) return;
    problems_.push_back({file_, line_, cell.column, {}, std::move(message)});
  }
  void read_header(const std::vector<Cell>& cells);
  void read_row(const std::vector<Cell>& cells);
  [[nodiscard]] bool read_date(const Cell& cell);
  void read_rate(const Cell& cell, const std::string& currency, const std::string& on);

  std::string file_;
  std::size_t line_ = 0;
  std::vector<std::string> currencies_;  // empty: no header yet; "": a column in error
  std::map<std::string, std::size_t> line_of_date_;
  std::vector<Rate> rates_;
  Diagnostics problems_;
};

tl::expected<std::vector<Rate>, Diagnostics> CsvReader::read(std::string_view csv) {
  if (csv.size() > kMaxBytes) {
    return tl::unexpected<Diagnostics>(
        {{file_, 0, 0, {}, say("rates.too-large", {{"size", csv.size()}, {"most", kMaxBytes}})}});
  }
  if (csv.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    csv.remove_prefix(kByteOrderMark.size());
  }
  while (!csv.empty() && problems_.size() < kMaxDiagnostics) {
    const auto end = std::min(csv.find('\n'), csv.size());
    std::string_view line = csv.substr(0, end);
    csv.remove_prefix(std::min(end + 1, csv.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    ++line_;
    if (line.find_first_not_of(kBlanks) == std::string_view::npos) continue;
    const std::vector<Cell> cells = cells_of(line);
    if (currencies_.empty()) {
      read_header(cells);
      if (currencies_.empty()) break;  // the rows mean nothing without it
    } else {
      read_row(cells);
    }
  }
  if (currencies_.empty() && problems_.empty()) {
    line_ = 1;
    report({}, say("rates.no-header"));
  }
  if (!problems_.empty()) return tl::unexpected<Diagnostics>(std::move(problems_));
  return std::move(rates_);
}

void CsvReader::read_header(const std::vector<Cell>& cells) {
  if (cells.front().text != "Date" || cells.size() < 2) {
    return report(cells.front(), say("rates.header", {{"text", excerpt(cells.front().text)}}));
  }
  std::set<std::string> seen;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const std::string& name = cells[i].text;
    std::string currency;
    if (!is_currency_code(name)) {
      report(cells[i], say("rates.currency", {{"currency", excerpt(name)}}));
    } else if (name == "EUR") {
      report(cells[i], say("rates.euro-column"));
    } else if (!seen.insert(name).second) {
      report(cells[i], say("rates.second-column", {{"currency", name}}));
    } else {
      currency = name;
    }
    currencies_.push_back(std::move(currency));
  }
}

void CsvReader::read_row(const std::vector<Cell>& cells) {
  if (!read_date(cells.front())) return;
  // A trailing comma and an empty last column look the same.
  const std::size_t given = cells.size() - 1;
  if (given > currencies_.size() || given + 1 < currencies_.size()) {
    return report(
        cells.size() > currencies_.size() + 1 ? cells[currencies_.size() + 1] : cells.back(),
        say("rates.row-size", {{"rates", given}, {"currencies", currencies_.size()}}));
  }
  for (std::size_t i = 0; i < given; ++i) {
    if (!currencies_[i].empty()) read_rate(cells[i + 1], currencies_[i], cells.front().text);
  }
}

bool CsvReader::read_date(const Cell& cell) {
  const auto span = parse_edtf(cell.text);
  const bool plain = cell.text.find_first_not_of("-0123456789") == std::string::npos;
  if (!span || !plain || span->precision != DatePrecision::day) {
    report(cell,
           span ? say("rates.not-a-day", {{"date", excerpt(cell.text)}}) : span.error().message);
    return false;
  }
  const auto [first, added] = line_of_date_.emplace(cell.text, line_);
  if (!added) {
    report(cell, say("rates.second-row", {{"date", cell.text}, {"line", first->second}}));
  }
  return added;
}

void CsvReader::read_rate(const Cell& cell, const std::string& currency, const std::string& on) {
  if (cell.text.empty() || cell.text == "N/A") return;
  auto rate = Decimal::parse(cell.text);
  if (!rate) {
    return report(cell, rate.error().code == ErrorCode::limit_exceeded
                            ? rate.error().message
                            : say("rates.not-decimal", {{"rate", excerpt(cell.text)}}));
  }
  if (rate->negative() || rate->is_zero()) {
    return report(cell, say("rates.not-above-zero", {{"rate", excerpt(cell.text)}}));
  }
  rates_.push_back({"EUR", currency, on, std::move(*rate), {}});
}

}  // namespace

tl::expected<std::vector<Rate>, Diagnostics> read_ecb_csv(std::string_view csv,
                                                          std::string file_name) {
  return CsvReader(std::move(file_name)).read(csv);
}

}  // namespace tawatur
