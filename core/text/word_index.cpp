#include "core/text/word_index.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/text/phrase_table.h"

namespace tawatur {
namespace {

constexpr std::size_t kKnownWords = 8192;
constexpr std::size_t kSeenBits = 1U << 18U;
// Starts are kept until there are so many that the words behind them are mostly out of use.
constexpr std::size_t kMostStarts = 1U << 17U;
constexpr std::size_t kFirstWords = 4096;
constexpr std::uint32_t kNoFirst = 0xFFFFFFFF;

}  // namespace

WordIndex::WordIndex(const std::vector<const PhraseTable*>& tables, Clitics clitics)
    : clitics_(clitics), seen_(kSeenBits / 64) {
  // The starts of a word, chained from the last one back, whatever table they are of.
  struct First {
    WordStart start;
    std::uint32_t before = kNoFirst;
  };
  std::vector<First> all;
  words_.resize(kFirstWords);
  std::size_t used = 0;
  std::uint8_t place = 0;
  for (const PhraseTable* table : tables) {
    if (place == kMostTables) break;
    if (table->id() >= places_.size()) places_.resize(table->id() + 1, kNoTable);
    places_[table->id()] = place;
    table->each_first_word([&](std::string_view word, std::uint32_t node) {
      if (3 * (used + 1) > 2 * words_.size()) grow();
      const std::uint32_t hash = word_hash(word);
      const std::size_t mask = words_.size() - 1;
      std::size_t slot = hash & mask;
      while (words_[slot].size != 0 && !is_word(words_[slot], word, hash)) slot = (slot + 1) & mask;
      Word& entry = words_[slot];
      if (entry.size == 0) {
        ++used;
        entry = {hash, static_cast<std::uint32_t>(bytes_.size()),
                 static_cast<std::uint32_t>(word.size()), kNoFirst};
        bytes_ += word;
        seen_[(hash % kSeenBits) / 64] |= std::uint64_t{1} << (hash % 64);
      }
      all.push_back({{node, 0, 0, place}, entry.first});
      entry.first = static_cast<std::uint32_t>(all.size() - 1);
    });
    ++place;
  }
  starts_.reserve(all.size() + used);
  for (Word& word : words_) {
    if (word.size == 0) continue;
    const std::size_t begin = starts_.size();
    for (std::uint32_t at = word.first; at != kNoFirst; at = all[at].before) {
      starts_.push_back(all[at].start);
    }
    std::reverse(starts_.begin() + static_cast<std::ptrdiff_t>(begin), starts_.end());
    starts_.push_back({0, 0, 0, kNoTable});
    word.first = static_cast<std::uint32_t>(begin);
  }
}

void WordIndex::grow() {
  std::vector<Word> old(2 * words_.size());
  old.swap(words_);
  const std::size_t mask = words_.size() - 1;
  for (const Word& word : old) {
    if (word.size == 0) continue;
    std::size_t slot = word.hash & mask;
    while (words_[slot].size != 0) slot = (slot + 1) & mask;
    words_[slot] = word;
  }
}

bool WordIndex::is_word(const Word& word, std::string_view folded, std::uint32_t hash) const {
  return word.hash == hash && word.size == folded.size() &&
         std::memcmp(bytes_.data() + word.bytes_at, folded.data(), folded.size()) == 0;
}

const WordIndex::Word* WordIndex::find(std::string_view folded, std::uint32_t hash) const {
  if (((seen_[(hash % kSeenBits) / 64] >> (hash % 64)) & 1U) == 0) return nullptr;
  const std::size_t mask = words_.size() - 1;
  for (std::size_t slot = hash & mask; words_[slot].size != 0; slot = (slot + 1) & mask) {
    if (is_word(words_[slot], folded, hash)) return &words_[slot];
  }
  return nullptr;
}

std::uint64_t WordIndex::append_starts(std::string_view folded, std::uint32_t hash, bool is_word,
                                       std::vector<WordStart>& starts) const {
  std::uint64_t tables = 0;
  const std::size_t begin = starts.size();
  const auto add = [&](const Word* word, const CliticPrefix& prefix) {
    if (word == nullptr) return;
    for (std::size_t at = word->first; starts_[at].table != kNoTable; ++at) {
      starts.push_back({starts_[at].node, prefix.bytes, prefix.clitics, starts_[at].table});
      tables |= std::uint64_t{1} << starts_[at].table;
    }
  };
  add(find(folded, hash), {});
  if (is_word && clitics_ != Clitics::none) {
    std::array<CliticPrefix, 8> prefixes;
    const std::size_t count = clitic_prefixes(folded, clitics_, prefixes);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view rest = folded.substr(prefixes[i].bytes);
      add(find(rest, word_hash(rest)), prefixes[i]);
    }
  }
  if (tables == 0) return 0;
  std::stable_sort(starts.begin() + static_cast<std::ptrdiff_t>(begin), starts.end(),
                   [](const WordStart& a, const WordStart& b) { return a.table < b.table; });
  starts.push_back({0, 0, 0, kNoTable});
  return tables;
}

void WordIndex::resolve(Tokens& tokens) const {
  WordMemo& memo = tokens.words;
  if (memo.known_to != this || memo.starts.size() > kMostStarts) {
    memo.known.assign(kKnownWords, {});
    memo.starts.clear();
    memo.known_to = this;
  }
  memo.index = this;
  memo.tables.resize(tokens.size());
  memo.first.resize(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    const std::string_view folded = tokens.folded(at);
    const bool is_word = token.is_word();
    if (folded.size() > WordMemo::Known::kLongest || folded.empty() || token.is_digits()) {
      memo.first[at] = static_cast<std::uint32_t>(memo.starts.size());
      memo.tables[at] = append_starts(folded, token.hash, is_word, memo.starts);
      continue;
    }
    WordMemo::Known& known = memo.known[token.hash & (kKnownWords - 1)];
    const bool same = known.size == folded.size() &&
                      known.kind == static_cast<std::uint8_t>(token.kind) &&
                      std::memcmp(known.word.data(), folded.data(), folded.size()) == 0;
    if (!same) {
      known.kind = static_cast<std::uint8_t>(token.kind);
      known.size = static_cast<std::uint8_t>(folded.size());
      std::memcpy(known.word.data(), folded.data(), folded.size());
      known.first = static_cast<std::uint32_t>(memo.starts.size());
      known.tables = append_starts(folded, token.hash, is_word, memo.starts);
    }
    memo.first[at] = known.first;
    memo.tables[at] = known.tables;
  }
}

}  // namespace tawatur
