import { fold } from "../../persian/fold.ts";
import { emptyHead, type Head, takeBelow } from "../import/article-head.ts";
import { flatLine, oneLine } from "../import/clean-text.ts";
import { dateWithin } from "../import/date-words.ts";
import { isFurniture } from "../import/furniture-lines.ts";
import { kickerAlone } from "../import/head-lines.ts";
import { leadsElsewhere } from "../import/headline-lists.ts";
import { htmlBlocks } from "../import/html-markdown.ts";
import { plainMarkdown } from "../import/markdown-text.ts";
import { clockLine, dateLine } from "../import/page-lines.ts";
import { isElement, type PageLine, wordsIn } from "./lines.ts";

/** What a page's article says. */
export interface PageText {
  readonly kicker?: string;
  readonly lead?: string;
  readonly blocks: readonly string[];
  /** What the lines around its title say. */
  readonly head: Head;
}

/** What is longer is a paragraph, and shorter a label. */
const LEAD = { shortest: 40, longest: 700 };
/** So many lines above the title are looked at. */
const ABOVE = 3;
/** What is longer is no kicker. */
const LONGEST_KICKER = 100;

/**
 * The text of an article's element, from behind its title on, and what stands between title and text where that is outside.
 * @param lines those of the page, in which the title is
 * @param description what the page says of the article for machines: the same as its lead in most
 */
export function pageText(
  root: Element,
  lines: readonly PageLine[],
  titleLine: number,
  description: string | undefined,
  address: string,
): PageText {
  const head = emptyHead();
  const title = lines[titleLine]?.element;
  const first = lines.findIndex(({ element }) => root.contains(element));
  const isWithin = title !== undefined && root !== title && root.contains(title);
  const between =
    titleLine === -1 || isWithin || first === -1 ? [] : lines.slice(titleLine + 1, Math.max(first, titleLine + 1));
  const titleText = lines[titleLine]?.text ?? "";
  const leads = between.filter(({ text, element }) => isLead(text, head, titleText) && element.closest("a") === null);
  const kicker = titleLine === -1 ? undefined : kickerAbove(lines.slice(Math.max(0, titleLine - ABOVE), titleLine));
  if (isWithin) dropUpTo(title, root);
  splitBreaks(root);
  const blocks = htmlBlocks(root.innerHTML, address).filter((block) => !isBeside(block));
  while (blocks[0] !== undefined && isDateline(plainMarkdown(blocks[0]))) blocks.shift();
  takeBelow(blocks, head, titleText);
  const lead = leads.map(({ text }) => text).join(" ");
  const [opening = ""] = blocks;
  const isDescribed = lead === "" && blocks.length > 1 && isSame(opening, description);
  return {
    ...(kicker === undefined ? {} : { kicker }),
    ...(lead !== "" ? { lead } : isDescribed ? { lead: oneLine(plainMarkdown(opening)) } : {}),
    blocks: isDescribed ? blocks.slice(1) : blocks,
    head,
  };
}

/** Whether a line between title and text is a part of the article; what else it says goes to the head. */
function isLead(text: string, head: Head, title: string): boolean {
  if (isDateline(text) || isBeside(text)) return false;
  const lines = [text, TEXT];
  takeBelow(lines, head, title);
  return lines.length === 2 && text.length >= LEAD.shortest && text.length <= LEAD.longest;
}

/** Stands for the text below a line. */
const TEXT = "گل‌های باغ در بهار امسال زودتر از هر سال شکفته‌اند.";

/** A block that is furniture wherever on a page it is. */
function isBeside(block: string): boolean {
  const line = plainMarkdown(block);
  return line.length <= 120 && (isFurniture(line) || leadsElsewhere(line));
}

/** A line that says when an article was published, and no more but numbers and labels. */
function isDateline(text: string): boolean {
  if (text.length > 160) return false;
  if (dateLine(text) !== undefined || clockLine(text) !== undefined) return true;
  const plain = flatLine(text);
  if (dateWithin(plain) === undefined) return false;
  // «نوشتهٔ رضا کوه ۷ آذر ۱۴۰۵، ساعت ۱۴:۳۵، زمان مطالعه: ۳ دقیقه»
  return plain.length <= LONGEST_DATELINE && !/[.!؟»]$/u.test(plain);
}

/** What is longer and names a date tells something. */
const LONGEST_DATELINE = 120;

/** What leads to a title, in the line above it: with a colon behind it, or called so by its class. */
function kickerAbove(lines: readonly PageLine[]): string | undefined {
  const line = lines.findLast(({ text }) => !isDateline(text) && !isBeside(text));
  if (line === undefined || line.text.length > LONGEST_KICKER) return undefined;
  const called = line.element.getAttribute("class") ?? "";
  return kickerAlone(line.text) !== undefined || KICKER.test(called) ? line.text : undefined;
}

const KICKER =
  /(?:^|[\s_-])(?:kicker|roo?-?titr?e?|ruti?tr|rootitr|overline|over-?title|sup-?title|up-?title|eyebrow|headtitr)(?:$|[\s_-])/iu;

/** Takes out what is before an element, and the element. */
function dropUpTo(element: Element, root: Element): void {
  for (let node: Element | null = element; node !== null && node !== root; node = node.parentElement) {
    while (node.previousSibling !== null) node.previousSibling.remove();
  }
  element.remove();
}

/** A text whose lines are longer than this on average is no poem. */
const LONG_LINE = 50;

/** Makes a paragraph of each line where line breaks alone tell paragraphs apart. */
function splitBreaks(root: Element): void {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const breaks = [...element.childNodes].filter(({ nodeName }) => nodeName === "BR");
    if (breaks.length < 2 && !(breaks.length === 1 && element === root)) continue;
    const runs = runsOf(element);
    const words = runs.map((run) => run.map(wordsIn).join("")).filter((text) => text !== "");
    const mean = words.join("").length / Math.max(1, words.length);
    if (mean < LONG_LINE) continue;
    for (const run of runs) {
      const [first] = run;
      if (first === undefined || run.every((node) => wordsIn(node) === "")) continue;
      const paragraph = element.ownerDocument.createElement("div");
      element.insertBefore(paragraph, first);
      for (const node of run) paragraph.appendChild(node);
    }
    for (const one of breaks) one.remove();
  }
}

/** An element's nodes between its line breaks. */
function runsOf(element: Element): readonly (readonly ChildNode[])[] {
  const runs: ChildNode[][] = [[]];
  for (const node of element.childNodes) {
    if (node.nodeName === "BR") runs.push([]);
    else if (isElement(node) && /^(?:DIV|P|TABLE|UL|OL|BLOCKQUOTE|H[1-6])$/u.test(node.nodeName)) runs.push([]);
    else runs.at(-1)?.push(node);
  }
  return runs;
}

/** Whether a block is what a page says of its article for machines, which may be cut off there. */
function isSame(block: string, description: string | undefined): boolean {
  const [one, other] = [fold(plainMarkdown(block)), fold(description ?? "").replace(/\u2026$/u, "")];
  return other.length >= LEAD.shortest && (one === other || (one.startsWith(other) && one.length < 2 * other.length));
}
