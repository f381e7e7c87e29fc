import { readFileSync } from "node:fs";
import path from "node:path";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import type { ReadingRules } from "../content/read-article.ts";
import { buildDigest, type Digest } from "../digest/digest.ts";
import { readArticles } from "./articles.ts";
import { prepareAssets } from "./assets.ts";
import type { BodyPlace } from "./bodies.ts";
import { type CodeNames, nameCode } from "./code.ts";
import { assembleContent, loadData, loadNotes, shownPath } from "./content.ts";
import { Crew } from "./crew.ts";
import { type DerivedOutput, keepDerived, writeDerived } from "./derived.ts";
import { fingerprint } from "./fingerprint.ts";
import { allInputs, type Inputs, listInputs } from "./inputs.ts";
import { takeLock } from "./lock.ts";
import type { BuildOptions } from "./options.ts";
import { nameOutputs } from "./outputs.ts";
import { collisions, planOutputs } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { Changes } from "./publish.ts";
import type { ReadFile } from "./read-files.ts";
import { type Listing, sameStamp, stampOf } from "./scan.ts";
import { type Memory, Store, type Summary } from "./store.ts";
import { writeSite } from "./write-site.ts";

/** Where and when a build runs: what the edges know. */
export interface BuildContext {
  /** The generator's own folder. */
  readonly home: string;
  /** The folder the command was started in. */
  readonly started: string;
  /** Epoch milliseconds: articles dated later are not published yet. */
  readonly now: number;
  readonly progress: Progress;
  /** Told of things that are neither progress nor problems. */
  readonly say: (text: string) => void;
}

/** How a build ended. With errors among the problems, the site is as it was. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  readonly changes: Changes;
}

const NO_CHANGES: Changes = { added: [], changed: [], removed: [] };
const NO_SUMMARY: Summary = { articles: 0, pages: 0, files: 0, warnings: [] };
/** File systems and clocks disagree by less than this; a file changed this shortly before it was listed is read again. */
const CLOCK_GRAIN_MS = 2000;
/** With fewer articles or pages than this, starting threads costs more than they save. */
const WORTH_THREADS = 400;

/** Builds the site: reads what changed, renders what differs, writes it, and remembers. */
export async function buildSite(options: BuildOptions, context: BuildContext): Promise<BuildResult> {
  const store = new Store(storeFolder(options, context.home));
  const release = await takeLock(path.join(store.folder, "lock"), (pid) =>
    context.say(`another build (process ${pid}) is at work on this site; waiting for it`),
  );
  try {
    return await buildLocked(options, context, store);
  } finally {
    release();
  }
}

function storeFolder(options: BuildOptions, home: string): string {
  const site = [options.articles, options.output].map((folder) => path.relative(home, folder)).join("\u0001");
  return path.join(options.cache, `site-${fingerprint(site).slice(0, 8)}`);
}

