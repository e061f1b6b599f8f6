#include "reports/formats/pdf_report.h"

#include <array>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "reports/display_names.h"
#include "reports/drawing/drawing_libraries.h"
#include "reports/drawing/svg_picture.h"
#include "reports/formats/html_parts.h"
#include "reports/formats/pdf_parts.h"
#include "reports/headline.h"
#include "reports/source_weights.h"
#include "reports/withdrawn_text.h"

namespace tawatur {
namespace {

constexpr Look kSoftLook{8.5, kSoftInk, false};
constexpr Look kEntry{9, kInk, false};
constexpr std::size_t kMostNamed = 12;

Place below(double space) {
  Place made;
  made.space = space;
  return made;
}

class Report {
 public:
  Report(const ReportInput& input, FindingSpan findings)
      : input_(input), messages_(input.messages), data_(input.context.data()), findings_(findings) {
    for (const Flag flag : kFlagsInOrder) {
      for (const Finding& finding : findings) {
        if (flag_of(finding.kind) == flag) order_.push_back(&finding);
      }
    }
    for (const Finding* finding : order_) {
      drawings_.push_back(input.drawing ? input.drawing(*finding) : std::string());
    }
    title_ = messages_.isolate(text_in(data_.title, messages_.tag(), data_.id));
  }

  [[nodiscard]] Result<std::string> file() const {
    if (auto loaded = load_drawing_libraries(DrawingLibraries::pictures); !loaded) {
      return tl::unexpected<Error>(std::move(loaded.error()));
    }
    const std::lock_guard lock(fonts_mutex());
    const std::string name = messages_.format("report.title") + ": " + title_;
    PdfPaper counting(messages_.right_to_left(), name, 0);
    compose(counting);
    PdfPaper drawn(messages_.right_to_left(), name, counting.pages());
    compose(drawn);
    return drawn.finish();
  }

 private:
  void compose(PdfPaper& paper) const {
    head(paper);
    contents(paper);
    // A title page, unless the list already ran over it.
    if (!order_.empty() && paper.pages() == 1) paper.new_page();
    std::optional<Flag> last;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Flag flag = flag_of(order_[i]->kind);
      const bool first = last != flag;
      if (first) section(paper, flag);
      last = flag;
      put_pdf_finding(paper, input_, *order_[i], drawings_[i], first);
    }
    sources(paper);
    tail(paper);
  }

  void head(PdfPaper& paper) const {
    paper.paragraph(paper.prose().add(messages_.format("report.title"), {9.5, kSoftInk, false}));
    paper.paragraph(paper.prose().add(title_, {20, kInk, true}), below(2));
    counts(paper);
    Place shape = below(10);
    shape.indent = 12;
    shape.bar = kRuleInk;
    paper.paragraph(
        paper.prose().add(shape_sentence(input_.context, messages_), {10, kSoftInk, false}), shape);
    const Summary& summary = input_.summary;
    paper.paragraph(paper.prose().add(messages_.format(
                        "report.counts", {Param::count("claims", summary.claims),
                                          Param::count("assertions", summary.assertions),
                                          Param::count("documents", summary.documents),
                                          Param::count("sources", summary.sources)})),
                    below(8));
    for (const std::string& withdrawn : withdrawn_lines(input_.context, messages_)) {
      paper.paragraph(paper.prose().add(withdrawn), below(4));
    }
    if (const std::string days = day_sentence(input_.context, messages_); !days.empty()) {
      paper.paragraph(paper.prose().add(days));
    }
    if (input_.sha256.empty()) return;
    Prose hash =
        paper.prose().add(messages_.format("report.case-hash") + ":", kSoftLook).new_line();
    paper.paragraph(hash.add(messages_.isolate(input_.sha256), {7.5, kSoftInk, false}), below(2));
  }

  void counts(PdfPaper& paper) const {
    std::vector<Prose> row;
    for (const Flag flag : kFlagsInOrder) {
      const std::uint32_t colour = pdf_colour(flag);
      row.push_back(paper.prose()
                        .add(std::to_string(input_.summary.of(flag)), {18, colour, true})
                        .add(" ")
                        .add(html_sign(flag), {11, colour, false})
                        .new_line()
                        .add(messages_.named("flag.", name_of(flag)), {9, colour, false}));
    }
    constexpr std::array<double, 5> kEqual{0.2, 0.2, 0.2, 0.2, 0.2};
    paper.rule(kRuleInk, 0.6, 10);
    paper.table({}, {row}, kEqual);
  }

