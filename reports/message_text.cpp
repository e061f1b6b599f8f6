#include "reports/message_text.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/display.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestPointer = 300;  // columns
constexpr std::size_t kLongestMessage = 2'000;

constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kIsolateEnd = "\u2069";

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

// A key can be as long as its file: what nobody would read is cut, and the isolates that the cut
// left open are closed.
std::string cut(const std::string& text) {
  std::string shown = shortened(text, kLongestMessage);
  const std::size_t opened =
      count_of(shown, "\u2066") + count_of(shown, kRightToLeftIsolate) + count_of(shown, "\u2068");
  for (std::size_t closed = count_of(shown, kIsolateEnd); closed < opened; ++closed) {
    shown += kIsolateEnd;
  }
  return shown;
}

}  // namespace

std::string text_of(const Message& message, const Messages& language) {
  if (message.empty()) return {};
  std::vector<std::string> parts;
  parts.reserve(message.params().size());  // the params below hold views
  std::vector<Param> params;
  for (const MessageParam& param : message.params()) {
    switch (param.kind) {
      case MessageParam::Kind::number:
        params.push_back(Param::plain_count(param.name, param.number));
        break;
      case MessageParam::Kind::message:
        parts.push_back(text_of(param.message, language));
        params.push_back(Param::ready(param.name, parts.back()));
        break;
      case MessageParam::Kind::text:
        params.push_back(language.right_to_left() ? Param::words(param.name, param.text)
                                                  : Param::ready(param.name, param.text));
        break;
    }
  }
  return language.format(message.key(), params);
}

std::string line_of(const Diagnostic& diagnostic, const Messages& language) {
  // File names and keys come from outside and go to a terminal, so they are shown harmless.
  std::string out = visible(diagnostic.file);
  if (diagnostic.line != 0) {
    if (!out.empty()) out += ':';
    out += std::to_string(diagnostic.line);
    if (diagnostic.column != 0) out += ':' + std::to_string(diagnostic.column);
  }
  if (!out.empty()) out += ": ";
  const bool right_to_left = language.right_to_left();
  if (!diagnostic.pointer.empty()) {
    const std::string pointer = shortened(visible(diagnostic.pointer), kLongestPointer);
    out += (right_to_left ? language.isolate(pointer) : pointer) + ": ";
  }
  std::string sentence = cut(text_of(diagnostic.message, language));
  if (!right_to_left || out.empty()) return out + sentence;
  return out.append(kRightToLeftIsolate).append(sentence).append(kIsolateEnd);
}

}  // namespace tawatur
