#include "reports/report_input.h"

#include <numeric>

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<FailOn, 4> kFailOns{{
    {"none", FailOn::none},
    {"conflict", FailOn::conflict},
    {"single-source", FailOn::single_source},
    {"any", FailOn::any},
}};

}  // namespace

std::string_view name_of(FailOn fail_on) { return name_in(kFailOns, fail_on); }
std::optional<FailOn> fail_on_named(std::string_view name) { return value_in(kFailOns, name); }

bool fails(FailOn fail_on, Flag flag) {
  switch (fail_on) {
    case FailOn::none:
      return false;
    case FailOn::conflict:
      return flag == Flag::conflict;
    case FailOn::single_source:
      return flag == Flag::conflict || flag == Flag::single_source;
    case FailOn::any:
      return flag != Flag::agreement;
  }
  return false;
}

std::uint64_t Summary::findings() const {
  return std::accumulate(flags.begin(), flags.end(), std::uint64_t{0});
}

std::uint64_t Summary::failing(FailOn fail_on) const {
  std::uint64_t total = 0;
  for (const Flag flag : kFlagsInOrder) total += fails(fail_on, flag) ? of(flag) : 0;
  return total;
}

Summary summary_of(const Case& data) {
  Summary summary;
  summary.claims = data.claims.size();
  summary.assertions = data.assertions.size();
  summary.documents = data.documents.size();
  summary.sources = data.sources.size();
  return summary;
}

}  // namespace tawatur
