// Attribution: the chain of who a document credits, nearest source first.

#ifndef SOURCES_CHAIN_H
#define SOURCES_CHAIN_H

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/extras.h"
#include "sources/document.h"
#include "sources/source.h"

namespace tawatur {

// How the last link of a chain, or a document without chains, knows.
enum class Basis : std::uint8_t {
  none,  // not given; counts as unattributed
  first_hand,
  document,
  interview,
  anonymous,
  unattributed,
  unreachable,
  confidential
};

struct Link {
  SourceIndex source;
  DocumentIndex document;     // the named document of that source; invalid: none named
  Basis basis = Basis::none;  // only on the last link of a chain
  Extras extras;

  friend bool operator==(const Link&, const Link&) = default;
};

using Chain = std::vector<Link>;  // never empty

[[nodiscard]] std::string_view name_of(Basis basis);  // "" for none
[[nodiscard]] std::optional<Basis> basis_named(std::string_view name);

}  // namespace tawatur

#endif  // SOURCES_CHAIN_H
