import { counted, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Shown {
  readonly when: string;
  readonly source: string;
  readonly title: string;
}

/** What `gozide choose` says. */
export const WALK = {
  about: entry(
    "Walks through the inbox in the terminal: arrows move, Enter shows a story, keys accept, reject and keep it.",
    "گشتن در صندوق در پایانه: با کلیدهای جهت جابه‌جا می‌شوید، `Enter` خبر را نشان می‌دهد و کلیدها می‌پذیرد، رد می‌کند و نگه می‌دارد.",
  ),
  noTerminal: entry(
    "there is no terminal to walk in; `npx gozide inbox` lists what waits",
    "پایانه‌ای برای گشتن نیست؛ `npx gozide inbox` فهرست صندوق را نشان می‌دهد",
  ),
  heading: entry(
    ({ count }: { readonly count: number }) => en`inbox: ${counted(count, "story", "stories")}`,
    ({ count }) => fa`صندوق: ${count} خبر`,
  ),
  keys: entry(
    "up/down move, Enter shows, a accepts, s accepts with what is suggested, r rejects, l keeps, e edits, q ends",
    "`↑` `↓` جابه‌جایی، `Enter` نمایش، `a` پذیرش، `s` پذیرش با پیشنهادها، `r` رد، `l` نگه داشتن، `e` دست بردن در پرونده، `q` پایان",
  ),
  row: entry(
    ({ when, source, title }: Shown) => en`${when}  ${source}  ${title}`,
    ({ when, source, title }) => fa`${when}  ${source}  ${title}`,
  ),
  story: entry(
    ({ when, source, title, others }: Shown & { readonly others: number }) =>
      en`${when}  ${source} +${others}  ${title}`,
    ({ when, source, title, others }) => fa`${when}  ${source} +${others}  ${title}`,
  ),
  noEditor: entry(
    "there is no text editor to open it in: name yours in VISUAL (`export VISUAL=nano`) and start again",
    "ویرایشگری برای باز کردنش نیست: نام ویرایشگرتان را در `VISUAL` بگذارید (`export VISUAL=nano`) و دوباره آغاز کنید",
  ),
  stopped: entry(
    ({ said }: { readonly said: Message }) => en`${said}\nWhat was chosen so far stays.`,
    ({ said }) => fa`${said}\nآنچه تا اینجا برگزیدید می‌ماند.`,
  ),
};
