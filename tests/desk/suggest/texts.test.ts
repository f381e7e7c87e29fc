import { describe, expect, test } from "vitest";
import { TagNames } from "../../../src/desk/import/tag-names.ts";
import { VOCABULARY } from "../../../src/desk/import/vocabulary.ts";
import { keyPoints } from "../../../src/desk/suggest/key-points.ts";
import { namedIn } from "../../../src/desk/suggest/names.ts";
import { quotesOf } from "../../../src/desk/suggest/quotes.ts";

const FLOOD = `سیلاب شامگاه جمعه در سه روستای دشت مهران ۲۰ خانه را ویران کرد و راه روستاها بسته شد.

هوا این روزها خنک‌تر شده است و بچه‌ها به مدرسه می‌روند.

امدادگران به روستاهای دشت مهران رسیده‌اند و خانواده‌هایی که خانه‌شان ویران شده است در مدرسه اسکان یافته‌اند.

استاندار وعده داد که راه روستاها تا فردا باز شود و خانه‌های ویران از نو ساخته شود.

آیا کسی از این خبر تعجب کرده است که می‌پرسد؟`;

describe("keyPoints", () => {
  test("gives two sentences of a text, in its own words and order, the first among them", () => {
    const points = keyPoints("سیلاب در دشت مهران ۲۰ خانه را ویران کرد", FLOOD);
    expect(points).toHaveLength(2);
    expect(points[0]).toContain("سیلاب شامگاه جمعه");
    for (const point of points) expect(FLOOD).toContain(point);
    expect(points.join(" ")).not.toContain("هوا این روزها");
  });

  test("gives none of a text that is short already", () => {
    expect(keyPoints("باران", "باران آمد. زمین تر شد و همه خوشحال شدند.")).toEqual([]);
  });

  test("takes no heading, table or question for a point", () => {
    const text = `# سرفصل دشت مهران و سیلاب روستاها و خانه‌ها\n\n${FLOOD}`;
    expect(keyPoints("سیلاب", text).join(" ")).not.toMatch(/سرفصل|؟/u);
  });
});

describe("quotesOf", () => {
  const saidBy = (text: string): readonly (string | undefined)[] => quotesOf(text).map(({ speaker }) => speaker);

  test.each([
    ["مریم آرازی، رئیس اورژانس استان، گفت: «حال پنج نفر از آنان وخیم است.»", "مریم آرازی، رئیس اورژانس استان"],
    ["رضا دانا در گفت‌وگو با خبرنگاران تأکید کرد: «راه تا فردا باز می‌شود.»", "رضا دانا"],
    ["به گفتهٔ استاندار، «راه تا فردا شب باز می‌شود» و کار تمام است.", "استاندار"],
    ["«راه تا فردا شب باز می‌شود». این را استاندار در نشست امروز گفت.", "استاندار"],
    ["و «راه تا فردا شب باز می‌شود» تیتر روزنامه‌ها بود.", undefined],
  ])("reads who speaks: %s", (text, speaker) => {
    expect(saidBy(text)).toEqual([speaker]);
  });

  test("takes a pronoun and a verb alone for whoever spoke last", () => {
    const text =
      "مریم آرازی گفت: «حال پنج نفر از آنان وخیم است.»\n\nوی افزود: «سه نفر دیگر هم بستری شده‌اند.» و افزود: «بقیه به خانه رفته‌اند.»";
    expect(saidBy(text)).toEqual(["مریم آرازی", "مریم آرازی", "مریم آرازی"]);
  });

  test("passes over titles of works and names in quotation marks", () => {
    expect(quotesOf("فیلم «شب‌های روشن تهران» در سینما «آزادی» است.")).toEqual([]);
  });
});

describe("namedIn", () => {
  test("finds the people among the digest's tags, and places", () => {
    const names = new TagNames(VOCABULARY);
    for (const label of ["مریم آرازی", "اقتصاد مقاومتی"]) names.learn({ label, aliases: [], described: true });
    const named = namedIn(
      { title: "مریم آرازی در اصفهان", lead: "", body: "مریم آرازی از اصفهان به شیراز رفت و از اقتصاد مقاومتی گفت." },
      names,
    );
    expect(named.people).toEqual(["مریم آرازی"]);
    expect(named.places).toContain("اصفهان");
  });
});
