#include "app/service/proposals/add_document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/service/proposals/decisions.h"
#include "app/service/proposals/next_version.h"
#include "app/service/read_document.h"
#include "claims/propose/source_links.h"
#include "core/text/excerpt.h"
#include "core/text/fold.h"
#include "core/text/language.h"
#include "core/value/edtf.h"
#include "sources/known_names.h"
#include "sources/source_names.h"

namespace tawatur {
namespace {

using AddJson = nlohmann::ordered_json;

constexpr const char* kOriginalKey = "x-original";
constexpr const char* kVersionsKey = "x-versions";

void say_it(ReadField& field, const std::string& given) {
  if (!given.empty()) field = {given, ""};
}

// A day is what a case holds of "2026-01-23T12:33:03".
std::string day_or_less(const std::string& edtf) {
  return edtf.find('T') == std::string::npos ? edtf : edtf.substr(0, edtf.find('T'));
}

std::string original_hash(const Document& document) {
  if (!document.snapshot || !document.snapshot->extras) return {};
  for (const auto& [key, json] : *document.snapshot->extras) {
    if (key != kOriginalKey) continue;
    const AddJson object = AddJson::parse(json, nullptr, false);
    if (object.is_object()) return object.value("sha256", "");
  }
  return {};
}

class AddPlanner {
 public:
  AddPlanner(const StoreReader& view, const AddRequest& request, const Author& author)
      : view_(view),
        request_(request),
        author_(author),
        data_(view.load_case()),
        book_(data_.sources) {}

  Outcome<AddPlan> run() {
    auto file = read_document_file(request_.file, {}, request_.url);
    if (!file) return tl::unexpected<Failure>(file.error());
    plan_.read = std::move(file->document);
    say_it(plan_.read.url, request_.url);
    say_it(plan_.read.title, request_.title);
    say_it(plan_.read.published, request_.published);
    say_it(plan_.read.language, request_.language);
    if (plan_.read.text.find_first_not_of(" \t\r\n") == std::string::npos) {
      return input_failure(say("add.empty"), request_.file);
    }
    if (const auto published = parse_edtf(day_or_less(plan_.read.published.value));
        !request_.published.empty() && !published) {
      return input_failure(say("add.published", {{"text", excerpt(request_.published)},
                                                 {"problem", published.error().message}}),
                           kProgram);
    }
    if (!plan_.read.language.given()) {
      plan_.read.language.value = detect_language(tokenize(plan_.read.text));
    }
    if (const Document* const same = same_document()) {
      plan_.state = AddState::same;
      plan_.document = same->id;
      plan_.source = data_.sources[same->source.at()].id;
      return std::move(plan_);
    }
    if (auto found = find_source(); !found) return tl::unexpected<Failure>(found.error());
    find_cited();
    if (!request_.reader.empty()) {
      auto external = run_external_reader(request_.reader, plan_.read);
      if (!external) return tl::unexpected<Failure>(external.error());
      plan_.external = std::move(*external);
    }
    if (plan_.read.sha256 != plan_.read.text_sha256) plan_.original = file->bytes.view();
    const Document* const older = older_version();
    if (older != nullptr) {
      plan_.state = AddState::version;
      plan_.document = older->id;
      plan_.before = proposals_of(data_, *older);
      carried_ = carry_over(view_, data_, with_new_text(*older), index_of(*older));
    } else {
      plan_.document = free_document_id();
    }
    plan_change(older != nullptr ? "version" : "add", RecordKind::document, plan_.document,
                document_json(older));
    std::ranges::move(carried_.changes, std::back_inserter(plan_.changes));
    return std::move(plan_);
  }

 private:
  [[nodiscard]] const Document* same_document() const {
    for (const Document& document : data_.documents) {
      const bool same_text =
          document.snapshot && document.snapshot->sha256 == plan_.read.text_sha256;
      if (same_text || original_hash(document) == plan_.read.sha256) return &document;
    }
    return nullptr;
  }

  // The same address, or the same title by the same publisher, with another text.
  [[nodiscard]] const Document* older_version() const {
    for (const Document& document : data_.documents) {
      if (!request_.id.empty() && document.id == request_.id) return &document;
      if (data_.sources[document.source.at()].id != plan_.source) continue;
      const bool same_url = plan_.read.url.given() && document.url == plan_.read.url.value;
      const bool other_url = plan_.read.url.given() && !document.url.empty() && !same_url;
      const bool same_title =
          plan_.read.title.given() && fold(document.title) == fold(plan_.read.title.value);
      if (same_url || (same_title && !other_url)) return &document;
    }
    return nullptr;
  }

