#include "claims/case_file/extras_text.h"

#include <algorithm>

#include "core/json/json_writer.h"

namespace tawatur {

void ExtrasText::string(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  put(std::move(json));
}

void ExtrasText::begin(bool array) { open_.push_back({array, {}}); }

void ExtrasText::key(std::string_view name) { open_.back().members.emplace_back(name, ""); }

std::optional<std::string> ExtrasText::end() {
  Open closed = std::move(open_.back());
  open_.pop_back();
  std::optional<std::string> repeated;
  if (!closed.array) {
    std::stable_sort(closed.members.begin(), closed.members.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto twice =
        std::adjacent_find(closed.members.begin(), closed.members.end(),
                           [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice != closed.members.end()) repeated = twice->first;
  }
  std::string json(1, closed.array ? '[' : '{');
  for (const auto& [name, value] : closed.members) {
    if (json.size() > 1) json += ',';
    if (!closed.array) {
      append_json_string(json, name);
      json += ':';
    }
    json += value;
  }
  json += closed.array ? ']' : '}';
  put(std::move(json));
  return repeated;
}

void ExtrasText::put(std::string json) {
  if (open_.empty()) {
    result_ = std::move(json);
  } else if (open_.back().array) {
    open_.back().members.emplace_back("", std::move(json));
  } else {
    open_.back().members.back().second = std::move(json);
  }
}

}  // namespace tawatur
