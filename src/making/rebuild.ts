import { readFileSync } from "node:fs";
import path from "node:path";
import type { Content } from "../content/article.ts";
import type { KnownSite } from "../content/known-data.ts";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import type { ReadingRules } from "../content/read-body.ts";
import { buildDigest } from "../digest/digest.ts";
import { PATHS } from "../digest/paths.ts";
import type { SitePage } from "../discovery/sitemap.ts";
import { prepareAssets } from "./assets/assets.ts";
import { headersFile } from "./assets/headers.ts";
import type { Beginning, BuildResult } from "./build.ts";
import { codeName, READER } from "./code/code-names.ts";
import { type CompiledCode, compiledCode } from "./code/compiled-code.ts";
import type { DerivedOutput } from "./derived/derived.ts";
import { offlineOutputs } from "./derived/offline.ts";
import { searchOutputs } from "./derived/search.ts";
import { shareOutputs } from "./derived/share-pictures.ts";
import { readArticles } from "./inputs/articles.ts";
import {
  contentOf,
  linkProblems,
  loadComments,
  loadData,
  loadNotes,
  loadPages,
  resolveContent,
} from "./inputs/content.ts";
import { folderProblems, lostPages } from "./inputs/content-folders.ts";
import { fileNameProblems } from "./inputs/file-names.ts";
import type { Inputs } from "./inputs/inputs.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import type { Listing } from "./inputs/scan.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { type BodyIndex, BodyReader } from "./memory/bodies.ts";
import { fingerprint } from "./memory/fingerprint.ts";
import type { Memory, Summary } from "./memory/store.ts";
import type { BuildOptions } from "./options.ts";
import { nameOutputs } from "./plan/outputs.ts";
import { planOutputs } from "./plan/plan.ts";
import { Crew } from "./render/crew.ts";
import { Manifest } from "./write/manifest.ts";
import { foreignNews } from "./write/output-folder.ts";
import type { Changes } from "./write/publish.ts";
import { writeOutput } from "./write-output.ts";

const NO_CHANGES: Changes = { added: [], changed: [], removed: [] };
const NO_SUMMARY: Summary = { articles: 0, pages: 0, files: 0, warnings: [] };
/** With fewer articles than this, starting threads costs more than they save. */
const WORTH_THREADS = 400;

/** Builds a site of which something changed. */
export async function rebuildSite(beginning: Beginning): Promise<BuildResult> {
  const { options, context, inputs, memory } = beginning;
  const code = await compiledCode(context.home);
  const { data, known, problems: dataProblems } = loadData(options, context.home, context.started);
  const rules = rulesOf(known.site, options.features);
  const readingName = fingerprint(JSON.stringify([codeName(code.names, READER), rules, picturesName(inputs)]));
  const remembered = memory?.readingName === readingName;
  const crew = new Crew(options.workers ?? (!remembered && inputs.articles.size >= WORTH_THREADS ? 2 : 0), code.folder);
  try {
    const files = await readFiles(beginning, rules, remembered, crew);
    const notes = loadNotes(options, known.site, context.started);
    const comments = loadComments(options, known.site, context.started);
    const pages = loadPages(options, context.started);
    const read = { files, notes: notes.notes, comments: comments.comments };
    const resolved = resolveContent(read, known, options, shownPath(options.articles, context.started), context.now);
    const problems = sortProblems([
      ...folderProblems(options, context.started, beginning.stamps, memory?.inputs),
      ...linkProblems(options, context.started),
      ...dataProblems,
      ...files.flatMap((file) => file.problems),
      ...[notes, comments, pages, resolved].flatMap((reading) => reading.problems),
    ]);
    if (data === undefined || hasErrors(problems)) return failed(problems);
    const content = contentOf(data, notes.notes, resolved, options);
    return await publishFiles(beginning, { code, readingName, content, pages: pages.pages, files, crew }, problems);
  } finally {
    await crew.dismiss();
    context.progress.end();
  }
}

/** What was read, with the code and the rules it was read by. */
interface Read {
  readonly code: CompiledCode;
  readonly readingName: string;
  readonly content: Content;
  readonly pages: readonly SitePage[];
  readonly files: readonly ReadFile[];
  readonly crew: Crew;
}

