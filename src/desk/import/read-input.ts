import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import type { Problem } from "../../content/problem.ts";
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
import { paragraphs } from "./text-blocks.ts";
import { readTextFile } from "./text-file.ts";

/** The bytes of an input and what the server said of them, where it came from one. */
export interface InputBytes {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

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
      if (!found.isFile()) return problem(file, "is not a file", "name the feed or text itself");
      if (found.size > LIMITS.fileBytes) return tooLarge(file, found.size);
      return { bytes: readFileSync(handle) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      const missing = error.code === "ENOENT";
      return problem(file, missing ? "does not exist" : `cannot be read: ${error.message}`);
    }
    throw error;
  }
}

export function tooLarge(file: string, bytes: number): Problem {
  const limit = LIMITS.fileBytes / 1024 / 1024;
  return problem(file, `has ${Math.ceil(bytes / 1024 / 1024)} MiB; at most ${limit} are read`, "cut it in parts");
}

/**
 * The articles of one input: a feed or a plain text, told apart by how it begins.
 * @param report told what is read
 */
export function readInput(input: InputBytes, file: string, report: Report = () => undefined): InputReading {
  const decoded = decodeText(input.bytes, input.charset);
  if (!decoded.ok) return { articles: [], problems: [problem(file, decoded.message, decoded.fix)] };
  const guess: readonly Problem[] = decoded.guessed
    ? [{ severity: "warning", file, message: "is not UTF-8; it was read as windows-1256" }]
    : [];
  const text = decoded.text.replace(/^\uFEFF/u, "");
  const refused = refuseOther(text, file) ?? refuseExport(text);
  if (refused !== undefined) return { articles: [], problems: [...guess, problem(file, refused.message, refused.fix)] };
  const reading = /^\s*[<{]/u.test(text) ? readFeedText(text, file, report) : readText(text, file, decoded.torn);
  return { articles: reading.articles, problems: [...guess, ...reading.problems] };
}

function readFeedText(text: string, file: string, report: Report): InputReading {
  const reading = readFeed(text, (doing) => report(`${file}: ${doing}`));
  if (!reading.ok) return { articles: [], problems: [problem(file, reading.message, reading.fix)] };
  const skipped = reading.skipped.map((message): Problem => ({ severity: "warning", file, message }));
  return {
    articles: reading.articles,
    problems: [...(reading.torn === undefined ? [] : [tornFeed(reading.torn, file)]), ...skipped],
  };
}

/** What is whole of a torn feed is imported; the rest comes with the next import of it. */
function tornFeed({ line, items, withinItem }: Tear, file: string): Problem {
  const where = withinItem ? `within item ${items + 1}` : `behind item ${items}`;
  const message = `is torn: it ends on line ${line}, ${where}; what is whole before it is imported`;
  return {
    ...problem(file, message, "fetch or save it again and import it: what is there already is not added twice"),
    severity: withinItem ? "error" : "warning",
  };
}

function readText(text: string, file: string, torn: boolean): InputReading {
  if (text.length > LIMITS.itemCharacters) {
    const message = `has ${text.length} characters; at most ${LIMITS.itemCharacters} make an article`;
    return { articles: [], problems: [problem(file, message, "give one article in a file")] };
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
          message: "is torn: it ends in the middle of a character",
          fix: "copy the text again",
        },
      ]
    : [];
  return { articles: [article], problems: [...ends, ...withoutComments(text, file)] };
}

/** A text without a headline: an attribution, a date or a path is none, nor is a paragraph. */
function withoutTitle(text: string, file: string): Problem {
  const [first] = paragraphs(text);
  if (first === undefined) return problem(file, "has no text", "the title is its first line");
  const line = text.split(/\r\n?|\n/u).findIndex((one) => oneLine(one) !== "") + 1;
  const shown = cutAtWord(oneLine(first), 80);
  return {
    ...problem(
      file,
      `has no headline; it begins with «${shown}»`,
      "write the title on a line of its own above the text",
    ),
    line,
    expected: "a line that is no attribution («به گزارش …»), byline, date or path, and no paragraph",
  };
}

/** What readers wrote below an article is no part of it; an editor is told that it was there. */
function withoutComments(text: string, file: string): readonly Problem[] {
  const lines = commentsIn(paragraphs(text));
  if (lines === 0) return [];
  const message = `readers' comments below the text are left out: ${lines} ${lines === 1 ? "line" : "lines"}`;
  return [{ severity: "warning", file, message, fix: "write them into the article if they are part of it" }];
}

function problem(file: string, message: string, fix?: string): Problem {
  return { severity: "error", file, message, ...(fix === undefined ? {} : { fix }) };
}
