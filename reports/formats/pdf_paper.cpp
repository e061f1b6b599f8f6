#include "reports/formats/pdf_paper.h"

#include <algorithm>

#include "reports/drawing/cairo_functions.h"
#include "reports/drawing/svg_picture.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/pango_functions.h"
#include "reports/formats/pdf_type.h"

namespace tawatur {
namespace {

constexpr double kMillimetre = 72 / 25.4;
constexpr double kPageWidth = 210 * kMillimetre;
constexpr double kPageHeight = 297 * kMillimetre;
constexpr double kSide = 18 * kMillimetre;
constexpr double kTop = 17 * kMillimetre;
constexpr double kBottom = kPageHeight - 21 * kMillimetre;
constexpr double kNumberAt = kPageHeight - 14 * kMillimetre;
constexpr double kGap = 8;  // between columns
constexpr double kRowSpace = 3;
constexpr double kPointsPerPixel = 0.75;
constexpr double kAroundPicture = 8;
constexpr double kTiny = 0.01;
struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
cairo_status_t collect(void* target, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

// What a viewer shows in its own windows: marks of direction would show as boxes.
std::string without_isolates(std::string_view text) {
  std::string clean;
  append_clean(clean, text);
  std::string out;
  for (std::size_t at = 0; at < clean.size(); ++at) {
    const std::string_view here = std::string_view(clean).substr(at, 3);
    if (here == "\u2066" || here == "\u2067" || here == "\u2068" || here == "\u2069") {
      at += 2;
    } else {
      out += clean[at];
    }
  }
  return out;
}

struct Cell {
  TextLines lines;
  double x = 0;
  const std::string* link = nullptr;
  std::size_t next = 0;  // the first line that is not drawn yet
};

}  // namespace

class PdfPaper::Press {
 public:
  Press(bool rtl, std::string_view title, std::size_t pages) : rtl_(rtl), total_(pages) {
    if (total_ == 0) return;
    surface_.reset(cairo_pdf_surface_create_for_stream(collect, &bytes_, kPageWidth, kPageHeight));
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
    const std::string clean = without_isolates(title);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, clean.c_str());
    cairo_.reset(cairo_create(surface_.get()));
  }

  [[nodiscard]] const Typesetter& type() const { return type_; }
  [[nodiscard]] bool rtl() const { return rtl_; }
  [[nodiscard]] std::size_t pages() const { return page_; }
  [[nodiscard]] bool at_top() const { return y_ <= kTop + kTiny; }
  [[nodiscard]] double room() const { return kBottom - y_; }
  void skip(double space) {
    if (!at_top()) y_ += space;
  }

  void new_page() {
    number();
    if (cairo_) cairo_show_page(cairo_.get());
    ++page_;
    y_ = kTop;
  }
  void need(double height) {
    if (!at_top() && height > room()) new_page();
  }

  void colour(std::uint32_t value) {
    const auto channel = [&](unsigned shift) {
      return static_cast<double>((value >> shift) & 0xFFU) / 255;
    };
    cairo_set_source_rgb(cairo_.get(), channel(16), channel(8), channel(0));
  }
  // `x` from the side where lines of the report, or of a paragraph, begin.
  void box(double x, double y, double width, double height, std::uint32_t value) {
    box(rtl_, x, y, width, height, value);
  }
  void box(bool from_right, double x, double y, double width, double height, std::uint32_t value) {
    if (!cairo_) return;
    colour(value);
    cairo_rectangle(cairo_.get(), from_right ? kPageWidth - kSide - x - width : kSide + x, y, width,
                    height);
    cairo_fill(cairo_.get());
  }
  // `x` of the page.
  void draw(const TextLine& line, double x, double y, const std::string& link) {
    if (!cairo_) return;
    colour(kInk);
    if (!link.empty()) cairo_tag_begin(cairo_.get(), CAIRO_TAG_LINK, link.c_str());
    cairo_move_to(cairo_.get(), x + line.x, y + line.baseline);
    pango_cairo_show_layout_line(cairo_.get(), line.line);
    if (!link.empty()) cairo_tag_end(cairo_.get(), CAIRO_TAG_LINK);
  }