/** Makes the model of what was read, and the site of the model. */
async function publishFiles(
  { options, context, store, listedAt, inputs, stamps, settingsName, memory, journal }: Beginning,
  { code, readingName, content, pages, files, crew }: Read,
  problems: readonly Problem[],
): Promise<BuildResult> {
  const digest = buildDigest(content);
  const planned = planOutputs(digest, options.features, pages);
  const before = new Manifest(options.output).names ?? [];
  const lost = lostPages(options, context.started, planned, before, files.length === 0);
  if (lost.length > 0) return failed([...problems, ...lost]);
  const media = mediaOf(files, inputs.articles);
  const assets = await prepareAssets(context.home, code.names);
  const nameProblems = fileNameProblems([
    ...[...planned, ...assets.files].map(({ file }) => file),
    ...media.keys(),
    "_headers",
    "sw.js",
  ]);
  if (nameProblems.length > 0) return failed([...problems, ...nameProblems]);
  const sections = digest.sections.map((topic) => topic.of);
  const shell = {
    site: content.site,
    strings: content.strings,
    sections,
    about: pages.some(({ path }) => path === PATHS.about),
    ...assets.shell,
  };
  const outputs = nameOutputs(planned, code.names, shell);
  const bodies = bodiesOf(files);
  const reader = new BodyReader(store.packs, bodies);
  const derived = async (): Promise<readonly DerivedOutput[]> => [
    ...searchOutputs(digest, (name) => reader.read(name), code.names),
    ...shareOutputs(digest, shell, code.names),
    ...(await offlineOutputs(digest, outputs, shell, {
      home: context.home,
      output: options.output,
      code: code.names,
      picturesOf: ({ id }) => files.find(({ article }) => article?.id === id)?.article?.media ?? [],
    })),
  ];
  const outputShownAs = shownPath(options.output, context.started);
  const written = await writeOutput({
    options,
    home: context.home,
    outputs,
    assets: [...assets.files, headersFile(shell)],
    media,
    memory,
    journal,
    store,
    crew,
    digest,
    task: { home: context.home, code: code.folder, packs: store.packs, bodies, shell },
    shownAs: outputShownAs,
    progress: context.progress,
    derived: options.pagesOnly || options.features === "basic" ? undefined : derived,
  }).finally(() => reader.close());
  if ("problems" in written) return failed([...problems, ...written.problems]);
  const news = foreignNews(written.foreign, memory?.foreign ?? [], outputShownAs);
  if (news !== undefined) context.say(news);
  const summary: Summary = {
    articles: content.articles.length,
    pages: outputs.filter(({ file }) => file.endsWith(".html")).length,
    files: written.outputs.size,
    warnings: problems,
  };
  const wakes = nextWake(files, context.now);
  context.announce?.(written.changes);
  store.save(
    {
      readingName,
      inputs: stamps,
      settingsName,
      ...(wakes === undefined ? {} : { wakes }),
      listedAt,
      outputs: written.outputs,
      derived: written.derived,
      summary,
      foreign: [...new Set([...(memory?.foreign ?? []), ...written.foreign])],
    },
    files,
  );
  // By the files and not by the bodies: of two articles with one text each has its own place.
  store.dropPacks(new Set(files.flatMap(({ body }) => (body === undefined ? [] : [body[0]]))));
  return { problems, summary, changes: written.changes };
}

function rulesOf(site: KnownSite, features: BuildOptions["features"]): ReadingRules {
  const { timezone, language, otherCalendar, html = [] } = site;
  return { timezone, language, otherCalendar, html, plain: features === "basic" };
}

async function readFiles(
  { options, context, store, inputs, memory }: Beginning,
  rules: ReadingRules,
  remembered: boolean,
  crew: Crew,
): Promise<readonly ReadFile[]> {
  const known = {
    files: remembered ? store.loadFiles(memory?.readingName ?? "") : [],
    stamps: articleStamps(memory, options),
    listedAt: memory?.listedAt ?? 0,
  };
  const task = {
    articles: options.articles,
    assets: path.join(context.home, "src/assets"),
    shownAs: shownPath(options.articles, context.started),
    rules,
  };
  return readArticles(inputs, known, task, store.packs, crew, context.progress);
}

function bodiesOf(files: readonly ReadFile[]): BodyIndex {
  return new Map(
    files.flatMap(({ article, body }) =>
      article === undefined || body === undefined ? [] : [[article.body, body] as const],
    ),
  );
}

function failed(problems: readonly Problem[]): BuildResult {
  return { problems: sortProblems(problems), summary: NO_SUMMARY, changes: NO_CHANGES };
}

/** Names the digest's own pictures: articles show them with their sizes. */
function picturesName(inputs: Inputs): string {
  const pictures = [...inputs.assets.keys()].filter((file) => /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu.test(file));
  return fingerprint(pictures.map((file) => fingerprint(readFileSync(file))).join());
}

function articleStamps(memory: Memory | undefined, options: BuildOptions): Listing {
  const folder = options.articles + path.sep;
  return new Map(
    [...(memory?.inputs ?? [])].flatMap(([file, stamp]) =>
      file.startsWith(folder) ? [[file.slice(folder.length).split(path.sep).join("/"), stamp]] : [],
    ),
  );
}

/** Pictures beside articles that are shown, with what names their content. */
function mediaOf(files: readonly ReadFile[], listing: Listing): ReadonlyMap<string, { from: string; name: string }> {
  return new Map(
    files.flatMap(({ article }) =>
      (article?.media ?? []).flatMap((media) =>
        media.file === undefined
          ? []
          : [[media.path.slice(1), { from: media.file, name: String(listing.get(media.file)) }] as const],
      ),
    ),
  );
}

/** When the next article of the future must appear. */
function nextWake(files: readonly ReadFile[], now: number): number | undefined {
  const future = files.flatMap(({ article }) =>
    article !== undefined && article.fields.date.epochMs > now ? [article.fields.date.epochMs] : [],
  );
  return future.length === 0 ? undefined : Math.min(...future);
}
