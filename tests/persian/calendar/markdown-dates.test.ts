import createMarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { describe, expect, it } from "vitest";
import { textDates } from "../../../src/persian/calendar/markdown-dates.ts";
import { parseMoment } from "../../../src/persian/calendar/moment.ts";
import type { Language } from "../../../src/persian/calendar/names.ts";
import type { OtherCalendar } from "../../../src/persian/calendar/text-dates.ts";
import { inEnglish } from "../../support/english.ts";

const md = createMarkdownIt({ html: true }).use(footnote).use(textDates);

function render(markdown: string, otherCalendar: OtherCalendar = "inline", language: Language = "fa-IR"): string {
  const parsed = parseMoment("1395-12-07 14:25", "Asia/Tehran");
  if (!parsed.ok) throw new Error(inEnglish(parsed.problem));
  return md.render(markdown, { referenceMoment: parsed.moment, otherCalendar, language }).trim();
}

/** What the default is. */
const DAYS: Exclude<OtherCalendar, string> = { days: "inline", months: "title", years: "title" };

const FEBRUARY = '<time datetime="2017-02-24">۲۴ فوریه</time> (۶ اسفند)';

describe("dates in Markdown", () => {
  it("are followed by the other calendar", () => {
    expect(render("از ماه اکتبر سال ۲۰۱۶ تا ۲۴ فوریه")).toBe(
      `<p>از <time datetime="2016-10">ماه اکتبر سال ۲۰۱۶</time> (مهر و آبان ۱۳۹۵) تا ${FEBRUARY}</p>`,
    );
  });

  it("carry the other calendar in their title, with its year", () => {
    expect(render("در ۲۴ فوریه", "title")).toBe(
      '<p>در <time datetime="2017-02-24" title="۶ اسفند ۱۳۹۵">۲۴ فوریه</time></p>',
    );
  });

  it("stay as they are but for their machine value when the other calendar is off", () => {
    expect(render("در ۲۴ فوریه", "off")).toBe('<p>در <time datetime="2017-02-24">۲۴ فوریه</time></p>');
  });

  it("of Jalali months get no `<time>`, which could not hold them", () => {
    expect(render("در مهر ۱۳۹۵")).toBe("<p>در مهر ۱۳۹۵ (سپتامبر و اکتبر ۲۰۱۶)</p>");
    expect(render("در مهر ۱۳۹۵", "title")).toBe('<p>در <span title="سپتامبر و اکتبر ۲۰۱۶">مهر ۱۳۹۵</span></p>');
    expect(render("در مهر ۱۳۹۵", "off")).toBe("<p>در مهر ۱۳۹۵</p>");
  });

  it("inside brackets get no second pair", () => {
    expect(render("امروز (شنبه ۷ اسفند) بود.")).toBe(
      '<p>امروز (<time datetime="2017-02-25">شنبه ۷ اسفند</time> برابر با ۲۵ فوریه) بود.</p>',
    );
    expect(render("(الف) در ۲۴ فوریه")).toContain(FEBRUARY);
  });

  it("are found in emphasis, headings, lists, tables, footnotes and the text of links", () => {
    const sources = [
      "در **۲۴ فوریه** بود",
      "## ۲۴ فوریه",
      "- ۲۴ فوریه",
      "| روز |\n|---|\n| ۲۴ فوریه |",
      "متن[^1]\n\n[^1]: در ۲۴ فوریه",
      "متن^[در ۲۴ فوریه]",
      "[در ۲۴ فوریه](https://example.org)",
    ];
    for (const source of sources) expect([source, render(source)]).toEqual([source, expect.stringContaining(FEBRUARY)]);
  });

  it("are never touched in code, targets, titles, alternative texts and raw HTML", () => {
    const sources = [
      "`۲۴ فوریه`",
      "```\n۲۴ فوریه\n```",
      "    ۲۴ فوریه",
      '[متن](https://example.org/ "۲۴ فوریه")',
      "![۲۴ فوریه](a.svg)",
      '<b title="۲۴ فوریه">متن</b>',
      "<div>\n۲۴ فوریه\n</div>",
    ];
    for (const source of sources)
      expect([source, render(source)]).toEqual([source, expect.not.stringContaining("<time")]);
  });

  it("are known as names across markup", () => {
    for (const source of ["میدان **۷ دی**", "خیابان [۱۲ دی](https://example.org)", "خیابان\n۱۲ دی"]) {
      expect([source, render(source)]).toEqual([source, expect.not.stringContaining("<time")]);
    }
  });

  it("that reach across markup or lines are left alone, and those after them still found", () => {
    expect(render("در ۲۴ *فوریه* و ۲۴\nفوریه و در ۲۴ فوریه")).toBe(
      `<p>در ۲۴ <em>فوریه</em> و ۲۴\nفوریه و در ${FEBRUARY}</p>`,
    );
  });

  it("do not make May of a verb that is on the next line or in emphasis", () => {
    expect(render("ساعت دیدار ۱۲ می\nماند")).not.toContain("<time");
    expect(render("دیدار ۱۲ می *ماند*")).not.toContain("<time");
  });

  it("are given in Afghanistan's names where the site asks for them", () => {
    expect(render("در ۲۴ فبروری", "inline", "fa-AF")).toBe(
      '<p>در <time datetime="2017-02-24">۲۴ فبروری</time> (۶ حوت)</p>',
    );
  });

  it("keep every character of the text, in its order", () => {
    const source = "a & b < c در ۲۴ فوریه، ۱۲ تیر ۱۳۹۸؛ «۷ دی»\nو ماه می.";
    const plain = (html: string) => html.replace(/<[^>]+>/g, "");
    expect(plain(render(source, "title"))).toBe(plain(createMarkdownIt().render(source).trim()));
  });

  it("are left alone without an article's date", () => {
    expect(md.render("در ۲۴ فوریه")).toBe("<p>در ۲۴ فوریه</p>\n");
    expect(md.render("در ۲۴ فوریه", { otherCalendar: "inline" })).toBe("<p>در ۲۴ فوریه</p>\n");
  });

  it("of days are in brackets, of months and years in a title, by default", () => {
    expect(render("در ۲۴ فوریه و در سال ۲۰۱۷ و مهر ۱۳۹۵", DAYS)).toBe(
      `<p>در ${FEBRUARY} و در <time datetime="2017" title="۱۳۹۵ و ۱۳۹۶">سال ۲۰۱۷</time> و <span title="سپتامبر و اکتبر ۲۰۱۶">مهر ۱۳۹۵</span></p>`,
    );
  });

  it("of each kind are given as is set for that kind", () => {
    const given = (ways: Partial<typeof DAYS>) => render("در ۲۴ فوریه و در سال ۲۰۱۷ و مهر ۱۳۹۵", { ...DAYS, ...ways });
    expect(given({ days: "off" })).toContain('<time datetime="2017-02-24">۲۴ فوریه</time> و');
    expect(given({ years: "off" })).toContain('<time datetime="2017">سال ۲۰۱۷</time> و');
    expect(given({ months: "inline" })).toContain("مهر ۱۳۹۵ (سپتامبر و اکتبر ۲۰۱۶)");
  });

  it("are given in brackets once in an article, and not where a bracket follows", () => {
    const noted = '<time datetime="2017-02-24" title="۶ اسفند ۱۳۹۵">۲۴ فوریه</time>';
    expect(render("در ۲۴ فوریه\n\nپس از ۲۴ فوریه")).toBe(`<p>در ${FEBRUARY}</p>\n<p>پس از ${noted}</p>`);
    expect(render("در ۲۴ فوریه (جمعه)")).toBe(`<p>در ${noted} (جمعه)</p>`);
  });

  it.each([
    ["از ۱۸ آوریل تا ۲۱ آوریل", 2],
    ["از ۳۰ خرداد لغایت ۲۹ تیر", 2],
    ["از ۵ مهر تا ۱۰ آبان ۱۳۹۵ و از ۲ دی ۱۳۹۵ تا ۳ بهمن ۱۳۹۵", 2],
    ["از ۳۰ خرداد تا ۲۹ تیر و از ۱ دی تا ۵ دی ۱۳۹۵", 2],
    ["از ۱۸ آوریل ساعت ۸ تا ۲۱ آوریل ساعت ۱۰", 0],
    ["از ۳۱ مهر تا ۵ آبان", 0],
    ["از ۵ مهر تا ۳۱ مهر", 0],
    ["از ۲ تا ۵ مهر", 0],
  ])("are given at both ends of a range or at neither: %s", (text, count) => {
    expect(render(text).match(/<time/gu)?.length ?? 0).toBe(count);
  });

  it.each([
    ["one end was given before", "در ۱۸ آوریل آمد.\n\nاز ۱۸ آوریل تا ۲۱ آوریل", 3],
    ["the other end was given before", "در ۲۱ آوریل آمد.\n\nاز ۱۸ آوریل تا ۲۱ آوریل", 3],
    ["both were given before", "از ۱۸ آوریل تا ۲۱ آوریل\n\nاز ۱۸ آوریل تا ۲۱ آوریل", 2],
    ["a bracket follows one end", "از ۱۸ آوریل (سه\u200Cشنبه) تا ۲۱ آوریل و از ۵ تیر تا ۸ تیر (پایان)", 2],
    ["one end is in two pieces", "از ۱۸ آوریل تا ۲۱ *آوریل*", 0],
    ["one end is emphasised whole", "از ۱۸ آوریل **تا ۲۱ آوریل**", 2],
  ])("are in brackets at both ends of a range or at neither, where %s", (_, text, count) => {
    // A bracket of the text's own counts too.
    expect(render(text).match(/<\/time> \(/gu)?.length ?? 0).toBe(count);
  });

  it.each([
    ["2017/02/14", "2017-02-14"],
    ["۱۳۹۵/۱۲/۰۷", "2017-02-25"],
    ["۱۳۹۵-۱۲-۷", "2017-02-25"],
    ["۱۴/۲/۲۰۱۷", "2017-02-14"],
    ["۹۵/۱۲/۰۵", "2017-02-23"],
    ["۷/۷/۱۳۹۵", "2016-09-28"],
  ])("in numbers are read by their order: %s", (text, value) => {
    expect(render(`روز ${text} بود`)).toContain(`<time datetime="${value}">${text}</time> (`);
  });

  it.each(["۵/۶/۲۰۱۷", "۱۲/۷/۵", "2017/02/30", "۶۲/۱۲/۰۵", "a.ir/2017/02/14/x", "۱۳۹۵/۱۲", "1.2.3", "۲۰۱۷/۱۴/۰۲"])(
    "in numbers stay where they may be other ones: %s",
    (text) => {
      expect(render(`روز ${text} بود`)).toBe(`<p>روز ${text} بود</p>`);
    },
  );

  it("in a month to come are of the year in which it comes", () => {
    const november = (sentence: string): string => render(sentence, "title");
    expect(november("در ماه نوامبر آغاز خواهد شد")).toContain('datetime="2017-11"');
    expect(november("در ماه نوامبر آغاز شد. سپس خواهد رفت")).toContain('datetime="2016-11"');
    expect(november("در ماه فوریه آغاز خواهد شد")).toContain('datetime="2017-02"');
  });

  it("of years in two digits are Jalali", () => {
    expect(render("در سال ۹۵ رفت", "title")).toBe('<p>در <span title="۲۰۱۶ و ۲۰۱۷">سال ۹۵</span> رفت</p>');
    expect(render("در ۳۱ شهریور ۵۹ جنگ آغاز شد")).toContain('datetime="1980-09-22"');
    expect(render("سال ۹۵ نفر و سال ۱۵ رفتند")).toBe("<p>سال ۹۵ نفر و سال ۱۵ رفتند</p>");
  });
});
