/** Longer than this, a starred or bold line is a sentence and no heading. */
const LONGEST = 80;
const STARRED = /^(?:\\?\*){1,5} *(?=[^*\s\\])(.*?[^*\s\\]) *(?:\\?\*){0,5}$/u;

/**
 * Agencies mark a heading within the text by stars («*خوابی که دیدم») or bold type, and lists by stars too. A single such line
 * before a paragraph becomes a heading, several together a list; others stay. Headings begin at `#`, as the
 * article's own title is outside its text.
 */
export function withHeadings(blocks: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = starredRun(blocks, at);
    if (run.length > 1) result.push(run.map((line) => `- ${line}`).join("\n"));
    else if (run[0] !== undefined && isHeading(run[0], blocks[at + 1])) result.push(`# ${run[0]}`);
    else result.push(withoutStars(blocks[at] ?? ""));
    at += Math.max(1, run.length);
  }
  return fromFirstLevel(result);
}

/** The words of the starred lines that follow one another from a place on. */
function starredRun(blocks: readonly string[], from: number): readonly string[] {
  const lines: string[] = [];
  for (let at = from; at < blocks.length; at++) {
    const words = starred(blocks[at] ?? "");
    if (words === undefined) break;
    lines.push(words);
  }
  // Bold lines one after another are no list: a page that sets all its text in bold would become one.
  return lines.length > 1 && blocks[from]?.startsWith("**") ? lines.slice(0, 1) : lines;
}

function starred(block: string): string | undefined {
  if (block.length > 2000 || block.includes("\n")) return undefined;
  const words = STARRED.exec(block)?.[1];
  // `*متن* ادامه` is a stressed word at the beginning of a sentence.
  return words === undefined || /(?<!\\)\*/u.test(words) ? undefined : words;
}

/** A line between stars, such as a signature, is a line; after one star it may be a note and keeps it. */
function withoutStars(block: string): string {
  return /^(?:\\\*){2,5}[^*]+(?:\\\*){2,5}$/u.test(block) ? (starred(block) ?? block) : block;
}

function isHeading(words: string, next: string | undefined): boolean {
  if (words.length > LONGEST || /[.،؛:!…]$/u.test(words) || next === undefined) return false;
  return starred(next) === undefined && !/^(?:#|[-+|>]|\d+[.)])/u.test(next);
}

function fromFirstLevel(blocks: readonly string[]): readonly string[] {
  const levels = blocks.flatMap((block) => /^(#{1,6}) /u.exec(block)?.[1]?.length ?? []);
  const extra = Math.min(...levels) - 1;
  if (levels.length === 0 || extra < 1) return blocks;
  return blocks.map((block) => (/^#{1,6} /u.test(block) ? block.slice(extra) : block));
}
