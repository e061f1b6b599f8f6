#include "claims/extract/value_term.h"

#include "claims/extract/currency_table.h"
#include "claims/extract/noun_guess.h"

namespace tawatur {
namespace {

class TermFinder {
 public:
  TermFinder(const Tokens& tokens, const TermPlace& place, const ValueLexicon& lexicon)
      : tokens_(tokens), place_(place), lexicon_(lexicon) {}

  std::optional<FoundTerm> run() {
    std::size_t at = place_.at;
    if (!may_go_on(at)) return std::nullopt;
    if (auto found = percent(at)) return found;
    if (auto found = symbol(at)) return found;
    if (auto found = temperature(at)) return found;
    if (is_denominator(at)) return std::nullopt;
    if (lexicon_.clitics == Clitics::none && tokens_.folded(at) == "-" && may_go_on(at + 1) &&
        !tokens_[at].has(kSpaceBefore) && !tokens_[at + 1].has(kSpaceBefore)) {
      if (is_denominator(at + 1)) return std::nullopt;
      if (tokens_.folded(at + 1) == "second" && lexicon_.language == "en") {
        return FoundTerm{TermKind::unit, "s", at + 2, 0, false, false};  // "a 30-second spot"
      }
      if (lexicon_.language == "en") return named(at + 1, false);  // "ten-day"
      auto measure = named(at + 1, false);                         // "2,5-km"
      return measure && measure->kind == TermKind::unit ? measure : std::nullopt;
    }
    const std::string_view open = tokens_.folded(at);
    if (open == "[" || open == "(" || open == "{" || open == "<") return bracketed(at);
    if (auto found = adjective_first(at)) return found;
    if (auto found = named(at, false)) return found;
    if (auto found = nationals(at)) return found;
    if (const auto link = lexicon_.links.longest(tokens_, at, place_.limit, lexicon_.clitics)) {
      if (!takes_link() || link->clitics != 0) return std::nullopt;
      at += link->tokens;
      if (place_.number->fraction && may_go_on(at) &&
          lexicon_.numbers->articles.longest(tokens_, at, place_.limit, Clitics::none)) {
        ++at;  // "three quarters of an hour"
      }
      if (!may_go_on(at)) return std::nullopt;
      if (auto found = symbol(at)) return found;
      if (auto found = adjective_first(at)) return found;
      if (auto found = named(at, true)) return found;
      if (auto found = nationals(at)) return found;
      return noun_guess(tokens_, {at, place_.limit, place_.number}, lexicon_);
    }
    if (place_.number->vague) {
      if (auto found = named(at, true)) return found;  // «مئات المنازل»
    }
    return noun_guess(tokens_, place_, lexicon_);
  }

 private:
  // "2.4 million Sudanese", «2.4 مليون سوداني»: people by their country, where no noun follows.
  [[nodiscard]] std::optional<FoundTerm> nationals(std::size_t at) const {
    std::size_t last = at;
    if (place_.number->value < Rational(2) || tokens_[at].has(kAllCapitals)) return std::nullopt;
    if (country_adjective(tokens_, at, place_.limit, lexicon_, last) == 0) return std::nullopt;
    if (last != at + 1 || tokens_[at].end - tokens_[at].start < 4) return std::nullopt;
    const std::string_view word = tokens_.folded(at);
    const bool definite = lexicon_.language == "ar"   ? word.starts_with("ال")
                          : lexicon_.language == "he" ? word.starts_with("ה")
                                                      : false;
    if (definite) return std::nullopt;  // «القناة 12 الإسرائيلية»
    const bool by_capital = lexicon_.language == "en" || lexicon_.language == "fr";
    if (by_capital && !tokens_[at].has(kCapital)) return std::nullopt;
    if (may_go_on(last) && tokens_[last].is_word()) {
      if (listed_term(tokens_, last, place_.limit, false, lexicon_)) return std::nullopt;
      const bool noun =
          by_capital && (tokens_.folded(last).ends_with('s') || tokens_[last].has(kCapital));
      if (noun) return std::nullopt;  // "12 Egyptian widgets"
    }
    return FoundTerm{TermKind::people, "person", last, 0, false, false};
  }

  // "49.6C", "104F": how the English press writes temperatures.
  [[nodiscard]] std::optional<FoundTerm> temperature(std::size_t at) const {
    if (lexicon_.language != "en" || !place_.number->digits || tokens_[at].has(kSpaceBefore) ||
        !(place_.number->scale == Rational(1)) || place_.number->value < Rational(10)) {
      return std::nullopt;
    }
    const std::string_view letter = tokens_.exact(at);
    if (letter != "C" && letter != "F") return std::nullopt;
    return FoundTerm{TermKind::unit, letter == "C" ? "°C" : "°F", at + 1, 0, false, false};
  }

