// Sources, documents, copies, rates; assertions are in assertion_links.cpp.

#include "claims/case_file/case_links.h"

#include <algorithm>
#include <tuple>

#include "claims/case_file/circles.h"
#include "claims/case_file/name_resolution.h"
#include "core/shared_work.h"
#include "core/value/edtf.h"
#include "core/value/rate_table.h"

namespace tawatur {
namespace {

// "a" → "b" → "a"
Message way_around(const std::vector<std::string>& names) {
  Message out = say("circle.name", {{"name", excerpt(names.front())}});
  for (std::size_t i = names.size(); i-- > 0;) {
    out = say("circle.step", {{"name", excerpt(names[i])}, {"rest", std::move(out)}});
  }
  return out;
}

template <typename Row>
std::vector<std::string> ids_of(const std::vector<Row>& rows,
                                const std::vector<std::uint32_t>& positions) {
  std::vector<std::string> out;
  for (const std::uint32_t position : positions) out.push_back(rows[position].id);
  return out;
}

template <typename Row>
void define_all(const std::vector<Row>& rows, IdTable& names, RowsByName& by_name,
                std::string_view table, CaseProblems& problems) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].id.empty()) continue;
    const std::uint32_t other =
        by_name.define(names.intern(rows[i].id), static_cast<std::uint32_t>(i));
    if (other == RowsByName::kNoRow) continue;
    problems.add([&] {
      return CaseProblem{{pointer_to(table, i, "/id")},
                         say("case.id-taken",
                             {{"id", excerpt(rows[i].id)}, {"pointer", pointer_to(table, other)}})};
    });
  }
}

}  // namespace

std::string pointer_to(std::string_view table, std::size_t row, std::string_view rest) {
  std::string out = "/";
  out.append(table).append("/").append(std::to_string(row)).append(rest);
  return out;
}

std::uint32_t RowsByName::define(std::uint32_t name, std::uint32_t row) {
  if (name >= rows_.size()) rows_.resize(std::size_t{name} + 1, kNoRow);
  if (rows_[name] != kNoRow) return rows_[name];
  rows_[name] = row;
  return kNoRow;
}

const std::vector<std::string>& RowsByName::known(const IdTable& names) {
  if (known_.empty()) {
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i] != kNoRow) known_.emplace_back(names.name(i));
    }
  }
  return known_;
}

void CaseLinks::link() {
  link_all_but_assertions();
  for (std::size_t i = 0; i < draft_.data.assertions.size(); ++i) link_assertion(i);
}

bool CaseLinks::link_quickly(unsigned threads) {
  link_all_but_assertions();
  if (!problems_.empty()) return false;
  const std::size_t parts = threads > 1 ? std::size_t{threads} * 4 : 1;
  const std::size_t count = draft_.data.assertions.size();
  return shared_work(parts, threads, [&](std::size_t part) {
    CaseProblems problems;
    CaseLinks links(*this, problems);
    for (std::size_t i = count * part / parts; i < count * (part + 1) / parts; ++i) {
      links.link_assertion(i);
    }
    return problems.empty();
  });
}

void CaseLinks::link_all_but_assertions() {
  define_names();
  link_sources();
  link_documents();
  check_rates();
  for (Claim& claim : draft_.data.claims) {
    const auto by_name = [](const Attribute& a, const Attribute& b) { return a.name < b.name; };
    if (!std::is_sorted(claim.attributes.begin(), claim.attributes.end(), by_name)) {
      std::stable_sort(claim.attributes.begin(), claim.attributes.end(), by_name);
    }
  }
  check_scale();
  link_verdicts();
}

void CaseLinks::define_names() {
  const Case& data = draft_.data;
  define_all(data.sources, draft_.source_names, sources_, "sources", problems_);
  define_all(data.documents, draft_.document_names, documents_, "documents", problems_);
  define_all(data.claims, draft_.claim_names, claims_, "claims", problems_);
  for (std::size_t i = 0; i < data.documents.size(); ++i) {
    const std::optional<std::uint32_t> name = draft_.source_names.find(data.documents[i].id);
    if (!name || sources_.row(*name) == RowsByName::kNoRow) continue;
    problems_.add(
        pointer_to("documents", i, "/id"),
        say("case.id-of-source", {{"id", excerpt(data.documents[i].id)},
                                  {"pointer", pointer_to("sources", sources_.row(*name))}}));
  }
}

void CaseLinks::link_sources() {
  std::vector<Source>& sources = draft_.data.sources;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (!sources[i].owner.valid()) continue;
    const auto where = [i] { return pointer_to("sources", i, "/owner"); };
    if (sources[i].kind == SourceKind::unnamed) {
      problems_.add(where(), say("case.unnamed-owner"));
    }
    resolve_source(sources[i].owner, where);
    if (!sources[i].owner.valid()) continue;
    const Source& owner = sources[sources[i].owner.at()];
    if (owner.kind == SourceKind::unnamed) {
      problems_.add(where(), say("case.unnamed-owns", {{"source", excerpt(owner.id)}}));
    }
  }
  check_owner_circles();
}

