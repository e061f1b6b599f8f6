// Notes collected in any order, each once.

#ifndef CLAIMS_NOTE_SET_H
#define CLAIMS_NOTE_SET_H

#include <bit>
#include <cstdint>

#include "claims/finding.h"

namespace tawatur {

class NoteSet {
 public:
  void add(Note note) { bits_ |= std::uint32_t{1} << static_cast<unsigned>(note); }
  void add_if(bool holds, Note note) {
    if (holds) add(note);
  }
  void add_all(NoteSet others) { bits_ |= others.bits_; }

  // Ascending, which is in the order of their names.
  void write_to(Finding& finding) const {
    finding.notes.clear();
    for (std::uint32_t left = bits_; left != 0; left &= left - 1) {
      finding.notes.push_back(static_cast<Note>(std::countr_zero(left)));
    }
  }

 private:
  std::uint32_t bits_ = 0;
};

}  // namespace tawatur

#endif  // CLAIMS_NOTE_SET_H
