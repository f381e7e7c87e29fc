import { en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What `gozide accept` says. */
export const ACCEPT = {
  about: entry(
    "Makes articles of candidates: the Persian text is repaired (the changes are shown), the sources of all that tell the same story are named, and it leaves the inbox.",
    "از خبرهای صندوق نوشته می‌سازد: نگارش فارسی درست می‌شود (تغییرها را نشان می‌دهد)، منبع همهٔ روایت‌های همان خبر نام برده می‌شود و خبر از صندوق می‌رود.",
  ),
  tags: entry("its tags, with commas between them", "برچسب‌ها، با ویرگول میانشان"),
  thread: entry("the thread it belongs to, an id of threads.yaml", "رشته‌اش، یکی از `id`های `threads.yaml`"),
  top: entry("let it lead its edition", "خبر اول شماره باشد"),
  alone: entry(
    "without those that tell the same; they stay in the inbox",
    "بی روایت‌های دیگر همان خبر؛ آن‌ها در صندوق می‌مانند",
  ),
  notes: entry(
    "Exit codes: 0 done, 1 something is wrong (what was accepted before it is whole), 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ چیزی درست نیست (آنچه پیش از آن پذیرفته شد کامل است)، ۲ فرمان نادرست.",
  ),
  noThread: entry(
    ({ thread, near }: { readonly thread: string; readonly near: Message }) =>
      en`\`${thread}\`: no such thread; ${near}`,
    ({ thread, near }) => fa`\`${thread}\`: چنین رشته‌ای نیست؛ ${near}`,
  ),
  inThreads: entry("threads are in threads.yaml", "رشته‌ها در `threads.yaml` است"),
  accepted: entry(
    ({ id, file }: { readonly id: string; readonly file: string }) => en`accepted ${id}: ${file}`,
    ({ id, file }) => fa`${id} پذیرفته شد: ${file}`,
  ),
  draft: entry(
    ({ file }: { readonly file: string }) => en`${file} is a draft: it has no date`,
    ({ file }) => fa`${file} پیش‌نویس است: تاریخ ندارد`,
  ),
  strangeLink: entry(
    ({ source, url }: { readonly source: string; readonly url: string }) =>
      en`no link to ${source}: ${url} is not at its own site; write it into the article if it belongs there`,
    ({ source, url }) => fa`به ${source} پیوند داده نشد: ${url} در سایت خودش نیست؛ اگر جایش هست در نوشته بگذارید`,
  ),
  alreadyAccepted: entry(
    ({ id, file }: { readonly id: string; readonly file: string }) => en`${id} was accepted before: ${file}`,
    ({ id, file }) => fa`${id} پیش از این پذیرفته شده است: ${file}`,
  ),
  longQuote: entry(
    ({ file, words, limit }: { readonly file: string; readonly words: number; readonly limit: number }) =>
      en`${file}: ${words} words of its source's text, more than the ${limit} of \`quote_limit\`: tell it shorter`,
    ({ file, words, limit }) =>
      fa`${file}: ${words} واژه از متن منبع است، بیش از ${limit} واژهٔ \`quote_limit\`: کوتاه‌ترش کنید`,
  ),
  withIt: entry(
    ({ ids }: { readonly ids: readonly string[] }) => en`with it, as told by others: ${listed(ids)}`,
    ({ ids }) => fa`همراه آن، روایت دیگران: ${listed(ids)}`,
  ),
  othersTouched: entry(
    ({ ids }: { readonly ids: readonly string[] }) =>
      en`You have worked on ${listed(ids)}, which would go with it; accept all the same? [y/N] `,
    ({ ids }) => fa`روی ${listed(ids)} کار کرده‌اید که همراه آن می‌رود؛ با این حال پذیرفته شود؟ [بله/خیر] `,
  ),
  notAccepted: entry(
    "Nothing was accepted: others that tell the same were worked on; --alone leaves them, --yes takes them along",
    "چیزی پذیرفته نشد: روی روایت‌های دیگر همین خبر کار شده است؛ `--alone` آن‌ها را می‌گذارد و `--yes` همراه می‌برد",
  ),
  noTitle: entry(
    ({ file }: { readonly file: string }) => en`${file}: has no title`,
    ({ file }) => fa`${file}: تیتر ندارد`,
  ),
  noDate: entry(
    ({ file, date }: { readonly file: string; readonly date: string }) =>
      en`${file}: its date \`${date}\` cannot be read; correct it, or leave it out for a draft`,
    ({ file, date }) => fa`${file}: تاریخ \`${date}\` خوانده نمی‌شود؛ درستش کنید، یا برای پیش‌نویس برش دارید`,
  ),
  alsoTold: entry("Also told by:", "روایت‌های دیگر:"),
};
