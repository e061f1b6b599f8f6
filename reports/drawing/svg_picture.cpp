#include "reports/drawing/svg_picture.h"

#include <string>
#include <utility>

#include "reports/drawing/cairo_functions.h"

namespace tawatur {
namespace {

std::string message_of(GError* error) {
  const std::unique_ptr<GError, void (*)(GError*)> owned(error, g_error_free);
  return owned == nullptr ? std::string("unknown error") : std::string(owned->message);
}

}  // namespace

std::mutex& fonts_mutex() {
  static std::mutex mutex;
  return mutex;
}

void SvgPicture::HandleDeleter::operator()(_RsvgHandle* handle) const { g_object_unref(handle); }

Result<SvgPicture> SvgPicture::read(std::string_view svg) {
  if (auto loaded = load_drawing_libraries(DrawingLibraries::pictures); !loaded) {
    return tl::unexpected<Error>(std::move(loaded.error()));
  }
  GError* error = nullptr;
  SvgPicture picture;
  // Without a base address librsvg has nothing to resolve references against.
  picture.handle_.reset(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!picture.handle_) {
    return fail(ErrorCode::invalid_input,
                say("drawing.not-readable", {{"problem", message_of(error)}}));
  }
  rsvg_handle_set_dpi(picture.handle_.get(), 96);
  const bool sized = rsvg_handle_get_intrinsic_size_in_pixels(
                         picture.handle_.get(), &picture.width_, &picture.height_) != 0;
  if (!sized || !(picture.width_ > 0) || !(picture.height_ > 0)) {
    return fail(ErrorCode::invalid_input, say("drawing.no-size"));
  }
  return picture;
}

Result<void> SvgPicture::draw(cairo_t* cairo) const {
  const RsvgRectangle viewport{0, 0, width_, height_};
  GError* error = nullptr;
  if (rsvg_handle_render_document(handle_.get(), cairo, &viewport, &error) == 0) {
    return fail(ErrorCode::unsupported,
                say("drawing.not-rendered", {{"problem", message_of(error)}}));
  }
  if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS) {
    return fail(ErrorCode::unsupported, cairo_status_to_string(cairo_status(cairo)));
  }
  return {};
}

}  // namespace tawatur
