import { joinsForward, ZWNJ } from "../letters.ts";
import { AFTER_HE } from "./endings.ts";
import { affix } from "./lexicon.ts";
import { insertInto, type WordRule } from "./rules.ts";

const ENDING = /ه(ام|ات|اش|اند|ایم|اید|مان|تان|شان|ور|وری)$/u;
/** «کردهایم» is «we have done», though it could be «my Kurds». */
const DONE = /^ن?کردهای?[مد]$/u;
const OWNED = affix("sc", "sp");
const PLURAL = "های";
/** What has a plural. */
const NOUN = affix("sd", "sg");
/** Nouns too, but seldom in the plural: «اندازهای» is «اندازه\u200Cای». */
const SILENT =
  /^(?:انداز|چهر|ستار|چار|بهر|آموز|آمیز|استعار|انگیز|جایز|جدار|جیر|حجر|حفر|حشر|خاطر|دایر|ستیز|سجاد|سیار|شجر|شرار|شمار|صخر|عصار|غمز|فقر|لرز|محدود|مشاعر|مصادر|مغار|مفسد|مناظر|میو|نحو|نگار|نگر|واژ|پدید|پرتر|پرند|پوز|کنگر|گزار|گستر|گیو|لیر|عجوز|فیروز|دستگیر)$/u;

/**
 * «کردهایم», «خانهاش», «خانهمان»: the ZWNJ behind a silent h was lost. «پروژهای» can only be «پروژه\u200Cای», since nothing
 * is called «پروژ»; «دورهای» may be the plural of «دور».
 */
export const silentHGlued: WordRule = (place, words) => {
  const { text } = place.word;
  if (text.length < 5) return undefined;
  const silent = text.endsWith(PLURAL) && SILENT.test(text.slice(0, -PLURAL.length));
  if (!silent && words.isWord(text) && !DONE.test(text)) return undefined;
  const ending = ENDING.exec(text)?.[1];
  if (ending !== undefined) {
    const stem = text.slice(0, -ending.length);
    const whole = words.has(`${stem}${ZWNJ}${ending}`);
    const hangs = !ending.startsWith("و") && words.takes(stem, AFTER_HE[ending] ?? OWNED);
    return whole || hangs ? insertInto("enclitic", place, stem.length, ZWNJ) : undefined;
  }
  if (!text.endsWith(PLURAL)) return undefined;
  const stem = text.slice(0, -PLURAL.length);
  if (joinsForward(stem) || !words.takes(`${stem}ه`, affix("sm"))) return undefined;
  if (!silent && words.takes(stem, NOUN)) return undefined;
  return insertInto("enclitic", place, stem.length + 1, ZWNJ);
};
