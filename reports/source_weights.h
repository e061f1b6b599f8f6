// What hangs on each source, as the reports' last table shows it.

#ifndef REPORTS_SOURCE_WEIGHTS_H
#define REPORTS_SOURCE_WEIGHTS_H

#include <cstdint>
#include <span>
#include <vector>

#include "claims/case.h"
#include "claims/finding.h"

namespace tawatur {

struct SourceWeight {
  SourceIndex source;
  std::uint32_t documents = 0;
  std::uint32_t findings = 0;        // with a line that passes through it
  std::vector<std::uint32_t> alone;  // findings with a value that rests on this source alone
};

// Sources with a document or a finding, those with most to lose first. Linear in the lines.
[[nodiscard]] std::vector<SourceWeight> weigh_sources(const Case& data,
                                                      std::span<const Finding> findings);

}  // namespace tawatur

#endif  // REPORTS_SOURCE_WEIGHTS_H
