#include "app/service/unread_text.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace tawatur {
namespace {

using TextKey = std::pair<SourceIndex, DocumentIndex>;

bool can_be_read(const CheckContext& context, const TextKey& key) {
  const Source& source = context.source(key.first);
  if (source.kind == SourceKind::unnamed || source.confidential) return false;
  return !key.second.valid() ||
         (!context.is_consulted(key.second) && !context.is_retracted(key.second));
}

bool says_nothing(Basis basis) { return basis == Basis::none || basis == Basis::unattributed; }

// For somebody who was there, or who would have been if nothing else is known.
bool can_qualify(Basis basis) {
  return says_nothing(basis) || basis == Basis::first_hand || basis == Basis::document;
}

// Credited source, or named document, that stands at `link`.
bool is_at(const Link& link, SourceIndex source, DocumentIndex document) {
  return document.valid() ? link.document == document
                          : link.source == source && !link.document.valid();
}

class Collector {
 public:
  explicit Collector(const CheckContext& context) : context_(context) {}

  void claim(ClaimIndex claim) {
    for (const AssertionIndex index : context_.assertions_of(claim)) {
      const Assertion& assertion = context_.assertion(index);
      if (assertion.stance == Stance::doubts) continue;
      const Document& document = context_.document(assertion.document);
      if (UnreadText* text = entry({document.source, assertion.document})) {
        text->basis_unknown |= assertion.chains.empty() && says_nothing(assertion.basis);
        const bool knows = std::ranges::any_of(assertion.chains, [&](const Chain& chain) {
          return chain.back().basis == Basis::interview ||
                 (chain.size() == 1 && chain.front().source == document.source);
        });
        if (knows || (assertion.chains.empty() && can_qualify(assertion.basis))) help(*text, claim);
      }
      for (const Chain& chain : assertion.chains) credited(assertion.document, chain, claim);
    }
  }

  std::vector<UnreadText> take() {
    std::vector<UnreadText> texts;
    for (auto& [key, text] : texts_) {
      if (text.claims.empty()) continue;
      std::ranges::sort(text.cited_by);
      const auto doubled = std::ranges::unique(text.cited_by);
      text.cited_by.erase(doubled.begin(), doubled.end());
      texts.push_back(std::move(text));
    }
    leave_out_least_cited(texts);
    return texts;
  }

 private:
  // See kMostReread.
  void leave_out_least_cited(std::vector<UnreadText>& texts) const {
    std::map<ClaimIndex, std::vector<std::size_t>> on_claim;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (const ClaimIndex claim : texts[i].claims) on_claim[claim].push_back(i);
    }
    for (auto& [claim, on_it] : on_claim) {
      const std::size_t most =
          std::max(kMostReread / context_.assertions_of(claim).size(), kLeastReread);
      if (on_it.size() <= most) continue;
      std::ranges::stable_sort(on_it, std::greater{},
                               [&](std::size_t text) { return texts[text].cited_by.size(); });
      for (std::size_t i = most; i < on_it.size(); ++i) std::erase(texts[on_it[i]].claims, claim);
    }
    std::erase_if(texts, [](const UnreadText& text) { return text.claims.empty(); });
  }

  void credited(DocumentIndex by, const Chain& chain, ClaimIndex claim) {
    for (const Link& link : chain) {
      UnreadText* text = entry({link.source, link.document});
      if (text == nullptr) continue;
      text->cited_by.push_back(by);
      text->basis_unknown |= &link == &chain.back() && says_nothing(link.basis);
      const std::ptrdiff_t behind = &chain.back() - &link;
      const bool last = behind == 0 && can_qualify(link.basis);
      if (last || (behind == 1 && chain.back().basis == Basis::interview)) help(*text, claim);
    }
  }

  // Reading a text can only establish lines that end at it, or at somebody whom it spoke to.
  static void help(UnreadText& text, ClaimIndex claim) {
    if (text.claims.empty() || text.claims.back() != claim) text.claims.push_back(claim);
  }

  UnreadText* entry(const TextKey& key) {
    if (!can_be_read(context_, key)) return nullptr;
    UnreadText& text = texts_[key];
    text.source = key.first;
    text.document = key.second;
    return &text;
  }

  const CheckContext& context_;
  std::map<TextKey, UnreadText> texts_;
};

// What a document says by the account of `citing`, whose `chain` credits it at `at`.
Assertion as_credited(const Assertion& citing, const Chain& chain, std::size_t at,
                      DocumentIndex document) {
  Assertion said;
  said.id = citing.id + "@" + std::to_string(at);
  said.claim = citing.claim;
  said.document = document;
  said.stance = citing.stance;
  said.values = citing.values;
  if (at + 1 < chain.size()) {
    said.chains.emplace_back(chain.begin() + static_cast<std::ptrdiff_t>(at) + 1, chain.end());
  } else {
    said.basis = says_nothing(chain[at].basis) ? Basis::first_hand : chain[at].basis;
  }
  return said;
}

// Claims and stances on which the text has words of its own.
std::set<std::pair<ClaimIndex, Stance>> own_words(const Case& data, SourceIndex source,
                                                  DocumentIndex document) {
  std::set<std::pair<ClaimIndex, Stance>> words;
  for (const Assertion& made : data.assertions) {
    const bool own = document.valid() ? made.document == document
                                      : data.documents[made.document.at()].source == source;
    if (own) words.emplace(made.claim, made.stance);
  }
  return words;
}

}  // namespace

std::vector<UnreadText> unread_texts(const CheckContext& context) {
  Collector collector(context);
  for (std::size_t i = 0; i < context.data().claims.size(); ++i) collector.claim(ClaimIndex{i});
  return collector.take();
}

void pretend_read(RestrictedCase& restricted_case, const UnreadText& text) {
  Case& data = restricted_case.data;
  const SourceIndex source = restricted_case.sources[text.source.at()];
  if (!source.valid()) return;  // neither credited nor speaking on these claims
  DocumentIndex named;
  if (text.document.valid()) named = restricted_case.documents[text.document.at()];
  if (text.document.valid() && !named.valid()) return;

  std::vector<Assertion> words;
  DocumentIndex read = named;
  if (!read.valid()) {
    read = DocumentIndex{data.documents.size()};
    Document document;
    document.id = data.sources[source.at()].id + "@unread";
    document.source = source;
    data.documents.push_back(std::move(document));
  }
  data.documents[read.at()].consulted.ensure() = Consulted{};
  for (Assertion& assertion : data.assertions) {
    if (assertion.document == read && assertion.chains.empty() && says_nothing(assertion.basis)) {
      assertion.basis = Basis::first_hand;
    }
  }
  const auto spoken = own_words(data, source, named);
  for (const Assertion& citing : data.assertions) {
    if (citing.stance == Stance::doubts || citing.document == read) continue;
    if (spoken.contains({citing.claim, citing.stance})) continue;
    for (const Chain& chain : citing.chains) {
      for (std::size_t at = 0; at < chain.size(); ++at) {
        if (!is_at(chain[at], source, named)) continue;
        words.push_back(as_credited(citing, chain, at, read));
      }
    }
  }
  data.assertions.insert(data.assertions.end(), words.begin(), words.end());
}

}  // namespace tawatur
