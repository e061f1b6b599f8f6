#include "app/service/finding_filter.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "app/service/claim_sources.h"
#include "core/text/display.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

std::string quoted(const std::string& id) { return '"' + visible(id) + '"'; }

template <typename IndexType, typename Row>
Outcome<IndexType> find_row(const std::vector<Row>& table, const std::string& id,
                            const std::string& kind) {
  const auto found = std::ranges::lower_bound(table, id, {}, &Row::id);
  if (found != table.end() && found->id == id) {
    return IndexType{static_cast<std::size_t>(found - table.begin())};
  }
  std::vector<std::string> known;
  known.reserve(table.size());
  for (const Row& row : table) known.push_back(row.id);
  return input_failure(say("filter.unknown-id",
                           {{"kind", kind}, {"id", quoted(id)}, {"hint", did_you_mean(id, known)}}),
                       kProgram);
}

}  // namespace

Outcome<ClaimIndex> find_claim(const Case& data, const std::string& id) {
  return find_row<ClaimIndex>(data.claims, id, "claim");
}

Outcome<SourceIndex> find_source(const Case& data, const std::string& id) {
  return find_row<SourceIndex>(data.sources, id, "source");
}

Outcome<std::vector<ClaimIndex>> wanted_claims(const CheckContext& context,
                                               const FindingFilter& filter) {
  const std::size_t count = context.data().claims.size();
  std::vector<bool> wanted(count, filter.claims.empty());
  Failure failure;
  const auto note = [&failure](const Failure& problem) {
    failure.messages.insert(failure.messages.end(), problem.messages.begin(),
                            problem.messages.end());
  };
  for (const std::string& id : filter.claims) {
    if (const auto claim = find_claim(context.data(), id)) {
      wanted[claim->at()] = true;
    } else {
      note(claim.error());
    }
  }
  std::vector<SourceIndex> sources;
  for (const std::string& id : filter.sources) {
    if (const auto source = find_source(context.data(), id)) {
      sources.push_back(*source);
    } else {
      note(source.error());
    }
  }
  if (!failure.messages.empty()) return tl::unexpected<Failure>(std::move(failure));

  std::vector<ClaimIndex> claims;
  for (std::size_t i = 0; i < count; ++i) {
    const ClaimIndex claim{i};
    if (!wanted[i]) continue;
    if (!sources.empty()) {
      const std::vector<SourceIndex> behind = sources_behind(context, claim);
      const bool touched = std::ranges::any_of(sources, [&behind](SourceIndex source) {
        return std::ranges::binary_search(behind, source);
      });
      if (!touched) continue;
    }
    claims.push_back(claim);
  }
  return claims;
}

Outcome<std::vector<bool>> wanted_flags(const FindingFilter& filter) {
  constexpr std::size_t kFlags = 5;
  std::vector<bool> wanted(kFlags, filter.flags.empty());
  for (const std::string& name : filter.flags) {
    const auto flag = flag_named(name);
    if (!flag) return input_failure(say("filter.unknown-flag", {{"flag", quoted(name)}}), kProgram);
    wanted[static_cast<std::size_t>(*flag)] = true;
  }
  return wanted;
}

}  // namespace tawatur
