// One pass over the tokens. At each, the longest form of a date that begins there is taken, a range
// before a single date; what the words before said (in, the year, between, about) is remembered for
// the few tokens that it holds.

#include "claims/extract/dates.h"

#include <algorithm>
#include <utility>

#include "claims/extract/date_grammar.h"
#include "claims/extract/number_lexicon.h"
#include "claims/extract/read_number.h"

namespace tawatur {

// Digits before a word that no date has: "20 people". They can only be a year.
bool DateGrammar::stands_alone(std::size_t at) const {
  const std::size_t next = at + 1;
  return next < tokens_.size() && tokens_[next].is_word() && !touches(next) && !match(next);
}

std::optional<DatePoint> DateGrammar::longest_at(std::size_t at, YearContext context) const {
  std::optional<DatePoint> best;
  const auto consider = [&best](std::optional<DatePoint> found) {
    if (found && (!best || found->last > best->last)) best = std::move(found);
  };
  if (tokens_[at].is_digits()) {
    if (!stands_alone(at)) {
      consider(numeric(at));
      consider(separated(at, context));
      consider(year_and_part(at));
      consider(day_month_year(at));
      consider(hijri_date(at));
      consider(decade(at));
      consider(century(at));
      consider(ago(at));
    }
    consider(bare_year(at, context));
    return best;
  }
  const auto here = match(at);
  if (!here) return century(at);
  const DateTerms terms = here->terms;
  const auto begins_with = [terms](auto... any) { return (terms & date_terms(any...)) != 0; };
  if (begins_with(DateTerm::weekday)) consider(weekday(at));
  if (begins_with(DateTerm::month)) consider(separated(at, context));
  if (begins_with(DateTerm::day_ordinal)) consider(day_month_year(at));
  if (begins_with(DateTerm::month)) {
    consider(month_day_year(at));
    consider(month_year(at, context));
  }
  if (begins_with(DateTerm::day_ordinal, DateTerm::hijri_month)) consider(hijri_date(at));
  if (begins_with(DateTerm::early, DateTerm::middle, DateTerm::late)) consider(part(at));
  if (begins_with(DateTerm::quarter, DateTerm::half)) consider(quarter_or_half(at));
  if (begins_with(DateTerm::season)) consider(season(at));
  if (begins_with(DateTerm::decade, DateTerm::decade_marker)) consider(decade(at));
  consider(century(at));
  if (!published_) return best;
  consider(day_offset(at));
  consider(relative_unit(at));
  consider(ago(at));
  return best;
}

std::optional<DatePoint> DateGrammar::range_at(std::size_t at, YearContext context, bool between,
                                               std::optional<DatePoint> first) const {
  // The first end: a date, a year that the second will explain, or a day alone.
  if (!first) {
    if (const auto year = year_at(at); year && year->value >= 1800 && !inside_number(at)) {
      first = DatePoint{};
      first->date = {year->value, 0, 0};
      first->last = year->last;
    } else if (const auto month = month_at(at, false, DateTerm::month)) {
      first = DatePoint{};
      first->prefix_bytes = match(at)->prefix_bytes;
      first->date = {std::nullopt, month->value, 0};
      first->last = month->last;
    } else if (const auto day = day_at(at); day && tokens_[at].is_digits()) {
      first = DatePoint{};
      first->date = {std::nullopt, 0, day->value};
      first->last = day->last;
    } else {
      return std::nullopt;
    }
    first->first = at;
  }
  if (first->relative || first->hijri ||
      (!first->date.year && first->date.month == 0 && first->date.day == 0)) {
    return std::nullopt;
  }
  std::size_t next = first->last;
  if (next >= tokens_.size()) return std::nullopt;
  const std::string_view sign = tokens_.folded(next);
  const bool dash = sign == "-" || sign == "–" || sign == "—" || sign == "~";
  const auto word = match(next);
  const bool year_alone = first->date.month == 0 && first->date.day == 0;
  std::uint8_t clitics = 0;
  if (dash) {
    // 2023-24
    if (const auto digits = number_at(next + 1, 2, 2);
        digits && year_alone && touches(next) && touches(next + 1) &&
        context != YearContext::none && (*first->date.year + 1) % 100 == *digits) {
      first->last = next + 2;
      first->edtf =
          edtf_text(first->date) + '/' + edtf_text(PrintedDate{*first->date.year + 1, 0, 0});
      return first;
    }
    ++next;
  } else if (sign == "/" && year_alone && context == YearContext::marker) {
    ++next;
  } else if (word && word->clitics == 0 && word->find(DateTerm::to) != nullptr &&
             (word->find(DateTerm::conjunction) == nullptr || between)) {
    next += word->tokens;
  } else if (word && word->clitics == 0 && word->find(DateTerm::conjunction) != nullptr &&
             between) {
    next += word->tokens;
  } else if (word && between && (word->clitics & kCliticAnd) != 0) {
    clitics = word->clitics;  // «بين مارس ويونيو»
  } else {
    return std::nullopt;
  }
  if (clitics == 0) next = skip(next, DateTerm::year_marker);
  if (!dash) next = skip_sign(next, '-');  // «ל-2023»
  if (next >= tokens_.size()) return std::nullopt;
  const auto second = longest_at(next, year_alone ? YearContext::strong : YearContext::weak);
  if (!second || second->relative || second->hijri || second->date.month > 12 ||
      (!second->date.year && second->date.month == 0)) {
    return std::nullopt;
  }
  PrintedDate low = first->date;
  PrintedDate high = second->date;
  const bool low_is_day = low.day != 0;
  const bool both_years = low.year && high.year;  // "from May 2015 to 2018"
  if (low_is_day != (high.day != 0) && !both_years) {
    // "Feb 1st to March 2019"; never a number and a month: "5 to March 2019".
    if (!low_is_day || low.month == 0 || low.year || !high.year) return std::nullopt;
  }
  if (low.month == 0 && low_is_day) low.month = high.month;
  if ((low.month == 0) != (high.month == 0) && !both_years) return std::nullopt;
  if (low.month == 0 && low_is_day) return std::nullopt;
  if (!low.year && high.year) {
    const bool later = std::pair(low.month, low.day) > std::pair(high.month, high.day);
    low.year = *high.year - (later ? 1 : 0);
  }
  if (low.year.has_value() != high.year.has_value() || !exists(low)) return std::nullopt;
  if (low.year && days_of(low).first >= days_of(high).first) return std::nullopt;
  // A dash between bare numbers says nothing of years unless the words before do or both are.
  if (year_alone && !dash && context == YearContext::none && !between) return std::nullopt;
  first->last = second->last;
  first->date = {};
  first->edtf = edtf_text(low) + '/' + edtf_text(high);
  return first;
}

namespace {

class DateScan {
 public:
  DateScan(const Tokens& tokens, const DateWords& words, std::optional<DayNumber> published)
      : tokens_(tokens),
        language_(words.language()),
        grammar_(tokens, words, published),
        published_(published),
        beginnings_(tokens.words) {
    beginnings_.add(words.table());
  }

