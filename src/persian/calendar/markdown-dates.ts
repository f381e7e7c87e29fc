import type { Env, MarkdownIt, Token } from "markdown-it";
import { Languages } from "../languages.ts";
import type { Moment } from "./moment.ts";
import type { Language } from "./names.ts";
import {
  areEndsOfRange,
  findTextDates,
  mayHoldDate,
  type OtherCalendar,
  type TextDate,
  type Way,
} from "./text-dates.ts";

/** What the plugin reads from markdown-it's `env`; without a moment nothing is marked. */
export interface DatesEnvironment {
  /** The article's own date. */
  readonly referenceMoment: Moment;
  readonly otherCalendar: OtherCalendar;
  readonly language: Language;
}

type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Stands for inline code and pictures, so that no date reaches across them. */
const OBJECT_REPLACEMENT = "\uFFFC";

/**
 * markdown-it plugin: wraps the dates of running text in `<time datetime>` and gives them in the other calendar:
 * «<time datetime="2017-02-24">۲۴ فوریه</time> (۶ اسفند)». Code, HTML and links' targets are never touched. A paragraph
 * is read as a whole, so a name before `**۷ تیر**` counts; a date must itself be in plain text.
 */
export function textDates(md: MarkdownIt): void {
  md.core.ruler.push("text_dates", (state) => {
    const { env } = state;
    if (!isDatesEnvironment(env)) return;
    let previous = "";
    const languages = new Languages();
    const given = new Set<string>();
    const waysOf: WaysOf = (...of) => waysOfDates(env.otherCalendar, given, ...of);
    for (const token of state.tokens) {
      if (token.type === "html_block") languages.read(token.content);
      if (token.type === "paragraph_open") languages.endParagraph();
      if (token.children === null || languages.foreign || !mayHoldDate(token.content)) continue;
      const text = paragraphText(token.children);
      if (text.length > LONGEST_PARAGRAPH) {
        previous = "";
        continue;
      }
      const dates = findTextDates(text, env.referenceMoment, env.language, previous);
      previous = text;
      if (dates.length > 0) token.children = withDates(token.children, dates, waysOf, state.Token);
    }
  });
}

function isDatesEnvironment(env: Env): env is Env & DatesEnvironment {
  return isMoment(env.referenceMoment) && env.otherCalendar !== undefined && typeof env.language === "string";
}

function isMoment(value: unknown): value is Moment {
  return typeof value === "object" && value !== null && "epochMs" in value && "jalali" in value;
}

/** In UTF-16 units. A longer one is no prose, and each date is read with all that comes before it. */
const LONGEST_PARAGRAPH = 10_000;

/** The text of an inline token's children; markup is nothing, a line break a line feed, and no date is in another language. */
function paragraphText(children: readonly Token[]): string {
  const languages = new Languages();
  return children
    .map((token) => {
      if (token.type === "html_inline") languages.read(token.content);
      const text = textOf(token);
      return languages.foreign ? OBJECT_REPLACEMENT.repeat(text.length) : text;
    })
    .join("");
}

function textOf(token: Token): string {
  if (token.type === "text") return token.content;
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  return token.type === "code_inline" || token.type === "image" ? OBJECT_REPLACEMENT : "";
}

function withDates(
  children: readonly Token[],
  dates: readonly TextDate[],
  waysOf: WaysOf,
  TokenClass: TokenMaker,
): Token[] {
  const result: Token[] = [];
  const text = paragraphText(children);
  const pieces = new Set(inOnePiece(children, dates));
  const ways = waysOf(dates, text, pieces);
  let offset = 0;
  for (const child of children) {
    const end = offset + textOf(child).length;
    const inside = [...ways.keys()].filter((date) => date.start >= offset && date.end <= end);
    let from = offset;
    for (const date of inside) {
      pushText(result, text.slice(from, date.start), TokenClass);
      result.push(...dateTokens(text, date, ways.get(date) ?? "off", TokenClass));
      from = date.end;
    }
    if (inside.length === 0) result.push(child);
    else pushText(result, text.slice(from, end), TokenClass);
    offset = end;
  }
  return result;
}

