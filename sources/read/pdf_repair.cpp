#include "sources/read/pdf_repair.h"

#include <algorithm>
#include <cstddef>

#include "core/text/display.h"
#include "sources/read/line_characters.h"

namespace tawatur {
namespace {

bool is_right_to_left_script(char32_t c) { return is_arabic(c) || is_hebrew(c); }
bool is_line_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669); }
bool is_percent(char32_t c) { return c == '%' || c == U'٪'; }
bool in_number(char32_t c) {
  return is_line_digit(c) || c == '.' || c == ',' || c == U'٫' || c == U'٬';
}
bool is_vowel_sign(char32_t c) { return (c >= 0x64B && c <= 0x65F) || (c >= 0x591 && c <= 0x5C7); }
// Marks that stand behind a word, with a space behind them.
bool is_closing_mark(char32_t c) { return c == U'،' || c == U'؛' || c == U'؟' || c == ','; }

std::string utf8(const std::u32string& line) {
  std::string out;
  for (const char32_t c : line) append_utf8(out, c);
  return out;
}

char32_t at(const std::u32string& line, std::size_t index) {
  return index < line.size() ? line[index] : 0;
}

// Behind the number that begins at `start`; its last character is a digit.
std::size_t number_end(const std::u32string& line, std::size_t start) {
  std::size_t end = start;
  for (std::size_t i = start; i < line.size() && in_number(line[i]); ++i) {
    if (is_line_digit(line[i])) end = i + 1;
  }
  return end;
}

void replace_all(std::u32string& line, std::u32string_view from, std::u32string_view to) {
  for (std::size_t found = line.find(from); found != std::u32string::npos;
       found = line.find(from, found + to.size())) {
    line.replace(found, from.size(), to);
  }
}

// One pass to the right; `out` is what is finished.
class Repair {
 public:
  explicit Repair(const std::u32string& line) : line_(line) {}

  std::u32string run() {
    while (i_ < line_.size()) {
      if (!mark_before_space() && !percent_before_number() && !number_in_bracket() &&
          !period_before_last_number() && !hyphen_behind_number() && !cut_off_letter()) {
        copy();
      }
    }
    return out_;
  }

 private:
  void copy() {
    // A space that was lost between a number and a word.
    if (!out_.empty() && is_right_to_left_script(line_[i_]) &&
        (is_line_digit(out_.back()) || is_percent(out_.back()))) {
      out_.push_back(' ');
    }
    out_.push_back(line_[i_++]);
  }

  bool mark_before_space() {
    if (line_[i_] != ' ' || !is_closing_mark(at(line_, i_ + 1)) ||
        !(is_right_to_left_script(at(line_, i_ + 2)) || is_line_digit(at(line_, i_ + 2)))) {
      return false;
    }
    out_.push_back(line_[i_ + 1]);
    out_.push_back(' ');
    i_ += 2;
    return true;
  }

  bool percent_before_number() {
    if (!is_percent(line_[i_]) || !is_line_digit(at(line_, i_ + 1))) return false;
    if (!out_.empty() && is_line_digit(out_.back())) return false;
    const std::size_t end = number_end(line_, i_ + 1);
    out_.append(line_, i_ + 1, end - i_ - 1);
    out_.push_back(line_[i_]);
    i_ = end;
    return true;
  }

  // "( 2023לפי": the bracket belongs behind the number.
  bool number_in_bracket() {
    if (line_[i_] != '(' || at(line_, i_ + 1) != ' ' || !is_line_digit(at(line_, i_ + 2)))
      return false;
    const std::size_t end = number_end(line_, i_ + 2);
    if (!is_right_to_left_script(at(line_, end))) return false;
    out_.append(line_, i_ + 2, end - i_ - 2);
    out_ += U" (";
    i_ = end;
    return true;
  }

