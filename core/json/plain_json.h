// Reads plain JSON several times as fast as the JSON library: large files are mostly plain.
//
// It only ever says yes: what it takes is JSON as the library would have read it. Anything that
// takes a second thought (a number with an exponent, half of a surrogate pair, whatever is wrong)
// it leaves alone, and the library reads the text again from its start and says what it thinks of
// it. So there is one judge of what JSON is, and this needs no messages.

#ifndef CORE_JSON_PLAIN_JSON_H
#define CORE_JSON_PLAIN_JSON_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/plain_token.h"

namespace tawatur {

// Events has
//   bool null(); bool boolean(bool); bool number(std::string_view); bool string(std::string_view);
//   bool key(std::string_view); bool start_object(); bool start_array(); bool end_object();
//   bool end_array();
// each of which returns false to stop. Numbers come as they are written; texts are well-formed
// UTF-8 and good until the next event. Nesting is for Events to limit.
template <typename Events>
class PlainJson {
 public:
  // Keeps a reference.
  explicit PlainJson(Events& events) : events_(events) {}

  // As if what opens an array, inside of an object, had been read: elements come next.
  void enter_array_in_object() {
    open_ = {'{', '['};
    next_ = Next::value;
  }

  // Goes on with `text`, which may end between any two tokens. Stops behind the bracket that
  // leaves `least` open. False: this is not plain JSON, or Events had enough; all is lost then.
  [[nodiscard]] bool feed(std::string_view text, std::size_t least = 0) {
    PlainToken token(text);
    bool good = true;
    while (good && token.skip_space()) {
      switch (token.peek()) {
        case '"':
          good = text_or_key(token);
          break;
        case ',':
          token.step();
          good = next_ == Next::comma_or_end && !open_.empty();
          if (good) next_ = open_.back() == '{' ? Next::key : Next::value;
          break;
        case '{':
        case '[':
          good = open(token);
          break;
        case '}':
        case ']':
          good = close(token);
          if (good && open_.size() <= least && least > 0) return finish(token);
          break;
        default:
          good = takes_value() && scalar(token);
          next_ = Next::comma_or_end;
      }
    }
    return finish(token) && good;
  }

  // Of the text given last: how many bytes were read.
  [[nodiscard]] std::size_t taken() const { return taken_; }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  // An element must follow, for a comma was read.
  [[nodiscard]] bool wants_element() const { return next_ == Next::value; }
  // One value was read to its end.
  [[nodiscard]] bool complete() const { return open_.empty() && next_ == Next::comma_or_end; }

 private:
  enum class Next {
    value,
    value_or_end,
    key,
    key_or_end,
    comma_or_end
  };

  [[nodiscard]] bool takes_value() const {
    return next_ == Next::value || next_ == Next::value_or_end;
  }

  bool finish(const PlainToken& token) {
    taken_ = token.position();
    return true;
  }

  bool text_or_key(PlainToken& token) {
    std::string_view text;
    if (!token.take_string(scratch_, text)) return false;
    if (takes_value()) {
      next_ = Next::comma_or_end;
      return events_.string(text);
    }
    if (next_ == Next::comma_or_end || !token.take_colon()) return false;
    next_ = Next::value;
    return events_.key(text);
  }

  bool open(PlainToken& token) {
    if (!takes_value()) return false;
    const char bracket = token.step();
    open_.push_back(bracket);
    next_ = bracket == '{' ? Next::key_or_end : Next::value_or_end;
    return bracket == '{' ? events_.start_object() : events_.start_array();
  }

  bool close(PlainToken& token) {
    const char bracket = token.step();
    const Next empty = bracket == '}' ? Next::key_or_end : Next::value_or_end;
    if (open_.empty() || open_.back() != (bracket == '}' ? '{' : '[')) return false;
    if (next_ != Next::comma_or_end && next_ != empty) return false;
    open_.pop_back();
    next_ = Next::comma_or_end;
    return bracket == '}' ? events_.end_object() : events_.end_array();
  }

  bool scalar(PlainToken& token) {
    switch (token.peek()) {
      case 't':
        return token.take_word("true") && events_.boolean(true);
      case 'f':
        return token.take_word("false") && events_.boolean(false);
      case 'n':
        return token.take_word("null") && events_.null();
      default:
        std::string_view number;
        return token.take_number(number) && events_.number(number);
    }
  }

  Events& events_;
  std::vector<char> open_;
  Next next_ = Next::value;
  std::string scratch_;  // a text with escapes
  std::size_t taken_ = 0;
};

}  // namespace tawatur

#endif  // CORE_JSON_PLAIN_JSON_H
