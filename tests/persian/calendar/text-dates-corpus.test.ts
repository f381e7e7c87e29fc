import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMoment } from "../../../src/persian/calendar/moment.ts";
import { findTextDates } from "../../../src/persian/calendar/text-dates.ts";
import { persianDigits } from "../../../src/persian/digits.ts";
import { inEnglish } from "../../support/english.ts";

const CORPUS = new URL("../../../../shared/corpus/", import.meta.url);

interface Paragraph {
  readonly text: string;
  readonly published: string;
}

function paragraphs(): readonly Paragraph[] {
  if (!existsSync(CORPUS)) {
    console.log("The corpus of real articles is not here: dates in running text are checked on written examples only.");
    return [];
  }
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const feed: { items: { content_html: string; date_published?: string }[] } = JSON.parse(
        readFileSync(new URL(name, CORPUS), "utf8"),
      );
      return feed.items.flatMap((item) =>
        item.content_html
          .split(/<[^>]+>/)
          .map((text) => ({ text, published: item.date_published ?? "2019-01-15T12:00:00+03:30" })),
      );
    });
}

describe("dates in real articles", () => {
  const icu = new Intl.DateTimeFormat("fa-u-ca-persian", { timeZone: "UTC", day: "numeric", month: "long" });

  it("have a day and a month that ICU gives for their machine value, in the calendar that is not the text's", () => {
    for (const { text, published } of paragraphs()) {
      const reference = parseMoment(published, "Asia/Tehran");
      if (!reference.ok) throw new Error(inEnglish(reference.problem));
      for (const date of findTextDates(text, reference.moment, "fa-IR")) {
        if (date.kind !== "day") continue;
        const jalali = icu.format(new Date(`${date.datetime}T00:00Z`));
        const gregorianDayOfMonth = persianDigits(Number(date.datetime?.slice(8)));
        const given = date.calendar === "jalali" ? gregorianDayOfMonth : jalali;
        expect(date.reading.startsWith(given), `${text.slice(date.start, date.end)}: ${date.reading}`).toBe(true);
      }
    }
  });
});
