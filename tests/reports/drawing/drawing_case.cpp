#include "tests/reports/drawing/drawing_case.h"

namespace tawatur {
namespace {

std::string source(const std::string& id, const std::string& kind, const std::string& english,
                   const std::string& arabic, const std::string& more = "") {
  return R"({"id": ")" + id + R"(", "kind": ")" + kind + R"(", "names": [{"text": ")" + english +
         R"(", "lang": "en"}, {"text": ")" + arabic + R"(", "lang": "ar"}])" + more + "}";
}

// A document of the source of the same name, and its assertion on `claim`.
struct Told {
  std::string document;
  std::string assertion;
};

Told told(const std::string& source_id, const std::string& claim, const std::string& words,
          const std::string& more = "") {
  const std::string id = source_id + "-1";
  return {R"({"id": ")" + id + R"(", "source": ")" + source_id + R"(", "published": "2025-03-04")" +
              more + "}",
          R"({"id": "a-)" + id + R"(", "claim": ")" + claim + R"(", "document": ")" + id + "\"" +
              words + "}"};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ",\n") + part;
  return out;
}

}  // namespace

CheckedCase harbour_case() {
  const std::string wire =
      R"(, "stance": "affirms", "values": {"injured": {"number": "12"}},
         "chains": [[{"source": "wire"}, {"source": "ministry", "basis": "first-hand"}]])";
  const std::string own =
      R"(, "stance": "affirms", "values": {"injured": {"number": "30"}}, "basis": "first-hand")";
  std::vector<std::string> sources{
      source("wire", "agency", "Atlas Wire", "وكالة أطلس"),
      source("ministry", "official", "Ministry of Harbours", "وزارة الموانئ"),
      source("group", "company", "Nakhla Group", "مجموعة نخلة"),
  };
  std::vector<Told> all{
      told("al-fajr", "fire", wire),
      told("al-mawani", "fire", wire),
      told("net24", "fire", wire),
      told("hof", "fire", wire,
           R"(, "title": "שריפה בנמל", "url": "https://hof.example/1?a=1&b=2")"),
      told("gazette", "fire", own),
      told("coast", "fire", own),
      told("north", "fire", own,
           R"(, "copies": [{"document": "gazette-1", "status": "accepted"}])"),
      told("bay", "fire", own, R"(, "copies": [{"document": "gazette-1", "status": "proposed"}])"),
      told("tide", "fire", own, R"(, "status": "retracted")"),
      told("blog", "circle", R"(, "stance": "affirms", "chains": [[{"source": "paper"}]])"),
      told("paper", "circle", R"(, "stance": "affirms", "chains": [[{"source": "blog"}]])"),
  };
  std::vector<std::string> documents;
  std::vector<std::string> assertions;
  for (const Told& one : all) {
    documents.push_back(one.document);
    assertions.push_back(one.assertion);
    const std::string id = one.document.substr(8, one.document.find("-1\"") - 8);
    const bool owned = id == "gazette" || id == "coast";
    sources.push_back(
        source(id, "outlet", "The " + id, "صحيفة " + id, owned ? R"(, "owner": "group")" : ""));
  }
  return checked(R"({"tawatur": 1, "case": {"id": "harbour", "title": [
    {"text": "The harbour fire", "lang": "en"}, {"text": "حريق الميناء", "lang": "ar"}]},
    "sources": [)" +
                 joined(sources) + R"(], "documents": [)" + joined(documents) +
                 R"(], "claims": [
    {"id": "fire", "statement": [{"text": "A fire injured dock workers", "lang": "en"},
      {"text": "أصاب حريق عمال الميناء", "lang": "ar"}], "attributes": {"injured": {"type": "quantity"}}},
    {"id": "circle", "statement": [{"text": "It was arson", "lang": "en"}]}],
    "assertions": [)" +
                 joined(assertions) + "]}");
}

const DiagramNode* node_of(const DiagramPanel& panel, std::string_view key) {
  for (const DiagramNode& node : panel.nodes) {
    if (node.key == key) return &node;
  }
  return nullptr;
}

const DiagramEdge* edge_of(const DiagramPanel& panel, std::string_view from, std::string_view to) {
  for (const DiagramEdge& edge : panel.edges) {
    if (panel.nodes[edge.from].key == from && panel.nodes[edge.to].key == to) return &edge;
  }
  return nullptr;
}

std::vector<std::string> attribute_values(std::string_view xml, std::string_view attribute) {
  const std::string begin = " " + std::string(attribute) + "=\"";
  std::vector<std::string> values;
  for (std::size_t at = xml.find(begin); at != std::string_view::npos; at = xml.find(begin, at)) {
    at += begin.size();
    values.emplace_back(xml.substr(at, xml.find('"', at) - at));
  }
  return values;
}

}  // namespace tawatur
