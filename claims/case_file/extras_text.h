// Gathers the value of one `x-` key from parser events as compact JSON text with sorted keys.

#ifndef CLAIMS_CASE_FILE_EXTRAS_TEXT_H
#define CLAIMS_CASE_FILE_EXTRAS_TEXT_H

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tawatur {

// Events in the order of a SAX parser; done() after each says whether the value is complete.
// Numbers are given as text and kept as they are.
class ExtrasText {
 public:
  void scalar(std::string json) { put(std::move(json)); }
  void string(std::string_view text);
  void begin(bool array);
  void key(std::string_view name);
  // Keys of one object that stand in it twice are returned (the first such), for the caller to
  // report.
  [[nodiscard]] std::optional<std::string> end();

  [[nodiscard]] bool done() const { return open_.empty() && !result_.empty(); }
  [[nodiscard]] std::string take() { return std::exchange(result_, {}); }

 private:
  struct Open {
    bool array = false;
    std::vector<std::pair<std::string, std::string>> members;  // key (empty in arrays), value
  };

  void put(std::string json);

  std::vector<Open> open_;
  std::string result_;
};

}  // namespace tawatur

#endif  // CLAIMS_CASE_FILE_EXTRAS_TEXT_H
