import { counted, en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Counted {
  readonly count: number;
}

/** What is said of the inbox, its files and what is named in it. */
export const INBOX = {
  tornLine: entry("cannot be read: a line that was cut off", "خوانده نمی‌شود: خطی که نیمه‌کاره مانده است"),
  leaveLine: entry(
    "it is passed over; delete the line, or leave it",
    "از آن گذشتیم؛ می‌توانید این خط را پاک کنید یا بگذارید بماند",
  ),
  noStates: entry("cannot be read", "خوانده نمی‌شود"),
  askedAnew: entry(
    "all feeds are asked anew; the file is written again",
    "همهٔ خوراک‌ها از نو پرسیده می‌شود و پرونده از نو نوشته می‌شود",
  ),
  noCandidate: entry(
    ({ id, near }: { readonly id: string; readonly near: Message }) =>
      en`\`${id}\`: no such candidate in the inbox; ${near}`,
    ({ id, near }) => fa`\`${id}\`: چنین خبری در صندوق نیست؛ ${near}`,
  ),
  listThem: entry("`npx gozide inbox` lists them", "`npx gozide inbox` فهرستشان را نشان می‌دهد"),
  severalBegin: entry(
    ({ id, ids }: { readonly id: string; readonly ids: readonly string[] }) =>
      en`\`${id}\`: several candidates begin so: ${listed(ids)}`,
    ({ id, ids }) => fa`\`${id}\`: شناسهٔ چند خبر چنین آغاز می‌شود: ${listed(ids)}`,
  ),
  unread: entry(
    ({ file }: { readonly file: string }) =>
      en`${file}: cannot be read as a candidate any more: its front matter is no YAML, or its field \`candidate\` lacks something`,
    ({ file }) =>
      fa`${file}: دیگر خوانده نمی‌شود: فیلدهای سرِ پرونده \`YAML\` درستی نیست یا فیلد \`candidate\` آن چیزی کم دارد`,
  ),
  isLink: entry(
    ({ folder }: { readonly folder: string }) => en`${folder} is a link: nothing is written through it`,
    ({ folder }) => fa`${folder} پیوند است و از آن چیزی نوشته نمی‌شود`,
  ),
  stillBusy: entry(
    "another command has been at work on the inbox for ten minutes; end it, then run this again",
    "فرمان دیگری ده دقیقه است که با صندوق کار می‌کند؛ آن را تمام کنید و این را دوباره بزنید",
  ),
  busy: entry(
    ({ file }: { readonly file: string }) => en`another run is at work on the inbox; if there is none, delete ${file}`,
    ({ file }) => fa`فرمان دیگری دارد با صندوق کار می‌کند؛ اگر چنین نیست ${file} را پاک کنید`,
  ),
};

/** What the commands that show and choose say: `inbox`, `show`, `accept`, `reject`, `later`, `sources`. */
export const CHOOSE = {
  listAbout: entry(
    "Lists what waits in the inbox: the id by which other commands call it, when it was published, its source and its title. The beginning of an id is enough.",
    "آنچه در صندوق است نشان می‌دهد: شناسه‌ای که فرمان‌های دیگر با آن کار می‌کنند، زمان انتشار، منبع و تیتر. آغاز شناسه هم بس است.",
  ),
  by: entry("how they are sorted: newest (default), source, or story", "ترتیب: `newest` (پیش‌فرض)، `source` یا `story`"),
  json: entry("as JSON, for scripts", "به شکل `JSON`، برای برنامه‌ها"),
  listNotes: entry(
    "Exit codes: 0 done, 1 the data files are wrong, 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ پرونده‌های داده درست نیست، ۲ فرمان نادرست.",
  ),
  badOrder: entry(
    ({ found }: { readonly found: string }) => en`--by is \`newest\`, \`source\` or \`story\`, not \`${found}\``,
    ({ found }) => fa`\`--by\` باید \`newest\`، \`source\` یا \`story\` باشد، نه \`${found}\``,
  ),
  empty: entry(
    "The inbox is empty: `npx gozide gather` fills it.",
    "صندوق خالی است؛ `npx gozide gather` خبرهای تازه را می‌آورد.",
  ),
  count: entry(
    ({ count }: Counted) =>
      en`${counted(count, "candidate", "candidates")}: \`npx gozide show ID\`, \`npx gozide accept ID\`, \`npx gozide reject ID\``,
    ({ count }) => fa`${count} خبر: \`npx gozide show ID\`، \`npx gozide accept ID\`، \`npx gozide reject ID\``,
  ),
  showAbout: entry(
    "Shows candidates whole: what is known of each, and its text.",
    "خبرهای صندوق را کامل نشان می‌دهد: آنچه از هر یک می‌دانیم و متنش.",
  ),
  noId: entry(
    "no ID; `npx gozide inbox` lists them",
    "شناسه‌ای (`ID`) نیامده است؛ `npx gozide inbox` فهرستشان را نشان می‌دهد",
  ),
  laterAbout: entry(
    "Keeps candidates in the inbox beyond their days.",
    "خبرهایی را فراتر از مهلتشان در صندوق نگه می‌دارد.",
  ),
  kept: entry(
    ({ id, title }: { readonly id: string; readonly title: string }) => en`kept: ${id} «${title}»`,
    ({ id, title }) => fa`می‌ماند: ${id} «${title}»`,
  ),
  rejectAbout: entry(
    "Takes candidates out of the inbox; they never come again. --source and --word turn away whatever comes later too: the rules are in inbox/reject.yaml. One that you have worked on is asked for first.",
    "خبرهایی را از صندوق بیرون می‌برد و دیگر نمی‌آیند. `--source` و `--word` آنچه را پس از این هم بیاید رد می‌کند: قاعده‌ها در `inbox/reject.yaml` است. دربارهٔ خبری که رویش کار کرده‌اید اول می‌پرسد.",
  ),
  rejectSource: entry("turn away everything of this source: its id", "رد کردن هر چه از این منبع می‌آید: شناسهٔ آن"),
  rejectWord: entry("turn away whatever has this word in its title", "رد کردن هر چه این واژه در تیترش هست"),
  yes: entry("ask nothing", "بی پرسش"),
  nothingToReject: entry("no ID, no --source and no --word", "نه شناسه‌ای آمده است، نه `--source` و نه `--word`"),
  touched: entry(
    ({ ids }: { readonly ids: readonly string[] }) =>
      en`You have worked on ${listed(ids)}; reject all the same? [y/N] `,
    ({ ids }) => fa`روی ${listed(ids)} کار کرده‌اید؛ با این حال رد شود؟ [بله/خیر] `,
  ),
  notRejected: entry(
    "Nothing was rejected: some were worked on; --yes rejects them",
    "چیزی رد نشد: روی بعضی کار شده است؛ `--yes` ردشان می‌کند",
  ),
  rejected: entry(
    ({ count }: Counted) => en`rejected ${count}`,
    ({ count }) => fa`${count} خبر رد شد`,
  ),
};
