#include "reports/verdict_text.h"

#include "claims/rating_scale.h"

namespace tawatur {
namespace {

std::string rating_label(const Case& data, const Verdict& verdict, const Messages& messages) {
  const Rating* const rating = rating_named(data.settings, verdict.rating);
  return messages.isolate(
      rating == nullptr ? verdict.rating : text_in(rating->labels, messages.tag(), verdict.rating));
}

// "single source (0–1)"; the groups where only they differ.
std::string state_text(const RecordedFinding& finding, bool groups, const Messages& messages) {
  std::string origins = std::to_string(finding.possible);
  if (finding.established != finding.possible) {
    origins = std::to_string(finding.established) + "\u2013" + origins;
  }
  std::string name = finding.finding;
  if (messages.has("finding." + name)) name = messages.named("finding.", name);
  std::string text = messages.format(
      "verdict.state",
      {Param::ready("finding", messages.isolate(name)), Param::ready("origins", origins)});
  if (!groups) return text;
  std::vector<std::string> shown;
  for (const std::string& group : finding.groups) shown.push_back(messages.isolate(group));
  return text + ": " + messages.list(shown);
}

void write_recorded(JsonWriter& json, const RecordedFinding& finding) {
  json.begin_object();
  json.key("finding").string(finding.finding);
  json.key("established").unsigned_integer(finding.established);
  json.key("possible").unsigned_integer(finding.possible);
  json.key("groups").begin_array();
  for (const std::string& group : finding.groups) json.string(group);
  json.end_array();
  json.end_object();
}

void write_or_null(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.string(text);
  }
}

void write_mappings(JsonWriter& json, const Rating& rating) {
  json.key("mappings").begin_object();
  json.key("claimreview");
  if (rating.claimreview.empty()) {
    json.null();
  } else {
    json.begin_object();
    json.key("alternateName").string(rating.claimreview);
    if (const unsigned number = claimreview_number(rating.claimreview); number > 0) {
      json.key("ratingValue").unsigned_integer(number);
      json.key("bestRating").unsigned_integer(5);
      json.key("worstRating").unsigned_integer(1);
    }
    json.end_object();
  }
  write_or_null(json, "averitec", rating.averitec);
  write_or_null(json, "airwars", rating.airwars);
  json.end_object();
}

}  // namespace

std::vector<const Verdict*> verdicts_on(const CheckContext& context, const Finding& finding) {
  std::vector<const Verdict*> found;
  const Case& data = context.data();
  for (const std::uint32_t row : context.verdicts_of(finding.claim)) {
    const Verdict& verdict = data.verdicts[row];
    const bool same =
        finding.attribute.valid()
            ? data.claims[finding.claim.at()].attributes[finding.attribute.at()].name ==
                  verdict.attribute
            : verdict.attribute.empty();
    if (same) found.push_back(&verdict);
  }
  return found;
}

bool has_changed_since(const Verdict& verdict, const Finding& finding) {
  if (verdict.finding.finding.empty()) return false;
  const RecordedFinding now = recorded(finding);
  return now.finding != verdict.finding.finding || now.established != verdict.finding.established ||
         now.possible != verdict.finding.possible || now.groups != verdict.finding.groups;
}

std::string verdict_line(const Case& data, const Verdict& verdict, const Messages& messages,
                         bool reason) {
  const std::string rating = rating_label(data, verdict, messages);
  std::vector<std::string> who;
  if (!verdict.by.empty()) who.push_back(messages.isolate(verdict.by));
  if (!verdict.on.empty()) who.push_back(messages.isolate(verdict.on));
  std::string text;
  if (who.empty()) {
    text = messages.format("verdict.alone", {Param::ready("rating", rating)});
  } else {
    std::string by = who.front();
    if (who.size() > 1) by += (messages.right_to_left() ? "\u060C " : ", ") + who.back();
    text =
        messages.format("verdict.line", {Param::ready("rating", rating), Param::ready("by", by)});
  }
  if (reason && !verdict.reason.empty()) text += ": " + messages.isolate(verdict.reason);
  return text;
}

std::string change_line(const Verdict& verdict, const Finding& finding, const Messages& messages) {
  const RecordedFinding now = recorded(finding);
  const RecordedFinding& then = verdict.finding;
  const bool groups = now.finding == then.finding && now.established == then.established &&
                      now.possible == then.possible;
  return messages.format("verdict.changed",
                         {Param::ready("before", state_text(then, groups, messages)),
                          Param::ready("now", state_text(now, groups, messages))});
}

std::vector<ShownVerdict> shown_verdicts(const CheckContext& context, const Finding& finding,
                                         const Messages& messages) {
  std::vector<ShownVerdict> shown;
  for (const Verdict* const verdict : verdicts_on(context, finding)) {
    ShownVerdict& one = shown.emplace_back();
    one.line = verdict_line(context.data(), *verdict, messages, true);
    if (has_changed_since(*verdict, finding)) {
      one.warning = change_line(*verdict, finding, messages);
    }
  }
  return shown;
}

void write_verdict(JsonWriter& json, const Case& data, const Verdict& verdict,
                   const Finding* finding, const Messages& messages) {
  json.begin_object();
  json.key("id").string(verdict.id);
  json.key("claim").string(data.claims[verdict.claim.at()].id);
  write_or_null(json, "attribute", verdict.attribute);
  json.key("rating").string(verdict.rating);
  const Rating* const rating = rating_named(data.settings, verdict.rating);
  json.key("label").string(
      rating == nullptr ? verdict.rating : text_in(rating->labels, messages.tag(), verdict.rating));
  write_or_null(json, "reason", verdict.reason);
  write_or_null(json, "by", verdict.by);
  write_or_null(json, "on", verdict.on);
  json.key("found_then");
  if (verdict.finding.finding.empty()) {
    json.null();
  } else {
    write_recorded(json, verdict.finding);
  }
  json.key("found_now");
  if (finding == nullptr) {
    json.null();
  } else {
    write_recorded(json, recorded(*finding));
  }
  const bool changed =
      finding == nullptr ? !verdict.finding.finding.empty() : has_changed_since(verdict, *finding);
  json.key("finding_changed").boolean(changed);
  write_mappings(json, rating == nullptr ? Rating() : *rating);
  json.end_object();
}

}  // namespace tawatur
