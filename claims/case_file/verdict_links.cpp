// Verdicts: their ids, claims and attributes. A rating need not be on the scale of today: a team
// may change its scale, and what somebody decided before stays as it was said.

#include <algorithm>
#include <map>
#include <set>

#include "claims/case_file/name_resolution.h"

namespace tawatur {

void CaseLinks::link_verdicts() {
  std::vector<Verdict>& verdicts = draft_.data.verdicts;
  std::map<std::string_view, std::size_t> rows;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    Verdict& verdict = verdicts[i];
    const auto [first, is_new] = rows.try_emplace(verdict.id, i);
    if (!is_new && !verdict.id.empty()) {
      problems_.add(pointer_to("verdicts", i, "/id"),
                    say("case.id-taken", {{"id", excerpt(verdict.id)},
                                          {"pointer", pointer_to("verdicts", first->second)}}));
    }
    resolve_claim(verdict.claim, [i] { return pointer_to("verdicts", i, "/claim"); });
    if (!verdict.claim.valid() || verdict.attribute.empty()) continue;
    const std::vector<Attribute>& attributes = draft_.data.claims[verdict.claim.at()].attributes;
    if (std::ranges::binary_search(attributes, verdict.attribute, {}, &Attribute::name)) continue;
    std::vector<std::string> known;
    for (const Attribute& attribute : attributes) known.push_back(attribute.name);
    problems_.add(pointer_to("verdicts", i, "/attribute"),
                  say("case.unknown-name", {{"kind", "attribute"},
                                            {"id", excerpt(verdict.attribute)},
                                            {"hint", did_you_mean(verdict.attribute, known)}}));
  }
}

// A word stands on a scale once.
void CaseLinks::check_scale() {
  std::set<std::string_view> words;
  for (const Rating& rating : draft_.data.settings.ratings) {
    if (rating.name.empty() || words.insert(rating.name).second) continue;
    problems_.add("/case/settings/ratings", say("case.twice", {{"key", excerpt(rating.name)}}));
  }
}

}  // namespace tawatur
