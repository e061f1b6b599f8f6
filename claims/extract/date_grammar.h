// The forms that dates take, each tried at one token. Used by dates.cpp alone.

#ifndef CLAIMS_EXTRACT_DATE_GRAMMAR_H
#define CLAIMS_EXTRACT_DATE_GRAMMAR_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "claims/extract/date_words.h"
#include "claims/extract/printed_date.h"
#include "core/text/tokens.h"

namespace tawatur {

// A date found at tokens [first, last).
struct DatePoint {
  std::size_t first = 0;
  std::size_t last = 0;
  std::uint16_t prefix_bytes = 0;  // stripped from the first token
  PrintedDate date;                // what `edtf` says, when it is a day, a month or a year
  std::string edtf;
  bool relative = false;
  bool hijri = false;
  bool order_guessed = false;
  bool weekday_differs = false;
};

// What the words before a number say about it.
enum class YearContext : std::uint8_t {
  none,
  weak,    // from, of, to: years from 1800 on
  strong,  // in, since, until
  marker,  // the year: any four digits
};

class DateGrammar {
 public:
  DateGrammar(const Tokens& tokens, const DateWords& words, std::optional<DayNumber> published)
      : tokens_(tokens), words_(words), published_(published) {}

  // The longest form that begins at `at`.
  [[nodiscard]] std::optional<DatePoint> longest_at(std::size_t at, YearContext context) const;
  // Two of them with a sign or a word between, as one interval. `between`: the words before say so,
  // and "and" joins the ends. `first`: what longest_at() says without any context.
  [[nodiscard]] std::optional<DatePoint> range_at(std::size_t at, YearContext context, bool between,
                                                  std::optional<DatePoint> first) const;
  [[nodiscard]] std::optional<DateMatch> match(std::size_t at) const {
    Looked& looked = looked_[at % looked_.size()];
    if (looked.at != at) {
      looked.at = at;
      looked.found = words_.at(tokens_, at, tokens_.size());
    }
    return looked.found;
  }

 private:
  struct Number {
    int value = 0;
    std::size_t last = 0;
  };

  struct Part {  // of a date whose parts a sign divides
    int value = 0;
    int digits = 0;  // 0: a month's name
    bool is_month = false;
    std::size_t last = 0;
  };
  struct Joint {
    char sign = 0;
    bool spaced = false;
    std::size_t next = 0;
  };

  // date_separated.cpp: parts divided by signs.
  [[nodiscard]] std::optional<DatePoint> separated(std::size_t at, YearContext context) const;
  [[nodiscard]] std::optional<DatePoint> three_parts(std::size_t at,
                                                     const std::array<Part, 3>& parts) const;
  [[nodiscard]] std::optional<DatePoint> two_parts(std::size_t at, const Part& first,
                                                   const Part& second, const Joint& joint,
                                                   YearContext context) const;
  [[nodiscard]] std::optional<DatePoint> day_and_month(DatePoint point, const Part& first,
                                                       const Part& second, const Joint& joint,
                                                       YearContext context) const;
  [[nodiscard]] std::optional<DatePoint> year_then_month(std::size_t at, const Part& first) const;
  [[nodiscard]] std::optional<DatePoint> spaced_numbers(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> year_and_part(std::size_t at) const;
  [[nodiscard]] std::optional<Part> part_at(std::size_t at) const;
  [[nodiscard]] std::optional<Joint> joint_at(std::size_t at) const;
  [[nodiscard]] bool ends_phrase(std::size_t at) const;
  [[nodiscard]] bool joint_with_digits(std::size_t at) const;

  // date_forms.cpp: day, month, year.
  [[nodiscard]] std::optional<DatePoint> numeric(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> day_month_year(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> month_day_year(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> month_year(std::size_t at, YearContext context) const;
  [[nodiscard]] std::optional<DatePoint> bare_year(std::size_t at, YearContext context) const;
  [[nodiscard]] std::optional<DatePoint> hijri_date(std::size_t at) const;
  [[nodiscard]] std::optional<Number> day_at(std::size_t at) const;
  [[nodiscard]] std::optional<Number> month_at(std::size_t at, bool alone, DateTerm term) const;
  [[nodiscard]] std::optional<Number> year_at(std::size_t at) const;
  [[nodiscard]] std::optional<Number> short_year_at(std::size_t at) const;
  [[nodiscard]] std::optional<Number> old_year_at(std::size_t at) const;
  // A year with what joins it to what stands before: ", 2024", "of the year 2024", "من العام 2024".
  [[nodiscard]] std::optional<Number> joined_year(std::size_t at) const;
  // The year of what stands before `at`: joined, or last, next, this. Sets relative.
  bool add_year(std::size_t at, DatePoint& point) const;

  // date_periods.cpp: parts of years, decades, centuries.
  [[nodiscard]] std::optional<DatePoint> part(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> quarter_or_half(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> season(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> decade(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> century(std::size_t at) const;

  // date_relative.cpp: reckoned from the publication date.
  [[nodiscard]] std::optional<DatePoint> day_offset(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> weekday(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> relative_unit(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> relative_year(std::size_t at) const;
  [[nodiscard]] std::optional<DatePoint> ago(std::size_t at) const;

  // Small steps.
  [[nodiscard]] bool stands_alone(std::size_t at) const;
  [[nodiscard]] bool is_age(std::size_t at) const;
  [[nodiscard]] std::optional<Number> year_behind_clock(std::size_t at) const;
  [[nodiscard]] const DateWord* term_at(std::size_t at, DateTerm term, std::size_t& last) const;
  [[nodiscard]] std::size_t skip(std::size_t at, DateTerm term) const;
  [[nodiscard]] std::size_t skip_sign(std::size_t at, char sign) const;
  [[nodiscard]] std::size_t skip_joints(std::size_t at) const;
  [[nodiscard]] bool is_sign(std::size_t at, char sign) const;
  [[nodiscard]] bool touches(std::size_t at) const {
    return at < tokens_.size() && !tokens_[at].has(kSpaceBefore);
  }
  [[nodiscard]] std::optional<int> number_at(std::size_t at, std::size_t fewest,
                                             std::size_t most) const;
  [[nodiscard]] bool inside_number(std::size_t at) const;
  [[nodiscard]] std::string_view language() const { return words_.language(); }

  // Forms that begin alike ask for the same few words.
  struct Looked {
    std::size_t at = static_cast<std::size_t>(-1);
    std::optional<DateMatch> found;
  };

  const Tokens& tokens_;
  const DateWords& words_;
  std::optional<DayNumber> published_;
  mutable std::array<Looked, 8> looked_;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_DATE_GRAMMAR_H
