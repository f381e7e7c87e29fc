import { bodyText } from "../site/body-text.ts";
import { cleanLine } from "../site/plain-text.ts";

/** Characters of an excerpt: as long as a lead of two sentences. */
const LENGTH = 280;

/** What a recording's player says of itself is no beginning of a text. */
const PLAYER = /<figure class="player">[\s\S]*?<\/figure>/gu;

/** The beginning of a body as plain text, cut between words: the summary of an article that has no lead. */
export function excerpt(html: string): string {
  const text = cleanLine(bodyText(html.replace(PLAYER, "").slice(0, 20 * LENGTH)));
  if (text.length <= LENGTH) return text;
  const cut = text.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}\u2026`;
}
