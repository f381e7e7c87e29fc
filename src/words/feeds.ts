import { en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

interface Counted {
  readonly count: number;
}

interface Torn {
  readonly line: number;
}

/** What is wrong with a feed. */
export const FEEDS = {
  item: entry(
    ({ number }: { readonly number: number }) => en`item ${number}`,
    ({ number }) => fa`خبر ${number}`,
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
      fa`خبرهای پس از ${first} خبر نخست کنار گذاشته شد، دست بالا ${most} برداشته می‌شود: خوراک را چند پاره کنید`,
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
    ({ line }) => fa`ناقص است: در خط ${String(line)} پایان می‌یابد و هیچ خبرش کامل نیست`,
  ),
  fetchAgain: entry("fetch or save it again", "دوباره آن را بگیرید یا ذخیره کنید"),
  tornWithin: entry(
    ({ line, item }: Torn & { readonly item: number }) =>
      en`is torn: it ends on line ${String(line)}, within item ${item}; what is whole before it is imported`,
    ({ line, item }) =>
      fa`ناقص است: در خط ${String(line)}، میان خبر ${item}، پایان می‌یابد؛ آنچه پیش از آن کامل است آورده می‌شود`,
  ),
  tornBehind: entry(
    ({ line, item }: Torn & { readonly item: number }) =>
      en`is torn: it ends on line ${String(line)}, behind item ${item}; what is whole before it is imported`,
    ({ line, item }) =>
      fa`ناقص است: در خط ${String(line)}، پس از خبر ${item}، پایان می‌یابد؛ آنچه پیش از آن کامل است آورده می‌شود`,
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
    "خودش پروندهٔ نوشته است: با فیلدهای `YAML` آغاز می‌شود",
  ),
  copyArticle: entry(
    "copy it into the articles folder; `npx gozide import` is for feeds and plain texts",
    "آن را در پوشهٔ نوشته‌ها بگذارید؛ `npx gozide import` برای خوراک و متن ساده است",
  ),
  richText: entry("is a document of a word processor (RTF), not plain text", "سند واژه‌پرداز است (`RTF`)، نه متن ساده"),
  mail: entry(
    "is a letter, or a page that a browser saved in one file (MHTML), with encodings of its own",
    "نامه است، یا صفحه‌ای که مرورگر در یک پرونده (`MHTML`) ذخیره کرده، با رمزگذاری خودش",
  ),
  fromMail: entry(
    "copy the text out of it and save it as plain text, or take the page by its address, `npx gozide gather URL`",
    "متن را از آن رونوشت کنید و به شکل متن ساده ذخیره کنید، یا صفحه را با نشانی‌اش بیاورید: `npx gozide gather URL`",
  ),
  table: entry("is a table (CSV): each of its lines may be an article", "جدول است (`CSV`) و شاید هر خطش نوشته‌ای باشد"),
  asPlainText: entry(
    "save each article's text as a plain text, with the title as its first line",
    "متن هر نوشته را به شکل متن ساده ذخیره کنید که تیتر خط نخستش باشد",
  ),
  markdown: entry(
    "is Markdown: it begins with a heading (`# …`), and as a plain text its headings, lists and links would be signs",
    "به `Markdown` است: با سرعنوان (`# …`) آغاز می‌شود و در متن ساده سرعنوان و فهرست و پیوندش نشانه می‌شود",
  ),
  writeFields: entry(
    "write its title and date above it, between lines of `---` (`title: …`, `date: …`), instead of the heading, and put it into the articles folder",
    "به جای سرعنوان، عنوان و تاریخ را میان خط‌های `---` بالای آن بنویسید (`title: …`، `date: …`) و در پوشهٔ نوشته‌ها بگذارید",
  ),
  bareFields: entry(
    "is an article file whose fields have no line of `---` before and behind them",
    "پروندهٔ نوشته است و پیش و پس از فیلدهایش خط `---` نیست",
  ),
  writeHyphens: entry(
    "write the two lines and put it into the articles folder; `npx gozide import` is for feeds and plain texts",
    "آن دو خط را بنویسید و پرونده را در پوشهٔ نوشته‌ها بگذارید؛ `npx gozide import` برای خوراک و متن ساده است",
  ),
  tomlArticle: entry(
    "is an article of another generator: its fields are TOML, between lines of `+++`",
    "نوشتهٔ برنامهٔ دیگری است: فیلدهایش میان خط‌های `+++` و به `TOML` است",
  ),
  writeYaml: entry(
    "write its fields in YAML between lines of `---` (`title: …`, `date: …`), and put it into the articles folder",
    "فیلدهایش را میان خط‌های `---` و به `YAML` بنویسید (`title: …`، `date: …`) و در پوشهٔ نوشته‌ها بگذارید",
  ),
  page: entry("is a web page, not a feed", "صفحهٔ وب است، نه خوراک"),
  plainText: entry(
    "take the page by its address, `npx gozide gather URL`, or save the article's text as plain text",
    "صفحه را با نشانی‌اش بیاورید (`npx gozide gather URL`)، یا متن نوشته را به شکل متن ساده ذخیره کنید",
  ),
  itsFeed: entry(
    ({ feeds }: { readonly feeds: Message }) =>
      en`import its feed: ${feeds}; or take the page by its address, \`npx gozide gather URL\``,
    ({ feeds }) => fa`خوراکش را بیاورید: ${feeds}؛ یا صفحه را با نشانی‌اش: \`npx gozide gather URL\``,
  ),
  opml: entry(
    ({ count }: Counted) =>
      en`is a list of feeds for feed readers (OPML), not a feed: it names ${count} of them and has no article`,
    ({ count }) => fa`فهرست خوراک برای خبرخوان‌هاست (\`OPML\`)، نه خوراک: ${count} خوراک را نام می‌برد و نوشته ندارد`,
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
    "خوراک خود سایت را بیاورید، یا یک نوشته را به شکل متن ساده ذخیره کنید",
  ),
  movableType: entry(
    "is a Movable Type export, not a text: it holds drafts and comments beside what was published, so nothing of it is imported",
    "برون‌بری `Movable Type` است، نه متن: جز آنچه منتشر شده پیش‌نویس و نظر دارد، پس چیزی از آن آورده نمی‌شود",
  ),
  blogOrText: entry(
    "import the blog's own feed, or save one article as plain text",
    "خوراک خود وبلاگ را بیاورید، یا یک نوشته را به شکل متن ساده ذخیره کنید",
  ),
};
