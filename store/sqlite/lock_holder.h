// Who is writing to a store just now.

#ifndef STORE_SQLITE_LOCK_HOLDER_H
#define STORE_SQLITE_LOCK_HOLDER_H

#include <string>

#include "core/message.h"

namespace tawatur::sqlite {

// "process 1234 (tawatur)"; "another process" when the system does not say. `path`: of the store.
[[nodiscard]] Message lock_holder(const std::string& path);

}  // namespace tawatur::sqlite

#endif  // STORE_SQLITE_LOCK_HOLDER_H
