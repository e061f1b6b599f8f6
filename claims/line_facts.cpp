#include "claims/line_facts.h"

#include "claims/independence/line_names.h"

namespace tawatur {

namespace {

void look_at(const CheckContext& context, const Name& name, LineFacts& facts) {
  if (name.is_document()) {
    facts.retracted = facts.retracted || context.is_retracted(name.document);
  } else {
    facts.confidential = facts.confidential || context.is_confidential(name.source);
  }
}

}  // namespace

LineFacts facts_of(const CheckContext& context, ClaimIndex claim, const WalkedLine& line) {
  LineFacts facts{line.basis,     line.unnamed_end,  line.end_held,
                  line.retracted, line.not_in_cited, line.basis == Basis::confidential};
  bool copies = false;
  for (const Name& name : line.path) {
    look_at(context, name, facts);
    copies = copies || (name.is_document() && context.has_copies(name.document));
  }
  if (!copies) return facts;
  for (const PlacedName& placed : names_on_line(context, claim, line.path, {})) {
    look_at(context, placed.name, facts);
  }
  return facts;
}

void LineNotes::see(const LineFacts& line) {
  any_ = true;
  const bool untraced = line.basis == Basis::unattributed || line.basis == Basis::unreachable;
  all_untraced_ = all_untraced_ && untraced;
  all_anonymous_ = all_anonymous_ && (line.basis == Basis::anonymous || line.unnamed_end);
  not_held_ = not_held_ || !line.end_held;
  retracted_ = retracted_ || line.retracted;
  not_in_cited_ = not_in_cited_ || line.not_in_cited;
  confidential_ = confidential_ || line.confidential;
}

void LineNotes::see_left_out(const LineFacts& line) {
  retracted_ = retracted_ || line.retracted;
  not_in_cited_ = not_in_cited_ || line.not_in_cited;
  confidential_ = confidential_ || line.confidential;
}

NoteSet LineNotes::notes(const Origins& origins) const {
  NoteSet notes;
  if (!any_) return notes;
  notes.add_if(all_untraced_, Note::untraced);
  notes.add_if(all_anonymous_, Note::anonymous_origin);
  notes.add_if(origins.established < origins.possible && not_held_, Note::not_consulted);
  notes.add_if(retracted_, Note::retracted_upstream);
  notes.add_if(not_in_cited_, Note::not_in_cited_document);
  notes.add_if(confidential_, Note::confidential);
  return notes;
}

}  // namespace tawatur
