import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { MarkdownIt } from "markdown-it";
import type { References } from "../../content/article-schema.ts";
import type { MeasureAsset } from "../../content/asset-picture.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { type ArticleFile, type FindPicture, readArticle } from "../../content/read-article.ts";
import type { ReadingRules } from "../../content/read-body.ts";
import { cleanSvg } from "../../content/svg.ts";
import { type TellingWords, tellingWordsOf } from "../../digest/telling-words.ts";
import type { MarkdownPlugins } from "../eleventy/markdown-plugins.ts";
import type { BodyPlace, BodyWriter } from "../memory/bodies.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { diskFile } from "./disk-file.ts";
import { isMissing, stampOf } from "./scan.ts";

/** Where articles and their pictures lie, and how articles are read. Sent to worker threads. */
export interface ReadingTask {
  readonly articles: string;
  /** The generator's `src/assets`, for pictures whose address begins with `/assets/`. */
  readonly assets: string;
  /** The articles folder as messages name it. */
  readonly shownAs: string;
  readonly rules: ReadingRules;
  /** Where Eleventy's configuration is, if it amends the Markdown of articles. */
  readonly plugins?: MarkdownPlugins;
}

/** One file as it was read: kept from build to build as long as the file does not change. */
export interface ReadFile {
  /** Relative to the articles folder. */
  readonly name: string;
  /** Names the file's bytes. */
  readonly bytes: string;
  readonly article?: ArticleFile;
  /** What an article with errors refers to. */
  readonly references?: References;
  readonly body?: BodyPlace;
  /** By what related articles are found. */
  readonly telling?: TellingWords;
  readonly problems: readonly Problem[];
}

/** An article's id: its file relative to the articles folder, without `.md`. */
export function articleId(name: string): string {
  return name.replace(/\.md$/u, "");
}

/** A file that is to be read, and what its bytes were named when it was last read under the same rules. */
export interface FileToRead {
  readonly name: string;
  readonly known?: string;
}

/**
 * Reads article files and writes their bodies. A file whose bytes are still the known ones is not read again.
 * @param amended the Markdown reader of {@link ReadingTask.plugins}
 */
export function readFiles(
  files: readonly FileToRead[],
  task: ReadingTask,
  bodies: BodyWriter,
  amended?: MarkdownIt,
): readonly (ReadFile | "unchanged")[] {
  return files.map((file) => readOne(file, task, bodies, amended));
}

function readOne(
  { name, known }: FileToRead,
  task: ReadingTask,
  bodies: BodyWriter,
  amended: MarkdownIt | undefined,
): ReadFile | "unchanged" {
  const shown = `${task.shownAs}/${name}`;
  const fail = (bytes: string, message: string, fix: string, line?: number): ReadFile => ({
    name,
    bytes,
    problems: [{ severity: "error", file: shown, ...(line === undefined ? {} : { line }), message, fix }],
  });
  const size = stampOf(path.join(task.articles, name))?.[0] ?? 0;
  const most = CONTENT_LIMITS.articleBytes;
  if (size > most) {
    return fail("", `is ${Math.ceil(size / 1024)} kB`, `an article has at most ${most / 1024} kB; cut it`);
  }
  const content = readBytes(path.join(task.articles, name));
  if (content === undefined) return fail("", "cannot be read: it vanished or is locked", "run the build again");
  const bytes = fingerprint(content);
  if (bytes === known) return "unchanged";
  const text = decoded(content);
  if (text === undefined) {
    return fail(bytes, "is not UTF-8 text", "save it as UTF-8 in your editor", firstForeignLine(content));
  }
  const reading = readArticle(text, shown, articleId(name), task.rules, pictureFinder(name, task), amended);
  const { article, html, problems, references = article?.fields } = reading;
  if (article === undefined || hasErrors(problems)) {
    return { name, bytes, problems, ...(references === undefined ? {} : { references }) };
  }
  return { name, bytes, article, body: bodies.add(html), telling: tellingWordsOf(article.fields), problems };
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error) || (error instanceof Error && "code" in error && error.code === "EACCES")) return undefined;
    throw error;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line, from 1, that is not UTF-8. */
function firstForeignLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const next = end === -1 ? bytes.length : end + 1;
    if (decoded(bytes.subarray(start, next)) === undefined) return line;
    start = next;
  }
  return line;
}

