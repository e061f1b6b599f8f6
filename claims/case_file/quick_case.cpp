// Nearly all of a large file are its claims and assertions. Where these tables begin, the file is
// cut into pieces, each of which a thread reads for itself. Claims refer to nothing; what
// assertions refer to stands before them and is looked up there, so that pieces need nothing of
// each other. A file that is in another order is read in one piece.
//
// A cut is made where the text looks like the border between the first two rows: the bracket, the
// comma, the same white space, the same first key. That this is a border, and not one between two
// links of a chain, is seen when the piece before ends there: every piece begins where its
// predecessor has read a comma between two rows, so the pieces together are read as the whole would
// have been. Else all is given up.

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

constexpr std::size_t kInTable = 2;  // brackets that are open between rows

struct Reader {
  Reader(const CaseLimits& limits, CaseDraft& draft) : events(limits, draft, problems) {}

  [[nodiscard]] bool feed(std::string_view text, std::size_t least = 0) {
    return json.feed(text, least) && problems.empty();
  }
  [[nodiscard]] bool is_in(Shape table) const {
    return events.is_in(table) && json.depth() == kInTable;
  }

  CaseProblems problems;
  CaseEvents events;
  PlainJson<CaseEvents> json{events};
};

// Behind the bracket of `KEY: [`, wherever that stands first; 0: nowhere.
std::size_t array_in(std::string_view text, std::string_view key) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::boyer_moore_horspool_searcher searcher(key.begin(), key.end());
  for (auto from = text.begin();;) {
    const auto found = std::search(from, text.end(), searcher);
    if (found == text.end()) return 0;
    std::size_t at = static_cast<std::size_t>(found - text.begin()) + key.size();
    from = text.begin() + static_cast<std::ptrdiff_t>(at);
    at = text.find_first_not_of(kSpace, at);
    if (at == std::string_view::npos || text[at] != ':') continue;
    at = text.find_first_not_of(kSpace, at + 1);
    if (at != std::string_view::npos && text[at] == '[') return at + 1;
  }
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

template <typename Row>
struct Table {
  std::string_view key;
  Shape shape;
  std::vector<Row> Case::*rows;
  std::string_view next;  // the key behind it in most files
};
constexpr Table<Claim> kClaims{"\"claims\"", Shape::claims, &Case::claims, "\"assertions\""};
constexpr Table<Assertion> kAssertions{"\"assertions\"", Shape::assertions, &Case::assertions, {}};

// Reads one way or another and keeps what it has to be told all the time.
class QuickReader {
 public:
  QuickReader(const CaseLimits& limits, const ReadPlan& plan, CaseDraft& draft)
      : limits_(limits), plan_(plan), draft_(draft), reader_(limits, draft) {}

  [[nodiscard]] bool read(std::string_view text) {
    text_ = text;
    if (!read_table(kClaims) || !read_table(kAssertions)) return false;
    return reader_.feed(text_) && reader_.json.complete();
  }

 private:
  // Reads up to the end of the table, when that is worth cutting; otherwise leaves it for later.
  template <typename Row>
  [[nodiscard]] bool read_table(const Table<Row>& table) {
    while (const std::size_t begin = array_in(text_, table.key)) {
      if (!reader_.feed(text_.substr(0, begin))) return false;
      text_.remove_prefix(begin);
      if (!reader_.is_in(table.shape)) continue;  // copies have "claims", too
      // What follows mostly looks the same from row to row; there is no need to try it.
      const std::size_t next = table.next.empty() ? 0 : array_in(text_, table.next);
      const std::vector<std::string_view> pieces =
          cut(next > 0 ? text_.substr(0, next) : text_, plan_.piece_bytes);
      if (pieces.size() == 1) return true;
      if (table.shape == Shape::assertions) number_names(draft_);
      return read_pieces(table, pieces);
    }
    return true;
  }

  // What a piece was read as. Behind the end of the table anything may stand.
  template <typename Row>
  struct Piece {
    std::vector<Row> rows;
    std::size_t bytes = 0;
    bool good = false;
    bool last = false;  // the table ends in it
  };

  template <typename Row>
  [[nodiscard]] bool read_pieces(const Table<Row>& table,
                                 const std::vector<std::string_view>& texts) {
    std::vector<Piece<Row>> pieces(texts.size());
    shared_work(texts.size(), plan_.threads, [&](std::size_t i) {
      pieces[i] = read_piece(table, texts[i]);
      if (plan_.done_with) plan_.done_with(texts[i]);
      return true;
    });
    std::size_t count = 0;
    while (count < pieces.size() && pieces[count].good && !pieces[count].last) ++count;
    if (count == pieces.size() || !pieces[count].good) return false;
    pieces.resize(count + 1);
    for (const Piece<Row>& piece : pieces) text_.remove_prefix(piece.bytes);
    join(pieces, draft_.data.*table.rows);
    return true;
  }

  template <typename Row>
  [[nodiscard]] Piece<Row> read_piece(const Table<Row>& table, std::string_view text) const {
    CaseDraft part = CaseDraft::after(draft_);
    Reader reader(limits_, part);
    reader.events.enter(table.shape);
    reader.json.enter_array_in_object();
    Piece<Row> piece;
    if (!reader.feed(text, kInTable - 1) || !part.has_no_names()) return piece;
    piece.last = reader.json.depth() < kInTable;
    piece.good = piece.last || (reader.is_in(table.shape) && reader.json.wants_element());
    // The bracket is left for the reader of the whole.
    piece.bytes = reader.json.taken() - (piece.last ? 1 : 0);
    piece.rows = std::move(part.data.*table.rows);
    return piece;
  }

  template <typename Row>
  static void join(std::vector<Piece<Row>>& pieces, std::vector<Row>& all) {
    std::size_t count = 0;
    for (const Piece<Row>& piece : pieces) count += piece.rows.size();
    all.reserve(count);
    for (Piece<Row>& piece : pieces) {
      std::move(piece.rows.begin(), piece.rows.end(), std::back_inserter(all));
      piece.rows = {};
    }
  }

  const CaseLimits& limits_;
  const ReadPlan& plan_;
  CaseDraft& draft_;
  Reader reader_;
  std::string_view text_;  // what has not been read yet
};

}  // namespace

std::optional<Case> read_case_quickly(std::string_view text, const CaseLimits& limits,
                                      const ReadPlan& plan) {
  text.remove_prefix(byte_order_mark_size(text));
  CaseDraft draft;
  if (!QuickReader(limits, plan, draft).read(text)) return std::nullopt;
  CaseProblems problems;
  if (!CaseLinks(draft, problems).link_quickly(plan.threads)) return std::nullopt;
  check_assertion_ids(draft.data, problems);
  if (!problems.empty()) return std::nullopt;
  sort_case(draft.data);
  return std::move(draft.data);
}

}  // namespace tawatur
