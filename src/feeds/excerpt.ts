import { cleanLine } from "../site/plain-text.ts";
import { taskSign } from "./task-sign.ts";

/** Characters of an excerpt: as long as a lead of two sentences. */
const LENGTH = 280;

/** The beginning of a body as plain text, cut between words: the summary of an article that has no lead. */
export function excerpt(html: string): string {
  const text = cleanLine(plainText(html.slice(0, 20 * LENGTH)));
  if (text.length <= LENGTH) return text;
  const cut = text.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}\u2026`;
}

const REFERENCES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

/** The text of checked HTML: without tags, with the references that our own writer uses undone. */
function plainText(html: string): string {
  return html
    .replace(/<\/(?:p|h[1-6]|li|td|th|div|blockquote|pre)>|<br>/gu, " ")
    .replace(/<input\b[^>]*>/gu, taskSign)
    .replace(/<[^>]*(?:>|$)/gu, "")
    .replace(/&(lt|gt|quot|amp|#39);/gu, (whole, name: string) => REFERENCES[name] ?? whole);
}
