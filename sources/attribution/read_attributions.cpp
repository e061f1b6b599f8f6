// Text → pieces with their classes → sources of each sentence → links between sentences → scopes →
// chain. Only the second step knows grammar; each later one works on what was found.

#include <algorithm>
#include <numeric>

#include "sources/attribution/attribution.h"
#include "sources/attribution/credit_lines.h"
#include "sources/attribution/cue_lexicon.h"
#include "sources/attribution/document_chain.h"
#include "sources/attribution/follow_up.h"
#include "sources/attribution/line_reader.h"
#include "sources/attribution/pieces.h"

namespace tawatur {
namespace {

using attribution::FoundSource;
using attribution::Page;

Attribution made_of(const Page& page, const FoundSource& found) {
  Attribution made;
  made.source = attribution::span_of(page, found.who);
  if (found.cue_last > found.cue_first) {
    made.cue = page.span(found.cue_first, found.cue_last);
    const std::uint32_t behind = found.cue_last;
    // «وفقا ل» of «وفقا لصحيفة»: the fused preposition belongs to the cue.
    if (behind == found.who.first && made.source.start > page.start_of(behind)) {
      made.cue.end = made.source.start;
    }
  }
  made.kind = found.who.kind;
  made.of = found.of;
  made.stance = found.stance;
  if (found.scope_last > found.scope_first)
    made.scope = page.span(found.scope_first, found.scope_last);
  made.via = found.via;
  made.refers_to = found.refers_to;
  made.document_credit = found.place == attribution::CuePlace::credit;
  return made;
}

// By place of the source; links renumbered.
void sort_by_place(std::vector<Attribution>& list) {
  std::vector<std::uint32_t> order(list.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&list](std::uint32_t a, std::uint32_t b) {
    return list[a].source.start < list[b].source.start;
  });
  std::vector<std::uint32_t> place(list.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Attribution> sorted;
  sorted.reserve(list.size());
  for (const std::uint32_t at : order) {
    Attribution moved = list[at];
    if (moved.via != kNoAttribution) moved.via = place[moved.via];
    if (moved.refers_to != kNoAttribution) moved.refers_to = place[moved.refers_to];
    sorted.push_back(moved);
  }
  list = std::move(sorted);
}

}  // namespace

void append_part(AttributionReading& whole, AttributionReading&& part) {
  const auto base = static_cast<std::uint32_t>(whole.attributions.size());
  if (whole.lead.end == 0) whole.lead = part.lead;
  for (Attribution& attribution : part.attributions) {
    if (attribution.via != kNoAttribution) attribution.via += base;
    if (attribution.refers_to != kNoAttribution) attribution.refers_to += base;
    whole.attributions.push_back(attribution);
  }
}

void find_chain(AttributionReading& whole) {
  whole.chain = attribution::document_chain(whole.attributions, whole.lead);
}

AttributionReading read_attributions(const Tokens& tokens, std::string_view language) {
  AttributionReading result;
  const auto* lexicon = attribution::CueLexicon::of(language);
  if (lexicon == nullptr || tokens.size() == 0) return result;
  const Page page = attribution::page_of(tokens, *lexicon, language);
  attribution::Reading reading;
  for (std::uint32_t line = 0; line < page.lines.size(); ++line) {
    if (attribution::read_credit(page, line, reading)) continue;
    attribution::LineReader(page, line, reading).read();
  }
  attribution::link_follow_ups(page, reading);
  attribution::set_scopes(page, reading);
  result.attributions.reserve(reading.found.size());
  for (const FoundSource& found : reading.found) {
    result.attributions.push_back(made_of(page, found));
  }
  sort_by_place(result.attributions);
  result.lead = attribution::lead_of(page);
  result.chain = attribution::document_chain(result.attributions, result.lead);
  return result;
}

}  // namespace tawatur
