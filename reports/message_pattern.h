// One message pattern in ICU MessageFormat syntax, compiled once and formatted millions of times.

#ifndef REPORTS_MESSAGE_PATTERN_H
#define REPORTS_MESSAGE_PATTERN_H

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace tawatur {

// What is put in place of {name}. Views only: the texts must outlive the call they are given to.
struct Param {
  enum class Kind : std::uint8_t {
    text,    // somebody's words: made harmless and isolated when inserted
    ready,   // words that this program composed, harmless and isolated already
    number,  // with thousands grouped
    plain_number
  };

  std::string_view name;
  Kind kind = Kind::text;
  std::string_view text;
  std::int64_t number = 0;

  [[nodiscard]] static Param words(std::string_view name, std::string_view text) {
    return {name, Kind::text, text, 0};
  }
  [[nodiscard]] static Param ready(std::string_view name, std::string_view text) {
    return {name, Kind::ready, text, 0};
  }
  [[nodiscard]] static Param count(std::string_view name, std::uint64_t number) {
    return {name, Kind::number, {}, static_cast<std::int64_t>(number)};
  }
  // As a person types it: sizes and limits of messages about an input.
  [[nodiscard]] static Param plain_count(std::string_view name, std::int64_t number) {
    return {name, Kind::plain_number, {}, number};
  }
};

enum class PluralForm : std::uint8_t {
  zero,
  one,
  two,
  few,
  many,
  other
};

// What a language contributes to formatting. const use is thread-safe.
class PluralChooser {
 public:
  virtual ~PluralChooser() = default;
  [[nodiscard]] virtual PluralForm cardinal(std::int64_t number) const = 0;
  [[nodiscard]] virtual PluralForm ordinal(std::int64_t number) const = 0;
  // Appends somebody's words so that they cannot rearrange the sentence around them.
  virtual void append_isolated(std::string& out, std::string_view text) const = 0;
};

class MessagePattern {
 public:
  // Fails, saying why, for what ICU's parser refuses, for argument types other than
  // plural, selectordinal and select, and for a plural without `other`.
  [[nodiscard]] static tl::expected<MessagePattern, std::string> compile(std::string_view pattern);

  // Appends the message; a parameter that is missing shows as {name}. Thread-safe.
  void append(std::string& out, std::span<const Param> params, const PluralChooser& language) const;

  [[nodiscard]] std::set<std::string> parameter_names() const;
  // The selectors of every plural argument, in the pattern's order: for tests of completeness.
  [[nodiscard]] std::vector<std::vector<std::string>> plural_forms() const;

 private:
  friend class PatternCompiler;
  struct Piece;
  using Body = std::vector<Piece>;
  struct Branch;
  struct Piece {
    enum class Kind : std::uint8_t {
      text,
      argument,
      sharp,
      plural,
      ordinal,
      select
    };
    Kind kind = Kind::text;
    std::string text;  // the words, or the name of the argument
    std::vector<Branch> branches;
  };
  struct Branch {
    std::string selector;
    PluralForm form = PluralForm::other;
    bool is_number = false;  // "=2"
    std::int64_t number = 0;
    Body body;
  };

  static void append_body(std::string& out, const Body& body, std::span<const Param> params,
                          const PluralChooser& language, std::int64_t sharp);
  [[nodiscard]] static const Branch& choose(const Piece& piece, const Param& param,
                                            const PluralChooser& language);
  static void collect(const Body& body, std::set<std::string>& names,
                      std::vector<std::vector<std::string>>& plurals);

  Body body_;
};

// "1234567" -> "1,234,567"; keeps a sign and what follows the point.
void append_grouped(std::string& out, std::string_view decimal);

}  // namespace tawatur

#endif  // REPORTS_MESSAGE_PATTERN_H
