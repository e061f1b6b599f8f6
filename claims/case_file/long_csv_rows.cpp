#include "claims/case_file/long_csv_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "claims/case_file/id_rules.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"
#include "core/value/edtf.h"

namespace tawatur {
namespace {

constexpr std::size_t kMaxNameCodePoints = 240;  // a document's id adds a day to its source's
constexpr std::size_t kMaxValueBytes = std::size_t{1} << 20U;

enum Column : std::size_t {
  kSourceColumn,
  kObjectColumn,
  kAttributeColumn,
  kValueColumn,
  kTimeColumn,
  kColumnCount
};
constexpr std::array<std::string_view, kColumnCount> kColumnNames{"source", "object", "attribute",
                                                                  "value", "time"};

// "20111201" and "2011-12-01" as "2011-12-01"; everything else, and no such day, as "".
std::string day_of(std::string_view time) {
  std::string day(time);
  if (day.size() == 8) {
    day.insert(6, "-");
    day.insert(4, "-");
  }
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return {};
  const Result<DateSpan> read = parse_edtf(day);
  return read && read->precision == DatePrecision::day && !read->uncertain ? day : std::string{};
}

bool needs_escape(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return c == '#' || c == '%'; });
}

class RowReader {
 public:
  RowReader(const std::string& file, const LongCsvOptions& options, LongCsvRows& out)
      : file_(file), options_(options), out_(out) {}

  Diagnostics read() {
    std::vector<CsvCell> cells;
    if (!out_.cursor.next(cells)) {
      problems_.push_back({file_, 0, 0, {}, say("csv.empty-file")});
      return std::move(problems_);
    }
    read_header(cells);
    if (!problems_.empty()) return std::move(problems_);
    out_.rows.reserve(out_.cursor.rows_to_come());
    while (out_.cursor.next(cells)) read_row(cells);
    check_given_types();
    if (count_ > problems_.size()) {
      problems_.push_back(
          {file_, 0, 0, {}, say("csv.more-problems", {{"count", count_ - problems_.size()}})});
    }
    return std::move(problems_);
  }

 private:
  void report(std::size_t offset, Message message) {
    ++count_;
    if (problems_.size() >= kMaxDiagnostics) return;
    const CsvCursor::Place place = out_.cursor.place_of(offset);
    problems_.push_back({file_, place.line, place.column, {}, std::move(message)});
  }

