import { readFileSync } from "node:fs";
import path from "node:path";
import type { Content } from "../content/article.ts";
import type { Data } from "../content/data-files.ts";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import type { ReadingRules } from "../content/read-body.ts";
import type { SitePage } from "../discovery/sitemap.ts";
import type { BuildContext } from "./build.ts";
import { type CodeNames, codeName, READER } from "./code/code-names.ts";
import { type KnownArticles, readArticles } from "./inputs/articles.ts";
import { assembleContent, linkProblems, loadComments, loadData, loadNotes, loadPages } from "./inputs/content.ts";
import type { Inputs } from "./inputs/inputs.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { fingerprint } from "./memory/fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import type { Crew } from "./render/crew.ts";

/** The data files, and by which rules articles are read. */
export interface ReadRules {
  /** Undefined where `site.yaml` is broken. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
  readonly rules: ReadingRules;
  /** Names the rules, the code that reads and the digest's own pictures: under one name an article reads the same. */
  readonly name: string;
}

/** By these an article is read where `site.yaml` is so broken that it says none; its other faults are reported too. */
const RULES_WITHOUT_SITE = { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "inline", html: [] } as const;

/** Reads the data files. */
export function readRules(
  options: BuildOptions,
  { home, started }: Pick<BuildContext, "home" | "started">,
  inputs: Inputs,
  code: CodeNames,
): ReadRules {
  const { data, problems } = loadData(options, home, started);
  const { timezone, language, otherCalendar, html = [] } = data?.site ?? RULES_WITHOUT_SITE;
  const rules = { timezone, language, otherCalendar, html, plain: options.features === "basic" };
  const name = fingerprint(JSON.stringify([codeName(code, READER), rules, picturesName(inputs)]));
  return { data, problems, rules, name };
}

/** Names the digest's own pictures: articles show them with their sizes. */
function picturesName(inputs: Inputs): string {
  const pictures = [...inputs.assets.keys()].filter((file) => /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu.test(file));
  return fingerprint(pictures.map((file) => fingerprint(readFileSync(file))).join());
}

/** What a site is read with. */
export interface Reading {
  readonly options: BuildOptions;
  readonly context: Pick<BuildContext, "home" | "started" | "now" | "progress">;
  readonly inputs: Inputs;
  readonly known: KnownArticles;
  /** The folder of the pack files, for the articles' bodies. */
  readonly packs: string;
  readonly crew: Crew;
}

/** All that was read of a digest. */
export interface SiteRead {
  readonly files: readonly ReadFile[];
  /** Where ordinary pages are. */
  readonly pages: readonly SitePage[];
  /** Undefined where the digest has errors. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/** Reads articles, notes, comments and ordinary pages, and looks up what articles refer to; reports all problems at once. */
export async function readSite(
  { options, context, inputs, known, packs, crew }: Reading,
  { data, problems: dataProblems, rules }: ReadRules,
  problemsSoFar: readonly Problem[] = [],
): Promise<SiteRead> {
  const { home, started, now, progress } = context;
  const shownAs = shownPath(options.articles, started);
  const task = { articles: options.articles, assets: path.join(home, "src/assets"), shownAs, rules };
  const files = await readArticles(inputs, known, task, packs, crew, progress);
  const problems = [
    ...problemsSoFar,
    ...linkProblems(options, started),
    ...dataProblems,
    ...files.flatMap((file) => file.problems),
  ];
  if (data === undefined) return { files, pages: [], content: undefined, problems: sortProblems(problems) };
  const notes = loadNotes(options, data, started);
  const comments = loadComments(options, data, started);
  const { pages, problems: pageProblems } = loadPages(options, started);
  const assembled = assembleContent(files, data, notes.notes, comments.comments, options, shownAs, now);
  const all = sortProblems([
    ...problems,
    ...notes.problems,
    ...comments.problems,
    ...pageProblems,
    ...assembled.problems,
  ]);
  return { files, pages, content: hasErrors(all) ? undefined : assembled.content, problems: all };
}
