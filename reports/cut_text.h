#ifndef REPORTS_CUT_TEXT_H
#define REPORTS_CUT_TEXT_H

#include <string>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/messages.h"

namespace tawatur {

// A name of the group's cut, ready text, with why it touches the lines when no chain shows it:
// "Group Ltd (owner of Sada and al-Nahr)", "Azar Wire (copied by Kol HaNamal)".
[[nodiscard]] std::string cut_text(const CheckContext& context, ClaimIndex claim,
                                   const Group& group, const Name& name, const Messages& messages);

}  // namespace tawatur

#endif  // REPORTS_CUT_TEXT_H
