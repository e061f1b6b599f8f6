// A case written and read again is the same case, whatever it holds and however it is laid out.

#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "core/sha256.h"
#include "tests/support/english.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

std::string all_of(const Diagnostics& problems) {
  std::string out;
  for (const Diagnostic& problem : problems) out += english(problem) + "\n";
  return out;
}

TEST(CaseRoundTrip, WritingAndReadingRandomCasesChangesNothing) {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE(seed);
    const Case data = random_case(seed);
    const std::string text = write_case(data);
    const auto read = read_case(text, "random");
    ASSERT_TRUE(read.has_value()) << all_of(read.error()) << text;
    ASSERT_TRUE(*read == data) << text << write_case(*read);
    ASSERT_EQ(write_case(*read), text);
  }
}

TEST(CaseRoundTrip, CarriageReturnsAndAByteOrderMarkChangeNothing) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    SCOPED_TRACE(seed);
    const Case data = random_case(seed);
    std::string text = "\xEF\xBB\xBF";
    for (const char c : write_case(data)) text.append(c == '\n' ? "\r\n" : std::string(1, c));
    const auto read = read_case(text, "random");
    ASSERT_TRUE(read.has_value()) << all_of(read.error());
    ASSERT_TRUE(*read == data);
  }
}

// The order of rows in a file carries no meaning: tables reversed as text are the same case.
TEST(CaseRoundTrip, TheOrderOfKeysAndRowsCarriesNoMeaning) {
  const char* const forwards = R"({"tawatur": 1, "case": {"id": "c"},
    "sources": [{"id": "a", "owner": "b"}, {"id": "b"}],
    "documents": [{"id": "d", "source": "a", "copies": [{"document": "e", "claims": ["k", "l"]}]},
                  {"id": "e", "source": "b"}],
    "claims": [{"id": "k", "attributes": {"n": {"type": "percent"}, "w": {"type": "text"}}},
               {"id": "l"}],
    "assertions": [{"id": "1", "claim": "k", "document": "d",
                    "values": {"n": {"number": "5"}, "w": {"text": "نعم"}},
                    "chains": [[{"source": "b", "document": "e", "basis": "interview"}]]},
                   {"id": "2", "claim": "l", "document": "e"}]})";
  const char* const backwards = R"({
    "assertions": [{"document": "e", "claim": "l", "id": "2"},
                   {"chains": [[{"basis": "interview", "document": "e", "source": "b"}]],
                    "values": {"w": {"text": "نعم"}, "n": {"number": "5"}},
                    "document": "d", "claim": "k", "id": "1"}],
    "claims": [{"id": "l"},
               {"attributes": {"w": {"type": "text"}, "n": {"type": "percent"}}, "id": "k"}],
    "documents": [{"id": "e", "source": "b"},
                  {"copies": [{"claims": ["l", "k", "l"], "document": "e"}], "source": "a", "id": "d"}],
    "sources": [{"id": "b"}, {"owner": "b", "id": "a"}],
    "case": {"id": "c"}, "tawatur": 1})";
  const auto first = read_case(forwards, "f");
  const auto second = read_case(backwards, "b");
  ASSERT_TRUE(first.has_value()) << all_of(first.error());
  ASSERT_TRUE(second.has_value()) << all_of(second.error());
  EXPECT_TRUE(*first == *second);
  EXPECT_EQ(write_case(*first), write_case(*second));
}

TEST(CaseRoundTrip, PiecesAreTheWholeTextAndItsHash) {
  const Case data = random_case(7, {8, 200, 6, 3000, 3, 4});
  const std::string whole = write_case(data);
  std::string joined;
  std::size_t pieces = 0;
  write_case(data, [&](std::string_view piece) {
    joined += piece;
    ++pieces;
  });
  EXPECT_EQ(joined, whole);
  EXPECT_GT(pieces, 3U);
  EXPECT_EQ(case_sha256(data), sha256(whole));
}

TEST(CaseWriter, LaysOutOneKeyALine) {
  const auto read = read_case(
      R"({"tawatur":1,"case":{"id":"m","settings":{"threshold":3,"about_percent":2.50}},
          "sources":[{"id":"tanja7","names":[{"text":"طنجة7","lang":"ar"}]}],
          "documents":[{"id":"t","source":"tanja7"}],
          "claims":[{"id":"k","attributes":{"price":{"type":"money"}}}],
          "assertions":[{"id":"a","claim":"k","document":"t","values":{"price":
            {"currency":"USD","hedge":"up-to","amount":"150000000","printed":"لا تتجاوز \u0661"}}}]})",
      "f");
  ASSERT_TRUE(read.has_value()) << all_of(read.error());
  EXPECT_EQ(write_case(*read), R"({
  "tawatur": 1,
  "case": {
    "id": "m",
    "settings": {
      "threshold": 3,
      "about_percent": 2.50
    }
  },
  "sources": [
    {
      "id": "tanja7",
      "kind": "outlet",
      "names": [
        {
          "text": "طنجة7",
          "lang": "ar"
        }
      ]
    }
  ],
  "documents": [
    {
      "id": "t",
      "source": "tanja7"
    }
  ],
  "claims": [
    {
      "id": "k",
      "attributes": {
        "price": {
          "type": "money"
        }
      }
    }
  ],
  "assertions": [
    {
      "id": "a",
      "claim": "k",
      "document": "t",
      "stance": "affirms",
      "values": {
        "price": {
          "amount": "150000000",
          "currency": "USD",
          "hedge": "up-to",
          "printed": "لا تتجاوز ١"
        }
      }
    }
  ]
}
)");
}

}  // namespace
}  // namespace tawatur
