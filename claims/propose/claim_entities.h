// Who and what a claim is about, as far as the words of its passage say: who buys, who sells, and
// which thing.

#ifndef CLAIMS_PROPOSE_CLAIM_ENTITIES_H
#define CLAIMS_PROPOSE_CLAIM_ENTITIES_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/propose/claim_units.h"
#include "core/text/tokens.h"

namespace tawatur {

enum class EntityRole : std::uint8_t {
  item,
  buyer,
  seller
};
[[nodiscard]] std::string_view name_of(EntityRole role);  // "buyer"

struct ClaimEntity {
  EntityRole role = EntityRole::item;
  std::size_t first = 0;  // tokens, end-exclusive
  std::size_t last = 0;
  std::string country;  // ISO 3166, of a buyer or seller that is told by a country; may be empty
};

// At most one of each role, in the order of the roles: the item of any passage that names one;
// buyer and seller where something is bought or sold. A party is the subject of the event («اقتنى
// المغرب», "Morocco bought"), stands behind a word for it ("from Israel", "by Morocco", «من
// إسرائيل», «للمغرب»), or is a company that is announced as the supplier. Countries are known by
// their names, capitals and adjectives; other names of buyers are not looked for.
[[nodiscard]] std::vector<ClaimEntity> claim_entities(const Tokens& tokens, const ClaimUnit& unit,
                                                      std::string_view language);

}  // namespace tawatur

#endif  // CLAIMS_PROPOSE_CLAIM_ENTITIES_H
