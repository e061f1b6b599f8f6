// Sets prose in lines, with Pango and the fonts of this machine.

#ifndef REPORTS_FORMATS_PDF_TYPE_H
#define REPORTS_FORMATS_PDF_TYPE_H

#include <array>
#include <memory>
#include <vector>

#include <pango/pangocairo.h>

#include "reports/formats/pdf_paper.h"

namespace tawatur {

struct ObjectUnref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, ObjectUnref>;

struct TextLine {
  PangoLayoutLine* line = nullptr;  // of the layout
  double x = 0;                     // from the left of the column
  double width = 0;
  double baseline = 0;  // below the top of the line
  double height = 0;
};

struct TextLines {
  Owned<PangoLayout> layout;
  std::vector<TextLine> lines;  // one or more
  double height = 0;
};

// Unhinted and unrounded, so that lines break alike whether or not they are drawn. Hold
// fonts_mutex() for every use.
class Typesetter {
 public:
  Typesetter();
  // In a column of this many points.
  [[nodiscard]] TextLines lay(const Prose& prose, double width) const;

 private:
  Owned<PangoFontMap> map_;
  std::array<Owned<PangoContext>, 2> contexts_;  // left to right, right to left
};

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PDF_TYPE_H