  std::vector<ReadDate> run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      at = step(at);
    }
    return std::move(found_);
  }

 private:
  std::size_t step(std::size_t at) {
    const Token& token = tokens_[at];
    if (at == name_until_ && joins_name(at)) ++name_until_;
    if (token.kind == TokenKind::sign) return at + 1;
    const bool digits = token.is_digits();
    if (!digits && !beginnings_.may_begin(at) && !may_be_roman(at)) return at + 1;
    const auto words = digits ? std::nullopt : grammar_.match(at);
    if (!digits && !words && !may_be_roman(at)) return at + 1;
    if (words && words->find(DateTerm::before_christ) != nullptr) {
      if (auto year = year_in_words(at, at + words->tokens)) return take(std::move(*year));
    }
    const YearContext context = context_at(at);
    const bool between = between_until_ == at;
    // «نادي 6 أكتوبر», but «تأسس النادي عام 1907»
    const bool marked = words && words->find(DateTerm::year_marker) != nullptr;
    if (at == name_until_ && !marked) return behind_name(at, context);
    if (words && !words->begins_date(published_.has_value())) {
      remember(at, *words);
      return at + 1;
    }
    auto alone = grammar_.longest_at(at, YearContext::none);
    if (auto range = grammar_.range_at(at, context, between, alone)) return take(std::move(*range));
    if (context != YearContext::none) alone = grammar_.longest_at(at, context);
    if (alone) return take(std::move(*alone));
    if (words) remember(at, *words);
    return at + 1;
  }

