import { counted, decimal, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Given {
  readonly found: string;
}

/** What commands that make a site say of themselves. */
export const MAKE = {
  about: entry(
    "Builds the digest: article files and data files in, a static site out.",
    "نشریه را می‌سازد: پروندهٔ نوشته‌ها و داده‌ها را می‌خواند و سایتی ایستا می‌نویسد.",
  ),
  articles: entry("article files", "پروندهٔ نوشته‌ها"),
  data: entry("data files: site.yaml, tags.yaml …", "پرونده‌های داده: `site.yaml`، `tags.yaml` …"),
  editions: entry(
    "notes for editions; where not named, beside the articles folder that is",
    "یادداشت شماره‌ها؛ اگر نام نبرید، کنار پوشه‌ای که با `--articles` آمده است",
  ),
  comments: entry(
    "readers' comments; where not named, beside the data folder that is",
    "نظر خوانندگان؛ اگر نام نبرید، کنار پوشه‌ای که با `--data` آمده است",
  ),
  pages: entry(
    "pages of your own, such as about.md; where not named, beside the data folder that is",
    "صفحه‌های خودتان، مانند `about.md`؛ اگر نام نبرید، کنار پوشه‌ای که با `--data` آمده است",
  ),
  assets: entry(
    "icons, pictures and styles of your own; where not named, beside the data folder that is",
    "نشان، تصویر و شیوه‌نامهٔ خودتان؛ اگر نام نبرید، کنار پوشه‌ای که با `--data` آمده است",
  ),
  includes: entry(
    "components of your own; where not named, beside the data folder that is",
    "اجزای خودتان؛ اگر نام نبرید، کنار پوشه‌ای که با `--data` آمده است",
  ),
  output: entry("where the site goes (default: _site)", "جای سایت (پیش‌فرض: `_site`)"),
  cache: entry(
    "what a build remembers; safe to delete (default: .cache)",
    "آنچه از ساختن‌های پیشین به یاد می‌ماند؛ می‌توان پاکش کرد (پیش‌فرض: `.cache`)",
  ),
  baseUrl: entry(
    "where the site will be served; over `url` of site.yaml",
    "نشانی‌ای که سایت در آن دیده می‌شود؛ بر `url` در `site.yaml` مقدم است",
  ),
  pathPrefix: entry(
    "the path below which it is served; default: the path of the URL",
    "مسیری که سایت زیر آن است؛ پیش‌فرض: مسیر همان نشانی",
  ),
  changed: entry(
    "say which files of the site were added, changed and removed; with FILE, write all of them there",
    "بگو کدام پرونده‌های سایت افزوده شد، تغییر کرد یا برداشته شد؛ با `FILE` همه را در آن بنویس",
  ),
  pagesOnly: entry(
    "leave search and share pictures for the next build",
    "جست‌وجو و تصویرهای هم‌رسانی را برای دفعهٔ بعد بگذار",
  ),
  allowRemoval: entry(
    "build although a folder is missing, or articles are gone that the last build had",
    "بساز، هرچند پوشه‌ای نیست یا نوشته‌هایی که دفعهٔ پیش بود رفته است",
  ),
  adopt: entry(
    "remove from the output what Gozide did not write there, or no longer writes",
    "آنچه را گزیده در پوشهٔ سایت ننوشته یا دیگر نمی‌نویسد پاک کن",
  ),
  drafts: entry("show drafts and future articles, with a badge", "پیش‌نویس‌ها و نوشته‌های آینده را هم با نشان بیاور"),
  workers: entry(
    "worker threads; 0 for none (default: by the machine and the work)",
    "شمار رشته‌های پردازش؛ `0` یعنی هیچ (پیش‌فرض: به اندازهٔ دستگاه و کار)",
  ),
  folders: entry(
    "Folders are relative to where the command is started. Those that no flag names are the digest's own: the nearest folder\nabove with data/site.yaml is its root, and holds articles, data, editions, comments, pages, assets, includes, _site and .cache.",
    "جای پوشه‌ها از همان\u200Cجا که فرمان زده می‌شود حساب می‌شود. پوشه‌ای که با گزینه‌ای نام نبرید از آنِ نشریه است:\nنزدیک‌ترین پوشهٔ دارای `data/site.yaml` ریشهٔ نشریه است و این‌ها در آن است: `articles`، `data`، `editions`، `comments`، `pages`، `assets`، `includes`، `_site` و `.cache`.",
  ),
  notes: entry(
    ({ folders }: { readonly folders: Message }) =>
      en`${folders}\n\nExit codes: 0 done, 1 the content is wrong, 2 wrong use.`,
    ({ folders }) => fa`${folders}\n\nکد پایان: ۰ انجام شد، ۱ محتوا درست نیست، ۲ فرمان نادرست.`,
  ),
  noAddress: entry(
    ({ found }: Given) => en`--base-url ${found}: an address that begins with https:// is expected`,
    ({ found }) => fa`\`--base-url\` ${found}: باید نشانی‌ای باشد که با \`https://\` آغاز می‌شود`,
  ),
  noPath: entry(
    ({ found }: Given) => en`--path-prefix ${found}: a path such as /digest/ is expected`,
    ({ found }) => fa`\`--path-prefix\` ${found}: باید مسیری مانند \`/digest/\` باشد`,
  ),
  writtenWithin: entry(
    ({ flag, place, read }: { readonly flag: string; readonly place: string; readonly read: string }) =>
      en`${flag}: ${place} is in ${read}, whose files are read; choose a folder elsewhere`,
    ({ flag, place, read }) =>
      fa`\`${flag}\`: ${place} در ${read} است که پرونده‌هایش خوانده می‌شود؛ پوشه‌ای در جای دیگر نام ببرید`,
  ),
  noWorkers: entry(
    ({ found }: Given) => en`--workers ${found}: a number from 0 to 99 is expected`,
    ({ found }) => fa`\`--workers\` ${found}: باید عددی از \`0\` تا \`99\` باشد`,
  ),
};

/** Another build, or a preview, that is at work. */
interface AtWork {
  readonly holder: Message;
}

/** What a build says while it is at work, and at its end. */
export const BUILDING = {
  reading: entry("reading articles", "خواندن نوشته‌ها"),
  rendering: entry("rendering pages", "ساختن صفحه‌ها"),
  writing: entry("writing", "نوشتن پرونده‌ها"),
  deriving: entry("search and pictures", "جست‌وجو و تصویرها"),
  step: entry(
    ({ stage, done, of, rate }: Record<"done" | "of" | "rate", number> & { readonly stage: Message }) =>
      en`${stage}: ${done} of ${of} (${rate} a second)`,
    ({ stage, done, of, rate }) => fa`${stage}: ${done} از ${of} (${rate} در ثانیه)`,
  ),
  done: entry(
    ({ articles, pages, files, seconds, touched }: BuildDone) =>
      en`${counted(articles, "article", "articles")}, ${counted(pages, "page", "pages")}, ${counted(files, "file", "files")} in ${decimal(seconds, 1)} seconds; ${touched}`,
    ({ articles, pages, files, seconds, touched }) =>
      fa`${articles} نوشته، ${pages} صفحه و ${files} پرونده در ${decimal(seconds, 1)} ثانیه؛ ${touched}`,
  ),
  untouched: entry("no file changed", "هیچ پرونده‌ای عوض نشد"),
  touched: entry(
    ({ added, changed, removed }: Record<"added" | "changed" | "removed", number>) =>
      en`${added} added, ${changed} changed, ${removed} removed`,
    ({ added, changed, removed }) => fa`${added} تازه، ${changed} تغییرکرده، ${removed} برداشته`,
  ),
  failed: entry(
    ({ errors }: { readonly errors: number }) => en`${counted(errors, "error", "errors")}; the site was not changed.`,
    ({ errors }) => fa`${errors} خطا؛ سایت همان است که بود.`,
  ),
  process: entry(
    ({ pid }: { readonly pid: number }) => en`process ${String(pid)}`,
    ({ pid }) => fa`فرایند ${String(pid)}`,
  ),
  processOn: entry(
    ({ pid, host, file }: { readonly pid: number; readonly host: string; readonly file: string }) =>
      en`process ${String(pid)} on ${host}; if it is over, delete ${file}`,
    ({ pid, host, file }) => fa`فرایند ${String(pid)} در ${host}؛ اگر پایان یافته است، ${file} را پاک کنید`,
  ),
  anotherProcess: entry("another process", "فرایندی دیگر"),
  waiting: entry(
    ({ holder }: AtWork) => en`another build (${holder}) is at work on this site; waiting for it`,
    ({ holder }) => fa`این سایت هم‌اکنون جای دیگری ساخته می‌شود (${holder})؛ در انتظار پایان آن`,
  ),
  busy: entry(
    ({ holder, file }: AtWork & { readonly file: string }) =>
      en`another build (${holder}) is at work on this site; if there is none, delete ${file}`,
    ({ holder, file }) => fa`این سایت هم‌اکنون جای دیگری ساخته می‌شود (${holder})؛ اگر چنین نیست، ${file} را پاک کنید`,
  ),
  busyUnnamed: entry(
    ({ file }: { readonly file: string }) =>
      en`another build is at work on this site; if there is none, delete ${file}`,
    ({ file }) => fa`این سایت هم‌اکنون جای دیگری ساخته می‌شود؛ اگر چنین نیست، ${file} را پاک کنید`,
  ),
  brokenCache: entry(
    "the cache does not hold what was written to it: all articles are read again",
    "در پوشهٔ `.cache` دیگر آنچه نوشته شده بود نیست: همهٔ نوشته‌ها از نو خوانده می‌شود",
  ),
  lostAddress: entry(
    ({ file, path }: { readonly file: string; readonly path: string }) =>
      en`${file}: was at \`${path}\`, where readers find nothing any more; write \`aliases: [${path}]\` into it, unless nobody has seen it there`,
    ({ file, path }) =>
      fa`${file}: نشانی‌اش \`${path}\` بود و خواننده دیگر آنجا چیزی نمی‌یابد؛ در آن بنویسید \`aliases: [${path}]\`، مگر آنکه هنوز کسی آنجا ندیده باشدش`,
  ),
  moreLostAddresses: entry(
    ({ count }: { readonly count: number }) => en`and ${counted(count, "further address", "further addresses")}`,
    ({ count }) => fa`و ${count} نشانی دیگر`,
  ),
  onlyCounted: entry(
    "the numbers of editions are only counted: an article of an earlier day would change them; `npx gozide number` writes them down, once the site is published",
    "عدد شماره‌ها هنوز ثبت نشده است و نوشته‌ای با تاریخ پیش‌تر آن‌ها را عوض می‌کند؛ پس از انتشار سایت، با `npx gozide number` ثبتشان کنید",
  ),
  unexpected: entry(
    ({ error }: { readonly error: string }) => en`Gozide came upon something that it did not expect:\n${error}`,
    ({ error }) => fa`گزیده به خطایی پیش‌بینی‌نشده برخورد:\n${error}`,
  ),
};

interface BuildDone extends Record<"articles" | "pages" | "files" | "seconds", number> {
  readonly touched: Message;
}