  [[nodiscard]] bool may_go_on(std::size_t at) const {
    return at < place_.limit && !tokens_[at].has(kParagraphBefore);
  }

  // "millions of dollars", «عشرات المليارات من الدولارات»; never "5 of them".
  [[nodiscard]] bool takes_link() const {
    const ReadNumber& number = *place_.number;
    return number.vague || number.approximate || !(number.scale == Rational(1)) || number.fraction;
  }

  std::optional<FoundTerm> percent(std::size_t at) const {
    const auto match = lexicon_.percent.longest(tokens_, at, place_.limit, Clitics::none);
    if (!match) return std::nullopt;
    FoundTerm found;
    found.percent = true;
    found.last = at + match->tokens;
    // Percentage points are another thing.
    return found;
  }

  std::optional<FoundTerm> symbol(std::size_t at) const {
    const auto match = lexicon_.money_symbols.longest(tokens_, at, place_.limit, Clitics::none);
    if (!match) return std::nullopt;
    if (tokens_[at].is_word() && !is_written_as_code(at)) return std::nullopt;
    // "1 $10 bill", "3 USD50 cards": the sign belongs to the number that it touches.
    const std::size_t next = at + match->tokens;
    if (tokens_[at].has(kSpaceBefore) && next < tokens_.size() && tokens_[next].is_digits() &&
        !tokens_[next].has(kSpaceBefore)) {
      return std::nullopt;
    }
    FoundTerm found;
    found.kind = TermKind::currency;
    found.id = symbol_code(lexicon_, *match, tokens_.exact(at, at + match->tokens));
    found.last = at + match->tokens;
    // "10 milliards de $ usd": the code says more than the symbol.
    if (may_go_on(found.last) && found.id[0] == '=') {
      const auto code =
          lexicon_.money_symbols.longest(tokens_, found.last, place_.limit, Clitics::none);
      if (code && tokens_[found.last].is_word() &&
          lexicon_.currency_codes[code->payload][0] != '=') {
        found.id = lexicon_.currency_codes[code->payload];
        found.last += code->tokens;
        return found;
      }
    }
    std::size_t last = found.last;
    found.country = country_adjective(tokens_, found.last, place_.limit, lexicon_, last);
    if (found.country != 0) found.last = last;
    return found;
  }

  [[nodiscard]] bool is_written_as_code(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.script != Script::latin) return true;
    if (token.has(kAllCapitals)) return true;
    const std::string_view exact = tokens_.exact(at);
    if (exact == "rmb" || exact == "nis") return true;
    if (exact.size() == 3) {  // "2mil SEK" in capitals, "15 usd" in small letters
      return exact == "usd" || exact == "eur" || exact == "gbp" || exact == "Usd" ||
             exact == "Eur" || exact == "cad" || exact == "aud";
    }
    return token.has(kCapital) || (at + 1 < tokens_.size() && tokens_.folded(at + 1) == "$") ||
           exact == "руб" || exact == "грн" || exact == "лв" || exact == "zł";
  }

  std::optional<FoundTerm> bracketed(std::size_t at) const {
    if (!may_go_on(at + 1)) return std::nullopt;
    auto found = listed_term(tokens_, at + 1, place_.limit, false, lexicon_);
    if (!found || found->kind != TermKind::unit || !may_go_on(found->last)) return std::nullopt;
    const std::string_view close = tokens_.folded(found->last);
    if (close != "]" && close != ")" && close != "}" && close != ">") return std::nullopt;
    // In round brackets symbols alone: "20 (kg)".
    const Token& inside = tokens_[at + 1];
    if (close == ")" && inside.end - inside.start > 3) return std::nullopt;
    ++found->last;
    return found;
  }

  // "Canadian dollars", "US dollars", "new Israeli shekels".
  std::optional<FoundTerm> adjective_first(std::size_t at) const {
    if (lexicon_.language != "en") return std::nullopt;
    std::size_t behind = at;
    const std::uint32_t country = country_adjective(tokens_, at, place_.limit, lexicon_, behind);
    if (country == 0) {  // "malaysian ringgit": the name is of one country anyway
      const bool plain = tokens_[at].is_word() && tokens_.folded(at).size() > 3 &&
                         !lexicon_.stop.begins(tokens_.folded(at)) && may_go_on(at + 1);
      if (!plain) return std::nullopt;
      auto only = listed_term(tokens_, at + 1, place_.limit, false, lexicon_);
      if (!only || only->kind != TermKind::currency) return std::nullopt;
      const CurrencyName* const name = CurrencyTable::instance().name(only->id);
      const bool one = name != nullptr && name->countries.empty() && only->id != "euro";
      return one ? only : std::nullopt;
    }
    if (!may_go_on(behind)) return std::nullopt;
    auto found = listed_term(tokens_, behind, place_.limit, false, lexicon_);
    if (!found || (found->kind != TermKind::currency && found->kind != TermKind::subunit)) {
      return std::nullopt;
    }
    found->country = country;
    return found;
  }

