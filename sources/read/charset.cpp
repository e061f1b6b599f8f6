// Which charset, from four witnesses of rising doubt: a byte order mark, a declaration outside, one
// inside, the letters. A declaration can be tested: text in UTF-8 that has letters outside ASCII is
// hardly ever well-formed by accident, so bytes that are UTF-8 are UTF-8 whatever is declared; and
// bytes that are not, cannot be. Western one-byte charsets fit any bytes, and servers declare them
// for everything; Arabic in windows-1256 read so is nearly all accented letters, which no western
// language is.

#include "sources/read/charset.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/display.h"
#include "core/text/utf8_decode.h"
#include "sources/read/ascii.h"
#include "sources/read/charset_convert.h"

namespace tawatur {
namespace {

using Label = std::pair<std::string_view, std::string_view>;
// The labels of the WHATWG encoding standard that news pages and mails still use.
constexpr std::array<Label, 62> kLabels{{
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"windows-1256", "windows-1256"},
    {"cp1256", "windows-1256"},
    {"x-cp1256", "windows-1256"},
    {"iso-8859-6", "ISO-8859-6"},
    {"arabic", "ISO-8859-6"},
    {"asmo-708", "ISO-8859-6"},
    {"ecma-114", "ISO-8859-6"},
    {"windows-1255", "windows-1255"},
    {"cp1255", "windows-1255"},
    {"x-cp1255", "windows-1255"},
    {"iso-8859-8", "ISO-8859-8"},
    {"hebrew", "ISO-8859-8"},
    {"visual", "ISO-8859-8"},
    {"iso-8859-8-e", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8-I"},
    {"logical", "ISO-8859-8-I"},
    {"windows-1252", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-15", "ISO-8859-15"},
    {"latin-9", "ISO-8859-15"},
    {"windows-1250", "windows-1250"},
    {"iso-8859-2", "ISO-8859-2"},
    {"latin2", "ISO-8859-2"},
    {"windows-1251", "windows-1251"},
    {"cp1251", "windows-1251"},
    {"iso-8859-5", "ISO-8859-5"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"ibm866", "IBM866"},
    {"windows-1253", "windows-1253"},
    {"iso-8859-7", "ISO-8859-7"},
    {"greek", "ISO-8859-7"},
    {"windows-1254", "windows-1254"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"macintosh", "macintosh"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "Big5"},
    {"euc-jp", "EUC-JP"},
    {"shift_jis", "Shift_JIS"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"euc-kr", "EUC-KR"},
    {"tis-620", "windows-874"},
    {"windows-874", "windows-874"},
    {"utf-16", "UTF-16LE"},
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
}};

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};
constexpr std::array<Mark, 3> kMarks{
    {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}};

// UTF-16 without a mark: in text of one script, every second byte is one of very few, and text
// of any other charset has next to no control characters.
std::string_view utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
  if (bytes.size() % 2 != 0 || sample.size() < 8) return {};
  std::array<std::size_t, 2> planes{};  // bytes that name Latin, Cyrillic, Hebrew, Arabic, signs
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const auto byte = static_cast<unsigned char>(sample[i]);
    planes[i % 2] += byte <= 0x06 || byte == 0x20 ? 1U : 0U;
  }
  const std::size_t half = sample.size() / 2;
  if (planes[1] * 20 >= half * 19 && planes[0] * 2 < half) return "UTF-16LE";
  if (planes[0] * 20 >= half * 19 && planes[1] * 2 < half) return "UTF-16BE";
  return {};
}

bool is_utf16(std::string_view charset) { return charset.substr(0, 6) == "UTF-16"; }

bool is_western(std::string_view charset) {
  return charset == "windows-1252" || charset == "ISO-8859-15" || charset == "macintosh";
}

// Words that consist of accented letters only are no western language's.
bool looks_unwestern(std::string_view bytes) {
  std::size_t high_words = 0;
  std::size_t words = 0;
  std::size_t high = 0;
  std::size_t low = 0;
  const auto end_word = [&] {
    if (high + low >= 3) ++words;
    if (high >= 3 && high > 2 * low) ++high_words;
    high = low = 0;
  };
  for (const char c : bytes.substr(0, 200'000)) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      ++high;
    } else if (is_ascii_letter(c)) {
      ++low;
    } else {
      end_word();
    }
  }
  end_word();
  return high_words >= 5 && high_words * 50 > words;
}

