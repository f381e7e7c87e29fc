import { isOutletAlone } from "./byline.ts";
import { flatLine, oneLine } from "./clean-text.ts";
import { endsAsSentence } from "./headline-lists.ts";
import { endsLikeOutlet } from "./outlet-name.ts";
import { isPlaceName } from "./place-name.ts";

const WRITER = "نویسندگان|نویسنده(?: ?ها)?|نوشته|به قلم|نگارش(?: از)?|گزارشگران?|خبرنگار(?:ان)?|گزارش از|یادداشت از";
const SOURCE = "منبع(?: (?:خبر|مطلب|گزارش))?|منابع";
const OTHER =
  "مترجم(?:ان)?|ترجمه|برگردان|عکاس(?:ان)?|تصویربردار(?:ان)?|فیلمبردار|دبیر(?: (?:خبر|سرویس|تحریریه|صفحه))?|سردبیر|ویراستار|تنظیم(?: کننده)?|تهیه و تنظیم|تهیه ?کننده|تدوین(?:گر)?|طراح|گرافیک|گوینده|مصاحبه ?کننده|کارشناس";
const KINDS = [
  ["writer", WRITER],
  ["source", SOURCE],
  ["other", OTHER],
] as const;
const LABEL = new RegExp(`^(?:${WRITER}|${SOURCE}|${OTHER}) ?[:,،]$`, "u");
/** Where a second label begins: «خبرنگار: رضا کوه | دبیر: مینا باغبان». */
const NEXT_LABEL = new RegExp(`\\s*[|/\\u2013\\u2014-]\\s*(?=(?:${WRITER}|${SOURCE}|${OTHER})\\s?:)`, "u");
const VALUE = / ?[:,،] ?(.+)$/u;

/** A line that says who did what for an article. */
export interface Credit {
  readonly kind: "writer" | "source" | "other";
  /** As it is in the text. */
  readonly line: string;
  readonly names: readonly string[];
}

/** The credits at the top of lines, and how many lines they are: «خبرنگار: رضا کوه», or the label on a line of its own. */
export function creditsAt(lines: readonly string[]): { readonly credits: readonly Credit[]; readonly length: number } {
  const [line = "", next = ""] = lines;
  const isLabel = line.length <= 40 && LABEL.test(flatLine(line));
  const whole = isLabel ? `${line} ${next}` : line;
  if (whole.length > 200) return { credits: [], length: 0 };
  const credits = whole.split(NEXT_LABEL).map(readCredit);
  const known = credits.filter((credit) => credit !== undefined);
  return known.length < credits.length ? { credits: [], length: 0 } : { credits: known, length: isLabel ? 2 : 1 };
}

function readCredit(line: string): Credit | undefined {
  const plain = flatLine(line);
  const kind = KINDS.find(([, labels]) => new RegExp(`^(?:${labels}) ?[:,،]`, "u").test(plain))?.[0];
  const value = VALUE.exec(oneLine(line))?.[1];
  if (kind === undefined || value === undefined || !isNames(flatLine(value))) return undefined;
  const several = kind === "source" || /^(?:نویسندگان|خبرنگاران|گزارشگران)/u.test(plain);
  const names = value.split(several ? /\s*[،,/]\s*|\s+و\s+/u : /\s*[،,/]\s*/u).map((name) => name.trim());
  return { kind, line: line.trim(), names: names.filter((name) => name !== "") };
}

/** Names and no sentence: «خبرنگار: جنگ تمام شد» is what one says. */
function isNames(value: string): boolean {
  if (value.length < 3 || value.length > 80 || endsAsSentence(value)) return false;
  return /^\p{L}[\p{L}\p{N} .،,/()-]*$/u.test(value) && !/[.،]$/u.test(value) && value.split(" ").length <= 8;
}

/** «باشگاه خبرنگاران جوان» of «باشگاه خبرنگاران جوان کرمان». */
function withoutBureau(name: string, knows: (name: string) => boolean): string {
  const [whole = "", outlet = "", place = ""] = /^(.+) (\S+)$/u.exec(name) ?? [];
  return whole !== "" && !knows(name) && knows(outlet) && isPlaceName(place) ? outlet : name;
}

/** The outlets that lines such as «منبع: ایسنا» name, and the lines that name none, which are the text's. */
export function creditedOutlets(
  lines: readonly string[],
  knows: (name: string) => boolean,
): { readonly outlets: readonly string[]; readonly left: readonly string[] } {
  const outlets: string[] = [];
  const left: string[] = [];
  for (const line of lines) {
    const names = (readCredit(line)?.names ?? []).map((name) => withoutBureau(name, knows));
    const named = names.every((name) => knows(name) || isOutletAlone(name) || endsLikeOutlet(name) !== undefined);
    if (named && names.length > 0) outlets.push(...names);
    else left.push(line);
  }
  return { outlets, left };
}
