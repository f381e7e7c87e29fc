import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Placed {
  readonly place: number;
  readonly slug: string;
  readonly title: string;
}

/** What `gozide edition` and `gozide due` say. */
export const EDITION = {
  about: entry(
    "Shows an edition's articles in reading order and keeps its note: title, order, introduction. Where there is no note it is made, with the order as it is; in a terminal it is opened in the editor that VISUAL or EDITOR names. DATE is a day of the edition, today without it.",
    "نوشته‌های یک شماره را به ترتیب خواندن نشان می‌دهد و یادداشت آن را نگه می‌دارد: عنوان، ترتیب، مقدمه. اگر یادداشتی نباشد با ترتیب کنونی ساخته می‌شود؛ در پایانه با ویرایشگری که `VISUAL` یا `EDITOR` نام می‌برد باز می‌شود. `DATE` روزی از آن شماره است و بی آن امروز.",
  ),
  title: entry("the edition's title", "عنوان شماره"),
  order: entry(
    "slugs of the articles that come first, with commas between them",
    "`slug` نوشته‌هایی که اول می‌آید، با ویرگول میانشان",
  ),
  introduction: entry("the edition's introduction, Markdown", "مقدمهٔ شماره، با `Markdown`"),
  edit: entry("open the note, though something was given", "باز کردن یادداشت، هرچند چیزی در فرمان آمده باشد"),
  notes: entry(
    "Exit codes: 0 done, 1 something is wrong with the content, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ چیزی در محتوا درست نیست، ۲ فرمان نادرست.",
  ),
  oneDate: entry("one DATE is expected", "یک `DATE` بس است"),
  noDay: entry(
    ({ date }: { readonly date: string }) => en`\`${date}\` is not a day; write it as 1405-09-06`,
    ({ date }) => fa`\`${date}\` روز نیست؛ مانند \`1405-09-06\` بنویسید`,
  ),
  noArticle: entry(
    ({ day }: { readonly day: string }) => en`no article belongs to the edition of ${day} yet: nothing was written`,
    ({ day }) => fa`هنوز نوشته‌ای از شمارهٔ ${day} نیست: چیزی نوشته نشد`,
  ),
  noSlug: entry(
    ({ slug, near }: { readonly slug: string; readonly near: Message }) =>
      en`\`${slug}\`: no article of this edition has that slug; ${near}`,
    ({ slug, near }) => fa`\`${slug}\`: نوشته‌ای با این \`slug\` در این شماره نیست؛ ${near}`,
  ),
  noEditor: entry(
    "open the note in your text editor; where VISUAL names one (`export VISUAL=nano`), this command does that by itself",
    "یادداشت را در ویرایشگرتان باز کنید؛ اگر نامش در `VISUAL` باشد (`export VISUAL=nano`)، این فرمان خودش بازش می‌کند",
  ),
  editorFailed: entry(
    ({ editor }: { readonly editor: string }) => en`\`${editor}\` did not end well; the note is as it left it`,
    ({ editor }) => fa`\`${editor}\` درست به پایان نرسید؛ یادداشت همان است که از آن ماند`,
  ),
  noteComment: entry(
    "Move the lines to change the order; an introduction goes below the second line of dashes.",
    "برای تغییر ترتیب، خط‌ها را جابه‌جا کنید؛ مقدمه زیر خط‌تیره‌های دوم می‌آید.",
  ),
  day: entry(
    ({ day }: { readonly day: string }) => en`edition of ${day}:`,
    ({ day }) => fa`شمارهٔ ${day}:`,
  ),
  titled: entry(
    ({ day, title }: { readonly day: string; readonly title: string }) => en`edition of ${day}, «${title}»:`,
    ({ day, title }) => fa`شمارهٔ ${day}، «${title}»:`,
  ),
  article: entry(
    ({ place, slug, title }: Placed) => en`  ${place}  ${slug}  ${title}`,
    ({ place, slug, title }) => fa`  ${place}  ${slug}  ${title}`,
  ),
  draft: entry(
    ({ place, slug, title }: Placed) => en`  ${place}  ${slug}  ${title} (draft)`,
    ({ place, slug, title }) => fa`  ${place}  ${slug}  ${title} (پیش‌نویس)`,
  ),
  dueAbout: entry(
    "Says which articles are dated in the future and when the site has to be built next, so that they appear.",
    "می‌گوید کدام نوشته‌ها برای آینده تاریخ دارد و سایت دفعهٔ بعد کی باید ساخته شود تا پدیدار شود.",
  ),
  dueJson: entry(
    "as JSON, for scripts: `next` is the next instant in UTC, or null",
    "به شکل `JSON`، برای برنامه‌ها: `next` لحظهٔ بعدی به `UTC` است، یا `null`",
  ),
  nothingDue: entry("nothing is scheduled", "چیزی برای آینده نیست"),
  waits: entry(
    ({ at, file, title }: { readonly at: string; readonly file: string; readonly title: string }) =>
      en`${at}  ${file}  ${title}`,
    ({ at, file, title }) => fa`${at}  ${file}  ${title}`,
  ),
  nextBuild: entry(
    ({ at, iso }: { readonly at: string; readonly iso: string }) =>
      en`build the site at ${at} or soon after it (${iso})`,
    ({ at, iso }) => fa`سایت را ${at} یا کمی پس از آن بسازید (${iso})`,
  ),
};
