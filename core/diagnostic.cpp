#include "core/diagnostic.h"

#include <cstddef>

#include "core/text/display.h"

namespace tawatur {

// File names and keys come from outside and go to a terminal, so they are shown harmless. The
// message is a sentence of ours; whoever writes it quotes input through visible(). A key can be as
// long as its file: what nobody would read is cut.
namespace {

constexpr std::size_t kLongestPointer = 300;  // columns
constexpr std::size_t kLongestMessage = 2'000;

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  std::string out = visible(diagnostic.file);
  if (diagnostic.line != 0) {
    if (!out.empty()) out += ':';
    out += std::to_string(diagnostic.line);
    if (diagnostic.column != 0) out += ':' + std::to_string(diagnostic.column);
  }
  if (!out.empty()) out += ": ";
  if (!diagnostic.pointer.empty()) {
    out += shortened(visible(diagnostic.pointer), kLongestPointer) + ": ";
  }
  out += shortened(diagnostic.message, kLongestMessage);
  return out;
}

}  // namespace tawatur
