import path from "node:path";
import { optional } from "../content/optional.ts";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import { filePath } from "../site/template.ts";
import { type OwnAssetsPlace, prepareOwnAssets } from "./assets/own-assets.ts";
import { fontOf } from "./assets/own-font.ts";
import type { Beginning, BuildResult } from "./build.ts";
import { type CompiledCode, compiledCode } from "./code/compiled-code.ts";
import type { DrawnPages } from "./code/load-drawn-pages.ts";
import { dropUnshown, type PictureMaking, pictureOutputs } from "./derived/pictures.ts";
import { type Begun, beginWithAdditions } from "./eleventy/begin.ts";
import { finishBuild } from "./finish-build.ts";
import { hostWarnings } from "./host-warnings.ts";
import type { KnownArticles } from "./inputs/articles.ts";
import { changedAddresses } from "./inputs/asset-pictures.ts";
import { locateIn } from "./inputs/content.ts";
import { folderProblems, lostPages } from "./inputs/content-folders.ts";
import { nameKey } from "./inputs/disk-file.ts";
import { idleAliases } from "./inputs/idle-aliases.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import type { Listing } from "./inputs/scan.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { MadeLater } from "./made-later.ts";
import { BodyReader } from "./memory/bodies.ts";
import type { Memory, Summary } from "./memory/store.ts";
import type { BuildOptions } from "./options.ts";
import { bundleOwnCode, type OwnCode } from "./own-code.ts";
import { derivedOf, planSite, type SitePlan } from "./plan-site.ts";
import { type ReadRules, readRules, readSite, type SiteRead, withPlugins } from "./read-site.ts";
import { Crew } from "./render/crew.ts";
import { Manifest } from "./write/manifest.ts";
import type { Changes } from "./write/publish.ts";
import { writeOutput } from "./write-output.ts";

const NO_CHANGES: Changes = { added: [], changed: [], removed: [] };
const NO_SUMMARY: Summary = { articles: 0, pages: 0, files: 0, warnings: [] };
/** With fewer articles than this, starting threads costs more than they save. */
const WORTH_THREADS = 400;

/**
 * Builds a site of which something changed: reads, plans, writes, remembers.
 * @param trusted whether articles that did not change need not be read again
 * @throws {BrokenCacheError} when a page asks for the text of one and the cache does not hold it any more
 */
export async function rebuildSite(beginning: Beginning, trusted: boolean): Promise<BuildResult> {
  const { context } = beginning;
  const code = await compiledCode(context.home);
  const own = await bundleOwnCode(beginning, code);
  const before = process.cwd();
  process.chdir(own.given.base);
  try {
    return await rebuildWith(own, beginning, trusted);
  } catch (error) {
    const faults = own.faultsOf(error);
    if (faults.length === 0) throw error;
    return failed(faults);
  } finally {
    process.chdir(before);
  }
}

/** Builds a site with the code that the digest has of its own. */
async function rebuildWith(ownCode: OwnCode, beginning: Beginning, trusted: boolean): Promise<BuildResult> {
  const { options, context, inputs, memory, stamps, store } = beginning;
  const { code } = ownCode.given;
  const data = readRules(options, context, inputs, code.names);
  const pathPrefix = data.reading.data?.site.pathPrefix ?? "/";
  const loaded = hasErrors(ownCode.problems)
    ? undefined
    : await beginWithAdditions(beginning, ownCode.given, pathPrefix);
  if (loaded !== undefined && "problems" in loaded) return failed(loaded.problems);
  const additions = loaded?.additions;
  const rules = withPlugins(data, additions?.markdown);
  const remembered = trusted && memory?.readingName === rules.name;
  const crew = new Crew(options.workers ?? (!remembered && inputs.articles.size >= WORTH_THREADS ? 2 : 0), code.folder);
  try {
    const known = knownArticles(beginning, remembered, rules);
    const drawn = await ownCode.loadPages();
    const ownAssets = await prepareOwnAssets(placeOfAssets(beginning, code, data));
    const problemsSoFar = [
      ...folderProblems(options, context.started, stamps, memory?.inputs),
      ...ownAssets.problems,
      ...ownCode.problems,
      ...drawn.problems,
    ];
    const { listedAt } = beginning;
    const { packs, folder } = store;
    const reading = { options, context, inputs, known, packs, folder, listedAt, crew, drawn };
    const read = await readSite(reading, rules, problemsSoFar);
    const { content, files, pages, own, media, surroundings } = read;
    if (content === undefined) return failed(read.problems);
    // Threads have nothing to do while the site is planned. A configuration of the digest's own says who renders.
    if (loaded === undefined) {
      const { eleventy } = ownCode.given;
      crew.meanwhile({ kind: "load", modules: { code: code.folder, ...optional("eleventy", eleventy) } });
    }
    const shownAs = shownPath(options.articles, context.started);
    const locate = locateIn(options.articles, shownAs);
    const shown = options.originals ? new Map() : surroundings.known;
    const pictures = { media, photographs: shown };
    const sources = { content, files, pages, own, ...pictures, ownAssets, shownAs, locate, home: context.home };
    const names = [additions?.name, ownCode.name].join("");
    const soundFiles = memory?.settingsName === beginning.settingsName ? memory.filesName : undefined;
    const plan = await planSite({ ...sources, code: code.names, additions: names, soundFiles });
    const faults = [...plan.problems, ...lostOutputs(plan, files, options, context.started)];
    if (hasErrors(faults)) return failed([...read.problems, ...faults]);
    const written = await write(plan, { ...read, drawn }, crew, beginning, loaded, ownCode);
    if ("problems" in written) return failed([...read.problems, ...written.problems]);
    dropUnshown(plan.pictures, folder, pictureMaking(plan, options, code));
    const late = [
      ...aliasWarnings(plan, read, beginning),
      ...hostWarnings(written.outputs, content.site, options, context.started),
    ];
    const problems = sortProblems([...read.problems, ...late]);
    const result = finishBuild(written, plan, { ...read, problems, before: known.files }, rules, beginning, {
      additions,
      own: ownCode.watched,
    });
    context.later?.take(new MadeLater({ options, context, store, code }, plan));
    return result;
  } finally {
    await crew.dismiss();
    context.progress.end();
    loaded?.end();
  }
}

