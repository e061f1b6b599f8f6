#include "claims/propose/proposal.h"

#include <algorithm>

namespace tawatur {

std::string_view name_of(ProposalDoubt doubt) {
  switch (doubt) {
    case ProposalDoubt::currency_guessed:
      return "currency-guessed";
    case ProposalDoubt::currency_unknown:
      return "currency-unknown";
    case ProposalDoubt::separator_guessed:
      return "separator-guessed";
    case ProposalDoubt::day_month_order:
      return "day-month-order";
    case ProposalDoubt::weekday_differs:
      return "weekday-differs";
    case ProposalDoubt::noun_guessed:
      return "noun-guessed";
    case ProposalDoubt::date_relative:
      return "date-relative";
    case ProposalDoubt::date_no_year:
      return "date-no-year";
    case ProposalDoubt::date_hijri:
      return "date-hijri";
    case ProposalDoubt::date_of_context:
      return "date-of-context";
    case ProposalDoubt::implicit_number:
      return "implicit-number";
    case ProposalDoubt::no_source_found:
      return "no-source-found";
    case ProposalDoubt::source_new:
      return "source-new";
    case ProposalDoubt::source_unnamed:
      return "source-unnamed";
    case ProposalDoubt::source_of_document:
      return "source-of-document";
    case ProposalDoubt::claim_uncertain:
      return "claim-uncertain";
    case ProposalDoubt::other_claim_near:
      return "other-claim-near";
    case ProposalDoubt::attribute_guessed:
      return "attribute-guessed";
    case ProposalDoubt::not_said_to_have_happened:
      return "not-said-to-have-happened";
    case ProposalDoubt::name_guessed:
      return "name-guessed";
    case ProposalDoubt::external:
      return "external";
  }
  return "external";
}

bool Proposal::has(ProposalDoubt doubt) const {
  return std::ranges::find(doubts, doubt) != doubts.end();
}

}  // namespace tawatur
