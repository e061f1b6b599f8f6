#include "reports/source_weights.h"

#include <algorithm>

namespace tawatur {
namespace {

// The source that a name stands for: a document stands for its publisher.
SourceIndex source_of(const Case& data, const Name& name) {
  return name.is_document() ? data.documents[name.document.at()].source : name.source;
}

}  // namespace

std::vector<SourceWeight> weigh_sources(const Case& data, std::span<const Finding> findings) {
  std::vector<SourceWeight> weights(data.sources.size());
  for (std::uint32_t i = 0; i < weights.size(); ++i) weights[i].source = SourceIndex(i);
  for (const Document& document : data.documents) ++weights[document.source.at()].documents;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    std::vector<SourceIndex> behind;
    std::vector<SourceIndex> alone;
    for (const Group& group : findings[i].groups) {
      for (const Line& line : group.lines) {
        for (const Name& name : line.names) behind.push_back(source_of(data, name));
      }
      if (group.cut.size() == 1) alone.push_back(source_of(data, group.cut[0]));
    }
    const auto each_once = [](std::vector<SourceIndex>& sources) {
      std::sort(sources.begin(), sources.end());
      sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    };
    each_once(behind);
    each_once(alone);
    for (const SourceIndex source : behind) ++weights[source.at()].findings;
    for (const SourceIndex source : alone) weights[source.at()].alone.push_back(i);
  }
  std::erase_if(weights, [](const SourceWeight& weight) {
    return weight.documents == 0 && weight.findings == 0;
  });
  std::stable_sort(weights.begin(), weights.end(),
                   [](const SourceWeight& a, const SourceWeight& b) {
                     if (a.alone.size() != b.alone.size()) return a.alone.size() > b.alone.size();
                     return a.findings > b.findings;
                   });
  return weights;
}

}  // namespace tawatur
