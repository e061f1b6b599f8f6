// The words of dates of one language, from data/lang/<language>/dates.json.

#ifndef CLAIMS_EXTRACT_DATE_WORDS_H
#define CLAIMS_EXTRACT_DATE_WORDS_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/phrase_table.h"
#include "core/text/tokens.h"

namespace tawatur {

enum class DateTerm : std::uint8_t {
  month,          // 1-12
  hijri_month,    // 1-12
  weekday,        // 1 Monday ... 7 Sunday
  day_ordinal,    // "the third", 1-31
  year_marker,    // "the year", before a number
  preposition,    // before a year: in, since, until
  of,             // between day, month and year
  from,           // begins a range
  to,             // between its ends
  between,        // begins a range whose ends "and" joins
  conjunction,    // and
  early,          // the first third of what follows
  middle,         // the second
  late,           // the last
  quarter,        // 1-4
  half,           // 1-2
  season,         // 21-24
  decade,         // 20 ... 90: "the eighties"
  decade_marker,  // "the years", before 80 or 1980
  last_century,   // of a decade: the twentieth
  this_century,   // the twenty-first
  century,        // before or behind its ordinal
  hijri_era,
  before_christ,
  day_offset,  // today 0, yesterday -1
  last,
  next,
  current,  // this
  ago,      // "ago", before or behind the length
  one,      // a, before a unit
  unit_day,
  unit_month,
  unit_year,
  dual_day,  // two days, in one word
  dual_month,
  dual_year,
  about,
  name,  // what is behind it is a name: the street, the city
};

using DateTerms = std::uint64_t;  // a bit for each

template <typename... Terms>
[[nodiscard]] constexpr DateTerms date_terms(Terms... terms) {
  return ((DateTerms{1} << static_cast<unsigned>(terms)) | ... | DateTerms{0});
}

struct DateWord {
  DateTerm term = DateTerm::of;
  int value = 0;
  bool ambiguous = false;  // also a common word or a name: counts only beside other parts of a date
};

// What stands at a token: its words and how many tokens they take.
struct DateMatch {
  const std::vector<DateWord>* words = nullptr;
  DateTerms terms = 0;  // of all words
  std::uint32_t tokens = 0;
  std::uint16_t prefix_bytes = 0;  // stripped, see PhraseMatch
  std::uint8_t clitics = 0;

  [[nodiscard]] bool is_any(DateTerms any) const { return (terms & any) != 0; }
  [[nodiscard]] const DateWord* find(DateTerm term) const;
  // Whether a date can begin with such a word; some only when reckoned from a known day.
  [[nodiscard]] bool begins_date(bool is_day_known) const;
};

class DateWords {
 public:
  // `json` is the program's own data: a fault in it is a bug.
  DateWords(std::string_view language, std::string_view json);

  // The longest phrase at `at` inside [at, limit).
  [[nodiscard]] std::optional<DateMatch> at(const Tokens& tokens, std::size_t at,
                                            std::size_t limit) const;
  [[nodiscard]] std::string_view language() const { return language_; }
  [[nodiscard]] bool month_first() const { return month_first_; }
  [[nodiscard]] const PhraseTable& table() const { return table_; }

 private:
  std::string_view language_;
  Clitics clitics_ = Clitics::none;
  bool month_first_ = false;  // 4/22 is 22 April
  PhraseTable table_;
  struct Entry {
    std::vector<DateWord> words;
    DateTerms terms = 0;
  };
  std::vector<Entry> entries_;  // by payload
};

// Loaded when first asked for; thread-safe. Null for a language that is not read.
[[nodiscard]] const DateWords* date_words_of(std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_DATE_WORDS_H
