#include "sources/read/charset.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

bool has_doubt(const DecodedText& text, std::string_view code) {
  return std::any_of(text.doubts.begin(), text.doubts.end(),
                     [code](const ReadDoubt& doubt) { return doubt.code == code; });
}

// "قال المسؤول إن القيمة" and more, five times, so that there is something to detect from.
std::string windows_1256() {
  std::string text;
  for (int i = 0; i < 5; ++i) {
    text +=
        "\xDE\xC7\xE1 \xC7\xE1\xE3\xD3\xC4\xE6\xE1 \xC5\xE4 \xC7\xE1\xDE\xED\xE3\xC9 "
        "\xC8\xE1\xDB\xCA \xDA\xD4\xD1\xE6\xE4 \xE3\xE1\xED\xE6\xE4\xC7 \xDD\xED "
        "\xC7\xE1\xDA\xC7\xE3 \xC7\xE1\xE3\xC7\xD6\xED. ";
  }
  return text;
}

TEST(Charset, LabelsMeanWhatBrowsersMean) {
  const struct {
    std::string_view label;
    std::string_view charset;
  } rows[] = {
      {"utf8", "UTF-8"},
      {" UTF-8 ", "UTF-8"},
      {"ISO-8859-1", "windows-1252"},
      {"CP1256", "windows-1256"},
      {"logical", "ISO-8859-8-I"},
      {"visual", "ISO-8859-8"},
      {"utf-7", ""},
      {"", ""},
      {"gb2312", "GB18030"},
  };
  for (const auto& row : rows) EXPECT_EQ(charset_named(row.label), row.charset) << row.label;
}

TEST(Charset, AByteOrderMarkGoesBeforeEveryDeclaration) {
  const DecodedText text = decode_text("\xEF\xBB\xBF\xD9\x82", "windows-1256");
  EXPECT_EQ(text.text, "ق");
  EXPECT_EQ(text.origin.source_of(0, 2), (ByteRange{3, 5, true}));
  EXPECT_TRUE(text.doubts.empty());
}

TEST(Charset, BytesThatAreUtf8AreReadSoWhateverIsDeclared) {
  const DecodedText text = decode_text("قال כך été", "windows-1256");
  EXPECT_EQ(text.charset, "UTF-8");
  EXPECT_EQ(text.text, "قال כך été");
  EXPECT_TRUE(has_doubt(text, "charset-wrong"));
  EXPECT_TRUE(decode_text("plain words", "windows-1256").doubts.empty());
}

TEST(Charset, ArabicDeclaredAsWesternOrAsUtf8IsNoticed) {
  const std::string bytes = windows_1256();
  for (const std::string_view declared : {"iso-8859-1", "utf-8", "windows-1252"}) {
    const DecodedText text = decode_text(bytes, declared);
    EXPECT_EQ(text.charset, "windows-1256") << declared;
    EXPECT_EQ(text.text.substr(0, 6), "قال") << declared;
    EXPECT_TRUE(has_doubt(text, "charset-wrong")) << declared;
  }
  EXPECT_TRUE(decode_text(bytes, "windows-1256").doubts.empty());
  EXPECT_TRUE(has_doubt(decode_text(bytes), "charset-guessed"));
}

TEST(Charset, FrenchInItsDeclaredCharsetIsLeftAlone) {
  const DecodedText text =
      decode_text("L'\xE9t\xE9 o\xF9 le port a \xE9t\xE9 ferm\xE9", "iso-8859-1");
  EXPECT_EQ(text.text, "L'été où le port a été fermé");
  EXPECT_EQ(text.charset, "windows-1252");
  EXPECT_TRUE(text.doubts.empty());
}

TEST(Charset, TheOuterDeclarationGoesBeforeTheInner) {
  EXPECT_EQ(decode_text("\xE0\xE1", "windows-1255", "windows-1256").text, "אב");
  EXPECT_EQ(decode_text("\xE0\xE1", "", "windows-1255").text, "אב");
  EXPECT_TRUE(has_doubt(decode_text("\xE0\xE1", "no-such-charset", "windows-1255"),
                        "charset-unknown") == false);
}

TEST(Charset, Utf16IsFoundWithoutAMark) {
  const std::string little(
      "\x42\x06\x27\x06\x44\x06\x20\x00\x45\x06\x33\x06\x24\x06\x48\x06\x44\x06", 18);
  const DecodedText text = decode_text(little);
  EXPECT_EQ(text.charset, "UTF-16LE");
  EXPECT_EQ(text.text, "قال مسؤول");
  EXPECT_EQ(text.origin.source_of(0, 2), (ByteRange{0, 2, true}));
  EXPECT_EQ(text.origin.source_of(7, 9), (ByteRange{8, 10, true}));
}

TEST(Charset, BytesThatMeanNothingAreReplacedAndSaid) {
  const std::string bytes("قال\xFFكذا\0.", 15);
  const DecodedText text = decode_text(bytes);
  EXPECT_EQ(text.text, "قال\uFFFDكذا\uFFFD.");
  EXPECT_TRUE(has_doubt(text, "bytes-replaced"));
  EXPECT_EQ(text.origin.source_of(6, 9), (ByteRange{6, 7, true}));
  EXPECT_EQ(text.origin.source_of(9, 11), (ByteRange{7, 9, true}));
}

TEST(Charset, DeclarationsInPagesAreFound) {
  const struct {
    std::string_view page;
    std::string_view label;
  } rows[] = {
      {"<html><meta charset=windows-1256>", "windows-1256"},
      {"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-8-I'>",
       "ISO-8859-8-I"},
      {"<?xml version=\"1.0\" encoding=\"utf-8\"?><html>", "utf-8"},
      {"<meta name=description content=x><meta charset=\"utf-8\" />", "utf-8"},
      {"<p>charset=utf-8</p>", ""},
      {"<meta charset=", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(declared_in_page(row.page), row.label) << row.page;
}

}  // namespace
}  // namespace tawatur
