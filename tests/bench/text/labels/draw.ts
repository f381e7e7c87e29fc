import { createHash } from "node:crypto";
import { FIELDS, type Field, fieldSentences } from "./sentences.ts";

/**
 * The parts of the set, in the order they were drawn: `work` was looked at while rules were written, `kept` at their end.
 * `fresh` and `last` were drawn and labelled when the rules stood, to measure them blind: first the one, and, after what
 * it showed was mended, the other.
 */
export const HALVES = ["work", "kept", "fresh", "last"] as const;

/** One of {@link HALVES}. */
export type Half = (typeof HALVES)[number];

/** A sentence of the corpus by position. `sha`: the first 8 hex digits of SHA-256 of its UTF-8 bytes. */
export interface Position {
  readonly file: string;
  readonly id: string;
  readonly field: Field;
  readonly index: number;
  readonly sha: string;
}

/** A sentence of the corpus, with its text, which no label holds. */
export interface Sentence extends Position {
  readonly text: string;
}

/** A sentence drawn for labelling, with the stratum whose turn it was. */
export interface Drawn extends Sentence {
  readonly half: Half;
  readonly stratum: string;
}

/** What the draw needs of a JSON Feed item. */
export type Item = { readonly id: string } & Readonly<Record<Field, string>>;

/** The seed of every shuffle of the first draw, and of the second. */
export const SEED = 1395;
const SECOND_SEED = 1404;

/** How many sentences each part gets from all eligible ones, whatever they hold. */
const BASE: Readonly<Record<Half, number>> = { work: 140, kept: 140, fresh: 130, last: 71 };

/**
 * A sentence typed in presentation forms throughout (one article has 56): nearly every letter of it is an edit, so its
 * label would hold its text.
 */
const SHAPED = /(?:[\uFB50-\uFBFF\uFE70-\uFEFC][^\uFB50-\uFBFF\uFE70-\uFEFC]*){9}/u;

const JOINING = "[بپتثجچحخسشصضطظعغفقکگلمنهی]";

/** «بی» or «نا» before a word, «پیش» and «هم» before one they are often a prefix of. */
const PREFIX =
  /(?<![آ-ی])(?:(?:بی|نا) (?=[آ-ی])|پیش (?:بین|کسوت|رفت|گیر)|هم (?:اکنون|چن|زمان|تیم|وطن|گرو|میهن|باز|کار))/u;

/** Invisible characters other than ZWNJ. */
const CONTROLS = /[\u200D-\u200F\u200B\u202A-\u202E\u00AD\u00A0\uFEFF]/u;

/** «به» written in one with a word it often goes before. */
const GLUED_BE =
  /(?<![آ-ی])ب(?:صورت|عنوان|خاطر|دلیل|علت|طور|نظر|منظور|راحتی|خوبی|شدت|جای|سوی|دنبال|همراه|وسیله|منزله|واسطه|زودی|هیچ|تدریج|سرعت|ویژه|خصوص)/u;

type Stratum = readonly [name: string, sign: RegExp, count: number];

/**
 * Rough surface signs, and how many more sentences carrying one each half gets: they make thin classes thicker and
 * say nothing about what is right (most of «هم » and «…تر» are no defect, and such sentences become traps).
 */
