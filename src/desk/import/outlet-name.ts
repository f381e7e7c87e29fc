import { fold } from "../../persian/fold.ts";

/** Words that say what kind of outlet a name is of. Spaces stand for a space, a ZWNJ or nothing. */
const KIND =
  "خبر ?گزاری|سایت(?: خبری)?(?: ?(?: و)? تحلیلی)?|وب ?سایت(?: خبری)?|پایگاه(?: خبری| اطلاع ?رسانی)?(?: ?(?: و)? تحلیلی)?|پایگاه اطلاع رسانی|روزنامه|هفته ?نامه|ماهنامه|مجله|نشریه|شبکه(?: خبری| تلویزیونی)?(?: خبری| تلویزیونی)?|تلویزیون|رادیو|کانال(?: تلگرامی)?|سرویس خبری|خبرنامه";

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

/** The part of a text from its last «خبرگزاری», «سایت» … on: the desk before it («گروه سیاسی خبرگزاری فارس») goes. */
export function fromKind(text: string): string {
  const plain = plainName(text);
  const kinds = [...plain.matchAll(KIND_ANYWHERE)];
  const first = kinds[0];
  return first === undefined ? plain : plain.slice(first.index);
}
