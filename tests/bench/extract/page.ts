import { momentFromInstant } from "../../../src/persian/calendar/moment.ts";
import { JALALI_MONTHS, nameAt, WEEKDAYS } from "../../../src/persian/calendar/names.ts";
import type { Story } from "./story.ts";

/** What an editor would keep of a page. */
export interface Truth {
  readonly title: string;
  /** An instant, in ISO 8601. */
  readonly date: string;
  /** An absolute address; none where the page shows no picture of the story. */
  readonly picture?: string;
  /** The name of the source as the digest has it, or as the page says. */
  readonly source: string;
  /** The address by which the page wants to be known. */
  readonly url: string;
  /** Lead and paragraphs, without the attribution that opens them. */
  readonly text: string;
}

/** A page as a server sends it, with the truth about it. */
export interface LabelledPage {
  readonly layout: string;
  readonly name: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly truth: Truth;
}

/** The house that a page is made for. */
export interface House {
  readonly host: string;
  readonly name: string;
}

/** What a layout draws a page of. */
export interface Draft {
  readonly story: Story;
  /** Which of its layout's pages it is, from 0: by it the layout varies. */
  readonly place: number;
  readonly house: House;
  readonly when: When;
  readonly picture?: string;
}

/** When it was published, in the forms that pages have. */
export interface When {
  readonly iso: string;
  /** «شنبه ۷ آذر ۱۴۰۵». */
  readonly day: string;
  /** «۷ آذر ۱۴۰۵». */
  readonly short: string;
  /** «۱۴۰۵/۰۹/۰۷». */
  readonly digits: string;
  /** `1405-09-07`. */
  readonly jalali: string;
  /** «۱۴:۳۵». */
  readonly clock: string;
}

const FIRST = Date.parse("2026-11-22T08:05:00+03:30");
const DAY = 86_400_000;

/** A moment of its own for each page: another day, hour and minute. */
export function whenOf(place: number, later = 0): When {
  const at = FIRST + place * (DAY + 65 * 60_000) + later;
  const { jalali, hour, minute, weekday, iso } = momentFromInstant(at, "Asia/Tehran");
  const month = nameAt(JALALI_MONTHS["fa-IR"], jalali.month - 1);
  const latin = `${jalali.year}-${two(jalali.month)}-${two(jalali.day)}`;
  const short = `${persian(jalali.day)} ${month} ${persian(jalali.year)}`;
  return {
    iso,
    day: `${nameAt(WEEKDAYS, weekday)} ${short}`,
    short,
    digits: persian(latin.replaceAll("-", "/")),
    jalali: latin,
    clock: persian(`${two(hour)}:${two(minute)}`),
  };
}

/** A number in Persian digits. */
export function persian(value: number | string): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x6c0));
}

/** A text as HTML has it. */
export function html(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** JSON-LD within its element. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replace(/</gu, "\\u003c")}</script>`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Headlines of other stories, which pages show around their own. */
export const OTHERS: readonly string[] = [
  "بارش نخستین برف پاییزی در گردنهٔ سنگ‌سفید",
  "نرخ تازهٔ نان در نارون اعلام شد",
  "قطار حومه‌ای مهرودشت از فردا نیم ساعت زودتر راه می‌افتد",
  "دو کوهنورد گمشده پس از ۳۰ ساعت پیدا شدند",
  "مدیر تازهٔ بیمارستان کودکان معرفی شد",
  "کشف کوره‌ای ساسانی در حاشیهٔ رود سپید",
  "تیم والیبال دختران شادرود قهرمان استان شد",
  "چرا بهای سیب در باغ و بازار چهار برابر تفاوت دارد؟",
  "جشنوارهٔ بادبادک‌ها به آخر هفته موکول شد",
  "کلاس‌های عصر سه شهر فردا مجازی است",
];

/** So many headlines beginning with one. */
export function others(place: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => OTHERS[(place * 3 + index) % OTHERS.length] ?? "");
}
