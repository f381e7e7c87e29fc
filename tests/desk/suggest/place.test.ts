import { describe, expect, test } from "vitest";
import { LikelyPlace } from "../../../src/desk/suggest/likely-place.ts";
import type { Precedent } from "../../../src/desk/suggest/precedents.ts";

const DAY_MS = 86_400_000;

function article(section: string, title: string, text: string, more: Partial<Precedent> = {}): Precedent {
  return { title, text, section, tags: [], at: 0, ...more };
}

const ARTICLES = [
  article("sport", "پیروزی تیم ملی والیبال", "تیم ملی والیبال در دیدار امروز برابر حریف پیروز شد و سرمربی خشنود بود."),
  article("sport", "شکست تیم فوتبال شهر", "تیم فوتبال شهر در دیدار هفته بازی را باخت و سرمربی برکنار شد."),
  article("economy", "بهای گندم بالا رفت", "بهای گندم و نان در بازار بالا رفت و وزارت بازرگانی واردات را آزاد کرد."),
  article("economy", "واردات برنج آزاد شد", "وزارت بازرگانی واردات برنج را آزاد کرد تا بهای آن در بازار پایین بیاید.", {
    thread: "rice",
  }),
];

describe("LikelyPlace", () => {
  const place = new LikelyPlace(ARTICLES);
  const rice = {
    title: "بهای برنج در بازار پایین آمد",
    text: "با آزاد شدن واردات برنج بهای آن در بازار پایین آمد.",
    tags: [],
  };

  test("names the section whose articles share a text's words, with the article that is nearest", () => {
    expect(place.section({ title: "سرمربی والیبال آمد", text: "سرمربی تازهٔ تیم والیبال آمد.", tags: [] })).toEqual({
      id: "sport",
      near: "پیروزی تیم ملی والیبال",
    });
    expect(place.section(rice)?.id).toBe("economy");
  });

  test("names no section for a text that shares no word with any article, nor in a digest without articles", () => {
    expect(place.section({ title: "xyz", text: "abc def ghi", tags: [] })).toBeUndefined();
    expect(new LikelyPlace([]).section(rice)).toBeUndefined();
  });

  test("names no section for the words that all news has, where a section has few articles", () => {
    const said = "او در گفت‌وگو با خبرنگاران گفت که این برنامه در روزهای آینده با حضور مسئولان برگزار می‌شود.";
    const few = new LikelyPlace([article("science", "کبیسه چرا می‌آید", `کبیسه در تقویم جلالی می‌آید. ${said}`)]);
    expect(few.section({ title: "مربی کشتی", text: said, tags: [] })).toBeUndefined();
    expect(few.section({ title: "تقویم جلالی", text: said, tags: [] })?.id).toBe("science");
  });

  test("names a thread while it goes on, and none that has long been over", () => {
    expect(place.thread(rice, 3 * DAY_MS)).toBe("rice");
    expect(place.thread(rice, 200 * DAY_MS)).toBeUndefined();
    expect(place.thread({ title: "والیبال", text: "تیم والیبال برد.", tags: [] }, 0)).toBeUndefined();
  });

  test("names no thread for a word or two that a small digest happens to share", () => {
    const water = article("society", "باران به تهران رسید", "نخستین باران پایتخت چهار میلی‌متر بود.", {
      thread: "water",
      tags: ["آب"],
    });
    const fair = { title: "نمایشگاه کتاب تهران", text: "ناشران به مصلی می‌آیند.", tags: ["تهران"] };
    expect(new LikelyPlace([water]).thread(fair, DAY_MS)).toBeUndefined();
    const rain = { title: "باران تهران بند آمد", text: "باران پایتخت پس از دو روز بند آمد.", tags: ["آب"] };
    expect(new LikelyPlace([water]).thread(rain, DAY_MS)).toBe("water");
  });
});
