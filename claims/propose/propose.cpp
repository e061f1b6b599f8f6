// A text is cut into passages that each say one thing (claim_units.h). What was read in a passage -
// values, names of models and suppliers - is proposed together: one claim, found among those of the
// case and those that this document has proposed already, and one attribute for each value. Dates
// alone are proposed only where something happened, and a passage without any value only where it
// speaks of a claim of the case or names what it is about: most sentences of an article are
// neither.

#include "claims/propose/propose.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "claims/propose/claim_match.h"
#include "claims/propose/claim_units.h"
#include "claims/propose/passages.h"
#include "claims/quote_check.h"
#include "core/text/code_point_index.h"
#include "core/text/language.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestHeading = 25;  // words of a line that does not end like a sentence
constexpr unsigned kPointsBack = 25;
constexpr unsigned kSamePassage = 100;
constexpr unsigned kPointedAt = 60;  // a fit, with doubt

class Proposer {
 public:
  Proposer(const Case& data, const DocumentReading& reading)
      : data_(data),
        reading_(reading),
        tokens_(tokenize(reading.text)),
        units_(claim_units(tokens_, reading.language, credited_in(*reading.attributions))),
        links_(data, tokens_, reading, publisher()),
        passages_(tokens_, *reading.values, *reading.attributions, reading.language, links_),
        candidates_(claim_candidates(data)) {}

