#include "app/service/store/record_fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/store/rating_words.h"
#include "app/service/store/value_words.h"
#include "core/sha256.h"
#include "core/text/excerpt.h"
#include "core/text/nearest_name.h"

namespace tawatur {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
  std::string name;   // before the first dot
  std::string part;   // behind it
  std::string value;  // behind =
};

std::vector<std::string> known_fields(RecordKind kind) {
  switch (kind) {
    case RecordKind::source:
      return {"kind", "name.", "domains", "country", "owner", "confidential", "confidential-name."};
    case RecordKind::document:
      return {"source", "language",  "published", "title",        "url",          "retrieved",
              "status", "status_on", "text",      "consulted.by", "consulted.on", "confidential"};
    case RecordKind::claim:
      return {"statement."};
    case RecordKind::assertion:
      return {"claim", "document",     "stance",       "basis",       "value.",   "printed.",
              "quote", "quote.prefix", "quote.suffix", "quote.start", "quote.end"};
    case RecordKind::case_info:
      return {"title.",   "threshold", "about_percent", "fx_percent",
              "currency", "scale",     "ratings",       "rating."};
    case RecordKind::rate:
    case RecordKind::verdict:
      break;
  }
  return {};
}

bool is_known(const std::vector<std::string>& known, const Field& field) {
  const std::string whole = field.part.empty() ? field.name : field.name + '.' + field.part;
  return std::ranges::any_of(known, [&](const std::string& name) {
    return name.ends_with('.') ? name == field.name + '.' : name == whole;
  });
}

// {"text", "lang"} objects, one a language.
void set_text(Json& texts, const std::string& language, const std::string& text) {
  if (!texts.is_array()) texts = Json::array();
  const auto same = [&language](const Json& entry) {
    return entry.is_object() && entry.value("lang", std::string()) == language;
  };
  const auto found = std::ranges::find_if(texts, same);
  if (text.empty()) {
    if (found != texts.end()) texts.erase(found);
    return;
  }
  Json entry{{"text", text}};
  if (!language.empty()) entry["lang"] = language;
  if (found != texts.end()) {
    *found = std::move(entry);
  } else {
    texts.push_back(std::move(entry));
  }
}

Json list_of(const std::string& text) {
  Json list = Json::array();
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    std::string part = text.substr(from, comma - from);
    const std::size_t first = part.find_first_not_of(' ');
    if (first != std::string::npos) {
      list.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    }
    from = comma + 1;
  }
  return list;
}

// A whole number as one, else as the words, which the reader of cases then refuses with its reason.
Json number_or_text(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return number;
  return text;
}

class FieldSetter {
 public:
  FieldSetter(RecordKind kind, Json& record, const AttributeTypeOf& type_of)
      : kind_(kind), record_(record), type_of_(type_of) {}

