// A trie whose steps stand in one hash table: (node, word) → node. The word's bytes are compared,
// so that no text, however made, matches a phrase that is not there.

#include "core/text/phrase_table.h"

#include <array>
#include <atomic>
#include <cstring>

namespace tawatur {
namespace {

constexpr std::size_t kFirstSize = 64;

std::uint32_t step_hash(std::uint32_t node, std::uint32_t word) {
  const std::uint64_t both = (std::uint64_t{node} << 32U) | word;
  return static_cast<std::uint32_t>((both * 0x9E3779B97F4A7C15ULL) >> 32U);
}

std::uint64_t new_version() {
  static std::atomic<std::uint64_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

}  // namespace

// What the last words looked up led to, for each thread its own. News says the same few thousand
// words again and again; stripping prefixes from each is most of the work.
struct PhraseTable::StartMemo {
  static constexpr std::size_t kEntries = 8192;
  static constexpr std::size_t kLongestWord = 26;
  struct Entry {
    std::uint64_t version = 0;
    std::uint8_t size = 0;
    std::array<char, kLongestWord> word{};
    Starts starts;
  };
  std::vector<Entry> entries{kEntries};
};

PhraseTable::PhraseTable() : steps_(kFirstSize), payloads_(1, kNone), version_(new_version()) {}

std::uint32_t PhraseTable::next(std::uint32_t node, std::string_view word,
                                std::uint32_t hash) const {
  const std::uint32_t mixed = step_hash(node, hash);
  const std::size_t mask = steps_.size() - 1;
  for (std::size_t slot = mixed & mask;; slot = (slot + 1) & mask) {
    const Step& step = steps_[slot];
    if (step.from == kNone) return kNone;
    if (step.hash == mixed && step.from == node && step.word_size == word.size() &&
        std::memcmp(words_.data() + step.word_at, word.data(), word.size()) == 0) {
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

std::uint32_t PhraseTable::next_or_new(std::uint32_t node, std::string_view word,
                                       std::uint32_t hash) {
  const std::uint32_t known = next(node, word, hash);
  if (known != kNone) return known;
  if (2 * (steps_used_ + 1) > steps_.size()) grow();
  const std::uint32_t mixed = step_hash(node, hash);
  const std::size_t mask = steps_.size() - 1;
  std::size_t slot = mixed & mask;
  while (steps_[slot].from != kNone) slot = (slot + 1) & mask;
  const auto to = static_cast<std::uint32_t>(payloads_.size());
  steps_[slot] = {mixed, node, to, static_cast<std::uint32_t>(words_.size()),
                  static_cast<std::uint32_t>(word.size())};
  words_.append(word);
  payloads_.push_back(kNone);
  ++steps_used_;
  return to;
}

bool PhraseTable::add(std::string_view phrase, std::uint32_t payload) {
  const Tokens tokens = tokenize(phrase);
  if (tokens.size() == 0) return false;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    node = next_or_new(node, tokens.folded(i), tokens[i].hash);
  }
  version_ = new_version();
  if (payloads_[node] != kNone) return false;
  payloads_[node] = payload;
  return true;
}

std::optional<PhraseMatch> PhraseTable::match_from(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, std::uint32_t node) const {
  std::optional<PhraseMatch> best;
  for (std::size_t taken = 1; node != kNone; ++taken) {
    if (payloads_[node] != kNone) {
      best = PhraseMatch{payloads_[node], static_cast<std::uint32_t>(taken), 0, 0};
    }
    const std::size_t following = at + taken;
    if (following >= limit || tokens[following].has(kParagraphBefore)) break;
    node = next(node, tokens.folded(following), tokens[following].hash);
  }
  return best;
}

PhraseTable::Starts PhraseTable::find_starts(std::string_view word, std::uint32_t hash,
                                             Clitics clitics) const {
  Starts starts;
  const auto add = [&starts](std::uint32_t node, const CliticPrefix& prefix) {
    if (node != kNone && starts.count < starts.list.size()) {
      starts.list.at(starts.count++) = {node, prefix.bytes, prefix.clitics};
    }
  };
  add(next(0, word, hash), {});
  std::array<CliticPrefix, 8> prefixes;
  const std::size_t count = clitic_prefixes(word, clitics, prefixes);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view rest = word.substr(prefixes[i].bytes);
    add(next(0, rest, word_hash(rest)), prefixes[i]);
  }
  return starts;
}

const PhraseTable::Starts& PhraseTable::starts_of(std::string_view word, std::uint32_t hash,
                                                  Clitics clitics) const {
  thread_local StartMemo memo;
  thread_local StartMemo::Entry other;
  const bool fits = word.size() <= StartMemo::kLongestWord;
  const std::size_t slot =
      step_hash(static_cast<std::uint32_t>(version_), hash) & (StartMemo::kEntries - 1);
  StartMemo::Entry& entry = fits ? memo.entries[slot] : other;
  const bool known = fits && entry.version == version_ && entry.size == word.size() &&
                     std::memcmp(entry.word.data(), word.data(), word.size()) == 0;
  if (known) return entry.starts;
  entry.starts = find_starts(word, hash, clitics);
  if (fits) {
    entry.version = version_;
    entry.size = static_cast<std::uint8_t>(word.size());
    std::memcpy(entry.word.data(), word.data(), word.size());
  }
  return entry.starts;
}

std::optional<PhraseMatch> PhraseTable::longest(const Tokens& tokens, std::size_t at,
                                                std::size_t limit, Clitics clitics) const {
  const std::string_view word = tokens.folded(at);
  const std::uint32_t hash = tokens[at].hash;
  if (steps_used_ == 0) return std::nullopt;
  if (clitics == Clitics::none || !tokens[at].is_word()) {
    const std::uint32_t node = next(0, word, hash);
    return node == kNone ? std::nullopt : match_from(tokens, at, limit, node);
  }
  const Starts& starts = starts_of(word, hash, clitics);
  std::optional<PhraseMatch> best;
  for (std::size_t i = 0; i < starts.count; ++i) {
    const Start& start = starts.list[i];
    auto found = match_from(tokens, at, limit, start.node);
    if (!found || (best && best->tokens >= found->tokens)) continue;
    found->prefix_bytes = start.prefix_bytes;
    found->clitics = start.clitics;
    best = found;
  }
  return best;
}

std::optional<std::uint32_t> PhraseTable::payload_of(std::string_view phrase) const {
  const Tokens tokens = tokenize(phrase);
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    node = next(node, tokens.folded(i), tokens[i].hash);
    if (node == kNone) return std::nullopt;
  }
  if (tokens.size() == 0 || payloads_[node] == kNone) return std::nullopt;
  return payloads_[node];
}

bool PhraseTable::begins(std::string_view folded) const {
  return next(0, folded, word_hash(folded)) != kNone;
}

}  // namespace tawatur
