#include "sources/read/mime.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(Mime, EncodedWordsAreDecodedAndJoined) {
  const struct {
    std::string_view written;
    std::string_view meant;
  } rows[] = {
      {"=?UTF-8?B?2YXYsdit2KjYpw==?=", "مرحبا"},
      {"=?utf-8?q?=D7=A9=D7=9C=D7=95=D7=9D?= x", "שלום x"},
      {"=?windows-1256?Q?=E3=D1=CD=C8=C7?=", "مرحبا"},
      {"=?utf-8?Q?a_b?= =?utf-8?Q?c?=", "a bc"},
      {"=?utf-8?B?2YU=?=\r\n =?utf-8?B?2LE=?=", "مر"},
      {"=?utf-8?B?2Q==?= =?utf-8?B?hQ==?=", "م"},  // a letter cut in two
      {"plain", "plain"},
      {"=?utf-8?X?abc?=", "=?utf-8?X?abc?="},
      {"=?broken", "=?broken"},
  };
  for (const auto& row : rows) EXPECT_EQ(decoded_header(row.written), row.meant) << row.written;
}

TEST(Mime, FoldedHeadersAreOne) {
  const MimeHeaders headers = parse_headers("Subject: a\r\n\tb\r\nX-Y : c\r\n\r\nbody", 1000);
  EXPECT_EQ(headers.value("subject"), "a b");
  EXPECT_EQ(headers.value("x-y"), "c");
  EXPECT_EQ(headers.value("none"), "");
  EXPECT_EQ(headers.size, 27U);
}

TEST(Mime, ContentTypesHaveTheirParameters) {
  const ContentType type =
      content_type("Multipart/Related; boundary=\"a;\\\"b\"; type=\"text/html\"; charset = utf-8");
  EXPECT_EQ(type.type, "multipart/related");
  EXPECT_EQ(type.boundary, "a;\"b");
  EXPECT_EQ(type.charset, "utf-8");
  EXPECT_EQ(content_type("").type, "text/plain");
}

TEST(Mime, TransferEncodingsLeadBack) {
  const TransferDecoded quoted =
      transfer_decoded("a=D9=\r\n=85=3D=zz\r\n", "Quoted-Printable", 100);
  EXPECT_EQ(quoted.bytes, "aم==zz\r\n");
  EXPECT_EQ(quoted.origin.source_of(1, 3), (ByteRange{101, 110, true}));
  const TransferDecoded packed = transfer_decoded("2YXY\r\nsQ==", "base64", 10);
  EXPECT_EQ(packed.bytes, "مر");
  EXPECT_EQ(packed.origin.source_of(0, 2), (ByteRange{10, 14, true}));
  EXPECT_EQ(packed.origin.source_of(3, 4).last, 20U);
  EXPECT_EQ(transfer_decoded("x", "8bit", 3).origin.source_of(0, 1), (ByteRange{3, 4, true}));
}

TEST(Mime, PartsAreFoundInsideParts) {
  const std::string mail =
      "Content-Type: multipart/mixed; boundary=A\r\n\r\npreamble\r\n--A\r\n"
      "Content-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\n\r\nplain\r\n--B\r\n"
      "Content-Type: text/html\r\n\r\n<p>x\r\n--B--\r\n--A\r\nContent-Type: "
      "image/png\r\n\r\nz\r\n--A--\r\nend";
  const auto parts = mime_parts(mail, {});
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 5U);
  for (const MimePart& part : *parts) {
    EXPECT_EQ(mail.substr(part.start, part.body.size()), part.body);
  }
  EXPECT_EQ((*parts)[3].body, "plain");
  EXPECT_EQ((*parts)[4].body, "<p>x");
  EXPECT_EQ((*parts)[4].parent, 1U);
}

TEST(Mime, NestingHasALimit) {
  ReadLimits limits;
  std::string mail;
  for (std::size_t i = 0; i < 2 * limits.mime_depth; ++i) {
    const std::string name = "b" + std::to_string(i);
    mail += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
  }
  const auto parts = mime_parts(mail, limits);
  ASSERT_FALSE(parts);
  EXPECT_EQ(parts.error().code, ErrorCode::limit_exceeded);
}

}  // namespace
}  // namespace tawatur
