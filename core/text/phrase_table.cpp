// A trie whose steps stand in one hash table: (node, word) → node. The word's bytes are compared,
// so that no text, however made, matches a phrase that is not there.

#include "core/text/phrase_table.h"

#include <array>
#include <cstring>

namespace tawatur {
namespace {

constexpr std::size_t kFirstSize = 64;

std::uint64_t mixed(std::uint64_t value) {
  value ^= value >> 32U;
  value *= 0x9FB21C651E98DF25ULL;
  value ^= value >> 28U;
  return value;
}

std::uint64_t hash_of(std::uint32_t node, std::string_view word) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL * (node + 1ULL) + word.size();
  const char* at = word.data();
  std::size_t left = word.size();
  while (left >= 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, at, 8);
    hash = mixed(hash ^ piece) * 0xD6E8FEB86659FD93ULL;
    at += 8;
    left -= 8;
  }
  std::uint64_t piece = 0;
  if (left > 0) std::memcpy(&piece, at, left);
  return mixed(hash ^ piece);
}

}  // namespace

PhraseTable::PhraseTable() : steps_(kFirstSize), payloads_(1, 0), has_payload_(1, false) {}

std::uint32_t PhraseTable::next(std::uint32_t node, std::string_view word) const {
  const std::uint64_t hash = hash_of(node, word);
  const std::size_t mask = steps_.size() - 1;
  for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const Step& step = steps_[slot];
    if (step.from == kNone) return kNone;
    if (step.hash == hash && step.from == node &&
        std::string_view(words_).substr(step.word_at, step.word_size) == word) {
      return step.to;
    }
  }
}

void PhraseTable::grow() {
  std::vector<Step> old(steps_.size() * 2);
  old.swap(steps_);
  const std::size_t mask = steps_.size() - 1;
  for (const Step& step : old) {
    if (step.from == kNone) continue;
    std::size_t slot = step.hash & mask;
    while (steps_[slot].from != kNone) slot = (slot + 1) & mask;
    steps_[slot] = step;
  }
}

std::uint32_t PhraseTable::next_or_new(std::uint32_t node, std::string_view word) {
  const std::uint32_t known = next(node, word);
  if (known != kNone) return known;
  if (2 * (steps_used_ + 1) > steps_.size()) grow();
  const std::uint64_t hash = hash_of(node, word);
  const std::size_t mask = steps_.size() - 1;
  std::size_t slot = hash & mask;
  while (steps_[slot].from != kNone) slot = (slot + 1) & mask;
  const auto to = static_cast<std::uint32_t>(payloads_.size());
  steps_[slot] = {hash, node, to, static_cast<std::uint32_t>(words_.size()),
                  static_cast<std::uint32_t>(word.size())};
  words_.append(word);
  payloads_.push_back(0);
  has_payload_.push_back(false);
  ++steps_used_;
  return to;
}

bool PhraseTable::add(std::string_view phrase, std::uint32_t payload) {
  const Tokens tokens = tokenize(phrase);
  if (tokens.size() == 0) return false;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) node = next_or_new(node, tokens.folded(i));
  if (has_payload_[node]) return false;
  has_payload_[node] = true;
  payloads_[node] = payload;
  return true;
}

std::optional<PhraseMatch> PhraseTable::match_from(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit,
                                                   std::string_view first) const {
  std::uint32_t node = next(0, first);
  std::optional<PhraseMatch> best;
  for (std::size_t taken = 1; node != kNone; ++taken) {
    if (has_payload_[node]) {
      best = PhraseMatch{payloads_[node], static_cast<std::uint32_t>(taken), 0, 0};
    }
    const std::size_t following = at + taken;
    if (following >= limit || tokens[following].has(kParagraphBefore)) break;
    node = next(node, tokens.folded(following));
  }
  return best;
}

std::optional<PhraseMatch> PhraseTable::longest(const Tokens& tokens, std::size_t at,
                                                std::size_t limit, Clitics clitics) const {
  const std::string_view word = tokens.folded(at);
  std::optional<PhraseMatch> best = match_from(tokens, at, limit, word);
  if (clitics == Clitics::none || !tokens[at].is_word()) return best;
  std::array<CliticPrefix, 8> prefixes;
  const std::size_t count = clitic_prefixes(word, clitics, prefixes);
  for (std::size_t i = 0; i < count; ++i) {
    auto stripped = match_from(tokens, at, limit, word.substr(prefixes[i].bytes));
    if (!stripped || (best && best->tokens >= stripped->tokens)) continue;
    stripped->prefix_bytes = prefixes[i].bytes;
    stripped->clitics = prefixes[i].clitics;
    best = stripped;
  }
  return best;
}

std::optional<std::uint32_t> PhraseTable::payload_of(std::string_view phrase) const {
  const Tokens tokens = tokenize(phrase);
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    node = next(node, tokens.folded(i));
    if (node == kNone) return std::nullopt;
  }
  if (tokens.size() == 0 || !has_payload_[node]) return std::nullopt;
  return payloads_[node];
}

bool PhraseTable::begins(std::string_view folded) const { return next(0, folded) != kNone; }

}  // namespace tawatur
