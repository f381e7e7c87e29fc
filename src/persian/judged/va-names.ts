import { OPAQUE } from "../view.ts";
import type { Morphology } from "./morphology.ts";
import { type Word, type WordPlace, wordsOf } from "./words.ts";

/** Titles that a name follows. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  "آقای خانم دکتر مهندس پروفسور سرهنگ ژنرال کاپیتان سر لرد شرکت پل جان".split(" "),
);

/** Given names: what is behind them and ends in «ی» is likelier the name of the family than «و» and a word. */
const GIVEN: ReadonlySet<string> = new Set(
  "علی رضا محمد حسین حسن مهدی احمد محمود حمید مجید سعید امیر عباس اکبر اصغر جواد هادی کاظم ناصر منصور مسعود بهروز بهرام بهمن داریوش کوروش آرش سهراب فرهاد فریدون ایرج جمشید خسرو هوشنگ سیروس پرویز پیمان کامران کیوان نادر یوسف یعقوب ابراهیم اسماعیل موسی عیسی حامد فرید کریم رحیم صادق باقر جعفر مصطفی مرتضی فاطمه زهرا مریم زینب سارا لیلا نرگس شیرین پروین مینا ویدا نسرین سمیه مهناز شهلا فرزانه الهام نیلوفر".split(
    " ",
  ),
);
const FAMILY = /..ی$/u;

/** What somebody does whose name is before it: «کریس وستون گفت». */
const SAYS = /^(?:گفت|نوشت|افزود|سرود|پرسید|ن?می\u200C(?:گوید|نویسد|پرسد))(?:ه|ند)?$/u;

/** In Latin letters beside it: «وستون (Weston)». */
const LATIN_BESIDE = new RegExp(`^ ?\\(${OPAQUE}`, "u");

/** Does its place say that it is a name: behind a name the dictionary has not, or a title, beside Latin, or again and again? */
export function isNameHere(
  { view, word, previous, next }: WordPlace,
  all: readonly Word[],
  names: ReadonlySet<string>,
  words: Morphology,
): boolean {
  if (names.has(word.text) || all.some((other) => other !== word && other.text === word.text)) return true;
  if (LATIN_BESIDE.test(view.slice(word.end, word.end + 3))) return true;
  if (previous === undefined) return false;
  if (GIVEN.has(previous.text) && FAMILY.test(word.text)) return true;
  return BEFORE_NAME.has(previous.text) || !words.isWord(previous.text) || SAYS.test(next?.text ?? "");
}

/**
 * The words of an article that could be «و» and another, or a name, and come more than once: in its title and in its body, for
 * one. They stay.
 */
export function recurringNames(source: string): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    wordsOf(source).flatMap(({ text }) => {
      if (!text.startsWith("و")) return [];
      const again = seen.has(text);
      seen.add(text);
      return again ? [text] : [];
    }),
  );
}
