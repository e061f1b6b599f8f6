#include "claims/case_file/id_rules.h"

#include <algorithm>
#include <cstdio>

#include "core/text/excerpt.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool is_invisible(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0x200B || c == 0xFEFF;
}

bool is_space(char32_t c) {
  return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_plain_ascii(std::string_view id) {
  return std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

std::string code_point_name(char32_t c) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
  return text;
}

}  // namespace

Message problem_with_id(std::string_view id, std::size_t max_code_points) {
  if (id.empty()) return say("id.empty");
  if (id.size() <= max_code_points && is_plain_ascii(id)) return {};
  std::size_t count = 0;
  std::size_t position = 0;
  char32_t first = 0;
  char32_t last = 0;
  while (position < id.size()) {
    last = next_code_point(id, position);
    if (count++ == 0) first = last;
    if (is_control(last) || is_invisible(last)) {
      return say("id.control", {{"id", excerpt(id)}, {"character", code_point_name(last)}});
    }
    if (count > max_code_points) {
      return say("id.too-long", {{"id", excerpt(id)}, {"most", max_code_points}});
    }
  }
  if (is_space(first) || is_space(last)) return say("id.space", {{"id", excerpt(id)}});
  return {};
}

Message problem_with_finding_part(std::string_view id, std::size_t max_code_points) {
  if (id.find('#') != std::string_view::npos) {
    return say("id.hash", {{"id", excerpt(id)}});
  }
  return problem_with_id(id, max_code_points);
}

}  // namespace tawatur
