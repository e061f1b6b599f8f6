#include "reports/drawing/svg_raster.h"

#include <cmath>
#include <memory>
#include <mutex>

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

namespace tawatur {
namespace {

struct HandleDeleter {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Handle = std::unique_ptr<RsvgHandle, HandleDeleter>;
using Surface = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;

constexpr double kPointsPerPixel = 0.75;

// Pango's default font map is one for each thread, but fontconfig below it has had races for most
// of its life; drawings are rare enough to wait for one another.
std::mutex& raster_mutex() {
  static std::mutex mutex;
  return mutex;
}

struct Loaded {
  Handle handle;
  double width = 0;
  double height = 0;
};

std::string message_of(GError* error) {
  const std::unique_ptr<GError, void (*)(GError*)> owned(error, g_error_free);
  return owned == nullptr ? std::string("unknown error") : std::string(owned->message);
}

Result<Loaded> load(std::string_view svg) {
  GError* error = nullptr;
  Loaded loaded;
  // Without a base address librsvg has nothing to resolve references against.
  loaded.handle.reset(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!loaded.handle) {
    return fail(ErrorCode::invalid_input, "the drawing cannot be read: " + message_of(error));
  }
  rsvg_handle_set_dpi(loaded.handle.get(), 96);
  const bool sized = rsvg_handle_get_intrinsic_size_in_pixels(loaded.handle.get(), &loaded.width,
                                                              &loaded.height) != 0;
  if (!sized || !(loaded.width > 0) || !(loaded.height > 0)) {
    return fail(ErrorCode::invalid_input, "the drawing has no size");
  }
  return loaded;
}

Result<void> draw(const Loaded& loaded, cairo_surface_t* surface, double scale) {
  const Cairo cairo(cairo_create(surface));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  const RsvgRectangle viewport{0, 0, loaded.width, loaded.height};
  GError* error = nullptr;
  if (rsvg_handle_render_document(loaded.handle.get(), cairo.get(), &viewport, &error) == 0) {
    return fail(ErrorCode::unsupported, "the drawing cannot be rendered: " + message_of(error));
  }
  if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) {
    return fail(ErrorCode::unsupported, cairo_status_to_string(cairo_status(cairo.get())));
  }
  return {};
}

cairo_status_t collect(void* target, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string whole(double value) { return std::to_string(std::llround(value)); }

}  // namespace

Result<std::string> png_of(std::string_view svg, double scale) {
  const std::lock_guard lock(raster_mutex());
  auto loaded = load(svg);
  if (!loaded) return tl::unexpected<Error>(loaded.error());
  const double width = std::ceil(loaded->width * scale);
  const double height = std::ceil(loaded->height * scale);
  if (!(width >= 1) || !(height >= 1) || width > kMaxImageSide || height > kMaxImageSide ||
      width * height > kMaxImagePixels) {
    return fail(ErrorCode::limit_exceeded,
                "an image of " + whole(width) + " by " + whole(height) +
                    " pixels is over the limit of " + whole(kMaxImageSide) + " a side and " +
                    whole(kMaxImagePixels) + " in all; choose fewer claims, or SVG or PDF");
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
  const std::lock_guard lock(raster_mutex());
  auto loaded = load(svg);
  if (!loaded) return tl::unexpected<Error>(loaded.error());
  std::string pdf;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(
        collect, &pdf, loaded->width * kPointsPerPixel, loaded->height * kPointsPerPixel));
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
