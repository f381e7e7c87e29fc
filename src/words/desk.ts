import { counted, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** Flags by which commands of the desk are told where files are. */
export const PLACE_FLAGS = {
  articles: entry(
    "where article files go (default: the digest's articles)",
    "جای پروندهٔ نوشته‌ها (پیش‌فرض: نوشته‌های نشریه)",
  ),
  data: entry("the data files (default: the digest's data)", "پرونده‌های داده (پیش‌فرض: داده‌های نشریه)"),
  output: entry("the built site (default: the digest's _site)", "سایت ساخته‌شده (پیش‌فرض: `_site` نشریه)"),
  section: entry("an id of sections.yaml", "یکی از `id`های `sections.yaml`"),
  inbox: entry("the inbox (default: the digest's inbox)", "صندوق (پیش‌فرض: صندوق نشریه)"),
};

interface Counted {
  readonly count: number;
}

const ARTICLES = entry(
  ({ count }: Counted) => counted(count, "article", "articles"),
  ({ count }) => fa`${count} نوشته`,
);

/** What several commands of the desk say. */
export const DESK = {
  file: entry(
    ({ file }: { readonly file: string }) => en`file: ${file}`,
    ({ file }) => fa`پرونده: ${file}`,
  ),
};

/** What is wrong with the files and folders that a command is given. */
export const GIVEN_FILES = {
  missing: entry(
    ({ path }: { readonly path: string }) => en`${path}: no such file or folder`,
    ({ path }) => fa`${path}: چنین پرونده یا پوشه‌ای نیست`,
  ),
  noFile: entry(
    ({ path }: { readonly path: string }) => en`${path}: no file but a pipe, a socket or a device`,
    ({ path }) => fa`${path}: پروندهٔ معمولی نیست`,
  ),
  noMarkdown: entry(
    ({ path }: { readonly path: string }) => en`${path}: not an article; expected a file whose name ends in .md`,
    ({ path }) => fa`${path}: نوشته نیست؛ نام پرونده باید به \`.md\` پایان یابد`,
  ),
  noUtf8: entry(
    ({ path }: { readonly path: string }) => en`${path}: not UTF-8, so it was left alone; save it as UTF-8`,
    ({ path }) => fa`${path}: \`UTF-8\` نیست و دست نخورد؛ آن را با \`UTF-8\` ذخیره کنید`,
  ),
};

/** What `gozide lint` says. */
export const LINT = {
  about: entry(
    "Warns of Persian text that a judged rule would change: what the build does not mend by itself and «npx gozide fix» does; and of words with two readings, which only you can tell apart. Without a path: the digest's articles. A folder stands for all .md files in it. Says on standard error how many articles were read. ZWNJ is shown as «¬».",
    "از متن فارسی‌ای خبر می‌دهد که قاعده‌های سنجشی عوضش می‌کنند: آنچه ساختن سایت خودبه‌خود درست نمی‌کند و `npx gozide fix` درست می‌کند؛ و از واژه‌هایی که دو خوانش دارند و تنها شما می‌توانید تشخیص دهید. بدون نام پرونده: نوشته‌های نشریه. پوشه یعنی همهٔ پرونده‌های `.md` در آن. نیم‌فاصله «¬» نشان داده می‌شود.",
  ),
  notes: entry(
    "Exit codes: 0 nothing found, 1 something found, 2 wrong use, no article, or a file that is missing, no .md, no UTF-8 or whose front matter cannot be read",
    "کد پایان: ۰ چیزی پیدا نشد، ۱ چیزی پیدا شد، ۲ فرمان نادرست، نبود نوشته، یا پرونده‌ای که نیست، `.md` یا `UTF-8` نیست، یا فیلدهایش خوانده نمی‌شود",
  ),
  tie: entry(
    ({ was, plural, silentH }: { readonly was: string; readonly plural: string; readonly silentH: string }) =>
      en`two readings: «${was}»: write «${plural}» or «${silentH}»`,
    ({ was, plural, silentH }) => fa`دو خوانش دارد: «${was}»: «${plural}» یا «${silentH}» بنویسید`,
  ),
  noArticle: entry(
    ({ paths }: { readonly paths: readonly string[] }) =>
      en`lint: no article in ${listed(paths)}; name files or folders: npx gozide lint PATH`,
    ({ paths }) => fa`در ${listed(paths)} نوشته‌ای نیست؛ پرونده یا پوشه را نام ببرید: \`npx gozide lint PATH\``,
  ),
  done: entry(
    ({ count, paths, found }: Counted & { readonly paths: readonly string[]; readonly found: number }) =>
      en`${ARTICLES({ count })} of ${listed(paths)}: ${found === 0 ? "nothing to mend" : `${found} to mend, which «npx gozide fix» does`}`,
    ({ count, paths, found }) =>
      found === 0
        ? fa`${count} نوشته از ${listed(paths)}: چیزی برای درست کردن نیست`
        : fa`${count} نوشته از ${listed(paths)}: ${found} جا که \`npx gozide fix\` درست می‌کند`,
  ),
};

/** What `gozide fix` says. */
export const FIX = {
  about: entry(
    "Edits the Persian text of article files in place (Markdown with YAML front matter: title, kicker, lead, key_points, body) and prints what each rule changed. A folder stands for all .md files in it; - reads one article on standard input and writes it on standard output. The rules: docs/typography.md",
    "متن فارسی پروندهٔ نوشته‌ها را همان‌جا درست می‌کند (`title`، `kicker`، `lead`، `key_points` و خود متن) و می‌گوید هر قاعده چند جا را عوض کرد. پوشه یعنی همهٔ پرونده‌های `.md` در آن؛ `-` یک نوشته را از ورودی می‌خواند و در خروجی می‌نویسد",
  ),
  diff: entry("show the changes and write nothing", "تغییرها را نشان بده و چیزی ننویس"),
  check: entry("write nothing; exit 1 if anything would change", "چیزی ننویس؛ اگر چیزی عوض می‌شد کد پایان ۱ است"),
  notes: entry(
    "Exit codes: 0 done, 1 something would change (--check), 2 wrong use, or a file that is missing, no .md or no UTF-8, whose front matter cannot be read, or that cannot be read or written",
    "کد پایان: ۰ انجام شد، ۱ چیزی عوض می‌شد (`--check`)، ۲ فرمان نادرست، یا پرونده‌ای که نیست، `.md` یا `UTF-8` نیست، فیلدهایش خوانده نمی‌شود، یا خواندن و نوشتنش شدنی نیست",
  ),
  changed: entry(
    ({ file, rules }: { readonly file: string; readonly rules: string }) => en`${file}: ${rules}`,
    ({ file, rules }) => fa`${file}: ${rules}`,
  ),
  wouldChange: entry(
    ({ file, rules }: { readonly file: string; readonly rules: string }) => en`${file}: would change ${rules}`,
    ({ file, rules }) => fa`${file}: عوض می‌شد: ${rules}`,
  ),
  unread: entry(
    ({ count }: Counted) => en`${ARTICLES({ count })} left alone: correct what is above, and run it again.`,
    ({ count }) => fa`${count} نوشته دست نخورد: آنچه را در بالا آمده درست کنید و دوباره بزنید.`,
  ),
  nothing: entry(
    ({ count }: Counted) => en`${ARTICLES({ count })}: nothing to mend`,
    ({ count }) => fa`${count} نوشته: چیزی برای درست کردن نیست`,
  ),
};

/** What `gozide new` says. */
export const NEW = {
  about: entry(
    "Makes an article file with the fields that articles have, as a draft, and prints its name.",
    "پروندهٔ نوشته‌ای تازه را با فیلدهای نوشته و به شکل پیش‌نویس می‌سازد و نامش را می‌گوید.",
  ),
  date: entry(
    "when it is published: 1395-12-07 14:25, or ISO 8601 (default: now)",
    "زمان انتشار: `1395-12-07 14:25` یا `ISO 8601` (پیش‌فرض: اکنون)",
  ),
  notes: entry(
    "Exit codes: 0 done, 1 the data files are wrong, or the file cannot be written, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ پرونده‌های داده درست نیست یا پرونده نوشته نمی‌شود، ۲ فرمان نادرست.",
  ),
  noTitle: entry("no TITLE", "عنوان (`TITLE`) نوشته نشده است"),
  noSection: entry(
    ({ section, near }: { readonly section: string; readonly near: Message }) =>
      en`--section ${section}: no such section; ${near}`,
    ({ section, near }) => fa`\`--section\` ${section}: چنین بخشی نیست؛ ${near}`,
  ),
  oneOf: entry(
    ({ ids }: { readonly ids: readonly string[] }) => en`one of ${listed(ids)}`,
    ({ ids }) => fa`یکی از این‌ها: ${listed(ids)}`,
  ),
  noDate: entry(
    ({ date, problem, expected }: { readonly date: string; readonly problem: Message; readonly expected: Message }) =>
      en`--date ${date}: ${problem}; expected ${expected}`,
    ({ date, problem, expected }) => fa`\`--date\` ${date}: ${problem}؛ درست: ${expected}`,
  ),
};

/** What `gozide ping` says. */
export const PING = {
  about: entry(
    "Tells the WebSub hub (`hub` in site.yaml) which feeds changed since it was last told. Run it after the built site is published, not before: the hub fetches the feeds at once.",
    "به قطب `WebSub` (`hub` در `site.yaml`) می‌گوید که کدام خوراک‌ها از بار پیش عوض شده است. پس از انتشار سایت بزنید، نه پیش از آن: قطب بی‌درنگ خوراک‌ها را برمی‌دارد.",
  ),
  cache: entry(
    "where it is kept what the hub knows (default: the digest's .cache)",
    "جایی که دانسته‌های قطب می‌ماند (پیش‌فرض: `.cache` نشریه)",
  ),
  dryRun: entry("say which feeds changed, and tell nobody", "بگو کدام خوراک‌ها عوض شده و به کسی خبر نده"),
  notes: entry(
    "Exit codes: 0 done, 1 a ping failed, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ خبری نرسید، ۲ فرمان نادرست.",
  ),
  noSite: entry(
    ({ folder }: { readonly folder: string }) => en`${folder}: no such folder; build the site first`,
    ({ folder }) => fa`${folder}: چنین پوشه‌ای نیست؛ نخست سایت را بسازید`,
  ),
  noHub: entry(
    "no feed names a hub: set `hub` in site.yaml of the data folder and build",
    "هیچ خوراکی قطب ندارد: `hub` را در `site.yaml` بنویسید و سایت را بسازید",
  ),
  would: entry(
    ({ count, of }: Counted & { readonly of: number }) =>
      en`${count} of ${of} feeds would be announced to the hub; nothing was sent`,
    ({ count, of }) => fa`${count} خوراک از ${of} خوراک به قطب گفته می‌شد؛ چیزی فرستاده نشد`,
  ),
  done: entry(
    ({ told, failed, of }: { readonly told: number; readonly failed: number; readonly of: number }) =>
      en`${told} of ${of} feeds told to the hub${failed === 0 ? "" : `, ${failed} failed`}`,
    ({ told, failed, of }) =>
      failed === 0
        ? fa`${told} خوراک از ${of} خوراک به قطب گفته شد`
        : fa`${told} خوراک از ${of} خوراک به قطب گفته شد؛ ${failed} خبر نرسید`,
  ),
  answered: entry(
    ({ self, hub, status }: { readonly self: string; readonly hub: string; readonly status: number }) =>
      en`${self}: ${hub} answered ${String(status)}`,
    ({ self, hub, status }) => fa`${self}: پاسخ ${hub} این بود: ${String(status)}`,
  ),
  failed: entry(
    ({ self, hub, said }: { readonly self: string; readonly hub: string; readonly said: string }) =>
      en`${self}: ${hub}: ${foreign(said)}`,
    ({ self, hub, said }) => fa`${self}: ${hub}: ${foreign(said)}`,
  ),
};

/** What `gozide number` says. */
export const NUMBER = {
  about: entry(
    ({ file }: { readonly file: string }) =>
      en`Writes the numbers of published editions into ${file} of the data folder, so that they stay whatever article comes later. Adds the editions that are newer than all in the file; what the file holds is not changed. Run it after you published, and keep the file with your content: a build only reads it.`,
    ({ file }) =>
      fa`عدد شماره‌های منتشرشده را در ${file} پوشهٔ داده می‌نویسد تا با آمدن نوشته‌های بعدی همان بماند. شماره‌هایی را که از همهٔ شماره‌های پرونده تازه‌ترند می‌افزاید و به آنچه هست دست نمی‌زند. پس از انتشار بزنید و پرونده را کنار محتوا نگه دارید: ساختن سایت تنها آن را می‌خواند.`,
  ),
  articles: entry("the articles (default: the digest's articles)", "نوشته‌ها (پیش‌فرض: نوشته‌های نشریه)"),
  editions: entry(
    "the editions' notes (default: editions beside the articles)",
    "یادداشت شماره‌ها (پیش‌فرض: `editions` کنار نوشته‌ها)",
  ),
  dryRun: entry("say what would be added, and write nothing", "بگو چه افزوده می‌شد و چیزی ننویس"),
  notes: entry(
    "Exit codes: 0 done, 1 the content is wrong, or the file cannot be written, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ محتوا درست نیست یا پرونده نوشته نمی‌شود، ۲ فرمان نادرست.",
  ),
  nothingWritten: entry("Nothing was written: mend this first.", "چیزی نوشته نشد: نخست این را درست کنید."),
  nothing: entry(
    ({ file }: { readonly file: string }) => en`${file}: no newer edition; nothing to add`,
    ({ file }) => fa`${file}: شمارهٔ تازه‌تری نیست که افزوده شود`,
  ),
  added: entry(
    ({ file, count, dryRun }: Counted & { readonly file: string; readonly dryRun: boolean }) =>
      en`${file}: ${counted(count, "edition", "editions")} ${dryRun ? "would be added" : "added"}`,
    ({ file, count, dryRun }) =>
      dryRun ? fa`${file}: ${count} شماره افزوده می‌شد` : fa`${file}: ${count} شماره افزوده شد`,
  ),
};
