#include "reports/headline.h"

#include <algorithm>
#include <vector>

#include "reports/display_names.h"
#include "reports/value_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostValues = 4;

std::size_t document_count(const Case& data, const std::vector<AssertionIndex>& assertions) {
  std::vector<DocumentIndex> documents;
  for (const AssertionIndex index : assertions) {
    const DocumentIndex document = data.assertions[index.at()].document;
    if (documents.empty() || documents.back() != document) documents.push_back(document);
  }
  std::sort(documents.begin(), documents.end());
  return static_cast<std::size_t>(std::unique(documents.begin(), documents.end()) -
                                  documents.begin());
}

// "about 200,000,000 EUR (al-Mithaq) against up to 150,000,000 USD (Tanja7)"
std::string values_side_by_side(const Case& data, const Finding& finding,
                                const Messages& messages) {
  std::string all;
  for (std::size_t i = 0; i < finding.groups.size() && i < kMostValues; ++i) {
    const Group& group = finding.groups[i];
    const std::string value = group_text(data, finding, group, messages);
    const std::string sources = publisher_names(data, group.assertions, messages);
    const std::string item = messages.format(
        "headline.value", {Param::ready("value", value), Param::ready("sources", sources)});
    all = i == 0 ? item
                 : messages.format("headline.against",
                                   {Param::ready("before", all), Param::ready("item", item)});
  }
  if (finding.groups.size() > kMostValues) {
    all = messages.format(
        "list.more",
        {Param::ready("before", all), Param::count("count", finding.groups.size() - kMostValues)});
  }
  return all;
}

std::string conflict_on_claim(const Case& data, const Finding& finding, const Messages& messages) {
  std::size_t counts[2] = {0, 0};
  std::string names[2];
  for (const Group& group : finding.groups) {
    const std::size_t side = group.stance == Stance::denies ? 1 : 0;
    counts[side] = document_count(data, group.assertions);
    names[side] = publisher_names(data, group.assertions, messages);
  }
  return messages.format("headline.conflicting.claim",
                         {Param::count("affirming", counts[0]), Param::ready("affirmers", names[0]),
                          Param::count("denying", counts[1]), Param::ready("deniers", names[1])});
}

}  // namespace

std::string headline(const CheckContext& context, const Finding& finding,
                     const Messages& messages) {
  const Case& data = context.data();
  const bool on_value = finding.attribute.valid();
  if (finding.kind == FindingKind::conflicting && !on_value) {
    return conflict_on_claim(data, finding, messages);
  }
  std::size_t documents = finding.documents.size();
  std::string value;
  std::string sources;
  std::string cut;
  std::string_view subject = "value";
  if (!finding.groups.empty()) {
    const Group& group = finding.groups.front();
    sources = publisher_names(data, group.assertions, messages);
    if (on_value) {
      value = finding.groups.size() > 1 ? values_side_by_side(data, finding, messages)
                                        : group_text(data, finding, group, messages);
    } else {
      documents = document_count(data, group.assertions);
    }
    std::vector<std::string> names;
    for (const Name& name : group.cut) names.push_back(line_name(data, name, messages));
    cut = messages.list(names, 3);
  }
  if (!on_value) {
    const bool denied = !finding.groups.empty() && finding.groups[0].stance == Stance::denies;
    subject = denied ? "denied" : "claim";
  }
  const Param params[] = {Param::words("subject", subject),
                          Param::count("documents", documents),
                          Param::count("groups", finding.groups.size()),
                          Param::ready("value", value),
                          Param::ready("sources", sources),
                          Param::ready("cut", cut),
                          Param::count("established", finding.origins.established),
                          Param::count("possible", finding.origins.possible),
                          Param::count("threshold", context.threshold())};
  return messages.named("headline.", name_of(finding.kind), params);
}

std::string shape_sentence(const CheckContext& context, const Messages& messages) {
  return messages.format("report.shape", {Param::count("threshold", context.threshold())});
}

}  // namespace tawatur
