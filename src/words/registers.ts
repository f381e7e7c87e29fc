import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What an entry of a data file is called. */
export const ENTRIES = {
  section: entry("section", "بخش"),
  source: entry("source", "منبع"),
  thread: entry("thread", "رشته"),
  author: entry("author", "نویسنده"),
};

/** What is wrong with what an article refers to, and with tags themselves. */
export const REGISTERS = {
  noSuchEntry: entry(
    ({ name, one }: { readonly name: string; readonly one: Message }) => en`\`${name}\`: no such ${one}`,
    ({ name, one }) => fa`\`${name}\`: این ${one} ثبت نشده است`,
  ),
  idOf: entry(
    ({ file }: { readonly file: string }) => en`an id of ${file}`,
    ({ file }) => fa`شناسه‌ای از ${file}`,
  ),
  addTo: entry(
    ({ file, sample }: { readonly file: string; readonly sample: string }) => en`add it to ${file}:${sample}`,
    ({ file, sample }) => fa`آن را به ${file} بیفزایید:${sample}`,
  ),
  onlyOne: entry(
    ({ names, one }: { readonly names: string; readonly one: Message }) => en`\`${names}\`: an article has one ${one}`,
    ({ names, one }) => fa`\`${names}\`: هر نوشته یک ${one} دارد`,
  ),
  othersInVia: entry(
    ({ first, others }: { readonly first: string; readonly others: string }) =>
      en`write \`source: ${first}\`, and \`via: [${others}]\` for those that it quotes`,
    ({ first, others }) => fa`بنویسید \`source: ${first}\`، و آنکه از او نقل کرده است: \`via: [${others}]\``,
  ),
  noSuchTag: entry(
    ({ label }: { readonly label: string }) => en`\`${label}\`: no such tag`,
    ({ label }) => fa`\`${label}\`: چنین برچسبی نیست`,
  ),
  labelOf: entry(
    ({ file }: { readonly file: string }) => en`a label or an alias of ${file}`,
    ({ file }) => fa`نام برچسبی در ${file} یا نام دیگر آن`,
  ),
  addTagOrOpen: entry(
    ({ tags, site }: { readonly tags: string; readonly site: string }) =>
      en`add it to ${tags}, or set \`tags: open\` in ${site}`,
    ({ tags, site }) => fa`آن را به ${tags} بیفزایید، یا در ${site} بنویسید \`tags: open\``,
  ),
  noLetters: entry(
    ({ label }: { readonly label: string }) =>
      en`\`${label}\`: this tag has no letters, so its page would have no address`,
    ({ label }) => fa`\`${label}\`: این برچسب حرفی ندارد و صفحه‌اش بی‌نشانی می‌ماند`,
  ),
  asWord: entry("write it as a word", "آن را به واژه بنویسید"),
  sameAddress: entry(
    ({ label, owner, slug }: { readonly label: string; readonly owner: Message; readonly slug: string }) =>
      en`\`${label}\` would have the address of ${owner}: /tags/${slug}/`,
    ({ label, owner, slug }) => fa`نشانی \`${label}\` همان نشانی ${owner} می‌شود: \`/tags/${slug}/\``,
  ),
  onLine: entry(
    ({ label, line }: { readonly label: string; readonly line: string }) => en`\`${label}\` (line ${line})`,
    ({ label, line }) => fa`\`${label}\` (خط ${line})`,
  ),
  slugOrAliasIn: entry(
    ({ file }: { readonly file: string }) =>
      en`write one of them into ${file} with a \`slug\` of its own, or, if they are one tag, as an alias of the other`,
    ({ file }) => fa`یکی را در ${file} با \`slug\` جدا بنویسید، یا اگر هر دو یک برچسب است، آن را نام دیگر آن یکی کنید`,
  ),
  slugOrAlias: entry(
    "give one of them another `slug`, or, if they are one tag, make one an alias of the other",
    "به یکی از آن دو `slug` دیگری بدهید، یا اگر هر دو یک برچسب است، یکی را نام دیگر آن یکی کنید",
  ),
  addressNow: entry(
    ({ slug, owner }: { readonly slug: string; readonly owner: Message }) =>
      en`\`${slug}\` is the address of ${owner} now`,
    ({ slug, owner }) => fa`\`${slug}\` اکنون نشانی ${owner} است`,
  ),
  nameOfOther: entry(
    ({ alias, owner }: { readonly alias: string; readonly owner: string }) =>
      en`\`${alias}\` is also a name of \`${owner}\`, and articles with it are put there`,
    ({ alias, owner }) => fa`\`${alias}\` نام \`${owner}\` هم هست و نوشته‌هایی که آن را دارند آنجا می‌روند`,
  ),
  leaveToOne: entry("leave it to one of the two", "آن را برای یکی از آن دو بگذارید"),
  labelOfOther: entry("the label of another tag", "نام برچسبی دیگر"),
  addOrRemoveParent: entry("add it, or remove `parent`", "آن را بیفزایید یا `parent` را بردارید"),
  itself: entry(
    ({ label }: { readonly label: string }) => en`\`${label}\`: is the tag itself`,
    ({ label }) => fa`\`${label}\`: خود همین برچسب است`,
  ),
  noAddress: entry(
    ({ text }: { readonly text: string }) => en`\`${text}\` gives no address: it has no letter and no digit`,
    ({ text }) => fa`از \`${text}\` نشانی ساخته نمی‌شود: نه حرف دارد نه رقم`,
  ),
  writeSlug: entry("write a `slug` of letters", "با حرف، یک `slug` بنویسید"),
};
