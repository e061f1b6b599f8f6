// The tokens of plain JSON (see core/json/plain_json.h).

#ifndef CORE_JSON_PLAIN_TOKEN_H
#define CORE_JSON_PLAIN_TOKEN_H

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

class PlainToken {
 public:
  explicit PlainToken(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t position() const { return at_; }

  // False at the end of the text; else there is something to peek() at.
  [[nodiscard]] bool skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ < text_.size();
  }
  [[nodiscard]] char peek() const { return text_[at_]; }
  char step() { return text_[at_++]; }

  // Each of these is false where something else stands, or where it is for the library to say what
  // stands there. A token that the text ends in the middle of is no token, nor is a number that
  // the text ends with.

  [[nodiscard]] bool take_colon() {
    if (!skip_space() || text_[at_] != ':') return false;
    ++at_;
    return true;
  }
  // `out` is a view into the text or, when there are escapes, into `scratch`.
  [[nodiscard]] bool take_string(std::string& scratch, std::string_view& out);
  [[nodiscard]] bool take_word(std::string_view word);
  // No exponents, and not so many digits that a number of the library could not hold them.
  [[nodiscard]] bool take_number(std::string_view& out);

 private:
  static constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  void skip_plain_text();
  [[nodiscard]] bool append_escape(std::string& out);
  [[nodiscard]] bool take_unit(char32_t& unit);

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_ascii_ = true;  // the text that is being read, so far
};

}  // namespace tawatur

#endif  // CORE_JSON_PLAIN_TOKEN_H
