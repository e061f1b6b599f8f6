#include "claims/line_facts.h"

#include <algorithm>

#include "claims/independence/line_names.h"

namespace tawatur {

namespace {

void look_at(const CheckContext& context, const Name& name, LineFacts& facts) {
  if (name.is_document()) {
    facts.retracted = facts.retracted || context.is_retracted(name.document);
    return;
  }
  facts.confidential = facts.confidential || context.source(name.source).confidential ||
                       context.source(context.topmost_owner(name.source)).confidential;
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

std::vector<Note> line_notes(const std::vector<LineFacts>& lines, const Origins& origins) {
  std::vector<Note> notes;
  if (lines.empty()) return notes;
  const auto all = [&](auto holds) { return std::ranges::all_of(lines, holds); };
  const auto any = [&](auto holds) { return std::ranges::any_of(lines, holds); };
  if (all([](const LineFacts& line) {
        return line.basis == Basis::unattributed || line.basis == Basis::unreachable;
      })) {
    notes.push_back(Note::untraced);
  }
  if (all([](const LineFacts& line) {
        return line.basis == Basis::anonymous || line.unnamed_end;
      })) {
    notes.push_back(Note::anonymous_origin);
  }
  if (origins.established < origins.possible &&
      any([](const LineFacts& line) { return !line.end_held; })) {
    notes.push_back(Note::not_consulted);
  }
  if (any([](const LineFacts& line) { return line.retracted; })) {
    notes.push_back(Note::retracted_upstream);
  }
  if (any([](const LineFacts& line) { return line.not_in_cited; })) {
    notes.push_back(Note::not_in_cited_document);
  }
  if (any([](const LineFacts& line) { return line.confidential; })) {
    notes.push_back(Note::confidential);
  }
  return notes;
}

}  // namespace tawatur
