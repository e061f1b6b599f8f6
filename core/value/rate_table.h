// Dated exchange rates: given in the case, or as the European Central Bank's CSV.

#ifndef CORE_VALUE_RATE_TABLE_H
#define CORE_VALUE_RATE_TABLE_H

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic.h"
#include "core/extras.h"
#include "core/number/decimal.h"
#include "core/number/rational.h"
#include "core/result.h"
#include "core/value/edtf.h"

namespace tawatur {

// One `from` costs `rate` `to`. `on`: EDTF, a day, or a month or year for an average.
struct Rate {
  std::string from;
  std::string to;
  std::string on;
  Decimal rate;  // > 0
  Extras extras;

  friend bool operator==(const Rate&, const Rate&) = default;
};

// How a conversion was made, for the reader of a report. Each step is a given rate (one `from`
// costs `rate` `to`), used as it stands or inverted.
struct RateStep {
  std::string from;
  std::string to;
  std::string on;
  std::string rate;  // as given
  bool inverted = false;

  friend bool operator==(const RateStep&, const RateStep&) = default;
};
struct Conversion {
  Rational factor;              // amount in `from` × factor = amount in `to`
  std::vector<RateStep> steps;  // one, or two through a pivot
};

class RateTable {
 public:
  // Fails with invalid_input for: a currency that is not three ASCII capital letters, from = to,
  // a rate that is not above 0, an `on` that is not a day, month or year (no qualifiers), and
  // the same pair and period twice.
  [[nodiscard]] Result<void> add(const Rate& rate);

  // As add, but replaces the same pair and period (what --rates does to the case's rates).
  [[nodiscard]] Result<void> override_with(const Rate& rate);

  // decisions.md 15 and 22. `on` is a day, a month or a year. For one ordered pair: the rate of
  // the shortest period that contains the whole of `on`, else the latest day rate not after the
  // last day of `on` and at most 31 days before it, else none. A pair as given comes before its
  // inverse, both before the way through one pivot currency (EUR first, then alphabetically;
  // each of the two steps again as given before inverse). from == to gives factor 1, no steps.
  [[nodiscard]] std::optional<Conversion> convert(std::string_view from, std::string_view to,
                                                  const DateSpan& on) const;

 private:
  using Period = std::pair<DayNumber, DayNumber>;  // first and last day
  struct Dated {
    std::string on;
    Decimal rate;
  };
  struct Step {
    Rational factor;
    RateStep shown;
  };
  static Result<std::pair<Period, Dated>> checked(const Rate& rate);
  static std::vector<Period> periods_around(const DateSpan& on);  // shortest first
  [[nodiscard]] const Dated* rate_as_given(const std::string& from, const std::string& to,
                                           const DateSpan& on) const;
  [[nodiscard]] std::optional<Step> step(const std::string& from, const std::string& to,
                                         const DateSpan& on) const;

  std::map<std::pair<std::string, std::string>, std::map<Period, Dated>> pairs_;  // by (from, to)
  std::set<std::string> currencies_;
};

// Reads the layout of eurofxref-hist.csv: header `Date,USD,JPY,…`, one row a day, `N/A` and
// empty cells skipped, a trailing comma allowed; each cell is a rate EUR → column. Errors name
// line and column: `3:12: rate "1,08" is not a decimal`. At most kMaxDiagnostics
// problems are listed, of `file_name`.
[[nodiscard]] tl::expected<std::vector<Rate>, Diagnostics> read_ecb_csv(std::string_view csv,
                                                                        std::string file_name);

}  // namespace tawatur

#endif  // CORE_VALUE_RATE_TABLE_H
