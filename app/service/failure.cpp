#include "app/service/failure.h"

namespace tawatur {

Failure failure_of(const Diagnostics& diagnostics) {
  Failure failure;
  failure.messages.reserve(diagnostics.size());
  for (const Diagnostic& diagnostic : diagnostics) {
    failure.messages.push_back(to_string(diagnostic));
  }
  return failure;
}

Failure failure_of(const Error& error) {
  return {error.code == ErrorCode::io ? Failure::Kind::system : Failure::Kind::input,
          {error.message}};
}

}  // namespace tawatur
