// Single keys and lines that a person types.

#ifndef APP_CLI_KEY_INPUT_H
#define APP_CLI_KEY_INPUT_H

#include <memory>
#include <optional>
#include <string>

namespace tawatur {

// At a terminal a key counts at once, without Enter; in a pipe each character does, white space
// apart, so that a review can be rehearsed from a file. The terminal is as it was when this ends.
class KeyInput {
 public:
  KeyInput();
  ~KeyInput();
  KeyInput(const KeyInput&) = delete;
  KeyInput& operator=(const KeyInput&) = delete;

  // The Latin letter or sign of the key, small, whatever the layout: on an Arabic or a Hebrew
  // keyboard the letter that stands on the same key. nullopt: the input has ended.
  [[nodiscard]] std::optional<char> key();
  // A line, edited by the terminal; nullopt: the input has ended.
  [[nodiscard]] std::optional<std::string> line();

 private:
  struct Terminal;
  std::unique_ptr<Terminal> terminal_;  // null: a pipe or a file
};

}  // namespace tawatur

#endif  // APP_CLI_KEY_INPUT_H
