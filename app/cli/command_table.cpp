// The table itself. Words: product.md's list; never "true", "verified", "trust".

#include "app/cli/command_table.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/cli/proposal_command_table.h"
#include "app/cli/store_command_table.h"

namespace tawatur {
namespace {

const ArgumentSpec kCase{
    "CASE",
    "A case file (JSON), a long CSV (source,object,attribute,value[,time]), or - for "
    "standard input; told apart by content.",
    true, Completion::file};

const OptionSpec kOutput{
    "--output", "-o", "FILE",
    "Write to FILE instead of standard output (-). An existing file is replaced "
    "only when everything has been written.",
    Completion::file};

const OptionSpec kClaims{"--claim",        "", "CLAIM", "Only findings on this claim. Repeatable.",
                         Completion::none, {}, true};

OptionSpec limit_option(std::string_view help) { return {"--limit", "", "N", help}; }

std::vector<OptionSpec> make_global_options() {
  return {
      {"--as-of", "", "DATE",
       "Report what was known on that day: of a store, what it held then; of a file, documents "
       "published later do not count, those retracted later still stand. A day, month or year (its "
       "last day)."},
      {"--published-by", "", "DATE",
       "Report what had been published by that day and was not retracted by then, as far as it is "
       "known now, or with --as-of as it was known then."},
      {"--include-confidential", "", "",
       "Tell what is marked confidential: names, titles, addresses, texts and quotes. Without it "
       "pseudonyms stand for them."},
      {"--redaction-key", "", "FILE",
       "Make pseudonyms with this key (any file of 16 bytes or more, kept secret), so that they "
       "are "
       "the same every time.",
       Completion::file},
      {"--threshold", "", "N",
       "Independent lines that make a finding corroborated (at least 2; default: the case's own "
       "setting)."},
      {"--lang", "", "LANG", "Language of the output.", Completion::choices, {"en", "ar"}},
      {"--format", "", "FORMAT", "Form of the output; see the command."},
      {"--rates", "", "FILE",
       "Exchange rates laid over those of the case: CSV of the European Central Bank "
       "(eurofxref-hist.csv).",
       Completion::file},
      {"--type",
       "",
       "ATTR=TYPE",
       "Long CSV only: the type of an attribute instead of the detected one (quantity, date, "
       "percent, ordinal, text, bool). Repeatable.",
       Completion::none,
       {},
       true},
      {"--max-size", "", "SIZE", "Refuse larger input files (bytes, or with K, M, G; default 4G)."},
      {"--threads", "", "N",
       "Threads to compute on (default: one for each processor). The output does not depend on "
       "it."},
      {"--color",
       "",
       "WHEN",
       "Colour the output. auto: on a terminal, unless NO_COLOR is set.",
       Completion::choices,
       {"auto", "always", "never"}},
      {"--progress",
       "",
       "WHEN",
       "Show on standard error how far the work is. auto: on a terminal, after a second.",
       Completion::choices,
       {"auto", "always", "never"}},
      {"--quiet", "", "", "Print no remarks on standard error, only errors."},
      {"--version", "", "", "Print the version and stop."},
      {"--help", "-h", "", "Print help, of the command if one is given, and stop."},
  };
}

CommandSpec make_check() {
  return {
      "check",
      "Which claims agree, which conflict, which rest on one origin",
      "Compares everything that the documents of a case say, claim by claim and value by value, "
      "and "
      "prints one finding for each claim and each attribute: agreement, conflict, single source, "
      "undetermined or unsupported, with the number of independent lines behind it.\n\n"
      "Two numbers stand with each finding: the lines that are established (each ends at a witness "
      "or "
      "a document that was read) and the lines that are possible as far as the record shows. The "
      "record can disprove independence; it cannot prove it.",
      {kCase},
      {kOutput,
       {"--fail-on",
        "",
        "WHAT",
        "Exit with status 1 when there is a conflict; a conflict or a single source; any finding "
        "that "
        "is not an agreement. Default: none. Counts what the filters leave.",
        Completion::choices,
        {"conflict", "single-source", "any", "none"}},
       {"--flag",
        "",
        "FLAG",
        "Only findings with this flag. Repeatable.",
        Completion::choices,
        {"conflict", "single-source", "undetermined", "unsupported", "agreement"},
        true},
       kClaims,
       {"--source",
        "",
        "SOURCE",
        "Only findings on claims that this source publishes on or is credited with. Repeatable.",
        Completion::none,
        {},
        true},
       {"--fresh", "", "",
        "Work every finding out anew. Otherwise what the last check of a large store found is kept "
        "in the user's cache folder, and only claims that something happened to since are checked "
        "again; the findings are the same."}},
      {"table", "json", "ndjson", "csv", "md", "html", "sarif", "junit"},
      {{"check story.case.json", "The findings as a table."},
       {"check story.case.json --flag conflict --lang ar", "Only the conflicts, in Arabic."},
       {"check story.case.json --format sarif --fail-on conflict -o findings.sarif",
        "For continuous integration: exit status 1 when sources conflict."},
       {"check flight.csv --type departs=text", "A data-fusion table of millions of rows."}}};
}

CommandSpec make_explain() {
  return {
      "explain",
      "One finding in full: values, lines, what is missing, quotes",
      "Says the finding in a sentence, then shows the values side by side as printed and as read, "
      "the lines to their origins, the names that everything hangs on, what is missing, and the "
      "quotes.",
      {kCase, {"FINDING", "CLAIM for the claim itself, CLAIM#ATTRIBUTE for one of its values."}},
      {kOutput},
      {"text", "md", "json"},
      {{"explain story.case.json artillery-order#order-value", "Why do the prices conflict?"},
       {"explain story.case.json artillery-order --lang ar", "The claim itself, in Arabic."}}};
}

CommandSpec make_impact() {
  return {
      "impact",
      "What changes if a source falls",
      "Computes every finding again as if the source had said nothing and nobody had credited it, "
      "and lists the findings that change. Without SOURCE, all sources are ranked by how many "
      "findings change with each. Claims are marked whose every line passes through the source.",
      {kCase, {"SOURCE", "Id of a source; without it, all are ranked.", false}},
      {kOutput, limit_option("Rank at most N sources (default 20; 0: all).")},
      {"table", "json"},
      {{"impact story.case.json", "Which sources carry most?"},
       {"impact story.case.json business-insider", "What rests on this one?"}}};
}

CommandSpec make_next() {
  return {
      "next",
      "What to read next",
      "Ranks the documents and sources that are cited but that nobody has read: first the one "
      "that, once read and found to know at first hand, would raise the established lines of the "
      "most findings; then the one that adds most after it, and so on. Among equals the one nearer "
      "to the origin comes first. Every number is computed again, not estimated; whether a text "
      "says what others make of it shows only when it is read.",
      {kCase},
      {kOutput, limit_option("List at most N (default 10; 0: all).")},
      {"table", "json"},
      {{"next story.case.json", "The reading list."}}};
}

CommandSpec make_graph() {
  return {
      "graph",
      "Draw who says so, and from whom",
      "Draws the provenance graph, layered from the origins to the claims. The form follows the "
      "name of the output file; without -o it is SVG on standard output.",
      {kCase},
      {{"--output", "-o", "FILE",
        "Write to FILE; its ending chooses among svg, png, pdf, dot, graphml and json.",
        Completion::file},
       {"--claim", "", "CLAIM", "Draw only these claims. Repeatable.", Completion::none, {}, true},
       {"--around", "", "SOURCE", "Draw only what is near this source."},
       {"--depth", "", "N", "With --around: how many steps away (default 2)."},
       {"--max-nodes", "", "N",
        "Collapse larger drawings, and say how much is hidden (default 300)."}},
      {"svg", "png", "pdf", "dot", "graphml", "json"},
      {{"graph story.case.json -o story.svg", "The whole case, for an editor or a designer."},
       {"graph story.case.json --claim artillery-order -o order.png", "One claim, as a picture."},
       {"graph story.case.json --around maariv --depth 1 -o maariv.svg",
        "What is one step away from a source."}}};
}

CommandSpec make_report() {
  return {
      "report",
      "One file with findings, quotes, chains and drawings",
      "Writes a report to hand on: a summary, the conflicts first, each finding with its values, "
      "chains and quotes, and the drawing. The HTML needs no network and no script; the PDF is set "
      "on A4 pages with the fonts of this machine. The form "
      "follows the name of the output file.",
      {kCase},
      {{"--output", "-o", "FILE", "Write to FILE; its ending chooses among html, md and pdf.",
        Completion::file},
       {"--redact", "", "",
        "Put pseudonyms in the place of what is confidential, the same every time (see "
        "--redaction-key; a store has a key of its own), and say what an outsider can still work "
        "out."}},
      {"html", "md", "pdf"},
      {{"report story.case.json -o story.html", "For a browser."},
       {"report story.case.json -o story.pdf", "For print, or a file to be kept."},
       {"report story.case.json --lang ar -o story.html", "The same in Arabic."}}};
}

CommandSpec make_diff() {
  return {
      "diff",
      "Which findings changed, and why",
      "Compares the findings of two case files, or of one case on two days (--from, --to), and "
      "names what changed in the record of each changed finding: documents, assertions, values, "
      "chains, owners, copies, rates and settings.",
      {kCase, {"CASE2", "The later case file; not with --from and --to.", false, Completion::file}},
      {kOutput,
       {"--from", "", "DATE", "Compare what was known on this day …"},
       {"--to", "", "DATE",
        "… with what was known on this day (default: all that is in the case)."}},
      {"table", "json"},
      {{"diff monday.case.json tuesday.case.json", "What did today's reading change?"},
       {"diff story.case.json --from 2026-01-22 --to 2026-01-24",
        "What did the new article change?"}}};
}

CommandSpec make_export() {
  return {
      "export",
      "The case in another form",
      "case: the canonical JSON, the same bytes for the same case, to compare or to keep in git. "
      "csv: the values as source,object,attribute,value,time. graphml: the provenance graph for "
      "programs that draw or analyse networks.",
      {kCase},
      {{"--to", "", "FORM", "The form wanted.", Completion::choices, {"case", "csv", "graphml"}},
       kOutput,
       {"--redact", "", "",
        "Put pseudonyms in the place of what is confidential, the same every time (see "
        "--redaction-key; a store has a key of its own), and say what an outsider can still work "
        "out."},
       {"--with-history", "", "",
        "case of a store: its whole history goes along, to be checked and taken in by import."}},
      {},
      {{"export story.case.json --to case -o story.case.json", "Put the file into canonical form."},
       {"export story.case.json --to graphml -o story.graphml", "For Gephi or yEd."}}};
}

CommandSpec make_read() {
  return {
      "read",
      "What a text says: values, dates and whom it credits, with their places",
      "Reads an article and prints the amounts, quantities, counts, percentages, ordinals and "
      "dates "
      "in it, the sources it credits and the chain it rests on, each with its place and the words "
      "it was read from. Nothing is stored. Texts may be Arabic, English, French, Spanish or "
      "Hebrew; the file may be plain text, Markdown, HTML, a web archive, mail, PDF, DOCX or ODT.",
      {{"FILE", "The file, or - for standard input (the default).", false, Completion::file}},
      {kOutput,
       {"--text", "", "TEXT", "Read this text instead of a file."},
       {"--lang",
        "",
        "LANG",
        "Language of the text (default: what the file says, or what the text looks like).",
        Completion::choices,
        {"ar", "en", "fr", "es", "he"}},
       {"--numbers", "", "", "Also print numbers with neither unit nor noun, and fractions."},
       {"--reader", "", "COMMAND",
        "Another program that reads the text too; what it finds is marked as external."},
       {"--stdin-jsonl", "", "",
        "Read lines of JSON with id, lang, text and published from standard input, and write one "
        "line with what was read for each, in the same order."}},
      {"table", "json"},
      {{"read article.html", "What does this page say, and who says so?"},
       {"read article.txt --format json", "The same for a program, with places."},
       {"read --stdin-jsonl", "Many texts at once."}}};
}

CommandSpec make_schema() {
  return {"schema",
          "Print the JSON Schema of case files, reports and analyses",
          "Prints a JSON Schema (draft 2020-12) for other programs to check against.",
          {{"NAME",
            "Which one (default: case).",
            false,
            Completion::choices,
            {"case", "report", "impact", "next", "diff", "proposals"}}},
          {kOutput},
          {},
          {{"schema case", "The form of a case file."},
           {"schema report", "The form of check --format json."},
           {"schema impact", "The form of impact --format json."}}};
}

CommandSpec make_help(const std::vector<CommandSpec>& others) {
  std::vector<std::string_view> names;
  for (const CommandSpec& command : others) names.push_back(command.name);
  names.push_back("help");
  return {"help",
          "Print help on a command",
          "Prints what a command does, its arguments, its options and examples.",
          {{"COMMAND", "The command; without it, all are listed.", false, Completion::choices,
            std::move(names)}},
          {},
          {},
          {{"help check", "Everything about check."}}};
}

constexpr std::array kExitStatuses{
    ExitStatus{0, "done, and no finding at or above --fail-on"},
    ExitStatus{1, "findings at or above --fail-on"},
    ExitStatus{2, "usage or input error"},
    ExitStatus{3, "the system failed: disk, permissions, memory"},
};

}  // namespace

std::span<const OptionSpec> global_options() {
  static const std::vector<OptionSpec> options = make_global_options();
  return options;
}

std::span<const CommandSpec> commands() {
  static const std::vector<CommandSpec> table = [] {
    std::vector<CommandSpec> all{make_check(), make_explain(), make_impact(), make_next(),
                                 make_graph(), make_report(),  make_diff(),   make_export(),
                                 make_read(),  make_schema()};
    std::ranges::move(proposal_commands(), std::back_inserter(all));
    std::ranges::move(store_commands(), std::back_inserter(all));
    all.push_back(make_help(all));
    return all;
  }();
  return table;
}

const CommandSpec* command_named(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &CommandSpec::name);
  return found == commands().end() ? nullptr : &*found;
}

std::span<const ExitStatus> exit_statuses() { return kExitStatuses; }

}  // namespace tawatur
