// The report as one HTML file that needs nothing else: no script, nothing to load, and a content
// security policy that forbids both, with the style sheet allowed by its hash alone. Names from a
// case can therefore neither run nor fetch anything even if escaping had a hole.

#include <array>

#include "core/sha256.h"
#include "reports/display_names.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/html_parts.h"
#include "reports/headline.h"
#include "reports/withdrawn_text.h"

namespace tawatur {
namespace {

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto nibble = [](char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
  };
  std::string out;
  unsigned bits = 0;
  unsigned held = 0;
  for (const char c : hex) {
    bits = (bits << 4U) | nibble(c);
    held += 4;
    while (held >= 6) {
      held -= 6;
      out += kDigits[(bits >> held) & 63U];
    }
  }
  if (held > 0) out += kDigits[(bits << (6 - held)) & 63U];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

void append_counts(std::string& out, const ReportInput& input) {
  const Messages& messages = input.messages;
  out += "<ul class=\"counts\">";
  for (const Flag flag : kFlagsInOrder) {
    out += "<li class=\"";
    out += name_of(flag);
    out += "\"><a href=\"#";
    out += name_of(flag);
    out += "\"><b>";
    out += std::to_string(input.summary.of(flag));
    out += "</b> <span aria-hidden=\"true\">";
    out += html_sign(flag);
    out += "</span> ";
    append_markup(out, messages.named("flag.", name_of(flag)));
    out += "</a></li>";
  }
  out += "</ul>\n";
}

void append_facts(std::string& out, const ReportInput& input) {
  const Messages& messages = input.messages;
  append_element(
      out, "p", "",
      messages.format("report.counts", {Param::count("claims", input.summary.claims),
                                        Param::count("assertions", input.summary.assertions),
                                        Param::count("documents", input.summary.documents),
                                        Param::count("sources", input.summary.sources)}));
  if (!input.filter.empty()) append_element(out, "p", "filter", filter_sentence(input));
  for (const std::string& withdrawn : withdrawn_lines(input.context, messages)) {
    append_element(out, "p", "withdrawn", withdrawn);
  }
  if (const std::string days = day_sentence(input.context, messages); !days.empty()) {
    append_element(out, "p", "", days);
  }
  if (!input.sha256.empty()) {
    out += "<p class=\"hash\">";
    append_markup(out, messages.format("report.case-hash"));
    out += ": <code>";
    append_markup(out, input.sha256);
    out += "</code></p>\n";
  }
}

void append_glance(std::string& out, const ReportInput& input, FindingSpan findings) {
  if (findings.empty()) {
    append_element(out, "p", "", input.messages.format("report.no-findings"));
    return;
  }
  out += "<nav><h2>";
  append_markup(out, input.messages.format("report.contents"));
  out += "</h2>\n<ol>\n";
  for (const Flag flag : kFlagsInOrder) {
    for (const Finding& finding : findings) {
      if (flag_of(finding.kind) != flag) continue;
      const std::string id = id_of(input.context.data(), finding);
      out += "<li class=\"";
      out += name_of(flag);
      out += "\"><span aria-hidden=\"true\">";
      out += html_sign(flag);
      out += "</span> <a href=\"#";
      out += html_anchor(id);
      out += "\">";
      append_markup(out, claim_text(input.context.data(), finding.claim, input.messages));
      if (finding.attribute.valid()) {
        out += " \u00B7 ";
        append_markup(out, input.messages.isolate(id.substr(id.find('#') + 1)));
      }
      out += "</a>: ";
      append_markup(out, input.messages.named("finding.", name_of(finding.kind)));
      out += "</li>\n";
    }
  }
  out += "</ol></nav>\n";
}

}  // namespace

std::string html_anchor(std::string_view finding_id) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "f-";
  for (const char c : finding_id) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (plain) {
      out += c;
    } else if (c == '#') {
      out += '.';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '_';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  return out;
}

void append_element(std::string& out, std::string_view tag, std::string_view kind,
                    std::string_view text) {
  out += '<';
  out += tag;
  if (!kind.empty()) {
    out += " class=\"";
    out += kind;
    out += '"';
  }
  out += '>';
  append_markup(out, text);
  out += "</";
  out += tag;
  out += ">\n";
}

std::string_view html_sign(Flag flag) {
  switch (flag) {
    case Flag::conflict:
      return "\u2260";
    case Flag::single_source:
      return "\u2460";
    case Flag::undetermined:
      return "?";
    case Flag::unsupported:
      return "\u2205";
    case Flag::agreement:
      return "=";
  }
  return {};
}

void html_head(const ReportInput& input, std::string& out) {
  const Messages& messages = input.messages;
  const Case& data = input.context.data();
  const std::string title = messages.isolate(text_in(data.title, messages.tag(), data.id));
  const std::string style = std::string(html_style()) + input.drawing_styles;
  out += "<!doctype html>\n<html lang=\"";
  out += messages.tag();
  out += "\" dir=\"";
  out += messages.right_to_left() ? "rtl" : "ltr";
  out +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'sha256-";
  out += base64_of_hex(sha256(style));
  out +=
      "'; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
      "content=\"no-referrer\">\n<title>";
  append_markup(out, messages.format("report.title"));
  out += ": ";
  append_markup(out, title);
  out += "</title>\n<style>";
  out += style;
  out += "</style>\n</head>\n<body>\n<header>\n";
  append_element(out, "p", "kicker", messages.format("report.title"));
  append_element(out, "h1", "", title);
  append_counts(out, input);
  append_element(out, "p", "shape", shape_sentence(input.context, messages));
  append_facts(out, input);
  out += "</header>\n";
}

void html_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  append_glance(out, input, findings);
  out += "<main>\n";
  for (const Flag flag : kFlagsInOrder) {
    if (input.summary.of(flag) == 0) continue;
    out += "<section id=\"";
    out += name_of(flag);
    out += "\">\n<h2 class=\"";
    out += name_of(flag);
    out += "\"><span aria-hidden=\"true\">";
    out += html_sign(flag);
    out += "</span> ";
    append_markup(out, input.messages.named("flag.", name_of(flag)));
    out += " (" + std::to_string(input.summary.of(flag)) + ")</h2>\n";
    for (const Finding& finding : findings) {
      if (flag_of(finding.kind) == flag) append_html_finding(out, input, finding);
    }
    out += "</section>\n";
  }
  append_html_sources(out, input, findings);
  out += "</main>\n";
}

void html_tail(const ReportInput& input, std::string& out) {
  out += "<footer>\n";
  append_element(out, "p", "", shape_sentence(input.context, input.messages));
  append_element(out, "p", "",
                 input.messages.format("report.made-by", {Param::words("version", input.version)}));
  out += "</footer>\n</body>\n</html>\n";
}

}  // namespace tawatur
