import type { MarkdownIt, Token } from "markdown-it";
import { besidePersian, persianFlanks } from "../persian/emphasis.ts";
import { MARKDOWN } from "../words/markdown.ts";

/**
 * markdown-it plugin: reads `*`, `_` and `~~` between a sign and a Persian word as they are meant. Nothing that CommonMark
 * reads as emphasis is read otherwise, and nothing changes where both neighbouring words are Latin.
 */
export function persianEmphasis(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean): ReturnType<InlineState["scanDelims"]> {
      const scanned = super.scanDelims(start, canSplitWord);
      const end = start + scanned.length;
      const { opens, closes } = persianFlanks(this.src, start, end, this.posMax);
      if (!(opens || closes) || !besidePersian(this.src, start, end)) return scanned;
      return { ...scanned, can_open: scanned.can_open || opens, can_close: scanned.can_close || closes };
    }
  };
}

type InlineState = InstanceType<MarkdownIt["inline"]["State"]>;

/** Two asterisks that are shown, beside a letter or a sign, or twice around words: by themselves they are meant. */
const SHOWN = /(?<!\*)\*\*(?!\*)(?:(?<=[^\s*]\*\*)|(?=\S)|(?= [^*\d]*\p{L}[^*\d]* \*\*(?!\*)))/u;

/** markdown-it plugin: warns of `**` that neither begins nor ends anything, and so is seen by readers. */
export function shownAsterisks(md: MarkdownIt): void {
  // Before what a backslash escapes is joined with the text around it.
  md.core.ruler.after("inline", "shown_asterisks", ({ tokens, env }) => {
    for (const { map, children } of tokens) {
      for (const line of linesOfAsterisks(children ?? [])) {
        env.warn?.(map === null ? undefined : map[0] + 1 + line, MARKDOWN.asterisks, MARKDOWN.pairAsterisks);
      }
    }
  });
}

/** Four that were to end what is strong and begin it again; elsewhere they hide a word or a number. */
const AT_ONCE = /(?<=[^\s*])\*{4}(?=[^\s*])/u;

/** The lines, from 0, on which asterisks are shown; each once. Those of an address in `<` and `>` are its own. */
function linesOfAsterisks(children: readonly Token[]): ReadonlySet<number> {
  const lines = new Set<number>();
  let [line, strong, inAddress] = [0, 0, false];
  for (const { type, content, markup } of children) {
    if (type.endsWith("break")) line++;
    if (type === "strong_open") strong++;
    if (type === "strong_close") strong--;
    if (markup === "autolink") inAddress = type === "link_open";
    if (type !== "text" || inAddress) continue;
    if (SHOWN.test(content) || (strong > 0 && AT_ONCE.test(content))) lines.add(line);
  }
  return lines;
}
