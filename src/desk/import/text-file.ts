import { cutAtWord, oneLine } from "./clean-text.ts";
import { dateLine, isFurniture, tagLine } from "./furniture.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./links.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import type { RawArticle } from "./raw-article.ts";
import { paragraphs } from "./text-blocks.ts";

/** A lead is shorter than this; a second paragraph that is longer is the text already. */
const LONGEST_LEAD = 600;
/** «به گزارش …» opens the text, not the lead. */
const OPENING = /^(?:بنا ?)?به[ \u200C]?(?:گزارش|نقل)/u;

/**
 * Reads an article copied from a page: the first line is the title, the second the lead, unless it opens the text;
 * a line with the date, the tags or the address gives those. Before the title and after it may stand furniture.
 * @returns undefined where there is no title
 */
export function readTextFile(text: string): RawArticle | undefined {
  const lines = [...paragraphs(text)];
  const date = take(lines, dateLine);
  const tags = take(lines, tagLine) ?? [];
  const url = take(lines, addressLine);
  dropFurniture(lines);
  const title = oneLine(lines.shift() ?? "");
  if (title === "") return undefined;
  dropFurniture(lines);
  const [second] = lines;
  const hasLead = lines.length > 1 && second !== undefined && second.length <= LONGEST_LEAD && !OPENING.test(second);
  if (hasLead) lines.shift();
  return {
    place: "",
    title: cutAtWord(title, LIMITS.title),
    ...(hasLead ? { lead: second } : {}),
    blocks: lines.map(escapeMarkdown),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    authors: [],
    tags,
  };
}

/** Takes out what pages set around the title; a second date there is that of the last change, or the same in words. */
function dropFurniture(lines: string[]): void {
  while (lines[0] !== undefined && (isFurniture(lines[0]) || dateLine(lines[0]) !== undefined)) lines.shift();
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
