import { entry } from "./entry.ts";

/** What is expected of the fields that must be there, where they are not. */
export const MEANINGS = {
  siteTitle: entry("The digest's name.", "نام نشریه."),
  siteDescription: entry("What the digest is, in one or two sentences.", "نشریه در یک یا دو جمله."),
  siteUrl: entry(
    "Where the site will be served, such as `https://example.org/`; a path becomes the prefix.",
    "نشانی‌ای که سایت آنجا خواهد بود، مانند `https://example.org/`؛ مسیر آن پیشوند همهٔ نشانی‌ها می‌شود.",
  ),
  makerName: entry("As it is shown and as feeds say it.", "نامی که دیده می‌شود و در خوراک‌ها می‌آید."),
  tagLabel: entry("The name that readers see and that articles use.", "نامی که خواننده می‌بیند و نوشته‌ها می‌آورند."),
  holidayDate: entry("The Jalali day: `1404-01-13`.", "روز خورشیدی: `1404-01-13`."),
  holidayTitle: entry(
    "The occasion. For two on one day, write two entries.",
    "مناسبت. برای دو مناسبت در یک روز دو مورد بنویسید.",
  ),
  editionDay: entry(
    "The edition's Jalali day: `1404-01-01`; of a weekly digest the Saturday.",
    "روز خورشیدی شماره: `1404-01-01`؛ در نشریهٔ هفتگی شنبه.",
  ),
  editionNumber: entry("Its number, such as `12`.", "عدد آن، مانند `12`."),
  entryId: entry(
    "The short Latin name by which articles call it; part of its page's address.",
    "نام کوتاه لاتین که نوشته‌ها با آن نامش می‌برند؛ پاره‌ای از نشانی صفحه‌اش.",
  ),
  shownName: entry("The name that readers see.", "نامی که خواننده می‌بیند."),
  articleTitle: entry("تیتر: the headline.", "تیتر نوشته."),
  articleDate: entry(
    "When it was published: Jalali (`1395-12-07 14:25`) or ISO Gregorian (`2017-02-25T14:25:00+03:30`), in Latin or Persian digits. Without an offset it is read in `site.timezone`. There is no default; only a draft may be without.",
    "زمان انتشار: خورشیدی (`1395-12-07 14:25`) یا میلادی (`2017-02-25T14:25:00+03:30`)، با رقم فارسی یا لاتین. بی اختلاف ساعت، به وقت نشریه خوانده می‌شود. پیش‌فرض ندارد؛ تنها پیش‌نویس می‌تواند بی تاریخ باشد.",
  ),
  pictureFile: entry(
    "A file beside the article (`map.svg`), or `/assets/…`.",
    "پرونده‌ای کنار نوشته (`map.svg`) یا `/assets/…`.",
  ),
  correctionDate: entry("When.", "زمان اصلاح."),
  correctionNote: entry("What was wrong.", "آنچه نادرست بود."),
  commentName: entry("Who wrote it, as it is to be shown.", "نام نویسندهٔ نظر، همان‌گونه که دیده می‌شود."),
  commentDate: entry(
    "When, as in an article: Jalali (`1404-01-05 11:30`) or ISO Gregorian.",
    "زمان، مانند زمان نوشته: خورشیدی (`1404-01-05 11:30`) یا میلادی.",
  ),
  commentText: entry(
    "What was written: plain text, with an empty line between paragraphs.",
    "متن نظر: متن ساده، با یک خط خالی میان بندها.",
  ),
};