  void paragraph(const Prose& prose, const Place& place, double width) {
    const TextLines laid = type_.lay(prose, width - place.indent);
    skip(place.space);
    const std::vector<TextLine>& lines = laid.lines;
    // Neither its first nor its last line alone: short paragraphs stay whole.
    const double start = lines.size() <= 4 ? laid.height : lines[0].height + lines[1].height;
    need(start + place.keep);
    for (const TextLine& line : lines) {
      need(line.height);
      if (place.bar != 0) box(prose.start_rtl, place.indent - 9, y_, 2, line.height, place.bar);
      for (std::size_t i = 0; i < place.guides; ++i) {
        box(place.indent - (static_cast<double>(i) + 0.6) * place.guide_step, y_, 0.6, line.height,
            kRuleInk);
      }
      draw(line, kSide + (prose.start_rtl ? 0 : place.indent), y_, prose.link);
      y_ += line.height;
    }
  }

  std::vector<Cell> cells(std::span<const Prose> row, std::span<const double> shares,
                          double width) const {
    std::vector<Cell> made;
    double x = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const double cell = width * shares[i];
      const double inner = i + 1 < row.size() ? cell - kGap : cell;
      made.push_back(
          {type_.lay(row[i], inner), kSide + (rtl_ ? width - x - inner : x), &row[i].link, 0});
      x += cell;
    }
    return made;
  }
  static double height_of(const std::vector<Cell>& row) {
    double height = 0;
    for (const Cell& cell : row) height = std::max(height, cell.lines.height);
    return height;
  }

  // From the current place as much as fits; true when all of it did.
  bool draw_row(std::vector<Cell>& row) {
    const double top = y_;
    double deepest = top;
    bool done = true;
    for (Cell& cell : row) {
      double y = top;
      while (cell.next < cell.lines.lines.size()) {
        const TextLine& line = cell.lines.lines[cell.next];
        const bool first = y <= kTop + kTiny;  // a line higher than a page must not wait for ever
        if (!first && y + line.height > kBottom) break;
        draw(line, cell.x, y, *cell.link);
        y += line.height;
        ++cell.next;
      }
      done = done && cell.next == cell.lines.lines.size();
      deepest = std::max(deepest, y);
    }
    y_ = deepest;
    return done;
  }

  static double scale_of(const SvgPicture& drawn, double width, double above) {
    const double most = kBottom - kTop - above;
    return std::min({kPointsPerPixel, width / drawn.width(), most / drawn.height()});
  }
  void picture(const SvgPicture& drawn, double width, double scale) {
    if (cairo_) {
      cairo_save(cairo_.get());
      const double room = width - drawn.width() * scale;
      cairo_translate(cairo_.get(), kSide + (rtl_ ? room : 0), y_);
      cairo_scale(cairo_.get(), scale, scale);
      if (const auto done = drawn.draw(cairo_.get()); !done && error_.empty()) {
        error_ = done.error().message;
      }
      cairo_restore(cairo_.get());
    }
    y_ += drawn.height() * scale;
  }

  void rule(double width, double thickness, std::uint32_t value) {
    box(0, y_, width, thickness, value);
    y_ += thickness;
  }

  void mark(std::string_view name, std::string_view title, std::size_t level) {
    if (!cairo_) return;
    const std::string place = "name='" + std::string(name) + "'";
    cairo_move_to(cairo_.get(), kSide, y_);
    cairo_tag_begin(cairo_.get(), CAIRO_TAG_DEST, place.c_str());
    box(0, y_, 0.1, 0.1, 0xFFFFFF);  // a destination is where something is drawn
    cairo_tag_end(cairo_.get(), CAIRO_TAG_DEST);
    if (title.empty()) return;
    const std::string clean = without_isolates(title);
    const int parent = level > 1 ? outline_ : CAIRO_PDF_OUTLINE_ROOT;
    const int made = cairo_pdf_surface_add_outline(
        surface_.get(), parent, clean.c_str(), link_to(name).c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    if (level <= 1) outline_ = made;
  }

  Result<std::string> finish() {
    number();
    if (!cairo_) return std::string();
    cairo_show_page(cairo_.get());
    const cairo_status_t drawn = cairo_status(cairo_.get());
    cairo_.reset();
    cairo_surface_finish(surface_.get());
    const cairo_status_t written = cairo_surface_status(surface_.get());
    for (const cairo_status_t status : {drawn, written}) {
      if (status != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::unsupported,
                    say("pdf.not-written", {{"problem", cairo_status_to_string(status)}}));
      }
    }
    if (!error_.empty()) return fail(ErrorCode::unsupported, error_);
    return std::move(bytes_);
  }

