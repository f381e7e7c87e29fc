import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourcesSchema } from "../../src/content/topic-files.ts";
import { draftArticle } from "../../src/desk/import/article-draft.ts";
import { readAttribution } from "../../src/desk/import/attribution.ts";
import { AuthorRegister } from "../../src/desk/import/author-register.ts";
import { bareName, outletKey, plainName } from "../../src/desk/import/outlet-name.ts";
import { OUTLETS } from "../../src/desk/import/outlets.ts";
import type { RawArticle } from "../../src/desk/import/raw-article.ts";
import { SourceRegister } from "../../src/desk/import/source-register.ts";
import { TagRegister } from "../../src/desk/import/tag-register.ts";
import { fold } from "../../src/persian/fold.ts";

const REST = "پژوهشگران راهی برای پاک کردن آب یافته‌اند که بهای آن را کم می‌کند.";
const sources = new SourceRegister([]);

function attribution(paragraph: string, text = paragraph) {
  return readAttribution(paragraph, text, (name) => sources.knows(name));
}

function ids(paragraph: string): readonly string[] {
  const register = new SourceRegister([]);
  return (attribution(paragraph)?.names ?? []).map((name) => register.idOf(name));
}

describe("one outlet by every spelling", () => {
  test.each([
    ["reuters", ["رویتر", "رویترز", "خبرگزاری رویترز", "خبرگزاری «رویترز»", "Reuters"]],
    [
      "ap",
      ["آسوشیتدپرس", "آسوشیتد پرس", "آسوشیتد‌پرس", "اسوشیتدپرس", "آسوشیتید پرس", "آسوشیتدپرِس", "آسوشیتدپریس", "AP"],
    ],
    ["gizmag", ["گیزمگ", "Gizmag", "سایت گیزمگ"]],
    ["space", ["Space.com", "اسپیس", "اسپیس.کام", "اسپیس دات کام", "وب‌سایت Space.com"]],
    ["as", ["AS", "آ.اس", "آ اس", "آس", "روزنامه آس", "نشریه «آس»"]],
    ["sciencedaily", ["ScienceDaily", "Science Daily", "ساینس دیلی", "ساینس‌دیلی", "پایگاه خبری ساینس دیلی"]],
    ["mit-news", ["MIT News", "ام‌آی‌تی نیوز", "ام.آی.تی نیوز", "ام آی تی نیوز"]],
    ["bbc", ["بی‌بی‌سی", "بی بی سی", "BBC", "شبکه بی‌بی‌سی", "بی‌بی‌سی فارسی"]],
    ["dpa", ["خبرگزاری آلمان", "د.پ.آ", "د پ آ", "DPA"]],
    ["independent", ["ایندیپندنت", "ایندپندنت", "ایندیپندت", "روزنامه ایندیپندنت"]],
    ["yjc", ["باشگاه خبرنگاران جوان", "باشگاه خبرنگاران"]],
    ["sana", ["خبرگزاری رسمی سوریه (سانا)", "سانا", "خبرگزاری سانا"]],
  ])("%s", (id, names) => {
    for (const name of names) expect(ids(`به گزارش ایسنا به نقل از ${name}، ${REST}`), name).toEqual(["isna", id]);
  });

  test("tells apart what only the kind of outlet tells apart", () => {
    expect(ids(`به گزارش خبرگزاری جمهوری اسلامی، ${REST}`)).toEqual(["irna"]);
    expect(ids(`به گزارش روزنامه جمهوری اسلامی، ${REST}`)).toEqual(["jomhouri-eslami"]);
    expect(ids(`به گزارش خبرگزاری فرانسه، ${REST}`)).toEqual(["afp"]);
    expect(ids(`به گزارش فرانسه، ${REST}`)).toEqual([]);
  });

  test("does not take one long name for another that differs in more than a letter", () => {
    const register = new SourceRegister([]);
    expect(register.idOf("جوان نیوز")).not.toBe("jahannews");
    expect(register.idOf("واشنگتن پست")).not.toBe(register.idOf("واشنگتن تایمز"));
  });

  test("the table's lines are outlets that sources.yaml accepts, and no two share a name", () => {
    const entries = OUTLETS.map(({ id, name, url }) => ({ id, name, ...(url === undefined ? {} : { url }) }));
    expect(sourcesSchema.safeParse(entries)).toMatchObject({ success: true });
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of OUTLETS) {
      for (const text of [name, ...aliases]) {
        const key = bareName(text) === plainName(text) ? outletKey(text) : fold(text);
        expect(owners.get(key) ?? id, text).toBe(id);
        owners.set(key, id);
      }
    }
  });
});

