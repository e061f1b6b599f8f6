#include "claims/redact/redaction.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/export_csv.h"
#include "claims/check.h"
#include "claims/redact/outsider.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

RateTable rates_in(const Case& data) {
  RateTable table;
  for (const Rate& rate : data.rates) static_cast<void>(table.add(rate));
  return table;
}

// What of all findings must stay, whatever things are called now.
std::vector<std::string> shapes_of(const Case& data) {
  const CheckContext context(data, rates_in(data), {});
  std::vector<std::string> shapes;
  for (const Finding& finding : check_case(context, 1)) {
    std::string text(name_of(finding.kind));
    text += ' ' + std::to_string(finding.origins.established) + '/' +
            std::to_string(finding.origins.possible) + (finding.exact ? "" : "~");
    text += " documents " + std::to_string(finding.documents.size());
    for (const Note note : finding.notes) text += ' ' + std::string(name_of(note));
    std::vector<std::string> groups;
    for (const Group& group : finding.groups) {
      groups.push_back(" [" + std::to_string(group.assertions.size()) + ' ' +
                       std::to_string(group.origins.established) + '/' +
                       std::to_string(group.origins.possible) + " lines " +
                       std::to_string(group.lines.size()) + " cut " +
                       std::to_string(group.cut.size()) + ']');
    }
    std::ranges::sort(groups);
    for (const std::string& group : groups) text += group;
    shapes.push_back(text);
  }
  std::ranges::sort(shapes);
  return shapes;
}

// Marks about a third of everything, under names that are nowhere else.
std::vector<std::string> mark(Case& data, std::mt19937_64& random) {
  std::vector<std::string> secrets;
  const auto secret = [&secrets](const std::string& word) {
    secrets.push_back(word);
    return word;
  };
  std::size_t number = 0;
  for (Source& source : data.sources) {
    ++number;
    if (below(random, 3) == 0) {
      source.confidential = true;
      source.names = {{secret("Qzinform " + std::to_string(number)), "en", false, {}},
                      {secret("مخبرسري" + std::to_string(number)), "ar", false, {}}};
      source.domains = {secret("qzdomain" + std::to_string(number) + ".example")};
    } else if (below(random, 4) == 0) {
      source.names.push_back({secret("סודגדול" + std::to_string(number)), "he", true, {}});
    }
  }
  for (Document& document : data.documents) {
    ++number;
    const bool of_marked = data.sources[document.source.at()].confidential;
    if (!of_marked && below(random, 4) != 0) continue;
    document.confidential = !of_marked;
    document.title = secret("Qztitle " + std::to_string(number));
    document.url = secret("https://qz.example/" + std::to_string(number));
  }
  // Somebody quotes the name; somebody else has it in a reason.
  for (Claim& claim : data.claims) {
    if (!secrets.empty() && below(random, 2) == 0) {
      claim.statement.push_back({"As " + secrets.front() + " says", "en", false, {}});
    }
  }
  for (Assertion& assertion : data.assertions) {
    if (secrets.empty() || below(random, 3) != 0) continue;
    Grade& grade = assertion.detail.ensure().credibility.ensure();
    grade.grade = "3";
    grade.reason = "told by " + secrets[below(random, secrets.size())];
  }
  return secrets;
}

void expect_untold(const std::string& text, const std::vector<std::string>& secrets) {
  for (const std::string& secret : secrets) {
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  }
}

