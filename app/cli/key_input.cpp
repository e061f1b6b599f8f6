#include "app/cli/key_input.h"

#include <iostream>
#include <map>
#include <string_view>

#include <termios.h>
#include <unistd.h>

#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

// Arabic (101) and Hebrew (SI-1452) layouts, by what stands on the keys of the Latin letters.
char latin_key(char32_t letter) {
  static const std::map<char32_t, char> kLayouts{
      {U'ش', 'a'}, {U'ث', 'e'}, {U'ق', 'r'}, {U'س', 's'}, {U'ع', 'u'}, {U'ض', 'q'}, {U'ر', 'v'},
      {U'ؤ', 'c'}, {U'ف', 't'}, {U'ا', 'h'}, {U'؟', '?'}, {U'ק', 'e'}, {U'ר', 'r'}, {U'ד', 's'},
      {U'ו', 'u'}, {U'ה', 'v'}, {U'ב', 'c'}, {U'א', 't'}, {U'י', 'h'}};
  if (const auto found = kLayouts.find(letter); found != kLayouts.end()) return found->second;
  if (letter >= U'A' && letter <= U'Z') return static_cast<char>(letter - U'A' + U'a');
  return letter < 0x80 ? static_cast<char>(letter) : '\0';
}

// The bytes of one character of standard input.
std::optional<std::string> next_character() {
  const int lead = std::cin.get();
  if (lead == std::char_traits<char>::eof()) return std::nullopt;
  std::string bytes(1, static_cast<char>(lead));
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  for (; more > 0; --more) {
    const int next = std::cin.get();
    if (next == std::char_traits<char>::eof()) break;
    bytes += static_cast<char>(next);
  }
  return bytes;
}

}  // namespace

struct KeyInput::Terminal {
  termios before{};
  termios by_key{};

  void use(const termios& how) const { ::tcsetattr(STDIN_FILENO, TCSADRAIN, &how); }
};

KeyInput::KeyInput() {
  termios now{};
  if (::isatty(STDIN_FILENO) != 1 || ::tcgetattr(STDIN_FILENO, &now) != 0) return;
  terminal_ = std::make_unique<Terminal>();
  terminal_->before = now;
  terminal_->by_key = now;
  terminal_->by_key.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
  terminal_->by_key.c_cc[VMIN] = 1;
  terminal_->by_key.c_cc[VTIME] = 0;
}

KeyInput::~KeyInput() {
  if (terminal_) terminal_->use(terminal_->before);
}

std::optional<char> KeyInput::key() {
  if (terminal_) terminal_->use(terminal_->by_key);
  std::optional<char> key;
  while (const auto bytes = next_character()) {
    if (bytes->find_first_of(" \t\r\n") != std::string::npos) continue;
    constexpr char kInterrupt = '\x03';
    constexpr char kEndOfInput = '\x04';
    if (bytes->front() == kInterrupt || bytes->front() == kEndOfInput) break;
    std::size_t at = 0;
    key = latin_key(next_code_point(*bytes, at));
    break;
  }
  if (terminal_) terminal_->use(terminal_->before);
  return key;
}

std::optional<std::string> KeyInput::line() {
  std::string text;
  // In a pipe, what stands behind the key on its line is the answer.
  if (!std::getline(std::cin, text)) return std::nullopt;
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return std::string();
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

}  // namespace tawatur
