// What is wrong with a case file is said in full, all at once, with the place and a way out.

#include "claims/case_file/case_reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/english.h"

namespace tawatur {
namespace {

std::string problems_of(std::string_view text, const CaseLimits& limits = {}) {
  const auto read = read_case(text, "f", limits);
  if (read) return "fine";
  std::string out;
  for (const Diagnostic& problem : read.error()) out += english(problem) + "\n";
  return out;
}

// A case that is fine but for what is put in place of one of its parts.
struct Parts {
  std::string settings = "{}";
  std::string source = R"({"id":"s"})";
  std::string document = R"({"id":"d","source":"s"})";
  std::string claim =
      R"({"id":"k","attributes":{"price":{"type":"money"},"share":{"type":"percent"}}})";
  std::string assertion = R"({"id":"a","claim":"k","document":"d"})";
  std::string rest;
};
std::string with(const Parts& parts) {
  return R"({"tawatur":1,"case":{"id":"c","settings":)" + parts.settings + "},\n\"sources\":[" +
         parts.source + "],\n\"documents\":[" + parts.document + "],\n\"claims\":[" + parts.claim +
         "],\n\"assertions\":[" + parts.assertion + "]" + parts.rest + "}";
}

struct Bad {
  Parts parts;
  std::string_view wanted;
};

std::string value_of(const std::string& value) {
  return R"({"id":"a","claim":"k","document":"d","values":)" + value + "}";
}

TEST(CaseReader, TheCaseThatTheOthersAreMadeOfIsFine) { EXPECT_EQ(problems_of(with({})), "fine"); }

TEST(CaseReader, SaysWhatIsWrongWithOneThing) {
  const auto part = [](std::string Parts::*which) {
    return [which](std::string text) {
      Parts parts;
      parts.*which = std::move(text);
      return parts;
    };
  };
  const auto settings = part(&Parts::settings);
  const auto source = part(&Parts::source);
  const auto document = part(&Parts::document);
  const auto claim = part(&Parts::claim);
  const auto assertion = part(&Parts::assertion);
  const auto values = [&](const std::string& text) { return assertion(value_of(text)); };
  const auto rates = [](const std::string& text) {
    Parts parts;
    parts.rest = ",\n\"rates\":[" + text + "]";
    return parts;
  };
  const std::vector<Bad> table{
      {settings(R"({"threshold":1})"),
       R"(f:1:55: /case/settings/threshold: a threshold of 1 makes no sense: two independent lines are the least that can agree)"
       "\n"},
      {settings(R"({"threshold":99999999999999999999})"),
       R"(f:1:55: /case/settings/threshold: 99999999999999999999 is too large a number here)"
       "\n"},
      {settings(R"({"threshold":4294967296})"),
       R"(f:1:55: /case/settings/threshold: 4294967296 is too large a number here)"
       "\n"},
      {settings(R"({"threshold":"2"})"),
       R"(f:1:55: /case/settings/threshold: this must be a whole number, not a string)"
       "\n"},
      {settings(R"({"threshold":2.5})"),
       R"(f:1:55: /case/settings/threshold: this must be a whole number, not 2.5)"
       "\n"},
      {settings(R"({"threshold":-3})"),
       R"(f:1:55: /case/settings/threshold: this must be a whole number, not -3)"
       "\n"},
      {settings(R"({"about_percent":100.5})"),
       R"(f:1:59: /case/settings/about_percent: 100.5 is not a percentage from 0 to 100)"
       "\n"},
      {settings(R"({"fx_percent":-1})"),
       R"(f:1:56: /case/settings/fx_percent: -1 is not a percentage from 0 to 100)"
       "\n"},
      {settings(R"({"fx_percent":1e1})"),
       R"(f:1:56: /case/settings/fx_percent: "1e1" is not a decimal number (digits with at most one point, as in "200000000" or "-0.5"))"
       "\n"},
      {settings(R"({"currency":"euro"})"),
       R"(f:1:54: /case/settings/currency: "euro" is not a currency: three capital letters, such as "EUR")"
       "\n"},
      {settings(R"({"treshold":2})"),
       R"(f:1:43: /case/settings/treshold: unknown key "treshold" (did you mean "threshold"?))"
       "\n"},
      {settings(R"([])"), R"(f:1:42: /case/settings: this must be an object, not an array)"
                          "\n"},
      {source(R"({"id":"s"},{"id":"s"})"),
       R"(f:2:29: /sources/1/id: the id "s" is taken by /sources/0)"
       "\n"},
      {source(R"({"id":"s"},{"id":"d"})"),
       R"(f:3:20: /documents/0/id: the id "d" is taken by /sources/1; sources and documents share one set of ids)"
       "\n"},
      {source(R"({"kind":"outlet","names":[]},{"id":"s"})"),
       R"(f:2:12: /sources/0: "id" is missing)"
       "\n"},
      {source(R"({"id":"s","kind":"outlett"})"),
       R"(f:2:29: /sources/0/kind: "outlett" is not one of outlet agency official company person unnamed (did you mean "outlet"?))"
       "\n"},
      {source(R"({"id":"s","owner":"t"})"), R"(f:2:30: /sources/0/owner: no source "t")"
                                            "\n"},
      {source(R"({"id":"s","owner":"s"})"), R"(f:2:30: /sources/0/owner: the source owns itself)"
                                            "\n"},
      {source(R"({"id":"s","owner":"t"},{"id":"t","owner":"u"},{"id":"u","owner":"s"})"),
       R"(f:2:30: /sources/0/owner: owners in a circle: "s" → "t" → "u" → "s")"
       "\n"},
      {source(R"({"id":"s"},{"id":"u","kind":"unnamed","owner":"s"})"),
       R"(f:2:58: /sources/1/owner: an unnamed source has no owner)"
       "\n"},
      {source(R"({"id":"s","owner":"u"},{"id":"u","kind":"unnamed"})"),
       R"(f:2:30: /sources/0/owner: "u" is an unnamed source, which owns nothing)"
       "\n"},
      {source(R"({"id":"s","kind":"unnamed"})"),
       R"(f:3:33: /documents/0/source: "s" is an unnamed source, which publishes nothing; credit it in a chain instead)"
       "\n"},
      {source(R"({"id":"s","grade":{"reliability":"G"}})"),
       R"(f:2:45: /sources/0/grade/reliability: "G" is not a reliability: one letter from A to F)"
       "\n"},
      {source(R"({"id":"s","grade":{"reason":"x"}})"),
       R"(f:2:30: /sources/0/grade: "reliability" is missing)"
       "\n"},
      {source(R"({"id":"s","names":["Maariv"]})"),
       R"(f:2:31: /sources/0/names/0: this must be an object, not a string)"
       "\n"},
      {source(R"({"id":"s","id":"t"})"), R"(f:2:22: /sources/0/id: "id" stands here twice)"
                                         "\n"},
      {source(R"({"id":"s"},{"id":""})"), R"(f:2:29: /sources/1/id: an id must not be empty)"
                                          "\n"},
      {source(R"({"id":"s"},{"id":" t"})"),
       R"(f:2:29: /sources/1/id: " t" begins or ends with a space)"
       "\n"},
      {source(R"({"id":"s"},{"id":"ma\u202Eariv"})"),
       R"(f:2:29: /sources/1/id: "ma[U+202E]ariv" has the control character U+202E; an id must be visible throughout)"
       "\n"},
      {source(R"({"id":"s","confidential":"yes"})"),
       R"(f:2:37: /sources/0/confidential: this must be true or false, not a string)"
       "\n"},
      {source(R"({"id":"s"}, 7)"), R"(f:2:24: /sources/1: this must be an object, not a number)"
                                   "\n"},
      {document(R"({"id":"d","source":"S"})"), R"(f:3:33: /documents/0/source: no source "S")"
                                               "\n"},
      {document(R"({"id":"d","source":"s","published":"2023-02-30"})"),
       R"(f:3:49: /documents/0/published: "2023-02-30" is not an EDTF date: day 30 (2023-02 has 28 days))"
       "\n"},
      {document(R"({"id":"d","source":"s","published":"03/04/2023"})"),
       R"(f:3:49: /documents/0/published: "03/04/2023" is not an EDTF date: a year has four digits)"
       "\n"},
      {document(R"({"id":"d","source":"s","status_on":"2024"})"),
       R"(f:3:49: /documents/0/status_on: "status_on" says since when a document is corrected or retracted, and this one stands)"
       "\n"},
      {document(
           R"({"id":"d","source":"s","published":"2024-02","status":"retracted","status_on":"2024-01-31"})"),
       R"(f:3:92: /documents/0/status_on: 2024-01-31 is before 2024-02, when the document was published)"
       "\n"},
      {document(
           R"({"id":"d","source":"s","copies":[{"document":"e","status":"accepted"},{"document":"e","status":"rejected"}]},{"id":"e","source":"s"})"),
       R"(f:3:109: /documents/0/copies/1/status: that the text is copied from "e" is both accepted and rejected, here and in /documents/0/copies/0; keep one of the two)"
       "\n"},
      {document(R"({"id":"d","source":"s","snapshot":{"sha256":"","text":"قمران"}})"),
       R"(f:3:58: /documents/0/snapshot/sha256: "" is not a SHA-256: 64 digits and small letters a to f; of the "text" that stands here it is 2b028f0672edc0e93b39b2056212e725d4ae88435b9e9a4dcfc37c804ebd9df4)"
       "\n"},
      {document(R"({"id":"d","source":"s","snapshot":{"text":"קבוצה"}})"),
       R"(f:3:48: /documents/0/snapshot: "sha256" is missing; of the "text" that stands here it is 65c68c5030912a436bf27c581da1129bdb9278c3d06ed95e95eb600face4b8ad)"
       "\n"},
      {document(R"({"id":"d","source":"s","snapshot":{"sha256":"ABC"}})"),
       R"(f:3:58: /documents/0/snapshot/sha256: "ABC" is not a SHA-256: 64 digits and small letters a to f)"
       "\n"},
      {document(R"({"id":"d","source":"s","snapshot":{"text":"x"}})"),
       R"(f:3:48: /documents/0/snapshot: "sha256" is missing; of the "text" that stands here it is 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881)"
       "\n"},
      {document(R"({"id":"d","source":"s","copies":[{"document":"e"}]})"),
       R"(f:3:59: /documents/0/copies/0/document: no document "e")"
       "\n"},
      {document(R"({"id":"d","source":"s","copies":[{"document":"d"}]})"),
       R"(f:3:59: /documents/0/copies/0/document: the document copies itself)"
       "\n"},
      {document(
           R"({"id":"d","source":"s","copies":[{"document":"e","claims":[]}]},{"id":"e","source":"s"})"),
       R"(f:3:72: /documents/0/copies/0/claims: an empty list would hold for no claim; leave "claims" out to mean all)"
       "\n"},
      {document(
           R"({"id":"d","source":"s","copies":[{"document":"e","claims":["q"]}]},{"id":"e","source":"s"})"),
       R"(f:3:73: /documents/0/copies/0/claims/0: no claim "q")"
       "\n"},
      {document(
           R"({"id":"d","source":"s","copies":[{"document":"e","status":"accepted"}]},{"id":"e","source":"s","copies":[{"document":"d"}]})"),
       R"(f:3:59: /documents/0/copies/0/document: copies in a circle: "d" → "e" → "d")"
       "\n"},
      {document(R"({"id":"d","source":"s","consulted":{"on":"yesterday"}})"),
       R"(f:3:55: /documents/0/consulted/on: "yesterday" is not an EDTF date: a year has four digits)"
       "\n"},
      {document(R"({"id":"d","source":"s","status":"withdrawn"})"),
       R"(f:3:46: /documents/0/status: "withdrawn" is not one of standing corrected retracted)"
       "\n"},
      {document(R"({"id":"d","source":"s","status":"retracted","status_on":"XXXX-06-07"})"),
       R"(f:3:70: /documents/0/status_on: "XXXX-06-07" is not an EDTF date: a date without a year)"
       "\n"},
      {claim(R"({"id":"k#1"},{"id":"k"})"),
       R"(f:4:17: /claims/0/id: "k#1" has a "#", which stands between claim and attribute)"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a#b":{"type":"text"}}})"),
       R"(f:4:41: /claims/0/attributes/a#b: "a#b" has a "#", which stands between claim and attribute)"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a":{"type":"texts"}}})"),
       R"(f:4:47: /claims/0/attributes/a/type: "texts" is not one of money quantity date percent ordinal entity text bool (did you mean "text"?))"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a":{"type":"text","unit":"km"}}})"),
       R"(f:4:61: /claims/0/attributes/a/unit: only a quantity has a unit; this attribute is of type text)"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a":{"type":"text"},"a":{"type":"date"}}})"),
       R"(f:4:55: /claims/0/attributes/a: "a" stands here twice)"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a":{"type":"money","rate_on":"2022/2023"}}})"),
       R"(f:4:65: /claims/0/attributes/a/rate_on: "2022/2023" is not a day, a month or a year)"
       "\n"},
      {claim(R"({"id":"k","attributes":{"a":{"type":"money","about_percent":"ten"}}})"),
       R"(f:4:71: /claims/0/attributes/a/about_percent: "ten" is not a decimal number (digits with at most one point, as in "200000000" or "-0.5"))"
       "\n"},
      {assertion(R"({"id":"a","claim":"kk","document":"dd"})"),
       R"(f:5:33: /assertions/0/claim: no claim "kk")"
       "\n"
       R"(f:5:49: /assertions/0/document: no document "dd")"
       "\n"},
      {assertion(R"({"claim":"k","document":"d"})"), R"(f:5:15: /assertions/0: "id" is missing)"
                                                     "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d"},{"id":"a","claim":"k","document":"d"})"),
       R"(f:5:59: /assertions/1/id: the id "a" is taken by /assertions/0)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","stance":"denied"})"),
       R"(f:5:61: /assertions/0/stance: "denied" is not one of affirms denies doubts (did you mean "denies"?))"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","chains":[[]]})"),
       R"(f:5:62: /assertions/0/chains/0: a chain names at least one source; leave "chains" out when none is credited)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","chains":[[{"source":"t"}]]})"),
       R"(f:5:73: /assertions/0/chains/0/0/source: no source "t")"
       "\n"},
      {assertion(
           R"({"id":"a","claim":"k","document":"d","chains":[[{"source":"s","basis":"interview"},{"source":"s"}]]})"),
       R"(f:5:85: /assertions/0/chains/0/0/basis: only the last link of a chain has a basis: how the others know is that the next one told them)"
       "\n"},
      {assertion(
           R"({"id":"a","claim":"k","document":"d","basis":"anonymous","chains":[[{"source":"s"}]]})"),
       R"(f:5:60: /assertions/0/basis: an assertion with chains has its basis on the last link of each)"
       "\n"},
      {assertion(
           R"({"id":"a","claim":"k","document":"d","chains":[[{"source":"s","document":"d"}]]})"),
       R"(f:5:88: /assertions/0/chains/0/0/document: the chain names the document that it stands in, "d")"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","basis":"hearsay"})"),
       R"(f:5:60: /assertions/0/basis: "hearsay" is not one of first-hand document interview anonymous unattributed unreachable confidential)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","credibility":{"grade":"7"}})"),
       R"(f:5:75: /assertions/0/credibility/grade: "7" is not a credibility: one digit from 1 to 6)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","quote":{"start":5}})"),
       R"(f:5:60: /assertions/0/quote: without "exact" a quote needs both "start" and "end"; "end" is missing)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","quote":{}})"),
       R"(f:5:60: /assertions/0/quote: a quote needs "exact", or "start" and "end")"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","quote":{"start":9,"end":5}})"),
       R"(f:5:69: /assertions/0/quote/start: the quote starts at 9, after its end at 5)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","quote":{"start":0,"end":0}})"),
       R"(f:5:77: /assertions/0/quote/end: the quote starts and ends at 0: there is nothing between)"
       "\n"},
      {assertion(R"({"id":"a","claim":"k","document":"d","quote":{"start":-1,"end":5}})"),
       R"(f:5:69: /assertions/0/quote/start: this must be a whole number, not -1)"
       "\n"},
      {values(R"({"price":{"amount":200,"currency":"EUR"}})"),
       R"(f:5:80: /assertions/0/values/price/amount: put the number in quotes, so that no digit is lost: "200")"
       "\n"},
      {values(R"({"price":{"amount":"200"}})"),
       R"(f:5:70: /assertions/0/values/price: "currency" is missing: an amount needs one)"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"eur"}})"),
       R"(f:5:70: /assertions/0/values/price: "currency" is "eur", not three capital letters (as in "EUR"))"
       "\n"},
      {values(R"({"price":{"amount":"2e8","currency":"EUR"}})"),
       R"(f:5:80: /assertions/0/values/price/amount: "2e8" is not a decimal number (digits with at most one point, as in "200000000" or "-0.5"))"
       "\n"},
      {values(R"({"price":{"amount":"٢٠٠","currency":"EUR"}})"),
       R"(f:5:80: /assertions/0/values/price/amount: "٢٠٠" is not a decimal number (digits with at most one point, as in "200000000" or "-0.5"))"
       "\n"},
      {values(R"({"price":{"number":"200"}})"),
       R"(f:5:70: /assertions/0/values/price: "price" is of type money, and its values have "amount" and "currency", not "number")"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"EUR","hedge":"abuot"}})"),
       R"(f:5:111: /assertions/0/values/price/hedge: "abuot" is not one of about more-than less-than at-least at-most up-to between dozens (did you mean "about"?))"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"EUR","hedge":"between"}})"),
       R"(f:5:70: /assertions/0/values/price: "hedge" is "between", but "amount_to" is missing)"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"EUR","amount_to":"300"}})"),
       R"(f:5:70: /assertions/0/values/price: "amount_to" is given, but "hedge" is not "between")"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"EUR","precision":"0"}})"),
       R"(f:5:70: /assertions/0/values/price: "precision" is "0", not above 0)"
       "\n"},
      {values(R"({"price":{"amount":"200","currency":"EUR","text":"x"}})"),
       R"(f:5:70: /assertions/0/values/price: a value has only one of "amount", "number", "edtf", "entity", "text", "bool")"
       "\n"},
      {values(R"({"price":{}})"),
       R"(f:5:70: /assertions/0/values/price: a value has one of "amount", "number", "edtf", "entity", "text", "bool")"
       "\n"},
      {values(R"({"price":5})"),
       R"(f:5:70: /assertions/0/values/price: this must be an object, not a number)"
       "\n"},
      {values(R"({"prize":{"amount":"1","currency":"EUR"}})"),
       R"(f:5:62: /assertions/0/values/prize: the claim "k" has no attribute "prize" (did you mean "price"?))"
       "\n"},
      {values(R"({"share":{"number":"5","unit":"km"}})"),
       R"(f:5:91: /assertions/0/values/share/unit: only a quantity has a unit; "share" is of type percent)"
       "\n"},
      {values(R"({"share":{"number":"5"},"share":{"number":"6"}})"),
       R"(f:5:85: /assertions/0/values/share: "share" stands here twice)"
       "\n"},
      {rates(R"({"from":"EUR","to":"USD","on":"2023","rate":1.08})"),
       R"(f:6:54: /rates/0/rate: put the number in quotes, so that no digit is lost: "1.08")"
       "\n"},
      {rates(R"({"from":"EUR","to":"USD","on":"2023","rate":"0"})"),
       R"(f:6:10: /rates/0: rate "0" of EUR → USD is not above 0)"
       "\n"},
      {rates(
           R"({"from":"EUR","to":"USD","on":"2023","rate":"1.08"},{"from":"EUR","to":"USD","on":"2023","rate":"1.09"})"),
       R"(f:6:62: /rates/1: a second rate EUR → USD for 2023)"
       "\n"},
      {rates(R"({"from":"EUR","to":"EUR","on":"2023~","rate":"1.08"})"),
       R"(f:6:10: /rates/0: a rate from EUR to itself)"
       "\n"},
  };
  for (const Bad& bad : table) {
    const std::string text = with(bad.parts);
    EXPECT_EQ(problems_of(text), bad.wanted) << text;
  }
}

