import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { Content, EditionNote } from "../../content/article.ts";
import { type CommentFile, readComments, withComments } from "../../content/comments.ts";
import { checkData, type Data, type DataReading } from "../../content/data-files.ts";
import type { DataTexts } from "../../content/data-reader.ts";
import { readEditionNote } from "../../content/edition-notes.ts";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { type KnownData, type KnownSite, NOTHING_KNOWN } from "../../content/known-data.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import { didYouMean } from "../../content/nearest.ts";
import { optional } from "../../content/optional.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import type { LocateField } from "../../content/references.ts";
import { type ResolvedBefore, resolveArticles } from "../../content/resolve.ts";
import { lineOfPath } from "../../content/yaml.ts";
import { editionDay } from "../../digest/edition.ts";
import { jalaliFromKey, jalaliKey, startOfJalaliWeek } from "../../persian/calendar/jalali.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import { ARTICLES } from "../../words/articles.ts";
import { EDITIONS } from "../../words/editions.ts";
import { FILES } from "../../words/files.ts";
import { SITE_FILES } from "../../words/site-files.ts";
import { type BuildOptions, CONTENT_FOLDERS } from "../options.ts";
import { assetFolders } from "./asset-folders.ts";
import { besideOf, type Surroundings } from "./beside.ts";
import { missingFolder } from "./content-folders.ts";
import type { Offered } from "./media.ts";
import { assetMeasure } from "./picture-finder.ts";
import { articleId, type ReadFile } from "./read-files.ts";
import { type Listing, listFiles, listPassedOver } from "./scan.ts";
import { shownPath } from "./shown-path.ts";

