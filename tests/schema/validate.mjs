// Validates cases and reports with validators that are not ours: ajv for JSON Schema (draft 2020-12,
// and draft 4 for SARIF's own schema), xmllint for JUnit's XML schema.
//
//   node validate.mjs MODULES ROOT [PROGRAM]
//
// MODULES: the folder with node_modules. ROOT: the repository. PROGRAM: tawatur; without it only
// the files of the repository are looked at.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, root, program] = process.argv.slice(2);
const require = createRequire(join(modules, "validate.js"));
const Ajv2020 = require("ajv/dist/2020").default;
const AjvDraft4 = require("ajv-draft-04").default;
const addFormats = require("ajv-formats").default;

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
addFormats(ajv);
const caseSchema = ajv.compile(readJson(join(root, "docs/schema/case.schema.json")));
const reportSchemaJson = readJson(join(root, "docs/schema/report.schema.json"));
const reportSchema = ajv.compile(reportSchemaJson);
const analysisSchemas = Object.fromEntries(["impact", "next", "diff", "proposals"].map((name) =>
  [name, ajv.compile(readJson(join(root, `docs/schema/${name}.schema.json`)))]));
const findingSchema = ajv.compile({ $ref: `${reportSchemaJson.$id}#/$defs/finding` });

// One pattern of the published schema is no Unicode regular expression.
const ajv4 = new AjvDraft4({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv4);
const sarifSchema = ajv4.compile(
  readJson(join(modules, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")));

let checked = 0;
const failures = [];

function expectValid(validate, value, what) {
  ++checked;
  if (validate(value)) return;
  const errors = validate.errors.slice(0, 5).map((e) => `    ${e.instancePath} ${e.message}`);
  failures.push([`${what} is refused:`, ...errors].join("\n"));
}

function expectRefused(validate, value, what) {
  ++checked;
  if (validate(value)) failures.push(`${what} is accepted`);
}

function expectJunit(xml, what) {
  ++checked;
  const result = spawnSync("xmllint", ["--noout", "--nonet", "--schema",
    join(root, "tests/schema/junit.xsd"), "-"], { input: xml, encoding: "utf8" });
  if (result.status !== 0) failures.push(`${what} is refused:\n${result.stderr}`);
}

function checkReport(format, text, what) {
  if (format === "json") expectValid(reportSchema, JSON.parse(text), what);
  if (format === "sarif") expectValid(sarifSchema, JSON.parse(text), what);
  if (format === "junit") expectJunit(text, what);
  if (format === "ndjson") {
    for (const line of text.split("\n").filter(Boolean)) {
      expectValid(findingSchema, JSON.parse(line), what);
    }
  }
}

function caseFiles() {
  const found = [];
  for (const entry of readdirSync(join(root, "examples"), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(join(root, "examples", entry.name))) {
      if (file.endsWith(".case.json")) found.push(join("examples", entry.name, file));
    }
  }
  found.push("tests/reports/fixture.case.json");
  return found.sort();
}

for (const file of caseFiles()) expectValid(caseSchema, readJson(join(root, file)), file);

const golden = join(root, "tests/reports/golden");
const formatOf = { ".json": "json", ".ndjson": "ndjson", ".sarif": "sarif", ".xml": "junit" };
for (const file of readdirSync(golden).sort()) {
  const format = formatOf[file.slice(file.lastIndexOf("."))];
  if (format) checkReport(format, readFileSync(join(golden, file), "utf8"), file);
}

// The schemas must be able to say no.
const good = readJson(join(golden, "fixture.en.json"));
const changed = (change) => {
  const copy = structuredClone(good);
  change(copy);
  return copy;
};
expectRefused(reportSchema, changed((r) => delete r.summary), "a report without a summary");
expectRefused(reportSchema, changed((r) => { r.findings[0].flag = "fine"; }), "an unknown flag");
expectRefused(reportSchema, changed((r) => { r.findings[0].exact = true; }), "exact: true");
expectRefused(reportSchema, changed((r) => { r.findings[0].origins.possible = -1; }), "minus one line");
expectRefused(reportSchema, changed((r) => { r.findings[0].groups[0].low = 3; }), "a bound as a number");
expectRefused(reportSchema, changed((r) => { r.findings[0].reasons = []; }), "a finding without a reason");
expectRefused(caseSchema, { tawatur: 2 }, "a case of another version");
for (const name of ["impact", "next", "diff", "proposals"]) {
  expectRefused(analysisSchemas[name], { [`tawatur_${name}`]: 1 }, `${name} without anything in it`);
}

if (program) {
  const folder = mkdtempSync(join(tmpdir(), "tawatur-schema-"));
  for (const file of caseFiles()) {
    for (const lang of ["en", "ar"]) {
      for (const format of ["json", "ndjson", "sarif", "junit"]) {
        const text = execFileSync(program, ["--lang", lang, "check", file, "--format", format],
          { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
        checkReport(format, text, `${file} --lang ${lang} --format ${format}`);
      }
    }
    const run = (...command) => JSON.parse(execFileSync(program, [...command, "--format", "json"],
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
    const source = readJson(join(root, file)).sources[0].id;
    const analyses = [["impact", file], ["impact", file, source], ["next", file, "--limit", "0"],
      ["diff", file, "--from", "2026-01-01"]];
    for (const command of analyses) {
      expectValid(analysisSchemas[command[0]], run(...command), command.join(" "));
    }
    expectValid(reportSchema, run("check", file, "--flag", "conflict", "--source", source),
      `${file} with a filter`);
    const out = join(folder, "out.case.json");
    writeFileSync(out, execFileSync(program, ["export", file, "--to", "case"],
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }));
    expectValid(caseSchema, readJson(out), `${file} exported`);
  }
  const store = join(folder, "story.tawatur");
  const tell = (...command) => execFileSync(program, command, { cwd: root, encoding: "utf8" });
  const proposed = (...command) => {
    const value = JSON.parse(tell(...command, "--format", "json"));
    expectValid(analysisSchemas.proposals, value, command.join(" "));
    return value;
  };
  tell("init", store, "--no-why");
  const article = "examples/bridge/articles/sawt-1.txt";
  const add = ["add", store, article, "--source", "Sawt", "--published", "2026-03-03", "--id", "sawt-1",
    "--cites", "Agence Riveraine", "--reader", "python3 examples/external-reader/fortnight.py"];
  const { proposals } = proposed(...add);
  tell("accept", store, proposals[0].id, "--no-why");
  tell("reject", store, proposals[1].id, "--why", "not ours");
  proposed("proposals", store, "--all");
  proposed("add", store, article);
  expectRefused(analysisSchemas.proposals, { ...proposed("proposals", store), proposals: [{}] },
    "a proposal without anything in it");
  rmSync(folder, { recursive: true });
}

for (const failure of failures) console.error(failure);
console.log(`${checked} documents checked, ${failures.length} problems`);
process.exit(failures.length === 0 ? 0 : 1);
