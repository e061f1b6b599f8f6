#include "embedded/report_style.h"
#include "reports/formats/html_parts.h"

namespace tawatur {

std::string_view html_style() { return embedded::report_style; }

}  // namespace tawatur
