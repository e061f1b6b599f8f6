#include "core/text/display.h"
#include "reports/explanation.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/html_parts.h"

namespace tawatur {
namespace {

// Only these schemes may be followed; everything else is shown as text.
bool is_web_address(std::string_view url) {
  return url.substr(0, 8) == "https://" || url.substr(0, 7) == "http://";
}

class FindingSection {
 public:
  FindingSection(std::string& out, const ReportInput& input, const Finding& finding)
      : out_(out),
        input_(input),
        messages_(input.messages),
        finding_(finding),
        told_(explanation_of(input.context, finding, input.messages)) {}

  void append() {
    out_ += "<article id=\"";
    out_ += html_anchor(told_.id);
    out_ += "\" class=\"";
    out_ += name_of(told_.flag);
    out_ += "\">\n";
    heading();
    values();
    quotes();
    groups();
    drawing();
    reasons();
    notes();
    out_ += "</article>\n";
  }

 private:
  void text(std::string_view ready) { append_markup(out_, ready); }
  void title(std::string_view key) { append_element(out_, "h4", "", messages_.format(key)); }

  void heading() {
    out_ += "<h3>";
    text(told_.claim);
    if (!told_.attribute.empty()) {
      out_ += "<span class=\"attribute\">";
      text(messages_.format("explain.attribute", {Param::words("attribute", told_.attribute),
                                                  Param::words("type", told_.type)}));
      out_ += "</span>";
    }
    out_ += "</h3>\n<p class=\"badges\"><span class=\"badge\"><span aria-hidden=\"true\">";
    out_ += html_sign(told_.flag);
    out_ += "</span> ";
    text(told_.flag_label);
    out_ += "</span> <span>";
    text(told_.finding_label);
    out_ += "</span> <span class=\"origins\">";
    text(messages_.format("explain.counted",
                          {Param::count("established", finding_.origins.established),
                           Param::count("possible", finding_.origins.possible)}));
    out_ += "</span> <code>";
    text(told_.id);
    out_ += "</code></p>\n";
    append_element(out_, "p", "sentence", told_.sentence);
    for (const ShownVerdict& verdict : told_.verdicts) {
      append_element(out_, "p", "verdict", verdict.line);
      if (!verdict.warning.empty()) append_element(out_, "p", "verdict changed", verdict.warning);
    }
  }

  // lang and dir of a document's own words.
  void direction(const ExplainedValue& value, std::string_view words) {
    if (!value.language.empty()) {
      out_ += " lang=\"";
      text(value.language);
      out_ += '"';
    }
    out_ += is_right_to_left(words) ? " dir=\"rtl\"" : " dir=\"ltr\"";
  }

  void document(const ExplainedValue& value) {
    const Document& record =
        input_.context.document(input_.context.assertion(value.assertion).document);
    const bool link = is_web_address(record.url);
    if (link) {
      out_ += "<a rel=\"noreferrer noopener\" href=\"";
      text(record.url);
      out_ += "\">";
    }
    text(value.document);
    if (link) out_ += "</a>";
  }

  void values() {
    if (told_.values.empty()) return;
    const bool of_claim = told_.attribute.empty();
    title("explain.values");
    out_ += "<table class=\"values\">\n<thead><tr>";
    append_element(out_, "th", "", messages_.format("explain.document"));
    if (!of_claim) append_element(out_, "th", "", messages_.format("explain.printed"));
    append_element(out_, "th", "", messages_.format(of_claim ? "explain.stance" : "explain.read"));
    out_ += "</tr></thead>\n<tbody>\n";
    for (const ExplainedValue& value : told_.values) {
      out_ += value.counted ? "<tr><td>" : "<tr class=\"aside\"><td>";
      document(value);
      out_ += "</td>";
      if (!of_claim) {
        out_ += "<td><span";
        direction(value, value.printed);
        out_ += '>';
        text(value.printed);
        out_ += "</span></td>";
      }
      out_ += "<td>";
      text(of_claim ? value.stance : value.read);
      if (!value.left_out.empty()) {
        out_ += " <small>";
        text(value.left_out);
        out_ += "</small>";
      }
      out_ += "</td></tr>\n";
    }
    out_ += "</tbody></table>\n";
    more(told_.more_values);
  }

