// Rows come out as findings do, so the columns cannot look at all of them first: they are fixed by
// the width of the terminal. Each cell is isolated and shortened by grapheme widths, the padding
// stands outside the isolates, and a row never begins with a strong right-to-left character, so a
// terminal that reorders text keeps every cell in its column.

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/display.h"
#include "reports/formats/cells.h"
#include "reports/formats/clean_text.h"
#include "reports/formats/formats.h"
#include "reports/headline.h"
#include "reports/verdict_text.h"
#include "reports/withdrawn_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::size_t kKinds = static_cast<std::size_t>(FindingKind::single_origin) + 1;
constexpr std::string_view kColumnGap = "  ";
constexpr std::string_view kReset = "\x1B[0m";

struct Column {
  std::string_view heading;
  std::size_t least;
  std::size_t share;  // of what is left of the width, in percent
};

constexpr std::array<Column, kColumns> kTableColumns{{
    {"table.flag", 13, 0},
    {"table.finding", 15, 0},
    {"table.about", 18, 36},
    {"table.values", 18, 40},
    {"table.origins", 7, 0},
    {"table.sources", 12, 24},
}};

// Columns that are wide enough for most cells when nothing is shortened.
constexpr std::size_t kRoomy = 130;

std::array<std::size_t, kColumns> widths_for(std::size_t width) {
  if (width == 0) width = kRoomy;
  std::size_t fixed = kColumnGap.size() * (kColumns - 1);
  for (const Column& column : kTableColumns) fixed += column.least;
  const std::size_t rest = width > fixed ? width - fixed : 0;
  std::array<std::size_t, kColumns> widths{};
  for (std::size_t i = 0; i < kColumns; ++i) {
    widths[i] = kTableColumns[i].least + rest * kTableColumns[i].share / 100;
  }
  return widths;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Cutting may cut off the end of an isolate; it is closed again.
std::string shortened_ready(std::string_view text, std::size_t columns) {
  std::string cut = shortened(text, columns);
  std::size_t open = 0;
  for (std::size_t at = cut.find('\xE2'); at != std::string::npos; at = cut.find('\xE2', at + 1)) {
    const std::string_view mark = std::string_view(cut).substr(at, 3);
    if (mark == "\u2066" || mark == "\u2067" || mark == "\u2068") ++open;
    if (mark == "\u2069" && open > 0) --open;
  }
  for (; open > 0; --open) cut += "\u2069";
  return cut;
}

// The cell as one isolate when it holds right-to-left words, so that its own parts stay together
// and leave the row alone.
std::string one_isolate(std::string clean) {
  if (!has_right_to_left(clean)) return clean;
  const bool whole = clean.rfind("\u2068", 0) == 0 && clean.find("\u2069") == clean.size() - 3;
  return whole ? clean : "\u2068" + clean + "\u2069";
}

// A claim and its attribute in `columns`: what is cut off is the end of the claim, since several
// rows share it.
std::string shortened_id(const std::string& id, std::size_t columns) {
  const std::size_t hash = id.find('#');
  if (hash == std::string::npos || columns == 0 || terminal_width(id) <= columns) return id;
  const std::string_view attribute = std::string_view(id).substr(hash);
  const std::size_t tail = std::min(terminal_width(attribute), columns * 2 / 3);
  return shortened(std::string_view(id).substr(0, hash), columns - tail) +
         shortened(attribute, tail);
}

// `text` is ready. The last column is not padded.
void append_cell(std::string& out, std::string_view text, std::size_t width, bool shorten,
                 bool last) {
  std::size_t used = 0;
  // Plain words, alone or in one isolate, need no tables of Unicode: nearly all ids and numbers.
  const bool one = text.size() > 6 && text.substr(0, 3) == "\u2068" &&
                   is_ascii(text.substr(3, text.size() - 6)) &&
                   text.substr(text.size() - 3) == "\u2069";
  const std::string_view plain = one ? text.substr(3, text.size() - 6) : text;
  if (one || is_ascii(text)) {
    used = plain.size();
    if (one) out += "\u2068";
    if (shorten && used > width) {
      out += plain.substr(0, width - 1);
      out += "\u2026";
      used = width;
    } else {
      out += plain;
    }
    if (one) out += "\u2069";
  } else {
    std::string clean;
    append_clean(clean, text);
    clean = one_isolate(std::move(clean));
    used = terminal_width(clean);
    if (shorten && used > width) {
      clean = shortened_ready(clean, width);
      used = terminal_width(clean);
    }
    out += clean;
  }
  if (last) return;
  if (used < width) out.append(width - used, ' ');
  out += kColumnGap;
}

std::string_view colour_of(Flag flag) {
  switch (flag) {
    case Flag::conflict:
      return "\x1B[1;31m";
    case Flag::single_source:
      return "\x1B[33m";
    case Flag::undetermined:
      return "\x1B[35m";
    case Flag::unsupported:
      return "\x1B[2m";
    case Flag::agreement:
      return "\x1B[32m";
  }
  return {};
}

// Below its finding, so that both are read together.
void append_verdicts(const ReportInput& input, const Finding& finding, std::string& out) {
  const Case& data = input.context.data();
  for (const Verdict* const verdict : verdicts_on(input.context, finding)) {
    out += "  ";
    append_clean(out, verdict_line(data, *verdict, input.messages, false));
    out += '\n';
    if (!has_changed_since(*verdict, finding)) continue;
    out += "  ! ";
    append_clean(out, change_line(*verdict, finding, input.messages));
    out += '\n';
  }
}

}  // namespace

