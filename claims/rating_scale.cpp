#include "claims/rating_scale.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "embedded/verdicts.h"

namespace tawatur {
namespace {

const nlohmann::ordered_json& verdict_data() {
  static const auto json = nlohmann::ordered_json::parse(embedded::verdicts);
  return json;
}

Rating rating_of(const nlohmann::ordered_json& entry) {
  Rating rating;
  rating.name = entry.at("name").get<std::string>();
  if (const auto labels = entry.find("labels"); labels != entry.end()) {
    for (const auto& [lang, text] : labels->items()) {
      LocalizedText& label = rating.labels.emplace_back();
      label.text = text.get<std::string>();
      label.lang = lang;
    }
  }
  rating.claimreview = entry.value("claimreview", std::string());
  rating.averitec = entry.value("averitec", std::string());
  rating.airwars = entry.value("airwars", std::string());
  return rating;
}

}  // namespace

const std::vector<RatingScale>& known_scales() {
  static const std::vector<RatingScale> scales = [] {
    std::vector<RatingScale> read;
    for (const auto& entry : verdict_data().at("scales")) {
      RatingScale& scale = read.emplace_back();
      scale.name = entry.at("name").get<std::string>();
      for (const auto& rating : entry.at("ratings")) scale.ratings.push_back(rating_of(rating));
    }
    return read;
  }();
  return scales;
}

unsigned claimreview_number(std::string_view alternate_name) {
  const auto& numbers = verdict_data().at("claimreview_numbers");
  const auto found = numbers.find(std::string(alternate_name));
  return found == numbers.end() ? 0U : found->get<unsigned>();
}

const std::vector<Rating>& scale_of(const Settings& settings) {
  if (!settings.ratings.empty()) return settings.ratings;
  const auto& scales = known_scales();
  const auto named = std::ranges::find(scales, settings.scale, &RatingScale::name);
  return named == scales.end() ? scales.front().ratings : named->ratings;
}

const Rating* rating_named(const Settings& settings, std::string_view name) {
  const std::vector<Rating>& scale = scale_of(settings);
  const auto found = std::ranges::find(scale, name, &Rating::name);
  return found == scale.end() ? nullptr : &*found;
}

std::vector<std::string> rating_names(const Settings& settings) {
  std::vector<std::string> names;
  for (const Rating& rating : scale_of(settings)) names.push_back(rating.name);
  return names;
}

}  // namespace tawatur
