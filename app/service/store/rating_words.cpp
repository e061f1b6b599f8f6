#include "app/service/store/rating_words.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "claims/rating_scale.h"

namespace tawatur {

std::string ratings_json(const std::vector<std::string>& words) {
  using Json = nlohmann::ordered_json;

  Json ratings = Json::array();
  for (const std::string& name : words) {
    Json& rating = ratings.emplace_back(Json{{"rating", name}});
    for (const RatingScale& scale : known_scales()) {
      const auto known = std::ranges::find(scale.ratings, name, &Rating::name);
      if (known == scale.ratings.end() || rating.size() > 1) continue;
      for (const LocalizedText& label : known->labels) {
        rating["label"].push_back({{"text", label.text}, {"lang", label.lang}});
      }
      if (!known->claimreview.empty()) rating["claimreview"] = known->claimreview;
      if (!known->averitec.empty()) rating["averitec"] = known->averitec;
      if (!known->airwars.empty()) rating["airwars"] = known->airwars;
    }
  }
  return ratings.dump();
}

}  // namespace tawatur
