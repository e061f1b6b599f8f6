#include "app/cli/finish_edit.h"

#include "app/cli/edit_text.h"

namespace tawatur {

CommandResult finish_edit(Session& session, StoreEdit& edit) {
  const bool dry_run = session.line.has("--dry-run");
  const auto report = dry_run ? edit.preview(session.settings.check, session.settings.threads)
                              : edit.commit(session.settings.check, session.settings.threads);
  if (!report) return tl::unexpected<Failure>(report.error());
  return write_result(session, session.settings.format == "json"
                                   ? edit_json(*report)
                                   : edit_text(*report, dry_run, session.messages()));
}

}  // namespace tawatur
