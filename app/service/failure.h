// Why a use case could not be carried out, in the two kinds that the exit status tells apart.

#ifndef APP_SERVICE_FAILURE_H
#define APP_SERVICE_FAILURE_H

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "core/diagnostic.h"
#include "core/result.h"

namespace tawatur {

struct Failure {
  enum class Kind : std::uint8_t {
    input,  // what the user gave is wrong: exit status 2
    system  // the machine failed: disk, permissions while writing, memory: exit status 3
  };

  Kind kind = Kind::input;
  Diagnostics messages;  // one or more, each a line for standard error

  friend bool operator==(const Failure&, const Failure&) = default;
};

template <typename T>
using Outcome = tl::expected<T, Failure>;

// What stands before messages about the command line.
inline constexpr const char* kProgram = "tawatur";

// `place`: the file that the message is about, or kProgram; empty: nothing stands before it.
[[nodiscard]] inline tl::unexpected<Failure> input_failure(Message message,
                                                           std::string place = {}) {
  return tl::unexpected<Failure>(
      Failure{Failure::Kind::input, {{std::move(place), 0, 0, {}, std::move(message)}}});
}

[[nodiscard]] inline tl::unexpected<Failure> system_failure(Message message,
                                                            std::string place = {}) {
  return tl::unexpected<Failure>(
      Failure{Failure::Kind::system, {{std::move(place), 0, 0, {}, std::move(message)}}});
}

[[nodiscard]] Failure failure_of(const Diagnostics& diagnostics);
// ErrorCode::io is a system failure, every other code an input failure.
[[nodiscard]] Failure failure_of(const Error& error);

}  // namespace tawatur

#endif  // APP_SERVICE_FAILURE_H
