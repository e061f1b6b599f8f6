#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/text/display.h"
#include "reports/explanation.h"
#include "reports/formats/html_parts.h"
#include "reports/formats/pdf_parts.h"

namespace tawatur {
namespace {

constexpr Look kHeading{12.5, kInk, true};
constexpr Look kSentence{10.5, kInk, false};
constexpr Look kTitle{8.5, kSoftInk, true};
constexpr Look kBold{9.5, kInk, true};
constexpr Look kSoft{8.5, kSoftInk, false};
constexpr double kStep = 14;
constexpr std::size_t kMostSteps = 16;  // a deeper tree stays readable at the same indent

Place place(double space, double indent = 0, double keep = 0) {
  Place made;
  made.space = space;
  made.indent = indent;
  made.keep = keep;
  return made;
}

class FindingPages {
 public:
  FindingPages(PdfPaper& paper, const ReportInput& input, const Finding& finding)
      : paper_(paper),
        input_(input),
        messages_(input.messages),
        finding_(finding),
        told_(explanation_of(input.context, finding, input.messages)) {}

  void put(std::string_view svg, bool first) {
    heading(first);
    values();
    quotes();
    groups();
    if (!svg.empty()) {
      paper_.picture(svg, paper_.prose().add(messages_.format("report.drawing"), kTitle));
    }
    reasons();
    notes();
  }

 private:
  void title(std::string_view key, double keep = 32) {
    paper_.paragraph(paper_.prose().add(messages_.format(key), kTitle), place(8, 0, keep));
  }
  void line(std::string_view ready, const Look& look, const Place& where) {
    paper_.paragraph(paper_.prose().add(ready, look), where);
  }

  void heading(bool first) {
    const std::uint32_t colour = pdf_colour(told_.flag);
    paper_.need(110);
    paper_.rule(colour, 1.6, first ? 3 : 18);
    paper_.mark(html_anchor(told_.id), told_.claim + attribute_words(), 2);
    paper_.paragraph(paper_.prose()
                         .add(told_.claim, kHeading)
                         .add(attribute_words(), {kHeading.size, kSoftInk, false}),
                     place(4, 0, 40));
    paper_.paragraph(paper_.prose()
                         .add(html_sign(told_.flag), {8.5, colour, true})
                         .add(" ")
                         .add(told_.flag_label, {8.5, colour, true})
                         .add("   ")
                         .add(told_.finding_label, {8.5, kInk, false})
                         .add("   ")
                         .add(messages_.isolate(told_.id), kSoft),
                     place(1, 0, 30));
    line(told_.sentence, kSentence, place(4));
    line(counted(finding_.origins), kSoft, place(2));
    for (const ShownVerdict& verdict : told_.verdicts) {
      line(verdict.line, kBold, place(4));
      if (!verdict.warning.empty()) line(verdict.warning, kBold, place(1, 8));
    }
  }

  [[nodiscard]] std::string attribute_words() const {
    if (told_.attribute.empty()) return {};
    return messages_.format("explain.attribute", {Param::words("attribute", told_.attribute),
                                                  Param::words("type", told_.type)});
  }
  [[nodiscard]] std::string counted(const Origins& origins) const {
    return messages_.format("explain.counted", {Param::count("established", origins.established),
                                                Param::count("possible", origins.possible)});
  }

  [[nodiscard]] Prose document(const ExplainedValue& value, const Look& look) const {
    Prose prose = paper_.prose().add(value.document, look);
    prose.link =
        link_out(input_.context.document(input_.context.assertion(value.assertion).document).url);
    return prose;
  }

  void values() {
    if (told_.values.empty()) return;
    const bool of_claim = told_.attribute.empty();
    title("explain.values");
    const auto head = [&](std::string_view key) {
      return paper_.prose().add(messages_.format(key), kSoft);
    };
    std::vector<Prose> header{head("explain.document")};
    if (!of_claim) header.push_back(head("explain.printed"));
    header.push_back(head(of_claim ? "explain.stance" : "explain.read"));
    std::vector<std::vector<Prose>> rows;
    for (const ExplainedValue& value : told_.values) {
      const Look look{9.5, value.counted ? kInk : kSoftInk, false};
      std::vector<Prose> row{document(value, look)};
      if (!of_claim) {
        Prose printed = paper_.prose().add(visible(value.printed), look);
        if (!value.printed.empty()) printed.rtl = is_right_to_left(value.printed);
        row.push_back(std::move(printed));
      }
      Prose read = paper_.prose().add(of_claim ? value.stance : value.read, look);
      if (!value.left_out.empty()) {
        if (!read.pieces.empty()) read.add(" ");
        read.add("(" + value.left_out + ")", kSoft);
      }
      row.push_back(std::move(read));
      rows.push_back(std::move(row));
    }
    constexpr std::array<double, 3> kThree{0.34, 0.33, 0.33};
    constexpr std::array<double, 2> kTwo{0.6, 0.4};
    if (of_claim) {
      paper_.table(header, rows, kTwo);
    } else {
      paper_.table(header, rows, kThree);
    }
    more(told_.more_values, 0);
  }

