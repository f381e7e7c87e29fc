import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startFolder } from "../command/digest-folders.ts";
import { helpText } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { formatProblem, hasErrors } from "../content/problem.ts";
import { BUILDING } from "../words/build.ts";
import { type Language, spoken } from "../words/message.ts";
import { type BuildResult, buildSite } from "./build.ts";
import { changedWords } from "./changed-words.ts";
import { explain } from "./explain.ts";
import { makeFolder } from "./memory/make-folder.ts";
import { BUILD, type BuildOptions, readOptions } from "./options.ts";
import { Progress } from "./progress.ts";
import { untilDone } from "./running/until-done.ts";
import type { Changes } from "./write/publish.ts";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs `gozide build` and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const started = startFolder();
  const language = spokenLanguage(args);
  try {
    const options = readOptions(args, started);
    if (options === undefined) {
      console.log(helpText(BUILD, language));
      return 0;
    }
    return await untilDone(language, () => build(options, started, language));
  } catch (error) {
    const { text, code } = explain(error);
    console.error(spoken(text, language));
    return code;
  }
}

async function build(options: BuildOptions, started: string, language: Language): Promise<number> {
  process.chdir(HOME);
  const result = await buildSite(options, {
    home: HOME,
    started,
    now: Date.now(),
    progress: new Progress(process.stderr, language),
    say: (said) => console.error(spoken(said, language)),
    announce: (changes) => {
      if (typeof options.changed === "object") writeChanges(options.changed.file, changes);
    },
  });
  // Counted from the start of the process, as the editor counts.
  const code = report(result, performance.now() / 1000, language);
  if (code === 0 && options.changed === "terminal") console.log(changedWords(result.changes, language));
  return code;
}

/** Writes the list that `--changed` asks for: a line a file. */
function writeChanges(file: string, { added, changed, removed }: Changes): void {
  const lines = [
    ...added.map((name) => `added ${name}`),
    ...changed.map((name) => `changed ${name}`),
    ...removed.map((name) => `removed ${name}`),
  ];
  makeFolder(path.dirname(file));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

function report({ problems, summary, changes }: BuildResult, seconds: number, language: Language): number {
  for (const problem of problems) console.error(formatProblem(problem, language));
  if (hasErrors(problems)) {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    console.error(`\n${spoken(BUILDING.failed({ errors }), language)}`);
    return 1;
  }
  const { added, changed, removed } = changes;
  const touched =
    added.length + changed.length + removed.length === 0
      ? BUILDING.untouched
      : BUILDING.touched({ added: added.length, changed: changed.length, removed: removed.length });
  const { articles, pages, files } = summary;
  console.log(spoken(BUILDING.done({ articles, pages, files, seconds, touched }), language));
  return 0;
}
