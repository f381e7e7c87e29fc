import { counted, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Counted {
  readonly count: number;
}

interface Step {
  readonly number: number;
  readonly of: number;
}

/** What `gozide import` says of itself and of what it did. */
export const IMPORT = {
  about: entry(
    "Makes article files of raw articles. A FILE is a plain text (title, lead, then the text), RSS, Atom or JSON Feed, or the http(s) address of a feed. The same input twice adds nothing; nothing is overwritten. Exports of blogs (WordPress, Blogger) are refused: they hold drafts and private posts.",
    "از خبر خام پروندهٔ نوشته می‌سازد. `FILE` متن ساده است (تیتر، لید، سپس متن)، `RSS`، `Atom` یا `JSON Feed`، یا نشانی خوراک با `http(s)`. یک ورودی دو بار چیزی نمی‌افزاید و هیچ پرونده‌ای دست نمی‌خورد. برون‌بری وبلاگ (`WordPress`، `Blogger`) پذیرفته نیست: پیش‌نویس و نوشتهٔ خصوصی دارد.",
  ),
  date: entry(
    "the date of articles that have none: 1395-12-07 14:25, or ISO 8601; without it they become drafts, as do those whose date cannot be read",
    "تاریخ نوشته‌هایی که تاریخ ندارند: `1395-12-07 14:25` یا `ISO 8601`؛ بدون آن پیش‌نویس می‌شوند، مانند نوشته‌هایی که تاریخشان خوانده نمی‌شود",
  ),
  section: entry("the section of all of them, an id of sections.yaml", "بخش همهٔ آن‌ها، یکی از `id`های `sections.yaml`"),
  notes: entry(
    "Exit codes: 0 done, 1 an input or the data files are wrong (the other inputs are imported), 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ یک ورودی یا پرونده‌های داده درست نیست (ورودی‌های دیگر آورده می‌شود)، ۲ فرمان نادرست.",
  ),
  noFile: entry("no FILE to import", "پرونده‌ای (`FILE`) نام برده نشده است"),
  stopped: entry(
    ({ said }: { readonly said: Message }) =>
      en`${said}\nWhat was written so far is whole; the same import again adds the rest.`,
    ({ said }) => fa`${said}\nآنچه تا اینجا نوشته شد کامل است؛ همین فرمان را دوباره بزنید تا بقیه افزوده شود.`,
  ),
  isMissing: entry("is missing", "نیست"),
  nameData: entry("name the folder with --data", "پوشه را با `--data` نام ببرید"),
  moreFiles: entry(
    ({ count }: Counted) => en`… and ${counted(count, "more file", "more files")}`,
    ({ count }) => fa`… و ${count} پروندهٔ دیگر`,
  ),
  imported: entry(
    ({ count }: Counted) => en`imported ${count}`,
    ({ count }) => fa`${count} نوشته آورده شد`,
  ),
  alreadyThere: entry(
    ({ count }: Counted) => en`already there ${count}`,
    ({ count }) => fa`${count} نوشته از پیش بود`,
  ),
  drafts: entry(
    ({ count, reasons }: Counted & { readonly reasons: readonly Message[] }) =>
      count === 0 ? en`drafts ${count}` : en`drafts ${count} (${listed(reasons)})`,
    ({ count, reasons }) => (count === 0 ? fa`${count} پیش‌نویس` : fa`${count} پیش‌نویس (${listed(reasons)})`),
  ),
  withoutDate: entry(
    ({ count }: Counted) => en`${count} without date`,
    ({ count }) => fa`${count} بی‌تاریخ`,
  ),
  withoutText: entry(
    ({ count }: Counted) => en`${count} without text`,
    ({ count }) => fa`${count} بی‌متن`,
  ),
  newSources: entry(
    ({ count }: Counted) => en`new sources ${count}`,
    ({ count }) => fa`${count} منبع تازه`,
  ),
  newAuthors: entry(
    ({ count }: Counted) => en`new authors ${count}`,
    ({ count }) => fa`${count} نویسندهٔ تازه`,
  ),
  newTags: entry(
    ({ count }: Counted) => en`new tags ${count}`,
    ({ count }) => fa`${count} برچسب تازه`,
  ),
  summary: entry(
    ({ parts }: { readonly parts: readonly Message[] }) => en`${listed(parts)}`,
    ({ parts }) => fa`${listed(parts)}`,
  ),
};

/** What an import says it is doing. */
export const DOING = {
  doing: entry(
    ({ doing }: { readonly doing: Message }) => en`… ${doing}`,
    ({ doing }) => fa`… ${doing}`,
  ),
  writing: entry(
    ({ number, of }: Step) => en`writing article ${number} of ${of}`,
    ({ number, of }) => fa`نوشتن پروندهٔ نوشتهٔ ${number} از ${of}`,
  ),
  article: entry(
    ({ number, of }: Step) => en`article ${number} of ${of}`,
    ({ number, of }) => fa`نوشتهٔ ${number} از ${of}`,
  ),
  item: entry(
    ({ number, of }: Step) => en`item ${number} of ${of}`,
    ({ number, of }) => fa`خبر ${number} از ${of}`,
  ),
  looking: entry(
    ({ count }: Counted) => en`looking through the articles there are: ${count}`,
    ({ count }) => fa`خواندن نوشته‌های موجود: ${count}`,
  ),
  ofFile: entry(
    ({ file, doing }: { readonly file: string; readonly doing: Message }) => en`${file}: ${doing}`,
    ({ file, doing }) => fa`${file}: ${doing}`,
  ),
  waiting: entry(
    ({ address }: { readonly address: string }) => en`waiting for ${address}`,
    ({ address }) => fa`در انتظار ${address}`,
  ),
  received: entry(
    ({ address, size }: { readonly address: string; readonly size: number }) => en`${address}: ${size} kB`,
    ({ address, size }) => fa`${address}: ${size} کیلوبایت`,
  ),
};

/** What is wrong with an input, and what to do. */
export const INPUTS = {
  notFile: entry("is not a file", "پرونده نیست"),
  nameFile: entry("name the feed or text itself", "خود خوراک یا متن را نام ببرید"),
  missing: entry("does not exist", "چنین پرونده‌ای نیست"),
  unreadable: entry(
    ({ said }: { readonly said: string }) => en`cannot be read: ${foreign(said)}`,
    ({ said }) => fa`خوانده نمی‌شود: ${foreign(said)}`,
  ),
  tooLarge: entry(
    ({ found, most }: { readonly found: number; readonly most: number }) =>
      en`has ${found} MiB; at most ${most} are read`,
    ({ found, most }) => fa`${found} مگابایت است؛ دست بالا ${most} خوانده می‌شود`,
  ),
  cut: entry("cut it in parts", "آن را چند پاره کنید"),
  tooLong: entry(
    ({ found, most }: { readonly found: number; readonly most: number }) =>
      en`has ${found} characters; at most ${most} make an article`,
    ({ found, most }) => fa`${found} نویسه دارد؛ یک نوشته دست بالا ${most} نویسه است`,
  ),
  another: entry(
    ({ shown }: { readonly shown: string }) =>
      en`a second article seems to begin with «${shown}»; what is below it is imported as a part of the first`,
    ({ shown }) => fa`گویا نوشتهٔ دومی با «${shown}» آغاز می‌شود؛ آنچه پس از آن است بخشی از نوشتهٔ نخست شد`,
  ),
  oneEach: entry("give one article in a file", "هر نوشته را در یک پرونده بگذارید"),
  guessed: entry("is not UTF-8; it was read as windows-1256", "`UTF-8` نیست؛ آن را `windows-1256` گرفتیم"),
  begins: entry(
    ({ charset }: { readonly charset: string }) => en`begins as ${charset}, and is not`,
    ({ charset }) => fa`مانند ${charset} آغاز می‌شود و چنین نیست`,
  ),
  notUtf8: entry("is not UTF-8", "`UTF-8` نیست"),
  notAsSaid: entry(
    ({ charset }: { readonly charset: string }) => en`says it is \`${charset}\`, and is not`,
    ({ charset }) => fa`می‌گوید \`${charset}\` است و نیست`,
  ),
  saveUtf8: entry("save it as UTF-8", "آن را با `UTF-8` ذخیره کنید"),
  binary: entry("is no text, but a packed or binary file", "متن نیست؛ پروندهٔ فشرده یا دودویی است"),
  saveText: entry("save the text as UTF-8", "متن را با `UTF-8` ذخیره کنید"),
  tornText: entry("is torn: it ends in the middle of a character", "ناقص است: میان یک نویسه پایان می‌یابد"),
  copyAgain: entry("copy the text again", "متن را دوباره رونوشت کنید"),
  noText: entry("has no text", "متن ندارد"),
  titleFirst: entry("the title is its first line", "تیتر را در خط نخست بنویسید"),
  noHeadline: entry(
    ({ shown }: { readonly shown: string }) => en`has no headline; it begins with «${shown}»`,
    ({ shown }) => fa`تیتر ندارد؛ با «${shown}» آغاز می‌شود`,
  ),
  ownLine: entry("write the title on a line of its own above the text", "تیتر را بالای متن، در خطی جدا، بنویسید"),
  headline: entry(
    "a line that is no attribution («به گزارش …»), byline, date or path, and no paragraph",
    "خطی که نقل («به گزارش …»)، نام نویسنده، تاریخ، مسیر صفحه یا بند نیست",
  ),
  comments: entry(
    ({ count }: Counted) => en`readers' comments below the text are left out: ${counted(count, "line", "lines")}`,
    ({ count }) => fa`نظر خوانندگان در پایین متن کنار گذاشته شد: ${count} خط`,
  ),
  keepComments: entry(
    "write them into the article if they are part of it",
    "اگر بخشی از نوشته است، آن را در نوشته بنویسید",
  ),
};
