import type { Article, Content } from "../content/article.ts";
import { FILE_LIMITS } from "../content/body-files.ts";
import { type BodyTexts, bodyTexts } from "../content/body-texts.ts";
import type { DataReading } from "../content/data-files.ts";
import { has } from "../content/features.ts";
import type { KnownSite } from "../content/known-data.ts";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import type { ReadingRules } from "../content/read-body.ts";
import type { LocateField } from "../content/references.ts";
import { aliasPath } from "../digest/aliases.ts";
import { editionDay } from "../digest/edition.ts";
import { articlePath } from "../digest/paths.ts";
import type { SitePage } from "../discovery/sitemap.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { filePath } from "../site/template.ts";
import type { BuildContext } from "./build.ts";
import { type CodeNames, codeName, READER } from "./code/code-names.ts";
import type { DrawnPages } from "./code/load-drawn-pages.ts";
import type { MarkdownPlugins } from "./eleventy/markdown-plugins.ts";
import { knownFiles } from "./files/known-files.ts";
import { amendedMarkdown } from "./inputs/amended-markdown.ts";
import { type KnownArticles, readArticles } from "./inputs/articles.ts";
import { assetFolders } from "./inputs/asset-folders.ts";
import { type AssetPictures, assetPictures } from "./inputs/asset-pictures.ts";
import type { Surroundings } from "./inputs/beside.ts";
import {
  contentOf,
  linkProblems,
  loadComments,
  loadData,
  loadNotes,
  locateIn,
  type NotesRead,
  resolveContent,
} from "./inputs/content.ts";
import { editionNumberProblems } from "./inputs/edition-numbers.ts";
import { fileNameProblems } from "./inputs/file-names.ts";
import { allInputs, type Inputs } from "./inputs/inputs.ts";
import { type MediaNeeded, mediaNeeded, type ShownPictures } from "./inputs/media.ts";
import { loadPages, type OwnPage, type OwnPagesRead } from "./inputs/own-pages.ts";
import { asReadBefore, resolvedBefore } from "./inputs/read-before.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import type { Listing } from "./inputs/scan.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { strangeFiles } from "./inputs/strange-files.ts";
import { fingerprint } from "./memory/fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import { knownPictures } from "./pictures/known-pictures.ts";
import type { Crew } from "./render/crew.ts";

/** The data files, and by which rules articles are read. */
export interface ReadRules {
  /** The data, or what is sure of it where it has faults. */
  readonly reading: DataReading;
  readonly rules: ReadingRules;
  /** Names the rules and the code that reads: under one name an article that shows the same pictures reads the same. */
  readonly name: string;
  /** The pictures of the assets, which articles show with their sizes. */
  readonly pictures: AssetPictures;
  /** Name the code that looks at pictures, and at other files. */
  readonly examiner: string;
  readonly fileExaminer: string;
  /** The interface's texts that are in bodies. */
  readonly texts: BodyTexts;
  /** Where Eleventy's configuration amends the Markdown of articles and editions' notes. */
  readonly plugins?: MarkdownPlugins;
}

/** Rules by which articles are read with plugins of Markdown. */
export function withPlugins(rules: ReadRules, plugins: MarkdownPlugins | undefined): ReadRules {
  if (plugins === undefined) return rules;
  return { ...rules, plugins, name: fingerprint(`${rules.name}\u0001${plugins.name}`) };
}

/** The modules that look at pictures and at other files. */
const EXAMINER = "src/making/pictures/examine.ts";
const FILE_EXAMINER = "src/making/files/examine-file.ts";

/** Reads the data files. */
export function readRules(
  options: BuildOptions,
  { home, started }: Pick<BuildContext, "home" | "started">,
  inputs: Inputs,
  code: CodeNames,
): ReadRules {
  const reading = asReadBefore(loadData(options, home, started));
  const { timezone, language, otherCalendar, allowedElements = [], imageKeep = [], fileLimits } = reading.known.site;
  const rules = { timezone, language, otherCalendar, allowedElements };
  const examiner = codeName(code, EXAMINER);
  const fileExaminer = codeName(code, FILE_EXAMINER);
  const texts = bodyTexts(reading.strings);
  const pictureRules = [examiner, imageKeep, showsOriginals(options, reading)];
  const fileRules = [fileExaminer, fileLimits, texts];
  const name = fingerprint(JSON.stringify([codeName(code, READER), rules, pictureRules, fileRules]));
  const pictures = assetPictures(inputs, assetFolders(options, home));
  return { reading, rules, name, pictures, examiner, fileExaminer, texts };
}

/** What a site is read with. */
export interface Reading {
  readonly options: BuildOptions;
  readonly context: Pick<BuildContext, "home" | "started" | "now" | "progress">;
  readonly inputs: Inputs;
  readonly known: KnownArticles;
  /** The folder of the pack files, for the articles' bodies. */
  readonly packs: string;
  /** Where it is kept what is known of pictures. */
  readonly folder: string;
  /** When the inputs were listed, epoch milliseconds. */
  readonly listedAt: number;
  readonly crew: Crew;
  /** The digest's own pages in JSX, where they are drawn. */
  readonly drawn?: Pick<DrawnPages, "pages">;
}

