// The source that a text leans on is one that its lead names; of several the one mentioned most,
// follow-ups included, then the first. A text whose lead names nobody speaks for itself. The
// source's chain is walked through `via` to the reader. In front of it stands what a credit line
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

TextLead lead_of(const Page& page) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kMostHeads = 8;
  const auto& lines = page.lines;
  TextLead lead;
  if (page.size() == 0) return lead;
  lead.end = lead.first_end = page.end_of(page.size() - 1);
  if (lines.size() <= kShort) return lead;
  const auto ends_alone = [&](std::size_t line) {
    return line + 1 >= lines.size() || lines[line + 1].paragraph;
  };
  // Titles, bylines, datelines: a sentence to a line, without a stop.
  std::size_t body = 0;
  while (body < kMostHeads && body + 1 < lines.size() && ends_alone(body) &&
         (lines[body].last == lines[body].first || page[lines[body].last - 1].sign != Sign::stop)) {
    ++body;
  }
  std::size_t last = body;
  while (last + 1 < lines.size() && !lines[last + 1].paragraph) ++last;
  const auto end_of = [&](std::size_t line) {
    return lines[line].last > lines[line].first ? page.end_of(lines[line].last - 1) : 0U;
  };
  if (lines[body].last > lines[body].first) lead.start = page.start_of(lines[body].first);
  lead.first_end = end_of(last);
  lead.end = last == body && body + 1 < lines.size() ? end_of(body + 1) : lead.first_end;
  return lead;
}

std::vector<TextSpan> document_chain(const std::vector<Attribution>& attributions,
                                     const TextLead& lead) {
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
  // In the lead itself first, then in the head lines above it.
  std::uint32_t best = kNoAttribution;
  const std::uint32_t end = labelled ? lead.first_end : lead.end;
  for (const TextSpan& where : {TextSpan{lead.start, end}, TextSpan{0, lead.start}}) {
    if (best != kNoAttribution) break;
    for (std::uint32_t at = 0; at < count; ++at) {
      if (attributions[at].document_credit) continue;
      const std::uint32_t place = attributions[at].source.start;
      const bool inside = lead.end == 0 || (where.start <= place && place < where.end);
      const std::uint32_t root = root_of(attributions, at);
      if (inside && (best == kNoAttribution || mentions[root] > mentions[best])) best = root;
    }
  }
  // A text without a source in its lead may lean on an outlet that it names again and again.
  for (std::uint32_t at = 0; at < count && best == kNoAttribution; ++at) {
    const bool press =
        attributions[at].kind == SourceAs::outlet || attributions[at].kind == SourceAs::agency;
    if (mentions[at] > 1 && press) best = at;
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
