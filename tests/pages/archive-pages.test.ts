import { describe, expect, it } from "vitest";
import { persianDigits } from "../../src/persian/digits.ts";
import { all, article, attribute, hasClass, one, pageAt, renderAll, text } from "./sample-site.ts";

const pages = renderAll();

describe("a month's page", () => {
  const table = one(pageAt(pages, "/1396/01/").root, "table");

  it("is a calendar whose week begins on Saturday", () => {
    const heads = all(table, "th");
    expect(heads.map((head) => attribute(head, "abbr"))).toEqual([
      "شنبه",
      "یکشنبه",
      "دوشنبه",
      "سه‌شنبه",
      "چهارشنبه",
      "پنجشنبه",
      "جمعه",
    ]);
    expect(heads.every((head) => attribute(head, "scope") === "col")).toBe(true);
    expect(text(one(table, "caption"))).toBe("تقویم فروردین ۱۳۹۶");
  });

  it("has every day once, in its column, with the other calendar's day", () => {
    const days = all(table, "tr")
      .slice(1)
      .map((row) => all(row, "td").map(text));
    expect(days.every((week) => week.length === 7)).toBe(true);
    expect(days[0]?.slice(0, 3)).toEqual(["", "", ""]);
    expect(days[0]?.[3]).toMatch(/^۱/u);
    expect(days.flat().filter((day) => day !== "")).toHaveLength(31);
    const first = one(table, "td", (cell) => /^۱(?:\D|$)/u.test(text(cell)));
    expect(attribute(first, "data-other")).toBe("۲۱");
  });

  it("leads from a day to its edition with the number of articles", () => {
    const [link, ...others] = all(table, "a");
    if (link === undefined) throw new Error("no link");
    expect(others).toEqual([]);
    expect(attribute(link, "href")).toBe("/1396/01/01/");
    expect(text(link)).toBe("۱ ۲ نوشته");
  });

  it("says of each day how many articles it has, for narrow windows too, whose calendar has no room for it", () => {
    const day = one(pageAt(pages, "/1396/01/").root, "section", hasClass("rubric"));
    expect(text(one(day, "p"))).toBe("۲۱ مارس ۲۰۱۷، ۲ نوشته");
  });

  it("marks Fridays and public holidays, and names the holidays", () => {
    const off = all(table, "td", hasClass("off")).map((cell) => text(cell).split(" ")[0]);
    expect(off).toEqual(["۱", "۴", "۱۱", "۱۸", "۲۵"]);
    const holidays = one(pageAt(pages, "/1396/01/").root, "section", hasClass("holidays"));
    expect(text(one(holidays, "li"))).toBe("۱ فروردین آغاز نوروز");
  });

  it("is there for the Gregorian calendar too, with the same holidays", () => {
    const march = pageAt(pages, "/2017/03/");
    expect(text(one(march.root, "h1"))).toBe("مارس ۲۰۱۷");
    expect(text(one(march.root, "p", hasClass("lead")))).toBe("اسفند ۱۳۹۵ – فروردین ۱۳۹۶");
    const holidays = all(one(march.root, "section", hasClass("holidays")), "li").map(text);
    expect(holidays).toEqual(["۱۹ مارس روز ملی شدن صنعت نفت", "۲۱ مارس آغاز نوروز"]);
  });

  it("leads to the months before and after", () => {
    const turning = one(pageAt(pages, "/1396/01/").root, "nav", hasClass("neighbours"));
    expect(all(turning, "a").map((link) => [attribute(link, "rel"), attribute(link, "href")])).toEqual([
      ["prev", "/1395/12/"],
    ]);
  });
});

describe("a year's page", () => {
  it("has four seasons of three months, those without articles not linked", () => {
    const main = one(pageAt(pages, "/1395/").root, "main");
    expect(all(main, "h2").map(text)).toEqual(["بهار", "تابستان", "پاییز", "زمستان"]);
    const months = all(one(main, "div", hasClass("twelve")), "li");
    expect(months).toHaveLength(12);
    expect(months.flatMap((month) => all(month, "a").map((link) => attribute(link, "href")))).toEqual([
      "/1395/12/",
      "/1395/12/06/",
      "/1395/12/07/",
    ]);
    expect(text(months[11] ?? main)).toMatch(/^اسفند ۴ نوشته فوریه – مارس ۲۰۱۷/u);
    expect(text(months[9] ?? main)).toMatch(/^دی دسامبر ۲۰۱۶ – ژانویهٔ ۲۰۱۷/u);
  });

  it("is twelve small calendars that mark the days off and lead to the days with articles", () => {
    const calendars = all(pageAt(pages, "/1395/").root, "table");
    expect(calendars.map((calendar) => text(one(calendar, "caption")))[11]).toBe("تقویم اسفند ۱۳۹۵");
    const days = calendars.map((calendar) => all(calendar, "td").filter((day) => text(day) !== "").length);
    expect(days).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]);
    const esfand = calendars[11];
    if (esfand === undefined) throw new Error("no Esfand");
    expect(all(esfand, "a").map(text)).toEqual(["۶ ۲ نوشته", "۷ ۲ نوشته"]);
    expect(all(esfand, "td", hasClass("off")).map(text)).toEqual(["۶ ۲ نوشته", "۱۳", "۲۰", "۲۷", "۲۹"]);
  });

  it("has twelve months of the Gregorian year", () => {
    const main = one(pageAt(pages, "/2017/").root, "main");
    const linked = all(one(main, "div", hasClass("twelve")), "a").map((link) => attribute(link, "href"));
    expect(all(one(main, "div", hasClass("twelve")), "li")).toHaveLength(12);
    expect(linked).toEqual(["/2017/02/", "/1395/12/06/", "/1395/12/07/", "/2017/03/", "/1396/01/01/"]);
  });
});

describe("the archive", () => {
  it("has both calendars, newest year first", () => {
    const main = one(pageAt(pages, "/archive/").root, "main");
    expect(all(main, "h2").map(text)).toEqual(["تقویم خورشیدی", "تقویم میلادی"]);
    expect(all(main, "h3").map(text)).toEqual(["۱۳۹۶", "۱۳۹۵", "۲۰۱۷"]);
    expect(text(one(main, "p", hasClass("lead")))).toBe("۶ نوشته در ۳ شماره، در هر دو تقویم.");
  });
});

describe("the archive of many years", () => {
  const articles = Array.from({ length: 40 }, (_, index) => article(`a${index}`, `${1365 + index}-02-10 08:00`));
  const main = one(pageAt(renderAll({ articles }), "/archive/").root, "main");
  const [jalali, gregorian] = all(main, "div", hasClass("calendars")).flatMap((div) => div.childNodes);

  it("shows the newest eight with their months, and leads to all others by a line", () => {
    if (jalali === undefined || gregorian === undefined) throw new Error("a calendar is missing");
    for (const [calendar, first, last] of [
      [jalali, 1365, 1404],
      [gregorian, 1986, 2025],
    ] as const) {
      const parts = all(calendar, "section", hasClass("rubric"));
      expect(parts.map((part) => text(one(part, "h3")))).toEqual([
        ...Array.from({ length: 8 }, (_, index) => persianDigits(last - index)),
        "سال‌های پیش‌تر",
      ]);
      const [earlier] = parts.slice(-1).map((part) => all(part, "a"));
      expect(earlier?.map((link) => attribute(link, "href"))).toEqual(
        Array.from({ length: last - first - 7 }, (_, index) => `/${last - 8 - index}/`),
      );
    }
  });
});
