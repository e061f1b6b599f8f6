// In three stages, each of which reports all it can: the JSON and each value by itself
// (case_events), names and whatever takes several rows (case_links), order (case_order).

#include "claims/case_file/case_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_events.h"
#include "claims/case_file/case_links.h"
#include "claims/case_file/case_order.h"
#include "claims/case_file/case_problems.h"

namespace tawatur {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

tl::unexpected<Diagnostics> fail_with(const std::string& file, std::string message) {
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

void check_bytes(std::string_view text, const CaseLimits& limits, CaseProblems& problems) {
  if (const void* const zero = std::memchr(text.data(), '\0', text.size())) {
    problems.add_at(static_cast<std::size_t>(static_cast<const char*>(zero) - text.data()),
                    "a NUL byte: this is not UTF-8 text; save the file as UTF-8");
  } else if (const char* const at =
                 endless_text(text, std::max<std::size_t>(limits.snapshot_bytes, 1))) {
    problems.add_at(static_cast<std::size_t>(at - text.data()),
                    "more than " + std::to_string(limits.snapshot_bytes) +
                        " bytes without a quotation mark; no case has a text that long");
  }
}

}  // namespace

tl::expected<Case, Diagnostics> read_case(std::string_view text, std::string file_name,
                                          const CaseLimits& limits) {
  if (is_blank(text)) return fail_with(file_name, "the file is empty; a case is a JSON object");
  if (text.size() > limits.file_bytes) {
    return fail_with(file_name, "the file has " + std::to_string(text.size()) +
                                    " bytes, and at most " + std::to_string(limits.file_bytes) +
                                    " are read; raise the limit or split the case");
  }
  CaseDraft draft;
  CaseProblems problems;
  check_bytes(text, limits, problems);
  if (problems.empty() && read_case_events(text, limits, draft, problems)) {
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

}  // namespace tawatur
