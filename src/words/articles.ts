import { counted, en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface LongQuote {
  readonly source: string;
  readonly words: number;
  readonly limit: number;
}

/** What is wrong with an article file, or with several of them together. */
export const ARTICLES = {
  longFrontMatter: entry(
    ({ kilobytes }: { readonly kilobytes: number }) => en`the front matter is ${kilobytes} kB long`,
    ({ kilobytes }) => fa`فیلدهای سرِ پرونده ${kilobytes} کیلوبایت است`,
  ),
  atMostKilobytes: entry(
    ({ most }: { readonly most: number }) => en`at most ${most} kB`,
    ({ most }) => fa`دست بالا ${most} کیلوبایت`,
  ),
  noText: entry("has no text", "متن ندارد"),
  writeBelow: entry("write it under `---`", "آن را زیر `---` بنویسید"),
  frontMatter: entry(
    "a line `---`, the fields (title, date …), a line `---`, then the text",
    "خط `---`، فیلدها (`title`، `date` …)، خط `---`، سپس متن",
  ),
  openFrontMatter: entry("the front matter is not closed", "فیلدهای سرِ پرونده بسته نشده است"),
  closeFrontMatter: entry("add a line `---` below the last field", "زیر آخرین فیلد خط `---` را بیفزایید"),
  otherDashes: entry(
    ({ dashes }: { readonly dashes: string }) => en`\`${dashes}\` is not \`---\`, so the fields are not read`,
    ({ dashes }) => fa`\`${dashes}\` همان \`---\` نیست و فیلدها خوانده نمی‌شوند`,
  ),
  hiddenBesideDashes: entry(
    ({ character }: { readonly character: string }) => en`${character} is beside \`---\`, so the fields are not read`,
    ({ character }) => fa`${character} کنار \`---\` آمده است و فیلدها خوانده نمی‌شوند`,
  ),
  lateFrontMatter: entry("the front matter is not at the very beginning", "فیلدها درست در آغاز پرونده نیامده است"),
  removeBefore: entry("remove what is before `---`", "آنچه را پیش از `---` است بردارید"),
  noFrontMatter: entry("has no front matter", "در آغازش فیلد ندارد"),
  beginSo: entry(
    ({ sample }: { readonly sample: string }) => en`begin the file so:${sample}`,
    ({ sample }) => fa`پرونده را چنین آغاز کنید:${sample}`,
  ),
  undatedDraft: entry(
    "is missing: the draft is left out until it has one",
    "نیامده است: پیش‌نویس تا تاریخ نداشته باشد کنار می‌ماند",
  ),
  addDate: entry("add a line `date: …`", "خط `date: …` را بیفزایید"),
  rightSite: entry("make sure that it is the site you mean", "مطمئن شوید همان سایتی است که می‌خواهید"),
  moveDetails: entry("move the details into the text", "جزئیات را به متن ببرید"),
  marksInField: entry(
    ({ text }: { readonly text: string }) => en`\`${text}\` is shown as it is written: a field is plain text`,
    ({ text }) => fa`\`${text}\` همان‌گونه که نوشته شده دیده می‌شود: فیلد متن ساده است`,
  ),
  plainField: entry(
    "write it without Markdown and HTML; both are for the text below the fields",
    "آن را بی `Markdown` و `HTML` بنویسید؛ جای آن‌ها در متن زیر فیلدهاست",
  ),
  lookAtYear: entry("look whether its year is right", "ببینید سالش درست است یا نه"),
  beforeDate: entry("lies before `date`", "پیش از `date` است"),
  beforeArticle: entry("lies before the article's own `date`", "پیش از `date` خود نوشته است"),
  saySeen: entry(
    "say what the picture shows, for those who do not see it",
    "برای کسی که تصویر را نمی‌بیند بگویید چه نشان می‌دهد",
  ),
  future: entry(
    ({ date }: { readonly date: string }) => en`${date} lies in the future: the article is left out until then`,
    ({ date }) => fa`${date} هنوز نیامده است: نوشته تا آن زمان کنار می‌ماند`,
  ),
  usedOnce: entry(
    ({ label }: { readonly label: string }) => en`\`${label}\` is used once`,
    ({ label }) => fa`\`${label}\` تنها یک بار آمده است`,
  ),
  usedOnceAsMore: entry(
    ({ label, more }: { readonly label: string; readonly more: number }) =>
      en`\`${label}\` is used once, as ${more === 1 ? "is" : "are"} ${counted(more, "other tag", "other tags")}`,
    ({ label, more }) => fa`\`${label}\` تنها یک بار آمده است، و ${more} برچسب دیگر هم`,
  ),
  longQuote: entry(
    ({ source, words, limit }: LongQuote) =>
      en`${words} words of ${source}'s text: more than the ${limit} that \`quote_limit\` of site.yaml allows`,
    ({ source, words, limit }) =>
      fa`${words} واژه از متن ${source} است: بیش از ${limit} واژه‌ای که \`quote_limit\` در \`site.yaml\` روا می‌دارد`,
  ),
  longQuoteAsMore: entry(
    ({ source, words, limit, more }: LongQuote & { readonly more: number }) =>
      en`${words} words of ${source}'s text: more than the ${limit} that \`quote_limit\` of site.yaml allows, as in ${more} other articles`,
    ({ source, words, limit, more }) =>
      fa`${words} واژه از متن ${source} است: بیش از ${limit} واژه‌ای که \`quote_limit\` در \`site.yaml\` روا می‌دارد، و در ${more} نوشتهٔ دیگر هم`,
  ),
  shortenQuote: entry(
    "tell it shorter in your own words; the source and its link stay",
    "کوتاه‌تر و به زبان خودتان بنویسید؛ منبع و پیوندش می‌ماند",
  ),
  sharedTag: entry("a tag that two articles or more have in common", "برچسبی که دو نوشته یا بیشتر داشته باشند"),
  giveOrLeave: entry("give it to other articles too, or leave it out", "به نوشته‌های دیگر هم بدهید یا آن را بردارید"),
  giveOrLeaveMany: entry(
    "give it to other articles too, or leave it out; all of them, and misspelt twins: npx gozide tags",
    "به نوشته‌های دیگر هم بدهید یا آن را بردارید؛ فهرست همهٔ آن‌ها، با برچسب‌هایی که شاید یکی باشند: `npx gozide tags`",
  ),
  sameText: entry(
    ({ other }: { readonly other: string }) => en`has the same text as ${other}`,
    ({ other }) => fa`متنش همان متن ${other} است`,
  ),
  sameTextAsMore: entry(
    ({ other, more }: { readonly other: string; readonly more: number }) =>
      en`has the same text as ${other}, and so have ${more} other articles the text of one before them`,
    ({ other, more }) => fa`متنش همان متن ${other} است، و متن ${more} نوشتهٔ دیگر هم همان متن نوشته‌ای پیش از آن`,
  ),
  deleteOne: entry(
    "if it is one article, delete one of the files and write its address into `aliases` of the other",
    "اگر یک نوشته است، یکی از دو پرونده را پاک کنید و نشانی‌اش را در `aliases` دیگری بنویسید",
  ),
  sameAddress: entry(
    ({ slug, other }: { readonly slug: string; readonly other: string }) =>
      en`\`${slug}\` is also the address of ${other} on that day`,
    ({ slug, other }) => fa`\`${slug}\` در همان روز نشانی ${other} هم هست`,
  ),
  anotherSlug: entry("give one of them another `slug`", "به یکی از آن دو `slug` دیگری بدهید"),
  addressNow: entry(
    ({ alias, owner }: { readonly alias: string; readonly owner: string }) =>
      en`\`${alias}\` is the address of ${owner} now`,
    ({ alias, owner }) => fa`\`${alias}\` اکنون نشانی ${owner} است`,
  ),
  removeOrSlug: entry(
    "remove it, or give that article another `slug`",
    "آن را بردارید یا به آن نوشته `slug` دیگری بدهید",
  ),
  earlierOfOther: entry(
    ({ alias, other }: { readonly alias: string; readonly other: string }) =>
      en`\`${alias}\` is also an earlier address of ${other}`,
    ({ alias, other }) => fa`\`${alias}\` نشانی پیشین ${other} هم هست`,
  ),
  leaveToWanted: entry(
    "leave it to the one that readers look for there",
    "آن را برای نوشته‌ای بگذارید که خواننده آنجا می‌جوید",
  ),
  leftOut: entry(
    ({ character }: { readonly character: Message }) =>
      en`${character} is left out: it could make a reader read other than what is written`,
    ({ character }) => fa`${character} کنار گذاشته شد: خواننده با آن چیزی جز نوشته می‌خواند`,
  ),
  nested: entry(
    ({ most }: { readonly most: number }) => en`lists and quotations are nested more than ${most} deep`,
    ({ most }) => fa`فهرست‌ها و نقل\u200Cقول‌ها بیش از ${most} لایه تودرتوست`,
  ),
  footnotes: entry(
    ({ count }: { readonly count: number }) => en`has ${count} footnotes`,
    ({ count }) => fa`${count} پانویس دارد`,
  ),
};

/** What is wrong with files of comments. */
export const COMMENTS = {
  ofSeveral: entry(
    ({ name, count }: { readonly name: string; readonly count: number }) =>
      en`\`${name}\` is the name of ${count} articles`,
    ({ name, count }) => fa`\`${name}\` نام ${count} نوشته است`,
  ),
  placeToo: entry(
    ({ id }: { readonly id: string }) => en`the article's place among the articles too, such as \`${id}.yaml\``,
    ({ id }) => fa`با پوشهٔ نوشته در میان نوشته‌ها، مانند \`${id}.yaml\``,
  ),
  noSuchArticle: entry(
    ({ name }: { readonly name: string }) => en`\`${name}\`: no such article`,
    ({ name }) => fa`\`${name}\`: چنین نوشته‌ای نیست`,
  ),
  nameOfArticle: entry(
    "the name of an article's file, with .yaml for .md",
    "نام پروندهٔ نوشته، با `.yaml` به جای `.md`",
  ),
  renameOrRemove: entry(
    "rename it after the article's file, or remove it",
    "نامش را نام پروندهٔ نوشته کنید یا آن را بردارید",
  ),
};

/** What is wrong with a picture that a text shows. */
export const PICTURES = {
  of: entry(
    ({ src, fault }: { readonly src: string; readonly fault: Message }) => en`\`${src}\`: ${fault}`,
    ({ src, fault }) => fa`\`${src}\`: ${fault}`,
  ),
  removed: entry(
    ({ src, removed }: { readonly src: string; readonly removed: readonly string[] }) =>
      en`\`${src}\`: ${listed(removed)} is left out of the picture`,
    ({ src, removed }) => fa`\`${src}\`: ${listed(removed)} از تصویر کنار گذاشته شد`,
  ),
  spelt: entry(
    ({ src, name }: { readonly src: string; readonly name: string }) => en`\`${src}\`: the file's name is \`${name}\``,
    ({ src, name }) => fa`\`${src}\`: نام پرونده \`${name}\` است`,
  ),
  speltWith: entry(
    ({ src, name, character }: { readonly src: string; readonly name: string; readonly character: string }) =>
      en`\`${src}\`: the file's name is \`${name}\`, with ${character} in it`,
    ({ src, name, character }) => fa`\`${src}\`: نام پرونده \`${name}\` است و ${character} دارد`,
  ),
  speltWithout: entry(
    ({ src, name, character }: { readonly src: string; readonly name: string; readonly character: string }) =>
      en`\`${src}\`: the file's name is \`${name}\`, without ${character}`,
    ({ src, name, character }) => fa`\`${src}\`: نام پرونده \`${name}\` است، بی ${character}`,
  ),
  writeOrRename: entry("write it so, or rename the file without it", "همان را بنویسید یا نام پرونده را بی آن کنید"),
  rename: entry(
    "rename the file: with `-` or a plain space in the place of that character",
    "نام پرونده را عوض کنید: به جای آن نویسه `-` یا فاصلهٔ ساده بگذارید",
  ),
  writeSo: entry("write it so: elsewhere they are two", "همان را بنویسید: در دستگاه‌های دیگر دو نام است"),
};
