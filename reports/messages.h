// The program's words in each language it speaks: patterns from data/messages/*.json.

#ifndef REPORTS_MESSAGES_H
#define REPORTS_MESSAGES_H

#include <atomic>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reports/message_pattern.h"

namespace tawatur {

enum class Language : std::uint8_t {
  en,
  ar
};

[[nodiscard]] std::string_view name_of(Language language);  // "en"; also the BCP 47 tag
[[nodiscard]] std::optional<Language> language_named(std::string_view name);
[[nodiscard]] const std::vector<std::string>& language_names();

// One language's catalogue. Made once per language, immutable, const use is thread-safe.
// Keys are literals in the code; that each of them exists in every language is tested.
class Messages {
 public:
  // Lives as long as the program.
  [[nodiscard]] static const Messages& in(Language language);

  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;
  ~Messages();

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] std::string_view tag() const { return name_of(language_); }
  [[nodiscard]] bool right_to_left() const { return language_ == Language::ar; }

  // The message with its parameters put in. An unknown key is a bug; it shows as ⟦key⟧.
  [[nodiscard]] std::string format(std::string_view key, std::span<const Param> params = {}) const;
  [[nodiscard]] std::string format(std::string_view key,
                                   std::initializer_list<Param> params) const {
    return format(key, std::span<const Param>(params.begin(), params.size()));
  }
  void append(std::string& out, std::string_view key, std::span<const Param> params = {}) const;
  void append(std::string& out, std::string_view key, std::initializer_list<Param> params) const {
    append(out, key, std::span<const Param>(params.begin(), params.size()));
  }

  // "flag." + "conflict": keys that end in the name of an enumeration's value.
  [[nodiscard]] std::string named(std::string_view family, std::string_view name,
                                  std::span<const Param> params = {}) const;
  void append_named(std::string& out, std::string_view family, std::string_view name,
                    std::span<const Param> params = {}) const;

  // Somebody's words, harmless and unable to rearrange a sentence in this language: ready to be
  // inserted. In Arabic every foreign run is isolated, in English only right-to-left ones.
  [[nodiscard]] std::string isolate(std::string_view text) const;

  // "a, b and c" with at most `most` items (one more if that is all), then "and 4 more". The items
  // are ready text. `total`: how many there are, when `items` are only the first of them.
  [[nodiscard]] std::string list(std::span<const std::string> items, std::size_t most = 8,
                                 std::size_t total = 0) const;

  [[nodiscard]] bool has(std::string_view key) const;
  // For tests and the documentation: every key with its pattern.
  [[nodiscard]] std::map<std::string, const MessagePattern*> patterns() const;

 private:
  class Chooser;
  struct KeyHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };

  // A command says a few of some hundred messages: each is compiled when first said.
  class LazyPattern {
   public:
    explicit LazyPattern(std::string_view source) : source_(source) {}
    LazyPattern(const LazyPattern&) = delete;
    LazyPattern& operator=(const LazyPattern&) = delete;
    ~LazyPattern();

    // Thread-safe. Throws std::logic_error on a pattern that makes no sense.
    [[nodiscard]] const MessagePattern& get() const;

   private:
    std::string source_;
    mutable std::atomic<const MessagePattern*> compiled_{nullptr};
  };

  Messages(Language language, std::string_view catalogue);

  Language language_;
  std::unique_ptr<Chooser> chooser_;
  std::unordered_map<std::string, LazyPattern, KeyHash, std::equal_to<>> patterns_;
};

}  // namespace tawatur

#endif  // REPORTS_MESSAGES_H
