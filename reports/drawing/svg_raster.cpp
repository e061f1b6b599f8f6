#include "reports/drawing/svg_raster.h"

#include <cmath>
#include <memory>
#include <mutex>

#include "reports/drawing/cairo_functions.h"
#include "reports/drawing/svg_picture.h"

namespace tawatur {
namespace {

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;

constexpr double kPointsPerPixel = 0.75;

Result<void> draw(const SvgPicture& picture, cairo_surface_t* surface, double scale) {
  const Cairo cairo(cairo_create(surface));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  return picture.draw(cairo.get());
}

cairo_status_t collect(void* target, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string whole(double value) { return std::to_string(std::llround(value)); }

}  // namespace

Result<std::string> png_of(std::string_view svg, double scale) {
  const std::lock_guard lock(fonts_mutex());
  const auto loaded = SvgPicture::read(svg);
  if (!loaded) return tl::unexpected<Error>(loaded.error());
  const double width = std::ceil(loaded->width() * scale);
  const double height = std::ceil(loaded->height() * scale);
  if (!(width >= 1) || !(height >= 1) || width > kMaxImageSide || height > kMaxImageSide ||
      width * height > kMaxImagePixels) {
    return fail(ErrorCode::limit_exceeded,
                say("drawing.too-large", {{"width", whole(width)},
                                          {"height", whole(height)},
                                          {"side", whole(kMaxImageSide)},
                                          {"pixels", whole(kMaxImagePixels)}}));
  }
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width),
                                                   static_cast<int>(height)));
  const auto drawn = draw(*loaded, surface.get(), scale);
  if (!drawn) return tl::unexpected<Error>(drawn.error());
  std::string png;
  const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), collect, &png);
  if (status != CAIRO_STATUS_SUCCESS) {
    return fail(ErrorCode::unsupported, cairo_status_to_string(status));
  }
  return png;
}

Result<std::string> pdf_of(std::string_view svg) {
  const std::lock_guard lock(fonts_mutex());
  const auto loaded = SvgPicture::read(svg);
  if (!loaded) return tl::unexpected<Error>(loaded.error());
  std::string pdf;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(
        collect, &pdf, loaded->width() * kPointsPerPixel, loaded->height() * kPointsPerPixel));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
    const auto drawn = draw(*loaded, surface.get(), kPointsPerPixel);
    if (!drawn) return tl::unexpected<Error>(drawn.error());
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) {
      return fail(ErrorCode::unsupported, cairo_status_to_string(status));
    }
  }
  return pdf;
}

}  // namespace tawatur