TEST(CaseReader, SaysWhatIsWrongWithTheFileAsAWhole) {
  const std::pair<std::string, std::string_view> table[] = {
      {"", "f: the file is empty; a case is a JSON object\n"},
      {"\xEF\xBB\xBF \r\n", "f: the file is empty; a case is a JSON object\n"},
      {"[]", "f:1:1: a case is an object { … }, and this file holds an array\n"},
      {"\"x\"", "f:1:1: a case is an object { … }, and this file holds a string\n"},
      {"{", "f:1:2: the file ends in the middle of the case; was it cut off?\n"},
      {"{}",
       "f:1:1: \"tawatur\" is missing: the version of the format, 1\n"
       "f:1:1: \"case\" is missing\n"},
      {R"({"tawatur":2,"case":{"id":"c"}})",
       "f:1:12: /tawatur: the file has format version 2, and this program reads version 1; a newer "
       "program may read it\n"},
      {R"({"tawatur":1,"case":{"id":"c"}} x)",
       "f:1:33: something stands after the end of the case\n"},
      {R"({"tawatur":1,"case":{"id":"c"},})",
       "f:1:32: this is not valid JSON here; expected string literal\n"},
      {"{\r\n\"tawatur\":1 \"case\":{}}", "f:2:18: this is not valid JSON here; expected '}'\n"},
      {"{\"tawatur\":1,\"case\":{\"id\":\"\xD9\x83\xD9\"",
       "f:1:30: this is not UTF-8 text (a cut or invalid sequence of bytes); save the file as "
       "UTF-8\n"},
      {std::string("{\"tawatur\":1,\"case\":{\"id\":\"c\"}}\0", 32),
       "f:1:32: a NUL byte: this is not UTF-8 text; save the file as UTF-8\n"},
      {"{\"tawatur\":1,\"case\":{\"id\":\"c\n\"}}",
       "f:1:29: a line end, a tab or another control character inside a text; write it as \\n, "
       "\\t or \\u00XX\n"},
      {R"({"tawatur":1,"case":{"id":"\ud800"}})",
       "f:1:34: half of a surrogate pair; \\uD800 to \\uDFFF stand for a character only in "
       "pairs\n"},
      {R"({"tawatur":1,"case":{"id":"c"},"x-n":{"a":1,"a":2},"x-m":1,"x-m":2,"sources":null,"claims":{}})",
       "f:1:38: /x-n: the key \"a\" stands in one object twice\n"
       "f:1:60: /x-m: \"x-m\" stands here twice\n"
       "f:1:92: /claims: this must be an array, not an object\n"},
  };
  for (const auto& [text, wanted] : table) EXPECT_EQ(problems_of(text), wanted) << text;
}

