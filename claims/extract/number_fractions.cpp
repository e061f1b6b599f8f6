// Fractions of a number: in front of a scale ("half a million"), behind it ("and a half", «ونصف»),
// counted ("three quarters"), with a bar (3/4), with a word for the bar ("one over twenty").

#include "claims/extract/number_reader.h"

namespace tawatur {

std::optional<PhraseMatch> NumberReader::fraction_at(std::size_t at) const {
  return lexicon_.fractions.longest(tokens_, at, limit_, lexicon_.style.clitics);
}

// A scale word at `at`, behind an article or of: "of a million", «المليون», "de millón".
const NumberWord* NumberReader::scale_at(std::size_t& at, bool links) const {
  std::size_t place = at;
  if (links && may_go_on(place)) {
    if (const auto link = lexicon_.links.longest(tokens_, place, limit_, Clitics::none)) {
      place += link->tokens;
    }
    if (may_go_on(place) && lexicon_.articles.longest(tokens_, place, limit_, Clitics::none)) {
      ++place;
    }
    if (may_go_on(place) && tokens_.folded(place) == "-") ++place;
  }
  if (!may_go_on(place)) return nullptr;
  const auto match = lexicon_.cardinals.longest(tokens_, place, limit_, lexicon_.style.clitics);
  if (!match || (match->clitics & (kCliticAnd | kCliticPreposition)) != 0) return nullptr;
  const NumberWord& word = lexicon_.words[match->payload];
  // "medio millar", "medio centenar"
  const bool about = word.kind == NumberWordKind::approximate && !(word.value < Rational(100));
  if ((word.kind != NumberWordKind::scale && !about) || word.form == NumberForm::dual) {
    return nullptr;
  }
  at = place + match->tokens;
  return &word;
}

// "un demi-million", "un medio": the article of a fraction.
bool NumberReader::is_one(std::size_t at) const {
  if (lexicon_.style.clitics != Clitics::none || lexicon_.language == "en") return false;
  const auto match = lexicon_.cardinals.longest(tokens_, at, limit_, Clitics::none);
  return match && lexicon_.words[match->payload].kind == NumberWordKind::unit &&
         lexicon_.words[match->payload].value == Rational(1);
}

// "half a million", «نصف مليون»; with the option also "half" and "three quarters" alone.
bool NumberReader::leading_fraction(std::size_t at) {
  std::size_t place = at;
  if (lexicon_.articles.longest(tokens_, at, limit_, Clitics::none) || is_one(at)) ++place;
  if (place > at && !may_go_on(place)) return false;
  const auto fraction = fraction_at(place);
  if (!fraction && place > at && options_.fractions) return one_part(at, place);
  if (!fraction || (place > at && fraction->prefix_bytes > 0)) return false;
  // «خمس سنوات»: the letters of a fifth are also those of five, which is the commoner.
  const std::string_view word = tokens_.folded(place).substr(fraction->prefix_bytes);
  if (fraction->tokens == 1 && lexicon_.cardinals.begins(word) &&
      !is_part_of_whole(place + fraction->tokens)) {
    return false;
  }
  number_ = ReadNumber{};
  number_.first = at;
  number_.last = place + fraction->tokens;
  number_.prefix_bytes = place == at ? fraction->prefix_bytes : std::uint16_t{0};
  number_.clitics = place == at ? fraction->clitics : std::uint8_t{0};
  number_.value = lexicon_.words[fraction->payload].value;
  number_.fraction = true;
  std::size_t last = number_.last;
  if (const NumberWord* scale = scale_at(last, true)) {
    number_.value = number_.value * scale->value;
    number_.scale = scale->value;
    number_.last = last;
    number_.fraction = false;
  }
  return true;
}

// «خمس سكان العالم», «خمس الفطيرة»: what is counted is plural, what is divided is one.
bool NumberReader::is_part_of_whole(std::size_t at) const {
  if (!may_go_on(at) || !tokens_[at].is_word()) return false;
  if (lexicon_.wholes.longest(tokens_, at, limit_, Clitics::none)) return true;
  const std::string_view word = tokens_.folded(at);
  constexpr std::string_view kArticle = "ال";
  if (lexicon_.style.clitics != Clitics::arabic || word.size() < kArticle.size() + 4 ||
      word.substr(0, kArticle.size()) != kArticle) {
    return false;
  }
  const std::string_view ending = word.substr(word.size() - 4);
  return ending != "ات" && ending != "ين" && ending != "ون";
}

// The parts that a word of two numbers names: 25 of "twenty-fifth", of "vingt-cinquième"; `at`
// moves behind it. A single word is in the list of denominators, and may be a rank.
std::optional<Rational> NumberReader::compound_parts(std::size_t& at) const {
  const bool may = lexicon_.language == "en" || lexicon_.language == "fr";
  if (!may || !may_go_on(at) || !tokens_[at].is_word()) return std::nullopt;
  const auto parts = read_number_words(tokens_, at, limit_, lexicon_, {});
  if (!parts || !parts->ordinal || parts->last < at + 2 || parts->value < Rational(20)) {
    return std::nullopt;
  }
  const bool ranks = may_go_on(parts->last) && tokens_[parts->last].is_word() &&
                     !lexicon_.links.begins(tokens_.folded(parts->last));
  if (ranks) return std::nullopt;  // "one twenty-fifth anniversary"
  at = parts->last;
  return parts->value;
}

// "one twenty-fifth"
bool NumberReader::one_compound_part() {
  if (!options_.fractions || !number_.single_one) return false;
  std::size_t at = number_.last;
  const auto parts = compound_parts(at);
  if (!parts) return false;
  number_.value = Rational(1) / *parts;
  number_.last = at;
  number_.fraction = true;
  number_.single_one = false;
  return true;
}

// "twenty twenty-fifths", "one hundred thirty fifths": the tens before the plural are of the parts.
bool NumberReader::plural_compound_parts(std::size_t at) {
  constexpr std::size_t kLongest = 10;
  if (!options_.fractions || lexicon_.language != "en") return false;
  for (std::size_t place = at + 2; place < at + kLongest && may_go_on(place); ++place) {
    if (tokens_.folded(place) == "-") continue;
    if (!tokens_[place].is_word()) return false;
    const auto unit = lexicon_.denominators.longest(tokens_, place, limit_, Clitics::none);
    if (!unit) {
      if (!lexicon_.cardinals.begins(tokens_.folded(place)) && tokens_.folded(place) != "and") {
        return false;
      }
      continue;
    }
    const std::string_view word = tokens_.folded(place);
    const Rational& parts = lexicon_.words[unit->payload].value;
    const std::size_t tens_at = tokens_.folded(place - 1) == "-" ? place - 2 : place - 1;
    if (tens_at <= at || word.back() != 's' || !(parts < Rational(10))) return false;
    const auto tens = lexicon_.cardinals.longest(tokens_, tens_at, tens_at + 1, Clitics::none);
    if (!tens || lexicon_.words[tens->payload].kind != NumberWordKind::tens) return false;
    const auto top = read_number_words(tokens_, at, tens_at, lexicon_, {});
    if (!top || top->last != tens_at || top->ordinal || top->vague || top->digits) return false;
    number_ = *top;
    number_.value = top->value / (lexicon_.words[tens->payload].value + parts);
    number_.last = place + unit->tokens;
    number_.fraction = true;
    number_.single_one = false;
    return true;
  }
  return false;
}

// "a trillionth", "a twenty-first"
bool NumberReader::one_part(std::size_t at, std::size_t place) {
  const auto parts = lexicon_.denominators.longest(tokens_, place, limit_, Clitics::none);
  std::size_t behind = place;
  const auto compound = parts ? std::nullopt : compound_parts(behind);
  if (compound) {
    number_ = ReadNumber{};
    number_.first = at;
    number_.last = behind;
    number_.value = Rational(1) / *compound;
    number_.fraction = true;
    return true;
  }
  if (!parts) return false;
  number_ = ReadNumber{};
  number_.first = at;
  number_.last = place + parts->tokens;
  number_.value = Rational(1) / lexicon_.words[parts->payload].value;
  number_.fraction = true;
  return true;
}

bool NumberReader::bar(std::size_t at) {
  std::size_t place = at;
  Rational whole(0);
  Rational top = number_.value;
  if (tokens_[at].is_digits() && tokens_[at].has(kSpaceBefore)) {  // 1 4/5
    const DigitNumber digits = read_digits(tokens_, at, limit_, lexicon_.language);
    if (!digits.is_number || digits.decimals) return false;
    whole = top;
    top = digits.value;
    place = digits.last;
  }
  if (place + 1 >= limit_ || tokens_.folded(place) != "/" || !tokens_[place + 1].is_digits()) {
    return false;
  }
  const DigitNumber bottom = read_digits(tokens_, place + 1, limit_, lexicon_.language);
  if (!bottom.is_number || bottom.value.sign() == 0) return false;
  const bool again = bottom.last < limit_ && tokens_.folded(bottom.last) == "/";
  const bool before = number_.first > 0 && tokens_.folded(number_.first - 1) == "/";
  if (again || before) return false;  // 5/17/2018
  // In running text 24/7 and 9/11 are no fractions, 1/2 and 10 3/4 are.
  const Rational& parts = bottom.value;
  const bool usual =
      top < parts && (parts == Rational(2) || parts == Rational(3) || parts == Rational(4) ||
                      parts == Rational(5) || parts == Rational(8) || parts == Rational(16));
  if (!options_.fractions && !usual) return false;
  number_.value = whole + top / bottom.value;
  number_.last = bottom.last;
  number_.fraction = whole.sign() == 0;
  return true;
}

// "and a half", «ونصف», "y medio", "et demi"; of the scale the number ends with.
void NumberReader::mixed_fraction() {
  if (!may_go_on(number_.last) || number_.vague || number_.fraction) return;
  std::size_t at = number_.last;
  bool joined = false;
  if (const auto link = lexicon_.conjunctions.longest(tokens_, at, limit_, Clitics::none)) {
    if (!options_.and_may_follow) return;
    at += link->tokens;
    joined = true;
  } else if (const auto with = lexicon_.point.longest(tokens_, at, limit_, Clitics::none);
             with && lexicon_.language == "es") {  // "diez con un cuarto"
    at += with->tokens;
    joined = true;
  }
  bool article = false;
  if (may_go_on(at) && (lexicon_.articles.longest(tokens_, at, limit_, Clitics::none) ||
                        (joined && is_one(at) && may_go_on(at + 1) && fraction_at(at + 1)))) {
    article = true;
    ++at;
  }
  if (!may_go_on(at)) return;
  const auto fraction = fraction_at(at);
  if (!fraction) {
    article&& joined ? one_of_many(at) : counted_fraction(at, joined);
    return;
  }
  joined = joined || (fraction->clitics & kCliticAnd) != 0;
  if (!joined && lexicon_.denominators.longest(tokens_, at, limit_, Clitics::none)) {
    counted_fraction(at, false);  // "deux tiers", where one "tiers" is a fraction, too
    return;
  }
  if (!joined || (fraction->clitics & kCliticPreposition) != 0) return;
  Rational part = lexicon_.words[fraction->payload].value;
  std::size_t last = at + fraction->tokens;
  if (number_.scale == Rational(1)) {
    number_.value = number_.value + part;
  } else {
    std::size_t behind = last;
    const NumberWord* scale = scale_at(behind, true);
    if (scale != nullptr && !(number_.scale < scale->value)) {
      part = part * scale->value;
      last = behind;
    } else {
      part = part * number_.scale;
    }
    number_.value = number_.value + part;
  }
  number_.last = last;
}

// "one and a fourth".
void NumberReader::one_of_many(std::size_t at) {
  const auto many = lexicon_.denominators.longest(tokens_, at, limit_, Clitics::none);
  if (!many) return;
  number_.value = number_.value + number_.scale / lexicon_.words[many->payload].value;
  number_.last = at + many->tokens;
}

// "one and three quarters", «مئة وثلاثة أرباع»; with the option "two thirds" alone.
void NumberReader::counted_fraction(std::size_t at, bool joined) {
  NumberOptions plain;
  plain.and_may_follow = false;
  const auto denominator_at = [&](std::size_t place) {
    return may_go_on(place) ? lexicon_.denominators.longest(tokens_, place, limit_, Clitics::none)
                            : std::nullopt;
  };
  const auto top = read_number_words(tokens_, at, limit_, lexicon_, plain);
  const bool and_top = top && (joined || (top->clitics & kCliticAnd) != 0);
  if (and_top && !top->vague && !top->ordinal && options_.and_may_follow) {
    const auto bottom = denominator_at(top->last);
    if (bottom) {
      const Rational part = top->value / lexicon_.words[bottom->payload].value;
      std::size_t last = top->last + bottom->tokens;
      std::size_t behind = last;
      const NumberWord* const scale = scale_at(behind, true);
      const bool own = scale != nullptr && scale->value < number_.scale;
      if (own) last = behind;  // "one billion and three quarters of a million"
      number_.value = number_.value + part * (own ? scale->value : number_.scale);
      number_.last = last;
      return;
    }
  }
  if (joined) return;
  const ReadNumber before = number_;
  const bool hyphen = may_go_on(at) && tokens_.folded(at) == "-";
  const auto bottom = denominator_at(hyphen ? at + 1 : at);
  if (!bottom || number_.ordinal) return;
  number_.value = number_.value / lexicon_.words[bottom->payload].value;
  number_.last = at + (hyphen ? 1 : 0) + bottom->tokens;
  number_.fraction = true;
  std::size_t behind = number_.last;
  if (const NumberWord* scale = scale_at(behind, true)) {
    number_.value = number_.value * scale->value;
    number_.scale = scale->value;
    number_.last = behind;
    number_.fraction = false;
  } else if (!options_.fractions) {
    number_ = before;  // "two thirds" alone is no value; "three quarters of a billion" is
  }
}

void NumberReader::over() {
  if (!may_go_on(number_.last)) return;
  const auto over = lexicon_.over.longest(tokens_, number_.last, limit_, Clitics::none);
  if (!over || number_.fraction || !may_go_on(number_.last + over->tokens)) return;
  const auto bottom =
      read_number_words(tokens_, number_.last + over->tokens, limit_, lexicon_, options_);
  if (!bottom || bottom->vague || bottom->ordinal || bottom->value.sign() == 0) return;
  // "€1000 sur 3 ans", but "2000 over 3" and nothing behind
  const bool ends = !may_go_on(bottom->last) || !tokens_[bottom->last].is_word();
  const bool priced = number_.first > 0 && !tokens_[number_.first - 1].is_word();
  if (!(number_.value < bottom->value) &&
      (!ends || priced || over->tokens > 1 || lexicon_.language == "fr"))
    return;
  number_.value = number_.value / bottom->value;
  number_.last = bottom->last;
  number_.fraction = true;
  number_.single_one = false;
}

}  // namespace tawatur
