import { counted, decimal, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What `gozide start` says. */
export const PREVIEW = {
  about: entry(
    "Shows the digest in the browser while you write, drafts and future articles with a badge.",
    "هنگام نوشتن نشریه را در مرورگر نشان می‌دهد؛ پیش‌نویس‌ها و نوشته‌های آینده نشان دارند.",
  ),
  port: entry(
    "the port (default: 8080, or the next that is free)",
    "شمارهٔ درگاه (پیش‌فرض: `8080` یا نخستین درگاه آزاد پس از آن)",
  ),
  host: entry(
    "0.0.0.0 shows it to all of the network, to try it on a phone: drafts too",
    "با `0.0.0.0` همهٔ شبکه می‌بیند، برای آزمودن با گوشی: پیش‌نویس‌ها را هم",
  ),
  notes: entry(
    ({ folders }: { readonly folders: Message }) =>
      en`A changed article, data file, template or module shows in the browser by itself. Ctrl+C ends it.\n\n${folders}`,
    ({ folders }) =>
      fa`هر نوشته، داده یا قالبی که عوض شود خودبه‌خود در مرورگر دیده می‌شود. \`Ctrl+C\` آن را می‌بندد.\n\n${folders}`,
  ),
  wrongPort: entry("--port: a number to 65535 is expected", "`--port`: باید عددی تا `65535` باشد"),
  wrongHost: entry(
    "--host: an IP address is expected, such as 0.0.0.0 for all of this machine",
    "`--host`: باید نشانی `IP` باشد، مانند `0.0.0.0` برای همهٔ شبکه",
  ),
  runsAlready: entry(
    ({ other }: { readonly other: Message }) =>
      en`a preview of this digest runs already (${other}): open its address, or end it first; --cache FOLDER lets two run`,
    ({ other }) =>
      fa`پیش‌نمایش این نشریه باز است (${other}): نشانی همان را باز کنید، یا نخست آن را ببندید؛ با \`--cache FOLDER\` دو تا کنار هم می‌شود`,
  ),
  noPort: entry(
    ({ port, said }: { readonly port: number; readonly said: string }) =>
      en`--port ${String(port)}: neither it nor the ten after it can be used: ${foreign(said)}`,
    ({ port, said }) =>
      fa`\`--port\` ${String(port)}: نه این درگاه و نه ده درگاه پس از آن در دسترس نیست: ${foreign(said)}`,
  ),
  open: entry(
    ({ addresses }: { readonly addresses: readonly string[] }) => en`The preview is at ${addresses.join(" and ")}`,
    ({ addresses }) => fa`پیش‌نمایش اینجاست: ${listed(addresses)}`,
  ),
  changed: entry(
    ({ count, seconds }: { readonly count: number; readonly seconds: number }) =>
      en`${counted(count, "file", "files")} changed in ${decimal(seconds, 2)} seconds`,
    ({ count, seconds }) => fa`${count} پرونده در ${decimal(seconds, 2)} ثانیه عوض شد`,
  ),
  remaining: entry(
    ({ count }: { readonly count: number }) =>
      count === 1 ? en`1 earlier warning remains` : en`${count} earlier warnings remain`,
    ({ count }) => (count === 1 ? fa`یک هشدار پیشین مانده است` : fa`${count} هشدار پیشین مانده است`),
  ),
  server: entry(
    ({ said }: { readonly said: string }) => en`The preview's server: ${foreign(said)}`,
    ({ said }) => fa`خطای کارساز پیش‌نمایش: ${foreign(said)}`,
  ),
  unanswered: entry(
    ({ asked, said }: { readonly asked: string; readonly said: string }) =>
      en`The preview could not answer ${asked}: ${foreign(said)}`,
    ({ asked, said }) => fa`پیش‌نمایش نتوانست به ${asked} پاسخ دهد: ${foreign(said)}`,
  ),
  unwatched: entry(
    ({ folder, code }: { readonly folder: string; readonly code: string }) =>
      en`${folder} cannot be watched (${code}): changes in it are seen after the next one elsewhere`,
    ({ folder, code }) =>
      fa`تغییرهای ${folder} خودبه‌خود دیده نمی‌شود (${code})؛ پس از تغییر بعدی در جای دیگر دیده می‌شود`,
  ),
  tooManyWatched: entry(
    ({ folder, code }: { readonly folder: string; readonly code: string }) =>
      en`${folder} cannot be watched (${code}: the system lets no more folders be watched): changes in it are seen after the next one elsewhere`,
    ({ folder, code }) =>
      fa`تغییرهای ${folder} خودبه‌خود دیده نمی‌شود (${code}: سیستم پوشهٔ بیشتری را زیر نظر نمی‌گیرد)؛ پس از تغییر بعدی در جای دیگر دیده می‌شود`,
  ),
  ended: entry(
    "The process that builds the preview ended; see above. The next change that is saved starts another.",
    "کار ساختن پیش‌نمایش ناگهان بسته شد؛ بالاتر را ببینید. با ذخیرهٔ تغییر بعدی از نو آغاز می‌شود.",
  ),
};

/** What the preview's server answers in words. */
export const PREVIEW_ANSWER = {
  readOnly: entry("The preview is read only.", "پیش‌نمایش تنها خواندنی است."),
  noAddress: entry("This is no address of the site.", "این نشانی از سایت نیست."),
  otherPage: entry(
    "Only a page of the preview can choose what it shows.",
    "تنها صفحه‌ای از خود پیش‌نمایش می‌تواند آنچه را نشان می‌دهد برگزیند.",
  ),
  noFile: entry("This file is not to be had.", "این پرونده به دست نمی‌آید."),
  folder: entry("This is a folder.", "اینجا پوشه است."),
  ownMachine: entry("The preview answers to localhost only.", "پیش‌نمایش تنها به `localhost` پاسخ می‌دهد."),
  failed: entry(
    "The preview could not answer this; see the terminal.",
    "پیش‌نمایش نتوانست به این پاسخ دهد؛ پایانه را ببینید.",
  ),
};
