// An SVG that has been read and can be drawn on any Cairo surface: what pictures and pages share.

#ifndef REPORTS_DRAWING_SVG_PICTURE_H
#define REPORTS_DRAWING_SVG_PICTURE_H

#include <memory>
#include <mutex>
#include <string_view>

#include "core/result.h"

// cairo_t and RsvgHandle by the names that their libraries declare them with.
struct _cairo;
struct _RsvgHandle;

namespace tawatur {

// Pango's default font map is one for each thread, but fontconfig below it has had races for most
// of its life; drawings are rare enough to wait for one another. Whoever sets text holds this.
[[nodiscard]] std::mutex& fonts_mutex();

// Hold fonts_mutex() for every use.
class SvgPicture {
 public:
  // Fails with invalid_input for what is not an SVG of a positive size. Loads nothing that the SVG
  // refers to.
  [[nodiscard]] static Result<SvgPicture> read(std::string_view svg);

  // Pixels of 1/96 inch.
  [[nodiscard]] double width() const { return width_; }
  [[nodiscard]] double height() const { return height_; }

  // From the origin on, one unit a pixel.
  [[nodiscard]] Result<void> draw(_cairo* cairo) const;

 private:
  struct HandleDeleter {
    void operator()(_RsvgHandle* handle) const;
  };
  std::unique_ptr<_RsvgHandle, HandleDeleter> handle_;
  double width_ = 0;
  double height_ = 0;
};

}  // namespace tawatur

#endif  // REPORTS_DRAWING_SVG_PICTURE_H
