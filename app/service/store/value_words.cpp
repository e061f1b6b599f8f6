#include "app/service/store/value_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/text/excerpt.h"
#include "core/text/fold.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

struct HedgeWords {
  std::string_view words;  // folded, with the space behind a word
  std::string_view hedge;
};

// Longer before shorter.
constexpr std::array kHedges{
    HedgeWords{"more than ", "more-than"},
    HedgeWords{"more-than ", "more-than"},
    HedgeWords{"less than ", "less-than"},
    HedgeWords{"less-than ", "less-than"},
    HedgeWords{"at least ", "at-least"},
    HedgeWords{"at-least ", "at-least"},
    HedgeWords{"at most ", "at-most"},
    HedgeWords{"at-most ", "at-most"},
    HedgeWords{"up to ", "up-to"},
    HedgeWords{"up-to ", "up-to"},
    HedgeWords{"between ", "between"},
    HedgeWords{"dozens ", "dozens"},
    HedgeWords{"about ", "about"},
    HedgeWords{"اكثر من ", "more-than"},
    HedgeWords{"اقل من ", "less-than"},
    HedgeWords{"علي الاقل ", "at-least"},
    HedgeWords{"ما لا يقل عن ", "at-least"},
    HedgeWords{"علي الاكثر ", "at-most"},
    HedgeWords{"ما يصل الي ", "up-to"},
    HedgeWords{"حتي ", "up-to"},
    HedgeWords{"بين ", "between"},
    HedgeWords{"نحو ", "about"},
    HedgeWords{"حوالي ", "about"},
    HedgeWords{"قرابه ", "about"},
    HedgeWords{">=", "at-least"},
    HedgeWords{"<=", "at-most"},
    HedgeWords{">", "more-than"},
    HedgeWords{"<", "less-than"},
    HedgeWords{"~", "about"},
};

struct ScaleWord {
  std::string_view word;
  std::size_t zeros;
};
constexpr std::array kScales{
    ScaleWord{"thousand", 3},  ScaleWord{"million", 6},  ScaleWord{"billion", 9},
    ScaleWord{"trillion", 12}, ScaleWord{"k", 3},        ScaleWord{"m", 6},
    ScaleWord{"bn", 9},        ScaleWord{"الف", 3},      ScaleWord{"مليون", 6},
    ScaleWord{"مليار", 9},     ScaleWord{"تريليون", 12},
};

// Reads on from the front of a text.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(text) { skip_spaces(); }

  bool take(std::string_view prefix) {
    if (!rest_.starts_with(prefix)) return false;
    rest_.remove_prefix(prefix.size());
    skip_spaces();
    return true;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  struct Number {
    std::string text;
    std::size_t zeros = 0;  // of its scale word
  };
  // A decimal with its scale word, or with `zeros` when it has none; nullopt when no digit stands
  // here.
  std::optional<Number> number(std::size_t zeros = 0) {
    std::string whole;
    std::string fraction;
    std::size_t at = 0;
    const bool minus = rest_.starts_with('-');
    if (minus) ++at;
    const auto is_digit = [this](std::size_t i) {
      return i < rest_.size() && '0' <= rest_[i] && rest_[i] <= '9';
    };
    const auto three_digits = [&](std::size_t i) {
      return is_digit(i) && is_digit(i + 1) && is_digit(i + 2) && !is_digit(i + 3);
    };
    while (is_digit(at) ||
           (at < rest_.size() && !whole.empty() &&
            (rest_[at] == ',' || rest_[at] == '_' || rest_[at] == ' ') && three_digits(at + 1))) {
      if (is_digit(at)) whole += rest_[at];
      ++at;
    }
    if (whole.empty()) return std::nullopt;
    if (at < rest_.size() && rest_[at] == '.' && is_digit(at + 1)) {
      for (++at; is_digit(at); ++at) fraction += rest_[at];
    }
    rest_.remove_prefix(at);
    skip_spaces();
    for (const ScaleWord& scale : kScales) {
      if (!rest_.starts_with(scale.word)) continue;
      const std::size_t end = scale.word.size();
      // "m" is a metre unless a currency or a unit follows.
      const bool short_one = scale.word.size() <= 2;
      if (end < rest_.size() && rest_[end] != ' ') continue;
      if (short_one && end == rest_.size()) continue;
      rest_.remove_prefix(end);
      skip_spaces();
      zeros = scale.zeros;
      break;
    }
    shift(whole, fraction, zeros);
    const std::size_t first = whole.find_first_not_of('0');
    whole = first == std::string::npos ? "0" : whole.substr(first);
    return Number{(minus ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction), zeros};
  }

 private:
  void skip_spaces() {
    while (rest_.starts_with(' ')) rest_.remove_prefix(1);
  }
  static void shift(std::string& whole, std::string& fraction, std::size_t zeros) {
    fraction.resize(std::max(fraction.size(), zeros), '0');
    whole += fraction.substr(0, zeros);
    fraction.erase(0, zeros);
    while (zeros > 0 && fraction.ends_with('0')) fraction.pop_back();
  }

  std::string_view rest_;
};

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

