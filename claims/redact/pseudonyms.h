// Names in the place of names.

#ifndef CLAIMS_REDACT_PSEUDONYMS_H
#define CLAIMS_REDACT_PSEUDONYMS_H

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tawatur {

// With a key, a pseudonym depends on the name and the key alone: the same in every export, and
// without the key nobody can try names until one fits. Without a key the names are numbered, in an
// order that says nothing about them.
class Pseudonyms {
 public:
  // `taken`: ids that must not be used.
  Pseudonyms(std::string key, std::set<std::string> taken)
      : key_(std::move(key)), taken_(std::move(taken)) {}

  // "confidential-source-k3j2x7qa", or "confidential-source-1" in the order of the calls.
  [[nodiscard]] const std::string& of(std::string_view kind, const std::string& name);

 private:
  std::string key_;
  std::set<std::string> taken_;
  std::map<std::pair<std::string, std::string>, std::string> given_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
};

}  // namespace tawatur

#endif  // CLAIMS_REDACT_PSEUDONYMS_H
