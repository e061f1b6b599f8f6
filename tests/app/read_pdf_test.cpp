// PDF files made here, read through the programs that read them for users.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <cairo-pdf.h>
#include <gtest/gtest.h>
#include <pango/pangocairo.h>

#include "app/service/child_process.h"
#include "sources/read/read_file.h"

namespace tawatur {
namespace {

class PdfWriter {
 public:
  explicit PdfWriter(bool right_to_left) {
    surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, 595, 842);
    context_ = cairo_create(surface_);
    layout_ = pango_cairo_create_layout(context_);
    PangoFontDescription* font = pango_font_description_from_string("Noto Naskh Arabic 12");
    pango_layout_set_font_description(layout_, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout_, 480 * PANGO_SCALE);
    pango_context_set_base_dir(pango_layout_get_context(layout_),
                               right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  }

  void page(const std::vector<std::string>& paragraphs) {
    double y = 60;
    for (const std::string& paragraph : paragraphs) {
      pango_layout_set_text(layout_, paragraph.c_str(), -1);
      cairo_move_to(context_, 57, y);
      pango_cairo_show_layout(context_, layout_);
      int height = 0;
      pango_layout_get_pixel_size(layout_, nullptr, &height);
      y += height + 24;
    }
    cairo_show_page(context_);
  }

  void picture_page() {
    cairo_rectangle(context_, 100, 100, 300, 300);
    cairo_fill(context_);
    cairo_show_page(context_);
  }

  std::string finish() {
    g_object_unref(layout_);
    cairo_destroy(context_);
    cairo_surface_finish(surface_);
    cairo_surface_destroy(surface_);
    return bytes_;
  }

 private:
  static cairo_status_t append(void* target, const unsigned char* data, unsigned int size) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), size);
    return CAIRO_STATUS_SUCCESS;
  }

  std::string bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* context_ = nullptr;
  PangoLayout* layout_ = nullptr;
};

bool has_doubt(const ReadDocument& document, std::string_view code, std::size_t page) {
  return std::any_of(document.doubts.begin(), document.doubts.end(), [&](const ReadDoubt& doubt) {
    return doubt.code == code && doubt.page == page;
  });
}

TEST(ReadPdf, LatinTextComesOutWholeWithItsPages) {
  PdfWriter pdf(false);
  pdf.page({"7 June 2021",
            "The new harbour bridge will cost more than $150 million, twice what the council "
            "announced in 2019, according to an auditor's report."});
  pdf.page({"The report says that steel prices explain only a third of the difference."});
  const std::string bytes = pdf.finish();
  const auto document = read_document(bytes, {}, {}, run_child);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->media_type, "application/pdf");
  EXPECT_NE(document->text.find("The new harbour bridge will cost more than $150 million, twice "
                                "what the council announced in 2019, according to"),
            std::string::npos);
  EXPECT_EQ(document->published.value, "2021-06-07");
  EXPECT_EQ(document->published.where, "printed on page 1");
  const std::size_t second = document->text.find("The report says");
  ASSERT_NE(second, std::string::npos);
  const auto place = origin_of(*document, second, second + 10);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->page, 2U);
  EXPECT_EQ(place->bytes, (ByteRange{0, bytes.size(), false}));
}

TEST(ReadPdf, ArabicComesOutInReadingOrderAndDoubtfulPagesAreNamed) {
  PdfWriter pdf(true);
  pdf.page({"وقعت وزارة الموانئ عقدا لتوسيع ميناء الرمال في سنة."});
  pdf.page({"بلغت النسبة 12.5% في 2023-05-14 بعون الله، وفقا للبيان."});
  const auto document = read_document(pdf.finish(), {}, {}, run_child);
  ASSERT_TRUE(document);
  EXPECT_NE(document->text.find("وقعت وزارة الموانئ عقدا"), std::string::npos) << document->text;
  EXPECT_NE(document->text.find("الله"), std::string::npos) << document->text;
  EXPECT_EQ(document->text.find("\u202B"), std::string::npos);
  EXPECT_FALSE(has_doubt(*document, "pdf-page", 1));
  EXPECT_TRUE(has_doubt(*document, "pdf-page", 2));
}

TEST(ReadPdf, AScanIsRefusedWithARemedyAndAScannedPageIsNamed) {
  PdfWriter scan(false);
  scan.picture_page();
  const auto refused = read_document(scan.finish(), {}, {}, run_child);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.key(), "read.pdf-scanned");

  PdfWriter mixed(false);
  mixed.page({"A page of text that is long enough to be an article of its own."});
  mixed.picture_page();
  const auto document = read_document(mixed.finish(), {}, {}, run_child);
  ASSERT_TRUE(document);
  EXPECT_TRUE(has_doubt(*document, "pdf-page-scanned", 2));
}

TEST(ReadPdf, DamagedAndEncryptedFilesAreToldApart) {
  const auto damaged = read_document("%PDF-1.4\nnothing of the sort", {}, {}, run_child);
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().message.key(), "read.pdf-damaged");

  // Keys that no password opens.
  std::string locked =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
      "3 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -44/O<";
  locked.append(64, 'A').append(">/U<").append(64, 'B');
  locked +=
      ">>>endobj\n"
      "trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF\n";
  const auto encrypted = read_document(locked, {}, {}, run_child);
  ASSERT_FALSE(encrypted);
  EXPECT_EQ(encrypted.error().message.key(), "read.pdf-encrypted");
}

TEST(ReadPdf, TooManyPagesAndTooLittleTimeAreSaid) {
  PdfWriter pdf(false);
  pdf.page({"One page of text that is long enough."});
  pdf.page({"Two pages of text that is long enough."});
  const std::string bytes = pdf.finish();
  ReadLimits limits;
  limits.pdf_pages = 1;
  EXPECT_EQ(read_document(bytes, {}, limits, run_child).error().message.key(), "read.pdf-pages");
  limits = {};
  limits.child_time = std::chrono::seconds(0);
  EXPECT_EQ(read_document(bytes, {}, limits, run_child).error().message.key(), "read.child-time");
}

}  // namespace
}  // namespace tawatur
