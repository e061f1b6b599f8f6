#include "app/service/store/store_file.h"

#include <utility>

#include "store/open_store.h"

namespace tawatur {

Outcome<std::unique_ptr<Store>> open_store_file(const std::string& path, bool write) {
  auto store = open_sqlite_store(path, write ? Access::write : Access::read);
  if (store) return std::move(*store);
  Failure failure = failure_of(store.error());
  for (Diagnostic& message : failure.messages) {
    if (message.file.empty()) message.file = path;
  }
  return tl::unexpected<Failure>(std::move(failure));
}

Outcome<StoreView> open_store_to_read(const std::string& path) {
  auto store = open_store_file(path, false);
  if (!store) return tl::unexpected<Failure>(store.error());
  auto reader = (*store)->read();
  return StoreView(std::move(*store), std::move(reader));
}

}  // namespace tawatur