describe("an outlet's name", () => {
  test.each([
    [`به گزارش ایرنا از خبرگزاری فرانسه، ${REST}`, ["irna", "afp"]],
    [`به گزارش سایت قطره و به نقل از«تابناک» به نقل از ایرنا، ${REST}`, ["qatreh", "tabnak", "irna"]],
    [`به گزارش خبرنگار اقتصادی باشگاه خبرنگاران جوان، ${REST}`, ["yjc"]],
    [`به گزارش سرویس بین‌الملل جام نیوز، ${REST}`, ["jam-news"]],
    [`به گزارش گروه بین‌الملل خبرگزاری دانشجو؛ ${REST}`, ["snn"]],
    [`به گزارش خبرآنلاین و بر اساس گزارش سی‌ان‌ان، ${REST}`, ["khabaronline", "cnn"]],
    [`به نوشته وبگاه عربی ۲۱، ${REST}`, ["arabi21"]],
    [`طبق گزارش روزنامه اکیپ، ${REST}`, ["lequipe"]],
    [`خبرگزاری صدا و سیما: به نقل از خبرگزاری رویترز، ${REST}`, ["iribnews", "reuters"]],
    [`به گزارش دویچه وله فارسی، ${REST}`, ["dw"]],
    [`**به گزارش ایسنا،** ${REST}`, ["isna"]],
    [`باشگاه خبرنگاران جوان - ${REST}`, ["yjc"]],
    [`خبرگزاری فارس - گروه استان‌ها: ${REST}`, ["fars"]],
  ])("is taken out with its clause in «%s»", (paragraph, expected) => {
    expect(ids(paragraph)).toEqual(expected);
    expect(attribution(paragraph)?.rest).toBe(REST);
  });

  test.each([
    [`به گزارش روز شنبه ایرنا از کابل، ${REST}`, ["irna"]],
    [`به گزارش خبرگزاری آناتولی ترکیه، ${REST}`, ["anadolu"]],
    [`به گزارش مشرق به نقل از روزنامه انگلیسی گاردین، ${REST}`, ["mashregh", "guardian"]],
    [`به گزارش [دیلی میل](https://example.org/x)، ${REST}`, ["daily-mail"]],
    [`به گزارش خبرگزاری فارس استان تهران به نقل از روابط عمومی شهرداری، ${REST}`, ["fars"]],
    [`تهران - ایرنا - معاون وزیر گفت: ${REST}`, ["irna"]],
    [`مشهد (پانا) - ${REST}`, ["pana"]],
    [`روزنامه گاردین نوشت: ${REST}`, ["guardian"]],
    [`به گزارش خبرگزاری صدا و سیما، مرکز زنجان؛ ${REST}`, ["iribnews"]],
    [`همشهری آنلاین - مینا باغبان: ${REST}`, ["hamshahri"]],
    [`هشت صبح، کابل: ${REST}`, ["8am"]],
    [`کابل (پژواک، ۱۲ ثور ۱۴۰۳): ${REST}`, ["pajhwok"]],
    [`سرویس اقتصاد «انتخاب»: ${REST}`, ["entekhab"]],
  ])("is read, and the clause stays, in «%s»", (paragraph, expected) => {
    expect(ids(paragraph)).toEqual(expected);
    expect(attribution(paragraph)).not.toHaveProperty("rest");
  });

  test("is also read where a verb makes it the source, and that sentence stays", () => {
    expect(attribution(`به گزارش جام جم آنلاین، فارس نوشت: ${REST}`)).toEqual({
      names: ["جام جم آنلاین", "فارس"],
      rest: `فارس نوشت: ${REST}`,
    });
  });

  test.each([
    "سایت این باشگاه",
    "سایت رسمی این تیم",
    "سایت باشگاه",
    "روزنامه‌های انگلیسی",
    "شبکه‌های اجتماعی",
    "شبکه بهداشت شهرستان",
    "خبرنگار ما",
    "مرکز اطلاع‌رسانی پلیس",
    "«فدراسیون فوتبال»",
    "NASA",
    "مهر ماه سازمان ملل",
    "شرق تهران",
    "مرکز زنجان",
    "ایران در سازمان ملل",
    "روابط عمومی وزارت نیرو",
  ])("is not «%s»", (name) => {
    expect(attribution(`به گزارش ${name}، ${REST}`)).toBeUndefined();
  });
});

