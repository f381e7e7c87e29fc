import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { FORMER_FOLDERS } from "../../command/digest-folders.ts";
import { nearest } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { FOLDERS } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import { type BuildOptions, CONTENT_FOLDERS, type ContentFolder } from "../options.ts";
import { type Listing, listFiles } from "./scan.ts";
import { shownPath } from "./shown-path.ts";

/** The content's folders, each with the ends of the names that count as its files. */
const COUNTED: Readonly<Record<ContentFolder, RegExp>> = {
  articles: /\.md$/u,
  data: /\.yaml$/u,
  editions: /\.md$/u,
  comments: /\.yaml$/u,
  pages: /\.(?:md|njk|liquid|html)$/u,
  assets: /./u,
  includes: /\.tsx?$/u,
};

/** Losing no more files than this needs no second word. */
const FEW = 20;

/** Whether so much went that it is asked first: more than half, and more than a few. */
export function isMassRemoval(before: number, now: number): boolean {
  const lost = before - now;
  return lost > FEW && lost > before / 2;
}

/**
 * What is wrong with the content's folders: one that a flag names and that is missing, and one that lost its files since
 * the last build. Nothing where `--allow-removal` was given.
 * @param now every input of the build by full path
 * @param before those of the last build; none where nothing is remembered
 */
export function folderProblems(
  options: BuildOptions,
  started: string,
  now: Listing,
  before: Listing = new Map(),
): readonly Problem[] {
  if (options.allowRemoval) return [];
  return CONTENT_FOLDERS.flatMap((name): readonly Problem[] => {
    const named = options.named?.includes(name) ?? false;
    const missing = named ? missingFolder(options[name], started, `--${name}`, true) : undefined;
    // That there is no data folder is an error of its own, whoever names it.
    if (missing !== undefined) return name === "data" ? [] : [missing];
    const had = countIn(options, name, before);
    const has = countIn(options, name, now);
    const emptied = has === 0 && had > 0 && (named || name === "articles");
    return emptied || isMassRemoval(had, has) ? [lostFiles(options[name], started, name, had, has)] : [];
  });
}

function countIn(options: BuildOptions, name: ContentFolder, files: Listing): number {
  const below = options[name] + path.sep;
  return [...files.keys()].filter((file) => file.startsWith(below) && COUNTED[name].test(file)).length;
}

/**
 * Warns of folders that digests had before there was a package and that this one has besides: nothing reads them.
 * @param started the folder the command was started in
 */
export function leftFolders(options: BuildOptions, started: string): readonly Problem[] {
  return FORMER.flatMap((name): readonly Problem[] => {
    const former = FORMER_FOLDERS[name];
    const folder = path.join(options.root, former);
    const isRead = options.named?.includes(name) || !path.relative(folder, options[name]).startsWith("..");
    if (isRead || !isFolder(folder) || listFiles(folder, (file) => COUNTED[name].test(file)).size === 0) return [];
    return [
      {
        severity: "warning",
        file: shownPath(folder, started),
        message: FOLDERS.leftBehind({ read: shownPath(options[name], started) }),
        fix: FOLDERS.moveOver({ read: shownPath(options[name], started), name, former }),
      },
    ];
  });
}

const FORMER = ["data", "articles", "editions", "pages"] as const satisfies readonly (keyof typeof FORMER_FOLDERS)[];

/** An article's page, or an address that one has given up: `1395/12/07/help-to-iraq/index.html`. */
const ARTICLE_PAGE = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/u;

/**
 * Says that most of the articles' pages would go which the site has, whatever is remembered of its last build.
 * @param planned the files that the site is to have
 * @param before those that it has
 * @param isEmpty whether there is no article file at all
 */
export function lostPages(
  options: BuildOptions,
  started: string,
  planned: readonly { readonly file: string }[],
  before: Iterable<string>,
  isEmpty: boolean,
): readonly Problem[] {
  if (options.allowRemoval) return [];
  const had = [...before].filter((file) => ARTICLE_PAGE.test(file)).length;
  const has = planned.filter(({ file }) => ARTICLE_PAGE.test(file)).length;
  if (!isMassRemoval(had, has) && !(isEmpty && had > 0)) return [];
  const site = shownPath(options.output, started);
  return [lost(options.articles, started, "articles", FOLDERS.lostPages({ had, has, site }))];
}

/** Says that a folder's files are gone. */
function lostFiles(folder: string, started: string, name: ContentFolder, had: number, has: number): Problem {
  return lost(folder, started, name, FOLDERS.lostFiles({ had, has }));
}

function lost(folder: string, started: string, name: ContentFolder, message: Message): Problem {
  return {
    severity: "error",
    file: shownPath(folder, started),
    message,
    expected: FOLDERS.half,
    fix: FOLDERS.bringBack({ flag: `--${name}` }),
  };
}

/**
 * Says that a folder does not exist, with the nearest name of those that do.
 * @param flag the flag that names the folder
 * @param canLack whether a site can be built without it
 * @returns undefined where the folder exists
 */
export function missingFolder(folder: string, started: string, flag: string, canLack = false): Problem | undefined {
  if (isFolder(folder)) return undefined;
  const near = nearestFolders(folder).map((name) => `\`${shownPath(name, started)}\``);
  const fix = FOLDERS.name({ near });
  return {
    severity: "error",
    file: shownPath(folder, started),
    message: existsSync(folder) ? FOLDERS.isFile : FOLDERS.none,
    expected: FOLDERS.ofFlag({ flag }),
    fix: canLack ? FOLDERS.nameOrLeave({ fix }) : fix,
  };
}

/** Existing folders whose names are nearest to the first part of a path that does not exist. */
function nearestFolders(folder: string): readonly string[] {
  let missing = folder;
  while (!isFolder(path.dirname(missing))) missing = path.dirname(missing);
  const parent = path.dirname(missing);
  const beside = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return nearest(
    path.basename(missing),
    beside.map(({ name }) => name),
  ).map((name) => {
    const whole = path.join(parent, name, path.relative(missing, folder));
    return isFolder(whole) ? whole : path.join(parent, name);
  });
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
