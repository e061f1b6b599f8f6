// „ “ ” " '' « » ‹ › ‘ ’ and the Arabic habit of writing “…“ or ”…“: a mark that may be either
// opens when a space stands before it and none behind, closes otherwise. Pairing is a stack per
// paragraph; inner quotes of another kind nest, a closing mark takes the nearest opening one of its
// family. A quote that is reopened at each paragraph ends with the paragraph.

#include "sources/attribution/quotation.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/utf8_decode.h"

namespace tawatur::attribution {
namespace {

enum class Family : std::uint8_t {
  none,
  doubles,
  guillemets,
  singles
};

// The code point that the token is; 0 for a longer one.
char32_t code_of(const Tokens& tokens, std::size_t at) {
  if (tokens[at].end - tokens[at].start != 1) return 0;
  std::size_t position = 0;
  return next_code_point(tokens.exact(at), position);
}

Family family_of(char32_t sign) {
  switch (sign) {
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'″':
      return Family::doubles;
    case U'«':
    case U'»':
    case U'‹':
    case U'›':
      return Family::guillemets;
    case U'‘':
    case U'’':
    case U'\'':
    case U'‚':
      return Family::singles;
    default:
      return Family::none;
  }
}

// Behind these a straight mark opens though no space stands before it.
bool leads_to_quote(char32_t sign) {
  switch (sign) {
    case U'(':
    case U'[':
    case U'«':
    case U'‘':
    case U'—':
    case U'–':
    case U'-':
    case U'־':
    case U':':
      return true;
    default:
      return false;
  }
}

Sign plain_sign(char32_t sign) {
  switch (sign) {
    case U',':
    case U';':
    case U'،':
    case U'؛':
      return Sign::comma;
    case U':':
    case U'：':
      return Sign::colon;
    case U'.':
    case U'!':
    case U'?':
    case U'؟':
    case U'…':
    case U'۔':
    case U'¿':
    case U'¡':
      return Sign::stop;
    case U'—':
    case U'–':
    case U'―':
    case U'-':
    case U'‑':
    case U'‒':
      return Sign::dash;
    case U'(':
    case U'[':
      return Sign::open_bracket;
    case U')':
    case U']':
      return Sign::close_bracket;
    case U'/':
    case U'|':
    case U'\\':
      return Sign::slash;
    default:
      return Sign::other;
  }
}

// ב"הארץ", لـ"الشرق": letters that are written to the word behind them.
bool is_prefix_alone(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (!token.is_word() || !token.has(kSpaceBefore) || token.end - token.start > 3) return false;
  const std::string_view word = tokens.folded(at);
  for (const std::string_view prefix :
       {"ב",  "ל",  "מ", "ה", "ש", "ו", "כ", "וב", "ול", "ומ", "שב", "כב",
        "וה", "שה", "ل", "ب", "و", "ك", "ف", "ول", "وب", "لل", "فل"}) {
    if (word == prefix) return true;
  }
  return false;
}

// More pieces between two marks than a name has.
constexpr std::uint32_t kNamePieces = 6;

}  // namespace

Sign sign_of(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const char32_t sign = code_of(tokens, at);
  const Family family = family_of(sign);
  if (family == Family::none) return plain_sign(sign);
  const bool space_before = token.has(kSpaceBefore);
  const bool space_behind = at + 1 >= tokens.size() || tokens[at + 1].has(kSpaceBefore);
  if (family == Family::guillemets) {
    return sign == U'«' || sign == U'‹' ? Sign::open_quote : Sign::close_quote;
  }
  if (family == Family::doubles) {
    if (sign == U'„') return Sign::open_quote;
    const bool after_open =
        at > 0 && (leads_to_quote(code_of(tokens, at - 1)) || is_prefix_alone(tokens, at - 1));
    if ((space_before || after_open) && !space_behind) return Sign::open_quote;
    if (!space_before && space_behind) return Sign::close_quote;
    if (sign == U'“') return space_before ? Sign::open_quote : Sign::close_quote;
    if (sign == U'”') return Sign::close_quote;
    const bool word_before = at > 0 && tokens[at - 1].kind != TokenKind::sign;
    const bool word_behind = at + 1 < tokens.size() && tokens[at + 1].kind != TokenKind::sign;
    return !word_before && word_behind ? Sign::open_quote : Sign::close_quote;
  }
  if (sign == U'‘') return Sign::open_quote;
  if (space_before && !space_behind) return Sign::open_quote;
  if (sign == U'\'' && at + 1 < tokens.size() && code_of(tokens, at + 1) == U'\'') {
    return space_before ? Sign::open_quote : Sign::close_quote;
  }
  return Sign::close_quote;
}

void pair_quotes(Page& page) {
  std::vector<std::uint32_t> open;
  const auto family = [&page](std::uint32_t at) {
    const Piece& piece = page[at];
    return piece.last - piece.first == 2 ? Family::doubles
                                         : family_of(code_of(*page.tokens, piece.first));
  };
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    Piece& piece = page.pieces[at];
    const bool paragraph = (*page.tokens)[piece.first].has(kNewlineBefore);
    if (paragraph) open.clear();
    if (piece.sign != Sign::open_quote && piece.sign != Sign::close_quote) continue;
    piece.partner = at;
    if (piece.sign == Sign::open_quote) {
      if (open.size() < 8) open.push_back(at);
      continue;
    }
    for (std::size_t depth = open.size(); depth > 0; --depth) {
      const std::uint32_t from = open[depth - 1];
      if (family(from) != family(at)) continue;
      piece.partner = from;
      page.pieces[from].partner = at;
      open.resize(depth - 1);
      break;
    }
  }
  std::uint32_t until = 0;
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    Piece& piece = page.pieces[at];
    piece.in_quote = at < until;
    if (piece.sign == Sign::open_quote && piece.partner > at + kNamePieces &&
        piece.partner > until) {
      until = piece.partner;
    }
  }
}

}  // namespace tawatur::attribution
