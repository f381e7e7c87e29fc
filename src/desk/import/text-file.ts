import { emptyHead, takeBelow, takeTitle } from "./article-head.ts";
import { withoutLabels } from "./copy-labels.ts";
import { creditsAt } from "./credit-lines.ts";
import { tagsIn, tailStart, withoutFurniture } from "./furniture.ts";
import { isPerson, withoutBullet } from "./head-lines.ts";
import { webAddress } from "./links.ts";
import { changeLine, clockLine, dateLine, tagLine } from "./page-lines.ts";
import type { RawArticle } from "./raw-article.ts";
import { paragraphs, textBlock } from "./text-blocks.ts";

/** A lead is shorter than this; a second paragraph that is longer is the text already. */
const LONGEST_LEAD = 600;
/** «به گزارش …» opens the text, not the lead. */
const OPENING = /^(?:بنا ?)?به[ \u200C]?(?:گزارش|نقل)/u;

/**
 * Reads an article copied from a page: the first line that can be a headline is the title, the next the lead, unless it
 * opens the text; a line with the date, the tags or the address gives those. Before the title and after it may be furniture,
 * and who published or wrote it.
 * @returns undefined where there is no title
 */
export function readTextFile(text: string): RawArticle | undefined {
  const { lines, kicker, lead: labelled } = withoutLabels(once(paragraphs(text)));
  const changed = lines.map(changeLine).find((line) => line !== undefined);
  const date = take(lines, dateLine) ?? take(lines, changeLine);
  const url = take(lines, addressLine);
  const tags = take(lines, tagLine) ?? takeHashtags(lines) ?? tagsIn(lines);
  const head = emptyHead();
  const title = takeTitle(lines, head);
  if (title === undefined) return undefined;
  takeBelow(lines, head, title);
  const { lead, told, sources, writers: below } = readBody(lines, labelled);
  const writers = [...head.writers, ...below];
  const kickers = [...kicker, ...head.kickers];
  const [clock] = head.clocks;
  const [loose] = head.dates;
  const published = date !== undefined && clock !== undefined && DAY.test(date) ? `${date} ${clock}` : (date ?? loose);
  return {
    place: "",
    title,
    ...(kickers.length === 0 ? {} : { kicker: kickers.join(" ") }),
    ...(lead === undefined ? {} : { lead }),
    blocks: [...told, ...head.others].map(textBlock),
    ...(published === undefined ? {} : { date: published }),
    ...(changed === undefined || changed === published ? {} : { updated: changed }),
    ...(url === undefined ? {} : { url }),
    authors: head.outlets,
    ...(head.openings.length === 0 ? {} : { openings: head.openings }),
    ...(writers.length === 0 ? {} : { writers }),
    ...(head.sources.length + sources.length === 0 ? {} : { sourceLines: [...head.sources, ...sources] }),
    tags: [...head.tags, ...tags],
  };
}

/** No lead: what leads to the next line, an item of a list, a verse, a row, a table, code. */
const PART_OF_MORE = /^.{0,80}[:؛]$|^(?:\p{Nd}{1,2} ?[.)\u2013-]|[\u2022*\u2013-]) |\*{2,}| \| .* \| |\n/u;

/** The lines without those of a second copy: who copies a page by hand may paste it twice. */
function once(lines: readonly string[]): readonly string[] {
  const half = lines.length / 2;
  const isTwice =
    lines.length >= 4 && Number.isInteger(half) && lines.slice(half).every((line, at) => line === lines[at]);
  return isTwice ? lines.slice(0, half) : lines;
}

/** A day as {@link dateLine} gives it where no hour is known. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function readBody(
  lines: readonly string[],
  labelled: string | undefined,
): {
  readonly lead?: string;
  readonly told: readonly string[];
  readonly sources: readonly string[];
  readonly writers: readonly string[];
} {
  const told = [...withoutFurniture(lines)];
  const sources: string[] = [];
  if (told.length > 1 && creditsAt(told.slice(-1)).credits.some(({ kind }) => kind === "source")) {
    sources.push(...told.splice(-1));
  }
  const writers = takeWriters(told);
  if (labelled !== undefined) return { lead: labelled, told, sources, writers };
  const [second] = told;
  const hasLead =
    told.length > 1 &&
    second !== undefined &&
    second.length <= LONGEST_LEAD &&
    !PART_OF_MORE.test(second) &&
    !OPENING.test(second) &&
    clockLine(second) === undefined;
  if (!hasLead) return { told, sources, writers };
  return { lead: withoutBullet(second), told: told.slice(1), sources, writers };
}

/** Credits below a text are so many lines at most. */
const MOST_CREDITS = 4;

/** Takes who wrote an article off its last lines; others who had a part in it stay. */
function takeWriters(told: string[]): readonly string[] {
  const writers: string[] = [];
  for (let at = told.length - 1; at > 1 && told.length - at <= MOST_CREDITS; at--) {
    const { credits, length } = creditsAt(told.slice(at, at + 1));
    if (length === 0) break;
    const names = credits.flatMap((credit) => (credit.kind === "writer" ? credit.names : []));
    // «خبرنگار: سپاس» ends an interview.
    if (names.length !== credits.length || !names.every(isPerson)) continue;
    writers.unshift(...names);
    told.splice(at, 1);
  }
  return writers;
}

/** A line that is an address and nothing else, but for a word that says so. */
function addressLine(line: string): string | undefined {
  return webAddress(/^(?:(?:لینک|پیوند|نشانی|آدرس|منبع|URL)[^:]{0,20}:\s*)?(https?:\/\/\S+)$/iu.exec(line)?.[1]);
}

const HASHTAG = /^# ?(\p{L}[\p{L}\p{M}\p{N}_ \u200C-]{1,40})$/u;

/** The labels of lines such as «# کرج», of which several are together and nothing but furniture is below; they are taken out. */
function takeHashtags(lines: string[]): readonly string[] | undefined {
  const end = lines.findLastIndex((line) => HASHTAG.test(line)) + 1;
  const start = lines.slice(0, end).findLastIndex((line) => !HASHTAG.test(line)) + 1;
  const others = lines.toSpliced(start, end - start);
  if (end - start < 2 || tailStart(others) > start) return undefined;
  return lines.splice(start, end - start).map((line) => line.replace(/^# ?/u, ""));
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
