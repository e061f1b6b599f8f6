// What to read next: cited but unread texts, by what reading them could establish.

#ifndef APP_SERVICE_NEXT_READING_H
#define APP_SERVICE_NEXT_READING_H

#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/service/progress.h"
#include "claims/check_context.h"

namespace tawatur {

// A finding whose `established` rises once the text has been read.
struct Raise {
  ClaimIndex claim;
  AttributeIndex attribute;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

struct NextReading {
  DocumentIndex document;     // the document to read; invalid: none of the source's is in the case
  SourceIndex source;         // its publisher
  std::vector<Raise> raises;  // beyond what the entries before it raise; never empty
  std::vector<DocumentIndex> cited_by;  // ascending
  // Nobody says how it knows: the numbers hold if it turns out to know at first hand.
  bool basis_unknown = false;
};

// At most `limit` entries (0: all), the most useful first: the one that raises the most findings,
// then the one that raises most once the first has been read, and so on. What reading shows is
// taken to be what those who cite the text say of it: the same stance and values, and the rest of
// the chain behind it. Every number is computed by checking the claims again under that
// assumption. The same for any number of threads.
[[nodiscard]] std::vector<NextReading> next_readings(const CheckContext& context, std::size_t limit,
                                                     unsigned threads, Progress& progress);

}  // namespace tawatur

#endif  // APP_SERVICE_NEXT_READING_H
