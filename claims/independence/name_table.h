// Numbers for the names of some lines, in the order of their text: comparing numbers then compares
// what is printed.

#ifndef CLAIMS_INDEPENDENCE_NAME_TABLE_H
#define CLAIMS_INDEPENDENCE_NAME_TABLE_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "claims/check_context.h"
#include "claims/finding.h"

namespace tawatur {

class NameTable {
 public:
  // `names` may hold repetitions and come in any order.
  NameTable(const CheckContext& context, std::vector<Name> names);

  [[nodiscard]] std::size_t size() const { return by_text_.size(); }
  [[nodiscard]] const Name& name(std::uint32_t number) const { return by_text_[number]; }
  // The name must be one of the table's.
  [[nodiscard]] std::uint32_t number_of(const Name& name) const;

 private:
  std::vector<Name> by_text_;
  std::vector<Name> sorted_;            // by value
  std::vector<std::uint32_t> numbers_;  // of sorted_
};

}  // namespace tawatur

#endif  // CLAIMS_INDEPENDENCE_NAME_TABLE_H
