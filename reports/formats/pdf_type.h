// Sets prose in lines, with Pango and the fonts of this machine.

#ifndef REPORTS_FORMATS_PDF_TYPE_H
#define REPORTS_FORMATS_PDF_TYPE_H

#include <array>
#include <memory>
#include <vector>

#include "reports/formats/pdf_paper.h"

// The libraries' types by the names that they declare them with.
struct _PangoContext;
struct _PangoFontMap;
struct _PangoLayout;
struct _PangoLayoutLine;

namespace tawatur {

struct ObjectUnref {
  void operator()(void* object) const;
};
template <typename T>
using Owned = std::unique_ptr<T, ObjectUnref>;

struct TextLine {
  _PangoLayoutLine* line = nullptr;  // of the layout
  double x = 0;                      // from the left of the column
  double width = 0;
  double baseline = 0;  // below the top of the line
  double height = 0;
};

struct TextLines {
  Owned<_PangoLayout> layout;
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
  Owned<_PangoFontMap> map_;
  std::array<Owned<_PangoContext>, 2> contexts_;  // left to right, right to left
};

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PDF_TYPE_H