TEST(Redaction, KeepsEveryFindingAndTellsNothing) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    Case data = random_case(seed);
    std::mt19937_64 random(seed);
    const std::vector<std::string> secrets = mark(data, random);
    for (const std::string& key : {std::string(), std::string("a key of many bytes")}) {
      const RedactedCase redacted = redact(data, key);
      ASSERT_EQ(shapes_of(redacted.data), shapes_of(data));
      EXPECT_EQ(redacted.data.assertions.size(), data.assertions.size());
      EXPECT_EQ(redacted.data.documents.size(), data.documents.size());
      const std::string text = write_case(redacted.data);
      expect_untold(text, secrets);
      std::string csv;
      export_csv(redacted.data, [&csv](std::string_view piece) { csv += piece; });
      expect_untold(csv, secrets);
      for (const Clue& clue : clues_in(redacted))
        expect_untold(clue.subject + clue.detail, secrets);
      // It is a case as good as any, and redacting it once more changes nothing.
      const auto again = read_case(text, "redacted");
      ASSERT_TRUE(again);
      EXPECT_FALSE(has_confidential(*again));
      EXPECT_EQ(shapes_of(*again), shapes_of(data));
    }
  }
}

TEST(Redaction, PseudonymsDependOnNameAndKeyOnly) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    Case data = random_case(seed);
    for (Source& source : data.sources) source.confidential = true;
    const RedactedCase one = redact(data, "0123456789abcdef");
    data.title = {{"another title", "en", false, {}}};
    EXPECT_EQ(redact(data, "0123456789abcdef").ids, one.ids);
    if (!one.ids.empty()) {
      EXPECT_NE(redact(data, "0123456789abcdeg").ids, one.ids);
    }
  }
}

TEST(Redaction, LeavesAloneWhatIsNotMarked) {
  const Case data = random_case(7);
  EXPECT_FALSE(has_confidential(data));
  EXPECT_EQ(write_case(redact(data, {}).data), write_case(data));
}

TEST(SecretWords, AreFoundInEverySpelling) {
  SecretWords secrets;
  secrets.add("معاريف", "[1]");
  secrets.add("Mark Felt", "[2]");
  secrets.add("מעריב", "[3]");
  secrets.add("AI", "[4]");
  secrets.finish();
  const struct {
    const char* text;
    const char* without;
  } rows[] = {
      {"nothing here", "nothing here"},  {"Mark Felt said", "[2] said"},
      {"MARK  FELT said", "[withheld]"}, {"بحسب معاريف", "بحسب [1]"},
      {"بحسب مَعاريف", "[withheld]"},     {"ومعاريف", "و[1]"},
      {"לפי מעריב", "לפי [3]"},          {"said the AI.", "said the [4]."},
      {"AIR is air", "AIR is air"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(secrets.without(row.text), row.without);
    EXPECT_EQ(secrets.in(row.text), std::string(row.text) != row.without);
  }
}

TEST(Outsider, SeesWhatTheShapeTells) {
  const auto data = read_case(R"({"tawatur": 1, "case": {"id": "c"},
    "sources": [
      {"id": "owner", "kind": "company"},
      {"id": "felt", "kind": "person", "owner": "owner", "confidential": true},
      {"id": "post", "kind": "outlet"}],
    "documents": [
      {"id": "memo", "source": "felt", "language": "he", "published": "2026-01-18"},
      {"id": "post-1", "source": "post", "language": "en", "published": "2026-01-20",
       "url": "https://post.example/1"}],
    "claims": [{"id": "men", "attributes": {"how-many": {"type": "quantity"}}}],
    "assertions": [
      {"id": "a", "claim": "men", "document": "memo", "values": {"how-many": {"number": "12"}}},
      {"id": "b", "claim": "men", "document": "post-1",
       "chains": [[{"source": "felt", "document": "memo"}]]}]})",
                              "test");
  ASSERT_TRUE(data);
  std::string seen;
  for (const Clue& clue : clues_in(redact(*data, {}))) {
    seen += std::string(name_of(clue.code)) + ' ' + clue.subject + ' ' + clue.detail + '\n';
  }
  EXPECT_EQ(seen,
            "owner confidential-source-1 owner\n"
            "language confidential-document-1 he\n"
            "day confidential-document-1 2026-01-18\n"
            "kind confidential-source-1 person\n"
            "credited confidential-document-1 post-1\n"
            "credited confidential-source-1 post-1\n"
            "only-value confidential-document-1 men#how-many\n");
}

}  // namespace
}  // namespace tawatur
