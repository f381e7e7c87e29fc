import { escapeInline } from "../markdown-text.ts";
import { type Inline, type Marks, textOf, type Words } from "./model.ts";

/** Ends a line within a paragraph. */
const HARD_BREAK = "  \n";

/**
 * Words as Markdown. Emphasis goes where Markdown can say it: a mark between punctuation and a letter is shown as asterisks,
 * so that punctuation is left outside of it, and where two marks would touch the second is dropped.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 * @param lineBreak what ends a line; a space where all must be on one
 */
export function writeInline(words: readonly Inline[], lineBreak: string = HARD_BREAK): string {
  let out = "";
  for (const { link, run } of byLink(words)) {
    if (link === undefined) {
      out = writeMarked(run, out, lineBreak);
      continue;
    }
    const inside = writeMarked(run, "[", lineBreak).slice(1);
    const [, space = "", label = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(inside) ?? [];
    out += space;
    // `!` and `^` before a bracket begin a picture and a footnote.
    if (/[!^]$/u.test(out)) out = `${out.slice(0, -1)}\\${out.slice(-1)}`;
    out += label === "" ? after : `[${label}](${destination(link)})${after}`;
  }
  return out;
}

function destination(address: string): string {
  return address.replace(/[()]/gu, "\\$&").replace(/[\s<>|]/gu, (sign) => encodeURIComponent(sign));
}

interface LinkRun {
  readonly link: string | undefined;
  readonly run: Inline[];
}

function byLink(words: readonly Inline[]): readonly LinkRun[] {
  const runs: LinkRun[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const marked = word === "break" ? (next === "break" ? undefined : next?.marks) : word.marks;
    const last = runs.at(-1);
    if (last !== undefined && last.link === marked?.link) last.run.push(word);
    else runs.push({ link: marked?.link, run: [word] });
  }
  return runs;
}

/** Adds a run of words without links to what is written; the line's end is told from where the run ends. */
function writeMarked(words: readonly Inline[], written: string, lineBreak: string): string {
  let out = written;
  let touching = false;
  const groups = byMark(words);
  for (const [index, { mark, run }] of groups.entries()) {
    const next = groups[index + 1];
    const after = next === undefined ? "" : textOf(next.run).slice(0, 1);
    if (mark === "`") {
      out += codeSpan(textOf(run));
      touching = false;
    } else if (mark === "" || (touching && mark !== "~~")) {
      out += plain(run, lineBreak);
      touching = false;
    } else {
      const piece = emphasised(run, mark, out.slice(-1), after, lineBreak);
      out += piece;
      touching = piece.endsWith(mark) && mark !== "~~";
    }
  }
  return out;
}

interface MarkRun {
  readonly mark: Mark;
  readonly run: Inline[];
}
type Mark = "" | "`" | "~~" | "**" | "*";

function byMark(words: readonly Inline[]): readonly MarkRun[] {
  const runs: MarkRun[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const mark = word === "break" ? (last?.mark === "`" ? "" : (last?.mark ?? "")) : markOf(word.marks);
    if (last?.mark === mark) last.run.push(word);
    else runs.push({ mark, run: [word] });
  }
  return runs;
}

/** Of two marks the one that says more. */
function markOf({ code, struck, strong, emphasis }: Marks): Mark {
  if (code) return "`";
  if (struck) return "~~";
  return strong ? "**" : emphasis ? "*" : "";
}

function plain(run: readonly Inline[], lineBreak: string): string {
  return run.map((word) => (word === "break" ? lineBreak : escapeInline(word.text))).join("");
}

function emphasised(run: readonly Inline[], mark: Mark, before: string, after: string, lineBreak: string): string {
  const [head, body, tail] = peeled(run, before, after);
  const inside = plain(body, lineBreak);
  const marked = /[\p{L}\p{N}]/u.test(inside) ? `${mark}${inside}${mark}` : inside;
  return `${plain(head, lineBreak)}${marked}${plain(tail, lineBreak)}`;
}

/** White space at the ends goes out of a mark, and so does punctuation at both, where a letter is beside one. */
function peeled(run: readonly Inline[], before: string, after: string): readonly [Inline[], Inline[], Inline[]] {
  const text = textOf(run);
  const inside =
    (isOutside(before) || !/^[\p{P}\p{S}]/u.test(text)) && (isOutside(after) || !/[\p{P}\p{S}]$/u.test(text));
  const opening = inside ? /^\s*/u : /^(?:\s+|[\p{P}\p{S}]+\s*)?/u;
  const closing = inside ? /\s*$/u : /(?:\s+|\s*[\p{P}\p{S}]+)?$/u;
  const body = [...run];
  const head: Inline[] = [];
  const tail: Inline[] = [];
  for (let first = body.shift(); first !== undefined; first = body.shift()) {
    const [out, kept] = split(first, first === "break" ? 1 : (opening.exec(first.text)?.[0].length ?? 0));
    head.push(...out);
    body.unshift(...kept);
    if (kept.length > 0) break;
  }
  for (let last = body.pop(); last !== undefined; last = body.pop()) {
    const [kept, out] = split(last, last === "break" ? 0 : last.text.replace(closing, "").length);
    tail.unshift(...out);
    body.push(...kept);
    if (kept.length > 0) break;
  }
  return [head, body, tail];
}

/** Words before and after a place in them. */
function split(word: Inline, at: number): readonly [readonly Inline[], readonly Inline[]] {
  if (word === "break") return at > 0 ? [[word], []] : [[], [word]];
  const part = (text: string): readonly Words[] => (text === "" ? [] : [{ text, marks: word.marks }]);
  return [part(word.text.slice(0, at)), part(word.text.slice(at))];
}

function isOutside(sign: string): boolean {
  return sign === "" || /[\s\p{P}\p{S}]/u.test(sign);
}

/** Code between as many backticks as it does not hold itself. */
function codeSpan(text: string): string {
  const code = text.replace(/\s+/gu, " ");
  if (code.trim() === "") return code;
  const longest = Math.max(0, ...(code.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$|^ .* $/u.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}
