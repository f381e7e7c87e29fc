import { fold } from "../../persian/fold.ts";
import { cutAtWord, oneLine } from "../import/clean-text.ts";
import { LIMITS } from "../import/limits.ts";
import type { PageLine } from "./lines.ts";

/** What a page's title may be, and where in the page it is. */
export interface FoundTitle {
  readonly title: string;
  /** Its line among the page's; -1 where none is it. */
  readonly line: number;
}

/** The titles that a page gives for machines and readers, the surest first, as they are written. */
export function givenTitles(document: Document, structured: string | undefined): readonly string[] {
  const meta = ["og:title", "twitter:title", "dc.title", "DC.Title"].map((name) => metaOf(document, name));
  const headings = [...document.querySelectorAll("h1")].slice(0, 5).map((element) => element.textContent ?? "");
  return [structured, ...meta, ...headings, document.title]
    .map((title) => oneLine(title ?? "").slice(0, 2 * LIMITS.title))
    .filter((title) => title !== "");
}

/** Pages name themselves before or behind what they show: «تیتر | سایت», «سایت - گروه - تیتر». */
const BETWEEN = /\s+[|\u2013\u2014»\u00AB:\u2022\u00B7-]\s+|\s*\|\s*/u;

/**
 * The title of a page's article: of those that it gives, the first that a line of it is, with or without what the page adds.
 * @param site what the page calls its site
 * @returns undefined where it gives none
 */
export function titleOf(
  given: readonly string[],
  lines: readonly PageLine[],
  site: string | undefined,
): FoundTitle | undefined {
  const lineOf = new Map<string, number>();
  for (const [at, { text, element }] of lines.entries()) {
    const key = fold(text);
    // A heading, before a path that says the same.
    const before = lineOf.get(key);
    if (before === undefined || (isHeading(element) && !isHeading(lines[before]?.element))) lineOf.set(key, at);
  }
  for (const title of given) {
    for (const form of formsOf(title)) {
      const line = lineOf.get(fold(form));
      if (line !== undefined && !isSite(form, site)) return { title: shortened(lines[line]?.text ?? form), line };
    }
  }
  const [first] = given;
  if (first === undefined) return undefined;
  const parts = first.split(BETWEEN).filter((part) => !isSite(part, site));
  const longest = parts.toSorted((a, b) => b.length - a.length)[0];
  const whole = isNamed(first, site) ? longest : first;
  return whole === undefined || whole === "" ? undefined : { title: shortened(whole), line: -1 };
}

/** The text of a `meta` element by its name or property; undefined where it has none. */
export function metaOf(document: Document, name: string): string | undefined {
  for (const attribute of ["property", "name", "itemprop"]) {
    const text = oneLine(document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute("content") ?? "");
    if (text !== "") return text;
  }
  return undefined;
}

/** A title whole, and without parts at its ends, the longest first; the parts alone last. */
function formsOf(title: string): readonly string[] {
  const pieces = title.split(new RegExp(`(${BETWEEN.source})`, "u"));
  const forms: string[] = [];
  for (let length = pieces.length; length >= 1; length -= 2) {
    for (let from = 0; from + length <= pieces.length; from += 2)
      forms.push(pieces.slice(from, from + length).join(""));
  }
  // One word is no headline but the name of a section.
  return forms.filter((form, index) => index === 0 || form.includes(" "));
}

function isSite(part: string, site: string | undefined): boolean {
  return site !== undefined && fold(part) === fold(site);
}

function isNamed(title: string, site: string | undefined): boolean {
  const parts = title.split(BETWEEN);
  return parts.length > 1 && parts.some((part) => isSite(part, site));
}

function isHeading(element: Element | undefined): boolean {
  return element !== undefined && element.closest("h1, h2") !== null;
}

function shortened(title: string): string {
  return cutAtWord(title, LIMITS.title);
}
