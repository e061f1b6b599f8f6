#include "claims/independence/copies_of.h"

#include <cstddef>
#include <vector>

#include "claims/independence/line_names.h"

namespace tawatur {

// Depth first with a stack of our own: rows of copies of copies may be long. They form no circle.
bool CopiesOf::find_out(DocumentIndex document) const {
  struct Open {
    DocumentIndex document;
    std::size_t next = 0;
    bool found = false;
  };
  const auto known = known_.find(document.value);
  if (known != known_.end()) return known->second;
  const NameRules rules{false, NameRules::Copies::accepted};
  std::vector<Open> stack{{document, 0, false}};
  bool found = false;
  while (!stack.empty()) {
    Open& open = stack.back();
    const std::vector<Copy>& copies = context_.document(open.document).copies;
    if (open.found || open.next == copies.size()) {
      found = open.found;
      known_.emplace(open.document.value, found);
      stack.pop_back();
      if (!stack.empty()) stack.back().found = stack.back().found || found;
      continue;
    }
    const Copy& copy = copies[open.next++];
    if (!holds(copy, claim_, rules)) continue;
    const auto told = known_.find(copy.document.value);
    if (context_.publisher(copy.document) == publisher_ || (told != known_.end() && told->second)) {
      open.found = true;
    } else if (told == known_.end() && context_.has_copies(copy.document)) {
      stack.push_back({copy.document, 0, false});
    }
  }
  return found;
}

}  // namespace tawatur