void CaseLinks::check_owner_circles() {
  const std::vector<Source>& sources = draft_.data.sources;
  std::vector<CircleEdge> edges;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    if (sources[i].owner.valid()) edges.emplace_back(i, sources[i].owner.value);
  }
  for (const auto& circle : find_circles(sources.size(), std::move(edges), kMaxDiagnostics)) {
    problems_.add(pointer_to("sources", circle.front(), "/owner"),
                  circle.size() == 1
                      ? say("case.owns-itself")
                      : say("case.owner-circle", {{"way", way_around(ids_of(sources, circle))}}));
  }
}

void CaseLinks::link_documents() {
  std::vector<Document>& documents = draft_.data.documents;
  const std::vector<Source>& sources = draft_.data.sources;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto where = [i] { return pointer_to("documents", i, "/source"); };
    SourceIndex& source = documents[i].source;
    resolve_source(source, where);
    if (source.valid() && sources[source.at()].kind == SourceKind::unnamed) {
      problems_.add(where(),
                    say("case.unnamed-publisher", {{"id", excerpt(sources[source.at()].id)}}));
    }
    if (!documents[i].status_on.empty()) check_status(i);
    link_copies(i);
  }
  check_copy_circles();
}

void CaseLinks::check_status(std::size_t row) {
  const Document& document = draft_.data.documents[row];
  const std::string where = pointer_to("documents", row, "/status_on");
  if (document.status == DocumentStatus::standing) {
    problems_.add(where, say("case.no-status-change"));
    return;
  }
  if (document.published.empty()) return;
  // Dates that are none were reported when they were read.
  const Result<DateSpan> published = parse_edtf(document.published);
  const Result<DateSpan> changed = parse_edtf(document.status_on);
  if (!published || !changed || !published->first || !changed->last) return;
  if (*changed->last >= *published->first) return;
  problems_.add(where, say("case.status-before-published",
                           {{"day", document.status_on}, {"published", document.published}}));
}

void CaseLinks::link_copies(std::size_t row) {
  std::vector<Copy>& copies = draft_.data.documents[row].copies;
  for (std::size_t j = 0; j < copies.size(); ++j) {
    const std::string copy = pointer_to("documents", row, "/copies/" + std::to_string(j));
    resolve_document(copies[j].document, [&] { return copy + "/document"; });
    std::vector<ClaimIndex>& claims = copies[j].claims;
    for (std::size_t k = 0; k < claims.size(); ++k) {
      resolve_claim(claims[k], [&] { return copy + "/claims/" + std::to_string(k); });
    }
  }
  if (copies.size() > 1) check_copies(row);
}

// One document cannot both be a copy of another and not, for the same claims.
void CaseLinks::check_copies(std::size_t row) {
  struct Said {
    DocumentIndex document;
    std::vector<ClaimIndex> claims;
    CopyStatus status;
    std::size_t place;
  };
  std::vector<Said> said;
  for (const Copy& copy : draft_.data.documents[row].copies) {
    const std::size_t place = said.size();
    said.push_back({copy.document, copy.claims, copy.status, place});
    std::vector<ClaimIndex>& claims = said.back().claims;
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  }
  std::sort(said.begin(), said.end(), [](const Said& a, const Said& b) {
    return std::tie(a.document, a.claims, a.status, a.place) <
           std::tie(b.document, b.claims, b.status, b.place);
  });
  for (std::size_t i = 1; i < said.size(); ++i) {
    const Said& a = said[i - 1];
    const Said& b = said[i];
    if (!a.document.valid() || a.document != b.document || a.claims != b.claims) continue;
    if (a.status != CopyStatus::accepted || b.status != CopyStatus::rejected) continue;
    const auto pointer = [row](std::size_t place) {
      return pointer_to("documents", row, "/copies/" + std::to_string(place));
    };
    problems_.add(
        pointer(std::max(a.place, b.place)) + "/status",
        say("case.copy-both", {{"document", excerpt(draft_.data.documents[a.document.at()].id)},
                               {"pointer", pointer(std::min(a.place, b.place))}}));
  }
}

void CaseLinks::check_copy_circles() {
  const std::vector<Document>& documents = draft_.data.documents;
  std::vector<CircleEdge> edges;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    for (const Copy& copy : documents[i].copies) {
      if (!copy.document.valid() || copy.status == CopyStatus::rejected) continue;
      edges.emplace_back(i, copy.document.value);
    }
  }
  for (const auto& circle : find_circles(documents.size(), std::move(edges), kMaxDiagnostics)) {
    const std::uint32_t second = circle.size() == 1 ? circle[0] : circle[1];
    const std::vector<Copy>& copies = documents[circle.front()].copies;
    const auto step = std::find_if(copies.begin(), copies.end(), [second](const Copy& copy) {
      return copy.document.value == second && copy.status != CopyStatus::rejected;
    });
    problems_.add(pointer_to("documents", circle.front(),
                             "/copies/" + std::to_string(step - copies.begin()) + "/document"),
                  circle.size() == 1
                      ? say("case.copies-itself")
                      : say("case.copy-circle", {{"way", way_around(ids_of(documents, circle))}}));
  }
}

void CaseLinks::check_rates() {
  RateTable table;
  const std::vector<Rate>& rates = draft_.data.rates;
  for (std::size_t i = 0; i < rates.size(); ++i) {
    if (rates[i].from.empty() || rates[i].to.empty() || rates[i].on.empty()) continue;
    Result<void> added = table.add(rates[i]);
    if (!added) problems_.add(pointer_to("rates", i), std::move(added.error().message));
  }
}

}  // namespace tawatur
