// A team's scale of verdicts from its words.

#ifndef APP_SERVICE_STORE_RATING_WORDS_H
#define APP_SERVICE_STORE_RATING_WORDS_H

#include <string>
#include <vector>

namespace tawatur {

// The JSON array of ratings of a case file; words of the known scales bring their labels and what
// comes nearest to them elsewhere.
[[nodiscard]] std::string ratings_json(const std::vector<std::string>& words);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_RATING_WORDS_H
