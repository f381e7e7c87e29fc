import { foldWords } from "../../persian/fold.ts";
import { plainMarkdown } from "../import/markdown-text.ts";

/** A telling whose facts are compared. */
export interface ToldBy {
  readonly source: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** What tellings of one story say differently. */
export interface Differences {
  /** Of what they give different numbers: «کشته», with the numbers by source. */
  readonly numbers: readonly {
    readonly of: string;
    readonly said: readonly (readonly [source: string, number: string])[];
  }[];
  /** What one source quotes and no other has. */
  readonly quotes: readonly { readonly source: string; readonly quote: string }[];
}

/** Words between a number and what it counts: «۱۲ نفر کشته», «۱۲ تن از کارگران». */
const COUNTERS = new Set(
  "نفر تن از هزار میلیون میلیارد مورد فقره دستگاه عدد تومان ریال دلار درصد سال روز ساعت دقیقه کیلومتر متر".split(" "),
);

/** Digits with what Persian and Latin write between them. */
const NUMBER = /[\d\u06F0-\u06F9\u0660-\u0669]+(?:[.,/\u066B\u066C][\d\u06F0-\u06F9\u0660-\u0669]+)*/u;
/** A quotation of at least four words. */
const QUOTE = /«([^«»]{15,400})»/gu;

/**
 * What the sources of one story say differently: numbers of the same thing, and quotations that one alone has. A source that
 * gives several numbers of a thing is compared by none of them.
 */
export function differencesOf(tellings: readonly ToldBy[]): Differences {
  const texts = tellings.map(({ source, title, text }) => ({ source, text: `${title}\n${plainMarkdown(text)}` }));
  const counted = texts.map(({ source, text }) => ({ source, numbers: numbersIn(text) }));
  const things = new Set(counted.flatMap(({ numbers }) => [...numbers.keys()]));
  const numbers = [...things].flatMap((of) => {
    const said = counted.flatMap(({ source, numbers: own }) => {
      const [only, ...others] = own.get(of) ?? [];
      return only === undefined || others.length > 0 ? [] : [[source, only] as const];
    });
    return new Set(said.map(([, number]) => foldWords(number))).size > 1 ? [{ of, said }] : [];
  });
  const folded = texts.map(({ text }) => foldWords(text));
  const quotes = texts.flatMap(({ source, text }, own) =>
    [...text.matchAll(QUOTE)]
      .map(([, quote = ""]) => quote.trim())
      .filter((quote) => quote.split(/\s+/u).length >= 4)
      .filter((quote) => folded.every((other, index) => index === own || !other.includes(foldWords(quote))))
      .map((quote) => ({ source, quote })),
  );
  return { numbers, quotes };
}

/** The numbers that a text gives of each thing, each once. */
function numbersIn(text: string): ReadonlyMap<string, readonly string[]> {
  const words = text.split(/\s+/u);
  const found = new Map<string, string[]>();
  for (const [place, word] of words.entries()) {
    const number = NUMBER.exec(word)?.[0];
    if (number === undefined || number.length !== word.replace(/[،؛.:»«()]/gu, "").length) continue;
    const thing = words
      .slice(place + 1, place + 4)
      .map(foldWords)
      .find((next) => next !== "" && !COUNTERS.has(next));
    if (thing === undefined) continue;
    const numbers = found.get(thing) ?? [];
    if (!numbers.some((one) => foldWords(one) === foldWords(number))) found.set(thing, [...numbers, number]);
  }
  return found;
}
