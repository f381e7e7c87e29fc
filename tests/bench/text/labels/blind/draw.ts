import { type Item, type Sentence, sentencesOf, shuffle } from "../draw.ts";

/** The seed of the draw of the blind set's news sentences. */
export const BLIND_SEED = 1406;

/** How many sentences are taken whatever they hold, and for each rough sign how many more. */
const BASE = 90;
const SIGNS: readonly (readonly [sign: RegExp, count: number])[] = [
  [/(?<![آ-ی])(?:غیر|آیین|تفاهم|سه|دو|چند|مصرف|نیمه|هیئت|پیش|هم|بین|فوق|خوش|کم|پر) [آ-ی]{3}/u, 16],
  [/[آ-ی] (?:نامه|کننده|کنندگان|گران|گیری|سازی|بندی|پذیر|شناس|دار|داران|پوش|پوشان|زده|آمیز)(?![آ-ی])/u, 16],
  [/[»)\]][آ-ی(«]|[آ-ی][«(]/u, 8],
  [/(?<![آ-ی])(?:و|یک|این|بی|ام)(?:گونه| گونه|[بسوت]{2})/u, 4],
  [/[آ-ی]{3}ه?ای(?![آ-ی])/u, 8],
  [/[0-9\u06F0-\u06F9][./:][0-9\u06F0-\u06F9]/u, 6],
];

/**
 * The news sentences of the blind set, in the order of drawing: of 4 words or more and 260 UTF-16 units at most, each text
 * once, none in `taken` (the hashes of every sentence that was ever labelled), and one of an article at most.
 */
export function drawBlind(
  feeds: readonly (readonly [file: string, items: readonly Item[]])[],
  taken: ReadonlySet<string>,
): Sentence[] {
  const sentences = shuffle(
    feeds.flatMap(([file, items]) => items.flatMap((item) => sentencesOf(file, item))),
    BLIND_SEED,
  );
  const seen = new Set(taken);
  const articles = new Set<string>();
  const drawn: Sentence[] = [];
  const take = (sign: RegExp, count: number): void => {
    let left = count;
    for (const sentence of sentences) {
      if (left === 0) return;
      const article = `${sentence.file} ${sentence.id}`;
      if (seen.has(sentence.sha) || articles.has(article) || !sign.test(sentence.text)) continue;
      if (sentence.text.length > 260 || sentence.text.split(/[ \t]+/u).length < 4) continue;
      if (/[\uFB50-\uFBFF\uFE70-\uFEFC]/u.test(sentence.text)) continue;
      seen.add(sentence.sha);
      articles.add(article);
      drawn.push(sentence);
      left--;
    }
  };
  take(/./u, BASE);
  for (const [sign, count] of SIGNS) take(sign, count);
  return drawn;
}
