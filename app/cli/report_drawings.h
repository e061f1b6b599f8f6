// What check, report and graph share: drawings for HTML and PDF, and forms chosen by a file's
// ending.

#ifndef APP_CLI_REPORT_DRAWINGS_H
#define APP_CLI_REPORT_DRAWINGS_H

#include <string>
#include <string_view>

#include "app/cli/session.h"
#include "reports/report_input.h"

namespace tawatur {

// Lets a report draw the lines behind each finding: as elements of an HTML page, or as SVG files of
// their own.
void add_drawings(ReportInput& input, Language language, bool standalone);

// The format that the ending of --output names; the command's default when there is no --output.
// Fails for other endings, with what the command can write.
[[nodiscard]] Outcome<std::string> format_by_ending(const Session& session,
                                                    std::string_view command);

}  // namespace tawatur

#endif  // APP_CLI_REPORT_DRAWINGS_H