  std::optional<FoundTerm> named(std::size_t at, bool article) const {
    auto found = listed_term(tokens_, at, place_.limit, article, lexicon_);
    if (!found) return std::nullopt;
    // «واحدة لـ»: one letter is a symbol only behind digits.
    if (tokens_[at].end - tokens_[at].start == 1 && !place_.number->digits &&
        lexicon_.clitics != Clitics::none) {
      return std::nullopt;
    }
    if (lexicon_.language == "en" && is_singular_noun(*found, at)) {
      if (is_like_a_year()) return std::nullopt;  // "a 2021 report"
      // "three shell companies": the head is the last noun.
      const TermPlace behind{found->last, place_.limit, place_.number};
      const bool compound = found->last + 1 < place_.limit && tokens_.folded(found->last) == "-" &&
                            !tokens_[found->last].has(kSpaceBefore) &&
                            tokens_[found->last + 1].is_word();
      if (compound) return noun_guess(tokens_, {at, place_.limit, place_.number}, lexicon_);
      if (auto head = listed_term(tokens_, found->last, place_.limit, false, lexicon_)) {
        const bool counts = head->kind == TermKind::people || head->kind == TermKind::thing;
        if (counts && tokens_[found->last].has(kSpaceBefore)) return head;
      } else if (auto guess = noun_guess(tokens_, behind, lexicon_)) {
        return guess;
      }
    }
    if (found->kind == TermKind::currency && lexicon_.language == "en" && found->id == "pound" &&
        may_go_on(found->last) && tokens_.folded(found->last) == "of") {
      found->kind = TermKind::unit;
      found->id = "lb";
      return found;
    }
    if (found->kind == TermKind::currency || found->kind == TermKind::subunit) {
      std::size_t last = found->last;
      const std::uint32_t country =
          country_adjective(tokens_, found->last, place_.limit, lexicon_, last);
      if (country != 0) {
        found->country = country;
        found->last = last;
      } else if (found->id == "krone" && is_railcar(at)) {
        found->kind = TermKind::thing;
        found->id = "railcars";
      } else if (found->id == "pound" && found->last == at + 1 && is_weighed(at)) {
        found->kind = TermKind::unit;
        found->id = "lb";
      }
    }
    return found;
  }

  // "two thirds": of what is not counted. A quarter may be three months.
  [[nodiscard]] bool is_denominator(std::size_t at) const {
    return place_.number->digits ? false : behind_denominator(tokens_, at, place_, lexicon_) > at;
  }

  // «קרונות» without a country are wagons, with one money.
  [[nodiscard]] bool is_railcar(std::size_t at) const {
    return lexicon_.language == "he" &&
           (tokens_.folded(at) == "קרון" || tokens_.folded(at) == "קרונות");
  }

