// What can be looked for in a record.

#ifndef STORE_SEARCHABLE_H
#define STORE_SEARCHABLE_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/case.h"
#include "store/record.h"
#include "store/store.h"

namespace tawatur {

struct SearchField {
  const char* where;  // see TextHit
  std::string_view text;
};

// The fields with words in them, of a row of the case; views into it. None for rates and the case.
[[nodiscard]] std::vector<SearchField> search_fields(const Case& data, RecordKind kind,
                                                     std::size_t row);

// All of them, one a line.
[[nodiscard]] std::string searchable_text(const std::vector<SearchField>& fields);

// The first field that has one of the words, with some of the text around it; nullopt when the
// fields have not all of the words.
[[nodiscard]] std::optional<TextHit> find_in(const RecordKey& key,
                                             const std::vector<SearchField>& fields,
                                             std::string_view words);

}  // namespace tawatur

#endif  // STORE_SEARCHABLE_H