  void more(std::size_t count) {
    if (count == 0) return;
    append_element(out_, "p", "more",
                   messages_.format("explain.more", {Param::count("count", count)}));
  }

  void quotes() {
    for (const ExplainedValue& value : told_.values) {
      if (value.quote.empty() && value.quote_place.empty()) continue;
      out_ += "<figure class=\"quote\">";
      if (value.quote.empty()) {
        append_element(out_, "p", "held", messages_.format("quote.not-held"));
      } else {
        out_ += "<blockquote";
        direction(value, value.quote);
        out_ += '>';
        text(value.quote);
        out_ += "</blockquote>";
      }
      out_ += "<figcaption>";
      document(value);
      if (!value.quote_place.empty()) {
        out_ += " \u00B7 ";
        text(value.quote_place);
      }
      out_ += "</figcaption></figure>\n";
    }
  }

  void groups() {
    if (told_.groups.empty()) return;
    title("explain.lines");
    for (const ExplainedGroup& group : told_.groups) {
      out_ += "<div class=\"group\">\n<p><b>";
      text(group.range.empty()
               ? group.shown
               : messages_.format("explain.range", {Param::ready("value", group.shown),
                                                    Param::ready("range", group.range)}));
      out_ += "</b></p>\n";
      tree(group.tree);
      more(group.more_documents);
      append_element(out_, "p", "count",
                     messages_.format("explain.counted",
                                      {Param::count("established", group.origins.established),
                                       Param::count("possible", group.origins.possible)}));
      if (!group.cut.empty()) {
        append_element(
            out_, "p", "cut",
            messages_.format("explain.cut", {Param::count("count", group.cut.size()),
                                             Param::ready("names", messages_.list(group.cut))}));
      }
      out_ += "</div>\n";
    }
  }

  void tree(const std::vector<AttributionNode>& nodes) {
    if (nodes.empty()) return;
    out_ += "<ul class=\"tree\">\n";
    for (const AttributionNode& node : nodes) {
      out_ += node.is_cut ? "<li class=\"in-cut\">" : "<li>";
      text(node.label);
      if (!node.remark.empty()) {
        out_ += " <small>";
        text(node.remark);
        out_ += "</small>";
      }
      if (node.is_cut) {
        out_ += " <small class=\"mark\">\u2702 ";
        text(messages_.format("explain.cut-mark"));
        out_ += "</small>";
      }
      tree(node.credits);
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void drawing() {
    if (!input_.drawing) return;
    const std::string svg = input_.drawing(finding_);
    if (svg.empty()) return;
    out_ += "<figure class=\"drawing\">";
    out_ += svg;  // made by the drawing writer, which escapes its own texts
    append_element(out_, "figcaption", "", messages_.format("report.drawing"));
    out_ += "</figure>\n";
  }

  void reasons() {
    title("explain.reasons");
    out_ += "<ul>\n";
    for (const std::string& reason : told_.reasons) append_element(out_, "li", "", reason);
    out_ += "</ul>\n";
  }

  void notes() {
    if (told_.notes.empty()) return;
    title("explain.notes");
    out_ += "<dl>\n";
    for (const ExplainedNote& note : told_.notes) {
      append_element(out_, "dt", "", note.label);
      append_element(out_, "dd", "", note.why);
    }
    out_ += "</dl>\n";
  }

  std::string& out_;
  const ReportInput& input_;
  const Messages& messages_;
  const Finding& finding_;
  Explanation told_;
};

}  // namespace

void append_html_finding(std::string& out, const ReportInput& input, const Finding& finding) {
  FindingSection(out, input, finding).append();
}

}  // namespace tawatur
