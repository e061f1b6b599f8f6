// A label with a colon, an agency in brackets, an agency between a place and a dash. Only known
// agencies and outlets count without a label, for a dash and brackets stand everywhere.

#include "sources/attribution/credit_lines.h"

#include <optional>

namespace tawatur::attribution {
namespace {

constexpr std::uint32_t kLongestCredit = 12;

class CreditLine {
 public:
  CreditLine(const Page& page, std::uint32_t line, Reading& out)
      : page_(page),
        line_(line),
        first_(page.lines[line].first),
        last_(page.lines[line].last),
        out_(out) {}

  bool read() {
    if (first_ >= last_) return false;
    if (labelled()) return true;
    if (last_ - first_ <= kLongestCredit && bare()) return true;
    dateline();
    closing_brackets();
    return false;
  }

 private:
  [[nodiscard]] bool is_wire(const NounPhrase& who) const {
    if (!who.recognized || who.pronoun) return false;
    for (std::uint32_t at = who.first; at < who.last; ++at) {
      const CueSet cues = page_[at].cues | page_[at].phrase_cues;
      if (holds(cues, Cue::agencies)) return true;
      if (holds(cues, Cue::known_name) && !holds(cues, Cue::common_name)) {
        return who.kind == SourceAs::agency || who.kind == SourceAs::outlet;
      }
    }
    return who.kind == SourceAs::agency && who.size() > 1 && who.size() < 5;  // «أفق برس»
  }

  void credit(NounPhrase who, std::uint32_t cue_first, std::uint32_t cue_last) {
    FoundSource found;
    found.who = who;
    found.cue_first = cue_first;
    found.cue_last = cue_last;
    found.line = line_;
    found.place = CuePlace::credit;
    out_.found.push_back(found);
  }

  // «المصدر: معاريف», "Source: AFP, Reuters", "Sources : agences".
  bool labelled() {
    const Piece& piece = page_[first_];
    if (!piece.is_word()) return false;
    const bool phrase = piece.begins(Cue::credit_label);
    if (!phrase && !piece.is(Cue::credit_label)) return false;
    const std::uint32_t label = first_ + (phrase ? piece.phrase_size : 1U);
    if (label >= last_ || last_ - first_ > 2 * kLongestCredit) return false;
    const Sign sign = page_[label].sign;
    const bool with_sign = sign == Sign::colon || sign == Sign::dash || sign == Sign::slash;
    if (!with_sign && !phrase) return false;
    bool any = false;
    std::uint32_t at = with_sign ? label + 1 : label;
    const std::uint32_t cue_last = at;
    while (at < last_) {
      if (!page_[at].is_word() && page_[at].sign != Sign::open_quote) {
        ++at;
        continue;
      }
      const auto who = phrase_after(page_, at, last_);
      if (!who) {
        ++at;
        continue;
      }
      if (with_sign || is_wire(*who)) {
        credit(*who, first_, cue_last);
        any = true;
      }
      at = who->last;
      if (page_[at - 1].sign == Sign::stop) break;
    }
    return any;
  }

  // A line that is «رويترز», «الميثاق/وكالات», "(AFP)", "AFP, Reuters" and nothing else.
  bool bare() {
    std::uint32_t words = 0;
    std::optional<NounPhrase> wire;
    std::uint32_t at = first_;
    while (at < last_) {
      const Piece& piece = page_[at];
      if (!piece.is_word()) {
        const bool separates = piece.sign == Sign::slash || piece.sign == Sign::dash ||
                               piece.sign == Sign::comma || piece.sign == Sign::open_bracket ||
                               piece.sign == Sign::close_bracket || piece.sign == Sign::other;
        if (!separates && !(piece.sign == Sign::stop && at + 1 == last_)) return false;
        ++at;
        continue;
      }
      const bool place = piece.is(Cue::place_name) && at + 1 < last_ &&
                         page_[at + 1].sign == Sign::open_bracket;  // «كابل (أ ف ب)»
      if (place) {
        ++at;
        continue;
      }
      const auto who = phrase_after(page_, at, last_);
      if (!who) {
        if (piece.is_any(set_of(Cue::time, Cue::conjunction)) || piece.number) {
          ++at;
          continue;
        }
        return false;
      }
      words += who->size();
      if (is_wire(*who)) {
        if (!wire) wire = who;
      } else if (++others_ > 1 || who->size() > 3) {
        return false;
      }
      at = who->last;
    }
    if (!wire || words > 6) return false;
    credit(*wire, wire->first, wire->first);
    return true;
  }

