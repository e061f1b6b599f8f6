// Proposals made into records.

#ifndef APP_SERVICE_PROPOSALS_ACCEPTED_RECORDS_H
#define APP_SERVICE_PROPOSALS_ACCEPTED_RECORDS_H

#include <map>
#include <string>
#include <vector>

#include "claims/propose/proposal.h"
#include "store/store.h"

namespace tawatur {

// Collects the records that accepted proposals become. A record is changed once, whatever number of
// proposals go into it.
class AcceptedRecords {
 public:
  explicit AcceptedRecords(const StoreReader& view) : view_(view) {}

  void take(const Proposal& proposal);
  // In the order they were first needed.
  [[nodiscard]] std::vector<RecordChange> changes() const;

 private:
  struct Pending {
    RecordKey key;
    std::string operation;
    std::string json;
  };

  // The record as it is so far; empty: there is none yet.
  [[nodiscard]] std::string state(const RecordKey& key) const;
  void put(const RecordKey& key, std::string json, const char* operation_if_new);
  void take_source(const ProposedLink& link);
  void take_claim(const Proposal& proposal);
  void take_assertion(const Proposal& proposal);

  const StoreReader& view_;
  std::vector<Pending> pending_;
  std::map<RecordKey, std::size_t> at_;
};

}  // namespace tawatur

#endif  // APP_SERVICE_PROPOSALS_ACCEPTED_RECORDS_H