 private:
  void number() {
    if (!cairo_) return;
    Prose prose(false);
    prose.add(std::to_string(page_) + " / " + std::to_string(total_), {8, kSoftInk});
    const TextLines laid = type_.lay(prose, kPageWidth);
    draw(laid.lines[0], (kPageWidth - laid.lines[0].width) / 2, kNumberAt, {});
  }

  bool rtl_;
  std::size_t total_;
  std::string bytes_;  // before the surface, which writes into it to its end
  Typesetter type_;
  std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface_;
  std::unique_ptr<cairo_t, CairoDeleter> cairo_;
  Message error_;
  std::size_t page_ = 1;
  double y_ = kTop;
  int outline_ = CAIRO_PDF_OUTLINE_ROOT;
};

PdfPaper::PdfPaper(bool right_to_left, std::string_view title, std::size_t pages)
    : press_(std::make_unique<Press>(right_to_left, title, pages)) {}
PdfPaper::~PdfPaper() = default;

Prose PdfPaper::prose() const { return Prose(press_->rtl()); }
double PdfPaper::width() const { return kPageWidth - 2 * kSide; }
void PdfPaper::need(double height) { press_->need(height); }
void PdfPaper::new_page() { press_->new_page(); }
std::size_t PdfPaper::pages() const { return press_->pages(); }
Result<std::string> PdfPaper::finish() { return press_->finish(); }

void PdfPaper::paragraph(const Prose& prose, const Place& place) {
  press_->paragraph(prose, place, width());
}

void PdfPaper::table(std::span<const Prose> header, const std::vector<std::vector<Prose>>& rows,
                     std::span<const double> shares, bool ruled) {
  const auto put_header = [&] {
    if (header.empty()) return;
    press_->skip(kRowSpace);
    auto cells = press_->cells(header, shares, width());
    press_->draw_row(cells);
    rule(kSoftInk, 0.6, 1.5);
  };
  bool begun = false;
  for (const std::vector<Prose>& row : rows) {
    auto cells = press_->cells(row, shares, width());
    const double height = Press::height_of(cells) + kRowSpace;
    const double head = header.empty() ? 0 : 24;
    if (!begun) {
      need(std::min(height + head, kBottom - kTop));
      put_header();
    }
    begun = true;
    const bool fits_a_page = height + head <= kBottom - kTop;
    if (fits_a_page ? height > press_->room() : press_->room() < head) {
      new_page();
      put_header();
    }
    press_->skip(kRowSpace / 2);
    while (!press_->draw_row(cells)) {
      new_page();
      put_header();
    }
    if (ruled) rule(kRuleInk, 0.4, kRowSpace / 2);
  }
}

void PdfPaper::picture(std::string_view svg, const Prose& caption) {
  const auto drawn = SvgPicture::read(svg);
  if (!drawn) return;  // the text says it all
  const double above = press_->type().lay(caption, width()).height + kAroundPicture;
  const double scale = press_->scale_of(*drawn, width(), above);
  need(drawn->height() * scale + above);
  Place place;
  place.space = kAroundPicture;
  paragraph(caption, place);
  press_->picture(*drawn, width(), scale);
}

void PdfPaper::rule(std::uint32_t colour, double thickness, double space) {
  press_->skip(space);
  press_->rule(width(), thickness, colour);
}

void PdfPaper::mark(std::string_view name, std::string_view title, std::size_t level) {
  press_->mark(name, title, level);
}

}  // namespace tawatur
