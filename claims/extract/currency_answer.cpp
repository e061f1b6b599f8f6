#include "claims/extract/currency_answer.h"

#include "claims/extract/currency_table.h"

namespace tawatur {
namespace {

constexpr std::size_t kReach = 40;  // tokens on either side

bool ends_sentence(const Tokens& tokens, std::size_t at) {
  const std::string_view folded = tokens.folded(at);
  return folded == "؟" || folded == "!" || folded == "?" ||
         (folded == "." && (at + 1 == tokens.size() || tokens[at + 1].has(kSpaceBefore)));
}

// The nearest country of the sentence whose currency has this name; places before win ties.
const std::string* by_country(const CurrencyName& name, const Tokens& tokens, std::size_t at,
                              const ValueLexicon& lexicon) {
  const auto look = [&](std::size_t place) -> const std::string* {
    if (!tokens[place].is_word()) return nullptr;
    const auto match = lexicon.country_names.longest(tokens, place, lexicon.clitics);
    std::uint32_t country = match ? match->payload : 0;
    if (!match) {
      std::size_t last = place;
      country = country_adjective(tokens, place, tokens.size(), lexicon, last);
    }
    const auto found = name.countries.find(country);
    return found == name.countries.end() ? nullptr : &found->second;
  };
  bool before = true;
  bool behind = true;
  for (std::size_t step = 1; step <= kReach && (before || behind); ++step) {
    if (before) {
      if (at < step || ends_sentence(tokens, at - step)) {
        before = false;
      } else if (const std::string* code = look(at - step)) {
        return code;
      } else if (tokens[at - step].has(kParagraphBefore)) {
        before = false;
      }
    }
    if (behind) {
      const std::size_t place = at + step;
      if (place >= tokens.size() || tokens[place].has(kParagraphBefore) ||
          ends_sentence(tokens, place)) {
        behind = false;
      } else if (const std::string* code = look(place)) {
        return code;
      }
    }
  }
  return nullptr;
}

// Names whose best known currency stands whatever country is spoken of: $5 in Mexico is USD until
// somebody says otherwise.
bool is_worldwide(std::string_view id) {
  return id == "dollar" || id == "euro" || id == "yen" || id == "yuan" || id == "shekel" ||
         id == "cent";
}

}  // namespace

CurrencyAnswer currency_of(const FoundTerm& term, const Tokens& tokens, std::size_t at,
                           const ValueLexicon& lexicon) {
  CurrencyAnswer answer;
  std::string_view id = term.id;
  if (!id.empty() && id[0] == '6') {  // MUSD
    answer.code = id.substr(1);
    answer.times = 1'000'000;
    return answer;
  }
  if (!id.empty() && id[0] == '=') {
    id.remove_prefix(1);
  } else if (const CurrencyName* direct = CurrencyTable::instance().name(id); direct == nullptr) {
    answer.code = term.id;  // an ISO code
    return answer;
  }
  const CurrencyName* const name = CurrencyTable::instance().name(id);
  if (name == nullptr) return answer;
  answer.parts = name->parts;
  answer.times = name->times;
  if (const auto found = name->countries.find(term.country); found != name->countries.end()) {
    answer.code = found->second;
    return answer;
  }
  const bool one_only = name->countries.size() <= 1 && !name->fallback.empty();
  answer.guessed = !one_only;
  if (!one_only && !is_worldwide(id)) {
    if (const std::string* code = by_country(*name, tokens, at, lexicon)) {
      answer.code = *code;
      return answer;
    }
  }
  answer.code = name->fallback;
  // Where Arabic prints a bare pound, lira or rial there is no best known one.
  if (lexicon.language == "ar" && id == "pound") answer.code = "EGP";
  if (lexicon.language == "ar" && id == "riyal" && answer.code.empty()) answer.code = "SAR";
  if (id == "franc" && answer.code.empty()) answer.code = lexicon.language == "fr" ? "XOF" : "CHF";
  return answer;
}

}  // namespace tawatur
