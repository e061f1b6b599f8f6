// The derived stems alone: their patterns are long enough to be told from other nouns. Letters are
// two bytes each once folded.

#include "sources/attribution/verbal_noun.h"

#include <cstddef>

namespace tawatur::attribution {
namespace {

constexpr std::size_t kLetter = 2;

class Pattern {
 public:
  explicit Pattern(std::string_view word, bool suffixed) : word_(word), suffixed_(suffixed) {}

  [[nodiscard]] bool fits(bool hamza_below) const {
    const std::size_t letters = word_.size() / kLetter;
    if (is(0, "ت")) {
      if (letters == 5 && (is(3, "ي") || is(2, "ا"))) return true;  // تقليص، تبادل
      return letters == 5 && ends_feminine();                       // تسوية، تهدئة
    }
    if (is(0, "م")) return letters == 6 && is(2, "ا") && ends_feminine();  // مغادرة
    if (!is(0, "ا")) return false;
    if (letters == 6 && is(4, "ا") && (is(2, "ت") || is(1, "ن"))) return true;  // اعتقال، انهيار
    if (letters == 7 && is(1, "س") && is(2, "ت")) {
      return is(5, "ا") || ends_feminine();  // استهداف، استقالة
    }
    if (!hamza_below) return false;
    return letters == 5 && (is(3, "ا") || (is(2, "ا") && ends_feminine()));  // إسقاط، إعادة
  }

 private:
  [[nodiscard]] bool is(std::size_t at, std::string_view letter) const {
    return word_.size() >= (at + 1) * kLetter && word_.substr(at * kLetter, kLetter) == letter;
  }
  [[nodiscard]] bool ends_feminine() const {
    return is(word_.size() / kLetter - 1, suffixed_ ? "ت" : "ه");
  }

  std::string_view word_;
  bool suffixed_;
};

}  // namespace

bool is_verbal_noun(std::string_view folded, std::string_view exact) {
  const bool hamza_below = exact.substr(0, kLetter) == "إ";
  if (Pattern(folded, false).fits(hamza_below)) return true;
  for (const std::string_view pronoun : {"هما", "ها", "هم", "ه"}) {
    if (folded.size() <= pronoun.size() + 4 * kLetter) continue;
    if (folded.substr(folded.size() - pronoun.size()) != pronoun) continue;
    folded.remove_suffix(pronoun.size());
    return Pattern(folded, true).fits(hamza_below) || Pattern(folded, false).fits(hamza_below);
  }
  return false;
}

}  // namespace tawatur::attribution
