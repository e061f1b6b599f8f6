// What PDF readers are known to get wrong in lines of Arabic and Hebrew, put right where one can
// be sure and named where one cannot.

#ifndef SOURCES_READ_PDF_REPAIR_H
#define SOURCES_READ_PDF_REPAIR_H

#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

// A line without direction controls and presentation forms. Marks that came before the space that
// belongs behind them (" ،وقال" → "، وقال"), spaces lost behind numbers, the percent sign before
// its number, the period before a last number, brackets that a number slipped into, a final letter
// cut off from its word, and the name of God, whose letters come apart in a wrong order. Lines
// without letters of the two scripts come back as they are.
[[nodiscard]] std::string repaired_pdf_line(std::string_view line);

// What in these lines a reader should compare with the page: dates in digits, percentages, vowel
// signs, letters that stand alone; at most three examples, "12.5%, 14-05-2023". Empty: nothing.
[[nodiscard]] std::string doubtful_signs(const std::vector<std::string>& lines);

}  // namespace tawatur

#endif  // SOURCES_READ_PDF_REPAIR_H
