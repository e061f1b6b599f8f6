// Writes the pieces of a report in their order, wherever they come from.

#ifndef APP_SERVICE_REPORT_WRITER_H
#define APP_SERVICE_REPORT_WRITER_H

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/service/failure.h"
#include "app/service/spool.h"
#include "reports/report_format.h"

namespace tawatur {

using TextSink = std::function<void(std::string_view)>;

// Findings of some claims: counted, and printed or kept.
struct ReportPiece {
  Summary summary;  // of the findings only
  std::string text;
  std::vector<Finding> findings;
};

// Call begin(), take() for each piece in the order of the claims, finish(). Memory does not grow
// with the number of findings, except for formats that need all of them.
class ReportWriter {
 public:
  // `flags`: by Flag, which findings are shown. `format` and `sink` must outlive the writer.
  ReportWriter(ReportInput input, const ReportFormat& format, std::vector<bool> flags,
               const TextSink& sink);

  // The findings of `claims`, which are claims of `context`: that of the input, or one that holds
  // a part of the same case. Thread-safe.
  [[nodiscard]] ReportPiece make(const CheckContext& context,
                                 std::span<const ClaimIndex> claims) const;

  void begin();
  void take(ReportPiece piece);
  // The summary with the findings counted; fails when the Spool does.
  [[nodiscard]] Outcome<Summary> finish();

 private:
  void give(std::string_view text);
  void put(void (*part)(const ReportInput&, std::string&)) const;

  ReportInput input_;
  const ReportFormat& format_;
  std::vector<bool> flags_;
  const TextSink& sink_;
  std::vector<Finding> all_;
  Spool spool_;
  bool written_ = false;
};

}  // namespace tawatur

#endif  // APP_SERVICE_REPORT_WRITER_H
