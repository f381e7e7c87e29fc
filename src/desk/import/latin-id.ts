import { createHash } from "node:crypto";
import { latinDigits } from "../../persian/digits.ts";
import { plainName } from "./outlet-name.ts";

/** Words that sources' names are made of, as they are written in Latin letters: Persian does not write short vowels. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ ایران: "iran", تهران: "tehran", اصفهان: "isfahan", خراسان: "khorasan", فارس: "fars", کرمان: "kerman" },
  ...{ تبریز: "tabriz", مشهد: "mashhad", شیراز: "shiraz", گیلان: "gilan", مازندران: "mazandaran", قم: "qom" },
  ...{ افغانستان: "afghanistan", تاجیکستان: "tajikistan", آلمان: "alman", ملی: "melli", شمالی: "shomali" },
  ...{ باشگاه: "bashgah", فدراسیون: "federasion", کمیته: "komite", المپیک: "olympic", فوتبال: "football" },
  ...{ والیبال: "volleyball", بسکتبال: "basketball", کشتی: "koshti", ورزش: "varzesh", ورزشی: "varzeshi" },
  ...{ پرسپولیس: "persepolis", استقلال: "esteghlal", وزارت: "vezarat", کشور: "keshvar", دانشگاه: "daneshgah" },
  ...{ سازمان: "sazman", مرکز: "markaz", مجلس: "majles", دولت: "dolat", دفتر: "daftar", پلیس: "police" },
  ...{ خبر: "khabar", خبری: "khabari", اخبار: "akhbar", روز: "rooz", امروز: "emrooz", نو: "no", جهان: "jahan" },
  ...{ اقتصاد: "eqtesad", اقتصادی: "eqtesadi", فرهنگ: "farhang", هنر: "honar", علم: "elm", علمی: "elmi" },
  ...{ آنلاین: "online", نیوز: "news", پرس: "press", اسپورت: "sport", تایمز: "times", پست: "post", و: "o" },
  ...{ بین: "beyn", الملل: "olmelal", بانک: "bank", مرکزی: "markazi", شهر: "shahr", جوان: "javan", مردم: "mardom" },
};

/** Letters by their sound. A vowel after a consonant that begins a word and has none is a guess, and often right. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ا: "a", آ: "a", أ: "a", إ: "e", ب: "b", پ: "p", ت: "t", ث: "s", ج: "j", چ: "ch", ح: "h", خ: "kh", د: "d" },
  ...{ ذ: "z", ر: "r", ز: "z", ژ: "zh", س: "s", ش: "sh", ص: "s", ض: "z", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f" },
  ...{ ق: "q", ک: "k", گ: "g", ل: "l", م: "m", ن: "n", و: "u", ؤ: "o", ه: "h", ة: "h", ی: "i", ئ: "i", ء: "" },
};

/**
 * An id of Latin letters for a Persian name, such as `federasion-koshti`, at most 40 characters; of its hash where it
 * has no letter that is known.
 */
export function latinId(name: string, kind: "source" | "author" = "source"): string {
  const plain = latinDigits(plainName(name)).toLowerCase();
  const words = plain.split(/[^\p{L}\p{M}\p{N}]+/gu).map((word) => WORDS[word] ?? latinWord(word));
  const id = words
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 40)
    .replace(/-$/u, "");
  return id === "" ? `${kind}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}` : id;
}

function latinWord(word: string): string {
  const plain = word
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/^و|(?<=[اآ])و|و(?=[اآی])/gu, "v")
    .replace(/(?<=[^اآوی])ه$/u, "eh");
  const latin = [...plain].map((sign) => (/[a-z0-9]/u.test(sign) ? sign : (LETTERS[sign] ?? ""))).join("");
  return latin.replace(/^(kh|gh|sh|ch|zh|(?!kh|gh|sh|ch|zh)[b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z])/u, "$1a");
}