tl::unexpected<Error> not_understood(std::string_view words, Message wanted) {
  return fail(ErrorCode::invalid_input,
              say("edit.value", {{"text", excerpt(words)}, {"wanted", std::move(wanted)}}));
}

// Units keep their letters, for MW is not mW: the last words of `given`, as many as `folded` has.
std::string unit_in(std::string_view given, std::string_view folded) {
  while (given.ends_with(' ')) given.remove_suffix(1);
  std::size_t at = given.size();
  for (std::string_view rest = folded;;) {
    const std::size_t space = given.find_last_of(' ', at == 0 ? 0 : at - 1);
    at = space == std::string_view::npos ? 0 : space;
    const std::size_t next = rest.find(' ');
    if (next == std::string_view::npos || at == 0) break;
    rest.remove_prefix(next + 1);
  }
  std::string_view unit = given.substr(at);
  // "40km"
  const std::size_t digit = unit.find_last_of("0123456789");
  if (at != 0 && digit == std::string_view::npos) return std::string(unit.substr(1));
  return digit == std::string_view::npos ? std::string(unit) : std::string(folded);
}

Result<std::string> numeric_json(ValueType type, std::string_view given) {
  const std::string text = fold(given);
  Words words(text);
  Json value;
  std::string hedge;
  for (const HedgeWords& known : kHedges) {
    if (words.take(known.words)) {
      hedge = known.hedge;
      break;
    }
  }
  const char* const key = type == ValueType::money ? "amount" : "number";
  const Words from_first = words;
  const auto first = words.number();
  if (!first) return not_understood(given, say("edit.wanted-number"));
  value[key] = first->text;
  if (hedge == "between" || hedge.empty()) {
    const bool joined =
        words.take("..") || words.take("–") ||
        (hedge == "between" && (words.take("and ") || words.take("to ") || words.take("و")));
    if (joined) {
      hedge = "between";
      const auto second = words.number();
      if (!second) return not_understood(given, say("edit.wanted-number"));
      // «بين 150 و200 مليون»: the scale word is of both.
      if (first->zeros == 0 && second->zeros > 0) {
        value[key] = Words(from_first).number(second->zeros)->text;
      }
      value[std::string(key) + "_to"] = second->text;
    } else if (hedge == "between") {
      return not_understood(given, say("edit.wanted-second-number"));
    }
  }
  const std::string_view rest = words.rest();
  if (type == ValueType::money) {
    if (rest.size() != 3) return not_understood(given, say("edit.wanted-currency"));
    value["currency"] = upper(rest);
  } else if (type == ValueType::quantity) {
    if (!rest.empty()) value["unit"] = unit_in(given, rest);
  } else if (!rest.empty() && !(type == ValueType::percent && rest == "%")) {
    return not_understood(given, say("edit.wanted-number"));
  }
  if (!hedge.empty()) value["hedge"] = hedge;
  return value.dump();
}

}  // namespace

Result<std::string> value_json(ValueType type, std::string_view words) {
  switch (type) {
    case ValueType::money:
    case ValueType::quantity:
    case ValueType::percent:
    case ValueType::ordinal:
      return numeric_json(type, words);
    case ValueType::date:
      return Json{{"edtf", words}}.dump();
    case ValueType::entity:
      return Json{{"entity", words}}.dump();
    case ValueType::text:
      return Json{{"text", words}}.dump();
    case ValueType::yes_no:
      break;
  }
  const std::string word = fold(words);
  if (word == "yes" || word == "نعم") return Json{{"bool", true}}.dump();
  if (word == "no" || word == "لا") return Json{{"bool", false}}.dump();
  return not_understood(words, say("edit.wanted-yes-no"));
}

}  // namespace tawatur