/** What browsers show under each other's names: they look at the content. AVIF is a kind of HEIF. */
const SHOWN: ReadonlySet<string> = new Set(["png", "jpg", "webp", "gif", "avif", "heif"]);
/** A few kilobytes can hold a picture that takes gigabytes of a phone's memory. */
const MOST_PIXELS = CONTENT_LIMITS.picturePixels;
const PICTURE = /\.(?:svg|png|jpe?g|webp|gif|avif)$/iu;

/** Finds an article's pictures beside it or among the digest's own assets; never outside of those folders. */
function pictureFinder(name: string, task: Pick<ReadingTask, "articles" | "assets">): FindPicture {
  return (src) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(src)) {
      const fault = "a picture must lie beside the article: pages load nothing from elsewhere";
      return { fault, fix: "save it beside the article, and write its file name" };
    }
    if (src.trim() === "") return { fault: "the picture's address is empty", fix: "write the picture's file name" };
    if (!PICTURE.test(src)) {
      const fault = "is not a picture (svg, png, jpg, webp, gif or avif)";
      return { fault, fix: "save it as one of these; if it is no picture, link to it: without `!`" };
    }
    const own = src.startsWith("/assets/");
    const root = own ? task.assets : task.articles;
    const below = own ? "" : path.posix.dirname(name);
    const found = diskFile(
      root,
      spellings(own ? src.slice("/assets/".length) : src).map((spelling) => path.posix.join(below, spelling)),
    );
    if ("problem" in found) {
      if (found.problem !== "no such file") return found.problem;
      const fault = `no such file in the ${own ? "assets" : "articles"} folder`;
      return { fault, fix: `put it ${own ? "there" : "beside the article"}, or correct its name` };
    }
    const { name: relative } = found;
    if (/[#?]/u.test(relative)) return "has `#` or `?` in its name, behind which browsers see no file: rename it";
    const file = path.join(root, relative);
    const spelt = found.misspelt ? { spelt: path.posix.relative(below, relative) } : {};
    if ((stampOf(file)?.[0] ?? 0) > CONTENT_LIMITS.pictureBytes) {
      return { fault: `is larger than ${CONTENT_LIMITS.pictureBytes / 1024 / 1024} MB`, fix: "make it smaller" };
    }
    const bytes = readBytes(file);
    if (bytes === undefined) {
      return { fault: "cannot be read: it vanished or is locked", fix: "see whether it opens, and build again" };
    }
    const size = sizeOf(bytes);
    if (size === undefined) {
      const fix = "see whether it opens, and save it anew with a picture program";
      return {
        fault: `its size cannot be read${/\.svg$/iu.test(relative) ? "; an SVG needs a viewBox" : ": it may be damaged"}`,
        fix,
      };
    }
    const { type, ...measures } = size;
    const isSvg = /\.svg$/iu.test(relative);
    if (isSvg ? type !== "svg" : !SHOWN.has(type))
      return `is ${type.toUpperCase()} by its content: save it as its name says`;
    const pixels = size.width * size.height;
    if (!isSvg && pixels > MOST_PIXELS)
      return `has ${Math.round(pixels / 1e6)} million pixels; at most ${MOST_PIXELS / 1e6} are shown, make it smaller`;
    if (own) return { path: `/assets/${relative}`, ...measures, ...spelt };
    const svg = isSvg ? cleanSvg(bytes.toString("utf8")) : undefined;
    if (svg?.ok === false) return svg.message;
    const removed = svg === undefined || svg.removed.length === 0 ? {} : { removed: svg.removed };
    // Where the disk spells it in another Unicode form, the site is still the same on every system.
    const address = `/images/${relative.normalize("NFC")}`;
    return { path: address, file: relative, ...measures, ...removed, ...spelt };
  };
}

/** What a text may mean by a picture's name: as it is written, without percent signs, with `/` for `\`. */
function spellings(src: string): readonly string[] {
  const plain = src.replaceAll("\\", "/");
  try {
    return [...new Set([src, decodeURIComponent(src), plain, decodeURIComponent(plain)])];
  } catch {
    return [...new Set([src, plain])];
  }
}

/** Measures pictures of the assets folder by their address, `/assets/…`. */
export function assetMeasure(assets: string): MeasureAsset {
  const find = pictureFinder("", { articles: assets, assets });
  return (address) => {
    const found = find(address);
    if (typeof found === "string") return found;
    return "fault" in found ? found.fault : { width: found.width, height: found.height };
  };
}

function sizeOf(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number; readonly type: string } | undefined {
  try {
    const { width, height, type = "" } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height), type } : undefined;
  } catch {
    return undefined;
  }
}
