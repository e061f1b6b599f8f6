#include "claims/redact/outsider.h"

#include <map>
#include <set>

#include "core/named_values.h"

namespace tawatur {
namespace {

constexpr NamedValues<ClueCode, 9> kClueNames{{
    {"owner", ClueCode::owner},
    {"language", ClueCode::language},
    {"day", ClueCode::day},
    {"kind", ClueCode::kind},
    {"credited", ClueCode::credited},
    {"named", ClueCode::named},
    {"copied", ClueCode::copied},
    {"copies", ClueCode::copies},
    {"only-value", ClueCode::only_value},
}};

class Outsider {
 public:
  explicit Outsider(const RedactedCase& redacted) : redacted_(redacted), data_(redacted.data) {
    for (const auto& [id, pseudonym] : redacted.ids) hidden_.insert(pseudonym);
  }

  std::vector<Clue> look() {
    sources();
    documents();
    credits();
    values();
    for (const std::string& document : redacted_.cleaned) {
      clues_.insert({ClueCode::named, redacted_.secrets.without(document), {}});
    }
    return {clues_.begin(), clues_.end()};
  }

 private:
  [[nodiscard]] bool is_hidden(const Source& source) const { return hidden_.contains(source.id); }
  [[nodiscard]] bool is_hidden(const Document& document) const {
    return hidden_.contains(document.id);
  }
  // Somebody could find it and read it.
  [[nodiscard]] bool is_public(const Document& document) const {
    return !is_hidden(document) &&
           (!document.url.empty() || !document.title.empty() || !document.published.empty());
  }

  void sources() {
    std::map<std::uint32_t, std::size_t> owned;
    std::map<SourceKind, std::size_t> kinds;
    for (const Source& source : data_.sources) {
      if (source.owner.valid()) ++owned[source.owner.value];
      ++kinds[source.kind];
    }
    for (const Source& source : data_.sources) {
      if (!is_hidden(source)) continue;
      if (kinds[source.kind] == 1) {
        clues_.insert({ClueCode::kind, source.id, std::string(name_of(source.kind))});
      }
      if (!source.owner.valid() || owned[source.owner.value] > 1) continue;
      const Source& owner = data_.sources[source.owner.at()];
      if (!is_hidden(owner)) clues_.insert({ClueCode::owner, source.id, owner.id});
    }
  }

  void documents() {
    std::map<std::string, std::size_t> languages;
    std::map<std::string, std::size_t> days;
    for (const Document& document : data_.documents) {
      ++languages[document.language];
      ++days[document.published];
    }
    constexpr std::size_t kIsoDay = 10;
    for (const Document& document : data_.documents) {
      for (const Copy& copy : document.copies)
        copied(document, data_.documents[copy.document.at()]);
      if (!is_hidden(document)) continue;
      if (!document.language.empty() && languages[document.language] == 1) {
        clues_.insert({ClueCode::language, document.id, document.language});
      }
      if (document.published.size() == kIsoDay && days[document.published] == 1) {
        clues_.insert({ClueCode::day, document.id, document.published});
      }
    }
  }

  void copied(const Document& copy, const Document& original) {
    if (is_hidden(original) && is_public(copy)) {
      clues_.insert({ClueCode::copied, original.id, copy.id});
    }
    if (is_hidden(copy) && is_public(original)) {
      clues_.insert({ClueCode::copies, copy.id, original.id});
    }
  }

  void credits() {
    for (const Assertion& assertion : data_.assertions) {
      const Document& document = data_.documents[assertion.document.at()];
      if (!is_public(document)) continue;
      for (const Chain& chain : assertion.chains) {
        for (const Link& link : chain) {
          const Source& source = data_.sources[link.source.at()];
          if (is_hidden(source)) clues_.insert({ClueCode::credited, source.id, document.id});
          if (!link.document.valid()) continue;
          const Document& named = data_.documents[link.document.at()];
          if (is_hidden(named)) clues_.insert({ClueCode::credited, named.id, document.id});
        }
      }
    }
  }

  // A figure that stands in one place only leads there.
  void values() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> valued;
    for (const Assertion& assertion : data_.assertions) {
      for (const AttributeValue& entry : assertion.values) {
        valued[{assertion.claim.value, entry.attribute.value}].insert(assertion.document.value);
      }
    }
    for (const auto& [place, documents] : valued) {
      const Document& document = data_.documents[*documents.begin()];
      if (documents.size() != 1 || !is_hidden(document)) continue;
      const Claim& claim = data_.claims[place.first];
      clues_.insert({ClueCode::only_value, document.id,
                     claim.id + '#' + claim.attributes[place.second].name});
    }
  }

  const RedactedCase& redacted_;
  const Case& data_;
  std::set<std::string> hidden_;
  std::set<Clue> clues_;
};

}  // namespace

std::string_view name_of(ClueCode code) { return name_in(kClueNames, code); }

std::vector<Clue> clues_in(const RedactedCase& redacted) { return Outsider(redacted).look(); }

}  // namespace tawatur
