import { en, entry, fa } from "./entry.ts";

/** What `gozide gather URL` says of a page that gives no article, and of one that does. */
export const PAGE = {
  notFound: entry("there is no such page (any more)", "چنین صفحه‌ای نیست یا دیگر نیست"),
  checkAddress: entry(
    "look at the address in a browser; the story may have been taken back",
    "نشانی را در مرورگر ببینید؛ شاید خبر را برداشته‌اند",
  ),
  refused: entry(
    ({ status }: { readonly status: number }) => en`is not shown to everybody (status ${String(status)})`,
    ({ status }) => fa`به همه نشان داده نمی‌شود (کد ${String(status)})`,
  ),
  closed: entry(
    "is shown to subscribers or registered readers only",
    "تنها برای مشترکان یا کاربران ثبت‌نام‌کرده نشان داده می‌شود",
  ),
  paid: entry(
    "shows only its beginning: the rest is for subscribers",
    "تنها آغازش را نشان می‌دهد: بقیه برای مشترکان است",
  ),
  readThere: entry(
    "if you may read it, copy its text into a file and `npx gozide import FILE`",
    "اگر اجازهٔ خواندنش را دارید، متن را در پرونده‌ای بگذارید و `npx gozide import FILE` بزنید",
  ),
  consent: entry(
    "asks for consent (cookies, terms) before it shows anything",
    "پیش از نشان دادن متن، پذیرفتن چیزی (کوکی یا شرایط) را می‌خواهد",
  ),
  robot: entry(
    "asks whether a person reads it, and shows nothing before",
    "می‌پرسد خواننده انسان است یا نه، و پیش از آن چیزی نشان نمی‌دهد",
  ),
  script: entry(
    "holds no text: a script of its own fetches it in the browser",
    "متنی ندارد: برنامهٔ خود صفحه آن را در مرورگر می‌آورد",
  ),
  copyText: entry(
    "open it in a browser, copy its text into a file and `npx gozide import FILE`",
    "آن را در مرورگر باز کنید، متن را در پرونده‌ای بگذارید و `npx gozide import FILE` بزنید",
  ),
  empty: entry("holds no text of an article", "متن خبری ندارد"),
  noTitle: entry("has no title that could be found", "تیتری ندارد که پیدا شود"),
  list: entry("is a list of stories and no article", "فهرست خبرهاست و خودش خبر نیست"),
  oneOfThem: entry(
    "give the address of one of its stories, or its feed in `feeds:` of sources.yaml",
    "نشانی یکی از خبرهایش را بدهید، یا خوراکش را در `feeds:` در `sources.yaml` بنویسید",
  ),
  feed: entry("is a feed and no page", "خوراک است، نه صفحه"),
  writeFeed: entry(
    "write it to `feeds:` of its source in sources.yaml",
    "آن را در `sources.yaml` در `feeds:` منبعش بنویسید",
  ),
  noPage: entry("is no page of HTML", "صفحهٔ `HTML` نیست"),
  tooLarge: entry("is larger or deeper nested than pages of news are", "از صفحه‌های خبر بزرگ‌تر یا تودرتوتر است"),
  asking: entry(
    ({ number, of, address }: { readonly number: number; readonly of: number; readonly address: string }) =>
      en`page ${number} of ${of}: ${address}`,
    ({ number, of, address }) => fa`صفحهٔ ${number} از ${of}: ${address}`,
  ),
};
