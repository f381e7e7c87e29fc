import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { listFiles } from "../making/inputs/scan.ts";
import { Manifest } from "../making/write/manifest.ts";
import { checkFacts } from "./check.ts";
import type { Facts } from "./facts.ts";
import { type Finding, formatFinding, isFault, RULES } from "./finding.ts";
import { RestlessSiteError, readQuietSite } from "./quiet-site.ts";
import { readSiteFile } from "./read-file.ts";

const HELP = `Checks a built site: links, HTML, XML, feeds, sitemaps, policy, weight.

  npm run check:site [-- DIR] [--all]

  DIR     the site's folder (default: _site)
  --all   every finding; otherwise at most ten of each rule
  --help  this text, with the rules

Exit codes: 0 no faults, 1 faults, 2 wrong use. Warnings are no faults.

${Object.entries(RULES)
  .map(([rule, asks]) => `  ${rule.padEnd(17)} ${asks}`)
  .join("\n")}`;

const SHOWN_OF_A_RULE = 10;

/** Runs `npm run check:site` and gives its exit code. */
async function main(args: readonly string[]): Promise<number> {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  if (statSync(options.folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    console.error(`${options.folder}: no such folder; build the site first, or name another folder`);
    return 2;
  }
  let began = performance.now();
  const read = (): ReturnType<typeof readFolder> => {
    began = performance.now();
    return readFolder(options.folder);
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

function readArguments(args: readonly string[]): {
  readonly folder: string;
  readonly all: boolean;
  readonly help: boolean;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { all: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error("one folder is expected; npm run check:site -- --help shows the use");
  // npm starts commands in the project's folder and says in INIT_CWD where it was started itself.
  const started = process.env.INIT_CWD ?? process.cwd();
  const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
  const [given] = positionals;
  return { folder: given === undefined ? path.join(home, "_site") : path.resolve(started, given), ...values };
}

/** Reads a site's files. Those that are there and not the site's own are only what its links may lead to. */
function readFolder(folder: string): { readonly facts: readonly Facts[]; readonly checked: number } {
  const names = [...listFiles(folder).keys()];
  const own = new Manifest(folder).names ?? new Set(names);
  const facts = names.map(
    (file): Facts =>
      own.has(file)
        ? readSiteFile(file, readFileSync(path.join(folder, file)))
        : { kind: "other", file, findings: [], references: [], weight: 0 },
  );
  return { facts, checked: names.filter((file) => own.has(file)).length };
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

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RestlessSiteError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
