import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digestFolders, findDigest, startFolder } from "../command/digest-folders.ts";
import { declare, wrongUse } from "../command/flags.ts";
import { givenOrHelp } from "../command/given.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { codeName, FILE_READER } from "../making/code/code-names.ts";
import { compiledCode } from "../making/code/compiled-code.ts";
import { asLines } from "../words/message.ts";
import { textOfError } from "../words/worded-error.ts";
import { checkFacts } from "./check.ts";
import { type Finding, formatFinding, isFault, RULES } from "./finding.ts";
import { RestlessSiteError, readQuietSite } from "./quiet-site.ts";
import { type ReadingTools, type ReadSite, readSite } from "./read-site.ts";

const CHECK = declare({
  name: "check",
  words: "[DIR]",
  about: "Checks a built site, the digest's _site or DIR: links, HTML, XML, feeds, sitemaps, policy, weight.",
  flags: { all: { about: "every finding; otherwise at most ten of each rule" } },
  notes: `Exit codes: 0 no faults, 1 faults, 2 wrong use. Warnings are no faults.

${Object.entries(RULES)
  .map(([rule, asks]) => `  ${rule.padEnd(17)} ${asks}`)
  .join("\n")}`,
});

const SHOWN_OF_A_RULE = 10;

/** The program's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs `gozide check` and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    const options = readOptions(args);
    if (options !== undefined) return await checkSite(options);
    return 0;
  } catch (error) {
    if (!(error instanceof RestlessSiteError) && !(error instanceof UsageError)) throw error;
    console.error(asLines(textOfError(error, language), language));
    return error instanceof UsageError ? 2 : 1;
  }
}

interface Options {
  readonly folder: string;
  readonly all: boolean;
  /** The digest's cache; absent outside of a digest. */
  readonly cache: string | undefined;
}

async function checkSite(options: Options): Promise<number> {
  if (statSync(options.folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.error(`${options.folder}: no such folder; build the site first, or name another folder`);
    return 2;
  }
  let began = performance.now();
  const { folder: code, names } = await compiledCode(HOME);
  const tools: ReadingTools = { code, reader: codeName(names, FILE_READER), cache: options.cache };
  const read = (files: readonly string[]): Promise<ReadSite> => {
    began = performance.now();
    return readSite(options.folder, files, tools);
  };
  const { facts, checked } = await readQuietSite(options.folder, read, (text) => console.error(text));
  const findings = checkFacts(facts);
  printFindings(findings, options.all);
  const pages = facts.filter(({ kind }) => kind === "page").length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const faults = findings.filter(isFault).length;
  console.log(
    `${pages} pages, ${checked} files checked in ${seconds} seconds: ${outcome(faults, findings.length - faults)}`,
  );
  return faults === 0 ? 0 : 1;
}

function outcome(faults: number, warnings: number): string {
  const counted = (count: number, one: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}`];
  const found = [...counted(faults, "fault"), ...counted(warnings, "warning")];
  return found.length === 0 ? "nothing found" : found.join(", ");
}

/** @returns undefined where help was asked for */
function readOptions(args: readonly string[]): Options | undefined {
  const given = givenOrHelp(CHECK, args);
  if (given === undefined) return undefined;
  const [output, ...more] = given.words;
  if (more.length > 0) throw new UsageError(wrongUse(CHECK, "one folder is expected").message);
  const started = startFolder();
  const folders = digestFolders(started, { output });
  const cache = findDigest(started) === undefined ? undefined : folders("cache");
  return { folder: folders("output"), all: given.values.all ?? false, cache };
}

function printFindings(findings: readonly Finding[], all: boolean): void {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (all || count <= SHOWN_OF_A_RULE) console.log(formatFinding(finding));
  }
  for (const [rule, count] of counts) {
    if (!all && count > SHOWN_OF_A_RULE) console.log(`… ${count - SHOWN_OF_A_RULE} more of ${rule}; --all shows them`);
  }
}
