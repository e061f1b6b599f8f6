// How texts are cut into words to be looked for. One way for every backend, so that all find the
// same.

#ifndef STORE_SEARCH_WORDS_H
#define STORE_SEARCH_WORDS_H

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// A word is a run of letters, marks and digits; `word` is folded (core/text/fold.h) and never
// empty, `begin` and `end` are its bytes in `text`. Ill-formed bytes part words.
using WordSink = std::function<void(std::string_view word, std::size_t begin, std::size_t end)>;
void cut_into_words(std::string_view text, const WordSink& take);

// The forms under which a folded word of a text is also found: an Arabic word without its clitics,
// one after the other. وبالمغرب -> بالمغرب, المغرب, مغرب. Without the word itself.
[[nodiscard]] std::vector<std::string> indexed_forms(std::string_view word);

// The forms that are looked for besides a folded word itself: without the article and what stands
// before it, and nothing less, for و, ف, ب, ل or ك alone are as often the word's own first letter.
// المغرب -> مغرب; وزير -> nothing.
[[nodiscard]] std::vector<std::string> wanted_forms(std::string_view word);

}  // namespace tawatur

#endif  // STORE_SEARCH_WORDS_H
