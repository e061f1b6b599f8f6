#include "claims/redact/secret_words.h"

#include <algorithm>
#include <tuple>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortest = 3;

// Letters of all scripts are taken as parts of words, ASCII marks and spaces as what is between.
bool is_between_words(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return byte < 0x80 && !letter;
}

std::size_t find_word(std::string_view text, std::string_view word, bool whole, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool apart = (at == 0 || is_between_words(text[at - 1])) &&
                       (end == text.size() || is_between_words(text[end]));
    if (!whole || apart) return at;
  }
  return std::string_view::npos;
}

}  // namespace

void SecretWords::add(std::string_view words, std::string_view instead) {
  if (words.empty()) return;
  secrets_.push_back(
      {std::string(words), fold(words), std::string(instead), code_point_count(words) < kShortest});
}

void SecretWords::finish() {
  const auto longer = [](const Secret& a, const Secret& b) {
    return std::tuple(b.words.size(), std::string_view(a.words)) <
           std::tuple(a.words.size(), std::string_view(b.words));
  };
  std::ranges::sort(secrets_, longer);
  const auto same = [](const Secret& a, const Secret& b) { return a.words == b.words; };
  const auto repeated = std::ranges::unique(secrets_, same);
  secrets_.erase(repeated.begin(), repeated.end());
}

bool SecretWords::is_folded_in(std::string_view text) const {
  const std::string folded = fold(text);
  return std::ranges::any_of(secrets_, [&folded](const Secret& secret) {
    return !secret.folded.empty() &&
           find_word(folded, secret.folded, secret.is_short, 0) != std::string::npos;
  });
}

bool SecretWords::in(std::string_view text) const {
  if (secrets_.empty() || text.empty()) return false;
  const bool as_written = std::ranges::any_of(secrets_, [text](const Secret& secret) {
    return find_word(text, secret.words, secret.is_short, 0) != std::string_view::npos;
  });
  return as_written || is_folded_in(text);
}

std::string SecretWords::without(std::string_view text) const {
  std::string out(text);
  if (secrets_.empty() || text.empty()) return out;
  for (const Secret& secret : secrets_) {
    for (std::size_t at = find_word(out, secret.words, secret.is_short, 0); at != std::string::npos;
         at = find_word(out, secret.words, secret.is_short, at + secret.instead.size())) {
      out.replace(at, secret.words.size(), secret.instead);
    }
  }
  // What was cut out may have left one of the words behind, or another spelling of it stands there.
  return in(out) ? std::string(kWithheld) : out;
}

}  // namespace tawatur
