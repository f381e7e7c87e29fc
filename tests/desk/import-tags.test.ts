import { describe, expect, test } from "vitest";
import { tagsSchema } from "../../src/content/site-schema.ts";
import { TagRegister } from "../../src/desk/import/tag-register.ts";
import { VOCABULARY } from "../../src/desk/import/vocabulary.ts";
import { labelSlug } from "../../src/persian/label.ts";

const LONG = "شهرها و روستاها در این ماه سرد شدند و راه‌ها بسته ماند. ".repeat(6);

function suggest(register: TagRegister, title: string, body = "", lead = ""): readonly string[] {
  return register.suggest({ title, lead, body });
}

describe("tags that an editor described", () => {
  const register = new TagRegister([
    { label: "خط فارسی", aliases: ["رسم‌الخط"], described: true },
    { label: "زبان فارسی", aliases: ["فارسی"], described: true },
    { label: "بین‌الملل", aliases: ["جهان"], described: true },
    { label: "آب", aliases: [], described: true },
    { label: "کتاب", aliases: [], described: true },
  ]);

  test("are found as whole words in any spelling, the longest label first", () => {
    expect(suggest(register, "خط فارسی در روابط بين الملل")).toEqual(["خط فارسی", "بین‌الملل"]);
    expect(suggest(register, "رسم‌الخط")).toEqual(["خط فارسی"]);
    expect(suggest(register, "کتاب‌ها و کتابهای تازه")).toEqual(["کتاب"]);
  });

  test("are not found within other words, nor across two", () => {
    expect(suggest(register, "آبی آسمان، کتابخانهٔ آبادان و فارسی‌زبانان")).toEqual([]);
    const cities = new TagRegister([{ label: "بهشهر", aliases: [], described: true }]);
    expect(suggest(cities, "از شهری به شهر دیگر")).toEqual([]);
  });

  test("are not what is named once in passing, and short ones need more", () => {
    expect(suggest(register, "عنوان", "بند نخست است.\nیک کتاب")).toEqual([]);
    expect(suggest(register, "عنوان", "بند نخست است.\nاین کتاب و آن کتاب")).toEqual(["کتاب"]);
    expect(suggest(register, "عنوان", "بند نخست است.\nآب و آب")).toEqual([]);
    expect(suggest(register, "آب در کویر")).toEqual(["آب"]);
  });

  test("are not suggested by an alias that says nothing", () => {
    expect(suggest(register, "جهان در سالی که گذشت", "جهان و جهان")).toEqual([]);
  });
});

describe("tags that a feed left behind", () => {
  test.each([
    "جدید",
    "می‌تواند",
    "می تواند",
    "میشود",
    "جهان",
    "علی",
    "خبر داد",
    "خواهد شد",
    "بزرگترین",
    "۱۴۰۳",
    "و",
    "است",
    "بیست و هفتمین",
    "امروز",
  ])("«%s» is never suggested, described or not", (label) => {
    for (const described of [true, false]) {
      const register = new TagRegister([{ label, aliases: [], described }]);
      expect(suggest(register, `${label} ${label}`, `${label}. ${label} ${label}`, label)).toEqual([]);
    }
  });

  test("are suggested where the title names them and the text does so again, and say something", () => {
    const labels = ["قنات آخوند", "آنتی‌بادی", "بازرسی", "کریمی", "نماینده ولی فقیه"];
    const register = new TagRegister(labels.map((label) => ({ label, aliases: [] })));
    expect(suggest(register, "قنات آخوند ثبت شد", "قنات آخوند کهن است.")).toEqual(["قنات آخوند"]);
    expect(suggest(register, "آنتی‌بادی چیست", "آنتی بادی.\nآنتی‌بادی در خون است.")).toEqual(["آنتی‌بادی"]);
    expect(suggest(register, "کریمی و بازرسی", "بازرسی کریمی، بازرسی کریمی.")).toEqual([]);
    expect(suggest(register, "گرما", "نماینده ولی فقیه گفت. نماینده ولی فقیه افزود.", "نماینده ولی فقیه گفت")).toEqual(
      [],
    );
  });
});

