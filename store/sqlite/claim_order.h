// The claims of a store one after the other.

#ifndef STORE_SQLITE_CLAIM_ORDER_H
#define STORE_SQLITE_CLAIM_ORDER_H

#include <memory>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace tawatur::sqlite {

// See StoreReader::stream_claims. The connection must outlive it.
[[nodiscard]] std::unique_ptr<ClaimStream> claims_in_order(const Connection& connection,
                                                           const ClaimRange& range);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_CLAIM_ORDER_H
