import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { Problem } from "../../content/problem.ts";
import { FEEDS } from "../../words/feeds.ts";
import { DOING, INPUTS } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";
import type { InputBytes } from "../fetch/fetched.ts";
import { refuseExport } from "./blog-export.ts";
import { decodeText } from "./charset.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { readFeed } from "./feed.ts";
import type { Tear } from "./feed-document.ts";
import { commentsIn } from "./furniture.ts";
import { LIMITS } from "./limits.ts";
import { refuseOther } from "./other-documents.ts";
import type { Report } from "./progress.ts";
import type { RawArticle } from "./raw-article.ts";
import { secondArticle } from "./second-article.ts";
import { paragraphs } from "./text-blocks.ts";
import { readTextFile } from "./text-file.ts";

/** What an input held, and what is wrong with it. */
export interface InputReading {
  readonly articles: readonly RawArticle[];
  readonly problems: readonly Problem[];
}

/** Reads a file of at most {@link LIMITS.fileBytes}. */
export function readBytes(file: string): InputBytes | Problem {
  try {
    const handle = openSync(file, "r");
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) return problem(file, INPUTS.notFile, INPUTS.nameFile);
      if (found.size > LIMITS.fileBytes) return tooLarge(file, found.size);
      return { bytes: readFileSync(handle) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      const missing = error.code === "ENOENT";
      return problem(file, missing ? INPUTS.missing : INPUTS.unreadable({ said: error.message }));
    }
    throw error;
  }
}

export function tooLarge(file: string, bytes: number): Problem {
  const limit = LIMITS.fileBytes / 1024 / 1024;
  return problem(file, INPUTS.tooLarge({ found: Math.ceil(bytes / 1024 / 1024), most: limit }), INPUTS.cut);
}

/**
 * The articles of one input: a feed or a plain text, told apart by how it begins.
 * @param report told what is read
 */
export function readInput(input: InputBytes, file: string, report: Report = () => undefined): InputReading {
  const decoded = decodeText(input.bytes, input.charset);
  if (!decoded.ok) return { articles: [], problems: [problem(file, decoded.message, decoded.fix)] };
  const guess: readonly Problem[] = decoded.guessed ? [{ severity: "warning", file, message: INPUTS.guessed }] : [];
  const text = decoded.text.replace(/^\uFEFF/u, "");
  const refused = refuseOther(text, file) ?? refuseExport(text);
  if (refused !== undefined) return { articles: [], problems: [...guess, problem(file, refused.message, refused.fix)] };
  const reading = /^\s*[<{]/u.test(text) ? readFeedText(text, file, report) : readText(text, file, decoded.torn);
  return { articles: reading.articles, problems: [...guess, ...reading.problems] };
}

function readFeedText(text: string, file: string, report: Report): InputReading {
  const reading = readFeed(text, (doing) => report(DOING.ofFile({ file, doing })));
  if (!reading.ok) return { articles: [], problems: [problem(file, reading.message, reading.fix)] };
  const skipped = reading.skipped.map((message): Problem => ({ severity: "warning", file, message }));
  return {
    articles: reading.articles,
    problems: [...(reading.torn === undefined ? [] : [tornFeed(reading.torn, file)]), ...skipped],
  };
}

/** What is whole of a torn feed is imported; the rest comes with the next import of it. */
function tornFeed({ line, items, withinItem }: Tear, file: string): Problem {
  const message = withinItem ? FEEDS.tornWithin({ line, item: items + 1 }) : FEEDS.tornBehind({ line, item: items });
  return {
    ...problem(file, message, FEEDS.importAgain),
    severity: withinItem ? "error" : "warning",
  };
}

function readText(text: string, file: string, torn: boolean): InputReading {
  if (text.length > LIMITS.itemCharacters) {
    const message = INPUTS.tooLong({ found: text.length, most: LIMITS.itemCharacters });
    return { articles: [], problems: [problem(file, message, INPUTS.oneEach)] };
  }
  const article = readTextFile(text);
  if (article === undefined) {
    return { articles: [], problems: [withoutTitle(text, file)] };
  }
  const ends: readonly Problem[] = torn
    ? [
        {
          severity: "warning",
          file,
          message: INPUTS.tornText,
          fix: INPUTS.copyAgain,
        },
      ]
    : [];
  return { articles: [article], problems: [...ends, ...severalArticles(text, file), ...withoutComments(text, file)] };
}

/** A text without a headline: an attribution, a date or a path is none, nor is a paragraph. */
function withoutTitle(text: string, file: string): Problem {
  const [first] = paragraphs(text);
  if (first === undefined) return problem(file, INPUTS.noText, INPUTS.titleFirst);
  const line = text.split(/\r\n?|\n/u).findIndex((one) => oneLine(one) !== "") + 1;
  const shown = cutAtWord(oneLine(first), 80);
  return {
    ...problem(file, INPUTS.noHeadline({ shown }), INPUTS.ownLine),
    line,
    expected: INPUTS.headline,
  };
}

/** A text of two articles makes one that is wrong: an editor is told where the second begins. */
function severalArticles(text: string, file: string): readonly Problem[] {
  const pieces = paragraphs(text);
  const at = secondArticle(pieces);
  if (at === undefined) return [];
  const shown = pieces[at] ?? "";
  const line = text.split(/\r\n?|\n/u).findLastIndex((one) => oneLine(one) === shown) + 1;
  const message = INPUTS.another({ shown: cutAtWord(shown, 80) });
  return [{ severity: "warning", file, message, fix: INPUTS.oneEach, ...(line === 0 ? {} : { line }) }];
}

/** What readers wrote below an article is no part of it; an editor is told that it was there. */
function withoutComments(text: string, file: string): readonly Problem[] {
  const lines = commentsIn(paragraphs(text));
  if (lines === 0) return [];
  return [{ severity: "warning", file, message: INPUTS.comments({ count: lines }), fix: INPUTS.keepComments }];
}

function problem(file: string, message: Message, fix?: Message): Problem {
  return { severity: "error", file, message, ...(fix === undefined ? {} : { fix }) };
}
