// Whether a store's records are what its history says, and whether its history is whole.

#ifndef STORE_VERIFY_RECORDS_H
#define STORE_VERIFY_RECORDS_H

#include "store/store.h"

namespace tawatur {

// Follows the history from its first entry, keeping of each record only the hash of its last state,
// and compares that with the records there are. Cost: the history and the records, each once.
void verify_history(const StoreReader& store, const ProblemSink& problem, VerifySummary& summary);

// Every quote at its place, every value in its quote, every text against the hash that was noted
// when it was taken. What is wrong here is a remark: it is a finding about documents, not damage.
void verify_quotes(const StoreReader& store, const ProblemSink& remark, VerifySummary& summary);

}  // namespace tawatur

#endif  // STORE_VERIFY_RECORDS_H
