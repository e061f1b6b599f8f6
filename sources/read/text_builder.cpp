#include "sources/read/text_builder.h"

#include <array>

#include "sources/read/ascii.h"

namespace tawatur {
namespace {

constexpr std::array<std::string_view, 2> kBlanks{"\xC2\xA0", "\xEF\xBB\xBF"};

// The size of the no-break space or byte order mark that begins `text`; 0: neither.
std::size_t blank_at_start(std::string_view text) {
  for (const std::string_view blank : kBlanks) {
    if (text.substr(0, blank.size()) == blank) return blank.size();
  }
  return 0;
}

std::size_t blank_at_end(std::string_view text) {
  for (const std::string_view blank : kBlanks) {
    if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
      return blank.size();
    }
  }
  return 0;
}

}  // namespace

void TextBuilder::append(std::string_view piece, std::size_t source) {
  std::size_t at = 0;
  while (at < piece.size()) {
    std::size_t blank = is_ascii_space(piece[at]) ? 1U : 0U;
    // At the beginning of a paragraph every blank is dropped; inside only white space is.
    if (blank == 0 && text_.size() == paragraph_) blank = blank_at_start(piece.substr(at));
    if (blank > 0) {
      if (!space_) space_start_ = source + at;
      space_ = true;
      at += blank;
      space_end_ = source + at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < piece.size() && !is_ascii_space(piece[end])) ++end;
    if (text_.size() > paragraph_ && space_) {
      text_.push_back(' ');
      origin_.go_to(space_start_);
      origin_.take(1, space_end_ > space_start_ ? space_end_ - space_start_ : 1);
    }
    space_ = false;
    text_.append(piece.substr(at, end - at));
    origin_.go_to(source + at);
    origin_.same(end - at);
    at = end;
  }
}

void TextBuilder::end_paragraph() {
  space_ = false;
  std::string_view written = std::string_view(text_).substr(paragraph_);
  while (!written.empty()) {
    const std::size_t blank = is_ascii_space(written.back()) ? 1U : blank_at_end(written);
    if (blank == 0) break;
    written.remove_suffix(blank);
  }
  text_.resize(paragraph_ + written.size());
  origin_.cut(text_.size());
  if (written.empty()) return;
  text_.push_back('\n');
  origin_.insert(1);
  paragraph_ = text_.size();
}

std::string_view trimmed(std::string_view text) {
  for (;;) {
    text = trimmed_ascii(text);
    const std::size_t start = blank_at_start(text);
    text.remove_prefix(start);
    const std::size_t end = blank_at_end(text);
    text.remove_suffix(end);
    if (start + end == 0) return text;
  }
}

std::string one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for (const char c : trimmed(text)) {
    if (is_ascii_space(c)) {
      space = true;
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(c);
  }
  return out;
}

std::size_t letters_in(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += !is_ascii_space(c) && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

}  // namespace tawatur
