#include "claims/case_file/case_problems.h"

#include <algorithm>
#include <optional>

namespace tawatur {
namespace {

// Where something is missing, the place of what should hold it: "/a/b/c", "/a/b", "/a", "".
std::optional<JsonPlace> nearest_place(std::string_view text, JsonQuery where) {
  std::optional<JsonPlace> place;
  while (!place && !where.pointer.empty()) {
    where.pointer.resize(where.pointer.rfind('/'));
    place = locate(text, where.pointer);
  }
  return place;
}

struct Placed {
  std::size_t byte_offset = 0;
  Diagnostic diagnostic;
};

}  // namespace

void CaseProblems::add_at(std::size_t byte_offset, Message message) {
  ++count_;
  at_.emplace_back(byte_offset, std::move(message));
}

Diagnostics CaseProblems::with_places(std::string_view text, const std::string& file) const {
  std::vector<JsonQuery> queries;
  queries.reserve(problems_.size());
  for (const CaseProblem& problem : problems_) queries.push_back(problem.where);
  const std::vector<std::optional<JsonPlace>> places = locate_all(text, queries);

  std::vector<Placed> found;
  found.reserve(problems_.size() + at_.size());
  for (std::size_t i = 0; i < problems_.size(); ++i) {
    const CaseProblem& problem = problems_[i];
    const JsonPlace place =
        (places[i] ? places[i] : nearest_place(text, problem.where)).value_or(JsonPlace{});
    found.push_back({place.byte_offset,
                     {file, place.line, place.column, problem.where.pointer, problem.message}});
  }
  for (const auto& [offset, message] : at_) {
    const JsonPlace place = line_column(text, offset);
    found.push_back({place.byte_offset, {file, place.line, place.column, {}, message}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Placed& a, const Placed& b) { return a.byte_offset < b.byte_offset; });

  Diagnostics out;
  for (Placed& one : found) {
    if (out.size() == kMaxDiagnostics) break;
    out.push_back(std::move(one.diagnostic));
  }
  if (count_ > out.size()) {
    const std::size_t more = count_ - out.size();
    out.push_back({file, 0, 0, {}, say("case.more-problems", {{"count", more}})});
  }
  return out;
}

}  // namespace tawatur
