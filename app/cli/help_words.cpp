#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/help_text.h"
#include "embedded/help_ar.h"

namespace tawatur {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

const Words& words_in(Language language) {
  static const Words english;
  static const Words arabic = nlohmann::json::parse(embedded::help_ar).get<Words>();
  return language == Language::ar ? arabic : english;
}

}  // namespace

std::string_view translated(std::string_view english, Language language) {
  if (language == Language::en) return english;
  const Words& words = words_in(language);
  const auto found = words.find(english);
  return found == words.end() ? english : std::string_view(found->second);
}

std::vector<std::string> translated_texts(Language language) {
  std::vector<std::string> texts;
  for (const auto& [english, words] : words_in(language)) texts.push_back(english);
  return texts;
}

}  // namespace tawatur