  // ".14-05-2023" at the end.
  bool period_before_last_number() {
    if (line_[i_] != '.' || (i_ > 0 && line_[i_ - 1] != ' ') || !is_line_digit(at(line_, i_ + 1))) {
      return false;
    }
    const auto belongs = [](char32_t c) {
      return in_number(c) || c == '-' || c == '/' || is_percent(c);
    };
    if (!std::all_of(line_.begin() + static_cast<std::ptrdiff_t>(i_) + 1, line_.end(), belongs)) {
      return false;
    }
    out_.append(line_, i_ + 1);
    out_.push_back('.');
    i_ = line_.size();
    return true;
  }

  // Hebrew "ב 12.5%-בשנת" was "ב-12.5% בשנת".
  bool hyphen_behind_number() {
    if (line_[i_] != ' ' || out_.empty() || !is_hebrew(out_.back()) ||
        (out_.size() > 1 && out_[out_.size() - 2] != ' ') || !is_line_digit(at(line_, i_ + 1))) {
      return false;
    }
    std::size_t end = number_end(line_, i_ + 1);
    if (is_percent(at(line_, end))) ++end;
    if (at(line_, end) != '-' || !is_hebrew(at(line_, end + 1))) return false;
    out_.push_back('-');
    out_.append(line_, i_ + 1, end - i_ - 1);
    out_.push_back(' ');
    i_ = end + 1;
    return true;
  }

  // "وزار ة": no word begins with this letter.
  bool cut_off_letter() {
    if (line_[i_] != ' ' || at(line_, i_ + 1) != U'ة' || out_.empty() || !is_arabic(out_.back())) {
      return false;
    }
    out_.push_back(line_[i_ + 1]);
    i_ += 2;
    return true;
  }

  const std::u32string& line_;
  std::u32string out_;
  std::size_t i_ = 0;
};

bool is_doubtful_number(std::u32string_view word) {
  std::size_t digits = 0;
  std::size_t joints = 0;
  bool percent = false;
  for (const char32_t c : word) {
    digits += is_line_digit(c) ? 1U : 0U;
    joints += c == '-' || c == '/' || c == '.' ? 1U : 0U;
    percent = percent || is_percent(c);
  }
  return digits > 0 && (percent || (digits >= 4 && joints >= 2));
}

}  // namespace

std::string repaired_pdf_line(std::string_view text) {
  std::u32string line = characters(text);
  // A date that fills the last line, with the period of its sentence.
  if (line.size() > 1 && line[0] == '.' &&
      is_doubtful_number(std::u32string_view(line).substr(1)) &&
      std::all_of(line.begin(), line.end(),
                  [](char32_t c) { return in_number(c) || c == '-' || c == '/'; })) {
    return utf8(line.substr(1)) + ".";
  }
  if (std::none_of(line.begin(), line.end(), is_right_to_left_script)) return std::string(text);
  line = Repair(line).run();
  replace_all(line, U"اهلل", U"الله");  // no word is written so
  return utf8(line);
}

std::string doubtful_signs(const std::vector<std::string>& lines) {
  std::vector<std::string> found;
  bool vowels = false;
  std::size_t alone = 0;
  for (const std::string& text : lines) {
    const std::u32string line = characters(text);
    if (std::none_of(line.begin(), line.end(), is_right_to_left_script)) continue;
    if (line.find(U"الله") != std::u32string::npos) found.emplace_back("الله");
    std::size_t start = 0;
    while (start <= line.size()) {
      const std::size_t end = std::min(line.find(U' ', start), line.size());
      const std::u32string_view word = std::u32string_view(line).substr(start, end - start);
      if (is_doubtful_number(word)) found.push_back(utf8(std::u32string(word)));
      alone += word.size() == 1 && is_arabic(word[0]) && word[0] != U'و' ? 1U : 0U;
      vowels = vowels || std::any_of(word.begin(), word.end(), is_vowel_sign);
      start = end + 1;
    }
  }
  if (vowels) found.emplace_back("ـَـُـِ");
  if (alone > 1) {
    found.emplace_back("ا ل");
    std::rotate(found.begin(), found.end() - 1, found.end());
  }
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::string signs;
  for (std::size_t i = 0; i < found.size() && i < 3; ++i) {
    signs.append(i == 0 ? "" : ", ").append(visible(found[i]));
  }
  return signs;
}

}  // namespace tawatur
