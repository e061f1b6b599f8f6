// Files that ask for more than they should get.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <zlib.h>

#include "sources/read/read_file.h"

namespace tawatur {
namespace {

using namespace std::string_view_literals;

bool has_doubt(const ReadDocument& document, std::string_view code) {
  return std::any_of(document.doubts.begin(), document.doubts.end(),
                     [code](const ReadDoubt& doubt) { return doubt.code == code; });
}

std::string number(std::size_t value, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) {
    bytes.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    value >>= 8U;
  }
  return bytes;
}

std::string deflated(const std::string& text, int window) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY),
            Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  std::string input = text;
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// A ZIP file of one deflated entry; `flags` 1: encrypted.
std::string zip_of(std::string_view name, const std::string& text, std::size_t flags = 0) {
  const std::string packed = deflated(text, -MAX_WBITS);
  const std::string common = number(20, 2) + number(flags, 2) + number(8, 2) + number(0, 8) +
                             number(packed.size(), 4) + number(text.size(), 4) +
                             number(name.size(), 2);
  std::string file = "PK\x03\x04" + common + number(0, 2) + std::string(name) + packed;
  const std::size_t directory = file.size();
  file +=
      "PK\x01\x02" + number(20, 2) + common + number(0, 2 + 2 + 2 + 2 + 4 + 4) + std::string(name);
  const std::size_t size = file.size() - directory;
  return file + "PK\x05\x06" + number(0, 4) + number(1, 2) + number(1, 2) + number(size, 4) +
         number(directory, 4) + number(0, 2);
}

std::string_view refusal(std::string_view bytes, const ReadLimits& limits = {}) {
  const auto document = read_document(bytes, {}, limits);
  return document ? "read"sv : document.error().message.key();
}

TEST(HostileFiles, WhatIsNoArticleIsRefusedWithAReason) {
  EXPECT_EQ(refusal("\x89PNG\r\n"), "read.picture");
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0"), "read.old-office");
  EXPECT_EQ(refusal("PK\x05\x06"), "read.zip");
  EXPECT_EQ(refusal("\x01\x02\x03\x00\x05\x06"sv), "read.binary");
  EXPECT_EQ(refusal("%PDF-1.4"), "read.pdf-tools-missing");
  EXPECT_EQ(refusal("\x1F\x8B\x08garbage"), "read.packed-damaged");
}

TEST(HostileFiles, PackedBombsAreRefusedBeforeTheyAreUnpacked) {
  const std::string zeros(40 * kMebibyte, ' ');
  EXPECT_EQ(refusal(deflated(zeros, MAX_WBITS + 16)), "read.unpacks-too-often");
  EXPECT_EQ(refusal(zip_of("word/document.xml", zeros)), "read.unpacks-too-often");
  EXPECT_EQ(refusal(zip_of("content.xml", zeros)), "read.unpacks-too-often");
  ReadLimits limits;
  limits.unpacked_ratio = 100'000;
  limits.unpacked_bytes = kMebibyte;
  EXPECT_EQ(refusal(deflated(zeros, MAX_WBITS + 16), limits), "read.unpacks-too-large");
}

TEST(HostileFiles, PackedFilesInsidePackedFilesEnd) {
  std::string bytes = "text";
  for (int i = 0; i < 10; ++i) bytes = deflated(bytes, MAX_WBITS + 16);
  EXPECT_EQ(refusal(bytes), "read.nested-files");
}

TEST(HostileFiles, DamagedAndEncryptedOfficeDocumentsAreSaidToBe) {
  EXPECT_EQ(refusal(zip_of("word/document.xml", "<a><b></a>")), "read.xml-damaged");
  EXPECT_EQ(refusal(zip_of("word/document.xml", "<a/>", 1)), "read.entry-encrypted");
  const std::string entities =
      "<!DOCTYPE a [<!ENTITY x \"yyyyyyyyyy\"><!ENTITY z \"&x;&x;&x;&x;\">]><a>&z;</a>";
  EXPECT_EQ(refusal(zip_of("word/document.xml", entities)), "read.xml-damaged");
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  EXPECT_NE(refusal(zip_of("word/document.xml", deep)), "read");
}

TEST(HostileFiles, EveryCutOfAnOfficeDocumentEndsWell) {
  const std::string whole = zip_of("word/document.xml", "<p><t>text of a paragraph</t></p>");
  ASSERT_EQ(refusal(whole), "read");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    static_cast<void>(read_document(std::string_view(whole).substr(0, size)));
  }
}

TEST(HostileFiles, LargePagesAndTextsAreRefusedAndTheLimitIsSaid) {
  ReadLimits limits;
  limits.page_bytes = 1000;
  limits.text_bytes = 1000;
  limits.archive_bytes = 1000;
  EXPECT_EQ(refusal("<html>" + std::string(2000, 'x'), limits), "read.too-large");
  EXPECT_EQ(refusal(std::string(2000, 'x'), limits), "read.too-large");
  EXPECT_EQ(refusal("Subject: x\nFrom: y\n\n" + std::string(2000, 'x'), limits), "read.too-large");
  EXPECT_EQ(refusal("WARC/1.0\n" + std::string(2000, 'x'), limits), "read.too-large");
}

TEST(HostileFiles, AHundredThousandLevelsOfElementsAreFlattened) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  page += "<p>وقالت الوزارة إن المبلغ يتجاوز 20 مليون يورو، وإن العقد على مرحلتين.";
  const auto document = read_document(page);
  ASSERT_TRUE(document);
  EXPECT_TRUE(has_doubt(*document, "too-deep"));
  EXPECT_NE(document->text.find("20 مليون"), std::string::npos);
}

TEST(HostileFiles, PagesThatTakeTooLongAreCut) {
  ReadLimits limits;
  limits.parse_time = std::chrono::seconds(0);
  std::string page = "<html><body>";
  for (int i = 0; i < 20'000; ++i) page += "<i>x</b>";
  const auto document = read_document(page, {}, limits);
  ASSERT_TRUE(document);
  EXPECT_TRUE(has_doubt(*document, "page-cut"));
}

TEST(HostileFiles, LinkedDataThatIsDeepOrNoJsonIsPassedOver) {
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "[";
  for (const std::string& script : {deep, std::string("{\"@type\":"), std::string("null"),
                                    std::string("{\"@type\":5,\"author\":[[[]]],\"@id\":{}}")}) {
    const auto document =
        read_document("<script type='application/ld+json'>" + script +
                      "</script><p>A paragraph that is long enough to be the text of it all.</p>");
    ASSERT_TRUE(document);
    EXPECT_NE(document->text, "");
  }
}

TEST(HostileFiles, OneLineOfFiftyMegabytesIsText) {
  std::string line;
  while (line.size() < 50 * kMebibyte) line += "قالت الوزارة إن المبلغ 20 مليون يورو. ";
  line.pop_back();
  const auto document = read_document(line);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text.size(), line.size());
  EXPECT_TRUE(document->doubts.empty());
}

TEST(HostileFiles, RecordsWithFalseLengthsEnd) {
  for (const std::string_view bytes :
       {"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx"sv,
        "WARC/1.0\r\nContent-Length: -1\r\n\r\nx"sv, "WARC/1.0\r\n"sv,
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50\r\n\r\nHTTP/1.1 200\r\n"sv}) {
    EXPECT_EQ(refusal(bytes), "read.no-page-inside");
  }
}

}  // namespace
}  // namespace tawatur
