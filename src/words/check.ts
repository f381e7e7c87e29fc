import { all, counted, decimal, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

/** What each rule of the check of a built site asks for. */
export const RULE_WORDS = {
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

interface At {
  readonly line: number;
}
interface Shown {
  readonly shown: string;
}

/** What is wrong with a file of a built site. */
export const CAUSE = {
  noHome: entry("the site has no home page", "سایت صفحهٔ خانه ندارد"),
  homeCanonical: entry(
    "the home page names no whole canonical address",
    "صفحهٔ خانه نشانی اصلی (`canonical`) کاملی ندارد",
  ),
  notAddress: entry(
    ({ shown }: Shown) => en`${shown} is not an address`,
    ({ shown }) => fa`${shown} نشانی نیست`,
  ),
  script: entry(
    ({ shown }: Shown) => en`${shown} is a script`,
    ({ shown }) => fa`${shown} اسکریپت است`,
  ),
  loadedFrom: entry(
    ({ shown, host }: Shown & { readonly host: string }) => en`${shown} is loaded from ${host}`,
    ({ shown, host }) => fa`${shown} از ${host} بار می‌شود`,
  ),
  outside: entry(
    ({ shown, prefix }: Shown & { readonly prefix: string }) => en`${shown} lies outside ${prefix}`,
    ({ shown, prefix }) => fa`${shown} بیرون از ${prefix} است`,
  ),
  foreignDigits: entry(
    ({ shown }: Shown) => en`${shown} holds digits that are not ASCII`,
    ({ shown }) => fa`${shown} رقم غیرلاتین دارد`,
  ),
  foreignDigitsInName: entry("the file's name holds digits that are not ASCII", "نام پرونده رقم غیرلاتین دارد"),
  noFile: entry(
    ({ shown }: Shown) => en`${shown} leads to no file`,
    ({ shown }) => fa`${shown} به هیچ پرونده‌ای نمی‌رسد`,
  ),
  noSlash: entry(
    ({ shown }: Shown) => en`${shown} leads to no file; the slash at its end is missing`,
    ({ shown }) => fa`${shown} به هیچ پرونده‌ای نمی‌رسد؛ \`/\` پایانی را ندارد`,
  ),
  noId: entry(
    ({ shown, file, id }: Shown & { readonly file: string; readonly id: string }) =>
      en`${shown}: ${file} has no id ${id}`,
    ({ shown, file, id }) => fa`${shown}: پروندهٔ ${file} جزئی با \`id\` برابر ${id} ندارد`,
  ),
  orphan: entry("no page leads here from the home page", "از خانه هیچ پیوندی به اینجا نمی‌رسد"),
  notOwnAddress: entry(
    ({ shown, own }: Shown & { readonly own: string }) => en`${shown} is not its own address ${own}`,
    ({ shown, own }) => fa`${shown} نشانی خود صفحه، ${own}، نیست`,
  ),
  noSitemap: entry("there is no sitemap", "سایت نقشه (`sitemap.xml`) ندارد"),
  hiddenInSitemap: entry(
    ({ file }: { readonly file: string }) => en`${file} asks search engines to pass it over`,
    ({ file }) => fa`${file} از موتورهای جست‌وجو می‌خواهد که نادیده‌اش بگیرند`,
  ),
  notInSitemap: entry("no sitemap names this page", "این صفحه در هیچ نقشهٔ سایتی نیست"),
  tooManyAddresses: entry(
    ({ count }: { readonly count: number }) => en`it holds ${count} addresses; 50000 are allowed`,
    ({ count }) => fa`${count} نشانی دارد؛ ۵۰۰۰۰ نشانی رواست`,
  ),
  notWholeAddress: entry(
    ({ shown }: Shown) => en`${shown} is no whole address`,
    ({ shown }) => fa`${shown} نشانی کاملی نیست`,
  ),
  twice: entry(
    ({ shown }: Shown) => en`${shown} is there twice`,
    ({ shown }) => fa`${shown} دو بار آمده است`,
  ),
  notDate: entry(
    ({ shown }: Shown) => en`${shown} is no date`,
    ({ shown }) => fa`${shown} تاریخ نیست`,
  ),
  titles: entry(
    ({ count }: { readonly count: number }) => en`there are ${count} titles`,
    ({ count }) => fa`${count} عنوان دارد`,
  ),
  emptyTitle: entry("the title is empty", "عنوان خالی است"),
  headings: entry(
    ({ count }: { readonly count: number }) => en`there are ${count} <h1>`,
    ({ count }) => fa`${count} تا \`<h1>\` دارد`,
  ),
  noCanonical: entry("there is no canonical address", "نشانی اصلی (`canonical`) ندارد"),
  twoCanonicals: entry("there are two canonical addresses", "دو نشانی اصلی (`canonical`) دارد"),
  attributeOf: entry(
    ({ element, name, shown }: Shown & { readonly element: string; readonly name: string }) =>
      en`<${element}> has ${name}=${shown}`,
    ({ element, name, shown }) => fa`${`<${element}>`} این ویژگی را دارد: ${`${name}=`}${shown}`,
  ),
  noLang: entry("<html> has no lang", "`<html>` ویژگی `lang` ندارد"),
  noDir: entry("<html> has no dir", "`<html>` ویژگی `dir` ندارد"),
  linkedData: entry(
    ({ said }: { readonly said: string }) => en`JSON-LD: ${foreign(said)}`,
    ({ said }) => fa`\`JSON-LD\` خوانده نشد: ${foreign(said)}`,
  ),
  json: entry(
    ({ said }: { readonly said: string }) => said,
    ({ said }) => fa`${foreign(said)}`,
  ),
  lacks: entry(
    ({ shown, name }: Shown & { readonly name: string }) => en`${shown} has no ${name}`,
    ({ shown, name }) => fa`${shown} ویژگی ${name} ندارد`,
  ),
  noNoopener: entry(
    ({ shown }: Shown) => en`the link to ${shown} has no rel=noopener`,
    ({ shown }) => fa`پیوند به ${shown} ویژگی \`rel=noopener\` ندارد`,
  ),
  noDatetime: entry(
    ({ shown }: Shown) => en`<time> has no datetime: ${shown}`,
    ({ shown }) => fa`\`<time>\` ویژگی \`datetime\` ندارد: ${shown}`,
  ),
  dateIn: entry(
    ({ where, shown }: Shown & { readonly where: string }) => en`${where} has the date ${shown}`,
    ({ where, shown }) => fa`تاریخ ${where} این است: ${shown}`,
  ),
  arabicLetter: entry(
    ({ letter, shown }: Shown & { readonly letter: string }) => en`${letter} in ${shown}`,
    ({ letter, shown }) => fa`نویسهٔ عربی ${letter} در ${shown}`,
  ),
  atLine: entry(
    ({ line, said }: At & { readonly said: Message }) => en`line ${line}: ${said}`,
    ({ line, said }) => fa`سطر ${line}: ${said}`,
  ),
  parseError: entry(
    ({ code }: { readonly code: string }) => code,
    ({ code }) => fa`${code}`,
  ),
  wrongEnd: entry(
    ({ element, open }: { readonly element: string; readonly open: string | undefined }) =>
      open === undefined
        ? en`</${element}> comes where nothing is open`
        : en`</${element}> comes where <${open}> is open`,
    ({ element, open }) =>
      open === undefined
        ? fa`${`</${element}>`} جایی آمده که چیزی باز نیست`
        : fa`${`</${element}>`} جایی آمده که ${`<${open}>`} باز است`,
  ),
  neverClosed: entry(
    ({ element }: { readonly element: string }) => en`<${element}> is never closed`,
    ({ element }) => fa`${`<${element}>`} هیچ‌جا بسته نمی‌شود`,
  ),
  pictureHolds: entry(
    ({ element }: { readonly element: string }) => en`the picture holds <${element}>`,
    ({ element }) => fa`تصویر ${`<${element}>`} دارد`,
  ),
  noPolicy: entry("the page has no Content-Security-Policy", "صفحه `Content-Security-Policy` ندارد"),
  allows: entry(
    ({ name, source }: { readonly name: string; readonly source: string }) => en`${name} allows ${source}`,
    ({ name, source }) => fa`${name} به ${source} راه می‌دهد`,
  ),
  notSet: entry(
    ({ name }: { readonly name: string }) => en`${name} is not set, and default-src does not hold for it`,
    ({ name }) => fa`${name} نوشته نشده و \`default-src\` آن را در بر نمی‌گیرد`,
  ),
  noHash: entry(
    ({ name, shown }: Shown & { readonly name: string }) => en`${name} has no hash for \`${shown}\``,
    ({ name, shown }) => fa`${name} اثر انگشت ${shown} را ندارد`,
  ),
  styleAttribute: entry(
    ({ shown }: Shown) => en`style-src forbids the attribute style="${shown}"`,
    ({ shown }) => fa`\`style-src\` این ویژگی را روا نمی‌دارد: ${`style="${shown}"`}`,
  ),
  heavyPicture: entry(
    ({ weight, most }: Weights) => en`${kilobytes(weight)}; a picture has at most ${kilobytes(most)}`,
    ({ weight, most }) => fa`${kilobytes(weight)}؛ تصویر دست بالا ${kilobytes(most)} است`,
  ),
  heavyOwn: entry(
    ({ weight, most }: Weights) =>
      en`${kilobytes(weight)} compressed without its content; that of a page is at most ${kilobytes(most)}`,
    ({ weight, most }) => fa`فشرده و بی‌محتوا ${kilobytes(weight)}؛ صفحه دست بالا ${kilobytes(most)} است`,
  ),
  heavyOwnVisit: entry(
    ({ weight, most }: Weights) =>
      en`${kilobytes(weight)} with styles, scripts and fonts, without its content; that of a page is at most ${kilobytes(most)}`,
    ({ weight, most }) =>
      fa`با سبک‌ها، اسکریپت‌ها و قلم‌ها و بی‌محتوا ${kilobytes(weight)}؛ صفحه دست بالا ${kilobytes(most)} است`,
  ),
  heavyArticle: entry(
    ({ weight, content, most }: Weights & { readonly content: number }) =>
      en`${kilobytes(weight)} compressed, ${kilobytes(content)} of it content; an article of its length best has at most ${kilobytes(most)}`,
    ({ weight, content, most }) =>
      fa`فشرده ${kilobytes(weight)} که ${kilobytes(content)} آن محتواست؛ نوشته‌ای به این درازا بهتر است از ${kilobytes(most)} نگذرد`,
  ),
  heavyPictures: entry(
    ({ weight, most }: Weights) =>
      en`the pictures of a telephone's first visit have ${kilobytes(weight)}; best at most ${kilobytes(most)}`,
    ({ weight, most }) =>
      fa`تصویرهای نخستین دیدار با گوشی ${kilobytes(weight)} است؛ بهتر است از ${kilobytes(most)} نگذرد`,
  ),
  heavyVisit: entry(
    ({ weight, content, most }: Weights & { readonly content: number }) =>
      en`${kilobytes(weight)} with styles, scripts and fonts, ${kilobytes(content)} of it content; a first visit best has at most ${kilobytes(most)}`,
    ({ weight, content, most }) =>
      fa`با سبک‌ها، اسکریپت‌ها و قلم‌ها ${kilobytes(weight)} که ${kilobytes(content)} آن محتواست؛ نخستین دیدار بهتر است از ${kilobytes(most)} نگذرد`,
  ),
};

/** Bytes. */
interface Weights {
  readonly weight: number;
  readonly most: number;
}

const KILOBYTES = entry(
  ({ bytes }: { readonly bytes: number }) => en`${decimal(bytes / 1024, 1)} kB`,
  ({ bytes }) => fa`${decimal(bytes / 1024, 1)} کیلوبایت`,
);

function kilobytes(bytes: number): Message {
  return KILOBYTES({ bytes });
}

/** What a feed's format says against a feed. */
export const FEED_FAULT = {
  version: entry("<rss> is not of version 2.0", "`<rss>` از نسخهٔ `2.0` نیست"),
  channelLacks: entry(
    ({ name }: { readonly name: string }) => en`the channel has no <${name}>`,
    ({ name }) => fa`کانال ${`<${name}>`} ندارد`,
  ),
  feedLacks: entry(
    ({ name }: { readonly name: string }) => en`the feed has no ${name}`,
    ({ name }) => fa`خوراک ${name} ندارد`,
  ),
  noDate: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no date`,
    ({ where }) => fa`${where} تاریخ ندارد`,
  ),
  date: entry(
    ({ where, found }: { readonly where: Message; readonly found: string }) => en`${where} has the date \`${found}\``,
    ({ where, found }) => fa`تاریخ ${where} این است: ${found}`,
  ),
  itemLacks: entry(
    ({ what }: { readonly what: string }) => en`an item has no ${what}`,
    ({ what }) => fa`یکی از خبرها ${what} ندارد`,
  ),
  twoItems: entry(
    ({ what, id }: { readonly what: string; readonly id: string }) => en`two items have the ${what} \`${id}\``,
    ({ what, id }) => fa`دو خبر ${what} یکسان دارند: ${id}`,
  ),
  lacks: entry(
    ({ where, what }: { readonly where: Message; readonly what: string }) => en`${where} has no ${what}`,
    ({ where, what }) => fa`${where} ${what} ندارد`,
  ),
  titleOrDescription: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no title or description`,
    ({ where }) => fa`${where} نه عنوان دارد و نه شرح`,
  ),
  content: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no content`,
    ({ where }) => fa`${where} متن ندارد`,
  ),
  enclosure: entry(
    ({ where }: { readonly where: Message }) => en`the enclosure of ${where} has no length or type`,
    ({ where }) => fa`پیوست ${where} طول یا نوع ندارد`,
  ),
  author: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no author, and the feed has none`,
    ({ where }) => fa`${where} نویسنده ندارد، خود خوراک هم ندارد`,
  ),
  item: entry(
    ({ title }: { readonly title: string }) => en`the item \`${title}\``,
    ({ title }) => fa`خبر ${title}`,
  ),
  entry: entry(
    ({ title }: { readonly title: string }) => en`the entry \`${title}\``,
    ({ title }) => fa`خبر ${title}`,
  ),
  ofChannel: entry(
    ({ name }: { readonly name: string }) => en`<${name}> of the channel`,
    ({ name }) => fa`${`<${name}>`} کانال`,
  ),
  theFeed: entry("the feed", "خوراک"),
  outline: entry("an <outline> has no text", "یکی از `<outline>`ها `text` ندارد"),
  noBody: entry("there is no <body>", "`<body>` ندارد"),
};