  // "forty-four BC": the words of the number end where the era begins, at `era`.
  [[nodiscard]] std::optional<DatePoint> year_in_words(std::size_t era, std::size_t last) const {
    constexpr std::size_t kLongest = 8;
    const NumberLexicon& numbers = number_lexicon(language_);
    std::optional<DatePoint> found;
    for (std::size_t back = 1; back <= kLongest && back <= era; ++back) {
      const std::size_t at = era - back;
      if (tokens_[at + 1].has(kParagraphBefore)) break;
      if (!tokens_[at].is_word()) {
        if (tokens_.folded(at) == "-") continue;
        break;
      }
      const auto number = read_number_words(tokens_, at, era, numbers, {});
      if (!number || number->last != era || number->ordinal || number->vague || number->digits) {
        continue;
      }
      if (number->value < Rational(1) || Rational(9999) < number->value) break;
      const int year = std::stoi(number->value.to_decimal_string());
      found = DatePoint{};
      found->first = at;
      found->last = last;
      found->prefix_bytes = number->prefix_bytes;
      found->edtf = edtf_text(PrintedDate{year - 1, 0, 0});
      if (year > 1) found->edtf.insert(found->edtf.begin(), '-');
    }
    return found;
  }

  // Articles, prefixes and hyphens between the street and its day.
  [[nodiscard]] bool joins_name(std::size_t at) const {
    const std::string_view word = tokens_.folded(at);
    return word == "-" || word == "ה" || word == "the" || word == "du" || word == "de" ||
           word == "del" || word == "of";
  }

  // "XIXe siècle" begins with a word of no list.
  [[nodiscard]] bool may_be_roman(std::size_t at) const {
    if (!tokens_[at].has(kCapital)) return false;
    const char first = tokens_.folded(at).empty() ? ' ' : tokens_.folded(at).front();
    return (first == 'x' || first == 'v' || first == 'i');
  }

  // «مدينة 6 أكتوبر», "rue du 4 septembre", "Vision 2030": the date is the name.
  std::size_t behind_name(std::size_t at, YearContext context) {
    const auto alone = grammar_.longest_at(at, YearContext::none);
    if (const auto range = grammar_.range_at(at, context, false, alone)) return range->last;
    if (const auto date = grammar_.longest_at(at, YearContext::strong)) return date->last;
    return at + 1;
  }

  void remember(std::size_t at, const DateMatch& words) {
    const std::size_t end = at + words.tokens;
    const bool follows_about = about_until_ == at;
    if (words.find(DateTerm::year_marker) != nullptr) {
      set_context(end, YearContext::marker);
    } else if (words.find(DateTerm::preposition) != nullptr) {
      const bool weak =
          words.find(DateTerm::from) != nullptr || words.find(DateTerm::to) != nullptr;
      set_context(end, weak ? YearContext::weak : YearContext::strong);
    } else if (words.find(DateTerm::from) != nullptr || words.find(DateTerm::of) != nullptr) {
      set_context(end, YearContext::weak);
    } else if (words.find(DateTerm::about) != nullptr && context_until_ == at) {
      set_context(end, context_);
    } else if (words.find(DateTerm::early) != nullptr || words.find(DateTerm::late) != nullptr) {
      set_context(end, YearContext::weak);
    }
    const bool law = words.find(DateTerm::year_marker) != nullptr && at > 0 &&
                     tokens_[at - 1].is_digits() && tokens_.folded(at).substr(0, 2) == "ل" &&
                     !tokens_[at].has(kNewlineBefore);  // «القانون رقم 16 لسنة 1960»
    if (words.find(DateTerm::name) != nullptr || law) name_until_ = end;

    if (words.find(DateTerm::between) != nullptr) between_until_ = end;
    if (between_until_ == at && words.find(DateTerm::year_marker) != nullptr) between_until_ = end;
    if (words.find(DateTerm::about) != nullptr || follows_about) about_until_ = end;
    if (words.find(DateTerm::about) != nullptr && (words.clitics & kCliticPreposition) != 0) {
      set_context(end, YearContext::strong);  // «בסביבות 1960»
    }
  }