  std::vector<Proposal> run() {
    note_made();
    std::size_t value = 0;
    const ReadValue* date_before = nullptr;
    const ClaimUnit* before = nullptr;
    for (const ClaimUnit& unit : units_) {
      Passage passage = passages_.passage_of(unit, value);
      const ReadValue* const own = passage.date;
      if (passage.date == nullptr && unit.same_time && date_before != nullptr) {
        passage.date = date_before;
        passage.date_of_context = true;
        passage.before = before;
      }
      date_before = own;
      before = &unit;
      if (is_proposed(passage)) take(passage);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string publisher() const {
    for (const Document& document : data_.documents) {
      if (document.id == reading_.document && document.source.valid()) {
        return data_.sources[document.source.at()].id;
      }
    }
    return {};
  }

  // Assertions that were made of this document's proposals say which claim their passage is about.
  void note_made() {
    const CodePointIndex text(reading_.text);
    for (const Assertion& assertion : data_.assertions) {
      const Document& document = data_.documents[assertion.document.at()];
      if (document.id != reading_.document) continue;
      std::vector<Said>& said = said_[data_.claims[assertion.claim.at()].id];
      for (const AttributeValue& own : assertion.values) said.push_back({{}, own.value});
      if (!assertion.detail) continue;
      if (!assertion.detail->has_quote || !assertion.detail->quote.start) continue;
      if (!stands_at_its_place(assertion, text)) continue;
      made_.emplace_back(*assertion.detail->quote.start, assertion.claim.at());
    }
  }

  [[nodiscard]] bool is_proposed(const Passage& passage) const {
    const ClaimUnit& unit = *passage.unit;
    const bool heading = !unit.sentence && unit.last - unit.first <= kLongestHeading;
    if (heading && !is_last_of_text(unit)) return false;
    const bool measured = std::ranges::any_of(
        passage.values, [](const ReadValue* value) { return value->kind != ReadValueKind::date; });
    if (measured || !passage.names.empty()) return true;
    if (!passage.values.empty()) return !unit.event.empty();
    if (!unit.verb || unit.features.items.empty()) return false;
    const auto fits = fits_of(unit.features, {}, candidates_);
    return !fits.empty() && fits.front().score >= kClaimFits &&
           !candidates_[fits.front().candidate].is_new;
  }
  // A text of one line need not end like a sentence.
  [[nodiscard]] bool is_last_of_text(const ClaimUnit& unit) const {
    return units_.size() == 1 && unit.last == tokens_.size();
  }

  // What this document says of a claim already, for an event has one date and one rank.
  [[nodiscard]] bool contradicts(const std::string& claim,
                                 const std::vector<PassageAnswer>& answers) const {
    const auto own = said_.find(claim);
    if (own == said_.end()) return false;
    return std::ranges::any_of(answers, [&](const PassageAnswer& answer) {
      const ValueType type = answer.value.value.type;
      if (type != ValueType::date && type != ValueType::ordinal) return false;
      return std::ranges::any_of(own->second, [&](const Said& said) {
        const bool other = type == ValueType::date
                               ? dates_another(said.attribute, answer.name.name)
                               : !said.attribute.empty() && said.attribute != answer.name.name;
        return !other && said.value.type == type && !compatible(said.value, answer.value.value);
      });
    });
  }

  // The same happened, or the passage answers what the claim asks: words alone are shared by much.
  [[nodiscard]] bool same_kind(const Passage& passage, const std::vector<PassageAnswer>& answers,
                               const ClaimCandidate& candidate) const {
    const std::string& family = passage.unit->features.family;
    const bool happened = std::ranges::any_of(candidate.texts, [&](const ClaimFeatures& text) {
      return !family.empty() && text.family == family;
    });
    return happened || std::ranges::any_of(answers, [&](const PassageAnswer& answer) {
             return std::ranges::any_of(candidate.claim.attributes, [&](const Attribute& own) {
               return own.name == answer.name.name && own.type == answer.value.value.type;
             });
           });
  }

  // Where nothing happens, the loan is the loan that this document spoke of last.
  // A toll without what took it is that of the disaster spoken of just before.
  [[nodiscard]] std::optional<std::size_t> spoken_of(const ClaimUnit& unit) const {
    if (unit.item.empty() && is_toll(unit.features.family) && last_ && candidates_[*last_].is_new &&
        std::ranges::any_of(candidates_[*last_].texts,
                            [](const ClaimFeatures& text) { return is_toll(text.family); })) {
      return last_;
    }
    if (unit.item.empty() || !unit.event.empty()) return std::nullopt;
    for (std::size_t at = candidates_.size(); at-- > 0 && candidates_[at].is_new;) {
      const auto& texts = candidates_[at].texts;
      const auto names_it = [&unit](const ClaimFeatures& text) { return text.item == unit.item; };
      if (std::ranges::any_of(texts, names_it)) return at;
    }
    return std::nullopt;
  }

  struct Said {
    std::string attribute;  // empty: whichever
    Value value;
  };
  struct Choice {
    std::size_t candidate = 0;
    unsigned score = 0;
    std::vector<std::string> shared;
    std::string other;
  };

  Choice choose(const Passage& passage, const std::vector<PassageAnswer>& answers) {
    const TextSpan span = passages_.span_of(*passage.unit);
    for (const auto& [start, claim] : made_) {
      if (start < span.start || start >= span.end) continue;
      return {claim, kSamePassage, {}, {}};
    }
    std::vector<ValueType> types;
    for (const PassageAnswer& answer : answers) types.push_back(answer.value.value.type);
    std::vector<ClaimFit> fits = fits_of(passage.unit->features, types, candidates_);
    if (passage.unit->pointing && last_) {
      for (ClaimFit& fit : fits) {
        if (fit.candidate == *last_) fit.score = std::min(100U, fit.score + kPointsBack);
      }
      std::ranges::stable_sort(
          fits, [](const ClaimFit& a, const ClaimFit& b) { return a.score > b.score; });
    }
    std::erase_if(fits, [&](const ClaimFit& fit) {
      const ClaimCandidate& candidate = candidates_[fit.candidate];
      const bool pointed = passage.unit->pointing && last_ && *last_ == fit.candidate;
      return fit.score < kClaimFits || contradicts(candidate.claim.id, answers) ||
             (!pointed && !same_kind(passage, answers, candidate));
    });
    const std::string_view back = passage.unit->points_back;
    if (fits.empty() && !back.empty() && last_ &&
        !contradicts(candidates_[*last_].claim.id, answers)) {
      return {*last_, kPointedAt, {std::string(back)}, {}};
    }
    if (fits.empty()) {
      const auto same = spoken_of(*passage.unit);
      if (same && !contradicts(candidates_[*same].claim.id, answers)) {
        const std::string& shared =
            passage.unit->item.empty() ? passage.unit->event : passage.unit->item;
        return {*same, kPointedAt, {shared}, {}};
      }
      return {add_claim(passage, span), 0, {}, {}};
    }
    Choice choice{fits[0].candidate, fits[0].score, fits[0].shared, {}};
    if (fits.size() > 1 && fits[1].score + kClaimNear >= fits[0].score) {
      choice.other = candidates_[fits[1].candidate].claim.id;
    }
    return choice;
  }

  std::size_t add_claim(const Passage& passage, TextSpan span) {
    ClaimCandidate candidate;
    candidate.is_new = true;
    candidate.claim.id = free_claim_id(passage, span);
    const TextSpan beginning{span.start, span.start + 1};
    std::string_view words = passages_.text_of(passages_.quote_of(*passage.unit, beginning));
    // A statement is a heading: its full stop is the sentence's.
    if (words.ends_with('.') && !words.ends_with("..")) words.remove_suffix(1);
    candidate.claim.statement.push_back(
        {std::string(words), std::string(reading_.language), false, {}});
    candidates_.push_back(std::move(candidate));
    return candidates_.size() - 1;
  }

  // "artillery-ordered"; where nothing says what it is about, by its place.
  [[nodiscard]] std::string free_claim_id(const Passage& passage, TextSpan span) const {
    const ClaimUnit& unit = *passage.unit;
    const ClaimEvent* const event = claim_event(unit.event);
    std::string wanted = unit.item;
    const bool ranked = std::ranges::any_of(passage.values, [](const ReadValue* value) {
      return value->kind == ReadValueKind::ordinal;
    });
    if (ranked && !unit.verb) {
      wanted = wanted.empty() ? std::string() : wanted + "-rank";
    } else if (event != nullptr && !wanted.empty()) {
      wanted += '-' + (event->date == "date" ? unit.event : event->date);
    }
    if (wanted.empty()) {
      wanted = std::string(reading_.document) + "-c" + std::to_string(span.start);
    }
    std::string id = wanted;
    const auto taken = [this](const std::string& name) {
      return std::ranges::any_of(
          candidates_, [&name](const ClaimCandidate& other) { return other.claim.id == name; });
    };
    for (int number = 2; taken(id); ++number) id = wanted + '-' + std::to_string(number);
    return id;
  }

  void take(const Passage& passage) {
    const std::vector<PassageAnswer> answers = passages_.answers_of(passage);
    const Choice choice = choose(passage, answers);
    ClaimCandidate& candidate = candidates_[choice.candidate];
    candidate.texts.push_back(passage.unit->features);
    last_ = choice.candidate;
    note_entities(*passage.unit);
    if (answers.empty()) {
      Proposal proposal = begin(passage, choice, passages_.span_of(*passage.unit));
      if (proposal.has(ProposalDoubt::external)) proposal.reader = reading_.reader;
      out_.push_back(std::move(proposal));
      return;
    }
    for (const PassageAnswer& answer : answers) {
      Proposal proposal = begin(passage, choice, answer.place);
      if (answer.of_context && passage.before != nullptr) {
        proposal.quote.start = tokens_[passage.before->first].start;
        proposal.quote_text = passages_.text_of(proposal.quote);
      }
      fill(proposal, answer, candidate);
      said_[candidate.claim.id].push_back({answer.name.name, answer.value.value});
      out_.push_back(std::move(proposal));
    }
  }

  void note_entities(const ClaimUnit& unit) {
    about_.clear();
    for (ClaimEntity& entity : claim_entities(tokens_, unit, reading_.language)) {
      const TextSpan place{tokens_[entity.first].start, tokens_[entity.last - 1].end};
      about_.push_back(
          {entity.role, std::string(passages_.text_of(place)), std::move(entity.country), place});
    }
  }

  Proposal begin(const Passage& passage, const Choice& choice, TextSpan place) {
    const ClaimCandidate& candidate = candidates_[choice.candidate];
    Proposal proposal;
    proposal.document = reading_.document;
    proposal.id = free_proposal_id(place.start);
    proposal.place = place;
    proposal.claim = candidate.claim.id;
    proposal.new_claim = candidate.is_new;
    proposal.about = about_;
    proposal.quote = passages_.quote_of(*passage.unit, place);
    proposal.quote_text = passages_.text_of(proposal.quote);
    if (candidate.is_new) {
      proposal.statement = candidate.claim.statement;
    } else {
      proposal.score = choice.score;
      proposal.shared = choice.shared;
      if (choice.score < kClaimFitsWell) proposal.doubts.push_back(ProposalDoubt::claim_uncertain);
    }
    if (!choice.other.empty()) {
      proposal.other_claim = choice.other;
      proposal.doubts.push_back(ProposalDoubt::other_claim_near);
    }
    if (passage.unit->planned) {
      proposal.doubts.push_back(ProposalDoubt::not_said_to_have_happened);
    }
    // A date of the sentence before may stand under another source: the passage's own counts.
    const bool inside = proposal.quote.covers(place);
    proposal.chain = links_.chain_of(inside ? place : proposal.quote);
    proposal.stance = links_.stance_of(inside ? place : proposal.quote);
    if (proposal.chain.empty()) {
      proposal.doubts.push_back(ProposalDoubt::no_source_found);
    } else {
      if (std::ranges::any_of(proposal.chain,
                              [](const ProposedLink& link) { return !link.known; })) {
        proposal.doubts.push_back(ProposalDoubt::source_new);
      }
      if (proposal.chain.back().basis == Basis::anonymous) {
        proposal.doubts.push_back(ProposalDoubt::source_unnamed);
      }
      if (links_.is_of_document(inside ? place : proposal.quote)) {
        proposal.doubts.push_back(ProposalDoubt::source_of_document);
      }
      if (std::ranges::any_of(proposal.chain, &ProposedLink::external)) {
        proposal.doubts.push_back(ProposalDoubt::external);
      }
    }
    return proposal;
  }

  void fill(Proposal& proposal, const PassageAnswer& answer, ClaimCandidate& candidate) {
    const ValueType type = answer.value.value.type;
    proposal.type = type;
    proposal.value = answer.value.value;
    proposal.unit = answer.unit;
    proposal.attribute = answer.name.name;
    const Attribute* known = attribute_for(candidate.claim, answer.name, type, answer.unit);
    const bool same_name_other_type =
        known == nullptr &&
        std::ranges::any_of(candidate.claim.attributes, [&](const Attribute& attribute) {
          return attribute.name == answer.name.name;
        });
    if (same_name_other_type) proposal.attribute += '-' + std::string(name_of(type));
    if (known != nullptr) {
      proposal.attribute = known->name;
      const auto own = std::ranges::find(new_attributes_, candidate.claim.id + '#' + known->name);
      proposal.new_attribute = own != new_attributes_.end();
    } else {
      proposal.new_attribute = true;
      new_attributes_.push_back(candidate.claim.id + '#' + proposal.attribute);
      Attribute made;
      made.name = proposal.attribute;
      made.type = type;
      made.unit = answer.unit;
      candidate.claim.attributes.push_back(std::move(made));
    }
    if (answer.name.guessed) proposal.doubts.push_back(ProposalDoubt::attribute_guessed);
    if (answer.of_context) proposal.doubts.push_back(ProposalDoubt::date_of_context);
    if (answer.guessed_name) proposal.doubts.push_back(ProposalDoubt::name_guessed);
    for (const ProposalDoubt doubt : answer.value.doubts) {
      if (!proposal.has(doubt)) proposal.doubts.push_back(doubt);
    }
    if (proposal.has(ProposalDoubt::external)) proposal.reader = reading_.reader;
    proposal.entity = answer.entity;
  }

  std::string free_proposal_id(std::uint32_t start) {
    std::string id = std::string(reading_.document) + '@' + std::to_string(start);
    const auto taken = [this](const std::string& name) {
      return std::ranges::any_of(out_, [&name](const Proposal& other) { return other.id == name; });
    };
    const std::string wanted = id;
    for (int number = 2; taken(id); ++number) id = wanted + '.' + std::to_string(number);
    return id;
  }

  const Case& data_;
  const DocumentReading& reading_;
  Tokens tokens_;
  std::vector<ClaimUnit> units_;
  SourceLinks links_;
  PassageReader passages_;
  std::vector<ClaimCandidate> candidates_;
  std::vector<std::pair<std::uint64_t, std::size_t>> made_;  // start of a quote, row of its claim
  std::map<std::string, std::vector<Said>> said_;            // by claim, in this document
  std::vector<std::string> new_attributes_;                  // CLAIM#ATTRIBUTE
  std::vector<ProposedEntity> about_;                        // of the passage in work
  std::optional<std::size_t> last_;
  std::vector<Proposal> out_;
};

}  // namespace

std::vector<Proposal> propose(const Case& data, const DocumentReading& reading) {
  if (read_language(reading.language).empty()) return {};
  return Proposer(data, reading).run();
}

}  // namespace tawatur
