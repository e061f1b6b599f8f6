// The source that a text leans on is the one mentioned most, follow-ups included; of several the
// first. Its chain is walked through `via` to the reader. In front of it stands what a credit line
// names («المصدر: معاريف»); a byline of agencies counts only where no credit line stands.

#include "sources/attribution/document_chain.h"

#include <algorithm>

namespace tawatur {
namespace attribution {
namespace {

std::uint32_t root_of(const std::vector<Attribution>& attributions, std::uint32_t at) {
  const std::uint32_t refers = attributions[at].refers_to;
  return refers == kNoAttribution ? at : refers;
}

void append_new(std::vector<TextSpan>& chain, const TextSpan& span) {
  if (span.empty()) return;
  if (std::find(chain.begin(), chain.end(), span) == chain.end()) chain.push_back(span);
}

}  // namespace

std::vector<TextSpan> chain_to(const std::vector<Attribution>& attributions, std::uint32_t at) {
  constexpr std::size_t kLongest = 12;
  std::vector<TextSpan> backwards;
  std::uint32_t link = at;
  for (std::size_t steps = 0; link != kNoAttribution && steps < kLongest; ++steps) {
    const std::uint32_t root = root_of(attributions, link);
    append_new(backwards, attributions[root].source);
    std::uint32_t next = attributions[link].via;
    if (next == kNoAttribution && root != link) {
      next = attributions[root].via;
    }
    if (next == link) break;
    link = next;
  }
  std::reverse(backwards.begin(), backwards.end());
  return backwards;
}

std::vector<TextSpan> document_chain(const std::vector<Attribution>& attributions,
                                     TextSpan /*generic*/) {
  std::vector<TextSpan> chain;
  const auto count = static_cast<std::uint32_t>(attributions.size());
  bool labelled = false;
  for (const Attribution& attribution : attributions) {
    labelled = labelled || (attribution.document_credit && !attribution.cue.empty());
  }
  for (const Attribution& attribution : attributions) {
    if (!attribution.document_credit) continue;
    if (labelled && attribution.cue.empty()) continue;
    append_new(chain, attribution.source);
  }
  // Mentions of each source, under its first.
  std::vector<std::uint32_t> mentions(count, 0);
  std::vector<bool> has_farther(count, false);
  for (std::uint32_t at = 0; at < count; ++at) {
    if (attributions[at].document_credit) continue;
    ++mentions[root_of(attributions, at)];
  }
  for (std::uint32_t at = 0; at < count; ++at) {
    const std::uint32_t via = attributions[at].via;
    if (via != kNoAttribution) has_farther[root_of(attributions, via)] = true;
  }
  std::uint32_t best = kNoAttribution;
  for (std::uint32_t at = 0; at < count; ++at) {
    if (mentions[at] == 0) continue;
    if (best == kNoAttribution || mentions[at] > mentions[best]) best = at;
  }
  if (best == kNoAttribution) return chain;
  // A link with somebody farther behind it: the chain goes on to its end.
  for (int steps = 0; steps < 6 && has_farther[best]; ++steps) {
    std::uint32_t farther = kNoAttribution;
    for (std::uint32_t at = 0; at < count && farther == kNoAttribution; ++at) {
      const std::uint32_t via = attributions[at].via;
      if (via != kNoAttribution && root_of(attributions, via) == best &&
          root_of(attributions, at) != best) {
        farther = at;
      }
    }
    if (farther == kNoAttribution) break;
    best = farther;
    if (attributions[best].refers_to != kNoAttribution) break;
  }
  // A follow-up may tell what its first mention did not: how it came («التقرير الذي نقله موقع …»).
  std::vector<TextSpan> main = chain_to(attributions, best);
  const std::uint32_t root = root_of(attributions, best);
  for (std::uint32_t at = 0; at < count && main.size() == 1; ++at) {
    if (root_of(attributions, at) == root && attributions[at].via != kNoAttribution) {
      main = chain_to(attributions, at);
    }
  }
  for (const TextSpan& link : main) append_new(chain, link);
  return chain;
}

}  // namespace attribution

std::vector<TextSpan> chain_covering(const AttributionReading& reading, TextSpan span) {
  std::uint32_t best = kNoAttribution;
  const auto& list = reading.attributions;
  const auto length = [](const TextSpan& s) { return s.end - s.start; };
  for (std::uint32_t at = 0; at < list.size(); ++at) {
    if (list[at].document_credit || !list[at].scope.covers(span)) continue;
    // The narrowest; of equals the farther one.
    if (best == kNoAttribution || length(list[at].scope) < length(list[best].scope) ||
        (length(list[at].scope) == length(list[best].scope) && list[at].via != kNoAttribution)) {
      best = at;
    }
  }
  if (best == kNoAttribution) return reading.chain;
  std::vector<TextSpan> chain;
  for (const Attribution& attribution : list) {
    if (attribution.document_credit && !attribution.cue.empty()) {
      attribution::append_new(chain, attribution.source);
    }
  }
  for (const TextSpan& link : attribution::chain_to(list, best)) {
    attribution::append_new(chain, link);
  }
  return chain;
}

}  // namespace tawatur
