import { counted, en, entry, fa, foreign, listed } from "./entry.ts";
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
  listThem: entry("`gozide inbox` lists them", "`gozide inbox` فهرستشان را نشان می‌دهد"),
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
  busy: entry(
    ({ file }: { readonly file: string }) => en`another run is at work on the inbox; if there is none, delete ${file}`,
    ({ file }) => fa`فرمان دیگری دارد با صندوق کار می‌کند؛ اگر چنین نیست ${file} را پاک کنید`,
  ),
};

/** What `gozide gather` says. */
export const GATHER = {
  about: entry(
    "Reads the feeds of sources.yaml (`feeds` of a source) and puts what is new into the inbox, a file an item. Nothing comes twice, whatever became of it. SOURCE is the id of a source whose feeds alone are read, though it may have failed just now.",
    "خوراک‌های منبع‌های `sources.yaml` (فیلد `feeds` هر منبع) را می‌خواند و تازه‌ها را در صندوق می‌گذارد، هر خبر یک پرونده. هیچ خبری دو بار نمی‌آید، هر چه بر سرش آمده باشد. `SOURCE` شناسهٔ منبعی است که فقط خوراک‌های آن خوانده شود، حتی اگر همین حالا ناموفق بوده است.",
  ),
  allowPrivate: entry(
    "read feeds on private addresses too, such as those of this machine",
    "خوراک‌های نشانی‌های خصوصی هم خوانده شود، مانند نشانی‌های همین دستگاه",
  ),
  quiet: entry("say nothing but what went wrong", "جز خطاها چیزی نگو"),
  notes: entry(
    "Exit codes: 0 done, though a feed may have failed, 1 the data files are wrong or no feed could be read, 2 wrong use.",
    "کد پایان: ۰ انجام شد، هرچند خوراکی خوانده نشده باشد، ۱ پرونده‌های داده درست نیست یا هیچ خوراکی خوانده نشد، ۲ فرمان نادرست.",
  ),
  noSource: entry(
    ({ id, near }: { readonly id: string; readonly near: Message }) => en`\`${id}\`: no such source; ${near}`,
    ({ id, near }) => fa`\`${id}\`: چنین منبعی نیست؛ ${near}`,
  ),
  inSources: entry("sources are in sources.yaml", "منبع‌ها در `sources.yaml` است"),
  noFeeds: entry(
    "no source has feeds; write `feeds:` with the addresses to a source in sources.yaml",
    "هیچ منبعی خوراک ندارد؛ در `sources.yaml` برای منبع `feeds:` و نشانی خوراک‌ها را بنویسید",
  ),
  asking: entry(
    ({ number, of, source }: { readonly number: number; readonly of: number; readonly source: string }) =>
      en`feed ${number} of ${of}: ${source}`,
    ({ number, of, source }) => fa`خوراک ${number} از ${of}: ${source}`,
  ),
  read: entry(
    ({ source, fresh, known }: { readonly source: string; readonly fresh: number; readonly known: number }) =>
      en`${source}: ${fresh} new, ${known} known`,
    ({ source, fresh, known }) => fa`${source}: ${fresh} تازه، ${known} آشنا`,
  ),
  unchanged: entry(
    ({ source }: { readonly source: string }) => en`${source}: nothing new`,
    ({ source }) => fa`${source}: چیز تازه‌ای نیست`,
  ),
  waits: entry(
    ({ source, until }: { readonly source: string; readonly until: string }) =>
      en`${source}: left alone until ${until}, since it failed or asked for it; \`gozide gather ${source}\` asks now`,
    ({ source, until }) =>
      fa`${source}: تا ${until} پرسیده نمی‌شود، چون ناموفق بود یا خودش چنین خواست؛ \`gozide gather ${source}\` همین حالا می‌پرسد`,
  ),
  slow: entry(
    ({ source, seconds }: { readonly source: string; readonly seconds: number }) => en`${source}: slow, ${seconds} s`,
    ({ source, seconds }) => fa`${source}: کند بود، ${seconds} ثانیه`,
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
    ({ feeds, fresh, known, failed, waiting }: GatherCounts) =>
      en`${counted(feeds, "feed", "feeds")}: ${fresh} new, ${known} known, ${failed} failed; ${waiting} in the inbox`,
    ({ feeds, fresh, known, failed, waiting }) =>
      fa`${feeds} خوراک: ${fresh} تازه، ${known} آشنا، ${failed} ناموفق؛ ${waiting} خبر در صندوق`,
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

/** What came of a run. */
interface GatherCounts {
  readonly feeds: number;
  readonly fresh: number;
  readonly known: number;
  readonly failed: number;
  readonly waiting: number;
}

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
  empty: entry("The inbox is empty: `gozide gather` fills it.", "صندوق خالی است: `gozide gather` پرش می‌کند."),
  count: entry(
    ({ count }: Counted) =>
      en`${counted(count, "candidate", "candidates")}: \`gozide show ID\`, \`gozide accept ID\`, \`gozide reject ID\``,
    ({ count }) => fa`${count} خبر: \`gozide show ID\`، \`gozide accept ID\`، \`gozide reject ID\``,
  ),
  showAbout: entry(
    "Shows candidates whole: what is known of each, and its text.",
    "خبرهای صندوق را کامل نشان می‌دهد: آنچه از هر یک می‌دانیم و متنش.",
  ),
  noId: entry("no ID; `gozide inbox` lists them", "شناسه‌ای (`ID`) نیامده است؛ `gozide inbox` فهرستشان را نشان می‌دهد"),
  file: entry(
    ({ file }: { readonly file: string }) => en`file: ${file}`,
    ({ file }) => fa`پرونده: ${file}`,
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

/** What `gozide sources` says. */
export const SOURCES = {
  about: entry(
    "Shows how the sources' feeds have been: when each was last read, how many items came a day in the last weeks, and how often in a row it failed.",
    "نشان می‌دهد خوراک منبع‌ها چگونه بوده است: آخرین بار کی خوانده شد، در هفته‌های گذشته روزی چند خبر آورد و چند بار پیاپی ناموفق بود.",
  ),
  import: entry(
    "put the feeds of an OPML file, as feed readers export it, into sources.yaml",
    "گذاشتن خوراک‌های پرونده‌ای از گونهٔ `OPML` در `sources.yaml`، چنان که خوراک‌خوان‌ها بیرون می‌دهند",
  ),
  noFile: entry(
    ({ file }: { readonly file: string }) => en`${file}: there is no such file`,
    ({ file }) => fa`${file}: چنین پرونده‌ای نیست`,
  ),
  noOpml: entry(
    ({ file }: { readonly file: string }) =>
      en`${file}: is no OPML with feeds; export the feeds of your reader as OPML`,
    ({ file }) => fa`${file}: \`OPML\` با خوراک نیست؛ از خوراک‌خوانتان خروجی \`OPML\` بگیرید`,
  ),
  added: entry(
    ({ id, name }: { readonly id: string; readonly name: string }) => en`new source ${id}: ${name}`,
    ({ id, name }) => fa`منبع تازه ${id}: ${name}`,
  ),
  imported: entry(
    ({ added, feeds, known, passedOver }: ImportedFeeds) =>
      en`${counted(added, "source", "sources")} added, ${counted(feeds, "feed", "feeds")} given to known ones, ${known} known already, ${passedOver} with no web address`,
    ({ added, feeds, known, passedOver }) =>
      fa`${added} منبع تازه، ${feeds} خوراک برای منبع‌های آشنا، ${known} از پیش آشنا، ${passedOver} بدون نشانی وب`,
  ),
  never: entry("never read", "هرگز خوانده نشده"),
  line: entry(
    ({ source, address, read, daily, failures }: SourceHealth) =>
      failures === 0
        ? en`${source}: last read ${read}, ${daily} a day: ${address}`
        : en`${source}: last read ${read}, ${daily} a day, failed ${counted(failures, "time", "times")} in a row: ${address}`,
    ({ source, address, read, daily, failures }) =>
      failures === 0
        ? fa`${source}: آخرین بار ${read}، روزی ${daily} خبر: ${address}`
        : fa`${source}: آخرین بار ${read}، روزی ${daily} خبر، ${failures} بار پیاپی ناموفق: ${address}`,
  ),
};

interface ImportedFeeds {
  readonly added: number;
  readonly feeds: number;
  readonly known: number;
  readonly passedOver: number;
}

interface SourceHealth {
  readonly source: string;
  readonly address: string;
  readonly read: Message | string;
  readonly daily: string;
  readonly failures: number;
}

/** What is said of stories that several candidates tell. */
export const STORIES = {
  mergeAbout: entry(
    "Makes one story of candidates, with all that tell theirs already. Accepting one accepts all.",
    "خبرهایی را روایت‌های یک خبر می‌شمارد، با هر چه از پیش با آن‌ها یکی بوده است. پذیرفتن یکی پذیرفتن همه است.",
  ),
  splitAbout: entry(
    "Takes candidates out of their story; several become one of their own. They are never joined again by themselves.",
    "خبرهایی را از روایت‌های دیگر جدا می‌کند؛ چند خبر با هم یک خبر تازه می‌شوند. دیگر خودبه‌خود یکی نمی‌شوند.",
  ),
  nameTwo: entry("name at least two candidates", "دست‌کم دو خبر را نام ببرید"),
  merged: entry(
    ({ count }: Counted) => en`one story of ${counted(count, "candidate", "candidates")}`,
    ({ count }) => fa`${count} خبر یکی شد`,
  ),
  split: entry(
    ({ count }: Counted) => en`taken apart: ${count}`,
    ({ count }) => fa`${count} خبر جدا شد`,
  ),
  notTogether: entry(
    "they tell no story together: there is nothing to take apart",
    "این‌ها روایت‌های یک خبر نیست؛ چیزی برای جدا کردن نیست",
  ),
  several: entry(
    ({ count }: Counted) =>
      en`${counted(count, "story", "stories")} told by several sources: \`gozide inbox --by story\``,
    ({ count }) => fa`${count} خبر را چند منبع گفته‌اند: \`gozide inbox --by story\``,
  ),
  tellings: entry(
    ({ ids }: { readonly ids: readonly string[] }) => en`told by others too: ${listed(ids)}`,
    ({ ids }) => fa`روایت‌های دیگر: ${listed(ids)}`,
  ),
  shared: entry(
    ({ stretches }: { readonly stretches: readonly string[] }) =>
      en`shared words: ${stretches.map((one) => `«${one}»`).join(", ")}`,
    ({ stretches }) => fa`واژه‌های مشترک: ${listed(stretches)}`,
  ),
  numbers: entry(
    ({ of, said }: { readonly of: string; readonly said: readonly (readonly [source: string, number: string])[] }) =>
      en`numbers differ, ${of}: ${said.map(([source, number]) => `${number} (${source})`).join(", ")}`,
    ({ of, said }) => fa`عددها یکی نیست، ${of}: ${listed(said.map(([source, number]) => `${number} (${source})`))}`,
  ),
  quote: entry(
    ({ source, quote }: { readonly source: string; readonly quote: string }) => en`only ${source} quotes: «${quote}»`,
    ({ source, quote }) => fa`فقط ${source} نقل کرده است: ${quote}`,
  ),
  continues: entry(
    ({ id }: { readonly id: string }) => en`may be a later stage of ${id}: a thread would join them`,
    ({ id }) => fa`شاید ادامهٔ ${id} باشد: رشته (\`thread\`) می‌تواند به هم پیوندشان دهد`,
  ),
};
