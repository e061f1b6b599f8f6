#include "app/cli/store_command_table.h"

#include <string_view>

namespace tawatur {
namespace {

const ArgumentSpec kStore{"CASE", "A store file (case.tawatur).", true, Completion::file};

const ArgumentSpec kFields{
    "FIELD=VALUE", "What is set; an empty VALUE takes the field away.", false, Completion::none, {},
    true};

const OptionSpec kWhy{"--why", "", "REASON",
                      "Why; kept in the history. Asked for at a terminal, needed in a pipe."};
const OptionSpec kNoWhy{"--no-why", "", "", "Change without a reason."};
const OptionSpec kBy{"--by", "", "PERSON",
                     "Who changes it (default: TAWATUR_PERSON, else the account's name)."};
const OptionSpec kDryRun{"--dry-run", "", "", "Show what would change, and change nothing."};
const OptionSpec kJson{"--json", "", "OBJECT",
                       "The whole record as in a case file, before FIELD=VALUE words are applied."};

std::vector<OptionSpec> change_options(std::vector<OptionSpec> more = {}) {
  more.insert(more.end(), {kWhy, kNoWhy, kBy, kDryRun});
  return more;
}

CommandSpec noun(std::string_view name, std::string_view summary, std::string_view description,
                 std::vector<std::string_view> actions, std::string_view id_help,
                 std::vector<ExampleSpec> examples) {
  CommandSpec spec;
  spec.name = name;
  spec.summary = summary;
  spec.description = description;
  spec.arguments = {{"ACTION", "What to do.", true, Completion::choices, std::move(actions)},
                    kStore,
                    {"ID", id_help, false},
                    kFields};
  spec.options =
      change_options({kJson, {"--on", "", "DATE", "The day of a retraction (default: today)."}});
  spec.formats = {"text", "json"};
  spec.examples = std::move(examples);
  return spec;
}

CommandSpec make_source() {
  return noun(
      "source", "Add, change, merge, retract, show or list sources",
      "Fields: kind (outlet, agency, official, company, person, unnamed), name.LANG, domains (with "
      "commas), country, owner, confidential (yes, no), confidential-name.LANG (yes: this name of "
      "it is not told), x-anything.\n\n"
      "merge ID OTHER: both are the same; whatever names OTHER names ID from then on. retract "
      "takes "
      "a source that nothing names out of the case. The history keeps everything; undo brings it "
      "back.",
      {"add", "set", "merge", "retract", "show", "list"}, "Id of the source; not for list.",
      {{"source add story.tawatur maariv kind=outlet name.he=מעריב name.en=Maariv country=IL "
        "--why 'cited by al-Mithaq'",
        "A new source with two names."},
       {"source merge story.tawatur business-insider bi --why 'the same site'",
        "What named bi names business-insider."}});
}

CommandSpec make_document() {
  return noun(
      "document", "Add, change, retract, show or list documents",
      "Fields: source, language, published, title, url, retrieved, status (standing, "
      "corrected, retracted), status_on, confidential (yes, no), text, consulted.by, consulted.on, "
      "x-anything. "
      "text=@FILE takes the snapshot's text from a file.\n\n"
      "retract marks the document as retracted; everything that rests on it is listed.",
      {"add", "set", "retract", "show", "list"}, "Id of the document; not for list.",
      {{"document add story.tawatur maariv-1 source=maariv language=he published=2026-01-20 "
        "--why 'found it'",
        "A document of which nothing is held yet."},
       {"document retract story.tawatur maariv-1 --on 2026-03-03 --why 'withdrawn'",
        "Its assertions stand no longer."}});
}

CommandSpec make_claim() {
  return noun(
      "claim", "Add, change, merge, retract, show or list claims",
      "Fields: statement.LANG, and ATTRIBUTE=TYPE for an attribute (money, quantity, date, "
      "percent, ordinal, entity, text, bool). The attribute command sets the rest of an "
      "attribute.\n\n"
      "merge ID OTHER: both claims are one; the assertions on OTHER are on ID from then on. "
      "retract takes the claim and its assertions out of the case.",
      {"add", "set", "merge", "retract", "show", "list"}, "Id of the claim; not for list.",
      {{"claim add story.tawatur order statement.en='Artillery was ordered' "
        "order-value=money --why 'from al-Mithaq'",
        "A claim with one attribute."}});
}

CommandSpec make_attribute() {
  return noun("attribute", "Add, change, retract, show or list attributes of claims",
              "Fields: type, unit, about_percent, rate_on.",
              {"add", "set", "retract", "show", "list"}, "CLAIM#ATTRIBUTE; for list, CLAIM.",
              {{"attribute add story.tawatur order#range type=quantity unit=km --why 'how far'",
                "Another measurable part of a claim."}});
}

CommandSpec make_assertion() {
  return noun(
      "assertion", "Add, change, retract, show or list assertions",
      "Fields: claim, document, stance (affirms, denies, doubts), basis, value.ATTRIBUTE, "
      "printed.ATTRIBUTE, quote, quote.prefix, quote.suffix, quote.start, quote.end, "
      "x-anything.\n\n"
      "A value is written as one reads it: 'about 200,000,000 EUR', 'more than 40 km', 'between 3 "
      "and 5', 'up to 150 million USD', 2023-05, yes; or as a JSON object.",
      {"add", "set", "retract", "show", "list"}, "Id of the assertion; not for list.",
      {{"assertion add story.tawatur a7 claim=order document=mithaq-1 "
        "value.order-value='about 200 million EUR' --why 'paragraph 7'",
        "What a document says, with a value."}});
}

CommandSpec make_verdict() {
  CommandSpec spec = noun(
      "verdict", "Give, change, retract, show or list verdicts of people",
      "What a person decided about a claim or one of its attributes, on the scale of the case "
      "(settings scale=…, ratings=…). What is found at that moment is kept with it; reports show "
      "finding and verdict side by side and say when the finding has changed since. A verdict "
      "never "
      "enters a finding.\n\n"
      "add and set take a rating of the scale, and fields: rating, reason (default: --why), by "
      "(default: who changes the store), on (default: today), x-anything. One person gives one "
      "verdict on one thing; --of names whose it is. list and show read any case.",
      {"add", "set", "retract", "show", "list"},
      "CLAIM or CLAIM#ATTRIBUTE, or the id of a verdict; for list, nothing shows all.",
      {{"verdict add story.tawatur order contested --by amina --why 'two papers, two prices'",
        "A verdict on a claim."},
       {"verdict list story.tawatur", "Every verdict beside what is found now."}});
  spec.arguments.back() = {
      "RATING", "A rating, and FIELD=VALUE words.", false, Completion::none, {}, true};
  spec.options = change_options({{"--of", "", "PERSON", "Whose verdict it is (default: --by)."},
                                 {"--on", "", "DATE", "The day of the verdict (default: today)."}});
  return spec;
}

CommandSpec make_settings() {
  return {
      "settings",
      "Show or change the settings of a case",
      "Fields: title.LANG, threshold, about_percent, fx_percent, currency, scale (of verdicts: "
      "tawatur, claimreview, averitec, airwars), ratings (with commas: a scale of your own; what "
      "comes nearest on the others is known for words of the known scales), "
      "rating.WORD.claimreview, rating.WORD.averitec, rating.WORD.airwars, "
      "rating.WORD.label.LANG. Without any, the "
      "settings are shown.",
      {kStore, kFields},
      change_options(),
      {"text", "json"},
      {{"settings story.tawatur threshold=3 --why 'the desk asks for three'",
        "Three independent lines make a finding corroborated."}}};
}

CommandSpec make_link() {
  return {
      "link",
      "Say whom an assertion credits, or what a document copies",
      "With SOURCE words, adds a chain to an assertion, from the nearest source credited to the "
      "farthest; SOURCE@DOCUMENT names the document of that source. With --copies, marks a "
      "document as a copy of another.",
      {kStore,
       {"ID", "An assertion, or with --copies a document."},
       {"SOURCE", "The chain, nearest first.", false, Completion::none, {}, true}},
      change_options({{"--basis",
                       "",
                       "BASIS",
                       "How the last of the chain knows.",
                       Completion::choices,
                       {"first-hand", "document", "interview", "anonymous", "unattributed",
                        "unreachable", "confidential"}},
                      {"--copies", "", "DOCUMENT", "The document that is copied."},
                      {"--status",
                       "",
                       "STATUS",
                       "How the copy was judged (default: accepted).",
                       Completion::choices,
                       {"proposed", "accepted", "rejected"}},
                      {"--claim",
                       "",
                       "CLAIM",
                       "The copy holds for this claim only. Repeatable.",
                       Completion::none,
                       {},
                       true}}),
      {"text", "json"},
      {{"link story.tawatur a7 maariv business-insider --basis anonymous --why 'as printed'",
        "The document credits Maariv, which credits Business Insider."}}};
}

CommandSpec make_unlink() {
  return {"unlink",
          "Take back a chain or a copy",
          "Takes the N-th chain away from an assertion, or with --copies a copy from a document.",
          {kStore,
           {"ID", "An assertion, or with --copies a document."},
           {"N", "Which chain, from 1; not needed when there is one.", false}},
          change_options({{"--copies", "", "DOCUMENT", "The document that is not copied."}}),
          {"text", "json"},
          {{"unlink story.tawatur a7 1 --why 'misread'", "The first chain of a7 goes."}}};
}

CommandSpec make_grade() {
  return {
      "grade",
      "Grade a source A to F, or an assertion 1 to 6",
      "The Admiralty code: how reliable a source is, how credible an assertion; F and 6 mean "
      "that it cannot be judged. Kept with name, reason and day, shown in reports; a grade never "
      "enters a count.",
      {kStore, {"ID", "A source or an assertion."}, {"GRADE", "A to F, or 1 to 6."}},
      change_options(),
      {"text", "json"},
      {{"grade story.tawatur maariv B --why 'usually well informed'", "A grade of a source."}}};
}

CommandSpec make_undo() {
  return {
      "undo",
      "Take a change back",
      "Makes the records of a change what they were before it, as a new change. Without CHANGE, "
      "the last one. Refused when something later rests on it.",
      {kStore, {"CHANGE", "Number of a change, as history prints it.", false}},
      change_options(),
      {"text", "json"},
      {{"undo story.tawatur --why 'wrong article'", "Take the last change back."}}};
}

CommandSpec make_batch() {
  return {
      "batch",
      "Carry out many changes, all or none",
      "Each line of FILE is one of the changing commands without tawatur and CASE: source, "
      "document, claim, attribute, assertion, settings, link, unlink, grade. Words are quoted as "
      "in a shell; # begins a remark. When one fails, none is done.",
      {kStore, {"FILE", "The commands, or - for standard input.", true, Completion::file}},
      change_options(),
      {"text", "json"},
      {{"batch story.tawatur changes.txt --why 'second reading'",
        "A line: source set maariv country=IL"}}};
}

CommandSpec make_history() {
  return {
      "history",
      "Who changed what, when and why",
      "Prints the entries of the history. Each is sealed with the hash of the one before it, so "
      "that none can be changed or left out unseen (see verify).",
      {kStore},
      {{"--record", "", "RECORD", "Only this record: source:maariv, claim:order."},
       {"--person", "", "PERSON", "Only entries by this person."},
       {"--from", "", "DATE", "Only from this day on."},
       {"--to", "", "DATE", "Only up to this day."},
       {"--output", "-o", "FILE", "Write to FILE instead of standard output.", Completion::file}},
      {"table", "json", "ndjson"},
      {{"history story.tawatur --record claim:order", "What became of a claim."}}};
}

CommandSpec make_verify() {
  return {
      "verify",
      "Look a store over: history, texts, quotes, every byte",
      "Checks the chain of hashes, every text against its hash, every quote at its place, every "
      "value in its quote, the tables against the history, and the file itself. Exit status 3 "
      "when anything is damaged.",
      {kStore},
      {{"--rebuild", "", "", "Also make the tables anew from the history and compare."}},
      {},
      {{"verify story.tawatur", "Nothing is changed by looking."}}};
}

CommandSpec make_find() {
  return {
      "find",
      "Look for words in statements, names, titles, texts and quotes",
      "Finds the records that have all the words. Arabic is found with and without hamza, vowel "
      "signs, tatweel and the letters that are written to a word (و ف ب ل ك ال).",
      {kStore, {"WORDS", "What to look for.", true, Completion::none, {}, true}},
      {{"--limit", "", "N", "At most N records (default 50)."}},
      {"text", "json"},
      {{"find story.tawatur المدفعية", "Also finds بالمدفعية and مدفعية."}}};
}

CommandSpec make_init() {
  return {
      "init",
      "Make a store: a case with a history, in one file",
      "Makes a new, empty store. Every change of a store is kept with time, person and reason; "
      "nothing is ever deleted. Every command that reads a case file reads a store.",
      {{"CASE", "The new file, by custom NAME.tawatur.", true, Completion::file}},
      {{"--id", "", "ID", "Id of the case (default: the name of the file)."}, kWhy, kNoWhy, kBy},
      {},
      {{"init story.tawatur --why 'the artillery story'", "An empty store."}}};
}

CommandSpec make_import() {
  return {
      "import",
      "Put a case file or a long CSV into a store",
      "Adds what the store does not have yet, all of it or nothing, and prints how much that "
      "is. What is there already stays as it is; a record that the store has with other "
      "content is a difference to settle.",
      {kStore,
       {"FILE", "A case file (JSON), a long CSV, another store, or - for standard input.", true,
        Completion::file}},
      change_options(
          {{"--on-difference",
            "",
            "HOW",
            "What to do with differences: refuse the whole import (default), keep what the "
            "store has, or take what the file has, each as an entry of its own.",
            Completion::choices,
            {"refuse", "keep", "take"}},
           {"--output", "-o", "FILE", "Write the list to FILE instead of standard output (-).",
            Completion::file}}),
      {},
      {{"import story.tawatur story.case.json --why 'first reading'", "Everything in the file."},
       {"import story.tawatur more.case.json --dry-run", "What would it add?"}}};
}

}  // namespace

std::vector<CommandSpec> store_commands() {
  return {make_init(),      make_import(),    make_source(),  make_document(), make_claim(),
          make_attribute(), make_assertion(), make_verdict(), make_settings(), make_link(),
          make_unlink(),    make_grade(),     make_undo(),    make_batch(),    make_history(),
          make_verify(),    make_find()};
}

}  // namespace tawatur
