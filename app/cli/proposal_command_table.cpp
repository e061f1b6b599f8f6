#include "app/cli/proposal_command_table.h"

namespace tawatur {
namespace {

const ArgumentSpec kCaseStore{"CASE", "A store file (case.tawatur).", true, Completion::file};
const ArgumentSpec kProposalIds{
    "ID", "A proposal, as add and proposals print it.", false, Completion::none, {}, true};
const OptionSpec kReason{"--why", "", "REASON",
                         "Why; kept in the history. Asked for at a terminal, needed in a pipe."};
const OptionSpec kNoReason{"--no-why", "", "", "Change without a reason."};
const OptionSpec kPerson{"--by", "", "PERSON",
                         "Who changes it (default: TAWATUR_PERSON, else the account's name)."};
const OptionSpec kOnlyShow{"--dry-run", "", "", "Show what would change, and change nothing."};
const OptionSpec kToFile{"--output", "-o", "FILE", "Write to FILE instead of standard output.",
                         Completion::file};

CommandSpec make_add() {
  return {
      "add",
      "Put articles into a store and propose what they claim",
      "Reads each file (plain text, Markdown, HTML, a web archive, mail, PDF, DOCX or ODT), keeps "
      "its text as evidence, and prints what it may claim: claim, value, chain of sources, quote "
      "and doubts. Nothing is accepted by itself: see accept.\n\n"
      "What is not given is read from the file and shown. An article that the case has already is "
      "said and not added; another text at the same address, or with the same title by the same "
      "publisher, is kept as a newer version, and only proposals that differ are printed.",
      {kCaseStore,
       {"FILE", "The article, or - for standard input.", true, Completion::file, {}, true}},
      {{"--source", "", "SOURCE", "The publisher: id, name in any script, or domain."},
       {"--url", "", "URL", "Where the article was found."},
       {"--published", "", "DATE", "When it was published (EDTF)."},
       {"--language",
        "",
        "LANG",
        "The language of the text.",
        Completion::choices,
        {"ar", "en", "fr", "es", "he"}},
       {"--title", "", "TITLE", "The headline."},
       {"--reader", "", "COMMAND",
        "Another program that reads the text too; what it finds is proposed as doubtful."},
       {"--cites", "", "SOURCES",
        "Whom the whole article goes back to, with commas, nearest first: id, name or domain."},
       {"--id", "", "ID", "Id of the document (default: publisher and day)."},
       kReason,
       kPerson,
       kOnlyShow,
       kToFile},
      {"table", "json"},
      {{"add story.tawatur article.html", "What does this page claim?"},
       {"add story.tawatur copied.txt --source الميثاق --published 2026-01-23",
        "A text that does not say where it is from."}}};
}

CommandSpec make_proposals() {
  return {"proposals",
          "What articles may claim and nobody has decided yet",
          "Prints the proposals of all documents whose text is held, each with claim, value, chain "
          "of sources, quote and doubts. They are read from the texts again each time; what was "
          "decided is kept in the case.",
          {kCaseStore},
          {{"--document", "", "ID", "Only of this document."},
           {"--all", "", "", "Also those that were accepted or rejected."},
           {"--review", "", "", "Decide one after the other with single keys: a, e, r, u, ?."},
           kReason,
           kPerson,
           kToFile},
          {"table", "json"},
          {{"proposals story.tawatur", "What is still to be decided?"},
           {"proposals story.tawatur --review", "Go through them at a terminal."},
           {"proposals story.tawatur --all --format json", "Everything, for a program."}}};
}

CommandSpec make_accept() {
  return {"accept",
          "Accept proposals: they become assertions",
          "Makes the claim, the attribute, the sources and the assertion of each proposal, all in "
          "one change, and prints which findings differ. The assertion keeps the quote with its "
          "place. undo takes it back.",
          {kCaseStore, kProposalIds},
          {{"--claim", "", "CLAIM", "Say it of this claim instead of the proposed one."},
           {"--attribute", "", "ATTRIBUTE", "… and of this attribute."},
           {"--all-exact", "", "",
            "Accept every open proposal that has no doubt and is about a claim, an attribute and "
            "sources that the case has."},
           kReason,
           kNoReason,
           kPerson,
           kOnlyShow,
           kToFile},
          {"text", "json"},
          {{"accept story.tawatur al-mithaq-2026-01-23@2161 --why 'as printed'",
            "The words at this place are an assertion now."}}};
}

CommandSpec make_edit() {
  return {"edit",
          "Correct a proposal before it is accepted",
          "Keeps the corrections beside the document; the proposal stays open and shows them.",
          {kCaseStore, {"ID", "The proposal."}},
          {{"--value", "", "VALUE", "As one reads it: 'about 200 million EUR', 2023-05."},
           {"--claim", "", "CLAIM", "Which claim it is about; a new id makes a new claim."},
           {"--attribute", "", "ATTRIBUTE", "What it measures."},
           {"--chain", "", "SOURCES",
            "Who is credited: ids with commas, nearest first; empty: nobody."},
           {"--stance",
            "",
            "STANCE",
            "What the document does.",
            Completion::choices,
            {"affirms", "denies", "doubts"}},
           kReason,
           kNoReason,
           kPerson,
           kOnlyShow,
           kToFile},
          {"text", "json"},
          {{"edit story.tawatur al-mithaq-2026-01-23@2161 --value 'about 200 million EUR' "
            "--why 'the paper means euros'",
            "Another reading of the same words."}}};
}

CommandSpec make_reject() {
  return {
      "reject",
      "Reject proposals",
      "A rejected proposal is not shown again, but with proposals --all; accept still takes it.",
      {kCaseStore,
       {"ID", "A proposal, as add and proposals print it.", true, Completion::none, {}, true}},
      {kReason, kNoReason, kPerson, kOnlyShow, kToFile},
      {"text", "json"},
      {{"reject story.tawatur al-mithaq-2026-01-23@191 --why 'not what we follow'",
        "It is not asked about again."}}};
}

}  // namespace

std::vector<CommandSpec> proposal_commands() {
  return {make_add(), make_proposals(), make_accept(), make_edit(), make_reject()};
}

}  // namespace tawatur
