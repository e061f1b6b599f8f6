#include "sources/attribution/attribution.h"

namespace tawatur {

std::string_view name_of(SourceAs kind) {
  switch (kind) {
    case SourceAs::outlet:
      return "outlet";
    case SourceAs::agency:
      return "agency";
    case SourceAs::official:
      return "official";
    case SourceAs::company:
      return "company";
    case SourceAs::person:
      return "person";
    case SourceAs::anonymous:
      return "anonymous";
  }
  return "";
}

std::string_view name_of(SourceStance stance) {
  switch (stance) {
    case SourceStance::affirms:
      return "affirms";
    case SourceStance::denies:
      return "denies";
    case SourceStance::doubts:
      return "doubts";
  }
  return "";
}

std::string_view name_of(Coverage coverage) {
  return coverage == Coverage::whole ? "whole" : "part";
}

}  // namespace tawatur
