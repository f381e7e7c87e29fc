import { describe, expect, it } from "vitest";
import {
  ARTICLES,
  all,
  article,
  at,
  attribute,
  CALENDAR,
  hasClass,
  one,
  pageAt,
  renderAll,
  THREAD,
  text,
} from "./sample-site.ts";

const WHOLE = "/1395/12/07/whole/";
const pages = renderAll();
const { root, html } = pageAt(pages, WHOLE);
const main = one(root, "main");

describe("an article's page", () => {
  it("says both dates in one machine date", () => {
    const [published, updated] = all(one(main, "div", hasClass("facts")), "time");
    if (published === undefined || updated === undefined) throw new Error("dates are missing");
    expect(attribute(published, "datetime")).toBe("2017-02-25T14:25:00+03:30");
    expect(text(published)).toBe("شنبه ۷ اسفند ۱۳۹۵ - ۱۴:۲۵ (۲۵ فوریهٔ ۲۰۱۷)");
    expect(text(updated)).toBe("یکشنبه ۸ اسفند ۱۳۹۵ - ۱۰:۰۰ (۲۶ فوریهٔ ۲۰۱۷)");
  });

  it("says only the hour of a change on the day of publication", () => {
    const day = "1396-01-02";
    const said = (updated: string): string | undefined => {
      const shown = renderAll({ articles: [article("changed", `${day} 08:00`, { updated: at(updated) })] });
      const facts = one(pageAt(shown, "/1396/01/02/changed/").root, "div", hasClass("facts"));
      return all(facts, "time").slice(1).map(text).join("");
    };
    expect(said(`${day} 17:05`)).toBe("۱۷:۰۵");
    expect(said(day)).toBe("چهارشنبه ۲ فروردین ۱۳۹۶ (۲۲ مارس ۲۰۱۷)");
    expect(said("1396-01-03 07:00")).toContain("۳ فروردین");
  });

  it("leads from the home over year, month and edition", () => {
    const crumbs = all(one(main, "nav", hasClass("crumbs")), "a");
    expect(crumbs.map((crumb) => attribute(crumb, "href"))).toEqual(["/", "/1395/", "/1395/12/", "/1395/12/07/"]);
    expect(crumbs.map(text)).toEqual(["خانه", "۱۳۹۵", "اسفند", "۷ اسفند ۱۳۹۵"]);
  });

  it("shows section, kicker, title, lead, key points, corrections and reading time", () => {
    expect(text(one(main, "p", hasClass("kicker")))).toBe("دانش گزارش");
    expect(text(one(main, "h1"))).toBe("زبان C++ و GPT-4 در یک روز");
    expect(text(one(main, "p", hasClass("lead")))).toBe("چکیده‌ای از آنچه در متن می‌آید.");
    expect(all(one(main, "ul", hasClass("points")), "li").map(text)).toEqual(["نکتهٔ نخست", "نکتهٔ دوم"]);
    expect(text(one(main, "section", hasClass("corrections")))).toContain("۸ اسفند ۱۳۹۵ (۲۶ فوریهٔ ۲۰۱۷) عددی درست شد.");
    expect(text(one(main, "div", hasClass("facts")))).toContain("زمان خواندن: ۳ دقیقه");
  });

  it("isolates Latin runs in the title", () => {
    const runs = all(one(main, "h1"), "bdi");
    expect(runs.map(text)).toEqual(["C++", "GPT-4"]);
    expect(runs.map((run) => attribute(run, "lang"))).toEqual(["en", "en"]);
  });

  it("names the chain of sources and leads to the original", () => {
    expect(text(one(main, "div", hasClass("facts")))).toContain("به گزارش خبرگزاری نمونه به نقل از روزنامهٔ دیگر");
    const original = one(one(main, "p", hasClass("origin")), "a");
    expect(attribute(original, "href")).toBe("https://agency.example/news/1");
    expect(attribute(original, "rel")).toBe("noopener");
  });

  it("shows the picture with its size, its words and its credit", () => {
    const image = one(main, "img");
    expect(["src", "alt", "width", "height"].map((name) => attribute(image, name))).toEqual([
      "/assets/images/map.svg",
      "نقشه",
      "640",
      "400",
    ]);
    expect(text(one(main, "figcaption"))).toBe("طرح: نگارنده");
  });

  it("puts the body in as it is", () => {
    expect(html).toContain('<p>متن whole با <a href="/tags/calendar/">پیوند</a>');
  });

  it("shows the thread so far with itself marked, near articles, and the one before", () => {
    const further = one(main, "aside");
    const timeline = all(one(further, "ol", hasClass("timeline")), "li");
    expect(timeline).toHaveLength(2);
    expect(timeline.map((item) => attribute(item, "aria-current"))).toEqual([undefined, "true"]);
    const links = all(further, "a").map((link) => attribute(link, "href"));
    expect(links).toEqual(["/1395/12/06/first/", "/threads/story/", "/1395/12/06/near/", "/1395/12/06/near/"]);
  });

  it("hands title and address to the messengers, percent-encoded", () => {
    const links = all(one(main, "nav", hasClass("share")), "a").map((link) => new URL(attribute(link, "href") ?? ""));
    expect(links.map((link) => link.host || link.protocol)).toEqual([
      "t.me",
      "eitaa.com",
      "ble.ir",
      "wa.me",
      "x.com",
      "mailto:",
    ]);
    for (const link of links.slice(0, 3)) {
      expect(link.searchParams.get("url")).toBe(`https://example.org${WHOLE}`);
      expect(link.searchParams.get("text")).toBe("زبان C++ و GPT-4 در یک روز");
    }
  });

  it("hides what needs a script", () => {
    const hidden = all(one(main, "nav", hasClass("share")), "li", (item) => attribute(item, "data-for") !== undefined);
    expect(hidden.map((item) => attribute(item, "hidden"))).toEqual(["", "", ""]);
    expect(
      attribute(
        one(root, "div", (box) => attribute(box, "id") === "comforts"),
        "hidden",
      ),
    ).toBe("");
  });

  it("leads a comment to the editor with the article's name and address", () => {
    const link = one(one(main, "section", hasClass("comments")), "a");
    const target = new URL(attribute(link, "href") ?? "");
    expect(target.pathname).toBe("editor@example.org");
    expect(target.searchParams.get("body")).toBe(`https://example.org${WHOLE}`);
  });

  it.each([
    ["https://t.me/editor", "text", `نظر دربارهٔ «زبان C++ و GPT-4 در یک روز»\nhttps://example.org${WHOLE}`],
    ["https://forms.example/f?id=7#write", "url", `https://example.org${WHOLE}`],
    ["https://forms.example/f?id=7#write", "title", "زبان C++ و GPT-4 در یک روز"],
  ])("leads a comment to %s with its %s", (comments, name, value) => {
    const page = pageAt(renderAll({ site: { commentAddress: comments } }), WHOLE);
    const link = one(one(page.root, "section", hasClass("comments")), "a");
    const target = new URL(attribute(link, "href") ?? "");
    expect(target.searchParams.get(name)).toBe(value);
    expect(target.origin + target.pathname + target.hash).toBe(comments.replace("?id=7", ""));
  });

  it("stays the same when another article is published", () => {
    const more = [...ARTICLES, article("newest", "1396-02-01 10:00", { tags: [CALENDAR], thread: THREAD })];
    const later = renderAll({ articles: more });
    for (const before of pages.filter((page) => page.kind === "articles")) {
      expect(pageAt(later, before.path).html).toBe(before.html);
    }
  });

  it("shows no time where the article has a day only", () => {
    const day = pageAt(pages, "/1396/01/01/nowruz/");
    const time = one(one(day.root, "div", hasClass("facts")), "time");
    expect(attribute(time, "datetime")).toBe("2017-03-21");
    expect(text(time)).toBe("سه‌شنبه ۱ فروردین ۱۳۹۶ (۲۱ مارس ۲۰۱۷)");
  });

  it.each([
    ["draft", "پیش‌نویس"],
    ["future", "زمان‌بندی‌شده"],
  ] as const)("bears a badge while it is not published: %s", (unpublished, badge) => {
    const shown = renderAll({ articles: [article("unready", "1396-01-02", { unpublished })] });
    const page = pageAt(shown, "/1396/01/02/unready/");
    expect(text(one(page.root, "mark"))).toBe(badge);
    expect(all(pageAt(pages, WHOLE).root, "mark")).toEqual([]);
  });

  it("names an Afghan digest's months as Afghanistan does", () => {
    const page = pageAt(renderAll({ site: { language: "fa-AF" } }), WHOLE);
    expect(attribute(page.root, "lang")).toBe("fa-AF");
    expect(text(one(page.root, "time"))).toBe("شنبه ۷ حوت ۱۳۹۵ - ۱۴:۲۵ (۲۵ فبروری ۲۰۱۷)");
  });
});
