import { en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What is wrong with files in the digest's own assets folder. */
export const OWN_ASSETS = {
  invisible: entry("has an invisible character in its name", "در نامش نویسه‌ای نادیدنی هست"),
  signs: entry(
    "has `#`, `?` or `%` in its name, by which browsers do not find a file",
    "در نامش `#`، `?` یا `%` هست و مرورگر چنین پرونده‌ای را پیدا نمی‌کند",
  ),
  renameOrLeave: entry("give it another name, or leave it out", "نام دیگری به آن بدهید یا آن را بردارید"),
  elsewhere: entry(
    ({ address }: Address) => en`\`${address}\` is not on this site: pages load nothing from elsewhere`,
    ({ address }) => fa`\`${address}\` در این سایت نیست: صفحه‌ها از سایت‌های دیگر چیزی نمی‌گیرند`,
  ),
  saveAmong: entry(
    "save the file among the assets and name it",
    "پرونده را در پوشهٔ `assets` ذخیره کنید و همان را نام ببرید",
  ),
  missing: entry(
    ({ address }: Address) => en`\`${address}\`: no such file in the assets folder`,
    ({ address }) => fa`\`${address}\`: در پوشهٔ \`assets\` چنین پرونده‌ای نیست`,
  ),
};

interface Address {
  readonly address: string;
}

/** What is wrong with the digest's own icon. */
export const OWN_ICON = {
  two: entry(
    ({ other }: { readonly other: string }) => en`is the digest's icon, and so is ${other}`,
    ({ other }) => fa`نشان نشریه است، و ${other} هم`,
  ),
  keepOne: entry("keep one of them", "یکی از آن دو را نگه دارید"),
  empty: entry("is empty or damaged: nothing of it can be drawn", "خالی یا آسیب‌دیده است: چیزی از آن کشیده نمی‌شود"),
  makeSmaller: entry(
    ({ most }: { readonly most: number }) => en`make it smaller: at most ${most} kB`,
    ({ most }) => fa`کوچکش کنید: دست بالا ${most} کیلوبایت`,
  ),
  otherType: entry(
    ({ type }: { readonly type: string }) => en`is ${type} by its content`,
    ({ type }) => fa`محتوایش ${type} است`,
  ),
  saveAs: entry(
    ({ type }: { readonly type: string }) => en`save it as ${type}, as its name says`,
    ({ type }) => fa`چنان‌که نامش می‌گوید، به شکل ${type} ذخیره‌اش کنید`,
  ),
  size: entry(
    ({ width, height, unit }: Size) => en`is ${width} by ${height} ${unit}`,
    ({ width, height, unit }) => fa`${width} در ${height} ${unit} است`,
  ),
  noSquare: entry(
    ({ width, height, unit }: Size) => en`is ${width} by ${height} ${unit}: an icon is a square`,
    ({ width, height, unit }) => fa`${width} در ${height} ${unit} است: نشان باید مربع باشد`,
  ),
  units: entry("units", "واحد"),
  pixels: entry("pixels", "پیکسل"),
  evenOut: entry(
    "give it as much room above and below as at its sides, or cut it",
    "بالا و پایینش را به اندازهٔ دو سویش جا بدهید یا آن را ببرید",
  ),
  saveLarger: entry(
    ({ side }: { readonly side: number }) => en`save it with ${side} by ${side} pixels or more, or as an SVG`,
    ({ side }) => fa`با ${side} در ${side} پیکسل یا بیشتر ذخیره‌اش کنید، یا به شکل \`SVG\``,
  ),
  saveSmaller: entry(
    ({ side }: { readonly side: number }) => en`save it with at most ${side} by ${side} pixels`,
    ({ side }) => fa`دست بالا با ${side} در ${side} پیکسل ذخیره‌اش کنید`,
  ),
  notUsed: entry(
    "is not used as the digest's icon, which is an SVG or a PNG",
    "نشان نشریه نمی‌شود: نشان `SVG` یا `PNG` است",
  ),
  saveAsIcon: entry(
    "save it as `icon.svg`, or as `icon.png` of 512 by 512 pixels",
    "به نام `icon.svg` ذخیره‌اش کنید، یا `icon.png` با ۵۱۲ در ۵۱۲ پیکسل",
  ),
  text: entry(
    "holds text, which icons are drawn without: no font is at hand",
    "در آن متن هست و نشان‌ها بی متن کشیده می‌شوند: قلمی در دسترس نیست",
  ),
  toPaths: entry(
    "turn letters into paths in the drawing program",
    "در برنامهٔ طراحی حرف‌ها را به مسیر (`path`) تبدیل کنید",
  ),
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly unit: Message;
}

/** What is wrong with the fonts of the digest's own. */
export const OWN_FONT = {
  large: entry(
    ({ megabytes }: { readonly megabytes: number }) => en`is ${megabytes} MB`,
    ({ megabytes }) => fa`${megabytes} مگابایت است`,
  ),
  takeOneWeight: entry(
    ({ most }: { readonly most: number }) => en`take the font of one weight: at most ${most} MB`,
    ({ most }) => fa`قلمی با یک وزن بردارید: دست بالا ${most} مگابایت`,
  ),
  noPersian: entry("holds no Persian letters such as پ and گ", "حرف‌های فارسی مانند پ و گ ندارد"),
  takePersian: entry(
    "take a version of the family for Persian, or another family",
    "نسخهٔ فارسی همین خانواده یا خانواده‌ای دیگر را بردارید",
  ),
  unreadable: entry("cannot be read as a font", "قلم نیست یا آسیب دیده است"),
  takeAnew: entry(
    "see whether it opens, and take it anew from where the family is published",
    "ببینید باز می‌شود یا نه، و آن را از جایی که منتشر شده از نو بگیرید",
  ),
  noRegular: entry(
    ({ family, folder }: Family & { readonly folder: string }) => en`no regular font of \`${family}\` is in ${folder}`,
    ({ family, folder }) => fa`در ${folder} قلم معمولی \`${family}\` نیست`,
  ),
  files: entry(
    ({ family }: Family) =>
      en`${family}-Regular and ${family}-Bold as woff2, woff, ttf or otf, or one font of all weights, ${family}-Variable`,
    ({ family }) =>
      fa`\`${family}-Regular\` و \`${family}-Bold\` به شکل \`woff2\`، \`woff\`، \`ttf\` یا \`otf\`، یا یک قلم با همهٔ وزن‌ها، \`${family}-Variable\``,
  ),
  thereAre: entry(
    ({ families }: { readonly families: readonly string[] }) =>
      en`there ${families.length === 1 ? "is" : "are"} ${listed(families.map((family) => `\`${family}\``))}`,
    ({ families }) => fa`این‌ها هست: ${listed(families.map((family) => `\`${family}\``))}`,
  ),
  putFiles: entry("put its files there, or leave the field out", "پرونده‌هایش را آنجا بگذارید یا فیلد را بردارید"),
  noBold: entry(
    ({ family }: Family) => en`\`${family}\` has no bold font: browsers make one of the regular, which is not as good`,
    ({ family }) => fa`\`${family}\` قلم سیاه ندارد: مرورگر آن را از قلم معمولی می‌سازد، که به آن خوبی نیست`,
  ),
  putBold: entry(
    ({ family }: Family) => en`put ${family}-Bold beside it`,
    ({ family }) => fa`\`${family}-Bold\` را کنارش بگذارید`,
  ),
};

interface Family {
  readonly family: string;
}
