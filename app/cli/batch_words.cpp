#include "app/cli/batch_words.h"

#include <cstddef>
#include <utility>

namespace tawatur {

Result<std::vector<std::string>> words_of_line(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool open = false;  // a word has begun, though it may be empty
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote == '\'') {
      if (c == '\'') {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\\' && i + 1 < line.size()) {
      word += line[++i];
      open = true;
    } else if (quote == '"') {
      if (c == '"') {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      open = true;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      if (open) words.push_back(std::exchange(word, {}));
      open = false;
    } else if (c == '#' && !open) {
      break;
    } else {
      word += c;
      open = true;
    }
  }
  if (quote != 0) {
    return fail(ErrorCode::invalid_input,
                say("batch.open-quote", {{"quote", std::string(1, quote)}}));
  }
  if (open) words.push_back(std::move(word));
  return words;
}

}  // namespace tawatur
