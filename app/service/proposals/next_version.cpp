#include "app/service/proposals/next_version.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/proposals/open_proposals.h"

namespace tawatur {
namespace {

using VersionJson = nlohmann::ordered_json;

// Where a proposal of the older text is in the newer one.
struct Move {
  std::string id;
  std::uint32_t from = 0;  // beginnings of the quote
  std::uint32_t to = 0;
};
using Moves = std::map<std::string, Move>;  // by its old id

// The same is read in the same words of the same passage, wherever that stands and whatever claim
// it was taken to be about.
bool in_the_same_words(const Proposal& a, const Proposal& b) {
  return a.quote_text == b.quote_text && a.type == b.type &&
         a.value.has_value() == b.value.has_value() &&
         a.place.start - a.quote.start == b.place.start - b.quote.start &&
         a.place.end - a.quote.start == b.place.end - b.quote.start;
}

Moves moves_of(const std::vector<Proposal>& before, const std::vector<Proposal>& now) {
  Moves moves;
  std::vector<bool> taken(now.size());
  for (const Proposal& old : before) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (taken[i] || !in_the_same_words(old, now[i])) continue;
      taken[i] = true;
      moves[old.id] = {now[i].id, old.quote.start, now[i].quote.start};
      break;
    }
  }
  return moves;
}

std::uint64_t code_points_in(std::string_view text) {
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::uint64_t>(std::ranges::count_if(text, begins));
}

// The place of these words that is nearest to `old`, in code points.
std::optional<std::uint64_t> nearest_place(std::string_view text, const std::string& words,
                                           std::uint64_t old) {
  std::optional<std::uint64_t> nearest;
  const auto distance = [old](std::uint64_t place) {
    return place > old ? place - old : old - place;
  };
  std::uint64_t code_points = 0;
  std::size_t counted = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    code_points += code_points_in(text.substr(counted, at - counted));
    counted = at;
    if (!nearest || distance(code_points) < distance(*nearest)) nearest = code_points;
  }
  return nearest;
}

// The assertion's record with its quote and its proposals where they are now; "" when nothing is
// elsewhere.
std::string moved_record(const std::string& json, const Assertion& assertion, const Moves& moves,
                         std::string_view text) {
  const Quote& quote = assertion.detail->quote;
  VersionJson record = VersionJson::parse(json);
  std::optional<std::uint64_t> start;
  VersionJson proposals = VersionJson::array();
  for (const std::string& id : proposals_in(assertion)) {
    const auto move = moves.find(id);
    proposals.push_back(move == moves.end() ? id : move->second.id);
    if (move == moves.end() || start || *quote.start < move->second.from) continue;
    start = *quote.start - move->second.from + move->second.to;
  }
  if (!start) start = nearest_place(text, quote.exact, *quote.start);
  if (!start) return {};
  record["quote"]["end"] = *start + (*quote.end - *quote.start);
  record["quote"]["start"] = *start;
  if (!proposals.empty()) record[kProposalsKey] = std::move(proposals);
  std::string moved = record.dump();
  return moved == json ? std::string() : moved;
}

}  // namespace

CarriedOver carry_over(const StoreReader& view, const Case& data, const Case& next,
                       DocumentIndex document) {
  CarriedOver out;
  const Document& older = data.documents[document.at()];
  const Document& newer = next.documents[document.at()];
  const Moves moves = moves_of(read_proposals(data, older), read_proposals(next, newer));
  for (const auto& [place, decision] : decisions_in(older.extras)) {
    const auto move = moves.find(newer.id + '@' + place);
    if (move == moves.end()) {
      out.left.emplace(place, decision);
    } else {
      out.decisions.emplace(place_in_id(move->second.id), decision);
    }
  }
  for (const Assertion& assertion : data.assertions) {
    if (assertion.document.at() != document.at() || !assertion.detail) continue;
    const Quote& quote = assertion.detail->quote;
    if (!assertion.detail->has_quote || quote.exact.empty() || !quote.start || !quote.end) continue;
    const RecordKey key{RecordKind::assertion, assertion.id};
    const auto record = view.record(key);
    if (!record) continue;
    std::string moved = moved_record(record->json, assertion, moves, *newer.snapshot->text);
    if (!moved.empty()) out.changes.push_back({"version", key, std::move(moved)});
  }
  return out;
}

}  // namespace tawatur
