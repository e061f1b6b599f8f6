// Turns the names of a draft into rows, and checks everything that takes more than one row to see.

#ifndef CLAIMS_CASE_FILE_CASE_LINKS_H
#define CLAIMS_CASE_FILE_CASE_LINKS_H

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case_file/case_draft.h"
#include "claims/case_file/case_problems.h"

namespace tawatur {

// The rows that the names of one table stand for, and the names for "did you mean".
class RowsByName {
 public:
  static constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] std::uint32_t row(std::uint32_t name) const {
    return name < rows_.size() ? rows_[name] : kNoRow;
  }
  // The row that already has the name, else kNoRow.
  std::uint32_t define(std::uint32_t name, std::uint32_t row);
  [[nodiscard]] const std::vector<std::string>& known(const IdTable& names);

 private:
  std::vector<std::uint32_t> rows_;
  std::vector<std::string> known_;
};

class CaseLinks {
 public:
  CaseLinks(CaseDraft& draft, CaseProblems& problems) : draft_(draft), problems_(problems) {}

  // After this, and without problems, every index of draft.data is a row in the file's order;
  // attributes are sorted by name and values by attribute.
  void link();
  // The same on several threads, without a word about what is wrong: false when anything is. Then
  // the draft is of no more use.
  [[nodiscard]] bool link_quickly(unsigned threads);

 private:
  // For a part of the assertions, after everything else was linked.
  CaseLinks(const CaseLinks& links, CaseProblems& problems)
      : draft_(links.draft_),
        problems_(problems),
        sources_(links.sources_),
        documents_(links.documents_),
        claims_(links.claims_) {}

  void link_all_but_assertions();
  void define_names();
  void link_sources();
  void link_documents();
  void check_status(std::size_t row);
  void link_copies(std::size_t row);
  void check_copies(std::size_t row);
  void check_owner_circles();
  void check_copy_circles();
  void check_rates();
  void link_verdicts();
  void check_scale();

  void link_assertion(std::size_t row);
  void link_chains(std::size_t row);
  void link_values(std::size_t row);
  void check_value_at(std::size_t row, AttributeValue& entry, const Attribute* attribute);
  void check_quote(std::size_t row);

  // Replaces the name by its row; an unknown one is reported at the pointer that `where` makes,
  // and left invalid. An index that is invalid already was reported when it was read.
  template <typename Index, typename Where>
  void resolve(Index& index, RowsByName& rows, const IdTable& names, std::string_view what,
               const Where& where);
  template <typename Where>
  void resolve_source(SourceIndex& index, const Where& where);
  template <typename Where>
  void resolve_document(DocumentIndex& index, const Where& where);
  template <typename Where>
  void resolve_claim(ClaimIndex& index, const Where& where);

  CaseDraft& draft_;
  CaseProblems& problems_;
  RowsByName sources_;
  RowsByName documents_;
  RowsByName claims_;
  std::vector<std::uint64_t> text_lengths_;  // by document, in code points; kUnknown before use
};

// "/documents/3/copies/0": each part is one step.
[[nodiscard]] std::string pointer_to(std::string_view table, std::size_t row,
                                     std::string_view rest = {});

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_CASE_LINKS_H
