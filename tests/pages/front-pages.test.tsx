import { describe, expect, it } from "vitest";
import * as layout from "../../_includes/page.11ty.tsx";
import {
  all,
  article,
  attribute,
  hasClass,
  one,
  pageAt,
  renderAll,
  rootOf,
  sampleContent,
  sampleShell,
  text,
} from "./sample-site.ts";

const pages = renderAll();

describe("an edition's page", () => {
  const nowruz = one(pageAt(pages, "/1396/01/01/").root, "main");

  it("bears its title, and its day in both calendars above", () => {
    expect(text(one(nowruz, "h1"))).toBe("شمارهٔ نوروز");
    const folio = one(nowruz, "div", hasClass("folio"));
    expect(text(folio)).toBe("سه‌شنبه ۱ فروردین ۱۳۹۶شمارهٔ ۳۲۱ مارس ۲۰۱۷");
    expect(attribute(one(folio, "time"), "datetime")).toBe("2017-03-21");
    expect(text(one(nowruz, "div", hasClass("introduction")))).toBe("نوروز مبارک");
  });

  it("has a lead story and a second one, both top stories", () => {
    expect(all(nowruz, "article", hasClass("lead"))).toHaveLength(1);
    expect(all(nowruz, "article", hasClass("second"))).toHaveLength(1);
  });

  it("gives a day without a title its date as the heading", () => {
    const main = one(pageAt(pages, "/1395/12/07/").root, "main");
    expect(text(one(main, "h1"))).toBe("شنبه ۷ اسفند ۱۳۹۵");
    expect(all(main, "h2").map(text)).toEqual(["گزارش زبان C++ و GPT-4 در یک روز", "وب"]);
  });

  it("says with every story its source and tags", () => {
    const lead = one(pageAt(pages, "/1395/12/07/").root, "article", hasClass("lead"));
    expect(text(one(lead, "p", hasClass("by")))).toBe("منبع: خبرگزاری نمونه ۱۴:۲۵");
    expect(text(one(lead, "p", hasClass("tags")))).toBe("برچسب‌ها: گاه‌شماری، کبیسه، C++");
  });

  it("leads to the editions before and after", () => {
    const turning = one(pageAt(pages, "/1395/12/07/").root, "nav", hasClass("neighbours"));
    expect(all(turning, "a").map((link) => [attribute(link, "rel"), attribute(link, "href")])).toEqual([
      ["prev", "/1395/12/06/"],
      ["next", "/1396/01/01/"],
    ]);
  });

  it("names the week of a weekly digest", () => {
    const weekly = (date: string): string => {
      const pages = renderAll({ site: { editionRhythm: "weekly" }, articles: [article("one", date)] });
      const [edition] = pages.filter((page) => page.kind === "editions");
      if (edition === undefined) throw new Error("no edition");
      return text(one(edition.root, "h1"));
    };
    expect(weekly("1395-12-10")).toBe("هفتهٔ ۷ تا ۱۳ اسفند ۱۳۹۵");
    expect(weekly("1395-12-01")).toBe("هفتهٔ ۳۰ بهمن تا ۶ اسفند ۱۳۹۵");
    expect(weekly("1395-12-30")).toBe("هفتهٔ ۲۸ اسفند ۱۳۹۵ تا ۴ فروردین ۱۳۹۶");
  });
});

describe("the home page", () => {
  const home = pageAt(pages, "/");

  it("has the digest's name as its heading and the newest edition first", () => {
    expect(text(one(home.root, "h1"))).toBe("نمونه");
    expect(text(one(home.root, "title"))).toBe("نمونه");
    expect(attribute(one(one(home.root, "div", hasClass("folio")), "a"), "href")).toBe("/1396/01/01/");
  });

  it("lists what came before, the sections, the tags of late and the feed", () => {
    const links = all(one(home.root, "main"), "a").map((link) => attribute(link, "href"));
    for (const path of ["/1395/12/07/", "/1395/12/06/", "/sections/web/", "/tags/calendar/", "/rss.xml"]) {
      expect(links).toContain(path);
    }
  });
});

describe("a page that an editor wrote", () => {
  it("gets masthead, heading and footer, and the path before its addresses once", () => {
    const shell = sampleShell(sampleContent({ site: { pathPrefix: "/x/" } }));
    const html = layout.render({
      shell,
      content: '<p><a href="/tags/">برچسب</a> <a href="/x/archive/">بایگانی</a></p>',
      title: "دربارهٔ ما",
      page: { url: "/about/" },
    });
    const root = rootOf(html);
    expect(text(one(root, "h1"))).toBe("دربارهٔ ما");
    expect(all(one(root, "article"), "a").map((link) => attribute(link, "href"))).toEqual(["/x/tags/", "/x/archive/"]);
    expect(all(root, "footer")).toHaveLength(1);
  });
});

describe("the masthead", () => {
  it("bears the digest's name, or its logo with the name for those who do not see it", () => {
    expect(text(one(pageAt(pages, "/").root, "h1"))).toBe("نمونه");
    const logo = { path: "/assets/icons/logo.svg", width: 300, height: 80 };
    const drawn = renderAll({ site: { logo, pathPrefix: "/x/" } });
    for (const path of ["/", "/archive/"]) {
      const picture = one(one(pageAt(drawn, path).root, "header"), "img");
      expect(picture.attrs.map(({ value }) => value)).toEqual(["/x/assets/icons/logo.svg", "نمونه", "300", "80"]);
    }
  });
});

describe("a digest without articles", () => {
  const empty = renderAll({ articles: [] });

  it.each([
    ["/", "هنوز شماره‌ای منتشر نشده است."],
    ["/archive/", "هنوز شماره‌ای منتشر نشده است."],
    ["/tags/", "هنوز چیزی در این فهرست نیست."],
    ["/sources/", "هنوز چیزی در این فهرست نیست."],
  ])("says so at %s", (path, said) => {
    const main = one(pageAt(empty, path).root, "main");
    expect(text(main)).toContain(said);
    expect(text(main)).not.toContain("۰");
  });
});