  // «القاهرة (رويترز) –», "PARIS, Jan 5 (Reuters) - ", «رويترز – », "MADRID, 3 (EFE).-"
  void dateline() {
    if (!(*page_.tokens)[page_[first_].first].has(kNewlineBefore)) return;
    const std::uint32_t limit = last_ < first_ + 14 ? last_ : first_ + 14;
    for (std::uint32_t at = first_; at < limit; ++at) {
      const Piece& piece = page_[at];
      if (piece.sign == Sign::open_bracket) {
        const auto who = phrase_after(page_, at + 1, limit);
        if (!who || who->last >= last_ || page_[who->last].sign != Sign::close_bracket) return;
        if (!is_wire(*who) && !is_dateline(at, *who)) return;
        const std::uint32_t behind = who->last + 1;
        const bool dash = behind < last_ &&
                          (page_[behind].sign == Sign::dash || page_[behind].sign == Sign::stop ||
                           page_[behind].sign == Sign::colon);
        if (dash || at == first_) credit(*who, at, at);
        return;
      }
      if (piece.sign == Sign::dash || piece.sign == Sign::slash || piece.sign == Sign::colon) {
        // «رويترز -», «باريس - أ ف ب -», "AFP -"
        for (std::uint32_t from : {first_, at + 1}) {
          const auto who = phrase_after(page_, from, limit);
          if (!who || !is_wire(*who)) continue;
          if (who->kind != SourceAs::agency && from != first_) continue;
          const bool closed =
              who->last == at || (who->last < last_ && (page_[who->last].sign == Sign::dash ||
                                                        page_[who->last].sign == Sign::colon));
          if (!closed || (who->last < last_ && page_[who->last].sign == Sign::colon)) continue;
          if (who->size() > 4) continue;
          credit(*who, who->first, who->first);
          return;
        }
        return;
      }
      const bool passes = piece.is_word() || piece.sign == Sign::comma;
      if (!passes || at - first_ > 8) return;
    }
  }

  // "TARVEL (Horizon) - ": behind a place in capitals and before a dash no name is needed.
  [[nodiscard]] bool is_dateline(std::uint32_t open, const NounPhrase& who) const {
    if (open == first_ || who.pronoun || who.size() > 3) return false;
    std::uint32_t dash = who.last + 1;
    while (dash < last_ && page_[dash].sign == Sign::stop) ++dash;
    if (dash >= last_ || page_[dash].sign != Sign::dash) return false;
    if (page_.is_semitic()) {
      for (std::uint32_t at = first_; at < who.last; ++at) {
        if (page_[at].number || (at != open && !page_[at].is_word())) return false;
      }
      return open <= first_ + 2;
    }
    const Token& place = (*page_.tokens)[page_[first_].first];
    const bool dated = page_[open - 1].is(Cue::time) || page_[open - 1].number;
    return page_[who.first].capital && page_[who.last - 1].capital &&
           (place.has(kAllCapitals) || dated || page_[open - 1].is(Cue::place_name));
  }

  // … (AFP) or (أ ف ب) at the end of a text or paragraph.
  void closing_brackets() {
    std::uint32_t at = last_;
    while (at > first_ && page_[at - 1].sign == Sign::stop) --at;
    if (at <= first_ + 2 || page_[at - 1].sign != Sign::close_bracket) return;
    std::uint32_t open = at - 1;
    while (open > first_ && at - open < 10 && page_[open].sign != Sign::open_bracket) --open;
    if (page_[open].sign != Sign::open_bracket || open + 1 >= at - 1) return;
    std::uint32_t from = open + 1;
    bool labelled = false;
    if (page_[from].is(Cue::credit_label)) {
      ++from;
      if (from < at && page_[from].sign == Sign::colon) {
        ++from;
        labelled = true;
      }
    } else if (page_[from].is(Cue::preposition) || page_[from].is(Cue::according)) {
      ++from;
    }
    const auto who = phrase_after(page_, from, at - 1);
    if (!who || !(labelled || is_wire(*who))) return;
    const bool whole = who->last == at - 1 || !page_[who->last].is_word();
    if (whole) credit(*who, open + 1, labelled ? from : open + 1);
  }

  const Page& page_;
  std::uint32_t line_;
  std::uint32_t first_;
  std::uint32_t last_;
  Reading& out_;
  std::uint32_t others_ = 0;
};

}  // namespace

bool read_credit(const Page& page, std::uint32_t line, Reading& out) {
  return CreditLine(page, line, out).read();
}

}  // namespace tawatur::attribution