function placeOfAssets({ options, context }: Beginning, code: CompiledCode, { reading }: ReadRules): OwnAssetsPlace {
  const { started } = context;
  const font = fontOf(reading.data?.site, options.data, started);
  return { folder: options.assets, started, cache: options.cache, code: code.names, font };
}

/** What the last build knew of the articles; none of their texts where it read them by other rules. */
function knownArticles(
  { options, store, memory }: Beginning,
  remembered: boolean,
  { pictures }: ReadRules,
): KnownArticles {
  return {
    files: remembered ? store.loadFiles(memory?.readingName ?? "") : [],
    stamps: articleStamps(memory, options),
    listedAt: memory?.listedAt ?? 0,
    changedAssets: new Set(changedAddresses(memory?.pictures ?? new Map(), pictures).map(nameKey)),
  };
}

function articleStamps(memory: Memory | undefined, options: BuildOptions): Listing {
  const folder = options.articles + path.sep;
  return new Map(
    [...(memory?.inputs ?? [])].flatMap(([file, stamp]) =>
      file.startsWith(folder) ? [[file.slice(folder.length).split(path.sep).join("/"), stamp]] : [],
    ),
  );
}

/** Earlier addresses at which the site has a page or a file of its own. */
function aliasWarnings(
  { digest, outputs, assets }: SitePlan,
  { pages }: SiteRead,
  { options, context }: Beginning,
): readonly Problem[] {
  const planned = outputs.flatMap(({ key, file }) => (key === "pages.redirects" ? [] : [file]));
  const made = [...planned, ...assets.map(({ file }) => file), ...pages.map((page) => filePath(page.path).slice(1))];
  return idleAliases(digest.articles, made, locateIn(options.articles, shownPath(options.articles, context.started)));
}

/** Pages of the site that is there, where far too many of them would go. */
function lostOutputs(
  { outputs }: SitePlan,
  files: readonly ReadFile[],
  options: BuildOptions,
  started: string,
): readonly Problem[] {
  return lostPages(options, started, outputs, new Manifest(options.output).names ?? [], files.length === 0);
}

/** Writes the site, and after its pages what is derived from it. */
async function write(
  plan: SitePlan,
  { files, own, surroundings, drawn }: SiteRead & { readonly drawn: DrawnPages },
  crew: Crew,
  { options, context, store, memory, journal }: Beginning,
  begun: Begun | undefined,
  { components, given: { code, base, own: configure, eleventy } }: OwnCode,
): ReturnType<typeof writeOutput> {
  const { home, started, progress } = context;
  const { outputs, assets, media, pictures, taken, digest, shell, bodies } = plan;
  const reader = new BodyReader(store.packs, bodies);
  const derived = () =>
    derivedOf(plan, {
      files,
      home,
      code: code.names,
      output: options.output,
      bodyOf: (bodyHash) => reader.read(bodyHash),
      drawing: { crew, workers: options.workers, code: code.folder },
      before: { memory, output: options.output },
    });
  try {
    return await writeOutput({
      options,
      home,
      outputs,
      assets,
      media,
      surroundings,
      pictures: pictureOutputs(pictures, pictureMaking(plan, options, code)),
      own,
      drawn,
      taken,
      memory,
      isSound: context.later?.hasSome ?? false,
      journal,
      store,
      crew,
      digest,
      additions: begun?.additions,
      openedStage: begun?.stage,
      task: {
        home,
        base,
        code: code.folder,
        packs: store.packs,
        bodies,
        shell,
        ...(configure === undefined ? {} : { configure }),
        ...(eleventy === undefined ? {} : { eleventy }),
        ...(components === undefined ? {} : { own: components }),
        ...(begun === undefined ? {} : { sources: begun.sources }),
      },
      shownAs: shownPath(options.output, started),
      progress,
      derived: options.pagesOnly ? undefined : derived,
    });
  } finally {
    reader.close();
  }
}

function pictureMaking({ shell }: SitePlan, { cache }: BuildOptions, { names }: CompiledCode): PictureMaking {
  return { cache, code: names, keep: shell.site.imageKeep ?? [] };
}

function failed(problems: readonly Problem[]): BuildResult {
  return { problems: sortProblems(problems), summary: NO_SUMMARY, changes: NO_CHANGES };
}
