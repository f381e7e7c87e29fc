import { inOneLine } from "../content/problem.ts";
import { CHECK, RULE_WORDS } from "../words/check.ts";
import { type Language, type Message, textIn } from "../words/message.ts";

/** The rules of the check of a built site, each with what it asks for. */
export const RULES = {
  "missing-file": RULE_WORDS.missingFile,
  "dead-link": RULE_WORDS.deadLink,
  "missing-fragment": RULE_WORDS.missingFragment,
  orphan: RULE_WORDS.orphan,
  "duplicate-id": RULE_WORDS.duplicateId,
  "malformed-html": RULE_WORDS.malformedHtml,
  "malformed-xml": RULE_WORDS.malformedXml,
  "malformed-json": RULE_WORDS.malformedJson,
  title: RULE_WORDS.title,
  lang: RULE_WORDS.lang,
  dir: RULE_WORDS.dir,
  h1: RULE_WORDS.h1,
  canonical: RULE_WORDS.canonical,
  "image-alt": RULE_WORDS.imageAlt,
  "image-size": RULE_WORDS.imageSize,
  "persian-digit": RULE_WORDS.persianDigit,
  "machine-date": RULE_WORDS.machineDate,
  "arabic-letter": RULE_WORDS.arabicLetter,
  "third-party": RULE_WORDS.thirdParty,
  handler: RULE_WORDS.handler,
  policy: RULE_WORDS.policy,
  noopener: RULE_WORDS.noopener,
  feed: RULE_WORDS.feed,
  sitemap: RULE_WORDS.sitemap,
  weight: RULE_WORDS.weight,
  "heavy-content": RULE_WORDS.heavyContent,
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
  readonly cause: Message;
}

/** A finding as a line for a terminal. */
export function formatFinding({ file, rule, cause }: Finding, language: Language): string {
  return textIn(CHECK.finding({ file, rule, isWarning: !isFault({ rule }), cause }), language);
}

/** A value as a message quotes it: on one line, cut at 80 characters. */
export function quoted(text: string): string {
  const line = inOneLine(text);
  return `\`${line.length > 80 ? `${line.slice(0, 80)}\u2026` : line}\``;
}