TEST(CaseReader, FindsTheProblemsOfAllStagesInOneRun) {
  EXPECT_EQ(problems_of(R"({"tawatur":1,"case":{"id":"c"},
"sources":[{"id":"ماريف","knd":"outlet"}],
"documents":[{"id":"وثيقة","source":"مارىف","published":"2023-13"}],
"claims":[{"id":"צווי","attributes":{"n":{"type":"quantity"}}}],
"assertions":[{"id":"a","claim":"צוו","document":"وثيقة","values":{"n":{"number":"x"}}}]})"),
            "f:2:26: /sources/0/knd: unknown key \"knd\" (did you mean \"kind\"?)\n"
            "f:3:37: /documents/0/source: no source \"مارىف\" (did you mean "
            "\"ماريف\"?)\n"
            "f:3:57: /documents/0/published: \"2023-13\" is not an EDTF date: month 13 (months are "
            "01 to 12, seasons 21 to 24)\n"
            "f:5:33: /assertions/0/claim: no claim \"צוו\" (did you mean "
            "\"צווי\"?)\n"
            "f:5:82: /assertions/0/values/n/number: \"x\" is not a decimal number (digits with at "
            "most one point, as in \"200000000\" or \"-0.5\")\n");
}

TEST(CaseReader, NamesAHundredProblemsAndCountsTheRest) {
  Parts parts;
  for (int i = 0; i < 250; ++i) parts.source += R"(,{"id":"s"})";
  const auto read = read_case(with(parts), "f");
  ASSERT_FALSE(read.has_value());
  ASSERT_EQ(read.error().size(), kMaxDiagnostics + 1);
  EXPECT_EQ(read.error().front().pointer, "/sources/1/id");
  EXPECT_EQ(english(read.error().back()), "f: and 150 problems more; mend these first");
}

