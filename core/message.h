// What the program has to say to a person, before it is put into words: a key of the catalogues in
// data/messages/ and what the sentence is about. Whoever finds a problem need not know in which
// language it will be told; reports/message_text.h tells it.

#ifndef CORE_MESSAGE_H
#define CORE_MESSAGE_H

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

struct MessageParam;

// Cheap as long as it says nothing: a reader may return one for each of a million values.
class Message {
 public:
  Message() noexcept;  // says nothing
  Message(const Message&);
  Message(Message&&) noexcept;
  Message& operator=(const Message&);
  Message& operator=(Message&&) noexcept;
  ~Message();

  // Words that are in no catalogue and stay as they are in every language: for what a library or
  // the system reports. For sentences of our own see say().
  Message(std::string words);  // NOLINT(google-explicit-constructor)
  Message(const char* words);  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool empty() const { return key_.empty(); }
  [[nodiscard]] std::string_view key() const { return key_; }  // "case.unknown-key"
  [[nodiscard]] const std::vector<MessageParam>& params() const { return params_; }

  friend bool operator==(const Message&, const Message&);
  friend Message say(std::string_view key, std::initializer_list<MessageParam> params);

 private:
  std::string_view key_;  // lives as long as the program
  std::vector<MessageParam> params_;
};

// What stands in the sentence for {name}.
struct MessageParam {
  enum class Kind : std::uint8_t {
    text,     // of the input, made harmless already: excerpt() or visible()
    number,   // also chooses the plural form
    message,  // part of the sentence; one that says nothing leaves nothing
  };

  MessageParam(std::string_view the_name, std::string the_text)
      : name(the_name), text(std::move(the_text)) {}
  MessageParam(std::string_view the_name, std::string_view the_text)
      : name(the_name), text(the_text) {}
  MessageParam(std::string_view the_name, const char* the_text) : name(the_name), text(the_text) {}
  template <std::integral Integer>
  MessageParam(std::string_view the_name, Integer the_number)
      : name(the_name), kind(Kind::number), number(static_cast<std::int64_t>(the_number)) {}
  MessageParam(std::string_view the_name, Message part)
      : name(the_name), kind(Kind::message), message(std::move(part)) {}

  std::string_view name;  // lives as long as the program
  Kind kind = Kind::text;
  std::string text;
  std::int64_t number = 0;
  Message message;

  friend bool operator==(const MessageParam&, const MessageParam&) = default;
};

inline Message::Message() noexcept = default;
inline Message::Message(Message&&) noexcept = default;
inline Message& Message::operator=(Message&&) noexcept = default;
inline Message::~Message() = default;

// The sentence of the catalogues under `key`. Key and names are literals: a test looks each of them
// up in every language (tests/reports/said_messages_test.cpp).
[[nodiscard]] Message say(std::string_view key, std::initializer_list<MessageParam> params = {});

// The key that wraps words that are in no catalogue.
inline constexpr std::string_view kVerbatim = "verbatim";

}  // namespace tawatur

#endif  // CORE_MESSAGE_H