std::size_t high_bytes(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

void doubt(DecodedText& out, std::string_view code, Message message) {
  out.doubts.push_back({std::string(code), std::move(message), 0});
}

DecodedText converted(std::string_view bytes, std::string_view charset, std::size_t mark) {
  ConvertedText plain = convert_charset(bytes.substr(mark), charset);
  plain.origin.shift(mark);
  DecodedText out;
  out.charset = charset;
  out.text = std::move(plain.text);
  out.origin = std::move(plain.origin);
  if (plain.replaced > 0) {
    doubt(out, "bytes-replaced",
          say("read.doubt.bytes-replaced",
              {{"count", plain.replaced}, {"charset", std::string(charset)}}));
  }
  return out;
}

// A label of the file's, harmless in a message.
std::string shown(std::string_view label) { return visible(shortened(visible(label), 40)); }

}  // namespace

std::string_view charset_named(std::string_view label) {
  label = trimmed_ascii(label);
  for (const auto& [known, charset] : kLabels) {
    if (same_ascii(label, known)) return charset;
  }
  return {};
}

std::string_view declared_in_page(std::string_view bytes) {
  // Browsers look at 1,024 bytes; pages with long comments before the declaration exist.
  const std::string_view head = bytes.substr(0, 4096);
  const auto value_behind = [head](std::size_t at, std::string_view end) {
    while (at < head.size() && (is_ascii_space(head[at]) || head[at] == '=')) ++at;
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    const std::size_t stop = head.find_first_of(end, at);
    return stop == std::string_view::npos ? std::string_view{} : head.substr(at, stop - at);
  };
  if (head.substr(0, 5) == "<?xml") {
    const std::size_t end = head.find("?>");
    const std::size_t at = find_ascii(head, "encoding");
    if (at < end) return value_behind(at + 8, "\"'?");
  }
  for (std::size_t at = find_ascii(head, "<meta"); at != std::string_view::npos;
       at = find_ascii(head, "<meta", at + 1)) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    const std::size_t found = find_ascii(head.substr(0, end), "charset", at);
    if (found != std::string_view::npos) return value_behind(found + 7, "\"'/> \t\r\n;");
  }
  return {};
}

DecodedText decode_text(std::string_view bytes, std::string_view outer, std::string_view inner) {
  for (const Mark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      return converted(bytes, mark.charset, mark.bytes.size());
    }
  }
  const std::string_view utf16 = utf16_without_mark(bytes);
  if (!utf16.empty()) return converted(bytes, utf16, 0);

  const std::string_view label = charset_named(outer).empty() && !inner.empty() ? inner : outer;
  std::string_view declared = charset_named(label);
  // A page that could be read as far as its declaration is not in UTF-16.
  if (is_utf16(declared)) declared = "UTF-8";

  DecodedText out;
  ConvertedText as_utf8 = convert_utf8(bytes);
  const bool is_utf8 = as_utf8.replaced == 0;
  const bool is_ascii = is_utf8 && ascii_end(bytes, 0) == bytes.size();
  // A cut sequence and a stray byte or two do not make a page another charset's: of letters in one
  // byte hardly any two together look like UTF-8.
  const bool is_nearly_utf8 = is_utf8 || as_utf8.replaced * 5 <= high_bytes(bytes);
  if (is_ascii || is_nearly_utf8 || (declared == "UTF-8" && guessed_charset(bytes).empty())) {
    if (declared == "ISO-2022-JP" && is_ascii) return converted(bytes, declared, 0);
    out.charset = "UTF-8";
    out.text = std::move(as_utf8.text);
    out.origin = std::move(as_utf8.origin);
    if (as_utf8.replaced > 0) {
      doubt(out, "bytes-replaced",
            say("read.doubt.bytes-replaced", {{"count", as_utf8.replaced}, {"charset", "UTF-8"}}));
    }
  } else if (declared.empty() || declared == "UTF-8" ||
             (is_western(declared) && looks_unwestern(bytes))) {
    const std::string_view guess = guessed_charset(bytes);
    out = converted(bytes, guess.empty() ? "windows-1252" : guess, 0);
    if (declared.empty()) {
      doubt(out, "charset-guessed", say("read.doubt.charset-guessed", {{"charset", out.charset}}));
    }
  } else {
    out = converted(bytes, declared, 0);
  }
  if (!label.empty() && declared.empty()) {
    doubt(out, "charset-unknown",
          say("read.doubt.charset-unknown", {{"label", shown(label)}, {"charset", out.charset}}));
  } else if (!declared.empty() && declared != out.charset && !is_ascii) {
    doubt(out, "charset-wrong",
          say("read.doubt.charset-wrong", {{"label", shown(label)}, {"charset", out.charset}}));
  }
  return out;
}

}  // namespace tawatur