  void set(const std::string& word) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      complain(say("edit.no-field", {{"text", excerpt(word)}}));
      return;
    }
    Field field{word.substr(0, equals), {}, word.substr(equals + 1)};
    if (!field.name.starts_with("x-")) {
      if (const std::size_t dot = field.name.find('.'); dot != std::string::npos) {
        field.part = field.name.substr(dot + 1);
        field.name.resize(dot);
      }
    }
    const std::vector<std::string> known = known_fields(kind_);
    if (field.name.starts_with("x-")) {
      put(record_, field.name, field.value);
    } else if (is_known(known, field) ||
               (field.part.empty() && is_known(known, {field.name, "-", {}}))) {
      assign(field);
    } else if (kind_ == RecordKind::claim && field.part.empty()) {
      assign_attribute(field);
    } else {
      std::vector<std::string> names;
      for (const std::string& name : known) {
        names.push_back(name.ends_with('.') ? name.substr(0, name.size() - 1) : name);
      }
      complain(say("edit.unknown-field", {{"kind", name_of(kind_)},
                                          {"field", excerpt(word.substr(0, equals))},
                                          {"hint", did_you_mean(field.name, names)}}));
    }
  }

  [[nodiscard]] const Diagnostics& problems() const { return problems_; }

 private:
  static void put(Json& object, const std::string& key, const std::string& value) {
    if (value.empty()) {
      object.erase(key);
    } else {
      object[key] = value;
    }
  }

  void assign(const Field& field) {
    switch (kind_) {
      case RecordKind::source:
        return assign_source(field);
      case RecordKind::document:
        return assign_document(field);
      case RecordKind::claim:
        return set_text(record_["statement"], field.part, field.value);
      case RecordKind::assertion:
        return assign_assertion(field);
      case RecordKind::case_info:
        return assign_case(field);
      case RecordKind::rate:
      case RecordKind::verdict:
        break;
    }
  }

  void assign_source(const Field& field) {
    if (field.name == "name") return set_text(record_["names"], field.part, field.value);
    if (field.name == "domains" && !field.value.empty()) {
      record_["domains"] = list_of(field.value);
      return;
    }
    if (field.name == "confidential") return assign_flag(field);
    if (field.name == "confidential-name") return mark_name(field);
    put(record_, field.name, field.value);
  }

  // confidential-name.LANG=yes: the source may be named, but not by this name.
  void mark_name(const Field& field) {
    for (Json& name : record_["names"]) {
      if (name.value("lang", std::string()) != field.part) continue;
      name.erase("confidential");
      if (field.value == "yes") name["confidential"] = true;
      return;
    }
    complain(say("edit.no-name", {{"lang", excerpt(field.part)}}));
  }

  void assign_flag(const Field& field) {
    record_[field.name] = field.value == "yes";
    if (field.value != "yes" && field.value != "no" && !field.value.empty()) {
      complain(say("edit.value",
                   {{"text", excerpt(field.value)}, {"wanted", say("edit.wanted-yes-no")}}));
    }
  }

  void assign_document(const Field& field) {
    if (field.name == "confidential") return assign_flag(field);
    if (field.name == "consulted") {
      put(record_["consulted"], field.part, field.value);
      if (record_["consulted"].empty()) record_.erase("consulted");
      return;
    }
    if (field.name == "text") {
      if (field.value.empty()) {
        record_.erase("snapshot");
      } else {
        record_["snapshot"] = {
            {"sha256", sha256(field.value)}, {"media_type", "text/plain"}, {"text", field.value}};
      }
      return;
    }
    put(record_, field.name, field.value);
  }

  void assign_assertion(const Field& field) {
    if (field.name == "value") return assign_value(field);
    if (field.name == "printed") {
      auto& values = record_["values"];
      if (!values.is_object() || !values.contains(field.part)) {
        complain(say("edit.printed-without-value", {{"attribute", excerpt(field.part)}}));
        return;
      }
      return put(values[field.part], "printed", field.value);
    }
    if (field.name == "quote") {
      auto& quote = record_["quote"];
      if (!quote.is_object()) quote = Json::object();
      if (field.part == "start" || field.part == "end") {
        quote[field.part] = number_or_text(field.value);
      } else {
        put(quote, field.part.empty() ? "exact" : field.part, field.value);
      }
      if (quote.empty()) record_.erase("quote");
      return;
    }
    put(record_, field.name, field.value);
  }

  void assign_value(const Field& field) {
    auto& values = record_["values"];
    if (!values.is_object()) values = Json::object();
    if (field.value.empty()) {
      values.erase(field.part);
      if (values.empty()) record_.erase("values");
      return;
    }
    if (field.value.starts_with('{')) {
      Json given = Json::parse(field.value, nullptr, false);
      if (given.is_object()) {
        values[field.part] = std::move(given);
        return;
      }
    }
    const auto type = type_of_(record_.value("claim", std::string()), field.part);
    if (!type) {
      complain(say("edit.unknown-attribute",
                   {{"attribute", excerpt(field.part)},
                    {"claim", excerpt(record_.value("claim", std::string()))}}));
      return;
    }
    const auto value = value_json(*type, field.value);
    if (!value) {
      complain(value.error().message);
      return;
    }
    Json made = Json::parse(*value);
    const auto old = values.find(field.part);
    if (old != values.end() && old->contains("printed")) made["printed"] = (*old)["printed"];
    values[field.part] = std::move(made);
  }

  void assign_attribute(const Field& field) {
    auto& attributes = record_["attributes"];
    if (!attributes.is_object()) attributes = Json::object();
    if (field.value.empty()) {
      attributes.erase(field.name);
    } else {
      attributes[field.name]["type"] = field.value;
    }
  }

  void assign_case(const Field& field) {
    auto& info = record_["case"];
    if (field.name == "title") return set_text(info["title"], field.part, field.value);
    auto& settings = info["settings"];
    if (!settings.is_object()) settings = Json::object();
    if (field.name == "ratings") {
      settings.erase("ratings");
      if (!field.value.empty())
        settings["ratings"] = Json::parse(ratings_json(list_of(field.value)));
      return;
    }
    if (field.name == "rating") return assign_rating(field, settings);
    if (field.value.empty()) {
      settings.erase(field.name);
    } else if (field.name == "currency" || field.name == "scale") {
      settings[field.name] = field.value;
    } else {
      settings[field.name] = number_or_text(field.value);
    }
    if (settings.empty()) info.erase("settings");
  }

  // rating.WORD.claimreview and the like.
  void assign_rating(const Field& field, Json& settings) {
    const std::size_t dot = std::min(field.part.find('.'), field.part.size());
    const std::string word = field.part.substr(0, dot);
    const std::string key = dot < field.part.size() ? field.part.substr(dot + 1) : std::string();
    auto ratings = settings.find("ratings");
    const auto found = ratings == settings.end()
                           ? Json::iterator()
                           : std::ranges::find_if(*ratings, [&word](const Json& rating) {
                               return rating.value("rating", std::string()) == word;
                             });
    if (ratings == settings.end() || found == ratings->end()) {
      return complain(say("edit.no-rating", {{"rating", excerpt(word)}}));
    }
    if (key.starts_with("label.")) return set_text((*found)["label"], key.substr(6), field.value);
    const std::vector<std::string> known{"claimreview", "averitec", "airwars"};
    if (std::ranges::find(known, key) == known.end()) {
      return complain(
          say("edit.unknown-field",
              {{"kind", "rating"}, {"field", excerpt(key)}, {"hint", did_you_mean(key, known)}}));
    }
    put(*found, key, field.value);
  }

  void complain(Message message) { problems_.push_back({kProgram, 0, 0, {}, std::move(message)}); }

  RecordKind kind_;
  Json& record_;
  const AttributeTypeOf& type_of_;
  Diagnostics problems_;
};

}  // namespace

