// The consistency report of a store, claim by claim.

#ifndef APP_SERVICE_STORE_STORE_REPORT_H
#define APP_SERVICE_STORE_STORE_REPORT_H

#include <cstddef>
#include <string>

#include "app/service/progress.h"
#include "app/service/report_writer.h"
#include "store/store.h"

namespace tawatur {

struct StoreReportRequest {
  const ReportFormat* format = nullptr;
  CheckOptions check;
  unsigned threads = 1;
  // Where what the report says of each claim is kept for the next one; empty: nowhere. The file is
  // read when it has this key, a SHA-256 of what the text depends on besides the store, and written
  // anew when the store changed since.
  std::string kept_file;
  std::string kept_key;
  // Keep nothing of stores with fewer assertions: they are checked in less time than a file takes.
  std::size_t keep_from = 20'000;
};

// The bytes that write_check_report writes for the whole case with no filter, for a format that
// needs neither all findings at once nor drawings. `frame` has the context of a case without claims
// and its rates and options; its summary is set here. Memory: a few hundred claims and what waits
// for the summary. With `threads` above 1 the next claims are read while the last are checked.
[[nodiscard]] Outcome<Summary> write_store_report(const StoreReader& store, ReportInput frame,
                                                  const StoreReportRequest& request,
                                                  const TextSink& sink, Progress& progress);

// Whether all that a report of the store shows can be shown claim by claim: nothing in it is
// confidential, withdrawn or corrected, for these need the whole case.
// Cost: a look at every source and document.
[[nodiscard]] bool reports_by_claim(const StoreReader& store);

}  // namespace tawatur

#endif  // APP_SERVICE_STORE_STORE_REPORT_H
