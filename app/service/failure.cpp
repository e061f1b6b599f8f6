#include "app/service/failure.h"

namespace tawatur {

Failure failure_of(const Diagnostics& diagnostics) { return {Failure::Kind::input, diagnostics}; }

Failure failure_of(const Error& error) {
  return {error.code == ErrorCode::io ? Failure::Kind::system : Failure::Kind::input,
          {{{}, 0, 0, {}, error.message}}};
}

}  // namespace tawatur
