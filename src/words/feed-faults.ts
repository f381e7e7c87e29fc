import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What a feed's format says against a feed. */
export const FEED_FAULT = {
  version: entry("<rss> is not of version 2.0", "`<rss>` از نسخهٔ `2.0` نیست"),
  channelLacks: entry(
    ({ name }: { readonly name: string }) => en`the channel has no <${name}>`,
    ({ name }) => fa`کانال ${`<${name}>`} ندارد`,
  ),
  feedLacks: entry(
    ({ name }: { readonly name: string }) => en`the feed has no ${name}`,
    ({ name }) => fa`خوراک ${name} ندارد`,
  ),
  noDate: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no date`,
    ({ where }) => fa`${where} تاریخ ندارد`,
  ),
  date: entry(
    ({ where, found }: { readonly where: Message; readonly found: string }) => en`${where} has the date \`${found}\``,
    ({ where, found }) => fa`تاریخ ${where} این است: ${found}`,
  ),
  itemLacks: entry(
    ({ what }: { readonly what: string }) => en`an item has no ${what}`,
    ({ what }) => fa`یکی از خبرها ${what} ندارد`,
  ),
  twoItems: entry(
    ({ what, id }: { readonly what: string; readonly id: string }) => en`two items have the ${what} \`${id}\``,
    ({ what, id }) => fa`دو خبر ${what} یکسان دارند: ${id}`,
  ),
  lacks: entry(
    ({ where, what }: { readonly where: Message; readonly what: string }) => en`${where} has no ${what}`,
    ({ where, what }) => fa`${where} ${what} ندارد`,
  ),
  titleOrDescription: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no title or description`,
    ({ where }) => fa`${where} نه عنوان دارد و نه شرح`,
  ),
  content: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no content`,
    ({ where }) => fa`${where} متن ندارد`,
  ),
  enclosure: entry(
    ({ where }: { readonly where: Message }) => en`the enclosure of ${where} has no length or type`,
    ({ where }) => fa`پیوست ${where} طول یا نوع ندارد`,
  ),
  author: entry(
    ({ where }: { readonly where: Message }) => en`${where} has no author, and the feed has none`,
    ({ where }) => fa`${where} نویسنده ندارد، خود خوراک هم ندارد`,
  ),
  item: entry(
    ({ title }: { readonly title: string }) => en`the item \`${title}\``,
    ({ title }) => fa`خبر ${title}`,
  ),
  entry: entry(
    ({ title }: { readonly title: string }) => en`the entry \`${title}\``,
    ({ title }) => fa`خبر ${title}`,
  ),
  ofChannel: entry(
    ({ name }: { readonly name: string }) => en`<${name}> of the channel`,
    ({ name }) => fa`${`<${name}>`} کانال`,
  ),
  theFeed: entry("the feed", "خوراک"),
  outline: entry("an <outline> has no text", "یکی از `<outline>`ها `text` ندارد"),
  noBody: entry("there is no <body>", "`<body>` ندارد"),
};