  void read_header(const std::vector<CsvCell>& cells) {
    const std::size_t mark = cells.front().text.find_first_of(";\t");
    if (cells.size() == 1 && mark != std::string_view::npos) {
      report(cells.front().offset + mark,
             say("csv.separator",
                 {{"separator", cells.front().text[mark] == ';' ? "semicolon" : "tab"}}));
      return;
    }
    column_of_.fill(cells.size());
    const std::vector<std::string> known(kColumnNames.begin(), kColumnNames.end());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto name = std::find(kColumnNames.begin(), kColumnNames.end(), cells[i].text);
      if (name == kColumnNames.end()) {
        report(cells[i].offset,
               say("csv.unknown-column", {{"column", excerpt(cells[i].text)},
                                          {"hint", did_you_mean(cells[i].text, known)}}));
        continue;
      }
      std::size_t& column = column_of_[static_cast<std::size_t>(name - kColumnNames.begin())];
      if (column != cells.size())
        report(cells[i].offset, say("csv.second-column", {{"column", excerpt(*name)}}));
      column = i;
    }
    for (std::size_t i = 0; i < kTimeColumn; ++i) {
      if (column_of_[i] == cells.size()) {
        report(cells.front().offset, say("csv.no-column", {{"column", excerpt(kColumnNames[i])}}));
      }
    }
    width_ = cells.size();
  }

  void read_row(const std::vector<CsvCell>& cells) {
    if (!out_.cursor.problem().empty()) {
      report(out_.cursor.problem_offset(), out_.cursor.problem());
      return;
    }
    // Only the time may be left out, where it comes last.
    const bool no_time = cells.size() + 1 == width_ && column_of_[kTimeColumn] == cells.size();
    if (cells.size() != width_ && !no_time) {
      report(cells.back().offset,
             say("csv.row-size", {{"cells", cells.size()}, {"columns", width_}}));
      return;
    }
    const CsvCell& value = cells[column_of_[kValueColumn]];
    if (value.text.empty()) return;
    if (value.text.size() > kMaxValueBytes) {
      report(value.offset, say("csv.long-value", {{"size", value.text.size()}}));
      return;
    }
    LongCsvRow row;
    row.value = value.text.data();
    row.value_size = static_cast<std::uint32_t>(value.text.size());
    row.object = object_of(cells[column_of_[kObjectColumn]]);
    row.attribute = attribute_of(cells[column_of_[kAttributeColumn]]);
    row.document = document_of(
        source_of(cells[column_of_[kSourceColumn]]),
        column_of_[kTimeColumn] < cells.size() ? cells[column_of_[kTimeColumn]] : CsvCell{});
    ColumnType& type = out_.types[row.attribute];
    if (!type.given()) {
      type.see(value.text);
      // Text that is nothing but vowel signs and the like is no value.
      if (is_markless(value.text) && !is_cell_of(value.text, ValueType::text)) return;
    } else if (!is_cell_of(value.text, *type.given())) {
      report(value.offset, say("csv.not-of-type",
                               {{"text", excerpt(value.text)}, {"type", name_of(*type.given())}}));
      return;
    }
    out_.rows.push_back(row);
  }

  static bool is_markless(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  }

  std::uint32_t source_of(const CsvCell& cell) {
    const std::uint32_t source = out_.sources.intern(cell.text);
    if (source == seen_sources_) {
      ++seen_sources_;
      check_name(cell, "source", problem_with_id(cell.text, kMaxNameCodePoints));
    }
    return source;
  }
  // Rows about one object mostly follow one another.
  std::uint32_t object_of(const CsvCell& cell) {
    if (seen_objects_ > 0 && cell.text == last_object_text_) return last_object_;
    last_object_text_ = cell.text;
    last_object_ = needs_escape(cell.text) ? out_.objects.intern(escaped_name(cell.text))
                                           : out_.objects.intern(cell.text);
    if (last_object_ == seen_objects_) {
      ++seen_objects_;
      check_name(cell, "object",
                 problem_with_id(out_.objects.name(last_object_), kMaxNameCodePoints));
    }
    return last_object_;
  }
  std::uint32_t attribute_of(const CsvCell& cell) {
    const std::uint32_t attribute = needs_escape(cell.text)
                                        ? out_.attributes.intern(escaped_name(cell.text))
                                        : out_.attributes.intern(cell.text);
    if (attribute == out_.types.size()) {
      const auto given = options_.types.find(std::string(cell.text));
      out_.types.push_back(given == options_.types.end() ? ColumnType{}
                                                         : ColumnType(given->second));
      check_name(cell, "attribute",
                 cell.text.substr(0, 2) == "x-"
                     ? say("csv.extra-name", {{"name", excerpt(cell.text)}})
                     : problem_with_id(out_.attributes.name(attribute), kMaxNameCodePoints));
    }
    return attribute;
  }
  void check_name(const CsvCell& cell, std::string_view what, const Message& problem) {
    if (problem.empty()) return;
    report(cell.offset, cell.text.empty() ? say("csv.empty-name", {{"kind", what}}) : problem);
  }

  // A document for each source and day; the last one is mostly the one that is wanted again.
  std::uint32_t document_of(std::uint32_t source, const CsvCell& cell) {
    const std::string_view time = cell.text;
    if (time != last_time_ || last_day_ == kNoDay) {
      last_time_ = time;
      const std::string day = day_of(time);
      last_day_ = days_.intern(day);
      last_source_ = kNoDay;
      last_is_no_day_ = day.empty() && !time.empty();
      if (last_is_no_day_ && out_.no_days == 0) {
        out_.first_no_day = time;
        out_.place_of_no_day = out_.cursor.place_of(cell.offset);
      }
    }
    if (last_is_no_day_) ++out_.no_days;
    if (source == last_source_) return last_document_;
    last_source_ = source;
    const std::uint64_t key = (std::uint64_t{source} << 32U) | last_day_;
    const auto [found, added] =
        documents_.emplace(key, static_cast<std::uint32_t>(out_.documents.size()));
    if (added) out_.documents.push_back({source, std::string(days_.name(last_day_))});
    return last_document_ = found->second;
  }

  void check_given_types() {
    for (const auto& [attribute, type] : options_.types) {
      if (type == ValueType::money || type == ValueType::entity) {
        problem_of_options(say("csv.type-not-given",
                               {{"type", name_of(type)}, {"attribute", excerpt(attribute)}}));
      } else if (!out_.attributes.find(escaped_name(attribute))) {
        std::vector<std::string> known;
        for (std::uint32_t i = 0; i < out_.attributes.size(); ++i) {
          known.emplace_back(out_.attributes.name(i));
        }
        problem_of_options(say("csv.no-attribute", {{"attribute", excerpt(attribute)},
                                                    {"hint", did_you_mean(attribute, known)}}));
      }
    }
  }
  void problem_of_options(Message message) {
    ++count_;
    problems_.push_back({file_, 0, 0, {}, std::move(message)});
  }

  static constexpr std::uint32_t kNoDay = 0xFFFFFFFF;

  const std::string& file_;
  const LongCsvOptions& options_;
  LongCsvRows& out_;
  Diagnostics problems_;
  std::size_t count_ = 0;
  std::array<std::size_t, kColumnCount> column_of_{};
  std::size_t width_ = 0;
  std::uint32_t seen_sources_ = 0;
  std::uint32_t seen_objects_ = 0;
  std::string_view last_object_text_;
  std::uint32_t last_object_ = 0;
  IdTable days_;
  std::unordered_map<std::uint64_t, std::uint32_t> documents_;
  std::string_view last_time_;
  std::uint32_t last_day_ = kNoDay;
  bool last_is_no_day_ = false;
  std::uint32_t last_source_ = kNoDay;
  std::uint32_t last_document_ = 0;
};

}  // namespace

std::string escaped_name(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '#') {
      out += "%23";
    } else if (name.substr(i, 3) == "%23") {
      out += "%25";
    } else {
      out += name[i];
    }
  }
  return out;
}

Diagnostics read_long_csv_rows(const std::string& file, const LongCsvOptions& options,
                               LongCsvRows& out) {
  return RowReader(file, options, out).read();
}

}  // namespace tawatur
