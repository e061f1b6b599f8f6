#include "claims/propose/source_links.h"

#include <algorithm>
#include <utility>

#include "sources/known_names.h"

namespace tawatur {
namespace {

SourceKind kind_of(SourceAs as) {
  switch (as) {
    case SourceAs::outlet:
      return SourceKind::outlet;
    case SourceAs::agency:
      return SourceKind::agency;
    case SourceAs::official:
      return SourceKind::official;
    case SourceAs::company:
      return SourceKind::company;
    case SourceAs::person:
      return SourceKind::person;
    case SourceAs::anonymous:
      return SourceKind::unnamed;
  }
  return SourceKind::person;
}

Stance stance_named_by(SourceStance stance) {
  switch (stance) {
    case SourceStance::affirms:
      return Stance::affirms;
    case SourceStance::denies:
      return Stance::denies;
    case SourceStance::doubts:
      return Stance::doubts;
  }
  return Stance::affirms;
}

// The language that a name is written in, as far as its letters tell.
std::string language_of_name(std::string_view name, std::string_view text_language) {
  const Tokens tokens = tokenize(name);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].script == Script::arabic) return "ar";
    if (tokens[i].script == Script::hebrew) return "he";
    if (tokens[i].script == Script::latin) {
      const bool semitic = text_language == "ar" || text_language == "he";
      return semitic ? "en" : std::string(text_language);
    }
  }
  return std::string(text_language);
}

template <typename Row>
bool has_id(const std::vector<Row>& rows, const std::string& id) {
  return std::ranges::any_of(rows, [&id](const Row& row) { return row.id == id; });
}

}  // namespace

std::string free_source_id(const Case& data, const std::string& wanted) {
  std::string id = wanted;
  for (int number = 2; has_id(data.sources, id) || has_id(data.documents, id); ++number) {
    id = wanted + '-' + std::to_string(number);
  }
  return id;
}

SourceLinks::SourceLinks(const Case& data, const Tokens& tokens, const DocumentReading& document,
                         std::string_view publisher)
    : data_(data),
      tokens_(tokens),
      reading_(*document.attributions),
      language_(document.language),
      cites_(document.cites),
      publisher_(publisher),
      book_(data.sources),
      retells_(retells()) {}

// Nobody else is credited, or nobody else half as often.
bool SourceLinks::retells() const {
  constexpr std::size_t kOften = 3;
  const auto& all = reading_.attributions;
  std::size_t own = 0;
  std::map<std::uint32_t, std::size_t> others;  // by source: the first attribution to it
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].document_credit) continue;
    const std::uint32_t refers = all[at].refers_to;
    const std::uint32_t root = refers == kNoAttribution ? static_cast<std::uint32_t>(at) : refers;
    const bool in_chain =
        std::ranges::find(reading_.chain, all[root].source) != reading_.chain.end();
    ++(in_chain ? own : others[root]);
  }
  return std::ranges::all_of(
      others, [own](const auto& other) { return own >= kOften && own >= 2 * other.second; });
}

const std::string& SourceLinks::full_name(std::string_view printed) {
  const auto known = full_names_.find(printed);
  if (known != full_names_.end()) return known->second;
  return full_names_.emplace(printed, longer_name(printed)).first->second;
}

std::string SourceLinks::longer_name(std::string_view printed) const {
  constexpr std::string_view kArticle = "ال";
  constexpr std::size_t kMostPrefix = 6;  // bytes: «وال», «لل»
  const std::string bare = bare_source_name(printed, language_);
  const Tokens name = tokenize(bare);
  const bool one_word = name.size() == 1 && name[0].is_word();
  if (!one_word || book_.find(bare) || known_outlet(name_key(bare)) != nullptr) {
    return std::string(printed);
  }
  std::string_view word = name.folded(0);
  if (word.starts_with(kArticle)) word.remove_prefix(kArticle.size());
  for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
    const std::string_view here = tokens_.folded(at);
    if (!here.ends_with(word) || here.size() > word.size() + kMostPrefix) continue;
    std::string longer = bare;
    for (std::size_t next = at + 1; next < std::min(at + 4, tokens_.size()); ++next) {
      if (!tokens_[next].is_word() || !tokens_[next].has(kSpaceBefore)) break;
      longer += ' ';
      longer += tokens_.exact(next);
      if (known_outlet(name_key(longer)) != nullptr) return longer;
    }
  }
  return std::string(printed);
}

std::string_view SourceLinks::text_of(TextSpan span) const {
  const auto& list = tokens_.list;
  const auto first = std::ranges::partition_point(
      list, [&span](const Token& token) { return token.end <= span.start; });
  const auto last = std::ranges::partition_point(
      list, [&span](const Token& token) { return token.start < span.end; });
  if (first >= last) return {};
  // A span may begin inside a token, behind «و».
  std::size_t byte = first->byte_start;
  if (span.start > first->start) {
    const auto index = static_cast<std::size_t>(first - list.begin());
    const std::size_t letters = span.start - first->start;
    std::size_t skipped = 0;
    const std::string_view exact = tokens_.exact(index);
    std::size_t at = 0;
    while (at < exact.size() && skipped < letters) {
      ++at;
      while (at < exact.size() && (static_cast<unsigned char>(exact[at]) & 0xC0U) == 0x80U) ++at;
      ++skipped;
    }
    byte += at;
  }
  return tokens_.text.substr(byte, (last - 1)->byte_end - byte);
}

const Attribution* SourceLinks::attribution_of(TextSpan source) const {
  for (const Attribution& attribution : reading_.attributions) {
    if (attribution.source == source) return &attribution;
  }
  return nullptr;
}

