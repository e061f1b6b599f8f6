#include "sources/read/mime.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "sources/read/ascii.h"
#include "sources/read/charset.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (is_ascii_digit(c)) return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

TransferDecoded quoted_printable(std::string_view body, std::size_t start, bool underscore) {
  TransferDecoded out;
  out.origin.go_to(start);
  std::size_t at = 0;
  while (at < body.size()) {
    if (body[at] == '=' && at + 2 < body.size() + 0 && hex_value(body[at + 1]) >= 0 &&
        hex_value(body[at + 2]) >= 0) {
      out.bytes.push_back(
          static_cast<char>(hex_value(body[at + 1]) * 16 + hex_value(body[at + 2])));
      out.origin.take(1, 3);
      at += 3;
      continue;
    }
    if (body[at] == '=') {  // a soft line end
      std::size_t end = at + 1;
      while (end < body.size() && (body[end] == ' ' || body[end] == '\t' || body[end] == '\r')) {
        ++end;
      }
      if (end == body.size() || body[end] == '\n') {
        end = std::min(end + 1, body.size());
        out.origin.skip(end - at);
        at = end;
        continue;
      }
    }
    out.bytes.push_back(underscore && body[at] == '_' ? ' ' : body[at]);
    out.origin.same(1);
    ++at;
  }
  return out;
}

TransferDecoded base64(std::string_view body, std::size_t start) {
  TransferDecoded out;
  unsigned bits = 0;
  unsigned held = 0;
  std::size_t unit_start = 0;
  std::size_t unit_bytes = 0;
  std::size_t digits = 0;
  const auto end_unit = [&](std::size_t end) {
    if (unit_bytes > 0) {
      out.origin.go_to(start + unit_start);
      out.origin.take(unit_bytes, end - unit_start);
    }
    unit_bytes = digits = 0;
  };
  for (std::size_t at = 0; at < body.size(); ++at) {
    if (body[at] == '=') break;
    const int value = base64_value(body[at]);
    if (value < 0) continue;
    if (digits == 0) unit_start = at;
    bits = (bits << 6U) | static_cast<unsigned>(value);
    held += 6;
    ++digits;
    if (held >= 8) {
      held -= 8;
      out.bytes.push_back(static_cast<char>((bits >> held) & 0xFFU));
      ++unit_bytes;
    }
    if (digits == 4) end_unit(at + 1);
  }
  end_unit(std::min(body.size(), unit_start + 4));
  return out;
}

// One encoded word at the start of `text`, and how long it is.
struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t size = 0;
};

std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (text.substr(0, 2) != "=?") return std::nullopt;
  const std::size_t charset_end = text.find('?', 2);
  if (charset_end == std::string_view::npos || charset_end + 2 >= text.size() ||
      text[charset_end + 2] != '?') {
    return std::nullopt;
  }
  const std::size_t end = text.find("?=", charset_end + 3);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view inner = text.substr(charset_end + 3, end - charset_end - 3);
  EncodedWord word;
  word.charset = text.substr(2, std::min(text.find('*', 2), charset_end) - 2);
  word.size = end + 2;
  const char how = ascii_lower(text[charset_end + 1]);
  if (how == 'b') {
    word.bytes = base64(inner, 0).bytes;
  } else if (how == 'q') {
    word.bytes = quoted_printable(inner, 0, true).bytes;
  } else {
    return std::nullopt;
  }
  return word;
}

// Where the line that begins at `at` ends (LF included), and its text.
std::pair<std::size_t, std::string_view> line_at(std::string_view bytes, std::size_t at) {
  const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
  std::string_view line = bytes.substr(at, end - at);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return {std::min(end + 1, bytes.size()), line};
}

}  // namespace

std::string_view MimeHeaders::value(std::string_view name) const {
  for (const Field& field : fields) {
    if (field.name == name) return field.value;
  }
  return {};
}

std::string MimeHeaders::text(std::string_view name) const {
  return one_line(decoded_header(value(name)));
}

