#include "app/service/external_reading.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/child_process.h"
#include "core/number/decimal.h"
#include "core/text/code_point_index.h"
#include "core/text/excerpt.h"
#include "core/value/currency_code.h"
#include "core/value/edtf.h"
#include "core/value/unit_table.h"
#include "core/value/value.h"

namespace tawatur {
namespace {

using AnswerJson = nlohmann::ordered_json;

constexpr std::size_t kMostItems = 20'000;
constexpr std::size_t kMostRefusals = 100;
constexpr std::size_t kLongestNoun = 200;
constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::chrono::seconds kMostTime{600};

struct TextPlace {
  TextSpan span;
  std::string_view words;
};

std::string string_in(const AnswerJson& item, const char* key) {
  const auto found = item.find(key);
  return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::uint32_t> place_in(const AnswerJson& item, const char* key) {
  const auto found = item.find(key);
  if (found == item.end() || !found->is_number_unsigned()) return std::nullopt;
  const auto number = found->get<std::uint64_t>();
  if (number > 0xFFFFFFFEU) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

// The one of an enumeration that ends with `last` which is called so.
template <typename Enum>
std::optional<Enum> named(std::string_view name, Enum last) {
  for (unsigned at = 0; at <= static_cast<unsigned>(last); ++at) {
    if (name_of(static_cast<Enum>(at)) == name) return static_cast<Enum>(at);
  }
  return std::nullopt;
}

// One answer, item by item.
class AnswerReader {
 public:
  AnswerReader(const AnswerJson& answer, std::string_view text) : answer_(answer), index_(text) {}

  ExternalReading run() {
    AnswerJson kept = AnswerJson::object();
    each("values", kept, [this](const AnswerJson& item) { return take_value(item); });
    each("attributions", kept, [this](const AnswerJson& item) { return take_attribution(item); });
    renumber(kept["attributions"]);
    link();
    std::ranges::stable_sort(out_.values, {}, &ReadValue::start);
    out_.json = kept.dump();
    return std::move(out_);
  }

 private:
  template <typename Take>
  void each(const char* key, AnswerJson& kept, const Take& take) {
    AnswerJson list = AnswerJson::array();
    const auto items = answer_.find(key);
    if (items != answer_.end() && items->is_array()) {
      std::size_t at = 0;
      for (const AnswerJson& item : *items) {
        pointer_ = std::string("/") + key + '/' + std::to_string(at++);
        const Message problem = at > kMostItems    ? say("reader.too-many", {{"limit", kMostItems}})
                                : item.is_object() ? take(item)
                                                   : say("reader.no-object");
        if (problem.empty()) {
          list.push_back(item);
        } else {
          refuse(problem);
        }
      }
    }
    kept[key] = std::move(list);
  }

  void refuse(const Message& problem) {
    ++out_.refused_count;
    if (out_.refused.size() < kMostRefusals) out_.refused.push_back({pointer_, problem});
  }

  // The words at start and end, which must be those that the reader says stand there.
  Message find_place(const AnswerJson& item, const char* words_key, TextPlace& place) const {
    const auto start = place_in(item, "start");
    const auto end = place_in(item, "end");
    if (!start || !end || *start >= *end || *end > index_.size()) {
      return say("reader.place", {{"size", index_.size()}});
    }
    place.span = {*start, *end};
    place.words = index_.span(*start, *end);
    const auto said = item.find(words_key);
    if (said != item.end() && (!said->is_string() || said->get<std::string>() != place.words)) {
      return say("reader.words", {{"words", excerpt(place.words)}});
    }
    return {};
  }

  static Message read_numbers(const AnswerJson& item, const std::string& key, ReadValue& value) {
    const auto number = Decimal::parse(string_in(item, key.c_str()));
    if (!number) return say("reader.number", {{"key", key}});
    value.number = number->to_rational();
    const std::string hedge = string_in(item, "hedge");
    if (!hedge.empty()) {
      const auto known = hedge_named(hedge);
      if (!known) return say("reader.hedge", {{"hedge", excerpt(hedge)}});
      value.hedge = *known;
    }
    if (value.hedge != Hedge::between) return {};
    const auto to = Decimal::parse(string_in(item, (key + "_to").c_str()));
    if (!to || to->to_rational() < value.number) {
      return say("reader.number", {{"key", key + "_to"}});
    }
    value.number_to = to->to_rational();
    return {};
  }

  static Message read_content(const AnswerJson& item, ReadValue& value) {
    switch (value.kind) {
      case ReadValueKind::date:
        value.edtf = string_in(item, "edtf");
        if (const auto date = parse_edtf(value.edtf); !date) return date.error().message;
        return {};
      case ReadValueKind::money:
        value.unit = string_in(item, "currency");
        if (!value.unit.empty() && !is_currency_code(value.unit)) {
          return say("reader.currency", {{"text", excerpt(value.unit)}});
        }
        return read_numbers(item, "amount", value);
      case ReadValueKind::quantity:
        value.unit = string_in(item, "unit");
        if (!unit_named(value.unit).known) {
          return say("reader.unit", {{"text", excerpt(value.unit)}});
        }
        return read_numbers(item, "number", value);
      case ReadValueKind::count:
        value.unit = string_in(item, "of");
        if (value.unit.size() > kLongestNoun) value.unit.clear();
        return read_numbers(item, "number", value);
      case ReadValueKind::percent:
      case ReadValueKind::ordinal:
      case ReadValueKind::number:
        return read_numbers(item, "number", value);
    }
    return {};
  }

  Message take_value(const AnswerJson& item) {
    const std::string type = string_in(item, "type");
    const auto kind = named(type, ReadValueKind::number);
    if (!kind) return say("reader.type", {{"text", excerpt(type)}});
    ReadValue value;
    value.kind = *kind;
    value.external = true;
    TextPlace place;
    if (Message problem = find_place(item, "exact", place); !problem.empty()) return problem;
    value.start = place.span.start;
    value.end = place.span.end;
    value.byte_start = static_cast<std::uint32_t>(index_.byte_of(value.start));
    value.byte_end = static_cast<std::uint32_t>(value.byte_start + place.words.size());
    if (Message problem = read_content(item, value); !problem.empty()) return problem;
    out_.values.push_back(std::move(value));
    return {};
  }

  Message take_attribution(const AnswerJson& item) {
    Attribution attribution;
    attribution.external = true;
    TextPlace place;
    if (Message problem = find_place(item, "source", place); !problem.empty()) return problem;
    attribution.source = place.span;
    if (const std::string kind = string_in(item, "kind"); !kind.empty()) {
      const auto known = named(kind, SourceAs::anonymous);
      if (!known) return say("reader.kind", {{"text", excerpt(kind)}});
      attribution.kind = *known;
    }
    if (const std::string stance = string_in(item, "stance"); !stance.empty()) {
      const auto known = named(stance, SourceStance::doubts);
      if (!known) return say("reader.stance", {{"text", excerpt(stance)}});
      attribution.stance = *known;
    }
    const auto scope = item.find("scope");
    if (scope == item.end() || !scope->is_object()) return say("reader.scope");
    TextPlace covered;
    if (Message problem = find_place(*scope, "exact", covered); !problem.empty()) return problem;
    attribution.scope = covered.span;
    if (const auto via = item.find("via"); via != item.end() && !via->is_null()) {
      const auto number = place_in(item, "via");
      if (!number) return say("reader.via");
      attribution.via = *number;
    }
    rows_.push_back({pointer_number(), std::move(attribution)});
    return {};
  }

  [[nodiscard]] std::uint32_t pointer_number() const {
    return static_cast<std::uint32_t>(std::stoul(pointer_.substr(pointer_.rfind('/') + 1)));
  }

  // In what is kept, `via` counts what is kept.
  void renumber(AnswerJson& kept) const {
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      const auto via = std::ranges::find(rows_, rows_[at].attribution.via, &Row::item);
      kept[at].erase("via");
      if (via != rows_.end()) kept[at]["via"] = via - rows_.begin();
    }
  }

  // `via` counts the items of the answer; here it counts those that were taken, by place.
  void link() {
    std::ranges::stable_sort(rows_, {},
                             [](const Row& row) { return row.attribution.source.start; });
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      Attribution& attribution = rows_[at].attribution;
      if (attribution.via != kNoAttribution) {
        const auto via = std::ranges::find(rows_, attribution.via, &Row::item);
        const auto row = static_cast<std::uint32_t>(via - rows_.begin());
        attribution.via = via == rows_.end() || row == at ? kNoAttribution : row;
      }
      out_.attributions.push_back(attribution);
    }
  }

  struct Row {
    std::uint32_t item = 0;
    Attribution attribution;
  };

  const AnswerJson& answer_;
  CodePointIndex index_;
  std::string pointer_;
  std::vector<Row> rows_;
  ExternalReading out_;
};

bool same_reading(const ReadValue& a, const ReadValue& b) {
  return a.kind == b.kind && a.start == b.start && a.end == b.end && a.hedge == b.hedge &&
         a.number == b.number && a.number_to == b.number_to && a.unit == b.unit && a.edtf == b.edtf;
}

void add_values(std::vector<ReadValue>& values, const std::vector<ReadValue>& external) {
  const std::size_t own = values.size();
  for (const ReadValue& value : external) {
    const auto from =
        std::ranges::lower_bound(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(own),
                                 value.start, {}, &ReadValue::start);
    const bool known =
        from != values.begin() + static_cast<std::ptrdiff_t>(own) && same_reading(*from, value);
    if (!known) values.push_back(value);
  }
  std::ranges::stable_sort(values, {}, &ReadValue::start);
}

// Both lists by place; positions in them are made those of the whole.
void add_attributions(std::vector<Attribution>& attributions,
                      const std::vector<Attribution>& external) {
  const auto own = static_cast<std::uint32_t>(attributions.size());
  for (Attribution attribution : external) {
    if (attribution.via != kNoAttribution) attribution.via += own;
    attributions.push_back(attribution);
  }
  std::vector<std::uint32_t> order(attributions.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) order[at] = at;
  std::ranges::stable_sort(order, {},
                           [&](std::uint32_t at) { return attributions[at].source.start; });
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  const auto moved = [&place](std::uint32_t at) {
    return at == kNoAttribution ? kNoAttribution : place[at];
  };
  std::vector<Attribution> sorted;
  for (const std::uint32_t at : order) {
    sorted.push_back(attributions[at]);
    sorted.back().via = moved(sorted.back().via);
    sorted.back().refers_to = moved(sorted.back().refers_to);
  }
  attributions = std::move(sorted);
}

std::string request_for(const ReadDocument& document) {
  AnswerJson request{{"tawatur_reader", 1}};
  const auto put = [&request](const char* key, const ReadField& field) {
    if (field.given()) request[key] = field.value;
  };
  put("language", document.language);
  put("title", document.title);
  put("publisher", document.publisher);
  put("published", document.published);
  put("url", document.url);
  request["text"] = document.text;
  return request.dump(-1, ' ', false, AnswerJson::error_handler_t::replace);
}

std::string first_line(const std::string& text) {
  return excerpt(std::string_view(text).substr(0, std::min(text.find('\n'), text.size())));
}

// The program's name; of what an interpreter runs, the script's.
std::string name_of_command(const std::vector<std::string>& command) {
  constexpr std::array<std::string_view, 7> kInterpreters{"python3", "python", "node", "ruby",
                                                          "perl",    "bash",   "sh"};
  const auto bare = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  const std::string program = bare(command.front());
  const bool runs = std::ranges::find(kInterpreters, program) != kInterpreters.end();
  return runs && command.size() > 1 && !command[1].starts_with('-') ? bare(command[1]) : program;
}

}  // namespace

Result<ExternalReading> external_reading_in(std::string_view answer, std::string_view text) {
  const AnswerJson json = AnswerJson::parse(answer, nullptr, false);
  if (!json.is_object()) return fail(ErrorCode::invalid_input, say("reader.no-json"));
  ExternalReading reading = AnswerReader(json, text).run();
  reading.reader = string_in(json, "reader");
  return reading;
}

Outcome<ExternalReading> run_external_reader(const std::vector<std::string>& command,
                                             const ReadDocument& document) {
  if (command.empty()) return input_failure(say("reader.no-command"), kProgram);
  const std::string request = request_for(document);
  ChildJob job;
  job.program = command.front();
  job.arguments.assign(command.begin() + 1, command.end());
  job.input = request;
  job.time = kMostTime;
  job.output = kMostBytes;
  job.of_user = true;
  const auto done = run_child(job);
  if (!done) {
    Failure failure = failure_of(done.error());
    for (Diagnostic& message : failure.messages) message.file = kProgram;
    return tl::unexpected<Failure>(std::move(failure));
  }
  if (done->status != 0) {
    return input_failure(say("reader.failed", {{"program", excerpt(job.program)},
                                               {"status", done->status},
                                               {"complaint", first_line(done->complaints)}}),
                         kProgram);
  }
  auto reading = external_reading_in(done->output, document.text);
  if (!reading) return input_failure(reading.error().message, job.program);
  reading->reader = name_of_command(command);
  return std::move(*reading);
}

void add_external(TextReading& reading, const ExternalReading& external) {
  add_values(reading.values, external.values);
  add_attributions(reading.attributions.attributions, external.attributions);
}

}  // namespace tawatur
