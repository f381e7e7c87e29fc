import { all, counted, decimal, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What each rule of the check of a built site asks for. */
export const RULE_WORDS = {
  missingFile: entry("every file that the build wrote is there", "هر پرونده‌ای که هنگام ساخت نوشته شده سر جایش هست"),
  deadLink: entry(
    "every address of the site's own leads to a file of the site",
    "هر نشانیِ خود سایت به پرونده‌ای از سایت می‌رسد",
  ),
  missingFragment: entry(
    "an address with `#name` leads to an element of that id",
    "نشانی‌ای که `#name` دارد به جزئی با همان `id` می‌رسد",
  ),
  orphan: entry("every page can be reached by links from the home page", "از خانه با پیوندها می‌توان به هر صفحه رسید"),
  duplicateId: entry("an id comes once in a page", "هر `id` در یک صفحه یک بار می‌آید"),
  malformedHtml: entry(
    "HTML has no parse error, and every element is closed where it was opened",
    "`HTML` خطای نوشتاری ندارد و هر جزء همان‌جا که باز شده بسته می‌شود",
  ),
  malformedXml: entry("XML is well-formed", "`XML` خوش‌ساخت است"),
  malformedJson: entry("JSON can be read", "`JSON` خوانده می‌شود"),
  title: entry("a page has one title, and it says something", "هر صفحه یک عنوان دارد و عنوان خالی نیست"),
  lang: entry("a page says its language", "هر صفحه زبانش را می‌گوید"),
  dir: entry("a page says its direction", "هر صفحه جهت متنش را می‌گوید"),
  h1: entry("a page has one <h1>", "هر صفحه یک `<h1>` دارد"),
  canonical: entry(
    "a page that search engines may show names its own address as canonical",
    "صفحه‌ای که موتورهای جست‌وجو نشان می‌دهند نشانی خودش را نشانی اصلی (`canonical`) می‌خواند",
  ),
  imageAlt: entry("an image has an alt text, which may be empty", "تصویر `alt` دارد، هرچند خالی"),
  imageSize: entry(
    "an image has width and height, so that nothing jumps",
    "تصویر پهنا و بلندا دارد تا صفحه هنگام بار شدن نپرد",
  ),
  persianDigit: entry(
    "addresses and machine-readable dates are in ASCII digits",
    "نشانی‌ها و تاریخ‌های ویژهٔ ماشین با رقم لاتین است",
  ),
  machineDate: entry("a machine-readable date is one", "تاریخ ویژهٔ ماشین تاریخ درستی است"),
  arabicLetter: entry(
    "Persian text is written with ی and ک (a warning)",
    "متن فارسی با «ی» و «ک» فارسی نوشته شده است (هشدار)",
  ),
  thirdParty: entry("a page loads nothing from elsewhere", "صفحه از جای دیگری چیزی بار نمی‌کند"),
  handler: entry("no element carries a handler or a script address", "هیچ جزئی رویدادگیر یا نشانی اسکریپتی ندارد"),
  policy: entry(
    "a page's Content-Security-Policy allows what is in it, and nothing inline beyond that",
    "`Content-Security-Policy` صفحه آنچه را در آن است روا می‌دارد و نه بیشتر",
  ),
  noopener: entry("a link to another site says rel=noopener", "پیوند به سایت دیگر `rel=noopener` دارد"),
  feed: entry("a feed has what its format requires", "خوراک آنچه را قالبش می‌خواهد دارد"),
  sitemap: entry(
    "a sitemap names the pages that search engines may show, and only those",
    "نقشهٔ سایت صفحه‌هایی را نام می‌برد که موتورهای جست‌وجو می‌توانند نشان دهند، و تنها همان‌ها را",
  ),
  weight: entry(
    "what the generator itself adds to a page keeps to its budget",
    "آنچه خود سایت‌ساز به صفحه می‌افزاید از اندازه‌اش نمی‌گذرد",
  ),
  heavyContent: entry(
    "pages and pictures with their content are light (a warning)",
    "صفحه‌ها و تصویرها با محتوایشان سبک است (هشدار)",
  ),
};

/** What `gozide check` says besides its findings. */
export const CHECK = {
  about: entry(
    "Checks a built site, the digest's _site or DIR: links, HTML, XML, feeds, sitemaps, policy, weight.",
    "سایت ساخته‌شده، `_site` نشریه یا `DIR`، را بررسی می‌کند: پیوندها، `HTML`، `XML`، خوراک‌ها، نقشهٔ سایت، سیاست امنیتی و وزن.",
  ),
  cacheFlag: entry(
    "what checks remember (default: the digest's .cache)",
    "آنچه از بررسی‌های پیشین به یاد می‌ماند (پیش‌فرض: `.cache` نشریه)",
  ),
  allFlag: entry(
    "every finding; otherwise at most ten of each rule",
    "همهٔ یافته‌ها؛ بی آن از هر قاعده دست بالا ده یافته می‌آید",
  ),
  rule: entry(
    ({ rule, asks }: { readonly rule: string; readonly asks: Message }) => en`  ${rule.padEnd(17)} ${asks}`,
    ({ rule, asks }) => fa`  ${rule}: ${asks}`,
  ),
  notes: entry(
    ({ rules }: { readonly rules: Message }) =>
      en`Exit codes: 0 no faults, 1 faults, 2 wrong use. Warnings are no faults.\n\n${rules}`,
    ({ rules }) => fa`کد پایان: ۰ بی‌خطا، ۱ با خطا، ۲ فرمان نادرست. هشدار خطا نیست.\n\n${rules}`,
  ),
  noFolder: entry(
    ({ folder }: { readonly folder: string }) =>
      en`${folder}: no such folder; build the site first, or name another folder`,
    ({ folder }) => fa`${folder}: چنین پوشه‌ای نیست؛ نخست سایت را بسازید یا پوشهٔ دیگری را نام ببرید`,
  ),
  oneFolder: entry("one folder is expected", "باید یک پوشه نام برده شود"),
  more: entry(
    ({ count, rule }: { readonly count: number; readonly rule: string }) =>
      en`… ${count} more of ${rule}; --all shows them`,
    ({ count, rule }) => fa`… ${count} یافتهٔ دیگر از ${rule}؛ \`--all\` همه را نشان می‌دهد`,
  ),
  done: entry(
    ({ pages, files, seconds, faults, warnings }: Outcome) =>
      en`${pages} pages, ${files} files checked in ${decimal(seconds, 1)} seconds: ${outcome(faults, warnings)}`,
    ({ pages, files, seconds, faults, warnings }) =>
      fa`${pages} صفحه و ${files} پرونده در ${decimal(seconds, 1)} ثانیه بررسی شد: ${outcome(faults, warnings)}`,
  ),
  readAgain: entry(
    "the site changed while it was read; it is read again",
    "سایت هنگام خواندن عوض شد؛ دوباره خوانده می‌شود",
  ),
  restless: entry(
    ({ folder }: { readonly folder: string }) => en`${folder} changes all the time: check it when no build is at work`,
    ({ folder }) => fa`${folder} پیوسته عوض می‌شود: هنگامی بررسی‌اش کنید که سایت در حال ساخته شدن نیست`,
  ),
  beingBuilt: entry(
    ({ stage }: { readonly stage: string }) =>
      en`a build is writing this site; it is checked when that is done (if there is none, delete ${stage})`,
    ({ stage }) => fa`این سایت در حال نوشته شدن است و پس از آن بررسی می‌شود (اگر چنین نیست، ${stage} را پاک کنید)`,
  ),
  cutOff: entry(
    "a build of this site was cut off: the next one mends what is unfinished",
    "ساختن این سایت نیمه‌کاره مانده است: بار بعد آنچه مانده درست می‌شود",
  ),
  finding: entry(
    ({ file, rule, isWarning, cause }: FindingWords) => en`${file}: ${rule}: ${isWarning ? "warning: " : ""}${cause}`,
    ({ file, rule, isWarning, cause }) =>
      isWarning ? fa`${file}: ${rule}: هشدار: ${cause}` : fa`${file}: ${rule}: ${cause}`,
  ),
};

interface Outcome {
  readonly pages: number;
  readonly files: number;
  readonly seconds: number;
  readonly faults: number;
  readonly warnings: number;
}

interface FindingWords {
  readonly file: string;
  readonly rule: string;
  readonly isWarning: boolean;
  readonly cause: Message;
}

const FAULTS = entry(
  ({ count }: { readonly count: number }) => counted(count, "fault", "faults"),
  ({ count }) => fa`${count} خطا`,
);
const WARNINGS = entry(
  ({ count }: { readonly count: number }) => counted(count, "warning", "warnings"),
  ({ count }) => fa`${count} هشدار`,
);
const NOTHING = entry("nothing found", "ایرادی پیدا نشد");

function outcome(faults: number, warnings: number): Message {
  const found = [
    ...(faults === 0 ? [] : [FAULTS({ count: faults })]),
    ...(warnings === 0 ? [] : [WARNINGS({ count: warnings })]),
  ];
  return found.length === 0 ? NOTHING : all(found);
}
