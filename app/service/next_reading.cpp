// Greedy: reading two texts that establish the same findings is no better than reading one, so
// each choice is made with the earlier ones taken as read. After a choice only the candidates that
// share a claim with it are computed again.

#include "app/service/next_reading.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "app/service/ordered_work.h"
#include "app/service/restricted_case.h"
#include "app/service/unread_text.h"
#include "claims/check.h"

namespace tawatur {
namespace {

using FindingKey = std::pair<ClaimIndex, AttributeIndex>;
using Established = std::map<FindingKey, std::uint32_t>;

std::vector<Finding> findings_of(const CheckContext& context, std::size_t claims) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < claims; ++i) {
    for (Finding& finding : check_claim(context, ClaimIndex{i})) {
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

// What the findings on `text.claims` would be if `read` and `text` had been read.
std::vector<Raise> raises_of(const CheckContext& context, const UnreadText& text,
                             const std::vector<const UnreadText*>& read, const Established& now) {
  RestrictedCase trial = restricted(context, text.claims);
  for (const UnreadText* earlier : read) pretend_read(trial, *earlier);
  pretend_read(trial, text);
  const CheckOptions options{context.threshold(), context.as_of()};
  const CheckContext pretended(trial.data, context.rates(), options);
  std::vector<Raise> raises;
  for (const Finding& finding : findings_of(pretended, text.claims.size())) {
    const ClaimIndex claim = text.claims[finding.claim.at()];
    const auto before = now.find({claim, finding.attribute});
    if (before == now.end() || finding.origins.established <= before->second) continue;
    raises.push_back({claim, finding.attribute, before->second, finding.origins.established});
  }
  return raises;
}

class Ranking {
 public:
  Ranking(const CheckContext& context, unsigned threads, Progress& progress)
      : context_(context), threads_(threads), progress_(progress), texts_(unread_texts(context)) {
    raises_.resize(texts_.size());
    for (const UnreadText& text : texts_) {
      for (const ClaimIndex claim : text.claims) remember(claim);
    }
  }

  std::vector<NextReading> take(std::size_t limit) {
    std::vector<std::size_t> stale(texts_.size());
    for (std::size_t i = 0; i < stale.size(); ++i) stale[i] = i;
    std::vector<NextReading> ranked;
    progress_.begin(Phase::checking, texts_.size());
    while (limit == 0 || ranked.size() < limit) {
      compute(stale);
      const std::optional<std::size_t> best = best_text();
      if (!best) break;
      const UnreadText& text = texts_[*best];
      for (const Raise& raise : raises_[*best]) {
        now_[{raise.claim, raise.attribute}] = raise.after;
      }
      ranked.push_back({text.document, text.source, std::move(raises_[*best]), text.cited_by,
                        text.basis_unknown});
      read_.push_back(&text);
      raises_[*best].clear();
      stale = sharing_a_claim(*best);
    }
    return ranked;
  }

 private:
  void remember(ClaimIndex claim) {
    if (now_.contains({claim, AttributeIndex{}})) return;
    for (const Finding& finding : check_claim(context_, claim)) {
      now_[{claim, finding.attribute}] = finding.origins.established;
    }
  }

  void compute(const std::vector<std::size_t>& stale) {
    std::size_t at = 0;
    ordered_work(
        stale.size(), 1, threads_,
        [&](std::size_t first, std::size_t) {
          ++progress_.done;
          return raises_of(context_, texts_[stale[first]], read_, now_);
        },
        [&](std::vector<Raise> raises) {
          raises_[stale[at++]] = std::move(raises);
          return true;
        });
  }

  // Most findings raised, then most lines, then a stated basis before an unknown one; then the
  // first in order, which is by id.
  [[nodiscard]] std::optional<std::size_t> best_text() const {
    std::optional<std::size_t> best;
    std::tuple<std::size_t, std::uint64_t, bool> best_score{};
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (raises_[i].empty()) continue;
      std::uint64_t lines = 0;
      for (const Raise& raise : raises_[i]) lines += raise.after - raise.before;
      const std::tuple score{raises_[i].size(), lines, !texts_[i].basis_unknown};
      if (!best || score > best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<std::size_t> sharing_a_claim(std::size_t with) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const bool shares = std::ranges::any_of(texts_[i].claims, [&](ClaimIndex claim) {
        return std::ranges::binary_search(texts_[with].claims, claim);
      });
      if (shares && std::ranges::find(read_, &texts_[i]) == read_.end()) found.push_back(i);
    }
    return found;
  }

  const CheckContext& context_;
  unsigned threads_;
  Progress& progress_;
  std::vector<UnreadText> texts_;
  std::vector<std::vector<Raise>> raises_;  // by text, beyond what read_ raises
  std::vector<const UnreadText*> read_;
  Established now_;
};

}  // namespace

std::vector<NextReading> next_readings(const CheckContext& context, std::size_t limit,
                                       unsigned threads, Progress& progress) {
  return Ranking(context, threads, progress).take(limit);
}

}  // namespace tawatur
