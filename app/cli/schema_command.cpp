#include <array>
#include <string_view>
#include <utility>

#include "app/cli/commands.h"
#include "embedded/case_schema.h"
#include "embedded/diff_schema.h"
#include "embedded/impact_schema.h"
#include "embedded/next_schema.h"
#include "embedded/proposals_schema.h"
#include "embedded/report_schema.h"

namespace tawatur {

CommandResult schema_command(Session& session) {
  static const std::array<std::pair<std::string_view, std::string_view>, 5> kOthers{
      {{"report", embedded::report_schema},
       {"impact", embedded::impact_schema},
       {"next", embedded::next_schema},
       {"diff", embedded::diff_schema},
       {"proposals", embedded::proposals_schema}}};
  const std::string name = session.line.argument(0);
  for (const auto& [other, schema] : kOthers) {
    if (name == other) return write_result(session, schema);
  }
  return write_result(session, embedded::case_schema);
}

}  // namespace tawatur
