import { counted, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Counted {
  readonly count: number;
}

interface Step {
  readonly number: number;
  readonly of: number;
}

/** What `gozide import` says of itself and of what it did. */
export const IMPORT = {
  about: entry(
    "Makes article files of raw articles. A FILE is a plain text (title, lead, then the text), RSS, Atom or JSON Feed, or the http(s) address of a feed. The same input twice adds nothing; nothing is overwritten. Exports of blogs (WordPress, Blogger) are refused: they hold drafts and private posts.",
    "از خبر خام پروندهٔ نوشته می‌سازد. `FILE` متن ساده است (تیتر، لید، سپس متن)، `RSS`، `Atom` یا `JSON Feed`، یا نشانی خوراک با `http(s)`. یک ورودی دو بار چیزی نمی‌افزاید و هیچ پرونده‌ای دست نمی‌خورد. برون‌بری وبلاگ (`WordPress`، `Blogger`) پذیرفته نیست: پیش‌نویس و نوشتهٔ خصوصی دارد.",
  ),
  date: entry(
    "the date of articles that have none: 1395-12-07 14:25, or ISO 8601; without it they become drafts, as do those whose date cannot be read",
    "تاریخ نوشته‌هایی که تاریخ ندارند: `1395-12-07 14:25` یا `ISO 8601`؛ بدون آن پیش‌نویس می‌شوند، مانند نوشته‌هایی که تاریخشان خوانده نمی‌شود",
  ),
  section: entry("the section of all of them, an id of sections.yaml", "بخش همهٔ آن‌ها، یکی از `id`های `sections.yaml`"),
  notes: entry(
    "Exit codes: 0 done, 1 an input or the data files are wrong (the other inputs are imported), 2 wrong use.",
    "کد پایان: ۰ انجام شد، ۱ یک ورودی یا پرونده‌های داده درست نیست (ورودی‌های دیگر آورده می‌شود)، ۲ فرمان نادرست.",
  ),
  noFile: entry("no FILE to import", "پرونده‌ای (`FILE`) نام برده نشده است"),
  stopped: entry(
    ({ said }: { readonly said: Message }) =>
      en`${said}\nWhat was written so far is whole; the same import again adds the rest.`,
    ({ said }) => fa`${said}\nآنچه تا اینجا نوشته شد کامل است؛ همین فرمان را دوباره بزنید تا بقیه افزوده شود.`,
  ),
  isMissing: entry("is missing", "نیست"),
  nameData: entry("name the folder with --data", "پوشه را با `--data` نام ببرید"),
  imported: entry(
    ({ count }: Counted) => en`imported ${count}`,
    ({ count }) => fa`${count} نوشته آورده شد`,
  ),
  alreadyThere: entry(
    ({ count }: Counted) => en`already there ${count}`,
    ({ count }) => fa`${count} نوشته از پیش بود`,
  ),
  drafts: entry(
    ({ count, reasons }: Counted & { readonly reasons: readonly Message[] }) =>
      count === 0 ? en`drafts ${count}` : en`drafts ${count} (${listed(reasons)})`,
    ({ count, reasons }) => (count === 0 ? fa`${count} پیش‌نویس` : fa`${count} پیش‌نویس (${listed(reasons)})`),
  ),
  withoutDate: entry(
    ({ count }: Counted) => en`${count} without date`,
    ({ count }) => fa`${count} بی‌تاریخ`,
  ),
  withoutText: entry(
    ({ count }: Counted) => en`${count} without text`,
    ({ count }) => fa`${count} بی‌متن`,
  ),
  newSources: entry(
    ({ count }: Counted) => en`new sources ${count}`,
    ({ count }) => fa`${count} منبع تازه`,
  ),
  newAuthors: entry(
    ({ count }: Counted) => en`new authors ${count}`,
    ({ count }) => fa`${count} نویسندهٔ تازه`,
  ),
  newTags: entry(
    ({ count }: Counted) => en`new tags ${count}`,
    ({ count }) => fa`${count} برچسب تازه`,
  ),
  summary: entry(
    ({ parts }: { readonly parts: readonly Message[] }) => en`${listed(parts)}`,
    ({ parts }) => fa`${listed(parts)}`,
  ),
};

/** What an import says it is doing. */
export const DOING = {
  doing: entry(
    ({ doing }: { readonly doing: Message }) => en`… ${doing}`,
    ({ doing }) => fa`… ${doing}`,
  ),
  writing: entry(
    ({ number, of }: Step) => en`writing article ${number} of ${of}`,
    ({ number, of }) => fa`نوشتن پروندهٔ نوشتهٔ ${number} از ${of}`,
  ),
  article: entry(
    ({ number, of }: Step) => en`article ${number} of ${of}`,
    ({ number, of }) => fa`نوشتهٔ ${number} از ${of}`,
  ),
  item: entry(
    ({ number, of }: Step) => en`item ${number} of ${of}`,
    ({ number, of }) => fa`مطلب ${number} از ${of}`,
  ),
  looking: entry(
    ({ count }: Counted) => en`looking through the articles there are: ${count}`,
    ({ count }) => fa`خواندن نوشته‌های موجود: ${count}`,
  ),
  ofFile: entry(
    ({ file, doing }: { readonly file: string; readonly doing: Message }) => en`${file}: ${doing}`,
    ({ file, doing }) => fa`${file}: ${doing}`,
  ),
  waiting: entry(
    ({ address }: { readonly address: string }) => en`waiting for ${address}`,
    ({ address }) => fa`در انتظار ${address}`,
  ),
  received: entry(
    ({ address, size }: { readonly address: string; readonly size: number }) => en`${address}: ${size} kB`,
    ({ address, size }) => fa`${address}: ${size} کیلوبایت`,
  ),
};

/** What is wrong with an input, and what to do. */
export const INPUTS = {
  notFile: entry("is not a file", "پرونده نیست"),
  nameFile: entry("name the feed or text itself", "خود خوراک یا متن را نام ببرید"),
  missing: entry("does not exist", "چنین پرونده‌ای نیست"),
  unreadable: entry(
    ({ said }: { readonly said: string }) => en`cannot be read: ${foreign(said)}`,
    ({ said }) => fa`خوانده نمی‌شود: ${foreign(said)}`,
  ),
  tooLarge: entry(
    ({ found, most }: { readonly found: number; readonly most: number }) =>
      en`has ${found} MiB; at most ${most} are read`,
    ({ found, most }) => fa`${found} مگابایت است؛ دست بالا ${most} خوانده می‌شود`,
  ),
  cut: entry("cut it in parts", "آن را چند پاره کنید"),
  tooLong: entry(
    ({ found, most }: { readonly found: number; readonly most: number }) =>
      en`has ${found} characters; at most ${most} make an article`,
    ({ found, most }) => fa`${found} نویسه دارد؛ یک نوشته دست بالا ${most} نویسه است`,
  ),
  oneEach: entry("give one article in a file", "هر نوشته را در یک پرونده بگذارید"),
  guessed: entry("is not UTF-8; it was read as windows-1256", "`UTF-8` نیست؛ آن را `windows-1256` گرفتیم"),
  begins: entry(
    ({ charset }: { readonly charset: string }) => en`begins as ${charset}, and is not`,
    ({ charset }) => fa`مانند ${charset} آغاز می‌شود و چنین نیست`,
  ),
  notUtf8: entry("is not UTF-8", "`UTF-8` نیست"),
  notAsSaid: entry(
    ({ charset }: { readonly charset: string }) => en`says it is \`${charset}\`, and is not`,
    ({ charset }) => fa`می‌گوید \`${charset}\` است و نیست`,
  ),
  saveUtf8: entry("save it as UTF-8", "آن را با `UTF-8` ذخیره کنید"),
  binary: entry("is no text, but a packed or binary file", "متن نیست؛ پروندهٔ فشرده یا دودویی است"),
  saveText: entry("save the text as UTF-8", "متن را با `UTF-8` ذخیره کنید"),
  tornText: entry("is torn: it ends in the middle of a character", "ناقص است: میان یک نویسه پایان می‌یابد"),
  copyAgain: entry("copy the text again", "متن را دوباره رونوشت کنید"),
  noText: entry("has no text", "متن ندارد"),
  titleFirst: entry("the title is its first line", "تیتر را در خط نخست بنویسید"),
  noHeadline: entry(
    ({ shown }: { readonly shown: string }) => en`has no headline; it begins with «${shown}»`,
    ({ shown }) => fa`تیتر ندارد؛ با «${shown}» آغاز می‌شود`,
  ),
  ownLine: entry("write the title on a line of its own above the text", "تیتر را بالای متن، در خطی جدا، بنویسید"),
  headline: entry(
    "a line that is no attribution («به گزارش …»), byline, date or path, and no paragraph",
    "خطی که نقل («به گزارش …»)، نام نویسنده، تاریخ، مسیر صفحه یا بند نیست",
  ),
  comments: entry(
    ({ count }: Counted) => en`readers' comments below the text are left out: ${counted(count, "line", "lines")}`,
    ({ count }) => fa`نظر خوانندگان در پایین متن کنار گذاشته شد: ${count} خط`,
  ),
  keepComments: entry(
    "write them into the article if they are part of it",
    "اگر بخشی از نوشته است، آن را در نوشته بنویسید",
  ),
};

interface Torn {
  readonly line: number;
}

/** What is wrong with a feed. */
export const FEEDS = {
  item: entry(
    ({ number }: { readonly number: number }) => en`item ${number}`,
    ({ number }) => fa`مطلب ${number}`,
  ),
  skipped: entry(
    ({ place, why }: { readonly place: Message; readonly why: Message }) => en`${place} ${why}`,
    ({ place, why }) => fa`${place} ${why}`,
  ),
  draft: entry("is marked as a draft (app:draft) and is left out", "پیش‌نویس است (`app:draft`) و کنار گذاشته شد"),
  tooLong: entry(
    ({ found, most }: { readonly found: number; readonly most: number }) =>
      en`has ${found} characters; at most ${most} are read`,
    ({ found, most }) => fa`${found} نویسه دارد؛ دست بالا ${most} خوانده می‌شود`,
  ),
  empty: entry("has neither title nor text", "نه تیتر دارد و نه متن"),
  tooMany: entry(
    ({ first, most }: { readonly first: number; readonly most: number }) =>
      en`the items after the first ${first} are left out, only ${most} are taken: cut the feed in parts`,
    ({ first, most }) =>
      fa`مطلب‌های پس از ${first} مطلب نخست کنار گذاشته شد، دست بالا ${most} برداشته می‌شود: خوراک را چند پاره کنید`,
  ),
  entities: entry(
    "declares XML entities, which are not read: they are used to exhaust a machine or to reach its files",
    "موجودیت‌های `XML` تعریف می‌کند که خوانده نمی‌شود: با آن می‌توان رایانه را از پا انداخت یا به پرونده‌هایش رسید",
  ),
  noDoctype: entry("remove its DOCTYPE", "`DOCTYPE` آن را بردارید"),
  notFeed: entry("is not a feed", "خوراک نیست"),
  giveFeed: entry("give RSS, Atom, JSON Feed or a plain text", "`RSS`، `Atom`، `JSON Feed` یا متن ساده بدهید"),
  nothingWhole: entry(
    ({ line }: Torn) => en`is torn: it ends on line ${String(line)}, before its first item is whole`,
    ({ line }) => fa`ناقص است: در خط ${String(line)} پایان می‌یابد و هیچ مطلبش کامل نیست`,
  ),
  fetchAgain: entry("fetch or save it again", "دوباره آن را بگیرید یا ذخیره کنید"),
  tornWithin: entry(
    ({ line, item }: Torn & { readonly item: number }) =>
      en`is torn: it ends on line ${String(line)}, within item ${item}; what is whole before it is imported`,
    ({ line, item }) =>
      fa`ناقص است: در خط ${String(line)}، میان مطلب ${item}، پایان می‌یابد؛ آنچه پیش از آن کامل است آورده می‌شود`,
  ),
  tornBehind: entry(
    ({ line, item }: Torn & { readonly item: number }) =>
      en`is torn: it ends on line ${String(line)}, behind item ${item}; what is whole before it is imported`,
    ({ line, item }) =>
      fa`ناقص است: در خط ${String(line)}، پس از مطلب ${item}، پایان می‌یابد؛ آنچه پیش از آن کامل است آورده می‌شود`,
  ),
  importAgain: entry(
    "fetch or save it again and import it: what is there already is not added twice",
    "دوباره بگیرید یا ذخیره کنید و بیاورید: آنچه هست دو بار افزوده نمی‌شود",
  ),
};

interface NamedFeeds {
  readonly addresses: readonly string[];
  /** How many there are besides. */
  readonly more: number;
}

const NAMED_AND_MORE = entry(
  ({ addresses, more }: NamedFeeds) => en`${listed(addresses)}, and ${more} more`,
  ({ addresses, more }) => fa`${listed(addresses)}، و ${more} خوراک دیگر`,
);

/** Documents that are neither feed nor text. */
export const OTHERS = {
  article: entry(
    "is an article file already: it begins with front matter",
    "خودش پروندهٔ نوشته است: با سربرگ `YAML` آغاز می‌شود",
  ),
  copyArticle: entry(
    "copy it into the articles folder; `gozide import` is for feeds and plain texts",
    "آن را در پوشهٔ نوشته‌ها بگذارید؛ `gozide import` برای خوراک و متن ساده است",
  ),
  page: entry("is a web page, not a feed", "صفحهٔ وب است، نه خوراک"),
  plainText: entry("save the article's text as plain text", "متن نوشته را به‌شکل متن ساده ذخیره کنید"),
  itsFeed: entry(
    ({ feeds }: { readonly feeds: Message }) => en`import its feed: ${feeds}; or save the article's text as plain text`,
    ({ feeds }) => fa`خوراکش را بیاورید: ${feeds}؛ یا متن نوشته را به‌شکل متن ساده ذخیره کنید`,
  ),
  opml: entry(
    ({ count }: Counted) =>
      en`is a list of feeds for feed readers (OPML), not a feed: it names ${count} of them and has no article`,
    ({ count }) => fa`فهرست خوراک برای خوراک‌خوان‌هاست (\`OPML\`)، نه خوراک: ${count} خوراک را نام می‌برد و نوشته ندارد`,
  ),
  aFeed: entry("import a feed", "خوراکی را بیاورید"),
  theFeeds: entry(
    ({ feeds }: { readonly feeds: Message }) => en`import the feeds themselves, such as ${feeds}`,
    ({ feeds }) => fa`خود خوراک‌ها را بیاورید، مانند ${feeds}`,
  ),
  named: (feeds: NamedFeeds): Message => (feeds.more > 0 ? NAMED_AND_MORE(feeds) : listed(feeds.addresses)),
  tornJson: entry(
    "is torn: its JSON ends in the middle, and nothing of it can be read",
    "ناقص است: `JSON` آن نیمه‌کاره پایان می‌یابد و چیزی از آن خوانده نمی‌شود",
  ),
  brokenJson: entry(
    ({ said }: { readonly said: string }) => en`is broken JSON: ${foreign(said)}`,
    ({ said }) => fa`\`JSON\` آن درست نیست: ${foreign(said)}`,
  ),
  wordPress: entry(
    "is a WordPress export, not a feed: it holds drafts, private posts, pages and attachments beside what was published, so nothing of it is imported",
    "برون‌بری `WordPress` است، نه خوراک: جز آنچه منتشر شده پیش‌نویس، نوشتهٔ خصوصی، صفحه و پیوست دارد، پس چیزی از آن آورده نمی‌شود",
  ),
  blogger: entry(
    "is a Blogger export, not a feed: it holds drafts, pages, comments and settings beside what was published, so nothing of it is imported",
    "برون‌بری `Blogger` است، نه خوراک: جز آنچه منتشر شده پیش‌نویس، صفحه، نظر و تنظیم دارد، پس چیزی از آن آورده نمی‌شود",
  ),
  blogFeed: entry(
    ({ feed }: { readonly feed: string }) => en`import the blog's own feed, which has only what it published: ${feed}`,
    ({ feed }) => fa`خوراک خود وبلاگ را بیاورید که تنها منتشرشده‌ها را دارد: ${feed}`,
  ),
  blogFeedBehind: entry(
    ({ path }: { readonly path: string }) =>
      en`import the blog's own feed, which has only what it published: the blog's address with \`/${path}\` behind it`,
    ({ path }) => fa`خوراک خود وبلاگ را بیاورید که تنها منتشرشده‌ها را دارد: نشانی وبلاگ و در پی آن \`/${path}\``,
  ),
  otherJson: entry(
    "is JSON, but no JSON Feed: an export or an archive, which may hold what was never published",
    "`JSON` است ولی `JSON Feed` نیست: برون‌بری یا بایگانی است و شاید چیزهای منتشرنشده دارد",
  ),
  siteFeed: entry(
    "import the feed of the site itself, or save one article as plain text",
    "خوراک خود سایت را بیاورید، یا یک نوشته را به‌شکل متن ساده ذخیره کنید",
  ),
  movableType: entry(
    "is a Movable Type export, not a text: it holds drafts and comments beside what was published, so nothing of it is imported",
    "برون‌بری `Movable Type` است، نه متن: جز آنچه منتشر شده پیش‌نویس و نظر دارد، پس چیزی از آن آورده نمی‌شود",
  ),
  blogOrText: entry(
    "import the blog's own feed, or save one article as plain text",
    "خوراک خود وبلاگ را بیاورید، یا یک نوشته را به‌شکل متن ساده ذخیره کنید",
  ),
};

interface Coded {
  readonly coding: string;
}

/** What is wrong with an address, or with what came from it. */
export const FETCHED = {
  silent: entry(
    ({ seconds }: { readonly seconds: number }) => en`sent nothing for ${seconds} s`,
    ({ seconds }) => fa`${seconds} ثانیه چیزی نفرستاد`,
  ),
  later: entry("try again later", "بعداً دوباره بکوشید"),
  unfetchable: entry(
    ({ said }: { readonly said: string }) => en`cannot be fetched: ${foreign(said)}`,
    ({ said }) => fa`گرفته نمی‌شود: ${foreign(said)}`,
  ),
  cutOff: entry(
    ({ size }: { readonly size: number }) => en`came torn: the connection ended after ${size} kB`,
    ({ size }) => fa`ناقص رسید: اتصال پس از ${size} کیلوبایت قطع شد`,
  ),
  again: entry("import it again", "دوباره آن را بیاورید"),
  noAddress: entry("is not an address", "نشانی نیست"),
  password: entry("holds a user name or password", "نام کاربری یا گذرواژه دارد"),
  leaveOut: entry("leave them out", "آن‌ها را بردارید"),
  privateHost: entry(
    ({ host }: { readonly host: string }) => en`${host} is a private address`,
    ({ host }) => fa`${host} نشانی خصوصی است`,
  ),
  saveFeed: entry("save the feed as a file", "خوراک را در پرونده‌ای ذخیره کنید"),
  status: entry(
    ({ status }: { readonly status: number }) => en`was answered with status ${String(status)}`,
    ({ status }) => fa`پاسخ سرور کد ${String(status)} بود`,
  ),
  redirects: entry(
    ({ target }: { readonly target: string }) => en`redirects to \`${target}\`: redirects are not followed`,
    ({ target }) => fa`به \`${target}\` می‌فرستد: این راهنمایی دنبال نمی‌شود`,
  ),
  tooManyHops: entry(
    ({ most }: { readonly most: number }) => en`redirects more than ${most} times`,
    ({ most }) => fa`بیش از ${most} بار به نشانی دیگر می‌فرستد`,
  ),
  endless: entry(
    ({ seconds }: { readonly seconds: number }) => en`did not end within ${seconds} s`,
    ({ seconds }) => fa`در ${seconds} ثانیه به پایان نرسید`,
  ),
  giveTarget: entry("give that address if you trust it", "اگر به آن نشانی اعتماد دارید، همان را بدهید"),
  tornPacked: entry(
    ({ coding }: Coded) => en`came torn: what is packed as \`${coding}\` ends in the middle`,
    ({ coding }) => fa`ناقص رسید: آنچه با \`${coding}\` فشرده است نیمه‌کاره پایان می‌یابد`,
  ),
  unknownPacked: entry(
    ({ coding }: Coded) => en`cannot be unpacked: it is packed as \`${coding}\``,
    ({ coding }) => fa`باز نمی‌شود: با \`${coding}\` فشرده است`,
  ),
  notPacked: entry(
    ({ coding }: Coded) => en`cannot be unpacked: it says it is packed as \`${coding}\`, and is not`,
    ({ coding }) => fa`باز نمی‌شود: می‌گوید با \`${coding}\` فشرده است و نیست`,
  ),
  saveFile: entry("save it as a file", "آن را در پرونده‌ای ذخیره کنید"),
};
