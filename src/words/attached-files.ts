import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Megabytes {
  readonly megabytes: number;
  readonly most: number;
}

/** What is wrong with a file that a text offers, and what to do. */
export const FILES_BESIDE = {
  of: entry(
    ({ src, said }: { readonly src: string; readonly said: Message }) => en`\`${src}\`: ${said}`,
    ({ src, said }) => fa`\`${src}\`: ${said}`,
  ),
  tooLarge: entry(
    ({ megabytes, most }: Megabytes) => en`is ${megabytes} MB; at most ${most} MB are published`,
    ({ megabytes, most }) => fa`${megabytes} مگابایت است؛ دست بالا ${most} مگابایت منتشر می‌شود`,
  ),
  makeSmallerOrAllow: entry(
    "make it smaller, or allow more in `site.yaml`: `file_limits: { most: … }`",
    "کوچکش کنید یا در `site.yaml` بیش از این را روا بدارید: `file_limits: { most: … }`",
  ),
  large: entry(
    ({ megabytes }: Pick<Megabytes, "megabytes">) =>
      en`is ${megabytes} MB: on a slow line readers wait long for it, or give up`,
    ({ megabytes }) => fa`${megabytes} مگابایت است: خواننده با اینترنت کند باید زمان درازی بماند، یا از آن می‌گذرد`,
  ),
  makeSmallerOrWarnLater: entry(
    "make it smaller, or let warnings begin later: `file_limits: { warn: … }` in `site.yaml`",
    "کوچکش کنید یا مرز هشدار را بالا ببرید: `file_limits: { warn: … }` در `site.yaml`",
  ),
  hiddenEnding: entry(
    ({ ending }: { readonly ending: string }) =>
      en`has \`.${ending}\` within its name: some servers run such a file or show it as a page`,
    ({ ending }) => fa`در میان نامش \`.${ending}\` هست: برخی سرورها چنین پرونده‌ای را اجرا می‌کنند یا صفحه نشان می‌دهند`,
  ),
  renameWithout: entry("rename it without that", "نامش را بی آن کنید"),
  otherKind: entry(
    ({ kind, ending }: { readonly kind: string; readonly ending: string }) =>
      en`is ${kind} by its content, and its name says \`.${ending}\``,
    ({ kind, ending }) => fa`محتوایش ${kind} است و نامش \`.${ending}\` می‌گوید`,
  ),
  renameTo: entry(
    ({ kind }: { readonly kind: string }) => en`call it \`.${kind}\`, or save it as what its name says`,
    ({ kind }) => fa`پسوندش را \`.${kind}\` کنید یا آن را به شکلی که نامش می‌گوید ذخیره کنید`,
  ),
  saveAnew: entry("open it and save it as what its name says", "بازش کنید و به شکلی که نامش می‌گوید ذخیره کنید"),
  html: entry("a page of HTML", "صفحهٔ `HTML`"),
  noSuchContent: entry(
    ({ ending }: { readonly ending: string }) =>
      en`is no ${ending.toUpperCase()} by its content: it is cut off, damaged or another kind`,
    ({ ending }) => fa`محتوایش ${ending.toUpperCase()} نیست: ناقص یا خراب است یا از نوعی دیگر`,
  ),
  cutOff: entry("cannot be played: it is cut off or damaged", "پخش نمی‌شود: ناقص یا خراب است"),
  sendAnew: entry("see whether it plays, and save it anew", "ببینید پخش می‌شود یا نه، و از نو ذخیره‌اش کنید"),
  empty: entry("is empty", "خالی است"),
  putContent: entry("save its content into it", "محتوایش را در آن ذخیره کنید"),
  noText: entry("is no text", "متن نیست"),
  otherEncoding: entry(
    "is not UTF-8 text: readers may see other letters",
    "متن `UTF-8` نیست: شاید خواننده حرف‌هایی دیگر ببیند",
  ),
  saveUtf8: entry("save it as UTF-8 (in Excel: `CSV UTF-8`)", "با `UTF-8` ذخیره‌اش کنید (در اکسل: `CSV UTF-8`)"),
  noCaptions: entry("does not begin with `WEBVTT`", "با `WEBVTT` آغاز نمی‌شود"),
  saveCaptions: entry("save it as WebVTT", "آن را به شکل `WebVTT` ذخیره کنید"),
  noPoster: entry(
    "has no picture: readers see an empty box until they start it",
    "تصویری ندارد: خواننده تا پخش را آغاز نکند کادری خالی می‌بیند",
  ),
  putPoster: entry(
    ({ name }: { readonly name: string }) => en`put a picture of it beside it: \`${name}\``,
    ({ name }) => fa`تصویری از آن کنارش بگذارید: \`${name}\``,
  ),
  noTranscript: entry(
    "has no transcript: who cannot hear it, and who searches, gets nothing of it",
    "متن گفتار ندارد: به کسی که نمی‌شنود یا جست‌وجو می‌کند چیزی از آن نمی‌رسد",
  ),
  putTranscript: entry(
    ({ text, captions }: { readonly text: string; readonly captions: string }) =>
      en`put what is said in it beside it, as \`${text}\` or as captions, \`${captions}\``,
    ({ text, captions }) => fa`آنچه را در آن گفته می‌شود کنارش بگذارید، در \`${text}\` یا زیرنویس \`${captions}\``,
  ),
  companion: entry(
    ({ name, said }: { readonly name: string; readonly said: Message }) => en`its \`${name}\`: ${said}`,
    ({ name, said }) => fa`\`${name}\` که کنار آن است: ${said}`,
  ),
  noPlace: entry("a file must be beside the text, or in `assets`", "پرونده باید کنار نوشته یا در `assets` باشد"),
  reading: entry("reading files", "خواندن پرونده‌ها"),
};