TEST(CaseReader, QuotesStayInsideTheHeldText) {
  const std::string held =
      R"({"id":"d","source":"s","snapshot":{"text":"قمران 🛰","sha256":")" +
      std::string(64, '0') + "\"}}";
  const auto quoted = [&](const std::string& quote) {
    Parts parts;
    parts.document = held;
    parts.assertion = R"({"id":"a","claim":"k","document":"d","quote":)" + quote + "}";
    return problems_of(with(parts));
  };
  EXPECT_EQ(quoted(R"({"start":6,"end":7})"), "fine");
  EXPECT_EQ(quoted(R"({"exact":"لا شيء"})"), "fine");
  EXPECT_EQ(quoted(R"({"start":6,"end":8})"),
            "f:5:77: /assertions/0/quote/end: the text of \"d\" has 7 code points; this is beyond "
            "its end\n");
  EXPECT_EQ(
      quoted(R"({"exact":"x","start":99999999999})"),
      "f:5:81: /assertions/0/quote/start: the text of \"d\" has 7 code points; this is beyond "
      "its end\n");
}

TEST(CaseReader, TakesNullForAKeyThatIsNotThere) {
  Parts parts;
  parts.source = R"({"id":"s","kind":null,"owner":null})";
  parts.document = R"({"id":"d","source":"s","copies":null,"published":null})";
  EXPECT_EQ(problems_of(with(parts)), "fine");
  parts = {};
  parts.assertion = value_of(R"({"price":{"amount":null,"currency":"EUR"}})");
  EXPECT_EQ(problems_of(with(parts)),
            "f:5:70: /assertions/0/values/price: a value has one of \"amount\", \"number\", "
            "\"edtf\", \"entity\", \"text\", \"bool\"\n");
}

