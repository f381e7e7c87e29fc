import { inOneLine } from "../content/problem.ts";
import { forTerminal } from "../words/for-terminal.ts";

/** The rules of the check of a built site, each with what it asks for. */
export const RULES = {
  "dead-link": "every address of the site's own leads to a file of the site",
  "missing-fragment": "an address with `#name` leads to an element of that id",
  orphan: "every page can be reached by links from the home page",
  "duplicate-id": "an id comes once in a page",
  "malformed-html": "HTML has no parse error, and every element is closed where it was opened",
  "malformed-xml": "XML is well-formed",
  "malformed-json": "JSON can be read",
  title: "a page has one title, and it says something",
  lang: "a page says its language",
  dir: "a page says its direction",
  h1: "a page has one <h1>",
  canonical: "a page that search engines may show names its own address as canonical",
  "image-alt": "an image has an alt text, which may be empty",
  "image-size": "an image has width and height, so that nothing jumps",
  "persian-digit": "addresses and machine-readable dates are in ASCII digits",
  "machine-date": "a machine-readable date is one",
  "arabic-letter": "Persian text is written with ی and ک (a warning)",
  "third-party": "a page loads nothing from elsewhere",
  handler: "no element carries a handler or a script address",
  policy: "a page's Content-Security-Policy allows what is in it, and nothing inline beyond that",
  noopener: "a link to another site says rel=noopener",
  feed: "a feed has what its format requires",
  sitemap: "a sitemap names the pages that search engines may show, and only those",
  weight: "what the generator itself adds to a page keeps to its budget",
  "heavy-content": "pages and pictures with their content are light (a warning)",
} as const;

/** Rules that only warn: what they say is the content's doing, and stops no publishing. */
const WARNINGS: ReadonlySet<string> = new Set<Rule>(["arabic-letter", "heavy-content"]);

/** Whether a finding is a fault, which stops publishing; a warning does not. */
export function isFault({ rule }: { readonly rule: string }): boolean {
  return !WARNINGS.has(rule);
}

/** A rule's name. */
export type Rule = keyof typeof RULES;

/** One fault of a built site. */
export interface Finding {
  /** Below the site's folder. */
  readonly file: string;
  readonly rule: Rule;
  /** What is wrong, with what was found. */
  readonly cause: string;
}

/** A finding as a line for a terminal. */
export function formatFinding({ file, rule, cause }: Finding): string {
  return forTerminal(`${file}: ${rule}: ${isFault({ rule }) ? "" : "warning: "}${cause}`);
}

/** A value as a message quotes it: on one line, cut at 80 characters. */
export function quoted(text: string): string {
  const line = inOneLine(text);
  return `\`${line.length > 80 ? `${line.slice(0, 80)}\u2026` : line}\``;
}
