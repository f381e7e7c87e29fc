import { isName, isOutletAlone, withoutEdition } from "./byline.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { headLength, tagsIn, withoutFurniture } from "./furniture.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./links.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { dateLine, isBreadcrumb, isSectionLabel, isTranslatorLine, tagLine, writerLine } from "./page-lines.ts";
import type { RawArticle } from "./raw-article.ts";
import { paragraphs } from "./text-blocks.ts";

/** A lead is shorter than this; a second paragraph that is longer is the text already. */
const LONGEST_LEAD = 600;
/** «به گزارش …» opens the text, not the lead. */
const OPENING = /^(?:بنا ?)?به[ \u200C]?(?:گزارش|نقل)/u;

/**
 * Reads an article copied from a page: the first line is the title, the second the lead, unless it opens the text;
 * a line with the date, the tags or the address gives those. Before the title and after it may be furniture, and who
 * published or wrote it.
 * @returns undefined where there is no title
 */
export function readTextFile(text: string): RawArticle | undefined {
  const lines = [...paragraphs(text)];
  const date = take(lines, dateLine);
  const url = take(lines, addressLine);
  const tags = take(lines, tagLine) ?? tagsIn(lines);
  dropAbove(lines);
  const title = oneLine(lines.shift() ?? "");
  if (title === "") return undefined;
  const { outlets, writers, translators } = takeBylines(lines);
  const told = [...withoutFurniture(lines)];
  const [second] = told;
  const hasLead = told.length > 1 && second !== undefined && second.length <= LONGEST_LEAD && !OPENING.test(second);
  if (hasLead) told.shift();
  return {
    place: "",
    title: cutAtWord(title, LIMITS.title),
    ...(hasLead ? { lead: second } : {}),
    blocks: [...told, ...translators].map(escapeMarkdown),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    authors: outlets,
    ...(writers.length === 0 ? {} : { writers }),
    tags,
  };
}

/** Takes out what pages set above a title; a second date there is that of the last change, or the same in words. */
function dropAbove(lines: string[]): void {
  dropFurniture(lines);
  while (lines.length > 2 && (isBreadcrumb(lines[0] ?? "") || isSectionLabel(lines[0] ?? ""))) {
    lines.shift();
    dropFurniture(lines);
  }
}

function dropFurniture(lines: string[]): void {
  for (;;) {
    const length = headLength(lines) || (lines[0] !== undefined && dateLine(lines[0]) !== undefined ? 1 : 0);
    if (length === 0) return;
    lines.splice(0, length);
  }
}

interface Bylines {
  /** «بی‌بی‌سی فارسی». */
  readonly outlets: readonly string[];
  /** Names. */
  readonly writers: readonly string[];
  /** Whole lines, which go to the text's end. */
  readonly translators: readonly string[];
}

/** Whom the lines between title and text name. */
function takeBylines(lines: string[]): Bylines {
  const outlets: string[] = [];
  const writers: string[] = [];
  const translators: string[] = [];
  for (;;) {
    dropFurniture(lines);
    const [line, next] = lines;
    if (line === undefined || lines.length < 2) break;
    const writer = writerLine(line);
    if (isOutletAlone(line)) outlets.push(oneLine(withoutEdition(line)));
    else if (writer !== undefined) writers.push(writer);
    else if (isName(line) && next !== undefined && isOutletAlone(next)) writers.push(line);
    else if (isTranslatorLine(line)) translators.push(line);
    else if (!/^شغل ?[,،:]/u.test(line)) break;
    lines.shift();
  }
  return { outlets, writers, translators };
}

/** A line that is an address and nothing else, but for a word that says so. */
function addressLine(line: string): string | undefined {
  return webAddress(/^(?:(?:لینک|پیوند|نشانی|آدرس|منبع|URL)[^:]{0,20}:\s*)?(https?:\/\/\S+)$/iu.exec(line)?.[1]);
}

/** What the first line that says something says; the line is taken out. */
function take<T>(lines: string[], read: (line: string) => T | undefined): T | undefined {
  for (const [index, line] of lines.entries()) {
    if (index > 5 && index < lines.length - 8) continue;
    const found = read(line);
    if (found === undefined) continue;
    lines.splice(index, 1);
    return found;
  }
  return undefined;
}
