// A store as it was.

#ifndef STORE_AS_OF_H
#define STORE_AS_OF_H

#include "claims/case.h"
#include "store/store.h"

namespace tawatur {

// The case after entry `as_of`, from today's records and the entries since. Cost: one look at every
// record and every later entry, and reading the case that comes out.
[[nodiscard]] Case case_as_of(const StoreReader& store, EntryNumber as_of);

// Today's case from the history and the kept texts alone, without a look at any table of records:
// what the tables must say. Memory: all records.
[[nodiscard]] Case case_from_history(const StoreReader& store);

}  // namespace tawatur

#endif  // STORE_AS_OF_H
