import { describe, expect, test } from "vitest";
import { findStories, type Telling } from "../../../src/desk/group/stories.ts";

const HOUR = 3_600_000;

function telling(id: string, hours: number, title: string, text: string): Telling {
  return { id, at: hours * HOUR, title, text };
}

/** The groups that are found, each as its ids. */
function groupsOf(...tellings: readonly Telling[]): readonly string[] {
  return findStories(tellings, () => false).stories.map((story) => story.tellings.join());
}

const FIRE = telling(
  "fire",
  0,
  "آتش‌سوزی در بازار سرپوشیدهٔ نیک‌دشت",
  "بازار سرپوشیدهٔ نیک‌دشت شامگاه دوشنبه آتش گرفت و ۴۷ مغازه سوخت. ۱۲ آتش‌نشان دود خوردند. اتصال سیم در یک عطاری علت آن بود.",
);
const FIRE_RETOLD = telling(
  "retold",
  3,
  "۴۷ مغازهٔ بازار نیک‌دشت خاکستر شد",
  "شعله‌ها از یک عطاری زبانه کشید و پیش از نیمه‌شب ۴۷ مغازه را در نیک‌دشت در کام برد. به گفتهٔ آتش‌نشانان، ۱۲ تن از آنان دود خوردند و درمان شدند.",
);
const RATE = "نرخ تورم سالانهٔ شهر نسبت به ماه قبل کاهش یافت و مرکز آمار نیک‌دشت این گزارش را منتشر کرد.";

describe("telling events apart", () => {
  test("joins what is told in quite other words, and says by which words and numbers", () => {
    const { stories } = findStories([FIRE, FIRE_RETOLD], () => false);
    expect(stories.map((story) => story.tellings)).toEqual([["fire", "retold"]]);
    expect(stories[0]?.shared().join(" ")).toContain("دود");
    expect(stories[0]?.shared().join(" ")).toContain("۴۷ مغازه");
  });

  test("keeps another event at the same place apart", () => {
    const market = telling(
      "market",
      5,
      "جشنوارهٔ انار در بازار نیک‌دشت",
      "جشنوارهٔ انار با ۸۵ غرفه در بازار سرپوشیدهٔ نیک‌دشت گشایش یافت. باغداران ۲۳ روستا میوه‌های خود را آورده‌اند.",
    );
    expect(groupsOf(FIRE, FIRE_RETOLD, market)).toEqual(["fire,retold"]);
  });

  test("keeps a statement of the same formulas with other numbers apart", () => {
    const first = telling("first", 0, "تورم آبان ۳۴٫۲ درصد شد", `${RATE} تورم آبان ۳۴٫۲ درصد و لبنیات ۴٫۵ درصد بود.`);
    const other = telling("other", 20, "تورم مهر ۲۸٫۷ درصد بود", `${RATE} تورم مهر ۲۸٫۷ درصد و فلزات ۵٫۱ درصد بود.`);
    const retold = telling(
      "retold",
      2,
      "تورم آبان: ۳۴٫۲ درصد",
      `${RATE} لبنیات ۴٫۵ درصد گران شد؛ تورم آبان ۳۴٫۲ درصد.`,
    );
    expect(groupsOf(first, other, retold)).toEqual(["first,retold"]);
  });

  test("keeps another match of the same league apart", () => {
    const one = telling(
      "one",
      0,
      "توفان دهناب برنده شد",
      "توفان دهناب در هفتهٔ هفتم لیگ با دو گل پژمان رستاک از گندم‌کار گذشت.",
    );
    const other = telling(
      "other",
      0,
      "الماس گلبن برنده شد",
      "الماس گلبن در هفتهٔ هفتم لیگ با دو گل سیاوش مهران از بادپا گذشت.",
    );
    expect(groupsOf(one, other)).toEqual([]);
  });

  test("joins less readily what is told a day later", () => {
    const late = { ...FIRE_RETOLD, at: 35 * HOUR, text: "شعله‌ها در نیک‌دشت زبانه کشید و عطاری در آن سوخت." };
    expect(groupsOf(FIRE, { ...late, at: HOUR })).toEqual(["fire,retold"]);
    expect(groupsOf(FIRE, late)).toEqual([]);
  });

  test("groups two tellings alone as it does among many others", () => {
    const others = Array.from({ length: 60 }, (_, index) =>
      telling(`other${index}`, 0, `خبر${index}الف`, `رویداد${index}ب در شهر${index}پ با مردمان${index}ت`),
    );
    expect(groupsOf(FIRE, FIRE_RETOLD)).toEqual(groupsOf(FIRE, FIRE_RETOLD, ...others));
  });
});
