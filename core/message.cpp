#include "core/message.h"

#include <utility>

namespace tawatur {

Message::Message(const Message&) = default;
Message& Message::operator=(const Message&) = default;

Message::Message(std::string words) : key_(kVerbatim) {
  params_.emplace_back("words", std::move(words));
}

Message::Message(const char* words) : Message(std::string(words)) {}

bool operator==(const Message& a, const Message& b) {
  return a.key_ == b.key_ && a.params_ == b.params_;
}

Message say(std::string_view key, std::initializer_list<MessageParam> params) {
  Message message;
  message.key_ = key;
  message.params_ = params;
  return message;
}

}  // namespace tawatur
