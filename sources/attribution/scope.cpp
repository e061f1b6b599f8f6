// A lead cue covers what follows it up to the next independent cue or the end of the sentence; a
// tail cue what stands before it, back to the cue before; a cue inside covers the sentence, or the
// clause when another source shares the sentence. A sentence that only continues («وأضاف أن») and
// the sentences of a quotation that runs on belong to the source before.

#include <algorithm>

#include "sources/attribution/follow_up.h"

namespace tawatur::attribution {
namespace {

class Scopes {
 public:
  Scopes(const Page& page, Reading& reading) : page_(page), reading_(reading) {}

  void run() {
    std::uint32_t at = 0;
    const auto count = static_cast<std::uint32_t>(reading_.found.size());
    while (at < count) {
      std::uint32_t end = at + 1;
      while (end < count && reading_.found[end].line == reading_.found[at].line) ++end;
      line(at, end);
      at = end;
    }
    continue_lines();
  }

 private:
  // The first piece of the clause that `at` stands in: behind a contrast («فيما», while).
  [[nodiscard]] std::uint32_t clause_start(std::uint32_t at, std::uint32_t floor) const {
    constexpr std::uint32_t kLongestClause = 200;
    for (std::uint32_t i = at; i > floor && at - i < kLongestClause; --i) {
      const Piece& piece = page_[i - 1];
      if (piece.is_word() && holds(piece.cues | piece.phrase_cues, Cue::contrast) &&
          i > floor + 2) {
        return i - 1;
      }
    }
    return floor;
  }

  [[nodiscard]] std::uint32_t clause_end(std::uint32_t at, std::uint32_t limit) const {
    for (std::uint32_t i = at; i < limit; ++i) {
      const Piece& piece = page_[i];
      const bool contrast = piece.is_word() && !piece.in_quote &&
                            holds(piece.cues | piece.phrase_cues, Cue::contrast) &&
                            !holds(piece.cues, Cue::conjunction) && i > at + 2;
      if (contrast && page_[i - 1].sign == Sign::comma) return i;
    }
    return limit;
  }

  void line(std::uint32_t from, std::uint32_t to) {
    const Page::Line& sentence = page_.lines[reading_.found[from].line];
    std::uint32_t floor = sentence.first;
    for (std::uint32_t at = from; at < to; ++at) {
      FoundSource& found = reading_.found[at];
      if (found.place == CuePlace::credit) {
        found.scope_first = 0;
        found.scope_last = page_.size();
        continue;
      }
      // The next source that is no link of this chain.
      std::uint32_t next = at + 1;
      constexpr std::uint32_t kLongestChain = 8;
      while (next < to && next - at < kLongestChain && is_linked(at, next)) ++next;
      const std::uint32_t own_first = first_of(found);
      const std::uint32_t own_last = last_of(found);
      std::uint32_t limit = sentence.last;
      if (next < to) {
        const FoundSource& other = reading_.found[next];
        limit = other.place == CuePlace::tail || other.place == CuePlace::inside
                    ? sentence.last
                    : std::max(own_last, first_of(other));
      }
      switch (found.place) {
        case CuePlace::lead:
          found.scope_first = std::max(floor, std::min(own_first, own_last));
          found.scope_last = next < to ? limit : clause_end(own_last, limit);
          break;
        case CuePlace::tail:
          found.scope_first = clause_start_if_shared(own_first, floor, from, to);
          found.scope_last = own_last;
          break;
        case CuePlace::inside:
          found.scope_first = clause_start_if_shared(own_first, floor, from, to);
          found.scope_last = next < to ? limit : sentence.last;
          break;
        case CuePlace::credit:
          break;
      }
      if (!is_linked(at, at + 1) && next > at) floor = std::max(floor, own_last);
    }
    // All links of a chain share the widest scope of the chain.
    for (std::uint32_t at = from; at < to; ++at) {
      FoundSource& found = reading_.found[at];
      if (found.via == kNone || found.via < from || found.via >= to) continue;
      FoundSource& nearer = reading_.found[found.via];
      const std::uint32_t first = std::min(found.scope_first, nearer.scope_first);
      const std::uint32_t last = std::max(found.scope_last, nearer.scope_last);
      found.scope_first = nearer.scope_first = first;
      found.scope_last = nearer.scope_last = last;
    }
    set_coverage(from, to, sentence);
  }

  [[nodiscard]] bool is_linked(std::uint32_t at, std::uint32_t other) const {
    if (other >= reading_.found.size()) return false;
    const FoundSource& a = reading_.found[at];
    const FoundSource& b = reading_.found[other];
    return b.line == a.line &&
           (b.via == at || a.via == other || (b.via != kNone && b.via >= at && b.via < other) ||
            (b.cue_first == a.cue_first && b.cue_last == a.cue_last && b.cue_last > b.cue_first));
  }

  [[nodiscard]] static std::uint32_t first_of(const FoundSource& found) {
    return found.cue_first == found.cue_last ? found.who.first
                                             : std::min(found.who.first, found.cue_first);
  }
  [[nodiscard]] static std::uint32_t last_of(const FoundSource& found) {
    return std::max(found.who.last, found.cue_last);
  }

  [[nodiscard]] std::uint32_t clause_start_if_shared(std::uint32_t at, std::uint32_t floor,
                                                     std::uint32_t from, std::uint32_t to) const {
    return to - from > 1 ? clause_start(at, floor) : floor;
  }

  // «whole»: one source, or one chain, covers the sentence from its first word to its last.
  void set_coverage(std::uint32_t from, std::uint32_t to, const Page::Line& sentence) {
    for (std::uint32_t at = from; at < to; ++at) {
      FoundSource& found = reading_.found[at];
      if (found.place == CuePlace::credit) continue;
      std::uint32_t begin = sentence.first;
      while (begin < found.scope_first && is_light(begin)) ++begin;
      std::uint32_t end = sentence.last;
      while (end > found.scope_last && !page_[end - 1].is_word()) --end;
      const bool covers = found.scope_first <= begin && end <= found.scope_last;
      bool alone = true;
      for (std::uint32_t other = from; other < to && to - from < 64; ++other) {
        if (other != at && !is_linked(std::min(at, other), std::max(at, other)) &&
            reading_.found[other].place != CuePlace::credit) {
          alone = false;
        }
      }
      found.of = covers && alone ? Coverage::whole : Coverage::part;
    }
  }

  [[nodiscard]] bool is_light(std::uint32_t at) const {
    const Piece& piece = page_[at];
    return !piece.is_word() || piece.number ||
           piece.is_any(set_of(Cue::adverb, Cue::time, Cue::preposition, Cue::contrast,
                               Cue::conjunction, Cue::determiner));
  }

  void continue_lines() {
    std::size_t found = 0;
    for (const std::uint32_t line : reading_.continued_lines) {
      while (found < reading_.found.size() && reading_.found[found].line < line) ++found;
      if (found == 0) continue;
      FoundSource& last = reading_.found[found - 1];
      if (last.place == CuePlace::credit) continue;
      const std::uint32_t gap = line - last.line;
      const std::uint32_t reached = page_.lines[line].first;
      if (gap > 1 && last.scope_last < reached) continue;
      last.scope_last = page_.lines[line].last;
    }
  }

  const Page& page_;
  Reading& reading_;
};

}  // namespace

void set_scopes(const Page& page, Reading& reading) { Scopes(page, reading).run(); }

}  // namespace tawatur::attribution
