import { either, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Beside {
  /** What the text is that shows the picture. */
  readonly of: Message;
}

/** What texts are that show pictures, and the folders that they and their pictures are in. */
export const PICTURE_PLACES = {
  article: { of: entry("article", "نوشته"), folder: entry("articles", "نوشته‌ها") },
  note: { of: entry("note", "یادداشت"), folder: entry("notes", "یادداشت‌ها") },
  page: { of: entry("page", "صفحه"), folder: entry("pages", "صفحه‌ها") },
};

/** Why a picture cannot be had where a text shows it, and what to do. */
export const PICTURE_FILES = {
  elsewhere: entry(
    ({ of }: Beside) => en`a picture must be beside the ${of}: pages load nothing from elsewhere`,
    ({ of }) => fa`تصویر باید کنار ${of} باشد: صفحه‌ها از سایت‌های دیگر چیزی نمی‌گیرند`,
  ),
  saveBeside: entry(
    ({ of }: Beside) => en`save it beside the ${of}, and write its file name`,
    ({ of }) => fa`آن را کنار ${of} ذخیره کنید و نام پرونده‌اش را بنویسید`,
  ),
  noAddress: entry("the picture's address is empty", "نشانی تصویر خالی است"),
  writeName: entry("write the picture's file name", "نام پروندهٔ تصویر را بنویسید"),
  noPicture: entry(
    "is not a picture (svg, png, jpg, webp, gif or avif)",
    "تصویر نیست (`svg`، `png`، `jpg`، `webp`، `gif` یا `avif`)",
  ),
  saveAsPicture: entry(
    "save it as one of these; if it is no picture, link to it: without `!`",
    "به یکی از این شکل‌ها ذخیره‌اش کنید؛ اگر تصویر نیست، به آن پیوند دهید: بی `!`",
  ),
  missing: entry(
    ({ folder }: { readonly folder: Message }) => en`no such file in the ${folder} folder`,
    ({ folder }) => fa`در پوشهٔ ${folder} چنین پرونده‌ای نیست`,
  ),
  missingAsset: entry("no such file in the assets folder", "در پوشهٔ `assets` چنین پرونده‌ای نیست"),
  missingNear: entry(
    ({ near }: { readonly near: readonly string[] }) =>
      en`no such file; did you mean ${either(near.map((name) => `\`${name}\``))}?`,
    ({ near }) => fa`چنین پرونده‌ای نیست؛ آیا منظورتان ${either(near.map((name) => `\`${name}\``))} بود؟`,
  ),
  among: entry(
    ({ names: [one, other] }: { readonly names: readonly [string, string] }) =>
      en`is \`${one}\` or \`${other}\`: write it as the file's name is`,
    ({ names: [one, other] }) => fa`\`${one}\` است یا \`${other}\`: درست همان نام پرونده را بنویسید`,
  ),
  putThere: entry("put it there, or correct its name", "آن را آنجا بگذارید یا نامش را درست کنید"),
  putBeside: entry(
    ({ of }: Beside) => en`put it beside the ${of}, or correct its name`,
    ({ of }) => fa`آن را کنار ${of} بگذارید یا نامش را درست کنید`,
  ),
  unseen: entry(
    "has `#` or `?` in its name, behind which browsers see no file: rename it",
    "در نامش `#` یا `?` هست و مرورگر پرونده را پیدا نمی‌کند: نامش را عوض کنید",
  ),
  tooLarge: entry(
    ({ megabytes }: { readonly megabytes: number }) => en`is larger than ${megabytes} MB`,
    ({ megabytes }) => fa`از ${megabytes} مگابایت بزرگ‌تر است`,
  ),
  makeSmaller: entry("make it smaller", "کوچکش کنید"),
  openAndBuild: entry("see whether it opens, and build again", "ببینید باز می‌شود یا نه، و دوباره بسازید"),
  noViewBox: entry(
    "its size cannot be read; an SVG needs a viewBox",
    "اندازه‌اش خوانده نمی‌شود؛ `SVG` باید `viewBox` داشته باشد",
  ),
  damaged: entry("its size cannot be read: it may be damaged", "اندازه‌اش خوانده نمی‌شود: شاید آسیب دیده باشد"),
  saveAnew: entry(
    "see whether it opens, and save it anew with a picture program",
    "ببینید باز می‌شود یا نه، و با یک برنامهٔ تصویر از نو ذخیره‌اش کنید",
  ),
  redraw: entry(
    "see whether it opens, and save it anew with a drawing program",
    "ببینید باز می‌شود یا نه، و با برنامهٔ طراحی از نو ذخیره‌اش کنید",
  ),
  otherType: entry(
    ({ type }: { readonly type: string }) => en`is ${type} by its content: save it as its name says`,
    ({ type }) => fa`محتوایش ${type} است: چنان‌که نامش می‌گوید ذخیره‌اش کنید`,
  ),
  manyPixels: entry(
    ({ millions, most }: { readonly millions: number; readonly most: number }) =>
      en`has ${millions} million pixels; at most ${most} are shown, make it smaller`,
    ({ millions, most }) => fa`${millions} میلیون پیکسل دارد؛ دست بالا ${most} میلیون نشان داده می‌شود، کوچکش کنید`,
  ),
};
