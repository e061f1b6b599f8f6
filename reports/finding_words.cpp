#include "reports/finding_words.h"

#include "reports/display_names.h"
#include "reports/value_text.h"

namespace tawatur {

FindingWords::GroupWords& FindingWords::words_of(std::size_t group) {
  if (group == 0) return first_;
  if (others_.empty()) others_.resize(finding_.groups.size() - 1);
  return others_[group - 1];
}

const std::string& FindingWords::shown(std::size_t group) {
  GroupWords& words = words_of(group);
  if (!words.has_shown) {
    words.shown = group_text(data(), finding_, finding_.groups[group], messages_);
    words.has_shown = true;
  }
  return words.shown;
}

const std::string& FindingWords::publishers(std::size_t group) {
  GroupWords& words = words_of(group);
  if (!words.has_publishers) {
    words.publishers = publisher_names(data(), finding_.groups[group].assertions, messages_);
    words.has_publishers = true;
  }
  return words.publishers;
}

}  // namespace tawatur
