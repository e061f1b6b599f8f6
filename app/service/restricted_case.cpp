#include "app/service/restricted_case.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "claims/independence/claim_view.h"

namespace tawatur {
namespace {

class Restriction {
 public:
  Restriction(const CheckContext& context, std::span<const ClaimIndex> claims)
      : context_(context), claims_(claims) {
    result_.documents.resize(context.data().documents.size());
    result_.sources.resize(context.data().sources.size());
    document_wanted_.resize(context.data().documents.size());
    source_wanted_.resize(context.data().sources.size());
  }

  RestrictedCase take() {
    const Case& whole = context_.data();
    result_.data.id = whole.id;
    result_.data.settings = whole.settings;
    take_assertions();
    take_sources();
    take_documents();
    for (Assertion& assertion : result_.data.assertions) rename(assertion);
    return std::move(result_);
  }

 private:
  void want(SourceIndex source) {
    while (source.valid() && !source_wanted_[source.at()]) {
      source_wanted_[source.at()] = true;
      source = context_.source(source).owner;
    }
  }

  void want(DocumentIndex first) {
    std::vector<DocumentIndex> todo{first};
    while (!todo.empty()) {
      const DocumentIndex at = todo.back();
      todo.pop_back();
      if (document_wanted_[at.at()]) continue;
      document_wanted_[at.at()] = true;
      want(context_.document(at).source);
      for (const Copy& copy : context_.document(at).copies) todo.push_back(copy.document);
    }
  }

  // Assertions still with the indices of the whole case.
  void take_assertions() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const ClaimView view(context_, claims_[i]);
      result_.data.claims.push_back(context_.data().claims[claims_[i].at()]);
      for (std::size_t at = 0; at < view.size(); ++at) {
        const auto local = static_cast<LocalAssertion>(at);
        const Assertion& original = view.assertion(local);
        // A retracted document's own assertions do not stand, yet lines may run through them.
        const bool followed =
            context_.is_retracted(original.document) && !view.quote(local).missing;
        if (!view.stands(local) && !followed) continue;
        Assertion copy = original;
        copy.detail.reset();
        copy.claim = ClaimIndex{i};
        want(copy.document);
        for (const Chain& chain : copy.chains) {
          for (const Link& link : chain) {
            want(link.source);
            if (link.document.valid()) want(link.document);
          }
        }
        result_.data.assertions.push_back(std::move(copy));
      }
    }
    std::ranges::sort(result_.data.assertions, {}, &Assertion::id);
  }

  void take_sources() {
    const std::vector<Source>& all = context_.data().sources;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!source_wanted_[i]) continue;
      result_.sources[i] = SourceIndex{result_.data.sources.size()};
      result_.data.sources.push_back(all[i]);
    }
    for (Source& source : result_.data.sources) {
      if (source.owner.valid()) source.owner = result_.sources[source.owner.at()];
    }
  }

  void take_documents() {
    const std::vector<Document>& all = context_.data().documents;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!document_wanted_[i]) continue;
      const bool consulted = context_.is_consulted(DocumentIndex{i});
      result_.documents[i] = DocumentIndex{result_.data.documents.size()};
      const Document& original = all[i];
      Document copy;
      copy.id = original.id;
      copy.source = result_.sources[original.source.at()];
      copy.published = original.published;
      copy.copies = original.copies;
      copy.status = original.status;
      copy.status_on = original.status_on;
      if (consulted) copy.consulted.ensure() = Consulted{};
      result_.data.documents.push_back(std::move(copy));
    }
    for (Document& document : result_.data.documents) {
      std::vector<Copy> kept;
      for (Copy& copy : document.copies) {
        copy.document = result_.documents[copy.document.at()];
        if (keep_claims(copy)) kept.push_back(std::move(copy));
      }
      document.copies = std::move(kept);
    }
  }

  // False: the copy holds for none of our claims.
  [[nodiscard]] bool keep_claims(Copy& copy) const {
    if (copy.claims.empty()) return true;
    std::vector<ClaimIndex> kept;
    for (const ClaimIndex claim : copy.claims) {
      const auto place = std::ranges::lower_bound(claims_, claim);
      if (place != claims_.end() && *place == claim) {
        kept.emplace_back(static_cast<std::size_t>(place - claims_.begin()));
      }
    }
    copy.claims = std::move(kept);
    return !copy.claims.empty();
  }

  void rename(Assertion& assertion) const {
    assertion.document = result_.documents[assertion.document.at()];
    for (Chain& chain : assertion.chains) {
      for (Link& link : chain) {
        link.source = result_.sources[link.source.at()];
        if (link.document.valid()) link.document = result_.documents[link.document.at()];
      }
    }
  }

  const CheckContext& context_;
  std::span<const ClaimIndex> claims_;
  RestrictedCase result_;
  std::vector<bool> document_wanted_;
  std::vector<bool> source_wanted_;
};

}  // namespace

RestrictedCase restricted(const CheckContext& context, std::span<const ClaimIndex> claims) {
  return Restriction(context, claims).take();
}

}  // namespace tawatur