  void contents(PdfPaper& paper) const {
    if (order_.empty()) {
      paper.paragraph(paper.prose().add(messages_.format("report.no-findings")), below(10));
      return;
    }
    heading(paper, messages_.format("report.contents"), kInk);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Finding& finding = *order_[i];
      const Flag flag = flag_of(finding.kind);
      const std::string id = id_of(data_, finding);
      Prose entry = paper.prose()
                        .add(std::to_string(i + 1) + ". ", {9, kSoftInk, false})
                        .add(html_sign(flag), {9, pdf_colour(flag), true})
                        .add(" ")
                        .add(claim_text(data_, finding.claim, messages_), kEntry);
      if (finding.attribute.valid()) {
        entry.add(" \u00B7 " + messages_.isolate(id.substr(id.find('#') + 1)), kEntry);
      }
      entry.add(": ").add(messages_.named("finding.", name_of(finding.kind)), kSoftLook);
      entry.link = link_to(html_anchor(id));
      paper.paragraph(entry, below(0.8));
    }
  }

  void heading(PdfPaper& paper, std::string_view words, std::uint32_t colour) const {
    Place place = below(18);
    place.keep = 60;
    paper.paragraph(paper.prose().add(words, {15, colour, true}), place);
  }

  void section(PdfPaper& paper, Flag flag) const {
    const std::string words = messages_.named("flag.", name_of(flag)) + " (" +
                              std::to_string(input_.summary.of(flag)) + ")";
    paper.need(150);  // with the beginning of its first finding
    paper.mark(name_of(flag), words);
    heading(paper, std::string(html_sign(flag)) + " " + words, pdf_colour(flag));
  }

  void sources(PdfPaper& paper) const {
    paper.need(280);  // with the first row, which names the most findings
    paper.mark("sources", messages_.format("report.sources"));
    heading(paper, messages_.format("report.sources"), kInk);
    std::vector<Prose> header;
    for (const std::string_view key :
         {"report.source", "report.source-kind", "report.source-documents", "report.source-appears",
          "report.source-alone"}) {
      header.push_back(paper.prose().add(messages_.format(key), kSoftLook));
    }
    std::vector<std::vector<Prose>> rows;
    for (const SourceWeight& weight : weigh_sources(data_, findings_)) {
      std::string alone = std::to_string(weight.alone.size());
      for (std::size_t i = 0; i < weight.alone.size() && i < kMostNamed; ++i) {
        alone += i == 0 ? ": " : ", ";
        alone += messages_.isolate(id_of(data_, findings_[weight.alone[i]]));
      }
      if (weight.alone.size() > kMostNamed) alone += ", \u2026";
      const auto cell = [&](std::string_view words) {
        return paper.prose().add(words, {9, kInk, false});
      };
      rows.push_back(
          {cell(source_name(data_, weight.source, messages_)),
           cell(messages_.named("kind.", name_of(data_.sources[weight.source.at()].kind))),
           cell(std::to_string(weight.documents)), cell(std::to_string(weight.findings)),
           cell(alone)});
    }
    constexpr std::array<double, 5> kShares{0.27, 0.15, 0.12, 0.13, 0.33};
    paper.table(header, rows, kShares);
  }

  void tail(PdfPaper& paper) const {
    paper.need(50);
    paper.rule(kRuleInk, 0.6, 18);
    paper.paragraph(paper.prose().add(shape_sentence(input_.context, messages_), kSoftLook),
                    below(4));
    paper.paragraph(paper.prose().add(
        messages_.format("report.made-by", {Param::words("version", input_.version)}), kSoftLook));
  }

  const ReportInput& input_;
  const Messages& messages_;
  const Case& data_;
  FindingSpan findings_;
  std::vector<const Finding*> order_;
  std::vector<std::string> drawings_;  // of order_
  std::string title_;
};

}  // namespace

Result<std::string> pdf_report(ReportInput input, std::span<const Finding> findings) {
  input.summary.flags = {};
  for (const Finding& finding : findings) input.summary.count(finding);
  return Report(input, findings).file();
}

}  // namespace tawatur
