import type { MarkdownIt, Token } from "markdown-it";
import { MARKDOWN } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";
import { runTogether } from "./run-together.ts";

/** What a text shows that was meant as a mark, and what to write. */
interface Slip {
  /** Where it is in the source of its block, in UTF-16 units. */
  readonly at: number;
  readonly message: Message;
  readonly fix: Message;
}

/** Words in brackets and, behind a space, an address or a file in round ones. */
const SPACE_BETWEEN =
  /!?\[([^[\]\n]{1,200})\][ \t]+\(((?:https?:\/\/|www\.|\/)[^()\s]*|[^()\s]+\.(?:jpe?g|png|webp|gif|avif|svg|pdf|mp3|mp4))\)/giu;
/** A note's sign that is no note, since nothing defines it. */
const NOTE = /\[\^([^[\]\s]{1,40})\](?!:)/gu;
/** Two signs or more; one may begin a hashtag. */
const HEADING = /^(#{2,6})(?=[^\s#])/gmu;
/** Lines in a row that begin with a dash or another bullet and a letter: a list, or who says what. */
const ITEMS = /^(?:([-+])(?=\p{L}).*(?<! {2}|\\)\n\1|\*(?=\p{L})[^*\n]*(?<! {2}|\\)\n\*)(?=\p{L}[^*\n]*$)/gmu;

/** markdown-it plugin: warns of marks of Markdown that a slip made text of, and of links that lead nowhere. */
export function slipsOfMarks(md: MarkdownIt): void {
  // Before what a backslash escapes is joined with the text around it.
  md.core.ruler.after("inline", "slips_of_marks", ({ tokens, env }) => {
    tokens.forEach((token, index) => {
      if (token.children === null || env.warn === undefined) return;
      const line = token.map === null ? undefined : token.map[0] + 1;
      for (const { at, message, fix } of slipsIn(token, tokens[index - 1]?.type === "paragraph_open")) {
        env.warn(
          line === undefined ? undefined : line + token.content.slice(0, at).split("\n").length - 1,
          message,
          fix,
        );
      }
    });
  });
}

function slipsIn({ content, children }: Token, isParagraph: boolean): readonly Slip[] {
  const texts = (children ?? []).filter(({ type }) => type === "text").map((child) => child.content);
  const isShown = (text: string): boolean => texts.some((shown) => shown.includes(text));
  const spaced = [...content.matchAll(SPACE_BETWEEN)].flatMap(({ 0: all, 1: words, index }): Slip[] => {
    if (!isShown(`[${words}]`)) return [];
    const text = all.slice(0, 60);
    return [{ at: index, message: MARKDOWN.spaceBetween({ text }), fix: MARKDOWN.closeUp }];
  });
  const notes = [...content.matchAll(NOTE)].flatMap(({ 0: sign, 1: name = "", index }): Slip[] =>
    isShown(sign) ? [{ at: index, message: MARKDOWN.noSuchNote({ sign }), fix: MARKDOWN.defineNote({ name }) }] : [],
  );
  const empty = (children ?? []).some((child) => child.type === "link_open" && child.attrGet("href") === "");
  const nowhere = empty
    ? [{ at: Math.max(0, content.indexOf("]()")), message: MARKDOWN.leadsNowhere, fix: MARKDOWN.writeTarget }]
    : [];
  return [...spaced, ...notes, ...nowhere, ...(isParagraph ? slipsOfLines(content) : [])];
}

/** Marks that begin a line and lack the space behind them. */
function slipsOfLines(content: string): readonly Slip[] {
  const headings = [...content.matchAll(HEADING)].map(({ 1: signs = "", index }) => ({
    at: index,
    message: MARKDOWN.noSpaceBehind({ sign: signs }),
    fix: MARKDOWN.headingSo({ signs }),
  }));
  const items = [...content.matchAll(ITEMS)].slice(0, 1).map(({ index }) => ({
    at: index,
    message: MARKDOWN.noSpaceBehind({ sign: content.charAt(index) }),
    fix: MARKDOWN.listSo,
  }));
  return [...headings, ...items, ...slipsOfItems(content)];
}

const MAKE_LIST = { sign: MARKDOWN.numbersSo, line: MARKDOWN.lineBeforeList, dash: MARKDOWN.listSo };

function slipsOfItems(content: string): readonly Slip[] {
  const found = runTogether(content);
  if (found === undefined) return [];
  const [first, second] = found.marks;
  return [{ at: found.at, message: MARKDOWN.runTogether({ first, second }), fix: MAKE_LIST[found.needs] }];
}
