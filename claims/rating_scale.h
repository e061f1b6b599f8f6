// The scales that verdicts are given on: those that come with the program (data/verdicts.json), and
// a team's own from the settings of its case.

#ifndef CLAIMS_RATING_SCALE_H
#define CLAIMS_RATING_SCALE_H

#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "claims/verdict.h"

namespace tawatur {

struct RatingScale {
  std::string name;
  std::vector<Rating> ratings;
};

// "tawatur" first, which is used where a case names none; then "claimreview", "averitec",
// "airwars".
[[nodiscard]] const std::vector<RatingScale>& known_scales();
// The number that ClaimReview gives a rating, 1 (worst) to 5 (best); 0: none.
[[nodiscard]] unsigned claimreview_number(std::string_view alternate_name);

// Of this case: its own ratings if it has any, else those of the scale it names.
[[nodiscard]] const std::vector<Rating>& scale_of(const Settings& settings);
// nullptr: not on the scale.
[[nodiscard]] const Rating* rating_named(const Settings& settings, std::string_view name);
// The words of the scale, in its order.
[[nodiscard]] std::vector<std::string> rating_names(const Settings& settings);

}  // namespace tawatur

#endif  // CLAIMS_RATING_SCALE_H
