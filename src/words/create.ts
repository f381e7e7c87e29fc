import { en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Given {
  readonly found: string;
}

interface Folder {
  readonly folder: string;
}

/** What `npm create gozide` says of itself, and of a wrong use. */
export const CREATE = {
  about: entry(
    "Makes a new digest in a folder that is new or empty. Asks for what no flag says, where a terminal is there.",
    "نشریه‌ای تازه در پوشه‌ای تازه یا خالی می‌سازد. آنچه را با گزینه‌ای نگفته باشید در پایانه می‌پرسد.",
  ),
  title: entry("the digest's name, as readers see it", "نام نشریه، چنان‌که خوانندگان می‌بینند"),
  url: entry("where its site will be: https://example.org", "نشانی سایت: `https://example.org`"),
  language: entry(
    "fa-IR, or fa-AF for Afghan names of months (default: fa-IR)",
    "`fa-IR`، یا `fa-AF` برای نام ماه‌ها در افغانستان (پیش‌فرض: `fa-IR`)",
  ),
  minimal: entry("only what must exist: settings and a first article", "تنها آنچه باید باشد: تنظیم‌ها و نوشتهٔ نخست"),
  example: entry("with the articles of the sample digest", "با نوشته‌های نشریهٔ نمونه"),
  yes: entry("ask nothing", "بی پرسش"),
  skipInstall: entry("leave `npm install` to you", "`npm install` را به شما بسپار"),
  engine: entry("another version of Gozide, or a packed file of it", "نسخهٔ دیگری از گزیده، یا بستهٔ آن"),
  notes: entry(
    "Exit codes: 0 done, 1 the digest cannot be made or Gozide cannot be installed, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ نشریه ساخته یا گزیده نصب نمی‌شود، ۲ فرمان نادرست.",
  ),
  either: entry("Either --minimal or --example, not both.", "یا `--minimal` یا `--example`، نه هر دو."),
  ofFlag: entry(
    ({ flag, fault }: { readonly flag: string; readonly fault: Message }) => en`${flag}: ${fault}`,
    ({ flag, fault }) => fa`${flag}: ${fault}`,
  ),
  noLanguage: entry(
    ({ found, meant }: Given & { readonly meant: Message }) => en`--lang ${found}: no such language; ${meant}`,
    ({ found, meant }) => fa`\`--lang\` ${found}: چنین زبانی نیست؛ ${meant}`,
  ),
  oneOf: entry(
    ({ known }: { readonly known: readonly string[] }) => en`one of ${listed(known)}`,
    ({ known }) => fa`یکی از این‌ها: ${listed(known)}`,
  ),
  keptByNpm: entry(
    "npm kept the flags for itself: write them after --, as in npm create gozide my-digest -- --title …",
    "`npm` گزینه‌ها را برای خودش برداشت: آن‌ها را پس از `--` بنویسید، مانند `npm create gozide my-digest -- --title …`",
  ),
  oneFolder: entry(
    ({ words }: { readonly words: readonly string[] }) =>
      en`One folder is expected, not ${words.length}: ${listed(words)}. A name with spaces is written in quotes.`,
    ({ words }) =>
      fa`باید یک پوشه نام برده شود، نه ${words.length} تا: ${listed(words)}. نام فاصله‌دار را در گیومهٔ راست (\`"\`) بنویسید.`,
  ),
  noTitle: entry("a name with letters is expected", "باید نامی حرف‌دار باشد"),
  oneLine: entry("one line is expected", "باید در یک خط باشد"),
  noAddress: entry(
    "an address such as https://example.org or https://name.github.io/my-digest is expected",
    "باید نشانی‌ای مانند `https://example.org` یا `https://name.github.io/my-digest` باشد",
  ),
  noFolder: entry(
    "No folder: npm create gozide my-digest makes a digest in my-digest.",
    "پوشه‌ای نام برده نشده است: `npm create gozide my-digest` نشریه را در `my-digest` می‌سازد.",
  ),
};

/** What `npm create gozide` says while it makes a digest. */
export const CREATING = {
  isFile: entry(
    ({ folder }: Folder) => en`${folder} is a file: name a folder that is new or empty.`,
    ({ folder }) => fa`${folder} پرونده است: پوشه‌ای تازه یا خالی نام ببرید.`,
  ),
  notEmpty: entry(
    ({ folder, first }: Folder & { readonly first: string }) =>
      en`${folder} is not empty: it holds ${first}. A digest is made in a folder that is new or empty: name another one.`,
    ({ folder, first }) =>
      fa`${folder} خالی نیست و ${first} در آن است. نشریه در پوشه‌ای تازه یا خالی ساخته می‌شود: پوشهٔ دیگری نام ببرید.`,
  ),
  inFile: entry(
    ({ folder }: Folder) => en`${folder} is a file, so no folder can be made in it: name another one.`,
    ({ folder }) => fa`${folder} پرونده است و در آن نمی‌توان پوشه ساخت: جای دیگری را نام ببرید.`,
  ),
  ofNpm: entry(
    ({ folder, taken }: Folder & { readonly taken: string }) =>
      en`${folder}: npm keeps its packages in ${taken} and removes what else is there: name another folder.`,
    ({ folder, taken }) =>
      fa`${folder}: \`npm\` بسته‌هایش را در ${taken} نگه می‌دارد و هر چیز دیگر را از آنجا پاک می‌کند: پوشهٔ دیگری نام ببرید.`,
  ),
  made: entry(
    ({ folder }: Folder) => en`A new digest is in ${folder}.`,
    ({ folder }) => fa`نشریهٔ تازه در ${folder} است.`,
  ),
  installing: entry(
    ({ manager }: { readonly manager: string }) => en`Installing Gozide with ${manager} …`,
    ({ manager }) => fa`نصب گزیده با ${manager} …`,
  ),
  notInstalled: entry(
    ({ manager, folder }: Folder & { readonly manager: string }) =>
      en`${manager} install did not work. With a line, go on there: cd ${folder} && ${manager} install`,
    ({ manager, folder }) =>
      fa`\`${manager} install\` کار نکرد. هنگامی که به اینترنت وصل بودید ادامه دهید: \`cd ${folder} && ${manager} install\``,
  ),
  now: entry("Now:", "اکنون:"),
  writeAddress: entry(
    "Before publishing, write the site's address into data/site.yaml (url).",
    "پیش از انتشار، نشانی سایت را در `url` پروندهٔ `data/site.yaml` بنویسید.",
  ),
  nothing: entry("Nothing was made.", "چیزی ساخته نشد."),
};
