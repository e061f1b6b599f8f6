#include "reports/headline.h"

#include <vector>

#include "core/value/edtf.h"
#include "reports/display_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostValues = 4;

// "about 200,000,000 EUR (al-Mithaq) against up to 150,000,000 USD (Tanja7)"
std::string values_side_by_side(FindingWords& words) {
  const Messages& messages = words.messages();
  const std::size_t groups = words.finding().groups.size();
  std::string all;
  for (std::size_t i = 0; i < groups && i < kMostValues; ++i) {
    const std::string item = messages.format(
        "headline.value",
        {Param::ready("value", words.shown(i)), Param::ready("sources", words.publishers(i))});
    all = i == 0 ? item
                 : messages.format("headline.against",
                                   {Param::ready("before", all), Param::ready("item", item)});
  }
  if (groups > kMostValues) {
    all = messages.format(
        "list.more", {Param::ready("before", all), Param::count("count", groups - kMostValues)});
  }
  return all;
}

std::string conflict_on_claim(FindingWords& words) {
  std::size_t counts[2] = {0, 0};
  std::string names[2];
  const std::vector<Group>& groups = words.finding().groups;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::size_t side = groups[i].stance == Stance::denies ? 1 : 0;
    counts[side] = documents_of(words.data(), groups[i].assertions).size();
    names[side] = words.publishers(i);
  }
  return words.messages().format(
      "headline.conflicting.claim",
      {Param::count("affirming", counts[0]), Param::ready("affirmers", names[0]),
       Param::count("denying", counts[1]), Param::ready("deniers", names[1])});
}

std::string cut_names(const FindingWords& words) {
  std::vector<std::string> names;
  for (const Name& name : words.finding().groups.front().cut) {
    names.push_back(line_name(words.data(), name, words.messages()));
  }
  return words.messages().list(names, 3);
}

}  // namespace

std::string headline(FindingWords& words) {
  const Finding& finding = words.finding();
  const bool on_value = finding.attribute.valid();
  if (finding.kind == FindingKind::conflicting && !on_value) return conflict_on_claim(words);
  std::size_t documents = finding.documents.size();
  std::string value;
  std::string_view sources;
  std::string cut;
  std::string_view subject = "value";
  if (!finding.groups.empty()) {
    if (on_value && finding.groups.size() > 1) value = values_side_by_side(words);
    if (!on_value) documents = documents_of(words.data(), finding.groups[0].assertions).size();
    if (finding.kind == FindingKind::single_source) sources = words.publishers(0);
    if (finding.kind == FindingKind::single_origin) cut = cut_names(words);
  }
  if (!on_value) {
    const bool denied = !finding.groups.empty() && finding.groups[0].stance == Stance::denies;
    subject = denied ? "denied" : "claim";
  }
  const bool one_value = on_value && finding.groups.size() == 1;
  const Param params[] = {
      Param::words("subject", subject),
      Param::count("documents", documents),
      Param::count("groups", finding.groups.size()),
      Param::ready("value", one_value ? std::string_view(words.shown(0)) : std::string_view(value)),
      Param::ready("sources", sources),
      Param::ready("cut", cut),
      Param::count("established", finding.origins.established),
      Param::count("possible", finding.origins.possible),
      Param::count("threshold", words.context().threshold())};
  return words.messages().named("headline.", name_of(finding.kind), params);
}

std::string headline(const CheckContext& context, const Finding& finding,
                     const Messages& messages) {
  FindingWords words(context, finding, messages);
  return headline(words);
}

std::string shape_sentence(const CheckContext& context, const Messages& messages) {
  return messages.format("report.shape", {Param::count("threshold", context.threshold())});
}

std::string filter_sentence(const ReportInput& input) {
  if (input.filter.empty()) return {};
  const Messages& messages = input.messages;
  std::vector<std::string> asked;
  const auto add = [&](const std::string& option, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
      asked.push_back(messages.isolate("--" + option + " " + value));
    }
  };
  add("flag", input.filter.flags);
  add("claim", input.filter.claims);
  add("source", input.filter.sources);
  return messages.format("report.filter", {Param::ready("filter", messages.list(asked))});
}

std::string day_sentence(const CheckContext& context, const Messages& messages) {
  std::string text;
  if (context.known_on()) {
    messages.append(text, "report.as-of", {Param::words("day", iso_day(*context.known_on()))});
  }
  if (context.published_by()) {
    if (!text.empty()) text += ' ';
    messages.append(text, "report.published-by",
                    {Param::words("day", iso_day(*context.published_by()))});
  }
  return text;
}

}  // namespace tawatur