async function buildLocked(options: BuildOptions, context: BuildContext, store: Store): Promise<BuildResult> {
  const listedAt = Date.now();
  const inputs = listInputs(options, context.home);
  const stamps = allInputs(inputs, options);
  const settingsName = fingerprint(JSON.stringify([options, process.version]));
  const memory = store.load();
  const journal = store.journal();
  if (memory !== undefined && journal.length === 0 && nothingChanged(memory, stamps, settingsName, options, context)) {
    return { problems: memory.summary.warnings, summary: memory.summary, changes: NO_CHANGES };
  }

  const code = await codeNames(inputs.code, memory, context.home);
  const { data, problems: dataProblems } = loadData(options, context.home, context.started);
  const rules: ReadingRules = data?.site ?? { timezone: "Asia/Tehran", language: "fa-IR", otherCalendar: "inline" };
  const readingName = fingerprint(
    JSON.stringify([
      code.reading,
      rules.timezone,
      rules.language,
      rules.otherCalendar,
      options.features,
      picturesName(inputs),
    ]),
  );
  const crew = new Crew(crewSize(options, inputs, memory?.readingName === readingName));
  try {
    const shownAs = shownPath(options.articles, context.started);
    const known = memory?.readingName === readingName ? store.loadFiles() : [];
    const files = await readArticles(
      inputs,
      {
        files: known,
        stamps: articleStamps(memory, options),
        trustedUntil: (memory?.listedAt ?? 0) - CLOCK_GRAIN_MS,
      },
      {
        articles: options.articles,
        assets: path.join(context.home, "src/assets"),
        shownAs,
        rules: { timezone: rules.timezone, language: rules.language, otherCalendar: rules.otherCalendar },
      },
      store.packs,
      crew,
      context.progress,
    );
    const fileProblems = [...dataProblems, ...files.flatMap((file) => file.problems)];
    if (data === undefined) return failed(fileProblems);
    const { notes, problems: noteProblems } = loadNotes(options, data, context.started);
    const { content, problems: referenceProblems } = assembleContent(files, data, notes, options, shownAs, context.now);
    const problems = sortProblems([...fileProblems, ...noteProblems, ...referenceProblems]);
    if (hasErrors(problems)) return failed(problems);

    const digest = buildDigest(content);
    const assets = await prepareAssets(context.home, path.join(options.cache, "assets"));
    const plan = planOutputs(digest, options.features);
    const clashes = collisions(plan.outputs);
    if (clashes.length > 0) return failed([...problems, ...clashes.map(clashProblem)]);
    const shell = {
      site: content.site,
      strings: content.strings,
      sections: digest.sections.map((topic) => topic.of),
      ...assets.shell,
    };
    const outputs = nameOutputs(plan.outputs, code, shell);
    const bodies = new Map(
      files.flatMap(({ article, body }): readonly (readonly [string, BodyPlace])[] =>
        article === undefined || body === undefined ? [] : [[article.body, body]],
      ),
    );
    const { written, changes } = await writeSite({
      options,
      home: context.home,
      outputs,
      keys: plan.keys,
      assets,
      media: mediaOf(files, inputs.articles),
      memory,
      journal,
      store,
      crew,
      digest,
      task: { home: context.home, packs: store.packs, bodies, shell },
      progress: context.progress,
    });
    const derived = options.pagesOnly
      ? keepDerived(memory, options.output)
      : await writeDerived(derivedOutputs(digest, bodies, store.packs), options.output, memory, context.progress);
    const summary: Summary = {
      articles: content.articles.length,
      pages: outputs.filter(({ file }) => file.endsWith(".html")).length,
      files: written.size + derived.written.size,
      warnings: problems,
    };
    const wakes = nextWake(files, context.now);
    store.save(
      {
        readingName,
        code,
        inputs: stamps,
        settingsName,
        ...(wakes === undefined ? {} : { wakes }),
        listedAt,
        outputs: new Map([...written, ...derived.written]),
        derived: derived.made,
        summary,
      },
      files,
    );
    store.dropPacks(new Set(files.flatMap(({ body }) => (body === undefined ? [] : [body[0]]))));
    return { problems, summary, changes: bothChanges(changes, derived.changes) };
  } finally {
    await crew.dismiss();
    context.progress.end();
  }
}

function bothChanges(a: Changes, b: Changes): Changes {
  return {
    added: [...a.added, ...b.added],
    changed: [...a.changed, ...b.changed],
    removed: [...a.removed, ...b.removed],
  };
}

/** Search indexes and share pictures. */
function derivedOutputs(
  _digest: Digest,
  _bodies: ReadonlyMap<string, BodyPlace>,
  _packs: string,
): readonly DerivedOutput[] {
  return [];
}

function failed(problems: readonly Problem[]): BuildResult {
  return { problems: sortProblems(problems), summary: NO_SUMMARY, changes: NO_CHANGES };
}

function clashProblem([first, second]: readonly [string, string]): Problem {
  return {
    severity: "error",
    file: first,
    message: `${second} would be the same file on many systems`,
    fix: "give one of them another slug",
  };
}

/** True when every input is as it was listed last time, every output is as it was written, and no article awakes. */
function nothingChanged(
  memory: Memory,
  stamps: Listing,
  settingsName: string,
  options: BuildOptions,
  context: BuildContext,
): boolean {
  if (memory.settingsName !== settingsName || stamps.size !== memory.inputs.size) return false;
  if (memory.wakes !== undefined && memory.wakes <= context.now) return false;
  const trustedUntil = memory.listedAt - CLOCK_GRAIN_MS;
  for (const [file, stamp] of stamps) {
    if (!sameStamp(stamp, memory.inputs.get(file)) || stamp[1] >= trustedUntil || stamp[2] >= trustedUntil)
      return false;
  }
  for (const [file, { stamp }] of memory.outputs) {
    const now = stampOf(path.join(options.output, file));
    if (now === undefined || now[0] !== stamp[0] || now[1] !== stamp[1]) return false;
  }
  return true;
}

async function codeNames(code: Listing, memory: Memory | undefined, home: string): Promise<CodeNames> {
  const trustedUntil = (memory?.listedAt ?? 0) - CLOCK_GRAIN_MS;
  const same = [...code].every(
    ([file, stamp]) => sameStamp(stamp, memory?.inputs.get(file)) && stamp[1] < trustedUntil && stamp[2] < trustedUntil,
  );
  if (memory !== undefined && same) return memory.code;
  const pages = path.join(home, "src/pages") + path.sep;
  const templates = [...code.keys()]
    .filter((file) => file.startsWith(pages) && /\.11ty\.tsx?$/u.test(file))
    .map((file) => file.slice(pages.length).split(path.sep).join("/"));
  return nameCode(home, templates);
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

function crewSize(options: BuildOptions, inputs: Inputs, remembered: boolean): number {
  if (options.workers !== undefined) return options.workers;
  return !remembered && inputs.articles.size >= WORTH_THREADS ? 2 : 0;
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
