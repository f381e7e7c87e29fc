import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { startFolder } from "../../src/command/digest-folders.ts";
import { spokenLanguage } from "../../src/command/spoken-language.ts";
import { UsageError } from "../../src/command/usage-error.ts";
import { diskWords } from "../../src/desk/disk-words.ts";
import { CREATE, CREATING } from "../../src/words/create.ts";
import { type Message, spoken } from "../../src/words/message.ts";
import { type Given, readGiven, wrong } from "./arguments.ts";
import { type Answers, ask, DEFAULT_URL, unasked } from "./ask.ts";
import { digestFiles, packageName } from "./digest.ts";
import { faultOfFolder, filesOf, writeDigest } from "./folder.ts";

/** The package's own folder: this file is one folder below it, as source and as it is shipped. */
const HOME = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Makes a digest; gives the exit code.
 * @param terminal whether somebody is there to be asked
 * @param now epoch milliseconds
 */
async function create(args: readonly string[], terminal: boolean, now: number): Promise<number> {
  const given = readGiven(args);
  if ("help" in given) {
    console.log(given.help);
    return 0;
  }
  const early = given.folder === undefined ? undefined : faultOfFolder(path.resolve(startFolder(), given.folder));
  if (early !== undefined) return failed(early);
  const asked = given.ask && terminal;
  const answers = asked ? await ask(given) : unasked(given);
  if (answers === undefined && !asked) throw wrong(CREATE.noFolder);
  return answers === undefined ? 1 : make(answers, given, now);
}

function make(answers: Answers, given: Given, now: number): number {
  const folder = path.resolve(startFolder(), answers.folder);
  const fault = faultOfFolder(folder);
  if (fault !== undefined) return failed(fault);
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8"));
  const templates = {
    minimal: filesOf(path.join(HOME, "template/minimal")),
    full: filesOf(path.join(HOME, "template/full")),
    example: filesOf(path.join(HOME, "dist/example")),
  };
  const name = packageName(path.basename(folder));
  const engine = given.engine ?? `^${version}`;
  writeDigest(folder, digestFiles({ ...answers, kind: given.kind, name, engine, version }, templates, now));
  const manager = managerOf(process.env.npm_config_user_agent);
  say(CREATING.made({ folder }));
  if (given.install && !install(manager, folder)) {
    return failed(CREATING.notInstalled({ manager, folder: shellWord(answers.folder) }));
  }
  const steps = [
    `cd ${shellWord(answers.folder)}`,
    ...(given.install ? [] : [`${manager} install`]),
    `${manager} start`,
  ];
  console.log(`\n${spoken(CREATING.now, spokenLanguage([]))}\n${steps.map((step) => `  ${step}`).join("\n")}\n`);
  if (answers.url === DEFAULT_URL) say(CREATING.writeAddress);
  return 0;
}

/** The program that the command was started with. @param agent what that says of itself: `pnpm/11.1.0 npm/? node/…` */
function managerOf(agent = "npm"): "npm" | "pnpm" | "yarn" {
  const [name] = agent.split("/");
  return name === "pnpm" || name === "yarn" ? name : "npm";
}

/** Installs the digest's one package; says whether that worked. */
function install(manager: string, folder: string): boolean {
  say(CREATING.installing({ manager }));
  // Windows has these programs as scripts, which need its shell.
  const quiet = manager === "npm" ? ["--no-audit", "--no-fund"] : [];
  const { status } = spawnSync(manager, ["install", ...quiet], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** A folder's name as a shell takes it for one word. @param windows where double quotes do that */
function shellWord(name: string, windows = process.platform === "win32"): string {
  // A name that begins with a hyphen would be an option.
  const word = name.startsWith("-") ? `./${name}` : name;
  if (/^[\p{L}\p{M}\p{N}_./:@%+=-]+$/u.test(word)) return word;
  return windows ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

function say(message: Message): void {
  console.log(spoken(message, spokenLanguage([])));
}

function failed(message: Message): number {
  console.error(spoken(message, spokenLanguage([])));
  return 1;
}

// With Ctrl+D the terminal ends in the middle of a question, and Node with it: nothing is waited for any more.
let ended = false;
process.exitCode = 1;
process.once("exit", () => {
  if (!ended) console.error(`\n${spoken(CREATING.nothing, spokenLanguage([]))}`);
});

try {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
  process.exitCode = await create(process.argv.slice(2), terminal, Date.now());
} catch (error) {
  const isWrongUse = error instanceof UsageError;
  console.error(spoken(isWrongUse ? error.words : diskWords(error), spokenLanguage([])));
  process.exitCode = isWrongUse ? 2 : 1;
} finally {
  ended = true;
}
