// Nearly all of a large file are its assertions. Where they begin, the file is cut into pieces,
// each of which a thread reads for itself; what the assertions refer to stands before them and is
// looked up there, so that pieces need nothing of each other. A file that is in another order is
// read in one piece.
//
// A cut is made where the text looks like the border between the first two assertions: the bracket,
// the comma, the same white space, the same first key. That this is a border, and not one between
// two links of a chain, is seen when the piece before ends there: every piece begins where its
// predecessor has read a comma between two assertions, so the pieces together are read as the whole
// would have been. Else all is given up.

#include "claims/case_file/quick_case.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_events.h"
#include "claims/case_file/case_links.h"
#include "claims/case_file/case_order.h"
#include "claims/case_file/case_problems.h"
#include "core/json/json_scanner.h"
#include "core/json/plain_json.h"
#include "core/shared_work.h"

namespace tawatur {
namespace {

constexpr std::size_t kInAssertions = 2;  // brackets that are open between assertions

struct Reader {
  Reader(const CaseLimits& limits, CaseDraft& draft) : events(limits, draft, problems) {}

  [[nodiscard]] bool feed(std::string_view text, std::size_t least = 0) {
    return json.feed(text, least) && problems.empty();
  }
  [[nodiscard]] bool is_at_assertion() const {
    return events.is_at_assertion() && json.depth() == kInAssertions;
  }

  CaseProblems problems;
  CaseEvents events;
  PlainJson<CaseEvents> json{events};
};

// Behind the bracket of `"assertions": [`, wherever that stands first; 0: nowhere.
std::size_t assertions_in(std::string_view text) {
  constexpr std::string_view kKey = "\"assertions\"";
  constexpr std::string_view kSpace = " \t\r\n";
  static const std::boyer_moore_horspool_searcher searcher(kKey.begin(), kKey.end());
  const auto found = std::search(text.begin(), text.end(), searcher);
  if (found == text.end()) return 0;
  std::size_t at = static_cast<std::size_t>(found - text.begin()) + kKey.size();
  at = text.find_first_not_of(kSpace, at);
  if (at == std::string_view::npos || text[at] != ':') return 0;
  at = text.find_first_not_of(kSpace, at + 1);
  return at != std::string_view::npos && text[at] == '[' ? at + 1 : 0;
}

// What stands between the first two elements of the array whose inside begins here, from the
// bracket that closes the first to the end of the second one's first key: `}, {"id"`. Empty when
// there is no such thing.
std::string_view border_in(std::string_view text) {
  JsonScanner scanner(text);
  scanner.skip_separators();
  if (scanner.at_end() || scanner.peek() != '{') return {};
  scanner.skip_value();
  if (scanner.at_end()) return {};
  const std::size_t begin = scanner.position() - 1;
  scanner.skip_separators();
  if (scanner.at_end() || scanner.peek() != '{') return {};
  scanner.step();
  scanner.skip_separators();
  if (scanner.at_end() || scanner.peek() != '"') return {};
  static_cast<void>(scanner.take_string());
  const std::string_view border = text.substr(begin, scanner.position() - begin);
  return border.find(',') == std::string_view::npos ? std::string_view{} : border;
}

// Cuts `text`, which begins with an element, behind the commas of borders that are about
// `piece_bytes` apart. Of the last piece it is not known where it ends.
std::vector<std::string_view> cut(std::string_view text, std::size_t piece_bytes) {
  std::vector<std::string_view> pieces;
  const std::string_view border = border_in(text);
  while (!border.empty() && text.size() > 2 * piece_bytes) {
    const std::size_t at = text.find(border, piece_bytes);
    if (at == std::string_view::npos) break;
    const std::size_t size = at + border.find(',') + 1;
    pieces.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  pieces.push_back(text);
  return pieces;
}

// The ids that assertions may use, so that nobody has to add one.
void number_names(CaseDraft& draft) {
  for (const Source& row : draft.data.sources) static_cast<void>(draft.source_names.intern(row.id));
  for (const Document& row : draft.data.documents) {
    static_cast<void>(draft.document_names.intern(row.id));
  }
  for (const Claim& row : draft.data.claims) {
    static_cast<void>(draft.claim_names.intern(row.id));
    for (const Attribute& attribute : row.attributes) {
      static_cast<void>(draft.attribute_names.intern(attribute.name));
    }
  }
}

// Reads the pieces; the bytes that were read, up to the bracket behind the last assertion.
std::optional<std::size_t> read_pieces(const std::vector<std::string_view>& pieces,
                                       const CaseLimits& limits, unsigned threads,
                                       CaseDraft& draft) {
  std::vector<std::vector<Assertion>> rows(pieces.size());
  std::size_t end_of_last = 0;
  const bool read = shared_work(pieces.size(), threads, [&](std::size_t i) {
    CaseDraft part = CaseDraft::after(draft);
    Reader reader(limits, part);
    reader.events.enter_assertions();
    reader.json.enter_array_in_object();
    const bool last = i + 1 == pieces.size();
    if (!reader.feed(pieces[i], last ? 1 : 0) || !part.has_no_names()) return false;
    if (last) {
      if (reader.json.depth() != 1) return false;
      end_of_last = reader.json.taken() - 1;
    } else if (!reader.is_at_assertion() || !reader.json.wants_element()) {
      return false;
    }
    rows[i] = std::move(part.data.assertions);
    return true;
  });
  if (!read) return std::nullopt;
  std::size_t count = 0;
  for (const std::vector<Assertion>& piece : rows) count += piece.size();
  draft.data.assertions.reserve(count);
  for (std::vector<Assertion>& piece : rows) {
    std::move(piece.begin(), piece.end(), std::back_inserter(draft.data.assertions));
    piece = {};
  }
  std::size_t end = end_of_last;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) end += pieces[i].size();
  return end;
}

bool read_draft(std::string_view text, const CaseLimits& limits, const ReadPlan& plan,
                CaseDraft& draft) {
  Reader reader(limits, draft);
  const std::size_t begin = assertions_in(text);
  if (begin > 0) {
    if (!reader.feed(text.substr(0, begin))) return false;
    text.remove_prefix(begin);
    const std::vector<std::string_view> pieces = cut(text, plan.piece_bytes);
    if (reader.is_at_assertion() && pieces.size() > 1) {
      number_names(draft);
      const auto end = read_pieces(pieces, limits, plan.threads, draft);
      if (!end) return false;
      text.remove_prefix(*end);
    }
  }
  return reader.feed(text) && reader.json.complete();
}

}  // namespace

std::optional<Case> read_case_quickly(std::string_view text, const CaseLimits& limits,
                                      const ReadPlan& plan) {
  text.remove_prefix(byte_order_mark_size(text));
  CaseDraft draft;
  if (!read_draft(text, limits, plan, draft)) return std::nullopt;
  CaseProblems problems;
  if (!CaseLinks(draft, problems).link_quickly(plan.threads)) return std::nullopt;
  check_assertion_ids(draft.data, problems);
  if (!problems.empty()) return std::nullopt;
  sort_case(draft.data);
  return std::move(draft.data);
}

}  // namespace tawatur
