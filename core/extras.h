// The `x-` keys of a record: kept for whoever wrote them, never read by the program.

#ifndef CORE_EXTRAS_H
#define CORE_EXTRAS_H

#include <string>
#include <utility>
#include <vector>

#include "core/box.h"

namespace tawatur {

// Key (with its `x-`) and value as compact JSON text with sorted keys; sorted by key.
using ExtraList = std::vector<std::pair<std::string, std::string>>;
using Extras = Box<ExtraList>;

}  // namespace tawatur

#endif  // CORE_EXTRAS_H
