// Reads the article in a file.

#ifndef APP_SERVICE_READ_DOCUMENT_H
#define APP_SERVICE_READ_DOCUMENT_H

#include <string>

#include "app/service/failure.h"
#include "app/service/input_bytes.h"
#include "sources/read/read_file.h"

namespace tawatur {

struct ReadFile {
  InputBytes bytes;  // the original, as it is kept
  ReadDocument document;
};

// `path` as the user named it; `-` is standard input. Programs that a format needs are run here.
// Fails with a message that names the path. Hints beside the file's name may be given (`url`: which
// record of a web archive).
[[nodiscard]] Outcome<ReadFile> read_document_file(const std::string& path,
                                                   const ReadLimits& limits = {},
                                                   const std::string& url = {});

}  // namespace tawatur

#endif  // APP_SERVICE_READ_DOCUMENT_H
