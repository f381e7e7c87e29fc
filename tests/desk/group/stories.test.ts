import { describe, expect, test } from "vitest";
import { differencesOf } from "../../../src/desk/group/differences.ts";
import { findStories, type Telling } from "../../../src/desk/group/stories.ts";

const HOUR = 3_600_000;
const BRIDGE =
  "پل تازهٔ شهر باغ‌رود صبح امروز با حضور شهردار و گروهی از مردم باز شد. ساخت این پل سه سال طول کشید و دو محلهٔ شرقی را به هم می‌پیوندد. شهردار گفت هزینهٔ ساخت پل از بودجهٔ عمرانی شهر بوده است.";
const BRIDGE_SHORT =
  "شهردار باغ‌رود پل تازهٔ شهر را باز کرد. ساخت این پل سه سال طول کشید و محله‌های شرقی را به هم می‌پیوندد.";
const RAIN =
  "بارش باران از شامگاه دیروز در استان‌های شمالی آغاز شد و تا پایان هفته ادامه دارد. سازمان هواشناسی هشدار نارنجی داد و از مردم خواست از سفر غیرضروری بپرهیزند.";

function telling(id: string, title: string, text: string, hours = 0, story?: string): Telling {
  return { id, at: hours * HOUR, title, text, story };
}

const never = () => false;

describe("finding stories", () => {
  test("takes what two sources tell in part with the same words for one, and says by which", () => {
    const { stories } = findStories(
      [
        telling("a", "پل باغ‌رود باز شد", BRIDGE),
        telling("b", "گشایش پل", BRIDGE_SHORT, 1),
        telling("c", "باران آمد", RAIN),
      ],
      never,
    );
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ id: "a", tellings: ["a", "b"] });
    expect(stories[0]?.shared()[0]).toBe("ساخت این پل سه سال طول کشید و");
  });

  test("joins what an editor took apart never again", () => {
    const tellings = [telling("a", "پل باز شد", BRIDGE), telling("b", "گشایش پل", BRIDGE_SHORT)];
    expect(findStories(tellings, (one, other) => one !== other).stories).toEqual([]);
  });

  test("keeps what an editor joined, though it shares no word", () => {
    const tellings = [telling("a", "پل باز شد", BRIDGE, 0, "s"), telling("b", "باران", RAIN, 0, "s")];
    expect(findStories(tellings, never).stories).toMatchObject([{ id: "s", tellings: ["a", "b"] }]);
  });

  test("offers what is told days later as a later stage, and does not join it", () => {
    const { stories, continuations } = findStories(
      [telling("a", "پل باز شد", BRIDGE), telling("b", "یک هفته پس از گشایش پل", BRIDGE_SHORT, 100)],
      never,
    );
    expect(stories).toEqual([]);
    expect(continuations).toEqual([{ id: "b", of: "a" }]);
  });

  test("does not join two stories by a round-up that tells both", () => {
    const { stories } = findStories(
      [
        telling("a", "پل باغ‌رود باز شد", BRIDGE),
        telling("b", "گشایش پل", BRIDGE_SHORT, 1),
        telling("c", "باران در شمال", RAIN),
        telling("d", "باران تا پایان هفته", RAIN.replace("هشدار نارنجی", "هشدار زرد"), 1),
        telling("e", "خبرهای امروز", `${BRIDGE_SHORT} ${RAIN}`, 2),
      ],
      never,
    );
    const homes = stories.map(({ tellings }) => tellings.filter((id) => id !== "e").join());
    expect(homes.sort()).toEqual(["a,b", "c,d"]);
  });
});

describe("what tellings say differently", () => {
  test("is numbers of the same thing", () => {
    const { numbers } = differencesOf([
      { source: "isna", title: "زلزله", text: "در این زلزله ۱۲ نفر کشته و ۳۰ نفر زخمی شدند." },
      { source: "irna", title: "زلزله", text: "شمار قربانیان به 15 کشته و ۳۰ زخمی رسید." },
    ]);
    expect(numbers).toEqual([
      {
        of: "کشته",
        said: [
          ["isna", "۱۲"],
          ["irna", "15"],
        ],
      },
    ]);
  });

  test("is no number that is written otherwise", () => {
    const { numbers } = differencesOf([
      { source: "isna", title: "", text: "۱۲ کشته" },
      { source: "irna", title: "", text: "12 کشته" },
    ]);
    expect(numbers).toEqual([]);
  });

  test("is a quotation that one has and no other", () => {
    const { quotes } = differencesOf([
      {
        source: "isna",
        title: "",
        text: "شهردار گفت: «این پل را مردم این شهر ساختند». او افزود: «راه ما همین راه روشن است».",
      },
      { source: "irna", title: "", text: "به گفتهٔ شهردار «اين پل را مردم این شهر ساختند»." },
    ]);
    expect(quotes).toEqual([{ source: "isna", quote: "راه ما همین راه روشن است" }]);
  });
});
