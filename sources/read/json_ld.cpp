// Sites write one article, a list of things, or a graph whose things refer to each other by @id.
// All objects are collected first, in the order of the page; then one is chosen.

#include "sources/read/json_ld.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "sources/read/ascii.h"
#include "sources/read/text_builder.h"

namespace tawatur {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestScript = std::size_t{4} << 20U;
constexpr std::size_t kMostObjects = 2000;

// Line ends inside of strings, comment marks around the whole: what browsers' parsers forgive.
std::string repaired(std::string_view script) {
  script = trimmed(script);
  for (const std::string_view start : {"<!--", "//<![CDATA[", "<![CDATA["}) {
    if (script.substr(0, start.size()) == start) script.remove_prefix(start.size());
  }
  for (const std::string_view end : {"-->", "//]]>", "]]>", ";"}) {
    script = trimmed(script);
    if (script.size() >= end.size() && script.substr(script.size() - end.size()) == end) {
      script.remove_suffix(end.size());
    }
  }
  std::string out(script);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

std::optional<json> parsed(std::string_view script, std::size_t max_depth) {
  if (script.size() > kLongestScript) return std::nullopt;
  bool too_deep = false;
  const auto shallow = [&](int depth, json::parse_event_t, json&) {
    too_deep = too_deep || depth > static_cast<int>(max_depth);
    return !too_deep;
  };
  // The callback drops what lies deeper, so the tree is never deeper than allowed.
  json value = json::parse(repaired(script), shallow, false);
  if (value.is_discarded() || too_deep) return std::nullopt;
  return value;
}

std::string text_of(const json& value) {
  if (value.is_string()) return one_line(value.get_ref<const std::string&>());
  if (value.is_object()) {
    for (const char* key : {"@value", "name", "@id", "url"}) {
      const auto found = value.find(key);
      if (found != value.end() && found->is_string()) return text_of(*found);
    }
  }
  if (value.is_array() && !value.empty()) return text_of(value.front());
  return {};
}

class Graph {
 public:
  void collect(const json& value, std::size_t script) {
    if (objects_.size() >= kMostObjects) return;
    if (value.is_object()) {
      objects_.push_back({&value, script});
      const auto id = value.find("@id");
      if (id != value.end() && id->is_string() && value.size() > 1) {
        by_id_.emplace(id->get_ref<const std::string&>(), &value);
      }
    }
    if (value.is_object() || value.is_array()) {
      for (const json& inner : value) collect(inner, script);
    }
  }

  [[nodiscard]] LinkedArticle article() const {
    const json* best = nullptr;
    std::size_t best_facts = 0;
    LinkedArticle out;
    for (const auto& [object, script] : objects_) {
      if (!is_article(*object)) continue;
      std::size_t facts = 0;
      for (const char* key : {"headline", "datePublished", "author", "publisher", "articleBody"}) {
        facts += object->contains(key) ? 1U : 0U;
      }
      if (best == nullptr || facts > best_facts) {
        best = object;
        best_facts = facts;
        out.body_script = script;
      }
    }
    if (best != nullptr) take(*best, out);
    for (const auto& [object, script] : objects_) {
      if (best == nullptr && has_type(*object, "WebPage")) take(*object, out);
    }
    if (out.publisher.empty() && best != nullptr) {
      for (const auto& [object, script] : objects_) {
        if (out.publisher.empty() &&
            (has_type(*object, "NewsMediaOrganization") || has_type(*object, "WebSite"))) {
          out.publisher = named(*object, "name");
        }
      }
    }
    return out;
  }

 private:
  static bool has_type(const json& object, std::string_view wanted) {
    const auto type = object.find("@type");
    if (type == object.end()) return false;
    const auto ends_so = [wanted](const json& name) {
      if (!name.is_string()) return false;
      const std::string& text = name.get_ref<const std::string&>();
      return text.size() >= wanted.size() &&
             text.compare(text.size() - wanted.size(), wanted.size(), wanted) == 0;
    };
    if (type->is_array()) return std::any_of(type->begin(), type->end(), ends_so);
    return ends_so(*type);
  }

  static bool is_article(const json& object) {
    return has_type(object, "Article") || has_type(object, "Posting") || has_type(object, "Report");
  }

  // What the key names, other objects followed.
  [[nodiscard]] std::string named(const json& object, const char* key) const {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    const json* value = &*found;
    if (value->is_array() && value->size() > 1 && std::string_view(key) == "author") {
      std::string all;
      for (const json& one : *value) {
        const std::string name = name_of(one);
        if (!name.empty()) all.append(all.empty() ? "" : ", ").append(name);
      }
      return all;
    }
    return name_of(value->is_array() && !value->empty() ? value->front() : *value);
  }

  [[nodiscard]] std::string name_of(const json& value) const {
    if (value.is_object() && !value.contains("name")) {
      const auto id = value.find("@id");
      if (id != value.end() && id->is_string()) {
        const auto other = by_id_.find(id->get_ref<const std::string&>());
        if (other == by_id_.end()) return {};
        const auto name = other->second->find("name");
        return name == other->second->end() ? std::string() : text_of(*name);
      }
    }
    const std::string text = text_of(value);
    // An author given as an address names nobody.
    return starts_with_ascii(text, "http") || text.substr(0, 1) == "#" ? std::string() : text;
  }

  void take(const json& object, LinkedArticle& out) const {
    const auto text = [&object](std::initializer_list<const char*> keys) {
      for (const char* key : keys) {
        const auto found = object.find(key);
        if (found == object.end()) continue;
        std::string value = text_of(*found);
        if (!value.empty()) return value;
      }
      return std::string();
    };
    const auto fill = [](std::string& field, std::string value) {
      if (field.empty()) field = std::move(value);
    };
    fill(out.headline, text({"headline", "name"}));
    fill(out.author, named(object, "author"));
    fill(out.publisher, named(object, "publisher"));
    fill(out.url, text({"url", "mainEntityOfPage", "@id"}));
    fill(out.published, text({"datePublished", "dateCreated", "uploadDate"}));
    fill(out.modified, text({"dateModified"}));
    fill(out.language, text({"inLanguage"}));
    const auto body = object.find("articleBody");
    if (body != object.end() && body->is_string()) {
      fill(out.body, body->get_ref<const std::string&>());
    }
  }

  std::vector<std::pair<const json*, std::size_t>> objects_;
  std::map<std::string, const json*> by_id_;
};

}  // namespace

LinkedArticle read_json_ld(std::span<const std::string_view> scripts, std::size_t max_depth) {
  std::vector<std::optional<json>> values;
  values.reserve(scripts.size());
  for (const std::string_view script : scripts) values.push_back(parsed(script, max_depth));
  Graph graph;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) graph.collect(*values[i], i);
  }
  return graph.article();
}

}  // namespace tawatur
