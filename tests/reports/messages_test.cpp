#include "reports/messages.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "claims/finding.h"
#include "reports/reasons.h"
#include "sources/chain.h"
#include "tests/reports/checked_case.h"

namespace tawatur {
namespace {

constexpr Language kLanguages[] = {Language::en, Language::ar};

std::vector<std::filesystem::path> code_folders() {
  std::vector<std::filesystem::path> folders;
  for (const char* name : {"core", "sources", "claims", "reports", "store", "app"}) {
    const auto folder = std::filesystem::path(TAWATUR_SOURCE_DIR) / name;
    if (std::filesystem::is_directory(folder)) folders.push_back(folder);
  }
  return folders;
}

// Every string literal of the code that may speak to a reader.
std::set<std::string> literals() {
  std::set<std::string> found;
  for (const std::filesystem::path& root : code_folders()) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      std::string line;
      while (std::getline(file, line)) {
        if (line.rfind("#include", 0) == 0) continue;
        for (std::size_t open = line.find('"'); open != std::string::npos;) {
          const std::size_t close = line.find('"', open + 1);
          if (close == std::string::npos) break;
          found.insert(line.substr(open + 1, close - open - 1));
          open = line.find('"', close + 1);
        }
      }
    }
  }
  return found;
}

// The literals given to format() and append() as a key.
std::set<std::string> keys_in_code() {
  std::set<std::string> keys;
  for (const std::filesystem::path& root : code_folders()) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      std::ostringstream all;
      all << file.rdbuf();
      const std::string text = all.str();
      for (const std::string_view call : {".format(", "title("}) {
        for (std::size_t at = text.find(call); at != std::string::npos;
             at = text.find(call, at + 1)) {
          std::size_t begin = at + call.size();
          while (std::isspace(static_cast<unsigned char>(text[begin])) != 0) ++begin;
          if (text[begin] != '"') continue;
          keys.insert(text.substr(begin + 1, text.find('"', begin + 1) - begin - 1));
        }
      }
    }
  }
  return keys;
}

TEST(Messages, HaveTheSameKeysAndParametersInEveryLanguage) {
  const auto english = Messages::in(Language::en).patterns();
  const auto arabic = Messages::in(Language::ar).patterns();
  ASSERT_FALSE(english.empty());
  for (const auto& [key, pattern] : english) {
    ASSERT_TRUE(arabic.count(key)) << key << " is missing in ar.json";
    EXPECT_EQ(pattern->parameter_names(), arabic.at(key)->parameter_names()) << key;
  }
  for (const auto& [key, pattern] : arabic) {
    EXPECT_TRUE(english.count(key)) << key << " is missing in en.json";
  }
}

TEST(Messages, HaveNoKeyThatTheCodeDoesNotUse) {
  const std::set<std::string> used = literals();
  for (const auto& [key, pattern] : Messages::in(Language::en).patterns()) {
    bool found = used.count(key) > 0;
    // Families: "flag." + the name of an enumeration's value.
    for (std::size_t dot = key.find('.'); !found && dot != std::string::npos;
         dot = key.find('.', dot + 1)) {
      found = used.count(key.substr(0, dot + 1)) > 0;
    }
    EXPECT_TRUE(found) << "nobody uses " << key;
  }
}

TEST(Messages, HaveEveryKeyThatTheCodeUses) {
  const std::set<std::string> keys = keys_in_code();
  EXPECT_GT(keys.size(), 30U);
  for (const std::string& key : keys) {
    EXPECT_TRUE(Messages::in(Language::en).has(key)) << key;
  }
}

TEST(Messages, ArabicPluralsHaveAllSixForms) {
  for (const auto& [key, pattern] : Messages::in(Language::ar).patterns()) {
    for (const std::vector<std::string>& forms : pattern->plural_forms()) {
      for (const char* form : {"zero", "one", "two", "few", "many", "other"}) {
        EXPECT_THAT(forms, testing::Contains(form)) << key;
      }
    }
  }
}

TEST(Messages, ArabicCountsAsArabicDoes) {
  const Messages& arabic = Messages::in(Language::ar);
  const struct {
    std::uint64_t count;
    std::string_view says;
  } cases[] = {{0, "لا وثيقة"},    {1, "وثيقة واحدة"},    {2, "وثيقتان"},
               {3, "3 وثائق"},     {10, "10 وثائق"},      {11, "11 وثيقة"},
               {99, "99 وثيقة"},   {100, "100 وثيقة"},    {103, "103 وثائق"},
               {200, "200 وثيقة"}, {1003, "1,003 وثائق"}, {1000000, "1,000,000 وثيقة"}};
  for (const auto& [count, says] : cases) {
    const std::string text = arabic.format(
        "report.counts", {Param::count("claims", 1), Param::count("assertions", 1),
                          Param::count("documents", count), Param::count("sources", 1)});
    EXPECT_THAT(text, testing::HasSubstr("، " + std::string(says) + "،")) << count;
  }
}