TEST(CaseReader, KeepsXKeysAndAllowsCirclesOfRejectedCopies) {
  Parts parts;
  parts.document =
      R"({"id":"d","source":"s","status_on":null,"title":null,"x-note":{"b":1.50,"a":[]},
    "copies":[{"document":"e","status":"rejected"}]},
    {"id":"e","source":"s","copies":[{"document":"d"}]})";
  const auto read = read_case(with(parts), "f");
  ASSERT_TRUE(read.has_value());
  const Document& document = read->documents.front();
  ASSERT_TRUE(static_cast<bool>(document.extras));
  EXPECT_EQ(*document.extras, (ExtraList{{"x-note", R"({"a":[],"b":1.50})"}}));
}

TEST(CaseReader, RefusesWhatIsTooLargeBeforeItCostsAnything) {
  CaseLimits limits;
  limits.file_bytes = 10;
  EXPECT_EQ(
      problems_of(R"({"tawatur":1})", limits),
      "f: the file has 13 bytes, and at most 10 are read; raise the limit or split the case\n");

  const std::string brackets(200'000'000, '[');
  EXPECT_EQ(
      problems_of(R"({"x-deep":)" + brackets),
      "f:1:11: /x-deep: more than 64 objects and arrays one inside another; a case needs 8\n");
  EXPECT_EQ(problems_of(brackets),
            "f:1:1: a case is an object { … }, and this file holds an array\n");

  limits = {};
  limits.string_bytes = 7;
  Parts parts;
  parts.document = R"({"id":"d","source":"s","title":"قمران"})";
  EXPECT_EQ(problems_of(with(parts), limits),
            "f:3:45: /documents/0/title: a text of 10 bytes; at most 7 are read here\n");
  limits = {};
  limits.snapshot_bytes = 1000;
  EXPECT_EQ(problems_of("{\"x\":\"" + std::string(5000, 'a'), limits),
            "f:1:1001: more than 1000 bytes without a quotation mark; no case has a text that "
            "long\n");

  parts = {};
  parts.source = R"({"id":")" + std::string(257, 's') + R"("},{"id":"s"})";
  EXPECT_NE(problems_of(with(parts)).find("is longer than 256 characters"), std::string::npos);
  parts.source = R"({"id":"s"},{"id":")";
  for (int i = 0; i < 256; ++i) parts.source += "ع";
  parts.source += "\"}";
  EXPECT_EQ(problems_of(with(parts)), "fine");
}

