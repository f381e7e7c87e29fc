import { fold } from "../../persian/fold.ts";
import { withPersianLetters } from "../../persian/letters.ts";

/** What outlets say they are about, between their kind and their name: «سایت خبری تحلیلی …». */
const ABOUT =
  "(?: (?:و )?(?:رسمی|خبری|تحلیلی|تخصصی|تلویزیونی|رادیویی|ماهواره ?ای|اینترنتی|اطلاع ?رسانی|تلگرامی|ورزشی|علمی|اقتصادی|فناوری|پزشکی|سینمایی|هنری|فرهنگی))*";

/** Words that say what kind of outlet a name is of. Spaces stand for a space, a ZWNJ or nothing. */
const KIND = `(?:(?:خبر ?گزاری|(?:وب ?)?سایت|وب ?گاه|تارنما|روزنامه|(?:دو ?)?هفته ?نامه|ماه ?نامه|فصل ?نامه|مجله|نشریه|ژورنال|شبکه|تلویزیون|رادیو|خبرنامه)${ABOUT}|(?:آژانس|سرویس)(?: خبری| اطلاعاتی)|(?:پایگاه|پرتال|پورتال|درگاه)(?: رسمی)?(?: خبری| اطلاع ?رسانی| اینترنتی| تحلیلی)${ABOUT}|پایگاه|کانال(?: رسمی)?(?: تلگرامی| خبری| تلویزیونی| یوتیوب)?)`;

const KIND_FIRST = new RegExp(`^${KIND}(?:ی| ی)? +`, "u");
const KIND_ANYWHERE = new RegExp(`(?<![\\p{L}\\u200C])${KIND}(?![\\p{L}\\u200C])`, "gu");

/** The kind of outlet at a place of a plain text, with what it is about: `خبرگزاری`, `سایت خبری تحلیلی`. Sticky. */
export const KIND_HERE = new RegExp(`${KIND}(?![\\p{L}\\p{N}])`, "uy");

/** Kinds that offices, clubs and firms have too («سایت باشگاه …», «پایگاه اطلاع‌رسانی شهرداری …»). */
export const SITE = /^(?:(?:وب ?)?سایت|وب ?گاه|تارنما|پایگاه|پرتال|پورتال|درگاه|کانال|خبرنامه)/u;

/** Persian letters, single spaces, no marks on «ه», no ZWNJ: the spelling in which attributions are read. */
export function plainName(text: string): string {
  return withPersianLetters(text.normalize("NFKC"))
    .replace(/\u06C0/gu, "\u0647")
    .replace(/[\u064B-\u0655\u0670\u0640]/gu, "")
    .replace(/[\s\u200C\u00AC]+/gu, " ")
    .trim();
}

/** The name without the kind of outlet before it: «موج» of «خبرگزاری موج». */
export function bareName(name: string): string {
  let bare = plainName(name);
  for (let round = 0; round < 3 && KIND_FIRST.test(bare); round++) bare = bare.replace(KIND_FIRST, "");
  return bare;
}

/** The key under which «خبرگزاری موج», «موج» and «سایت خبری تحلیلی موج» are one outlet. */
export function outletKey(name: string): string {
  return fold(bareName(name)) || fold(name);
}

/** Whether a text names a kind of outlet, such as «خبرگزاری» or «روزنامه». */
export function namesOutlet(text: string): boolean {
  return plainName(text).search(KIND_ANYWHERE) !== -1;
}

/** A name that ends as only outlets' names do («باغ نیوز», «Garden Times»), split; undefined where it does not. */
export function endsLikeOutlet(name: string): { readonly stem: string } | undefined {
  const found =
    /^(.*\S)(?: |(?=نیوز|آنلاین))(?:نیوز|آنلاین|پرس|تایمز|ژورنال|تریبون|تی ?وی|دات کام)$|^(.*\S) ?(?:News|Times|Post|Press|Daily|Journal|Tribune|Herald|Magazine|TV)$|^(.*\S)\.(?:com|org|net|ir|news|info|co\.uk|tv)$/iu.exec(
      plainName(name),
    );
  const stem = found?.[1] ?? found?.[2] ?? found?.[3];
  return stem === undefined ? undefined : { stem };
}

/** Whether a text says a kind of outlet and no name: «خبرگزاری». */
export function isKindOnly(text: string): boolean {
  return bareName(`${plainName(text)} `) === "" || plainName(text).replace(KIND_ANYWHERE, "").trim() === "";
}