/** What would be a second pair of brackets: «۲۴ فوریه (۶ اسفند) (جمعه)». */
const BRACKET_FOLLOWS = /^\s*[([]/u;

/** How each date of a paragraph is given, in their order. */
type Ways = ReadonlyMap<TextDate, Way>;

/** @param pieces those of the dates that are each in one token, which alone are marked */
type WaysOf = (dates: readonly TextDate[], text: string, pieces: ReadonlySet<TextDate>) => Ways;

/** The dates that are each in one token. */
function inOnePiece(children: readonly Token[], dates: readonly TextDate[]): readonly TextDate[] {
  let offset = 0;
  return children.flatMap((child) => {
    const start = offset;
    offset += textOf(child).length;
    return dates.filter((date) => date.start >= start && date.end <= offset);
  });
}

/**
 * How dates are given: behind them only once in an article, and not where a bracket follows. The two ends of a range are
 * given alike: both behind them where one is new.
 * @param given the dates that were given before in this article; these are added
 * @param pieces the dates that can be marked; of a range with one that cannot, neither is given behind it
 */
function waysOfDates(mode: OtherCalendar, given: Set<string>, ...[dates, text, pieces]: Parameters<WaysOf>): Ways {
  const ways = new Map<TextDate, Way>();
  let index = 0;
  for (let date = dates[index]; date !== undefined; date = dates[index]) {
    const next = dates[index + 1];
    const isRange = next !== undefined && next.kind === date.kind && areEndsOfRange(text, date, next);
    const together = isRange ? [date, next] : [date];
    index += together.length;
    const marked = together.filter((each) => pieces.has(each));
    const way = wayOfDates(mode, together, text, given, marked.length === together.length);
    for (const each of marked) ways.set(each, way);
  }
  return ways;
}

function wayOfDates(
  mode: OtherCalendar,
  dates: readonly TextDate[],
  text: string,
  given: Set<string>,
  all: boolean,
): Way {
  const [way = "off"] = dates.map(({ kind }) => (typeof mode === "string" ? mode : mode[`${kind}s`]));
  if (way !== "inline") return way;
  if (!all || dates.every(({ fullReading }) => given.has(fullReading))) return "title";
  if (dates.some(({ end }) => BRACKET_FOLLOWS.test(text.slice(end)))) return "title";
  for (const { fullReading } of dates) given.add(fullReading);
  return "inline";
}

function dateTokens(text: string, date: TextDate, mode: Way, TokenClass: TokenMaker): Token[] {
  const tokens: Token[] = [];
  const element = elementOf(date, mode);
  if (element !== undefined) {
    const open = new TokenClass(`${element}_open`, element, 1);
    if (date.datetime !== undefined) open.attrSet("datetime", date.datetime);
    if (mode === "title") open.attrSet("title", date.fullReading);
    tokens.push(open);
  }
  pushText(tokens, text.slice(date.start, date.end), TokenClass);
  if (element !== undefined) tokens.push(new TokenClass(`${element}_close`, element, -1));
  if (mode === "inline") pushText(tokens, inlineReading(text, date), TokenClass);
  return tokens;
}

/** `<time>` where HTML has a value for the date; else a `<span>` where there is a title to carry. */
function elementOf(date: TextDate, mode: Way): "time" | "span" | undefined {
  if (date.datetime !== undefined) return "time";
  return mode === "title" ? "span" : undefined;
}

/** « (۶ اسفند)»; inside brackets, where a second pair would be hard to read, « برابر با ۶ اسفند». */
function inlineReading(text: string, date: TextDate): string {
  const before = text.slice(Math.max(0, date.start - 200), date.start);
  const inBrackets = before.lastIndexOf("(") > before.lastIndexOf(")");
  return inBrackets ? ` برابر با ${date.reading}` : ` (${date.reading})`;
}

function pushText(tokens: Token[], content: string, TokenClass: TokenMaker): void {
  if (content === "") return;
  const token = new TokenClass("text", "", 0);
  token.content = content;
  tokens.push(token);
}
