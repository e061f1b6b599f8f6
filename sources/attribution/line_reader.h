// Reads the sources of one sentence.

#ifndef SOURCES_ATTRIBUTION_LINE_READER_H
#define SOURCES_ATTRIBUTION_LINE_READER_H

#include <cstdint>
#include <optional>

#include "sources/attribution/found_source.h"
#include "sources/attribution/pieces.h"

namespace tawatur::attribution {

class LineReader {
 public:
  LineReader(const Page& page, std::uint32_t line, Reading& out);

  // Appends the sources of the sentence, by place of their cue.
  void read();

 private:
  struct VerbGroup {  // "has also said"
    std::uint32_t first = 0;
    std::uint32_t verb = 0;
    std::uint32_t last = 0;
    CueSet cues = 0;
    bool passive = false;
    bool negated = false;
    bool auxiliary = false;
  };

  // Each reads what begins at `at` and returns where to go on; `at` when nothing begins there.
  std::uint32_t according(std::uint32_t at);
  std::uint32_t according_verb(std::uint32_t at, std::uint32_t from, std::uint32_t verb);
  [[nodiscard]] bool is_nested(std::uint32_t at) const;
  [[nodiscard]] bool is_lone_preposition(std::uint32_t at) const;
  std::uint32_t via(std::uint32_t at);
  std::uint32_t relay(std::uint32_t at);
  std::uint32_t place(std::uint32_t at);
  std::uint32_t interview(std::uint32_t at);
  std::uint32_t verb(std::uint32_t at);
  std::uint32_t latin_verb(const VerbGroup& group);
  std::uint32_t semitic_verb(const VerbGroup& group);
  std::uint32_t listener(std::uint32_t end, std::uint32_t cue_first, std::uint32_t cue_last);
  [[nodiscard]] VerbGroup spoken_to(VerbGroup group);
  std::uint32_t colon_speaker();

