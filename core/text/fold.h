// Forms of text for comparing: NFC for quotes, folding for words (decisions.md 10, 16, 25).

#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include <string>
#include <string_view>

namespace tawatur {

// Unicode NFC. Ill-formed sequences become U+FFFD.
[[nodiscard]] std::string nfc(std::string_view text);

// NFKC, case folding, then without tatweel, vowel signs (U+064B–065F, U+0670, U+06D6–06ED,
// U+0591–05C7) and bidi controls, with أإآٱ→ا, ى→ي, ة→ه, every decimal digit → ASCII, runs of
// white space → one space, none at the ends. Folding twice changes nothing more.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace tawatur

#endif  // CORE_TEXT_FOLD_H
