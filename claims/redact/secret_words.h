// The words that must not be told, and texts without them.

#ifndef CLAIMS_REDACT_SECRET_WORDS_H
#define CLAIMS_REDACT_SECRET_WORDS_H

#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// What stands in the place of words that are withheld.
inline constexpr std::string_view kWithheld = "[withheld]";

class SecretWords {
 public:
  // `instead`: what stands for it where it can be cut out. Words of one or two characters are
  // looked for as whole words only, for they are in every text.
  void add(std::string_view words, std::string_view instead);
  void finish();  // after the last add()

  [[nodiscard]] bool empty() const { return secrets_.empty(); }
  // As it stands, or in another spelling of the same words.
  [[nodiscard]] bool in(std::string_view text) const;
  // The text with the words replaced; as a whole withheld when that does not take all of them out.
  [[nodiscard]] std::string without(std::string_view text) const;

 private:
  struct Secret {
    std::string words;
    std::string folded;
    std::string instead;
    bool is_short = false;
  };

  [[nodiscard]] bool is_folded_in(std::string_view text) const;

  std::vector<Secret> secrets_;  // longest first
};

}  // namespace tawatur

#endif  // CLAIMS_REDACT_SECRET_WORDS_H
