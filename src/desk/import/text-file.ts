import { isName, isOutletAlone, withoutEdition } from "./byline.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { creditsAt } from "./credit-lines.ts";
import { headLength, tagsIn, withoutFurniture } from "./furniture.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./links.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { clockLine, dateLine, isBreadcrumb, isSectionLabel, tagLine } from "./page-lines.ts";
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
  const head: Head = { outlets: [], writers: [], sources: [], others: [], clocks: [] };
  takeAbove(lines, head);
  const title = oneLine(lines.shift() ?? "");
  if (title === "") return undefined;
  takeBelow(lines, head);
  const { lead, told, sources } = readBody(lines);
  const [clock] = head.clocks;
  return {
    place: "",
    title: cutAtWord(title, LIMITS.title),
    ...(lead === undefined ? {} : { lead }),
    blocks: [...told, ...head.others].map(escapeMarkdown),
    ...(date === undefined ? {} : { date: clock !== undefined && DAY.test(date) ? `${date} ${clock}` : date }),
    ...(url === undefined ? {} : { url }),
    authors: head.outlets,
    ...(head.writers.length === 0 ? {} : { writers: head.writers }),
    ...(head.sources.length + sources.length === 0 ? {} : { sourceLines: [...head.sources, ...sources] }),
    tags,
  };
}

/** A day as {@link dateLine} gives it where no hour is known. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** With more clocks than those of its publication and last change, a text is a timetable. */
const MOST_CLOCKS = 2;

function readBody(lines: readonly string[]): {
  readonly lead?: string;
  readonly told: readonly string[];
  readonly sources: readonly string[];
} {
  const told = [...withoutFurniture(lines)];
  const sources: string[] = [];
  if (told.length > 1 && creditsAt(told.slice(-1)).credits.some(({ kind }) => kind === "source")) {
    sources.push(...told.splice(-1));
  }
  const [second] = told;
  const hasLead =
    told.length > 1 &&
    second !== undefined &&
    second.length <= LONGEST_LEAD &&
    !OPENING.test(second) &&
    clockLine(second) === undefined;
  if (!hasLead) return { told, sources };
  return { lead: second, told: told.slice(1), sources };
}

/** What the lines around a title say. */
interface Head {
  /** «بی‌بی‌سی فارسی». */
  readonly outlets: string[];
  /** Names. */
  readonly writers: string[];
  /** Whole lines such as «منبع: ایسنا». */
  readonly sources: string[];
  /** Whole lines of others who had a part in it, which go to the text's end. */
  readonly others: string[];
  /** `14:35`. */
  readonly clocks: string[];
}

/** Takes out what pages set above a title; a second date there is that of the last change, or the same in words. */
function takeAbove(lines: string[], head: Head): void {
  dropFurniture(lines, head, "above");
  for (;;) {
    const [line = ""] = lines;
    const isPlace = lines.length > 2 && (isBreadcrumb(line) || isSectionLabel(line));
    if (isPlace) lines.shift();
    else if (!takeCredits(lines, head)) return;
    dropFurniture(lines, head, "above");
  }
}

/** Below a title the clock of a timetable stays. */
function dropFurniture(lines: string[], head: Head, where: "above" | "below"): void {
  for (;;) {
    const [line = ""] = lines;
    const isClock = lines.length > 1 && clockLine(line) !== undefined && (where === "above" || !isTimetable(lines));
    const length = headLength(lines) || (isClock || dateLine(line) !== undefined ? 1 : 0);
    if (length === 0) return;
    for (const gone of lines.splice(0, length)) {
      const clock = clockLine(gone);
      if (clock !== undefined) head.clocks.push(clock);
    }
  }
}

function isTimetable(lines: readonly string[]): boolean {
  return lines.filter((line) => clockLine(line) !== undefined).length > MOST_CLOCKS;
}

/** Whom the lines between title and text name. */
function takeBelow(lines: string[], head: Head): void {
  for (;;) {
    dropFurniture(lines, head, "below");
    const [line, next] = lines;
    if (line === undefined || lines.length < 2) return;
    if (takeCredits(lines, head)) continue;
    if (isOutletAlone(line)) head.outlets.push(oneLine(withoutEdition(line)));
    else if (isName(line) && next !== undefined && isOutletAlone(next)) head.writers.push(line);
    else if (!/^شغل ?[,،:]/u.test(line) && !(line.includes(":") && isSectionLabel(line))) return;
    lines.shift();
  }
}

/** Takes the credits on top of the lines, where another line is behind them; false where there are none. */
function takeCredits(lines: string[], head: Head): boolean {
  const { credits, length } = creditsAt(lines);
  if (length === 0 || lines.length <= length) return false;
  lines.splice(0, length);
  for (const { kind, line, names } of credits) {
    if (kind === "writer") head.writers.push(...names);
    else if (kind === "source") head.sources.push(line);
    else head.others.push(line);
  }
  return true;
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
