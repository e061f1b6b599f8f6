// „ “ ” " '' « » ‹ › ‘ ’ and the Arabic habit of writing “…“ or ”…“: a mark that may be either
// opens when a space stands before it and none behind, closes otherwise. Pairing is a stack per
// paragraph; inner quotes of another kind nest, a closing mark takes the nearest opening one of its
// family. A quote that is reopened at each paragraph ends with the paragraph.

#include "sources/attribution/quotation.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tawatur::attribution {
namespace {

enum class Family : std::uint8_t {
  none,
  doubles,
  guillemets,
  singles
};

Family family_of(std::string_view sign) {
  if (sign == "\"" || sign == "“" || sign == "”" || sign == "„" || sign == "″" || sign == "''") {
    return Family::doubles;
  }
  if (sign == "«" || sign == "»" || sign == "‹" || sign == "›") return Family::guillemets;
  if (sign == "‘" || sign == "’" || sign == "'" || sign == "‚") return Family::singles;
  return Family::none;
}

bool is_any(std::string_view sign, std::initializer_list<std::string_view> signs) {
  for (const std::string_view other : signs) {
    if (sign == other) return true;
  }
  return false;
}

// More pieces between two marks than a name has.
constexpr std::uint32_t kNamePieces = 6;

}  // namespace

Sign sign_of(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const std::string_view sign = tokens.exact(at);
  const bool space_before = token.has(kSpaceBefore);
  const bool space_behind = at + 1 >= tokens.size() || tokens[at + 1].has(kSpaceBefore);
  switch (family_of(sign)) {
    case Family::guillemets:
      return is_any(sign, {"«", "‹"}) ? Sign::open_quote : Sign::close_quote;
    case Family::doubles: {
      if (sign == "„") return Sign::open_quote;
      const bool after_open = at > 0 && is_any(tokens.exact(at - 1),
                                               {"(", "[", "«", "‘", "—", "–", "-", "ל", "ل", ":"});
      if ((space_before || after_open) && !space_behind) return Sign::open_quote;
      if (!space_before && space_behind) return Sign::close_quote;
      if (sign == "“") return space_before ? Sign::open_quote : Sign::close_quote;
      if (sign == "”") return Sign::close_quote;
      const bool word_before = at > 0 && tokens[at - 1].kind != TokenKind::sign;
      const bool word_behind = at + 1 < tokens.size() && tokens[at + 1].kind != TokenKind::sign;
      return !word_before && word_behind ? Sign::open_quote : Sign::close_quote;
    }
    case Family::singles:
      if (sign == "‘") return Sign::open_quote;
      if (space_before && !space_behind) return Sign::open_quote;
      if (at + 1 < tokens.size() && tokens.exact(at + 1) == "'" && sign == "'") {
        return space_before ? Sign::open_quote : Sign::close_quote;
      }
      return Sign::close_quote;
    case Family::none:
      break;
  }
  if (is_any(sign, {",", ";", "،", "؛"})) return Sign::comma;
  if (is_any(sign, {":", "："})) return Sign::colon;
  if (is_any(sign, {".", "!", "?", "؟", "…", "۔", "¿", "¡"})) return Sign::stop;
  if (is_any(sign, {"—", "–", "―", "-", "‑", "‒"})) return Sign::dash;
  if (is_any(sign, {"(", "["})) return Sign::open_bracket;
  if (is_any(sign, {")", "]"})) return Sign::close_bracket;
  if (is_any(sign, {"/", "|", "\\"})) return Sign::slash;
  return Sign::other;
}

void pair_quotes(Page& page) {
  std::vector<std::uint32_t> open;
  const auto family = [&page](std::uint32_t at) {
    const Piece& piece = page[at];
    return piece.last - piece.first == 2 ? Family::doubles
                                         : family_of(page.tokens->exact(piece.first));
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
