// A drawing as PNG or PDF, with the fonts of this machine.

#ifndef REPORTS_DRAWING_SVG_RASTER_H
#define REPORTS_DRAWING_SVG_RASTER_H

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.h"

namespace tawatur {

// Cairo refuses images that are wider or higher than this.
inline constexpr double kMaxImageSide = 32'000;
inline constexpr double kMaxImagePixels = 100'000'000;  // 400 MB while it is drawn

// `scale`: pixels of the image for one of the drawing; 2 prints well. White where the drawing is
// transparent. Fails with limit_exceeded when the image would be larger than the limits, saying
// how large, and with invalid_input for what is not an SVG of a positive size. Nothing that the
// SVG refers to is loaded. The same bytes for the same input and the same fonts. Thread-safe.
[[nodiscard]] Result<std::string> png_of(std::string_view svg, double scale = 2);

// One page of the drawing's size; real text; without dates, so that the bytes do not depend on the
// day.
[[nodiscard]] Result<std::string> pdf_of(std::string_view svg);

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_RASTER_H
