// Long CSV becomes the case that a careful person would have typed.

#include "claims/case_file/long_csv.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "claims/case_file/case_format.h"
#include "claims/case_file/case_reader.h"
#include "claims/case_file/case_writer.h"
#include "claims/case_file/export_csv.h"
#include "tests/support/english.h"
#include "tests/support/random_case.h"

namespace tawatur {
namespace {

std::string csv_problems(std::string_view text, const LongCsvOptions& options = {}) {
  const auto read = read_long_csv(text, "f", options);
  if (read) return "fine";
  std::string out;
  for (const Diagnostic& problem : read.error()) out += english(problem) + "\n";
  return out;
}

Case case_of(std::string_view text, const LongCsvOptions& options = {}) {
  auto read = read_long_csv(text, "f", options);
  EXPECT_TRUE(read.has_value()) << csv_problems(text, options);
  return read ? std::move(*read) : Case{};
}

// What a reader of the written case would get: the same, and therefore a valid case.
void expect_valid(const Case& data) {
  const std::string text = write_case(data);
  const auto read = read_case(text, "written");
  ASSERT_TRUE(read.has_value()) << english(read.error().front()) << "\n" << text;
  EXPECT_TRUE(*read == data) << text;
}

constexpr std::string_view kHeader = "source,object,attribute,value,time\n";

// "a|d1|k" for each assertion, with its values.
std::vector<std::string> lines_of(const Case& data) {
  std::vector<std::string> out;
  for (const Assertion& assertion : data.assertions) {
    const Claim& claim = data.claims[assertion.claim.at()];
    std::string line = assertion.id;
    for (const AttributeValue& entry : assertion.values) {
      const Attribute& attribute = claim.attributes[entry.attribute.at()];
      line += " " + attribute.name + ":" + std::string(name_of(attribute.type)) + "=" +
              printable(entry.value, attribute.unit);
    }
    out.push_back(line);
  }
  return out;
}

TEST(LongCsv, MakesADocumentOfEachSourceAndDay) {
  const Case data = case_of(std::string(kHeader) +
                            "ماريف,رحلة 1,gate,F7,20111201\r\n"
                            "ماريف,رحلة 1,gate,F8,2011-12-02\r\n"
                            "ماريف,رحلة 1,gate,F9,sometime\r\n"
                            "מעריב,רحلة,gate,F9,\r\n");
  expect_valid(data);
  ASSERT_EQ(data.documents.size(), 4U);
  EXPECT_EQ(data.documents[0].id, "מעריב@csv");
  EXPECT_EQ(data.documents[1].id, "ماريف@2011-12-01");
  EXPECT_EQ(data.documents[1].published, "2011-12-01");
  EXPECT_EQ(data.documents[3].id, "ماريف@csv");
  EXPECT_EQ(data.documents[3].published, "");
  EXPECT_EQ(data.sources[1].kind, SourceKind::outlet);
}

TEST(LongCsv, JoinsTheRowsOfADocumentAndAnObject) {
  const Case data = case_of(std::string(kHeader) +
                            "s,k,gate,B,\n"
                            "s,k,arrival,835,\n"
                            "s,k,gate,B,\n"    // the same again
                            "s,k,gate,A 1,\n"  // another value: another assertion
                            "s,k,empty,,\n"
                            "t,k,gate,B,\n"
                            "s,j,arrival,-1.50,\n");
  expect_valid(data);
  EXPECT_EQ(lines_of(data),
            (std::vector<std::string>{"s@csv|j arrival:quantity=-1.50",
                                      "s@csv|k arrival:quantity=835 gate:text=B",
                                      "s@csv|k~2 gate:text=A 1", "t@csv|k gate:text=B"}));
  ASSERT_EQ(data.claims.size(), 2U);
  EXPECT_EQ(data.claims[1].attributes.size(), 2U);
}

TEST(LongCsv, FindsTheTypeThatFitsEveryValueOfAnAttribute) {
  const std::pair<std::vector<std::string_view>, std::string_view> table[] = {
      {{"1", "2.50", "-3"}, "quantity"},
      {{"2019", "2020"}, "quantity"},
      {{"40 km", "7km"}, "quantity"},
      {{"40 km", "7 kg"}, "text"},
      {{"40 km", "7"}, "text"},
      {{"40 camels"}, "text"},
      {{"12 %", "3.5%"}, "percent"},
      {{"12%", "3"}, "text"},
      {{"2019", "2020-01", "2020-01-31"}, "date"},
      {{"2019-02-29"}, "text"},
      {{"yes", "No", "TRUE", "false"}, "bool"},
      {{"yes", "maybe"}, "text"},
      {{"1e5"}, "text"},
      {{"٢٠"}, "text"},
      {{"1,5"}, "text"},
  };
  for (const auto& [cells, wanted] : table) {
    std::string text(kHeader);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text += "s" + std::to_string(i) + ",k,n,\"" + std::string(cells[i]) + "\",\n";
    }
    const Case data = case_of(text);
    expect_valid(data);
    EXPECT_EQ(name_of(data.claims.at(0).attributes.at(0).type), wanted) << text;
  }
}

TEST(LongCsv, TakesTypesThatAreGiven) {
  LongCsvOptions options;
  options.types = {{"year", ValueType::date}, {"place", ValueType::ordinal}};
  const Case data = case_of("value,attribute,object,source\n2019,year,k,s\n3,place,k,s\n", options);
  expect_valid(data);
  EXPECT_EQ(lines_of(data), (std::vector<std::string>{"s@csv|k place:ordinal=3 year:date=2019"}));

  EXPECT_EQ(csv_problems(std::string(kHeader) + "s,k,year,soon,\ns,k,\"place\",third,\n", options),
            "f:2:10: \"soon\" is no value of type date\n"
            "f:3:13: \"third\" is no value of type ordinal\n");
  options.types = {{"yaer", ValueType::date}, {"price", ValueType::money}};
  EXPECT_EQ(csv_problems(std::string(kHeader) + "s,k,year,2019,\n", options),
            "f: type money cannot be given for \"price\": a cell does not say the currency\n"
            "f: no attribute \"yaer\" in the file (did you mean \"year\"?)\n");
}

TEST(LongCsv, SaysWhereARowIsWrong) {
  const std::pair<std::string, std::string_view> table[] = {
      {"", "f: the file is empty\n"},
      {"source,object,atribute,value\n",
       "f:1:15: unknown column \"atribute\" (did you mean \"attribute\"?); the first line is "
       "source,object,attribute,value[,time]\nf:1:1: the first line names no column "
       "\"attribute\"\n"},
      {"source,object,attribute,value,value\n", "f:1:31: a second column \"value\"\n"},
      {std::string(kHeader) + "ماريف,k,a,1,,\n",
       "f:2:14: 6 cells in a row; the first line has 5 (a cell with a comma needs quotation "
       "marks)\n"},
      {std::string(kHeader) + "s,k\n",
       "f:2:3: 2 cells in a row; the first line has 5 (a cell with a comma needs quotation "
       "marks)\n"},
      {std::string(kHeader) + ",k,a,1,\n", "f:2:1: the source is empty\n"},
      {std::string(kHeader) + "s,k,x-a,1,\n",
       "f:2:5: \"x-a\" begins with \"x-\", which is kept for other programs\n"},
      {std::string(kHeader) + "s,\"k\nk\",a,1,\n",
       "f:2:3: \"k k\" has the control character U+000A; an id must be visible throughout\n"},
      {std::string(kHeader) + "s,k,a,\"1,\n", "f:2:7: the quotation mark is never closed\n"},
      {std::string(kHeader) + "s,\"k\"k,a,1,\n",
       "f:2:6: text after the closing quotation mark; a quotation mark inside is doubled\n"},
      {std::string(kHeader) + "s,k,a,\xD9,\n",
       "f:2:7: this is not UTF-8 text (a cut or invalid sequence of bytes); save the file as "
       "UTF-8\n"},
      {std::string(kHeader) + std::string("s,k\0", 4),
       "f:2:4: a NUL byte: this is not UTF-8 text; save the file as UTF-8\n"},
  };
  for (const auto& [text, wanted] : table) EXPECT_EQ(csv_problems(text), wanted) << text;
}

TEST(LongCsv, SaysWhatTheFirstLineLacks) {
  const auto problem = [](std::string_view text) {
    const auto read = read_long_csv(text, "f");
    std::string out;
    if (!read) {
      for (const Diagnostic& one : read.error()) out += english(one) + "\n";
    }
    return out;
  };
  EXPECT_EQ(
      problem("source;object;attribute;value\na;b;c;1\n"),
      "f:1:7: the columns are separated by semicolons; long CSV has commas between its cells: "
      "save the table with commas\n");
  EXPECT_EQ(problem("source\tobject\tattribute\tvalue\n"),
            "f:1:7: the columns are separated by tabs; long CSV has commas between its cells: save "
            "the table with commas\n");
  EXPECT_EQ(problem("source,object,value\na,b,1\n"),
            "f:1:1: the first line names no column \"attribute\"\n");
}

TEST(LongCsv, SaysThatTimesAreNoDays) {
  Diagnostics remarks;
  const auto read = read_long_csv(
      "source,object,attribute,value,time\na,b,c,1,2024-02-30\na,b,d,2,\nx,b,c,1,20240131\n"
      "x,b,d,1,أمس\n",
      "f", {}, &remarks);
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(english(remarks.front()),
            "f:2:9: the times of 2 rows are no days (YYYY-MM-DD or YYYYMMDD), such as "
            "\"2024-02-30\" here; what such rows say is undated");
}

TEST(LongCsv, KeepsNamesApartThatWouldFallTogether) {
  const Case data = case_of(std::string(kHeader) +
                            "a|b,c,n,1,\n"
                            "a,k#1,n,1,\n"
                            "a,k%231,n,1,\n"
                            "a@csv,k,n#,1,\n"
                            "a,k,n,1,\n"
                            "a,k,n,2,\n"
                            "a,k~2,n,3,\n");
  expect_valid(data);
  std::vector<std::string> claims;
  for (const Claim& claim : data.claims) claims.push_back(claim.id);
  EXPECT_EQ(claims, (std::vector<std::string>{"c", "k", "k%231", "k%25231", "k~2"}));
  EXPECT_EQ(data.documents[0].id, "a@csv@csv");
  EXPECT_EQ(data.documents[1].id, "a@csv~");
}

// Quotes, commas, line ends, doubled quotation marks, white space, a byte order mark.
TEST(LongCsv, ReadsTheCsvThatSpreadsheetsWrite) {
  const Case data = case_of(
      "\xEF\xBB\xBF\"source\", object ,attribute,value\r\n"
      "\r\n"
      "\"Knuth, D.\",\"the \"\"book\"\"\",\"title\",\"line 1\r\nline 2\"\r\n"
      "s, the 5\" pipe , title ,\" x \"");
  expect_valid(data);
  EXPECT_EQ(data.sources[0].id, "Knuth, D.");
  EXPECT_EQ(data.claims[0].id, "the \"book\"");
  EXPECT_EQ(data.claims[1].id, "the 5\" pipe");
  EXPECT_EQ(data.assertions[0].values[0].value.word, "line 1\r\nline 2");
  EXPECT_EQ(data.assertions[1].values[0].value.word, " x ");
}

TEST(LongCsv, TheOrderOfRowsChangesNothing) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 200; ++round) {
    SCOPED_TRACE(round);
    std::vector<std::string> rows;
    for (std::size_t i = below(random, 30); i-- > 0;) {
      constexpr std::string_view kCells[] = {"s", "s|k", "ماريف", "k", "k~2", "s@csv"};
      // One value for each place, for which of several comes first is the order of rows.
      const std::string place = std::string(kCells[below(random, 6)]) + "," +
                                std::string(kCells[below(random, 6)]) + "," +
                                std::string(kCells[below(random, 6)]) + ",";
      const auto same = [&](const std::string& row) { return row.rfind(place, 0) == 0; };
      if (std::any_of(rows.begin(), rows.end(), same)) continue;
      rows.push_back(place + std::to_string(below(random, 4)) + ",2024010" +
                     std::to_string(1 + below(random, 3)) + "\n");
    }
    const auto text_of = [&] {
      std::string text(kHeader);
      for (const std::string& row : rows) text += row;
      return text;
    };
    const Case data = case_of(text_of());
    expect_valid(data);
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[below(random, i)]);
    EXPECT_TRUE(case_of(text_of()) == data) << text_of();
  }
}

