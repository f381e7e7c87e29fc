import { bareLine, isEndMark } from "./furniture-lines.ts";
import { canBeHeadline } from "./head-lines.ts";
import { dateLine } from "./page-lines.ts";

/** A line of signs alone, as one sets between two texts. */
const DIVIDER = /^[-=_*~\u2013\u2014\u2015\u2500\u2501]{3,}$/u;
const ATTRIBUTED = /^(?:بنا ?)?به[ \u200C]?(?:گزارش|نقل)/u;
const SHORTEST_PARAGRAPH = 60;
/** An article is known by its first lines. */
const HEAD = 12;

/**
 * Where among the lines of a text a second article seems to begin: behind an end mark or a divider a headline, and below it a
 * date or «به گزارش …», as the first has one.
 */
export function secondArticle(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, place) => {
    if (!isEndMark(bareLine(line)) && !DIVIDER.test(line.replace(/\s/gu, ""))) return false;
    return isArticle(lines.slice(0, Math.min(place, HEAD))) && isArticle(lines.slice(place + 1, place + 1 + HEAD));
  });
  return at === -1 ? undefined : at + 1;
}

function isArticle(lines: readonly string[]): boolean {
  const [first = "", ...others] = lines;
  const isText = others.some((line) => line.length >= SHORTEST_PARAGRAPH || /[.!؟]$/u.test(line));
  const isSigned = lines.some((line) => ATTRIBUTED.test(line) || dateLine(line) !== undefined);
  return canBeHeadline(first) && !/[.]$/u.test(first) && isText && isSigned;
}
