// Collects one finding's reasons; reasons.cpp says in which order.

#ifndef REPORTS_REASON_BUILDER_H
#define REPORTS_REASON_BUILDER_H

#include <string>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "reports/reasons.h"

namespace tawatur {

class ReasonBuilder {
 public:
  // Keeps a reference.
  explicit ReasonBuilder(FindingWords& words)
      : words_(words),
        context_(words.context()),
        data_(words.data()),
        finding_(words.finding()),
        messages_(words.messages()) {
    reasons_.reserve(4);
  }

  void what_decided();
  void what_all_lines_share();
  void what_was_left_out();
  void what_is_missing();
  void what_was_converted();
  void what_was_widened();
  [[nodiscard]] std::vector<Reason> take() { return std::move(reasons_); }

 private:
  Reason& add(ReasonCode code);
  static void put(Reason& reason, std::string_view name, std::uint64_t number);
  static void put(Reason& reason, std::string_view name, std::string value, std::string shown);
  // Documents as ids for programs and as publishers for people, and how many there are.
  void put_documents(Reason& reason, std::span<const AssertionIndex> assertions);
  void put_documents(Reason& reason, std::span<const AssertionIndex> assertions,
                     std::string publishers);
  void add_threshold(ReasonCode code);
  void add_agreement();
  void add_conflict();
  void widen(const Value& value, const Attribute& attribute);

  FindingWords& words_;
  const CheckContext& context_;
  const Case& data_;
  const Finding& finding_;
  const Messages& messages_;
  std::vector<Reason> reasons_;
};

}  // namespace tawatur

#endif  // REPORTS_REASON_BUILDER_H
