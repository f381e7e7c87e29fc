import type { Article, Content } from "../content/article.ts";
import type { DataReading } from "../content/data-files.ts";
import { has } from "../content/features.ts";
import { hasErrors, type Problem, sortProblems } from "../content/problem.ts";
import type { ReadingRules } from "../content/read-body.ts";
import type { LocateField } from "../content/references.ts";
import { aliasPath } from "../digest/aliases.ts";
import { articlePath } from "../digest/paths.ts";
import type { SitePage } from "../discovery/sitemap.ts";
import { filePath } from "../site/template.ts";
import type { BuildContext } from "./build.ts";
import { type CodeNames, codeName, READER } from "./code/code-names.ts";
import type { DrawnPages } from "./code/load-drawn-pages.ts";
import type { MarkdownPlugins } from "./eleventy/markdown-plugins.ts";
import { amendedMarkdown } from "./inputs/amended-markdown.ts";
import { type KnownArticles, readArticles } from "./inputs/articles.ts";
import { assetFolders } from "./inputs/asset-folders.ts";
import { type AssetPictures, assetPictures } from "./inputs/asset-pictures.ts";
import {
  contentOf,
  linkProblems,
  loadComments,
  loadData,
  loadNotes,
  locateIn,
  resolveContent,
} from "./inputs/content.ts";
import { editionNumberProblems } from "./inputs/edition-numbers.ts";
import { fileNameProblems } from "./inputs/file-names.ts";
import { allInputs, type Inputs } from "./inputs/inputs.ts";
import { type MediaNeeded, mediaNeeded } from "./inputs/media.ts";
import { loadPages, type OwnPage } from "./inputs/own-pages.ts";
import type { ReadFile } from "./inputs/read-files.ts";
import { shownPath } from "./inputs/shown-path.ts";
import { strangeFiles } from "./inputs/strange-files.ts";
import { fingerprint } from "./memory/fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import { type KnownPictures, knownPictures } from "./pictures/known-pictures.ts";
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
  /** Names the code that looks at pictures. */
  readonly examiner: string;
  /** Where Eleventy's configuration amends the Markdown of articles and editions' notes. */
  readonly plugins?: MarkdownPlugins;
}

/** Rules by which articles are read with plugins of Markdown. */
export function withPlugins(rules: ReadRules, plugins: MarkdownPlugins | undefined): ReadRules {
  if (plugins === undefined) return rules;
  return { ...rules, plugins, name: fingerprint(`${rules.name}\u0001${plugins.name}`) };
}

/** The module that looks at pictures. */
const EXAMINER = "src/making/pictures/examine.ts";

/** Reads the data files. */
export function readRules(
  options: BuildOptions,
  { home, started }: Pick<BuildContext, "home" | "started">,
  inputs: Inputs,
  code: CodeNames,
): ReadRules {
  const reading = loadData(options, home, started);
  const { timezone, language, otherCalendar, allowedElements = [], imageKeep = [] } = reading.known.site;
  const rules = { timezone, language, otherCalendar, allowedElements };
  const examiner = codeName(code, EXAMINER);
  const pictureRules = [examiner, imageKeep, showsOriginals(options, reading)];
  const name = fingerprint(JSON.stringify([codeName(code, READER), rules, pictureRules]));
  return { reading, rules, name, pictures: assetPictures(inputs, assetFolders(options, home)), examiner };
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
  /** Pictures that texts show. */
  readonly media: Pick<MediaNeeded, "files" | "sources">;
  /** What is known of all pictures made of pixels. */
  readonly photographs: KnownPictures;
  /** Undefined where the digest has errors. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/** Reads articles, notes, comments and ordinary pages, and looks up what articles refer to; reports all problems at once. */
export async function readSite(
  { options, context, inputs, known, packs, folder, listedAt, crew, drawn }: Reading,
  { reading, rules, plugins, examiner }: ReadRules,
  problemsSoFar: readonly Problem[] = [],
): Promise<SiteRead> {
  const { home, started, now, progress } = context;
  const shownAs = shownPath(options.articles, started);
  const assets = assetFolders(options, home);
  const listing = allInputs(inputs, options);
  const keep = reading.known.site.imageKeep ?? [];
  const photographs = await knownPictures({ folder, listing, listedAt, keep, code: examiner, progress });
  const task = {
    articles: options.articles,
    assets,
    shownAs,
    rules,
    known: photographs,
    originals: showsOriginals(options, reading),
    ...(plugins === undefined ? {} : { plugins }),
  };
  const files = await readArticles(inputs, known, task, packs, crew, progress);
  const pictures = { assets, known: photographs, originals: task.originals };
  const notes = loadNotes(options, reading.known.site, pictures, started, await amendedMarkdown(plugins));
  // Comments of a digest that shows none are not read either.
  const comments = hasComments(reading) ? loadComments(options, reading.known.site, started) : NO_COMMENTS;
  const pages = loadPages(options, pictures, started, drawn?.pages);
  const shownPictures = {
    article: files.flatMap(({ article }) => article?.media ?? []),
    note: notes.media,
    page: pages.media,
  };
  const media = mediaNeeded(shownPictures, options, listing, started, assets);
  const parts = { files, notes: notes.notes, comments: comments.comments };
  const registers = { ...reading.known, folder: shownPath(options.data, started) };
  const resolved = resolveContent(parts, registers, options, shownAs, now);
  const numbers = editionNumberProblems(reading.numbers, notes.notes, files, reading.known.site, now);
  const problems = sortProblems([
    ...problemsSoFar,
    ...linkProblems(options, started),
    ...strangeFiles(inputs, options, started),
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
    photographs,
    content,
    problems: sortProblems([...problems, ...lostAddresses]),
  };
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