ProposedLink SourceLinks::link_to(std::string_view printed, SourceKind kind) {
  ProposedLink link;
  link.printed = printed;
  const bool known_whole = known_outlet(name_key(printed)) != nullptr;  // «البنك الدولي»
  const std::string bare =
      known_whole ? std::string(printed) : bare_source_name(printed, language_);
  auto row = book_.find(printed);
  if (!row) row = book_.find(bare);
  if (row) {
    link.id = data_.sources[*row].id;
    link.known = true;
    return link;
  }
  std::string key = name_key(bare);
  if (key.empty()) key = "source";
  if (const auto made = new_.find(key); made != new_.end()) {
    link.id = made->second.id;
    link.source = made->second.source;
    return link;
  }
  Source& source = link.source;
  source.kind = kind;
  source.names.push_back({bare, language_of_name(bare, language_), false, {}});
  std::string id = id_of_name(bare);
  if (const KnownOutlet* const known = known_outlet(key)) {
    source.kind = known->kind;
    source.country = known->country;
    const std::string& best = known->names.front();
    id = id_of_name(best);
    if (name_key(best) != key) {
      source.names.insert(source.names.begin(), {best, language_of_name(best, "en"), false, {}});
    }
  }
  if (id.empty()) id = "source";
  link.id = free_source_id(data_, id);
  const auto taken = [this](const std::string& wanted) {
    return std::ranges::any_of(new_, [&](const auto& made) { return made.second.id == wanted; });
  };
  for (int number = 2; taken(link.id); ++number) {
    link.id = free_source_id(data_, id + '-' + std::to_string(number));
  }
  source.id = link.id;
  new_.emplace(key, link);
  return link;
}

ProposedLink SourceLinks::cited(const std::string& id) const {
  ProposedLink link;
  link.id = id;
  link.printed = id;
  link.known = has_id(data_.sources, id);
  link.source.id = id;
  if (!link.known) link.source.names.push_back({id, {}, false, {}});
  return link;
}

std::vector<TextSpan> SourceLinks::read_chain(TextSpan span, bool covered) const {
  if (!cites_.empty() && !covered) return {};
  std::vector<TextSpan> sources = chain_covering(reading_, span);
  if (!covered && !retells_) {
    // What the paper says in its own words rests on what it is credited to as a whole, no more.
    std::erase_if(sources, [this](const TextSpan& source) {
      const Attribution* const attribution = attribution_of(source);
      return attribution != nullptr && !attribution->document_credit;
    });
  }
  // «بحسب التقرير»: the report by which the whole document goes, so its way to the document too.
  const std::vector<TextSpan>& own = reading_.chain;
  if (sources.size() == 1 && own.size() > 1 &&
      name_key(bare_source_name(text_of(sources.front()), language_)) ==
          name_key(bare_source_name(text_of(own.back()), language_))) {
    sources = own;
  }
  if (!cites_.empty()) {
    // The person's word stands for every credit to the whole text.
    std::erase_if(sources, [this](const TextSpan& source) {
      const Attribution* const attribution = attribution_of(source);
      return attribution != nullptr && attribution->document_credit;
    });
  }
  return sources;
}

bool SourceLinks::is_covered(TextSpan span) const {
  return std::ranges::any_of(reading_.attributions, [&](const Attribution& one) {
    return !one.document_credit && one.scope.covers(span);
  });
}

bool SourceLinks::is_of_document(TextSpan span) const {
  return cites_.empty() && retells_ && !is_covered(span) &&
         std::ranges::any_of(reading_.chain, [this](const TextSpan& source) {
           const Attribution* const attribution = attribution_of(source);
           return attribution != nullptr && !attribution->document_credit;
         });
}

std::vector<ProposedLink> SourceLinks::chain_of(TextSpan span) {
  std::vector<ProposedLink> chain;
  for (const std::string& id : cites_) chain.push_back(cited(id));
  const Attribution* last = nullptr;
  const bool covered = is_covered(span);
  for (const TextSpan& source : read_chain(span, covered)) {
    const Attribution* const attribution = attribution_of(source);
    // What unnamed people are credited with is what stands beside them, not the whole text.
    const bool unnamed = attribution != nullptr && attribution->kind == SourceAs::anonymous;
    if (!covered && unnamed) continue;
    const SourceAs as = attribution == nullptr ? SourceAs::outlet : attribution->kind;
    ProposedLink link = link_to(full_name(text_of(source)), kind_of(as));
    const bool repeated = std::ranges::any_of(
        chain, [&link](const ProposedLink& other) { return other.id == link.id; });
    if (link.id == publisher_ || repeated) continue;
    last = attribution;
    link.external = attribution != nullptr && attribution->external;
    chain.push_back(std::move(link));
  }
  if (!chain.empty() && last != nullptr && last->kind == SourceAs::anonymous) {
    chain.back().basis = Basis::anonymous;
  }
  return chain;
}

Stance SourceLinks::stance_of(TextSpan span) const {
  const Attribution* nearest = nullptr;
  for (const Attribution& attribution : reading_.attributions) {
    if (attribution.document_credit || !attribution.scope.covers(span)) continue;
    const auto width = [](const Attribution& one) { return one.scope.end - one.scope.start; };
    if (nearest == nullptr || width(attribution) < width(*nearest)) nearest = &attribution;
  }
  return nearest == nullptr ? Stance::affirms : stance_named_by(nearest->stance);
}

}  // namespace tawatur
