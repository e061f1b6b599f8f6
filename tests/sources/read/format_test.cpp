#include "sources/read/format.h"

#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

std::string_view name_of(std::string_view bytes, std::string_view file_name = {},
                         std::string_view media_type = {}) {
  ReadHints hints;
  hints.file_name = file_name;
  hints.media_type = media_type;
  return format_of(bytes, hints).name;
}

TEST(Format, ContentDecidesAndNotTheName) {
  const struct {
    std::string_view bytes;
    std::string_view file_name;
    std::string_view format;
  } rows[] = {
      {"\x89PNG\r\n\x1A\n....", "article.pdf", "picture"},
      {"\xFF\xD8\xFF\xE0", "a.html", "picture"},
      {"%PDF-1.7\n", "a.txt", "pdf"},
      {"\n\n%PDF-1.4", "", "pdf"},
      {"<!DOCTYPE html><p>", "a.pdf", "html"},
      {"\xEF\xBB\xBF <html>", "", "html"},
      {"<!-- saved --><HTML>", "", "html"},
      {"<?xml version=\"1.0\"?><!DOCTYPE html>", "", "html"},
      {"From: a@b.example\r\nSubject: x\r\n\r\ntext", "", "mail"},
      {"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "", "warc"},
      {"\x1F\x8B\x08\x08", "", "gzip"},
      {"\xD0\xCF\x11\xE0\xA1\xB1", "a.txt", "doc"},
      {"{\\rtf1", "", "rtf"},
      {"PK\x03\x04 not really", "a.docx", "zip"},
      {"PK\x05\x06", "", "zip"},
      {"ID3\x04", "", "recording"},
      {"# Title\n", "", "markdown"},
      {"text", "notes.MD", "markdown"},
      {"قالت الوزارة: إن المبلغ 20 مليون", "", "text"},
      {"Note: he said\nMore: nothing\n", "", "text"},
      {"a < b and <b>bold</b>", "", "text"},
      {"", "", "text"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(name_of(row.bytes, row.file_name), row.format) << row.bytes;
}

TEST(Format, Utf16PagesAndTextsAreNoBinaryFiles) {
  using namespace std::string_view_literals;
  EXPECT_EQ(name_of("\xFF\xFE<\0h\0t\0m\0l\0>\0"sv), "html");
  EXPECT_EQ(name_of("\x42\x06\x27\x06\x44\x06\x20\x00\x45\x06\x33\x06\x24\x06\x48\x06\x44\x06"sv),
            "text");
  EXPECT_EQ(name_of("\x01\x02\x03\x04\x05\x00\x07\x08\x11\x12\x99\x98"sv), "binary");
}

TEST(Format, TheServersMediaTypeDecidesWhatContentLeavesOpen) {
  EXPECT_EQ(name_of("just words", {}, "text/html; charset=utf-8"), "html");
  EXPECT_EQ(name_of("%PDF-1.4", {}, "text/html"), "pdf");
}

TEST(Format, EachIsReadOrRefusedWithAReason) {
  std::set<std::string_view> names;
  for (const FileFormat& format : file_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_NE(format.read == nullptr, format.refusal == nullptr) << format.name;
    EXPECT_FALSE(format.media_type.empty()) << format.name;
  }
}

}  // namespace
}  // namespace tawatur
