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

std::uint64_t word_bit(std::uint32_t hash) { return std::uint64_t{1} << (hash >> 26U); }

std::uint32_t new_id() {
  static std::atomic<std::uint32_t> last{0};
  return last.fetch_add(1, std::memory_order_relaxed);
}

}  // namespace

PhraseTable::PhraseTable() : steps_(kFirstSize), nodes_(1), id_(new_id()) {}

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

void PhraseTable::resize(std::size_t size) {
  std::vector<Step> old(size);
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
  return known != kNone ? known : add_step(node, word, hash);
}

std::uint32_t PhraseTable::add_step(std::uint32_t node, std::string_view word, std::uint32_t hash) {
  if (2 * (steps_used_ + 1) > steps_.size()) resize(2 * steps_.size());
  const std::uint32_t mixed = step_hash(node, hash);
  const std::size_t mask = steps_.size() - 1;
  std::size_t slot = mixed & mask;
  while (steps_[slot].from != kNone) slot = (slot + 1) & mask;
  const auto to = static_cast<std::uint32_t>(nodes_.size());
  steps_[slot] = {mixed, node, to, static_cast<std::uint32_t>(words_.size()),
                  static_cast<std::uint32_t>(word.size())};
  words_.append(word);
  nodes_[node].following |= word_bit(hash);
  nodes_.emplace_back();
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
  if (nodes_[node].payload != kNone) return false;
  nodes_[node].payload = payload;
  return true;
}

// Each node but the first has one step that leads to it: node by node, that one step is all.
void PhraseTable::pack(PackWriter& out) const {
  std::vector<const Step*> steps(nodes_.size());
  for (const Step& step : steps_) {
    if (step.from != kNone) steps[step.to] = &step;
  }
  out.number(static_cast<std::uint32_t>(nodes_.size()));
  for (std::size_t node = 1; node < nodes_.size(); ++node) {
    out.number(steps[node]->from);
    out.number(nodes_[node].payload);
    out.text(std::string_view(words_).substr(steps[node]->word_at, steps[node]->word_size));
  }
}

void PhraseTable::unpack(PackReader& in) {
  const auto count = in.number<std::uint32_t>();
  nodes_.reserve(count);
  std::size_t size = kFirstSize;
  while (size < 2 * std::size_t{count}) size *= 2;
  resize(size);
  for (std::uint32_t node = 1; node < count; ++node) {
    const auto from = in.number<std::uint32_t>();
    const auto payload = in.number<std::uint32_t>();
    const std::string_view word = in.text();
    nodes_[add_step(from, word, word_hash(word))].payload = payload;
  }
}

std::optional<PhraseMatch> PhraseTable::match_from(const Tokens& tokens, std::size_t at,
                                                   std::size_t limit, std::uint32_t node) const {
  std::optional<PhraseMatch> best;
  for (std::size_t taken = 1; node != kNone; ++taken) {
    if (nodes_[node].payload != kNone) {
      best = PhraseMatch{nodes_[node].payload, static_cast<std::uint32_t>(taken), 0, 0};
    }
    const std::size_t following = at + taken;
    if (following >= limit || tokens[following].has(kParagraphBefore)) break;
    if ((nodes_[node].following & word_bit(tokens[following].hash)) == 0) break;
    node = next(node, tokens.folded(following), tokens[following].hash);
  }
  return best;
}

namespace {

// Of two with and without a stripped prefix the longer wins, then the one without.
void keep_longer(std::optional<PhraseMatch>& best, std::optional<PhraseMatch> found,
                 std::uint16_t prefix_bytes, std::uint8_t clitics) {
  if (!found || (best && best->tokens >= found->tokens)) return;
  found->prefix_bytes = prefix_bytes;
  found->clitics = clitics;
  best = found;
}

}  // namespace

std::optional<PhraseMatch> PhraseTable::search(const Tokens& tokens, std::size_t at,
                                               std::size_t limit, Clitics clitics) const {
  if (steps_used_ == 0) return std::nullopt;
  const std::string_view word = tokens.folded(at);
  std::optional<PhraseMatch> best;
  keep_longer(best, match_from(tokens, at, limit, next(0, word, tokens[at].hash)), 0, 0);
  if (clitics == Clitics::none || !tokens[at].is_word()) return best;
  std::array<CliticPrefix, 8> prefixes;
  const std::size_t count = clitic_prefixes(word, clitics, prefixes);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view rest = word.substr(prefixes[i].bytes);
    keep_longer(best, match_from(tokens, at, limit, next(0, rest, word_hash(rest))),
                prefixes[i].bytes, prefixes[i].clitics);
  }
  return best;
}

const WordStart* PhraseTable::start_in(const Tokens& tokens, std::size_t at, std::uint8_t place) {
  const WordStart* start = tokens.words.starts.data() + tokens.words.first[at];
  while (start->table != place) ++start;
  return start;
}

std::optional<PhraseMatch> PhraseTable::follow(const Tokens& tokens, std::size_t at,
                                               std::size_t limit, Clitics clitics,
                                               std::uint8_t place) const {
  std::optional<PhraseMatch> best;
  for (const WordStart* start = start_in(tokens, at, place); start->table == place; ++start) {
    if (clitics == Clitics::none && start->prefix_bytes != 0) break;
    keep_longer(best, match_from(tokens, at, limit, start->node), start->prefix_bytes,
                start->clitics);
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
  if (tokens.size() == 0 || nodes_[node].payload == kNone) return std::nullopt;
  return nodes_[node].payload;
}

std::optional<std::uint32_t> PhraseTable::payload_of_word(std::string_view folded) const {
  const std::uint32_t node = next(0, folded, word_hash(folded));
  if (node == kNone || nodes_[node].payload == kNone) return std::nullopt;
  return nodes_[node].payload;
}

bool PhraseTable::begins(std::string_view folded) const {
  return next(0, folded, word_hash(folded)) != kNone;
}

}  // namespace tawatur