// A mistake that is made a million times costs a count, not a million messages.
TEST(CaseReader, CountsWithoutGatheringAFloodOfProblems) {
  Parts parts;
  parts.assertion.clear();
  for (int i = 0; i < 100'000; ++i) {
    parts.assertion += (i > 0 ? "," : "") + std::string(R"({"id":"a","claim":"q","document":"q"})");
  }
  const auto read = read_case(with(parts), "f");
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(english(read.error().back()), "f: and 299899 problems more; mend these first");
}

TEST(CaseReader, APlaceInAnOrderIsAWholeNumberFromOneOn) {
  Parts parts;
  parts.claim = R"({"id":"k","attributes":{"rank":{"type":"ordinal"}}})";
  for (const auto& [number, wanted] : std::vector<std::pair<std::string, std::string>>{
           {"1", ""}, {"3.0", ""}, {"12", ""}, {"0", "0"}, {"-3", "-3"}, {"2.5", "2.5"}}) {
    parts.assertion = value_of(R"({"rank":{"number":")" + number + "\"}}");
    EXPECT_EQ(problems_of(with(parts)),
              wanted.empty() ? "fine"
                             : "f:5:69: /assertions/0/values/rank: " + wanted +
                                   " is no place in an order: that is a whole number from 1 on\n");
  }
}

