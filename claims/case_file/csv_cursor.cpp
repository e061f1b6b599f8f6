// A line without a quotation mark is cut at its commas; that is nearly every line of a large file,
// and all of the time. Others are read cell by cell, across lines where a quote goes on.

#include "claims/case_file/csv_cursor.h"

#include <algorithm>
#include <bit>

#include "core/text/byte_block.h"

namespace tawatur {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

inline CsvCell trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin < end && text[begin] > ' ' && text[end - 1] > ' ') {
    return {{text.data() + begin, end - begin}, begin};
  }
  while (begin < end && is_blank(text[begin])) ++begin;
  while (begin < end && is_blank(text[end - 1])) --end;
  return {text.substr(begin, end - begin), begin};
}

}  // namespace

CsvCursor::CsvCursor(std::string_view text) : text_(text) {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
}

std::size_t CsvCursor::rows_to_come() const {
  constexpr std::size_t kSample = std::size_t{1} << 16U;
  const std::string_view sample = text_.substr(at_, kSample);
  const auto lines = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n')) + 1;
  return (text_.size() - at_) / std::max<std::size_t>(sample.size(), 1) * (lines + lines / 16) +
         lines;
}

bool CsvCursor::next(std::vector<CsvCell>& cells) {
  problem_ = {};
  while (at_ < text_.size()) {
    row_start_ = at_;
    line_ = next_line_;
    cells.clear();
    if (!read_plain(cells)) {
      cells.clear();
      read_quoted(cells);
      return true;
    }
    ++next_line_;
    if (cells.size() > 1 || !cells.front().text.empty()) return true;
  }
  return false;
}

// From `at_` to behind the end of the line; false, and nothing done, where there is a quotation
// mark before that.
bool CsvCursor::read_plain(std::vector<CsvCell>& cells) {
  const char* const bytes = text_.data();
  const std::size_t size = text_.size();
  std::size_t begin = at_;
  std::size_t at = at_;
  const auto is_end = [&](char c, std::size_t place) {
    cells.push_back(trimmed(text_, begin, place));
    begin = place + 1;
    return c == '\n';
  };
  for (; at + ByteBlock::kSize <= size; at += ByteBlock::kSize) {
    const ByteBlock block(bytes + at);
    const unsigned quotes = block.equal_to('"');
    unsigned marks = quotes | block.equal_to(',') | block.equal_to('\n');
    for (; marks != 0; marks &= marks - 1) {
      const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(marks));
      if (bytes[place] == '"') return false;
      if (!is_end(bytes[place], place)) continue;
      at_ = begin;
      return true;
    }
  }
  for (; at < size; ++at) {
    if (bytes[at] == '"') return false;
    if ((bytes[at] == ',' || bytes[at] == '\n') && is_end(bytes[at], at)) {
      at_ = begin;
      return true;
    }
  }
  static_cast<void>(is_end('\n', size));
  at_ = size;
  return true;
}

void CsvCursor::read_quoted(std::vector<CsvCell>& cells) {
  for (;;) {
    std::size_t start = at_;
    while (start < text_.size() && (text_[start] == ' ' || text_[start] == '\t')) ++start;
    if (start < text_.size() && text_[start] == '"') {
      at_ = start;
      cells.push_back(quoted_cell());
    } else {
      const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
      cells.push_back(trimmed(text_, at_, end));
      at_ = end;
    }
    if (at_ >= text_.size()) return;
    if (text_[at_++] == '\n') {
      ++next_line_;
      return;
    }
  }
}

// `at_` is at the opening quotation mark; afterwards at the comma, line end or end of the text.
CsvCell CsvCursor::quoted_cell() {
  const std::size_t open = at_++;
  const std::size_t begin = at_;
  bool doubled = false;
  for (;; ++at_) {
    at_ = text_.find('"', at_);
    if (at_ == std::string_view::npos) {
      problem_ = say("csv.open-quote");
      problem_offset_ = open;
      at_ = text_.size();
      return {text_.substr(begin), open};
    }
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
    doubled = true;
    ++at_;
  }
  std::string_view inside = text_.substr(begin, at_ - begin);
  next_line_ += static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\n'));
  if (doubled) {
    std::string& text = unescaped_.emplace_back();
    for (std::size_t i = 0; i < inside.size(); ++i) {
      text += inside[i];
      if (inside[i] == '"') ++i;
    }
    inside = text;
  }
  ++at_;
  while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n') {
    problem_ = say("csv.after-quote");
    problem_offset_ = at_;
    at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
  }
  return {inside, open};
}

CsvCursor::Place CsvCursor::place_of(std::size_t offset) const {
  Place place{line_, 1};
  for (std::size_t i = row_start_; i < offset && i < text_.size(); ++i) {
    if (text_[i] == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace tawatur