describe("tags of the vocabulary", () => {
  const fresh = (): TagRegister => new TagRegister([], VOCABULARY);

  test("are suggested to a digest that has none, and added", () => {
    const register = fresh();
    expect(suggest(register, "سفر وزیر خارجهٔ عراق به روسیه", "عراق و روسیه همسایه نیستند.")).toEqual(["عراق", "روسیه"]);
    expect(register.added).toEqual(["عراق", "روسیه"]);
    expect(suggest(register, "تورم در روسیه", "تورم، تورم در روسیه")).toEqual(["تورم", "روسیه"]);
    expect(register.added).toEqual(["عراق", "روسیه", "تورم"]);
  });

  test("are the digest's own where that has one of their names", () => {
    const register = new TagRegister(
      [{ label: "ایالات متحده", slug: "usa", aliases: [], described: true }],
      VOCABULARY,
    );
    expect(suggest(register, "سفر به آمریکا", "آمریکا و آمریکا")).toContain("ایالات متحده");
    expect(register.added).not.toContain("آمریکا");
  });

  test.each([
    [
      "a capital stands for its country",
      "گفت‌وگوی مسکو و کی‌یف",
      "روسیه و اوکراین. مسکو و کی‌یف. روسیه و اوکراین.",
      "روسیه و اوکراین",
      ["مسکو", "کی‌یف", "روسیه", "اوکراین"],
    ],
    [
      "a capital in the text alone",
      "توافق تازهٔ روسیه",
      "روسیه گفت. مسکو گفت. مسکو پذیرفت. مسکو و مسکو.",
      "",
      ["روسیه"],
    ],
    [
      "a place that the text names often",
      "آزادسازی شهر",
      `موصل آزاد شد. ${LONG} موصل. ${LONG} موصل.`,
      "ارتش پیش رفت",
      ["موصل"],
    ],
    ["a place that the text names by the way", "آزادسازی شهر", `موصل آزاد شد. ${LONG}`, "ارتش پیش رفت", []],
    ["a ministry of another country", "وزارت دفاع روسیه بیانیه داد", "وزارت دفاع روسیه.", "", ["وزارت دفاع روسیه"]],
    [
      "an office of which a speaker is",
      "برف در راه است",
      "عضو مجلس شورای اسلامی گفت هوا سرد است.",
      "عضو مجلس شورای اسلامی گفت",
      [],
    ],
    ["a word that is a place too", "بیماری ساری چیست", "بیماری ساری، بیماری ساری", "", []],
    ["a place that is a word too", "برف در شهر ساری", "ساری سفید شد.", "", ["ساری"]],
    [
      "what a club is called, of another thing",
      "استقلال قوهٔ قضاییه",
      "استقلال قاضی، استقلال قوه قضاییه.",
      "",
      ["قوه قضاییه"],
    ],
    [
      "a club of that name",
      "استقلال برد",
      "تیم فوتبال استقلال در لیگ برد. بازیکنان و سرمربی این باشگاه به ورزشگاه آمدند.",
      "",
      ["استقلال"],
    ],
    [
      "a city where a match is played",
      "دیدار حساس هفته در مشهد",
      "تیم میهمان در مشهد بازی دارد. بازیکنان از مشهد به ورزشگاه می‌روند. این بازی در مشهد است. این دیدار در مشهد نیست.",
      "",
      [],
    ],
    [
      "a city that a match is about",
      "باشگاه‌های مشهد بسته شدند",
      "همهٔ باشگاه‌های مشهد بسته‌اند. ورزشگاه مشهد، تیم مشهد و لیگ مشهد. مربیان مشهد بیکارند. بازیکنان مشهد رفتند.",
      "",
      ["مشهد"],
    ],
    [
      "a camp of a sport by its words",
      "جودوکاران در اردو",
      "اردوی تیم ملی جودو در تهران آغاز شد. ملی‌پوشان در تهران‌اند. جودو در تهران هوادار دارد.",
      "اردوی جودو",
      ["جودو"],
    ],
    ["a road that is named after a city", "ریزش کوه در آزادراه تهران – شمال", "آزادراه تهران بسته شد.", "", []],
    ["the title of an item that has hardly a text", "زلزله در کرمانشاه", "", "", ["زلزله", "کرمانشاه"]],
    ["a sport", "تیراندازی در لیگ", "تیم تیراندازی برد. بازیکنان و سرمربی این باشگاه در لیگ.", "", ["تیراندازی"]],
    ["a shooting", "تیراندازی در مدرسه", "تیراندازی چند کشته داشت. تیراندازی پایان یافت.", "", []],
    ["a phrase that hides a group", "تجمع امت حزب‌الله", "امت حزب‌الله آمدند. امت حزب الله ماندند.", "", []],
  ])("know %s", (_what, title, body, lead, expected) => {
    expect(suggest(fresh(), title, body, lead)).toEqual(expected);
  });

  test("are at most six, the likeliest first, and not a city beside its province", () => {
    const many = "عراق سوریه لبنان اردن کویت قطر عمان یمن";
    expect(suggest(fresh(), many, many, many)).toEqual(["عراق", "سوریه", "لبنان", "اردن", "کویت", "قطر"]);
    expect(suggest(fresh(), "برف در استان قم", "قم سرد شد. قم و قم و قم.")).toEqual(["قم"]);
  });

  test("have labels that tags.yaml accepts, and no two have one address", () => {
    const labels = VOCABULARY.filter(({ kind }) => kind !== "decoy").map(({ label }) => label);
    expect(tagsSchema.safeParse(labels.map((label) => ({ label })))).toMatchObject({ success: true });
    const slugs = new Map<string, string>();
    for (const label of labels) {
      expect(slugs.get(labelSlug(label)) ?? label).toBe(label);
      slugs.set(labelSlug(label), label);
    }
  });
});