TEST(ExportCsv, WritesValuesAsTextAndDisarmsFormulas) {
  const auto read = read_case(R"({"tawatur":1,"case":{"id":"c"},
    "sources":[{"id":"=s"},{"id":"t"}],
    "documents":[{"id":"d","source":"=s","published":"2024"},
                 {"id":"e","source":"t","status":"retracted"}],
    "claims":[{"id":"k","attributes":{"a":{"type":"quantity","unit":"km"},"b":{"type":"money"},
               "c":{"type":"text"},"d":{"type":"percent"}}}],
    "assertions":[{"id":"1","claim":"k","document":"d","values":{
      "a":{"number":"-40","hedge":"more-than"},
      "b":{"amount":"1","amount_to":"2","currency":"EUR","hedge":"between"},
      "c":{"text":"-1+2, \"قمر\""},"d":{"number":"5"}}},
      {"id":"2","claim":"k","document":"e","values":{"d":{"number":"6"}}},
      {"id":"3","claim":"k","document":"d","stance":"denies","values":{"d":{"number":"7"}}}]})",
                              "f");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(export_csv(*read),
            "source,object,attribute,value,time\r\n"
            "'=s,k,a,more than -40 km,2024\r\n"
            "'=s,k,b,between 1 and 2 EUR,2024\r\n"
            "'=s,k,c,\"'-1+2, \"\"قمر\"\"\",2024\r\n"
            "'=s,k,d,5 %,2024\r\n");
  EXPECT_EQ(csv_cell("-12.5"), "-12.5");
  EXPECT_EQ(csv_cell("@x"), "'@x");
  EXPECT_EQ(csv_cell("+1"), "'+1");
}

