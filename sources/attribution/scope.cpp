// A lead cue covers what follows it up to the next independent cue or the end of the sentence; a
// tail cue what stands before it, back to the cue before; a cue inside covers the sentence, or the
// clause when another source shares the sentence. A sentence that only continues («وأضاف أن») and
// the sentences of a quotation that runs on belong to the source before.

#include <algorithm>
#include <string_view>

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

  // Sentence after sentence: what only continues the source before, or runs on in its paragraph.
  void continue_lines() {
    std::size_t found = 0;
    std::size_t marked = 0;
    const auto lines = static_cast<std::uint32_t>(page_.lines.size());
    std::uint32_t reached = 0;  // the last line that the last source covers to its end
    bool reaches = false;
    for (std::uint32_t line = 0; line < lines; ++line) {
      const std::size_t before = found;
      while (found < reading_.found.size() && reading_.found[found].line == line) ++found;
      if (found > before) {
        reached = line;
        reaches = covers_end(before, found, line);
        run_ = 0;
        continue;
      }
      while (marked < reading_.continued_lines.size() && reading_.continued_lines[marked] < line) {
        ++marked;
      }
      if (found == 0) continue;
      constexpr std::uint32_t kBackground = 2;  // one sentence of the paper's own may stand between
      const bool continues = marked < reading_.continued_lines.size() &&
                             reading_.continued_lines[marked] == line &&
                             line - reached <= kBackground;
      if (continues || (reaches && reached + 1 == line && runs_on(line))) {
        run_ = continues ? 0 : run_ + 1;
        extend(found - 1, line);
        reached = line;
        reaches = true;
      }
    }
  }

  // Whether the sources [from, to) of a line reach its end.
  [[nodiscard]] bool covers_end(std::size_t from, std::size_t to, std::uint32_t line) const {
    std::uint32_t end = page_.lines[line].last;
    while (end > page_.lines[line].first && !page_[end - 1].is_word()) --end;
    const FoundSource& last = reading_.found[to - 1];
    return from < to && last.place != CuePlace::credit && last.scope_last >= end;
  }

  // The last source and the links of its chain in the same sentence.
  void extend(std::size_t at, std::uint32_t line) {
    const std::uint32_t reach = page_.lines[line].last;
    const std::uint32_t own = reading_.found[at].scope_last;
    const std::uint32_t own_line = reading_.found[at].line;
    constexpr int kLongestChain = 8;
    int links = 0;
    for (std::size_t i = at + 1; i > 0 && links < kLongestChain; --i, ++links) {
      FoundSource& found = reading_.found[i - 1];
      if (found.line != own_line) break;
      if (found.place == CuePlace::credit || found.scope_last != own) continue;
      found.scope_last = reach;
    }
  }

  // A sentence without a source that goes on in the paragraph of one: another quotation, or in
  // Arabic one that «و» joins to it and that is no background of the paper's own.
  [[nodiscard]] bool runs_on(std::uint32_t line) const {
    constexpr std::uint32_t kLongestRun = 3;
    const Page::Line& sentence = page_.lines[line];
    if (sentence.paragraph || run_ >= kLongestRun || sentence.last <= sentence.first) return false;
    const Piece& first = page_[sentence.first];
    if (first.sign == Sign::open_quote) {
      return first.partner + 2 >= sentence.last && first.partner > sentence.first;
    }
    if (page_.tongue != Tongue::arabic || !first.is_word() || first.number) return false;
    std::string_view word = page_.folded(sentence.first);
    if (word == "كما") return true;
    if (word.substr(0, 2) != "و") return false;
    word.remove_prefix(2);
    for (const std::string_view own :
         {"كان",  "كانت", "سبق",  "يذكر", "الجدير", "جدير",  "تجدر",  "يشار",
          "منذ",  "تقع",  "يقع",  "تعد",  "يعد",    "تعتبر", "يعتبر", "ياتي",
          "تاتي", "جاء",  "جاءت", "في",   "بحسب",   "حسب"}) {
      if (word == own) return false;
    }
    return true;
  }

  const Page& page_;
  Reading& reading_;
  std::uint32_t run_ = 0;  // sentences without a cue that the last source has taken
};

}  // namespace

void set_scopes(const Page& page, Reading& reading) { Scopes(page, reading).run(); }

}  // namespace tawatur::attribution
