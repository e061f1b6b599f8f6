#include "core/text/excerpt.h"

#include <cstddef>

#include "core/text/display.h"

namespace tawatur {
namespace {

constexpr std::size_t kColumns = 40;
constexpr std::size_t kBytes = 1024;  // far more than 40 columns of any script

}  // namespace

std::string excerpt(std::string_view text) {
  if (text.size() <= kBytes) return '"' + shortened(visible(text), kColumns) + '"';
  std::size_t end = kBytes;
  while (end > kBytes - 3 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::string start = shortened(visible(text.substr(0, end)), kColumns);
  // Marks have no width: a kilobyte of them would not be cut above.
  if (start.size() < 3 || start.compare(start.size() - 3, 3, "…") != 0) start += "…";
  return '"' + start + '"';
}

}  // namespace tawatur
