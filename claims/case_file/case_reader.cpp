// In three stages, each of which reports all it can: the JSON and each value by itself
// (case_parser), names and whatever takes several rows (case_links), order (case_order).

#include "claims/case_file/case_reader.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_links.h"
#include "claims/case_file/case_order.h"
#include "claims/case_file/case_parser.h"
#include "claims/case_file/case_problems.h"
#include "claims/case_file/quick_case.h"
#include "claims/case_file/syntax_message.h"

namespace tawatur {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

tl::unexpected<Diagnostics> fail_with(const std::string& file, Message message) {
  return tl::unexpected<Diagnostics>({{file, 0, 0, {}, std::move(message)}});
}

bool is_blank(std::string_view text) {
  if (text.substr(0, 3) == kByteOrderMark) text.remove_prefix(3);
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// The parser would gather a text of any length before it could be refused. A stretch as long as
// the longest text that is allowed holds a quotation mark somewhere, and mostly at its start.
const char* endless_text(std::string_view text, std::size_t longest) {
  for (std::size_t at = longest; at + longest <= text.size(); at += longest) {
    if (std::memchr(text.data() + at, '"', longest) == nullptr) return text.data() + at;
  }
  return nullptr;
}

// The parser takes a NUL byte for the end of the text.
void check_no_nul(std::string_view text, CaseProblems& problems) {
  const void* const nul = std::memchr(text.data(), '\0', text.size());
  if (nul == nullptr) return;
  problems.add_at(static_cast<std::size_t>(static_cast<const char*>(nul) - text.data()),
                  syntax_message("NUL"));
}

// True when the draft is complete. What makes a file endless is only met where nothing else is
// wrong before it, so that a flood of brackets is told by its depth.
bool read_events(std::string_view text, const CaseLimits& limits, CaseDraft& draft,
                 CaseProblems& problems) {
  const std::size_t longest = std::max<std::size_t>(limits.snapshot_bytes, 1);
  const char* const endless = endless_text(text, longest);
  if (endless == nullptr) {
    if (!parse_case(text, limits, draft, problems)) return false;
    check_no_nul(text, problems);
    return true;
  }
  const auto at = static_cast<std::size_t>(endless - text.data());
  CaseProblems before = problems;
  if (parse_case(text.substr(0, at + longest), limits, draft, before) ||
      before.reaches(at + longest)) {
    problems.add_at(at, say("case.endless-text", {{"most", limits.snapshot_bytes}}));
  } else {
    problems = std::move(before);
  }
  return false;
}

}  // namespace

tl::expected<Case, Diagnostics> read_case(std::string_view text, std::string file_name,
                                          const CaseLimits& limits, const ReadPlan& plan) {
  if (is_blank(text)) return fail_with(file_name, say("case.empty-file"));
  if (text.size() > limits.file_bytes) {
    return fail_with(file_name,
                     say("case.too-large", {{"size", text.size()}, {"most", limits.file_bytes}}));
  }
  if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") {
    return fail_with(file_name, say("text.utf16"));
  }
  if (text.size() >= plan.quick_bytes) {
    if (std::optional<Case> data = read_case_quickly(text, limits, plan)) return std::move(*data);
  }
  CaseDraft draft;
  CaseProblems problems;
  if (read_events(text, limits, draft, problems)) {
    problems.open_stage();
    CaseLinks(draft, problems).link();
    check_assertion_ids(draft.data, problems);
  }
  if (!problems.empty()) {
    return tl::unexpected<Diagnostics>(problems.with_places(text, file_name));
  }
  sort_case(draft.data);
  return std::move(draft.data);
}

bool is_hopeless(std::string_view beginning, const CaseLimits& limits) {
  // What is cut off in the middle of a token is wrong at its very end.
  constexpr std::size_t kToken = 16;
  if (beginning.size() < kToken || is_blank(beginning)) return false;
  CaseDraft draft;
  CaseProblems problems;
  if (parse_case(beginning, limits, draft, problems)) return false;
  return !problems.reaches(beginning.size() - kToken);
}

}  // namespace tawatur
