// Arabic and Hebrew: the subject stands behind its verb («قال مصدر …») or, in headlines and behind
// إن, before it («رويترز قالت»). A verb with neither («وأضاف أن») continues the source before it.
// نقل and its like take a farther source behind عن, again and again.

#include <algorithm>

#include "sources/attribution/line_reader.h"

namespace tawatur::attribution {
namespace {

// «أرقاما», «حصيلة»: by its ending an object without article.
bool is_indefinite_object(std::string_view word) {
  return word.size() > 6 && word.substr(word.size() - 2) == "ا" && word.substr(0, 4) != "ال";
}

bool is_definite(const Page& page, std::uint32_t at) {
  const std::string_view word = page.folded(at);
  if (page.tongue == Tongue::hebrew) return word.substr(0, 2) == "ה";
  return word.substr(0, 4) == "ال";
}

}  // namespace

// «نقلت «…» عن», «قالت «…» إن»: a name in quotes, not what is said.
bool LineReader::is_quoted_name(std::uint32_t at) const {
  if (at >= last_ || page_[at].sign != Sign::open_quote) return false;
  const std::uint32_t close = page_[at].partner;
  if (close <= at + 1 || close > at + 7 || close + 1 >= last_) return false;
  if (!page_[close - 1].is_word()) return false;
  if (page_[at + 1].is(Cue::known_name) || page_[at + 1].begins(Cue::known_name)) return true;
  const Piece& behind = page_[close + 1];
  if (behind.sign == Sign::comma && close + 2 < last_) {  // «قالت «…»، نقلا عن»
    const Piece& next = page_[close + 2];
    return holds_any(next.cues | next.phrase_cues,
                     set_of(Cue::via, Cue::time, Cue::adverb, Cue::interview));
  }
  return behind.is_word() && holds_any(behind.cues | behind.phrase_cues,
                                       set_of(Cue::that, Cue::by, Cue::via, Cue::nationality));
}

// «ثبت علميا أن»: an indefinite accusative alone is how, not who.
bool LineReader::is_manner(const NounPhrase& who) const {
  if (page_.tongue != Tongue::arabic || who.size() != 1 || who.recognized) return false;
  const std::string_view word = page_.folded(who.first);
  return word.size() > 4 && word.substr(word.size() - 2) == "ا";
}

// «يضيف سالم أن»: a word in no list, right before what is said.
bool LineReader::may_be_name(const NounPhrase& who) const {
  if (who.size() > 3 || (page_.tongue == Tongue::hebrew && who.size() < 2)) return false;
  for (std::uint32_t at = who.first; at < who.last; ++at) {
    const Piece& piece = page_[at];
    if (!piece.is_word() || piece.number) return false;
    const bool name = piece.is(Cue::person_name) && page_.tongue == Tongue::hebrew;
    if (!name && (piece.cues != 0 || piece.clitics != 0)) return false;
  }
  return true;
}

// «أشار الوزير في تقرير حديث إلى أن»: what is said comes behind where it was said.
bool LineReader::has_marker_ahead(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 12;
  for (std::uint32_t i = at; i < last_ && i < at + kReach; ++i) {
    const Piece& piece = page_[i];
    if (!piece.is_word()) {
      if (piece.sign == Sign::comma) continue;
      // «على حسابه في «إكس» أن»
      if (piece.sign == Sign::open_quote && piece.partner > i && piece.partner < i + 5) {
        i = piece.partner;
        continue;
      }
      return false;
    }
    const CueSet cues = piece.cues | piece.phrase_cues;
    if (holds(cues, Cue::that) && !piece.is(Cue::preposition)) return true;
    if (holds_any(piece.phrase_cues, set_of(Cue::that))) return true;
    const bool from = page_.tongue == Tongue::arabic && page_.folded(i) == "من";
    if (holds_any(cues, set_of(Cue::breaks, Cue::contrast, Cue::relative)) && !from) return false;
    if (piece.is_any(kVerbKinds) && piece.is(Cue::finite) && !piece.is_any(kSpeakers)) return false;
  }
  return false;
}

// "במשטרה מסרו", "בצה"ל מדגישים": in the body they say.
bool LineReader::speaks_as_body(const VerbGroup& group, const NounPhrase& who) const {
  if (page_.tongue != Tongue::hebrew || !page_[who.first].is_any(kBodies)) return false;
  const auto ends = [this](std::uint32_t at, std::string_view end) {
    const std::string_view word = page_.folded(at);
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
  };
  // "ממשרד הביטחון נמסר כי"
  if (page_.folded(group.verb) == "נמסר") return page_.folded(who.first).substr(0, 2) == "מ";
  const bool plural = ends(group.verb, "ו") || ends(group.verb, "ים") || ends(group.verb, "ות");
  return plural && page_.folded(who.first).substr(0, 2) == "ב";
}

// «إن الشركة أبلغت الحكومة», a headline «الجيش يعلن …»: the subject opens the clause.
std::optional<NounPhrase> LineReader::headline_subject(const VerbGroup& group) const {
  const std::uint32_t floor = std::max(clause_, first_);
  if (group.first <= floor || page_[group.verb].has_clitic(kCliticAnd)) return std::nullopt;
  auto front = phrase_before(page_, group.first, floor);
  if (page_[group.first - 1].sign == Sign::comma && has_marker_ahead(group.last) &&
      holds(group.cues, Cue::say)) {
    // «نورا سعد، التي تدير …، تقول إن»: over what stands between commas.
    constexpr std::uint32_t kLongestAside = 20;
    std::uint32_t open = group.first - 1;
    const std::uint32_t stop = open > floor + kLongestAside ? open - kLongestAside : floor;
    while (open > stop && page_[open - 1].sign != Sign::comma) --open;
    if (open > stop + 1 && page_[open - 1].sign == Sign::comma) {
      front = phrase_before(page_, open - 1, floor);
      if (front && front->first != first_) return std::nullopt;
    }
  }
  if (!front || front->pronoun || front->size() > 9) return std::nullopt;
  // "דני לביא אמר כי": two words of no list.
  const bool says = front->first == first_ && holds(group.cues, Cue::say);
  const bool present =
      page_.folded(group.verb).substr(0, 2) == "ي" || page_.folded(group.verb).substr(0, 2) == "ت";
  const bool named =
      says &&
      ((page_.tongue == Tongue::hebrew && has_marker_ahead(group.last) && may_be_name(*front)) ||
       (is_person_named(*front) && (present || has_marker_ahead(group.last))));
  if (!front->recognized && !named) return std::nullopt;
  if (is_in_found(front->first)) return std::nullopt;
  if (page_[front->first].has_clitic(kCliticPreposition) && !speaks_as_body(group, *front)) {
    return std::nullopt;
  }
  if (front->first == first_) return front;
  const Piece& before = page_[front->first - 1];
  if (!holds(before.cues | before.phrase_cues, Cue::that)) return std::nullopt;
  return front;
}

// «المدير العام للشركة، فادي سلوم، أن»: two or three words of no list between commas, behind an
// office, are who holds it.
NounPhrase LineReader::with_name_between(NounPhrase who) const {
  constexpr std::uint32_t kLongestName = 4;
  if (who.pronoun || who.document || who.kind == SourceAs::anonymous ||
      who.kind == SourceAs::person)
    return who;
  bool office = false;
  for (std::uint32_t at = who.first; at < who.last; ++at) {
    office = office || page_[at].is(Cue::person);
  }
  if (!office || who.last >= last_ || page_[who.last].sign != Sign::comma) return who;
  std::uint32_t at = who.last + 1;
  while (at < last_ && at <= who.last + kLongestName && page_[at].is_word()) {
    const Piece& piece = page_[at];
    const bool relative = page_.tongue == Tongue::hebrew && page_.folded(at).substr(0, 2) == "ש" &&
                          !piece.is(Cue::person_name);  // «שביקר בבסיס»
    const bool name =
        !relative && (piece.is(Cue::person_name) || (piece.cues == 0 && piece.phrase_cues == 0));
    if (!name || piece.number || piece.clitics != 0) return who;
    ++at;
  }
  const bool closed = at < last_ && page_[at].sign == Sign::comma;
  if (!closed || at < who.last + 3 || at > who.last + kLongestName) return who;
  who.last = at;
  who.kind = SourceAs::person;
  return who;
}

std::uint32_t LineReader::semitic_verb(const VerbGroup& group) {
  const SourceStance stance = stance_of(group);
  const bool gerund = holds(group.cues, Cue::gerund);
  if (gerund || group.passive) return group.last;
  if (group.negated && !holds_any(group.cues, set_of(Cue::deny, Cue::doubt))) return group.last;
  const bool strong =
      holds_any(group.cues, set_of(Cue::say, Cue::deny, Cue::doubt, Cue::relay_verb));
  std::uint32_t at = skip_asides(group.last);
  // «صرح بذلك وزير …», «أكد ذلك …»
  if (page_.tongue == Tongue::arabic && at + 1 < last_ && page_[at].is_word() &&
      (page_.folded(at) == "ذلك" || page_.folded(at) == "بذلك")) {
    at = skip_asides(at + 1);
  }
  std::optional<NounPhrase> who;
  const bool blocked = at >= last_ || is_content_marker(at) ||
                       (page_[at].is_word() &&
                        holds_any(page_[at].cues | page_[at].phrase_cues,
                                  set_of(Cue::preposition, Cue::relative, Cue::not_a_source,
                                         Cue::interview, Cue::negation)) &&
                        !page_[at].begins(Cue::determiner) && !page_[at].begins(Cue::document) &&
                        !page_[at].is_any(kSpeakers | set_of(Cue::known_name, Cue::person_name)));
  const bool to_somebody = at < last_ && page_[at].has_clitic(kCliticPreposition) &&
                           page_[at].prefix_bytes > 0 && !page_[at].is(Cue::person_name) &&
                           !(page_[at].phrase_size > 0 && page_[at].phrase_clitics == 0);
  // «قال لـ«المدار» مصدر …»: the preposition stands alone.
  const bool lone = at + 1 < last_ && is_lone_preposition(at) &&
                    page_[at + 1].sign == Sign::open_quote && page_.folded(at).substr(0, 2) == "ل";
  if (to_somebody || lone) {
    const std::uint32_t clause = clause_;
    if (const std::uint32_t asked = note_interview(lone ? at + 1 : at, group.first, group.last);
        asked > 0) {
      clause_ = clause;
      at = skip_asides(asked);
      if (!is_content_marker(at)) who = phrase_after(page_, at, last_);
    }
  } else if (!blocked || is_quoted_name(at)) {
    who = phrase_after(page_, at, last_);
  }
  if (who && is_manner(*who)) who.reset();
  // «وكان مصدر أمني قد أبلغ «رويترز» أن»: the object is who was told.
  if (who && page_.tongue == Tongue::arabic && group.auxiliary && group.first > first_ + 1 &&
      (page_.folded(group.verb) == "ابلغ" || page_.folded(group.verb) == "ابلغت" ||
       page_.folded(group.verb) == "اخبر" || page_.folded(group.verb) == "اخبرت")) {
    const auto teller = phrase_before(page_, group.first, std::max(clause_, first_));
    if (teller && teller->recognized && !teller->pronoun && !is_in_found(teller->first)) {
      who = teller;
    }
  }
  // «أسرت 300 جندي»: so many of them are the object.
  if (who && page_.tongue == Tongue::arabic && who->first > group.last &&
      page_[who->first - 1].number) {
    const std::uint32_t to = skip_asides(who->last);
    const bool told = to < last_ && (page_[to].has_clitic(kCliticPreposition) ||
                                     (page_[to].phrase_clitics & kCliticPreposition) != 0 ||
                                     is_lone_preposition(to));
    if (!told && !is_content_marker(to) && !has_marker_ahead(to)) who.reset();
  }
  const bool ends_before_in =
      who && who->last < last_ && page_[who->last].is_word() && page_.folded(who->last) == "في";
  if (who && holds(group.cues, Cue::doubt) && !ends_before_in) {
    // «شكك خبراء | في رقم …»
    for (std::uint32_t i = who->last; i > who->first + 1; --i) {
      if (page_.tongue != Tongue::arabic || page_.folded(i - 1) != "في") continue;
      who = phrase_after(page_, at, i - 1);
      break;
    }
  }
  if (who && skip_asides(who->last) < last_ && page_[skip_asides(who->last)].is(Cue::act_object)) {
    return who->last;
  }
  if (who) {
    // Behind a speaker comes what is said; a bare indefinite noun is what is announced.
    const std::uint32_t behind = skip_asides(who->last);
    const bool marked =
        is_content_marker(behind) || (behind < last_ && page_[behind].sign == Sign::comma) ||
        (behind < last_ && holds(page_[behind].cues | page_[behind].phrase_cues, Cue::interview));
    const bool definite = is_definite(page_, who->first);
    // «توقع البنك نمو الاقتصاد»: a forecast; «تتوقع البحرية تسلم فرقاطات» is a plan.
    const bool forecasts = holds(group.cues, Cue::weak) && who->recognized && !who->pronoun &&
                           foretells(group, behind);
    const bool figures = (holds(group.cues, Cue::figure_verb) || forecasts_by_trade(*who)) &&
                         who->recognized && !who->pronoun &&
                         (is_figure_ahead(behind) || counts(group, who->last));
    const bool accepted =
        figures || forecasts ||
                (strong && behind_quote(group.first) < group.first && may_be_name(*who))
            ? true
        : (strong && speaks_in_document(*who)) ? true
        : strong ? (who->recognized && (!does_as_well(group) || has_marker_ahead(behind))) ||
                       marked || ((definite || is_person_named(*who)) && has_marker_ahead(behind))
                 : ((who->recognized || definite) && is_content_marker(behind)) ||
                       (who->recognized && !who->pronoun && has_marker_ahead(behind)) ||
                       ((may_be_name(*who) || is_person_named(*who)) &&
                        (is_content_marker(behind) || (marked && has_marker_ahead(behind))));
    const bool body = who->recognized && !who->pronoun;
    const bool told = page_.tongue == Tongue::arabic && who->last + 1 < last_ && body &&
                      (page_.folded(who->last) == "الي" || page_.folded(who->last) == "مع") &&
                      page_[who->last].is_word() &&
                      (page_[who->last + 1].is_any(set_of(Cue::outlet, Cue::agency)) ||
                       page_[who->last + 1].sign == Sign::open_quote) &&
                      page_.folded(group.verb).find("تحدث") != std::string_view::npos;
    const bool apart = body && stands_apart(group.first, who->last);
    const bool reports = body && who->document && holds(group.cues, Cue::weak);
    const bool relays =
        !holds(group.cues, Cue::relay_verb) || is_content_marker(behind) ||
        (behind < last_ && page_[behind].is(Cue::by) && page_.folded(behind) != "من") ||
        (behind + 1 < last_ && page_.folded(behind + 1) == "لسان") || apart;
    if ((!accepted && !apart && !reports && !told) || !relays) who.reset();
  }
  // «نشرت صحيفة … تقريرا قالت فيه إن»: the subject of the verb before.
  const bool had_none = !who;
  if (!who && at + 1 < last_ && group.first > first_ + 2 && strong &&
      ((is_content_marker(at + 1) && (page_.folded(at) == "فيه" || page_.folded(at) == "فيها")) ||
       (page_.tongue == Tongue::arabic && !page_[group.verb].has_clitic(kCliticAnd) &&
        (page_.folded(at) == "انها" || page_.folded(at) == "انه" || page_.folded(at) == "انهم") &&
        page_[first_].is_any(kVerbKinds)))) {
    who = phrase_after(page_, skip_asides(first_ + 1), group.first);
    if (who && (!who->recognized || who->pronoun || is_in_found(who->first))) who.reset();
  }
  // «بقيمة قدرها …»: with nobody behind it, an amount.
  if (!who && (page_.folded(group.verb) == "قدرها" || page_.folded(group.verb) == "قدره")) {
    return group.last;
  }
  const bool inherits = had_none && who;
  bool told = false;
  if (const auto front = headline_subject(group);
      front && !inherits &&
      (strong || is_content_marker(at) || (front->document && holds(group.cues, Cue::weak)) ||
       (at < last_ && holds(group.cues, Cue::weak) &&
        (page_.tongue == Tongue::arabic ? foretells(group, at) : page_[at].is(Cue::trend))))) {
    who = front;
    told = front->first != first_;
  }
  if (!who) {
    const bool relative = group.first > first_ && page_[group.first - 1].is(Cue::relative);
    std::optional<NounPhrase> left;
    if (relative) {
      left = antecedent(group.first - 1);
    } else if (group.first > clause_) {
      left = subject_before(group);
      if (left && (!left->recognized || left->pronoun || left->size() > 9)) left.reset();
      // «نشر المصرف المركزي | أرقاما تفيد بأن»
      if (left && page_.tongue == Tongue::arabic && left->size() > 1 &&
          page_[left->last - 1].cues == 0 && page_[left->last - 1].is_word() &&
          is_indefinite_object(page_.folded(left->last - 1))) {
        --left->last;
        classify(page_, *left);
        if (!left->recognized) left.reset();
      }
      if (left && is_in_found(left->first)) left.reset();
    }
    const bool may = strong || is_content_marker(at);
    if (left && may && !page_[left->first].has_clitic(kCliticPreposition)) {
      who = left;
    } else {
      if (goes_on_saying(group, at)) out_.continued_lines.push_back(line_);
      // «ونقلت عن مسؤول قوله»
      if (!holds(group.cues, Cue::relay_verb)) return group.last;
    }
  }
  std::uint32_t end = group.last;
  std::uint32_t nearer = kNone;
  if (who) {
    const bool behind = who->first >= group.last;
    const std::uint32_t from = std::min(who->first, group.first);
    const std::uint32_t to = std::max(who->last, group.last);
    const CuePlace seen = place_of(from, to);
    const CuePlace place = seen == CuePlace::tail || stands_apart(from, to) ? seen : CuePlace::lead;
    const std::uint32_t added = add(*who, group.first, group.last, place, stance);
    end = behind ? std::max(end, added) : end;
    nearer = static_cast<std::uint32_t>(out_.found.size() - 1);
    // «قالت صحيفة … إن الشركة أبلغت …»: told by the outlet.
    if (told && nearer == found_before_ + 1 && is_outlet(out_.found[found_before_].who) &&
        out_.found[found_before_].place == CuePlace::lead) {
      out_.found[nearer].via = nearer - 1;
    }
    join_waiting(nearer);
    end = also(end, group.first, group.last, place);
  }
  if (holds(group.cues, Cue::relay_verb)) {
    end = farther_links(end, nearer, who.has_value());
  } else if (who && is_outlet(*who) && end + 1 < last_ && page_[end].is_word() &&
             page_.tongue == Tongue::arabic &&
             (page_.folded(end) == "من" || page_.folded(end) == "عن")) {
    // «علمت «الضفاف» من مصادر مطلعة أن»
    const auto farther = phrase_after(page_, end + 1, last_);
    // «ذكرت «…» عن مسؤولين أن»; not «كشفت «…» عن مسؤولين متورطين».
    const bool quotes =
        page_.folded(end) == "من" || (farther && farther->kind == SourceAs::anonymous &&
                                      is_content_marker(skip_asides(farther->last)));
    if (farther && farther->recognized && !farther->pronoun && quotes) {
      end = add(*farther, end, end + 1, CuePlace::lead, SourceStance::affirms);
      out_.found.back().via = nearer;
      out_.found.back().place = out_.found[nearer].place;
    }
  } else if (who) {
    end = listener(end, group.first, group.last);
  }
  clause_ = std::max(clause_, end);
  return end;
}

// «قال المسؤول لرويترز», «أبلغ مسؤول صحيفة …»: who was spoken to, behind who spoke.
std::uint32_t LineReader::listener(std::uint32_t end, std::uint32_t cue_first,
                                   std::uint32_t cue_last) {
  if (!page_.is_semitic() || end >= last_) return end;
  std::uint32_t to = skip_asides(end);
  bool alone = to < last_ && is_lone_preposition(to);
  if (alone) ++to;
  // «تحدث المدير إلى «الغد»», «كتب الوزير في صحيفة …», «أفاد مصدر مراسل …»
  if (page_.tongue == Tongue::arabic && !alone && to + 1 < last_ && page_[to].is_word()) {
    const std::string_view word = page_.folded(to);
    const bool outlet = page_[to + 1].is_any(set_of(Cue::outlet, Cue::agency)) ||
                        page_[to + 1].sign == Sign::open_quote;
    alone = ((word == "الي" || word == "مع" || word == "في") && outlet);
    if (alone) ++to;
    if (word == "مراسل" || word == "موفد") alone = true;
  }
  const bool begins =
      to < last_ &&
      (alone || page_[to].has_clitic(kCliticPreposition) || page_[to].phrase_clitics != 0 ||
       page_[to].is_any(set_of(Cue::outlet, Cue::agency)) ||
       // «أبلغ مدير الميناء «رويترز» أن»
       (page_.tongue == Tongue::arabic && page_[to].sign == Sign::open_quote &&
        page_[to].partner > to && page_[to].partner < to + 5 &&
        is_content_marker(page_[to].partner + 1)));
  return begins ? std::max(end, note_interview(to, cue_first, cue_last)) : end;
}

}  // namespace tawatur::attribution
