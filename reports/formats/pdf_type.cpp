#include "reports/formats/pdf_type.h"

#include <algorithm>
#include <string>

#include "reports/drawing/cairo_functions.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/pango_functions.h"

namespace tawatur {
namespace {

constexpr char kFonts[] = "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, DejaVu Sans, sans-serif";
// Of the size of the letters. The fonts' own line heights differ so much that lines of one script
// would stand twice as far apart as those of another.
constexpr double kLeading = 1.4;
constexpr double kArabicLeading = 1.62;
constexpr double kBaseline = 1.08;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

struct Run {
  int end = 0;  // byte
  double size = 0;
};

// The largest letters of a line.
double largest(const std::vector<Run>& runs, int from, int to) {
  double size = 0;
  int begin = 0;
  for (const Run& run : runs) {
    if (run.end > from && begin < std::max(to, from + 1)) size = std::max(size, run.size);
    begin = run.end;
  }
  return size > 0 ? size : Look{}.size;
}

}  // namespace

void ObjectUnref::operator()(void* object) const { g_object_unref(object); }

Typesetter::Typesetter() : map_(pango_cairo_font_map_new()) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
  for (const bool right : {false, true}) {
    auto& context = contexts_[right ? 1 : 0];
    context.reset(pango_font_map_create_context(map_.get()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_base_dir(context.get(), right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  }
}

TextLines Typesetter::lay(const Prose& prose, double width) const {
  std::string text;
  std::vector<Run> ends;
  const std::unique_ptr<PangoAttrList, void (*)(PangoAttrList*)> looks(pango_attr_list_new(),
                                                                       pango_attr_list_unref);
  for (const Prose::Piece& piece : prose.pieces) {
    const auto from = static_cast<guint>(text.size());
    if (piece.text == "\n") {
      text += '\n';
    } else {
      append_clean(text, piece.text);
    }
    ends.push_back({static_cast<int>(text.size()), piece.look.size});
    const auto add = [&](PangoAttribute* attribute) {
      attribute->start_index = from;
      attribute->end_index = static_cast<guint>(text.size());
      pango_attr_list_insert(looks.get(), attribute);
    };
    const auto channel = [&](unsigned shift) {
      return static_cast<guint16>(((piece.look.colour >> shift) & 0xFFU) * 0x101U);
    };
    add(pango_attr_size_new(static_cast<int>(piece.look.size * PANGO_SCALE)));
    add(pango_attr_foreground_new(channel(16), channel(8), channel(0)));
    if (piece.look.bold) add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
  }
  TextLines made;
  made.layout.reset(pango_layout_new(contexts_[prose.rtl ? 1 : 0].get()));
  PangoLayout* layout = made.layout.get();
  PangoFontDescription* font = pango_font_description_from_string(kFonts);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_auto_dir(layout, FALSE);  // the direction is the context's
  pango_layout_set_alignment(layout, prose.start_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, static_cast<int>(std::max(width, 20.0) * PANGO_SCALE));
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout, looks.get());
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
    PangoRectangle box;
    pango_layout_iter_get_line_extents(at, nullptr, &box);
    const double size = largest(ends, line->start_index, line->start_index + line->length);
    const double height = size * (prose.rtl ? kArabicLeading : kLeading);
    made.lines.push_back({line, points(box.x), points(box.width), size * kBaseline, height});
    made.height += height;
  } while (pango_layout_iter_next_line(at) != 0);
  pango_layout_iter_free(at);
  return made;
}

}  // namespace tawatur