const STRATA: readonly Stratum[] = [
  ["letters", /[\u064A\u0643\u0649\u06D5]/u, 6],
  ["arabic-digits", /[\u0660-\u0669]/u, 4],
  ["kashida", /\u0640/u, 4],
  ["hamza", /ه[ \u200C]ی(?![آ-ی])/u, 6],
  ["straight-quotes", /["“”]/u, 4],
  ["ellipsis", /\.\.\.|…/u, 5],
  ["controls", CONTROLS, 4],
  ["zwnj", /\u200C(?=[ \u200C.،:؛؟!)»]|$)|(?<=[ اآدذرزژو\u200C(«]|^)\u200C/u, 5],
  ["verb-glued", /(?<![آ-ی])ن?می(?:کن|شو|خواه|توان|گوی|ده[دن]|باش|گیر|رو[دن]|آی|دان|رس)/u, 8],
  ["plural-glued", new RegExp(`[آ-ی]{2}${JOINING}ها(?:ی|یی|یش|یشان|ست)?(?![آ-ی\\u200C])`, "u"), 8],
  ["comparative-apart", / تر(?:ین|ی)?(?![آ-ی])/u, 6],
  ["comparative-glued", new RegExp(`(?<!بیش|کم|به)(?<=${JOINING})ترین?(?![آ-ی\\u200C])`, "u"), 8],
  ["enclitic-after-he", /ه (?:ای|ام|ات|اش|اند|ایم|اید)(?![آ-ی])/u, 5],
  ["enclitic", /[آ-ی] (?:اش|ام|ات)(?![آ-ی])/u, 5],
  ["suffix", / (?:گر|گری|بان|مند|مندی|وار|گاه|ناک|ور|گرا|گرایی|گونه|بانی|گران)(?![آ-ی])/u, 6],
  ["prefix", /(?<![آ-ی])(?:بی|نا|هم|پیش) (?=[آ-ی])/u, 6],
  ["glued-be", GLUED_BE, 8],
  ["glued-va", /(?<![آ-ی])و(?:این|آن|هر|در|به|با|از|بر|هم|یا|نیز|همچنین|تا)(?![آ-ی])/u, 3],
  ["comparative-apart 2", / تر(?:ین|ی)?(?![آ-ی])/u, 8],
  ["comparative-glued 2", new RegExp(`(?<!بیش|کم|به)(?<=${JOINING})ترین(?![آ-ی\\u200C])`, "u"), 8],
  ["prefix 2", PREFIX, 8],
  ["suffix 2", / (?:گر|گری|بان|مند|مندی|وار|گاه|ناک|ور|گرا|گرایی|گونه|بانی|گران)(?![آ-ی])/u, 6],
  ["hamza 2", /ه[ \u200C]ی(?![آ-ی])/u, 6],
  ["ellipsis 2", /\.\.\.|…/u, 5],
  ["kashida 2", /[آ-ی]\u0640+[آ-ی]/u, 4],
  ["controls 2", CONTROLS, 4],
  ["verb-glued 2", /(?<![آ-ی])ن?می(?:کن|خواه|گوی|توان|شو|شد|کرد|ده[دن]|باشد|گیر|گفت|رود|رون)/u, 10],
  ["plural-glued 2", new RegExp(`[آ-ی]{2}${JOINING}ها(?:ی|یی|یش|یشان|ست)(?![آ-ی\\u200C])`, "u"), 4],
  ["glued-be 2", GLUED_BE, 6],
  ["latin-punctuation", /[,;?%]/u, 3],
  ["decimals", /[0-9\u06F0-\u06F9][.,٫/][0-9\u06F0-\u06F9]/u, 3],
  ["repeated-marks", /[!؟]{2}|\.{2}(?!\.)/u, 3],
  ["suffix 3", / (?:گری|بان|بانی|مند|مندی|ناک|گانه|وار)(?![آ-ی])/u, 10],
  ["prefix 3", PREFIX, 10],
  ["ellipsis 3", /\.\.\.|…/u, 8],
];

/** Suffixes other than the «دروازه بان» of sports news, which is most of what the first draw's sign met. */
const RARE_SUFFIX =
  /(?<!دروازه) (?:گر|گری|گران|بان|بانی|مند|مندی|مندان|وار|گاه|گاهی|ناک|ور|گرا|گرایی|گرایان|گونه|گانه|چی|دار|داری)(?![آ-ی])/u;

/** The second draw's signs, with how many sentences `fresh` gets; `last` gets half as many, rounded down. */
const SECOND_STRATA: readonly Stratum[] = [
  ["letters", /[\u064A\u0643\u0649\u06D5]/u, 4],
  ["arabic-digits", /[\u0660-\u0669]/u, 3],
  ["kashida", /[آ-ی]\u0640+[آ-ی]/u, 2],
  ["hamza", /ه[ \u200C]ی(?![آ-ی])/u, 5],
  ["straight-quotes", /["“”]/u, 3],
  ["ellipsis", /\.\.\.|…/u, 6],
  ["controls", CONTROLS, 14],
  ["zwnj", /\u200C(?=[ \u200C.،:؛؟!)»]|$)|(?<=[ اآدذرزژو\u200C(«]|^)\u200C/u, 10],
  ["verb-glued", /(?<![آ-ی])ن?می(?:کن|شو|خواه|توان|گوی|ده[دن]|باش|گیر|رو[دن]|آی|دان|رس)/u, 12],
  ["plural-glued", new RegExp(`[آ-ی]{2}${JOINING}ها(?:ی|یی|یش|یشان|ست)?(?![آ-ی\\u200C])`, "u"), 14],
  ["comparative-apart", / تر(?:ین|ی)?(?![آ-ی])/u, 12],
  ["comparative-glued", new RegExp(`(?<!بیش|کم|به)(?<=${JOINING})ترین?(?![آ-ی\\u200C])`, "u"), 12],
  ["enclitic-after-he", /ه (?:ای|ام|ات|اش|اند|ایم|اید)(?![آ-ی])/u, 14],
  ["enclitic", /[آ-ی] (?:اش|ام|ات|شان|مان|تان)(?![آ-ی])/u, 12],
  ["suffix", RARE_SUFFIX, 18],
  ["prefix-wide", /(?<![آ-ی])(?:بی|نا|هم|پیش) (?=[آ-ی])/u, 10],
  ["prefix", PREFIX, 12],
  ["glued-be", GLUED_BE, 16],
  ["glued-va", /(?<![آ-ی])و(?:این|آن|هر|در|به|با|از|بر|هم|یا|نیز|همچنین|تا)(?![آ-ی])/u, 6],
  ["latin-punctuation", /[,;?%]/u, 2],
  ["decimals", /[0-9\u06F0-\u06F9][.,٫/][0-9\u06F0-\u06F9]/u, 2],
  ["repeated-marks", /[!؟]{2}|\.{2}(?!\.)/u, 3],
];

/** The `sha` of a sentence. */
export function shaOf(sentence: string): string {
  return createHash("sha256").update(sentence, "utf8").digest("hex").slice(0, 8);
}

/**
 * The sentences to label, in the order of drawing. Eligible are sentences of 4 words or more, 280 UTF-16 units at most,
 * not shaped, each text once. For the first draw articles are shuffled and dealt to `work` and `kept`, so no article is
 * in both; the second draw takes what the first left, of all articles.
 */
export function draw(feeds: readonly (readonly [file: string, items: readonly Item[]])[]): Drawn[] {
  const articles = shuffle(
    feeds.flatMap(([file, items]) => items.map((item) => ({ file, item }))),
    SEED,
  );
  const seen = new Set<string>();
  const eligible = [0, 1].map((part) =>
    articles
      .filter((_, place) => place % 2 === part)
      .flatMap(({ file, item }) => sentencesOf(file, item))
      .filter(({ text, sha }) => {
        const fresh = text.length <= 280 && !SHAPED.test(text) && text.split(/[ \t]+/u).length >= 4 && !seen.has(sha);
        seen.add(sha);
        return fresh;
      }),
  );
  const first = (["work", "kept"] as const).flatMap((half, part) =>
    take(shuffle(eligible[part] ?? [], SEED + 1 + part), half, STRATA),
  );
  const drawn = new Set(first.map(({ sha }) => sha));
  const left = shuffle(
    eligible.flat().filter(({ sha }) => !drawn.has(sha)),
    SECOND_SEED,
  );
  const fresh = take(left, "fresh", SECOND_STRATA);
  const halved = SECOND_STRATA.map(([name, sign, count]): Stratum => [name, sign, Math.floor(count / 2)]);
  return [...first, ...fresh, ...take(left, "last", halved)];
}

/** Takes a part's sentences out of `rest`: `BASE` of them, then each stratum's next ones. */
function take(rest: Sentence[], half: Half, strata: readonly Stratum[]): Drawn[] {
  const drawn: Drawn[] = rest.splice(0, BASE[half]).map((sentence) => ({ ...sentence, half, stratum: "base" }));
  for (const [stratum, sign, count] of strata) {
    for (let taken = 0; taken < count; taken++) {
      const at = rest.findIndex(({ text }) => sign.test(text));
      const [sentence] = at < 0 ? [] : rest.splice(at, 1);
      if (sentence !== undefined) drawn.push({ ...sentence, half, stratum });
    }
  }
  return drawn;
}

/** The sentences of an article, in the order they are read. */
export function sentencesOf(file: string, item: Item): Sentence[] {
  return FIELDS.flatMap((field) =>
    fieldSentences(field, item[field]).map((text, index) => ({
      file,
      id: item.id,
      field,
      index,
      sha: shaOf(text),
      text,
    })),
  );
}

/** A copy in an order that the seed alone decides: sorted by random keys. */
export function shuffle<T>(values: readonly T[], seed: number): T[] {
  const keyed = values.map((value) => ({ value, key: 0 }));
  const next = mulberry32(seed);
  for (const entry of keyed) entry.key = next();
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Mulberry32: numbers in [0, 1). @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
