import { describe, expect, test } from "vitest";
import { asFound, textIn } from "../../../src/words/message.ts";
import { type Desk, desk, pageOf, told } from "./desk-day.ts";

const ADDRESS = "https://isna.example/news/1";
const SENTENCES = [
  "پل چوبی دهکده پس از سه سال بازسازی به روی مردم باز شد و نخستین کسانی که از آن گذشتند دانش‌آموزان بودند.",
  "شهردار گفت که هزینهٔ این کار را مردم دهکده خود داده‌اند و صورت آن را بر دیوار مدرسه چسبانده‌اند.",
  "از این پس خودروها باید از پل تازه‌ای بگذرند که دو کیلومتر پایین‌تر ساخته شده است و هنوز چراغ ندارد.",
];

interface Parts {
  readonly head?: string;
  readonly title?: string;
  readonly body?: string;
  readonly around?: string;
}

function page({ head = "", title = "پل چوبی باز شد", body = paragraphs(SENTENCES), around = "" }: Parts = {}): string {
  return `<!doctype html><html lang="fa"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-27T09:00:00+03:30">${head}</head>
<body>${around}<article><h1>${title}</h1>${body}</article></body></html>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join("");
}

/** A desk of one source, and what gathering a page that its server answers so gives. */
async function gathered(html: string, address = ADDRESS): Promise<{ day: Desk; problems: string[] }> {
  const day = desk("isna");
  day.pages.set(address, pageOf(html));
  const { problems } = await day.gather(0, [address]);
  return {
    day,
    problems: problems.map(({ message, fix }) =>
      [message, fix].flatMap((one) => (one === undefined ? [] : textIn(one, "en"))).join("; "),
    ),
  };
}

describe("gathering a page", () => {
  test("puts its article into the inbox, and asks no feed", async () => {
    const { day, problems } = await gathered(page());
    expect(problems).toEqual([]);
    expect(day.asked).toEqual([]);
    const [candidate] = day.candidates();
    expect(candidate).toMatchObject({
      title: "پل چوبی باز شد",
      source: "isna",
      url: ADDRESS,
      date: "1405-09-06 09:00",
    });
    expect(candidate?.body.trim()).toBe(SENTENCES.join("\n\n"));
  });

  test("brings nothing twice: neither the page again nor the item of a feed that leads to it", async () => {
    const { day } = await gathered(page());
    day.pages.set(`${ADDRESS}?utm_source=x`, pageOf(page()));
    expect(told(await day.gather(1, [`${ADDRESS}?utm_source=x`])).at(-1)).toBe(
      "1 page: 0 new, 1 known, 0 failed; 1 in the inbox",
    );
    day.feeds.set("https://isna.example/feed", [{ id: "guid-1", title: "پل چوبی باز شد", url: ADDRESS }]);
    expect(told(await day.gather(2)).at(-1)).toContain("0 new, 1 known");
  });

  test("knows a page again that came in a feed", async () => {
    const day = desk("isna");
    day.feeds.set("https://isna.example/feed", [{ id: "guid-1", title: "پل", url: ADDRESS }]);
    await day.gather();
    day.pages.set(ADDRESS, pageOf(page()));
    expect(told(await day.gather(1, [ADDRESS])).at(-1)).toContain("0 new, 1 known");
  });

  test("keeps a page that is older than the inbox keeps any: somebody asked for it", async () => {
    const { day } = await gathered(page().replace("2026-11-27", "2026-01-27"));
    expect(day.candidates()).toHaveLength(1);
    await day.gather(24);
    expect(day.candidates()).toHaveLength(1);
  });

  test("names the source that the page names, or its host, where the digest does not know the site", async () => {
    for (const [head, name] of [
      ['<meta property="og:site_name" content="نیلوفر">', "نیلوفر"],
      ["", "lily.example"],
    ]) {
      const { day } = await gathered(page({ head: head ?? "" }), "https://www.lily.example/1");
      const [candidate] = day.candidates();
      const [added] = candidate?.data.adds.sources ?? [];
      expect(added).toEqual({ id: candidate?.source, name, url: "https://www.lily.example/" });
    }
  });

  test("takes the address by which a page wants to be known only where that is on its own site", async () => {
    const canonical = (href: string): string => page({ head: `<link rel="canonical" href="${href}">` });
    expect((await gathered(canonical("/news/1/bridge"))).day.candidates()[0]?.url).toBe(
      "https://isna.example/news/1/bridge",
    );
    for (const href of ["https://irna.example/2", "https://isna.example/", "javascript:alert(1)"]) {
      expect((await gathered(canonical(href))).day.candidates()[0]?.url).toBe(ADDRESS);
    }
  });

  test("reads what redirects led to as from there", async () => {
    const day = desk("isna");
    day.pages.set("https://short.example/x", pageOf(page(), { at: ADDRESS }));
    await day.gather(0, ["https://short.example/x"]);
    expect(day.candidates()[0]).toMatchObject({ source: "isna", url: ADDRESS });
  });

  test("has a row for each page in the table, and says for scripts what came", async () => {
    const day = desk("isna");
    day.pages.set(ADDRESS, pageOf(page()));
    const outcome = await day.gather(0, [ADDRESS, "https://isna.example/gone"]);
    expect(told(outcome)).toEqual([
      "                new  known",
      "isna              1      0",
      "isna.example      -      -  failed",
      "2 pages: 1 new, 0 known, 1 failed; 1 in the inbox",
    ]);
    expect(outcome.fresh).toMatchObject([{ title: "پل چوبی باز شد", source: "isna" }]);
  });
});

describe("a page without an article", () => {
  const CASES: readonly (readonly [what: string, html: string, said: string])[] = [
    ["is empty", "<html><body></body></html>", "holds no text"],
    ["holds a heading and no text", page({ body: "" }), "holds no text of an article"],
    [
      "shows its beginning to those who do not pay",
      page({
        body: `${paragraphs(SENTENCES.slice(0, 1))}<div class="box">برای خواندن ادامهٔ این گزارش مشترک شوید.</div>`,
      }),
      "shows only its beginning",
    ],
    [
      "says to machines that it is not free",
      page({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"پل","isAccessibleForFree":"False"}</script>`,
        body: paragraphs(SENTENCES.slice(0, 1)),
      }),
      "shows only its beginning",
    ],
    [
      "asks for consent",
      `<html><head><title>پیش از ادامه</title></head><body><h1>حریم خصوصی شما برای ما مهم است</h1><p>برای ادامه، کوکی‌ها را بپذیرید.</p><form><button>می‌پذیرم</button></form></body></html>`,
      "asks for consent",
    ],
    [
      "is drawn by a script",
      `<html><head><title>خبر</title></head><body><div id="root"></div><noscript>برای دیدن این صفحه جاوااسکریپت را روشن کنید.</noscript><script src="/app.js"></script></body></html>`,
      "a script of its own fetches it",
    ],
    [
      "asks whether a person reads it",
      `<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1><script>1</script></body></html>`,
      "asks whether a person reads it",
    ],
    [
      "asks for a password",
      `<html><head><title>ورود</title></head><body><h1>ورود به سایت</h1><form><input name="u"><input type="password"><button>ورود</button></form></body></html>`,
      "is shown to subscribers or registered readers only",
    ],
    [
      "is a list",
      `<html><head><title>خبرها</title></head><body><h1>خبرها</h1>${Array.from({ length: 12 }, (_, at) => `<div class="item"><h3><a href="/news/${at}">تیتر خبر شمارهٔ ${at} از خبرهای امروز شهر</a></h3><p>${SENTENCES[at % 3]}</p></div>`).join("")}</body></html>`,
      "is a list of stories",
    ],
    ["is a feed", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "is a feed and no page"],
    ["is no HTML", "متن ساده", "is no page of HTML"],
  ];

  test.each(CASES)("that %s is said to be so", async (_, html, said) => {
    const { day, problems } = await gathered(html);
    expect(problems.join()).toContain(said);
    expect(day.candidates()).toEqual([]);
  });

  test.each([
    [404, "there is no such page"],
    [410, "there is no such page"],
    [403, "is not shown to everybody (status 403)"],
  ])("because of status %i is said to be so", async (status, said) => {
    const day = desk("isna");
    day.pages.set(ADDRESS, {
      kind: "failed",
      status,
      problem: { severity: "error", file: ADDRESS, message: asFound("") },
    });
    const { code, problems } = await day.gather(0, [ADDRESS]);
    expect([code, problems[0]?.message.en]).toEqual([1, expect.stringContaining(said)]);
  });
});
