import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spokenLanguage } from "../../command/spoken-language.ts";
import { formatProblem, hasErrors, type Problem } from "../../content/problem.ts";
import type { Digest } from "../../digest/digest.ts";
import type { PageEntry } from "../../digest/views.ts";
import type { Shell } from "../../site/shell.ts";
import { PLAIN_SITE } from "../../words/eleventy.ts";
import { textIn } from "../../words/message.ts";
import { prepareOwnAssets } from "../assets/own-assets.ts";
import { fontOf } from "../assets/own-font.ts";
import type { CodeNames } from "../code/code-names.ts";
import { type CompiledCode, compiledCode } from "../code/compiled-code.ts";
import { bundleOwnConfiguration } from "../code/own-configuration.ts";
import { batchesOf, type DerivedOutput, makeBatch } from "../derived/derived.ts";
import { pictureOutputs } from "../derived/pictures.ts";
import type { Surroundings } from "../inputs/beside.ts";
import { locateIn } from "../inputs/content.ts";
import { listInputs } from "../inputs/inputs.ts";
import { PAGES } from "../inputs/pages-folder.ts";
import { listFiles, nameBelow } from "../inputs/scan.ts";
import { shownPath } from "../inputs/shown-path.ts";
import { BodyReader } from "../memory/bodies.ts";
import { type BuildOptions, buildOptions } from "../options.ts";
import { keyOf } from "../plan/outputs.ts";
import type { PlannedOutput } from "../plan/plan.ts";
import { derivedOf, type PlanSources, planSite } from "../plan-site.ts";
import { Progress } from "../progress.ts";
import { readRules, readSite, type SiteRead, withPlugins } from "../read-site.ts";
import { Crew } from "../render/crew.ts";
import { Manifest } from "../write/manifest.ts";
import { mediaBytes } from "../write/write-site.ts";
import type { OwnConfigure } from "./own-configure.ts";
import { addsToOurs } from "./probe.ts";

/** A site for Eleventy's own command: read whole, nothing remembered. */
export interface PlainSite {
  readonly digest: Digest;
  readonly shell: Shell;
  /** By key, such as `pages.articles`. */
  readonly outputs: Readonly<Record<string, readonly PageEntry<unknown>[]>>;
  /** Styles, scripts, fonts and pictures. */
  readonly files: readonly { readonly file: string; readonly bytes: string | Uint8Array }[];
  /** What is known of what is beside the editor's own pages. */
  readonly surroundings: Surroundings;
  /** The copies of pictures that pages show. */
  readonly pictures: readonly DerivedOutput[];
  /** Search, share pictures and the service worker, for a site whose pictures are in the folder already. */
  readonly derived: (output: string) => Promise<readonly DerivedOutput[]>;
}

/**
 * The configuration of the generator's own digest.
 * @param home the generator's own folder
 * @throws {Error} with every problem as a line where it has errors
 */
export async function ownConfigureOf(home: string): Promise<OwnConfigure | undefined> {
  const { root, includes, cache } = buildOptions({}, home);
  const { folder: code, names } = await compiledCode(home);
  const place = { root, includes, started: home, cache, home, code, codeName: names.all };
  const { bundle, shown, problems } = await bundleOwnConfiguration(place);
  if (hasErrors(problems)) throw problemsError(problems);
  return bundle === undefined ? undefined : { file: bundle.file, shown };
}

/**
 * Reads the generator's own digest and plans its site.
 * @param home the generator's own folder
 * @throws {Error} with every problem as a line where the digest has errors
 */
export async function loadPlainSite(home: string): Promise<PlainSite> {
  const options = buildOptions({}, home);
  const code = await compiledCode(home);
  const packs = mkdtempSync(path.join(tmpdir(), "gozide-bodies-"));
  const { read, sources } = await readSources(options, code, packs, home);
  const shownAs = shownPath(options.articles, home);
  const locate = locateIn(options.articles, shownAs);
  const plan = await planSite({ ...sources, shownAs, locate, code: code.names });
  if (hasErrors(plan.problems)) throw problemsError(plan.problems);
  for (const problem of read.problems) console.error(formatProblem(problem, spokenLanguage([])));
  const bodies = new BodyReader(packs, plan.bodies);
  const bodyOf = (bodyHash: string): string => bodies.read(bodyHash);
  const { imageKeep: keep = [] } = plan.shell.site;
  const media = await Promise.all(
    [...plan.media].map(async ([file, picture]) => ({ file, bytes: await mediaBytes(picture, keep) })),
  );
  const drawing = { crew: new Crew(0, code.folder), workers: options.workers, code: code.folder };
  return {
    digest: plan.digest,
    shell: { ...plan.shell, body: bodyOf },
    outputs: byTemplate(plan.outputs, code.names),
    files: [...plan.assets, ...media],
    surroundings: read.surroundings,
    pictures: pictureOutputs(plan.pictures, { cache: options.cache, code: code.names, keep }),
    derived: (output) => derivedOf(plan, { files: read.files, home, code: code.names, output, bodyOf, drawing }),
  };
}