MimeHeaders parse_headers(std::string_view bytes, std::size_t max_size) {
  MimeHeaders headers;
  std::size_t at = 0;
  const std::string_view block = bytes.substr(0, max_size);
  if (block.substr(0, 3) == "\xEF\xBB\xBF") at = 3;
  while (at < block.size()) {
    const auto [next, line] = line_at(block, at);
    at = next;
    if (line.empty()) break;
    if ((line[0] == ' ' || line[0] == '\t') && !headers.fields.empty()) {
      headers.fields.back().value.append(" ").append(trimmed_ascii(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    headers.fields.push_back({ascii_lowered(trimmed_ascii(line.substr(0, colon))),
                              std::string(trimmed_ascii(line.substr(colon + 1)))});
  }
  headers.size = at;
  return headers;
}

ContentType content_type(std::string_view value) {
  ContentType out;
  std::size_t at = std::min(value.find(';'), value.size());
  out.type = ascii_lowered(trimmed_ascii(value.substr(0, at)));
  if (out.type.empty()) out.type = "text/plain";
  while (at < value.size()) {
    ++at;  // the semicolon
    const std::size_t equals = value.find('=', at);
    if (equals == std::string_view::npos) break;
    const std::string name = ascii_lowered(trimmed_ascii(value.substr(at, equals - at)));
    at = equals + 1;
    while (at < value.size() && is_ascii_space(value[at])) ++at;
    std::string text;
    if (at < value.size() && value[at] == '"') {
      for (++at; at < value.size() && value[at] != '"'; ++at) {
        if (value[at] == '\\' && at + 1 < value.size()) ++at;
        text.push_back(value[at]);
      }
      at = std::min(value.find(';', at), value.size());
    } else {
      const std::size_t end = std::min(value.find(';', at), value.size());
      text = trimmed_ascii(value.substr(at, end - at));
      at = end;
    }
    if (name == "charset" && out.charset.empty()) out.charset = text;
    if (name == "boundary" && out.boundary.empty()) out.boundary = text;
    if (name == "start" && out.start.empty()) out.start = text;
  }
  return out;
}

std::string decoded_header(std::string_view value) {
  std::string out;
  // Bytes of encoded words side by side in one charset: a letter may be cut between them.
  std::string held;
  std::string held_charset;
  const auto release = [&] {
    if (!held.empty()) out += decode_text(held, held_charset).text;
    held.clear();
  };
  std::string plain;
  const auto release_plain = [&] {
    if (!plain.empty()) out += decode_text(plain).text;
    plain.clear();
  };
  std::size_t at = 0;
  bool after_word = false;
  while (at < value.size()) {
    std::size_t behind = at;
    while (behind < value.size() && is_ascii_space(value[behind])) ++behind;
    const auto word = encoded_word(value.substr(behind));
    if (word && (after_word || behind == at)) {
      release_plain();
      if (word->charset != held_charset) release();
      held_charset = word->charset;
      held += word->bytes;
      at = behind + word->size;
      after_word = true;
      continue;
    }
    release();
    after_word = false;
    plain.push_back(value[at++]);
  }
  release();
  release_plain();
  return out;
}

TransferDecoded transfer_decoded(std::string_view body, std::string_view encoding,
                                 std::size_t start) {
  encoding = trimmed_ascii(encoding);
  if (same_ascii(encoding, "quoted-printable")) return quoted_printable(body, start, false);
  if (same_ascii(encoding, "base64")) return base64(body, start);
  TransferDecoded out;
  out.bytes = body;
  out.origin.go_to(start);
  out.origin.same(body.size());
  return out;
}

Result<std::vector<MimePart>> mime_parts(std::string_view bytes, const ReadLimits& limits) {
  std::vector<MimePart> parts;
  std::vector<std::size_t> depths;
  const auto add = [&](std::string_view block, std::size_t start, std::size_t parent) {
    MimePart part;
    part.headers = parse_headers(block, limits.header_bytes);
    part.type = content_type(part.headers.value("content-type"));
    part.body = block.substr(part.headers.size);
    part.start = start + part.headers.size;
    part.parent = parent;
    depths.push_back(parts.empty() ? 0 : depths[parent] + 1);
    parts.push_back(std::move(part));
  };
  add(bytes, 0, 0);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ContentType type = parts[i].type;
    const std::string_view body = parts[i].body;
    if (type.type == "message/rfc822" && depths[i] < limits.mime_depth) {
      add(body, parts[i].start, i);
      continue;
    }
    if (type.type.substr(0, 10) != "multipart/" || type.boundary.empty()) continue;
    if (depths[i] >= limits.mime_depth) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.mime-too-deep", {{"limit", limits.mime_depth}}));
    }
    const std::string boundary = "--" + type.boundary;
    std::size_t open = std::string_view::npos;  // where the part that is read begins
    std::size_t at = 0;
    while (at < body.size()) {
      const auto [next, line] = line_at(body, at);
      const bool is_boundary = line.substr(0, boundary.size()) == boundary;
      if (is_boundary || next == body.size()) {
        if (open != std::string_view::npos && parts.size() < limits.mime_parts) {
          // The line end before a boundary belongs to it.
          std::size_t end = is_boundary ? at : body.size();
          if (is_boundary && end > open && body[end - 1] == '\n') --end;
          if (is_boundary && end > open && body[end - 1] == '\r') --end;
          add(body.substr(open, end - open), parts[i].start + open, i);
        }
        open = next;
        if (is_boundary && line.substr(boundary.size(), 2) == "--") break;
      }
      at = next;
    }
    if (parts.size() >= limits.mime_parts) {
      return fail(ErrorCode::limit_exceeded,
                  say("read.too-many-parts", {{"limit", limits.mime_parts}}));
    }
  }
  return parts;
}

}  // namespace tawatur
