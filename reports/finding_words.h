// The words of one finding that its sentence, its reasons and the formats all need, each worked out
// at most once.

#ifndef REPORTS_FINDING_WORDS_H
#define REPORTS_FINDING_WORDS_H

#include <string>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/messages.h"

namespace tawatur {

class FindingWords {
 public:
  // Keeps references to all three.
  FindingWords(const CheckContext& context, const Finding& finding, const Messages& messages)
      : context_(context), finding_(finding), messages_(messages) {}

  [[nodiscard]] const CheckContext& context() const { return context_; }
  [[nodiscard]] const Case& data() const { return context_.data(); }
  [[nodiscard]] const Finding& finding() const { return finding_; }
  [[nodiscard]] const Messages& messages() const { return messages_; }

  // group_text() and publisher_names() of the group at this place.
  [[nodiscard]] const std::string& shown(std::size_t group);
  [[nodiscard]] const std::string& publishers(std::size_t group);

 private:
  struct GroupWords {
    std::string shown;
    std::string publishers;
    bool has_shown = false;
    bool has_publishers = false;
  };

  GroupWords& words_of(std::size_t group);

  const CheckContext& context_;
  const Finding& finding_;
  const Messages& messages_;
  GroupWords first_;  // nearly every finding has one group
  std::vector<GroupWords> others_;
};

}  // namespace tawatur

#endif  // REPORTS_FINDING_WORDS_H
