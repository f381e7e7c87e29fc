import { describe, expect, it } from "vitest";
import { all, article, attribute, CALENDAR, hasClass, one, pageAt, renderAll, text, WATER } from "./sample-site.ts";

const pages = renderAll();

describe("a tag's page", () => {
  const main = one(pageAt(pages, "/tags/calendar/").root, "main");

  it("says its other names, its children and its neighbours, and offers its feed", () => {
    const about = text(one(main, "div", hasClass("about")));
    expect(about).toContain("نام‌های دیگر: تقویم");
    expect(about).toContain("زیرشاخه‌ها: کبیسه");
    expect(about).toContain("۴ نوشته.");
    const feeds = all(pageAt(pages, "/tags/calendar/").root, "link", (link) => attribute(link, "rel") === "alternate");
    const addresses = feeds.map((feed) => attribute(feed, "href"));
    expect(addresses).toContain("/rss.xml");
    expect(addresses).toContain("/tags/calendar/rss.xml");
  });

  it("leads from a child to its parent", () => {
    const crumbs = all(one(pageAt(pages, "/tags/leap/").root, "nav", hasClass("crumbs")), "a");
    expect(crumbs.map((crumb) => attribute(crumb, "href"))).toEqual(["/", "/tags/", "/tags/calendar/"]);
  });

  it("has its articles by month, newest first, with both dates", () => {
    expect(all(main, "h2").map(text)).toEqual(["فروردین ۱۳۹۶", "اسفند ۱۳۹۵"]);
    expect(all(main, "h3").flatMap((heading) => all(heading, "a").map((link) => attribute(link, "href")))).toEqual([
      "/1396/01/01/nowruz/",
      "/1395/12/07/whole/",
      "/1395/12/06/near/",
      "/1395/12/06/first/",
    ]);
    expect(all(main, "time").map(text)[0]).toBe("۱ فروردین ۱۳۹۶ (۲۱ مارس ۲۰۱۷)");
  });

  it("draws no chart of two months", () => {
    expect(all(main, "svg")).toEqual([]);
  });
});

describe("a chart", () => {
  it("has a bar for each month that has articles, and says what it shows", () => {
    const dates = ["1395-01-05", "1395-01-06", "1395-03-01", "1395-06-01"];
    const svg = chartOf(dates);
    expect(attribute(svg, "viewBox")).toBe("0 0 72 56");
    expect(attribute(svg, "aria-label")).toBe(
      "شمار نوشته‌ها از فروردین ۱۳۹۵ تا شهریور ۱۳۹۵. بیشترین: ۲ نوشته، فروردین ۱۳۹۵.",
    );
    // The oldest month is at the start of the line, on the right; the highest bar fills the height.
    expect(attribute(one(svg, "path"), "d")).toBe("M66 56v-56M42 56v-28M6 56v-28");
  });

  it("counts years where there are more than sixty months", () => {
    const svg = chartOf(["1380-01-05", "1390-01-06", "1395-03-01"]);
    expect(attribute(svg, "viewBox")).toBe("0 0 192 56");
    expect(attribute(svg, "aria-label")).toContain("از ۱۳۸۰ تا ۱۳۹۵");
  });

  function chartOf(dates: readonly string[]) {
    const articles = dates.map((date, index) => article(`n${index}`, date, { tags: [CALENDAR] }));
    return one(one(pageAt(renderAll({ articles }), "/tags/calendar/").root, "main"), "svg");
  }
});

describe("a long list", () => {
  const articles = Array.from({ length: 35 }, (_, index) => article(`n${index}`, "1395-02-03", { tags: [CALENDAR] }));
  const long = renderAll({ articles });

  it("tells on a full page which articles it holds, and nothing that follows the whole list", () => {
    const full = one(pageAt(long, "/tags/calendar/page/1/").root, "main");
    expect(text(one(full, "p", hasClass("about")))).toContain("نوشته‌های ۱ تا ۳۰");
    expect(text(full)).not.toContain("۳۵ نوشته");
    expect(all(one(full, "nav", hasClass("neighbours")), "a").map((link) => attribute(link, "href"))).toEqual([
      "/tags/calendar/page/2/",
    ]);
  });

  it("leads from the newest page's number to the list's own address", () => {
    const { root } = pageAt(long, "/tags/calendar/page/2/");
    const refresh = one(root, "meta", (meta) => attribute(meta, "http-equiv") === "refresh");
    expect(attribute(refresh, "content")).toBe("0; url=/tags/calendar/");
    expect(attribute(one(root, "a"), "href")).toBe("/tags/calendar/");
  });
});

describe("a thread's page", () => {
  it("reads as a line of time, oldest first", () => {
    const timeline = one(pageAt(pages, "/threads/story/").root, "ol", hasClass("timeline"));
    expect(all(timeline, "a").map((link) => attribute(link, "href"))).toEqual([
      "/1395/12/06/first/",
      "/1395/12/07/whole/",
    ]);
  });
});

describe("the tag index", () => {
  it("is by the Persian alphabet, each letter once, with counts", () => {
    const main = one(pageAt(pages, "/tags/").root, "main");
    expect(all(main, "h2").map(text)).toEqual(["آ", "ک", "گ", "A–Z"]);
    // A count is not to be alone on a line.
    const entries = all(main, "li").map((entry) => text(entry).replace("\u00A0", "·"));
    expect(entries.slice(1)).toEqual(["آب·(۱)", "کبیسه·(۲)", "گاه‌شماری·(۴)زیرشاخه‌ها: کبیسه", "C++·(۱)"]);
  });

  it("keeps the alphabet where a label begins with a sign", () => {
    const quoted = { ...CALENDAR, label: "«گزیده»" };
    const tags = [quoted, WATER];
    const page = pageAt(renderAll({ tags, articles: [article("a", "1396-01-01", { tags })] }), "/tags/");
    expect(all(one(page.root, "main"), "h2").map(text)).toEqual(["آ", "گ"]);
  });
});
