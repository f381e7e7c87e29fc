import { counted, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Entry {
  readonly indent: string;
  readonly label: string;
  readonly count: number;
}

interface Counts {
  readonly all: number;
  readonly once: number;
  readonly unused: number;
  readonly paged: number;
}

interface Pair {
  readonly more: string;
  readonly moreCount: number;
  readonly fewer: string;
  readonly fewerCount: number;
  readonly why: Message;
}

/** What `gozide tags` says. */
export const TAGS = {
  about: entry(
    "Shows the digest's tags: how many articles have each, tags that may be one, tags that are declared and unused, tags used once. `merge` makes one tag of two, `rename` gives a tag another label; articles, tags.yaml and earlier addresses follow, and all of it or nothing is written. `tree` shows which tags are below which.",
    "برچسب‌های نشریه را نشان می‌دهد: شمار نوشته‌های هر کدام، برچسب‌هایی که شاید یکی باشند، برچسب‌های تعریف‌شدهٔ بی‌نوشته و تک‌نوشته‌ها. `merge` دو برچسب را یکی می‌کند و `rename` نام برچسب را عوض می‌کند؛ نوشته‌ها، `tags.yaml` و نشانی‌های پیشین هم پیروی می‌کنند، و یا همه نوشته می‌شود یا هیچ. `tree` نشان می‌دهد کدام برچسب زیر کدام است.",
  ),
  json: entry("the list or the tree as JSON, for scripts", "فهرست یا درخت به صورت `JSON`، برای برنامه‌ها"),
  notes: entry(
    "A tag is named by its label or an alias, in any spelling. Drafts count as articles here.\nExit codes: 0 done, or nothing to do, 1 nothing was written, 2 wrong use.",
    "برچسب با نام یا نام دیگرش خوانده می‌شود، با هر املایی. پیش‌نویس هم اینجا نوشته به شمار می‌آید.\nکد پایان: ۰ انجام شد یا کاری نبود، ۱ چیزی نوشته نشد، ۲ فرمان نادرست بود.",
  ),
  noSuchUse: entry(
    ({ words }: { readonly words: readonly string[] }) =>
      en`\`tags ${words.join(" ")}\`: expected \`merge FROM INTO\`, \`rename FROM TO\` or \`tree\`; a label of several words needs quotes`,
    ({ words }) =>
      fa`\`tags ${words.join(" ")}\`: باید \`merge FROM INTO\`، \`rename FROM TO\` یا \`tree\` باشد؛ نام چندواژه‌ای را در گیومهٔ لاتین بگذارید`,
  ),
  unknown: entry(
    ({ name, fix }: { readonly name: string; readonly fix: Message }) =>
      en`«${name}»: the digest has no such tag\n    fix: ${fix}`,
    ({ name, fix }) => fa`«${name}»: نشریه چنین برچسبی ندارد\n    چاره: ${fix}`,
  ),
  seeList: entry("see which there are: npx gozide tags", "ببینید کدام‌ها هست: `npx gozide tags`"),
  sameTag: entry(
    ({ from, into, label }: { readonly from: string; readonly into: string; readonly label: string }) =>
      en`«${from}» and «${into}» are the same tag already: «${label}»`,
    ({ from, into, label }) => fa`«${from}» و «${into}» از پیش یک برچسب‌اند: «${label}»`,
  ),
  isBelow: entry(
    ({ label, parent }: { readonly label: string; readonly parent: string }) =>
      en`«${label}» is below «${parent}», which cannot become a part of it\n    fix: merge the other way round, or change \`parent\` of «${label}» in tags.yaml first`,
    ({ label, parent }) =>
      fa`«${label}» زیر «${parent}» است و «${parent}» نمی‌تواند جزئی از آن شود\n    چاره: وارونه ادغام کنید، یا نخست \`parent\` «${label}» را در \`tags.yaml\` عوض کنید`,
  ),
  isThere: entry(
    ({ label, from }: { readonly label: string; readonly from: string }) =>
      en`«${label}» is a tag of its own already\n    fix: to make one of both: npx gozide tags merge "${from}" "${label}"`,
    ({ label, from }) =>
      fa`«${label}» خودش برچسب دیگری است\n    چاره: برای یکی کردن هر دو این فرمان را بزنید: \`npx gozide tags merge "${from}" "${label}"\``,
  ),
  noLabel: entry(
    ({ label }: { readonly label: string }) => en`«${label}»: a label needs a letter or a digit, and has no comma`,
    ({ label }) => fa`«${label}»: نام برچسب دست‌کم یک حرف یا رقم می‌خواهد و ویرگول ندارد`,
  ),
  sameAddress: entry(
    ({ label, owner }: { readonly label: string; readonly owner: string }) =>
      en`«${label}» would have the address of «${owner}»\n    fix: choose another label, or merge the two`,
    ({ label, owner }) =>
      fa`نشانی «${label}» همان نشانی «${owner}» می‌شود\n    چاره: نام دیگری بگذارید، یا این دو را ادغام کنید`,
  ),
  byHand: entry(
    ({ file, label }: { readonly file: string; readonly label: string }) =>
      en`${file}: its \`tags\` cannot be rewritten by itself, so nothing was written\n    fix: change «${label}» there by hand, and run it again`,
    ({ file, label }) =>
      fa`${file}: \`tags\` آن خودبه‌خود بازنویسی نمی‌شود و چیزی نوشته نشد\n    چاره: «${label}» را آنجا با دست عوض کنید و دوباره بزنید`,
  ),
  nothing: entry("Nothing to change: it is so already.", "کاری نیست: از پیش همین است."),
  done: entry(
    ({ count }: { readonly count: number }) => en`${counted(count, "file", "files")} changed.`,
    ({ count }) => fa`${count} پرونده تغییر کرد.`,
  ),
  counts: entry(
    ({ all, once, unused, paged }: Counts) =>
      en`${counted(all, "tag", "tags")}: ${paged} with a page, ${once} used once, ${unused} declared and unused.`,
    ({ all, once, unused, paged }) =>
      fa`${all} برچسب: ${paged} با صفحه، ${once} تک‌نوشته، ${unused} تعریف‌شده و بی‌نوشته.`,
  ),
  part: entry(
    ({ title, count }: { readonly title: Message; readonly count: number }) => en`\n${title} (${count}):`,
    ({ title, count }) => fa`\n${title} (${count}):`,
  ),
  mostUsed: entry("Tags in use, those of most articles first", "برچسب‌ها، پرکاربردترین‌ها اول"),
  twins: entry("May be one tag", "شاید یک برچسب باشند"),
  unused: entry("Declared and unused", "تعریف‌شده و بی‌نوشته"),
  once: entry("Used once", "تک‌نوشته"),
  unread: entry("Front matter that cannot be read", "فیلدهایی که خوانده نمی‌شود"),
  more: entry(
    ({ count }: { readonly count: number }) => en`  and ${count} more, which --json has too`,
    ({ count }) => fa`  و ${count} تای دیگر، که با \`--json\` می‌آید`,
  ),
  entry: entry(
    ({ indent, label, count }: Entry) => en`${indent}${label} (${count})`,
    ({ indent, label, count }) => fa`${indent}${label} (${count})`,
  ),
  pair: entry(
    ({ more, moreCount, fewer, fewerCount, why }: Pair) =>
      en`  «${more}» (${moreCount}), «${fewer}» (${fewerCount}): ${why}`,
    ({ more, moreCount, fewer, fewerCount, why }) => fa`  «${more}» (${moreCount})، «${fewer}» (${fewerCount}): ${why}`,
  ),
  toMerge: entry(
    'To make one of two: npx gozide tags merge "FEWER" "MORE"',
    'برای یکی کردن دو برچسب: `npx gozide tags merge "FEWER" "MORE"`',
  ),
  usedIn: entry(
    ({ label, file }: { readonly label: string; readonly file: string }) => en`  ${label}: ${file}`,
    ({ label, file }) => fa`  ${label}: ${file}`,
  ),
  file: entry(
    ({ file }: { readonly file: string }) => en`  ${file}`,
    ({ file }) => fa`  ${file}`,
  ),
  withoutParent: entry(
    ({ count }: { readonly count: number }) =>
      en`${counted(count, "tag is", "tags are")} neither above nor below another.`,
    ({ count }) => fa`${count} برچسب نه زیر برچسبی است و نه بالای برچسبی.`,
  ),
};

/** Why two tags may be one. */
export const LIKENESS = {
  signs: entry("only signs or spaces differ", "تنها نشانه یا فاصله فرق دارد"),
  hamza: entry("the hamza has another seat", "کرسی همزه فرق دارد"),
  ending: entry("one has an ending more", "یکی پسوندی بیشتر دارد"),
  letter: entry("one letter differs", "یک حرف فرق دارد"),
  swapped: entry("two letters changed places", "جای دو حرف عوض شده"),
};
