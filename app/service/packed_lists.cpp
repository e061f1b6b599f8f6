#include "app/service/packed_lists.h"

#include <array>

// Written by make_word_lists.
namespace tawatur::embedded {
extern const std::string_view packed_values_ar;
extern const std::string_view packed_attributions_ar;
extern const std::string_view packed_values_en;
extern const std::string_view packed_attributions_en;
extern const std::string_view packed_values_es;
extern const std::string_view packed_attributions_es;
extern const std::string_view packed_values_fr;
extern const std::string_view packed_attributions_fr;
extern const std::string_view packed_values_he;
extern const std::string_view packed_attributions_he;
}  // namespace tawatur::embedded

namespace tawatur {

std::string_view embedded_list(PackedList list, std::string_view language) {
  struct Entry {
    std::string_view language;
    const std::string_view& values;
    const std::string_view& attributions;
  };
  static const std::array<Entry, 5> kEntries{{
      {"ar", embedded::packed_values_ar, embedded::packed_attributions_ar},
      {"en", embedded::packed_values_en, embedded::packed_attributions_en},
      {"es", embedded::packed_values_es, embedded::packed_attributions_es},
      {"fr", embedded::packed_values_fr, embedded::packed_attributions_fr},
      {"he", embedded::packed_values_he, embedded::packed_attributions_he},
  }};
  for (const Entry& entry : kEntries) {
    if (entry.language == language) {
      return list == PackedList::values ? entry.values : entry.attributions;
    }
  }
  return {};
}

}  // namespace tawatur
