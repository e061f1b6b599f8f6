// Optimal string alignment: insertions, deletions, replacements and transpositions of neighbours
// count one, and no piece is edited twice ("ca" to "abc" is 3, not 2).
//
// Nothing farther than 3 is of use, so only the 7 cells around the diagonal of each row are
// computed, a name of another length is not looked at, and a row in which every cell is already
// too far ends the comparison. Whatever the list's length, that is a few steps for each letter.

#include "core/text/nearest_name.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/text/display.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::size_t kFarthest = 3;

// A name as bytes and, once it is needed, as code points.
class Spelling {
 public:
  explicit Spelling(std::string_view name) { assign(name); }

  void assign(std::string_view name) {
    bytes_ = name;
    is_ascii_ = ascii_end(name, 0) == name.size();
    letters_.clear();
    if (!is_ascii_) decode();
  }

  [[nodiscard]] bool is_ascii() const { return is_ascii_; }
  [[nodiscard]] std::size_t size() const { return is_ascii_ ? bytes_.size() : letters_.size(); }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::u32string_view letters() {
    if (letters_.empty()) decode();
    return letters_;
  }

 private:
  void decode() {
    std::size_t position = 0;
    while (position < bytes_.size()) {
      const char32_t c = next_code_point(bytes_, position);
      letters_.push_back(c == kIllFormed ? kReplacement : c);
    }
  }

  std::string_view bytes_;
  std::u32string letters_;
  bool is_ascii_ = true;
};

// The rows of the table that a transposition looks back to, kept between names so that a long
// list allocates once.
class Distance {
 public:
  // The distance of two views of code points, or limit + 1 when it is larger than `limit`.
  template <typename View>
  std::size_t within(View a, View b, std::size_t limit) {
    const std::size_t far = limit + 1;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return far;
    // What is common at both ends costs nothing, and names of one list often begin alike.
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
      a.remove_suffix(1);
      b.remove_suffix(1);
    }
    before_last_.assign(b.size() + 1, far);
    last_.assign(b.size() + 1, far);
    row_.assign(b.size() + 1, far);
    for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) last_[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t low = i > limit ? i - limit : 0;
      const std::size_t high = std::min(b.size(), i + limit);
      // The cells just outside the band still hold values of three rows ago.
      if (low > 0) row_[low - 1] = far;
      if (high < b.size()) row_[high + 1] = far;
      std::size_t smallest = far;
      for (std::size_t j = low; j <= high; ++j) {
        row_[j] = j == 0 ? i : cell(a, b, i, j, far);
        smallest = std::min(smallest, row_[j]);
      }
      if (smallest >= far) return far;
      std::swap(before_last_, last_);
      std::swap(last_, row_);
    }
    return std::min(last_[b.size()], far);
  }

 private:
  template <typename View>
  std::size_t cell(View a, View b, std::size_t i, std::size_t j, std::size_t far) const {
    std::size_t best = last_[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
    best = std::min({best, last_[j] + 1, row_[j - 1] + 1, far});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
      best = std::min(best, before_last_[j - 2] + 1);
    }
    return best;
  }

  std::vector<std::size_t> before_last_;
  std::vector<std::size_t> last_;
  std::vector<std::size_t> row_;
};

}  // namespace

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> known) {
  Spelling wanted(name);
  Spelling candidate("");
  Distance distance;
  std::size_t best = kFarthest + 1;
  const std::string* nearest = nullptr;
  for (const std::string& other : known) {
    // A code point has one to four bytes: most names of another length need not be decoded.
    if (other.size() + kFarthest < wanted.size()) continue;
    if (other.size() / 4 > wanted.size() + kFarthest) continue;
    candidate.assign(other);
    const std::size_t longer = std::max(wanted.size(), candidate.size());
    const std::size_t limit = std::min({kFarthest, longer / 3, best});
    const std::size_t found = wanted.is_ascii() && candidate.is_ascii()
                                  ? distance.within(wanted.bytes(), candidate.bytes(), limit)
                                  : distance.within(wanted.letters(), candidate.letters(), limit);
    if (found > limit) continue;
    if (nearest == nullptr || found < best || other < *nearest) nearest = &other;
    best = found;
  }
  return nearest == nullptr ? std::nullopt : std::optional<std::string>(*nearest);
}

Message did_you_mean(std::string_view name, std::span<const std::string> known) {
  const auto nearest = nearest_name(name, known);
  return nearest ? say("hint.did-you-mean", {{"name", '"' + visible(*nearest) + '"'}}) : Message();
}

}  // namespace tawatur
