// Lists in the form in which they are used, written while the program is built and read when it
// starts: numbers as they lie in memory, texts with their sizes. The program's own data, made by
// the same code for the same machine: a fault in it is a bug.

#ifndef CORE_TEXT_PACKED_H
#define CORE_TEXT_PACKED_H

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace tawatur {

class PackWriter {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    bytes_.append(bytes, sizeof value);
  }
  void text(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class PackReader {
 public:
  // Texts are views of `bytes`.
  explicit PackReader(std::string_view bytes) : left_(bytes) {}

  template <typename T>
  [[nodiscard]] T number() {
    static_assert(std::is_arithmetic_v<T> || std::is_enum_v<T>);
    T value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  [[nodiscard]] std::string_view text() { return take(number<std::uint32_t>()); }
  [[nodiscard]] std::string string() { return std::string(text()); }

 private:
  std::string_view take(std::size_t size) {
    if (size > left_.size()) throw std::logic_error("packed lists end too early");
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
};

enum class PackedList : std::uint8_t {
  values,        // claims/extract/value_lexicon.h
  attributions,  // sources/attribution/cue_lexicon.h
};

// Where a program keeps its packed lists. Without it, and where it gives nothing, lists are made
// from their JSON, some twenty times as slowly, with the same outcome.
using PackedLists = std::string_view (*)(PackedList list, std::string_view language);

// To be called before any text is read; what was made until then stays. Thread-safe.
void use_packed_lists(PackedLists lists);
[[nodiscard]] std::string_view packed_list(PackedList list, std::string_view language);

}  // namespace tawatur

#endif  // CORE_TEXT_PACKED_H