// Only what contradicts itself is refused.
TEST(CaseReader, CopiesAndDatesThatCanStandTogetherDo) {
  Parts parts;
  parts.document =
      R"({"id":"d","source":"s","published":"2024","status":"corrected","status_on":"2024-01-01",
"copies":[{"document":"e","status":"accepted"},{"document":"e","status":"rejected","claims":["k"]},
{"document":"e","status":"proposed"}]},{"id":"e","source":"s"})";
  EXPECT_EQ(problems_of(with(parts)), "fine");
}

TEST(CaseReader, NumbersOfOtherProgramsAreKeptAsTheyAreWritten) {
  for (const std::string number : {"-0", "0.10", "1E5", "-17", "18446744073709551616", "1e-400"}) {
    Parts parts;
    parts.rest = ",\"x-n\":" + number;
    const auto read = read_case(with(parts), "f");
    ASSERT_TRUE(read.has_value()) << number;
    EXPECT_EQ(read->extras->front().second, number);
  }
  Parts parts;
  parts.rest = ",\"x-n\":1e1000000000";
  EXPECT_EQ(problems_of(with(parts)), "f:5:71: a number that is too large; put it in quotes\n");
}

TEST(CaseReader, SeesInTheBeginningThatTheRestIsHopeless) {
  const std::string good = with({});
  for (const std::size_t cut : {16U, 40U, 100U, 150U}) {
    EXPECT_FALSE(is_hopeless(std::string_view(good).substr(0, cut))) << cut;
  }
  EXPECT_FALSE(is_hopeless("{\"tawatur\": 1, \"x\": \"" + std::string(1000, 'a')));
  EXPECT_TRUE(is_hopeless("{" + std::string(100, 'x')));
  EXPECT_TRUE(is_hopeless("{\"a\":" + std::string(100, '[')));
  EXPECT_TRUE(is_hopeless("{\"a\":" + std::string(100, '\0')));
}

}  // namespace
}  // namespace tawatur
