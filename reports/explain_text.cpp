#include <algorithm>
#include <array>

#include "core/text/display.h"
#include "reports/explain.h"
#include "reports/formats/clean_text.h"

namespace tawatur {
namespace {

class TextLayout {
 public:
  TextLayout(const Explanation& told, const Messages& messages, bool colour)
      : told_(told), messages_(messages), colour_(colour) {}

  std::string all() {
    heading();
    verdicts();
    values();
    quotes();
    groups();
    bullets("explain.reasons", told_.reasons);
    notes();
    out_ += '\n';
    if (!told_.as_of.empty()) line(told_.as_of);
    line(told_.shape);
    return std::move(out_);
  }

 private:
  // Words that we made or made harmless; nothing here may move the cursor.
  void text(std::string_view ready) { append_clean(out_, ready); }
  void line(std::string_view ready) {
    text(ready);
    out_ += '\n';
  }
  void bold(std::string_view ready) {
    if (colour_) out_ += "\x1B[1m";
    text(ready);
    if (colour_) out_ += "\x1B[0m";
  }
  void title(std::string_view key) {
    out_ += '\n';
    bold(messages_.format(key));
    out_ += '\n';
  }

  void heading() {
    bold(messages_.format("explain.heading",
                          {Param::ready("flag", messages_.isolate(told_.flag_label)),
                           Param::ready("finding", messages_.isolate(told_.finding_label)),
                           Param::words("id", told_.id)}));
    out_ += '\n';
    text(told_.claim);
    if (!told_.attribute.empty()) {
      text(messages_.format("explain.attribute", {Param::words("attribute", told_.attribute),
                                                  Param::words("type", told_.type)}));
    }
    out_ += "\n\n";
    line(told_.sentence);
  }

  void verdicts() {
    for (const ShownVerdict& verdict : told_.verdicts) {
      line(verdict.line);
      if (verdict.warning.empty()) continue;
      out_ += "  ! ";
      line(verdict.warning);
    }
  }

  void values() {
    if (told_.values.empty()) return;
    title("explain.values");
    constexpr std::size_t kMostWide = 44;
    using Row = std::array<std::string, 3>;
    std::vector<Row> rows;
    const bool of_claim = told_.attribute.empty();
    rows.push_back({messages_.format("explain.document"),
                    of_claim ? std::string() : messages_.format("explain.printed"),
                    messages_.format(of_claim ? "explain.stance" : "explain.read")});
    for (const ExplainedValue& value : told_.values) {
      std::string last = of_claim ? value.stance : value.read;
      if (!value.left_out.empty()) last += " (" + value.left_out + ")";
      std::string printed =
          value.printed.empty() ? std::string() : messages_.isolate(value.printed);
      rows.push_back({value.document, std::move(printed), std::move(last)});
    }
    std::array<std::size_t, 3> widths{};
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], std::min(kMostWide, terminal_width(row[i])));
      }
    }
    for (const Row& row : rows) {
      out_ += "  ";
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (widths[i] == 0) continue;
        text(row[i]);
        const std::size_t used = terminal_width(row[i]);
        if (i + 1 < row.size()) out_.append(used < widths[i] ? widths[i] - used + 2 : 2, ' ');
      }
      out_ += '\n';
    }
    if (told_.more_values > 0) {
      out_ += "  ";
      line(messages_.format("explain.more", {Param::count("count", told_.more_values)}));
    }
  }

  void quotes() {
    bool titled = false;
    for (const ExplainedValue& value : told_.values) {
      if (value.quote.empty() && value.quote_place.empty()) continue;
      if (!titled) title("explain.quotes");
      titled = true;
      out_ += "  ";
      text(value.quote_place.empty()
               ? value.document
               : messages_.format("document.of", {Param::ready("source", value.document),
                                                  Param::ready("mark", value.quote_place)}));
      out_ += ":\n    ";
      line(value.quote.empty() ? messages_.format("quote.not-held")
                               : messages_.isolate(value.quote));
    }
  }

  void groups() {
    if (told_.groups.empty()) return;
    title("explain.lines");
    for (const ExplainedGroup& group : told_.groups) {
      out_ += "  ";
      std::string shown = group.shown;
      if (!group.range.empty()) {
        shown = messages_.format("explain.range", {Param::ready("value", group.shown),
                                                   Param::ready("range", group.range)});
      }
      bold(shown);
      out_ += '\n';
      for (const AttributionNode& root : group.tree) tree(root, "    ", "", "");
      if (group.more_documents > 0) {
        out_ += "    ";
        line(messages_.format("explain.more", {Param::count("count", group.more_documents)}));
      }
      out_ += "    ";
      line(messages_.format("explain.counted",
                            {Param::count("established", group.origins.established),
                             Param::count("possible", group.origins.possible)}));
      if (group.cut.empty()) continue;
      out_ += "    ";
      line(messages_.format("explain.cut", {Param::count("count", group.cut.size()),
                                            Param::ready("names", messages_.list(group.cut))}));
    }
  }

  void tree(const AttributionNode& node, const std::string& indent, const char* first,
            const char* rest) {
    out_ += indent;
    out_ += first;
    text(node.label);
    if (!node.remark.empty()) {
      out_ += "  [";
      text(node.remark);
      out_ += ']';
    }
    if (node.is_cut) {
      out_ += "  \u2702 ";
      text(messages_.format("explain.cut-mark"));
    }
    out_ += '\n';
    const std::string below = indent + rest;
    for (std::size_t i = 0; i < node.credits.size(); ++i) {
      const bool last = i + 1 == node.credits.size();
      tree(node.credits[i], below, last ? "\u2514\u2500 " : "\u251C\u2500 ",
           last ? "   " : "\u2502  ");
    }
  }

  void bullets(std::string_view key, const std::vector<std::string>& items) {
    if (items.empty()) return;
    title(key);
    for (const std::string& item : items) {
      out_ += "  \u2022 ";
      line(item);
    }
  }

  void notes() {
    std::vector<std::string> items;
    for (const ExplainedNote& note : told_.notes) {
      items.push_back(messages_.format(
          "explain.note", {Param::ready("note", note.label), Param::ready("why", note.why)}));
    }
    bullets("explain.notes", items);
  }

  const Explanation& told_;
  const Messages& messages_;
  bool colour_;
  std::string out_;
};

}  // namespace

std::string explain_as_text(const Explanation& explanation, const Messages& messages, bool colour) {
  return TextLayout(explanation, messages, colour).all();
}

}  // namespace tawatur
