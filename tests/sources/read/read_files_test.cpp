// The files in files/, each with what must be read from it beside it (NAME.expected). All articles
// are invented. TAWATUR_UPDATE_GOLDEN=1 writes the expectations anew; read the difference.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/display.h"
#include "core/text/utf8.h"
#include "sources/read/charset.h"
#include "sources/read/mime.h"
#include "sources/read/read_file.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<fs::path> files() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(TAWATUR_READ_FILES)) {
    if (entry.path().extension() != ".expected") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<ReadDocument> read(const fs::path& path, const std::string& bytes) {
  const std::string name = path.filename().string();
  ReadHints hints;
  hints.file_name = name;
  return read_document(bytes, hints);
}

std::string shown(const ReadDocument& document) {
  std::string out = document.media_type + " " + document.charset + "\n";
  const auto field = [&out](std::string_view name, const ReadField& value) {
    if (value.given())
      out.append(name)
          .append(": ")
          .append(value.value)
          .append(" <")
          .append(value.where)
          .append(">\n");
  };
  field("title", document.title);
  field("byline", document.byline);
  field("publisher", document.publisher);
  field("url", document.url);
  field("language", document.language);
  field("published", document.published);
  field("modified", document.modified);
  for (const ReadDoubt& doubt : document.doubts)
    out.append("doubt: ").append(doubt.code).append("\n");
  out.append("\n");
  std::string_view text = document.text;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append(visible(text.substr(0, end))).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

TEST(ReadFiles, EachGivesItsArticleAndWhatItSaysAboutItself) {
  const bool update = std::getenv("TAWATUR_UPDATE_GOLDEN") != nullptr;
  ASSERT_GE(files().size(), 20U);
  for (const fs::path& path : files()) {
    SCOPED_TRACE(path.filename());
    const auto document = read(path, bytes_of(path));
    ASSERT_TRUE(document);
    const fs::path expected = path.string() + ".expected";
    if (update) std::ofstream(expected, std::ios::binary) << shown(*document);
    EXPECT_EQ(shown(*document), bytes_of(expected));
  }
}

std::string decoded(const std::string& bytes, const ReadDocument& document, std::string_view name) {
  std::string plain = bytes;
  // The parts of these two files with text are in quoted-printable.
  if (name == "saved.mhtml" || name == "statement.eml") {
    plain = transfer_decoded(bytes, "quoted-printable", 0).bytes;
  }
  if (document.charset == "UTF-16LE") plain.insert(0, "\xFF\xFE");
  if (document.charset == "UTF-16BE") plain.insert(0, "\xFE\xFF");
  return decode_text(plain, document.charset == "ISO-8859-8" ? "iso-8859-8" : document.charset)
      .text;
}

TEST(ReadFiles, EachWordIsFoundInTheOriginalBytes) {
  for (const fs::path& path : files()) {
    SCOPED_TRACE(path.filename());
    const std::string bytes = bytes_of(path);
    const auto document = read(path, bytes);
    ASSERT_TRUE(document);
    std::size_t exact = 0;
    std::size_t words = 0;
    std::size_t at = 0;
    std::size_t position = 0;  // in code points
    while (at < document->text.size()) {
      const std::size_t end =
          std::min(document->text.find_first_of(" \n", at), document->text.size());
      const std::string word = document->text.substr(at, end - at);
      const std::size_t letters = code_point_count(word);
      words += word.empty() ? 0U : 1U;
      const auto place = origin_of(*document, position, position + letters);
      ASSERT_TRUE(place);
      ASSERT_LE(place->bytes.last, bytes.size());
      if (place->bytes.exact && !word.empty()) {
        const std::string there =
            bytes.substr(place->bytes.first, place->bytes.last - place->bytes.first);
        // References (&amp;) and tags inside of words stand in the original too.
        if (there.find_first_of("&<*[]") == std::string::npos) {
          EXPECT_EQ(decoded(there, *document, path.filename().string()), word);
          ++exact;
        }
      }
      position += letters + 1;
      at = end + 1;
    }
    const std::string ending = path.extension().string();
    if (document->charset != "ISO-8859-8" && document->text.size() > 100 && ending != ".gz" &&
        ending != ".wacz" && ending != ".docx" && ending != ".odt" &&
        path.filename() != "script-only-ar.html") {
      EXPECT_GT(exact * 10, words * 8) << "of " << words << " words";
    }
  }
}

TEST(ReadFiles, EveryCutOfEachFileEndsWell) {
  for (const fs::path& path : files()) {
    SCOPED_TRACE(path.filename());
    const std::string bytes = bytes_of(path);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 60);
    for (std::size_t size = 0; size < bytes.size(); size += step) {
      const auto document = read_document(std::string_view(bytes).substr(0, size));
      EXPECT_FALSE(document && first_ill_formed(document->text));
    }
  }
}

}  // namespace
}  // namespace tawatur
