import { sentencesOf } from "../../persian/sentences.ts";
import { plainMarkdown } from "../import/markdown-text.ts";

/** What somebody said, in the words of the text. */
export interface Quote {
  readonly words: string;
  /** Who said it, as the text calls them; undefined where it does not say so plainly. */
  readonly speaker?: string;
}

const QUOTE = /«([^«»]{15,600})»/gu;
const LEAST_WORDS = 4;
const MOST_QUOTES = 6;

const SAID =
  "(?:گفت(?:ه (?:است|بود))?|می‌?گوید|می‌?گفت|افزود(?:ه است)?|نوشت(?:ه است)?|پرسید|(?:اظهار|تصریح|تاکید|تأکید|اعلام|بیان|عنوان|اضافه|اذعان|اعتراف|خاطرنشان|خاطر نشان|ابراز|مطرح|ادعا|اشاره) (?:کرد(?:ه (?:است|بود))?|داشت(?:ه است)?|می‌?کند)|(?:ادامه|توضیح|هشدار|پاسخ|خبر) (?:داد(?:ه است)?|می‌?دهد)|یادآور شد(?:ه است)?|متذکر شد|مدعی شد|معتقد است)";
/** «…، گفت: »: a verb of saying shortly before the quotation. */
const SAID_BEFORE = new RegExp(`(?:^|[\\s،])${SAID}(?=[\\s:،]|$)[^«».:؟!]{0,60}[:،]?\\s*$`, "u");
/** «به گفتهٔ …، ». */
const ACCORDING = /(?:^|[\s،])(?:به|بنا به|بنابر) گفته(?:ٔ|‌?ی)?\s+([^«».:؟!]{2,80}?)(?:،|:)\s*$/u;
/** «این را … گفت». */
const SAID_BEHIND = new RegExp(
  `^[\\s،.؛]*(?:این (?:را|مطلب را|جمله را|سخن را|جمله‌ها را)\\s+)([^«».:؟!]{2,80}?)\\s+${SAID}(?=[\\s.،]|$)`,
  "u",
);
/** Behind whom a sentence goes on to say where, when and how it was said. */
const GOES_ON =
  /(?:^|[\s،])(?:در|با|به|ضمن|درباره|دربارهٔ|درخصوص|پیرامون|از|که|طی|پس|پیش|امروز|دیروز|امشب|صبح|عصر|شامگاه|بامداد|روز|شنبه|یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج‌شنبه|جمعه|همچنین|نیز|هم|سپس|آنگاه|این|برای|را|خطاب|همزمان|هنگام)(?=[\s،]|$)/u;
/** Words before a name that are none of it. */
const LEADS_IN =
  /^(?:و|اما|ولی|همچنین|سپس|آنگاه|نیز|در ادامه|در پایان|در همین حال|در این نشست|امروز|دیروز|به گزارش [^،]{2,40}،)[\s،]+/u;
const PRONOUN =
  /^(?:وی|او|ایشان|این (?:مقام|مسئول|مسوول|وزیر|نماینده|سخنگو|مربی|کارشناس|استاد|مدیر)[^،]{0,20}|نامبرده)(?=$|[\s،])/u;

/** The quotations of a Markdown text that are whole sentences, with their speakers as far as the text names them. */
export function quotesOf(markdown: string): readonly Quote[] {
  const quotes: Quote[] = [];
  let last: string | undefined;
  for (const paragraph of plainMarkdown(markdown).split(/\n+/u)) {
    for (const { 0: all, 1: said = "", index } of paragraph.matchAll(QUOTE)) {
      const words = said.trim();
      if (words.split(/\s+/u).length < LEAST_WORDS) continue;
      const named = speakerOf(paragraph.slice(0, index), paragraph.slice(index + all.length));
      const speaker = named === "the same" ? last : named;
      last = speaker ?? last;
      if (!quotes.some((one) => one.words === words))
        quotes.push(speaker === undefined ? { words } : { words, speaker });
    }
  }
  return quotes.slice(0, MOST_QUOTES);
}

/** Who says what is between two texts; `the same` where it is the one who spoke last, undefined where neither says. */
function speakerOf(before: string, after: string): string | undefined {
  const sentence = sentencesOf(before).at(-1) ?? "";
  const according = ACCORDING.exec(sentence)?.[1];
  if (according !== undefined) return nameOf(according);
  const verb = SAID_BEFORE.exec(sentence);
  if (verb !== null) return nameOf(sentence.slice(0, verb.index));
  const behind = SAID_BEHIND.exec(after)?.[1];
  return behind === undefined ? undefined : nameOf(behind);
}

function nameOf(words: string): string {
  let clause = words.trim();
  for (let shorter = clause.replace(LEADS_IN, ""); shorter !== clause; shorter = clause.replace(LEADS_IN, ""))
    clause = shorter;
  if (PRONOUN.test(clause)) return "the same";
  const name = (clause.split(GOES_ON)[0] ?? "").replace(/[\s،:]+$/u, "").trim();
  return name.length < 2 || name === "و" ? "the same" : name;
}
