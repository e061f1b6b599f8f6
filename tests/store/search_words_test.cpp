#include "store/search_words.h"

#include <string>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string words_in(std::string_view text) {
  std::vector<std::string> words;
  cut_into_words(text, [&](std::string_view word, std::size_t begin, std::size_t end) {
    EXPECT_LT(begin, end);
    EXPECT_LE(end, text.size());
    words.emplace_back(word);
  });
  return joined(words);
}

TEST(SearchWordsTest, TextsAreCutAndFolded) {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"Morocco's ARTILLERY, 155mm", "morocco s artillery 155mm"},
      {"مُعَدَّلُ الأسعار", "معدل الاسعار"},
      {"مدرسة أحمد ـ الـعـربيّة", "مدرسه احمد العربيه"},
      {"٢٠٠ مليون", "200 مليون"},
      {"שָׁלוֹם, עולם", "שלום עולם"},
      {"Élysée ÉCOLE", "élysée école"},
      {"a\xFF\xFE"
       "b",
       "a b"},
      {"«وبالمغرب»", "وبالمغرب"},
  };
  for (const auto& [text, words] : rows) EXPECT_EQ(words_in(text), words) << text;
}

TEST(SearchWordsTest, CliticsComeOffOneAfterTheOther) {
  const std::pair<const char*, const char*> rows[] = {
      {"وبالمغرب", "بالمغرب المغرب مغرب"},
      {"المغرب", "مغرب"},
      {"للمغرب", "مغرب المغرب"},
      {"فالحكومه", "الحكومه حكومه"},
      {"اليد", "يد"},
      {"كتاب", "تاب"},
      {"من", ""},
      {"morocco", ""},
      {"שלום", ""},
  };
  for (const auto& [word, forms] : rows) {
    std::vector<std::string> have = indexed_forms(word);
    for (const std::string& form : have) EXPECT_NE(form, word);
    std::string_view rest = forms;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      EXPECT_NE(std::find(have.begin(), have.end(), rest.substr(0, space)), have.end())
          << word << " lacks " << rest.substr(0, space);
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    if (std::string_view(forms).empty()) {
      EXPECT_EQ(joined(have), "");
    }
  }
}

TEST(SearchWordsTest, QueriesLoseOnlyTheArticle) {
  const std::pair<const char*, const char*> rows[] = {
      {"المغرب", "مغرب"}, {"وبالمغرب", "مغرب"}, {"وزير", ""}, {"كتاب", ""}, {"the", ""}};
  for (const auto& [word, forms] : rows) EXPECT_EQ(joined(wanted_forms(word)), forms) << word;
}

}  // namespace
}  // namespace tawatur
