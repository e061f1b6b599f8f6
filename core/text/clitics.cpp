// Arabic: (و|ف)? (ب|ل|ك)? (ال)?, with لل for ل and ال. Hebrew: ו? (כש|מש|ש)? (ב|ל|מ|כ)? ה?. Every
// letter here takes two bytes.

#include "core/text/clitics.h"

namespace tawatur {
namespace {

constexpr std::size_t kLetter = 2;

class Prefixes {
 public:
  Prefixes(std::string_view folded, std::array<CliticPrefix, 8>& out)
      : folded_(folded), out_(out) {}

  [[nodiscard]] std::string_view rest(const CliticPrefix& prefix) const {
    return folded_.substr(prefix.bytes);
  }
  // `prefix` lengthened by `bytes`; kept only if something is left behind it.
  bool add(const CliticPrefix& prefix, std::size_t bytes, CliticFlag flag) {
    const std::size_t total = prefix.bytes + bytes;
    if (total >= folded_.size() || count_ == out_.size()) return false;
    out_[count_++] = {static_cast<std::uint16_t>(total),
                      static_cast<std::uint8_t>(prefix.clitics | flag)};
    return true;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] const CliticPrefix& operator[](std::size_t at) const { return out_[at]; }

 private:
  std::string_view folded_;
  std::array<CliticPrefix, 8>& out_;
  std::size_t count_ = 0;
};

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  for (const std::string_view start : starts) {
    if (text.substr(0, start.size()) == start) return true;
  }
  return false;
}

void arabic(Prefixes& found) {
  CliticPrefix none;
  const auto article = [&](const CliticPrefix& base) {
    if (begins_with_any(found.rest(base), {"ال"})) found.add(base, 2 * kLetter, kCliticArticle);
  };
  const auto preposition = [&](const CliticPrefix& base) {
    const std::string_view rest = found.rest(base);
    if (!begins_with_any(rest, {"ب", "ل", "ك"})) return;
    if (!found.add(base, kLetter, kCliticPreposition)) return;
    const CliticPrefix longer = found[found.count() - 1];
    if (begins_with_any(rest, {"لل"})) {
      found.add(longer, kLetter, kCliticArticle);
    } else {
      article(longer);
    }
  };
  const std::string_view word = found.rest(none);
  if (begins_with_any(word, {"و", "ف"}) && found.add(none, kLetter, kCliticAnd)) {
    const CliticPrefix conjunction = found[found.count() - 1];
    article(conjunction);
    preposition(conjunction);
    return;
  }
  article(none);
  preposition(none);
}

void hebrew(Prefixes& found) {
  const auto tail = [&](const CliticPrefix& base) {  // (ב|ל|מ|כ)? ה?
    if (begins_with_any(found.rest(base), {"ה"})) found.add(base, kLetter, kCliticArticle);
    if (!begins_with_any(found.rest(base), {"ב", "ל", "מ", "כ"})) return;
    if (!found.add(base, kLetter, kCliticPreposition)) return;
    const CliticPrefix longer = found[found.count() - 1];
    if (begins_with_any(found.rest(longer), {"ה"})) found.add(longer, kLetter, kCliticArticle);
  };
  const auto that = [&](const CliticPrefix& base) {
    const std::string_view rest = found.rest(base);
    const std::size_t letters = begins_with_any(rest, {"כש", "מש"}) ? 2
                                : begins_with_any(rest, {"ש"})      ? 1
                                                                    : 0;
    if (letters == 0 || !found.add(base, letters * kLetter, kCliticPreposition)) return;
    const CliticPrefix longer = found[found.count() - 1];
    tail(longer);
  };
  const CliticPrefix none;
  CliticPrefix base;
  if (begins_with_any(found.rest(none), {"ו"}) && found.add(none, kLetter, kCliticAnd)) {
    base = found[found.count() - 1];
  }
  tail(base);
  that(base);
}

}  // namespace

std::size_t clitic_prefixes(std::string_view folded, Clitics clitics,
                            std::array<CliticPrefix, 8>& out) {
  Prefixes found(folded, out);
  if (clitics == Clitics::arabic) arabic(found);
  if (clitics == Clitics::hebrew) hebrew(found);
  return found.count();
}

}  // namespace tawatur
