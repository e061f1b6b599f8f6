#include "app/service/output_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

class OutputFileTest : public testing::Test {
 protected:
  OutputFileTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tawatur-test-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~OutputFileTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
  }
  [[nodiscard]] std::string get(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_), {}));
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(OutputFileTest, IsThereOnlyAfterCommit) {
  auto output = OutputFile::open(path("a"));
  ASSERT_TRUE(output);
  output->write("نص");
  EXPECT_FALSE(std::filesystem::exists(path("a")));
  ASSERT_TRUE(output->commit());
  EXPECT_EQ(get("a"), "نص");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, LeavesTheOldFileAndNoOtherWhenItIsGivenUp) {
  put("a", "old");
  {
    auto output = OutputFile::open(path("a"));
    ASSERT_TRUE(output);
    output->write(std::string(1'000'000, 'x'));
    const OutputFile moved = std::move(*output);
  }
  EXPECT_EQ(get("a"), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(OutputFileTest, KeepsPermissionsAndSymbolicLinks) {
  put("a", "old");
  std::filesystem::permissions(path("a"), std::filesystem::perms(0640));
  std::filesystem::create_symlink("a", path("link"));
  ASSERT_TRUE(write_output(path("link"), "new"));
  EXPECT_TRUE(std::filesystem::is_symlink(path("link")));
  EXPECT_EQ(get("a"), "new");
  EXPECT_EQ(std::filesystem::status(path("a")).permissions(), std::filesystem::perms(0640));
}

TEST_F(OutputFileTest, WritesBehindALinkWhoseFileIsNotThereYet) {
  std::filesystem::create_symlink("second", path("first"));
  std::filesystem::create_symlink(path("ملف"), path("second"));
  ASSERT_TRUE(write_output(path("first"), "new"));
  EXPECT_TRUE(std::filesystem::is_symlink(path("first")));
  EXPECT_TRUE(std::filesystem::is_symlink(path("second")));
  EXPECT_EQ(get("ملف"), "new");
}

TEST_F(OutputFileTest, LeavesLinksThatLeadInACircle) {
  std::filesystem::create_symlink("b", path("a"));
  std::filesystem::create_symlink("a", path("b"));
  EXPECT_FALSE(write_output(path("a"), "new"));
  EXPECT_TRUE(std::filesystem::is_symlink(path("a")));
}

TEST_F(OutputFileTest, WritesIntoDevicesInsteadOfReplacingThem) {
  ASSERT_TRUE(write_output("/dev/null", "text"));
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(OutputFileTest, SaysWhatWentWrong) {
  const struct {
    std::string path;
    std::string said;
  } rows[] = {
      {"/dev/full", "no space left on the disk"},
      {path("missing/a"), "the folder does not exist"},
      {path(""), "this is a folder"},
  };
  for (const auto& row : rows) {
    const auto written = write_output(row.path, "text");
    ASSERT_FALSE(written) << row.path;
    EXPECT_EQ(written.error().kind, Failure::Kind::system);
    EXPECT_NE(english(written.error().messages.front()).find(row.said), std::string::npos)
        << english(written.error().messages.front());
  }
}

}  // namespace
}  // namespace tawatur
