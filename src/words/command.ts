import { counted, either, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What each command of `gozide` is for, in the list of commands. */
export const ABOUT_COMMANDS = {
  new: entry("make a file for a new article", "ساختن پروندهٔ نوشته‌ای تازه"),
  import: entry(
    "make article files of plain texts, RSS, Atom or JSON Feed",
    "ساختن پروندهٔ نوشته از متن ساده یا خوراک `RSS`، `Atom` یا `JSON Feed`",
  ),
  gather: entry("put what is new in the sources' feeds into the inbox", "گذاشتن تازه‌های خوراک منبع‌ها در صندوق"),
  inbox: entry("list what waits in the inbox", "فهرست خبرهای صندوق"),
  show: entry("show candidates of the inbox whole", "نشان دادن متن کامل خبرهای صندوق"),
  choose: entry("walk through the inbox with arrows and keys", "گشتن در صندوق با کلیدهای جهت"),
  accept: entry("make articles of candidates", "ساختن نوشته از خبرهای صندوق"),
  reject: entry("take candidates out of the inbox for good", "بیرون بردن همیشگی خبرها از صندوق"),
  merge: entry("make one story of candidates", "یکی شمردن روایت‌های یک خبر"),
  split: entry("take candidates out of their story", "جدا کردن خبرها از روایت‌های دیگر"),
  later: entry("keep candidates in the inbox beyond their days", "نگه داشتن خبرها در صندوق پس از مهلتشان"),
  edition: entry("order an edition, give it a title and an introduction", "ترتیب، عنوان و مقدمهٔ یک شماره"),
  due: entry(
    "say when the next scheduled article needs a build",
    "گفتن اینکه سایت برای نوشته‌های آینده کی باید ساخته شود",
  ),
  sources: entry("show how the sources' feeds have been", "نشان دادن حال خوراک منبع‌ها"),
  fix: entry("repair the Persian text of article files", "درست کردن نگارش فارسی پروندهٔ نوشته‌ها"),
  lint: entry("show what fix would repair and a build does not", "نشان دادن آنچه `fix` درست می‌کند و ساختن سایت نه"),
  build: entry("make the site", "ساختن سایت"),
  start: entry("show the digest in the browser while you write", "نمایش نشریه در مرورگر هنگام نوشتن"),
  check: entry("check the built site", "بررسی سایت ساخته‌شده"),
  pack: entry(
    "pack the digest into a zip that reads from a disk",
    "بسته‌بندی نشریه در پروندهٔ `zip` که از روی دیسک هم خوانده می‌شود",
  ),
  ping: entry("tell the WebSub hub which feeds changed", "گفتن خوراک‌های تغییرکرده به `hub`"),
  upgrade: entry("bring the digest's files to what this version reads", "هماهنگ کردن پرونده‌های نشریه با این نسخه"),
  eject: entry(
    "copy a component of Gozide's into the digest, to change it",
    "رونوشت جزئی از گزیده در نشریه، برای تغییر دادن آن",
  ),
  number: entry("keep the numbers of published editions", "نگه داشتن عدد شماره‌های منتشرشده"),
  tags: entry("show, merge and rename tags", "نشان دادن، ادغام و تغییر نام برچسب‌ها"),
};

interface WrongFolders {
  readonly file: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly meant: Message | undefined;
}

/** What commands say before they do anything: of their use, and of where the digest is. */
export const COMMAND = {
  program: entry(
    "Makes a site of a Persian news digest: article files and data files in, a static site out.",
    "از نشریهٔ خبری فارسی سایت می‌سازد: پروندهٔ نوشته‌ها و داده‌ها را می‌خواند و سایتی ایستا می‌نویسد.",
  ),
  flags: entry("flags", "گزینه‌ها"),
  usage: entry("Usage:", "کاربرد:"),
  options: entry("Options:", "گزینه‌ها:"),
  commands: entry("Commands:", "فرمان‌ها:"),
  version: entry("the version", "شمارهٔ نسخه"),
  programHelp: entry(
    "this text, or that of a command: npx gozide build --help",
    "همین متن، یا شرح یک فرمان: `npx gozide build --help`",
  ),
  help: entry("this text", "همین متن"),
  language: entry(
    "the language of messages: en or fa (default: GOZIDE_LANG, or `messages` of site.yaml, or en)",
    "زبان پیام‌ها: `en` یا `fa` (اگر نباشد: `GOZIDE_LANG`، سپس `messages` در `site.yaml`، وگرنه `en`)",
  ),
  noSuchLanguage: entry(
    ({ found, known }: { readonly found: string; readonly known: readonly string[] }) =>
      en`--lang ${found}: ${either(known)} is expected`,
    ({ found, known }) => fa`\`--lang ${found}\`: باید ${either(known)} باشد`,
  ),
  valueExpected: entry("A value is expected.", "مقداری لازم است."),
  useShown: entry(
    ({ said, help }: { readonly said: Message; readonly help: string }) => en`${said}\n${help} shows the use.`,
    ({ said, help }) => fa`${said}\nروش کار را ببینید: \`${help}\``,
  ),
  commandsNamed: entry(
    ({ said }: { readonly said: Message }) => en`${said}\nnpx gozide --help names the commands.`,
    ({ said }) => fa`${said}\nفهرست فرمان‌ها را ببینید: \`npx gozide --help\``,
  ),
  meant: entry(
    ({ said, near }: { readonly said: Message; readonly near: string }) => en`${said}; did you mean ${near}?`,
    ({ said, near }) => fa`${said}؛ آیا منظورتان ${near} بود؟`,
  ),
  unknownOption: entry(
    ({ option }: { readonly option: string }) => en`unknown option '${option}'`,
    ({ option }) => fa`گزینهٔ ${option} ناشناخته است`,
  ),
  unknownCommand: entry(
    ({ name }: { readonly name: string }) => en`unknown command '${name}'`,
    ({ name }) => fa`فرمان ${name} ناشناخته است`,
  ),
  valueMissing: entry(
    ({ option }: { readonly option: string }) => en`option '${option}' argument missing`,
    ({ option }) => fa`گزینهٔ ${option} مقدار ندارد`,
  ),
  valueInvalid: entry(
    ({ option, value, why }: { readonly option: string; readonly value: string; readonly why: Message }) =>
      en`option '${option}' argument '${value}' is invalid. ${why}`,
    ({ option, value, why }) => fa`مقدار ${value} برای گزینهٔ ${option} پذیرفته نیست. ${why}`,
  ),
  tooManyWords: entry(
    ({ expected, found }: { readonly expected: number; readonly found: number }) =>
      en`too many arguments. Expected ${counted(expected, "argument", "arguments")} but got ${found}.`,
    ({ expected, found }) => fa`واژه‌های پس از فرمان بیش از اندازه است: باید ${expected} تا باشد و ${found} تا هست.`,
  ),
  misread: entry(
    ({ said }: { readonly said: string }) => en`${foreign(said)}`,
    ({ said }) => fa`فرمان خوانده نشد: ${foreign(said)}`,
  ),
  wrongFolders: entry(
    ({ file, name, known, meant }: WrongFolders) =>
      meant === undefined
        ? en`${file}: \`gozide\` says where folders are: {"articles": "src/articles"}; it has ${name}, and known are ${listed(known)}`
        : en`${file}: \`gozide\` has ${name}, which is not known; ${meant}\n    known are ${listed(known)}`,
    ({ file, name, known, meant }) =>
      meant === undefined
        ? fa`${file}: \`gozide\` جای پوشه‌ها را می‌گوید: \`{"articles": "src/articles"}\`؛ در آن ${name} آمده و نام‌های پذیرفته این‌هاست: ${listed(known)}`
        : fa`${file}: در \`gozide\` فیلد ${name} آمده که ناشناخته است؛ ${meant}\n    نام‌های پذیرفته: ${listed(known)}`,
  ),
  folderOutside: entry(
    ({ file, name, place }: { readonly file: string; readonly name: string; readonly place: string }) =>
      en`${file}: \`gozide\` says of \`${name}\` that it is ${place}, which is outside of the digest\n    fix: name a folder below the one of package.json; a single command takes another one with --${name}`,
    ({ file, name, place }) =>
      fa`${file}: \`gozide\` جای ${name} را ${place} می‌گوید که بیرون از نشریه است\n    چاره: پوشه‌ای زیر پوشهٔ \`package.json\` را نام ببرید؛ یک فرمان پوشهٔ دیگر را با ${`--${name}`} می‌گیرد`,
  ),
  upgradeCutOff: entry(
    ({ root }: { readonly root: string }) =>
      en`${root}: an upgrade was cut off, and some files are changed already\n    fix: run \`npx gozide upgrade\` there: it goes on where it was`,
    ({ root }) =>
      fa`${root}: ارتقا نیمه‌کاره مانده و چند پرونده تغییر کرده است\n    چاره: آنجا \`npx gozide upgrade\` را بزنید تا از همان‌جا ادامه دهد`,
  ),
  noDigest: entry(
    ({
      started,
      site,
      flag,
    }: {
      readonly started: string;
      readonly site: string;
      readonly flag: string | undefined;
    }) =>
      flag === undefined
        ? en`${started}: there is no digest here: neither this folder nor one above it holds ${site}\n    fix: go to the digest's folder or make a digest (npm create gozide my-digest)`
        : en`${started}: there is no digest here: neither this folder nor one above it holds ${site}\n    fix: go to the digest's folder, make a digest (npm create gozide my-digest), or name its folder with ${flag}`,
    ({ started, site, flag }) =>
      flag === undefined
        ? fa`${started}: اینجا نشریه‌ای نیست: نه این پوشه ${site} دارد و نه پوشه‌ای بالای آن\n    چاره: به پوشهٔ نشریه بروید یا نشریه‌ای بسازید (\`npm create gozide my-digest\`)`
        : fa`${started}: اینجا نشریه‌ای نیست: نه این پوشه ${site} دارد و نه پوشه‌ای بالای آن\n    چاره: به پوشهٔ نشریه بروید، نشریه‌ای بسازید (\`npm create gozide my-digest\`)، یا پوشه‌اش را با ${flag} بگویید`,
  ),
  formerDigest: entry(
    ({ started, flag }: { readonly started: string; readonly flag: string | undefined }) =>
      flag === undefined
        ? en`${started}: this digest is as Gozide had them before version 0.1.0\n    fix: run \`npx gozide upgrade\``
        : en`${started}: this digest is as Gozide had them before version 0.1.0\n    fix: run \`npx gozide upgrade\`, or name its folder with ${flag}`,
    ({ started, flag }) =>
      flag === undefined
        ? fa`${started}: این نشریه به شکل پیش از نسخهٔ \`0.1.0\` گزیده است\n    چاره: \`npx gozide upgrade\` را بزنید`
        : fa`${started}: این نشریه به شکل پیش از نسخهٔ \`0.1.0\` گزیده است\n    چاره: \`npx gozide upgrade\` را بزنید، یا پوشه‌اش را با ${flag} بگویید`,
  ),
};
