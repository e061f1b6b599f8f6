// What every report format is given besides the findings.

#ifndef REPORTS_REPORT_INPUT_H
#define REPORTS_REPORT_INPUT_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/check.h"
#include "claims/finding.h"
#include "reports/messages.h"

namespace tawatur {

// Which findings make a run fail: conflicts; conflicts and single sources; everything that is not
// agreement; nothing.
enum class FailOn : std::uint8_t {
  none,
  conflict,
  single_source,
  any
};

[[nodiscard]] std::string_view name_of(FailOn fail_on);  // "single-source"
[[nodiscard]] std::optional<FailOn> fail_on_named(std::string_view name);
[[nodiscard]] bool fails(FailOn fail_on, Flag flag);

struct Summary {
  std::uint64_t claims = 0;
  std::uint64_t assertions = 0;
  std::uint64_t documents = 0;
  std::uint64_t sources = 0;
  std::array<std::uint64_t, 5> flags{};  // findings, by Flag

  [[nodiscard]] std::uint64_t of(Flag flag) const { return flags[static_cast<std::size_t>(flag)]; }
  void count(const Finding& finding) { ++flags[static_cast<std::size_t>(flag_of(finding.kind))]; }
  [[nodiscard]] std::uint64_t findings() const;
  [[nodiscard]] std::uint64_t failing(FailOn fail_on) const;
};

// The sizes of the case's tables; no finding counted yet.
[[nodiscard]] Summary summary_of(const Case& data);

inline constexpr std::array<Flag, 5> kFlagsInOrder{
    Flag::conflict, Flag::single_source, Flag::undetermined, Flag::unsupported, Flag::agreement};

// What of the case is shown, as the user asked for it: names of flags, ids of claims and sources.
// Findings are counted after it. Empty: everything.
struct ReportFilter {
  std::vector<std::string> flags;
  std::vector<std::string> claims;
  std::vector<std::string> sources;

  [[nodiscard]] bool empty() const { return flags.empty() && claims.empty() && sources.empty(); }
};

// References must outlive the report. const use is thread-safe.
struct ReportInput {
  const CheckContext& context;
  const Messages& messages;
  std::string sha256;   // of the case file's bytes; empty: not known
  std::string file;     // the case as the user named it, for SARIF; may be empty
  std::string version;  // the program's
  Summary summary;
  FailOn fail_on = FailOn::none;
  bool colour = false;         // table: ANSI colours
  std::size_t width = 100;     // table: columns of the terminal; 0: nothing is shortened
  std::string drawing_styles;  // html: CSS that the drawings share
  // html: an <svg> element for a finding, or "" for none. May be empty.
  std::function<std::string(const Finding&)> drawing;
  ReportFilter filter;

  // The same report, with findings that were made in another context.
  [[nodiscard]] ReportInput of(const CheckContext& other) const {
    return {other,   messages, sha256, file,           version, summary,
            fail_on, colour,   width,  drawing_styles, drawing, filter};
  }
};

}  // namespace tawatur

#endif  // REPORTS_REPORT_INPUT_H