/**
 * Reads all that the site is made of.
 * @param packs the folder for the articles' bodies
 * @throws {Error} with every problem as a line where the digest has errors
 */
async function readSources(
  options: BuildOptions,
  code: CompiledCode,
  packs: string,
  home: string,
): Promise<{ readonly read: SiteRead; readonly sources: Omit<PlanSources, "shownAs" | "locate" | "code"> }> {
  const inputs = listInputs(options, home);
  const configure = await ownConfigureOf(home);
  const place = { base: home, code: code.folder, ...(configure === undefined ? {} : { own: configure }) };
  const plugins = (await addsToOurs(code.folder, configure)) ? { ...place, name: "" } : undefined;
  const data = readRules(options, { home, started: home }, inputs, code.names);
  const ownAssets = await prepareOwnAssets({
    folder: options.assets,
    started: home,
    cache: options.cache,
    code: code.names,
    font: fontOf(data.reading.data?.site, options.data, home),
  });
  const read = await readSite(
    {
      options,
      context: { home, started: home, now: Date.now(), progress: new Progress(process.stderr, spokenLanguage([])) },
      inputs,
      known: { files: [], stamps: new Map(), listedAt: 0, changedAssets: new Set() },
      packs,
      folder: packs,
      listedAt: Date.now(),
      crew: new Crew(0, code.folder),
    },
    withPlugins(data, plugins),
    ownAssets.problems,
  );
  if (read.content === undefined) throw problemsError(read.problems);
  const { content, files, pages, own, media, surroundings } = read;
  const photographs = surroundings.known;
  return { read, sources: { content, files, pages, own, media, photographs, ownAssets, home } };
}

/** The outputs by their template's key. Eleventy asks for the list of every template, an empty one too. */
function byTemplate(outputs: readonly PlannedOutput[], { outputs: code }: CodeNames): PlainSite["outputs"] {
  const templates = Object.keys(code).filter((file) => file.startsWith(`${PAGES}/`));
  const lists: Record<string, PageEntry<unknown>[]> = Object.fromEntries(
    templates.map((file) => [keyOf(file.slice(PAGES.length + 1)), []]),
  );
  for (const { key, entry } of outputs) {
    const entries = lists[key] ?? [];
    entries.push(entry);
    lists[key] = entries;
  }
  return lists;
}

/**
 * Writes what is not a page, and the list of all files, by which a later build knows them for ours.
 * @param output the site's folder, with its pages in it
 * @param pages files that Eleventy wrote, from where the command runs
 * @param copied files that it copied, below the site's folder
 */
export async function writeRest(
  site: PlainSite,
  output: string,
  pages: readonly string[],
  copied: readonly string[],
): Promise<void> {
  for (const { file, bytes } of site.files) {
    const target = path.join(output, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const made = mkdtempSync(path.join(tmpdir(), "gozide-derived-"));
  try {
    for (const batch of batchesOf(site.pictures)) await makeBatch(batch, output);
    const pictures = site.pictures.flatMap(({ files = [] }) => files);
    for (const batch of batchesOf(await site.derived(path.resolve(output)))) await makeBatch(batch, made);
    cpSync(made, output, { recursive: true });
    const derived = [...listFiles(made).keys()];
    const written = pages.map((file) => nameBelow(output, file));
    new Manifest(path.resolve(output)).replace([
      ...written,
      ...copied,
      ...site.files.map(({ file }) => file),
      ...pictures,
      ...derived,
    ]);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function problemsError(problems: readonly Problem[]): Error {
  const language = spokenLanguage([]);
  const lines = problems.map((problem) => formatProblem(problem, language));
  return new Error([textIn(PLAIN_SITE.errors, language), ...lines].join("\n"));
}