  void more(std::size_t count, double indent) {
    if (count == 0) return;
    line(messages_.format("explain.more", {Param::count("count", count)}), kSoft, place(2, indent));
  }

  void quotes() {
    bool titled = false;
    for (const ExplainedValue& value : told_.values) {
      if (value.quote.empty() && value.quote_place.empty()) continue;
      if (!titled) title("explain.quotes");
      titled = true;
      Prose words = paper_.prose();
      if (value.quote.empty()) {
        words.add(messages_.format("quote.not-held"), kSoft);
      } else {
        // Bar, words and source stand on the side where the words begin.
        words.add(visible(value.quote));
        words.rtl = words.start_rtl = is_right_to_left(value.quote);
      }
      Place where = place(4, 12, 14);
      where.bar = kRuleInk;
      paper_.paragraph(words, where);
      Prose source = document(value, kSoft);
      source.start_rtl = words.start_rtl;
      if (!value.quote_place.empty()) source.add(" \u00B7 " + value.quote_place, kSoft);
      where.space = where.keep = 0;
      paper_.paragraph(source, where);
    }
  }

  void groups() {
    if (told_.groups.empty()) return;
    title("explain.lines", 60);
    for (const ExplainedGroup& group : told_.groups) {
      std::string shown = group.shown;
      if (!group.range.empty()) {
        shown = messages_.format("explain.range", {Param::ready("value", group.shown),
                                                   Param::ready("range", group.range)});
      }
      line(shown, kBold, place(4, 0, 28));
      for (const AttributionNode& root : group.tree) tree(root, 1);
      more(group.more_documents, kStep);
      line(counted(group.origins), kSoft, place(1));
      if (group.cut.empty()) continue;
      line(messages_.format("explain.cut", {Param::count("count", group.cut.size()),
                                            Param::ready("names", messages_.list(group.cut))}),
           {8.5, kInk, true}, place(0));
    }
  }

  void tree(const AttributionNode& node, std::size_t depth) {
    Prose prose = paper_.prose().add(node.label);
    if (!node.remark.empty()) prose.add("  ").add(node.remark, kSoft);
    if (node.is_cut) {
      prose.add("  ").add("\u2702 " + messages_.format("explain.cut-mark"), {8.5, kInk, true});
    }
    Place where = place(0, kStep * static_cast<double>(std::min(depth, kMostSteps)));
    where.guides = std::min(depth, kMostSteps);
    where.guide_step = kStep;
    paper_.paragraph(prose, where);
    for (const AttributionNode& next : node.credits) tree(next, depth + 1);
  }

  void reasons() {
    if (told_.reasons.empty()) return;
    title("explain.reasons");
    for (const std::string& reason : told_.reasons) {
      line("\u2022 " + reason, {}, place(1, 4));
    }
  }

  void notes() {
    if (told_.notes.empty()) return;
    title("explain.notes");
    for (const ExplainedNote& note : told_.notes) {
      Prose prose = paper_.prose().add("\u2022 ").add(note.label, kBold).add("  ").add(note.why);
      paper_.paragraph(prose, place(1, 4));
    }
  }

  PdfPaper& paper_;
  const ReportInput& input_;
  const Messages& messages_;
  const Finding& finding_;
  Explanation told_;
};

}  // namespace

std::uint32_t pdf_colour(Flag flag) {
  switch (flag) {
    case Flag::conflict:
      return 0xA3231F;
    case Flag::single_source:
      return 0x8A5A00;
    case Flag::undetermined:
      return 0x6A3D8F;
    case Flag::unsupported:
      return kSoftInk;
    case Flag::agreement:
      return 0x1E6B3C;
  }
  return kInk;
}

void put_pdf_finding(PdfPaper& paper, const ReportInput& input, const Finding& finding,
                     std::string_view svg, bool first) {
  FindingPages(paper, input, finding).put(svg, first);
}

}  // namespace tawatur