  void set_context(std::size_t until, YearContext context) {
    if (until < context_until_) return;  // the inner words of a longer phrase
    context_until_ = until;
    context_ = context;
  }

  [[nodiscard]] YearContext context_at(std::size_t at) const {
    if (context_until_ == at) return context_;
    if (at == 0) return YearContext::none;
    const std::string_view before = tokens_.folded(at - 1);
    // "ב-2024", «بـ2024»: a prefix written apart from the digits.
    const bool hyphen = before == "-" && at > 1 && !tokens_[at].has(kSpaceBefore);
    const std::string_view prefix = hyphen ? tokens_.folded(at - 2) : before;
    if ((hyphen || !tokens_[at].has(kSpaceBefore)) &&
        (prefix == "ב" || prefix == "ל" || prefix == "מ" || prefix == "ב" || prefix == "ب" ||
         prefix == "ل" || prefix == "وب")) {
      return YearContext::strong;
    }
    // "(2024)"
    const bool named = at > 1 && tokens_[at - 2].is_digits();  // "resolution 2254 (2015)"
    if (before == "(" && !named && at + 1 < tokens_.size() && tokens_.folded(at + 1) == ")") {
      return YearContext::weak;
    }
    // «2023 و2024»: as the year before it.
    if (last_year_ > 0 && at == last_year_ + 1 &&
        (before == "و" || before == "," || before == "،" || before == "and" || before == "et" ||
         before == "y" || before == "ו" || before == "or" || before == "ou" || before == "o")) {
      return YearContext::weak;
    }
    if (last_year_ > 0 && at == last_year_ + 2 && before == "-" && tokens_.folded(at - 2) == "ו") {
      return YearContext::weak;
    }
    return YearContext::none;
  }

  std::size_t take(DatePoint point) {
    ReadDate date;
    date.first = point.first;
    date.last = point.last;
    date.start = point.prefix_bytes > 0
                     ? behind_prefix(tokens_, point.first, point.prefix_bytes).code_point
                     : tokens_[point.first].start;
    date.end = tokens_[point.last - 1].end;
    date.edtf = std::move(point.edtf);
    date.relative = point.relative;
    date.hijri = point.hijri;
    date.order_guessed = point.order_guessed;
    date.weekday_differs = point.weekday_differs;
    const bool plain =
        date.edtf.find('/') == std::string::npos && date.edtf.find('X') == std::string::npos;
    if (about_until_ == point.first && plain && !date.relative) date.edtf += '~';
    last_year_ = plain && date.edtf.size() <= 5 ? point.last : 0;
    const std::size_t next = point.last;
    found_.push_back(std::move(date));
    return next;
  }

  const Tokens& tokens_;
  std::string_view language_;
  DateGrammar grammar_;
  std::optional<DayNumber> published_;
  TableSet beginnings_;
  std::vector<ReadDate> found_;
  std::size_t context_until_ = 0;  // the token that context_ speaks of
  YearContext context_ = YearContext::none;
  std::size_t between_until_ = static_cast<std::size_t>(-1);
  std::size_t about_until_ = static_cast<std::size_t>(-1);
  std::size_t name_until_ = static_cast<std::size_t>(-1);
  std::size_t last_year_ = 0;  // behind a year alone
};

}  // namespace

std::vector<ReadDate> read_dates(const Tokens& tokens, const DateWords& words,
                                 std::optional<DayNumber> published) {
  return DateScan(tokens, words, published).run();
}

}  // namespace tawatur
