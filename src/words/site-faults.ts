import { decimal, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

interface At {
  readonly line: number;
}
interface Shown {
  readonly shown: string;
}

/** What is wrong with a file of a built site. */
export const CAUSE = {
  gone: entry("it is gone since the site was built", "از هنگام ساخت سایت از جایش رفته است"),
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
