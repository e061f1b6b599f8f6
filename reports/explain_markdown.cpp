#include "reports/explain.h"
#include "reports/formats/clean_text.h"

namespace tawatur {
namespace {

class MarkdownLayout {
 public:
  MarkdownLayout(const Explanation& told, const Messages& messages, std::size_t level)
      : told_(told), messages_(messages), level_(level) {}

  std::string all() {
    out_.append(level_, '#');
    out_ += ' ';
    text(told_.claim);
    if (!told_.attribute.empty()) {
      text(messages_.format("explain.attribute", {Param::words("attribute", told_.attribute),
                                                  Param::words("type", told_.type)}));
    }
    out_ += "\n\n**";
    text(told_.flag_label);
    out_ += "** \u00B7 ";
    text(told_.finding_label);
    out_ += " \u00B7 ";
    text(told_.origins);
    out_ += " \u00B7 `";
    code(told_.id);
    out_ += "`\n\n";
    text(told_.sentence);
    out_ += "\n\n";
    for (const ShownVerdict& verdict : told_.verdicts) {
      text(verdict.line);
      out_ += "\n\n";
      if (verdict.warning.empty()) continue;
      out_ += "**";
      text(verdict.warning);
      out_ += "**\n\n";
    }
    values();
    quotes();
    groups();
    reasons_and_notes();
    return std::move(out_);
  }

 private:
  void text(std::string_view ready) { append_markdown(out_, ready); }
  // Inside a code span nothing is escaped, so a backquote cannot be allowed in.
  void code(std::string_view id) {
    std::string clean;
    append_clean(clean, id);
    for (const char c : clean) out_ += c == '`' ? '\'' : c;
  }
  void title(std::string_view key) {
    out_ += "**";
    text(messages_.format(key));
    out_ += "**\n\n";
  }
  void cell(std::string_view ready) {
    text(ready);
    out_ += " | ";
  }

  void values() {
    if (told_.values.empty()) return;
    const bool of_claim = told_.attribute.empty();
    out_ += "| ";
    cell(messages_.format("explain.document"));
    if (!of_claim) cell(messages_.format("explain.printed"));
    cell(messages_.format(of_claim ? "explain.stance" : "explain.read"));
    out_ += of_claim ? "\n|---|---|\n" : "\n|---|---|---|\n";
    for (const ExplainedValue& value : told_.values) {
      out_ += "| ";
      cell(value.document);
      if (!of_claim) cell(value.printed.empty() ? "" : messages_.isolate(value.printed));
      std::string last = of_claim ? value.stance : value.read;
      if (!value.left_out.empty()) last += " (" + value.left_out + ")";
      cell(last);
      out_ += '\n';
    }
    out_ += '\n';
    if (told_.more_values == 0) return;
    text(messages_.format("explain.more", {Param::count("count", told_.more_values)}));
    out_ += "\n\n";
  }

  void quotes() {
    for (const ExplainedValue& value : told_.values) {
      if (value.quote.empty()) continue;
      out_ += "> ";
      text(messages_.isolate(value.quote));
      out_ += "\n>\n> \u2014 ";
      text(value.quote_place.empty()
               ? value.document
               : messages_.format("document.of", {Param::ready("source", value.document),
                                                  Param::ready("mark", value.quote_place)}));
      out_ += "\n\n";
    }
  }

  void groups() {
    if (told_.groups.empty()) return;
    title("explain.lines");
    for (const ExplainedGroup& group : told_.groups) {
      out_ += "- ";
      text(group.shown);
      out_ += ": ";
      text(messages_.format("explain.counted",
                            {Param::count("established", group.origins.established),
                             Param::count("possible", group.origins.possible)}));
      if (!group.cut.empty()) {
        out_ += ' ';
        text(messages_.format("explain.cut", {Param::count("count", group.cut.size()),
                                              Param::ready("names", messages_.list(group.cut))}));
      }
      out_ += '\n';
      for (const AttributionNode& root : group.tree) tree(root, 2);
      if (group.more_documents > 0) {
        out_ += "  - ";
        text(messages_.format("explain.more", {Param::count("count", group.more_documents)}));
        out_ += '\n';
      }
    }
    out_ += '\n';
  }

  void tree(const AttributionNode& node, std::size_t indent) {
    out_.append(indent, ' ');
    out_ += "- ";
    text(node.label);
    if (!node.remark.empty()) {
      out_ += " (";
      text(node.remark);
      out_ += ')';
    }
    out_ += '\n';
    for (const AttributionNode& credited : node.credits) tree(credited, indent + 2);
  }

  void reasons_and_notes() {
    title("explain.reasons");
    for (const std::string& reason : told_.reasons) {
      out_ += "- ";
      text(reason);
      out_ += '\n';
    }
    for (const ExplainedNote& note : told_.notes) {
      out_ += "- ";
      text(messages_.format("explain.note",
                            {Param::ready("note", note.label), Param::ready("why", note.why)}));
      out_ += '\n';
    }
    out_ += '\n';
  }

  const Explanation& told_;
  const Messages& messages_;
  std::size_t level_;
  std::string out_;
};

}  // namespace

std::string explain_as_markdown(const Explanation& explanation, const Messages& messages,
                                std::size_t level) {
  return MarkdownLayout(explanation, messages, level).all();
}

}  // namespace tawatur