void table_head(const ReportInput& input, std::string& out) {
  const auto widths = widths_for(input.width);
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::string heading =
        input.messages.isolate(input.messages.format(kTableColumns[i].heading));
    append_cell(out, heading, widths[i], input.width > 0, i + 1 == kColumns);
  }
  out += '\n';
  for (std::size_t i = 0; i < kColumns; ++i) {
    for (std::size_t n = 0; n < widths[i]; ++n) out += "\u2500";
    if (i + 1 < kColumns) out += kColumnGap;
  }
  out += '\n';
}

void table_findings(const ReportInput& input, FindingSpan findings, std::string& out) {
  const auto widths = widths_for(input.width);
  const Case& data = input.context.data();
  const bool shorten = input.width > 0;
  // The first two cells are the same for all findings of a kind.
  std::array<std::string, kKinds> kinds;
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<FindingKind>(i);
    const Flag flag = flag_of(kind);
    if (input.colour) kinds[i] += colour_of(flag);
    append_cell(kinds[i], input.messages.isolate(input.messages.named("flag.", name_of(flag))),
                widths[0], shorten, false);
    if (input.colour) kinds[i] += kReset;
    append_cell(kinds[i],
                input.messages.isolate(input.messages.named("finding.short.", name_of(kind))),
                widths[1], shorten, false);
  }
  for (const Finding& finding : findings) {
    out += kinds[static_cast<std::size_t>(finding.kind)];
    const std::string id = shortened_id(visible(id_of(data, finding)), shorten ? widths[2] : 0);
    append_cell(out, input.messages.isolate(id), widths[2], shorten, false);
    append_cell(out, values_cell(data, finding, input.messages), widths[3], shorten, false);
    append_cell(out, origins_text(finding), widths[4], shorten, false);
    std::string sources = sources_cell(data, finding, input.messages);
    if (shorten) {
      append_cell(out, sources, widths[5], shorten, true);
    } else {
      // Whole, at the end of its row, and made of nothing but isolated names.
      out += one_isolate(std::move(sources));
    }
    out += '\n';
    append_verdicts(input, finding, out);
  }
}

void table_tail(const ReportInput& input, std::string& out) {
  out += '\n';
  const Summary& summary = input.summary;
  std::string counts;
  for (const Flag flag : kFlagsInOrder) {
    if (!counts.empty()) counts += input.messages.format("table.between");
    counts += input.messages.format(
        "table.count",
        {Param::ready("flag", input.messages.isolate(input.messages.named("flag.", name_of(flag)))),
         Param::count("count", summary.of(flag))});
  }
  out += counts;
  out += '\n';
  input.messages.append(
      out, "report.counts",
      {Param::count("claims", summary.claims), Param::count("assertions", summary.assertions),
       Param::count("documents", summary.documents), Param::count("sources", summary.sources)});
  out += '\n';
  for (const std::string& withdrawn : withdrawn_lines(input.context, input.messages)) {
    append_clean(out, withdrawn);
    out += '\n';
  }
  if (const std::string days = day_sentence(input.context, input.messages); !days.empty()) {
    out += days;
    out += '\n';
  }
  if (!input.filter.empty()) {
    append_clean(out, filter_sentence(input));
    out += '\n';
  }
  out += shape_sentence(input.context, input.messages);
  out += '\n';
}

}  // namespace tawatur
