import { fold } from "../../persian/fold.ts";

/** Words that say what kind of outlet a name is of. Spaces stand for a space, a ZWNJ or nothing. */
const KIND =
  "خبر ?گزاری|(?:وب ?)?سایت(?: رسمی)?(?: خبری)?(?:(?: و)? تحلیلی)?|پایگاه(?: رسمی)?(?: خبری| اطلاع ?رسانی)?(?:(?: و)? تحلیلی)?|روزنامه|هفته ?نامه|ماهنامه|مجله|نشریه|شبکه(?: خبری| تلویزیونی)?(?: خبری| تلویزیونی)?|تلویزیون|رادیو|کانال(?: تلگرامی)?|سرویس خبری|خبرنامه";

const KIND_FIRST = new RegExp(`^(?:${KIND})(?:ی| ی)? +`, "u");
const KIND_ANYWHERE = new RegExp(`(?<![\\p{L}\\u200C])(?:${KIND})(?![\\p{L}\\u200C])`, "gu");

/** Persian letters, single spaces, no marks on «ه», no ZWNJ: the spelling in which attributions are read. */
export function plainName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u064A\u0649]/gu, "\u06CC")
    .replace(/\u0643/gu, "\u06A9")
    .replace(/\u06C0/gu, "\u0647")
    .replace(/[\u064B-\u0655\u0670\u0640]/gu, "")
    .replace(/[\s\u200C\u00AC]+/gu, " ")
    .trim();
}

/** The name without the kind of outlet before it: «موج» of «خبرگزاری موج». */
export function bareName(name: string): string {
  let bare = plainName(name);
  for (let round = 0; round < 3; round++) bare = bare.replace(KIND_FIRST, "");
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

/** Whether a name ends as only outlets' names do: «باغ نیوز», «باغ آنلاین». */
export function soundsLikeOutlet(name: string): boolean {
  return / (?:نیوز|آنلاین|پرس|تایمز|ژورنال|تی ?وی)$/u.test(plainName(name));
}

/**
 * The part of a text from «خبرگزاری», «سایت» … on: the desk before it («گروه سیاسی خبرگزاری فارس») goes. Of several
 * such words the last counts after which a known name stands («سایت افغانستان خبرگزاری فارس»), else the first.
 */
export function fromKind(text: string, knows: (name: string) => boolean): string {
  const plain = plainName(text);
  const names = [...plain.matchAll(KIND_ANYWHERE)].map((kind) => plain.slice(kind.index));
  return names.findLast(knows) ?? names[0] ?? plain;
}

/** Whether a text says a kind of outlet and no name: «خبرگزاری». */
export function isKindOnly(text: string): boolean {
  return bareName(`${plainName(text)} `) === "" || plainName(text).replace(KIND_ANYWHERE, "").trim() === "";
}
