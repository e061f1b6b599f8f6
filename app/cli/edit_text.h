// What a change did, in words and as JSON.

#ifndef APP_CLI_EDIT_TEXT_H
#define APP_CLI_EDIT_TEXT_H

#include <string>

#include "app/service/store/store_edit.h"
#include "reports/messages.h"

namespace tawatur {

[[nodiscard]] std::string edit_text(const EditReport& report, bool dry_run,
                                    const Messages& messages);
[[nodiscard]] std::string edit_json(const EditReport& report);

// "#12  2026-01-24 10:00  amina  set  source maariv: cited by al-Mithaq", one line.
[[nodiscard]] std::string entry_text(const HistoryEntry& entry, const Messages& messages);

}  // namespace tawatur

#endif  // APP_CLI_EDIT_TEXT_H
