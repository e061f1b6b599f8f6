// Any string is written as JSON that reads back; places in any text stay inside it, and in JSON
// they begin the value that another reader finds under the pointer.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/json/json_place.h"
#include "core/json/json_scanner.h"
#include "core/json/json_writer.h"
#include "core/text/utf8.h"

namespace {

using Json = nlohmann::ordered_json;

void require(bool holds, const char* what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

void check_string(std::string_view text) {
  std::string written;
  tawatur::append_json_string(written, text);
  const Json read = Json::parse(written, nullptr, false);
  require(!read.is_discarded(), "a written string is JSON");
  require(read.get<std::string>() == tawatur::well_formed(text), "and reads back");
  const std::string_view raw(written);
  require(tawatur::unescaped(raw.substr(1, raw.size() - 2)) == tawatur::well_formed(text),
          "also by the scanner");
}

void collect(const Json& value, std::vector<tawatur::JsonQuery>& queries) {
  std::vector<std::pair<const Json*, std::string>> open = {{&value, ""}};
  while (!open.empty() && queries.size() < 100) {
    const auto [at, pointer] = open.back();
    open.pop_back();
    queries.push_back({pointer, tawatur::JsonPart::value, 0});
    if (!at->is_structured()) continue;
    std::size_t index = 0;
    for (const auto& [key, member] : at->items()) {
      std::string child = pointer;
      if (at->is_object()) {
        tawatur::append_pointer_step(child, key);
      } else {
        tawatur::append_pointer_step(child, index++);
      }
      open.emplace_back(&member, std::move(child));
    }
  }
}

// Takes the value that begins at the place, which JsonScanner knows the end of.
std::string_view value_at(std::string_view text, std::size_t offset) {
  tawatur::JsonScanner scanner(text.substr(offset));
  scanner.skip_value();
  return text.substr(offset, scanner.position());
}

void check_places(std::string_view text) {
  const tawatur::JsonQuery anything[] = {{"/a", tawatur::JsonPart::value, 0},
                                         {"/0/0", tawatur::JsonPart::value, 0},
                                         {"", tawatur::JsonPart::value, 0},
                                         {"/a", tawatur::JsonPart::key, 1},
                                         {"/0/a", tawatur::JsonPart::key, 0}};
  for (const auto& place : tawatur::locate_all(text, anything)) {
    if (place) require(place->byte_offset < text.size(), "places are inside the text");
  }
  // Duplicate keys: the other reader keeps one of them, so the document is left out.
  bool is_unique = true;
  std::vector<std::set<std::string>> keys;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key) {
      is_unique = keys.back().insert(parsed.get<std::string>()).second && is_unique;
    }
    return true;
  };
  if (tawatur::first_ill_formed(text)) return;
  const Json parsed = Json::parse(text, watch, false);
  if (parsed.is_discarded() || !is_unique) return;
  std::vector<tawatur::JsonQuery> queries;
  collect(parsed, queries);
  const auto places = tawatur::locate_all(text, queries);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    require(places[i].has_value(), "what the other reader finds has a place");
    const Json there = Json::parse(value_at(text, places[i]->byte_offset), nullptr, false);
    require(there == parsed.at(Json::json_pointer(queries[i].pointer)), "and is the same value");
    require(*places[i] == tawatur::line_column(text, places[i]->byte_offset), "line and column");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  check_string(text);
  check_places(text);
  return 0;
}
