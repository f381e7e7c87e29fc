import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { digestFolders } from "../../command/digest-folders.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { buildSite as build } from "../../making/build.ts";
import { buildOptions } from "../../making/options.ts";
import { Progress } from "../../making/progress.ts";
import { type Language, textIn } from "../../words/message.ts";
import { isWebAddress } from "../fetch/request.ts";
import { fixArticleSource } from "../fix/fix-article.ts";
import { runImport } from "../import/run.ts";
import type * as Public from "./gozide.d.mts";

/** The generator's own folder. */
const HOME = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** Ends when the builds that were asked for so far have ended. */
let builds: Promise<unknown> = Promise.resolve();

/** See gozide.d.mts, as for all functions here. */
export const buildSite: typeof Public.buildSite = (settings = {}) => {
  const started = startOf(settings);
  const mine = builds.then(() => built(settings, started));
  builds = mine.catch(() => undefined);
  return mine;
};

async function built(settings: Public.BuildSettings, started: string): Promise<Public.BuildReport> {
  const { articles, data, output, cache, baseUrl, drafts, now = Date.now(), language = "en" } = settings;
  const options = buildOptions(
    {
      ...(articles === undefined ? {} : { articles }),
      ...(data === undefined ? {} : { data }),
      ...(output === undefined ? {} : { output }),
      ...(cache === undefined ? {} : { cache }),
      ...(baseUrl === undefined ? {} : { "base-url": baseUrl }),
      ...(drafts ? { drafts } : {}),
    },
    started,
  );
  const before = process.cwd();
  // Eleventy's folders are relative to the generator's.
  process.chdir(HOME);
  try {
    const silent = new Progress({ isTTY: false, write: () => true }, language);
    const context = { home: HOME, started, now, progress: silent, say: () => undefined };
    const { problems, changes } = await build(options, context);
    return { ok: !hasErrors(problems), problems: problems.map((problem) => inWords(problem, language)), ...changes };
  } finally {
    process.chdir(before);
  }
}

function inWords({ message, expected, fix, ...place }: Problem, language: Language): Public.Problem {
  return {
    ...place,
    message: textIn(message, language),
    ...(expected === undefined ? {} : { expected: textIn(expected, language) }),
    ...(fix === undefined ? {} : { fix: textIn(fix, language) }),
  };
}

export const importArticles: typeof Public.importArticles = async (inputs, settings = {}) => {
  const started = startOf(settings);
  const { articles, data, date, section, language = "en" } = settings;
  const folder = digestFolders(started, { articles, data });
  const options = {
    files: inputs.map((input) => (isWebAddress(input) ? input : path.resolve(started, input))),
    articles: folder("articles"),
    data: folder("data"),
    ...(date === undefined ? {} : { date }),
    ...(section === undefined ? {} : { section }),
  };
  const repair = (source: string): string => fixArticleSource(source).source;
  const { code, complaints, summary } = await runImport(options, repair, undefined, language);
  return { ok: code === 0, complaints, ...(summary === undefined ? {} : { summary }) };
};

export const fix: typeof Public.fix = (source) => {
  const { source: text, edits } = fixArticleSource(source);
  return { text, repairs: edits };
};

function startOf({ root }: Public.Place): string {
  return path.resolve(root ?? process.cwd());
}
