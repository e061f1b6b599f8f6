#include "core/sha256.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace tawatur {
namespace {

TEST(Sha256, AgreesWithThePublishedVectors) {
  struct Case {
    std::string bytes;
    std::string digest;
  };
  const std::vector<Case> cases = {
      // FIPS 180-2, appendix B, and the empty message
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
      {std::string(1'000'000, 'a'),
       "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
  };
  for (const Case& c : cases) EXPECT_EQ(sha256(c.bytes), c.digest);
}

TEST(Sha256, PiecesGiveTheSameAsTheWhole) {
  const std::string text = "بنحو 200 مليون يورو \0 שלום 👩‍🚒";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    Sha256 hash;
    hash.update(std::string_view(text).substr(0, cut));
    hash.update("");
    Sha256 moved = std::move(hash);
    moved.update(std::string_view(text).substr(cut));
    EXPECT_EQ(moved.finish(), sha256(text));
  }
}

TEST(Sha256, NulBytesCount) { EXPECT_NE(sha256(std::string_view("a\0", 2)), sha256("a")); }

}  // namespace
}  // namespace tawatur