Outcome<std::string> with_fields(RecordKind kind, const std::string& id, const std::string& json,
                                 const std::vector<std::string>& fields,
                                 const AttributeTypeOf& type_of) {
  Json record = json.empty() ? Json{{"id", id}} : Json::parse(json);
  FieldSetter setter(kind, record, type_of);
  // A value is read by the type of its attribute, whose claim may come behind it.
  std::vector<std::string> ordered = fields;
  std::ranges::stable_partition(ordered, [](const std::string& field) {
    return !field.starts_with("value.") && !field.starts_with("printed.");
  });
  std::ranges::stable_partition(
      ordered, [](const std::string& field) { return !field.starts_with("printed."); });
  for (const std::string& field : ordered) setter.set(field);
  if (!setter.problems().empty()) {
    return tl::unexpected<Failure>(Failure{Failure::Kind::input, setter.problems()});
  }
  return record.dump();
}

Outcome<std::string> with_attribute(const std::string& claim_json, const std::string& attribute,
                                    const std::vector<std::string>& fields, bool remove) {
  Json claim = Json::parse(claim_json);
  auto& attributes = claim["attributes"];
  if (!attributes.is_object()) attributes = Json::object();
  if (remove) {
    attributes.erase(attribute);
    return claim.dump();
  }
  const std::vector<std::string> known{"type", "unit", "about_percent", "rate_on"};
  for (const std::string& word : fields) {
    const std::size_t equals = std::min(word.find('='), word.size());
    const std::string name = word.substr(0, equals);
    if (std::ranges::find(known, name) == known.end() || equals == word.size()) {
      return input_failure(say("edit.unknown-field", {{"kind", "attribute"},
                                                      {"field", excerpt(name)},
                                                      {"hint", did_you_mean(name, known)}}),
                           kProgram);
    }
    const std::string value = word.substr(equals + 1);
    auto& settings = attributes[attribute];
    if (value.empty()) {
      settings.erase(name);
    } else if (name == "about_percent") {
      settings[name] = number_or_text(value);
    } else {
      settings[name] = value;
    }
  }
  return claim.dump();
}

}  // namespace tawatur
