// Every say("key", {{"name", …}, …}) of the code has its sentence in every language, with exactly
// these parameters. Read from the sources, so that no message has to be provoked to be checked.

#include <cctype>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "reports/messages.h"

namespace tawatur {
namespace {

struct Said {
  std::string place;
  std::string key;  // empty: not a literal
  std::set<std::string> params;
};

// Position after the literal that begins at `at`.
std::size_t literal_end(const std::string& code, std::size_t at) {
  for (++at; at < code.size() && code[at] != '"'; ++at) {
    if (code[at] == '\\') ++at;
  }
  return at + 1;
}

std::string literal_at(const std::string& code, std::size_t at) {
  if (at >= code.size() || code[at] != '"') return {};
  return code.substr(at + 1, literal_end(code, at) - at - 2);
}

std::size_t after_blanks(const std::string& code, std::size_t at) {
  while (at < code.size() && std::isspace(static_cast<unsigned char>(code[at])) != 0) ++at;
  return at;
}

// `at` is behind the opening parenthesis of say(.
Said said_at(const std::string& code, std::size_t at) {
  Said said;
  at = after_blanks(code, at);
  said.key = literal_at(code, at);
  if (said.key.empty()) return said;
  std::size_t parentheses = 1;
  std::size_t braces = 0;
  for (at = literal_end(code, at); at < code.size() && parentheses > 0;) {
    if (code[at] == '"') {
      at = literal_end(code, at);
      continue;
    }
    if (code[at] == '\'')
      at += code[at + 1] == '\\' ? 2U : 1U;  // a character, its closing mark next
    if (code[at] == '(') ++parentheses;
    if (code[at] == ')') --parentheses;
    if (code[at] == '}') --braces;
    if (code[at] == '{' && ++braces == 2 && parentheses == 1) {
      said.params.insert(literal_at(code, after_blanks(code, at + 1)));
    }
    ++at;
    if (at < code.size() && code[at] == '\'' && code[at - 1] != '\'' && parentheses > 0 &&
        std::isalnum(static_cast<unsigned char>(code[at - 1])) != 0) {
      ++at;  // 1'000
    }
  }
  return said;
}

std::vector<Said> all_said() {
  std::vector<Said> found;
  for (const char* folder : {"core", "sources", "claims", "reports", "store", "app"}) {
    const auto root = std::filesystem::path(TAWATUR_SOURCE_DIR) / folder;
    if (!std::filesystem::is_directory(root)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::filesystem::path& path = entry.path();
      if (path.extension() != ".cpp" && path.extension() != ".h") continue;
      if (path.stem() == "message" && path.parent_path().filename() == "core") continue;
      std::ifstream file(path);
      std::ostringstream all;
      all << file.rdbuf();
      const std::string code = all.str();
      for (std::size_t at = code.find("say("); at != std::string::npos;
           at = code.find("say(", at + 1)) {
        const bool word = at > 0 && (std::isalnum(static_cast<unsigned char>(code[at - 1])) != 0 ||
                                     code[at - 1] == '_');
        if (word || code.compare(at, 5, "say()") == 0) continue;  // say() in a comment
        Said said = said_at(code, at + 4);
        said.place = path.string() + ": " + code.substr(at, 60);
        found.push_back(std::move(said));
      }
    }
  }
  return found;
}

TEST(SaidMessages, HaveTheirSentenceInEveryLanguage) {
  const std::vector<Said> all = all_said();
  EXPECT_GT(all.size(), 150U);
  for (const Language language : {Language::en, Language::ar}) {
    const auto patterns = Messages::in(language).patterns();
    for (const Said& said : all) {
      ASSERT_FALSE(said.key.empty()) << "the key is no literal: " << said.place;
      const auto pattern = patterns.find(said.key);
      ASSERT_TRUE(pattern != patterns.end())
          << said.key << " is missing in " << name_of(language) << ".json: " << said.place;
      EXPECT_EQ(pattern->second->parameter_names(), said.params) << said.place;
    }
  }
}

// Without U+2068 … U+2069 and what is between.
std::string outside_isolates(const std::string& text) {
  std::string out;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 3, "\u2068") == 0) ++depth;
    if (depth == 0) out += text[at];
    if (text.compare(at, 3, "\u2069") == 0) {
      --depth;
      at += 2;
    }
  }
  return out;
}

TEST(SaidMessages, ArabicHasLatinLettersInIsolatesOnly) {
  const auto patterns = Messages::in(Language::ar).patterns();
  for (const Said& said : all_said()) {
    const auto pattern = patterns.find(said.key);
    if (pattern == patterns.end()) continue;  // told above
    for (const std::int64_t number : {0, 1, 2, 3, 11, 100}) {
      std::vector<Param> params;
      for (const std::string& name : said.params) {
        params.push_back({name, Param::Kind::ready, "س", number});
      }
      const std::string text = Messages::in(Language::ar).format(said.key, params);
      for (const char c : outside_isolates(text)) {
        ASSERT_EQ(std::isalpha(static_cast<unsigned char>(c)), 0) << said.key << ": " << text;
      }
    }
  }
}

}  // namespace
}  // namespace tawatur