/** Reads the data folder's YAML files, but for some. */
export function readDataTexts(folder: string, without: ReadonlySet<string> = new Set()): DataTexts {
  const names = [...dataFiles(folder).keys()].filter((name) => !without.has(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

function dataFiles(folder: string): Listing {
  return listFiles(folder, (name) => /^[\w-]+\.yaml$/u.test(name));
}

/** Says that a file is too large to be read, or that it is no text. */
export function unreadable(folder: string, name: string, size: number, shown: string): readonly Problem[] {
  const problem = { severity: "error", file: `${shown}/${name}` } as const;
  const most = CONTENT_LIMITS.dataFileBytes;
  if (size > most) {
    return [
      {
        ...problem,
        message: FILES.large({ kilobytes: Math.ceil(size / 1024) }),
        expected: ARTICLES.atMostKilobytes({ most: most / 1024 }),
      },
    ];
  }
  return isUtf8(readFileSync(path.join(folder, name)))
    ? []
    : [{ ...problem, message: FILES.noUtf8, fix: FILES.saveUtf8 }];
}

const PASSED_OVER = {
  link: { message: FILES.link, fix: FILES.putFileItself },
  pipe: { message: FILES.pipe, fix: FILES.putFile },
  name: { message: FILES.noUnicode, fix: FILES.rename },
} as const;

/** Warns of what is among the content and no file: nothing outside of its folders is read, and nothing that never ends. */
export function linkProblems(options: BuildOptions, started: string): readonly Problem[] {
  return CONTENT_FOLDERS.map((name) => options[name]).flatMap((folder) =>
    listPassedOver(folder).map(
      ({ name, kind }): Problem => ({
        severity: "warning",
        file: `${shownPath(folder, started)}/${name}`,
        ...PASSED_OVER[kind],
      }),
    ),
  );
}

/** Checks the data folder; the generator's own supplies the interface's texts. */
export function loadData(options: BuildOptions, home: string, started: string): DataReading {
  const missing = missingFolder(options.data, started, "--data");
  if (missing !== undefined) return { problems: [missing], strings: {}, known: NOTHING_KNOWN };
  const shown = shownPath(options.data, started);
  const unread = [...dataFiles(options.data)].flatMap(([name, [size]]) =>
    unreadable(options.data, name, size, shown).map((problem) => ({ name, problem })),
  );
  const names = new Set(unread.map(({ name }) => name));
  const ours = readDataTexts(path.join(home, "_data"));
  const measure = assetMeasure(assetFolders(options, home));
  const reading = checkData(readDataTexts(options.data, names), shown, ours, options, measure, names);
  const problems = [...unread.map(({ problem }) => problem), ...reading.problems];
  return unread.length === 0 ? reading : { known: reading.known, strings: reading.strings, problems };
}

/** What was read of the editions' notes. */
export interface NotesRead {
  readonly notes: readonly EditionNote[];
  /** The pictures that they show and the files that they offer, by the notes' days. */
  readonly beside: ReadonlyMap<string, Offered>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the editions' notes.
 * @param surroundings what is known of what is beside them
 * @param amended our Markdown reader with the plugins of Eleventy's configuration; without it, ours as it is
 */
export function loadNotes(
  options: BuildOptions,
  site: KnownSite,
  surroundings: Surroundings,
  started: string,
  amended?: MarkdownIt,
): NotesRead {
  const files = listFiles(options.editions, (name) => name.endsWith(".md"));
  const results = [...files].map(([name, [size]]): ReturnType<typeof readEditionNote> => {
    const file = path.join(options.editions, name);
    const problems = unreadable(options.editions, name, size, shownPath(options.editions, started));
    if (problems.length > 0) return { problems };
    const day = path.posix.basename(name, ".md");
    const beside = besideOf(name, "note", options.editions, surroundings);
    return readEditionNote(readFileSync(file, "utf8"), shownPath(file, started), day, site, beside, amended);
  });
  return {
    notes: results.flatMap(({ note }) => (note === undefined ? [] : [note])),
    beside: new Map(
      results.flatMap(({ note, media = [], files = [] }) =>
        note === undefined ? [] : [[note.day, { media, files }] as const],
      ),
    ),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** Reads what readers wrote. */
export function loadComments(
  options: BuildOptions,
  site: KnownSite,
  started: string,
): { readonly comments: readonly CommentFile[]; readonly problems: readonly Problem[] } {
  const files = listFiles(options.comments, (name) => name.endsWith(".yaml"));
  const results = [...files].map(([name, [size]]): ReturnType<typeof readComments> => {
    const file = path.join(options.comments, name);
    const shown = shownPath(options.comments, started);
    const problems = unreadable(options.comments, name, size, shown);
    if (problems.length > 0) return { problems };
    const article = name.slice(0, -".yaml".length);
    return readComments(readFileSync(file, "utf8"), `${shown}/${name}`, article, site.timezone);
  });
  return {
    comments: results.flatMap(({ comments }) => (comments === undefined ? [] : [comments])),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** Everything that is shown besides the data files: articles with their comments, notes and own pages. */
export interface ReadContent {
  readonly files: readonly ReadFile[];
  readonly notes: readonly EditionNote[];
  readonly comments: readonly CommentFile[];
}

/**
 * Says where an article's field is.
 * @param shownAs the articles folder as messages name it
 */
export function locateIn(folder: string, shownAs: string): LocateField {
  return (id, fieldPath) => {
    const name = `${id}.md`;
    const parts = splitFrontMatter(readFileSync(path.join(folder, name), "utf8"));
    const line = parts === undefined ? 1 : parts.yamlLine - 1 + lineOfPath(parts.yaml, fieldPath);
    return { file: `${shownAs}/${name}`, line };
  };
}

/**
 * Looks up what the articles refer to, and puts comments under them.
 * @param known the data files, or what is sure of them
 * @param before what came of an earlier look at the same data files
 */
export function resolveContent(
  { files, notes, comments }: ReadContent,
  known: KnownData,
  options: BuildOptions,
  shownAs: string,
  now: number,
  before?: ResolvedBefore,
): Pick<Content, "articles" | "tags"> & { readonly problems: readonly Problem[] } {
  const locate = locateIn(options.articles, shownAs);
  const articleFiles = files.flatMap(({ article }) => (article === undefined ? [] : [article]));
  const faulty = files.flatMap(({ name, references }) =>
    references === undefined ? [] : [{ id: articleId(name), references }],
  );
  const resolved = resolveArticles(articleFiles, known, known.site, locate, {
    now,
    showUnpublished: options.drafts,
    faulty,
    ...optional("before", before),
  });
  const ids = files.map(({ name }) => articleId(name));
  const { articles, problems } = withComments(resolved.articles, comments, ids);
  // The edition of an article that has a fault cannot be told.
  const idle = files.some((file) => hasErrors(file.problems)) ? [] : idleNotes(notes, articleFiles, known.site, now);
  return { articles, tags: resolved.tags, problems: [...resolved.problems, ...problems, ...idle] };
}

/** Data, notes and resolved articles as one. */
export function contentOf(
  data: Data,
  notes: readonly EditionNote[],
  { articles, tags }: Pick<Content, "articles" | "tags">,
  options: BuildOptions,
): Content {
  return { ...data, site: options.drafts ? previewed(data.site) : data.site, tags, articles, notes };
}

/** Warns of notes that no edition shows, and of what their `order` names and no article has. */
function idleNotes(
  notes: readonly EditionNote[],
  articles: readonly ArticleFile[],
  { editionRhythm: edition, timezone }: KnownSite,
  now: number,
): readonly Problem[] {
  if (notes.length === 0 || articles.length === 0) return [];
  const today = jalaliKey(momentFromInstant(now, timezone).jalali);
  const slugs = new Map<string, string[]>();
  for (const { slug, fields } of articles) {
    const day = jalaliKey(editionDay(fields.date, edition));
    const others = slugs.get(day);
    if (others === undefined) slugs.set(day, [slug]);
    else others.push(slug);
  }
  return notes.flatMap(({ file, day, order }): readonly Problem[] => {
    const known = slugs.get(day);
    if (known !== undefined) {
      return order
        .filter((slug) => !known.includes(slug))
        .map((slug) => ({
          severity: "warning",
          file,
          field: "order",
          message: EDITIONS.noSlug({ slug }),
          fix: didYouMean(slug, known) ?? SITE_FILES.remove,
        }));
    }
    const date = jalaliFromKey(day);
    const begins = date === undefined || edition === "daily" ? day : jalaliKey(startOfJalaliWeek(date));
    if (begins !== day) {
      return [{ severity: "warning", file, message: EDITIONS.noteOfNoDay, fix: EDITIONS.nameNote({ day: begins }) }];
    }
    // It may wait for its articles.
    if (day > today) return [];
    return [{ severity: "warning", file, message: EDITIONS.noteOfNothing }];
  });
}

/** A preview changes with every key stroke: a browser that kept its pages would show the editor old ones. */
function previewed({ offline: _, ...site }: Data["site"]): Data["site"] {
  return site;
}
