import { cleanText } from "./clean-text.ts";
import { leadsElsewhere } from "./headline-lists.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/**
 * The paragraphs of a plain text, each on one line. Copied from a page every line is a paragraph; a text that was
 * wrapped by hand, with blank lines between its paragraphs, is unwrapped.
 */
export function paragraphs(text: string): readonly string[] {
  const clean = cleanText(text);
  const groups = clean
    .split(/\n\s*\n/u)
    .map((group) =>
      group
        .split("\n")
        .map((line) => line.replace(/\s+/gu, " ").trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
  const prose = groups.filter((lines, at) => !isList(lines, groups[at - 1]));
  if (!isWrapped(prose)) return groups.flat();
  return groups.flatMap((lines, at) => (isList(lines, groups[at - 1]) ? lines : lines.join(" ")));
}

/** The paragraphs of a plain text as Markdown blocks. */
export function textBlocks(text: string): readonly string[] {
  return paragraphs(text).map(escapeMarkdown);
}

/** Headlines of other articles below their label are long and end within no sentence, and are yet a line each. */
function isList(lines: readonly string[], before: readonly string[] | undefined): boolean {
  if (/[.؛:،]$/u.test(lines.at(-1) ?? "") && lines.length > 1) return false;
  return leadsElsewhere(lines[0] ?? "") || (before?.length === 1 && leadsElsewhere(before[0] ?? ""));
}

/** Lines were cut at a width when most of those that another follows are long and end within a sentence. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const followed = groups.flatMap((lines) => lines.slice(0, -1));
  const cut = followed.filter((line) => line.length >= 40 && line.length <= 120 && !/[.!?؟:؛»]$/u.test(line));
  return groups.length > 1 && followed.length >= 3 && cut.length > followed.length * 0.7;
}
