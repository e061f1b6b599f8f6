// Which claims of a store something happened to.

#ifndef APP_SERVICE_STORE_TOUCHED_SINCE_H
#define APP_SERVICE_STORE_TOUCHED_SINCE_H

#include <optional>
#include <string>
#include <vector>

#include "app/service/store/kept_findings.h"
#include "store/store.h"

namespace tawatur {

// Ids, ascending, of the claims whose findings may not be what they were in `state`; some may be
// claims no more. nullopt: so many that it is quicker to look at all, every one (settings and rates
// are used by all), or the store was never in that state.
// Cost: a look at every entry since, and at the users of every source and document in them.
[[nodiscard]] std::optional<std::vector<std::string>> claims_touched_since(const StoreReader& store,
                                                                           const StoreState& state);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_TOUCHED_SINCE_H