describe("what is no outlet's name stays in the text", () => {
  test.each([
    [
      "a clock time",
      "به گزارش خبرگزاری فارس صبح امروز ساعت 9:30 پیکر شاعر نامدار شهر بدرقه شد و صدها تن آمدند.",
      ["fars"],
    ],
    [
      "a clock time after a comma",
      "به گزارش ایسنا، ساعت ۹:۳۰ پیکر شاعر نامدار شهر بدرقه شد و صدها تن آمدند.",
      ["isna"],
    ],
    ["a speaker", "به گزارش حوزه احزاب خبرگزاری فارس دکتر بهرام نیک‌منش، دومین سخنران نشست، از بودجه گفت.", ["fars"]],
    ["a speaker without a title", "به گزارش خبرگزاری مهر رضا نیک‌منش، دومین سخنران نشست امروز، از بودجه گفت.", ["mehr"]],
    [
      "a speaker after an unknown agency",
      "به گزارش خبرگزاری دشت دکتر رضا نیک‌منش، دومین سخنران نشست امروز، از بودجه گفت.",
      [],
    ],
  ])("%s", (_what, paragraph, expected) => {
    expect(ids(paragraph)).toEqual(expected);
    const rest = attribution(paragraph)?.rest ?? paragraph;
    expect(paragraph.endsWith(rest)).toBe(true);
    expect(rest).toContain(paragraph.includes("پیکر") ? "ساعت" : "نیک‌منش");
  });

  test("whatever the opening is like, only words of an attribution go, and the rest is the paragraph's end", () => {
    fc.assert(
      fc.property(opening, sentence, ([told, said], words) => {
        const paragraph = `${told}${said}${words}`;
        const { rest } = attribution(paragraph) ?? {};
        if (rest === undefined) return;
        expect(paragraph.endsWith(rest)).toBe(true);
        const gone = paragraph.slice(0, paragraph.length - rest.length);
        expect(gone.split(/[\s،,:؛]+/u).filter((word) => SAID.includes(word) || WORDS.includes(word))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("an imported article has every word of its input but those of its opening", () => {
    fc.assert(
      fc.property(opening, sentence, fc.boolean(), ([told, said], words, later) => {
        const blocks = [
          ...(later ? ["نشست امروز در تالار شهر برگزار شد."] : []),
          `${told}${said}${words}`,
          "پایان نشست بود.",
        ];
        const { body } = draftArticle(raw(blocks), rules());
        const left = new Set(body.split(/\s+/u));
        const lost = `${said} ${words}`.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !left.has(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test("a mark goes also before «… گفت: »", () => {
  for (const said of [`شهردار شهر گفت: ${REST}`, `مینا باغبان گفت: ${REST}`]) {
    expect(attribution(`خبرگزاری فارس: ${said}`)?.rest).toBe(said);
  }
});

test.each(["ایران، افغانستان: ", "باغ (گل، ۱۲ ثور ۱۴۰۳): ", "گروه موسیقی «گل»: "])(
  "«%s» names no outlet",
  (opening) => {
    expect(attribution(`${opening}${REST}`)).toBeUndefined();
  },
);

describe("an article whose attribution is not in its first paragraph", () => {
  test("is quoted from whom its second or third paragraph names", () => {
    const lead = "سرمربی تیم از تمرین‌های تازه گفت.";
    for (const opened of [
      "به گزارش فارس،وی ادامه داد: تیم ما آماده است و همه سالم‌اند.",
      "به نقل از فارس، وی گفت تیم آماده است و همه سالم‌اند.",
    ]) {
      const draft = draftArticle(raw([lead, opened, "پایان."], ["ورزش سه"]), rules());
      expect(draft).toMatchObject({ source: "varzesh3", via: ["fars"] });
      expect(draft.body).toContain("\n\nوی ");
    }
    expect(draftArticle(raw([lead, lead, lead, `به گزارش فارس، ${REST}`], ["ورزش سه"]), rules()).via).toEqual([]);
  });

  test("is quoted from nobody more once a paragraph has said whom", () => {
    const blocks = [`به گزارش ایسنا به نقل از رویترز، ${REST}`, `به گزارش تاس، ${REST}`];
    expect(draftArticle(raw(blocks), rules())).toMatchObject({ source: "isna", via: ["reuters"] });
  });
});

const SAID = [
  "دکتر",
  "نیک‌منش",
  "سخنران",
  "صبح",
  "ساعت",
  "۹:۳۰",
  "9:30",
  "استاندار",
  "تالار",
  "سردار",
  "رضا",
  "رضایی",
  "با",
  "گفت‌وگو",
];
const WORDS = ["پیکر", "شاعر", "بدرقه", "شد", "باران", "بودجه", "دوچندان", "سخن", "گفت", "آمدند", "جاده", "بسته"];

const party = fc.constantFrom(
  "خبرگزاری فارس",
  "فارس",
  "ایسنا",
  "خبرگزاری «نووستی»",
  '"ورزش سه"',
  "رویترز",
  "خبرنگار اجتماعی مهر",
  "حوزه احزاب خبرگزاری فارس",
  "گروه جامعه باشگاه خبرنگاران جوان",
  "خبرگزاری دشت",
  "روزنامه دشت",
  "دشت نیوز",
  "سایت رسمی باشگاه دشت",
  "پایگاه اطلاع‌رسانی شهرداری دشت",
  "سایت این باشگاه",
  "Space.com",
  "روابط عمومی دشت",
);
const said = fc.array(fc.constantFrom(...SAID), { maxLength: 4 }).map((words) => words.join(" "));
/** An opening, and what a careless reader would take with it: a speaker, a time. */
const opening = fc
  .tuple(
    fc.constantFrom("به گزارش", "به نقل از", "بنا بر گزارش", "به‌گزارش"),
    fc.array(party, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(" به نقل از ", " و به نقل از ", "، به نقل از ", " از "),
    fc.constantFrom("، ", " ", ": ", "، ", "؛ "),
    said,
    fc.constantFrom(" ", "، ", ""),
  )
  .map(
    ([begin, parties, link, end, words, then]) =>
      [`${begin} ${parties.join(link)}${end}`, `${words}${then === "" ? " " : then}`] as const,
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 20 })
  .map((words) => `${words.join(" ")}.`);

function raw(blocks: readonly string[], authors: readonly string[] = []): RawArticle {
  return { place: "", title: "گزارش نشست", blocks, authors, tags: [] };
}

function rules() {
  return {
    sources: new SourceRegister([]),
    authors: new AuthorRegister([]),
    tags: new TagRegister([]),
    zone: "Asia/Tehran",
  };
}
