// Reads an object of a data file by its keys and refuses those that nobody asked for: a misspelt
// name would otherwise be a list that is silently empty.

#ifndef CLAIMS_EXTRACT_KNOWN_KEYS_H
#define CLAIMS_EXTRACT_KNOWN_KEYS_H

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tawatur {

// `Json` is nlohmann::json, which headers do not include. `json` must live as long; `file` is for
// messages, such as "data/lang/ar/units.json".
template <typename Json>
class KnownKeys {
 public:
  KnownKeys(const Json& json, std::string file) : json_(&json), file_(std::move(file)) {}

  // Null where the key is missing.
  const Json* find(std::string_view key) {
    asked_.push_back(key);
    const auto found = json_->find(key);
    return found == json_->end() ? nullptr : &*found;
  }

  const Json& at(std::string_view key) {
    const Json* const found = find(key);
    if (found == nullptr)
      throw std::invalid_argument(file_ + ": no key \"" + std::string(key) + '"');
    return *found;
  }

  std::vector<std::string> strings(std::string_view key) {
    const Json* const found = find(key);
    return found == nullptr ? std::vector<std::string>{}
                            : found->template get<std::vector<std::string>>();
  }

  // The object under `key`, for a reader of its own.
  KnownKeys inside(std::string_view key) {
    return KnownKeys(at(key), file_ + ", " + std::string(key));
  }

  // Throws std::invalid_argument with the file and the key.
  void refuse_others() const {
    for (const auto& [key, value] : json_->items()) {
      if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) {
        throw std::invalid_argument(file_ + ": unknown key \"" + key + '"');
      }
    }
  }

 private:
  const Json* json_;
  std::string file_;
  std::vector<std::string_view> asked_;
};

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_KNOWN_KEYS_H