  [[nodiscard]] VerbGroup group_at(std::uint32_t at) const;
  [[nodiscard]] bool is_unit_of_change(std::uint32_t at) const;
  [[nodiscard]] bool may_be_verb(std::uint32_t at) const;
  [[nodiscard]] std::optional<NounPhrase> inverted_subject(const VerbGroup& group) const;
  [[nodiscard]] std::optional<NounPhrase> subject_before(const VerbGroup& group) const;
  [[nodiscard]] std::optional<NounPhrase> headline_subject(const VerbGroup& group) const;
  [[nodiscard]] std::optional<NounPhrase> antecedent(std::uint32_t relative) const;
  [[nodiscard]] std::optional<NounPhrase> subject_of_line(std::uint32_t before) const;
  [[nodiscard]] bool carries(const VerbGroup& group, const NounPhrase& who,
                             std::uint32_t content) const;
  [[nodiscard]] std::optional<NounPhrase> document_subject(std::uint32_t before) const;
  [[nodiscard]] bool expects_of_another(const VerbGroup& group, std::uint32_t content) const;
  [[nodiscard]] bool says_more_behind(const VerbGroup& group, const NounPhrase& who,
                                      std::uint32_t content) const;
  [[nodiscard]] std::optional<NounPhrase> far_subject(const VerbGroup& group) const;
  [[nodiscard]] bool is_made(std::uint32_t at) const;
  [[nodiscard]] bool is_infinitive(std::uint32_t at) const;
  [[nodiscard]] bool is_figure_ahead(std::uint32_t at) const;
  [[nodiscard]] bool is_clause_ahead(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t behind_listener(std::uint32_t at) const;
  [[nodiscard]] bool is_turned(const VerbGroup& group) const;
  [[nodiscard]] std::optional<NounPhrase> head_of_aside(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t conjunction_before(std::uint32_t before) const;
  [[nodiscard]] std::optional<NounPhrase> informant(std::uint32_t at) const;
  std::uint32_t add_informant(const NounPhrase& told, std::uint32_t cue, CuePlace place);
  [[nodiscard]] std::uint32_t behind_quote(std::uint32_t at) const;
  [[nodiscard]] NounPhrase with_name(NounPhrase who) const;
  [[nodiscard]] NounPhrase with_name_between(NounPhrase who) const;
  std::uint32_t turned_pronoun(const VerbGroup& group);
  std::uint32_t evidence(std::uint32_t at);
  [[nodiscard]] std::optional<NounPhrase> asked_in(std::uint32_t at) const;
  [[nodiscard]] bool answers_stand_at(std::uint32_t cue, std::uint32_t behind) const;
  [[nodiscard]] bool is_content_marker(std::uint32_t at) const;
  [[nodiscard]] bool stands_apart(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t aside_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_asides(std::uint32_t at) const;
  [[nodiscard]] bool has_marker_ahead(std::uint32_t at) const;
  [[nodiscard]] bool counts(const VerbGroup& group, std::uint32_t at) const;
  [[nodiscard]] bool does_as_well(const VerbGroup& group) const;
  [[nodiscard]] bool speaks_in_document(const NounPhrase& who) const;
  [[nodiscard]] bool foretells(const VerbGroup& group, std::uint32_t at) const;
  [[nodiscard]] bool forecasts_by_trade(const NounPhrase& who) const;
  [[nodiscard]] bool goes_on_saying(const VerbGroup& group, std::uint32_t at) const;
  [[nodiscard]] bool speaks_as_body(const VerbGroup& group, const NounPhrase& who) const;
  [[nodiscard]] bool is_manner(const NounPhrase& who) const;
  [[nodiscard]] bool may_be_name(const NounPhrase& who) const;
  [[nodiscard]] bool holds_name_words(const NounPhrase& who, std::uint32_t first) const;
  [[nodiscard]] bool is_person_named(const NounPhrase& who) const;
  [[nodiscard]] bool is_bare_name(const NounPhrase& who, std::uint32_t cue) const;
  void name_by_form(NounPhrase& who) const;
  [[nodiscard]] std::optional<NounPhrase> phrase_behind(std::uint32_t cue,
                                                        std::uint32_t from) const;
  [[nodiscard]] bool speaks_of_itself(std::uint32_t at) const;
  [[nodiscard]] std::optional<NounPhrase> asked_before(std::uint32_t at, std::uint32_t colon) const;

  // Appends the source; resolves "a report by Reuters" to Reuters. Returns where it ends.
  std::uint32_t add(NounPhrase who, std::uint32_t cue_first, std::uint32_t cue_last, CuePlace place,
                    SourceStance stance);
  [[nodiscard]] std::optional<NounPhrase> second_maker(const NounPhrase& maker,
                                                       std::uint32_t document) const;
  [[nodiscard]] bool begins_maker(std::uint32_t at) const;
  [[nodiscard]] std::optional<NounPhrase> maker_of(const NounPhrase& document) const;
  std::uint32_t also(std::uint32_t at, std::uint32_t cue_first, std::uint32_t cue_last,
                     CuePlace place);
  std::uint32_t note_interview(std::uint32_t at, std::uint32_t cue_first, std::uint32_t cue_last);
  [[nodiscard]] bool is_title_of_outlet(const NounPhrase& who, std::uint32_t at,
                                        std::uint32_t cue_last) const;
  [[nodiscard]] bool is_outlet(const NounPhrase& who) const;
  void join_waiting(std::uint32_t speaker);
  std::uint32_t farther_links(std::uint32_t end, std::uint32_t nearer, bool any_name);
  [[nodiscard]] CuePlace place_of(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] SourceStance stance_of(const VerbGroup& group) const;
  [[nodiscard]] bool is_waiting() const;
  [[nodiscard]] bool opens_with(std::uint32_t at, const NounPhrase& who) const;
  void hebrew_origin(std::uint32_t passive, std::uint32_t end);
  [[nodiscard]] CueSet usable_cues(std::uint32_t at) const;
  [[nodiscard]] bool is_quoted_name(std::uint32_t at) const;
  [[nodiscard]] bool is_in_found(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t at, Cue cue) const;

  const Page& page_;
  std::uint32_t line_;
  std::uint32_t first_;
  std::uint32_t last_;
  Reading& out_;
  std::size_t found_before_;
  std::uint32_t maker_limit_ = 0;  // where the maker of a document ends at the latest; 0: anywhere
  std::uint32_t clause_ = 0;       // where the words not yet used by a cue begin
};

}  // namespace tawatur::attribution

#endif  // SOURCES_ATTRIBUTION_LINE_READER_H
