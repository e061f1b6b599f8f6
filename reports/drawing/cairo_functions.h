// What we use of Cairo, librsvg and GLib, found when first called. For the files that draw alone:
// load_drawing_libraries(DrawingLibraries::pictures) comes first.

#ifndef REPORTS_DRAWING_CAIRO_FUNCTIONS_H
#define REPORTS_DRAWING_CAIRO_FUNCTIONS_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#include "reports/drawing/drawing_libraries.h"

namespace tawatur {

inline const LazyFunction<decltype(::cairo_create)> cairo_create{DrawingLibraries::pictures,
                                                                 "cairo_create"};
inline const LazyFunction<decltype(::cairo_destroy)> cairo_destroy{DrawingLibraries::pictures,
                                                                   "cairo_destroy"};
inline const LazyFunction<decltype(::cairo_fill)> cairo_fill{DrawingLibraries::pictures,
                                                             "cairo_fill"};
inline const LazyFunction<decltype(::cairo_font_options_create)> cairo_font_options_create{
    DrawingLibraries::pictures, "cairo_font_options_create"};
inline const LazyFunction<decltype(::cairo_font_options_destroy)> cairo_font_options_destroy{
    DrawingLibraries::pictures, "cairo_font_options_destroy"};
inline const LazyFunction<decltype(::cairo_font_options_set_hint_metrics)>
    cairo_font_options_set_hint_metrics{DrawingLibraries::pictures,
                                        "cairo_font_options_set_hint_metrics"};
inline const LazyFunction<decltype(::cairo_font_options_set_hint_style)>
    cairo_font_options_set_hint_style{DrawingLibraries::pictures,
                                      "cairo_font_options_set_hint_style"};
inline const LazyFunction<decltype(::cairo_image_surface_create)> cairo_image_surface_create{
    DrawingLibraries::pictures, "cairo_image_surface_create"};
inline const LazyFunction<decltype(::cairo_move_to)> cairo_move_to{DrawingLibraries::pictures,
                                                                   "cairo_move_to"};
inline const LazyFunction<decltype(::cairo_paint)> cairo_paint{DrawingLibraries::pictures,
                                                               "cairo_paint"};
inline const LazyFunction<decltype(::cairo_pdf_surface_add_outline)> cairo_pdf_surface_add_outline{
    DrawingLibraries::pictures, "cairo_pdf_surface_add_outline"};
inline const LazyFunction<decltype(::cairo_pdf_surface_create_for_stream)>
    cairo_pdf_surface_create_for_stream{DrawingLibraries::pictures,
                                        "cairo_pdf_surface_create_for_stream"};
inline const LazyFunction<decltype(::cairo_pdf_surface_set_metadata)>
    cairo_pdf_surface_set_metadata{DrawingLibraries::pictures, "cairo_pdf_surface_set_metadata"};
inline const LazyFunction<decltype(::cairo_rectangle)> cairo_rectangle{DrawingLibraries::pictures,
                                                                       "cairo_rectangle"};
inline const LazyFunction<decltype(::cairo_restore)> cairo_restore{DrawingLibraries::pictures,
                                                                   "cairo_restore"};
inline const LazyFunction<decltype(::cairo_save)> cairo_save{DrawingLibraries::pictures,
                                                             "cairo_save"};
inline const LazyFunction<decltype(::cairo_scale)> cairo_scale{DrawingLibraries::pictures,
                                                               "cairo_scale"};
inline const LazyFunction<decltype(::cairo_set_source_rgb)> cairo_set_source_rgb{
    DrawingLibraries::pictures, "cairo_set_source_rgb"};
inline const LazyFunction<decltype(::cairo_show_page)> cairo_show_page{DrawingLibraries::pictures,
                                                                       "cairo_show_page"};
inline const LazyFunction<decltype(::cairo_status)> cairo_status{DrawingLibraries::pictures,
                                                                 "cairo_status"};
inline const LazyFunction<decltype(::cairo_status_to_string)> cairo_status_to_string{
    DrawingLibraries::pictures, "cairo_status_to_string"};
inline const LazyFunction<decltype(::cairo_surface_destroy)> cairo_surface_destroy{
    DrawingLibraries::pictures, "cairo_surface_destroy"};
inline const LazyFunction<decltype(::cairo_surface_finish)> cairo_surface_finish{
    DrawingLibraries::pictures, "cairo_surface_finish"};
inline const LazyFunction<decltype(::cairo_surface_status)> cairo_surface_status{
    DrawingLibraries::pictures, "cairo_surface_status"};
inline const LazyFunction<decltype(::cairo_surface_write_to_png_stream)>
    cairo_surface_write_to_png_stream{DrawingLibraries::pictures,
                                      "cairo_surface_write_to_png_stream"};
inline const LazyFunction<decltype(::cairo_tag_begin)> cairo_tag_begin{DrawingLibraries::pictures,
                                                                       "cairo_tag_begin"};
inline const LazyFunction<decltype(::cairo_tag_end)> cairo_tag_end{DrawingLibraries::pictures,
                                                                   "cairo_tag_end"};
inline const LazyFunction<decltype(::cairo_translate)> cairo_translate{DrawingLibraries::pictures,
                                                                       "cairo_translate"};
inline const LazyFunction<decltype(::g_error_free)> g_error_free{DrawingLibraries::pictures,
                                                                 "g_error_free"};
inline const LazyFunction<decltype(::g_object_unref)> g_object_unref{DrawingLibraries::pictures,
                                                                     "g_object_unref"};
inline const LazyFunction<decltype(::g_type_check_instance_cast)> g_type_check_instance_cast{
    DrawingLibraries::pictures, "g_type_check_instance_cast"};
inline const LazyFunction<decltype(::rsvg_handle_get_intrinsic_size_in_pixels)>
    rsvg_handle_get_intrinsic_size_in_pixels{DrawingLibraries::pictures,
                                             "rsvg_handle_get_intrinsic_size_in_pixels"};
inline const LazyFunction<decltype(::rsvg_handle_new_from_data)> rsvg_handle_new_from_data{
    DrawingLibraries::pictures, "rsvg_handle_new_from_data"};
inline const LazyFunction<decltype(::rsvg_handle_render_document)> rsvg_handle_render_document{
    DrawingLibraries::pictures, "rsvg_handle_render_document"};
inline const LazyFunction<decltype(::rsvg_handle_set_dpi)> rsvg_handle_set_dpi{
    DrawingLibraries::pictures, "rsvg_handle_set_dpi"};

}  // namespace tawatur

#endif  // REPORTS_DRAWING_CAIRO_FUNCTIONS_H
