#include "app/cli/commands.h"
#include "embedded/case_schema.h"
#include "embedded/report_schema.h"

namespace tawatur {

CommandResult schema_command(Session& session) {
  const std::string name = session.line.argument(0);
  return write_result(session, name == "report" ? embedded::report_schema : embedded::case_schema);
}

}  // namespace tawatur
