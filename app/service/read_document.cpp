#include "app/service/read_document.h"

#include <algorithm>
#include <utility>

#include "app/service/child_process.h"

namespace tawatur {

Outcome<ReadFile> read_document_file(const std::string& path, const ReadLimits& limits,
                                     const std::string& url) {
  auto bytes = InputBytes::open(path, std::max(limits.text_bytes, limits.archive_bytes));
  if (!bytes) return tl::unexpected<Failure>(std::move(bytes.error()));
  ReadHints hints;
  hints.file_name = path;
  hints.url = url;
  auto document = read_document(bytes->view(), hints, limits, run_child);
  if (!document) {
    Failure failure = failure_of(document.error());
    for (Diagnostic& diagnostic : failure.messages) diagnostic.file = path;
    return tl::unexpected<Failure>(std::move(failure));
  }
  return ReadFile{std::move(*bytes), std::move(*document)};
}

}  // namespace tawatur
