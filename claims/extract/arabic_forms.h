// Forms that Arabic nouns make regularly.

#ifndef CLAIMS_EXTRACT_ARABIC_FORMS_H
#define CLAIMS_EXTRACT_ARABIC_FORMS_H

#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// «طن» → «طن»، «طنا»; «قمر صناعي» also «قمرا صناعيا». Words in tāʾ marbūṭa stay.
[[nodiscard]] std::vector<std::string> arabic_singulars(std::string_view singular);

// «طائرة» → «طائرتان»، «طائرتين»، «طائرتا»; «قمر صناعي» → «قمران صناعيان»،
// «قمرين صناعيين». A second word that is a genitive (قنينة غاز) stays; the first then drops its
// nūn.
[[nodiscard]] std::vector<std::string> arabic_duals(std::string_view singular);

}  // namespace tawatur

#endif  // CLAIMS_EXTRACT_ARABIC_FORMS_H
