import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digestFolders, findDigest, startFolder } from "../command/digest-folders.ts";
import { declare, wrongUse } from "../command/flags.ts";
import { givenOrHelp } from "../command/given.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { codeName, FILE_READER, SITE_JUDGE } from "../making/code/code-names.ts";
import { compiledCode } from "../making/code/compiled-code.ts";
import { explain } from "../making/explain.ts";
import type { Listing } from "../making/inputs/scan.ts";
import { stage } from "../making/running/underway.ts";
import { untilDone } from "../making/running/until-done.ts";
import type { Remedy } from "../making/write/disk-fault.ts";
import { CHECK } from "../words/check.ts";
import { DISK } from "../words/disk.ts";
import { asLines, inLines, type Language, type Message, spoken } from "../words/message.ts";
import { OWN_STEP } from "../words/own-running.ts";
import { type CheckedSite, type CheckTools, checkListed } from "./check-site.ts";
import { type Finding, formatFinding, isFault, RULES } from "./finding.ts";
import { type Reading, readQuietSite } from "./quiet-site.ts";

const CHECK_FLAGS = declare({
  name: "check",
  words: "[DIR]",
  about: CHECK.about,
  flags: { all: { about: CHECK.allFlag }, cache: { value: "DIR", about: CHECK.cacheFlag } },
  notes: CHECK.notes({ rules: inLines(Object.entries(RULES).map(([rule, asks]) => CHECK.rule({ rule, asks }))) }),
});

const SHOWN_OF_A_RULE = 10;

/** What cannot be remembered stops no check. */
const REMEDY: Remedy = { onlyReads: true, again: DISK.runAgain };

/** The program's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs `gozide check` and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    const options = readOptions(args);
    if (options === undefined) return 0;
    return await untilDone(language, () => stage(OWN_STEP.checking, () => checkSite(options, language)));
  } catch (error) {
    const { text, code } = explain(error, REMEDY);
    console.error(spoken(text, language));
    return code;
  }
}

interface Options {
  readonly folder: string;
  readonly all: boolean;
  /** The digest's cache; absent outside of a digest. */
  readonly cache: string | undefined;
}

async function checkSite(options: Options, language: Language): Promise<number> {
  const say = (message: Message): string => spoken(message, language);
  if (statSync(options.folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.error(say(CHECK.noFolder({ folder: options.folder })));
    return 2;
  }
  let began = Date.now();
  const { folder: code, names } = await compiledCode(HOME);
  const tools: CheckTools = {
    code,
    reader: codeName(names, FILE_READER),
    judge: codeName(names, SITE_JUDGE),
    cache: options.cache,
  };
  const check = async (listing: Listing, listedAt: number): Promise<Reading<CheckedSite>> => {
    began = listedAt;
    const checked = await checkListed({ folder: options.folder, listing, listedAt }, tools);
    return { of: checked, files: checked.read };
  };
  const { verdict, files, remember } = await readQuietSite(options.folder, check, (text) => console.error(say(text)));
  remember();
  const { findings, pages } = verdict;
  printFindings(findings, options.all, language);
  const seconds = (Date.now() - began) / 1000;
  const faults = findings.filter(isFault).length;
  const warnings = findings.length - faults;
  console.log(say(CHECK.done({ pages, files, seconds, faults, warnings })));
  return faults === 0 ? 0 : 1;
}

/** @returns undefined where help was asked for */
function readOptions(args: readonly string[]): Options | undefined {
  const given = givenOrHelp(CHECK_FLAGS, args);
  if (given === undefined) return undefined;
  const [output, ...more] = given.words;
  if (more.length > 0) throw new UsageError(wrongUse(CHECK_FLAGS, CHECK.oneFolder).message);
  const started = startFolder();
  const { cache: named } = given.values;
  const folders = digestFolders(started, { output, cache: named });
  const cache = named === undefined && findDigest(started) === undefined ? undefined : folders("cache");
  return { folder: folders("output"), all: given.values.all ?? false, cache };
}

function printFindings(findings: readonly Finding[], all: boolean, language: Language): void {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (all || count <= SHOWN_OF_A_RULE) console.log(asLines(formatFinding(finding, language), language));
  }
  for (const [rule, count] of counts) {
    if (all || count <= SHOWN_OF_A_RULE) continue;
    const more = CHECK.more({ count: count - SHOWN_OF_A_RULE, rule });
    console.log(spoken(more, language));
  }
}
