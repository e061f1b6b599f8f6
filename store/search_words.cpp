// Clitics by letters, without a dictionary: (و|ف)? (ب|ل|ك)? (ال)?, and لل for ل+ال. Stripping too
// much only adds forms under which a word is found; the words found are shown, so a reader sees
// which it is. What is left has at least three letters, behind the article two (اليد, يد).

#include "store/search_words.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/fold.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::string_view kAlef = "ا";
constexpr std::string_view kLam = "ل";
constexpr std::size_t kLetterBytes = 2;  // of every Arabic letter

bool is_word_character(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
  const auto category = u_charType(static_cast<UChar32>(c));
  constexpr std::uint32_t kParts = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  // The joiners and the marks of direction stand inside words and fold to nothing.
  return ((std::uint32_t{1} << static_cast<unsigned>(category)) & kParts) != 0 || c == 0x200C ||
         c == 0x200D;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void give(std::string_view text, std::size_t begin, std::size_t end, std::string& folded,
          const WordSink& take) {
  const std::string_view word = text.substr(begin, end - begin);
  if (is_ascii(word)) {
    folded.assign(word);
    for (char& c : folded) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  } else {
    folded = fold(word);
    // A ligature may stand for several words.
    std::erase(folded, ' ');
  }
  if (!folded.empty()) take(folded, begin, end);
}

bool begins(std::string_view word, std::string_view with) {
  return word.substr(0, with.size()) == with;
}

bool begins_with_one_of(std::string_view word, std::initializer_list<std::string_view> letters) {
  return std::any_of(letters.begin(), letters.end(),
                     [word](std::string_view letter) { return begins(word, letter); });
}

std::size_t letters_in(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool is_arabic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.empty() ? '\0' : word.front());
  return lead >= 0xD8 && lead <= 0xDB;  // U+0600–06FF
}

// What is left behind the article; "" when there is none, or too little behind it.
std::string without_article(std::string_view word) {
  std::string rest;
  if (begins(word, std::string(kAlef) + std::string(kLam))) {
    rest = word.substr(2 * kLetterBytes);
  } else if (begins(word, std::string(kLam) + std::string(kLam))) {
    rest = word.substr(2 * kLetterBytes);
  }
  return letters_in(rest) >= 2 ? rest : std::string();
}

// Without one letter in front, when three are left.
std::string_view without_letter(std::string_view word,
                                std::initializer_list<std::string_view> letters) {
  if (!begins_with_one_of(word, letters) || letters_in(word) < 4) return {};
  return word.substr(kLetterBytes);
}

}  // namespace

void cut_into_words(std::string_view text, const WordSink& take) {
  std::string folded;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_word_character(c)) {
      if (!inside) begin = here;
      inside = true;
    } else if (inside) {
      give(text, begin, here, folded, take);
      inside = false;
    }
  }
  if (inside) give(text, begin, text.size(), folded, take);
}

std::vector<std::string> indexed_forms(std::string_view word) {
  std::vector<std::string> forms;
  if (!is_arabic(word)) return forms;
  const auto add = [&forms](std::string form) {
    if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  };
  std::vector<std::string_view> stems{word};
  if (const auto rest = without_letter(word, {"و", "ف"}); !rest.empty()) stems.push_back(rest);
  for (const std::string_view stem : stems) {
    if (stem.size() != word.size()) add(std::string(stem));
    add(without_article(stem));
    const auto rest = without_letter(stem, {"ب", "ل", "ك"});
    if (rest.empty()) continue;
    // للمغرب is ل and المغرب: the article's alef is not written.
    if (begins(stem, std::string(kLam) + std::string(kLam))) {
      add(std::string(kAlef) + std::string(rest));
    }
    add(std::string(rest));
    add(without_article(rest));
  }
  return forms;
}

std::vector<std::string> wanted_forms(std::string_view word) {
  std::vector<std::string> forms;
  if (!is_arabic(word)) return forms;
  std::string_view stem = word;
  for (const std::initializer_list<std::string_view>& letters :
       {std::initializer_list<std::string_view>{"و", "ف"},
        std::initializer_list<std::string_view>{"ب", "ك"}}) {
    if (const std::string rest = without_article(stem); !rest.empty()) break;
    const auto rest = without_letter(stem, letters);
    if (!rest.empty()) stem = rest;
  }
  if (std::string rest = without_article(stem); !rest.empty()) forms.push_back(std::move(rest));
  return forms;
}

}  // namespace tawatur
