import { fold } from "../../persian/fold.ts";
import { isName } from "./byline.ts";
import { oneLine } from "./clean-text.ts";
import { creditsAt } from "./credit-lines.ts";
import { headLength } from "./furniture.ts";
import { attributionAlone, bylineAlone, canBeHeadline, kickerAlone, withoutBullet } from "./head-lines.ts";
import { labelsAbove } from "./page-groups.ts";
import { changeLine, clockLine, dateLine, isBreadcrumb, isHome, isLooseDate, isSectionLabel } from "./page-lines.ts";
import { isPlaceName } from "./place-name.ts";
import { signature } from "./signature.ts";

/** What the lines around a title say. */
export interface Head {
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
  /** Dates as no front matter has them: «25 Feb 2017». */
  readonly dates: string[];
  /** «وزیر نیرو خبر داد:». */
  readonly kickers: string[];
  /** «به گزارش ایسنا، », as it is before a text. */
  readonly openings: string[];
  /** What pages list above a title under «برچسب‌ها». */
  readonly tags: string[];
}

export function emptyHead(): Head {
  return {
    outlets: [],
    writers: [],
    sources: [],
    others: [],
    clocks: [],
    dates: [],
    kickers: [],
    openings: [],
    tags: [],
  };
}

/** With more clocks than those of its publication and last change, a text is a timetable. */
const MOST_CLOCKS = 2;

/**
 * Takes what pages set above a title off the lines, and then the title. A second date there is that of the last change,
 * or the same in words.
 * @returns undefined where no line is left that can be one
 */
export function takeTitle(lines: string[], head: Head): string | undefined {
  do dropFurniture(lines, head, "above");
  while (
    takePlace(lines) ||
    takeTags(lines, head) ||
    takeDate(lines, head) ||
    takeCredits(lines, head) ||
    takeSigned(lines, head) ||
    takeKicker(lines, head)
  );
  const first = lines.shift() ?? "";
  // A table or code is none.
  if (first.includes("\n")) return undefined;
  const title = withoutBullet(oneLine(first));
  return canBeHeadline(title) && clockLine(title) === undefined ? title : undefined;
}

/** A path is no title even alone; a section's name may be. */
function takePlace(lines: string[]): boolean {
  const [line = "", next = ""] = lines;
  // A line of hyphens says nothing.
  if (line !== "" && !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) return lines.shift() !== undefined;
  if (lines.length > 2 && isHome(line)) return lines.shift() !== undefined;
  const isSection =
    lines.length > 1 && isSectionLabel(line) && (lines.length > 2 || (canBeHeadline(next) && !/\.$/u.test(next)));
  if (!isSection && !isBreadcrumb(line)) return false;
  lines.shift();
  // «استان‌ها», and below it which.
  if (isSection && lines.length > 2 && isPlaceName(lines[0] ?? "")) lines.shift();
  return true;
}

function takeTags(lines: string[], head: Head): boolean {
  const tags = labelsAbove(lines);
  if (tags.length === 0) return false;
  head.tags.push(...tags);
  lines.splice(0, 1 + tags.length);
  return true;
}

function takeDate(lines: string[], head: Head): boolean {
  const [line = ""] = lines;
  if (!isLooseDate(line)) return false;
  head.dates.push(oneLine(line));
  lines.shift();
  return true;
}

/** Whom the article comes from: a line that says so is no title, even where there is no other. */
function takeSigned(lines: string[], head: Head): boolean {
  const [line = "", next] = lines;
  const byline = bylineAlone(line, next);
  // «خبر فوری» alone is a kicker, also where an outlet is called so.
  const isOfParts = byline === undefined && /[،|/]| [\u2013\u2014-] /u.test(line);
  const signed = isOfParts ? signature(line, undefined) : undefined;
  const isByOutlet = signed?.outlets.length === 1;
  if (isByOutlet && !signed.saysMore) return takeSignature(lines, head);
  const opening = byline === undefined ? attributionAlone(line) : undefined;
  if (opening !== undefined) head.openings.push(opening);
  else if (byline === undefined) return isByOutlet && takeSignature(lines, head);
  head.outlets.push(...(byline?.outlets ?? []));
  head.writers.push(...(byline?.writers ?? []));
  lines.shift();
  return true;
}

function takeKicker(lines: string[], head: Head): boolean {
  const [line = ""] = lines;
  const kicker = kickerAlone(line);
  if (kicker === undefined) return false;
  head.kickers.push(withoutBullet(oneLine(line)));
  head.outlets.push(...kicker.outlets);
  lines.shift();
  return true;
}

/** Below a title the clock of a timetable stays. */
function dropFurniture(lines: string[], head: Head, where: "above" | "below"): void {
  for (;;) {
    const [line = ""] = lines;
    const isClock = lines.length > 1 && clockLine(line) !== undefined && (where === "above" || !isTimetable(lines));
    const length = headLength(lines) || (isClock || (dateLine(line) ?? changeLine(line)) !== undefined ? 1 : 0);
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

/** Takes off whom the lines between title and text name, and the title where a page has it twice. */
export function takeBelow(lines: string[], head: Head, title: string): void {
  for (;;) {
    dropFurniture(lines, head, "below");
    const [line, next] = lines;
    if (line === undefined || lines.length < 2) return;
    if (fold(line) === fold(title) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)) {
      lines.shift();
      continue;
    }
    if (takeCredits(lines, head)) continue;
    if (takeSignature(lines, head)) continue;
    const opening = attributionAlone(line);
    if (opening !== undefined) head.openings.push(opening);
    else if (isName(line) && next !== undefined && signature(next, undefined)?.outlets.length === 1) {
      head.writers.push(line);
    } else if (!/^شغل ?[,،:]/u.test(line) && !(line.includes(":") && isSectionLabel(line))) return;
    lines.shift();
  }
}

/** A signature that also says what a writer is, or from where an outlet writes, is kept at the text's end. */
function takeSignature(lines: string[], head: Head): boolean {
  const [line = "", next] = lines;
  const signed = signature(line, next);
  if (signed === undefined) return false;
  head.outlets.push(...signed.outlets);
  head.writers.push(...signed.writers);
  if (signed.date !== undefined) head.dates.push(signed.date);
  if (signed.saysMore) head.others.push(oneLine(line));
  lines.shift();
  return true;
}

/** Takes the credits on top of the lines; false where there are none. */
function takeCredits(lines: string[], head: Head): boolean {
  const { credits, length } = creditsAt(lines);
  if (length === 0) return false;
  lines.splice(0, length);
  for (const { kind, line, names } of credits) {
    if (kind === "writer") head.writers.push(...names);
    else if (kind === "source") head.sources.push(line);
    else head.others.push(line);
  }
  return true;
}
