// Which source of a case a printed name means.

#ifndef SOURCES_SOURCE_NAMES_H
#define SOURCES_SOURCE_NAMES_H

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/source.h"

namespace tawatur {

// The name itself out of a noun phrase: of «موقع “agenciaajn” المتخصص في …» agenciaajn, of
// "the newspaper Le Monde" Le Monde. What has no descriptor in front stays as it is.
[[nodiscard]] std::string bare_source_name(std::string_view printed, std::string_view language);

// The sources of a case by id, by name in any script, by domain, and by the other names that an
// outlet is known under. Keeps no reference to the table.
class SourceBook {
 public:
  explicit SourceBook(const std::vector<Source>& sources);

  // The row of the table that this name, id or address means.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  [[nodiscard]] std::optional<std::size_t> find_domain(std::string_view host) const;

 private:
  std::map<std::string, std::size_t, std::less<>> by_key_;
  std::map<std::string, std::size_t, std::less<>> by_domain_;
};

// "www.Example.com" of "https://www.example.com/a" is example.com; empty when there is none.
[[nodiscard]] std::string host_of(std::string_view url);

// An id made of a name: "business-insider" of "Business Insider", "almythaq" of «الميثاق»; empty
// when the name has no letters.
[[nodiscard]] std::string id_of_name(std::string_view name);

}  // namespace tawatur

#endif  // SOURCES_SOURCE_NAMES_H