  // "a baby of seven pounds (3.2 kg)", "elle pèse 60 livres".
  [[nodiscard]] bool is_weighed(std::size_t at) const {
    constexpr std::size_t kNear = 12;
    if (lexicon_.weighing.empty() || !(place_.number->scale == Rational(1))) return false;
    const auto ends = [&](std::size_t place) {
      return tokens_[place].has(kParagraphBefore) ||
             (tokens_.folded(place) == "." && place + 1 < tokens_.size() &&
              tokens_[place + 1].has(kSpaceBefore));
    };
    for (std::size_t back = 1; back <= kNear && back <= at; ++back) {
      if (lexicon_.weighing.begins(tokens_.folded(at - back))) return true;
      if (ends(at - back)) break;
    }
    for (std::size_t next = at + 1; next < tokens_.size() && next < at + kNear; ++next) {
      if (ends(next)) break;
      if (lexicon_.weighing.begins(tokens_.folded(next))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_like_a_year() const {
    const ReadNumber& number = *place_.number;
    return number.digits && number.last == number.first + 1 &&
           tokens_.folded(number.first).size() == 4 && number.value >= Rational(1900) &&
           number.value <= Rational(2100);
  }

  [[nodiscard]] bool is_singular_noun(const FoundTerm& found, std::size_t at) const {
    if (found.kind != TermKind::people && found.kind != TermKind::thing) return false;
    if (place_.number->single_one || found.last != at + 1) return false;
    const std::string_view folded = tokens_.folded(at);
    return folded.back() != 's' && folded != "men" && folded != "women" && folded != "children" &&
           folded != "people" && folded != "police" && folded != "aircraft" && folded != "sheep" &&
           folded != "dead" && folded != "wounded" && folded != "injured" && folded != "missing";
  }

  const Tokens& tokens_;
  const TermPlace& place_;
  const ValueLexicon& lexicon_;
};

// "24703 L-202" is a number of some kind; "5 km-10 km" is a range.
bool is_numbered(const Tokens& tokens, std::size_t at) {
  return at + 1 < tokens.size() && tokens.folded(at) == "-" && !tokens[at].has(kSpaceBefore) &&
         tokens[at + 1].is_digits() && !tokens[at + 1].has(kSpaceBefore) &&
         (at + 2 == tokens.size() || !tokens[at + 2].is_word());
}

}  // namespace

std::optional<FoundTerm> listed_term(const Tokens& tokens, std::size_t at, std::size_t limit,
                                     bool with_clitics, const ValueLexicon& lexicon) {
  if (at >= limit || tokens[at].has(kParagraphBefore)) return std::nullopt;
  const Clitics clitics = with_clitics ? lexicon.clitics : Clitics::none;
  for (std::size_t end = limit; end > at;) {
    const auto match = lexicon.terms.longest(tokens, at, end, clitics);
    if (!match || (match->clitics & ~unsigned{kCliticArticle}) != 0) return std::nullopt;
    const std::size_t last = at + match->tokens;
    const std::string_view exact = tokens.exact(at, last);
    const Term* chosen = nullptr;
    const Term* other_case = nullptr;
    for (std::uint32_t next = match->payload; next != 0; next = lexicon.term_list[next].next) {
      const Term& term = lexicon.term_list[next];
      if (term.printed.empty() || term.printed == exact) {
        if (chosen == nullptr || !term.printed.empty()) chosen = &term;
      } else if (exact.size() > 1 && exact.size() == term.printed.size() && other_case == nullptr) {
        other_case = &term;
      }
    }
    if (chosen == nullptr) chosen = other_case;
    // "24703m212" is a number of some kind, "12 ft 2" no square foot.
    const bool runs_on = last < tokens.size() && tokens[last].is_digits() &&
                         !tokens[last].has(kSpaceBefore) && chosen != nullptr &&
                         !chosen->printed.empty();
    const bool numbered =
        chosen != nullptr && !chosen->printed.empty() && is_numbered(tokens, last);
    if (chosen != nullptr && !runs_on && !numbered) {
      FoundTerm found;
      found.kind = chosen->kind;
      found.id = chosen->id;
      found.last = last;
      return found;
    }
    end = last - 1;
  }
  return std::nullopt;
}

std::size_t behind_denominator(const Tokens& tokens, std::size_t at, const TermPlace& place,
                               const ValueLexicon& lexicon) {
  const ReadNumber& number = *place.number;
  if (at >= place.limit || tokens[at].has(kParagraphBefore) || number.ordinal || number.vague ||
      number.fraction || !(number.scale == Rational(1))) {
    return at;
  }
  const PhraseTable& table = lexicon.numbers->denominators;
  const auto match = table.longest(tokens, at, place.limit, Clitics::none);
  if (!match) {
    // «ثلاثة أرباعهم»
    if (lexicon.clitics != Clitics::arabic) return at;
    for (const std::string_view pronoun : {"هم", "ها", "ه", "هن", "نا"}) {
      const std::string_view word = tokens.folded(at);
      if (word.size() > pronoun.size() + 4 &&
          word.substr(word.size() - pronoun.size()) == pronoun &&
          table.payload_of_word(word.substr(0, word.size() - pronoun.size()))) {
        return at + 1;
      }
    }
    return at;
  }
  const Rational parts = lexicon.numbers->words[match->payload].value;
  const std::size_t last = at + match->tokens;
  const bool percent =
      last < place.limit &&
      lexicon.percent.longest(tokens, last, place.limit, Clitics::none).has_value();
  if (parts == Rational(2) || (!percent && !(number.value < parts))) return at;
  if (lexicon.language == "en" && !(number.value == Rational(1)) &&
      tokens.folded(last - 1).back() != 's') {
    return at;  // "two third parties"
  }
  const bool of = last < place.limit &&
                  lexicon.links.longest(tokens, last, place.limit, Clitics::none).has_value();
  if (!of && listed_term(tokens, at, place.limit, false, lexicon)) return at;  // three quarters
  return last;
}

std::optional<FoundTerm> term_behind(const Tokens& tokens, const TermPlace& place,
                                     const ValueLexicon& lexicon) {
  return TermFinder(tokens, place, lexicon).run();
}

}  // namespace tawatur
