// One walk over the text answers all questions: the pointers are laid out as a tree of steps, and
// the walk goes down only where a step of the tree goes. Everything else is skipped by counting
// brackets, so the memory needed is that of the pointers, not of the text.

#include "core/json/json_place.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/json/json_pointer.h"
#include "core/json/json_scanner.h"
#include "core/text/utf8_decode.h"

namespace tawatur {
namespace {

constexpr std::size_t kNothing = static_cast<std::size_t>(-1);

struct Step {
  std::map<std::string, std::size_t, std::less<>> by_key;
  std::map<std::size_t, std::size_t> by_index;  // the same children, as an array numbers them
  std::vector<std::size_t> queries;             // that end here
  std::size_t seen = 0;                         // members with this key so far
};

class Walk {
 public:
  Walk(std::string_view text, std::span<const JsonQuery> queries)
      : scanner_(text), queries_(queries), offsets_(queries.size(), kNothing) {
    for (std::size_t i = 0; i < queries.size(); ++i) add(i);
  }

  // For each query the offset of its place, or kNothing.
  std::vector<std::size_t> run() {
    scanner_.skip_separators();
    value(0, kNothing);
    while (!open_.empty() && open_count_ > 0) {
      scanner_.skip_separators();
      const char c = scanner_.peek();
      if (scanner_.at_end()) break;
      if (c == '}' || c == ']') {
        scanner_.step();
        open_.pop_back();
      } else if (open_.back().is_array) {
        value(child_at(open_.back()), kNothing);
      } else if (c == '"') {
        const std::size_t key_offset = scanner_.position();
        const std::string_view raw = scanner_.take_string();
        scanner_.skip_separators();
        value(child_named(open_.back().step, raw), key_offset);
      } else {
        break;  // not JSON
      }
    }
    return std::move(offsets_);
  }

 private:
  struct Open {
    std::size_t step;
    bool is_array;
    std::size_t next_index;
  };

  void add(std::size_t query) {
    const auto path = pointer_steps(queries_[query].pointer);
    if (!path) return;
    std::size_t at = 0;
    for (const std::string& name : *path) {
      const auto [child, is_new] = steps_[at].by_key.try_emplace(name, steps_.size());
      const std::size_t next = child->second;
      if (is_new) {
        if (const auto index = step_index(name)) steps_[at].by_index.emplace(*index, next);
        steps_.emplace_back();
      }
      at = next;
    }
    steps_[at].queries.push_back(query);
    ++open_count_;
  }

  [[nodiscard]] std::size_t child_named(std::size_t step, std::string_view raw) const {
    const auto& children = steps_[step].by_key;
    const bool plain = raw.find('\\') == std::string_view::npos;
    const auto found = plain ? children.find(raw) : children.find(unescaped(raw));
    return found == children.end() ? kNothing : found->second;
  }

  std::size_t child_at(Open& array) const {
    const auto& children = steps_[array.step].by_index;
    const auto found = children.find(array.next_index++);
    return found == children.end() ? kNothing : found->second;
  }

  // The scanner stands at a value that `step` leads to; afterwards behind it, or inside it.
  void value(std::size_t step, std::size_t key_offset) {
    if (step != kNothing) {
      answer(steps_[step], key_offset);
      const bool is_first = steps_[step].seen++ == 0;
      const char c = scanner_.peek();
      if (is_first && !steps_[step].by_key.empty() && (c == '{' || c == '[')) {
        scanner_.step();
        open_.push_back({step, c == '[', 0});
        return;
      }
    }
    // The last answer may be the start of what never ends.
    if (open_count_ > 0) scanner_.skip_value();
  }

  void answer(const Step& step, std::size_t key_offset) {
    for (const std::size_t i : step.queries) {
      if (queries_[i].occurrence != step.seen) continue;
      const bool wants_key = queries_[i].part == JsonPart::key;
      const std::size_t offset = wants_key ? key_offset : scanner_.position();
      if (offset == kNothing || scanner_.at_end()) continue;
      offsets_[i] = offset;
      --open_count_;
    }
  }

  JsonScanner scanner_;
  std::span<const JsonQuery> queries_;
  std::vector<std::size_t> offsets_;
  std::vector<Step> steps_ = std::vector<Step>(1);  // the first is the whole text
  std::vector<Open> open_;
  std::size_t open_count_ = 0;  // queries without an answer yet
};

// Finds the lines and columns of offsets that are asked for in ascending order.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text)
      : text_(text), line_start_(byte_order_mark_size(text)), position_(line_start_) {}

  JsonPlace at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    if (offset < line_start_) return JsonPlace();  // inside the byte order mark
    for (std::size_t i = std::max(position_, line_start_); i < offset; ++i) {
      if (text_[i] > '\r') continue;
      const bool ends_line =
          text_[i] == '\n' || (text_[i] == '\r' && text_.substr(i + 1, 1) != "\n");
      if (!ends_line) continue;
      ++line_;
      line_start_ = i + 1;
      position_ = line_start_;
      column_ = 1;
    }
    std::size_t next = position_;
    while (next < offset) {
      static_cast<void>(next_code_point(text_, next));
      if (next > offset) break;
      position_ = next;
      ++column_;
    }
    return {line_, column_, position_};
  }

 private:
  std::string_view text_;
  std::size_t line_start_;
  std::size_t position_;  // start of the code point that stands in column_
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

std::optional<JsonPlace> locate_part(std::string_view text, std::string_view pointer,
                                     JsonPart part) {
  const JsonQuery query{std::string(pointer), part, 0};
  return locate_all(text, {&query, 1}).front();
}

}  // namespace

JsonPlace line_column(std::string_view text, std::size_t byte_offset) {
  return LineCounter(text).at(byte_offset);
}

std::optional<JsonPlace> locate(std::string_view text, std::string_view pointer) {
  return locate_part(text, pointer, JsonPart::value);
}

std::optional<JsonPlace> locate_key(std::string_view text, std::string_view pointer) {
  return locate_part(text, pointer, JsonPart::key);
}

std::vector<std::optional<JsonPlace>> locate_all(std::string_view text,
                                                 std::span<const JsonQuery> queries) {
  const std::vector<std::size_t> offsets = Walk(text, queries).run();
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    if (offsets[i] != kNothing) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&offsets](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  std::vector<std::optional<JsonPlace>> places(offsets.size());
  LineCounter lines(text);
  for (const std::size_t i : order) places[i] = lines.at(offsets[i]);
  return places;
}

}  // namespace tawatur
