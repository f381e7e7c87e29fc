import { joint, type WordRule } from "./rules.ts";

/** Words of three parts that are written as one (Academy), all of them so in the dictionary. */
const TRIPLES: readonly string[] = [
  "گفت و گو|جست و جو|شست و شو|پرس و جو|کند و کاو|حمل و نقل|کسب و کار|ساخت و ساز|پخت و پز|سر و صدا|سر و سامان|زد و خورد|گیر و دار|تاخت و تاز|آب و هوا|مرز و بوم|داد و ستد|سمت و سو|پیچ و خم|هرج و مرج|قلع و قمع|رتق و فتق|تر و تازه|ساز و کار|ساز و برگ|زرق و برق|رعد و برق|عبور و مرور|زاد و ولد|راز و نیاز|حضور و غیاب|ضد و نقیض|جر و بحث|کر و فر|چند و چون|ایاب و ذهاب|حیف و میل|لت و پار|کج و کوله|امن و امان|تب و تاب|خلق و خو|دخل و خرج|ارج و قرب|جفت و جور|قیل و قال|اراذل و اوباش|خدم و حشم|مال و منال|اخم و تخم|رفت و روب|مرگ و میر|درب و داغان",
  "رو به رو|جا به جا|رو به راه|خود به خود|مو به مو|در به در|سر به سر|سر به زیر|سر به هوا|سر به راه|پا به ماه|خانه به دوش|حلقه به گوش|زنده به گور|حق به جانب|منحصر به فرد|اعتماد به نفس",
  "به روز رسانی|به کار گیری|گرد هم آیی|پی در پی|تو در تو|یک در میان|سر تا سر|سر تا پا|دور تا دور",
];
const WHOLE: ReadonlySet<string> = new Set(TRIPLES.flatMap((list) => list.split("|")));
/** «رفت و آمد» is two verbs as well: a noun behind these. */
const COMING_AND_GOING = /^رفت و (?:آمد|برگشت)/u;
const BEFORE_NOUN =
  /(?:^|[ («])(?:از|در|به|با|این|آن|برای|هرگونه|محل|مسیر|حال|راه|پر|بدون|حجم|اجازه|امکان|وسایل|ساعات|ساعت|محدودیت|کاهش|افزایش|میزان|بلیت|خط|آزادی|هزینه|هزینهٔ) $/u;
const BEFORE_LENGTH = 12;

const MIDDLE = /^(?:و|به|در|تا|روز|کار|هم)$/u;
/** What may follow the third part, right behind it or with a ZWNJ: «گفت\u200Cوگوی», «سازوکارهای», «جابه\u200Cجایی». */
const ENDING = /(?:\u200C?ها(?:ی|یی|یش|یشان)?|\u200Cای|گر(?:ان|ی)?|یی|ی)$/u;

/** The third parts, with what may follow them: one is enough to look at the three. */
const THIRD: ReadonlySet<string> = new Set([
  "آمد",
  "برگشت",
  ...[...WHOLE].map((three) => three.slice(three.lastIndexOf(" ") + 1)),
]);

/** «گفت و گو», «ساز و کارهای», «رو به رو», «پی در پی». */
export const tripleApart: WordRule = ({ view, word, previous, earlier }) => {
  if (previous === undefined || earlier === undefined || !MIDDLE.test(previous.text)) return undefined;
  const start = `${earlier.text} ${previous.text} `;
  const third = [word.text, word.text.replace(ENDING, "")].find((form) => WHOLE.has(start + form));
  const noun =
    COMING_AND_GOING.test(start + word.text) &&
    BEFORE_NOUN.test(view.slice(Math.max(0, earlier.start - BEFORE_LENGTH), earlier.start));
  if (third === undefined && !noun) return undefined;
  const after = `${joint(earlier.text)}${previous.text}${joint(previous.text)}`;
  return { rule: "compound", start: earlier.end, end: word.start, after };
};

/** «گفت وگو»: the middle part lost only the space behind it. */
export const tripleHalfApart: WordRule = ({ word, previous }) => {
  if (previous === undefined || !word.text.startsWith("و")) return undefined;
  const start = `${previous.text} و `;
  const rest = word.text.slice(1);
  if (![rest, rest.replace(ENDING, "")].some((form) => WHOLE.has(start + form))) return undefined;
  return { rule: "compound", start: previous.end, end: word.start, after: joint(previous.text) };
};

/** May it be the third part of such a word, with «و» before it too? */
export function isThirdPart(text: string): boolean {
  return [text, text.replace(/^و/u, "")].some((part) => THIRD.has(part) || THIRD.has(part.replace(ENDING, "")));
}