  Outcome<void> find_source() {
    const std::string language = plan_.read.language.value;
    std::string name = request_.source;
    std::string host = host_of(plan_.read.url.value);
    if (name.empty()) name = plan_.read.publisher.value;
    std::optional<std::size_t> row;
    if (!name.empty()) row = book_.find(name);
    if (!row && request_.source.empty() && !host.empty()) row = book_.find_domain(host);
    if (!row && !name.empty()) row = book_.find(bare_source_name(name, language));
    if (row) {
      plan_.source = data_.sources[*row].id;
      return {};
    }
    if (name.empty()) name = host;
    if (name.empty()) return input_failure(say("add.no-source"), request_.file);
    plan_.source = add_source(name, host, language);
    plan_.new_source = true;
    return {};
  }

  // Whom a person names as the origin of the whole text need not be in the case yet.
  void find_cited() {
    for (const std::string& name : request_.cites) {
      std::optional<std::size_t> row = book_.find(name);
      if (!row) row = book_.find_domain(name);
      std::string id = row ? data_.sources[*row].id : std::string();
      if (id.empty()) id = add_source(name, {}, plan_.read.language.value);
      if (std::ranges::find(plan_.cites, id) == plan_.cites.end()) plan_.cites.push_back(id);
    }
  }

  // Its id.
  std::string add_source(const std::string& name, const std::string& host,
                         const std::string& language) {
    const KnownOutlet* const known = known_outlet(name_key(name));
    std::string id = id_of_name(known != nullptr ? known->names.front() : name);
    if (id.empty()) id = "source";
    const auto planned = [this](const std::string& wanted) {
      return std::ranges::any_of(
          plan_.changes, [&wanted](const RecordChange& change) { return change.key.id == wanted; });
    };
    const std::string wanted = id;
    for (int number = 2; planned(id = free_source_id(data_, id)); ++number) {
      id = wanted + '-' + std::to_string(number);
    }
    AddJson source{{"id", id}, {"kind", "outlet"}};
    AddJson names = AddJson::array();
    const std::string_view spoken = detect_language(tokenize(name));
    AddJson entry{{"text", name}};
    const std::string tag(spoken.empty() ? std::string_view(language) : spoken);
    if (!tag.empty()) entry["lang"] = tag;
    names.push_back(std::move(entry));
    if (known != nullptr) {
      source["kind"] = name_of(known->kind);
      if (name_key(known->names.front()) != name_key(name)) {
        names.push_back({{"text", known->names.front()}, {"lang", "en"}});
      }
      if (!known->country.empty()) source["country"] = known->country;
    }
    source["names"] = std::move(names);
    if (!host.empty()) source["domains"] = AddJson::array({host});
    plan_change("add", RecordKind::source, id, source.dump());
    return id;
  }

  void plan_change(std::string_view operation, RecordKind kind, const std::string& id,
                   std::string json) {
    RecordChange& change = plan_.changes.emplace_back();
    change.operation = operation;
    change.key.kind = kind;
    change.key.id = id;
    change.after = std::move(json);
  }

  // "al-mithaq-2026-01-23"; without a day, the beginning of the text's hash.
  [[nodiscard]] std::string free_document_id() const {
    if (!request_.id.empty()) return request_.id;
    constexpr std::size_t kOfHash = 8;
    const std::string day = day_or_less(plan_.read.published.value);
    std::string wanted = plan_.source + '-';
    wanted += day.empty() ? plan_.read.text_sha256.substr(0, kOfHash) : day;
    return free_source_id(data_, wanted);
  }

  [[nodiscard]] DocumentIndex index_of(const Document& document) const {
    return DocumentIndex(static_cast<std::size_t>(&document - data_.documents.data()));
  }

  // The case with what was read now as the document's text.
  [[nodiscard]] Case with_new_text(const Document& older) const {
    Case next = data_;
    Document& document = next.documents[index_of(older).at()];
    document.snapshot.ensure().text = plan_.read.text;
    if (plan_.read.language.given()) document.language = plan_.read.language.value;
    const std::string published = day_or_less(plan_.read.published.value);
    if (parse_edtf(published)) document.published = published;
    return next;
  }

