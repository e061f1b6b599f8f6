// Arabic verbal nouns, told by their form: what is announced or denied («إسقاط طائرة», «تقليص
// الإنتاج») is one more often than not, and a name is seldom one.

#ifndef SOURCES_ATTRIBUTION_VERBAL_NOUN_H
#define SOURCES_ATTRIBUTION_VERBAL_NOUN_H

#include <string_view>

namespace tawatur::attribution {

// `folded` and `exact` are one word without prefixes; the printed form tells «إ» from «ا». A
// pronoun may end it («تسريحها»).
[[nodiscard]] bool is_verbal_noun(std::string_view folded, std::string_view exact);

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_VERBAL_NOUN_H
