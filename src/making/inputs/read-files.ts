import path from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { References } from "../../content/article-schema.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { type ArticleFile, readArticle } from "../../content/read-article.ts";
import type { ReadingRules } from "../../content/read-body.ts";
import { type TellingWords, tellingWordsOf } from "../../digest/telling-words.ts";
import { FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import type { MarkdownPlugins } from "../eleventy/markdown-plugins.ts";
import type { BodyPlace, BodyWriter } from "../memory/bodies.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { besideOf, type Surroundings } from "./beside.ts";
import { readBytes, stampOf } from "./scan.ts";

/** Where articles and what is beside them lie, and how articles are read. Sent to worker threads. */
export interface ReadingTask {
  readonly articles: string;
  /** The articles folder as messages name it. */
  readonly shownAs: string;
  readonly rules: ReadingRules;
  readonly surroundings: Surroundings;
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
  const fail = (bytes: string, message: Message, fix: Message, line?: number): ReadFile => ({
    name,
    bytes,
    problems: [{ severity: "error", file: shown, ...(line === undefined ? {} : { line }), message, fix }],
  });
  const size = stampOf(path.join(task.articles, name))?.[0] ?? 0;
  const most = CONTENT_LIMITS.articleBytes;
  if (size > most) {
    return fail("", FILES.large({ kilobytes: Math.ceil(size / 1024) }), FILES.cutArticle({ most: most / 1024 }));
  }
  const content = readBytes(path.join(task.articles, name));
  if (content === undefined) return fail("", FILES.gone, FILES.buildAgain);
  const bytes = fingerprint(content);
  if (bytes === known) return "unchanged";
  const text = decoded(content);
  if (text === undefined) {
    return fail(bytes, FILES.noUtf8, FILES.saveUtf8, firstForeignLine(content));
  }
  const beside = besideOf(name, "article", task.articles, task.surroundings);
  const reading = readArticle(text, shown, articleId(name), task.rules, beside, amended);
  const { article, html, problems, references = article?.fields } = reading;
  if (article === undefined || hasErrors(problems)) {
    return { name, bytes, problems, ...(references === undefined ? {} : { references }) };
  }
  return { name, bytes, article, body: bodies.add(html), telling: tellingWordsOf(article.fields), problems };
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
