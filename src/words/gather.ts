import { counted, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Counted {
  readonly count: number;
}

/** What came of a run. */
interface GatherCounts {
  readonly feeds: number;
  readonly pages: number;
  readonly fresh: number;
  readonly known: number;
  readonly failed: number;
  readonly waiting: number;
}

/** A row of the table of what came; a count that is not known is a hyphen. */
interface GatherCells {
  readonly source: string;
  readonly fresh: number | undefined;
  readonly known: number | undefined;
  readonly states: readonly Message[];
}

/** How wide a count's column is. */
const CELL = 5;

function cell(count: number | undefined): string {
  return (count === undefined ? "-" : String(count)).padStart(CELL);
}

/** Its spaces are outside of what is isolated. */
function persianCell(count: number | undefined): Message {
  return COUNT({ space: " ".repeat(Math.max(0, CELL - String(count ?? "-").length)), count: count ?? "-" });
}

const COUNT = entry(
  ({ space, count }: { readonly space: string; readonly count: number | string }) => en`${space}${count}`,
  ({ space, count }) => fa`${space}${count}`,
);

const FEEDS_ASKED = entry(
  ({ count }: Counted) => en`${counted(count, "feed", "feeds")}`,
  ({ count }) => fa`${count} خوراک`,
);
const PAGES_ASKED = entry(
  ({ count }: Counted) => en`${counted(count, "page", "pages")}`,
  ({ count }) => fa`${count} صفحه`,
);

/** Feeds, pages or both, as many as were asked. */
function asked(feeds: number, pages: number): readonly Message[] {
  return [
    ...(feeds > 0 || pages === 0 ? [FEEDS_ASKED({ count: feeds })] : []),
    ...(pages > 0 ? [PAGES_ASKED({ count: pages })] : []),
  ];
}

/** What `gozide gather` says. */
export const GATHER = {
  about: entry(
    "Reads the feeds of sources.yaml (`feeds` of a source) and puts what is new into the inbox, a file an item. Nothing comes twice, whatever became of it. SOURCE is the id of a source whose feeds alone are read, though it may have failed just now. URL is the address of a page whose article alone is read.",
    "خوراک‌های منبع‌های `sources.yaml` (فیلد `feeds` هر منبع) را می‌خواند و تازه‌ها را در صندوق می‌گذارد، هر خبر یک پرونده. هیچ خبری دو بار نمی‌آید، هر چه بر سرش آمده باشد. `SOURCE` شناسهٔ منبعی است که فقط خوراک‌های آن خوانده شود، حتی اگر همین حالا ناموفق بوده است. `URL` نشانی صفحه‌ای است که فقط خبر آن خوانده شود.",
  ),
  allowPrivate: entry(
    "read feeds and pages on private addresses too, such as those of this machine",
    "خوراک‌ها و صفحه‌های نشانی‌های خصوصی هم خوانده شود، مانند نشانی‌های همین دستگاه",
  ),
  allowIt: entry("if it is yours, give `--allow-private`", "اگر از خودتان است `--allow-private` را بیفزایید"),
  json: entry(
    "as JSON, for scripts: what came of each feed and page, and what is new",
    "به شکل `JSON`، برای برنامه‌ها: نتیجهٔ هر خوراک و صفحه و خبرهای تازه",
  ),
  quiet: entry("say nothing but what went wrong", "جز خطاها چیزی نگو"),
  notes: entry(
    "Exit codes: 0 done, though a feed or page may have failed, 1 the data files are wrong or nothing could be read, 2 wrong use.",
    "کد پایان: ۰ انجام شد، هرچند خوراکی یا صفحه‌ای خوانده نشده باشد، ۱ پرونده‌های داده درست نیست یا هیچ‌چیز خوانده نشد، ۲ فرمان نادرست.",
  ),
  noSource: entry(
    ({ id, near }: { readonly id: string; readonly near: Message }) => en`\`${id}\`: no such source; ${near}`,
    ({ id, near }) => fa`\`${id}\`: چنین منبعی نیست؛ ${near}`,
  ),
  inSources: entry("sources are in sources.yaml", "منبع‌ها در `sources.yaml` است"),
  pageSo: entry(
    ({ address }: { readonly address: string }) => en`for a page write \`${address}\``,
    ({ address }) => fa`برای یک صفحه بنویسید \`${address}\``,
  ),
  noFeeds: entry(
    "no source has feeds; write `feeds:` with the addresses to a source in sources.yaml",
    "هیچ منبعی خوراک ندارد؛ در `sources.yaml` برای منبع `feeds:` و نشانی خوراک‌ها را بنویسید",
  ),
  asking: entry(
    ({ number, of, source }: { readonly number: number; readonly of: number; readonly source: string }) =>
      en`feed ${number} of ${of}: ${source}`,
    ({ number, of, source }) => fa`خوراک ${number} از ${of}: ${source}`,
  ),
  columns: entry(
    ({ space }: { readonly space: string }) => en`${space}    new  known`,
    ({ space }) => fa`${space}   تازه   آشنا`,
  ),
  row: entry(
    ({ source, fresh, known, states }: GatherCells) =>
      en`${source}  ${cell(fresh)}  ${cell(known)}${states.length === 0 ? "" : "  "}${listed(states)}`,
    ({ source, fresh, known, states }) =>
      fa`${source}  ${persianCell(fresh)}  ${persianCell(known)}${states.length === 0 ? fa`` : fa`  `}${listed(states)}`,
  ),
  failed: entry("failed", "ناموفق"),
  leftAlone: entry("left alone", "پرسیده نشد"),
  unchanged: entry("nothing new", "چیز تازه‌ای نیست"),
  waits: entry(
    ({ source, until }: { readonly source: string; readonly until: string }) =>
      en`${source}: left alone until ${until}, since it failed or asked for it; \`npx gozide gather ${source}\` asks now`,
    ({ source, until }) =>
      fa`${source}: تا ${until} پرسیده نمی‌شود، چون ناموفق بود یا خودش چنین خواست؛ \`npx gozide gather ${source}\` همین حالا می‌پرسد`,
  ),
  slow: entry(
    ({ seconds }: { readonly seconds: number }) => en`slow: ${seconds} s`,
    ({ seconds }) => fa`کند: ${seconds} ثانیه`,
  ),
  moved: entry(
    ({ address, target }: { readonly address: string; readonly target: string }) =>
      en`${address} has moved for good: write \`${target}\` in sources.yaml`,
    ({ address, target }) => fa`${address} برای همیشه جابه‌جا شده است: در \`sources.yaml\` بنویسید \`${target}\``,
  ),
  changed: entry(
    ({ title, where }: { readonly title: string; readonly where: Message }) =>
      en`changed at its source: «${title}» (${where})`,
    ({ title, where }) => fa`در منبع تغییر کرد: «${title}» (${where})`,
  ),
  gone: entry(
    ({ title, where }: { readonly title: string; readonly where: Message }) =>
      en`no longer in its feed: «${title}» (${where})`,
    ({ title, where }) => fa`دیگر در خوراک منبع نیست: «${title}» (${where})`,
  ),
  waiting: entry(
    ({ id }: { readonly id: string }) => en`waits in the inbox: ${id}`,
    ({ id }) => fa`در صندوق: ${id}`,
  ),
  became: entry(
    ({ file }: { readonly file: string }) => en`accepted: ${file}`,
    ({ file }) => fa`پذیرفته شد: ${file}`,
  ),
  turnedAway: entry("was not taken", "پذیرفته نشد"),
  expired: entry(
    ({ count }: Counted) => en`${counted(count, "candidate", "candidates")} left the inbox after their days`,
    ({ count }) => fa`${count} خبر که مهلتش گذشته بود از صندوق رفت`,
  ),
  summary: entry(
    ({ feeds, pages, fresh, known, failed, waiting }: GatherCounts) =>
      en`${listed(asked(feeds, pages))}: ${fresh} new, ${known} known, ${failed} failed; ${waiting} in the inbox`,
    ({ feeds, pages, fresh, known, failed, waiting }) =>
      fa`${listed(asked(feeds, pages))}: ${fresh} تازه، ${known} آشنا، ${failed} ناموفق؛ ${waiting} خبر در صندوق`,
  ),
  passedOver: entry(
    ({ old, unwanted }: { readonly old: number; readonly unwanted: number }) =>
      en`passed over: ${old} too old, ${unwanted} that your rules turn away`,
    ({ old, unwanted }) => fa`کنار گذاشته شد: ${old} کهنه، ${unwanted} به قاعدهٔ شما`,
  ),
  stopped: entry(
    ({ said }: { readonly said: Message }) => en`${said}\nWhat has come so far is whole; run it again for the rest.`,
    ({ said }) => fa`${said}\nآنچه تا اینجا آمد کامل است؛ برای بقیه دوباره بزنید.`,
  ),
  full: entry(
    ({ count, room }: { readonly count: number; readonly room: number }) =>
      en`${count} new items, and room for ${room} more in the inbox: none was taken in`,
    ({ count, room }) => fa`${count} خبر تازه دارد و در صندوق تنها جای ${room} خبر دیگر هست: هیچ‌یک نیامد`,
  ),
  makeRoom: entry(
    "accept or reject what waits, or lower `inbox_days`",
    "از آنچه در صندوق است بپذیرید یا رد کنید، یا `inbox_days` را کمتر کنید",
  ),
  unforeseen: entry(
    ({ said }: { readonly said: string }) => en`could not be read: ${foreign(said)}`,
    ({ said }) => fa`خوانده نشد: ${foreign(said)}`,
  ),
};
