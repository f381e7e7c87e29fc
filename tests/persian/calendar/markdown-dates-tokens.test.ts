import createMarkdownIt from "markdown-it";
import { describe, expect, it, test } from "vitest";
import { textDates } from "../../../src/persian/calendar/markdown-dates.ts";
import { ESFAND_1395 } from "./marked.ts";

const env = { referenceMoment: ESFAND_1395, otherCalendar: "inline", language: "fa-IR" };
const DEY = '<time datetime="2017-01-01">۱۲ دی</time> (۱ ژانویه)';

function render(markdown: string, environment: object = env): string {
  return createMarkdownIt({ html: true })
    .use(textDates)
    .render(markdown, { ...environment })
    .trim();
}

describe("a paragraph with dates", () => {
  test.each([
    ["code", "میدان `ب` ۱۲ دی", `میدان <code>ب</code> ${DEY}`],
    ["a picture", "میدان ![](a.svg) ۱۲ دی", `میدان <img src="a.svg" alt=""> ${DEY}`],
    ["a line break", "در تهران\n۱۲ دی", `در تهران\n${DEY}`],
    ["a hard line break", "در تهران\\\n۱۲ دی", `در تهران<br>\n${DEY}`],
    ["raw HTML", "میدان <b>۱۲ دی</b>", "میدان <b>۱۲ دی</b>"],
    ["emphasis", "میدان *شهر* و **۱۲ دی**", `میدان <em>شهر</em> و <strong>${DEY}</strong>`],
  ])("is read across %s", (_, source, expected) => {
    expect(render(source)).toBe(`<p>${expected}</p>`);
  });

  it("gets one element for each date, and no empty texts", () => {
    const tokens = createMarkdownIt()
      .use(textDates)
      .parse("۱۲ دی و *۱۳ دی*", { ...env });
    expect(tokens[1]?.children?.map(({ type, tag, nesting, content }) => [type, tag, nesting, content])).toEqual([
      ["time_open", "time", 1, ""],
      ["text", "", 0, "۱۲ دی"],
      ["time_close", "time", -1, ""],
      ["text", "", 0, " (۱ ژانویه)"],
      ["text", "", 0, " و "],
      ["em_open", "em", 1, ""],
      ["time_open", "time", 1, ""],
      ["text", "", 0, "۱۳ دی"],
      ["time_close", "time", -1, ""],
      ["text", "", 0, " (۲ ژانویه)"],
      ["em_close", "em", -1, ""],
    ]);
  });

  it("keeps its tokens where there is no date", () => {
    const tokens = createMarkdownIt()
      .use(textDates)
      .parse("۳ *نفر*", { ...env });
    expect(tokens[1]?.children?.map(({ type }) => type)).toEqual(["text", "em_open", "text", "em_close"]);
  });

  it("is in brackets only from a bracket that is open and near", () => {
    const long = "و باز هم رفت ".repeat(20);
    expect(render(`(شهر ۱۲ دی) ${long}`)).toContain("</time> برابر با ۱ ژانویه)");
    expect(render(`(شهر) ۱۲ دی ${long}`)).toContain(DEY);
    expect(render(`(شهر ${long} ۱۲ دی`)).toContain(DEY);
  });

  it("is no prose where it is longer than 10,000 characters: left alone, and forgotten", () => {
    const prose = (length: number) => `${"الف ".repeat(length / 4 - 2)}، ۱۲ دی`;
    expect(prose(10_000)).toHaveLength(9_999);
    expect(render(`ب${prose(10_000)}`)).toContain(DEY);
    expect(render(`بب${prose(10_000)}`)).not.toContain("<time");
    expect(render("در سال ۱۳۵۷ آمد.\n\nدر ۱۲ دی")).not.toContain("<time");
    expect(render(`در سال ۱۳۵۷ آمد.\n\nبب${prose(10_000)}\n\nدر ۱۲ دی`)).toContain(DEY);
  });
});

describe("the plugin", () => {
  test.each([
    ["an article's date", { ...env, referenceMoment: undefined }],
    ["an article's date, but null", { ...env, referenceMoment: null }],
    ["an article's date, but a text", { ...env, referenceMoment: "1395-12-07" }],
    ["a Jalali day in the article's date", { ...env, referenceMoment: { epochMs: 0 } }],
    ["an instant in the article's date", { ...env, referenceMoment: { jalali: ESFAND_1395.jalali } }],
    ["a way to give the other calendar", { ...env, otherCalendar: undefined }],
    ["a language", { ...env, language: undefined }],
  ])("does nothing without %s", (_, environment) => {
    expect(render("در ۱۲ دی", environment)).toBe("<p>در ۱۲ دی</p>");
  });

  it("can be switched off by its name", () => {
    const md = createMarkdownIt().use(textDates);
    md.core.ruler.disable("text_dates");
    expect(md.render("در ۱۲ دی", { ...env })).toBe("<p>در ۱۲ دی</p>\n");
  });
});
