#include "claims/extract/arabic_forms.h"

namespace tawatur {
namespace {

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

bool is_feminine(std::string_view word) { return ends_with(word, "ة"); }

// An adjective that follows its noun in all endings: the relational ones in yāʾ, and feminine ones
// beside a feminine noun («مركبة مدرعة»). Others are genitives and stay.
bool agrees(std::string_view noun, std::string_view second) {
  return is_feminine(noun) ? is_feminine(second) : ends_with(second, "ي");
}

std::string accusative(std::string_view word) {
  std::string form(word);
  if (!is_feminine(word) && !ends_with(word, "ا") && !ends_with(word, "اء")) form += "ا";
  return form;
}

std::string stem(std::string_view word) {
  return is_feminine(word) ? std::string(word.substr(0, word.size() - 2)) + "ت" : std::string(word);
}

}  // namespace

std::vector<std::string> arabic_singulars(std::string_view singular) {
  std::vector<std::string> forms{std::string(singular)};
  const auto space = singular.find(' ');
  if (space == std::string_view::npos) {
    if (const std::string form = accusative(singular); form != singular) forms.push_back(form);
    return forms;
  }
  const std::string_view noun = singular.substr(0, space);
  const std::string_view second = singular.substr(space + 1);
  if (agrees(noun, second)) forms.push_back(accusative(noun) + " " + accusative(second));
  return forms;
}

std::vector<std::string> arabic_duals(std::string_view singular) {
  std::vector<std::string> forms;
  const auto space = singular.find(' ');
  const std::string_view noun = singular.substr(0, space);
  if (space == std::string_view::npos) {
    for (const char* end : {"ان", "ين"}) forms.push_back(stem(noun) + end);
    // The genitive of a construct (رحلتي) is also "my flight".
    if (is_feminine(noun)) forms.push_back(stem(noun) + "ا");
    return forms;
  }
  const std::string_view second = singular.substr(space + 1);
  if (agrees(noun, second)) {
    for (const char* end : {"ان", "ين"})
      forms.push_back(stem(noun) + end + " " + stem(second) + end);
  } else {
    for (const char* end : {"ا", "ي"})
      forms.push_back(stem(noun) + end + " " + std::string(second));
  }
  return forms;
}

}  // namespace tawatur