/** All that was read of a digest. */
export interface SiteRead {
  readonly files: readonly ReadFile[];
  /** Where ordinary pages are. */
  readonly pages: readonly SitePage[];
  /** All of them, files that are no page of HTML too. */
  readonly own: readonly OwnPage[];
  /** Pictures that texts show, and files that they offer. */
  readonly media: Pick<MediaNeeded, "files" | "sources">;
  /** What is known of what is beside texts. */
  readonly surroundings: Surroundings;
  /** Undefined where the digest has errors. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/** Reads articles, notes, comments and ordinary pages, and looks up what articles refer to; reports all problems at once. */
export async function readSite(
  { options, context, inputs, known, packs, folder, listedAt, crew, drawn }: Reading,
  readRules: ReadRules,
  problemsSoFar: readonly Problem[] = [],
): Promise<SiteRead> {
  const { reading, rules, plugins } = readRules;
  const { home, started, now } = context;
  const shownAs = shownPath(options.articles, started);
  const assets = assetFolders(options, home);
  const listing = allInputs(inputs, options);
  const surroundings = await lookAround({ options, context, folder, listedAt }, readRules, listing, assets);
  const task = {
    articles: options.articles,
    shownAs,
    rules,
    surroundings,
    ...(plugins === undefined ? {} : { plugins }),
  };
  const files = await readArticles(inputs, known, task, packs, crew, context.progress);
  const notes = loadNotes(options, reading.known.site, surroundings, started, await amendedMarkdown(plugins));
  // Comments of a digest that shows none are not read either.
  const comments = hasComments(reading) ? loadComments(options, reading.known.site, started) : NO_COMMENTS;
  const pages = loadPages(options, surroundings, started, drawn?.pages);
  const parts = { files, notes: notes.notes, comments: comments.comments };
  const registers = { ...reading.known, folder: shownPath(options.data, started) };
  const resolved = resolveContent(parts, registers, options, shownAs, now, resolvedBefore(reading));
  const shown = shownOf(files, notes, pages, resolved.articles, reading.known.site);
  const media = mediaNeeded(shown, options, listing, started, assets);
  const numbers = editionNumberProblems(reading.numbers, notes.notes, files, reading.known.site, now);
  const problems = sortProblems([
    ...problemsSoFar,
    ...linkProblems(options, started),
    ...strangeFiles(inputs, options, started, offeredNames(files)),
    ...reading.problems,
    ...numbers,
    ...files.flatMap((file) => file.problems),
    ...[notes, comments, pages, media, resolved].flatMap((part) => part.problems),
  ]);
  const whole = reading.data !== undefined && !hasErrors(problems);
  const lostAddresses = whole ? [] : addressFaults(resolved.articles, locateIn(options.articles, shownAs));
  const content = whole ? contentOf(reading.data, notes.notes, resolved, options) : undefined;
  return {
    files,
    pages: pages.pages,
    own: pages.own,
    media,
    surroundings,
    content,
    problems: sortProblems([...problems, ...lostAddresses]),
  };
}

/** Looks at all that may be beside texts. */
async function lookAround(
  { options, context, folder, listedAt }: Pick<Reading, "options" | "context" | "folder" | "listedAt">,
  { reading, examiner, fileExaminer, texts }: ReadRules,
  listing: Listing,
  assets: readonly string[],
): Promise<Surroundings> {
  const { imageKeep: keep = [], fileLimits = FILE_LIMITS } = reading.known.site;
  const looking = { folder, listing, listedAt, progress: context.progress };
  return {
    assets,
    known: await knownPictures({ ...looking, keep, code: examiner }),
    originals: showsOriginals(options, reading),
    files: await knownFiles({ ...looking, by: fileExaminer, most: fileLimits.most * MEGABYTE }),
    limits: fileLimits,
    texts,
  };
}

const MEGABYTE = 1024 * 1024;

/** What published texts have beside them: of drafts, and of notes whose edition is not there yet, nothing is published. */
function shownOf(
  files: readonly ReadFile[],
  notes: NotesRead,
  pages: OwnPagesRead,
  articles: readonly Article[],
  { editionRhythm }: KnownSite,
): ShownPictures {
  const published = new Set(articles.map(({ id }) => id));
  const days = new Set(articles.map(({ date }) => jalaliKey(editionDay(date, editionRhythm))));
  return {
    article: files.flatMap(({ article }) => (article !== undefined && published.has(article.id) ? [article] : [])),
    note: [...notes.beside].flatMap(([day, offered]) => (days.has(day) ? [offered] : [])),
    page: pages.own.map(({ offered }) => offered),
  };
}

/** The files that articles offer, and what belongs to them, below the articles folder. */
function offeredNames(files: readonly ReadFile[]): ReadonlySet<string> {
  return new Set(files.flatMap(({ article }) => article?.files ?? []).flatMap(({ beside }) => beside));
}

const NO_COMMENTS = { comments: [], problems: [] };

/** Whether pictures are shown as they are: to an editor who watches, and where the digest wants them so. */
function showsOriginals({ originals = false }: BuildOptions, { known }: DataReading): boolean {
  return originals || !has(known.site, "picture_widths");
}

function hasComments({ data }: DataReading): boolean {
  return data === undefined || has(data.site, "comments");
}

/** Files of articles and of their earlier addresses that cannot all be written: without a plan, of these only. */
function addressFaults(articles: readonly Article[], locate: LocateField): readonly Problem[] {
  const files = articles.flatMap((article) => [
    articlePath(article),
    ...article.aliases.flatMap((alias) => aliasPath(alias, article) ?? []),
  ]);
  return fileNameProblems([...new Set(files.map((address) => filePath(address).slice(1)))], { articles, locate });
}
