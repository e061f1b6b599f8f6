#include "claims/case_file/case_order.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "claims/case_file/case_links.h"
#include "core/text/excerpt.h"

namespace tawatur {
namespace {

using Rows = std::vector<std::uint32_t>;

// The rows by id, equal ids in the order of the table; empty when the table is in order.
template <typename Row>
Rows order_by_id(const std::vector<Row>& table) {
  const auto by_id = [](const Row& a, const Row& b) { return a.id < b.id; };
  if (std::is_sorted(table.begin(), table.end(), by_id)) return {};
  Rows order(table.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&table](std::uint32_t a, std::uint32_t b) {
    return table[a].id < table[b].id;
  });
  return order;
}

// Sorts the table; returns old row -> new row, empty when nothing moved.
template <typename Row>
Rows sort_by_id(std::vector<Row>& table) {
  const Rows order = order_by_id(table);
  if (order.empty()) return {};
  Rows moved(table.size());
  std::vector<Row> sorted;
  sorted.reserve(table.size());
  for (const std::uint32_t row : order) {
    moved[row] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(table[row]));
  }
  table = std::move(sorted);
  return moved;
}

template <typename Index>
void follow(Index& index, const Rows& moved) {
  if (!moved.empty() && index.valid()) index.value = moved[index.value];
}

void follow_in_assertions(Case& data, const Rows& sources, const Rows& documents,
                          const Rows& claims) {
  for (Assertion& assertion : data.assertions) {
    follow(assertion.claim, claims);
    follow(assertion.document, documents);
    for (Chain& chain : assertion.chains) {
      for (Link& link : chain) {
        follow(link.source, sources);
        follow(link.document, documents);
      }
    }
  }
}

}  // namespace

void sort_case(Case& data) {
  const Rows sources = sort_by_id(data.sources);
  const Rows documents = sort_by_id(data.documents);
  const Rows claims = sort_by_id(data.claims);
  static_cast<void>(sort_by_id(data.assertions));
  std::sort(data.rates.begin(), data.rates.end(), [](const Rate& a, const Rate& b) {
    return std::tie(a.from, a.to, a.on) < std::tie(b.from, b.to, b.on);
  });

  static_cast<void>(sort_by_id(data.verdicts));
  for (Verdict& verdict : data.verdicts) follow(verdict.claim, claims);
  for (Source& source : data.sources) follow(source.owner, sources);
  for (Document& document : data.documents) {
    follow(document.source, sources);
    for (Copy& copy : document.copies) {
      follow(copy.document, documents);
      for (ClaimIndex& claim : copy.claims) follow(claim, claims);
      std::sort(copy.claims.begin(), copy.claims.end());
      copy.claims.erase(std::unique(copy.claims.begin(), copy.claims.end()), copy.claims.end());
    }
  }
  if (!sources.empty() || !documents.empty() || !claims.empty()) {
    follow_in_assertions(data, sources, documents, claims);
  }
}

void check_assertion_ids(const Case& data, CaseProblems& problems) {
  const std::vector<Assertion>& table = data.assertions;
  Rows order = order_by_id(table);
  if (order.empty()) {
    order.resize(table.size());
    std::iota(order.begin(), order.end(), 0U);
  }
  for (std::size_t i = 1; i < order.size(); ++i) {
    const std::uint32_t row = order[i];
    const std::uint32_t other = order[i - 1];
    if (table[row].id.empty() || table[row].id != table[other].id) continue;
    problems.add([&] {
      return CaseProblem{{pointer_to("assertions", row, "/id")},
                         say("case.id-taken", {{"id", excerpt(table[row].id)},
                                               {"pointer", pointer_to("assertions", other)}})};
    });
  }
}

}  // namespace tawatur
