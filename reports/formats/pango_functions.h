// What we use of Pango, found when first called; see reports/drawing/cairo_functions.h.

#ifndef REPORTS_FORMATS_PANGO_FUNCTIONS_H
#define REPORTS_FORMATS_PANGO_FUNCTIONS_H

#include <pango/pangocairo.h>

#include "reports/drawing/drawing_libraries.h"

namespace tawatur {

inline const LazyFunction<decltype(::pango_attr_foreground_new)> pango_attr_foreground_new{
    DrawingLibraries::pictures, "pango_attr_foreground_new"};
inline const LazyFunction<decltype(::pango_attr_list_insert)> pango_attr_list_insert{
    DrawingLibraries::pictures, "pango_attr_list_insert"};
inline const LazyFunction<decltype(::pango_attr_list_new)> pango_attr_list_new{
    DrawingLibraries::pictures, "pango_attr_list_new"};
inline const LazyFunction<decltype(::pango_attr_list_unref)> pango_attr_list_unref{
    DrawingLibraries::pictures, "pango_attr_list_unref"};
inline const LazyFunction<decltype(::pango_attr_size_new)> pango_attr_size_new{
    DrawingLibraries::pictures, "pango_attr_size_new"};
inline const LazyFunction<decltype(::pango_attr_weight_new)> pango_attr_weight_new{
    DrawingLibraries::pictures, "pango_attr_weight_new"};
inline const LazyFunction<decltype(::pango_cairo_context_set_font_options)>
    pango_cairo_context_set_font_options{DrawingLibraries::pictures,
                                         "pango_cairo_context_set_font_options"};
inline const LazyFunction<decltype(::pango_cairo_font_map_get_type)> pango_cairo_font_map_get_type{
    DrawingLibraries::pictures, "pango_cairo_font_map_get_type"};
inline const LazyFunction<decltype(::pango_cairo_font_map_new)> pango_cairo_font_map_new{
    DrawingLibraries::pictures, "pango_cairo_font_map_new"};
inline const LazyFunction<decltype(::pango_cairo_font_map_set_resolution)>
    pango_cairo_font_map_set_resolution{DrawingLibraries::pictures,
                                        "pango_cairo_font_map_set_resolution"};
inline const LazyFunction<decltype(::pango_cairo_show_layout_line)> pango_cairo_show_layout_line{
    DrawingLibraries::pictures, "pango_cairo_show_layout_line"};
inline const LazyFunction<decltype(::pango_context_set_base_dir)> pango_context_set_base_dir{
    DrawingLibraries::pictures, "pango_context_set_base_dir"};
inline const LazyFunction<decltype(::pango_context_set_round_glyph_positions)>
    pango_context_set_round_glyph_positions{DrawingLibraries::pictures,
                                            "pango_context_set_round_glyph_positions"};
inline const LazyFunction<decltype(::pango_font_description_free)> pango_font_description_free{
    DrawingLibraries::pictures, "pango_font_description_free"};
inline const LazyFunction<decltype(::pango_font_description_from_string)>
    pango_font_description_from_string{DrawingLibraries::pictures,
                                       "pango_font_description_from_string"};
inline const LazyFunction<decltype(::pango_font_map_create_context)> pango_font_map_create_context{
    DrawingLibraries::pictures, "pango_font_map_create_context"};
inline const LazyFunction<decltype(::pango_layout_get_iter)> pango_layout_get_iter{
    DrawingLibraries::pictures, "pango_layout_get_iter"};
inline const LazyFunction<decltype(::pango_layout_iter_free)> pango_layout_iter_free{
    DrawingLibraries::pictures, "pango_layout_iter_free"};
inline const LazyFunction<decltype(::pango_layout_iter_get_line_extents)>
    pango_layout_iter_get_line_extents{DrawingLibraries::pictures,
                                       "pango_layout_iter_get_line_extents"};
inline const LazyFunction<decltype(::pango_layout_iter_get_line_readonly)>
    pango_layout_iter_get_line_readonly{DrawingLibraries::pictures,
                                        "pango_layout_iter_get_line_readonly"};
inline const LazyFunction<decltype(::pango_layout_iter_next_line)> pango_layout_iter_next_line{
    DrawingLibraries::pictures, "pango_layout_iter_next_line"};
inline const LazyFunction<decltype(::pango_layout_new)> pango_layout_new{DrawingLibraries::pictures,
                                                                         "pango_layout_new"};
inline const LazyFunction<decltype(::pango_layout_set_alignment)> pango_layout_set_alignment{
    DrawingLibraries::pictures, "pango_layout_set_alignment"};
inline const LazyFunction<decltype(::pango_layout_set_attributes)> pango_layout_set_attributes{
    DrawingLibraries::pictures, "pango_layout_set_attributes"};
inline const LazyFunction<decltype(::pango_layout_set_auto_dir)> pango_layout_set_auto_dir{
    DrawingLibraries::pictures, "pango_layout_set_auto_dir"};
inline const LazyFunction<decltype(::pango_layout_set_font_description)>
    pango_layout_set_font_description{DrawingLibraries::pictures,
                                      "pango_layout_set_font_description"};
inline const LazyFunction<decltype(::pango_layout_set_text)> pango_layout_set_text{
    DrawingLibraries::pictures, "pango_layout_set_text"};
inline const LazyFunction<decltype(::pango_layout_set_width)> pango_layout_set_width{
    DrawingLibraries::pictures, "pango_layout_set_width"};
inline const LazyFunction<decltype(::pango_layout_set_wrap)> pango_layout_set_wrap{
    DrawingLibraries::pictures, "pango_layout_set_wrap"};

}  // namespace tawatur

#endif  // REPORTS_FORMATS_PANGO_FUNCTIONS_H