TEST(Messages, EveryCodeHasItsWords) {
  std::vector<std::string> keys;
  const auto add = [&](std::string_view family, std::string_view name) {
    ASSERT_FALSE(name.empty()) << family;
    keys.push_back(std::string(family) + std::string(name));
  };
  for (const Flag flag : kFlagsInOrder) add("flag.", name_of(flag));
  for (int i = 0; i <= static_cast<int>(FindingKind::single_origin); ++i) {
    const std::string_view name = name_of(static_cast<FindingKind>(i));
    add("finding.", name);
    add("finding.short.", name);
    add("finding.why.", name);
    add("headline.", name);
  }
  for (int i = 0; i <= static_cast<int>(Note::wide_overlap); ++i) {
    add("note.", name_of(static_cast<Note>(i)));
    add("note.why.", name_of(static_cast<Note>(i)));
  }
  for (int i = 1; i <= static_cast<int>(Basis::confidential); ++i) {
    add("basis.", name_of(static_cast<Basis>(i)));
  }
  for (int i = 1; i <= static_cast<int>(Hedge::dozens); ++i) {
    add("value.", name_of(static_cast<Hedge>(i)));
  }
  for (int i = 0; i <= static_cast<int>(ValueType::yes_no); ++i) {
    add("type.", name_of(static_cast<ValueType>(i)));
  }
  for (int i = 0; i <= static_cast<int>(Stance::doubts); ++i) {
    add("stance.", name_of(static_cast<Stance>(i)));
  }
  for (int i = 0; i <= static_cast<int>(SourceKind::unnamed); ++i) {
    add("kind.", name_of(static_cast<SourceKind>(i)));
  }
  for (int i = 0; i <= static_cast<int>(kLastReasonCode); ++i) {
    add("reason.", name_of(static_cast<ReasonCode>(i)));
  }
  for (const Language language : kLanguages) {
    for (const std::string& key : keys) {
      EXPECT_TRUE(Messages::in(language).has(key)) << name_of(language) << " " << key;
    }
  }
}

// A verdict belongs to a person.
// What is wrong with an input, not what is right about a claim: there `true` is a word of JSON.
bool is_about_input(const std::string& key) {
  constexpr std::string_view kFamilies[] = {"bad-value.", "case.",     "json.",
                                            "option.",    "proposal.", "store."};
  return std::any_of(std::begin(kFamilies), std::end(kFamilies), [&key](std::string_view family) {
    return key.compare(0, family.size(), family) == 0;
  });
}

TEST(Messages, NeverPassAVerdict) {
  const auto words_of = [](const std::string& text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : text + " ") {
      if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      } else {
        words.insert(word);
        word.clear();
      }
    }
    return words;
  };
  const auto english = nlohmann::json::parse(read_source_file("data/messages/en.json"));
  for (const auto& [key, text] : english.items()) {
    if (is_about_input(key)) continue;
    const std::set<std::string> words = words_of(text.get<std::string>());
    for (const char* verdict : {"true", "false", "verified", "confirmed", "trust", "percentage",
                                "truth", "evidence", "attestation", "proven"}) {
      EXPECT_FALSE(words.count(verdict)) << key << ": " << verdict;
    }
  }
  const auto arabic = nlohmann::json::parse(read_source_file("data/messages/ar.json"));
  for (const auto& [key, text] : arabic.items()) {
    if (is_about_input(key)) continue;
    for (const char* verdict : {"صحيح", "كاذب", "مؤكد", "موثوق", "ثقة", "تحقق", "نسبة مئوية"}) {
      EXPECT_THAT(text.get<std::string>(), testing::Not(testing::HasSubstr(verdict))) << key;
    }
  }
}

TEST(Messages, KeepsForeignWordsInTheirPlace) {
  const Messages& english = Messages::in(Language::en);
  const Messages& arabic = Messages::in(Language::ar);
  EXPECT_EQ(english.isolate("Tanja7"), "Tanja7");
  EXPECT_EQ(english.isolate("طنجة7"), "\u2068طنجة7\u2069");
  EXPECT_EQ(english.isolate("Reuters مصدر عربي"), "\u2067Reuters مصدر عربي\u2069");
  EXPECT_EQ(arabic.isolate("Tanja7"), "\u2068Tanja7\u2069");
  EXPECT_EQ(arabic.isolate("2020-12"), "\u20682020-12\u2069");
  EXPECT_EQ(arabic.isolate("מעריב"), "\u2068מעריב\u2069");
  EXPECT_EQ(english.isolate("a\u202Eb"), "a[U+202E]b");
  EXPECT_EQ(arabic.isolate("\u2066x"), "\u2068[U+2066]x\u2069");
}

TEST(Messages, ListsNameSomeAndCountTheRest) {
  const Messages& english = Messages::in(Language::en);
  const std::vector<std::string> items{"a", "b", "c", "d", "e"};
  const std::span<const std::string> all(items);
  EXPECT_EQ(english.list(all.first(0)), "");
  EXPECT_EQ(english.list(all.first(1)), "a");
  EXPECT_EQ(english.list(all.first(2)), "a and b");
  EXPECT_EQ(english.list(all.first(4), 3), "a, b, c and d");
  EXPECT_EQ(english.list(all, 3), "a, b, c and 2 more");
  EXPECT_EQ(Messages::in(Language::ar).list(all, 3), "a، b، c واثنان غيرها");
}

TEST(Messages, AnUnknownKeyIsSeen) {
  EXPECT_EQ(Messages::in(Language::en).format("no.such"), "\u27E6no.such\u27E7");
}

TEST(Languages, AreNamed) {
  for (const std::string& name : language_names()) {
    const auto language = language_named(name);
    ASSERT_TRUE(language);
    EXPECT_EQ(name_of(*language), name);
  }
  EXPECT_FALSE(language_named("fr"));
}

}  // namespace
}  // namespace tawatur
