// A store file opened to be looked into.

#ifndef APP_SERVICE_STORE_STORE_FILE_H
#define APP_SERVICE_STORE_STORE_FILE_H

#include <memory>
#include <string>

#include "app/service/failure.h"
#include "store/store.h"

namespace tawatur {

// A state of the store together with what keeps it open.
class StoreView {
 public:
  StoreView(std::unique_ptr<Store> store, std::unique_ptr<StoreReader> reader)
      : store_(std::move(store)), reader_(std::move(reader)) {}

  [[nodiscard]] const StoreReader& operator*() const { return *reader_; }
  [[nodiscard]] const StoreReader* operator->() const { return reader_.get(); }

 private:
  std::unique_ptr<Store> store_;
  std::unique_ptr<StoreReader> reader_;
};

// The message names the file.
[[nodiscard]] Outcome<std::unique_ptr<Store>> open_store_file(const std::string& path, bool write);
[[nodiscard]] Outcome<StoreView> open_store_to_read(const std::string& path);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_STORE_FILE_H