TEST(CaseFormatTest, RecognisesFilesByWhatIsInThem) {
  EXPECT_EQ(detect_case_format("\xEF\xBB\xBF \n{\"tawatur\""), CaseFormat::json);
  EXPECT_EQ(detect_case_format("\"source\", object,attribute,value\r\na,b"), CaseFormat::long_csv);
  EXPECT_EQ(detect_case_format("value,source,time,attribute,object"), CaseFormat::long_csv);
  // What is wrong with it the reader says.
  EXPECT_EQ(detect_case_format("source;object;attribute;value"), CaseFormat::long_csv);
  EXPECT_EQ(detect_case_format("source,object,vlaue"), CaseFormat::long_csv);
  const std::pair<std::string_view, std::string_view> table[] = {
      {"", "the file is empty"},
      {"SQLite format 3", "the file is a SQLite file"},
      {"%PDF-1.7", "the file is a PDF"},
      {"[1]", "the file is a JSON array; a case is an object { … }"},
      {"<!doctype html>", "the file is HTML or XML"},
      {"source;target;weight", "the file begins with \"source;target;weight\""},
      {"مرحبا\nsource", "the file begins with \"مرحبا\""},
  };
  for (const auto& [text, wanted] : table) {
    const auto read = detect_case_format(text);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(english(read.error().message),
              std::string(wanted) +
                  "; wanted is case JSON, or CSV with the columns source,object,attribute,value");
  }
}

}  // namespace
}  // namespace tawatur