  [[nodiscard]] std::string document_json(const Document* older) {
    AddJson document{{"id", plan_.document}};
    AddJson versions = AddJson::array();
    if (older != nullptr) {
      const auto record = view_.record({RecordKind::document, older->id});
      document = AddJson::parse(record->json);
      if (document.contains(kVersionsKey)) versions = document[kVersionsKey];
      if (document.contains("snapshot")) {
        AddJson before = document["snapshot"];
        if (document.contains("retrieved")) before["retrieved"] = document["retrieved"];
        // What was decided about words that are not there any more stays with them.
        if (!carried_.left.empty()) before[kDecisionsKey] = AddJson::parse(json_of(carried_.left));
        versions.push_back(std::move(before));
      }
    }
    document["source"] = plan_.source;
    const auto put = [&document](const char* key, const std::string& text) {
      if (!text.empty()) document[key] = text;
    };
    put("language", plan_.read.language.value);
    const std::string published = day_or_less(plan_.read.published.value);
    if (parse_edtf(published)) put("published", published);
    put("title", plan_.read.title.value);
    put("url", plan_.read.url.value);
    document["retrieved"] = to_string(author_.time);
    AddJson snapshot{{"sha256", plan_.read.text_sha256},
                     {"media_type", "text/plain"},
                     {"text", plan_.read.text}};
    if (!plan_.original.empty()) {
      snapshot[kOriginalKey] = {{"sha256", plan_.read.sha256},
                                {"media_type", plan_.read.media_type}};
      if (!plan_.read.charset.empty()) snapshot[kOriginalKey]["charset"] = plan_.read.charset;
    }
    document["snapshot"] = std::move(snapshot);
    if (!plan_.cites.empty()) document[kCitesKey] = plan_.cites;
    document.erase(kReadingKey);
    if (!plan_.external.json.empty()) {
      AddJson kept{{"reader", plan_.external.reader}};
      kept.update(AddJson::parse(plan_.external.json));
      document[kReadingKey] = std::move(kept);
    }
    if (!versions.empty()) document[kVersionsKey] = std::move(versions);
    return older == nullptr ? document.dump() : with_decisions(document.dump(), carried_.decisions);
  }

  const StoreReader& view_;
  const AddRequest& request_;
  const Author& author_;
  Case data_;
  SourceBook book_;
  CarriedOver carried_;  // to a newer version
  AddPlan plan_;
};

}  // namespace

namespace {

bool same_words(const Proposal& a, const Proposal& b) {
  const auto printed = [](const Proposal& one) {
    return one.value && one.value->detail ? one.value->detail->printed : std::string();
  };
  return a.quote_text == b.quote_text && a.attribute == b.attribute && printed(a) == printed(b) &&
         std::ranges::equal(a.chain, b.chain, {}, &ProposedLink::printed, &ProposedLink::printed);
}

bool holds(const std::vector<DecidedProposal>& list, const Proposal& proposal) {
  return std::ranges::any_of(
      list, [&](const DecidedProposal& one) { return same_words(one.proposal, proposal); });
}

}  // namespace

std::vector<std::string> unchanged_in(const std::vector<DecidedProposal>& before,
                                      const std::vector<DecidedProposal>& now) {
  std::vector<std::string> ids;
  for (const DecidedProposal& one : now) {
    if (holds(before, one.proposal)) ids.push_back(one.proposal.id);
  }
  return ids;
}

std::vector<DecidedProposal> gone_from(const std::vector<DecidedProposal>& before,
                                       const std::vector<DecidedProposal>& now) {
  std::vector<DecidedProposal> gone;
  for (const DecidedProposal& one : before) {
    if (!holds(now, one.proposal)) gone.push_back(one);
  }
  return gone;
}

std::string_view name_of(AddState state) {
  switch (state) {
    case AddState::added:
      return "added";
    case AddState::version:
      return "version";
    case AddState::same:
      return "same";
  }
  return "added";
}

Outcome<AddPlan> plan_add(const StoreReader& view, const AddRequest& request,
                          const Author& author) {
  return AddPlanner(view, request, author).run();
}

}  // namespace tawatur
