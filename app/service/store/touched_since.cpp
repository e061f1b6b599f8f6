#include "app/service/store/touched_since.h"

#include <cstddef>
#include <set>
#include <string_view>

#include "store/record_json.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostClaims = 100'000;
constexpr std::size_t kMostLookups = 1'000;  // a look-up costs as much as checking many claims

// A finding depends on records that name one another. When one of these ties was cut since, the
// record that held it has an entry of its own, and what depends on that record is found from it; an
// assertion, which may be gone, says in its entry whose it was. So the users that records have
// today are enough.
class Touched {
 public:
  explicit Touched(const StoreReader& store) : store_(store) {}

  // False: every claim, or too many.
  bool take(const HistoryEntry& entry) {
    if (entry.is_bulk()) {
      store_.bulk_records(entry.sequence, [this](const Record& record) {
        // Sources and documents that came at once, or went, are used by what came and went with
        // them, and by later changes.
        return few_ = few_ &&
                      (is_named_by_claims(record.key.kind) || take_state(record.key, record.json));
      });
      return few_;
    }
    few_ = few_ && take_half(entry.key, entry.before) && take_half(entry.key, entry.after);
    if (few_ && is_named_by_claims(entry.key.kind)) few_ = take_users(entry.key);
    return few_;
  }

  [[nodiscard]] std::vector<std::string> claims() const { return {claims_.begin(), claims_.end()}; }

 private:
  static bool is_named_by_claims(RecordKind kind) {
    return kind == RecordKind::source || kind == RecordKind::document;
  }

  bool take_half(const RecordKey& key, const std::optional<std::string>& json) {
    return !json || take_state(key, std::string_view(*json));
  }

  bool take_state(const RecordKey& key, std::string_view json) {
    switch (key.kind) {
      case RecordKind::source:
      case RecordKind::document:
        return true;
      case RecordKind::claim:
        claims_.insert(key.id);
        break;
      case RecordKind::assertion:
      case RecordKind::verdict:
        claims_.insert(member_text(json, "claim"));
        break;
      case RecordKind::case_info:
      case RecordKind::rate:
        return false;
    }
    return claims_.size() <= kMostClaims;
  }

  bool take_users(const RecordKey& key) {
    if (!looked_up_.insert(key).second) return true;
    if (looked_up_.size() > kMostLookups) return false;
    for (std::string& claim : store_.claims_touched_by({key})) claims_.insert(std::move(claim));
    return claims_.size() <= kMostClaims;
  }

  const StoreReader& store_;
  std::set<std::string> claims_;
  std::set<RecordKey> looked_up_;
  bool few_ = true;
};

}  // namespace

std::optional<std::vector<std::string>> claims_touched_since(const StoreReader& store,
                                                             const StoreState& state) {
  if (state.sequence == 0) return std::nullopt;
  Touched touched(store);
  bool known = false;
  bool few = true;
  HistoryFilter filter;
  filter.after = state.sequence - 1;
  store.history(filter, [&](const HistoryEntry& entry) {
    if (!known) return known = entry.sequence == state.sequence && entry.hash == state.hash;
    return few = touched.take(entry);
  });
  if (!known || !few) return std::nullopt;
  return touched.claims();
}

}  // namespace tawatur
