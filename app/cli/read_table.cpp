#include "app/cli/read_table.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/display.h"
#include "core/text/utf8.h"

namespace tawatur {
namespace {

std::string reading_of(const ReadValue& value) {
  if (value.kind == ReadValueKind::date) return value.edtf + (value.relative ? " (relative)" : "");
  std::string text;
  if (value.hedge != Hedge::none) text = std::string(name_of(value.hedge)) + " ";
  text += value.number.to_decimal_string();
  if (value.number_to) text += ".." + value.number_to->to_decimal_string();
  if (value.kind == ReadValueKind::percent) text += " %";
  if (!value.unit.empty()) text += " " + visible(value.unit);
  return text;
}

std::string span_text(std::string_view text, const TextSpan& span) {
  return visible(std::string(code_points(text, span.start, span.end).value_or("")));
}

std::string row(const TextSpan& span, std::string_view kind, const std::string& reading,
                const std::string& words) {
  return std::to_string(span.start) + "-" + std::to_string(span.end) + "\t" + std::string(kind) +
         "\t" + reading + "\t" + words + "\n";
}

void add_field(std::string& out, std::string_view name, const ReadField& field) {
  if (field.given()) out += std::string(name) + "\t" + visible(field.value) + "\n";
}

}  // namespace

std::string reading_as_table(const ReadDocument& document, const TextReading& reading) {
  std::string out;
  add_field(out, "title", document.title);
  add_field(out, "publisher", document.publisher);
  add_field(out, "published", document.published);
  add_field(out, "modified", document.modified);
  std::vector<std::pair<std::uint32_t, std::string>> rows;
  for (const ReadValue& value : reading.values) {
    const std::string words =
        visible(std::string(std::string_view(document.text)
                                .substr(value.byte_start, value.byte_end - value.byte_start)));
    rows.emplace_back(value.start,
                      row({value.start, value.end}, name_of(value.kind), reading_of(value), words));
  }
  for (const Attribution& source : reading.attributions.attributions) {
    std::string reads(name_of(source.kind));
    if (source.stance != SourceStance::affirms) reads += " " + std::string(name_of(source.stance));
    rows.emplace_back(source.source.start,
                      row(source.source, "source", reads, span_text(document.text, source.source)));
  }
  std::ranges::stable_sort(rows, {}, &std::pair<std::uint32_t, std::string>::first);
  for (const auto& [start, line] : rows) out += line;
  if (!reading.attributions.chain.empty()) {
    out += "chain";
    for (const TextSpan& span : reading.attributions.chain) {
      out += "\t" + span_text(document.text, span);
    }
    out += "\n";
  }
  return out;
}

}  // namespace tawatur
